"""Whose a report's name is: two articles of one file name, in separate calls, must not overwrite each other's report."""

from collections.abc import Callable, Sequence
from pathlib import Path

from analysis.errors import InputError
from analysis.report.card import key_of, key_of_text, read_card

STANDARD_INPUT = "standard-input"  # what a copy of it is called: its folder is another each time


def own_name(out: Path, name: str, paths: Sequence[str], text: Callable[[], str] = str) -> str:
    """The name (without ".html"), or where the file of that name in `out` says that it is about something else, the
    name with the key of `paths` behind its stem: "mill-1f3a5c7d--min_mentions-2".

    `text` gives the article's text, asked for where the paths differ: an article that was moved is still the same.
    """
    try:
        card = read_card(out / f"{name}.html")
    except OSError:  # not there
        return name
    if card is None or not card.key or card.key == key_of(paths):
        return name
    try:
        words = text()
    except InputError:
        words = ""
    if words and card.text == key_of_text(words):
        return name
    spooled = words and [Path(path).name for path in paths] == [STANDARD_INPUT]
    stem, parameters, rest = name.partition("--")
    return f"{stem}-{key_of_text(words) if spooled else key_of(paths)}{parameters}{rest}"

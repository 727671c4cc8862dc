"""The file that a report is written to: its name, whose that name is, and that it is written whole or not at all."""

import hashlib
import json
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from analysis.errors import InputError
from analysis.report.index_entry import key_of, key_of_text, read_entry
from analysis.report.notebooks import ARTICLE, COMPARISON, Notebook
from analysis.report.spool import STANDARD_INPUT

LONGEST = 200  # bytes of a file's name; most file systems take 255


def path_of(out: Path, notebook: Notebook, values: dict, name: str | None = None) -> Path:
    """Where in `out` a notebook's report goes, by what it was asked, or by another name of a sweep's choosing."""
    name, subject = name or name_of(notebook, values), values[notebook.subject]
    if notebook is ARTICLE:
        return out / f"{own_name(out, name, [subject], lambda: _text(subject))}.html"
    if notebook is COMPARISON:
        from analysis.story.story import paths_of

        return out / f"{own_name(out, name, paths_of(subject))}.html"
    return out / f"{own_name(out, name, [subject])}.html"


def _text(article: str) -> str:
    from analysis.article.opening import read

    return read(article).text


def name_of(notebook: Notebook, values: dict) -> str:
    """A report's name: its subject's, and what is not at its default.

    ("mill--min_mentions-2--kinds-person+country".) So runs of one article with other parameters stand beside each
    other, and a run keeps its name.
    """
    subject = values[notebook.subject]
    if notebook is ARTICLE:
        return with_parameters(slug(subject), notebook, values)
    if notebook is COMPARISON:
        return with_parameters(stem_of_several(subject), notebook, values)
    return f"{slug(str(Path(subject).resolve()))}-corpus"


def with_parameters(stem: str, notebook: Notebook, values: dict) -> str:
    """The stem, then every parameter that is not at its default; cut, with a digest, where that is too long."""
    parts = [stem] + [
        f"{name}-{safe(_in_file_name(values[name])) or 'none'}"
        for name, parameter in notebook.known.items()
        if name in values and name != notebook.subject and values[name] != parameter.default
    ]
    name = "--".join(parts)
    if len(name.encode()) <= LONGEST:
        return name
    digest = hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:8]
    return f"{name.encode()[: LONGEST - 9].decode(errors='ignore').rstrip('-.+')}-{digest}"


def _in_file_name(value) -> str:
    return "+".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def stem_of_several(articles: Sequence[str]) -> str:
    """What a comparison is named by: the folder where there is but one, else the first article and how many follow."""
    if len(articles) == 1:
        return slug(str(Path(articles[0]).resolve().name) + ".html")
    return f"{slug(articles[0])}-and-{len(articles) - 1}-more"


def slug(article: str) -> str:
    """A file's name without folder and ending, safe as the name of another: "seeds/a b.txt" → "a-b".

    An article of a table keeps its line: "news.jsonl#5" → "news-5".
    """
    table = re.fullmatch(r"(.+)#(\d+)(&.*)?", Path(article).name)
    stem = f"{Path(table[1]).stem[:70]}-{table[2]}" if table else Path(article).stem
    name = safe(stem)[:80] or "article"
    return f"{name}-article" if name.casefold() == "index" else name  # index.html lists the reports


def safe(text: str) -> str:
    """Without what has a meaning in paths, addresses and shells."""
    return re.sub(r"[^\w.+-]+", "-", text).strip("-.+")


def own_name(out: Path, name: str, paths: Sequence[str], text: Callable[[], str] = str) -> str:
    """The name (without ".html"), or where the file of that name in `out` says that it is about something else, the
    name with the key of `paths` behind its stem: "mill-1f3a5c7d--min_mentions-2".

    `text` gives the article's text, asked for where the paths differ: an article that was moved is still the same.
    """
    try:
        entry = read_entry(out / f"{name}.html")
    except OSError:  # not there
        return name
    if entry is None or not entry.key or entry.key == key_of(paths):
        return name
    try:
        words = text()
    except InputError:
        words = ""
    if words and entry.text == key_of_text(words):
        return name
    spooled = words and [Path(path).name for path in paths] == [STANDARD_INPUT]
    stem, parameters, rest = name.partition("--")
    return f"{stem}-{key_of_text(words) if spooled else key_of(paths)}{parameters}{rest}"


def make_folder(folder: Path) -> None:
    """Make the folder that a report goes into, or say why not before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InputError(f"Cannot write into {folder}: it is a file, not a folder; give another --out.") from None
    except OSError as error:
        raise InputError(f"Cannot make the folder {folder} ({error.strerror}); give another --out.") from None
    if not os.access(folder, os.W_OK):
        raise InputError(f"Cannot write into the folder {folder} (permission denied); give another --out.")

"""Modifiers before a time expression: "early", "the end of", "at least" …, and what they do to its interval."""

import datetime
import re
from dataclasses import replace

from analysis.lexicon import table
from analysis.reading.timex.normalisation.context import Timex
from analysis.reading.timex.normalisation.pattern_parts import BOUNDARY, compiled
from analysis.reading.timex.values import move


def _before_a_word(pattern: str) -> re.Pattern:
    return re.compile(compiled(pattern).pattern.removesuffix(BOUNDARY[1]))


# part of the unit that is meant (None = all of it), pattern
MODIFIERS = [(row["part"] or None, _before_a_word(row["pattern"])) for row in table("time_modifiers")]


def unmodified(text: str) -> list[tuple[str, str | None]]:
    """The expression without its modifiers, shorter and shorter, each with the part of the unit that is meant."""
    found: list[tuple[str, str | None]] = []
    part: str | None = None
    text = text.strip()
    bare = re.sub(r"(?:['’]s|['’]|[.,;:])$", "", text)
    if bare != text:
        found.append((bare, None))
        text = bare
    while text and len(found) < 8:
        for name, pattern in MODIFIERS:
            if match := pattern.match(text):
                text, part = text[match.end() :], part or name
                found.append((text, part))
                break
        else:
            break
    return found


def narrowed(timex: Timex, part: str | None, date: datetime.date | None) -> Timex:
    """A timex whose interval is cut to the part of the unit that a modifier names: early and late = half of it,
    start and end = a quarter, middle = the middle half, before and after = up to and from the article's date."""
    first, last = timex.earliest, timex.latest
    if part is None or timex.type != "DATE" or first is None or last is None:
        return timex
    days = (last - first).days + 1
    cut = {
        "early": (0, days // 2),
        "late": (days // 2, 0),
        "start": (0, days - days // 4 - 1),
        "end": (days - days // 4 - 1, 0),
        "middle": (days // 4, days // 4),
    }.get(part)
    if cut and days > 1:
        first, last = move(first, "D", cut[0]), move(last, "D", -cut[1])
    elif part == "before" and date and first <= date <= last:
        last = date
    elif part == "after" and date and first <= date <= last:
        first = date
    return replace(timex, earliest=first, latest=last)

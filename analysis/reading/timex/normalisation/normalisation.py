"""The words of an English time expression → TIMEX3 type and value, and the days that it can mean.

`matches` finds candidates in running text by the grammar, `read` normalises an expression, whoever found it. Type,
value and extent follow the TIMEX3 guidelines (TimeML 1.2.1). What an expression is relative to stands in `Context`;
whatever that leaves open stays null.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from analysis.article.words import small
from analysis.lexicon import table
from analysis.reading.timex.normalisation import compound, dates, days, periods
from analysis.reading.timex.normalisation.context import Context, Timex
from analysis.reading.timex.normalisation.modifiers import narrowed, unmodified
from analysis.reading.timex.normalisation.pattern_parts import compiled
from analysis.reading.timex.vocabulary import plain


@dataclass(frozen=True)
class Rule:
    name: str
    pattern: re.Pattern
    reader: Callable


READERS = {
    **vars(dates),
    **vars(days),
    **vars(periods),
    **vars(compound),
    # These hold another expression.
    "clock_time": lambda match, context: days.clock_time(match, context, read),
    "weekday_of_month": lambda match, context: compound.weekday_of_month(match, context, read),
    "weekday_beside": lambda match, context: compound.weekday_beside(match, context, read),
    "week_of": lambda match, context: dates.week_of(match, context, read),
}
LOOK_BACK = 2  # characters that a pattern looks at before it begins
LASTS = "last "  # may be a verb: "is to last three weeks"
RULES = [Rule(row["rule"], compiled(row["pattern"]), READERS[row["reader"]]) for row in table("time_patterns")]
NONE_NAMED: dict[str | int, str | None] = dict.fromkeys(name for rule in RULES for name in rule.pattern.groupindex)


def matches(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Candidates (start, end, rule name) in a stretch of text; they may overlap."""
    left = max(start - LOOK_BACK, 0)
    low = small(text[left:end])
    for rule in RULES:
        for match in rule.pattern.finditer(low, start - left):
            yield left + match.start(), left + match.end(), rule.name
            if rule.name == "duration" and match[0].startswith(LASTS):
                yield left + match.start() + len(LASTS), left + match.end(), rule.name


def read(text: str, context: Context) -> Timex | None:
    """Normalise one expression; None where no rule reads it."""
    words = plain(text)
    for piece, narrow in ((words, None), *unmodified(words)):
        for rule in RULES:
            match = rule.pattern.fullmatch(piece)
            timex = match and rule.reader({**NONE_NAMED, **match.groupdict(), 0: match[0]}, context)
            if timex:
                return replace(narrowed(timex, narrow, context.date), rule=rule.name)
    return None

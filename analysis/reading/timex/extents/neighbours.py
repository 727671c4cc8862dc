"""What the words around a candidate allow: "may" and "second" are times only among certain neighbours.

`MEANT` holds one test per rule of the grammar; a rule without one allows whatever no test for all of them rejects.
"""

import re
from collections.abc import Callable

from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.direction import direction, modifies_noun
from analysis.reading.timex.extents.candidates import Candidate
from analysis.reading.timex.extents.namesakes import inside_name, surname, title_case
from analysis.reading.timex.extents.no_years import numbered, says_how_many, titled

NAMES = ("ORG", "WORK_OF_ART", "PERSON", "FAC", "PRODUCT")
CAPITALISED = {w.rstrip(".") for group in (words.MONTHS, words.WEEKDAYS) for w in group}
NAMED = {"named day", "weekday", "month", "season", "calendar unit", "part of day", "set"}
DIALLED = re.compile(r"\d[-–]$")  # the end of a telephone number
SECOND_DAY = re.compile(
    r"(?:"
    + "|".join(sorted(map(re.escape, words.MONTHS), key=len, reverse=True))
    + r") (?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
    r"( and | to | or | through | ?[-–] ?)$".replace(" ", r"\s"),
    re.IGNORECASE,
)
NO_OFFSET = (
    *("for", "by", "in", "within", "of", "than", "least", "most", "about", "nearly", "almost", "over", "after", "last"),
    *("once", "twice", "times", "days", "hours", "nights", "every", "per", "early", "past", "another"),
)


def allowed(c: Candidate) -> bool:
    """False where the part of speech or the neighbours say that the words mean something else."""
    if c.precedes("old", "olds") or c.goes_on("(?i)-old"):  # an age
        return False
    if any(w[0].islower() for w in re.findall(r"[^\W\d]+", c.piece) if w.lower() in CAPITALISED):
        return False
    if c.rule in NAMED and inside_name(c.span):
        return False
    return MEANT.get(c.rule, bool)(c)


def _duration(c: Candidate) -> bool:
    """Not "aged ten years", "to last three weeks", "a day of mourning", "three-quarters of them", "a fiscal year"."""
    if c.span[0].pos_ == "VERB":
        return False
    if c.after("aged", "age", "ages") or re.match(r"(?:the )?(?:19|20)\d\d |an?-", c.plain):
        return False
    if c.plain == "a day" and c.precedes("of", "when"):
        return False
    if ("quarter" in c.plain and re.match(r"(a|three|one)\b", c.plain)) or re.match(r"an? (fiscal|calendar)", c.plain):
        return False
    return not c.piece.split()[-1][0].isupper() and _counted(c)


def _counted(c: Candidate) -> bool:
    """ "second" is a unit where it is counted ("a second" is another one)."""
    return not re.search(r"\bsecond$", c.plain) or bool(re.match(r"\d|one|every|each|per|split", c.plain))


def _units(c: Candidate) -> bool:
    """ "for hours", "recent weeks"; not "hours" by themselves."""
    if c.plain in ("seconds", "minutes", "hours", "quarters"):
        return c.after("for")
    bare = c.plain.split()[0].removesuffix("s") in words.UNITS
    return not bare or c.after("for", "after", "over", "within", "of", "in")


def _calendar_unit(c: Candidate) -> bool:
    """Not a title in capitals ("This Week"), unless everything is."""
    return not c.piece.split()[-1][0].isupper() or c.piece.isupper() or title_case(c.span.sent)


def _quarter(c: Candidate) -> bool:
    """Not of a coin, a match, a group: "quarter-century", "the second half"."""
    return c.plain != "quarter" and not c.goes_on("-") and not re.fullmatch(r"(?:the )?(?:first|second) half", c.plain)


def _month(c: Candidate) -> bool:
    """Not somebody's name, nor what one may do or who marches."""
    if len(c.span) > 1:
        return True
    month, before = c.span[0], c.before
    if (before is not None and before.pos_ == "PROPN" and before.head == month) or surname(month):
        return False
    return c.plain not in ("may", "march") or month.tag_ in ("NNP", "NNPS")


def _season(c: Candidate) -> bool:
    """A bare one only as a date or behind a preposition of time."""
    if c.plain not in words.SEASONS:
        return True
    return not modifies_noun(c.span) and (c.span[0].ent_type_ == "DATE" or c.after("in", "since", "until", "by"))


def _part_of_day(c: Candidate) -> bool:
    """Not "early-morning fog", "the evening of his life", "Kelly in the Morning"; "in the evening" is one."""
    if c.plain.startswith(("early", "mid", "late")) and modifies_noun(c.span):
        return False
    if c.plain.startswith("the ") and c.plain.count(" ") == 1:
        return not c.goes_on(" of") and c.after("in", "during", "through", "for") and _calendar_unit(c)
    return True


def _reference(c: Candidate) -> bool:
    """Not "now-defunct", "as soon as", "future plans", "The Now Show"."""
    if c.goes_on("-"):
        return False
    if c.plain in ("soon", "shortly"):
        return not c.precedes("as", "after", "before")
    if c.plain == "the moment":
        return c.after("at")
    if c.plain == "future":
        return c.span[0].dep_ != "amod"
    return c.span[0].ent_type_ not in NAMES


def _set(c: Candidate) -> bool:
    """Not "the Daily Mirror"; of results and meetings "annual" is a kind, not a time."""
    if _before_name(c):
        return False
    if c.plain in ("annual", "quarterly", "yearly"):
        return c.span[0].tag_ == "RB"
    return c.span[0].ent_type_ not in NAMES


def _holiday(c: Candidate) -> bool:
    """In capitals, not as part of a name ("Easter Island"); "a happy New Year" is a wish."""
    if _before_name(c) or not re.findall(r"[^\W\d]+", c.piece.removesuffix("'s"))[-1][0].isupper():
        return False
    return c.plain != "new year" or c.before is None or c.before.pos_ not in ("ADJ", "PROPN")


def _before_name(c: Candidate) -> bool:
    return c.piece[0].isupper() and c.following is not None and c.following.pos_ == "PROPN"


def _weekday_in_weeks(c: Candidate) -> bool:
    """Not how long or how often: "was shut for a week on Friday", "twice a week on Monday"."""
    if c.after(*NO_OFFSET) or c.goes_on(r"-|s\b|['’]s"):
        return False
    return direction(c.span)[0] != -1 or re.search(r"\blast\b|yesterday|\bfrom\b", c.plain) is not None


def _year(c: Candidate) -> bool:
    """A bare number of four digits is a year where it does not count something ("1990 people")."""
    if not c.plain.isdigit():
        return True
    if numbered(c) or says_how_many(c) or titled(c) or DIALLED.search(c.text[: c.start]):
        return False
    token, before, following = c.span[-1], c.before, c.following
    if following is not None and following.lower_.removesuffix("s") in words.UNITS:
        return False
    if before is None or (before.lower_ not in words.BEFORE_YEAR and token.ent_type_ != "DATE"):
        return False
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and before.pos_ not in ("DET", "ADP", "PRON"):
        return False
    if token.ent_type_ in ("DATE", "EVENT", "LAW"):
        return True
    counts = token.dep_ == "nummod" and token.head.i > token.i
    amount = token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")
    return (not counts and not amount) or before.lower_ in ("in", "since")


def _day_of_month(c: Candidate) -> bool:
    """ "Between 3 and 7 May", but "on 3 and 7 May"."""
    return " and " not in c.plain or c.after("between")


MEANT: dict[str, Callable[[Candidate], bool]] = {
    "day of month": _day_of_month,
    "duration": _duration,
    "offset": _counted,
    "offset ahead": lambda c: c.after("in"),
    "every": _counted,
    "units": _units,
    "calendar unit": _calendar_unit,
    # not "the day", "the year-ago quarter", "the year before"
    "unit in question": lambda c: not c.goes_on(r"-| (?:ago|earlier|before)\b| ?\d") and c.plain.split()[-1] != "day",
    "quarter": _quarter,
    "month": _month,
    "year": _year,
    "years": lambda c: not numbered(c) and not c.goes_on(r"[-–]\w"),
    "era": lambda c: re.search(r"A\.?D|B\.?C", c.piece) is not None,  # not "an ad 20 seconds long"
    "weekday in weeks": _weekday_in_weeks,
    "weekday of month": lambda c: not c.after("every", "each"),
    "season": _season,
    "part of day": _part_of_day,
    # "The day before." goes on from what was told, "the day before the vote" does not
    "day in question": lambda c: c.plain not in ("the day before", "the day after") or c.goes_on("[.,;:]"),
    "second day": lambda c: SECOND_DAY.search(c.text[max(0, c.start - 30) : c.start]) is not None,
    "clock time": lambda c: not c.goes_on(r"-\w"),  # not "noon-time"
    "reference": _reference,
    "set": _set,
    "holiday": _holiday,
}

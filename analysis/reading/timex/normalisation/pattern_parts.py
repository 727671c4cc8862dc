"""What the patterns of time expressions are made of: words for months, numbers, hours …, and how a pattern is compiled.

In a pattern, {NAMES} are PIECES, a space is white space within a line, and ~ is a hyphen or a space.
"""

import re

from analysis.lexicon import table
from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.values import holidays

SPACE = r"(?:[^\S\n]{1,4})"  # every repetition is bounded: a hostile text must not cost more than its length
CAPITAL = re.compile(r"\\.|\(\?P[<=]|[A-Z]")  # and what holds one that is no letter of the text
BOUNDARY = r"(?<![\w$€£#])(?<!\d[.,])", r"(?!\w)"


def any_of(entries) -> str:
    """Alternatives, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(entries, key=lambda w: (-len(w), w)))


def without_stop(entries) -> str:
    """Those that end on a full stop, without it."""
    return any_of(word.rstrip(".") for word in entries if word.endswith("."))


PIECES = {
    "M": "(?:" + any_of(words.MONTHS) + "|(?:" + without_stop(words.MONTHS) + r")(?= \d))",
    "W": f"(?:{any_of(words.WEEKDAYS)}|(?:{without_stop(words.WEEKDAYS)})(?=,? (?:\\d|{any_of(words.MONTHS)})))",
    "WORDNUM": "(?:" + any_of(words.NUMBERS) + ")",
    "ORD": "(?:" + any_of(words.ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th))",
    "UNIT": "(?:" + any_of(words.UNITS) + ")",
    "SEASON": "(?:" + any_of(words.SEASONS) + ")",
    "PART": "(?:" + any_of(p for p in words.PARTS if p != "overnight") + ")",
    "FEAST": "(?:" + any_of(holidays()) + ")",
    "SET": "(?:" + any_of(words.SETS) + ")",
    "DAYWORD": "(?:" + any_of(words.DAYS) + ")",
    "NOON": "(?:" + any_of(words.NOONS) + ")",
    "DECADE": "(?:" + any_of(words.DECADES) + ")",
    "REF": "(?:" + any_of(words.REFERENCES) + ")",
}
PIECES |= {row["piece"]: row["pattern"] for row in table("time_pieces")}


def compiled(pattern: str) -> re.Pattern:
    """A pattern of the grammar as a regular expression over whole words in small letters: where case counted for
    nothing, each of its hundreds of words would be tried to the end."""
    while re.search(r"\{[A-Z]+\}", pattern):
        pattern = re.sub(r"\{([A-Z]+)\}", lambda m: PIECES[m[1]], pattern)
    pattern = pattern.replace(" ", SPACE).replace("~", rf"(?:{SPACE}|[-–])")
    pattern = CAPITAL.sub(lambda m: m[0] if len(m[0]) > 1 else m[0].lower(), pattern)
    return re.compile(f"{BOUNDARY[0]}(?:{pattern}){BOUNDARY[1]}")

"""What the patterns of time expressions are made of: words for months, numbers, hours …, and how a pattern is compiled.

In a pattern, {NAMES} are PIECES, a space is white space within a line, and ~ is a hyphen or a space.
"""

import re

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
    "D": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
    "Y": r"(?:1\d{3}|20\d\d)(?![\d%]|[.,]\d)",
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
PIECES["SPELLED"] = (
    "(?:(?:nineteen|eighteen|seventeen|twenty)~(?:hundred(?:~and)?~)?{WORDNUM}(?:~{WORDNUM})?"
    "|two~thousand(?:~and)?(?:~{WORDNUM}){0,2})"
)
PIECES["YEAR"] = "(?:{Y}|{SPELLED}|'\\d\\d)"
PIECES["RELYEAR"] = "(?:(?:of )?(?:this|last|next|the previous|the following|the same) year)"
PIECES["NUMWORDS"] = "{WORDNUM}(?:(?:~| and ){WORDNUM}){0,7}"
PIECES["NUM"] = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,20}(?:\.\d{1,6})?(?: \d/\d)?|(?:{NUMWORDS})|half an?|an?(?: half| few"
    r"| couple(?: of)?| dozen| hundred| thousand)?|several|few|many|couple of"
    r"|dozens of|hundreds of|thousands of|some)"
)
PIECES["RANGE"] = r"(?:{NUM}(?:(?: to | or |-|–){NUM})?)"
PIECES["HOUR"] = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
PIECES["ZONE"] = "(?:[ECMP][SD]T|GMT|UTC|BST|CET|CEST|EET|IST|AEST|JST|local time)"
PIECES["CLOCK"] = (
    r"(?:(?:(?P<hourword>{HOUR})(?P<clockword2> o'clock)(?: in the (?P<inpart2>morning|afternoon|evening))?"
    r"|(?P<hour4>[01]\d|2[0-4])(?P<minute4>[0-5]\d)(?= ?(?:hours|{ZONE})\b)"
    r"|(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?: ?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<clockword> o'clock|h\b)|(?: in the (?P<inpart>morning|afternoon|evening))|(?<=:\d\d)(?!\d))"
    r"|(?P<name>{NOON}))(?: hours)?"
    r"(?:,? (?P<open>\()?(?P<zone>{ZONE})(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?(?(open)\)))?)"
)
PIECES["DAYNAME"] = (
    "(?:(?:(?:last|next|this) )?{W}(?:,? {M} {D}(?:,? {Y})?)?|{M} {D}(?:,? {Y})?|{D} {M}(?: {Y})?"
    "|today|yesterday|tomorrow|that day|the (?:same|next|following|previous) day)"
)
PIECES["DAYOF"] = "(?:(?P<which>(?:this|last|next)(?: coming| past)?) )?(?:{W},? (?:the )?)?"


def compiled(pattern: str) -> re.Pattern:
    """A pattern of the grammar as a regular expression over whole words in small letters: where case counted for
    nothing, each of its hundreds of words would be tried to the end."""
    while re.search(r"\{[A-Z]+\}", pattern):
        pattern = re.sub(r"\{([A-Z]+)\}", lambda m: PIECES[m[1]], pattern)
    pattern = pattern.replace(" ", SPACE).replace("~", rf"(?:{SPACE}|[-–])")
    pattern = CAPITAL.sub(lambda m: m[0] if len(m[0]) > 1 else m[0].lower(), pattern)
    return re.compile(f"{BOUNDARY[0]}(?:{pattern}){BOUNDARY[1]}")

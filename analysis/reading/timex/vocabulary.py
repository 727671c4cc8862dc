"""The words of English time expressions: units, months, numbers …, and what they stand for."""

import re

from analysis.lexicon import table


def _kind(kind: str) -> dict[str, str]:
    return {row["word"].lower(): row["value"] for row in table("time_words") if row["kind"] == kind}


UNITS, MONTHS, WEEKDAYS, SEASONS = _kind("unit"), _kind("month"), _kind("weekday"), _kind("season")
PARTS, NUMBERS, ORDINALS = _kind("part"), _kind("number"), _kind("ordinal")
SETS, REFERENCES = _kind("set"), _kind("reference")
DAYS, NOONS, DECADES, BEFORE_YEAR = _kind("day"), _kind("noon"), _kind("decade"), _kind("before year")
TRIGGERS = UNITS, MONTHS, WEEKDAYS, SEASONS, PARTS, SETS, REFERENCES, DAYS, NOONS, DECADES  # each makes a time


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces."""
    return re.sub(r"\s+", " ", text.lower().replace("’", "'").replace("‘", "'")).strip()


def month(word: str) -> int:
    return int(MONTHS.get(word) or MONTHS[word + "."])


def weekday(word: str) -> int:
    return int(WEEKDAYS.get(word) or WEEKDAYS[word + "."])


def unit(word: str) -> str:
    return "WE" if word == "weekend" else UNITS[word]


def number(text: str) -> float | None:
    """ "twenty-four", "2 1/2", "a couple of", "two to three" (the first) → a number; None = unknown or unbounded."""
    text = re.split(r" to | or |–|(?<=\d)-(?=\d)", text.strip())[0]
    if match := re.fullmatch(r"([\d,]*\d(?:\.\d+)?)(?:st|nd|rd|th)?(?: (\d)/([1-9]))?", text):
        digits = match[1].replace(",", "")
        if len(digits) > 12:
            return None
        return float(digits) + (int(match[2]) / int(match[3]) if match[2] else 0)
    if text in ("a", "an", "another"):
        return 1
    if text.startswith("half a") or text == "a half":
        return 0.5
    if "couple" in text:
        return 2
    if text == "a dozen":
        return 12
    if text in ORDINALS:
        return float(ORDINALS[text])
    return cardinal(re.split(r"[ -]+", text.removeprefix("a ")))


def cardinal(words: list[str]) -> float | None:
    """The number that words such as ["two", "hundred", "and", "ten"] spell."""
    total = current = 0
    for word in words:
        if word == "and":
            continue
        if word not in NUMBERS:
            return None
        value = int(NUMBERS[word])
        if value == 100:
            current = (current or 1) * 100
        elif value > 100:
            total, current = total + (current or 1) * value, 0
        else:
            current += value
    return float(total + current)


def year(text: str) -> int | None:
    """ "1988", "'88", "fiscal 1989", "nineteen ninety-six", "two thousand" → the year."""
    if match := re.search(r"\d{4}", text):
        return int(match[0])
    if match := re.fullmatch(r"'(\d\d)", text):
        return 1900 + int(match[1]) if int(match[1]) > 40 else 2000 + int(match[1])
    words = [w for w in re.split(r"[ -]+", text) if w]
    if len(words) > 1 and words[0] in ("nineteen", "eighteen", "seventeen", "twenty"):
        rest = cardinal([w for w in words[1:] if w != "hundred"])
        if rest is None or not (10 if words[0] == "twenty" else 1) <= rest < 100:  # "twenty-two" is a number
            return None
        return int(NUMBERS[words[0]]) * 100 + int(rest)
    if words[:2] == ["two", "thousand"]:
        rest = cardinal(words)
        return int(rest) if rest is not None and rest < 2100 else None
    return None

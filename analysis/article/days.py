"""A day as somebody wrote it → the day, or the two that it can be."""

import datetime
import email.utils
import re

YEARS = range(1600, 2101)  # newspapers began in 1605
WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur|sat|sun)(?:day)?|mittwoch"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag)\.?"
)
CLOCK = (
    r"(?:,? *(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)? ?(?:[ap]\.?m\.?)?"
    r"(?: ?[(]?[A-Z]{1,5}[)]?| ?[+-]\d\d:?\d\d)*)?"
)
AROUND = re.compile(rf"^{WEEKDAY},? +|,? +{WEEKDAY}(?=,?$|,? *\d{{1,2}}[:.])", re.I)
DAY_MONTH = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of| de|[- ])? *([^\W\d_]{{3,10}})\.?,?(?: de)?[- ]*[’']?"
    rf"(\d{{4}}|(?<=[-’'])\d\d){CLOCK}",
    re.I,
)
MONTH_DAY = re.compile(rf"([A-Za-z]{{3,9}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? *(\d{{4}}){CLOCK}", re.I)
ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ]\d)|(\d{4})(\d\d)(\d\d)(?=$|T?\d{6}Z?$)")
NUMBERS = re.compile(rf"(\d{{1,2}})([/.-])(\d{{1,2}})\2(\d{{4}}|\d\d){CLOCK}", re.I)
UNIX = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
SERIAL = re.compile(r"([34]\d{4}|2[6-9]\d{3}|5[0-4]\d{3})(?:\.\d+)?")  # days since EXCEL, of 1971 to 2050
EXCEL = datetime.date(1899, 12, 30)
NOUGHT = datetime.date(1970, 1, 1)  # what a program writes for a day that it does not know
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FULL = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "sept",
]

# As databases write them that are set to German, French or Spanish.
ABROAD = (
    "januar janvier enero",
    "februar février febrero",
    "märz mars marzo",
    "april avril abril",
    "mai mayo",
    "juni juin junio",
    "juli juillet julio",
    "august août agosto",
    "september septembre septiembre",
    "oktober octobre octubre",
    "november novembre noviembre",
    "dezember décembre diciembre",
)
FOREIGN = {name: number for number, names in enumerate(ABROAD, 1) for name in names.split()}


def days_of(written: str, day_first: bool | None = None) -> tuple[datetime.date, ...]:
    """The days that something written can mean: none, one, or two ("05/04/2021").

    ISO 8601, as in e-mail, with the month in letters, in numbers, GDELT's (20190415101500), Excel's (43570), seconds or
    milliseconds since 1970. `day_first` is how the writer puts numbers, where that is known.
    """
    written = " ".join(written.split()).strip(" ,;|()'")
    return tuple(dict.fromkeys(day for day in _read(written, day_first) if day and day.year in YEARS))


def parse_day(written: str, day_first: bool | None = None) -> datetime.date | None:
    """The day that is written; None where it is none that can be read, or "07/04/2022": in April to some readers and
    in July to others."""
    found = days_of(written, day_first)
    return found[0] if len(found) == 1 else None


def _read(written: str, day_first: bool | None) -> list[datetime.date | None]:
    if iso := ISO.match(written):
        return [_day(*(int(part) for part in (iso[1] or iso[5], iso[3] or iso[6], iso[4] or iso[7])))]
    if numbers := NUMBERS.fullmatch(written):
        first, second = int(numbers[1]), int(numbers[3])
        year = _whole(numbers[4])
        by_day, by_month = _day(year, second, first), _day(year, first, second)
        if numbers[2] == "-" and len(numbers[4]) == 2 and first > 12 and day_first is None:  # 24-03-12
            return [by_day, _day(_whole(numbers[1]), second, int(numbers[4]))]
        if numbers[2] == "." or (day_first is True and by_day):  # nobody writes 04.15.2019
            return [by_day]
        return [by_month] if day_first is False and by_month else [by_day, by_month]
    if unix := UNIX.fullmatch(written):
        seconds = int(unix[1]) if unix[1] else int(unix[2]) / 1000
        return [datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()]
    if serial := SERIAL.fullmatch(written):
        return [EXCEL + datetime.timedelta(int(serial[1]))]
    letters = AROUND.sub("", written)
    for pattern, day, month in ((DAY_MONTH, 1, 2), (MONTH_DAY, 2, 1)):
        if (found := pattern.fullmatch(letters)) and (number := _month(found[month])):
            return [_day(_whole(found[3]), number, int(found[day]))]
    try:
        return [email.utils.parsedate_to_datetime(written).date()]
    except (ValueError, TypeError, OverflowError, IndexError):
        return []


def _whole(written: str) -> int:
    """A year of two digits is no later than the next one."""
    year = int(written)
    if len(written) == 2:
        year += 2000 if year <= (datetime.date.today().year + 1) % 100 else 1900
    return year


def _day(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    word = word.lower()
    known = word in FULL or word in MONTHS
    return MONTHS.index(word[:3]) + 1 if known else FOREIGN.get(word)


IN_TEXT = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-]|\.\d)")


def order_in(text: str) -> bool | None:
    """Whether a text puts the day first, as those days of it show that can be read in one way only ("24/4/2021"); None
    where none does, or they disagree."""
    shown = set()
    for found in IN_TEXT.finditer(text):
        first, second = int(found[1]), int(found[3])
        if 12 < first <= 31 and 1 <= second <= 12:
            shown.add(True)
        elif 12 < second <= 31 and 1 <= first <= 12:
            shown.add(False)
    return shown.pop() if len(shown) == 1 else None


def said(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


PARTED = re.compile(r"\s*(?:[|·•–—]| [-/] |, )\s*")
ABOUT = re.compile(
    r"^(?:(?:volume \d+: )?(?:first )?"
    r"(?:published|posted|aired|broadcast|debated|(?:pub(?:lication)?[ _-]?)?date|dated|datum)(?: on)?|on)\s*:?\s+",
    re.I,
)
# What a line says of a day that is not the one of publication.
NOT_PUBLISHED = re.compile(
    r"\b(?:print(?:ed)?|retrieved|accessed|downloaded|saved|archived|captured|updated|modified|copyright|expires?)\b|©|\(c\)",
    re.I,
)


def day_line(words: str) -> str | None:
    """What a line of its own gives as a day, as it is written: "12 March 2024", "The Echo, 12/03/2024", "Echo · 12 Mar
    2024 · By Ann Lowe"; None for a sentence and for a line without a day."""
    if len(words) > 90 or not re.search(r"\d", words) or re.search(r"[.!?][”\"’']?$", words):
        return None
    words = NOT_PUBLISHED.split(re.sub(r"\b(?:last|first) (?=updated|modified)", "", words, flags=re.I))[0]
    parts = PARTED.split(words)
    for size in range(len(parts), 0, -1):  # "March 12, 2024" is two parts
        for begin in range(len(parts) - size + 1):
            piece = ABOUT.sub("", ", ".join(parts[begin : begin + size]))
            if re.search(r"\d{4}|\d[/.-]\d\d?[/.-]\d\d", piece) and not piece.isdigit() and days_of(piece):
                return piece
    return None

"""Texts that collect several things, each of its own day and people: briefs, letters, notices, pages of a paper."""

import re

from analysis.article.whole import quoted

PARTED = re.compile(r"\|{5}|story_separator_special_tag", re.I)  # how data sets of summaries part their sources
LETTER = re.compile(r"(?:Dear )?(?:Sirs?|Madam|Sir or Madam|Editor)\s*[,:—–-]")
DEAR = re.compile(r"Dear [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?\s*[,:—–-]")  # of an advice column
LABEL = re.compile(r"([A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*){0,3})(?::| [–—-]{1,2}) +(?=[A-Z“\"])")
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
FORECAST = re.compile(rf"(?:Tonight|Today|Tomorrow|{DAYS})(?: (?:night|morning|evening))?\s*:\s", re.I)
YEAR = re.compile(r"(?:1[0-9]|20)\d\d\s?(?:[-–—:]|\b(?=[A-Z]))\s*(?=\S)")
DIED = re.compile(r"[A-Z][A-Z’'-]+,? (?:\([^)]*\),? )?[A-Z][\w .’'-]{1,40}?,? (?:aged?|\d{2}(?=,)|of )\b.{0,60}", re.S)
DEATH = re.compile(r"\b(?:died|passed away|funeral|beloved|peacefully)\b", re.I)
JUMP = re.compile(
    r"\b(?:continued|cont[’']?d|more|full (?:story|report)|turn to|see)\b[^.!?\n]{0,40}?[,:]? (?:on |to |at )?"
    r"(?:page |p\. ?|pages |[A-F])\d{1,3}\W*$"
    r"|^(?:continued |cont[’']?d )?from (?:page |p\. ?|[A-F])\d{1,3}\W*$",
    re.I | re.M,
)
FEWEST = 3


def collected(paragraphs: list[str]) -> str | None:
    """What is said of such a text."""
    if any(map(PARTED.search, paragraphs)):
        return _several("a mark that parts articles")
    if (letters := sum(LETTER.match(words) is not None for words in paragraphs)) > 1:
        return _several(f"{letters} letters to an editor")
    if (letters := sum(DEAR.match(words) is not None for words in paragraphs)) > 1:
        return _several(f"{letters} letters")
    if _most(paragraphs, [words for words in paragraphs if FORECAST.match(words)]):
        return "List: the lines begin with days; what they foretell is read as if it were told."
    died = [words for words in paragraphs if DIED.match(words) and DEATH.search(words)]
    if len(died) >= FEWEST and len(died) * 2 > len(paragraphs):
        return _several(f"{len(died)} notices of deaths")
    years = [words for words in paragraphs if YEAR.match(words)]
    if _most(paragraphs, years):
        return (
            f"List of years: {len(years)} paragraphs begin with a year ({quoted(years[0])}); each tells of its own, in "
            "the present or the past."
        )
    labels = [found[1] for words in paragraphs if (found := LABEL.match(words)) and len(words.split()) > 8]
    if len(set(labels)) == len(labels) and _most(paragraphs, labels) and all(map(str.isupper, labels)):
        return _several(f"{len(labels)} briefs (the first is headed “{labels[0]}”)")
    return None


def jumps(text: str) -> str | None:
    """What is said of an article that a paper breaks off to go on elsewhere."""
    found = JUMP.findall(text)
    sign = JUMP.search(text)
    if sign is None:
        return None
    line = next(line for line in text.splitlines() if sign[0].strip().splitlines()[0] in line)
    places = "a line sends" if len(found) == 1 else f"{len(found)} lines send"
    return (
        f"Page of a paper: {places} the reader to another page ({quoted(line.strip())}); what follows may be another "
        "article, and the rest may be missing."
    )


def _most(paragraphs: list[str], those: list[str]) -> bool:
    return len(those) >= FEWEST and len(those) * 2 > len(paragraphs)


def _several(what: str) -> str:
    return f"Several articles: the text holds {what}; they are read as one and share their date and people."

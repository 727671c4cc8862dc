"""Texts that nobody would write: pieces of news language joined at random, and real sentences broken."""

import datetime
import random
import traceback
from collections.abc import Callable, Iterator

from tests.conftest import PROROGATION, SEED

DAY = datetime.date(2022, 4, 7)
NAMES = (
    "Boris Johnson", "Johnson", "Mr Johnson", "Ann Lowe", "Ms. Lowe", "Lowe", "the EU", "U.S.", "US", "Russia",
    "Justice Department", "Department of Justice", "Acme Corp.", "BBC", "N.A.T.O.", "O'Neil", "van der Berg", "Lowe's",
    "Johnsons", "Smith-Jones", "J. K. Rowling", "St. Paul", "Queen Elizabeth II", "iPhone 14", "Xi", "A", "İstanbul",
)  # fmt: skip
WORDS = (
    "said", "said.", "says", "told", "asked", "according to", "that", "who", "which", "he", "she", "they", "I", "we",
    "his", "her", "it", "himself", "each other", "the", "a", "no", "not", "never", "minister", "mayor", "spokesman",
    "company", "police", "os", "s", "use", ".use", "killed", "was killed", "died", "will resign", "may have left",
    "accused", "denied", "the attack", "an election", "war", "talks", "and", "or", "but", "because", "after", "before",
    "while", "if", "to", "of", "in", "by", "on", "at", "reportedly", "allegedly", "is", "are", "were", "has",
    "would", "had been", "did", "n't", "'s", "’s", "'", "gonna", "can't", "etc.", "e.g.", "vs.", "km/h", "@user",
    "#tag", "http://a.b",
)  # fmt: skip
TIMES = (
    "Monday", "last week", "next month", "on 5 May", "2019", "1990s", "the 1990s", "31 February 2020", "2022-13-45",
    "yesterday", "tomorrow", "two years ago", "three days later", "in the first quarter of 2008", "noon", "May",
    "March", "Christmas", "fiscal 2020", "0 BC", "9999-12-31", "1 January 0001", "99999999999 years ago", "10:61 pm",
    "24/7", "9/11", "2007/08", "a decade earlier", "the day before yesterday", "Tuesday week", "half an hour", "Q3",
)  # fmt: skip
MARKS = (
    '"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "‹", "(", ")", "[", "]", "{", "}", ".", "..", "...", "…",
    ",", ";", ":", "?", "!", "-", "–", "—", "--", "/", "\\", "|", "*", "_", "~", "#", "%", "$", "£5bn", "&", "=", "<b>",
)  # fmt: skip
SPACES = (
    " ",
    " ",
    " ",
    " ",
    " ",
    "",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\u200b",
    "  ",
    "\x0b",
    "\x85",
)
ODD = (
    "\ufeff", "\u0301", "\u202e", "\ud800", "\U0001f469\u200d\U0001f680", "\u0000", "\ufffd", "\uffff", "ß", "ﬁ", "Ⅷ",
    "½", "中文", "العربية", "é", "e\u0301", "\u00ad", "²", "٣", "١٩٨٤", "A" * 200, "9" * 400, "." * 100, "(" * 60,
    "“" * 40,
)  # fmt: skip
POOLS = (NAMES, WORDS, WORDS, WORDS, TIMES, MARKS, MARKS, ODD)


def _joined(chance: random.Random) -> str:
    pools = [chance.choice(POOLS) for _ in range(4)]
    pieces = [chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 40))]
    return "".join(piece + chance.choice(SPACES) for piece in pieces)


def _lines(chance: random.Random) -> str:
    """A word or two a line, as in a table, a list of names or a poem."""
    pieces = [chance.choice(chance.choice(POOLS[:6])) for _ in range(chance.randint(2, 15))]
    return "\n".join(pieces)


def _broken(chance: random.Random, sentences: list[str]) -> str:
    """Some sentences of the articles that come with the project, cut, doubled, shuffled or with pieces put in."""
    text = " ".join(chance.choice(sentences) for _ in range(chance.randint(1, 3)))
    for _ in range(chance.randint(1, 6)):
        begin, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, begin + chance.choice((1, 3, 30)))
        piece = chance.choice(chance.choice(POOLS))
        text = chance.choice(
            (
                text[:begin] + text[end:],
                text[:begin] + piece + text[begin:],
                text[:begin] + text[begin:end] * 2 + text[end:],
                text[end:] + text[:begin],
                text[:begin] + text[begin:end].swapcase() + text[end:],
                text[:begin] + chance.choice(SPACES) + text[begin:],
            )
        )
    return text


def _characters(chance: random.Random) -> str:
    alphabet = chance.choice(("aeiou .\n", "“”‘’\"' a.\n", "0123456789/-: ", "".join(map(chr, range(1, 0x2200)))))
    return "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 120)))


def sentences() -> list[str]:
    """Sentences of the seeds, roughly."""
    texts = [SEED.read_text("utf-8"), *(path.read_text("utf-8") for path in sorted(PROROGATION.glob("*.md")))]
    return [part for text in texts for part in text.split(". ") if 20 < len(part) < 400]


def maker() -> Callable[[int], str]:
    """Number → text, the same on every machine."""
    real = sentences()

    def make(number: int) -> str:
        chance = random.Random(number)
        kind = chance.random()
        if kind < 0.35:
            return _joined(chance)
        if kind < 0.5:
            return _lines(chance)
        return _broken(chance, real) if kind < 0.9 else _characters(chance)

    return make


def failures(first: int, count: int) -> Iterator[tuple[int, str, str]]:
    """Number, text and traceback of every text that `parse` raises on; every other one has a date."""
    from analysis import parse

    make = maker()
    for number in range(first, first + count):
        text = make(number)
        try:
            parse(text, DAY if number % 2 else None)
        except Exception:
            yield number, text, traceback.format_exc()

"""How much of the story a first screen holds, reckoned from the letters of its rows."""

from collections.abc import Sequence

from analysis.charts.kit.labels import records
from analysis.tables.tables import Tables

SCREEN = 860  # pixels: the lower of two usual screens of a notebook computer, 1280 wide
ABOVE = 138  # of them above the story, without the title but with some room for a warning
SOURCE = 20, 32  # letters of a source beside which the page's contents take a row of their own, and how high that is
TITLE = 34, 88  # a row of the title: how high, and how many letters it holds
UNTITLED = 26, 125  # a row of a first sentence that stands for a title
LINE, MORE, GROUP = 25, 21, 4  # a line of the story, each row more that it takes, what a heading adds
LABEL, BESIDE = 71, 19  # letters in a row of a line; how many of them whoever stands beside it takes at most
DAYS, DAY = 18, 17  # letters in a row of a heading, and how high it is
VOICE, QUOTE, NAME = 7, 86, 20  # a voice: how high besides its rows, letters in a row of words and of names


def room(tables: Tables) -> int:
    """Pixels that the story and its voices have on the first screen."""
    article = records(tables.articles)[0]
    words = article["title"] or next(iter(tables.sentences["text"]), "")
    high, wide = TITLE if article["title"] else UNTITLED
    letters, row = SOURCE
    return SCREEN - ABOVE - high * _rows(words, wide) - row * (len(article["source"] or "") >= letters)


def height_of(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], voices: Sequence[tuple[str, str]]) -> int:
    """Pixels of a story: headings, each with its lines and who stands beside them, and voices, each a name with a role
    and words."""
    high = 0
    for heading, lines in groups:
        own = sum(_line(words, who) for words, who in lines)
        high += max(GROUP + own, 2 * GROUP + DAY * _rows(heading, DAYS))
    return high + sum(VOICE + max(DAY * _rows(who, NAME), MORE * _rows(words, QUOTE)) for who, words in voices)


def _line(words: str, who: str) -> int:
    """Pixels of a line of the story and of whoever stands beside it."""
    told, beside = _rows(words, LABEL - min(BESIDE, len(who))), _rows(who, BESIDE)
    return LINE + max(MORE * (told - 1), DAY * (beside - 1))


def _rows(words: str, letters: int) -> int:
    """How many rows words take; nothing takes one."""
    rows, left = 1, letters
    for word in words.split():
        if len(word) > left and left < letters:
            rows, left = rows + 1, letters
        left -= len(word) + 1
    return rows

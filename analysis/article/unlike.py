"""Texts that are unlike an article: releases, lists, what a program heard, two languages, words made unreadable."""

import re
from collections.abc import Iterable

from analysis.article.english import looks_foreign
from analysis.article.whole import quoted

RELEASE = re.compile(
    r"\bfor immediate release\b|/(?:PRNewswire|PR Newswire|EINPresswire)\S*/|\((?:GLOBE NEWSWIRE|BUSINESS WIRE)\)"
    r"|^\W*(?:news|press|media) release\b|^(?:media|press) (?:contacts?|enquiries|inquiries)\s*:"
    r"|^notes? (?:to|for) editors?\b"
    r"|\bembargoed (?:until|for)\b|\bunder embargo\b",
    re.I,
)
BLACK = re.compile(
    r"[█▇■]{3,}|\[(?:REDACTED|redacted|Redacted|NAME (?:WITHHELD|REDACTED))\]"
    r"|(?<![\w)])\(b\)\([67]\)(?:\([A-F]\))?|\bX{5,}\b"
)
SENTENCE = re.compile(r"[.!?…][\"”’')\]]*(?:\s|\Z)")
END = re.compile(r"[.!?…:][\"”’')\]]*\Z")
FEWEST_LINES, FEWEST_WORDS, LONGEST = 4, 60, 60  # of a list; of speech without stops, and words between its stops
LINE = 9  # words of a line of a list, on average
MIXED_LINES, MIXED = 6, 0.2  # lines of which most end no sentence, and the share of the words in those
FEWEST_FIGURED, FIGURED = 30, 0.2  # words, and the share that holds figures; of 473 articles none has above 0.09
HEADLINE = 25  # words of a text that may be no more than a headline
FOREIGN = 8  # words of a paragraph whose language can be told


def unlike(paragraphs: list[str]) -> list[str]:
    """What is said of such a text; nothing of an article."""
    found = (
        _headline_alone(paragraphs),
        _released(paragraphs),
        _listed(paragraphs) or _figures(paragraphs),
        _unstopped(paragraphs),
        _foreign(paragraphs),
        _black(paragraphs),
    )
    return [sentence for sentence in found if sentence]


def _headline_alone(paragraphs: list[str]) -> str | None:
    """A text of a few words that ends no sentence: a headline, a post, a page whose text did not come along."""
    words = sum(len(line.split()) for line in paragraphs)
    if not 0 < words <= HEADLINE or len(paragraphs) >= FEWEST_LINES or any(map(END.search, paragraphs)):
        return None
    return f"Headline alone: the text holds {words} words and no whole sentence; is the article itself missing?"


def _released(paragraphs: Iterable[str]) -> str | None:
    sign = next((hit for words in paragraphs if (hit := RELEASE.search(words))), None)
    if sign is None:
        return None
    return f"Release: the text was given to the press ({quoted(sign[0])}); what it states rests on its sender's word."


def _listed(paragraphs: list[str]) -> str | None:
    """Lines that are no sentences: a table's cells, addresses, an agenda."""
    words = sum(len(line.split()) for line in paragraphs)
    ended = sum(END.search(line) is not None for line in paragraphs)
    apart = sum(len(line.split()) for line in paragraphs if not END.search(line))
    hardly = ended * 8 <= len(paragraphs) and words <= LINE * len(paragraphs)
    mostly = len(paragraphs) >= MIXED_LINES and ended * 2 < len(paragraphs) and apart >= MIXED * words
    mostly = mostly and apart <= LINE * (len(paragraphs) - ended)
    if len(paragraphs) < FEWEST_LINES or not (hardly or mostly):
        return None
    return (
        f"List: of {len(paragraphs):,} lines {ended or 'none'} end a sentence; lists, tables and addresses are misread."
    )


def _figures(paragraphs: Iterable[str]) -> str | None:
    """Results, tables, times of day in running lines."""
    found = [word for line in paragraphs for word in line.split()]
    counted = sum(any(map(str.isdigit, word)) for word in found)
    if len(found) < FEWEST_FIGURED or counted < FIGURED * len(found):
        return None
    return f"Figures: {counted} of {len(found):,} words hold figures; results, times and tables are misread."


def _unstopped(paragraphs: list[str]) -> str | None:
    """Speech that a program wrote down: no stop for sixty words on average."""
    text = " ".join(paragraphs)
    words, stops = len(text.split()), len(SENTENCE.findall(text))
    if words < FEWEST_WORDS or words < LONGEST * (stops + 1) or words <= LINE * len(paragraphs):
        return None
    return f"No stops: {words:,} words hold {stops or 'no'} ends of sentences; where one ends is a guess."


def _foreign(paragraphs: list[str]) -> str | None:
    """Paragraphs in another language than English, which are read as if they were in it."""
    long = [words for words in paragraphs if len(words.split()) >= FOREIGN]
    those = [words for words in long if looks_foreign(words)]
    if not those:
        return None
    count = "1 paragraph is" if len(those) == 1 else f"{len(those):,} paragraphs are"
    return f"Other language: {count} not in English ({quoted(those[0])}); what is read there is wrong."


def _black(paragraphs: Iterable[str]) -> str | None:
    places = [hit[0] for words in paragraphs for hit in BLACK.finditer(words)]
    if not places:
        return None
    count = "1 place is" if len(places) == 1 else f"{len(places):,} places are"
    return f"Blackened: {count} made unreadable (“{places[0][:12]}”); who or what stood there is not known."

"""Times of what figures are held against, which date nothing else: "up from 12 in May", "the most since 2010"."""

from collections.abc import Iterable

from analysis.lexicon import words
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import child, upwards
from analysis.reading.timex.extents.candidates import words_at
from analysis.tables.codebook import Time

RANGES = ("to", "until", "till", "through")
BEST = ("JJS", "RBS")


def without_compared(doc: Doc, times: Iterable[Time]) -> list[Time]:
    """The times that may be those of events that do not hang on them."""
    return [time for time in times if not _of_comparison(words_at(doc, time.start, time.end).root)]


def _of_comparison(root: Token) -> bool:
    preposition = None
    for word in upwards(root):
        if is_compared(word, preposition):
            return True
        if word.pos_ in ("VERB", "AUX"):
            return False
        if preposition is None and word.dep_ == "prep":
            preposition = word.lower_
    return False


def is_compared(word: Token, preposition: str | None) -> bool:
    """Whether a day is that of what figures are compared with: "fell, compared with 2014", "rose from 12 in May", "a
    decline from the last vote, in 2008", "unlike Sunday's game"; `preposition`: the day's own."""
    if word.lower_ in ("compared", "unlike", "versus"):
        return True
    if word.lower_ == "than":
        return word.dep_ == "prep" and word.head.lower_ not in ("earlier", "later", "sooner")
    if word.lower_ == "since" and word.dep_ == "prep":
        return word.head.tag_ in BEST or any(c.tag_ in BEST for c in word.head.lefts)
    if word.lower_ != "from" or preposition in RANGES:
        return False
    of = child(word, "pobj")
    changes = word.head.lemma_.lower() in words("change_words")
    if preposition in (None, "from"):  # but "rose from 2010 to 2014"
        return changes and not any(c.lower_ in RANGES for c in (*word.head.rights, *word.rights))
    if of is None or of.ent_type_ == "DATE":
        return False
    return changes or of.pos_ == "NUM" or child(of, "nummod", "nmod") is not None

"""Years that say which thing is meant, not when it was done: "struck down a 2005 law", "broke the Act of 1964"."""

from collections.abc import Iterable

from analysis.lexicon import words
from analysis.reading.document import Doc, Token
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.tokens import has
from analysis.reading.timex.extents.candidates import words_at
from analysis.tables.codebook import Time

BESIDE = ("nummod", "compound", "amod", "nmod")
THROUGH = ("through", "to", "and", "or")
LAWS = ("act", "amendment", "code", "constitution", "convention", "law", "statute")


def without_named(doc: Doc, times: Iterable[Time], triggers: Iterable[Trigger]) -> list[Time]:
    """The times that may be those of events; a year that names an event ("the 2016 election") is one."""
    events = {t.head.i for t in triggers}
    kept, dropped, text = [], -1, doc.text
    for time in times:
        thing = _named_by(doc, time) if time.type == "DATE" and time.text.isdigit() else None
        through = dropped > 0 and text[dropped : time.start].strip() in THROUGH  # "2000 through 2003"
        if (thing is None or thing.i in events) and not through:
            kept.append(time)
        else:
            dropped = time.end
    return kept


def _named_by(doc: Doc, time: Time) -> Token | None:
    """The noun that a year tells apart from others of its kind: a law, or what comes up with it; not a report, whose
    year says when it was told."""
    year = words_at(doc, time.start, time.end).root
    noun = year.head.head if year.dep_ == "conj" else year.head
    if noun.lemma_.lower() == "year" and has(noun, "compound", "tax"):  # "for tax years 2002 and 2003"
        return noun
    if year.dep_ in BESIDE and noun.i > year.i and noun.pos_ in ("NOUN", "PROPN"):
        new = determiner(noun) in ("a", "an") and noun.dep_ != "nsubj"
        return noun if _is_law(noun) or (new and noun.lemma_.lower() not in words("documents")) else None
    return noun.head if year.dep_ == "pobj" and noun.lower_ == "of" and _is_law(noun.head) else None


def _is_law(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() in LAWS

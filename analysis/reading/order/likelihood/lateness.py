"""What says of an event by itself how late such events tend to lie: its role, its form, its kind, its clause."""

from collections.abc import Iterator

from analysis.lexicon.verbs import fields_of
from analysis.reading.events.same_event import is_definite, is_indefinite, kind_of
from analysis.reading.grammar.tokens import is_infinitive
from analysis.reading.grammar.verbs.tense import is_perfect
from analysis.reading.order.evidence.evidence import is_pluperfect
from analysis.reading.order.evidence.narrative import role
from analysis.reading.order.told import Told
from analysis.reading.timex.intervals import Interval

MARKS = ("after", "before", "since", "when", "while", "as", "until", "because", "if")


def sort_of(told: Told, n: int, cues: set[int]) -> str:
    """Its tense and form; `cues`: events that tell of others."""
    return f"{_role(told, n, cues) or 'timeless'} {_form(told, n, coarse=True)}"


def _role(told: Told, n: int, cues: set[int]) -> str:
    return role(told, n, cues) if n in told.token else told.events[n].tense or ""


def _form(told: Told, n: int, coarse: bool = False) -> str:
    word = told.token.get(n)
    if word is None or word.pos_ not in ("VERB", "AUX"):
        return "noun"
    if is_pluperfect(word):
        return "pluperfect"
    if is_perfect(word):
        return "perfect"
    if coarse:
        return "verb"
    return "infinitive" if is_infinitive(word) else word.tag_


def facts_of(told: Told, n: int, cues: set[int], days: Interval) -> Iterator[str]:
    """Facts by name; `days`: on which it can lie."""
    event, word, own = told.events[n], told.token.get(n), _role(told, n, cues)
    yield f"role {own}"
    yield f"form {_form(told, n)}"
    yield f"class {event.class_}"
    yield f"status {event.status}"
    yield f"{event.class_}, {own}"
    yield f"{event.status}, {own}"
    yield "in the first sentence" if event.sentence_id == "s1" else "after the first sentence"
    yield "days " + _known(days)
    noun = word is None or word.pos_ not in ("VERB", "AUX")
    kind = kind_of(event.lemma, noun)
    yield f"kind {kind}"
    for field in fields_of(event.lemma):
        yield f"field {field}"
    if word is None:
        return
    yield f"as {word.dep_}"
    if word.dep_ in ("pobj", "pcomp"):
        yield f"{word.head.lower_} it"
    for c in word.children:
        if c.dep_ == "mark" and c.lower_ in MARKS:
            yield f"{c.lower_} it"
    if noun:
        yield "definite" if is_definite(word) else "indefinite" if is_indefinite(word) else "no article"


def _known(days: Interval) -> str:
    if not days.known:
        return "unknown"
    if days.earliest is None or days.latest is None:
        return "open before" if days.earliest is None else "open after"
    return "one" if days.earliest == days.latest else "several"

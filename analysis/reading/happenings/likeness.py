"""How alike two tellings are: named features, whose weights are learnt (`lexicon/happening_links.csv`)."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.happenings.telling import Telling
from analysis.reading.happenings.which_one import WhichOne

RELATIONS = (
    *("dobj", "nsubj", "nsubjpass", "conj", "xcomp", "advcl", "ccomp", "acl", "in", "of", "by", "with", "for", "to"),
)
SPEECHES = frozenset(("conference", "news conference", "press conference", "briefing", "address"))
DEATH = "death"  # the field of what an attack or an accident causes
HAPPENS = ("take", "take place", "begin", "start", "continue", "occur", "happen", "end", "unfold", "break out")


def features(one: Telling, other: Telling, near: float, ordered: str | None) -> dict[str, float]:
    """Features of a telling and a later one; `near`: likeness of their words' vectors, `ordered`: evidence that one
    lies before the other."""
    same, field = one.kind == other.kind, bool(one.fields & other.fields)
    found: dict[str, float] = {"all": 1.0}
    if one.story is not None and other.story is not None:
        found["read as one"] = one.story.like(other.story)
    found["same word" if same else "near"] = 1.0 if same else max(0.0, near)
    if field and not same:
        found["same field"] = 1.0
    alike = "same word, " if same else "same field, " if field else ""
    for name in _facts(one, other, ordered):
        found[name] = 1.0
        if alike:
            found[alike + name] = 1.0
    shared = one.context & other.context
    every = len(one.context | other.context)
    found["context"] = len(shared) / every if every else 0.0
    if one.fields and other.fields:
        found["fields"] = len(one.fields & other.fields) / len(one.fields | other.fields)
    return found


def _facts(one: Telling, other: Telling, ordered: str | None) -> Iterator[str]:
    yield from _people(one, other)
    yield from _attributes(one, other)
    yield from _place_in_text(one, other)
    yield from _nouns(one, other)
    yield from _which(one.which, other.which)
    if (DEATH in one.fields) != (DEATH in other.fields):
        yield "one is a death"  # "the attack … the deaths", which it causes
    if ordered is not None:
        yield f"ordered by {ordered}"


def _people(one: Telling, other: Telling) -> Iterator[str]:
    for name, mine, theirs in (
        ("agent", one.agents, other.agents),
        ("patient", one.patients, other.patients),
        ("object", one.objects, other.objects),
    ):
        if mine and theirs:
            yield f"{name} shared" if mine & theirs else f"{name} differs"
    if one.agents & other.patients or one.patients & other.agents:
        yield "agent is patient"
    if one.actors & other.actors:
        yield "actor shared"
    elif one.actors and other.actors:
        yield "actors differ"
    if one.event.lemma in other.context or other.event.lemma in one.context:
        yield "word in the other's clause"


def _attributes(one: Telling, other: Telling) -> Iterator[str]:
    a, b = one.event, other.event
    speech = (a.class_ == "reporting") + (b.class_ == "reporting")
    yield f"{speech} of speech"
    if a.class_ == "state" or b.class_ == "state":
        yield "state"
    if a.class_ != b.class_:
        yield "class differs"
    if a.polarity != b.polarity:
        yield "polarity differs"
    if (a.tense == "future") != (b.tense == "future"):
        yield "future differs"
    if a.status == b.status:
        yield "status same"
    if a.source_id != b.source_id:
        yield "source differs"
    if a.quote_id is not None and a.quote_id == b.quote_id:
        yield "quote same"
    if not one.days.overlaps(other.days):
        yield "days apart"
    elif one.day and other.day:
        yield "day same"


def _place_in_text(one: Telling, other: Telling) -> Iterator[str]:
    apart = other.sentence - one.sentence
    yield "sentence same" if apart == 0 else "sentence next" if apart == 1 else "near by" if apart < 5 else "far"
    if one.sentence == 1:
        yield "from the lead"
        if one.head.dep_ == "ROOT":
            yield "from the lead's main clause"
    for above, below in ((one, other), (other, one)):
        if below.governor is not None and below.governor[0] == above.number:
            link = below.governor[1]
            yield f"hangs on by {link if link in RELATIONS else 'other'}"
            if link in ("dobj", "nsubjpass") and above.event.lemma in words("light_verbs"):
                yield "light verb"
            yield from _one_act(above, below, link)


def _one_act(above: Telling, below: Telling, link: str) -> Iterator[str]:
    """What may be one act in two words, of which one hangs on the other."""
    verb, speech = above.event, above.event.class_ == "reporting"
    if link in ("nsubj", "nsubjpass", "dobj") and below.noun and (verb.lemma in HAPPENS or verb.class_ == "aspectual"):
        yield "goes on"  # "the fire broke out", "began a protest"
    if link in ("xcomp", "acl") and verb.lemma in words("attempt_words"):
        yield "tries"
    if speech and below.noun and below.event.lemma in words("documents", "speech_nouns") | SPEECHES:
        yield "speech in a form of it"  # "said in a statement"
    if speech and below.event.class_ == "reporting":
        yield f"speech by {link if link in RELATIONS else 'other'}"  # "speaking to the press, she said"


def _which(one: WhichOne, other: WhichOne) -> Iterator[str]:
    if other.another:
        yield "another"
    if one.ordinals and other.ordinals and one.ordinals != other.ordinals:
        yield "ordinals differ"
    if one.numbers and other.numbers:
        yield "numbers shared" if one.numbers & other.numbers else "numbers differ"
    if one.several is not None and other.several is not None and one.several != other.several:
        yield "one and several"


def _nouns(one: Telling, other: Telling) -> Iterator[str]:
    if not one.noun and not other.noun:
        yield "verbs"
    elif one.noun and other.noun:
        yield "nouns"
    else:
        yield "noun then verb" if one.noun else "verb then noun"
    if other.noun:
        bare = not (other.agents or other.patients or other.context)
        yield "definite" if other.definite else "indefinite" if other.indefinite else "no article"
        if other.definite and bare:
            yield "definite, undescribed"
        if other.definite and other.general:
            yield "definite, general"
            if one.sentence == 1:
                yield "definite, general, from the lead"
    if other.head.dep_ == "relcl":
        yield "relative clause"

"""What makes a happening weighty: named features, whose weights are learnt (`lexicon/happening_weights.csv`)."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

from analysis.lexicon import words
from analysis.reading.grammar.tokens import child, has
from analysis.reading.happenings.telling import Telling

Group = Sequence[int]

RELATIONS = ("ROOT", "advcl", "relcl", "acl", "xcomp", "ccomp", "conj", "dobj", "nsubj", "nsubjpass", "pobj", "pcomp")
CLASSES = ("reporting", "state", "perception", "aspectual", "i_action", "i_state")
LONG_BEFORE = 45  # days before the scene from which on something is background


def salience(tellings: Sequence[Telling], groups: Sequence[Group], mentions: dict[str, int]) -> list[dict[str, float]]:
    """The features of each happening."""
    most = max(mentions.values(), default=1)
    last = max((t.sentence for t in tellings), default=1)
    days = Counter(t.days.earliest for t in tellings if t.day and t.event.class_ != "reporting")
    scene = days.most_common(1)[0][0] if days else None
    kinds = Counter(t.kind for t in tellings)
    frequency = _frequency(tellings)
    lead: frozenset[str] = frozenset().union(*(t.context | {t.event.lemma} for t in tellings if t.sentence == 1))
    found = []
    for group in groups:
        own = [tellings[n] for n in group]
        frequent = [_frequent(t, frequency) for t in own]
        values = {
            "all": 1.0,
            "tellings": log(len(own)),
            "sentences": log(len({t.sentence for t in own})),
            "first told": log(own[0].sentence),
            "first told, of all": own[0].sentence / last,
            "told last": own[-1].sentence / last,
            "kind": log(max(kinds[t.kind] for t in own)),
            "agent's mentions": max((mentions.get(a, 0) / most for t in own for a in t.agents), default=0.0),
            "patient's mentions": max((mentions.get(a, 0) / most for t in own for a in t.patients), default=0.0),
            "actors": log(1 + max(len(t.actors) for t in own)),
            "words": log(1 + max(len(t.context) for t in own)),
            "frequent words": max(frequent),
            "frequent words, each": max(f / (1 + len(t.context)) for f, t in zip(frequent, own)),
            "words of the lead": log(1 + max(len((t.context | {t.event.lemma}) & lead) for t in own)),
        }
        read = [t.story.main for t in own if t.story is not None]
        if read:
            values |= {"read as main, most": max(read), "read as main": sum(read) / len(read)}
        for name in (*_in_text(own, tellings), *_kind(own), *_parts(own), *_in_time(own, scene)):
            values[name] = 1.0
        found.append(values)
    return found


def _frequency(tellings: Sequence[Telling]) -> dict[str, float]:
    """How often each content word stands in the article (logarithm)."""
    doc = tellings[0].head.doc if tellings else ()
    counts = Counter(w.lemma_.lower() for w in doc if w.pos_ in ("NOUN", "PROPN", "VERB") and w.is_alpha)
    return {word: log(count) for word, count in counts.items()}


def _frequent(telling: Telling, frequency: dict[str, float]) -> float:
    return sum(frequency.get(word, 0.0) for word in telling.context | {telling.head.lemma_.lower()})


def _in_text(own: Sequence[Telling], tellings: Sequence[Telling]) -> Iterator[str]:
    first, best = own[0], clearest(own)
    if first.sentence == 1:
        yield "in the lead"
        if any(t.sentence == 1 and t.head.dep_ == "ROOT" for t in own):
            yield "the lead's main clause"
        if first.number == 0:
            yield "told first"
    if any(t.sentence == 2 for t in own):
        yield "in the second sentence"
    yield f"by its {_link(best.head.dep_)}"
    for t in own:
        above = tellings[t.governor[0]] if t.sentence == 1 and t.governor is not None else None
        if above is not None and t.governor is not None and above.head.dep_ == "ROOT":
            speech = above.event.class_ == "reporting" or above.tells
            yield f"under the lead's {'saying' if speech else 'main clause'} by {_link(t.governor[1])}"
    doc, start = best.head.doc, best.head.sent.start
    if start == 0 or "\n" in doc[start - 1].text_with_ws:
        yield "opens a paragraph"


def _kind(own: Sequence[Telling]) -> Iterator[str]:
    first, event = own[0], clearest(own).event
    if event.class_ in CLASSES:
        yield f"class {event.class_}"
        if first.sentence == 1:
            yield f"class {event.class_}, in the lead"
    for status in sorted({t.event.status for t in own}):
        yield f"status {status}"
    if event.lemma in words("light_verbs"):
        yield "light verb"
    if event.class_ == "reporting" and event.lemma in words("plain_speech_verbs"):
        yield "plain speech"
    if event.class_ == "reporting" and clearest(own).agents:
        yield "speech of somebody"
    if any(t.tells for t in own):
        yield "tells of others"
        if first.sentence == 1:
            yield "tells of others, in the lead"
    said = sum(t.event.quote_id is not None for t in own)
    if said:
        yield "only in what is said" if said == len(own) else "both said and told"


def _parts(own: Sequence[Telling]) -> Iterator[str]:
    best = clearest(own)
    if all(t.noun for t in own):
        yield "only by nouns"
    for name, there in (
        ("agent", any(t.agents for t in own)),
        ("patient", any(t.patients for t in own)),
        ("object", any(t.objects for t in own)),
        ("taken up", any(t.definite for t in own)),
        ("own subject", not best.noun and child(best.head, "nsubj", "nsubjpass") is not None),
        ("numbers", any(w.pos_ == "NUM" for w in best.head.subtree)),
    ):
        if there:
            yield name


def _in_time(own: Sequence[Telling], scene: datetime.date | None) -> Iterator[str]:
    best = clearest(own)
    yield f"tense {best.event.tense}"
    if not best.noun and has(best.head, "aux", "had", "'d"):
        yield "pluperfect"
    if any(t.event.time_id is not None for t in own):
        yield "dated"
    if any(t.day for t in own):
        yield "on a day"
        if any(t.day and t.days.earliest == scene for t in own):
            yield "on the scene's day"
    if any(t.event.tense == "future" for t in own):
        yield "future"
    ends = [t.days.latest for t in own if t.days.latest is not None]
    if scene is not None and len(ends) == len(own) and all((scene - end).days > LONG_BEFORE for end in ends):
        yield "long before"


def clearest(own: Sequence[Telling]) -> Telling:
    """The telling that says most: the first verb, else the first."""
    return min(own, key=lambda t: (t.noun, t.number))


def _link(relation: str) -> str:
    return relation if relation in RELATIONS else "other link"

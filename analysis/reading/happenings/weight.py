"""How much an article is about each happening: named features, whose weights are learnt (`lexicon/happening_weights.csv`)."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, log

from analysis.lexicon import table, words
from analysis.reading.grammar.tokens import child
from analysis.reading.happenings.same import Scores
from analysis.reading.happenings.telling import Telling

Group = Sequence[int]

VARIED = 24  # happenings that are listed with an eye to those before them
MAYBE_SAME = 2.0  # what certainty of being the same as one listed before costs
SAME_SENTENCE = 0.6  # what being first told in the sentence of one listed before costs
RELATIONS = ("ROOT", "advcl", "relcl", "acl", "xcomp", "ccomp", "conj", "dobj", "nsubj", "nsubjpass", "pobj", "pcomp")
PLAIN_SPEECH = ("say", "tell", "add", "state", "note", "write", "remark", "comment", "continue", "explain", "speak", "report")
CLASSES = ("reporting", "state", "perception", "aspectual", "i_action", "i_state")


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in table("happening_weights")}


def ranks(
    tellings: Sequence[Telling], groups: Sequence[Group], scores: Scores, mentions: dict[str, int]
) -> list[int]:
    """Rank of each happening from 1, the weightiest first; `mentions`: how often each actor is mentioned.

    What may be the same as a happening listed before (`scores`), or is first told in its sentence, comes later.
    """
    weights = _weights()
    left = {
        number: sum(weights.get(name, 0.0) * value for name, value in found.items())
        for number, found in enumerate(weighed(tellings, groups, mentions))
    }
    return listed(tellings, groups, scores, left)


def listed(tellings: Sequence[Telling], groups: Sequence[Group], scores: Scores, weights: dict[int, float]) -> list[int]:
    """Ranks by weight, lowered by what is listed before."""
    left, rank, alike = dict(weights), {}, _between(groups, scores)
    first = [tellings[group[0]].sentence for group in groups]
    while left and len(rank) < VARIED:
        best = max(left, key=lambda n: (left[n], -n))
        rank[best] = len(rank) + 1
        del left[best]
        for other in left:
            if first[other] == first[best]:
                left[other] -= SAME_SENTENCE
        for other, score in alike.get(best, {}).items():
            if other in left:
                left[other] -= MAYBE_SAME / (1 + exp(-score))
    for place, number in enumerate(sorted(left, key=lambda n: (-left[n], n)), len(rank) + 1):
        rank[number] = place
    return [rank[n] for n in range(len(groups))]


def _between(groups: Sequence[Group], scores: Scores) -> dict[int, dict[int, float]]:
    """The likest pair of tellings of each two happenings."""
    of = {n: number for number, group in enumerate(groups) for n in group}
    found: dict[int, dict[int, float]] = {}
    for (a, b), score in scores.items():
        for one, other in ((of[a], of[b]), (of[b], of[a])):
            if one != other:
                own = found.setdefault(one, {})
                own[other] = max(score, own.get(other, score))
    return found


def weighed(tellings: Sequence[Telling], groups: Sequence[Group], mentions: dict[str, int]) -> list[dict[str, float]]:
    """The features of each happening."""
    most = max(mentions.values(), default=1)
    last = max((t.sentence for t in tellings), default=1)
    days = Counter(t.days.earliest for t in tellings if t.day and t.event.class_ != "reporting")
    scene = days.most_common(1)[0][0] if days else None
    kinds = Counter(t.kind for t in tellings)
    counts = _counts(tellings)
    lead = frozenset().union(*(t.context | {t.event.lemma} for t in tellings if t.sentence == 1))
    told_by = Counter(t.event.quote_id for t in tellings if t.event.quote_id is not None)
    found = []
    for group in groups:
        own = [tellings[n] for n in group]
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
            "frequent words": max(_frequent(t, counts) for t in own),
            "frequent words, each": max(_frequent(t, counts) / (1 + len(t.context)) for t in own),
            "words of the lead": log(1 + max(len((t.context | {t.event.lemma}) & lead) for t in own)),
        }
        for name in _facts(own, tellings, scene):
            values[name] = 1.0
        found.append(values)
    return found


def _counts(tellings: Sequence[Telling]) -> Counter[str]:
    """How often each content word stands in the article."""
    doc = tellings[0].head.doc if tellings else ()
    return Counter(w.lemma_.lower() for w in doc if w.pos_ in ("NOUN", "PROPN", "VERB") and w.is_alpha)


def _frequent(telling: Telling, counts: Counter[str]) -> float:
    return sum(log(max(1, counts[word])) for word in telling.context | {telling.head.lemma_.lower()})


def _facts(own: Sequence[Telling], tellings: Sequence[Telling], scene: datetime.date | None) -> Iterator[str]:
    first, best = own[0], min(own, key=lambda t: (t.noun, t.sentence))
    event = best.event
    if first.sentence == 1:
        yield "in the lead"
        if any(t.sentence == 1 and t.head.dep_ == "ROOT" for t in own):
            yield "the lead's main clause"
        if first.number == 0:
            yield "told first"
    if any(t.sentence == 2 for t in own):
        yield "in the second sentence"
    yield f"by its {best.head.dep_ if best.head.dep_ in RELATIONS else 'other link'}"
    if event.class_ in CLASSES:
        yield f"class {event.class_}"
        if first.sentence == 1:
            yield f"class {event.class_}, in the lead"
    for status in sorted({t.event.status for t in own}):
        yield f"status {status}"
    if all(t.event.quote_id is not None for t in own):
        yield "only in what is said"
    if all(t.noun for t in own):
        yield "only by nouns"
    if event.lemma in words("light_verbs"):
        yield "light verb"
    if any(t.agents for t in own):
        yield "agent"
    if any(t.patients for t in own):
        yield "patient"
    if any(t.objects for t in own):
        yield "object"
    if not best.noun and child(best.head, "nsubj", "nsubjpass") is not None:
        yield "own subject"
    if any(t.event.time_id is not None for t in own):
        yield "dated"
    if any(t.day for t in own):
        yield "on a day"
        if any(t.day and t.days.earliest == scene for t in own):
            yield "on the scene's day"
    if any(t.event.tense == "future" for t in own):
        yield "future"
    if any(t.definite for t in own):
        yield "taken up"
    if event.class_ == "reporting":
        if event.lemma in PLAIN_SPEECH:
            yield "plain speech"
        if best.agents:
            yield "speech of somebody"
    yield f"tense {event.tense}"
    if not best.noun and any(c.lower_ in ("had", "'d") and c.dep_ == "aux" for c in best.head.children):
        yield "pluperfect"
    if scene is not None and all(t.days.latest is not None and (scene - t.days.latest).days > 45 for t in own):
        yield "long before"
    if any(t.tells for t in own):
        yield "tells of others"
        if first.sentence == 1:
            yield "tells of others, in the lead"
    for t in own:
        if t.sentence == 1 and t.governor is not None and tellings[t.governor[0]].head.dep_ == "ROOT":
            above = tellings[t.governor[0]]
            link = t.governor[1] if t.governor[1] in RELATIONS else "other link"
            yield f"under the lead's {'saying' if above.event.class_ == 'reporting' or above.tells else 'main clause'} by {link}"
    if any(t.event.quote_id is not None for t in own) and any(t.event.quote_id is None for t in own):
        yield "both said and told"
    if any(w.pos_ == "NUM" for w in best.head.subtree):
        yield "numbers"
    if best.head.sent.start_char == 0 or "\n" in best.head.doc.text[max(0, best.head.sent.start_char - 2) : best.head.sent.start_char]:
        yield "opens a paragraph"

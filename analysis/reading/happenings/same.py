"""Which events tell of one thing (event coreference within an article)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from analysis.lexicon import learnt, words
from analysis.reading.grammar.tokens import child
from analysis.reading.happenings.likeness import HAPPENS, SPEECHES, features
from analysis.reading.happenings.telling import Telling
from analysis.tables.codebook import OrderedPair
from analysis.time_limit import in_time

Group = list[int]
Scores = dict[tuple[int, int], float]

NEAR = 0.45  # words whose vectors are less alike are not compared
LEAD_NEAR = 0.25  # … unless a definite noun may take up what the lead tells
BACK = 120  # events back that are compared
SAME_BACK = 30  # events of the same word that are compared, however far back
ONE = 2.0  # what a pair that grammar makes one counts for
FURTHER = ("go", "go on", "continue")  # … to say
MOST = 24  # tellings of one happening; of the readings' own, none has more than 14
UNLIKE = -4.0  # what a pair that is not compared counts for
JOINED = 0.2  # average likeness from which two groups are one


def candidates(tellings: Sequence[Telling]) -> Iterator[tuple[int, int, float]]:
    """Pairs worth comparing, by number, with the likeness of their words' vectors."""
    if not tellings:
        return
    vectors = np.array([t.vector for t in tellings])
    lead = [t.number for t in tellings if t.sentence == 1][:BACK]
    by_kind: dict[str, list[int]] = defaultdict(list)
    for n, later in enumerate(tellings):
        in_time()
        near = max(0, n - BACK)
        earlier = [*sorted({i for i in (*lead, *by_kind[later.kind][-SAME_BACK:]) if i < near}), *range(near, n)]
        alike = (vectors[earlier] @ vectors[n]).tolist() if earlier else ()
        for i, likeness in zip(earlier, alike):
            if _comparable(tellings[i], later, likeness):
                yield i, n, likeness
        by_kind[later.kind].append(n)


def _comparable(one: Telling, other: Telling, near: float) -> bool:
    if one.kind == other.kind or near > NEAR:
        return True
    if not (one.fields.isdisjoint(other.fields) and one.patients.isdisjoint(other.patients)):
        return True
    for a, b in ((one, other), (other, one)):
        if (a.governor is not None and a.governor[0] == b.number) or a.event.lemma in b.context:
            return True
    return other.definite and (other.general or (one.sentence == 1 and near > LEAD_NEAR))


def compared(tellings: Sequence[Telling], order: Sequence[OrderedPair]) -> Iterator[tuple[int, int, dict[str, float]]]:
    """The pairs worth comparing, each with its features."""
    number = {t.event.event_id: t.number for t in tellings}
    evidence = {frozenset((number[p.before], number[p.after])): p.evidence for p in order}
    for a, b, near in candidates(tellings):
        yield a, b, features(tellings[a], tellings[b], near, evidence.get(frozenset((a, b))))


def one_act(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """A light verb and its noun ("made an arrest"), a noun and its taking place, a noun and its other name, a saying
    and what it is said in."""
    at = {t.head.i: t for t in tellings}
    for t in tellings:
        by = t.head.head if t.head.dep_ == "pcomp" else t.head
        opens = at.get(by.head.i) if by.lower_ == "by" else None
        if opens is not None and opens.event.class_ == "aspectual" and child(opens.head, "dobj") is None:
            yield min(opens.number, t.number), max(opens.number, t.number)  # "began by asking"
        if t.governor is None:
            continue
        above, link = tellings[t.governor[0]], t.governor[1]
        if not t.noun:  # "the fire, which broke out in May"
            who = child(t.head, "nsubj")
            itself = link == "relcl" and above.noun and who is not None and who.tag_ == "WDT"
            if itself and t.event.lemma in HAPPENS and t.event.class_ != "aspectual":
                yield above.number, t.number
            further = link in ("xcomp", "advcl") and above.event.lemma in FURTHER
            if further and t.event.class_ == "reporting":  # "went on to say"
                yield above.number, t.number
            continue
        if _one_act(t, above, link):
            yield min(t.number, above.number), max(t.number, above.number)


def _one_act(noun: Telling, above: Telling, link: str) -> bool:
    """Whether a noun and what it hangs on are one act: not "began talks", "called the inquiry a farce"."""
    verb, goes_on = above.event.lemma, above.event.class_ == "aspectual"
    if link == "in" and (above.event.class_ == "reporting" or above.tells):  # "said in a statement"
        return noun.event.lemma in words("documents", "speech_nouns") | SPEECHES
    if link in ("nsubj", "nsubjpass") and verb in HAPPENS and not goes_on:
        return True
    if link in ("dobj", "nsubjpass") and verb in words("light_verbs"):
        return not goes_on and child(above.head, "oprd") is None
    return link == "appos" and above.noun


def likeness(tellings: Sequence[Telling], order: Sequence[OrderedPair]) -> Scores:
    """How alike the two tellings of each pair worth comparing are (log-odds of their being one thing)."""
    weights = learnt("happening_links")
    scores = {
        (a, b): sum([weights.get(name, 0.0) * value for name, value in found.items()])
        for a, b, found in compared(tellings, order)
    }
    return scores | dict.fromkeys(one_act(tellings), ONE)


def joined(count: int, scores: Scores, least: float = JOINED) -> list[Group]:
    """Groups joined, the likest first, as long as their members are alike on average (average linkage)."""
    group: list[int] = list(range(count))
    members: dict[int, Group] = {n: [n] for n in range(count)}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score < least:
            break
        first, second = sorted((group[a], group[b]))
        if first == second or len(members[first]) + len(members[second]) > MOST:
            continue
        pairs = [(min(i, j), max(i, j)) for i in members[first] for j in members[second]]
        if sum(scores.get(pair, UNLIKE) for pair in pairs) / len(pairs) >= least:
            members[first] = sorted(members[first] + members.pop(second))
            for n in members[first]:
                group[n] = first
    return [members[n] for n in sorted(members)]

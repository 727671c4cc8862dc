"""Noun phrases that describe an actor though no list holds their noun ("the deal", "two buses").

By weights learnt from articles read by hand (`python -m analysis.training.descriptions`): of what the noun is in its
clause, what the reader model takes it for, and the noun's word vector, by which nouns that are alike count alike.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np

from analysis.lexicon import learnt
from analysis.model.reader import MentionSpan
from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.coreference.nominals.nominals import as_what, names_place, phrase, refers
from analysis.reading.actors.coreference.nominals.sources import acts, is_share
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional

# Chance from which a phrase counts: about every second such one is an actor to a reader by hand.
ENOUGH = 0.35
AGAIN = 0.15  # … where the same noun describes somebody elsewhere in the text
VECTOR = 300  # length of a word vector
POINTING = {"an": "a", "that": "this", "these": "this", "those": "this"}
KINDS = ("organisation", "place")  # that the model's kinds settle; a person may be several
Features = dict[str, float]


def find_unlisted(doc: Doc, beside: Iterable[tuple[Token, Features]], nominals: list[Candidate]) -> list[Candidate]:
    """Of the nouns that no rule reads (`unread`), those that describe an actor; `nominals`: what the rules read."""
    nouns = [(token, features, chance(features, token.vector)) for token, features in beside]
    known = {doc[nominal.head].lemma_ for nominal in nominals} | {noun.lemma_ for noun, _, p in nouns if p >= ENOUGH}
    found = []
    for token, features, p in nouns:
        if p < (AGAIN if token.lemma_ in known else ENOUGH):
            continue
        start, end = phrase(doc, token)
        plural = token.tag_ in ("NNS", "NNPS")
        kind, _, gender = kind_of(token)
        model = next((name for name in ("person", *KINDS) if f"model {name}" in features), "other")
        of = prepositional(token, "of")
        several = plural or (of is not None and of.tag_ in ("NNS", "PRP"))  # "a large number of voters"
        share = is_share(token)  # "27 percent say", "half of the workers said"
        several = several or share
        model = "person" if share and of is not None and kind_of(of).kind in ("person", "group") else model
        kind = kind or ("group" if model == "person" and several else model)
        found.append(Candidate(start, end, token.i, "nominal", kind, "description", gender, plural or kind == "group"))
    return found


def unread(
    doc: Doc,
    covered: set[int],
    names: Sequence[Candidate],
    titles: set[int],
    nominals: Sequence[Candidate],
    spans: Sequence[MentionSpan],
) -> Iterator[tuple[Token, Features]]:
    """Nouns that head a phrase, outside names, titles and `nominals`, with what tells whether they mean an actor."""
    named = {i: name for name in names for i in range(name.start, name.end)}
    passed = {nominal.head for nominal in nominals} | titles | set(named)
    heads = {(span.head_start, span.head_end): span for span in spans}
    for token in doc:
        if token.i not in covered or token.i in passed or token.pos_ != "NOUN" or names_place(token, named):
            continue
        if token.dep_ == "pobj" and as_what(token):
            continue
        start, end = phrase(doc, token)
        inside = any(i in named and named[i].start <= token.i < named[i].end for i in (start, end - 1))
        if token.dep_ != "compound" and not inside:
            span = heads.get((token.idx, token.idx + len(token)))
            yield token, _features(token, span, refers(token))


def chance(features: Features, vector: np.ndarray) -> float:
    """That a reader by hand would call the phrase a mention of an actor."""
    weights, by_vector = _weights()
    score = sum(weights.get(name, 0.0) * value for name, value in features.items()) + float(unit(vector) @ by_vector)
    return 1 / (1 + np.exp(-score))


def unit(vector: np.ndarray) -> np.ndarray:
    """A word vector of length 1; unknown words stay 0."""
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def _features(noun: Token, span: MentionSpan | None, stands: bool) -> Features:
    article = determiner(noun)
    article = "owner" if possessor(noun) is not None else POINTING.get(article or "", article or "none")
    number = "plural" if noun.tag_ in ("NNS", "NNPS") else "singular"
    kind, model = kind_of(noun).kind, span.kind if span is not None else "none"
    named = (f"kind {kind}", f"model {model}", f"{kind} {model}", f"{article} {number}", f"part {noun.dep_}")
    told = dict.fromkeys(("all", *named), 1.0)
    told |= {"refers": float(stands), "acts": float(acts(noun))}
    told["phrase"] = float(span is not None and span.form == "nominal")
    return told | {"sure": span.confidence or 0.0 if span is not None else 0.0}


@cache
def _weights() -> tuple[Features, np.ndarray]:
    weights = dict(learnt("description_weights"))
    return weights, np.array([weights.pop(f"vector {n}", 0.0) for n in range(VECTOR)], np.float32)

"""Content without a finite verb: called it a farce, described her as tired, accused him of lying, told them to go."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import child, is_infinitive
from analysis.reading.grammar.voice import is_passive
from analysis.reading.speech.attribution import Reading, Span
from analysis.reading.speech.content import reach, subtree

OF_PREDICATE = frozenset(["by", "of", "for", "from", "against"])
REFLEXIVE = frozenset(["itself", "himself", "herself", "themselves", "myself", "ourselves"])
WHEN_WHERE = frozenset(["in", "on", "at", "during", "after", "before", "when", "while", "as", "since"])


def small_clause(reading: Reading, verb: Token, allowed: frozenset[str]) -> Iterator[tuple[Span, ...]]:
    """Contents without a finite verb: called it a farce, accused her of lying, told them to go."""
    right = [c for c in verb.children if c.i > verb.i]
    target = next((c for c in right if c.dep_ in ("dobj", "dative")), None)
    if target is None and right and right[0].i == verb.i + 1 and right[0].dep_ == "prep" and "obj-to" in allowed:
        target = child(right[0], "pobj")  # called on the council to stop
    if "pred" in allowed and not (target is not None and target.lower_ in REFLEXIVE):
        predicate = next((c for c in right if c.dep_ in ("oprd", "acomp")), None)
        if predicate is not None:
            tokens = subtree(predicate)
            for other in sorted((c for c in right if c.dep_ == "prep" and c.lower_ in OF_PREDICATE), key=lambda c: c.i):
                if other.i == max(tokens) + 1:  # called it a plot by his rivals
                    tokens = [*tokens, *subtree(other)]
            yield _without_adjuncts(reading, reading.fragments(tokens))
        clause = next((c for c in right if c.dep_ == "ccomp" and c.pos_ in ("NOUN", "PROPN", "ADJ")), None)
        if clause is not None:
            subject = child(clause, "nsubj")
            yield reading.fragments(subtree(clause), subtree(subject) if subject is not None else ())
    if "as" in allowed:
        marker = next(
            (
                c
                for c in [*right, *(target.subtree if target is not None else ())]
                if c.lower_ == "as" and c.dep_ in ("prep", "mark")
            ),
            None,
        )
        if marker is not None and (target is not None or verb.dep_ in ("relcl", "acl") or is_passive(verb)):
            complement = child(marker, "pobj", "pcomp", "amod", "acomp", "prep")
            if complement is not None and not frames(complement):  # was quoted as saying
                yield reading.fragments(i for i in subtree(marker) if i > marker.i)
    if "of" in allowed and (link := _link(verb, target, "of")) is not None:
        yield reading.fragments((*(subtree(target) if target is not None else ()), *reach(verb, link)))
    if "for" in allowed and (link := _link(verb, target, "for")) is not None and child(link, "pcomp") is not None:
        yield reading.fragments((*(subtree(target) if target is not None else ()), *reach(verb, link)))
    if allowed & {"tobe", "obj-to"}:
        clause = next((c for c in right if c.dep_ in ("ccomp", "xcomp") and is_infinitive(c)), None)
        if clause is not None and (child(clause, "nsubj", "nsubjpass") is not None or target is not None):
            if "obj-to" in allowed or any(t.lemma_ == "be" for t in [clause, *clause.children]):
                yield reading.fragments((*(subtree(target) if target is not None else ()), *subtree(clause)))
        clause = next((c for c in right if c.dep_ == "ccomp" and c.pos_ in ("ADJ",) and child(c, "nsubj")), None)
        if "tobe" in allowed and clause is not None:
            yield reading.fragments(subtree(clause))
    clause = next((c for c in right if c.dep_ == "xcomp" and is_infinitive(c)), None)
    if "to" in allowed and clause is not None:
        yield reading.fragments(subtree(clause))


def _without_adjuncts(reading: Reading, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A predicate that begins with a passage in quotation marks ends with it where only time or place follows."""
    passage = reading.marks.at(content[0][0]) if content else None
    if passage is None or content[0][0] != passage.outer_start or content[-1][1] <= passage.outer_end:
        return content
    following = reading.doc[min(reading.first_token(passage.outer_end), len(reading.doc) - 1)]
    return ((passage.outer_start, passage.outer_end),) if following.lower_ in WHEN_WHERE else content


def _link(verb: Token, target: Token | None, preposition: str) -> Token | None:
    """The preposition of "accused X of", hung on the verb or on its object; in the passive only with an agent."""
    if target is None and not is_passive(verb):
        return None
    options = [*verb.children, *(target.children if target is not None else ())]
    return next((c for c in options if c.lower_ == preposition and c.dep_ == "prep" and c.i > verb.i), None)

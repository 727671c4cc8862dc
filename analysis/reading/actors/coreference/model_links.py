"""Whom the reader model takes a mention to refer back to."""

from collections.abc import Mapping, Sequence

from analysis.model.reader import MentionSpan
from analysis.reading.document import Doc

Antecedents = Sequence[tuple[int, int, float]]  # span, earlier span, probability
ModelLinks = Mapping[int, tuple[int, float]]  # head of a mention → head of its antecedent, and how likely that is


def model_links(doc: Doc, spans: Sequence[MentionSpan], antecedents: Antecedents) -> ModelLinks:
    """The model's `antecedents` by the words that head its mentions, where the parser has those words."""
    at = {token.idx: token.i for token in doc} if antecedents else {}
    found = {}
    for later, earlier, chance in antecedents:
        head, back = at.get(spans[later].head_start), at.get(spans[earlier].head_start)
        if head is not None and back is not None and back < head:
            found[head] = back, chance
    return found

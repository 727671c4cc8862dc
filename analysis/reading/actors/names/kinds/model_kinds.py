"""The reader model's word on what kind of thing a name names, beside the recogniser's and the rules'.

The recogniser has few labels for what acts on nobody and calls most of it an organisation; the model knows objects,
ideas and events. Weights chosen on GUM and MEANTIME documents that it was not trained on.
"""

from collections.abc import Sequence

from analysis.model.reader import MentionSpan
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc

NO_ACTOR, ACTOR = 1.5, 0.6  # a vote that outweighs the recogniser's label alone, and one that does not
UNSURE = 0.8  # confidence of a mention where the model's layer was not calibrated
THINGS = {"object", "abstract", "event", "other"}


def vote_on_kinds(doc: Doc, names: list[Candidate], mentions: Sequence[MentionSpan]) -> None:
    """Add the model's vote to each name that it reads as a name with the same head or the same last word."""
    read = {mention.head_end: mention for mention in mentions if mention.form == "name"}
    for name in names:
        head, last = doc[name.head], doc[name.end - 1]
        mention = read.get(head.idx + len(head)) or read.get(last.idx + len(last))
        if mention is None or mention.kind == "time":
            continue
        kind = "other" if mention.kind in THINGS else mention.kind
        if kind == "person" and name.kind == "group":
            continue  # "Muslims": the model has no groups
        if kind == "place" and "country" in name.votes:
            kind = "country"
        sure = UNSURE if mention.confidence is None else mention.confidence
        name.vote(kind, sure * (NO_ACTOR if kind == "other" else ACTOR))

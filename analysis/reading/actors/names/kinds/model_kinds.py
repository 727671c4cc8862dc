"""The reader model's word on what kind of thing a name names, beside the recogniser's and the rules'.

The recogniser has few labels for what acts on nobody and calls most of it an organisation, as it does many a bare
surname; the model knows objects, ideas and events, and people by what they do and have, though elsewhere it takes firms
for people. Weights chosen on GUM and MEANTIME documents that it was not trained on.
"""

from collections.abc import Sequence

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.model.reader import MentionSpan
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc

STRONG, DOING, WEAK = 1.5, 1.2, 0.6  # votes that outweigh the recogniser's label alone, and one that does not
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
        single = name.end - name.start == 1 and head.text.istitle()
        unsure = "other" in name.votes or (single and "place" not in name.votes)
        # "Norton collapsed", "Norton's funeral"; "Acme said": firms and governments say and decide
        own = head.dep_ == "nsubj" and head.head.lemma_ not in quoting() | words("government_verbs")
        if kind == "person" and unsure and (own or head.dep_ == "poss"):
            weight = DOING
        else:
            weight = STRONG if kind == "other" and not (single and "person" in name.votes) else WEAK
        name.vote(kind, sure * weight)

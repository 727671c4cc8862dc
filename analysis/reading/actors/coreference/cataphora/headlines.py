"""Whom a headline describes in the words of the text: "Texas Man Jailed … A Texas man was jailed"."""

from analysis.reading.actors.coreference.discourse import Text
from analysis.reading.actors.coreference.nominals.nominals import modifiers
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc
from analysis.reading.grammar.noun_phrases import determiner, possessor

HEADLINE = 1  # the last sentence that may be one: the first is the date, where there is one


def in_headline(text: Text, settled: dict[int, int]) -> dict[int, int]:
    """Head of a description in the headline → who the only description in the same words further on is (`settled`)."""
    doc, sentence = text.doc, text.sentence
    people = [n for n in text.nominals if n.kind == "person"]
    found = {}
    for title in (n for n in people if sentence[n.head] <= HEADLINE and _as_title(doc, n) and n.head not in settled):
        said, noun = modifiers(doc, title), doc[title.head].lemma_.lower()
        behind = (n for n in people if sentence[n.head] > sentence[title.head] and doc[n.head].lemma_.lower() == noun)
        new = (n for n in behind if determiner(doc[n.head]) in ("a", "an"))
        same = {settled.get(n.head) for n in new if said <= modifiers(doc, n)}
        if len(same) == 1 and (who := same.pop()) is not None:
            found[title.head] = who
    return found


def _as_title(doc: Doc, nominal: Candidate) -> bool:
    """A bare description whose noun has a capital, or that opens a sentence without a stop, as in headlines only."""
    head, sentence = doc[nominal.head], doc[nominal.head].sent
    last = next((t for t in reversed(sentence) if not t.is_space), head)
    opens = nominal.start == sentence.start and not last.is_punct
    bare = determiner(head) is None and possessor(head) is None and head.i > nominal.start
    return bare and (head.text[:1].isupper() or opens)

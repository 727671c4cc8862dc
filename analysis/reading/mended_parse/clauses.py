"""The parse of clauses put right: who acts or announces, who else is listed, of what one is charged."""

from spacy.tokens import Token

from analysis.reading.grammar.inversion import SAYING

TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


def listed(name: Token) -> None:
    """ "Ann Low, 26; Ben Roe, 40; and Cal Lee, 32": who stands behind a semicolon is somebody else, and what follows
    the last of them is their verb's."""
    first = name.head
    if (name.ent_type_, first.ent_type_) != ("PERSON", "PERSON") or name.left_edge.i < 1:
        return
    if name.left_edge.nbor(-1).text != ";":
        return
    name.dep_ = "conj"
    last = name
    while (after := next((c for c in last.rights if c.dep_ == "conj"), None)) is not None:
        last = after
    if first.dep_ in ("dobj", "nsubjpass"):
        for part in [c for c in last.rights if c.dep_ == "prep" and c.lower_ in ("on", "for", "with", "of")]:
            part.head = first.head


def also_charged(verb: Token) -> None:
    """ "Charging her with theft and conspiring to hide it": what is joined to a crime is one, and no deed of who
    charges."""
    charge = next((a for a in verb.ancestors if a.lemma_ == "charge" and a.i < verb.i), None)
    if verb.tag_ != "VBG" or charge is None:
        return
    links = [t for t in verb.doc[charge.i : verb.i] if t.lower_ == "with"]
    crime = next((c for t in links[-1:] for c in t.rights if c.dep_ == "pobj"), None)
    joined = any(t.dep_ == "cc" for t in verb.doc[max(verb.i - 2, 0) : verb.i])
    if crime is not None and joined and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.lefts):
        links[-1].head, verb.head = charge, crime


def her_weeks(her: Token) -> None:
    """ "Met her weeks after he had left": the weeks are nobody's."""
    weeks, verb = her.head, her.head.head.head
    if her.lower_ != "her" or weeks.tag_ != "NNS" or weeks.i != her.i + 1:
        return
    if weeks.ent_type_ not in ("DATE", "TIME") and weeks.lemma_ not in TIMES:
        return
    if weeks.i + 1 == len(her.doc) or weeks.nbor().lower_ not in ("after", "before", "later", "earlier", "ago"):
        return
    her.tag_, her.dep_, her.head = "PRP", weeks.dep_ if weeks.dep_ == "pobj" else "dobj", weeks.head
    weeks.dep_, weeks.head = "npadvmod", verb if her.dep_ == "pobj" else her.head


def contact(verb: Token) -> None:
    """ "The stamp Low used was old": who stands between a noun and its clause acts in this."""
    noun = verb.head
    who = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i == verb.i - 1), None)
    if who is None or verb.tag_ != "VBD" or who.left_edge.i != noun.i + 1 or any(True for _ in verb.lefts):
        return
    who.head, who.dep_, verb.dep_ = verb, "nsubj", "relcl"


def inverted(verb: Token) -> None:
    """ "Two men admitted theft, announced Mayor Ann Low.": the parse takes her for what they announced."""
    who = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    said = verb.head
    if who is None or verb.tag_ != "VBD" or verb.lemma_ not in SAYING or any(True for _ in verb.lefts):
        return
    if said.pos_ != "VERB" or said.i > verb.i or verb.doc[verb.i - 1].text != "," or who.left_edge.i != verb.i + 1:
        return
    if who.ent_type_ != "PERSON" or any(not t.is_punct for t in verb.doc[who.right_edge.i + 1 : verb.sent.end]):
        return
    verb.head, verb.dep_ = (verb if said.head == said else said.head), said.dep_
    said.head, said.dep_, who.dep_ = verb, "ccomp", "nsubj"

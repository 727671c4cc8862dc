"""The parse put right where the words leave no doubt."""

from spacy.tokens import Doc, Token

NOUN_PARTS = ("nsubj", "nsubjpass", "dobj", "pobj")
FINITE = ("VBD", "VBZ", "VBP", "MD")


def mend(doc: Doc) -> None:
    """What has an article and the part of a noun is one ("a police report states"); "charging documents" are papers;
    and whoever "named Ann Lee as its head" did so."""
    for token in doc:
        if token.tag_ in ("VB", "VBP") and token.dep_ in NOUN_PARTS and any(c.dep_ == "det" for c in token.lefts):
            token.tag_, token.pos_ = "NN", "NOUN"
        if token.lower_ == "charging" and token.dep_ == "pcomp" and token.i + 1 < len(doc):
            _papers(token)
        elif token.lower_ == "named" and token.dep_ == "acl" and token.head.dep_ == "ROOT":
            _names(token)


def _papers(charging: Token) -> None:
    papers, link = charging.nbor(1), charging.head
    if papers.head == charging and papers.lower_ in ("documents", "document", "papers"):
        papers.head, papers.dep_, charging.head, charging.dep_ = link, "pobj", papers, "amod"


def _names(verb: Token) -> None:
    """The verb of a sentence that has no other: the parse makes a participle of it."""
    who = verb.head
    named, post = (any(c.dep_ == "oprd" for c in verb.rights), any(c.lower_ == "as" for c in verb.rights))
    if not (named and post) or any(t.tag_ in FINITE and t != verb for t in who.sent):
        return
    marks = [c for c in who.rights if c.is_punct and c.i > verb.i]
    verb.head = verb
    for token in (who, *marks):
        token.head = verb
    who.dep_, verb.dep_, verb.tag_ = "nsubj", "ROOT", "VBD"

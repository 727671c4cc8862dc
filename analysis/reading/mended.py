"""The parse put right where the words leave no doubt."""

from spacy.tokens import Doc, Token

from analysis.lexicon import words

NOUN_PARTS = ("nsubj", "nsubjpass", "dobj", "pobj")
FINITE = ("VBD", "VBZ", "VBP", "MD")
CHARGING = ("accuse", "acquit", "convict", "suspect")  # somebody "of" something


def mend(doc: Doc) -> None:
    """What has an article and the part of a noun is one ("a police report states"); "charging documents" are papers;
    whoever "named Ann Lee as its head" did so; "the 26-year-old denies" it; and "accused aid groups | of smuggling
    weapons"."""
    for token in doc:
        if token.tag_ in ("VB", "VBP") and token.dep_ in NOUN_PARTS and any(c.dep_ == "det" for c in token.lefts):
            token.tag_, token.pos_ = "NN", "NOUN"
        if token.lower_ == "charging" and token.dep_ == "pcomp" and token.i + 1 < len(doc):
            _papers(token)
        elif token.lower_ == "named" and token.dep_ == "acl" and token.head.dep_ == "ROOT":
            _names(token)
        elif token.lower_ == "old" and token.dep_ == "amod" and token.head.i == token.i + 1:
            _aged(token)
        elif token.lower_ == "of" and token.dep_ == "prep" and token.head.dep_ in ("dobj", "nsubjpass"):
            _charge(token)


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


def _aged(old: Token) -> None:
    """An age right before a finite verb is of whoever does so, and its article with it."""
    verb = old.head
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts):
        return
    old.dep_ = "nsubj"
    article = old.doc[old.i - 5] if old.i > 4 else old
    if article.dep_ == "det":
        article.head = old


def _charge(of: Token) -> None:
    """What somebody is accused of hangs on the verb, not on who is accused; and it is a deed, where it is one."""
    verb, charge = of.head.head, next(of.rights, None)
    if verb.lemma_ not in CHARGING or of.head.i > of.i or charge is None or any(c.lower_ == "of" for c in verb.rights):
        return
    deed = next(
        (c for c in charge.lefts if c.tag_ == "VBG" and c.i == of.i + 1 and c.dep_ in ("compound", "amod")), None
    )
    bare = charge.pos_ != "PROPN" and not any(c.dep_ in ("det", "poss", "nummod") for c in charge.lefts)
    if charge.dep_ != "pcomp" and (not bare or charge.lemma_ in words("person_nouns") or of.head.dep_ == "nsubjpass"):
        return
    of.head = verb
    if deed is not None:
        deed.head, deed.dep_, charge.head, charge.dep_ = of, "pcomp", deed, "dobj"

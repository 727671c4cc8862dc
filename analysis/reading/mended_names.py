"""The parse of names put right: which of them are one, what stands beside them, and who acts."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import given_names
from analysis.reading.grammar.tokens import ACTING, FINITE


def two_names(first: Token) -> None:
    """ "By The Post and ABC News": two names, of which the parse makes one."""
    if first.pos_ != "PROPN":
        return
    second = first.head
    link = next((c for c in first.rights if c.dep_ == "cc"), None)
    if link is None or second.pos_ != "PROPN" or second.i < link.i or not (first.ent_type_ and second.ent_type_):
        return
    if any(t.ent_type_ != second.ent_type_ for t in second.doc[link.i + 1 : second.i + 1]):
        return  # "the Trade and Industry Ministry"
    before = [c for c in second.lefts if c.i < first.i]
    if link.ent_type_ or any(c.dep_ != "det" for c in before):
        return
    for article in before:
        article.head = first
    first.head, first.dep_, second.head, second.dep_ = second.head, second.dep_, first, "conj"


def lies_there(place: Token) -> None:
    """ "Lee of the University of California, Los Angeles said", "the fair in Tyumen, Russia took place": where what is
    named before it lies, and not who acts."""
    if place.ent_type_ != "GPE":
        return
    comma = place.left_edge.nbor(-1) if place.left_edge.i > 1 else place
    near = comma.nbor(-1) if comma.text == "," else place
    if near.ent_type_ not in ("GPE", "LOC", "FAC", "ORG") or place.right_edge.i + 1 >= len(place.doc):
        return
    who = near
    while who.head != place.head and who.head.i < who.i:
        who = who.head
    named = who.pos_ in ("NOUN", "PROPN") or who.ent_type_ == "PERSON"
    if who == near or who.head != place.head or not named or place.right_edge.nbor().text == ",":
        return
    if who.ent_type_ == "PERSON":
        who.tag_, who.pos_ = "NNP", "PROPN"
    who.dep_, place.head, place.dep_ = "nsubj", near, "appos"


def aged(old: Token) -> None:
    """An age right before a finite verb is of whoever does so, and its article with it."""
    if old.lower_ != "old" or old.head.i != old.i + 1:
        return
    verb = old.head
    if verb.pos_ != "VERB" or verb.tag_ not in FINITE or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts):
        return
    old.dep_ = "nsubj"
    article = old.doc[old.i - 5] if old.i > 4 else old
    if article.dep_ == "det":
        article.head = old


def titled(name: Token) -> None:
    """A name right behind what its bearer is heads the phrase, as it does behind most titles."""
    if name.tag_ != "NNP" or name.left_edge.i != name.head.i + 1:
        return
    title, person = name.head, name.ent_type_ == "PERSON" or name.left_edge.text in given_names()
    if not person or title.tag_ != "NN" or title.lemma_.lower() not in words("person_nouns") | words("titles"):
        return
    rest = [c for c in title.children if c != name]
    if any(c.dep_ == "poss" for c in rest):  # "his cousin Sami Haddad": whose
        return
    name.head, name.dep_ = (title.head, title.dep_) if title.head != title else (name, "ROOT")
    for token in (title, *rest):
        token.head = name
    title.dep_ = "compound"


def entitled(name: Token) -> None:
    """ "Co-moderator Ann Lee raised it": what stands right before a name is its title, and nobody else who acts."""
    first = name.left_edge
    if name.ent_type_ != "PERSON" or name.pos_ != "PROPN" or first.i < 2 or first.nbor(-2).text != "-":
        return
    for title in [c for c in name.head.lefts if c.dep_ == "nsubj" and c.i < name.i][::-1]:
        if title.pos_ != "NOUN" or title.right_edge.i + 1 != first.i or first.i > name.i:
            return
        first = title.left_edge
        title.head, title.dep_ = name, "compound"


def to_come(deed: Token) -> None:
    """ "Norway to raise taxes": what is to come, of which the parse makes a name and what it is for."""
    who, to = deed.head, deed.left_edge
    if who.dep_ != "ROOT" or who.pos_ != "PROPN" or who.ent_type_ not in ACTING or to.tag_ != "TO":
        return
    if to.i != who.i + 1 or not deed.text.islower() or any(c.dep_ in ("det", "cc", "conj") for c in who.children):
        return
    if any(t.tag_ in FINITE for t in who.sent):
        return
    marks = [c for c in who.rights if c.i > deed.i]
    deed.head, deed.dep_ = deed, "ROOT"
    for token in (who, *marks):
        token.head = deed
    who.dep_ = "nsubj"

"""What a text says outright that the bearer of a name is: by a noun beside it, by an age."""

from analysis.lexicon import words
from analysis.lexicon.nouns import given_names, named_by_of
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import child, first_conjunct

RUNNING = {"builder", "developer", "maker", "manufacturer", "operator", "owner", "parent", "publisher", "supplier"}


def said_to_be(head: Token, end: int, firm: bool) -> str | None:
    """Kind of the noun in apposition to a name, predicated of it, or behind which "of" lists it with others.

    What looks like a firm may be a maker, a rival or a provider: only an office or a sex makes it a person.

    "Ines Roca, a lawyer"; "Roca is a lawyer"; "the towns of Ahlen, Beckum and Telgte"; "the town of Ahlen".
    """
    nouns = [c for c in head.children if c.dep_ == "appos" and c.i >= end and c.i - end < 8]
    if head.dep_ == "appos" and head.head.i < head.i:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ in ("be", "become"):
        nouns += [c for c in head.head.children if c.dep_ == "attr"]
    listed = first_conjunct(head)
    if listed.dep_ == "pobj" and listed.head.lower_ == "of" and listed.head.head.lemma_ in words("place_nouns"):
        return "place" if listed != head or listed.head.head.lemma_ in named_by_of() else None
    told_of = child(listed.head, "nsubj") if listed.dep_ == "attr" else None
    if told_of is not None and told_of.lemma_ in named_by_of():
        return "place"
    lone = head.left_edge == head and head.text not in given_names()
    for noun in nouns:
        lemma = noun.lemma_.lower()
        if lone and lemma in RUNNING and child(noun, "poss", "prep") is not None and noun.tag_ == "NN":
            return "organisation"  # "the mine's owner, Copperline"
        if noun.pos_ != "NOUN":
            continue
        if lemma in words("person_nouns") and noun.tag_ == "NN" and lemma not in words("organisation_nouns"):
            human = words("titles", "feminine_nouns", "masculine_nouns")
            return "person" if not firm or lemma in human else None
        if lemma in words("organisation_nouns") and lemma not in words("person_nouns"):
            return "organisation"
        if lemma in words("place_nouns") - words("person_nouns") and noun.tag_ == "NN" and lone:
            return "place"  # "Roca is the capital"
    return None


def aged(doc: Doc, end: int) -> bool:
    """Does an age stand behind a name ("Roca, 34, said")?"""
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 2].text not in (",", "."):
        return False
    age = doc[end + 1].text
    return age.isdecimal() and 0 < int(age[:4]) < 120

"""What looks like a name but is none: common nouns, titles and adjectives in capitals."""

import re

from analysis.lexicon import geography, words
from analysis.reading.actors.names.spans import CREDITS, PARTIES
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import first_conjunct

PERSON_ENDING = re.compile(r"\b\w{3,}(?:man|men|woman|women|person)$")  # "assemblywoman"
PARTISANS = {"conservative", "democrat", "republican", "socialist", "tory"}
SPEAKING = {"know", "learn", "practice", "practise", "speak", "understand"}
DETERMINERS = {"the", "this", "that", "a", "an", "our", "their", "its", "his", "her", "my", "your"}


def common(doc: Doc, start: int, end: int) -> bool:
    """Is this a common noun or title in capitals ("the Court", "the Prime Minister", sentence-initial "Police")?"""
    head, last, single = doc[end - 1], doc[end - 1].lower_, end - start == 1
    determined = start > 0 and doc[start - 1].lower_ in DETERMINERS
    pointed = determined or opens(doc, start)
    if single and partisan(head):
        return True
    if not _describe_office(doc, start, end - 1):
        return False
    if last in CREDITS:
        return True
    if single and head.ent_type_ == "PERSON" and not determined:
        return False  # surnames: "Baker said"
    lemma = head.lemma_.lower().removesuffix("s") if head.tag_ == "NNPS" else head.lemma_.lower()
    person = lemma in words("person_nouns") or last in words("titles") or person_ending(head)
    if person and head.ent_type_ == "ORG" and start and doc[start - 1].text == "The" and last not in words("titles"):
        return False  # "The Guardian"
    modifiers = all(t.lower_ in words("office_modifiers") for t in doc.words[start:end])
    if modifiers and end < len(doc) and doc[end].lower_ in words("titles"):
        return True  # "Home" of "Home Secretary"
    if head.text.islower() or (person and (pointed or not single or not head.ent_type_)):
        return True
    body = lemma in words("organisation_nouns", "place_nouns")
    return single and body and pointed and lemma not in words("chambers")  # "Parliament" is a name


def _describe_office(doc: Doc, start: int, end: int) -> bool:
    """Are these words, if any, such as stand before an office ("United States", "British", "Senior Labour")?"""
    described = words("office_modifiers", "titles") | PARTIES
    country = start < end and geography.country(doc[start:end].text)
    return bool(country) or all(t.lower_ in described or geography.nationality(t.text) for t in doc.words[start:end])


def person_ending(token: Token) -> bool:
    """Does the ending of a noun make it a person's ("assemblywoman"; not "specimen")?"""
    lemma = token.lemma_.lower()
    lemma = lemma.removesuffix("s") if token.tag_ == "NNPS" else lemma
    return bool(PERSON_ENDING.search(lemma)) and token.lower_.removesuffix("s") not in words("not_persons")


def completes_office(doc: Doc, start: int, end: int) -> bool:
    """Is this the "State" of "Secretary of State"?"""
    office = start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in words("titles")
    return office and doc[end - 1].lower_ in words("office_modifiers")


def partisan(head: Token) -> bool:
    """Is this somebody of a party ("the Utah Republican")?"""
    return head.tag_ in ("NN", "NNP") and head.lower_ in PARTISANS and head.dep_ not in ("amod", "compound", "nmod")


def adjective(doc: Doc, head: Token, end: int) -> bool:
    """Does a nationality or party word describe something ("British parliament", "Republican-led") or name a language,
    rather than people?"""
    nxt = doc.at(end)
    tied = nxt is not None and nxt.text == "-" and not doc[end - 1].whitespace_ and not nxt.whitespace_
    if head.tag_.startswith("JJ") or tied or spoken(head):
        return True
    modifies = head.dep_ in ("amod", "compound", "nmod") and head.head.i >= end
    return modifies and nxt is not None and nxt.pos_ in ("NOUN", "PROPN", "ADJ")


def spoken(head: Token) -> bool:
    """Is this the name of a language: "in Danish", "she spoke Danish"?"""
    bare = geography.nationality(head.text) and head.left_edge == head and head.tag_ != "NNPS"
    word = first_conjunct(head).head
    written = first_conjunct(head).dep_ == "pobj" and word.lower_ in ("in", "into")
    return bool(bare) and (written or (first_conjunct(head).dep_ == "dobj" and word.lemma_ in SPEAKING))


def opens(doc: Doc, start: int) -> bool:
    """Does a sentence or quotation begin here, so that a capital means nothing?"""
    return bool(doc[start].is_sent_start or (start and doc[start - 1].text in ('"', "“", "'", "‘", "[")))

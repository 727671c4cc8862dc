"""Capitals and addresses that stand for who governs there ("Kyiv claimed"), told from places ("northwest of Kyiv").

After the readings of place names in Markert & Nissim (2007): a place acts, is acted with, or owns intentions and
institutions only as the people who govern it.
"""

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.aliases.surnames import SURELY
from analysis.reading.datelines import behind_dateline
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import first_conjunct
from analysis.reading.language import PARAGRAPH

PARTNERS = {"with", "between", "against", "from", "to", "on", "for", "toward", "towards"}


def mark_metonyms(doc: Doc, names: list[Candidate]) -> None:
    """Set `metonym` on the names of capitals and seats of office that mean a government."""
    for name in names:
        text = name.text(doc)
        if name.kind == "person":
            continue
        if geography.seat(text) and not geography.country(text):
            placed = doc[name.head].dep_ == "pobj" and doc[name.head].head.lower_ in words("place_prepositions")
            name.metonym = not placed
        elif geography.capital_of(text) and not geography.country(text):
            name.metonym = governs(doc[name.head])


def governs(token: Token) -> bool:
    """Does a place name stand for its government here?"""
    head = first_conjunct(token)
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in ("pro", "anti"):
        return True  # "the pro-Beijing camp"
    word = head.head
    lemma = word.lemma_.lower()
    if head.dep_ in ("nsubj", "nsubjpass"):
        return lemma in words("government_verbs")
    if head.dep_ == "poss":
        return lemma in words("government_nouns") or word.tag_ == "VBG"
    if head.dep_ in ("dobj", "dative"):
        return lemma in words("government_objects")
    return head.dep_ == "pobj" and _dealt_with(word)


def _dealt_with(preposition: Token) -> bool:
    """Does what stands behind a preposition act, or is it dealt with ("controlled by Kyiv", "talks with Kyiv")?"""
    word, ruler = preposition.lower_, preposition.head
    acts = ruler.lemma_.lower() in words("government_verbs")
    if word == "by":
        return preposition.dep_ == "agent" or acts
    dealing = {ruler.lemma_.lower(), ruler.lower_} & words("government_dealings")
    return word in PARTNERS and (bool(dealing) or (acts and word in ("with", "against", "between")))


def mark_datelines(doc: Doc, names: list[Candidate]) -> None:
    """What a paragraph opens with before a dash is where it was written: "LEEDS, England — A driver was jailed"."""
    text, at = doc.text, {doc[name.start].idx: name for name in names}
    for paragraph in PARAGRAPH.finditer(text):
        name = at.get(paragraph.start())
        body = behind_dateline(text, *paragraph.span()) if name is not None else paragraph.start()
        if name is not None and name.chars(doc)[1] < body and name.kind not in ("country", "place"):
            name.vote("place", SURELY)


def mark_teams(doc: Doc, names: list[Candidate]) -> None:
    """In a report on sport, places that play, score and win vote for being teams ("Belgium beat Panama")."""
    sport = sum(t.lower_ in words("sport_nouns") for t in doc)
    if sport < 5 or sport * 80 < len(doc):
        return
    places = [n for n in names if n.kind in ("country", "place")]
    playing = {n.text(doc) for n in places if _plays(doc[n.head])}
    for name in places:
        if name.text(doc) in playing:
            name.vote("organisation", 6)


def _plays(token: Token) -> bool:
    head = first_conjunct(token)
    if head.dep_ in ("nsubj", "dobj", "nsubjpass"):
        return head.head.lemma_ in words("sport_verbs")
    return head.dep_ in ("poss", "compound") and head.head.lower_ in words("sport_nouns")

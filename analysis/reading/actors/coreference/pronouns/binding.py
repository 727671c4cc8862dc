"""Where syntax keeps two in one sentence from being the same (binding: Chomsky 1981)."""

from analysis.reading.actors.coreference.pronouns.pronouns import REFLEXIVE
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.reporting import has_content
from analysis.reading.grammar.tokens import SUBJECTS, child, first_conjunct, has, is_infinitive, sentence_start
from analysis.reading.grammar.verbs.subjects import local_subject, subject

TALKS = {"call", "chat", "conversation", "discussion", "interview", "meeting", "speech", "talk"}


def bound(doc: Doc, token: Token, mention: Candidate) -> bool:
    """Do the two stand in one clause so that they cannot be the same (or, for reflexives, must not be apart)?"""
    head = doc[mention.head]
    if sentence_start(head) != sentence_start(token):
        return token.lower_ in REFLEXIVE
    if token.lower_ in REFLEXIVE:
        return False
    mine, other = first_conjunct(token), first_conjunct(head)
    if mine == other or mine.head == head or head.head == token:
        return token.dep_ != "poss"
    if mine.dep_ == "poss":
        # "his adviser": not the adviser itself
        return mine.head == head
    if _faced(mine, other) or _has_understood(mine, head):
        return True
    reach = mine.head.head if mine.dep_ == "pobj" else mine.head
    place = other.head.head if other.dep_ == "pobj" else other.head
    return reach == place and other.dep_ != "poss" and reach.pos_ in ("VERB", "AUX")


def is_beside_subject(token: Token, other: Token) -> bool:
    """ "He may campaign for him": whom else he is mentioned as elsewhere, too, it is not him."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    object_ = token.dep_ in ("dobj", "dative", "pobj") and token.lower_ not in REFLEXIVE
    return object_ and other.dep_ in SUBJECTS and other.head == verb and verb.pos_ in ("VERB", "AUX")


def _has_understood(mine: Token, other: Token) -> bool:
    """Is the other the subject understood of the verb that a pronoun is the object of ("Acme wrote, asking them"), or
    whose infinitive it has ("the court found it to be void", "Rao called for her to go")?"""
    inner = mine.head
    asked = inner.dep_ == "advcl" and has(inner, "mark", "for")
    needed = (asked or inner.dep_ in ("ccomp", "xcomp")) and inner.head.pos_ == "VERB"
    if needed and mine.dep_ in SUBJECTS and is_infinitive(inner):
        return subject(inner.head) == other
    verb = mine.head.head if mine.dep_ == "pobj" else mine.head
    return mine.dep_ in ("dobj", "dative", "pobj") and verb.pos_ == "VERB" and local_subject(mine) == other


def _faced(mine: Token, other: Token) -> bool:
    """Is the one whom the other deals with in a phrase that has the same subject understood: "asked by Rao, he said",
    "after speaking to Rao, he left", "in an interview with Rao, he said"?"""
    if mine.dep_ not in SUBJECTS or other.dep_ not in ("pobj", "dobj", "dative"):
        return False
    deed = other.head.head if other.dep_ == "pobj" else other.head
    if deed.pos_ == "VERB":
        understood = deed.tag_ in ("VBG", "VBN") and child(deed, *SUBJECTS) is None
        above = deed.head.head if deed.dep_ == "pcomp" else deed.head
        return understood and deed.dep_ in ("advcl", "pcomp") and above == mine.head
    talk = has_content(deed) or deed.lemma_ in TALKS
    with_whom = other.dep_ == "pobj" and other.head.lower_ in ("with", "to")
    return talk and with_whom and deed.dep_ == "pobj" and deed.head.head == mine.head

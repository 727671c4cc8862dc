"""The recogniser's entities put right: where a name begins and ends, and which of them are none."""

import itertools
import re
from typing import NamedTuple

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names import spans
from analysis.reading.actors.names.common_nouns import adjective, common, completes_office, opens
from analysis.reading.actors.names.kinds.kinds import SHIPS, candidate
from analysis.reading.actors.titles import in_charge
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner

AMOUNT = re.compile(r"\d[\d,]*[.,]\d+")
LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    **dict.fromkeys(("GPE", "LOC", "FAC"), "place"),
    **dict.fromkeys(("PRODUCT", "WORK_OF_ART", "EVENT", "LAW"), "other"),
}


class Found(NamedTuple):
    """What stands for an entity so far."""

    doc: Doc
    start: int
    end: int
    label: str

    @property
    def head(self) -> Token:
        return self.doc[self.start : self.end].root

    @property
    def single(self) -> bool:
        return self.end - self.start == 1

    @property
    def behind(self) -> Token | None:
        return self.doc.at(self.end)


def from_entity(doc: Doc, start: int, end: int, label: str) -> Candidate | None:
    """A name from one of spaCy's entities, or None where it is an adjective, a common noun or a title."""
    found: Found | None = Found(doc, start, end, label)
    for step in STEPS:
        found = step(found) if found is not None else None
    if found is None:
        return None
    return candidate(doc, found.start, found.end, LABELS[found.label], "named-entity recogniser")


def _trimmed(found: Found) -> Found | None:
    doc, (start, end) = found.doc, spans.trim(found.doc, found.start, found.end)
    cut = next((i for i in range(start + 1, end) if doc[i].text == "(" or doc[i].text.startswith("@")), None)
    if cut is not None:  # "Bank of Lund (BL", "Twitter @lee"
        start, end = spans.trim(doc, start, cut)
    if start >= end or any(t.text in "[]()" or "]" in t.text for t in doc[start:end]):
        return None
    if end - start == 2 and doc[start].text in spans.calendar_names() and doc[start + 1].is_digit:
        return None  # "April 24"
    if end - start == 1 and start and doc[start].text in "DIR" and doc[start - 1].text == "(":
        return None  # "(D-Calif.)"
    if end - start > 1 and doc[end - 1].text.isdigit() and geography.country(doc[start : end - 1].text):
        end -= 1  # "Tunisia 1" in a score
    return found._replace(start=start, end=end)


def _person(found: Found) -> Found | None:
    """A person's name without titles, with its particle and its surname."""
    doc, start, end, label = found.doc, found.start, found.end, found.label
    if _says(found):
        start += 1
    if label in ("ORG", "GPE") and end - start > 2 and _described(doc, start, end):
        label, start = "PERSON", start + 1  # "Broadcaster Peter Hale"
    titled = doc[start].lower_.rstrip(".") in spans.HONORIFICS and end - start > 1
    if spans.after_person(doc, start, end):
        return found._replace(label="FAC")  # "the Sheikh Zayed Mosque"
    if label == "PERSON" or titled:
        bare = spans.without_titles(doc, start, end)
        if bare == end:
            return None
        if bare == start and end - start > 2 and _described(doc, start, end):
            bare = start + 1  # "Farmer Ann Lee"
        label, start = "PERSON" if bare > start else label, bare
    if in_charge(doc[start]) and end - start > 1:
        label, start = "PERSON", start + 1  # "Special Agent in | Charge Lee"
    if label == "PERSON":
        end -= end - start > 2 and doc[end - 1].is_digit  # "Ann Lee 1, Ben Carr 2"
        before = doc[start - 1] if start else None
        particle = before is not None and before.lower_ in spans.PARTICLES - {"al", "el"}
        if before is not None and particle and before.tag_ in ("NNP", "FW", "IN"):
            start -= 1  # "de Blasio"
        behind = doc[end] if end < len(doc) and end - start == 1 and doc[start].text in spans.given_names() else None
        if behind is not None and (spans.dated_surname(behind) or (behind.tag_ == "NNP" and not behind.ent_type_)):
            end += 1  # "Theresa May"
        if spans.generation(doc[start]):
            return None
        end = spans.suffixed(doc, end)
    return found._replace(start=start, end=end, label=label)


def _says(found: Found) -> bool:
    """ "Said Ann Lee: “…”": who says it, and no name that begins so ("Said bin Ali ruled")."""
    first, rest = found.doc[found.start], found.doc[found.start + 1 : found.end]
    if first.text not in ("Said", "Asked", "Added") or not first.is_sent_start or not len(rest):
        return False
    behind = found.doc[found.end : first.sent.end]
    return all(t.text[:1].isupper() for t in rest) and any(t.text == ":" or t.tag_ == "``" for t in behind)


def _whole(found: Found) -> Found:
    """With the last word that the recogniser left out: a surname, or the noun that says what the bearer is."""
    last, behind = found.doc[found.end - 1], found.behind
    if spans.completed(found.doc, found.start, found.end):
        return found._replace(end=found.end + 1)  # "the Amazon rainforest"
    if behind is None or behind.tag_ != "NNP" or behind.ent_type_ or last.head != behind:
        return found
    if last.lower_ in words("event_name_openers") and last.text.istitle():
        return found._replace(end=found.end + 1)  # "Tropical Storm Ida"
    noun = any(behind.lower_ in words(f"{kind}_name_words") for kind in ("organisation", "event", "place"))
    described = behind.dep_ == "compound" or determiner(behind)
    surname = not noun and not described and not common(found.doc, found.end, found.end + 1)
    longer = surname if found.label == "PERSON" else noun  # "Aung San Suu" Kyi, "Straits Times" Index
    return found._replace(end=found.end + longer)


def _two_words(found: Found) -> Found:
    """With the first word of a people of two words, whom the recogniser took for two ("American Samoans")."""
    first = found.start - 1
    pair = found.doc[first : found.end].text if found.start and found.single else ""
    return found._replace(start=first, label="NORP") if pair and geography.nationality(pair) else found


def _named(found: Found) -> Found | None:
    """Not an amount, an adjective, or a common noun that only looks like a name."""
    doc, start, head, label = found.doc, found.start, found.head, found.label
    span = doc[start : found.end]
    if found.single and head.is_digit and head.dep_ == "nummod" and head.head.tag_ == "NNS":
        return None  # "777 points"
    if AMOUNT.fullmatch(span.text):
        return None  # "$541,513.61"
    if not any(any(c.isupper() for c in t.text) or t.text[:1].isdigit() for t in span):
        return None
    if label == "NORP" and not found.single and head.tag_ == "NNP" and not geography.nationality(head.text):
        label = "ORG"  # "New Democracy"
    describes = label == "NORP" or (label == "LOC" and span[-1].text.endswith("ern"))  # "British", "Western"
    if describes and adjective(doc, head, found.end):
        return None
    if found.single and label == "NORP" and start and doc[start - 1].lower_ in ("a", "an"):
        return None  # "a Latina"
    noun = head.tag_ == "NNS" or (head.tag_ == "NN" and label not in ("GPE", "PERSON"))
    if noun and found.single and opens(doc, start) and not geography.nationality(head.text):
        return None  # sentence-initial "Women", "Hurricanes"
    return None if completes_office(doc, start, found.end) else found._replace(label=label)


def _peer(found: Found) -> Found:
    """With the rank that a peer's name does not go without ("Lord Carloway")."""
    before = found.doc[found.start - 1] if found.start else None
    peer = before is not None and before.lower_ in spans.PEERS and before.text[:1].isupper() and found.single
    return found._replace(start=found.start - peer)


def _ship(found: Found) -> Found:
    """With what a ship's name begins with ("MV Alan Kurdi")."""
    at = found.start - 1
    while at > 0 and found.doc[at].is_title and found.doc[at].lower_ in words("titles"):
        at -= 1  # "MV Professor Ann Lee"
    ship = at >= 0 and found.doc[at].text in SHIPS
    return found._replace(start=at, label="PRODUCT") if ship else found


def _proper(found: Found) -> Found | None:
    """Not a nationality before a noun, an office or an institution without a name."""
    head = found.head
    nationality = found.single and geography.nationality(head.text) and not geography.country(head.text)
    if nationality and adjective(found.doc, head, found.end):
        return None
    return _country(found) if common(found.doc, found.start, found.end) and not _paper(found) else found


def _paper(found: Found) -> bool:
    """ "Samoa Observer": newspapers bear the names of those who look and tell."""
    pointed, last = found.start > 0 and found.doc[found.start - 1].lower_ in ("a", "an"), found.doc[found.end - 1]
    paper = last.is_title and last.lower_ in words("paper_name_words")
    return found.label == "ORG" and not (found.single or pointed) and paper


def _country(found: Found) -> Found | None:
    """What is left of an office that names its country: "United States Representative"."""
    ends = range(found.end - 1, found.start, -1)
    end = next((end for end in ends if geography.country(found.doc[found.start : end].text)), None)
    return found._replace(end=end, label="GPE") if end is not None else None


def _institution(found: Found) -> Found:
    """With "of the United Kingdom" behind "Parliament", "Congress" behind "U.S." and "Liberal" before "Democrats"."""
    doc, start, label = found.doc, found.start, found.label
    found = found._replace(end=spans.with_campus(doc, start, spans.with_of(doc, start, found.end)))
    found = found._replace(end=found.end + 2 * _incorporated(found))
    behind, text = found.behind, doc[start : found.end].text
    institution = behind is not None and behind.tag_ == "NNP" and behind.lower_ in words("state_institutions")
    if institution and geography.country(text):
        return found._replace(end=found.end + 1, label="ORG")
    return found._replace(start=start - (label == "NORP" and found.single and _of_party(doc, start)))


def _incorporated(found: Found) -> bool:
    """Does what a firm is in law stand behind a comma: "House of Raeford, Inc."?"""
    behind = found.doc[found.end : found.end + 2]
    legal = len(behind) == 2 and behind[0].text == "," and behind[1].lower_.rstrip(".") in ("inc", "llc", "ltd", "llp")
    return legal and found.label in ("ORG", "PERSON", "GPE")


STEPS = (_trimmed, _person, _whole, _two_words, _named, _peer, _ship, _proper, _institution)


def _of_party(doc: Doc, start: int) -> bool:
    """Does a party's word in capitals belong to the name behind it, here or elsewhere in the text?"""
    if not start or doc[start - 1].lower_ not in spans.PARTIES or not doc[start - 1].text[:1].isupper():
        return False
    pair = doc[start - 1].text, doc[start].text
    return any((a.text, b.text) == pair and not opens(doc, a.i) for a, b in itertools.pairwise(doc))


def _described(doc: Doc, start: int, end: int) -> bool:
    """Does a sentence or a signature open with what somebody is ("Broadcaster Peter Hale")?"""
    opens = doc[start].is_sent_start or doc[start - 1].text in ("—", "–", "-", "--")
    office = doc[start].lower_ in words("person_nouns") and doc[start].text not in spans.given_names()
    return bool(opens) and office and (doc[start + 1].text in spans.given_names() or _comes_back(doc, end))


def _comes_back(doc: Doc, end: int) -> bool:
    """Does the last word of a name do something alone further on, as a surname would ("Bello said")?"""
    last = doc[end - 1].text
    return any(t.text == last and t.dep_ == "nsubj" and doc[t.i - 1].tag_ != "NNP" for t in doc[end:])

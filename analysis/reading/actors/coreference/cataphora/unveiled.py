"""Whom a text describes at its head and names, bare, in a sentence that follows: firms and holders of an office.

"A tyre maker is to pay $9 million. Brandt Rubber settled the case." "…, the chancellor announced. Rachel Doyle told …"
"""

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.discourse import Text
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import is_firm
from analysis.reading.actors.names.kinds.said_to_be import aged
from analysis.reading.actors.names.spans import given_names
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional
from analysis.reading.grammar.tokens import SUBJECTS

LEAD = 1  # the last sentence of the lead: the headline is the first, where there is one
NEXT = 2  # sentences on within which the name comes
MANY = {"constable", "judge", "justice", "official", "prosecutor", "sheriff"}  # beside whom others are named


def unveiled(text: Text) -> dict[int, int]:
    """Head of the description → who is named next."""
    doc = text.doc
    settled: dict[int, int] = {}
    lead = [n for n in text.nominals if text.sentence[n.head] <= LEAD]
    new = (n for n in lead if not n.plural and determiner(doc[n.head]) in ("a", "an"))
    firms = [n for n in new if is_firm(doc[n.head])]
    if len(firms) == 1 and doc[firms[0].head].dep_ in SUBJECTS:
        settled |= _firm(text, firms[0])
    offices = [n for n in text.nominals if n.kind == "person" and _office(doc, n)]
    if len(offices) == 1 and offices[0] in lead:
        settled |= _holder(text, offices[0])
    return settled | _kin(text)


def _kin(text: Text) -> dict[int, int]:
    """Heads of relatives of somebody → who is named next by the same surname: "The widow of Len Marsh has sued. Joan
    Marsh says …"."""
    doc, entities = text.doc, text.entities
    at = {name.head: name.same_as for name in text.names if name.same_as is not None and name.kind == "person"}
    settled = {}
    for nominal in text.nominals:
        noun = doc[nominal.head]
        owner = possessor(noun) or prepositional(noun, "of")
        whose = at.get(owner.i) if owner is not None else None
        if whose is None or nominal.kind != "person" or noun.lemma_.lower() not in words("kin_nouns"):
            continue
        here, surname = text.sentence[nominal.head], entities[whose].name.split()[-1]
        found = [
            index
            for index, name in text.firsts("person").items()
            if here < text.sentence[name.head] <= here + NEXT and name.end - name.start > 1 and index != whose
            if doc[name.end - 1].text == surname and not entities[index].roles
        ]
        if len(found) == 1 and entities[found[0]].agrees(nominal.gender):
            settled[nominal.head] = found[0]
    return settled


def _office(doc: Doc, nominal: Candidate) -> bool:
    head = doc[nominal.head]
    if determiner(head) != "the" or head.lower_ not in words("public_offices") - MANY:
        return False
    return nominal.end - nominal.start == (3 if head.i and head.nbor(-1).lower_ == "prime" else 2)


def _firm(text: Text, firm: Candidate) -> dict[int, int]:
    """The one body that the sentences behind tell of as their subject, if it is no authority and nothing else is said
    to be what it is."""
    doc, here = text.doc, text.sentence[firm.head]
    found = []
    for index, name in text.firsts().items():
        if not (text.entities[index].kind == "organisation" or _one_word(text.entities[index])):
            continue
        if text.sentence[name.head] > here + NEXT:
            continue
        if name.start < firm.start:
            return {}
        subject = doc[name.head].dep_ in SUBJECTS and text.sentence[name.head] > here
        before = doc[name.start - 1] if name.start else None
        told = before is not None and (before.lower_ == "the" or before.pos_ == "NOUN")  # "insurer Acme said"
        if subject and not told:
            found.append(index)
    if len(found) != 1:
        return {}
    text.entities[found[0]].kind, text.entities[found[0]].gender = "organisation", "n"
    return {firm.head: found[0]}


def _one_word(entity: Entity) -> bool:
    """Has it one name of one word that is no given name? Nobody is brought in by a surname alone."""
    words_of_name = {m.end - m.start for m in entity.mentions}
    return entity.kind in ("person", "other") and words_of_name == {1} and entity.name not in given_names()


def _holder(text: Text, office: Candidate) -> dict[int, int]:
    """Of an office holder who speaks, the first person named behind, who speaks too and is said to be nothing at all.

    Of one who does something else nobody is: "The mayor resigned. Ben Carr said he was glad."
    """
    doc, entities, here = text.doc, text.entities, text.sentence[office.head]
    people = {i: name for i, name in text.firsts().items() if entities[i].kind == "person"}
    if not people or not _speaks(doc[office.head]) or any(name.start < office.start for name in people.values()):
        return {}
    index, name = min(people.items(), key=lambda item: item[1].start)
    bare = not entities[index].roles and not aged(doc, name.end) and entities[index].affiliation is None
    near = here < text.sentence[name.head] <= here + NEXT and name.end - name.start > 1
    return {office.head: index} if bare and near and _speaks(doc[name.head]) else {}


def _speaks(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_ in quoting()

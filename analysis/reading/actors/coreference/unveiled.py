"""Whom a text describes at its head and names, bare, in a sentence that follows: firms and holders of an office.

"A tyre maker is to pay $9 million. Brandt Rubber settled the case." "…, the chancellor announced. Rachel Doyle told …"
"""

from spacy.tokens import Doc, Token

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds import is_firm
from analysis.reading.actors.names.said_to_be import aged
from analysis.reading.actors.names.spans import given_names
from analysis.reading.grammar.phrases import determiner
from analysis.reading.grammar.tokens import SUBJECTS

LEAD = 1  # the last sentence of the lead: the headline is the first, where there is one
NEXT = 2  # sentences on within which the name comes
MANY = {"constable", "judge", "justice", "official", "prosecutor", "sheriff"}  # beside whom others are named


def unveiled(
    doc: Doc, entities: list[Entity], names: list[Candidate], nominals: list[Candidate], sentence: dict[int, int]
) -> dict[int, int]:
    """Head of the description → who is named next."""
    settled: dict[int, int] = {}
    firms = [n for n in nominals if sentence[n.head] <= LEAD and not n.plural and _new_firm(doc[n.head])]
    if len(firms) == 1 and doc[firms[0].head].dep_ in SUBJECTS:
        settled |= _firm(doc, entities, names, firms[0], sentence)
    offices = [n for n in nominals if n.kind == "person" and _office(doc, n)]
    if len(offices) == 1 and sentence[offices[0].head] <= LEAD:
        settled |= _holder(doc, entities, names, offices[0], sentence)
    return settled


def _new_firm(noun: Token) -> bool:
    return is_firm(noun) and determiner(noun) in ("a", "an")


def _office(doc: Doc, nominal: Candidate) -> bool:
    head = doc[nominal.head]
    if determiner(head) != "the" or head.lower_ not in words("public_offices") - MANY:
        return False
    return nominal.end - nominal.start == (3 if head.nbor(-1).lower_ == "prime" else 2)


def _firsts(names: list[Candidate]) -> dict[int, Candidate]:
    firsts: dict[int, Candidate] = {}
    for name in names:
        if name.same_as is not None:
            firsts.setdefault(name.same_as, name)
    return firsts


def _firm(
    doc: Doc, entities: list[Entity], names: list[Candidate], firm: Candidate, sentence: dict[int, int]
) -> dict[int, int]:
    """The one body that the sentences behind tell of as their subject, if it is no authority and nothing else is said
    to be what it is."""
    here = sentence[firm.head]
    found = []
    for index, name in _firsts(names).items():
        if not (entities[index].kind == "organisation" or _one_word(entities[index])):
            continue
        if sentence[name.head] > here + NEXT:
            continue
        if name.start < firm.start:
            return {}
        subject = doc[name.head].dep_ in SUBJECTS and sentence[name.head] > here
        article = name.start and doc[name.start - 1].lower_ == "the"
        if subject and not article and not _described(doc, name):
            found.append(index)
    if len(found) != 1:
        return {}
    entities[found[0]].kind, entities[found[0]].gender = "organisation", "n"
    return {firm.head: found[0]}


def _one_word(entity: Entity) -> bool:
    """Has it one name of one word that is no given name? Nobody is brought in by a surname alone."""
    words_of_name = {m.end - m.start for m in entity.mentions}
    return entity.kind in ("person", "other") and words_of_name == {1} and entity.name not in given_names()


def _described(doc: Doc, name: Candidate) -> bool:
    """Does a noun beside the name say what it is ("insurer Acme said")?"""
    before = doc[name.start - 1] if name.start else None
    return before is not None and before.pos_ == "NOUN"


def _holder(
    doc: Doc, entities: list[Entity], names: list[Candidate], office: Candidate, sentence: dict[int, int]
) -> dict[int, int]:
    """Of an office holder who speaks, the first person named behind, who speaks too and is said to be nothing at all.

    Of one who does something else nobody is: "The mayor resigned. Ben Carr said he was glad."
    """
    if not _speaks(doc[office.head]):
        return {}
    here = sentence[office.head]
    people = {i: name for i, name in _firsts(names).items() if entities[i].kind == "person"}
    if any(name.start < office.start for name in people.values()):
        return {}
    for index, name in sorted(people.items(), key=lambda item: item[1].start):
        bare = not entities[index].roles and not aged(doc, name.end) and entities[index].affiliation is None
        near = here < sentence[name.head] <= here + NEXT and name.end - name.start > 1
        return {office.head: index} if bare and near and _speaks(doc[name.head]) else {}
    return {}


def _speaks(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_ in quoting()

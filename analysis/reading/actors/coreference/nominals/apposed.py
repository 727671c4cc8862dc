"""Descriptions set apart behind a name: "Ann Lee, a nurse, left"; whatever their noun, they mean whom the name does."""

from collections.abc import Sequence

from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.coreference.nominals.nominals import phrase, refers
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.naming_participles import names_it
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.tokens import child, children

OPENS, CLOSES = {",", "—", "–"}, {",", ".", "—", "–", ")", ";"}
LONGEST = 9  # words before the noun
PLACES = {"place", "country"}


def apposed(doc: Doc, names: Sequence[Candidate]) -> dict[int, Candidate]:
    """Head of a description → the name that it stands behind: between commas, whatever the parse hangs it on."""
    proper = (name for name in names if determiner(doc[name.head]) not in ("a", "an"))  # not "a Palestinian"
    named = {i for name in proper for i in range(name.start, name.end)}
    found = {}
    for name in names:
        noun = _behind(doc, name)
        if noun is not None and noun.i not in named and _one(name, noun) and not _fronted(doc, name, noun):
            found[noun.i] = name
    return found | _called(doc, names) | {i: name for name in names for i in _roles(doc, name)}


def _roles(doc: Doc, name: Candidate) -> list[int]:
    """Heads of what a person is besides the noun right before the name: "singer, actor and animal rights advocate Ann
    Lee"; a list of bare nouns, for one of several would have an article of its own."""
    found: list[int] = []
    at = name.start - 1
    if name.kind != "person" or at < 0 or not _role(doc[at]):
        return []
    while True:
        at = _before_phrase(doc, at)
        if at < 1 or doc[at].lower_ not in ("and", ",") or (not found and doc[at].lower_ != "and"):
            break
        at -= 1 if doc[at - 1].text != "," else 2
        if at < 0 or not _role(doc[at]):
            return []
        found.append(at)
    before = doc[at] if at >= 0 and not doc[at + 1].is_sent_start else None
    opens = before is None or before.is_punct or before.lower_ == "the" or before.pos_ in ("ADP", "SCONJ")
    return found if opens else []


def _role(noun: Token) -> bool:
    return noun.tag_ == "NN" and kind_of(noun).kind == "person"


def _before_phrase(doc: Doc, at: int) -> int:
    """The place before a noun and the adjectives and nouns that stand before it in its sentence."""
    while at >= 0 and doc[at].pos_ in ("ADJ", "NOUN", "PROPN"):
        if doc[at].is_sent_start:
            return at - 1
        at -= 1
    return at


def _called(doc: Doc, names: Sequence[Candidate]) -> dict[int, Candidate]:
    """Head of a description → the name that it is said to bear: "a student named Wong", "a ship known as the Mary"."""
    found = {}
    for name in names:
        head = doc[name.head]
        verb = names_it(head)
        if verb is None:
            continue
        noun = verb.head
        subject = child(noun.head, "nsubj") if noun.dep_ == "attr" else None
        noun = noun if subject is None else subject  # "the toilet is an artwork entitled America"
        kind = kind_of(noun).kind
        fits = kind == name.kind or (kind is None and name.kind not in PLACES)  # "a toilet entitled America"
        if noun.tag_ == "NN" and noun.i < name.start and refers(noun) and fits:
            found[noun.i] = name
    return found


def find_apposed(doc: Doc, covered: set[int], names: list[Candidate], nominals: list[Candidate]) -> list[Candidate]:
    """Those that no list of nouns knows as descriptions of somebody."""
    heads = {nominal.head for nominal in nominals}
    found = []
    for head, name in apposed(doc, names).items():
        if head in covered and head not in heads:
            start, end = phrase(doc, doc[head])
            found.append(Candidate(start, end, head, "nominal", name.kind, "apposition", kind_of(doc[head]).gender))
    return found


def _behind(doc: Doc, name: Candidate) -> Token | None:
    """The noun of a singular phrase with article or owner that begins behind the comma, and that a comma closes."""
    start = name.end + 1
    if start >= len(doc) or doc[name.end].text not in OPENS or doc[start].pos_ not in ("DET", "PRON", "PROPN"):
        return None
    for noun in doc[start : start + LONGEST]:
        if noun.pos_ in ("VERB", "AUX", "PUNCT") and "-" not in (noun.text, doc[noun.i - 1].text):
            return None  # not part of a compound: "the globe-trotting chief"
        if noun.tag_ not in ("NN", "NNP") or noun.dep_ in ("compound", "poss", "nmod") or phrase(doc, noun)[0] != start:
            continue
        pointed = determiner(noun) in ("a", "an", "the") or any(c.dep_ == "poss" for c in noun.children)
        return noun if pointed and _closed(doc, noun) else None
    return None


def _closed(doc: Doc, noun: Token) -> bool:
    """Does a comma, a stop or a relative clause follow, and no list go on?"""
    end = phrase(doc, noun)[1]
    if end >= len(doc):
        return True
    behind = doc[end]
    if behind.tag_ == "HYPH":
        return False
    if behind.text in CLOSES:
        return end + 1 >= len(doc) or doc[end + 1].lower_ not in ("and", "or")
    clauses = children(noun, "acl", "relcl")
    return behind.tag_ in ("WDT", "WP") or any(c.left_edge == behind for c in clauses)


def _one(name: Candidate, noun: Token) -> bool:
    """Can a name of this kind be said to be what the noun means?"""
    kind = kind_of(noun).kind
    if noun.ent_type_ in ("DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY"):
        return False
    if name.kind in PLACES:
        return kind in PLACES
    return kind is None or kind == name.kind or {kind, name.kind} <= {"organisation", "group", "other"}


def _fronted(doc: Doc, name: Candidate, noun: Token) -> bool:
    """Does the comma close a phrase at the head of its sentence ("In Congress, a bill, which …"), or name a source?"""
    head = doc[name.head]
    link = head.head
    if link.head.lower_ == "according":
        return kind_of(noun).kind != name.kind
    opens = link.dep_ == "prep" and bool(link.left_edge.is_sent_start)
    return head.dep_ == "pobj" and opens and noun.dep_ != "appos"

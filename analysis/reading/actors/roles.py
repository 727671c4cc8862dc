"""Offices and descriptions that a text gives a person, and whom the person belongs to."""

from collections.abc import Iterable, Iterator

from analysis.lexicon import words
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.titles import Role, is_title, of_several, office, role_of, title_before
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import noun_phrase
from analysis.reading.grammar.reporting import frames, is_document
from analysis.reading.grammar.tokens import FINITE, child, children, has, quoted
from analysis.reading.grammar.verbs.tense import modal

LONGEST = 6  # words to the noun of a title
SUPPOSING = ("if", "unless", "whether")
PARTS = ("nsubj", "nsubjpass", "appos", "attr", "conj", "dep", "dobj", "npadvmod")


def appositions(doc: Doc, name: Candidate) -> list[Token]:
    """The nouns that stand in apposition to a name, behind it and before it ("the plaintiff, Ines Roca, a lawyer")."""
    head = doc[name.head]
    joined = child(head, "conj")
    # Ann Lee and Bob Ray, a nurse: he is
    last = len(doc) if joined is None or joined.i < name.end else joined.i
    behind = [c for c in head.children if c.dep_ == "appos" and name.end <= c.i < last]
    nouns = [c for c in behind if not c.like_num][:1] or _between_commas(doc, name)  # "Ann Lee, 47, a nurse"
    before = head.dep_ == "appos" and head.head.i < name.start and not _heads_line(head.head)
    nouns += [head.head] if before else []
    return [noun for noun in nouns if noun.pos_ in ("NOUN", "PROPN") or noun.lower_ == "one"]  # "one of them, Ann Lee,"


def _heads_line(noun: Token) -> bool:
    """ "Poll: Lee and Roe are level": what says so, and not who they are."""
    says = is_document(noun) or noun.lemma_.lower() in words("source_nouns")
    return says and noun.i + 1 < len(noun.doc) and noun.nbor().text == ":"


def _between_commas(doc: Doc, name: Candidate) -> list[Token]:
    """A title without article that a comma parts from the name, whatever the parse hangs it on: "Ann Lee, chief
    executive of Acme, resigned"; no list."""
    start = name.end + 1
    if name.kind != "person" or start >= len(doc) or doc[name.end].text != ",":
        return []
    noun = next((t for t in doc[start : start + LONGEST] if t.tag_ == "NN" and t.dep_ in PARTS and is_title(t)), None)
    if noun is None or noun_phrase(noun)[0] != start or child(noun, "cc", "conj") is not None:
        return []
    verb = noun.head if noun.head.i > noun.i else None
    end = verb.i - 1 if verb is not None else noun.right_edge.i + 1
    closed = end < len(doc) and doc[end].text in (",", ".", ";")
    return [noun] if closed and all(t.tag_ not in FINITE for t in doc[noun.i : end]) else []


def predicate(doc: Doc, name: Candidate) -> Token | None:
    """The noun that a name is, as the article itself says outright ("Johnson became prime minister")."""
    head = doc[name.head]
    clauses = [c for c in children(head, "relcl") if any(who.tag_ == "WP" for who in children(c, "nsubj"))]
    clauses += [head.head] if head.dep_ == "nsubj" else []
    plain = (verb for verb in clauses if verb.lemma_ in ("be", "become", "remain") and _is_outright(verb))
    said = (c for verb in plain for c in children(verb, "attr") if not has(c, "det", "no"))
    return next((noun for noun in said if noun.pos_ in ("NOUN", "PROPN")), None)


def _is_outright(verb: Token) -> bool:
    """Neither denied, asked, supposed, only possible nor somebody's claim: "critics say that Lee is a spy"."""
    if child(verb, "neg") is not None or modal(verb) is not None or has(verb, "mark", *SUPPOSING):
        return False
    return not (verb.dep_ == "ccomp" and frames(verb.head)) and verb.sent.text.rstrip()[-1:] != "?"


def read_roles(doc: Doc, entities: list[Entity], at: dict[int, int]) -> set[int]:
    """Set roles and affiliations of people; `at` maps a token that a name covers to the index of its entity.

    Returns the indices of the tokens that are titles before names: they mention nobody by themselves.
    """
    titles: set[int] = set()
    inside = quoted(doc)  # “a hero” is what somebody calls him
    for entity in entities:
        if entity.kind != "person":
            continue
        for name in entity.mentions:
            title = title_before(doc, name)
            if title:
                for other in (entity, *_others_titled(doc, name, title, entities, at)):
                    other.roles.append(title)
                titles.update(t.i for t in doc.char_span(title.start, title.end, alignment_mode="expand") or ())
            for noun in filter(None, (*appositions(doc, name), predicate(doc, name))):
                if noun.i not in at and is_title(noun) and not inside[noun.i]:
                    start, end = noun_phrase(noun)
                    if noun.dep_ == "attr" or not start <= name.head < end:
                        entity.roles.append(role_of(doc, start, end, noun.i))
    for entity in entities:
        if entity.kind == "person":
            for role in entity.roles:
                entity.country = entity.country or role.country
            entity.affiliation = _affiliation(doc, entity, entities, at)
    return titles


def _others_titled(
    doc: Doc, name: Candidate, title: Role, entities: list[Entity], at: dict[int, int]
) -> Iterator[Entity]:
    """The other people that a title of several stands before: Sens. Ann Lee and | Bob Ray."""
    span = doc.char_span(title.start, title.end, alignment_mode="expand") or ()
    if any(of_several(t) and office(t) == title.head for t in span):
        for other in doc[name.head].conjuncts:
            person = entities[at[other.i]] if other.i in at and other.i > name.head else None
            if person is not None and person.kind == "person":
                yield person


def _affiliation(doc: Doc, entity: Entity, entities: list[Entity], at: dict[int, int]) -> int | None:
    """Organisation or country named in a role, owning it, or behind "of" ("Cooper of the Labour Party")."""
    index = entity.mentions[0].same_as

    def first(tokens: Iterable[Token]) -> int | None:
        named = [t for t in tokens if t.i in at and at[t.i] != index]
        named = [t for t in named if entities[at[t.i]].kind in ("organisation", "country", "group")]
        # "the UK's National Crime Agency": the agency before its owner
        named.sort(key=lambda t: "poss" in (t.dep_, t.head.dep_))
        return at[named[0].i] if named else None

    found = None
    for name in entity.mentions:
        after = [c for c in doc[name.head].children if c.dep_ == "prep" and c.i >= name.end]
        after = [c for c in after if c.lower_ in ("of", "from", "with", "at", "for")]
        owners = [c for c in doc[name.head].children if c.dep_ == "poss"]  # "the Tax Division's Ann Lee"
        found = first([*(t for prep in after for t in prep.subtree if t.i < prep.i + 8), *owners])
        found = _right_behind(doc, name, at, entities) if found is None else found
        if found is not None:
            return found
    for role in entity.roles:
        span = None if role.former else doc.char_span(role.start, role.end)
        if span is not None:
            before = doc[max(0, span.start - 2) : span.start]
            found = first([*(t for t in before if t.nbor(1).text in ("'s", "’s")), *span])
        if found is not None:
            return found
    return None


def _right_behind(doc: Doc, name: Candidate, at: dict[int, int], entities: list[Entity]) -> int | None:
    """The body that "for" or "of" names right behind a name with a title, whatever the parse hangs it on: "Special
    Agent Ann Lee for the Treasury"; not what is its ("for the Treasury's help")."""
    link = name.end
    if link + 2 >= len(doc) or doc[link].lower_ not in ("of", "for") or title_before(doc, name) is None:
        return None
    start = link + 2 if doc[link + 1].lower_ == "the" else link + 1
    if start not in at or entities[at[start]].kind != "organisation":
        return None
    end = next((i for i in range(start, len(doc)) if at.get(i) != at[start]), len(doc))
    return at[start] if end == len(doc) or doc[end].tag_ != "POS" else None

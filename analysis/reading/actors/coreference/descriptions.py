"""Whom a nominal refers to: by office, by government, by the same noun, by a general word for a name."""

from analysis.lexicon import geography, words
from analysis.reading.actors.coreference.discourse import MEMORY, Reading, country_of, entity_at
from analysis.reading.actors.coreference.general_nouns import by_class, latter_named
from analysis.reading.actors.coreference.nominals import BARE, MAJESTY, definite, modifiers
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.roles import role_of
from analysis.reading.grammar.phrases import determiner, possessor

ANYBODY = {"people", "others", "men", "women", "officials", "experts", "sources", "members", "critics", "supporters"}
GOVERNMENTS = {"government", "administration", "cabinet", "regime"}


def nominal_antecedent(reading: Reading, nominal: Candidate) -> int | None:
    """Entity that a nominal refers to, or None where it brings a new one in."""
    doc, head = reading.doc, reading.doc[nominal.head]
    if nominal.rule == "the latter":
        return latter_named(reading, nominal, head.lower_ == "latter")
    called = _by_own_name(reading, nominal)
    if called is not None:
        return called
    again = _same_words(reading, nominal)
    if again is not None:
        return again
    known = definite(doc, nominal) or head.text[:1].isupper()
    if nominal.kind == "person":
        found = _by_role(reading, nominal)
        if found is not None:
            return found
    for step in (_by_government, _by_head, by_class) if known else ():
        found = step(reading, nominal)
        if found is not None:
            return found
    return None


def _same_words(reading: Reading, nominal: Candidate) -> int | None:
    """A class spoken of in general keeps its words ("pregnant women"); sources without a name are others each time."""
    head = reading.doc[nominal.head]
    if not nominal.plural or determiner(head) or possessor(head) or any(c.dep_ == "nummod" for c in head.children):
        return None
    text = nominal.text(reading.doc).lower()
    if text in ANYBODY:
        return None
    for index in reversed(reading.by_head.get(head.lemma_.lower(), ())[-MEMORY:]):
        if any(m.form == "nominal" and m.text(reading.doc).lower() == text for m in reading.entities[index].mentions):
            return index
    return None


def _by_own_name(reading: Reading, nominal: Candidate) -> int | None:
    """ "The Houthi movement" is the Houthis: a name before the noun that says what it is."""
    head = reading.doc[nominal.head]
    if determiner(head) != "the" or head.lemma_.lower() not in words("naming_nouns"):
        return None
    inner = reading.doc[nominal.head - 1]
    index = reading.names.get(inner.i) if inner.dep_ == "compound" and inner.head == head else None
    return index if index is not None and reading.entities[index].kind in ("organisation", "group") else None


def _by_role(reading: Reading, nominal: Candidate) -> int | None:
    """The person who was given this office ("the Russian foreign minister"), before here or else later."""
    doc, head = reading.doc, reading.doc[nominal.head]
    if determiner(head) in ("a", "an") or nominal.plural:
        return None
    if head.lower_ not in words("titles") and not definite(doc, nominal) and head.dep_ != "appos":
        return None
    wanted = role_of(doc, nominal.start, nominal.end, nominal.head)
    majesty = any(t.lemma_.lower() in MAJESTY for t in doc[nominal.start : nominal.end])
    best: tuple[int, int] | None = None
    offices = {wanted.head} | ({"queen", "king", "prince", "princess", "emperor"} if majesty else set())
    for index in sorted({i for office in offices for i in reading.offices.get(office, ())}):
        entity = reading.entities[index]
        if nominal.gender and entity.gender and nominal.gender != entity.gender:
            continue
        fits = any(_same_office(wanted, role) for role in entity.roles)
        if majesty and not fits:
            fits = any(r.head in ("queen", "king", "prince", "princess", "emperor") for r in entity.roles)
        if fits:
            before = [m.start for m in entity.mentions if m.start < nominal.start]
            rank = (before[-1], index) if before else (-entity.mentions[0].start, index)
            best = max(best, rank) if best else rank
    return best[1] if best else None


def _same_office(wanted, role) -> bool:
    if wanted.head != role.head or (wanted.former and not role.former):
        return False
    if wanted.country and role.country and wanted.country != role.country:
        return False
    ignored = {"current", "her", "his", "majesty", "hm", "former", "acting", "incumbent", "prime"}
    described = {
        w
        for w in wanted.modifiers - ignored
        if not geography.nationality(w.title()) and not geography.country(w.title())
    }
    return described <= role.modifiers | {w for w in described if w in ("current", "own")} and (
        "prime" in wanted.modifiers
    ) <= ("prime" in role.modifiers)


def _by_government(reading: Reading, nominal: Candidate) -> int | None:
    """Governments of one country are one actor: "his administration", "the British government", "the government"."""
    if reading.doc[nominal.head].lemma_.lower() not in GOVERNMENTS or nominal.plural:
        return None
    country = country_of(reading, nominal)
    same = {
        i for head in GOVERNMENTS for i in reading.by_head.get(head, ()) if reading.entities[i].kind == "organisation"
    }
    for index in sorted(same, reverse=True):
        other = reading.entities[index].country
        if country is None or other is None or country == other:
            break
    else:
        index, other = reading.new(nominal, nominal.text(reading.doc)), None
    reading.entities[index].country = other or country
    owner = possessor(reading.doc[nominal.head])
    leader = entity_at(reading, owner) if owner is not None else None
    if (
        isinstance(leader, int)
        and reading.entities[leader].kind == "person"
        and reading.entities[leader].affiliation is None
    ):
        reading.entities[leader].affiliation = index  # "his administration": he speaks for it
    return index


def _by_head(reading: Reading, nominal: Candidate) -> int | None:
    """The latest entity that the same noun has named, where no modifier speaks against it ("the court")."""
    doc, head = reading.doc, reading.doc[nominal.head]
    lemma = head.lemma_.lower()
    said = modifiers(doc, nominal)
    country = country_of(reading, nominal)
    owner = possessor(head)
    known = dict.fromkeys(reversed(reading.by_head.get(lemma, ())[-MEMORY:]))
    for index in sorted(known, key=lambda i: -reading.presence(i, nominal.head)):
        entity = reading.entities[index]
        mention = entity.last
        if not _compatible(nominal, entity):
            continue
        if nominal.start <= mention.start < nominal.end or mention.start <= nominal.start < mention.end:
            continue
        if owner is not None and mention.form == "nominal":
            other = possessor(doc[mention.head])
            if other is not None and entity_at(reading, other) != entity_at(reading, owner):
                continue
        adjectives = adjectives_of(said)
        if country and entity.country and country != entity.country:
            continue
        if (said - adjectives - ({owner.lower_} if owner is not None else set())) <= entity.words:
            return index
    if ((lemma in BARE and country is None) or lemma == "parliament") and said <= adjectives_of(said):
        # A name further on: "parliament" before "Parliament".
        later = [
            i
            for i, e in enumerate(reading.entities)
            if lemma in e.heads and e.kind == "organisation" and (not country or not e.country or e.country == country)
        ]
        return later[0] if later else None
    return None


def adjectives_of(said: set[str]) -> set[str]:
    """Words of nationality and country names among lower-case modifiers."""
    return {
        w
        for w in said
        if geography.nationality(w.title()) or geography.country(w.upper()) or geography.country(w.title())
    }


def _compatible(nominal: Candidate, entity: Entity) -> bool:
    if nominal.kind == entity.kind:
        return nominal.plural == entity.plural or (nominal.kind == "group" and entity.plural)
    return {nominal.kind, entity.kind} in ({"organisation", "group"}, {"place", "country"}, {"organisation", "other"})

"""Whom a nominal refers to: by office, by government, by the same noun, by a general word for a name."""

from functools import cache

from analysis.lexicon import geography, table, words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.descriptions.ages import of_age
from analysis.reading.actors.coreference.descriptions.biography import by_life
from analysis.reading.actors.coreference.descriptions.by_number import by_number, of_people
from analysis.reading.actors.coreference.descriptions.clients import client
from analysis.reading.actors.coreference.descriptions.general_nouns import by_class, latter_named
from analysis.reading.actors.coreference.descriptions.kin import relative
from analysis.reading.actors.coreference.descriptions.offices import by_role, by_style
from analysis.reading.actors.coreference.discourse import MEMORY, Discourse
from analysis.reading.actors.coreference.nominals.meanings import BARE
from analysis.reading.actors.coreference.nominals.nominals import POINTING, definite, modifiers
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.grammar.tokens import first_conjunct

LIKE_REACH = 5  # sentences back that a like noun may reach


def nominal_antecedent(discourse: Discourse, nominal: Candidate) -> int | None:
    """Entity that a nominal refers to, or None where it brings a new one in."""
    doc, head = discourse.doc, discourse.doc[nominal.head]
    if nominal.rule == "the latter":
        return latter_named(discourse, nominal, head.lower_ == "latter")
    if nominal.rule == "age":
        return of_age(discourse, nominal)
    steps = [_by_own_name, _same_words]
    if nominal.kind == "person":
        steps += [relative, by_role, by_style, _goes_on, client]
    steps += [_by_affiliation]
    if definite(doc, nominal) or (head.text[:1].isupper() and determiner(head) not in ("a", "an", "another", "some")):
        steps += [_by_government, _by_head, by_number, of_people, _by_like_noun, by_class]
    if nominal.kind == "person":
        steps.append(by_life)
    return next((found for step in steps if (found := step(discourse, nominal)) is not None), None)


def _same_words(discourse: Discourse, nominal: Candidate) -> int | None:
    """A class spoken of in general keeps its words ("pregnant women"); sources without a name are others each time."""
    head = discourse.doc[nominal.head]
    if not nominal.plural or determiner(head) or possessor(head) or any(c.dep_ == "nummod" for c in head.children):
        return None
    text = nominal.text(discourse.doc).lower()
    if text in words("unnamed_sources"):
        return None
    for index in reversed(discourse.by_head.get(head.lemma_.lower(), [])[-MEMORY:]):
        described = (m for m in discourse.entities[index].mentions if m.form == "nominal")
        if any(m.text(discourse.doc).lower() == text for m in described):
            return index
    return None


def _by_own_name(discourse: Discourse, nominal: Candidate) -> int | None:
    """ "The Houthi movement" is the Houthis, "Time magazine" Time: a name before the noun that says what it is."""
    head = discourse.doc[nominal.head]
    if determiner(head) not in ("the", None) or head.lemma_.lower() not in words("naming_nouns"):
        return None
    inner = discourse.doc[nominal.head - 1]
    index = discourse.names.get(inner.i) if inner.dep_ == "compound" and inner.head == head else None
    return index if index is not None and discourse.entities[index].kind in ("organisation", "group") else None


def _goes_on(discourse: Discourse, nominal: Candidate) -> int | None:
    """Who said something right before adds to it: "…," said Ann Lee. The professor added that …"""
    head = discourse.doc[nominal.head]
    if determiner(head) != "the" or head.dep_ != "nsubj" or head.head.lemma_ not in ("add", "continue"):
        return None
    before = discourse.sentence[nominal.head] - 1
    for index, mention in discourse.near(nominal.head, 1):
        who = first_conjunct(discourse.doc[mention.head])
        spoke = who.dep_ == "nsubj" and who.head.lemma_ in quoting() and discourse.entities[index].kind == "person"
        if spoke and discourse.sentence[mention.head] == before:
            return index if discourse.entities[index].agrees(nominal.gender) else None
    return None


def _by_government(discourse: Discourse, nominal: Candidate) -> int | None:
    """Governments of one country are one actor: "his administration", "the British government", "the government"."""
    heads = words("government_heads")
    if discourse.doc[nominal.head].lemma_.lower() not in heads or nominal.plural:
        return None
    country = discourse.country_of(nominal)
    known = {i for h in heads for i in discourse.by_head.get(h, ()) if not _agency(discourse.entities[i])}
    same = {i for i in known if discourse.entities[i].kind == "organisation"}
    for index in sorted(same, reverse=True):
        other = discourse.entities[index].country
        if country is None or other is None or country == other:
            break
    else:
        index, other = discourse.new(nominal, nominal.described(discourse.doc)), None
    discourse.entities[index].country = other or country
    owner = possessor(discourse.doc[nominal.head])
    owning = discourse.actor_at(owner) if owner is not None else None
    leader = discourse.entities[owning] if isinstance(owning, int) else None
    if leader is not None and leader.kind == "person" and leader.affiliation is None:
        leader.affiliation = index  # "his administration": he speaks for it
    return index


def _agency(entity: Entity) -> bool:
    """ "The Federal Aviation Administration", which is no government; not "the Trump Administration"."""
    return any(m.form == "name" and m.end - m.start > 2 for m in entity.mentions) and "administration" in entity.heads


def _by_affiliation(discourse: Discourse, nominal: Candidate) -> int | None:
    """ "Her company" is the one that she is said to run, work or speak for."""
    head = discourse.doc[nominal.head]
    owner = possessor(head)
    sorts = {row["sort"] for row in table("general_nouns") if row["noun"] == head.lemma_.lower()}
    if owner is None or nominal.plural or not sorts & {"firm", "body"}:
        return None
    if any(c.dep_ in ("amod", "compound", "nummod", "prep") and c.lower_ != "own" for c in head.children):
        return None  # "her new company"
    at = discourse.actor_at(owner)
    person = discourse.entities[at] if isinstance(at, int) else None
    index = person.affiliation if person is not None and person.kind == "person" else None
    if index is None or discourse.entities[index].kind != "organisation":
        return None
    public = discourse.entities[index].heads & {"court", "parliament", "party", "government", "police"}
    return None if public and "firm" in sorts else index


def _by_head(discourse: Discourse, nominal: Candidate) -> int | None:
    """The latest entity that the same noun has named, where no modifier speaks against it ("the court")."""
    doc, head = discourse.doc, discourse.doc[nominal.head]
    lemma = head.lemma_.lower()
    said = modifiers(doc, nominal)
    country = discourse.country_of(nominal)
    owner = possessor(head)
    if lemma == "people" and not said and determiner(head) == "the":
        return None  # whoever lives there
    known = dict.fromkeys(reversed(discourse.by_head.get(lemma, [])[-MEMORY:]))
    named = [i for i in known if discourse.entities[i].named]
    several = lemma == "police" and len(named) > 1 and not said and determiner(head) is None
    if several:  # whose, nobody says
        known = {i: None for i in known if i not in named}
    for index in sorted(known, key=lambda i: -discourse.presence(i, nominal.head)):
        entity = discourse.entities[index]
        mention = entity.last
        if mention is None or not (_compatible(nominal, entity) or _so_named(lemma, nominal, entity)):
            continue
        if nominal.start <= mention.start < nominal.end or mention.start <= nominal.start < mention.end:
            continue
        if owner is not None and _of_another(discourse, owner, entity, lemma):
            continue
        adjectives = adjectives_of(said)
        if country and entity.country and country != entity.country:
            continue
        if (said - adjectives - ({owner.lower_} if owner is not None else set())) <= entity.words:
            return index
    if several or lemma not in BARE or not said <= adjectives_of(said):
        return None
    further_on = ((i, e) for i, e in enumerate(discourse.entities) if lemma in e.heads and e.kind == "organisation")
    # "parliament" before "Parliament"
    return next((i for i, e in further_on if not country or e.country in (None, country)), None)


def _of_another(discourse: Discourse, owner: Token, entity: Entity, lemma: str) -> bool:
    """Is this somebody else's: "Rao's campaign" is neither Lee's nor the Lee campaign?"""
    mention, at = entity.last, discourse.actor_at(owner)
    other = possessor(discourse.doc[mention.head]) if mention is not None and mention.form == "nominal" else None
    if other is not None:
        return discourse.actor_at(other) != at
    if not isinstance(at, int) or discourse.entities[at].kind != "person":
        return False
    if entity.named or entity.kind in ("other", "place"):
        return False
    told = entity.words - adjectives_of(entity.words) - {lemma, *POINTING}
    return bool(told) and told.isdisjoint(discourse.entities[at].words)


def _by_like_noun(discourse: Discourse, nominal: Candidate) -> int | None:
    """Whom a like or narrower noun has named close by: "a Boeing jet … the plane", "Hurricane Ida … the storm"."""
    head = discourse.doc[nominal.head]
    if possessor(head) is not None or any(c.dep_ in ("prep", "nummod") for c in head.children):
        return None
    said = modifiers(discourse.doc, nominal)
    near: dict[int, None] = {}
    for index, mention in discourse.near(nominal.head, LIKE_REACH):
        entity = discourse.entities[index]
        named = entity.words | {role.head for role in entity.roles} if mention.form == "name" else entity.heads
        named = named | entity.heads if entity.kind == "other" else named  # "HMS Drake": a ship
        like = mention.end <= nominal.start and bool(named & _like_nouns().get(head.lemma_.lower(), frozenset()))
        maker = entity.kind == "organisation" and nominal.kind == "other" and not any(w.isdigit() for w in entity.words)
        if like and not maker and _compatible(nominal, entity) and said <= entity.words:
            near.setdefault(index)
    return max(near, key=lambda i: discourse.presence(i, nominal.head), default=None)


@cache
def _like_nouns() -> dict[str, frozenset[str]]:
    return {row["noun"]: frozenset(row["named"].split()) for row in table("like_nouns")}


def adjectives_of(said: set[str]) -> set[str]:
    """Words of nationality and country names among lower-case modifiers."""
    return {w for w in said if geography.nationality(w.title()) or any(map(geography.country, (w.upper(), w.title())))}


def _so_named(lemma: str, nominal: Candidate, entity: Entity) -> bool:
    """Does its name end in the noun, whatever kind either is taken for ("Waterloo Station … the station")?"""
    kinds = {nominal.kind, entity.kind} <= {"organisation", "place", "other"}
    return kinds and not nominal.plural and entity.named and entity.name.lower().split()[-1] == lemma


def _compatible(nominal: Candidate, entity: Entity) -> bool:
    if nominal.kind == entity.kind:
        return nominal.plural == entity.plural or (nominal.kind == "group" and entity.plural)
    return {nominal.kind, entity.kind} in ({"organisation", "group"}, {"place", "country"}, {"organisation", "other"})

"""Whom a general noun points back to: "the town", "the airline", "this country", "the latter"."""

from analysis.lexicon import geography, table
from analysis.reading.actors.coreference.discourse import Reading, country_of
from analysis.reading.actors.coreference.nominals import COUNTRIES, modifiers
from analysis.reading.actors.coreference.pronouns import FIRST
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.phrases import determiner

NEAR = 3  # sentences back that a vague description may reach


def by_class(reading: Reading, nominal: Candidate) -> int | None:
    """The latest name that the noun is a general word for ("the town", "the company", "the bloc", "the country")."""
    doc, head = reading.doc, reading.doc[nominal.head]
    lemma = head.lemma_.lower()
    if nominal.plural or any(c.dep_ in ("prep", "nummod") for c in head.children):
        return None
    said, sorts = modifiers(doc, nominal), {row["sort"] for row in table("general_nouns") if row["noun"] == lemma}
    if any(c.dep_ == "poss" for c in head.children) and lemma not in COUNTRIES:
        return None
    country = country_of(reading, nominal)
    if lemma in COUNTRIES:
        return _country(reading, nominal)
    if said and not all(
        w in ("small", "southern", "northern", "eastern", "western", "coastal", "embattled")
        or geography.nationality(w.title())
        for w in said
    ):
        return None
    for mention in reading.near(nominal.head, NEAR):
        entity = reading.entities[mention.same_as]
        if country and entity.country and country != entity.country:
            continue
        if mention.start >= nominal.start or mention.end > nominal.start:
            continue
        named = any(m.form == "name" for m in entity.mentions)
        if "town" in sorts and entity.kind == "place" and named and not mention.metonym:
            return mention.same_as
        if (
            "firm" in sorts
            and entity.kind == "organisation"
            and named
            and not entity.heads & {"court", "parliament", "party", "government"}
        ):
            return mention.same_as
        if (
            "bloc" in sorts
            and entity.kind == "organisation"
            and named
            and entity.words
            & {
                "union",
                "organisation",
                "organization",
                "treaty",
                "league",
                "association",
                "community",
                "alliance",
                "nations",
            }
        ):
            return mention.same_as
        if "body" in sorts and entity.kind in ("organisation", "group") and named and "bloc" not in sorts:
            return mention.same_as
        if (
            nominal.kind == "person"
            and entity.kind == "person"
            and named
            and not said
            and "person" in sorts
            and (not nominal.gender or not entity.gender or nominal.gender == entity.gender)
        ):
            return mention.same_as
    return None


def _country(reading: Reading, nominal: Candidate) -> int | None:
    """ "The country" is the one last named as such, or the one most spoken of."""
    head = reading.doc[nominal.head]
    mine = any(c.dep_ == "poss" and c.lower_ in FIRST for c in head.children) or determiner(head) == "this"
    counts = {
        i: sum(m.start < nominal.start for m in e.mentions)
        for i, e in enumerate(reading.entities)
        if e.kind == "country"
    }
    counts = {i: n for i, n in counts.items() if n}
    if not counts or any(c.dep_ == "poss" and c.lower_ not in FIRST for c in head.children):
        return None
    if not mine:
        for mention in reading.near(nominal.head, 2):
            if mention.same_as in counts and mention.end <= nominal.start:
                return mention.same_as
    return max(sorted(counts), key=lambda i: counts[i])


def latter_named(reading: Reading, nominal: Candidate, latter: bool) -> int | None:
    """The last of the actors named before, or the one before it."""
    order: list[int] = []
    for mention in reading.near(nominal.head, 1):
        if mention.end <= nominal.start and mention.form == "name" and mention.same_as not in order:
            order.append(mention.same_as)
    return order[0] if order and latter else order[1] if len(order) > 1 and not latter else None

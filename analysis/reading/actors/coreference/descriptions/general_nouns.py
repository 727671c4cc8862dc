"""Whom a general noun points back to: "the town", "the airline", "this country", "the latter"."""

from analysis.lexicon import geography, table, words
from analysis.reading.actors.coreference.descriptions.at_law import at_law, victims, wrongdoers
from analysis.reading.actors.coreference.discourse import Discourse, only
from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.coreference.nominals.nominals import modifiers
from analysis.reading.actors.coreference.pronouns.binding import TALKS, bound
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import is_outlet
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.grammar.reporting import telling
from analysis.reading.grammar.tokens import first_conjunct

NEAR = 3  # sentences back that a vague description may reach
OVERSEERS = {"agency", "bureau", "regulator", "watchdog"}  # nouns for organs of a state before anybody else
FAR = 5  # … and one for the firm or state that a text is about
CITY_STATES = {"Gibraltar", "Hong Kong", "Macau", "Monaco", "Singapore", "Vatican City"}


def by_class(discourse: Discourse, nominal: Candidate) -> int | None:
    """The latest name that the noun is a general word for ("the town", "the company", "the bloc", "the country")."""
    doc, head = discourse.doc, discourse.doc[nominal.head]
    lemma = head.lemma_.lower()
    doer = bool({lemma, head.lower_} & words("crime_doers"))
    if (nominal.plural and not doer) or any(c.dep_ in ("prep", "nummod") for c in head.children):
        return None
    if lemma in words("country_nouns"):
        return _country(discourse, nominal)
    said, country = modifiers(doc, nominal), discourse.country_of(nominal)
    # what lies in any name of its sort: "the small southern German town"
    placing = words("place_adjectives")
    if possessor(head) is not None or not all(w in placing or geography.nationality(w.title()) for w in said):
        return None
    wrongdoer = _wrongdoer(discourse, nominal) if doer else None
    if wrongdoer is not None or nominal.plural:
        return wrongdoer
    if lemma == "victim":
        return _only_one(discourse, nominal, victims(doc))
    sorts = [row["sort"] for row in table("general_nouns") if row["noun"] == lemma]
    if nominal.rule == "description":  # a place only to the model: the "settlement" of claims
        sorts = [sort for sort in sorts if sort != "town"]
    found: list[int] = []
    beside = _beside(discourse, nominal, sorts, doer)
    told_of = "firm" in sorts or "state" in sorts
    for index, mention in discourse.near(nominal.head, FAR if told_of else NEAR):
        entity = discourse.entities[index]
        if mention.end > nominal.start or (country and entity.country and country != entity.country):
            continue
        if index in beside or not entity.named:
            continue
        if any(_fits(sort, doc, entity, mention, nominal, said) for sort in sorts):
            found.append(index)
    if "person" in sorts and not found and not said:
        return _unnamed(discourse, nominal, beside)
    if lemma in OVERSEERS:  # "Elm House was rated poor by the Care Quality Commission. The watchdog …"
        found = [index for index in found if _public(discourse.entities[index])] or found
    return _most_told_of(discourse, nominal, found) if told_of else next(iter(found), None)


def _beside(discourse: Discourse, nominal: Candidate, sorts: list[str], doer: bool) -> set[int]:
    """What a noun cannot be, being told of beside it: "Acme Corp sued the company"; not before a semicolon."""
    doc, head = discourse.doc, discourse.doc[nominal.head]
    here = [*discourse.near(nominal.head, 0)]
    apart = ((i, m) for i, m in here if all(t.text != ";" for t in doc[m.end : head.i]))
    beside = {i for i, m in apart if "town" not in sorts and bound(doc, head, m)}
    if "person" in sorts:
        beside |= {i for i, m in here if tells(doc, head, m)}
    if "paper" not in sorts:
        beside |= {i for i, m in here if _hears(doc, m)}
    if doer:  # who was shot is not who shot
        beside |= {i for i, e in enumerate(discourse.entities) if any(m.head in victims(doc) for m in e.mentions)}
    return beside


def _hears(doc: Doc, mention: Candidate) -> bool:
    """Is something told to them here ("told Reuters", "in an interview with NBC"), and hardly of them?"""
    whom = first_conjunct(doc[mention.head])
    if whom.dep_ in ("dobj", "dative"):
        return whom.head.lemma_ in telling()
    talk = whom.head.head
    to_them = whom.dep_ == "pobj" and whom.head.lower_ in ("to", "with")
    return to_them and (talk.lemma_ in TALKS or talk.lemma_ in ("say", "speak", "talk"))


def _most_told_of(discourse: Discourse, nominal: Candidate, found: list[int]) -> int | None:
    """The one that the text is about, rather than one that is only whose somebody is."""

    def weight(index: int) -> tuple[bool, float]:
        named = [m for m in discourse.trail.get(index, ()) if m.end <= nominal.start]
        return not all(_somebodys(discourse, m) for m in named), discourse.presence(index, nominal.head)

    return max(dict.fromkeys(found), key=weight, default=None)


def _somebodys(discourse: Discourse, mention: Candidate) -> bool:
    """Does the name only say whose somebody is ("Kay Lee of Desert Watch", "analysts at Harrow Bank")?"""
    noun = discourse.doc[mention.head]
    link = noun.head
    if noun.dep_ != "pobj" or link.dep_ != "prep":
        return False
    return kind_of(link.head).kind in ("person", "group") or discourse.is_person(link.head.i)


def _fits(sort: str, doc: Doc, entity: Entity, mention: Candidate, nominal: Candidate, said: set[str]) -> bool:
    """Can a name be meant by a noun of this sort (general_nouns.csv)?"""
    kind, heads = entity.kind, entity.heads
    match sort:
        case "town":
            return (kind == "place" and not mention.metonym) or entity.name in CITY_STATES
        case "state":
            return kind == "place" and (entity.name in geography.states() or "state" in heads)
        case "firm":
            other = heads & ({"parliament", "party"} | words("paper_name_words")) or is_outlet(entity.name)
            return kind == "organisation" and not (other or _public(entity))
        case "paper":  # "the Western Mail", "the daily Vrij", or whom somebody told something
            told = doc[mention.head].dep_ in ("dobj", "dative") and doc[mention.head].head.lemma_ in telling()
            paper = heads & (words("paper_name_words") | {"newspaper", "daily", "paper", "magazine", "tabloid"})
            return kind in ("organisation", "other") and bool(told or paper or is_outlet(entity.name))
        case "bloc":
            names = [m.text(doc) for m in entity.mentions if m.form == "name"]
            acronym = any(len(name) > 1 and name.isupper() for name in names)
            return kind == "organisation" and (acronym or bool(entity.words & words("alliance_name_words")))
        case "person":
            return nominal.kind == kind == "person" and not said and entity.agrees(nominal.gender)
    return kind in ("organisation", "group")


def _public(entity: Entity) -> bool:
    """Is this an organ of a state, or of several ("Trade Commission", "FBI")?"""
    bodies = words("state_organ_nouns") - {"house"} | {"division", "government"}  # "Random House"
    return bool(entity.heads & bodies) or entity.name.lower() in words("state_bodies")


def _wrongdoer(discourse: Discourse, nominal: Candidate) -> int | None:
    """The only person named before here who is said to be arrested, charged or tried, or else whoever is said to have
    done wrong ("the gunman", "the attackers")."""
    charged, wrong = at_law(discourse.doc), wrongdoers(discourse.doc)
    named: set[int] = set()
    unnamed: set[int] = set()
    others: set[int] = set()
    for index, entity in enumerate(discourse.entities):
        before = [m for m in entity.mentions if m.end <= nominal.start]
        person = entity.one_person
        if person and any(m.head in charged for m in before):
            (named if any(m.form == "name" for m in before) else unnamed).add(index)
        alike = person if not nominal.plural else entity.kind == "group"
        if alike and any(m.head in wrong for m in before):
            others.add(index)
    return only(others if nominal.plural else named or unnamed or others)


def _unnamed(discourse: Discourse, nominal: Candidate, beside: set[int]) -> int | None:
    """The only person told of right before who was brought in without a name: "wounding an employee. The man …"."""
    found = set()
    for index, _ in discourse.near(nominal.head, 1):
        entity = discourse.entities[index]
        first = entity.mentions[0]
        new = first.form == "nominal" and determiner(discourse.doc[first.head]) in ("a", "an") and not entity.named
        if new and entity.one_person and entity.agrees(nominal.gender) and index not in beside:
            found.add(index)
    return only(found)


def _only_one(discourse: Discourse, nominal: Candidate, those: frozenset[int]) -> int | None:
    """The only person spoken of before of whom one of these words tells."""
    people = ((i, e.mentions) for i, e in enumerate(discourse.entities) if e.kind == "person")
    return only([i for i, own in people if any(m.head in those and m.end <= nominal.start for m in own)])


def spoken_of(discourse: Discourse, nominal: Candidate, back: int) -> set[int]:
    """Who is spoken of in so many sentences before a nominal, but for whoever tells what it stands in."""
    doc, here = discourse.doc, discourse.sentence[nominal.head]
    before = {i for i, m in discourse.near(nominal.head, back) if discourse.sentence[m.head] < here}
    return before - {i for i, m in discourse.near(nominal.head, 0) if tells(doc, doc[nominal.head], m)}


def tells(doc: Doc, word: Token, mention: Candidate) -> bool:
    """Is this who tells what the word stands in: "Visser said the suspect had left"? Nobody so speaks of oneself."""
    who = first_conjunct(doc[mention.head])
    return who.dep_ == "nsubj" and who.head in word.ancestors and who.head != word.head


def _country(discourse: Discourse, nominal: Candidate) -> int | None:
    """ "The country" is the one last named as such, or the one most spoken of."""
    head = discourse.doc[nominal.head]
    mine = any(c.dep_ == "poss" and c.lower_ in FIRST for c in head.children) or determiner(head) == "this"
    lands = ((i, e.mentions) for i, e in enumerate(discourse.entities) if e.kind == "country")
    counts = {i: n for i, own in lands if (n := sum(m.start < nominal.start for m in own))}
    if not counts or any(c.dep_ == "poss" and c.lower_ not in FIRST for c in head.children):
        return None
    if not mine:
        for index, mention in discourse.near(nominal.head, 2):
            if index in counts and mention.end <= nominal.start:
                return index
    return max(sorted(counts), key=lambda i: counts[i])


def latter_named(discourse: Discourse, nominal: Candidate, latter: bool) -> int | None:
    """The last of the actors named before, or the one before it."""
    before = [(i, m) for i, m in discourse.near(nominal.head, 1) if m.end <= nominal.start and m.rule != "together"]
    names = list(dict.fromkeys(i for i, m in before if m.form == "name"))
    others = list(dict.fromkeys(i for i, m in before if m.form != "pronoun"))
    order = others if len(names) < 2 and len(others) == 2 else names
    return order[0] if order and latter else order[1] if len(order) > 1 and not latter else None

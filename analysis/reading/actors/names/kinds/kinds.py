"""What a name's label, words, title and neighbours say about its kind: a table of rules that vote."""

import re
from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicon import entries, geography, words
from analysis.lexicon.bodies import body
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.named import Named
from analysis.reading.actors.names.kinds.said_to_be import aged
from analysis.reading.actors.names.spans import HONORIFICS, POSTNOMINALS, generation, given_names, in_state, trim
from analysis.reading.document import Doc, Token

MODEL = re.compile(r"[A-Z][A-Za-z-]*[ -]?\d[\w.-]*|i[A-Z]\w+|\d+[A-Z-]\w*|\d+")  # "A380", "iPad", "777-200LR"
GROUPING = re.compile(r"G-?\d{1,2}")  # "G7", "G-20"
RESIDENTS = ("man", "woman", "couple", "resident", "teen", "teenager", "boy", "girl", "family", "mother", "father")
YEARS_OLD = re.compile(r"[- ]year[- ]old$")
LONGEST = 12  # tokens
PEOPLE_TOO = {"broadcaster", "publisher"}  # firms, and people known by one name
MAKING = {"build", "design", "develop", "employ", "make", "manufacture", "operate", "own", "produce", "publish", "run"}
SHIPS = ("HMS", "HMAS", "HMCS", "MV", "RMS", "RRS", "SS", "USNS", "USS", "U.S.S.")  # what a ship's name begins with


class Rule(NamedTuple):
    """A vote for a kind, cast where the test holds of a name."""

    kind: str
    weight: float
    holds: Callable[[Named], object]


def _opens_happening(name: Named) -> bool:
    first, *rest = name.lower
    openers = words("event_name_openers")
    return bool(rest) and (first in openers or (first == "tropical" and rest[0] in openers | {"depression"}))


def _model(name: Named) -> bool:
    last = name.span[-1].text
    if name.class_word in words("place_name_words"):  # "Route 66"
        return False
    return bool(MODEL.fullmatch(name.text) or (MODEL.fullmatch(last) and not last.isdigit()))


def _counted(name: Named) -> bool:
    article = any(c.dep_ == "det" and c.lower_ in ("a", "an") and c.i < name.start for c in name.head.children)
    return name.label in ("organisation", "person") and len(name.lower) < 4 and article


def _names_class(name: Named) -> bool:
    noun, head = name.behind, name.head
    described = noun is not None and head.head == noun and head.dep_ in ("compound", "nmod") and noun.tag_ == "NN"
    return noun is not None and described and noun.lemma_ in words("naming_nouns") and not geography.country(name.text)


def _lone_person_behind(name: Named, prepositions: tuple[str, ...]) -> bool:
    lone = name.label == "person" and len(name.lower) == 1
    return lone and name.link is not None and name.link.lower_ in prepositions


def _with_people(name: Named) -> bool:
    """Are there people at it: "analysts at Morgan Hale"?"""
    there = name.link is not None and name.link.lower_ == "at" and name.label in ("person", "organisation")
    who = name.head.head.head
    return there and who.pos_ == "NOUN" and who.lemma_.lower() in words("person_nouns")


def _paper(name: Named) -> bool:
    """ "The Orlando Sentinel": no person has an article."""
    return name.class_word in words("paper_name_words") and name.before is not None and name.before.lower_ == "the"


def _of_day(name: Named) -> bool:
    """Has somebody the surname Day, whose given name stands before it?"""
    return name.class_word == "day" and len(name.lower) == 2 and name.span[0].text in given_names()


def _numbered_bearer(name: Named) -> bool:
    """ "Judge T.S. Ellis III", "Ann Lee Jr."; not "World War II"."""
    titled = name.before is not None and name.before.lower_ in words("titles")
    return len(name.lower) > 1 and generation(name.span[-1]) and (titled or name.lower[-1] in ("jr", "sr"))


def _makes(name: Named) -> bool:
    """Is something made, run or owned by what the recogniser takes for a place that is none ("made by Valneva")?"""
    unknown = len(name.lower) == 1 and name.label == "place" and not known_place(name.text)
    by = name.link is not None and name.link.dep_ in ("agent", "prep") and name.link.lower_ == "by"
    return unknown and by and name.head.head.head.lemma_ in MAKING


def known_place(text: str) -> bool:
    return bool(geography.country(text) or geography.capital_of(text) or text in geography.states() | words("regions"))


def _of_thing(name: Named) -> bool:
    """Does what the recogniser takes for a person end in a common noun ("the Keck telescope")?"""
    last = name.span[-1]
    goes_on = name.behind is not None and name.behind.tag_ == "NNP"  # "Hamza bin | Laden"
    return name.label == "person" and len(name.lower) > 1 and last.text.islower() and last.tag_ == "NN" and not goes_on


def _lived_in(name: Named) -> bool:
    lone = name.label == "organisation" and len(name.lower) == 1 and name.text.istitle()
    link = name.link if lone else None
    inside = link is not None and link.lower_ == "in"
    return inside and name.head.head.head.lemma_ in ("bear", "home", "house", "live", "raise", "reside")


def _with_article(name: Named) -> bool:
    """Has what the recogniser takes for a person an article and no noun behind, as ships have and people have not?"""
    lone = name.label == "person" and len(name.lower) == 1 and not name.text.endswith("s")  # "the Kennedys"
    article = name.before is not None and name.before.lower_ == "the" and name.before.head == name.head
    told = name.behind is None or name.behind.pos_ in ("PUNCT", "VERB", "AUX", "ADP")
    return lone and article and told and name.head.dep_ not in ("compound", "nmod", "poss")


def _team(name: Named) -> bool:
    """Is what the recogniser takes for a person a plural of several words with an article: "the Dallas Bulls"?"""
    several = name.label == "person" and len(name.lower) > 1 and name.head.tag_ in ("NNPS", "NNS")
    return several and name.before is not None and name.before.lower_ == "the" and name.before.head == name.head


def _firm(name: Named) -> bool:
    """Does a noun for firms stand right before, which of what has no given name tells that it is one?"""
    noun = name.before
    firm = noun is not None and noun.text.islower() and is_firm(noun)
    if noun is None or not firm or (name.label == "person" and noun.lemma_ in PEOPLE_TOO):
        return False
    return name.label != "group" and name.span[0].text not in given_names() and name.head.tag_ in ("NNP", "NN")


def _several_in_one(name: Named) -> bool:
    """Does one name, and no plural, have a verb in the plural right behind, as British teams and firms do?"""
    head, verb = name.head, name.behind
    if verb is None or verb.lower_ not in ("have", "are", "were") or verb not in (head.head, *head.head.children):
        return False
    one = head.tag_ == "NNP" and not head.lower_.endswith("s") and not any(c.dep_ == "conj" for c in head.children)
    return one and head.dep_ in ("nsubj", "nsubjpass")


def is_firm(noun: Token) -> bool:
    """Is this a general noun for firms, whatever else it may mean ("the developer")?"""
    return noun.lemma_.lower() in entries("general_nouns", "noun", sort="firm")


def is_outlet(name: str) -> bool:
    """Is a newspaper, a news agency or a broadcaster called so ("Al Jazeera")?"""
    return name in entries("outlets", "outlet")


def _home_of(name: Named) -> bool:
    noun, lone = name.behind, name.label in ("person", None) and len(name.lower) == 1
    article = name.before is not None and name.before.lower_ in ("a", "an", "another")
    whose = noun is not None and name.head.head == noun and name.head.dep_ in ("compound", "nmod", "amod")
    return bool(lone and article and whose and noun is not None and noun.lemma_.lower() in RESIDENTS)


# In each group the first rule that holds votes.
RULES: tuple[tuple[Rule, ...], ...] = (
    (  # a title or noun before it
        Rule("person", 3, lambda n: n.before is not None and n.before.lower_.rstrip(".") in HONORIFICS),  # "Mr. Lee"
        Rule("person", 3, lambda n: n.behind is not None and n.behind.text in POSTNOMINALS),  # "Lee QC"
        Rule("person", 4, _numbered_bearer),  # "Judge T.S. Ellis III"
        Rule("person", 4, lambda n: YEARS_OLD.search(n.doc[max(0, n.start - 5) : n.start].text)),  # "year-old Ann"
        Rule("organisation", 4, lambda n: n.label == "organisation" and n.modified_by("organisation_nouns")),
        Rule("organisation", 4, _firm),  # "the insurer MediTrust", "ferry operator Calmar"
        Rule("person", 1.5, lambda n: n.modified_by("person_nouns") or n.titled),  # "singer Lee"
        Rule("organisation", 4, lambda n: n.modified_by("organisation_nouns")),  # "daily newspaper Magyar Nemzet"
    ),
    (Rule("organisation", 1.5, _names_class),),  # "the Syriza party"
    (Rule("person", 0.5, lambda n: len(n.span) > 1 and n.span[0].text in given_names()),),
    (  # its own words
        Rule("other", 3, _opens_happening),  # "Tropical Storm Chantal"
        Rule("other", 5, lambda n: len(n.lower) > 1 and n.span[0].text in SHIPS),  # "HMS Victory"
        Rule("place", 1.5, lambda n: n.class_word in words("place_name_words") and "school" not in n.lower),
        Rule("other", 2.5, lambda n: n.class_word in words("event_name_words") and not _of_day(n)),  # "World Cup"
        Rule("organisation", 4, _paper),
        Rule("organisation", 4, lambda n: len(n.lower) > 1 and n.span[0].text == "Team"),  # "Team Lee", "Team Sky"
        Rule("organisation", 3, _team),
        Rule("organisation", 2, lambda n: n.class_word in words("organisation_name_words", "company_suffixes")),
    ),
    (  # the whole of it
        Rule("country", 3, lambda n: geography.country(n.text)),
        Rule("place", 2, lambda n: geography.capital_of(n.text) or n.text in geography.states() | words("regions")),
        Rule("organisation", 4, lambda n: geography.seat(n.text)),  # "Downing Street"
        Rule("group", 2, lambda n: geography.nationality(n.text) and n.head.tag_ in ("NNPS", "NNS")),  # "Danes"
        Rule("organisation", 4, lambda n: GROUPING.fullmatch(n.text) or body(n.text)),  # "G7", "Fine Gael"
        Rule("organisation", 4, lambda n: len(n.span) > 1 and is_outlet(n.text)),
        Rule("other", 2.5, _model),  # "Airbus A380"
        Rule("other", 1.2, _counted),  # "an iPod": a common noun in all but spelling
    ),
    (  # what the text says that it is
        Rule("other", 4, lambda n: n.text.lower() in words("stock_indices", "happenings")),
        Rule("person", 2, lambda n: n.said_to_be == "person"),  # "Roca is a lawyer"
        Rule("organisation", 4, lambda n: n.said_to_be == "organisation"),  # "Roca, a bank"
        Rule("place", 4, lambda n: n.said_to_be == "place"),  # "the towns of Ahlen and Telgte"
        Rule("person", 2, lambda n: not geography.country(n.text) and aged(n.doc, n.end)),  # "Roca, 34, said"
    ),
    (Rule("place", 2.5, _home_of),),  # "a Brockton man"
    (Rule("place", 3, lambda n: n.label != "person" and in_state(n.doc, n.end)),),  # "RALEIGH, N.C."
    (Rule("organisation", 2.5, _several_in_one),),  # "Ajax have signed"
    (  # where people seldom are
        Rule("organisation", 2.5, _makes),  # "made by Valneva"
        Rule("other", 2.5, _of_thing),  # "the Keck telescope"
        Rule("organisation", 3, _with_people),  # "analysts at Morgan Hale"
        Rule("organisation", 1.5, lambda n: _lone_person_behind(n, ("on", "via"))),  # "on Twitter"
        Rule("place", 1.5, lambda n: _lone_person_behind(n, ("in", "near", "outside"))),  # "near Ahlen"
        Rule("place", 2.5, _lived_in),  # "at her home in Ahlen", "born in Ahlen"
        Rule("other", 2, _with_article),  # "aboard the Zorba"
    ),
)


def candidate(doc: Doc, start: int, end: int, kind: str | None, rule: str, weight: float = 1.0) -> Candidate | None:
    """A name with the votes that its label, its words, its title and its neighbours cast for a kind."""
    start, end = trim(doc, start, end)
    if start >= end or end - start > LONGEST:
        return None
    named = Named(doc, start, end, kind)
    found = Candidate(start, end, named.head.i, "name", None, rule)
    if kind:
        found.vote(kind, weight)
    for group in RULES:
        said = next((rule for rule in group if rule.holds(named)), None)
        if said is not None:
            found.vote(said.kind, said.weight)
    found.plural = found.kind == "group"
    return found

"""An actor in the making: what its names tell of it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import SHIPS
from analysis.reading.actors.names.spans import HONORIFICS, given_names, head_word
from analysis.reading.actors.titles import Role, named_country
from analysis.reading.document import Doc

MODELS = re.compile(r"\ds$")  # "Boeing 787s"


@dataclass
class Entity:
    """An actor in the making: its mentions and what they tell about it."""

    name: str
    kind: str | None
    mentions: list[Candidate] = field(default_factory=list)
    gender: str | None = None
    plural: bool = False
    country: str | None = None  # country that it is or belongs to
    roles: list[Role] = field(default_factory=list)
    affiliation: int | None = None  # index of the entity that it belongs to
    last: Candidate | None = None  # latest mention passed while reading
    heads: set[str] = field(default_factory=set)  # nouns that have named it ("court", "party")
    words: set[str] = field(default_factory=set)  # all words of its names, lower case
    presumed: bool = False  # whether only a pronoun that was taken for it tells its gender

    @property
    def named(self) -> bool:
        return any(m.form == "name" for m in self.mentions)

    @property
    def one_person(self) -> bool:
        return self.kind == "person" and not self.plural

    def agrees(self, gender: str | None) -> bool:
        """Nothing says that it is of another gender."""
        return not gender or self.gender in (None, gender)


def vote(found: list[Candidate]) -> str | None:
    """The kind that most places speak for."""
    votes: Counter[str] = Counter()
    for name in found if all(n.metonym for n in found) else [n for n in found if not n.metonym]:
        weight = min(name.end - name.start, 3) ** 2  # longer names know better
        votes.update({kind: weight * vote for kind, vote in name.votes.items()})
    return max(sorted(votes), key=lambda k: votes[k]) if votes else None


def entity_of(doc: Doc, found: list[Candidate], key: str) -> Entity:
    """The entity behind names that are the same; `key` names it where only metonyms do."""
    full = [n for n in found if len(n.text(doc).split()) > 1]  # not "Perez-Lee"
    settled = any(n.kind == "person" for n in full)
    kind = vote(full if settled else found)  # "Sergey Lavrov" settles what "Lavrov" alone leaves open
    texts = [n.bearer or n.text(doc) for n in found if not n.metonym] or [key]
    called = [n.bearer or n.text(doc) for n in found if not (n.metonym or n.alias)] or texts
    one = [text for text in called if not MODELS.search(text)] or called  # "Boeing 787", rather than "Boeing 787s"
    if kind == "organisation":  # not "Justice Departments", an owner that lost its apostrophe
        one = [text for text in one if not (" " in text and text.endswith("s") and text[:-1] in texts)]
    small = {text.casefold() for text in one if not text.isupper()}
    one = [text for text in one if not (text.isupper() and text.casefold() in small)]  # "BERLIN — All left Berlin"
    longest = max(one, key=lambda t: len(t) if kind != "place" else -texts.index(t))
    country = next(filter(None, map(geography.country, texts)), None)
    if country == "Georgia" and _american(doc):
        country, kind = None, "place"
    if country and kind != "person":
        longest = country
        kind = "country" if kind == "place" else kind
    longest = geography.state_abbreviations().get(longest, longest)  # "Fla."
    entity = Entity(" ".join(longest.split()), kind or "other", list(found), country=country)
    if kind == "person":
        entity.gender = _gender(doc, found)
    elif kind in ("organisation", "country", "place"):
        entity.gender = "n"
    entity.plural = kind == "group" or all(MODELS.search(text) for text in texts)
    for name in found:
        _describe(doc, entity, name)
    for text in texts:
        lower = [w.lower() for w in text.split()]
        entity.words.update(lower)
        numbered = len(lower) > 1 and lower[-1].isdecimal() and kind != "person"  # "Flight 610"
        entity.heads.add(lower[-2] if numbered else head_word(lower))
    return entity


def _american(doc: Doc) -> bool:
    """Does the text tell of other states of the United States, so that Georgia is one?"""
    told = {t.text for t in doc}
    states = told & geography.states() - {"Georgia", "Washington"}
    return len(states) > 1 and told.isdisjoint(("Tbilisi", "Georgian", "Georgians", "Abkhazia", "Ossetia"))


def _describe(doc: Doc, entity: Entity, name: Candidate) -> None:
    """Take in the noun that classifies a name ("the town of Bucha", "airline Lufthansa") and the country it lies in."""
    head, before = doc[name.head], doc[name.start - 1] if name.start else None
    of = head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else None
    modifies = before is not None and before.head == head and before.dep_ in ("compound", "nmod")
    noun = of.head if of is not None and of.head.i == of.i - 1 else before if modifies else None
    lemma = noun.lemma_.lower() if noun is not None and noun.pos_ == "NOUN" else ""
    place = entity.kind in ("place", "country") and lemma in words("place_nouns")
    if place or (entity.kind == "organisation" and lemma in words("organisation_nouns") and noun == before):
        entity.heads.add(lemma)
        entity.words.add(lemma)
    elif entity.kind == "other" and before is not None and before.tag_ == "NN":  # "the rocket Falcon 9"
        entity.heads.add(before.lemma_.lower())
    if entity.kind == "other" and doc[name.start].text in SHIPS:
        entity.heads |= {"ship", "vessel"}
    if entity.kind in ("organisation", "place") and entity.country is None:
        entity.country = _country(doc, name)


def _country(doc: Doc, name: Candidate) -> str | None:
    """Country that a name, an "in …" behind it or the word before it names."""
    around = range(name.end - 1, name.end + 4)
    inside = [t for t in doc[name.head].subtree if t.i in around and t.dep_ == "pobj" and t.head.lower_ in ("in", "of")]
    behind = (doc[t.left_edge.i : t.i + 1] for t in inside)
    spans = (name.tokens(doc), *behind, doc[max(0, name.start - 1) : name.start])
    return next(filter(None, map(named_country, spans)), None)


def _gender(doc: Doc, found: list[Candidate]) -> str | None:
    """What titles and given names tell."""
    votes: Counter[str] = Counter()
    for name in found:
        at = name.start if doc[name.start].lower_ in HONORIFICS and name.end - name.start > 1 else name.start - 1
        before = doc[at].lower_.rstrip(".") if at >= 0 else ""
        told = "f" if before in words("feminine_nouns") else "m" if before in words("masculine_nouns") else None
        sex = HONORIFICS.get(before, told)
        if sex:
            votes[sex] += 3 if before in HONORIFICS else 1
        first = given_names().get(doc[name.start].text) if name.end - name.start > 1 else None
        if first in ("m", "f"):
            votes[first] += 2  # "Bishop Ann Coyle"
    return votes.most_common(1)[0][0] if votes else None

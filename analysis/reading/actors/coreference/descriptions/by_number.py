"""Whom a description means by their number: "two climbers … the pair", "Ann Lee and Tom Hale … the two men"."""

from analysis.lexicon import words
from analysis.reading.actors.coreference.descriptions.kin import SPOUSES, said_to_be_kin
from analysis.reading.actors.coreference.discourse import Discourse, only
from analysis.reading.actors.coreference.several import group_of
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.grammar.tokens import child

NUMBERS = {"pair": 2, "duo": 2, "couple": 2, "both": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4}
WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
PEOPLE = {"man", "woman", "person", "people"}  # who say no more of anybody than what they are
# … and the nouns for people who are none
SEXES = {"man": "feminine_nouns", "boy": "feminine_nouns", "woman": "masculine_nouns", "girl": "masculine_nouns"}
NEAR = 2  # sentences back


def by_number(discourse: Discourse, nominal: Candidate) -> int | None:
    """The only group of as many that was spoken of close by, where one of the two nouns says nothing but how many they
    are: "two climbers … the pair", "the pair … the two women"."""
    head = discourse.doc[nominal.head]
    wanted = _count(head)
    if wanted is None or determiner(head) not in ("the", "both") or possessor(head) is not None:
        return None
    if any(c.dep_ in ("prep", "amod", "compound") for c in head.children):
        return None
    several = {index: len(members) for members, index in discourse.together.items()}
    near = ((i, m.form == "nominal" and m.plural, discourse.doc[m.head]) for i, m in discourse.near(nominal.head, NEAR))
    found = [i for i, many, noun in near if several.get(i) == wanted or (many and _as_many(head, noun, wanted))]
    if not found and head.lemma_.lower() == "couple":
        return _married(discourse, nominal)
    # "two sisters were held. Ann Lee and Eva Lee had fled. Both women …"
    return found[0] if found and found[0] in several else only(set(found))


def _married(discourse: Discourse, nominal: Candidate) -> int | None:
    """Somebody and whoever was said to be the spouse: "Roy Dent shot his wife, Ellen. The couple …"."""
    near = dict.fromkeys(index for index, _ in discourse.near(nominal.head, NEAR))
    doc = discourse.doc
    for verb in {doc[m.head].head for _, m in discourse.near(nominal.head, NEAR) if doc[m.head].dep_ == "nsubj"}:
        whom = child(verb, "dobj") if verb.lemma_ in ("divorce", "marry", "wed") else None
        ends = [discourse.actor_at(who) for who in (child(verb, "nsubj"), whom) if who is not None]
        people = [i for i in ends if isinstance(i, int) and discourse.entities[i].one_person]
        if whom is not None and len(set(people)) == 2:
            return group_of(discourse, people)
    pairs = {(w, i) for i in near for noun, w in said_to_be_kin(discourse, i) if noun in SPOUSES and w in near}
    return group_of(discourse, pairs.pop()) if len(pairs) == 1 else None


def of_people(discourse: Discourse, nominal: Candidate) -> int | None:
    """The only people told of right before, where the noun says no more than what they are: "Five fishermen drowned.
    The men …"."""
    head, here = discourse.doc[nominal.head], discourse.sentence[nominal.head]
    alone = all(c.dep_ in ("det", "punct", "appos") for c in head.children)
    if head.lemma_ not in SEXES or head.tag_ != "NNS" or determiner(head) != "the" or not alone:
        return None
    found = set()
    for index, mention in discourse.near(nominal.head, NEAR):
        group = discourse.entities[index].kind == "group" and mention.form == "nominal" and mention.rule != "source"
        other = discourse.doc[mention.head].lemma_.lower() in words(SEXES[head.lemma_])
        if group and not other and discourse.sentence[mention.head] < here:
            found.add(index)
    return only(found)


def _as_many(noun: Token, other: Token, wanted: int) -> bool:
    plain = {noun.lemma_.lower(), other.lemma_.lower()} & (NUMBERS.keys() | PEOPLE)
    return _count(other) == wanted and bool(plain or determiner(noun) == "both")


def _count(noun: Token) -> int | None:
    """How many a noun says that they are: "two climbers", "the 3 men", "both girls", "the pair"."""
    for number in (c for c in noun.children if c.dep_ == "nummod" or c.lower_ == "both"):
        return int(number.text) if number.text.isdecimal() else (NUMBERS | WORDS).get(number.lower_)
    return NUMBERS.get(noun.lemma_.lower())

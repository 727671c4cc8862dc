"""How much a mention draws a pronoun: the weights of Lappin & Leass (1994), and some more, as a table."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.coreference.nominals.nominals import place_noun
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST, PLURAL
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import SUBJECTS, first_conjunct
from analysis.reading.grammar.verbs.subjects import local_subject

FADING = 0.55  # by sentence between the two
FARTHEST, BY_TOKEN = 60, 0.3  # tokens between the two that count, and what each takes off
MODIFIERS = ("compound", "nmod", "amod")
PART = {  # what the mention is in its clause
    **dict.fromkeys(SUBJECTS, 80),
    **dict.fromkeys(("dobj", "dative", "attr", "agent"), 50),
    "poss": 35,
    "pobj": 30,
    **dict.fromkeys(MODIFIERS, 5),
}


@dataclass(frozen=True)
class Link:
    """A pronoun and a mention that it may refer to."""

    discourse: Discourse
    pronoun: Token
    mention: Candidate

    @cached_property
    def head(self) -> Token:
        return place_noun(self.discourse.doc[self.mention.head])

    @cached_property
    def part(self) -> Token:
        """The word that has the mention's part in the clause."""
        return first_conjunct(self.head)

    @cached_property
    def back(self) -> int:
        """Sentences between the two."""
        return self.discourse.sentence[self.pronoun.i] - self.discourse.sentence[self.mention.head]

    @property
    def is_pronoun(self) -> bool:
        return self.mention.form == "pronoun"

    @cached_property
    def entity(self) -> Entity | None:
        return self.discourse.entity(self.mention)


def _near_verb(link: Link) -> bool:
    return link.part.dep_ not in ("pobj", "poss", *MODIFIERS) or link.part.head.head.pos_ in ("VERB", "AUX")


def _second_object(link: Link) -> bool:
    both = link.part.dep_ == link.pronoun.dep_ == "dobj"
    return both and link.back == 0 and link.pronoun.head.dep_ == "conj"


def _undergoes_both(link: Link) -> bool:
    joined = link.pronoun.head.dep_ == "conj" and link.part.head == link.pronoun.head.head
    return joined and link.part.dep_ == "dobj" and link.pronoun.dep_ == "nsubjpass"


def _owned_by_subject(link: Link) -> bool:
    return link.pronoun.dep_ == "poss" and link.back == 0 and link.head == local_subject(link.pronoun)


def _owned_beside(link: Link) -> bool:
    joined = link.mention.end == link.pronoun.i - 1 and link.pronoun.nbor(-1).dep_ == "cc"
    return joined and link.pronoun.dep_ == "poss"


def _one_body(link: Link) -> bool:
    entity = link.entity if link.pronoun.lower_ in PLURAL else None
    return bool(entity and entity.kind == "organisation" and not entity.heads & words("collective_nouns"))


def _other_number(link: Link) -> bool:
    word = link.head.lower_
    third = link.is_pronoun and word not in FIRST
    return third and (word in PLURAL) != (link.pronoun.lower_ in PLURAL)


def tells_on(link: Link) -> bool:
    """Does one who tells more go on from the sentence before: "The report says Acme lent money. It also says …", "Roe
    was late, according to Lee. “He slept,” he said"?"""
    who, first = first_conjunct(link.pronoun), link.part
    if link.back != 1 or who.dep_ != "nsubj" or who.head.dep_ != "ROOT":
        return False
    if first.dep_ == "pobj" and first.head.head.lower_ == "according":
        return who.head.lemma_ in quoting()
    return first.head.dep_ == "ROOT" and _tells(who) and _tells(first)


def _tells(subject: Token) -> bool:
    """Is this the subject of a verb of saying that has what is said beside it?"""
    verb = subject.head
    said = any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in verb.children)
    return subject.dep_ == "nsubj" and said and bool({"quote", "that"} & frames(verb))


def _owns_deed(word: Token) -> bool:
    """Is it whose deed the subject is: "the writer's decision was praised"?"""
    deed = word.head
    return word.dep_ == "poss" and deed.dep_ in SUBJECTS and deed.lemma_ in words("own_deed_nouns")


class Weight(NamedTuple):
    """What a mention gains, or is multiplied by, where the test holds of it and the pronoun."""

    name: str
    by: float
    holds: Callable[[Link], bool]


BONUSES = (
    Weight("mentioned", 100, lambda link: True),
    Weight("main subject", 20, lambda link: link.part.dep_ in SUBJECTS and link.part.head.dep_ == "ROOT"),
    Weight("near the verb", 40, _near_verb),
    Weight("name", 15, lambda link: link.mention.form == "name"),
    Weight("pronoun", 25, lambda link: link.is_pronoun),
    Weight("same pronoun", 25, lambda link: link.is_pronoun and link.head.lower_[:2] == link.pronoun.lower_[:2]),
    Weight("both subjects", 30, lambda link: {link.part.dep_, first_conjunct(link.pronoun).dep_} <= set(SUBJECTS)),
    Weight("second object", 60, _second_object),  # "they arrested a man and released him"
    Weight("undergoes both", 100, _undergoes_both),  # "passed a bill, but it was blocked"
    Weight("owned by the subject", 110, _owned_by_subject),  # "Oxfam kept its promise"
    Weight("owned beside", 200, _owned_beside),  # "Washington and its allies"
)
FACTORS = (
    Weight("one body", 0.75, _one_body),  # "Oxfam told the rebels … they"
    Weight("other number", 0.3, _other_number),  # who is "it" here is not "they" there
    Weight("behind", 0.3, lambda link: link.mention.start > link.pronoun.i),
)


def salience(discourse: Discourse, pronoun: Token, mention: Candidate) -> float:
    """Weight of a mention as antecedent of a pronoun."""
    link = Link(discourse, pronoun, mention)
    part = "nsubj" if _owns_deed(link.part) else link.part.dep_
    weight = PART.get(part, 0) + sum(bonus.by for bonus in BONUSES if bonus.holds(link))
    for factor in FACTORS:
        weight *= factor.by if factor.holds(link) else 1
    return weight * FADING**link.back - BY_TOKEN * min(abs(pronoun.i - mention.head), FARTHEST)

"""Second words for whoever is spoken of, from their life: "the Vermont senator", "the mother of two"."""

from analysis.lexicon import words
from analysis.reading.actors.coreference.descriptions.general_nouns import spoken_of
from analysis.reading.actors.coreference.discourse import MEMORY, Discourse
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.grammar.tokens import child

BACK = 2  # sentences back that they reach
CLEARLY = 2.0  # how much more whoever is meant is spoken of than anybody else


def by_life(discourse: Discourse, nominal: Candidate) -> int | None:
    """Whom the sentences before are mostly about, where a definite noun tells of a life and points at nobody else."""
    head = discourse.doc[nominal.head]
    lemma = head.lemma_.lower()
    if determiner(head) != "the" or nominal.plural or possessor(head) is not None or not _tells_of_life(head):
        return None
    if any(lemma in (entity.heads | {role.head for role in entity.roles}) for entity in discourse.entities):
        return None  # somebody else's noun, or one of several's
    people = {i for i, e in enumerate(discourse.entities) if e.named and e.one_person and e.agrees(nominal.gender)}
    near = spoken_of(discourse, nominal, BACK) & people
    found = discourse.foremost(near, nominal.head, CLEARLY)
    return found if found is not None and _by_article_too(discourse, nominal, found, people) else None


def _by_article_too(discourse: Discourse, nominal: Candidate, index: int, people: set[int]) -> bool:
    """Whether the article itself speaks of nobody else: not where a speaker's own words tell of another ("She caused
    it," Lee said. The billionaire left)."""
    quoted = discourse.quoted
    if quoted[nominal.head]:
        return True
    own = [m for m in discourse.passed[-MEMORY:] if not quoted[m.head] and m.same_as in people]
    last = max((discourse.sentence[m.head] for m in own), default=0)
    return any(m.same_as == index for m in own if discourse.sentence[m.head] == last)


def _tells_of_life(head: Token) -> bool:
    """Whether the noun tells of a life, and nothing behind it says whose or which: not "the author of the report"."""
    behind = [c for c in head.children if c.i > head.i and c.dep_ in ("prep", "relcl", "acl", "appos", "cc")]
    of = child(behind[0], "pobj") if len(behind) == 1 and behind[0].lower_ == "of" else None
    if of is not None and of.pos_ == "NUM":  # "the mother of two"
        return head.lemma_ in words("kin_nouns")
    return not behind and head.text.islower() and head.lemma_ in words("biographical_nouns")

"""Relatives by what was said of the other: "… her daughter, Ann, who said her mother had been ill"."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.actors.coreference.discourse import Discourse, only
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import possessor, prepositional

PARENTS = frozenset(("dad", "father", "mom", "mother", "mum", "parent"))
SPOUSES = frozenset(("husband", "partner", "spouse", "wife"))
SIBLINGS = frozenset(("brother", "sibling", "sister"))
# What somebody is to whom calls them so: of a son, his mother or father.
INVERSE = dict.fromkeys(("child", "daughter", "son"), PARENTS) | dict.fromkeys(SIBLINGS, SIBLINGS)
INVERSE |= dict.fromkeys((*SPOUSES, "widow", "widower"), SPOUSES)


def relative(discourse: Discourse, nominal: Candidate) -> int | None:
    """Whose relative the owner was said to be ("her daughter, Ann, said her mother …"), or else who was so called by a
    name alone ("her son Ben left. Her son wept")."""
    head = discourse.doc[nominal.head]
    noun, owner = head.lemma_.lower(), possessor(head)
    if owner is None or nominal.plural or noun not in words("kin_nouns"):
        return None
    whose = _who(discourse, owner)
    if whose is None:
        return None
    others = {other for said, other in said_to_be_kin(discourse, whose) if noun in INVERSE.get(said, ())}
    people = {i for i, e in enumerate(discourse.entities) if e.kind == "person"} - {whose}
    called = others or {i for i in people if (noun, whose) in said_to_be_kin(discourse, i)}
    return only([i for i in called & people if discourse.entities[i].agrees(nominal.gender)])


def said_to_be_kin(discourse: Discourse, index: int) -> Iterator[tuple[str, int]]:
    """What somebody was said to be, and to whom."""
    for mention in discourse.trail.get(index, ()):
        noun = _kin_noun(discourse, mention)
        owner = (possessor(noun) or possessor(discourse.doc[mention.head])) if noun is not None else None
        owner = prepositional(noun, "of") if noun is not None and owner is None else owner  # "daughter of Hugh Marsh"
        whose = _who(discourse, owner) if owner is not None else None
        if noun is not None and whose is not None:
            yield noun.lemma_.lower(), whose


def _kin_noun(discourse: Discourse, mention: Candidate) -> Token | None:
    """The noun that a mention is ("her daughter"), or that stands before a name ("her daughter Ann")."""
    at = mention.head if mention.form == "nominal" else mention.start - 1 if mention.form == "name" else -1
    return discourse.doc[at] if at >= 0 and discourse.doc[at].lemma_.lower() in words("kin_nouns") else None


def _who(discourse: Discourse, word: Token) -> int | None:
    return next((m.same_as for m in reversed(discourse.passed) if m.head == word.i), None)

"""Those who are told of together, whom "they", "both men" or "the couple" then mean: "Ann Lee and Tom Hale left"."""

from collections.abc import Sequence

from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child, children, first_conjunct

MOST = 4  # of a longer list nobody is told of together
ACTING = {"person", "country", "group", "organisation"}


def pass_together(discourse: Discourse, last: Candidate) -> None:
    """Take those whom "and" joins, the last of whom has just been passed, for a group that may be spoken of."""
    heads = _joined(discourse.doc[last.head])
    if not 1 < len(heads) <= MOST:
        return
    at = {m.head: m for m in discourse.passed[-3 * MOST :] if m.same_as is not None}
    found = [at[head.i] for head in heads if head.i in at]
    members = [m.same_as for m in found if m.same_as is not None]
    entities = [discourse.entities[i] for i in members]
    if len(set(members)) < len(heads) or not {e.kind for e in entities} <= ACTING:
        return
    if any(e.plural for e in entities) and any(e.named for e in entities):
        return  # "two conspirators, Ann Lee and Tom Hale"
    index, first = group_of(discourse, members), found[0]
    group = Candidate(first.start, last.end, first.head, first.form, "group", "together", None, True, same_as=index)
    discourse.touch(group, index)
    discourse.passed.append(group)


def group_of(discourse: Discourse, members: Sequence[int]) -> int:
    """The entity for several entities together."""
    key = frozenset(members)
    if key not in discourse.together:
        names = [discourse.entities[i].name for i in members]
        name = f"{', '.join(names[:-1])} and {names[-1]}"
        discourse.entities.append(Entity(name, "group", [], None, True))
        discourse.together[key] = len(discourse.entities) - 1
    return discourse.together[key]


def _joined(last: Token) -> list[Token]:
    """The words that "and" joins, up to the last."""
    if last.dep_ != "conj" or child(last, "conj") is not None:
        return []
    found = [last]
    while found[-1].dep_ == "conj" and found[-1].head.i < found[-1].i:
        found.append(found[-1].head)
    links = [c.lower_ for t in found for c in children(t, "cc")]
    return found[::-1] if links in (["and"], ["&"]) and first_conjunct(last) == found[-1] else []

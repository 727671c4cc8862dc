"""How a label names whoever a noun or pronoun stands for, and what keeps a name from being all that it names."""

import re

from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.tokens import child, word_before
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.number import is_member, is_plural
from analysis.reading.happenings.labels.phrases.phrase_text import HYPHENS, spaced

KILLING = ("kill", "execute", "shoot", "murder", "torture", "massacre", "strangle", "stab", "behead", "poison")
FAMILIES = ("family", "dynasty", "clan", "household", "brother", "sister", "couple")
THIRD_PERSON = {"i": ("he", "she"), "me": ("him", "her"), "my": ("his", "her"), "mine": ("his", "hers")}


def pronoun_of(called: Called, actor: str, who: Token) -> str | None:
    """The pronoun of an actor who acts again."""
    if is_plural(who, called):
        return "they"
    kind = called.actors[actor].kind
    if kind == "person" or who.lower_ in THIRD_PERSON:
        return called.pronouns.get(actor)
    return "it" if kind in ("organisation", "country") else None


def kind_of(called: Called, head: Token) -> str:
    """What keeps a name from being all that it names: "radical Islam", "eastern Ukraine"."""
    if called.kind(head) in (None, "person") or head.pos_ != "PROPN":
        return ""
    before = [c for c in head.children if c.i < head.i]
    own = [c for c in before if c.dep_ == "amod" and c.pos_ == "ADJ" and c.text.islower()]
    one = [c for c in before if c.lower_ in ("a", "an")]  # "a France that was true to its values"
    bare = not any(c.dep_ in ("det", "poss") for c in before if c not in one)
    return spaced(c.text for c in (*one, *own)) if bare and [*one, *own] == before[: len(own) + len(one)] else ""


def owner_of(called: Called, head: Token) -> Token | None:
    """Whose a thing or body is that has a name of its own: "Gordon’s Diary", "the ministry’s Office of Trade"."""
    mention, owner = called.mentions.get(head.i), child(head, "poss")
    if owner is None or mention is None or mention.form != "name" or owner.idx >= mention.start:
        return None
    return owner if called.actors[mention.actor_id or ""].kind in ("organisation", "other") else None


def is_replaced(called: Called, modifier: Token) -> bool:
    """Whether a name may stand for a modifier: not "American Samoans" for "American Samoan"."""
    mention = called.mentions.get(modifier.i)
    if word_before(modifier) in HYPHENS and not modifier.nbor(-1).whitespace_:
        return False  # "co-owner"
    if mention is None or mention.actor_id is None or modifier.dep_ == "poss":
        return True
    if is_member(called, modifier):
        return False
    if modifier.dep_ in ("compound", "nmod") and modifier.head.lemma_ in FAMILIES:
        return False  # "the Lee family", which is not Ann Lee's alone
    kind, name = called.actors[mention.actor_id].kind, called.actors[mention.actor_id].name
    short = kind == "organisation" and mention.text.isupper()  # "the RNC chairman"
    if modifier.dep_ in ("compound", "nmod", "amod") and kind != "person" and not short:
        return False  # "US troops", "Acme shares"
    return not re.fullmatch(rf"{re.escape(modifier.text)}(s|n|ns)", name.split()[-1])


def is_named_beside(called: Called, head: Token, actor: str) -> bool:
    """Whether the clause itself says who a description is: "identified the suspect as Ann Lee"."""
    beside = (called.mentions.get(t.i) for t in set(head.head.subtree) - set(head.subtree))
    return any(m is not None and (m.actor_id, m.form) == (actor, "name") for m in beside)


def harmed(first: Token, pronoun: Token) -> Token:
    """Who is killed, where the text only tells of bodies before: "bodies of people were found: they were shot"."""
    people = prepositional(first, "of") if first.lemma_ in ("body", "corpse", "remains") else None
    return people if people is not None and pronoun.head.lemma_ in KILLING else first

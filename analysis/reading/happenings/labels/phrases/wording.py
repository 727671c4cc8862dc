"""Words of the text as they stand in a label: names for pronouns, noun phrases without what only adds."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self

from analysis.reading.actors.coreference.pronouns.pronouns import OWN as OTHERS_OWN
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import SUBJECTS, child, has
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import MODIFIERS, is_taken_up, is_unexplained
from analysis.reading.happenings.labels.phrases.kept_words import SHARE, kept_words
from analysis.reading.happenings.labels.phrases.naming import is_replaced, kind_of, owner_of, pronoun_of
from analysis.reading.happenings.labels.phrases.number import AMONG
from analysis.reading.happenings.labels.phrases.phrase_text import (
    PRONOUNS,
    coordinated,
    definite,
    in_order,
    is_quoted,
    lower,
    points,
    spaced,
)
from analysis.reading.happenings.labels.phrases.postmodifiers import FULL, NESTED, is_tied
from analysis.reading.happenings.labels.phrases.referring import POSSESSIVE, Referring

OBJECTIVE = {"they": "them", "he": "him", "she": "her"}  # "reason for us to go" → "for them"
OBJECTS = ("us", "me", "them", "him", "her")
OWN = ("det", "poss", "nummod", "predet")  # … by which a noun says which one it is
COORDINATED = 3  # that are named; of more, two and "others"


class Wording(Referring):
    """One label's words: whoever is named once may be a pronoun later.

    `deep`: phrases within the phrase of a noun; `clauses`: whether clauses say which one a noun means (`restricted`:
    one has).
    """

    def __init__(self, called: Called, deep: int = NESTED, clauses: bool = True):
        super().__init__(called)
        self.deep = deep
        self.clauses = clauses
        self.restricted = False
        self.leading = False

    def phrase(self, head: Token, deep: int = FULL) -> str:
        """The noun phrase of a head, with what is coordinated with it; `deep`: phrases within phrases."""
        if head.lower_ == "all" and any(c.lower_ == "but" for c in head.children):
            return all_but(head)
        heads = coordinated(head)
        own = self.called.mentions.get(head.i)
        if len(heads) > 1:  # "charged with conspiracy to break the law and conspiracy", to do something else
            again = (head.lemma_, *(a.lemma_ for a in head.ancestors if a.pos_ == "NOUN"))
            heads = [h for h in heads if h == head or h.lemma_ not in again or child(h, *MODIFIERS) is not None]
        person = head.tag_ == "NN" and self.called.is_named(head) and self.called.kind(head) == "person"
        if len(heads) > 1 and person:  # "a manager and consultant", one person with a name
            heads = [h for h in heads if h == head or h.tag_ != "NN" or child(h, "det", "poss", "nummod") is not None]
        if own is not None:  # "Science and Technology", where that is one name
            heads = [h for h in heads if h == head or h.idx >= own.end]
        heads = heads or [head]  # of names that run together the parse makes one within another
        deep = min(self.deep, deep)
        shared = [c for c in head.children if c.dep_ == "prep" and c.i > heads[-1].i > head.i]
        most = 1 if self.leading and len(heads) >= COORDINATED else 2 if len(heads) > COORDINATED else len(heads)
        texts = [self._one(h, deep, shared) for h in heads[:most]]
        texts = list(dict.fromkeys(texts))  # "archbishop and cardinal Ann Lee", of whom the parse makes two
        if most < len(heads):
            texts.append("others")
        link = next((c.lower_ for c in head.children if c.dep_ == "cc" and c.lower_ in ("or", "nor")), "and")
        neither = "neither " if link == "nor" and child(head, "preconj") is not None else ""
        link = "but not" if len(heads) == 2 and child(heads[1], "neg") is not None else link  # "men but not women"
        text = f"{neither}{', '.join(texts[:-1])} {link} {texts[-1]}" if len(texts) > 1 else texts[0]
        of_all = (c for c in shared if is_tied(self.called, head, c, deep, True))  # "the design and building of ships"
        return spaced([text, *(t for c in of_all for t in self._with(c, deep))])

    def alone(self, head: Token) -> str:
        """The noun phrase of a head without what is coordinated with it."""
        return self._one(head, self.deep)

    def cuts(self, head: Token) -> bool:
        """Whether there is no room for what a noun must have."""
        trial = Wording(self.called, self.deep)
        trial.phrase(head)
        return trial.cut

    def acting(self, who: Token) -> str:
        """The phrase of whoever acts, also where the text has it as an owner ("Kyiv’s withdrawal")."""
        actor = self.called.actor(who)
        again = pronoun_of(self.called, actor, who) if actor is not None and actor in self.said else None
        if again is not None and not self.is_other(who) and len(coordinated(who)) == 1:
            self.vague = self.vague or who.lower_ in AMONG  # "says they won": who else, nobody says
            return OBJECTIVE.get(again, again) if who.lower_ in OBJECTS else again
        known = self.described(who) or self.owner(who) or self.named(who, look=True) or self.earlier(who)
        if known is None:
            self.vague = self.vague or is_unexplained(who, who.i in self.called.mentions) or is_taken_up(who)
        text = self.phrase(who)
        if who.dep_ != "poss":
            return text
        text = re.sub(r"['’]s$|['’]$", "", text)
        return definite(text) if actor in self.called.definite and text == self.called.name(actor or "") else text

    def _one(self, head: Token, deep: int, apart: Sequence[Token] = ()) -> str:
        """`apart`: phrases that are told for it and what is coordinated with it together."""
        if head.lower_ in OTHERS_OWN:  # "lost theirs": their what, the sentence before says
            self.cut = True
            return head.lower_
        head = self.titled(head)
        doer, the = self.owner(head), False
        if doer is None and (earlier := self.earlier(head)) is not None:
            the = any(c.lower_ in DEFINITE for c in head.children)
            the = the and not any(c.dep_ in OWN or c.tag_ == "NNS" for c in earlier.lefts)
            head, deep = earlier, min(deep, 1)
        who = self.called.actor(head)
        again = who is not None and (who in self.said or self.told_of(who))
        described = self.described(head)
        named = self._one(described, 1) if described is not None else self.named(head)
        which = head.lower_ == "those" and head.dep_ == "conj" and child(head, "acl", "relcl") is not None
        self.cut = self.cut or which
        unsaid = head.lower_ in PRONOUNS and self.called.actor(head) is not None and not again
        self.cut = self.cut or (head.pos_ == "PRON" and named is None and (unsaid or not self.understood(head)))
        if named is None and head.pos_ == "NOUN" and not again and doer is None:
            self.vague = self.vague or is_unexplained(head, actor=True)
        if named is not None:
            actor = self.called.actor(head)
            if (kind := kind_of(self.called, head)) and not named.startswith(kind):
                return spaced([kind, named])
            if (whose := owner_of(self.called, head)) is not None and self.called.actor(whose) not in self.said:
                return spaced([self._whose(whose), named])
            whole = head.dep_ != "poss" or head.pos_ == "PRON"
            named = definite(named) if actor in self.called.definite and whole else named
            self.cut = self.cut or any(c.lower_ == "than" for c in head.children)
            owns = head.dep_ == "pobj" and child(head, "case") is not None  # "is closer to Lee’s"
            return f"{named}’s" if owns else named
        kept, lacks = kept_words(self, head, deep, apart)
        owners = (w for w in kept if w.dep_ == "poss" and w.pos_ == "NOUN" and self.named(w, look=True) is None)
        self.vague = self.vague or any(is_unexplained(w, actor=True) for w in owners)  # "the state's ban"
        self.cut = self.cut or lacks
        texts: list[str] = []
        covered = -1  # the character up to which a name stands for what the text has
        for word in in_order(kept):
            if word.idx < covered:
                continue
            if word.dep_ == "prep" and word.head == head and word.i > head.i and child(word, "pobj") and word in kept:
                texts += self._with(word, deep)
            elif word != head and is_replaced(self.called, word) and (owner := self.named(word)) is not None:
                mention = self.called.mentions[word.i]
                before = sum(mention.start <= t.idx < word.idx for t in kept)
                del texts[len(texts) - min(before, len(texts)) :]
                whole = self.called.actor(word) not in self.called.definite or word.dep_ != "poss"
                texts.append(owner if whole else definite(owner))
                covered = mention.end
            elif doer is not None and word.dep_ == "det" and word.head == head:
                texts.append(self._whose(doer))
            elif word.lower_ in ("your", "my") and word != head:
                self.cut = True  # of whoever is spoken to
                texts.append(word.lower_)
            elif word.lower_ in POSSESSIVE and word != head and not self.said and self.called.actor(word) is None:
                texts.append("the")
            elif word.lower_ in ("his", "her") and word != head and self.called.actor(word) is None and is_quoted(word):
                self.cut = True  # "“His numbers are off,” Low said": not Low’s
                texts.append(word.lower_)
            else:
                texts.append("the" if points(word) else lower(word))
        return spaced(["the" if the else "", *texts])

    def _whose(self, owner: Token) -> str:
        """ "Gordon’s", before a name that does not say whose it is."""
        text = re.sub(r"['’]s$|['’]$", "", self.phrase(owner, 0))
        the = has(owner, "det", "the") or self.called.actor(owner) in self.called.definite
        text = definite(text) if the else text
        return f"{text}’" if text.endswith("s") and not text.isupper() else f"{text}’s"

    def _with(self, preposition: Token, deep: int) -> list[str]:
        """A phrase that says which one is meant, with its preposition."""
        thing = child(preposition, "pobj") or preposition
        return [preposition.text, self.phrase(thing, deep - 1), *self._who_of(thing)]

    def _who_of(self, those: Token) -> list[str]:
        """ "two thirds of those infected": a pronoun that says nothing without its clause."""
        clause = child(those, "acl", "relcl")
        if those.lower_ != "those" or clause is None:
            return []
        own = list(clause.subtree)
        self.cut = self.cut or len(own) > SHARE
        return [t.text for t in own] if len(own) <= SHARE else []


def all_but(all_: Token) -> str:
    """ "All but one of the sixteen on-board", whose parts the parse hangs here and there."""
    verb = all_.head
    ends = [c.i for c in (verb, *verb.children) if c.i > all_.i and c.pos_ in ("VERB", "AUX")]
    words = all_.doc[all_.i : min(ends)] if all_.dep_ in SUBJECTS and ends else in_order(list(all_.subtree))
    return spaced(lower(t) for t in words)


class Scope(NamedTuple):
    """`times`: words of dates, which a label leaves out; `depth`: clauses within clauses that there is room for;
    `room`: words; `tell`: a clause within, by its verb, after its subject in words."""

    wording: Wording
    times: frozenset[int]
    depth: int
    room: int
    tell: Callable[[Token, str, "Scope"], str]

    def to(self, depth: int) -> Self:
        return self._replace(depth=depth)

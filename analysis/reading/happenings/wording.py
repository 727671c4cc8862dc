"""Words of the text as they stand in a label: names for pronouns, noun phrases without what only adds."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.reading.actors.actors import Actors
from analysis.reading.grammar.tokens import child
from analysis.reading.language import token_range
from analysis.tables.codebook import Actor, Mention

MODIFIERS = ("det", "amod", "compound", "nummod", "poss", "quantmod", "nmod", "case", "predet", "advmod", "npadvmod")
FIRST = ("i", "me", "my", "we", "us", "our", "mine", "ours")
THIRD_PERSON = {"i": ("he", "she"), "me": ("him", "her"), "my": ("his", "her"), "mine": ("his", "hers")}
SHE = ("she", "her", "hers", "herself")
HE = ("he", "him", "his", "himself")
POSSESSIVE = ("his", "her", "its", "their", "my", "our", "whose")
PLURAL_PRONOUNS = ("they", "we", "these", "those", "them", "us")
BELONGING = ("to", "for", "on", "against", "between", "in")  # prepositions that tie a phrase to the noun before it
PLURAL_NAMES = ("police", "forces", "clubs", "crats", "cans", "tives", "ists")  # how names of many people end
NESTED = 2  # phrases within a phrase
COORDINATED = 3  # that are named; of more, two and "others"
LONGEST_NAME = 6  # words


@dataclass(frozen=True)
class Cast:
    """Who is mentioned where: mentions by head word, actors by id, the head word of each actor's first mention, names
    that stand with "the", the pronoun ("he", "she") of whoever the text gives one."""

    mentions: dict[int, Mention]
    actors: dict[str, Actor]
    named: frozenset[str]
    first: dict[str, Token]
    definite: frozenset[str]
    pronouns: dict[str, str]

    @classmethod
    def of(cls, doc: Doc, actors: Actors) -> "Cast":
        starts = [t.idx for t in doc]
        mentions: dict[int, Mention] = {}
        first: dict[str, Token] = {}
        for m in sorted(actors.mentions, key=lambda m: (m.start - m.end, m.start)):
            head = doc[slice(*token_range(starts, m.start, m.end))].root
            mentions.setdefault(head.i, m)
        for i, m in sorted(mentions.items()):
            if m.actor_id is not None and m.form != "pronoun":
                first.setdefault(m.actor_id, doc[i])
        named = frozenset(m.actor_id for m in actors.mentions if m.actor_id is not None and m.form == "name")
        articled = {
            m.actor_id
            for i, m in mentions.items()
            if m.actor_id is not None and m.form == "name" and _has_article(doc[i], m.start)
        }
        pronouns = {
            m.actor_id: "she" if doc[i].lower_ in SHE else "he"
            for i, m in sorted(mentions.items(), reverse=True)
            if m.actor_id is not None and doc[i].lower_ in (*SHE, *HE)
        }
        return cls(mentions, {a.actor_id: a for a in actors.actors}, named, first, frozenset(articled), pronouns)

    def actor(self, head: Token) -> str | None:
        found = self.mentions.get(head.i)
        return found.actor_id if found is not None else None

    def name(self, actor_id: str) -> str | None:
        """What a stranger knows an actor by; None where that is too long to stand in a label."""
        name = self.actors[actor_id].name
        return name if len(name.split()) <= LONGEST_NAME else None


def _has_article(head: Token, start: int) -> bool:
    """Whether a name is the whole of a noun phrase with "the" ("the United States", not "the US government")."""
    whole = head.dep_ not in ("compound", "nmod", "poss", "amod")
    return whole and any(c.lower_ == "the" and c.idx + len(c) + 1 == start for c in head.children)


class Wording:
    """One label's words: whoever is named once may be a pronoun later. `brief`: nouns without what follows them."""

    def __init__(self, cast: Cast, brief: bool = False):
        self.cast = cast
        self.brief = brief
        self.said: set[str] = set()

    def phrase(self, head: Token, deep: int = NESTED) -> str:
        """The noun phrase of a head, with what is coordinated with it; `deep`: phrases within phrases."""
        heads = _coordinated(head)
        texts = [self._one(h, 0 if self.brief else deep) for h in (heads if len(heads) <= COORDINATED else heads[:2])]
        if len(heads) > COORDINATED:
            texts.append("others")
        link = next((c.lower_ for c in head.children if c.dep_ == "cc" and c.lower_ in ("or", "nor")), "and")
        return f"{', '.join(texts[:-1])} {link} {texts[-1]}" if len(texts) > 1 else texts[0]

    def _one(self, head: Token, deep: int) -> str:
        named = self._named(head)
        if named is not None:
            actor = self.cast.actor(head)
            whole = head.dep_ != "poss" and not named.lower().startswith("the ")
            return f"the {named}" if actor in self.cast.definite and whole else named
        kept = [head]
        for c in head.children:
            if (
                c.dep_ in MODIFIERS
                and (c.i < head.i or c.dep_ in ("case", "nummod"))
                and c.lower_ not in ("both", "only", "also")
            ):
                kept += self._below(c)
            elif c.dep_ == "prep" and c.i > head.i and child(c, "pobj") is not None and deep:
                near = c.i == head.i + 1 and c.lower_ in BELONGING and deep == NESTED
                kept += [c] if near or c.lower_ == "of" else []
        texts: list[str] = []
        covered = -1  # the character up to which a name stands for what the text has
        for word in _whole(kept):
            if word.idx < covered:
                continue
            if word.dep_ == "prep" and word.head == head and word.i > head.i:
                texts.append(f"{word.text} {self.phrase(child(word, 'pobj') or word, deep - 1)}")
            elif word != head and (owner := self._named(word)) is not None:
                mention = self.cast.mentions[word.i]
                before = sum(mention.start <= t.idx < word.idx for t in kept)
                del texts[len(texts) - min(before, len(texts)) :]
                texts.append(owner)
                covered = mention.end
            else:
                texts.append("the" if word.lower_ in ("this", "these", "those") and word.dep_ == "det" else lower(word))
        return spaced(texts)

    def _below(self, modifier: Token) -> list[Token]:
        """A modifier with its own, but of a possessor that is named only that."""
        if self._named(modifier, look=True) is not None:
            return [modifier, *(c for c in modifier.children if c.dep_ == "case")]
        return [t for t in modifier.subtree if t.dep_ not in ("relcl", "acl", "appos")][:8]

    def _named(self, head: Token, look: bool = False) -> str | None:
        """The name of whoever a word stands for, where that says more than the word."""
        mention = self.cast.mentions.get(head.i)
        if mention is None or mention.actor_id is None:
            return None
        actor, word = mention.actor_id, head.lower_
        name = self.cast.name(actor)
        kept = actor not in self.cast.named or actor in self.said or head.tag_ in ("NNS", "NNPS")
        if mention.form == "nominal" and kept:
            if not look:
                self.said.add(actor)
            return None
        if name is None or (actor in self.said and mention.form == "pronoun" and word not in FIRST):
            return None
        if actor in self.said and word in FIRST and self.cast.actors[actor].kind == "person":
            if word in THIRD_PERSON and actor in self.cast.pronouns:
                return THIRD_PERSON[word][self.cast.pronouns[actor] == "she"]
            name = name.split()[-1]
        if not look:
            self.said.add(actor)
        if mention.form == "pronoun" and word in POSSESSIVE and head.dep_ == "poss":
            return f"{name}’" if name.endswith("s") and not name.isupper() else f"{name}’s"
        return name

    def understood(self, head: Token) -> bool:
        """Whether a stranger knows who or what is meant."""
        if head.pos_ == "PRON" or head.tag_ in ("DT", "WDT", "WP"):
            actor = self.cast.actor(head)
            return actor is not None and self.cast.name(actor) is not None and self.cast.first.get(actor) is not None
        return not any(t.tag_ in ("WDT", "WP") for c in head.children if c.dep_ == "prep" for t in c.children)

    def plural(self, head: Token, alone: bool = False) -> bool:
        """Whether a verb agrees with it in the plural; `alone`: without what is coordinated with it."""
        together = _coordinated(head)
        if len(together) > 1 and not alone:
            return not any(c.lower_ in ("or", "nor") for h in together for c in h.children if c.dep_ == "cc")
        actor = self.cast.actor(head)
        if actor is not None and self.cast.actors[actor].name.lower().endswith(PLURAL_NAMES):
            return True
        if actor is not None and (head.pos_ == "PRON" or actor in self.cast.named):
            head = self.cast.first.get(actor, head)
            if actor in self.cast.named:
                kind, name = self.cast.actors[actor].kind, self.cast.actors[actor].name
                if kind not in ("country", "place", "person") and actor in self.cast.definite and " " not in name:
                    return name.endswith("s") and not name.isupper()  # "the Houthis"
                return head.tag_ in ("NNS", "NNPS") and kind not in ("country", "organisation")
        if head.pos_ == "PRON":
            return head.lower_ in PLURAL_PRONOUNS
        if head.pos_ == "NUM":
            return head.lower_ not in ("one", "1")
        few = any(c.lower_ in ("number", "majority", "dozens") for c in (head,)) and child(head, "prep") is not None
        return few or head.tag_ in ("NNS", "NNPS") or head.lower_ in ("police", "people")


def _coordinated(head: Token) -> list[Token]:
    heads, word = [head], head
    while (following := child(word, "conj")) is not None and following.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        heads.append(following)
        word = following
    return heads


def _whole(kept: list[Token]) -> list[Token]:
    """Words in the order of the text, with what a hyphen joins to the last."""
    found = sorted(set(kept), key=lambda t: t.i)
    doc, last = found[-1].doc, found[-1].i
    while last + 2 < len(doc) and doc[last + 1].text in ("-", "‑") and not doc[last].whitespace_:
        found += [doc[last + 1], doc[last + 2]]
        last += 2
    return found


def lower(word: Token) -> str:
    """A word as it stands within a sentence."""
    opens = word.i > 0 and word.nbor(-1).text in ("“", '"', "‘")
    first = (word.is_sent_start or opens) and word.pos_ != "PROPN" and not word.ent_type_ and word.text != "I"
    return word.lower_ if (first and word.text[1:].islower()) or word.text in ("A", "The", "An") else word.text


def spaced(texts: Iterable[str]) -> str:
    """Words as a line of text: no space before ’s, commas and closing marks, none around a hyphen."""
    line = " ".join(text for text in texts if text)
    line = re.sub(r"\s+(['’]s\b|['’](?=\s)|n['’]t\b|[,.;:%)\]])", r"\1", line)
    line = re.sub(r"([$£€(\[#])\s+", r"\1", line)
    line = re.sub(r"(\w)\s+([-‑–/])\s+(\w)", r"\1\2\3", line)
    return " ".join(re.sub(r'[“”"\[\]]', "", line).split())


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def count(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)

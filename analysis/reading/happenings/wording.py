"""Words of the text as they stand in a label: names for pronouns, noun phrases without what only adds."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from analysis.reading.actors.names.spans import HONORIFICS
from analysis.reading.actors.titles import is_title
from analysis.reading.grammar.inversion import announces
from analysis.reading.grammar.tokens import SUBJECTS, child, word_before
from analysis.reading.happenings.cast import Cast
from analysis.reading.happenings.content import is_addressed
from analysis.reading.happenings.counting import all_but, lacks_rest
from analysis.reading.happenings.described import MODIFIERS, is_bare, is_counted, is_unexplained, last_described, says
from analysis.reading.happenings.naming import THIRD_PERSON, harmed, is_named_beside, is_replaced, kind_of, pronoun_of
from analysis.reading.happenings.noun_phrase import FULL, NEEDY, NESTED, is_behind_aside, is_tied
from analysis.reading.happenings.number import AMONG, is_plural
from analysis.reading.happenings.phrase_text import HYPHENS, PRONOUNS, coordinated, definite, in_order, lower, spaced

FIRST = ("i", "me", "my", "we", "us", "our", "mine", "ours")
POSSESSIVE = ("his", "her", "its", "their", "my", "our", "whose")
DESCRIBING = ("DET", "NUM", "ADJ", "ADV", "NOUN")  # what no name begins with
OBJECTIVE = {"they": "them", "he": "him", "she": "her"}  # "reason for us to go" → "for them"
OBJECTS = ("us", "me", "them", "him", "her")
SHARE = 8  # words of "out of 30 charges"
COORDINATED = 3  # that are named; of more, two and "others"


class Wording:
    """One label's words: whoever is named once may be a pronoun later.

    `deep`: phrases within the phrase of a noun; `clauses`: whether clauses say which one a noun means (`restricted`:
    one has); `cut`: whether something was left out that the label needs.
    """

    def __init__(self, cast: Cast, deep: int = NESTED, clauses: bool = True):
        self.cast = cast
        self.deep = deep
        self.clauses = clauses
        self.restricted = False
        self.said: set[str] = set()
        self.cut = False
        self.vague = False  # whether nothing says which one is meant ("signs the bill")
        self.alias: dict[str, str] = {}  # a title that the text takes for an actor of its own → whoever has it

    def phrase(self, head: Token, deep: int = FULL) -> str:
        """The noun phrase of a head, with what is coordinated with it; `deep`: phrases within phrases."""
        if head.lower_ == "all" and any(c.lower_ == "but" for c in head.children):
            return all_but(head)
        heads = coordinated(head)
        own = self.cast.mentions.get(head.i)
        if len(heads) > 1:  # "charged with conspiracy to break the law and conspiracy", to do something else
            again = (head.lemma_, *(a.lemma_ for a in head.ancestors if a.pos_ == "NOUN"))
            heads = [h for h in heads if h == head or h.lemma_ not in again or child(h, *MODIFIERS) is not None]
        if len(heads) > 1 and self._is_person(head):  # "a manager and consultant", one person with a name
            heads = [h for h in heads if h == head or h.tag_ != "NN" or child(h, "det", "poss", "nummod") is not None]
        if own is not None:  # "Science and Technology", where that is one name
            heads = [h for h in heads if h == head or h.idx >= own.end]
        deep = min(self.deep, deep)
        shared = [c for c in head.children if c.dep_ == "prep" and c.i > heads[-1].i > head.i]
        texts = [self._one(h, deep, shared) for h in (heads if len(heads) <= COORDINATED else heads[:2])]
        texts = list(dict.fromkeys(texts))  # "archbishop and cardinal Ann Lee", of whom the parse makes two
        if len(heads) > COORDINATED:
            texts.append("others")
        link = next((c.lower_ for c in head.children if c.dep_ == "cc" and c.lower_ in ("or", "nor")), "and")
        neither = "neither " if link == "nor" and child(head, "preconj") is not None else ""
        link = "but not" if len(heads) == 2 and child(heads[1], "neg") is not None else link  # "men but not women"
        text = f"{neither}{', '.join(texts[:-1])} {link} {texts[-1]}" if len(texts) > 1 else texts[0]
        of_all = (c for c in shared if is_tied(self.cast, head, c, deep, True))  # "the design and building of ships"
        return spaced([text, *(t for c in of_all for t in self._with(head, c, deep))])

    def _is_person(self, head: Token) -> bool:
        actor = self.cast.actor(head)
        return head.tag_ == "NN" and actor in self.cast.named and self.cast.actors[actor].kind == "person"

    def cuts(self, head: Token) -> bool:
        """Whether there is no room for what a noun must have."""
        trial = Wording(self.cast, self.deep)
        trial.phrase(head)
        return trial.cut

    def acting(self, who: Token) -> str:
        """The phrase of whoever acts, also where the text has it as an owner ("Kyiv’s withdrawal")."""
        actor = self.cast.actor(who)
        if actor is not None and actor in self.said and (again := pronoun_of(self.cast, actor, who)) is not None:
            return OBJECTIVE.get(again, again) if who.lower_ in OBJECTS else again
        if self.named(who, look=True) is None and self._earlier(who) is None:
            self.vague = self.vague or is_unexplained(who, who.i in self.cast.mentions)
        text = self.phrase(who)
        if who.dep_ != "poss":
            return text
        text = re.sub(r"['’]s$|['’]$", "", text)
        return definite(text) if actor in self.cast.definite and text == self.cast.name(actor or "") else text

    def _one(self, head: Token, deep: int, apart: Sequence[Token] = ()) -> str:
        """`apart`: phrases that are told for it and what is coordinated with it together."""
        head = self._titled(head)
        if (earlier := self._earlier(head)) is not None:
            head, deep = earlier, min(deep, 1)
        again = self.cast.actor(head) in self.said
        named = self.named(head)
        self.cut = self.cut or (
            head.lower_ == "those" and head.dep_ == "conj" and child(head, "acl", "relcl") is not None
        )
        unsaid = head.lower_ in PRONOUNS and self.cast.actor(head) is not None and not again
        self.cut = self.cut or (head.pos_ == "PRON" and named is None and (unsaid or not self.understood(head)))
        if named is None and head.pos_ == "NOUN" and not again:
            self.vague = self.vague or is_unexplained(head, actor=True)
        if named is not None:
            actor = self.cast.actor(head)
            whole = head.dep_ != "poss"
            if (kind := kind_of(self.cast, head)) and not named.startswith(kind):
                return spaced([kind, named])
            named = definite(named) if actor in self.cast.definite and whole else named
            self.cut = self.cut or any(c.lower_ == "than" for c in head.children)
            owns = head.dep_ == "pobj" and child(head, "case") is not None  # "is closer to Lee’s"
            return f"{named}’s" if owns else named
        kept = self._kept(head, deep, apart)
        texts: list[str] = []
        covered = -1  # the character up to which a name stands for what the text has
        for word in in_order(kept):
            if word.idx < covered:
                continue
            if word.dep_ == "prep" and word.head == head and word.i > head.i and word.lower_ != "out" and word in kept:
                texts += self._with(head, word, deep)
            elif word != head and is_replaced(self.cast, word) and (owner := self.named(word)) is not None:
                mention = self.cast.mentions[word.i]
                before = sum(mention.start <= t.idx < word.idx for t in kept)
                del texts[len(texts) - min(before, len(texts)) :]
                whose = self.cast.actor(word) in self.cast.definite and word.dep_ == "poss"
                texts.append(definite(owner) if whose else owner)
                covered = mention.end
                if texts[-2:] == [owner, owner]:
                    texts.pop()  # "the African Union (AU) summit"
            elif word.lower_ == "your" and word != head:
                self.cut = True  # of whoever is spoken to
                texts.append(word.lower_)
            elif word.lower_ in POSSESSIVE and word != head and not self.said and self.cast.actor(word) is None:
                texts.append("the")
            else:
                texts.append("the" if word.lower_ in ("this", "these", "those") and word.dep_ == "det" else lower(word))
        return spaced(texts)

    def _with(self, head: Token, preposition: Token, deep: int) -> list[str]:
        """A phrase that says which one is meant, with its preposition."""
        thing = child(preposition, "pobj") or preposition
        phrase = self.phrase(thing, deep - 1)
        phrase = definite(phrase) if self._are_some(head, thing) else phrase
        return [preposition.text, phrase, *self._who_of(thing)]

    def _kept(self, head: Token, deep: int, apart: Sequence[Token]) -> list[Token]:
        """The words of a noun phrase that a label keeps; of a phrase within it, its preposition."""
        kept = [head]
        self.cut = self.cut or lacks_rest(head)
        for c in head.children:
            if is_addressed(c, head) or announces(c) or c in apart or (c.dep_ == "prep" and word_before(c) in HYPHENS):
                continue
            if (
                (c.dep_ in MODIFIERS or (c.dep_ == "neg" and head.dep_ != "conj"))  # "not everyone"
                and (c.i < head.i or c.dep_ in ("case", "nummod"))
                and (c.lower_ not in ("only", "also") or c.dep_ == "amod" or any(c.children))  # "the only choice"
                and (c.lower_ != "both" or child(head, "conj") is None)
                and not (c.i > head.i and c.ent_type_ == "DATE" and c.ent_iob_ == "B")  # "took office 1965"
            ):
                kept += self._below(c)
            elif c.dep_ == "prep" and c.i > head.i and child(c, "pobj") is not None and (deep or head.lemma_ in NEEDY):
                tied = is_tied(self.cast, head, c, deep, c.i == head.i + 1 or is_behind_aside(head, c))
                kept += [c] if tied else []
                self.cut = self.cut or (not tied and head.lemma_ in NEEDY and c.lower_ in ("in", "with", "of"))
            elif c.dep_ == "prep" and c.lower_ == "out" and head.pos_ == "NUM":  # "29 out of 30 charges"
                kept += list(c.subtree)[:SHARE]
            elif c.dep_ == "prep" and c.lower_ == "of" and c.i == head.i + 1:
                self.cut = True  # "a demonstration" says nothing without its "of"
            elif c.dep_ == "prep" and c.i > head.i and not any(c.children):
                self.cut = True  # "friends with" and employer of
        return kept

    def _are_some(self, some: Token, group: Token) -> bool:
        """ "one of the groups", which the text first mentions without "the"."""
        earlier = self._earlier(group) if some.pos_ in ("NUM", "DET", "PRON") and group.tag_ == "NNS" else None
        return earlier is not None and not any(c.dep_ in ("det", "poss") for c in earlier.children)

    def _who_of(self, those: Token) -> list[str]:
        """ "two thirds of those infected": a pronoun that says nothing without its clause."""
        clause = child(those, "acl", "relcl")
        if those.lower_ != "those" or clause is None:
            return []
        own = list(clause.subtree)
        self.cut = self.cut or len(own) > SHARE
        return [t.text for t in own] if len(own) <= SHARE else []

    def _earlier(self, head: Token) -> Token | None:
        """Where the text last described what is only taken up here ("the jet"); an actor without a name, first."""
        if head.i not in self.cast.mentions:
            return last_described(head, self.cast.described) or self.cast.same.get(head.i)
        actor = self.cast.actor(head)
        first = self.cast.first.get(actor) if actor is not None else None
        if first is None or first.i >= head.i or first.tag_ != head.tag_ or actor in (*self.said, *self.cast.named):
            return None
        return first if is_bare(head) and says(first) else None

    def _titled(self, head: Token) -> Token:
        """The person that a title stands before: "Minority Leader, Chuck Schumer", "Kama Melly QC"."""
        for c in head.children:
            actor = self.cast.actor(c)
            # "Kama Melly QC", but not "a Merkel aide"
            near = c.dep_ == "appos" or (c.dep_ == "compound" and c.i == head.i - 1 and head.pos_ == "PROPN")
            if near and actor in self.cast.named and self.cast.actors[actor].kind == "person" and c.pos_ == "PROPN":
                own = self.cast.actor(head)
                person = own is not None and self.cast.actors[own].kind == "person" and own in self.cast.named
                thing = own is None or self.cast.actors[own].kind != "person"
                thing = thing and head.pos_ == "NOUN"  # "the Merkel plan", "the men's division, Merkel"
                thing = thing and (c.dep_ == "compound" or not is_title(head))
                if person or actor is None or thing or head.tag_ in ("NNS", "NNPS"):
                    return head
                if own is not None:
                    self.alias[own] = actor
                return c
        return head

    def _below(self, modifier: Token) -> list[Token]:
        """A modifier with its own, but of a possessor that is named only that."""
        if is_replaced(self.cast, modifier) and self.named(modifier, look=True) is not None:
            start = self.cast.mentions[modifier.i].start
            before = (c for c in modifier.children if c.idx < start and c.dep_ in ("amod", "compound"))
            kept = (c for c in before if c.lower_.rstrip(".") not in HONORIFICS)  # "Mr. Lee’s", who is Ann Lee
            former = (
                t for c in kept for t in c.subtree if t.dep_ in ("amod", "compound")
            )  # "the United States District"
            return [*former, modifier, *(c for c in modifier.children if c.dep_ == "case")]
        return [t for t in modifier.subtree if t.dep_ not in ("relcl", "acl", "appos")][:8]

    def named(self, head: Token, look: bool = False) -> str | None:
        """The name of whoever a word stands for, where that says more than the word."""
        mention = self.cast.mentions.get(head.i)
        if mention is None or mention.actor_id is None:
            return None
        actor, word = self.alias.get(mention.actor_id, mention.actor_id), head.lower_
        if self._for_more(head):
            self.cut = self.cut or not self.said  # "they", of nobody
            return AMONG[word]
        name = self.cast.name(actor)
        kept = actor not in self.cast.named or actor in self.said or head.tag_ in ("NNS", "NNPS")
        kept = kept or (mention.form == "nominal" and is_named_beside(self.cast, head, actor))
        if (mention.form == "nominal" and kept) or (head.pos_ != "PRON" and is_counted(head)):
            if not look:
                self.said.add(actor)
            return None
        first = self.cast.first.get(actor)
        if first is not None and head.pos_ == "PRON" and head.dep_ != "poss":
            whom = harmed(first, head)
            if name is None or whom != first:
                return self._one(whom, 1)  # "they", of "20 bodies of people in civilian clothes"
        if name is None or (actor in self.said and mention.form == "pronoun" and word not in FIRST):
            return None
        if actor in self.said and word in FIRST:
            kind = self.cast.actors[actor].kind
            if kind == "person" and word in THIRD_PERSON and actor in self.cast.pronouns:
                return THIRD_PERSON[word][self.cast.pronouns[actor] == "she"]
            if kind in ("organisation", "country"):
                return "its" if word in ("my", "our") else "it"
            name = name.split()[-1] if actor in self.cast.named else definite(name)
        if not look:
            self.said.add(actor)
        opens = first is not None and first.left_edge.is_sent_start and first.left_edge.pos_ in DESCRIBING
        if actor not in self.cast.named and (opens or name.startswith(("The ", "A ", "An "))):
            name = name[0].lower() + name[1:]
        if mention.form == "pronoun" and word in POSSESSIVE and head.dep_ == "poss":
            return f"{name}’" if name.endswith("s") and not name.isupper() else f"{name}’s"
        return name

    def plural(self, who: Token) -> bool:
        """Whether a verb agrees with somebody in the plural, as the label speaks of them."""
        return self._for_more(who) or is_plural(who, self.cast)

    def _for_more(self, word: Token) -> bool:
        """Whether somebody speaks for more than themselves: "Low says they will", not "Acme says it will"."""
        actor = self.cast.actor(word) if word.lower_ in AMONG and word.pos_ == "PRON" else None
        if actor is None:
            return False
        return self.cast.actors[actor].kind == "person" or (
            actor not in self.said and not self.said.isdisjoint(self.cast.pronouns)
        )

    def understood(self, head: Token) -> bool:
        """Whether a stranger knows who or what is meant."""
        if head.lower_ in ("those", "one", "anyone", "everyone") and child(head, "prep", "relcl", "acl") is not None:
            return True  # "those in government"
        if head.tag_ == "DT" and any(c.lower_ in ("of", "but") for c in head.children):
            return True  # "some of the plans", "all but one"
        if head.pos_ == "PRON" or head.tag_ in ("DT", "WDT", "WP"):
            actor = self.cast.actor(head)
            return actor is not None and self.cast.first.get(actor) is not None
        if any(c.tag_ in ("WP$", "WDT") for c in head.children):
            return False  # "whose population", "which candidate"
        if head.dep_ in SUBJECTS and child(head, "neg") is not None and child(head, "cc") is not None:
            return False  # "that, and not his age, was why"
        return not any(t.tag_ in ("WDT", "WP") for c in head.children if c.dep_ == "prep" for t in c.children)

"""How a label refers to whoever it tells of: by name once, then by a pronoun; without a name, by a description."""

from analysis.reading.actors.titles import is_title
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import child
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import MODIFIERS, is_bare, is_counted, last_described, says
from analysis.reading.happenings.labels.phrases.naming import THIRD_PERSON, harmed, is_named_beside
from analysis.reading.happenings.labels.phrases.number import AMONG, is_member, is_plural
from analysis.reading.happenings.labels.phrases.phrase_text import definite

FIRST = ("i", "me", "my", "we", "us", "our", "mine", "ours")
POSSESSIVE = ("his", "her", "its", "their", "my", "our", "whose")
ANYBODY = ("anyone", "anybody", "anything", "everyone", "everybody", "everything", "nobody", "nothing")
DESCRIBING = ("DET", "NUM", "ADJ", "ADV", "NOUN")  # what no name begins with


class Referring:
    """Whom one label has named already (`said`), and how it calls them again.

    `cut`: whether something was left out that the label needs; `vague`: whether nothing says who or what is meant.
    """

    def __init__(self, called: Called):
        self.called = called
        self.said: set[str] = set()
        self.cut = False
        self.vague = False
        self.alias: dict[str, str] = {}  # a title that the text takes for an actor of its own → whoever has it

    def named(self, head: Token, look: bool = False) -> str | None:
        """The name of whoever a word stands for, where that says more than the word."""
        mention = self.called.mentions.get(head.i)
        if mention is None or mention.actor_id is None:
            return None
        actor, word = self.alias.get(mention.actor_id, mention.actor_id), head.lower_
        if self._for_more(head):
            self.cut, self.vague = self.cut or not self.said, True  # "they", of nobody, or of those with the speaker
            return AMONG[word]
        name = self.called.name(actor)
        kept = actor not in self.called.named or actor in self.said or head.tag_ in ("NNS", "NNPS")
        kept = kept or (mention.form == "nominal" and is_named_beside(self.called, head, actor))
        some = head.pos_ != "PRON" and (is_counted(head) or is_member(self.called, head))
        if some or (mention.form == "nominal" and kept):
            if not look:
                self.said.add(actor)
            return None
        first = self.called.first.get(actor)
        if name is None or self.told_of(actor):
            return None
        if actor in self.said and mention.form == "pronoun" and word not in FIRST:
            return name.split()[-1] if self.is_other(head) else None
        if actor in self.said and word in FIRST:
            kind = self.called.actors[actor].kind
            if kind == "person" and word in THIRD_PERSON and actor in self.called.pronouns:
                return THIRD_PERSON[word][self.called.pronouns[actor] == "she"]
            if kind in ("organisation", "country"):
                return "its" if word in ("my", "our") else "it"
            name = name.split()[-1] if actor in self.called.named else definite(name)
        if not look:
            self.said.add(actor)
        opens = first is not None and first.left_edge.is_sent_start and first.left_edge.pos_ in DESCRIBING
        if actor not in self.called.named and (opens or name.startswith(("The ", "A ", "An "))):
            name = name[0].lower() + name[1:]
        if mention.form == "pronoun" and word in POSSESSIVE and head.dep_ == "poss":
            return f"{name}’" if name.endswith("s") and not name.isupper() else f"{name}’s"
        return name

    def told_of(self, actor: str) -> bool:
        """Whether the label has named each of those who act together: "Oslo and Moss hold their first talks"."""
        members = self.called.members.get(actor)
        return members is not None and {self.called.actors[one].name for one in self.said}.issuperset(members)

    def is_other(self, who: Token) -> bool:
        """Whether "he" would be taken for whoever says so: "Low tells Roe's aides that he has won", of Roe."""
        verb = who.head
        teller = child(verb.head, "nsubj") if (who.dep_, verb.dep_) == ("nsubj", "ccomp") else None
        one, other = self.called.actor(who), self.called.actor(teller) if teller is not None else None
        if one is None or other is None or one == other or {one, other} - self.called.named:
            return False
        kinds = {self.called.actors[a].kind for a in (one, other)}
        return kinds == {"person"} and len({self.called.pronouns.get(a, "") for a in (one, other)}) == 1

    def described(self, head: Token) -> Token | None:
        """Whom a pronoun stands for where the text has no name for a label: "they", of "bodies of people"."""
        actor = self.called.actor(head)
        first = self.called.first.get(actor) if actor is not None else None
        if actor is None or first is None or actor in self.said or head.pos_ != "PRON":
            return None
        if head.dep_ == "poss" or self._for_more(head):
            return None
        whom = harmed(first, head)
        if whom.pos_ == "PRON":
            return None  # "you all", who are nobody else
        return whom if whom != first or self.called.name(self.alias.get(actor, actor)) is None else None

    def titled(self, head: Token) -> Token:
        """The person that a title stands before: "Minority Leader, Chuck Schumer", "Kama Melly QC"."""
        for c in head.children:
            # "Kama Melly QC", but not "a Merkel aide"
            near = c.dep_ == "appos" or (c.dep_ == "compound" and c.i == head.i - 1 and head.pos_ == "PROPN")
            actor = self.called.actor(c) if near else None
            if actor in self.called.named and self.called.kind(c) == "person" and c.pos_ == "PROPN":
                own, is_person = self.called.actor(head), self.called.kind(head) == "person"
                person = is_person and own in self.called.named
                thing = not is_person and head.pos_ == "NOUN"  # "the Merkel plan", "the men's division, Merkel"
                thing = thing and (c.dep_ == "compound" or not is_title(head))
                body = own in self.called.named and self.called.actors[own or ""].kind == "organisation"
                body = body and not c.text.isupper()  # "the Organization of Mills (OM)"
                if person or actor is None or thing or body or head.tag_ in ("NNS", "NNPS"):
                    return head
                if own is not None:
                    self.alias[own] = actor
                return c
        return head

    def earlier(self, head: Token) -> Token | None:
        """Where the text last described what is only taken up here ("the jet"); an actor without a name, first."""
        if head.i not in self.called.mentions:
            return last_described(head, self.called.described) or self.called.same.get(head.i)
        actor = self.called.actor(head)
        first = self.called.first.get(actor) if actor is not None else None
        if first is None or first.i >= head.i or first.tag_ != head.tag_:
            return None
        if actor in self.said or actor in self.called.named:
            return None
        only_may_be = first.dep_ == "attr"  # "might become the third storm"
        return first if is_bare(head) and says(first) and not only_may_be else None

    def owner(self, noun: Token) -> Token | None:
        """Whose "the guilty plea", "the arrest" is, as a verb for the same tells; none whom the label has named."""
        whose = self.called.whose.get(noun.i)
        if whose is None:
            return None
        own = [c for c in noun.children if c.dep_ in (*MODIFIERS, "prep", "acl", "relcl")]
        the = [c for c in own if c.lower_ == "the"]
        plain = len(the) == 1 and all(c in the or c.dep_ == "amod" for c in own)
        return whose if plain and self.called.actor(whose) not in self.said else None

    def plural(self, who: Token) -> bool:
        """Whether a verb agrees with somebody in the plural, as the label speaks of them."""
        return self._for_more(who) or is_plural(who, self.called)

    def _for_more(self, word: Token) -> bool:
        """Whether somebody speaks for more than themselves: "Low says they will", not "Acme says it will"."""
        actor = self.called.actor(word) if word.lower_ in AMONG and word.pos_ == "PRON" else None
        if actor is None:
            return False
        heard = any(self.called.actors[one].kind == "person" for one in self.said)
        return (actor not in self.said and heard) or self.called.actors[actor].kind == "person"

    def understood(self, head: Token) -> bool:
        """Whether a stranger knows who or what is meant."""
        if head.lower_ in ("those", "one", "anyone", "everyone") and child(head, "prep", "relcl", "acl") is not None:
            return True  # "those in government"
        if head.lower_ in ANYBODY:
            return True
        if head.tag_ == "DT" and any(c.lower_ in ("of", "but") for c in head.children):
            return True  # "some of the plans", "all but one"
        if head.pos_ == "PRON" or head.tag_ in ("DT", "WDT", "WP"):
            actor = self.called.actor(head)
            return actor is not None and self.called.first.get(actor) is not None
        if any(c.tag_ in ("WP$", "WDT") for c in head.children):
            return False  # "whose population", "which candidate"
        return not any(t.tag_ in ("WDT", "WP") for c in head.children if c.dep_ == "prep" for t in c.children)

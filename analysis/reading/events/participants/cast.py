"""Who is on the stage: mentions by the words that they cover, and the roles that words fill in an event."""

from dataclasses import dataclass

from analysis.reading.actors.coreference.pronouns.pronouns import OWN
from analysis.reading.document import Doc, Token
from analysis.reading.language import words_of
from analysis.tables.codebook import Mention, Time

PLACES = ("place", "country")
ALIVE = ("person", "organisation", "country", "group")


@dataclass(frozen=True)
class Cast:
    """Mentions by the words that they cover, so that a word's actor is found at once, however long the text."""

    by_token: dict[int, Mention]
    kinds: dict[str, str]
    dates: frozenset[int]

    @classmethod
    def of(cls, doc: Doc, actors, times: list[Time]) -> "Cast":
        who = (m for m in actors.mentions if m.text.lower() not in OWN)  # "lost theirs": no people
        by_token = words_of(doc, sorted(who, key=lambda m: m.start - m.end))  # the shortest is the last
        dates = frozenset(words_of(doc, times).keys() - by_token.keys())
        return cls(by_token, {a.actor_id: a.kind for a in actors.actors}, dates)

    def mention(self, token: Token) -> Mention | None:
        return self.by_token.get(token.i)

    def actor(self, token: Token) -> str | None:
        found = self.mention(token)
        return found.actor_id if found else None

    def is_name(self, token: Token) -> bool:
        found = self.mention(token)
        return found is not None and found.form == "name"

    def is_time(self, token: Token) -> bool:
        return token.i in self.dates

    def kind(self, token: Token) -> str | None:
        actor = self.actor(token)
        return None if actor is None else self.kinds.get(actor)


@dataclass(frozen=True)
class Part:
    """A role in an event and the head word of what fills it."""

    role: str
    head: Token

"""What the reader model says of events: who does each, which are one, which matter; the rules' agent is a hint."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from spacy.tokens import Doc

from analysis.model.story import REACH, SIZE, Story, part, points
from analysis.reading.events.participants import Cast, Part
from analysis.reading.events.triggers import Trigger
from analysis.tables.codebook import Mention

AGENT = 0.75  # chance from which somebody is taken for an event's agent


@dataclass(frozen=True)
class Pointed:
    """Chance of each actor, of nobody in reach, and for each actor the first character of the likeliest word."""

    nobody: float = 1.0
    chance: dict[str, float] = field(default_factory=dict)
    word: dict[str, int] = field(default_factory=dict)

    @property
    def best(self) -> str | None:
        return max(self.chance, key=self.chance.__getitem__, default=None)


@dataclass(frozen=True, eq=False)
class StoryVector:
    """An event as the model compares it with others, and its odds of belonging to what an article is about."""

    same: np.ndarray
    main: float
    bias: float

    def like(self, other: "StoryVector") -> float:
        """Log-odds of the two's being one."""
        return float(self.same @ other.same) / SIZE**0.5 + self.bias


@dataclass(frozen=True, eq=False)
class Stretch:
    """What the model has read of a stretch of text, and the words of mentions in it, each with its actor."""

    story: Story
    key: np.ndarray
    actor: np.ndarray


@dataclass(frozen=True, eq=False)
class Pointing:
    """The stretches of an article that the model has read; without any, what the rules read stands."""

    stretches: tuple[Stretch, ...] = ()

    @classmethod
    def of(cls, story: Sequence[Story], mentions: Sequence[Mention]) -> "Pointing":
        found = []
        ordered = sorted(mentions, key=lambda m: m.start - m.end)  # the shortest has the last word
        for own in story:
            actor: dict[int, str] = {}
            for m in ordered:
                if m.actor_id and own.start[0] <= m.start <= own.start[-1]:
                    first, last = own.rows([m.start, m.end - 1])
                    actor |= dict.fromkeys(range(first, last + 1), m.actor_id)
            key = np.array(sorted(actor), int)
            found.append(Stretch(own, key, np.array([actor[k] for k in key.tolist()], str)))
        return cls(tuple(found))

    def at(self, start: int) -> Stretch | None:
        return next((s for s in self.stretches if s.story.start[0] <= start <= s.story.start[-1]), None)

    def vector(self, start: int) -> StoryVector | None:
        """What the model says of the event that begins at a character; None where it has not read it."""
        if (stretch := self.at(start)) is None:
            return None
        values = stretch.story.values[stretch.story.rows([start])[0]].astype(np.float32)
        return StoryVector(
            part(values, "same"), float(part(values, "main")[0]), float(stretch.story.weights["same.bias"])
        )

    def agents(self, doc: Doc, trigger: Trigger, parts: list[Part], cast: Cast) -> list[Part]:
        """The roles of an event with the agent that the model reads, where it is surer than what the rules read."""
        own = frozenset(a for p in parts if p.role == "agent" and (a := cast.actor(p.head)))
        found = self.pointed("agent", trigger.start, own)
        if found is None or found.best is None or found.best in own or found.chance[found.best] < AGENT:
            return parts
        word = doc.char_span(found.word[found.best], found.word[found.best] + 1, alignment_mode="expand")
        return parts if word is None else [p for p in parts if p.role != "agent"] + [Part("agent", word.root)]

    def pointed(self, name: str, start: int, hint: frozenset[str]) -> Pointed | None:
        """Where an event points; None where the model has not read it."""
        stretch = self.at(start)
        if stretch is None:
            return None
        story, key, actor = stretch.story, stretch.key, stretch.actor
        query = story.rows([start])
        low, high = np.searchsorted(key, [query[0] - REACH, query[0] + REACH + 1])
        near, who = key[low:high], actor[low:high]
        none, scores = points(name, story.weights, story.values, query, near, np.isin(who, list(hint))[None, :])
        scores = np.hstack([none, scores])[0]
        chance = np.exp(scores - scores.max())
        chance /= chance.sum()
        found: dict[str, float] = {}
        word: dict[str, int] = {}
        most: dict[str, float] = {}
        for k, a, p in zip(near.tolist(), who.tolist(), chance[1:].tolist()):
            found[a] = found.get(a, 0.0) + p
            if p > most.get(a, 0.0):
                most[a], word[a] = p, int(story.start[k])
        return Pointed(float(chance[0]), found, word)

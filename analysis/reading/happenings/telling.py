"""An event reduced to what two tellings of one thing are compared by."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.lexicon import words
from analysis.lexicon.verbs import fields_of
from analysis.reading.actors.actors import Actors
from analysis.reading.document import Doc, Token
from analysis.reading.events.events import Events
from analysis.reading.events.same_event import is_definite, is_indefinite, kind_of, object_words
from analysis.reading.grammar.tokens import is_verb
from analysis.reading.happenings.story_vector import StoryVector, story_vector
from analysis.reading.happenings.which_one import WhichOne, which_one
from analysis.reading.language import token_range, words_of
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event

CLAUSE = 40  # words of a clause that are looked at
CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
APART = ("relcl", "advcl", "ccomp", "parataxis", "punct", "conj")


@dataclass(frozen=True)
class Telling:
    """One event as it is told, by number in the order of the text.

    `kind`: what its words share with others for the same ("ruled", "decision"); `fields`: the lexical fields that they
    belong to; `governor`: the event that its word hangs on and by which relation; `tells`: how many events it reports;
    `context`: the content words of its clause; `actors`: whoever it mentions; `vector`: its word's, of length 1;
    `story`: what the reader model says of it, None where it has not read it.
    """

    number: int
    event: Event
    head: Token
    sentence: int
    kind: str
    fields: frozenset[str]
    noun: bool
    definite: bool
    indefinite: bool
    general: bool
    governor: tuple[int, str] | None
    tells: int
    agents: frozenset[str]
    patients: frozenset[str]
    actors: frozenset[str]
    objects: frozenset[str]
    context: frozenset[str]
    which: WhichOne
    days: Interval
    vector: np.ndarray
    story: StoryVector | None = None

    @property
    def day(self) -> bool:
        """Whether it is tied to one day."""
        return self.days.closed and self.days.earliest == self.days.latest


def heads(doc: Doc, events: Sequence[Event]) -> list[Token]:
    """The word of each event that its clause or noun phrase hangs on."""
    return [doc[slice(*token_range(doc.starts, e.start, e.end))].root for e in events]


def tellings(doc: Doc, actors: Actors, events: Events, rows: Sequence[Event]) -> list[Telling]:
    """What each of `rows` (the events, with their days) is compared by."""
    parts: dict[tuple[str, str], set[str]] = {}
    for p in events.participants:
        if p.actor_id is not None:
            parts.setdefault((p.event_id, p.role), set()).add(p.actor_id)
    at_head = heads(doc, rows)
    number = {head.i: n for n, head in reversed(list(enumerate(at_head)))}
    told = Counter(telling for _, telling in events.tellers)
    mention_at = words_of(doc, sorted(actors.mentions, key=lambda m: m.start - m.end))  # the shortest is the last
    found: list[Telling] = []
    for n, (event, head) in enumerate(zip(rows, at_head)):
        noun = head.pos_ != "VERB"
        clause = _clause(head, number)
        agents, patients = (frozenset(parts.get((event.event_id, role), ())) for role in ("agent", "patient"))
        named = {mention_at[w.i].actor_id for w in clause if w.i in mention_at} - {None}
        general = noun and event.lemma in words("general_event_nouns")
        content = frozenset(w.lemma_.lower() for w in clause if w != head and _content(w))
        found.append(
            Telling(
                number=n,
                event=event,
                head=head,
                sentence=int(event.sentence_id[1:]),
                kind=kind_of(event.lemma, noun),
                fields=fields_of(event.lemma),
                noun=noun,
                definite=noun and is_definite(head),
                indefinite=noun and is_indefinite(head),
                general=general,
                governor=_governor(head, number),
                tells=told[n],
                agents=agents,
                patients=patients,
                actors=frozenset(named) | agents | patients,
                objects=object_words(head),
                context=content,
                which=which_one(head, noun),
                days=Interval(event.earliest, event.latest),
                vector=_vector(head, event.lemma),
                story=story_vector(events.story, event.start),
            )
        )
    return found


def _clause(head: Token, number: dict[int, int]) -> list[Token]:
    """Words below an event's word, without other clauses and other events' own."""
    found: list[Token] = []
    queue = [head]
    while queue and len(found) < CLAUSE:
        word = queue.pop()
        found.append(word)
        queue += [c for c in word.children if c.dep_ not in APART and not (c.i in number and is_verb(c))]
    return found


def _content(word: Token) -> bool:
    return word.pos_ in CONTENT and word.lower_ not in words("function_words")


def _governor(head: Token, number: dict[int, int]) -> tuple[int, str] | None:
    above, link = head.head, head.dep_
    if link == "pobj":
        above, link = above.head, above.lower_
    return (number[above.i], link) if above != head and above.i in number else None


def _vector(head: Token, lemma: str) -> np.ndarray:
    vector = np.asarray(head.doc.vocab[lemma.split(" ")[0] or head.text].vector)
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector

"""Who takes part in an event: agent, patient and place, by the grammar of its clause."""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.lexicon import words
from analysis.reading.actors.titles import is_title
from analysis.reading.events.triggers import Trigger, is_event_noun
from analysis.reading.grammar.doers import doer, who_tells
from analysis.reading.grammar.objects import direct_object
from analysis.reading.grammar.phrases import noun_phrase, possessor, prepositional
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.tokens import DEMONSTRATIVES, child, has, is_verb, with_particle
from analysis.reading.grammar.voice import agent, is_passive
from analysis.tables.codebook import Mention, Participant, Time

PLACE_PREPOSITIONS = words("place_prepositions") | {"on"}
PLACES = ("place", "country")
QUANTITIES = {"number", "hundred", "thousand", "dozen", "score", "majority", "part", "half", "percent", "%", "rest"} | {
    *("none", "some", "many", "most", "several", "all", "each", "both")
}
ALIVE = ("person", "organisation", "country", "group")


@dataclass(frozen=True)
class Cast:
    """Mentions by the words that they cover, so that a word's actor is found at once, however long the text."""

    by_token: dict[int, Mention]
    kinds: dict[str, str]
    dates: frozenset[int]

    @classmethod
    def of(cls, doc: Doc, actors, times: list[Time]) -> "Cast":
        starts = [t.idx for t in doc]
        by_token: dict[int, Mention] = {}
        for mention in sorted(actors.mentions, key=lambda m: m.start - m.end):  # the shortest has the last word
            for i in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
                by_token[i] = mention
        dates = frozenset(
            i for time in times for i in range(bisect_left(starts, time.start), bisect_left(starts, time.end))
        )
        return cls(by_token, {a.actor_id: a.kind for a in actors.actors}, dates - by_token.keys())

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


def find_parts(trigger: Trigger, cast: Cast) -> list[Part]:
    """Roles of one event, coordinated words each by itself."""
    parts = _noun_parts(trigger.head, cast) if trigger.noun else _verb_parts(trigger.head, cast)
    parts = [p for p in parts if not trigger.start <= p.head.idx < trigger.end]
    patients = {p.head.i for p in parts if p.role == "patient"}
    parts = [p for p in parts if p.role != "place" or p.head.i not in patients]
    spread, seen = [], set()
    for part in parts:
        part = Part(part.role, _bearer(part.head, cast)) if part.role == "agent" else part
        for head in _coordinated(part.head, cast):
            if (part.role, head.i) not in seen:
                seen.add((part.role, head.i))
                spread.append(Part(part.role, head))
    return spread


def _verb_parts(verb: Token, cast: Cast) -> list[Part]:
    parts, who = [], subject(verb)
    if is_passive(verb):
        below = child(verb, "xcomp")  # "was forced to resign by Lee"
        by = prepositional(verb, "by") or (agent(below) if below is not None and not is_passive(below) else None)
        parts += [Part("agent", by)] if by is not None and not cast.is_time(by) else []
        parts += [Part("patient", who)] if who is not None else []
        author = who_tells(verb.head) if verb.dep_ == "acl" else None  # "in findings published on Monday"
        author = author or _striker(verb, cast)
        parts += [Part("agent", author)] if by is None and author is not None and not cast.is_time(author) else []
    else:
        thing = direct_object(verb)
        undergoes = thing is None and verb.lemma_.lower() in words("unaccusative_verbs")
        if who is not None and not cast.is_time(who):
            suffers = with_particle(verb) in words("dying_verbs") or (undergoes and cast.kind(who) not in ALIVE)
            parts.append(Part("patient" if suffers and thing is None else "agent", who))
        if thing is None:
            thing = prepositional(verb, "at", "against")
            thing = thing if thing is not None and cast.kind(thing) in ALIVE else None
        whom = child(verb, "dative")
        if whom is not None and cast.kind(whom) in ALIVE and (thing is None or thing.ent_type_ == "MONEY"):
            thing = whom  # "fined him $5,000"
        # "held talks": what is done is no participant
        done = thing is not None and is_event_noun(thing) and verb.lemma_.lower() in words("light_verbs")
        if thing is not None and thing != who and not done and not cast.is_time(thing):
            parts.append(Part("patient", thing))
    return parts + _places(verb, cast)


def _noun_parts(noun: Token, cast: Cast) -> list[Part]:
    parts = []
    owner, of = possessor(noun), prepositional(noun, "of")
    by = prepositional(noun, "by") if not has(noun, "det", *DEMONSTRATIVES) else None
    if (
        by is None and of is not None and has(of, "det", *DEMONSTRATIVES)
    ):  # "the appeal of that ruling by the government"
        by = prepositional(of, "by")
    owner = owner if owner is not None and not cast.is_time(owner) else None
    unknown = owner is not None and owner.pos_ == "PRON" and cast.actor(owner) is None
    if unknown and noun.dep_ == "dobj" and is_verb(noun.head):
        owner = subject(noun.head) or owner  # "they held their talks"
    modifiers = (c for c in noun.children if c.dep_ in ("compound", "nmod", "amod") and cast.kind(c) in ALIVE)
    modifier = next((c for c in modifiers if cast.actor(c) != cast.actor(noun)), None)  # not "a new poll" of itself
    source = prepositional(noun, "from")
    intransitive = noun.lemma_.lower() in words("intransitive_event_nouns")
    if by is not None and not cast.is_time(by):
        parts.append(Part("agent", by))
        undergoes = owner if owner is not None else modifier
        parts += [Part("patient", undergoes)] if undergoes is not None else []
    elif owner is not None:
        acted_on = not intransitive and cast.mention(owner) is not None and cast.kind(owner) not in (*ALIVE, None)
        undergone = of is None and noun.lemma_.lower() in words("undergone_nouns") and _somebody(owner, cast)
        parts.append(Part("patient" if acted_on or undergone else "agent", owner))
    elif modifier is not None:
        undergone = cast.kind(modifier) == "person" and noun.lemma_.lower() in words("undergone_nouns")
        parts.append(Part("patient" if undergone else "agent", modifier))  # "the Khashoggi murder"
    elif source is not None and cast.kind(source) in ALIVE and not intransitive:
        parts.append(Part("agent", source))
    elif (who := doer(noun)) is not None and not cast.is_time(who):
        parts.append(Part("agent", who))
    if of is not None and not cast.is_time(of):
        undergone = not intransitive or noun.lemma_.lower() in words("undergone_nouns")  # "the death of a clerk"
        if not undergone and not any(p.role == "agent" for p in parts):
            parts.append(Part("agent", of))
        elif undergone and not any(p.role == "patient" for p in parts):
            parts.append(Part("patient", of))
    both = prepositional(noun, "between")
    if both is not None and not parts:
        parts.append(Part("agent", both))
    against = prepositional(noun, "against", "on")
    if against is not None and cast.kind(against) in ALIVE and not any(p.role == "patient" for p in parts):
        parts.append(Part("patient", against))
    return parts + _places(noun, cast)


def _striker(verb: Token, cast: Cast) -> Token | None:
    """Whose raid it is in which somebody "was killed in a US raid"."""
    raid = prepositional(verb, "in", "during") if verb.lemma_ in words("harming_verbs") else None
    if raid is None or not is_event_noun(raid):
        return None
    return next((c for c in raid.children if c.dep_ in ("compound", "nmod", "poss") and cast.kind(c) in ALIVE), None)


def _somebody(owner: Token, cast: Cast) -> bool:
    """A person or some people, not a body that acts on people ("the army's arrest")."""
    return cast.kind(owner) in ("person", "group") or owner.lower_ in ("his", "her", "their")


def _places(word: Token, cast: Cast) -> list[Part]:
    """Places named by a preposition on the trigger, or on the object of a verb ("held talks in Istanbul")."""
    thing = None if word.pos_ == "NOUN" else child(word, "dobj")
    for holder_ in (word, thing):
        for prep in holder_.children if holder_ is not None else ():
            moves = prep.lower_ in ("to", "into") and word.lemma_.lower() in words("motion")
            if prep.dep_ != "prep" or not (prep.lower_ in PLACE_PREPOSITIONS or moves):
                continue
            where = child(prep, "pobj")
            inner = prepositional(where, "of") if where is not None else None  # "the Turkish city of Istanbul"
            for place in (where, inner):
                if place is not None and cast.kind(place) in PLACES and not cast.is_time(place):
                    return [Part("place", place)]
    return []


def _bearer(head: Token, cast: Cast) -> Token:
    """The word for an actor where no mention covers the one that the clause names: the name behind a title ("Niger's
    president Ali Musa said"), the whole that a number is part of ("hundreds of the rebels left")."""
    if cast.mention(head) is not None:
        return head
    named = [c for c in head.children if c.dep_ in ("compound", "appos", "nmod", "flat")]
    named += [head.nbor(1)] if head.i + 1 < len(head.doc) and head.pos_ in ("NOUN", "PROPN") else []
    person = next((c for c in reversed(named) if cast.kind(c) == "person" and cast.is_name(c)), None)
    if person is not None and (is_title(head) or head.text in words("postnominals") or _is_named(head, person)):
        return person
    told = child(head.head, "nsubj") if head.dep_ == "attr" and head.head.lemma_ in ("be", "become") else None
    if told is not None and cast.mention(told) is not None:  # "Rao was the first woman to lead the bank"
        return told
    whole = prepositional(head, "of") if head.lemma_.lower() in QUANTITIES or head.tag_ == "CD" else None
    if whole is not None and cast.mention(whole) is not None:
        return whole
    return head


def _is_named(head: Token, person: Token) -> bool:
    """ "The builder, Jan Kovar, opened": a description whose name stands beside it."""
    return person.dep_ == "appos" and person.head == head and head.tag_ == "NN" and person.tag_ == "NNP"


def _coordinated(head: Token, cast: Cast) -> list[Token]:
    """A word and what is coordinated with it, where each is an actor."""
    heads, word = [head], head
    for _ in range(12):
        joined = child(word, "conj")
        if joined is None or joined.pos_ not in ("NOUN", "PROPN", "PRON"):
            break
        word = joined
        if cast.mention(word) is not None:
            heads.append(word)
    return heads


def participant_rows(event_id: str, parts: list[Part], cast: Cast) -> list[Participant]:
    """Parts as rows; a part that no mention covers keeps its noun phrase and no actor."""
    rows, seen = [], set()
    for part in parts:
        mention = cast.mention(part.head)
        if mention is not None:
            start, end, actor, text = mention.start, mention.end, mention.actor_id, mention.text
        else:
            first, stop = noun_phrase(part.head)
            span = part.head.doc[first:stop]
            start, end, actor, text = span.start_char, span.end_char, None, span.text
        if (part.role, start, end) not in seen:
            seen.add((part.role, start, end))
            rows.append(Participant(event_id, actor, part.role, start, end, text))
    return rows

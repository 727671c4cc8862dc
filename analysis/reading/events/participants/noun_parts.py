"""Who takes part in what a noun tells of: by its possessor, its modifiers and the prepositions behind it."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.participants.cast import ALIVE, PLACES, Cast, Part
from analysis.reading.grammar.doers import doer
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.tokens import DEMONSTRATIVES, child, has, is_verb
from analysis.reading.grammar.verbs.subjects import subject

HELD_SOMEWHERE = ("election", "primary", "referendum", "war")  # "the Iraq War": not by whose name stands before it
PLACE_PREPOSITIONS = words("place_prepositions") | {"on"}


def noun_parts(noun: Token, cast: Cast) -> list[Part]:
    parts = []
    owner, of = possessor(noun), prepositional(noun, "of")
    by = prepositional(noun, "by") if not has(noun, "det", *DEMONSTRATIVES) else None
    if by is None and of is not None and has(of, "det", *DEMONSTRATIVES):
        by = prepositional(of, "by")  # "the appeal of that ruling by the government"
    owner = owner if owner is not None and not cast.is_time(owner) else None
    unknown = owner is not None and owner.pos_ == "PRON" and cast.actor(owner) is None
    if unknown and noun.dep_ == "dobj" and is_verb(noun.head):
        owner = subject(noun.head) or owner  # "they held their talks"
    acting = ("person", "organisation", "group") if noun.lemma_.lower() in HELD_SOMEWHERE else ALIVE
    modifiers = (c for c in noun.children if c.dep_ in ("compound", "nmod", "amod") and cast.kind(c) in acting)
    modifier = next((c for c in modifiers if cast.actor(c) != cast.actor(noun)), None)  # not "a new poll" of itself
    source = prepositional(noun, "from")
    intransitive = noun.lemma_.lower() in words("intransitive_event_nouns")
    if by is not None and not cast.is_time(by):
        parts.append(Part("agent", by))
        undergoes = owner if owner is not None else modifier
        parts += [Part("patient", undergoes)] if undergoes is not None else []
    elif owner is not None:
        acted_on = not intransitive and cast.mention(owner) is not None and cast.kind(owner) not in (*ALIVE, None)
        # a person or some people, not a body that acts on people ("the army's arrest")
        somebody = cast.kind(owner) in ("person", "group") or owner.lower_ in ("his", "her", "their")
        undergone = of is None and somebody and noun.lemma_.lower() in words("undergone_nouns")
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
    return parts + places(noun, cast)


def places(word: Token, cast: Cast) -> list[Part]:
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

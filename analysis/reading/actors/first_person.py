"""Whom "I" and "we" inside a quote refer to."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.actors.actors import Actors
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST, FIRST_SINGULAR
from analysis.tables.codebook import Actor, Mention, Quote

WORK = (  # offices, and the words for those who do the work with whoever holds one
    (frozenset(["author", "researcher", "scientist"]), frozenset(["researchers", "scientists", "authors", "team"])),
    (frozenset(["inspector", "superintendent", "constable", "sergeant", "detective"]), frozenset(["police"])),
)


LEARNING = frozenset(("college", "institute", "institution", "school", "university"))


def resolve_first_person(actors: Actors, quotes: Iterable[Quote]) -> Actors:
    """ "I", "my" inside a quote refer to its speaker; "we", "our" to those whom the speaker speaks for.

    A person speaks for the organisation that they belong to, an office holder for the country. Elsewhere, and in what
    is told without quotation marks where others have them, the mention stays unresolved.
    """
    # "Lee: I was wrong", a headline, is in her words
    said = [
        (q.kind == "indirect" and q.cue != ":", q.end - q.start, q.start, q.end, q.speaker_id)
        for q in quotes
        if q.speaker_id
    ]
    marked = not all(indirect for indirect, *_ in said)  # else the text has lost its quotation marks
    by_id: dict[str | None, Actor] = {a.actor_id: a for a in actors.actors}

    def resolved(mention: Mention) -> Mention:
        word = mention.text.lower()
        if mention.actor_id is not None or mention.form != "pronoun" or word not in FIRST:
            return mention
        around = [quote for quote in said if quote[2] <= mention.start and mention.end <= quote[3]]
        if not around or (marked and all(indirect for indirect, *_ in around)):
            return mention  # "friends offered to vote for me": whoever writes
        *_, speaker_id = min(around)  # in their own words "I" is who speaks them, whomever these tell of
        speaker = by_id.get(speaker_id) if word not in FIRST_SINGULAR else None
        return replace(mention, actor_id=_spoken_for(speaker, by_id) if speaker is not None else speaker_id)

    mentions = tuple(map(resolved, actors.mentions))
    count = Counter(mention.actor_id for mention in mentions)
    return Actors(tuple(replace(a, mentions=count[a.actor_id]) for a in actors.actors), mentions)


def _spoken_for(speaker: Actor, by_id: dict[str | None, Actor]) -> str:
    if (colleagues := _colleagues(speaker, by_id)) is not None:
        return colleagues
    owner = by_id.get(speaker.affiliation_id) if speaker.kind == "person" else None
    if owner is None:
        return speaker.actor_id
    office = set((speaker.role or "").lower().split())
    if LEARNING & set(owner.name.lower().split()) and not words("speaking_offices") & office:
        return speaker.actor_id  # a scholar speaks of their work
    offices = words("government_offices") & office
    return owner.actor_id if owner.kind == "organisation" or (owner.kind == "country" and offices) else speaker.actor_id


def _colleagues(speaker: Actor, by_id: dict[str | None, Actor]) -> str | None:
    """Those who did the work that somebody speaks of: "our study shows", said co-author Ann Lee; "we arrested two",
    said Inspector Omar Rao. Of several, those who are spoken of most."""
    role = set(re.split(r"[^a-z]+", (speaker.role or "").lower())) if speaker.kind == "person" else set()
    for ranks, bodies in WORK:
        many = (a for a in by_id.values() if role & ranks and a.kind in ("group", "organisation"))
        found = max((a for a in many if bodies & set(a.name.lower().split())), key=lambda a: a.mentions, default=None)
        if found is not None:
            return found.actor_id
    return None

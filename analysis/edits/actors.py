"""Corrections of who is who: actors that are one, mentions that mean another, names and kinds; who says a quote."""

import re
from dataclasses import replace

from analysis.edits.draft import Draft, fresh
from analysis.edits.refusal import Refused
from analysis.edits.targets import short
from analysis.tables.codebook import BY_HAND, Actor, Mention

MARKS = '“”"‘’'
CALLED = {"name": "{actor.name} is called {value}", "kind": "{actor.name} is of the kind {value}, not {actor.kind}"}


def join(draft: Draft, mention: Mention, other: Mention) -> str | None:
    """The actors of both mentions are one; its name is the other's, unless only this one is named."""
    if mention.actor_id is None and other.actor_id is None:
        raise Refused("neither of the two is known to be anybody")
    if other.actor_id is None:
        mention, other = other, mention
    if mention.actor_id is None:
        return move(draft, mention, other)
    gone, kept = draft.actors[mention.actor_id], draft.actors[str(other.actor_id)]
    if gone == kept:
        return None
    named = {m.actor_id for m in draft.mentions if m.form == "name"}
    name = gone if gone.actor_id in named and kept.actor_id not in named else kept
    _rename_in_labels(draft, gone.name, name.name)
    _rename_in_labels(draft, kept.name, name.name)
    _refer(draft, gone.actor_id, kept.actor_id)
    draft.mentions[:] = [_of(m, kept.actor_id) if m.actor_id == gone.actor_id else m for m in draft.mentions]
    draft.actor(kept.actor_id, name=name.name, kind=name.kind, role=name.role or kept.role or gone.role)
    del draft.actors[gone.actor_id]
    _recount(draft)
    return f"“{gone.name}” and “{kept.name}” are one actor, {name.name}"


def part(draft: Draft, mention: Mention) -> str | None:
    """The mention is an actor of its own; with a name, so is every mention of that actor by this name."""
    if mention.actor_id is None:
        raise Refused("the reading knows nobody there")
    old = draft.actors[mention.actor_id]
    alike = called_alike(draft, mention)
    parted = [m for m in draft.mentions if m.mention_id in alike]
    if len(parted) == old.mentions:
        return None
    new = fresh(draft.actors, "a")
    draft.actors[new] = Actor(new, mention.text, old.kind, None, None, 0, mention.start)
    for each in parted:
        _move(draft, each, new)
    if old.name == mention.text:  # the name went with those mentions
        left = [m for m in draft.mentions if m.actor_id == old.actor_id]
        best = max(left, key=lambda m: (m.form == "name", m.form == "nominal", len(m.text)))
        draft.actors[old.actor_id] = replace(old, name=best.text)
    _recount(draft)
    draft.corrected.add(new)
    return f"“{mention.text}” is not {old.name} but an actor of its own ({_mentions(len(parted))})"


def move(draft: Draft, mention: Mention, other: Mention | None) -> str | None:
    """This one mention is the other's actor's; None: the text does not settle whose."""
    to = other.actor_id if other else None
    if other and to is None:
        raise Refused("the reading knows nobody at the words of `to`")
    if mention.actor_id == to:
        return None
    before = draft.actors[mention.actor_id].name if mention.actor_id else "nobody known"
    _move(draft, mention, to)
    _recount(draft)
    return f"“{mention.text}” means {draft.actors[to].name if to else 'nobody known'}, not {before}"


def put(draft: Draft, mention: Mention, column: str, value: str) -> str | None:
    """Another name or kind of the actor (`column`)."""
    if mention.actor_id is None:
        raise Refused("the reading knows nobody there")
    actor = draft.actors[mention.actor_id]
    if getattr(actor, column) == value:
        return None
    if column == "name":
        _rename_in_labels(draft, actor.name, value)
    draft.actor(actor.actor_id, **{column: value})
    return CALLED[column].format(actor=actor, value=value)


def speak(draft: Draft, quote_id: str, speaker: Mention | None) -> str | None:
    """Somebody else says the quote: whatever is told in it has that source too."""
    said = [q for q in draft.quotes if q.quote_id == quote_id]
    old, new = said[0].speaker_id, speaker.actor_id if speaker else None
    if speaker and new is None:
        raise Refused("the reading knows nobody at the words of `to`")
    if old == new:
        return None
    near = speaker if speaker and any(q.sentence_id == speaker.sentence_id for q in said) else None
    draft.change(
        draft.quotes,
        lambda q: q.quote_id == quote_id,
        speaker_id=new,
        speaker_start=near and near.start,
        speaker_end=near and near.end,
        rule=BY_HAND,
        confidence=None,
    )
    for event in list(draft.events.values()):
        if event.quote_id == quote_id and event.source_id == old and (old is not None or event.status != "reported"):
            draft.event(event.event_id, source_id=new)
    draft.corrected.add(quote_id)
    draft.reordered = True  # what vouches for a happening follows from its events
    names = [draft.actors[a].name if a else "nobody known" for a in (old, new)]
    return f"“{short(said[0].text, 50).strip(MARKS)}” is said by {names[1]}, not {names[0]}"


def called_alike(draft: Draft, mention: Mention) -> frozenset[str]:
    """The ids of the mentions that go with this one: of a name, all of its actor by that name."""
    if mention.form != "name":
        return frozenset({mention.mention_id})
    return frozenset(
        m.mention_id for m in draft.mentions if (m.actor_id, m.form, m.text) == (mention.actor_id, "name", mention.text)
    )


def _of(mention: Mention, actor_id: str | None) -> Mention:
    return replace(mention, actor_id=actor_id, rule=BY_HAND, confidence=None)


def _move(draft: Draft, mention: Mention, to: str | None) -> None:
    """A mention, and whatever was read from its words, becomes another actor's."""
    old = mention.actor_id
    draft.mentions[:] = [_of(m, to) if m.mention_id == mention.mention_id else m for m in draft.mentions]
    draft.corrected.add(mention.mention_id)

    def here(start: int | None, end: int | None) -> bool:
        return start is not None and end is not None and start < mention.end and mention.start < end

    spoken = (
        {q.quote_id for q in draft.quotes if q.speaker_id == old and here(q.speaker_start, q.speaker_end)}
        if old
        else set()
    )
    draft.change(draft.quotes, lambda q: q.quote_id in spoken and q.speaker_id == old, speaker_id=to)
    for event in list(draft.events.values()):
        if event.quote_id in spoken and event.source_id == old:
            draft.event(event.event_id, source_id=to)
            draft.reordered = True
    draft.change(draft.participants, lambda p: p.actor_id == old and here(p.start, p.end), actor_id=to)
    if old and not any(m.actor_id == old for m in draft.mentions):
        _refer(draft, old, to)
        del draft.actors[old]


def _refer(draft: Draft, old: str, new: str | None) -> None:
    """Whatever named one actor names another."""
    for actor in list(draft.actors.values()):
        if actor.affiliation_id == old:
            to = new if new != actor.actor_id else None
            draft.actors[actor.actor_id] = replace(actor, affiliation_id=to)
    if new is not None and draft.actors[new].affiliation_id == new:
        draft.actors[new] = replace(draft.actors[new], affiliation_id=None)
    draft.change(draft.quotes, lambda q: q.speaker_id == old, speaker_id=new)
    draft.change(draft.participants, lambda p: p.actor_id == old, actor_id=new)
    for event in list(draft.events.values()):
        if event.source_id == old:
            draft.events[event.event_id] = replace(event, source_id=new)
            draft.reordered = True
    for one in list(draft.happenings.values()):
        if one.source_id == old:
            draft.happenings[one.happening_id] = replace(one, source_id=new)


def _rename_in_labels(draft: Draft, old: str, new: str) -> None:
    """The labels of happenings call an actor by its new name, unless another is called by the old one too."""
    names = sorted((actor.name for actor in draft.actors.values()), key=len, reverse=True)  # no part of a longer name
    if names.count(old) > 1:
        return
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
    for one in list(draft.happenings.values()):
        label = pattern.sub(lambda found: new if found[0].casefold() == old.casefold() else found[0], one.label)
        label = label[:1].upper() + label[1:] if one.label[:1].isupper() else label
        draft.happenings[one.happening_id] = replace(one, label=label)


def _recount(draft: Draft) -> None:
    """How often, and where first, each actor is mentioned."""
    starts: dict[str, list[int]] = {}
    for mention in draft.mentions:
        if mention.actor_id is not None:
            starts.setdefault(mention.actor_id, []).append(mention.start)
    for name, actor in draft.actors.items():
        own = starts.get(name, [])
        draft.actors[name] = replace(actor, mentions=len(own), first_start=min(own, default=actor.first_start))


def _mentions(count: int) -> str:
    return "one mention" if count == 1 else f"{count} mentions"

"""What happened, is claimed, planned or denied: event triggers with their attributes, participants and intervals."""

import datetime
from dataclasses import dataclass, field, replace

from analysis.model.article_spans import NO_SPANS, Spans, rounded
from analysis.model.story import Story
from analysis.reading.document import Doc, Token
from analysis.reading.events.dating.apart import apart, counted_out
from analysis.reading.events.dating.comparisons import without_compared
from analysis.reading.events.dating.dating import EventDays, dated
from analysis.reading.events.dating.looking_back import lives, looked_back
from analysis.reading.events.dating.named_years import without_named
from analysis.reading.events.dating.placing import Placed, bound, by_times, still_to_come
from analysis.reading.events.dating.same_time import same_time, spread
from analysis.reading.events.dating.scenes import in_scenes, news, scenes
from analysis.reading.events.dating.speech_time import (
    NOWHERE,
    bounded_by,
    said_today,
    speech_goes_on,
    spoken_on,
    tellers,
)
from analysis.reading.events.dating.timeline import Timeline, timeline
from analysis.reading.events.factuality.attributes import Attributes, attributes, event_class
from analysis.reading.events.factuality.own_clause import own
from analysis.reading.events.factuality.source import Quoted, Source, find_source, told_in
from analysis.reading.events.factuality.status import status
from analysis.reading.events.model_events import amended, with_model_events
from analysis.reading.events.participants.cast import ALIVE, Cast, Part
from analysis.reading.events.participants.cue_agents import with_speakers
from analysis.reading.events.participants.participants import find_parts, participant_rows
from analysis.reading.events.same_event import facet, told_again
from analysis.reading.events.taken_up import taken_up
from analysis.reading.events.triggers import Trigger, find_triggers
from analysis.reading.grammar.clause_span import clause
from analysis.reading.grammar.noun_phrases import DEFINITE, determiner, possessor, prepositional
from analysis.reading.grammar.reporting import is_document
from analysis.reading.grammar.verbs.governors import BRINGS
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Event, Participant, Quote, Time

Links = tuple[tuple[int, int], ...]
FINDING = ("find", "show", "suggest", "indicate", "reveal", "put", "give", "see")  # what a paper does
ASSERTING = ("allege", "claim", "report")  # that there was what they name


@dataclass(frozen=True)
class Events:
    """Events in the order of the text and who takes part in them; `presumed`: agents only by the kind of their deed.

    By number from 0: `tellers` (event, event that tells of it), `together` (event, event at the same time),
    `again` (event, earlier told event that it takes up). `timeline`, `by_rule`: what the model's days are read from;
    `likely`: its chances of each event's days; `story`: what else it says of events.
    """

    events: tuple[Event, ...]
    participants: tuple[Participant, ...]
    presumed: tuple[Participant, ...] = ()
    tellers: Links = ()
    together: Links = ()
    again: Links = ()
    timeline: Timeline | None = field(default=None, compare=False, repr=False)
    by_rule: tuple[Placed, ...] = field(default=(), compare=False, repr=False)
    likely: tuple[EventDays | None, ...] = field(default=(), compare=False, repr=False)
    story: tuple[Story, ...] = field(default=(), compare=False, repr=False)


def find_events(
    doc: Doc, actors, quotes: list[Quote], times: list[Time], date: datetime.date | None, spans: Spans = NO_SPANS
) -> Events:
    """Events of a document; `told` is their rank in the text, `happened` is left to `order_events`.

    Each is a happening of its own until `join_events` joins them. `spans`: what the reader model read in the text.
    """
    triggers, by_model = with_model_events(doc, find_triggers(doc), spans.events)
    said = [amended(attributes(t), e) for t, e in zip(triggers, by_model)]
    text, cast, quoted = doc.text, Cast.of(doc, actors, times), Quoted(quotes)
    parts = with_speakers(doc, triggers, [find_parts(t, cast) for t in triggers], quotes, cast)
    classes = [event_class(t) for t in triggers]
    cues = {q.cue_start: q.kind for q in quotes}
    speech = [c == "reporting" or t.start in cues for c, t in zip(classes, triggers)]
    aloud = [cues.get(t.start, "indirect") != "indirect" for t in triggers]
    times = without_named(doc, times, triggers)

    said = [by_somebody(t, s, p, cast) for t, s, p in zip(triggers, said, parts)]
    told = [told_in(t, quoted) for t in triggers]
    told_by = tellers(triggers, told, quoted)
    together = same_time(triggers, classes)
    counted = apart(doc, triggers, times)
    placed = said_today(spread(by_times(doc, triggers, times, cast, quoted, told), together), told, told_by)
    facets = [facet(t, _actor(own, "agent", cast), _actor(own, "patient", cast)) for t, own in zip(triggers, parts)]
    again = told_again(triggers, said, facets, classes, [p.interval for p in placed])
    agents = _shared([f.agent for f in facets], again)

    agent_at = {t.head.i: agent for t, agent in zip(triggers, agents)}
    sources = [find_source(t, s, q, cast, agent_at) for t, s, q in zip(triggers, said, told)]
    sources = _given(_stated(sources, said, triggers, again), said, triggers, [f.kind for f in facets])
    placed = spread(spoken_on(spread(placed, together, again), told, told_by), together, again)
    placed = spread(speech_goes_on(placed, speech, agents, date), together, again)
    placed = looked_back(spread(counted_out(placed, counted, again), together, again), triggers, said)
    today = Interval(date, date)
    told_on = [placed[by].interval if by is not None and placed[by].dated else today for by in told_by]
    for n, (t, p, day) in enumerate(zip(triggers, placed, told_on)):
        over = t.noun and today.known and not today.before(p.interval)
        if still_to_come(p, said[n], day, classes[n], t.head) and not over and not _published(t):
            said[n] = replace(said[n], tense="future")
    placed = _bounded(placed, triggers, said, bounded_by(triggers, said, told_by), today)
    times = without_compared(doc, times)
    days = timeline(doc, times, date)
    scene = scenes(days)
    _, death = news(placed, triggers, scene)
    placed = lives(placed, triggers, said, [f.agent or f.patient for f in facets], death)
    placed = counted_out(in_scenes(placed, triggers, said, told, speech, aloud, scene), counted)
    by_rule = tuple(placed)
    likely: list[EventDays | None] = [None] * len(placed)
    if days is not None:
        placed, likely = dated(spans.story, days, triggers, placed, times)

    told_of, by_kind = taken_up(triggers, parts, again, facets)
    events, participants, presumed = [], [], []
    for n, (trigger, s, source, place) in enumerate(zip(triggers, said, sources, placed), 1):
        participants += participant_rows(f"e{n}", parts[n - 1] + told_of[n - 1], cast)
        presumed += participant_rows(f"e{n}", by_kind[n - 1], cast)
        events.append(
            Event(
                event_id=f"e{n}",
                sentence_id=trigger.sentence_id,
                start=trigger.start,
                end=trigger.end,
                trigger=text[trigger.start : trigger.end],
                lemma=trigger.lemma,
                clause=clause(trigger.head).text,
                class_=classes[n - 1],
                certainty=s.certainty,
                polarity=s.polarity,
                tense=s.tense,
                status=status(s, source.attributed),
                source_id=source.source_id,
                quote_id=source.quote_id,
                time_id=place.time_id,
                earliest=place.interval.earliest,
                latest=place.interval.latest,
                told=n,
                happened=None,
                happening_id=f"h{n}",
                rule=trigger.rule,
                confidence=rounded(trigger.confidence),
            )
        )
    pairs = tuple((n, teller) for n, teller in enumerate(told_by) if teller is not None)
    return Events(
        events=tuple(events),
        participants=tuple(participants),
        presumed=tuple(presumed),
        tellers=pairs,
        together=tuple(together),
        again=tuple(again),
        timeline=days,
        by_rule=by_rule,
        likely=tuple(likely),
        story=spans.story,
    )


def _bounded(
    placed: list[Placed], triggers: list[Trigger], said: list[Attributes], bound_by: list[int | None], today: Interval
) -> list[Placed]:
    """Intervals bounded by the plan or the telling that `bound_by` gives, else by the article's day."""
    for _ in range(2):  # a telling is itself bounded by its own telling
        days = [today if by is None else Interval() if by == NOWHERE else placed[by].interval for by in bound_by]
        placed = [bound(p, s, d, t.noun) for p, s, d, t in zip(placed, said, days, triggers)]
    return placed


def _published(trigger: Trigger) -> bool:
    """ "The poll finds Lee ahead in the primary next month": what a paper says is said, whatever it is about."""
    who = subject(trigger.head) if trigger.head.lemma_ in FINDING and not trigger.noun else None
    return who is not None and (is_document(who) or who.lemma_ == "poll")


def _actor(parts: list[Part], role: str, cast: Cast) -> str | None:
    return next((cast.actor(p.head) for p in parts if p.role == role and cast.actor(p.head)), None)


def by_somebody(trigger: Trigger, said: Attributes, parts: list[Part], cast: Cast) -> Attributes:
    """What somebody will do does not come of itself, where a body is known by another mention: "Cemex will pay"."""
    acts = any(p.role == "agent" and cast.kind(p.head) in ALIVE for p in parts)
    return replace(said, foretold=False) if acts and said.foretold and own(trigger.head).foretold else said


def _shared(agents: list[str | None], again: list[tuple[int, int]]) -> list[str | None]:
    """Agents, with those that an event told again has where it was told first."""
    agents = list(agents)
    for n, other in again:
        agents[n] = agents[n] or agents[other]
    return agents


def _stated(
    sources: list[Source], said: list[Attributes], triggers: list[Trigger], again: list[tuple[int, int]]
) -> list[Source]:
    """An event noun that somebody's words take for granted is the article's own where the article states it too."""
    sources = list(sources)
    for pair in again:
        for n, other in (pair, pair[::-1]):
            s = said[n]
            given = s.certainty == "certain" and s.polarity == "positive" and s.tense != "future"
            if given and triggers[n].noun and sources[n].attributed and not sources[other].attributed:
                sources[n] = replace(sources[n], source_id=None, attributed=False)
    return sources


def _asserted(noun: Token) -> bool:
    """ "State media reported the death of two guards": that somebody died is what they say."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in ASSERTING and prepositional(noun, "of") is not None


def _one_more(noun: Token) -> bool:
    """ "A second arrest", "an earlier fire", "an incident in 1987": not the one that the article tells of."""
    return any(c.ent_type_ == "ORDINAL" or c.lower_ in ("further", "new", "separate") for c in noun.children)


def _given(sources: list[Source], said: list[Attributes], triggers: list[Trigger], kinds: list[str]) -> list[Source]:
    """What a speaker takes for granted, somebody's deed or a known one, is no claim: "their attack was a crime".

    What a verb tells as a claim ("accused them of leaving") is not granted by its noun ("their departure").
    """
    stated = {t.lemma for t, source in zip(triggers, sources) if not source.attributed}
    claimed = {kind for t, source, kind in zip(triggers, sources, kinds) if source.attributed and not t.noun}
    sources = list(sources)
    for n, (trigger, s) in enumerate(zip(triggers, said)):
        link = trigger.head.head
        if trigger.head.dep_ == "pobj" and (link.head.lemma_, link.lower_) in BRINGS:
            continue  # "said frosts resulted in the loss of a harvest"
        if not (trigger.noun and sources[n].quote_id) or s != Attributes(tense=s.tense) or s.tense == "future":
            continue
        if _asserted(trigger.head) and trigger.lemma not in stated:
            continue
        article = determiner(trigger.head)
        taken_up = article in (*DEFINITE, "a", "an") and not _one_more(trigger.head)  # "an incident", which it told of
        known = article == "the" or (taken_up and trigger.lemma in stated)
        if known or (possessor(trigger.head) is not None and kinds[n] not in claimed):
            sources[n] = replace(sources[n], source_id=None, attributed=False)
    return sources

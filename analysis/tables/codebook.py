"""The codebook: one dataclass per table, one field per column, each with its meaning.

Everything else about the tables is derived from here: the frames and their validation
(`analysis.tables.tables`), `datapackage.json`, and the column lists in the documentation. A field typed
`X | None` may be unknown; unknown is null, never a guess. Spans are character offsets into
`Article.text`, end exclusive, with `text == article.text[start:end]`.
"""

import datetime
from dataclasses import dataclass, fields

from analysis.tables.columns import column, column_name

ACTOR_KINDS = ("person", "organisation", "country", "place", "group", "other")
FORMS = ("name", "nominal", "pronoun")
QUOTE_KINDS = ("direct", "mixed", "indirect")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
EVENT_CLASSES = ("reporting", "occurrence", "state", "perception", "aspectual", "i_action", "i_state")
CERTAINTIES = ("certain", "probable", "possible")
POLARITIES = ("positive", "negative")
TENSES = ("past", "present", "future")
STATUSES = ("reported", "claimed", "denied", "planned", "possible", "negated")
ROLES = ("agent", "patient", "place")
EVIDENCE = ("hand", "date", "connective", "tense", "speech", "intention", "model")

MAIN = 12  # happenings of an article, by rank, that are told at first: seven to twelve are taken in at once
BY_HAND = "corrected by hand"  # the rule of a row that a reader corrected; it has no confidence
CONFIDENCE = "probability (0 to 1) that the row is right, by the reader model; null where a rule settles it"


@dataclass(frozen=True)
class ArticleRow:
    """An article."""

    title: str | None = column("headline, where the file gives one")
    date: datetime.date | None = column("day of publication; null where the file gives none")
    source: str | None = column("publisher, where the file gives one")
    path: str | None = column("file it was read from")
    words: int = column("number of words")
    sentences: int = column("number of sentences")
    sha256: str = column("SHA-256 of the text in UTF-8")
    warnings: str | None = column(
        "what is doubtful in the file or in how it was read, a line each; null where nothing is known to be",
        default=None,
    )


@dataclass(frozen=True)
class Sentence:
    """A sentence."""

    sentence_id: str = column("s1, s2, … in the order of the text", key=True)
    paragraph: int = column("number of the paragraph, from 1")
    start: int = column("first character")
    end: int = column("one past the last character")
    text: str = column("the sentence", span="")


@dataclass(frozen=True)
class Actor:
    """Somebody or something that acts, speaks or is named."""

    actor_id: str = column("a1, a2, … by first mention", key=True)
    name: str = column("fullest name in the article, or the nominal where it has no name")
    kind: str = column("what it is", values=ACTOR_KINDS)
    role: str | None = column('office or description that the article gives ("Russian foreign minister")')
    affiliation_id: str | None = column("actor that it belongs to (a minister's country)", refers="actors")
    mentions: int = column("number of mentions")
    first_start: int = column("first character of the first mention")


@dataclass(frozen=True)
class Mention:
    """One place where an actor is mentioned."""

    mention_id: str = column("m1, m2, … in the order of the text", key=True)
    actor_id: str | None = column("whom it refers to; null where the text does not settle it", refers="actors")
    sentence_id: str = column("sentence it stands in", refers="sentences")
    start: int = column("first character")
    end: int = column("one past the last character")
    text: str = column("the words", span="")
    form: str = column('name, nominal ("the bloc") or pronoun', values=FORMS)
    metonym: bool = column('names a place but means its government ("Kyiv claimed")')
    rule: str = column("the rule it was read by, or the head of the reader model")
    confidence: float | None = column(CONFIDENCE, default=None)


@dataclass(frozen=True)
class Quote:
    """A stretch of something said or written by somebody.

    A quote that its cue interrupts has a row per fragment under one quote_id.
    """

    quote_id: str = column("q1, q2, … in the order of the text", key=True)
    fragment: int = column("number of the fragment in its quote, from 1", key=True)
    sentence_id: str = column("sentence in which the fragment begins", refers="sentences")
    kind: str = column(
        "direct (wholly in quotation marks, or set as a turn), mixed (quotation marks inside), indirect",
        values=QUOTE_KINDS,
    )
    start: int = column('first character; quotation marks and a leading "that" are part of what is said')
    end: int = column("one past the last character, with the closing quotation mark")
    text: str = column('the words said, with their quotation marks and a leading "that"', span="")
    speaker_id: str | None = column("actor who says it; null where the text does not settle it", refers="actors")
    speaker_start: int | None = column("first character of the speaker's mention")
    speaker_end: int | None = column("one past the last character of the speaker's mention")
    cue: str | None = column('word that introduces the speech ("said")', span="cue")
    cue_start: int | None = column("first character of the cue")
    cue_end: int | None = column("one past the last character of the cue")
    rule: str = column("the rule it was read by, or the head of the reader model")
    confidence: float | None = column(CONFIDENCE, default=None)


@dataclass(frozen=True)
class Time:
    """A time expression."""

    time_id: str = column("t1, t2, … in the order of the text", key=True)
    sentence_id: str = column("sentence it stands in", refers="sentences")
    start: int = column("first character")
    end: int = column("one past the last character")
    text: str = column("the words", span="")
    type: str = column("TIMEX3 type", values=TIMEX_TYPES)
    value: str | None = column("TIMEX3 value (ISO 8601); null where the article's date would be needed and is unknown")
    earliest: datetime.date | None = column("first day that it can mean; null = open or unknown")
    latest: datetime.date | None = column("last day that it can mean; null = open or unknown")
    rule: str = column("the rule it was read by, or the head of the reader model")
    confidence: float | None = column(CONFIDENCE, default=None)


@dataclass(frozen=True)
class Event:
    """Something that happened, is claimed, planned or denied."""

    event_id: str = column("e1, e2, … in the order of the text", key=True)
    sentence_id: str = column("sentence it stands in", refers="sentences")
    start: int = column("first character of the trigger")
    end: int = column("one past the last character of the trigger")
    trigger: str = column("the word or words that name the event", span="")
    lemma: str = column("dictionary form of the trigger")
    clause: str = column("the clause around the trigger, as in the text")
    class_: str = column("TimeML class", values=EVENT_CLASSES, name="class")
    certainty: str = column("how sure whoever vouches for it is", values=CERTAINTIES)
    polarity: str = column("negative where it is said not to be", values=POLARITIES)
    tense: str | None = column("time of the event against its telling; null where the grammar is silent", values=TENSES)
    status: str = column(
        "reported (the article states it), claimed (attributed to somebody), denied, planned, possible, negated",
        values=STATUSES,
    )
    source_id: str | None = column("actor who vouches for it; null = the article itself", refers="actors")
    quote_id: str | None = column("quote in which it is told", refers="quotes")
    time_id: str | None = column("time expression that dates it", refers="times")
    earliest: datetime.date | None = column("first day on which it can lie; null = open")
    latest: datetime.date | None = column("last day on which it can lie; null = open")
    told: int = column("rank in the text, from 1")
    happened: int | None = column(
        "rank in time, from 1; equal where nothing settles the order, null where nothing places the event"
    )
    happening_id: str = column("the thing that happens, of which it tells", refers="happenings")
    rule: str = column("the rule it was read by, or the head of the reader model")
    confidence: float | None = column(CONFIDENCE, default=None)


@dataclass(frozen=True)
class Happening:
    """One thing that happens, as one or more events tell of it."""

    happening_id: str = column("h1, h2, … in the order first told", key=True)
    rank: int = column("weight in the article, from 1: what the article is about")
    label: str = column("who does what to whom, in words that are understood without the article")
    status: str = column("the strongest of its events' (reported before claimed before planned …)", values=STATUSES)
    source_id: str | None = column(
        "actor who vouches for it (of several, the one told first); null = the article itself", refers="actors"
    )
    earliest: datetime.date | None = column("first day on which its events allow it together; null = open")
    latest: datetime.date | None = column("last day on which its events allow it together; null = open")
    told: int = column("rank in the text, from 1, by its first telling")
    happened: int | None = column(
        "rank in time, from 1; equal where nothing settles the order, null where nothing places it"
    )
    events: int = column("number of events that tell of it")


@dataclass(frozen=True)
class Participant:
    """An actor's part in an event."""

    event_id: str = column("the event", key=True, refers="events")
    actor_id: str | None = column("the actor; null where the words name no known actor", refers="actors")
    role: str = column("part in the event", key=True, values=ROLES)
    start: int = column("first character of the words that name it", key=True)
    end: int = column("one past the last character", key=True)
    text: str = column("the words", span="")


@dataclass(frozen=True)
class OrderedPair:
    """One event known to lie before another."""

    before: str = column("the earlier event", key=True, refers="events")
    after: str = column("the later event", key=True, refers="events")
    evidence: str = column(
        'what settles it: a reader by hand (hand), dates, a connective ("after"), tense, speech (what is told lies '
        "before the telling), intention (what is intended lies after it) or a judgement over all of these, learnt from "
        "articles read by hand (model)",
        values=EVIDENCE,
    )
    confidence: float | None = column(
        "probability (0 to 1) that it is so by all that speaks for and against it; null for corrections and dates",
        default=None,
    )


TABLES: dict[str, type] = {
    "articles": ArticleRow,
    "sentences": Sentence,
    "actors": Actor,
    "mentions": Mention,
    "quotes": Quote,
    "times": Time,
    "events": Event,
    "happenings": Happening,
    "participants": Participant,
    "order": OrderedPair,
}


def key_of(table: str) -> list[str]:
    """Primary key of a table, `article_id` first."""
    return ["article_id", *(column_name(f) for f in fields(TABLES[table]) if f.metadata["key"])]

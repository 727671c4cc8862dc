"""The kinds of edits: what each is on, and what it says."""

from dataclasses import dataclass

from analysis.tables.codebook import ACTOR_KINDS, STATUSES

# What a row is corrected to: words of another row (or of nobody), nothing, free words, a word of a vocabulary, days.
ANCHOR, ANCHOR_OR_NOBODY, NOTHING, WORDS = "anchor", "anchor?", "", "words"
KIND, STATUS, DAYS = "kind", "status", "days"


@dataclass(frozen=True)
class Kind:
    """A kind of edit: the table of the row at its words, what it is corrected to, how a reader says it of the row, and
    what it means in the file."""

    on: str
    to: str
    said: str
    means: str


KINDS = {
    "speaker": Kind(
        "quotes", ANCHOR_OR_NOBODY, "is said by", "somebody else says the quote; null: the text does not settle who"
    ),
    "same-actor": Kind("mentions", ANCHOR, "is the same as", "both are one actor"),
    "other-actor": Kind(
        "mentions",
        NOTHING,
        "is an actor of its own",
        "this description, or every mention by this name, is an actor of its own",
    ),
    "mention-of": Kind(
        "mentions", ANCHOR_OR_NOBODY, "means, in this place,", "this one mention is that actor's; null: nobody known"
    ),
    "rename": Kind("mentions", WORDS, "is called", "the actor's name"),
    "kind": Kind("mentions", KIND, "is of the kind", "the actor's kind"),
    "not-an-event": Kind("events", NOTHING, "is not an event", "there is no event here"),
    "event": Kind("", NOTHING, "are an event", "there is an event here"),
    "same-happening": Kind("events", ANCHOR, "is the same happening as", "both events tell of one happening"),
    "other-happening": Kind(
        "events", NOTHING, "is a happening of its own", "the event tells of a happening of its own"
    ),
    "main": Kind(
        "events", NOTHING, "is what the article is about most", "its happening is what the article is about most"
    ),
    "minor": Kind("events", NOTHING, "is beside the point", "its happening is beside the point"),
    "label": Kind("events", WORDS, "is, in other words,", "the label of its happening"),
    "day": Kind(
        "events",
        DAYS,
        "lies on the day",
        "the days on which it can lie (2019-08-28, 2019-08-28..2019-09-01; null: open)",
    ),
    "status": Kind("events", STATUS, "has the status", "its status"),
    "source": Kind("events", ANCHOR_OR_NOBODY, "is vouched for by", "who vouches for it; null: the article itself"),
    "before": Kind("events", ANCHOR, "lies before", "it lies before that event"),
    "after": Kind("events", ANCHOR, "lies after", "it lies after that event"),
}
VOCABULARY = {KIND: ACTOR_KINDS, STATUS: STATUSES}

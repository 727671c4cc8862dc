"""When an event lies: its own time expression, that of an event at the same time, the bounds that its telling sets."""

import datetime
import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache

from analysis.lexicon import table, words
from analysis.reading.document import Doc, Token
from analysis.reading.events.dating.comparisons import is_compared
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.factuality.source import Quoted
from analysis.reading.events.participants.cast import Cast
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import DEMONSTRATIVES, child, has, is_verb, upwards
from analysis.reading.grammar.verbs.tense import tense
from analysis.reading.timex.direction import is_arranged
from analysis.reading.timex.intervals import Interval
from analysis.tables.codebook import Quote, Time

DAY = datetime.timedelta(days=1)
UNTIL = ("by", "until", "till", "through")
SINCE = ("since", "from")
UP_TO = ("to", "through", "until", "ended", "ending")  # the last day of "the three months to May"
SCHEDULED = words("scheduling_verbs") | {"expect", "plan", "due"}
SETTING = SCHEDULED | words("arranging_verbs")
PUT_OFF = words("postponing_verbs") | {"put", "move"}
THROUGH = ("-", "–", "—", "through", "thru")
CLOCK = re.compile(r"T\d\d")
VAGUE = ("PRESENT_REF", "FUTURE_REF", "PAST_REF")


@dataclass(frozen=True)
class Placed:
    """Interval of an event, its time expression, whether one settles it at all.

    `spoken`: days from the day of speaking, where the expression counts from that ("today": 0, "yesterday": -1).
    `plain`: nothing else may be meant, as where the expression says the year and stands at the head of the event's own
    sentence ("In 2016, she left").
    """

    interval: Interval = field(default_factory=Interval)
    time_id: str | None = None
    dated: bool = False
    spoken: int | None = None
    plain: bool = False


@cache
def _from_speech() -> dict[str, int]:
    return {row["words"]: int(row["days"]) for row in table("deictic_days")}


def by_times(
    doc: Doc, triggers: list[Trigger], times: list[Time], cast: Cast, quoted: Quoted, told: list[Quote | None]
) -> list[Placed]:
    """Every trigger's own time: the expressions that hang on it in the parse."""
    at = {t.head.i: n for n, t in enumerate(triggers)}
    text = doc.text
    placed: dict[int, Placed] = {}
    previous: tuple[int, int, int | None] = (0, 0, None)  # tokens and event of the expression before
    last_day, begun = None, None  # and the day on which it ends, and itself
    vaguely: set[int] = set()  # events with "now" alone
    for time in times:
        if (time.earliest is None and time.latest is None) or time.type == "SET":
            continue
        first, last = bisect_left(doc.starts, time.start), bisect_left(doc.starts, time.end)
        if time.latest == last_day and previous[1] == first - 1 and doc[first - 1].lower_ in UP_TO:
            continue  # "the three months to September": all of them, not the last alone
        # the word of the span on which its other words hang
        root = next((t for t in doc[first:last] if not first <= t.head.i < last or t.head == t), None)
        if root is None or cast.kind(root) == "person":  # "Theresa May"
            continue
        number, preposition = _event_of(root, at, first, last)
        link = root.head if root.dep_ == "pobj" else root
        joined = link.dep_ == "conj" and previous[0] <= link.head.i < previous[1]
        ranged = begun is not None and link.head.lemma_ not in PUT_OFF and _ranged(text, begun, time)
        if joined or ranged:  # "today or on Friday", "from 1984 to 1991"
            number = previous[2]
        previous, last_day, begun = (first, last, number), time.latest, time
        if link.lower_ == "for" and link.head.i in at and _was_set(link.head):  # no later than the day that was set
            placed.setdefault(at[link.head.i], Placed(Interval(None, time.latest), time.time_id, True, None, True))
        if number is None or _foreign(time, triggers[number], quoted, told[number]):
            continue
        near = preposition in ("after", "before") and CLOCK.search(time.value or "")  # "shortly after 9 a.m.": that day
        whole = near or (preposition == "from" and "/" in (time.value or ""))  # "from 3 to 7 May"
        interval = _bounded(Interval(time.earliest, time.latest), None if whole else preposition, triggers[number])
        before = placed.get(number)
        vague = time.value in VAGUE
        if vague and before is not None:
            continue  # "will be held on 18 March now"
        if before is None or number in vaguely:
            vaguely = vaguely | {number} if vague else vaguely - {number}
            spoken, plain = _from_speech().get(time.text.lower()), _plain(time, link, triggers[number])
            placed[number] = Placed(interval, time.time_id, interval.known, spoken, plain)
        elif ranged:
            placed[number] = Placed(Interval(before.interval.earliest, time.latest), before.time_id, True)
        elif joined:
            placed[number] = Placed(before.interval.cover(interval), before.time_id, True)
        else:
            narrow = before.interval.meet(interval)
            placed[number] = Placed(narrow, before.time_id if narrow == before.interval else time.time_id, True)
    return [placed.get(n, Placed()) for n in range(len(triggers))]


def _ranged(text: str, begun: Time, time: Time) -> bool:
    """Whether one expression ends what another begins: "from 1984 to 1991", "May 3-5", "May 3 to 5"."""
    link = text[begun.end : time.start].strip().lower()
    if link in ("to", "until") and text[max(0, begun.start - 6) : begun.start].lower().split()[-1:] == ["from"]:
        return True
    days = len(begun.value or "") == len(time.value or "") == 10 and (begun.value or "") < (time.value or "")
    return days and (link in THROUGH or (link == "to" and time.text[:2].strip(",").isdigit()))


def _foreign(time: Time, trigger: Trigger, quoted: Quoted, told: Quote | None) -> bool:
    """Whether a time does not date an event that it hangs on.

    "the current rules ended it" happened in the past; the day in somebody's own words is not that of the telling.
    """
    if time.value in VAGUE and not trigger.noun and tense(trigger.head) == "past":
        return True
    words = quoted.around(time.start, time.end)
    return words is not None and words.kind != "indirect" and (told is None or told.quote_id != words.quote_id)


def _plain(time: Time, link: Token, trigger: Trigger) -> bool:
    year = time.earliest is not None and str(time.earliest.year) in time.text
    return year and link.head == trigger.head and not trigger.noun and bool(link.left_edge.is_sent_start)


def _event_of(root: Token, at: dict[int, int], first: int, last: int) -> tuple[int | None, str | None]:
    """The trigger that a time expression dates, and the preposition between them."""
    preposition = None
    clause = child(root, "relcl")  # "the day she left"
    while clause is not None and clause.lemma_ in SCHEDULED and child(clause, "xcomp") is not None:
        clause = child(clause, "xcomp")
    if clause is not None and clause.i in at:
        return at[clause.i], None
    for word in upwards(root):
        if is_compared(word, preposition) or word.lower_ == "according":  # "according to a report on Monday"
            return None, None
        if _sets_day(word, preposition):  # "the trial is set for May", "the trial was put off until May"
            planned = word.head if _reduced(word) else child(word, "nsubjpass") or child(word, "dobj")
            return (at.get(planned.i) if planned is not None else None), None
        if word.i in at and not first <= word.i < last:
            if preposition is not None and has(word, "det", *DEMONSTRATIVES) and word.head != word:
                continue  # "asked for this vote in May": when it was asked
            inner = child(word, "xcomp") if word.lemma_ in SCHEDULED else None  # "is scheduled for Monday to speak"
            dated = word if inner is None or inner.i not in at else inner
            return at[dated.i], preposition
        if (event := told_by_be(word, at)) is not None:
            return event, preposition
        if preposition is None and word.dep_ in ("prep", "mark"):
            preposition = "as of" if word.lower_ == "of" and word.head.lower_ == "as" else word.lower_
    return None, None


def told_by_be(word: Token, at: dict[int, int]) -> int | None:
    """The event that a "be" tells of: "the talks were on Monday"."""
    be = word.pos_ == "AUX" and word.lemma_ == "be"
    parts = (child(word, "attr"), child(word, "nsubj")) if be else ()
    return next((at[part.i] for part in parts if part is not None and part.i in at), None)


def _sets_day(word: Token, preposition: str | None) -> bool:
    """Whether a day behind a verb is that of what it sets, calls or puts off: "called an election for May"."""
    if not is_verb(word):
        return False
    put_off = word.lemma_ in PUT_OFF and preposition in ("to", "until", "till")
    return put_off or (preposition == "for" and word.lemma_ in SETTING)


def _reduced(verb: Token) -> bool:
    """ "A strike planned for Friday", whatever tag the parse gives it."""
    return verb.dep_ == "acl" and verb.tag_ in ("VBD", "VBN")


def _was_set(verb: Token) -> bool:
    """ "A vote scheduled for Monday", "was scheduled for Monday": when that was done, the day does not say."""
    return verb.lemma_ in SETTING and (_reduced(verb) or has(verb, "auxpass", "was", "were", "been"))


def _bounded(interval: Interval, preposition: str | None, trigger: Trigger) -> Interval:
    """What a preposition makes of a time: "by Friday" bounds the end only."""
    if preposition in UNTIL:
        if preposition in ("until", "till") and child(trigger.head, "neg") is not None:
            return interval  # "not until Monday"
        return Interval(None, interval.latest)
    if preposition == "as of" and tense(trigger.head) == "past":
        return Interval(None, interval.latest)
    if preposition == "as of" and tense(trigger.head) == "future":
        return Interval(interval.earliest, None)
    if preposition == "before":
        return Interval(None, interval.earliest and interval.earliest - DAY)
    if preposition == "after":
        return Interval(interval.earliest, None)
    if preposition in SINCE and interval.earliest:
        return Interval(interval.earliest, None)
    return interval


def still_to_come(placed: Placed, said: Attributes, telling: Interval, class_: str, word: Token) -> bool:
    """Whether an occurrence without past tense has a date after its telling: "leaves on Friday", told on Thursday; or
    is arranged for that day ("talks resume this evening").

    A noun's tense is its verb's: "a strike was called for Friday"."""
    noun = word.pos_ != "VERB"
    occurs = class_ in ("occurrence", "aspectual") and (noun or said.tense in (None, "present"))
    today = said.tense == "present" and placed.interval == telling and is_arranged(word)
    return occurs and placed.dated and (today or telling.before(placed.interval))


def bound(placed: Placed, said: Attributes, telling: Interval, noun: bool) -> Placed:
    """What the telling settles: the past lies no later than it, the future no earlier."""
    interval = placed.interval
    granted = noun and said.tense is None and said.certainty == "certain" and said.polarity == "positive"
    if said.tense == "future":
        if said.certainty == "certain" or interval.known or telling.closed:
            interval = interval.meet(Interval(telling.earliest, None))
    elif telling.before(interval):  # "planned for May": not when it was planned
        return Placed(Interval(None, telling.latest if said.tense == "past" else None))
    elif said.tense == "past" or granted:
        interval = interval.meet(Interval(None, telling.latest))
    return placed if interval is placed.interval else replace(placed, interval=interval)

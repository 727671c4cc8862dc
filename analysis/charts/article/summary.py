"""The article at a glance: a few sentences, every figure in them computed from the tables."""

from collections import Counter

from analysis.charts.article.departure import departure
from analysis.charts.kit.evidence import JUDGED
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.labels import count, day, full_names, opened, percent, records
from analysis.charts.kit.sentences import Sentence, Term, listed_terms, summary_view
from analysis.charts.kit.speech import whole_quotes
from analysis.tables.codebook import STATUSES
from analysis.tables.tables import Tables


def summary(tables: Tables) -> HtmlView:
    """The sentences as HTML; names and counts in them choose what they stand for."""
    return summary_view(sentences(tables))


def sentences(tables: Tables) -> list[Sentence]:
    """Size and people, speech, time, and what is claimed: what the tables have, in this order."""
    return [sentence for step in (_who, _speech, _time, _claims) if (sentence := step(tables))]


def _who(tables: Tables) -> Sentence:
    about = records(tables.articles)[0]
    words, date = about["words"], about["date"]
    opening = (
        f"{count(words, 'word').capitalize()} in {count(int(tables.sentences['paragraph'].nunique()), 'paragraph')}"
    )
    opening += f", published {day(date)}" if date else ", without a date of its own"
    actors = sorted(records(tables.actors), key=lambda a: (-a["mentions"], a["first_start"]))
    if not actors:
        return [opening + "; nobody is named."]
    leaders = [Term(a["name"], {"actor": a["actor_id"]}, (a["actor_id"],)) for a in actors[:3]]
    kinds = Counter(a["kind"] for a in actors)
    people = kinds["person"]
    few = len(actors) <= 3
    return [
        f"{opening}. {count(len(actors), 'actor').capitalize()} {'appears' if len(actors) == 1 else 'appear'}"
        + (f", {people} of them {'a person' if people == 1 else 'people'}" if 0 < people < len(actors) else "")
        + (": " if few else "; most mentioned are "),
        *listed_terms(leaders),
        ".",
    ]


def _speech(tables: Tables) -> Sentence:
    quotes = whole_quotes(tables)
    if not quotes:
        return ["Nobody is quoted."]
    names = full_names(tables)
    by: Counter[str | None] = Counter()
    words: Counter[str | None] = Counter()
    for q in quotes:
        by[q["speaker_id"]] += 1
        words[q["speaker_id"]] += q["words"]
    known = [s for s in by if s is not None]
    total = sum(words.values())
    if not known:
        return [f"The text holds {count(len(quotes), 'quote')} but does not settle who speaks."]
    top = max(known, key=lambda s: (words[s], by[s]))
    share = f" ({percent(words[top], total)} of the words)" if total else ""
    one = Term(names[top], {"source": top}, (top,))
    if len(quotes) == 1:
        return ["The only quote is by ", one, "."]
    if by[top] == len(quotes):
        return [f"All {len(quotes)} quotes are by ", one, "."]
    literal = sum(q["kind"] == "direct" for q in quotes)
    sentence: Sentence = [Term(opened(names[top]), {"source": top}, (top,))]
    sentence += [f" speaks {by[top]} of {len(quotes)} quotes{share}"]
    others = len(known) - 1
    if others:
        sentence.append(
            f", {count(others, 'other speaker')} the rest"
            if None not in by
            else f", {count(others, 'other speaker')} most of the rest"
        )
    return [*sentence, f"; {literal or 'none'} of the quotes {'is' if literal == 1 else 'are'} word for word."]


def _time(tables: Tables) -> Sentence:
    events = tables.events
    if events.empty:
        return ["No events were found."]
    rows = records(events)
    known = [r["earliest"] for r in rows if r["earliest"] and r["earliest"] == r["latest"]]
    sentence: Sentence = [f"{count(len(rows), 'event').capitalize()} {'is' if len(rows) == 1 else 'are'} told"]
    if known:
        first, last = min(known), max(known)
        when = f"on {day(first)}" if first == last else f"from {day(first, first.year != last.year)} to {day(last)}"
        sentence.append(f", {len(known)} of them tied to a day, {when}" if len(rows) > 1 else f", {when}")
    else:
        sentence.append(", none of them tied to a single day" if len(rows) > 1 else ", not tied to a single day")
    far = departure(events, tables.order)
    settles = "the text and the reader model settle" if JUDGED in set(tables.order["evidence"]) else "the text settles"
    if far.settled and far.reversed:
        sentence.append(
            f"; the telling departs from time in {percent(far.reversed, far.settled)} of the "
            f"{count(far.settled, 'pair')} whose order {settles}"
        )
    elif far.settled:
        sentence.append(f"; they are told in the order of time, as far as {settles} it")
    return [*sentence, "."]


def _claims(tables: Tables) -> Sentence:
    rows = records(tables.events)
    if not rows:
        return []
    names = full_names(tables)
    status, sources = Counter(r["status"] for r in rows), Counter(r["source_id"] for r in rows if r["source_id"])

    def chosen(word: str, words: str) -> Term:
        return Term(words, {"status": word}, tuple(r["event_id"] for r in rows if r["status"] == word))

    weaker = [s for s in STATUSES if s != "reported" and status[s]]
    terms = [
        chosen(s, f"{status[s]} {('is ' if status[s] == 1 else 'are ') if i == 0 else ''}{s}")
        for i, s in enumerate(weaker)
    ]
    sentence: Sentence = [
        "The article itself states ",
        chosen("reported", f"{status['reported'] or 'none'} of {count(len(rows), 'event')}"),
        " as fact",
    ]
    if terms:
        sentence += ["; ", *listed_terms(terms)]
    if sources:
        top, n = max(sources.items(), key=lambda item: item[1])
        alone = len(sources) > 1 and list(sources.values()).count(n) == 1
        sentence += [". ", Term(opened(names[top]), {"source": top}, (top,)), f" vouches for {n}"]
        sentence += [", more than any other source"] if alone else []
    return [*sentence, "."]

"""Who vouches for what: events by source and status, as a chart and as a ledger; sources side by side."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.events import event_records, marks, status_channels, status_points
from analysis.charts.kit.figure import Figure, HtmlView, by_width, compose, data, dim, named, nothing, question_marks
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, listed, percent, quoted, records, short_names, squeeze
from analysis.charts.kit.passage import badge, doubt_note, marked_clause
from analysis.lexicon import words
from analysis.tables.codebook import STATUSES
from analysis.tables.tables import Tables

CLAIMS = ("event_id", "source", "status", "event", "clause", "when", "confidence")
THE_ARTICLE = "the article itself"


def _by_source(tables: Tables, statuses: Collection[str], focus: Collection[str]) -> tuple[list[str | None], dict]:
    rows = event_records(tables, select.events(tables, statuses, focus))
    found: dict[str | None, list[dict]] = {}
    for r in rows:
        found.setdefault(r["source_id"], []).append(r)
    others = sorted((s for s in found if s is not None), key=lambda s: (-len(found[s]), found[s][0]["told"]))
    return ([None] if None in found else []) + others, found


def vouching(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = (), limit: int = 25) -> Figure:
    """One mark per event, on the line of whoever vouches for it, in order of status."""
    order, found = _by_source(tables, statuses, focus)
    if not order:
        return nothing("vouching", "No events were found", CLAIMS)
    full, short = full_names(tables), short_names(tables)
    shown = order[:limit]
    per_line = 18
    widest = min(max(len(found[s]) for s in shown), per_line)
    points, names, line = [], [], 0
    for source in shown:
        events = sorted(found[source], key=lambda r: (STATUSES.index(r["status"]), r["told"]))
        names.append(
            {
                "row": line,
                "name": full.get(source, THE_ARTICLE),
                "short": short.get(source, "the article"),
                "events": len(events),
                **(
                    {"id": source, "pick": {"source": source}}
                    if source
                    else {"id": "vouching:article", "ids": [r["id"] for r in events], "pick": {"source": "article"}}
                ),
            }
        )
        for i, r in enumerate(events):
            points += marks([r], x=lambda _: i % per_line, row=lambda _: line + i // per_line)
        line += -(-len(events) // per_line)
    digits = len(str(max(n["events"] for n in names)))
    step = 28 if line <= 25 else 22
    x = alt.X("x:Q", scale=alt.Scale(domain=[-0.5, max(widest, 10) - 0.5], nice=False, zero=False), axis=None)
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, line - 0.5], reverse=True, nice=False, zero=False), axis=None)
    label = (
        alt.Chart(data(names))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(210, 112))
        .encode(
            text=named(),
            x=alt.XValue(-16 - 7 * digits),
            y=y,
            opacity=dim(),
            description="name:N",
            tooltip=[alt.Tooltip("name:N", title="source"), alt.Tooltip("events:Q", title="events")],
        )
    )
    number = (
        alt.Chart(data(names))
        .mark_text(style="note", align="right", aria=False)
        .encode(text="events:Q", x=alt.XValue(-8), y=y, opacity=dim())
    )
    thread = (
        alt.Chart(data([{"row": n["row"] - 0.5} for n in names[1:]]))
        .mark_rule(style="hairline", aria=False)
        .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    )
    chart = compose(
        thread,
        label,
        number,
        status_points(points, x, y, status_channels(points)),
        *question_marks(points, x, y),
        height=step * line,
    )
    everything = [r for s in order for r in sorted(found[s], key=lambda r: r["told"])]
    table = pd.DataFrame(
        [
            {
                "event_id": r["id"],
                "source": full.get(r["source_id"], THE_ARTICLE),
                "status": r["status"],
                "event": r["event"],
                "clause": r["clause"],
                "when": r["when"],
                "confidence": r["confidence"],
            }
            for r in everything
        ],
        columns=list(CLAIMS),
    )
    title, summary = _in_words(everything, full)
    caption = (
        "One mark per event, on the line of whoever vouches for it. Filled: the article states it as fact. "
        "Hollow: claimed, denied, planned, possible or negated."
    )
    if any(r["unsure"] for r in everything):
        caption += f" {NOTE_OF_EVENTS}"
    if len(order) > limit:
        caption += f" Shown are the {limit} sources with most events of {len(order)}."
    return Figure("vouching", title, caption, summary, chart, table)


def _in_words(rows: list[dict], full: dict[str, str]) -> tuple[str, str]:
    total, own = len(rows), sum(r["source_id"] is None for r in rows)
    others = Counter(squeeze(full[r["source_id"]], 44) for r in rows if r["source_id"])
    claimed = total - own
    if not others:
        title = f"The article itself vouches for {'its one event' if total == 1 else f'all {total} events'}"
    else:
        top = others.most_common(1)[0][1]
        leaders = [s for s, n in others.items() if n == top]
        if len(leaders) == 1 and len(others) == 1:
            title = (
                f"Of {count(total, 'event')}, {top} {'rests' if top == 1 else 'rest'} on the word of {leaders[0]} alone"
            )
        elif len(leaders) == 1:
            title = (
                f"{count(claimed, 'event').capitalize()} of {total} rest on the word of others; {top} on {leaders[0]}’s"
            )
        else:
            title = (
                f"{count(claimed, 'event').capitalize()} of {total} rest on the word of others, nobody’s more than"
                f" {listed(leaders[:3], 'or')}’s"
                if len(leaders) <= 3
                else f"{count(claimed, 'event').capitalize()} of {total} rest on the word of {len(others)} others"
            )
    statuses = Counter(r["status"] for r in rows)
    summary = (
        f"The article itself vouches for {own} of {count(total, 'event')} ({percent(own, total)}). "
        + (f"Other sources: {', '.join(f'{s} {n}' for s, n in others.most_common(8))}. " if others else "")
        + "By status: "
        + ", ".join(f"{statuses[s]} {s}" for s in STATUSES if statuses[s])
        + "."
    )
    return title, summary


def _entry(tables: Tables, rows: list[dict]) -> str:
    """One entry of the ledger: the events of one clause that share status, days and how sure they are."""
    when = element("span", rows[0]["when"], {"class": "when"}) if rows[0]["when"] != "no date" else ""
    ids = [r["id"] for r in rows]
    return element(
        "li",
        f"{badge(rows[0]['status'], rows[0]['unsure'])} {marked_clause(tables, rows)} {when}",
        {"class": f"event-row status-{rows[0]['status']}", **attributes(ids, {"event": ids})},
        raw=True,
    )


def ledger(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = ()) -> HtmlView:
    """Who vouches for what: a section per source, an entry per event with its status, words and days."""
    order, found = _by_source(tables, statuses, focus)
    full, roles = full_names(tables), dict(zip(tables.actors["actor_id"], tables.actors["role"]))
    sections = []
    for source in sorted(order, key=lambda s: s is None):  # whom the article passes on first, then the article
        events = sorted(found[source], key=lambda r: (STATUSES.index(r["status"]), r["told"]))
        pick = {"source": source or "article"}
        head = element(
            "span",
            full.get(source, "The article itself"),
            {"class": "who", **attributes([source] if source else [], pick)},
        )
        role = roles.get(source)
        if isinstance(role, str):
            head += " " + element("span", role, {"class": "role"})
        head += " " + element("span", count(len(events), "event"), {"class": "tally"})
        together: dict[tuple, list[dict]] = {}
        for r in events:
            together.setdefault((r["status"], r["unsure"], r["sentence_id"], r["words"], r["when"]), []).append(r)
        items = "".join(_entry(tables, group) for group in together.values())
        sections.append(
            element(
                "section", element("h4", head, raw=True) + element("ul", items, raw=True), {"class": "source"}, raw=True
            )
        )
    doubtful = any(r["unsure"] for events in found.values() for r in events)
    body = (
        element("div", doubt_note(doubtful) + "".join(sections), {"class": "ledger"}, raw=True)
        if sections
        else element("p", "No events were found.")
    )
    return HtmlView("ledger", f"Who vouches for what: {count(len(order), 'source')}", body)


def agreements(tables: Tables) -> list[list[dict]]:
    """Groups of events that two or more sources speak of as of the same thing, each group in the order of the text.

    The same: one lemma, and a participant in common with another of the group. Acts of speaking are left out (what is
    compared is what was said, not that it was), and so are verbs that say little by themselves ("make", "take").
    """
    actors: dict[str, set[str]] = {}
    for p in records(tables.participants):
        if p["actor_id"]:
            actors.setdefault(p["event_id"], set()).add(p["actor_id"])
    pale, groups = words("light_verbs"), []
    for r in event_records(tables, select.events(tables)):
        lemma, taking_part = r["lemma"].lower(), actors.get(r["id"], set())
        if r["class"] == "reporting" or lemma in pale or not taking_part:
            continue
        joined = [g for g in groups if g["lemma"] == lemma and g["actors"] & taking_part]
        groups = [g for g in groups if g not in joined]
        groups.append(
            {
                "lemma": lemma,
                "actors": taking_part.union(*(g["actors"] for g in joined)),
                "events": sorted([e for g in joined for e in g["events"]] + [r], key=lambda e: e["told"]),
            }
        )
    found = [g["events"] for g in groups if len({e["source_id"] for e in g["events"]}) > 1]
    return sorted(found, key=lambda events: events[0]["told"])


def side_by_side(tables: Tables) -> HtmlView:
    """Where two sources speak of the same thing: what each says, in columns."""
    groups, full, items = agreements(tables), full_names(tables), []
    for events in groups:
        sides = []
        for source in dict.fromkeys(e["source_id"] for e in events):
            mine = [e for e in events if e["source_id"] == source]
            said = "".join(
                element(
                    "p",
                    f"{badge(e['status'], e['unsure'])} {marked_clause(tables, [e])}",
                    {"class": f"said status-{e['status']}", **attributes([e["id"]], {"event": e["id"]})},
                    raw=True,
                )
                for e in mine
            )
            who = element("p", full.get(source, "The article itself"), {"class": "who"})
            weakest = "" if all(e["status"] in theme.SOLID for e in mine) else " not-stated"
            sides.append(element("div", who + said, {"class": "side" + weakest}, raw=True))
        head = element("p", quoted(events[0]["lemma"]), {"class": "shared"})
        items.append(element("li", head + element("div", "".join(sides), {"class": "sides"}, raw=True), raw=True))
    if not groups:
        return HtmlView(
            "side-by-side",
            "No two sources speak of the same thing",
            element(
                "p",
                "No event is told by two sources in the same word and with a participant in common.",
                {"class": "none"},
            ),
        )
    title = f"In {count(len(groups), 'place')}, two sources speak of the same thing"
    listing = element("ul", "".join(items), {"class": "side-by-side"}, raw=True)
    return HtmlView("side-by-side", title, doubt_note(any(e["unsure"] for events in groups for e in events)) + listing)

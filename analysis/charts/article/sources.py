"""Who vouches for what: a mark per event on the line of its source."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit import select
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.events import event_records, marks, status_channels, status_points
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, full_names, listed, percent, short_names, squeeze
from analysis.charts.kit.layers import (
    THROUGHOUT,
    across,
    dim,
    down,
    labels,
    lines,
    notes,
    question_marks,
    rules,
    scale,
    tips,
)
from analysis.tables.codebook import STATUSES
from analysis.tables.tables import Tables

SOURCES = ("event_id", "source", "status", "event", "clause", "when", "confidence")
THE_ARTICLE = "the article itself"
PER_LINE = 18  # events that stand side by side


def by_source(
    tables: Tables, statuses: Collection[str], focus: Collection[str]
) -> tuple[list[str | None], dict[str | None, list[dict]]]:
    """The sources, the article (None) first, then those of most events; and the events of each."""
    rows = event_records(tables, select.events(tables, statuses, focus))
    found: dict[str | None, list[dict]] = {}
    for r in rows:
        found.setdefault(r["source_id"], []).append(r)
    others = sorted((s for s in found if s is not None), key=lambda s: (-len(found[s]), found[s][0]["told"]))
    return ([None] if None in found else []) + others, found


def in_status_order(events: list[dict]) -> list[dict]:
    return sorted(events, key=lambda r: (STATUSES.index(r["status"]), r["told"]))


def sources(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = (), limit: int = 25) -> Figure:
    """One mark per event, on the line of whoever vouches for it, in order of status."""
    order, found = by_source(tables, statuses, focus)
    if not order:
        return nothing("sources", "No events were found", SOURCES)
    full, short = full_names(tables), short_names(tables)
    rows: list[dict] = []
    place: dict[str, tuple[int, int]] = {}
    names, line = [], 0
    for source in order[:limit]:
        events = in_status_order(found[source])
        names.append({"row": line, "events": len(events), **_named(source, events, full, short)})
        rows += events
        place |= {r["id"]: (line + i // PER_LINE, i % PER_LINE) for i, r in enumerate(events)}
        line += -(-len(events) // PER_LINE)
    points = marks(rows, row=lambda r: place[r["id"]][0], x=lambda r: place[r["id"]][1])
    widest = min(max(len(found[s]) for s in order[:limit]), PER_LINE)
    digits = len(str(max(n["events"] for n in names)))
    x, y = across("x", scale(-0.5, max(widest, 10) - 0.5)), down("row", lines(line))
    about = tips(("name:N", "source"), ("events:Q", "events"))
    chart = compose(
        rules([{"row": n["row"] - 0.5} for n in names[1:]], y=y, **THROUGHOUT),
        labels(names, y, about, room=(210, 112), x=-16 - 7 * digits),
        notes(names, "events:Q", {"align": "right"}, x=alt.XValue(-8), y=y, opacity=dim()),
        status_points(points, x, y, status_channels(points)),
        *question_marks(points, x, y),
        height=(28 if line <= 25 else 22) * line,
    )
    everything = [r for s in order for r in sorted(found[s], key=lambda r: r["told"])]
    table = pd.DataFrame(
        [{**r, "source": full.get(r["source_id"], THE_ARTICLE)} for r in everything], columns=list(SOURCES)
    )
    title, summary = _finding(everything, full)
    caption = (
        "One mark per event, on the line of whoever vouches for it. Filled: the article states it as fact. "
        "Hollow: claimed, denied, planned, possible or negated."
    )
    if any(r["unsure"] for r in everything):
        caption += f" {NOTE_OF_EVENTS}"
    if len(order) > limit:
        caption += f" Shown are the {limit} sources with most events of {len(order)}."
    return Figure("sources", title, caption, summary, chart, table)


def _named(source: str | None, events: list[dict], full: dict[str, str], short: dict[str, str]) -> dict:
    """A source as a label; the article stands for its events."""
    if source:
        return {"name": full[source], "short": short[source], "id": source, "pick": {"source": source}}
    own = {"id": "sources:article", "ids": [r["id"] for r in events], "pick": {"source": "article"}}
    return {"name": THE_ARTICLE, "short": "the article", **own}


def _finding(rows: list[dict], full: dict[str, str]) -> tuple[str, str]:
    """The chart's title and its text alternative."""
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

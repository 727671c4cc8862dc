"""Many articles: who vouches for what, and what each publisher states itself."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.article_marks import (
    UNNAMED,
    cell,
    drawn,
    first_of,
    line_labels,
    named_lines,
    publisher,
    table_of,
)
from analysis.charts.kit import theme
from analysis.charts.kit.bars import bars, stacked
from analysis.charts.kit.figure import Figure, nothing
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.charts.kit.layers import dim, down, legend_of, lines, scale, tips
from analysis.corpus import queries
from analysis.corpus.selection import Corpus
from analysis.tables.codebook import STATUSES

CLAIMS = ("source", "status", "events", "articles", "mark")
STATED = ("publisher", "status", "events", "articles", "mark")
STEP = 34  # px from bar to bar


def claims(corpus: Corpus, limit: int = 18) -> Figure:
    """Who vouches for what the articles do not state themselves: sources down, status across, number of events."""
    everybody = queries.event_sources(corpus)
    chosen = first_of(corpus, everybody, limit)
    if not chosen:
        return nothing("claims", "Nobody with a name vouches for anything", CLAIMS)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = queries.claims(corpus, list(line))
    column = {s: i for i, s in enumerate(s for s in STATUSES if any(r["status"] == s for r in found))}
    cells = [
        cell(claim_id(r), r, "events", f"{name[r['entity']]}: {r['status']}")
        | {"column": column[r["status"]], "row": line[r["entity"]]}
        for r in found
    ]
    heads = [{"id": f"status:{s}", "pick": {"status": s}, "column": i, "name": s} for s, i in column.items()]
    chart = table_of(cells, heads, named_lines(line, name), "events", "source")
    best, denials = max(chosen, key=lambda r: r["events"]), sum(r["events"] for r in found if r["status"] == "denied")
    title = (
        f"{squeeze(best['name'], 44)} vouches for most, {count(best['events'], 'event')} in "
        f"{count(best['articles'], 'article')}"
    )
    unnamed = sum(r["events"] for r in everybody if r["entity"] is None)
    caption = (
        "Events that an article passes on from somebody, by who vouches for them and how they are told. "
        f"{percent(unnamed, sum(r['events'] for r in everybody))} of them have a source without a name and are not "
        "drawn."
    )
    told = [f"{r['name']}: {count(r['events'], 'event')} in {count(r['articles'], 'article')}" for r in chosen[:8]]
    summary = "; ".join(told) + (f". {count(denials, 'denial').capitalize()}." if denials else ".")
    table = pd.DataFrame(
        [{"source": name[r["entity"]], **r, "mark": claim_id(r)} for r in found],
        columns=list(CLAIMS),
    )
    return Figure("claims", title, caption, summary, chart, table)


def stated(corpus: Corpus, limit: int = 15) -> Figure:
    """What publishers state on their own account and what they pass on: a bar each, a segment per status."""
    found = queries.stated(corpus)
    publishers = queries.sources(corpus)[:limit]
    total = {p["source"]: sum(r["events"] for r in found if r["source"] == p["source"]) for p in publishers}
    line = {s: i for i, s in enumerate(s for s in total if total[s])}
    if not line:
        return nothing("stated", "No events were found", STATED)
    order = [s for s in STATUSES if any(r["status"] == s for r in found)]
    ranked = sorted((r for r in found if r["source"] in line), key=lambda r: order.index(r["status"]))
    segments = [
        {
            "id": f"stated:{r['source']}:{r['status']}",
            "pick": {"source": r["source"] or "", "status": r["status"]},
            "publisher": r["source"],
            "row": line[r["source"]],
            "from": start / total[r["source"]],
            "to": end / total[r["source"]],
            "status": r["status"],
            "events": r["events"],
            "says": f"{r['source'] or UNNAMED}, {r['status']}: {theme.STATUS_MEANING[r['status']]}",
            "share": r["events"] / total[r["source"]],
            "articles": r["articles"],
        }
        for r, start, end in stacked(ranked, "source", "events")
    ]
    own = {s: sum(r["share"] for r in segments if r["publisher"] == s and r["status"] == "reported") for s in line}
    high, low = max(own, key=lambda s: own[s]), min(own, key=lambda s: own[s])
    title = f"{squeeze(high or UNNAMED, 44)} states {percent(own[high], 1)} of what it tells on its own account" + (
        f", {squeeze(low or UNNAMED, 44)} {percent(own[low], 1)}" if len(line) > 1 else ""
    )
    caption = (
        "All events that a publisher's articles tell, by how they are told. Only for what is reported does the article "
        "itself vouch."
    )
    told = [
        f"{s or UNNAMED}: {count(total[s], 'event')}, "
        + ", ".join(f"{r['status']} {percent(r['events'], total[s])}" for r in found if r["source"] == s)
        for s in list(line)[:6]
    ]
    names = [publisher(s, row=i, events=total[s]) for s, i in line.items()]
    table = pd.DataFrame([{**s, "mark": s["id"]} for s in segments], columns=list(STATED))
    return Figure("stated", title, caption, "; ".join(told) + ".", _stated_bars(segments, names, order), table)


def _stated_bars(segments: list[dict], names: list[dict], order: list[str]) -> alt.LayerChart:
    y, legend = down("row", lines(len(names))), legend_of(order, 10, 3)
    legend.symbolOpacity = 1  # it has no id, and would dim with whatever is chosen
    colour = alt.Scale(domain=order, range=[theme.STATUS_COLOUR[s] for s in order])
    tooltip = tips(
        ("says:N", "how told"),
        ("share:Q", "share", ".0%"),
        ("events:Q", "events", ","),
        ("articles:Q", "articles", ","),
    )
    status = alt.Color("status:N", scale=colour, sort=order, legend=legend)
    bar = bars(segments, scale(0, 1), y, STEP * 0.6, tooltip, opacity=dim(), color=status)
    return drawn(bar, line_labels(names, y, "publisher"), height=STEP * len(names))


def claim_id(row: dict) -> str:
    return f"claim:{row['entity']}:{row['status']}"

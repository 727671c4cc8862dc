"""Many articles: who vouches for what, and what each publisher states itself."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.articles import UNNAMED, cell_of, drawn, first_of, labels, matrix, named_lines
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, data, dim, legend_of, nothing
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.corpus import queries
from analysis.corpus.selection import Corpus
from analysis.tables.codebook import STATUSES

CLAIMS = ("source", "status", "events", "articles", "mark")
STATED = ("publisher", "status", "events", "articles", "mark")


def claims(corpus: Corpus, limit: int = 18) -> Figure:
    """Who vouches for what the articles do not state themselves: sources down, status across, number of events."""
    everybody = queries.vouching(corpus)
    chosen = first_of(corpus, everybody, limit)
    if not chosen:
        return nothing("claims", "Nobody with a name vouches for anything", CLAIMS)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = queries.claims(corpus, list(line))
    column = {s: i for i, s in enumerate(s for s in STATUSES if any(r["status"] == s for r in found))}
    cells = [
        cell_of(
            claim_id(r["entity"], r["status"]),
            r,
            "events",
            column[r["status"]],
            line[r["entity"]],
            f"{name[r['entity']]}: {r['status']}",
        )
        for r in found
    ]
    heads = [{"id": f"status:{s}", "pick": {"status": s}, "column": i, "name": s} for s, i in column.items()]
    best, denials = max(chosen, key=lambda r: r["events"]), sum(r["events"] for r in found if r["status"] == "denied")
    title = (
        f"{squeeze(best['name'], 44)} vouches for most, {count(best['events'], 'event')} in "
        f"{count(best['articles'], 'article')}"
    )
    unnamed = sum(r["events"] for r in everybody if r["entity"] is None)
    whole = sum(r["events"] for r in everybody)
    caption = (
        "Events that an article passes on from somebody, by who vouches for them and how they are told. "
        f"{percent(unnamed, whole)} of them have a source without a name and are not drawn."
    )
    summary = "; ".join(
        f"{r['name']}: {count(r['events'], 'event')} in {count(r['articles'], 'article')}" for r in chosen[:8]
    ) + (f". {count(denials, 'denial').capitalize()}." if denials else ".")
    table = pd.DataFrame(
        [{"source": name[r["entity"]], **r, "mark": claim_id(r["entity"], r["status"])} for r in found],
        columns=list(CLAIMS),
    )
    return Figure(
        "claims", title, caption, summary, matrix(cells, heads, named_lines(line, name), "events", "source"), table
    )


def stated(corpus: Corpus, limit: int = 15) -> Figure:
    """What each publisher states on its own account and what it passes on: a bar per publisher, a segment per status."""
    found = queries.stated(corpus)
    publishers = queries.sources(corpus)[:limit]
    total = {p["source"]: sum(r["events"] for r in found if r["source"] == p["source"]) for p in publishers}
    line = {p["source"]: i for i, p in enumerate(p for p in publishers if total[p["source"]])}
    if not line:
        return nothing("stated", "No events were found", STATED)
    order = [s for s in STATUSES if any(r["status"] == s for r in found)]
    segments, end = [], dict.fromkeys(line, 0.0)
    for r in sorted((r for r in found if r["source"] in line), key=lambda r: order.index(r["status"])):
        start = end[r["source"]]
        end[r["source"]] = start + r["events"] / total[r["source"]]
        segments.append(
            {
                "id": f"stated:{r['source']}:{r['status']}",
                "pick": {"source": r["source"] or "", "status": r["status"]},
                "publisher": r["source"],
                "row": line[r["source"]],
                "from": start,
                "to": end[r["source"]],
                "status": r["status"],
                "events": r["events"],
                "says": f"{r['source'] or UNNAMED}, {r['status']}: {theme.STATUS_MEANING[r['status']]}",
                "share": r["events"] / total[r["source"]],
                "articles": r["articles"],
            }
        )
    names = [
        {
            "id": f"source:{s}",
            "pick": {"source": s or ""},
            "row": i,
            "name": squeeze(s or UNNAMED),
            "short": squeeze(s or UNNAMED),
            "events": total[s],
        }
        for s, i in line.items()
    ]
    step = 34
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, len(line) - 0.5], reverse=True, nice=False, zero=False), axis=None)
    colour = alt.Scale(domain=order, range=[theme.STATUS_COLOUR[s] for s in order])
    legend = legend_of(order, 10, 3)
    legend.symbolOpacity = 1  # it has no id, and would dim with whatever is chosen
    bar = (
        alt.Chart(data(segments))
        .mark_bar(size=step * 0.6, cursor="pointer")
        .encode(
            x=alt.X("from:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None),
            x2="to:Q",
            y=y,
            opacity=dim(),
            description="says:N",
            color=alt.Color("status:N", scale=colour, sort=order, legend=legend),
            tooltip=[
                alt.Tooltip("says:N", title="how told"),
                alt.Tooltip("share:Q", title="share", format=".0%"),
                alt.Tooltip("events:Q", title="events", format=","),
                alt.Tooltip("articles:Q", title="articles", format=","),
            ],
        )
    )
    own = {
        s: sum(r["events"] for r in found if r["source"] == s and r["status"] == "reported") / total[s] for s in line
    }
    high, low = max(own, key=own.get), min(own, key=own.get)
    title = f"{squeeze(high or UNNAMED, 44)} states {percent(own[high], 1)} of what it tells on its own account" + (
        f", {squeeze(low or UNNAMED, 44)} {percent(own[low], 1)}" if len(line) > 1 else ""
    )
    caption = (
        "All events that a publisher's articles tell, by how they are told. Only for what is reported does the article "
        "itself vouch."
    )
    summary = (
        "; ".join(
            f"{s or UNNAMED}: {count(total[s], 'event')}, "
            + ", ".join(f"{r['status']} {percent(r['events'], total[s])}" for r in found if r["source"] == s)
            for s in list(line)[:6]
        )
        + "."
    )
    table = pd.DataFrame([{"publisher": s["publisher"], **s, "mark": s["id"]} for s in segments], columns=list(STATED))
    return Figure(
        "stated", title, caption, summary, drawn(bar, labels(names, y, "publisher"), height=step * len(line)), table
    )


def claim_id(entity: str, status: str) -> str:
    return f"claim:{entity}:{status}"

"""Many articles: how many when, who is in them when."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.article_marks import drawn, same, share, whole
from analysis.charts.corpus.periods import every_period, period_labels, periods_scale
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, nothing
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.charts.kit.layers import across, data, down, labels, lanes, lines, tips, totals
from analysis.charts.kit.matrix import HALF_HEIGHT, squares
from analysis.corpus import queries
from analysis.corpus.selection import Corpus

VOLUME = ("period", "articles", "mark")
ATTENTION = ("actor", "kind", "period", "articles", "of", "mentions", "mark")


def volume(corpus: Corpus) -> Figure:
    """Articles per period."""
    rows = [
        {"id": f"period:{r['start']}", "pick": {"from": str(r["start"]), "to": str(r["end"])}, **r}
        for r in every_period(corpus)
    ]
    if not rows:
        return nothing("volume", "No article has a date", VOLUME)
    bars = [{key: value for key, value in r.items() if key not in ("start", "end")} for r in rows]  # JSON has no days
    known = sum(r["articles"] for r in rows)
    most = max(rows, key=lambda r: r["articles"])
    x, x2 = across("left", periods_scale(rows)), "right:Q"
    y = alt.Y(
        "articles:Q", scale=alt.Scale(nice=True), axis=alt.Axis(tickCount=3, title=None, format="d", tickMinStep=1)
    )
    tooltip = tips(("period:N", corpus.unit), ("articles:Q", "articles"))
    bar = (
        alt.Chart(data(bars))
        .mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer")
        .encode(
            x=x,
            x2=x2,
            y=y,
            y2=alt.Y2Datum(0),
            opacity=whole(),
            description=alt.Description("period:N"),
            tooltip=tooltip,
        )
    )
    part = share(alt.Chart(data(bars)).mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer"), "articles").encode(
        x=x, x2=x2, y=alt.Y("part:Q"), y2=alt.Y2Datum(0), tooltip=tooltip
    )
    undated = corpus.size - known
    title = (
        f"{count(corpus.size, 'article')}, most in {most['period']}: {most['articles']:,}"
        if len(rows) > 1
        else f"{count(corpus.size, 'article')}, all of {most['period']}"
        if not undated
        else f"{known:,} articles of {most['period']}"
    )
    caption = f"Articles by {corpus.unit} of publication. A click on a bar chooses its articles."
    if undated:
        caption += f" {count(undated, 'article').capitalize()} without a date are not drawn."
    summary = (
        f"{count(corpus.size, 'article')} over {count(len(rows), corpus.unit)}: "
        + ", ".join(f"{r['period']} {r['articles']:,}" for r in sorted(rows, key=lambda r: -r["articles"])[:8])
        + "."
    )
    table = pd.DataFrame(
        [{"period": r["period"], "articles": r["articles"], "mark": r["id"]} for r in rows], columns=list(VOLUME)
    )
    return Figure(
        "volume",
        title[:1].upper() + title[1:],
        caption,
        summary,
        drawn(bar, part, period_labels(rows, 130), height=130),
        table,
    )


def attention(corpus: Corpus, limit: int = 20) -> Figure:
    """Who is in the news when: a square per actor and period, darker the larger the share of that period's articles."""
    who, periods = queries.leading(corpus, limit), every_period(corpus)
    if not who or not periods:
        return nothing("attention", "Nobody is named in an article with a date", ATTENTION)
    line = {r["entity"]: i for i, r in enumerate(who)}
    column = {r["start"]: r for r in periods}
    name = {r["entity"]: r["name"] for r in who}
    found = [
        {**r, "period": column[r["start"]]["period"], "of": column[r["start"]]["articles"]}
        for r in sorted(queries.attention(corpus, list(line)), key=lambda r: (line[r["entity"]], r["start"]))
    ]
    cells = [
        {
            "id": f"{r['entity']}:{r['start']}",
            "pick": {"actor": r["entity"], "from": str(r["start"]), "to": str(column[r["start"]]["end"])},
            "left": column[r["start"]]["left"],
            "right": column[r["start"]]["right"],
            "top": line[r["entity"]] - HALF_HEIGHT,
            "bottom": line[r["entity"]] + HALF_HEIGHT,
            "share": r["articles"] / r["of"],
            "says": f"{name[r['entity']]}, {r['period']}",
            "count": f"{r['articles']:,} of {r['of']:,} articles",
        }
        for r in found
    ]
    names = [
        {
            "id": r["entity"],
            "pick": {"actor": r["entity"]},
            "row": i,
            "name": squeeze(r["name"]),
            "kind": r["kind"],
            "short": squeeze(r["name"]),
            "articles": r["articles"],
        }
        for i, r in enumerate(who)
    ]
    step, size = 25, len(who)
    y = down("row", lines(size))
    shade = alt.Color(
        "share:Q",
        scale=alt.Scale(type="threshold", domain=[0.05, 0.1, 0.25, 0.5], range="heatmap"),
        legend=alt.Legend(format=".0%", title="share of the articles", titleOrient="left", offset=12),
    )
    tooltip = tips(("says:N", "who, when"), ("count:N", "in"), ("share:Q", "share", ".0%"))
    cell = squares(cells, periods_scale(periods), lines(size), shade, tooltip)
    label = labels(names, y, tips(("name:N", "who"), ("kind:N", "is a"), ("articles:Q", "articles")))
    total = share(totals(names, alt.Text("part:Q", format=","), alt.XValue("width"), y, dx=6), "articles")
    top, second = who[0], who[1] if len(who) > 1 else None
    title = f"{squeeze(top['name'], 44)} is in {percent(top['articles'], corpus.size)} of the articles" + (
        f"; {squeeze(second['name'], 44)} follows with {percent(second['articles'], corpus.size)}" if second else ""
    )
    peaks = [
        max(
            (c for c in found if c["entity"] == r["entity"]),
            key=lambda c: (c["articles"] / c["of"], c["articles"]),
            default=None,
        )
        for r in who[:6]
    ]
    summary = (
        "; ".join(
            f"{r['name']}: {count(r['articles'], 'article')}"
            + (f", most of the news in {p['period']} ({p['articles']:,} of {p['of']:,})" if p else "")
            for r, p in zip(who, peaks)
        )
        + "."
    )
    caption = (
        f"The stronger a square's colour, the larger the actor's share of the {corpus.unit}'s articles; the number on "
        "the right is all articles that name the actor. " + same(corpus)
    )
    table = pd.DataFrame(
        [
            {
                "actor": name[r["entity"]],
                "kind": who[line[r["entity"]]]["kind"],
                "period": r["period"],
                "articles": r["articles"],
                "of": r["of"],
                "mentions": r["mentions"],
                "mark": f"{r['entity']}:{r['start']}",
            }
            for r in found
        ],
        columns=list(ATTENTION),
    )
    return Figure(
        "attention",
        title,
        caption,
        summary,
        drawn(lanes(size, y), cell, label, total, period_labels(periods, step * size), height=step * size),
        table,
    )

"""Many articles: how many when, who is in them when."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.articles import PALE, drawn, same, share
from analysis.charts.corpus.periods import across, every_period, periods_scale, ticks
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, data, dim, nothing
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.charts.kit.matrix import HALF_HEIGHT, lanes, line_labels, lines_scale, shades
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
    known = sum(r["articles"] for r in rows)
    most = max(rows, key=lambda r: r["articles"])
    x, x2 = across(rows)
    y = alt.Y(
        "articles:Q", scale=alt.Scale(nice=True), axis=alt.Axis(tickCount=3, title=None, format="d", tickMinStep=1)
    )
    tooltip = [alt.Tooltip("period:N", title=corpus.unit), alt.Tooltip("articles:Q", title="articles")]
    bar = (
        alt.Chart(data(rows))
        .mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer")
        .encode(
            x=x,
            x2=x2,
            y=y,
            y2=alt.Y2Datum(0),
            opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 1 : {PALE}")),
            description="period:N",
            tooltip=tooltip,
        )
    )
    part = share(alt.Chart(data(rows)).mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer"), "articles").encode(
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
        drawn(bar, part, *ticks(rows, 130), height=130),
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
        for r in queries.attention(corpus, list(line))
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
    scale = lines_scale(size)
    y = alt.Y("row:Q", scale=scale, axis=None)
    shade = alt.Color(
        "share:Q",
        scale=alt.Scale(type="threshold", domain=[0.05, 0.1, 0.25, 0.5], range="heatmap"),
        legend=alt.Legend(format=".0%", title="share of the articles", titleOrient="left", offset=12),
    )
    tooltip = [
        alt.Tooltip("says:N", title="who, when"),
        alt.Tooltip("count:N", title="in"),
        alt.Tooltip("share:Q", title="share", format=".0%"),
    ]
    cell = shades(cells, periods_scale(periods), scale, shade, tooltip)
    about = [("name:N", "who"), ("kind:N", "is a"), ("articles:Q", "articles")]
    label = line_labels(names, y, [alt.Tooltip(field, title=title) for field, title in about])
    total = share(alt.Chart(data(names)).mark_text(style="note", align="left", dx=6, aria=False), "articles").encode(
        text=alt.Text("part:Q", format=","), x=alt.XValue("width"), y=y, opacity=dim()
    )
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
        f"The stronger a square's colour, the larger the actor's share of the {corpus.unit}'s articles; the number on the "
        "right is all articles that name the actor. " + same(corpus)
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
            for r in sorted(found, key=lambda r: (line[r["entity"]], r["start"]))
        ],
        columns=list(ATTENTION),
    )
    return Figure(
        "attention",
        title,
        caption,
        summary,
        drawn(lanes(size, y), cell, label, total, *ticks(periods, step * size), height=step * size),
        table,
    )

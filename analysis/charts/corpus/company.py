"""Many articles: who is mentioned together with whom."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.articles import PALE, drawn, inside, share
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, beside, by_width, data, dim, nothing
from analysis.charts.kit.labels import count, squeeze
from analysis.corpus import queries
from analysis.corpus.selection import Corpus

TOGETHER = ("first", "second", "sentences", "articles", "mark")


def together(corpus: Corpus, limit: int = 14) -> Figure:
    """Who is mentioned with whom in one sentence: a triangle of actors, area for how often."""
    who = queries.leading(corpus, limit * 2)
    pairs = queries.together(corpus, [r["entity"] for r in who])
    if corpus.focus:
        pairs = [r for r in pairs if {r["first"], r["second"]} & set(corpus.focus)]
    if not pairs:
        return nothing("together", "No two actors share a sentence", TOGETHER)
    name = {r["entity"]: r["name"] for r in who}
    weight: dict[str, int] = {}
    for r in pairs:
        for entity in (r["first"], r["second"]):
            weight[entity] = weight.get(entity, 0) + r["sentences"]
    line = {e: i for i, e in enumerate(sorted(weight, key=lambda e: (-weight[e], e))[:limit])}
    cells = []
    for r in pairs:
        if r["first"] in line and r["second"] in line:
            upper, lower = sorted((r["first"], r["second"]), key=line.get)
            key = pair_id(r["first"], r["second"])
            cells.append(
                {
                    "id": key,
                    "pick": {"cell": key},
                    **inside(r, "sentences"),
                    "column": line[upper],
                    "row": line[lower],
                    "sentences": r["sentences"],
                    "says": f"{name[upper]} and {name[lower]}",
                    "articles": r["articles"],
                }
            )
    names = [{"id": e, "pick": {"actor": e}, "row": i, "column": i, "name": squeeze(name[e])} for e, i in line.items()]
    size, step, top = len(line), 30, max(c["sentences"] for c in cells)
    position = alt.Scale(domain=[-0.5, size - 0.5], range=[0, beside(names, 30)], nice=False, zero=False)
    downwards = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    x, y = alt.X("column:Q", scale=position, axis=None), alt.Y("row:Q", scale=downwards, axis=None)
    area = alt.Scale(domain=[0, max(top, 4)], range=[8, by_width(680, 420)], nice=False, zero=False)
    rows_of = {i: [c for c in cells if c["row"] == i] for i in range(size)}
    columns_of = {i: [c for c in cells if c["column"] == i] for i in range(size)}
    guide = (
        alt.Chart(
            data(
                [
                    {"at": i, "from": min(c["column"] for c in found), "to": i - 0.06}
                    for i, found in rows_of.items()
                    if found
                ]
            )
        )
        .mark_rule(style="hairline", aria=False)
        .encode(x=alt.X("from:Q", scale=position, axis=None), x2="to:Q", y=alt.Y("at:Q", scale=downwards, axis=None))
    )
    drop = (
        alt.Chart(
            data(
                [
                    {"at": i, "from": i + 0.4, "to": max(c["row"] for c in found)}
                    for i, found in columns_of.items()
                    if found
                ]
            )
        )
        .mark_rule(style="hairline", aria=False)
        .encode(x=alt.X("at:Q", scale=position, axis=None), y=alt.Y("from:Q", scale=downwards, axis=None), y2="to:Q")
    )
    tooltip = [
        alt.Tooltip("says:N", title="together"),
        alt.Tooltip("sentences:Q", title="sentences"),
        alt.Tooltip("articles:Q", title="articles"),
    ]
    whole = (
        alt.Chart(data(cells))
        .mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer")
        .encode(
            x=x,
            y=y,
            size=alt.Size("sentences:Q", scale=area, legend=None),
            description="says:N",
            tooltip=tooltip,
            opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 0.95 : {PALE}")),
        )
    )
    part = share(alt.Chart(data(cells)).mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer"), "sentences").encode(
        x=x,
        y=y,
        size=alt.Size("part:Q", scale=area, legend=None),
        tooltip=tooltip,
        opacity=alt.OpacityValue(alt.ExprRef("datum.part > 0 ? 0.95 : 0")),
    )
    label = (
        alt.Chart(data(names))
        .mark_text(style="label", align="left", dx=-2, cursor="pointer", limit=by_width(180, 104))
        .encode(
            x=x, y=y, text="name:N", opacity=dim(), description="name:N", tooltip=[alt.Tooltip("name:N", title="actor")]
        )
    )
    best = max(cells, key=lambda c: c["sentences"])
    title = f"{best['says']} share {count(best['sentences'], 'sentence')} in {count(best['articles'], 'article')}" + (
        ", more than any other two" if len(cells) > 1 else ""
    )
    caption = (
        "Each dot is two actors mentioned in the same sentence, the larger the more often: follow its line to the right "
        f"for one name and up for the other. Shown are {size} actors with most company of the {len(who)} in most articles."
    )
    summary = (
        "; ".join(f"{c['says']} {c['sentences']:,}" for c in sorted(cells, key=lambda c: -c["sentences"])[:8]) + "."
    )
    table = pd.DataFrame(
        [
            {
                "first": name[r["first"]],
                "second": name[r["second"]],
                "sentences": r["sentences"],
                "articles": r["articles"],
                "mark": pair_id(r["first"], r["second"]),
            }
            for r in pairs
            if r["first"] in line and r["second"] in line
        ],
        columns=list(TOGETHER),
    )
    return Figure(
        "together", title, caption, summary, drawn(guide, drop, whole, part, label, height=step * size), table
    )


def pair_id(first: str, second: str) -> str:
    return f"together:{first}:{second}"

"""What the charts of a corpus share: marks that stand for articles, and how much of a mark lies in the chosen ones.

Beside the params of `analysis.charts.kit.figure` these charts have `within`: null, or an object from the id of a mark to
how much of what it counts lies in the chosen articles. A mark whose articles follow from actor, source, status and days is
picked by these; any other is a cell (`pick` is {"cell": id}) and brings its articles along (`inside`). A row of the
table below names its mark in the column `mark`, which the page does not show: it chooses the same articles.
"""

import altair as alt

from analysis.charts.kit.figure import beside, by_width, compose, data, dim
from analysis.charts.kit.labels import squeeze
from analysis.charts.kit.matrix import HIGH, boxed, lanes, line_labels, lines_scale, shades
from analysis.corpus.selection import Corpus

UNNAMED = "publisher not given"
PALE = 0.28  # opacity of what lies outside the chosen articles


def drawn(*layers: alt.Chart, height: int) -> alt.LayerChart:
    """`compose`, with the param `within`."""
    return compose(*layers, height=height).add_params(alt.param(name="within", value=None))


def share(chart: alt.Chart, amount: str, start: str = "") -> alt.Chart:
    """Adds `part`: how much of `amount` lies in the chosen articles (all when nothing is chosen), from `start` on."""
    part = f"(within == null ? datum.{amount} : (within[datum.id] || 0))"
    return chart.transform_calculate(part=f"datum.{start} + {part}" if start else part)


def inside(row: dict, unit: str) -> dict:
    """The articles behind a mark, newest first: the steps from number to number, and the amount in each."""
    numbers = row["numbers"] or []
    return {"in": [b - a for a, b in zip([0, *numbers], numbers)], "amounts": row["weights"] or [], "unit": unit}


def cell_of(key: str, row: dict, unit: str, column: int, line: int, says: str) -> dict:
    """A square of `matrix` for an answer of `analysis.corpus.queries` that has numbers and weights."""
    amounts = {unit: row[unit], "articles": row["articles"], **inside(row, unit)}
    return {"id": key, "pick": {"cell": key}, "column": column, "row": line, "says": says, **amounts}


def named_lines(line: dict[str, int], name: dict[str, str]) -> list[dict]:
    """Who stands in which line, as `matrix` and `labels` want it: each chooses that actor."""
    return [
        {"id": entity, "pick": {"actor": entity}, "row": i, "name": words, "short": words}
        for entity, i in line.items()
        for words in (squeeze(name[entity]),)
    ]


def same(corpus: Corpus) -> str:
    """When two articles speak of the same actor."""
    return (
        "Actors of different articles are one where their names settle it (table entity_links)."
        if corpus.linked
        else "Actors of different articles count as one where name and kind are the same; nothing else links them."
    )


def first_of(corpus: Corpus, rows: list[dict], limit: int) -> list[dict]:
    """Those with a name, whoever was asked for before the others."""
    known = [r for r in rows if r["entity"] is not None]
    return sorted(known, key=lambda r: r["entity"] not in corpus.focus)[:limit]


def labels(names: list[dict], y: alt.Y, what: str) -> alt.Chart:
    return line_labels(names, y, [alt.Tooltip("name:N", title=what)])


def matrix(cells: list[dict], heads: list[dict], names: list[dict], amount: str, what: str) -> alt.LayerChart:
    """Squares of `amount` with its number, heads above and names on the left; what is chosen shows in the numbers."""
    step, size = 30, len(names)
    top = max(c[amount] for c in cells)
    cells = [{**boxed(c), "high": c[amount] >= HIGH * top} for c in cells]
    x_scale = alt.Scale(
        domain=[-0.5, len(heads) - 0.5], range=[0, beside(heads, 40, 0.65, (130, 96))], nice=False, zero=False
    )
    y_scale = lines_scale(size)
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    tooltip = [
        alt.Tooltip("says:N", title=what),
        alt.Tooltip(f"{amount}:Q", title=amount, format=","),
        alt.Tooltip("articles:Q", title="articles", format=","),
    ]
    shade = alt.Scale(type="quantize", domain=[0, max(top, 5)], range="heatmap")
    cell = shades(cells, x_scale, y_scale, alt.Color(f"{amount}:Q", scale=shade, legend=None), tooltip)
    numbers = [
        share(alt.Chart(data(cells)).mark_text(style=style, fontSize=12, aria=False, cursor="pointer"), amount)
        .transform_filter(f"{negation}datum.high")
        .encode(x=x, y=y, text=alt.Text("part:Q", format=","), opacity=dim(), tooltip=tooltip)
        for style, negation in (("cell-low", "!"), ("cell-high", ""))
    ]
    head = (
        alt.Chart(data(heads))
        .mark_text(style="label", align="left", baseline="middle", angle=325, cursor="pointer", limit=by_width(150, 96))
        .encode(x=x, y=alt.YValue(-8), text="name:N", opacity=dim(), tooltip=[alt.Tooltip("name:N", title="chooses")])
    )
    return drawn(lanes(size, y), cell, *numbers, labels(names, y, what), head, height=step * size)

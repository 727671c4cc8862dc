"""What the charts of a corpus share: marks that stand for articles, and how much of a mark lies in the chosen ones.

Beside the params of `analysis.charts.kit.figure` these charts have `within`: null, or an object from the id of a mark
to how much of what it counts lies in the chosen articles. A mark whose articles follow from actor, source, status and
days is picked by these; any other is a cell (`pick` is {"cell": id}) and brings its articles along (`cell`). A row of
the table below names its mark in the column `mark`, which the page does not show: it chooses the same articles.
"""

import altair as alt

from analysis.charts.kit.figure import compose
from analysis.charts.kit.labels import squeeze
from analysis.charts.kit.layers import labels, opacity, tips
from analysis.charts.kit.matrix import columns_of, matrix, slanted
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


def whole(shown: float = 1.0) -> alt.OpacityValue:
    """Opacity of a mark as a whole, on which the part that lies in the chosen articles is drawn."""
    return opacity(f"within == null ? {shown} : {PALE}")


def cell(key: str, row: dict, unit: str, says: str) -> dict:
    """A mark for an answer of `analysis.corpus.queries` that has numbers and weights.

    Its articles are the newest first: the steps from number to number, and the amount in each.
    """
    numbers = row["numbers"] or []
    behind = {"in": [b - a for a, b in zip([0, *numbers], numbers)], "amounts": row["weights"] or [], "unit": unit}
    return {"id": key, "pick": {"cell": key}, "says": says, unit: row[unit], "articles": row["articles"], **behind}


def named_lines(line: dict[str, int], name: dict[str, str]) -> list[dict]:
    """Who stands in which line: each chooses that actor."""
    return [
        {"id": entity, "pick": {"actor": entity}, "row": i, "name": words, "short": words}
        for entity, i in line.items()
        for words in (squeeze(name[entity]),)
    ]


def publisher(source: str | None, **place) -> dict:
    """A label that chooses a publisher's articles."""
    name = squeeze(source or UNNAMED)
    return {"id": f"source:{source}", "pick": {"source": source or ""}, "name": name, "short": name, **place}


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


def line_labels(names: list[dict], y: alt.Y, what: str) -> alt.Chart:
    return labels(names, y, tips(("name:N", what)))


def table_of(cells: list[dict], heads: list[dict], names: list[dict], amount: str, what: str) -> alt.LayerChart:
    """Squares of `amount` with its number, heads above and names on the left; what is chosen shows in the numbers."""
    columns = columns_of(heads, 40)
    tooltip = tips(("says:N", what), (f"{amount}:Q", amount, ","), ("articles:Q", "articles", ","))
    layers = matrix(
        cells,
        names,
        columns,
        amount,
        alt.Text("part:Q", format=","),
        tooltip,
        what,
        measured=lambda chart: share(chart, amount),
    )
    return drawn(*layers, slanted(heads, columns, tips(("name:N", "chooses"))), height=30 * len(names))

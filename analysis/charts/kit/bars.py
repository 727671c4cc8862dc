"""Stacked bars: somebody a line, a segment for each part of the whole."""

from collections.abc import Iterable, Iterator

import altair as alt

from analysis.charts.kit import theme
from analysis.charts.kit.layers import across, data

# Quotes are filled by how literal they are (`theme.QUOTE_FILL`), so each segment has an edge.
QUOTED = {"color": theme.QUOTE_COLOUR, "stroke": theme.QUOTE_COLOUR, "strokeWidth": 1.2}
LITERAL = {"fillOpacity": alt.FillOpacity("solid:Q", scale=None, legend=None)}


def stacked(rows: Iterable[dict], by: str, amount: str) -> Iterator[tuple[dict, int, int]]:
    """Each row with where its segment begins and ends, behind those before it that have the same `by`."""
    ends: dict = {}
    for row in rows:
        start = ends.get(row[by], 0)
        ends[row[by]] = start + row[amount]
        yield row, start, ends[row[by]]


def bars(
    segments: list[dict], x_scale: alt.Scale, y: alt.Y, size: float, tooltip: list, look: dict | None = None, **channels
) -> alt.Chart:
    """A segment from its `from` to its `to`, `size` px high."""
    return ending(
        alt.Chart(data(segments)),
        "to",
        x_scale,
        y,
        size,
        tooltip,
        look,
        description=alt.Description("says:N"),
        **channels,
    )


def ending(
    chart: alt.Chart, end: str, x_scale: alt.Scale, y: alt.Y, size: float, tooltip: list, look: dict | None, **channels
) -> alt.Chart:
    """Segments of a chart's rows that end somewhere else."""
    return chart.mark_bar(size=size, cursor="pointer", **look or {}).encode(
        x=across("from", x_scale), x2=alt.X2(f"{end}:Q"), y=y, tooltip=tooltip, **channels
    )

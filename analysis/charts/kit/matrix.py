"""A table of shaded squares: somebody a line, something a column, a number in each, the darker the larger."""

from collections.abc import Callable

import altair as alt

from analysis.charts.kit.layers import across, beside, by_width, data, dim, down, labels, lanes, lines, scale, tips

HALF_WIDTH, HALF_HEIGHT = 0.47, 0.45  # of a square, in columns and lines
SHADES = 5  # the least that the darkest stands for: one of something is never the darkest
HIGH = 0.6  # share of the largest from which on the shade is so strong that its number changes colour
SLANT, ROOM = 0.65, (130, 96)  # of slanted heads: how far they reach for their length, and px on wide and narrow charts


def matrix(
    cells: list[dict],
    names: list[dict],
    columns: alt.Scale,
    amount: str,
    text: str | alt.Text | alt.TextValue,
    tooltip: list[alt.Tooltip],
    label: str,
    room: tuple[int, int] = (210, 116),
    measured: Callable[[alt.Chart], alt.Chart] = lambda chart: chart,
) -> list[alt.Chart]:
    """The layers of a table: cells have `column`, `row`, `says` and an amount, names a `row`; heads are the caller’s.

    text: the number in a square. label: what a name on the left is. measured: gives the numbers what their text needs.
    """
    top = max(SHADES, *(c[amount] for c in cells))
    cells = [{**boxed(c), "high": c[amount] >= HIGH * top} for c in cells]
    y = down("row", lines(len(names)))
    shade = alt.Scale(type="quantize", domain=[0, top], range="heatmap")
    numbers = [
        measured(alt.Chart(data(cells)).mark_text(style=style, fontSize=12, aria=False, cursor="pointer"))
        .transform_filter(f"{negation}datum.high")
        .encode(x=across("column", columns), y=y, text=alt.Text(text), opacity=dim(), tooltip=tooltip)
        for style, negation in (("cell-low", "!"), ("cell-high", ""))
    ]
    return [
        lanes(len(names), y),
        squares(cells, columns, lines(len(names)), alt.Color(f"{amount}:Q", scale=shade, legend=None), tooltip),
        *numbers,
        labels(names, y, tips(("name:N", label)), room),
    ]


def boxed(cell: dict) -> dict:
    """The cell with its edges: left, right, top, bottom around `column` and `row`."""
    return {
        **cell,
        "left": cell["column"] - HALF_WIDTH,
        "right": cell["column"] + HALF_WIDTH,
        "top": cell["row"] - HALF_HEIGHT,
        "bottom": cell["row"] + HALF_HEIGHT,
    }


def squares(cells: list[dict], x_scale: alt.Scale, y_scale: alt.Scale, colour: alt.Color, tooltip: list) -> alt.Chart:
    """A shaded square per cell (`boxed`)."""
    return (
        alt.Chart(data(cells))
        .mark_rect(cornerRadius=2, cursor="pointer")
        .encode(
            x=across("left", x_scale),
            x2=alt.X2("right:Q"),
            y=down("top", y_scale),
            y2=alt.Y2("bottom:Q"),
            color=colour,
            opacity=dim(),
            description=alt.Description("says:N"),
            tooltip=tooltip,
        )
    )


def columns_of(heads: list[dict], step: int) -> alt.Scale:
    """Columns under slanted heads that stand `step` px apart or more."""
    return scale(-0.5, len(heads) - 0.5, range=[0, beside(heads, step, SLANT, ROOM)])


def slanted(heads: list[dict], columns: alt.Scale, tooltip: list[alt.Tooltip]) -> alt.Chart:
    """Heads above their columns, level where there is but one."""
    angle = 310 if len(heads) > 1 else 0
    return (
        alt.Chart(data(heads))
        .mark_text(style="label", align="left", baseline="middle", angle=angle, cursor="pointer", limit=by_width(*ROOM))
        .encode(x=across("column", columns), y=alt.YValue(-8), text=alt.Text("name:N"), opacity=dim(), tooltip=tooltip)
    )

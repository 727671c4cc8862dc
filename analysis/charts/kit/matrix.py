"""Squares in lines and columns: what every chart that is a table of shaded cells draws alike."""

import altair as alt

from analysis.charts.kit.figure import by_width, data, dim, named

HALF_WIDTH, HALF_HEIGHT = 0.47, 0.45  # of a square, in columns and lines
HIGH = 0.6  # share of the largest from which on the shade is so strong that its number changes colour


def boxed(cell: dict) -> dict:
    """The cell with its edges: left, right, top, bottom around `column` and `row`."""
    return {
        **cell,
        "left": cell["column"] - HALF_WIDTH,
        "right": cell["column"] + HALF_WIDTH,
        "top": cell["row"] - HALF_HEIGHT,
        "bottom": cell["row"] + HALF_HEIGHT,
    }


def lines_scale(size: int) -> alt.Scale:
    """Lines 0 … size - 1 from top to bottom."""
    return alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)


def lanes(size: int, y: alt.Y) -> alt.Chart:
    """A hairline per line."""
    return (
        alt.Chart(data([{"row": i} for i in range(size)]))
        .mark_rule(style="hairline", aria=False)
        .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    )


def shades(cells: list[dict], x_scale: alt.Scale, y_scale: alt.Scale, colour: alt.Color, tooltip: list) -> alt.Chart:
    """A shaded square per cell (`boxed`)."""
    return (
        alt.Chart(data(cells))
        .mark_rect(cornerRadius=2, cursor="pointer")
        .encode(
            x=alt.X("left:Q", scale=x_scale, axis=None),
            x2="right:Q",
            y=alt.Y("top:Q", scale=y_scale, axis=None),
            y2="bottom:Q",
            color=colour,
            opacity=dim(),
            description="says:N",
            tooltip=tooltip,
        )
    )


def line_labels(names: list[dict], y: alt.Y, tooltip: list, room: tuple[int, int] = (210, 116)) -> alt.Chart:
    """The names on the left, each at its `row`; `room` in px on a wide and on a narrow chart."""
    return (
        alt.Chart(data(names))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(*room))
        .encode(text=named(), x=alt.XValue(-10), y=y, opacity=dim(), description="name:N", tooltip=tooltip)
    )

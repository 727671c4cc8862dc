"""What charts are layered of: rows, places, words and rules, lines of somebody each, and how the choice dims them."""

import json
from collections.abc import Sequence
from typing import Any

import altair as alt
from altair.utils.schemapi import debug_mode

from analysis.charts.kit.confidence import MARK

CHOSEN = "chosen == null || chosen[datum.id]"
FAINT = 0.12
LIGHTER = 0.72
THROUGHOUT: dict[str, Any] = {
    "x": alt.XValue(0),
    "x2": alt.X2Value("width"),
}  # from the left edge of the chart to the right


def data(records: list[dict]) -> alt.InlineData:
    """Rows of a layer, of JSON's own types. Columns are typed where they are encoded: nothing is guessed from the
    values, and Altair, which would look at each of them, is kept from it."""
    with debug_mode(False):
        return alt.InlineData(values=records)


# ---- where it stands ---------------------------------------------------------------------------------------------


def scale(low: float, high: float, **more) -> alt.Scale:
    """From `low` to `high` and no further."""
    return alt.Scale(domain=[low, high], nice=False, zero=False, **more)


def lines(size: float) -> alt.Scale:
    """Lines 0 … size - 1 from top to bottom."""
    return scale(-0.5, size - 0.5, reverse=True)


def across(column: str, over: alt.Scale) -> alt.X:
    return alt.X(f"{column}:Q", scale=over, axis=None)


def down(column: str, over: alt.Scale) -> alt.Y:
    return alt.Y(f"{column}:Q", scale=over, axis=None)


def by_width(wide, narrow) -> alt.ExprRef:
    """A mark property that takes another value where the chart is narrow."""
    return alt.ExprRef(f"narrow ? {json.dumps(narrow)} : {json.dumps(wide)}")


def beside(
    labels: Sequence[dict], step: float, slant: float = 1.0, limits: tuple[int, int] = (180, 104)
) -> alt.ExprRef:
    """Right end of a scale that leaves room for labels (`name`) which start at its points, `step` px apart or more.

    A chart that fits its container does not make room for marks that reach beyond it on the right.
    """

    def reach(limit: int) -> float:
        last = len(labels) - 1
        ends = (min(limit, 7.2 * len(one["name"])) * slant - (last - i) * step for i, one in enumerate(labels))
        return max(ends, default=0)

    return alt.ExprRef(f"width - (narrow ? {reach(limits[1]):.0f} : {reach(limits[0]):.0f})")


# ---- how it looks ------------------------------------------------------------------------------------------------


def dim(shown: float = 1.0) -> alt.OpacityValue:
    """Opacity: `shown` for what is chosen, faint for the rest."""
    return opacity(f"{CHOSEN} ? {shown} : {min(shown, FAINT)}")


def weighed(shown: float = 1.0) -> alt.OpacityValue:
    """As `dim`, and lighter where a datum says that it is `unsure` (see `analysis.charts.kit.confidence`)."""
    return opacity(f"{CHOSEN} ? (datum.unsure ? {LIGHTER * shown:.2f} : {shown}) : {min(shown, FAINT)}")


def opacity(expression: str) -> alt.OpacityValue:
    return alt.OpacityValue(alt.ExprRef(expression))


def legend_of(words: Sequence[str], offset: int, narrow: int) -> alt.Legend:
    """A legend above the chart: a line for up to four words, else three columns; `narrow` columns on a narrow chart."""
    return alt.Legend(columns=by_width(len(words) if len(words) <= 4 else 3, min(narrow, len(words))), offset=offset)


def tips(*fields: tuple[str, str] | tuple[str, str, str]) -> list[alt.Tooltip]:
    """What hovering says: (field, what it is called[, number format]) each."""
    return [alt.Tooltip(f, title=title, format=form[0] if form else alt.Undefined) for f, title, *form in fields]


def named(column: str = "name") -> alt.TextValue:
    """The text of a label: the datum's `name` (or another column), or its `short` one where the chart is narrow."""
    return text_of(f"narrow ? datum.short : datum.{column}")


def text_of(expression: str) -> alt.TextValue:
    return alt.TextValue(alt.ExprRef(expression))


# ---- layers ------------------------------------------------------------------------------------------------------


def rules(rows: list[dict], style: str = "hairline", look: dict | None = None, **encoding) -> alt.Chart:
    """Rules that stand for nothing themselves: a grid, a thread."""
    return alt.Chart(data(rows)).mark_rule(style=style, aria=False, **look or {}).encode(**encoding)


def lanes(size: int, y: alt.Y) -> alt.Chart:
    """A hairline per line (`row`)."""
    return rules([{"row": i} for i in range(size)], y=y, **THROUGHOUT)


def notes(rows: list[dict], text: str | alt.Text | alt.TextValue, look: dict | None = None, **encoding) -> alt.Chart:
    """Words that explain: they do not stand for a row."""
    # Here and elsewhere a channel is of its class: for a bare name Altair looks through the schemas of all its classes.
    text = alt.Text(text) if isinstance(text, str) else text
    return alt.Chart(data(rows)).mark_text(style="note", aria=False, **look or {}).encode(text=text, **encoding)


def ticks(marks: list[dict], look: dict | None = None, **encoding) -> alt.Chart:
    """Labels of an axis; the `minor` ones yield on a narrow chart."""
    return notes(marks, "label:N", look, opacity=opacity("narrow && datum.minor ? 0 : 1"), **encoding)


def labels(names: list[dict], y: alt.Y, tooltip: list, room: tuple[int, int] = (210, 116), x: int = -10) -> alt.Chart:
    """The names on the left, each on its line; `room` in px on a wide and on a narrow chart."""
    return (
        alt.Chart(data(names))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(*room))
        .encode(
            text=named(), x=alt.XValue(x), y=y, opacity=dim(), description=alt.Description("name:N"), tooltip=tooltip
        )
    )


def totals(names: list[dict], text: str | alt.Text, x: alt.X | alt.XValue, y: alt.Y, dx: int = 8) -> alt.Chart:
    """A number behind each line."""
    return notes(names, text, {"align": "left", "dx": dx}, x=x, y=y, opacity=dim())


def question_marks(
    marks: list[dict], x: alt.X | alt.XValue, y: alt.Y, dx: float = 8, dy: float = -7
) -> list[alt.Chart]:
    """A layer with a raised "?" at each mark that is unsure; none where all are sure. `dx`, `dy` in px."""
    found = [{key: value for key, value in m.items() if key != "clause"} for m in marks if m.get("unsure")]
    if not found:
        return []
    chart = alt.Chart(data(found)).mark_text(style="label", fontSize=11, fontWeight=700, dx=dx, dy=dy, aria=False)
    return [chart.encode(x=x, y=y, text=alt.TextValue(MARK), opacity=dim())]

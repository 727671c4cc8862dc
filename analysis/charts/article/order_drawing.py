"""The order of happenings as it is drawn: two columns of marks, a line for each happening between them."""

import itertools
import textwrap
from typing import Any

import altair as alt

from analysis.charts.article.settled import Order
from analysis.charts.kit import theme
from analysis.charts.kit.days import signed
from analysis.charts.kit.events import status_channels, status_points
from analysis.charts.kit.evidence import evidence_named
from analysis.charts.kit.figure import compose
from analysis.charts.kit.layers import across, data, dim, down, lines, named, notes, rules, scale, text_of, tips

STEP = 44  # px: a label has up to three lines on a narrow chart


def drawn(order: Order, placed: list[dict]) -> alt.LayerChart:
    n, judged = len(order.rows), {r["id"] for r in order.judged()}
    told_at = {r["id"]: i for i, r in enumerate(order.rows)}
    at = _heights(placed, n)
    x_scale, y_scale = scale(0, 1), lines(n)
    x, y = across("x", x_scale), down("y", y_scale)

    def mark(row: dict, **more) -> dict:
        return {
            **{k: row[k] for k in ("id", "ids", "pick", "status", "when")},
            "event": row["label"],
            "said_by": row["source_name"],
            "placed": evidence_named(order.evidence(row)),
            **more,
        }

    tooltip = tips(
        ("event:N", "happening"),
        ("when:N", "when"),
        ("status:N", "status"),
        ("said_by:N", "according to"),
        ("placed:N", "placed by"),
    )
    left = [
        mark(
            r,
            x=0,
            y=told_at[r["id"]],
            lines=_wrapped(r["label"], 44, 2),
            short=_wrapped(r["label"], 21, 3),
        )
        for r in order.rows
    ]
    right = [mark(r, x=1, y=at[r["id"]]) for r in placed]
    steps = [
        mark(
            r, x0=0.012, x1=0.988, y0=told_at[r["id"]], y1=at[r["id"]], back=_climbs(order, r), judged=r["id"] in judged
        )
        for r in placed
    ]
    label = "(narrow ? datum.short : datum.lines)"
    words: dict[str, Any] = {"align": "right", "dx": -12, "lineHeight": 14, "cursor": "pointer"}
    return compose(
        alt.Chart(data(steps))
        .mark_rule(strokeWidth=1.6, cursor="pointer")
        .encode(
            x=across("x0", x_scale),
            x2=alt.X2("x1"),
            y=down("y0", y_scale),
            y2=alt.Y2("y1"),
            opacity=dim(),
            color=alt.ColorValue(alt.ExprRef(f"datum.back ? '{theme.ACCENT}' : '{theme.MUTED}'")),
            strokeWidth=alt.StrokeWidthValue(alt.ExprRef("datum.back ? 2 : 1.1")),
            strokeDash=alt.StrokeDashValue(alt.ExprRef("datum.judged ? [5, 3] : [1, 0]")),
            description=alt.Description("event:N"),
            tooltip=tooltip,
        ),
        notes(
            [{"x": 0, "head": "as told", "short": "told"}, {"x": 1, "head": "as it happened", "short": "happened"}],
            named("head"),
            {"fontWeight": 600},
            x=x,
            y=alt.YValue(-8),
        ),
        alt.Chart(data(left))
        .mark_text(style="label", dy=alt.ExprRef(f"-7 * (length({label}) - 1)"), **words)
        .encode(x=x, y=y, text=text_of(label), opacity=dim(), description=alt.Description("event:N"), tooltip=tooltip),
        rules(
            _brackets(placed, at),
            "thread",
            {"strokeWidth": 1.2, "xOffset": 11},
            x=alt.XDatum(1, scale=x_scale, axis=None),
            y=down("y0", y_scale),
            y2=alt.Y2("y1"),
        ),
        notes(
            [{"x": 1, "y": m["y"], "when": signed(m["when"])} for m in right if m["when"] != "no date"],
            "when:N",
            {"align": "left", "dx": 18},
            x=x,
            y=y,
        ),
        status_points(left + right, x, y, status_channels(order.rows, 26), tooltip=tooltip),
        height=STEP * n,
    )


def _heights(placed: list[dict], n: int) -> dict[str, float]:
    """Where happenings stand in time, with a little air between what is put in order."""
    at, position = {}, 0.0
    for before, r in zip([None, *placed], placed):
        position += 0 if before is None else 0.72 if before["happened"] == r["happened"] else 1.0
        at[r["id"]] = position
    stretch = (n - 1) / position if position else 1.0
    return {happening: place * stretch for happening, place in at.items()}


def _brackets(placed: list[dict], at: dict[str, float]) -> list[dict]:
    """From the first to the last of several that nothing puts in order among themselves."""
    found = []
    for _, group in itertools.groupby(placed, key=lambda r: r["happened"]):
        heights = [at[r["id"]] for r in group]
        if len(heights) > 1:
            found.append({"y0": heights[0], "y1": heights[-1]})
    return found


def _climbs(order: Order, row: dict) -> bool:
    """Whether something that came later is told before it."""
    told = {r["id"]: r["told"] for r in order.rows}
    return any(a == row["id"] and told[b] < row["told"] for a, b in order.pairs)


def _wrapped(label: str, width: int, most: int) -> list[str]:
    return textwrap.wrap(label, width, max_lines=most, placeholder=" …") or [""]

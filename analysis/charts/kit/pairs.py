"""A triangle of pairs: everybody on a stair, a dot where the line of one meets the line of the other."""

from collections.abc import Iterable
from dataclasses import dataclass

import altair as alt

from analysis.charts.kit.layers import across, beside, by_width, data, dim, down, lines, rules, scale, tips

STEP = 30  # px from line to line


@dataclass(frozen=True)
class Triangle:
    """Where the dots stand, and what stands around them."""

    x: alt.X
    y: alt.Y
    guides: list[alt.Chart]
    names: alt.Chart
    height: int


def leading(shared: dict[tuple[str, str], int], limit: int, rank) -> tuple[dict[str, int], int]:
    """Who shares most: id → line, from most to least (then by `rank`), at most `limit` of them; and of how many."""
    weight: dict[str, int] = {}
    for pair, amount in shared.items():
        for one in pair:
            weight[one] = weight.get(one, 0) + amount
    return {a: i for i, a in enumerate(sorted(weight, key=lambda a: (-weight[a], rank(a)))[:limit])}, len(weight)


def placed(cells: Iterable[tuple[str, str, dict]], line: dict[str, int]) -> list[dict]:
    """Cells (of two, with what they say) at the column of the one further up and in the row of the other."""
    found = []
    for a, b, cell in cells:
        if a in line and b in line:
            column, row = sorted((line[a], line[b]))
            found.append({**cell, "column": column, "row": row})
    return found


def triangle(cells: list[dict], names: list[dict]) -> Triangle:
    """Names at their `row`, hairlines from each to its dots."""
    stairs, rows = scale(-0.5, len(names) - 0.5, range=[0, beside(names, STEP)]), lines(len(names))
    columns_in = {i: [c["column"] for c in cells if c["row"] == i] for i in range(len(names))}
    rows_in = {i: [c["row"] for c in cells if c["column"] == i] for i in range(len(names))}
    to_left = [{"at": i, "from": min(found), "to": i - 0.06} for i, found in columns_in.items() if found]
    to_below = [{"at": i, "from": i + 0.4, "to": max(found)} for i, found in rows_in.items() if found]
    x, y = across("column", stairs), down("row", rows)
    label = (
        alt.Chart(data([{**n, "column": n["row"]} for n in names]))
        .mark_text(style="label", align="left", dx=-2, cursor="pointer", limit=by_width(180, 104))
        .encode(
            x=x,
            y=y,
            text=alt.Text("name:N"),
            opacity=dim(),
            description=alt.Description("full:N"),
            tooltip=tips(("full:N", "actor")),
        )
    )
    guides = [
        rules(to_left, x=across("from", stairs), x2=alt.X2("to:Q"), y=down("at", rows)),
        rules(to_below, x=across("at", stairs), y=down("from", rows), y2=alt.Y2("to:Q")),
    ]
    return Triangle(x, y, guides, label, STEP * len(names))


def area(most: int, least: int = 1, smallest: int = 48) -> alt.Scale:
    """How large a dot is: from `smallest` (px²) for the `least` to the largest for the most, for four at the least."""
    return scale(least, max(most, 4), range=[smallest, by_width(680, 420)])

"""The drawing of a table of squares: somebody a line, an article a column, a number and its shade in each."""

import altair as alt

from analysis.charts.kit.figure import compose, data, dim
from analysis.charts.kit.labels import day
from analysis.charts.kit.matrix import HIGH, boxed, line_labels, lines_scale, shades
from analysis.story.story import Story

STEP = 26  # px from line to line


def squares(story: Story, cells: list[dict], names: list[dict], tooltip: list[alt.Tooltip]) -> alt.LayerChart:
    """Squares on lines (`names`) and in columns (articles), the darker the larger `share`."""
    line, column = {n["id"]: i for i, n in enumerate(names)}, {p.letter: i for i, p in enumerate(story.parts)}
    cells = [boxed({**c, "column": column[c["in"]], "row": line[c["of"]], "high": c["share"] >= HIGH}) for c in cells]
    names = [{**n, "row": line[n["id"]]} for n in names]
    heads = [
        {
            "column": column[p.letter],
            "name": p.letter,
            "title": p.title,
            "id": f"head:{p.letter}",
            "pick": p.pick,
            "ids": [c["id"] for c in cells if c["in"] == p.letter]
            and [i for c in cells if c["in"] == p.letter for i in c["ids"]],
            "when": day(p.date.date(), False) if p.date is not None else "",
        }
        for p in story.parts
    ]
    x_scale = alt.Scale(domain=[-0.5, len(column) - 0.5], nice=False, zero=False)
    y_scale = lines_scale(len(line))
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    shade = alt.Scale(type="quantize", domain=[0, 1], range="heatmap")
    cell = shades(cells, x_scale, y_scale, alt.Color("share:Q", scale=shade, legend=None), tooltip)
    numbers = [
        alt.Chart(data([c for c in cells if c["high"] == high]))
        .mark_text(style="cell-high" if high else "cell-low", fontSize=12, aria=False, cursor="pointer")
        .encode(
            x=x,
            y=y,
            text=alt.TextValue(alt.ExprRef("narrow ? datum.small : datum.label")),
            opacity=dim(),
            tooltip=tooltip,
        )
        for high in (False, True)
    ]
    label = line_labels(names, y, [alt.Tooltip("name:N", title="name")], (220, 112))
    letter = (
        alt.Chart(data(heads))
        .mark_text(style="label", fontWeight=600, fontSize=14, aria=False, cursor="pointer")
        .encode(x=x, y=alt.YValue(-26), text="name:N", opacity=dim(), tooltip=[alt.Tooltip("title:N", title="article")])
    )
    dates = (
        alt.Chart(data(heads))
        .mark_text(style="note", aria=False)
        .encode(
            x=x,
            y=alt.YValue(-9),
            text=alt.TextValue(alt.ExprRef("narrow && " + str(len(heads) > 6).lower() + " ? '' : datum.when")),
        )
    )
    return compose(cell, *numbers, label, letter, dates, height=STEP * len(line))

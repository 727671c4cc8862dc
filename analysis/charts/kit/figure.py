"""A figure: a chart with its finding, its reading aid, its text alternative and its rows.

The linking contract. Every spec has a top-level param `chosen`, null when nothing is chosen, else an object
whose keys are ids; a datum that stands for rows carries

- `id`   its row id ("a1", "m3", "q2", "e5", "t1", "s4"), or its own id where it stands for several rows
         ("co-mentions:a1:a4");
- `ids`  only where it stands for several rows: the list of their ids;
- `unsure` true where it is drawn lighter because the reading is doubtful, else absent;
- `pick` what a click on it chooses: an object over the keys of `analysis.tables.choices`. A value is a string, or a
         list of strings (any of them); `source` "article" is the article itself.

and is dimmed unless `chosen == null || chosen[datum.id]`. HTML carries the same as `data-ids="m1 q2"` and
`data-pick='{"actor":"a1"}'`. A mark without `id` (a rule, an axis) never dims.

A second param, `narrow`, is true where the chart has less than 480 px; labels then take less room.
JupyterLab draws a chart of `width: "container"` too narrow, so a figure displayed there has a fixed width,
its title inside and a solid background; `for_page` turns that spec into one for a page of one's own.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field

import altair as alt
import pandas as pd

from analysis.charts.kit import theme
from analysis.charts.kit.labels import records
from analysis.charts.kit.layers import data
from analysis.charts.kit.page import FIGURE, NARROW, VEGALITE, VIEW, with_param
from analysis.charts.kit.picture import SVG, picture, wanted

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
WIDTH = 720


@dataclass(frozen=True)
class Figure:
    """A chart that says one thing.

    name: a slug, unique in a report. title: the finding, computed. caption: how to read the chart.
    summary: its text alternative, computed. chart: Altair. rows: what is drawn, tidy, for a table and CSV.
    """

    name: str
    title: str
    caption: str
    summary: str
    chart: alt.LayerChart = field(repr=False)
    rows: pd.DataFrame = field(repr=False)

    def spec(self, width: int = WIDTH, mode: str = "light") -> dict:
        """Vega-Lite 5 spec of a fixed width (px), titled, for "light" or "dark" paper."""
        # Rows are JSON as they are, and many.
        spec = self.chart.to_dict(validate=False, ignore=["datasets"], context={"pre_transform": False})
        spec["datasets"] = {name: [dict(row) for row in own] for name, own in self.chart.datasets.items()}
        spec = {"$schema": SCHEMA, **{k: v for k, v in spec.items() if k not in ("$schema", "usermeta")}}
        spec["width"] = width
        spec["title"] = {"text": _wrapped(self.title, max(24, width // 9))}
        spec["description"] = self.summary
        spec["config"] = theme.config(mode)
        spec["background"] = theme.MODES[mode]["paper"]
        with_param(spec, "narrow", {"value": width < NARROW})
        return spec

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        about = {
            "name": self.name,
            "title": self.title,
            "caption": self.caption,
            "summary": self.summary,
            "columns": list(self.rows.columns),
            "rows": plain(self.rows),
        }
        spec = self.spec()
        bundle = {VEGALITE: spec, FIGURE: about, "text/plain": f"{self.title}. {self.summary}"}
        if wanted() and SVG not in (exclude or ()):
            bundle[SVG] = picture(spec)
        return bundle


@dataclass(frozen=True)
class HtmlView:
    """A view written as HTML rather than drawn: the text, a list, a ledger. All article text in it is escaped."""

    name: str
    title: str
    html: str = field(repr=False)

    def __str__(self) -> str:
        return self.html

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        # A paper and an ink of its own, also in tables: a notebook may be dark where the reader's system is light.
        plain = ".analysis-view { background: var(--paper); color: var(--ink); padding: 1rem }"
        rows = ".analysis-view.analysis-view :is(table, tbody tr:nth-child(n)) { background: none; color: inherit }"
        page = (
            f"<style>{theme.style_sheet('.analysis-view')}{plain}{rows}</style>"
            f'<div class="analysis-view">{self.html}</div>'
        )
        return {
            "text/html": page,
            VIEW: {"name": self.name, "title": self.title, "html": self.html},
            "text/plain": self.title,
        }


def compose(*layers: alt.Chart, height: int) -> alt.LayerChart:
    """Layers over one another, with the params that the linking needs; heights in px."""
    params = [alt.VariableParameter(name="chosen", value=None), alt.VariableParameter(name="narrow", value=False)]
    # Rows stand once at the top of the spec, under a name: Altair copies what stands inside a layer again and again.
    rows: dict[int, tuple[str, list]] = {}
    for layer in layers:
        values = layer.data.values
        name, _ = rows.setdefault(id(values), (f"rows{len(rows)}", values))
        layer.data = alt.NamedData(name)
    # All given at once: Altair copies all layers for each thing that is added to them.
    chart = alt.LayerChart(layer=layers, width=WIDTH, height=height, params=params)
    chart.datasets = dict(rows.values())
    return chart


def nothing(name: str, title: str, columns: Sequence[str], caption: str = "") -> Figure:
    """The figure for a table without rows: the finding is that there is none."""
    text = (
        alt.Chart(data([{"says": "Nothing to draw."}]))
        .mark_text(align="left", style="note", fontSize=13)
        .encode(text=alt.Text("says:N"), x=alt.XValue(0), y=alt.YValue(14))
    )
    return Figure(name, title, caption, f"{title}.", compose(text, height=28), pd.DataFrame(columns=list(columns)))


def plain(frame: pd.DataFrame) -> list[dict]:
    """Rows as JSON-ready records: null for unknown, ISO days."""
    return [{name: _plain(value) for name, value in row.items()} for row in records(frame)]


def _plain(value):
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width) or [""]

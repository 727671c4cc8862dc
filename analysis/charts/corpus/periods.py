"""The periods of a corpus: a place and a name for each, and the labels below a chart of them."""

import datetime

import altair as alt
import pandas as pd

from analysis.charts.kit.layers import across, scale, ticks
from analysis.corpus import queries
from analysis.corpus.selection import Corpus

QUARTERS = ("January–March", "April–June", "July–September", "October–December")
FREQUENCY = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}


def every_period(corpus: Corpus) -> list[dict]:
    """The periods from first to last, empty ones too: start, end, period (in words), left, right, articles."""
    rows = queries.periods(corpus)
    if not rows:
        return []
    there = {r["start"]: r for r in rows}
    starts = [d.date() for d in pd.date_range(rows[0]["start"], rows[-1]["start"], freq=FREQUENCY[corpus.unit])]
    last = [s - datetime.timedelta(1) for s in starts[1:]] + [rows[-1]["end"]]
    return [
        {
            "start": s,
            "end": e,
            "period": period_name(s, corpus.unit),
            "left": i + 0.04,
            "right": i + 0.96,
            "of": len(starts),
            "articles": there[s]["articles"] if s in there else 0,
        }
        for i, (s, e) in enumerate(zip(starts, last))
    ]


def period_name(start: datetime.date, unit: str) -> str:
    return {
        "day": f"{start.day} {start:%b %Y}",
        "week": f"the week of {start.day} {start:%b %Y}",
        "month": f"{start:%B %Y}",
        "quarter": f"{QUARTERS[(start.month - 1) // 3]} {start.year}",
        "year": str(start.year),
    }[unit]


def periods_scale(periods: list[dict]) -> alt.Scale:
    return scale(0, len(periods))


def period_labels(periods: list[dict], height: int) -> alt.Chart:
    """Labels below: years where there are several, else months or days, at most about ten."""
    starts = [p["start"] for p in periods]
    years = [i for i, s in enumerate(starts) if i == 0 or s.year != starts[i - 1].year]
    months = [i for i, s in enumerate(starts) if i == 0 or s.month != starts[i - 1].month]
    found, form = (
        (years, "%Y")
        if len(years) > 2
        else (months, "%b %Y")
        if len(months) > 2
        else (list(range(len(starts))), "%-d %b")
    )
    every = -(-len(found) // 10)
    rows = [{"at": i, "label": starts[i].strftime(form), "minor": k % 2 == 1} for k, i in enumerate(found[::every])]
    below = {"align": "left", "baseline": "top"}
    return ticks(rows, below, x=across("at", periods_scale(periods)), y=alt.YValue(height + 7))

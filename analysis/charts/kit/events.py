"""Events as marks: what every event mark carries, and how status looks."""

import altair as alt
import pandas as pd

from analysis.charts.kit import theme
from analysis.charts.kit.confidence import flagged, read_by, unsure
from analysis.charts.kit.days import inferred, stated
from analysis.charts.kit.labels import event_labels, full_names, records, span, squeeze
from analysis.charts.kit.layers import by_width, data, legend_of, tips, weighed
from analysis.tables.codebook import BY_HAND, STATUSES
from analysis.tables.tables import Tables

ORDER = ("event_id", "event", "status", "told", "happened", "earliest", "latest", "dated", "clause", "confidence")


def event_records(tables: Tables, events: pd.DataFrame) -> list[dict]:
    """Events in told order, as records with label, days, who vouches for them and by what they were read, in words."""
    labels, names = event_labels(tables), full_names(tables)
    published = {a["article_id"]: a["date"] for a in records(tables.articles)}
    first = next(iter(published.values()))
    told_in = dict(zip(tables.quotes["quote_id"], records(tables.quotes[["rule", "confidence"]])))
    rows, in_words = [], stated(tables)
    for rank, e in enumerate(records(events), 1):
        days = e["earliest"], e["latest"]
        about = inferred(days, published[e["article_id"]], e["event_id"] in in_words)
        quote = told_in.get(e["quote_id"]) if e["rule"] != BY_HAND else None  # what a reader says has no doubt
        confidences = [row["confidence"] for row in (e, quote or e) if row["confidence"] is not None]
        rows.append(
            {
                **e,
                "id": e["event_id"],
                "pick": {"event": e["event_id"]},
                "told_rank": rank,
                "event": squeeze(labels[e["event_id"]], 60),
                "short": trigger_first(labels[e["event_id"]], squeeze(e["trigger"])),
                "clause": squeeze(e["clause"], 200),
                "words": e["clause"],
                "about": about,
                "dated": "inferred" if about else "stated" if e["event_id"] in in_words else "",
                "when": span(*days, first.year if first else True, about),
                "said_by": names.get(e["source_id"], "the article"),
                "read_by": read_by(e["rule"], e["confidence"])
                + (f"; its quote by the {read_by(**quote)}" if quote and unsure(quote["confidence"]) else ""),
                # An event can be no surer than the quote that tells it: whose word it is depends on it.
                "confidence": min(confidences, default=None),
                "unsure": unsure(min(confidences, default=None)),
            }
        )
    return rows


def trigger_first(label: str, trigger: str) -> str:
    """An event's label for where only its first letters have room: "presented (Ukraine)"."""
    who = label.removesuffix(trigger).rstrip(": ") if label.endswith(trigger) else ""
    return f"{trigger} ({who})" if who else label


KEEP = ("id", "pick", "event", "short", "clause", "status", "when", "said_by", "read_by")


def marks(rows: list[dict], **columns) -> list[dict]:
    """Data for marks: what every event mark carries, and positions computed from each row."""
    return [
        {
            **{k: r[k] for k in KEEP},
            **({"about": True} if r["about"] else {}),
            **flagged(r),
            **{name: f(r) for name, f in columns.items()},
        }
        for r in rows
    ]


def status_channels(rows: list[dict], legend_offset: int = 12) -> dict:
    """Encodings by status for points: what the article states solid, everything else hollow in a shape of its own.

    Made once per chart from all its rows: layers whose scales differ are merged with a warning.
    """
    present = [s for s in STATUSES if any(r["status"] == s for r in rows)]
    ranges = {
        "stroke": [theme.STATUS_COLOUR[s] for s in present],
        "shape": [theme.STATUS_SHAPE[s] for s in present],
        "fill": [theme.STATUS_COLOUR[s] if s in theme.SOLID else "transparent" for s in present],
    }
    legend = legend_of(present, legend_offset, 2)
    kinds = {"stroke": alt.Stroke, "shape": alt.Shape, "fill": alt.Fill}
    return {
        channel: kinds[channel]("status:N", scale=alt.Scale(domain=present, range=values), legend=legend)
        for channel, values in ranges.items()
    }


def status_points(points: list[dict], x, y, channels: dict, size: int = 85, tooltip=None) -> alt.Chart:
    """Events as points that can be chosen."""
    return (
        alt.Chart(data(points))
        .mark_point(filled=False, strokeWidth=1.8, size=by_width(size, 0.6 * size), cursor="pointer")
        .encode(
            x=x,
            y=y,
            **channels,
            opacity=weighed(),
            description=alt.Description("event:N"),
            tooltip=tooltip or event_tooltip(),
        )
    )


def event_tooltip() -> list[alt.Tooltip]:
    return tips(
        ("clause:N", "text"),
        ("event:N", "event"),
        ("when:N", "when"),
        ("status:N", "status"),
        ("said_by:N", "according to"),
        ("read_by:N", "read by"),
    )

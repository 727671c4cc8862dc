"""How much each speaker says; `about` has about whom, `quote_list` the quotes themselves."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.article.about import about
from analysis.charts.kit import theme
from analysis.charts.kit.confidence import NOTE, flagged
from analysis.charts.kit.figure import Figure, by_width, compose, data, dim, named, nothing, question_marks, weighed
from analysis.charts.kit.labels import count, full_names, listed, opened, percent, short_names, squeeze
from analysis.charts.kit.speech import NOBODY, lower, quote_list, whole_quotes
from analysis.tables.tables import Tables

SPEAKING = ("quote_id", "speaker", "kind", "words", "cue", "text", "confidence")
__all__ = ["about", "quote_list", "speaking"]


def speaking(tables: Tables, focus: Collection[str] = (), limit: int = 25) -> Figure:
    """Words per speaker: one bar per speaker, one segment per quote, filled by how literal it is."""
    quotes = whole_quotes(tables, focus)
    if not quotes:
        return nothing("speaking", "Nobody is quoted", SPEAKING)
    words = Counter()
    for q in quotes:
        words[q["speaker_id"]] += q["words"]
    known = sorted((s for s in words if s is not None), key=lambda s: -words[s])
    order = known + [None] * (None in words)
    shown = order[:limit]
    line, end = {s: i for i, s in enumerate(shown)}, Counter()
    widest = max(words[s] for s in shown) or 1
    gap = widest * 0.005
    segments = []
    for q in quotes:
        if q["speaker_id"] in line:
            start = end[q["speaker_id"]]
            end[q["speaker_id"]] += q["words"]
            segments.append(
                {
                    "id": q["quote_id"],
                    "pick": {"quote": q["quote_id"]},
                    "row": line[q["speaker_id"]],
                    "from": start,
                    "to": max(end[q["speaker_id"]] - gap, start),
                    "kind": q["kind"],
                    "solid": theme.QUOTE_FILL[q["kind"]],
                    "speaker": q["speaker"],
                    "words": q["words"],
                    "cue": lower(q["cue"]) if q["cue"] else "none",
                    "said": squeeze(q["text"], 160),
                    "how": theme.QUOTE_MEANING[q["kind"]],
                    "read_by": q["read_by"],
                    **flagged(q),
                }
            )
    full, short = full_names(tables), short_names(tables)
    names = [
        {
            "row": i,
            "name": full.get(s, NOBODY),
            "short": short.get(s, NOBODY),
            "words": words[s],
            **(
                {"id": s, "pick": {"actor": s}}
                if s
                else {
                    "id": "speaking:nobody",
                    "ids": [q["quote_id"] for q in quotes if q["speaker_id"] is None],
                    "pick": {"quote": [q["quote_id"] for q in quotes if q["speaker_id"] is None]},
                }
            ),
        }
        for i, s in enumerate(shown)
    ]
    step = 34 if len(shown) <= 12 else 26
    y = alt.Y(
        "row:Q", scale=alt.Scale(domain=[-0.5, len(shown) - 0.5], reverse=True, nice=False, zero=False), axis=None
    )
    x_scale = alt.Scale(domain=[0, widest], nice=False)
    bar = (
        alt.Chart(data(segments))
        .mark_bar(
            size=step * 0.56, strokeWidth=1.2, stroke=theme.QUOTE_COLOUR, color=theme.QUOTE_COLOUR, cursor="pointer"
        )
        .encode(
            x=alt.X("from:Q", scale=x_scale, axis=None),
            x2="to:Q",
            y=y,
            fillOpacity=alt.FillOpacity("solid:Q", scale=None, legend=None),
            opacity=weighed(),
            description="said:N",
            tooltip=[
                alt.Tooltip("said:N", title="said"),
                alt.Tooltip("speaker:N", title="speaker"),
                alt.Tooltip("cue:N", title="cue"),
                alt.Tooltip("how:N", title="kind"),
                alt.Tooltip("words:Q", title="words"),
                alt.Tooltip("read_by:N", title="read by"),
            ],
        )
    )
    doubts = question_marks(segments, alt.X("to:Q", scale=x_scale, axis=None), y, dx=-4, dy=-0.28 * step - 6)
    label = (
        alt.Chart(data(names))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(200, 118))
        .encode(
            text=named(),
            x=alt.XValue(-10),
            y=y,
            opacity=dim(),
            description="name:N",
            tooltip=[alt.Tooltip("name:N", title="speaker"), alt.Tooltip("words:Q", title="words")],
        )
    )
    total = (
        alt.Chart(data(names))
        .mark_text(style="note", align="left", dx=8, aria=False)
        .encode(x=alt.X("words:Q", scale=x_scale, axis=None), y=y, text="words:Q", opacity=dim())
    )
    rows = pd.DataFrame([{k: q[k] for k in SPEAKING} for q in quotes], columns=list(SPEAKING))
    title, summary = _speaking_in_words(quotes, words)
    caption = (
        "Each segment is one quote, as long as it has words. Solid: word for word. Pale: partly word for word. "
        "Hollow: in the article's own words. The number is the speaker's words in all."
    )
    if len(order) > limit:
        caption += f" Shown are the {limit} who say most of {len(order)}."
    if doubts:
        caption += f" {NOTE}"
    chart = compose(bar, label, total, *doubts, height=step * len(shown))
    return Figure("speaking", opened(title), caption, summary, chart, rows)


def _speaking_in_words(quotes: list[dict], words: Counter) -> tuple[str, str]:
    by = Counter(q["speaker_id"] for q in quotes if q["speaker_id"])
    name = {q["speaker_id"]: squeeze(q["speaker"], 44) for q in quotes}
    total = len(quotes)
    top = max(by.values(), default=0)
    leaders = [name[s] for s, n in by.items() if n == top]
    if not by:
        title = f"{count(total, 'quote').capitalize()}, none with a speaker that the text settles"
    elif len(by) == 1 and top == total:
        title = f"{leaders[0]} speaks the only quote" if total == 1 else f"{leaders[0]} speaks all {total} quotes"
    elif len(leaders) == 1:
        title = f"{leaders[0]} speaks {top} of {total} quotes"
    elif len(leaders) <= 3:
        title = f"{listed(leaders)} speak {count(top, 'quote')} each, of {total}"
    else:
        title = f"{len(leaders)} speakers have {count(top, 'quote')} each, nobody more"
    kinds, all_words = Counter(q["kind"] for q in quotes), sum(words.values())
    parts = [f"{name[s] if s else 'no settled speaker'} {n} ({percent(n, all_words)})" for s, n in words.most_common(6)]
    summary = (
        f"{count(total, 'quote').capitalize()} with {count(all_words, 'word')}: {kinds['direct']} direct,"
        f" {kinds['mixed']} mixed, {kinds['indirect']} indirect. Words by speaker:"
        f" {', '.join(parts)}{' and others' if len(words) > 6 else ''}."
    )
    return title, summary

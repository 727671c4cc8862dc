"""How much each speaker says, and about whom; `quote_list` has the quotes themselves."""
from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts import theme
from analysis.charts.figure import (
    Figure,
    beside,
    by_width,
    compose,
    data,
    dim,
    named,
    nothing,
)
from analysis.charts.labels import (
    count,
    full_names,
    listed,
    opened,
    percent,
    records,
    short_names,
    squeeze,
)
from analysis.charts.speech import NOBODY, lower, quote_list, whole_quotes
from analysis.tables import Tables

SPEAKING = ("quote_id", "speaker", "kind", "words", "cue", "text")
ABOUT = ("speaker", "about", "quotes", "quote_ids")
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
    order = (known + [None] * (None in words))
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
                }
            )
    full, short = full_names(tables), short_names(tables)
    names = [{"row": i, "name": full.get(s, NOBODY), "short": short.get(s, NOBODY), "words": words[s],
              **({"id": s, "pick": {"actor": s}} if s else
                 {"id": "speaking:nobody", "ids": [q["quote_id"] for q in quotes if q["speaker_id"] is None],
                  "pick": {"quote": [q["quote_id"] for q in quotes if q["speaker_id"] is None]}})}
             for i, s in enumerate(shown)]
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
            opacity=dim(),
            description="said:N",
            tooltip=[
                alt.Tooltip("said:N", title="said"),
                alt.Tooltip("speaker:N", title="speaker"),
                alt.Tooltip("cue:N", title="cue"),
                alt.Tooltip("how:N", title="kind"),
                alt.Tooltip("words:Q", title="words"),
            ],
        )
    )
    label = alt.Chart(data(names)).mark_text(
        style="label", align="right", cursor="pointer", limit=by_width(200, 118)).encode(
        text=named(), x=alt.XValue(-10), y=y, opacity=dim(), description="name:N",
        tooltip=[alt.Tooltip("name:N", title="speaker"), alt.Tooltip("words:Q", title="words")])
    total = alt.Chart(data(names)).mark_text(style="note", align="left", dx=8, aria=False).encode(
        x=alt.X("words:Q", scale=x_scale, axis=None), y=y, text="words:Q", opacity=dim())
    rows = pd.DataFrame([{k: q[k] for k in SPEAKING} for q in quotes], columns=list(SPEAKING))
    title, summary = _speaking_in_words(quotes, words)
    caption = ("Each segment is one quote, as long as it has words. Solid: word for word. Pale: partly word for word. "
               "Hollow: in the article's own words. The number is the speaker's words in all.")
    if len(order) > limit:
        caption += f" Shown are the {limit} who say most of {len(order)}."
    chart = compose(bar, label, total, height=step * len(shown))
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


def about(tables: Tables, focus: Collection[str] = (), limit: int = 12) -> Figure:
    """Who speaks about whom: speakers down, those mentioned inside their quotes across, number of quotes."""
    quotes = [q for q in whole_quotes(tables, focus) if q["speaker_id"]]
    names, short = full_names(tables), short_names(tables)
    own = {a: "themselves" if kind in ("person", "group") else "itself"
           for a, kind in zip(tables.actors["actor_id"], tables.actors["kind"])}
    mentions = [m for m in records(tables.mentions) if m["actor_id"]]
    pairs: dict[tuple[str, str], list[dict]] = {}
    inside: dict[tuple[str, str], list[str]] = {}
    for q in quotes:
        within = [m for m in mentions if any(s <= m["start"] and m["end"] <= e for s, e in q["spans"])]
        for target in dict.fromkeys(m["actor_id"] for m in within):
            pairs.setdefault((q["speaker_id"], target), []).append(q)
            inside.setdefault((q["speaker_id"], target), []).extend(
                m["mention_id"] for m in within if m["actor_id"] == target
            )
    if not pairs:
        return nothing("about", "Nobody is quoted speaking about anybody", ABOUT)
    out, into = Counter(), Counter()
    for (speaker, target), said in pairs.items():
        out[speaker] += len(said)
        into[target] += len(said)
    column = {t: i for i, (t, _) in enumerate(into.most_common(limit))}
    of_shown = Counter()
    for (speaker, target), said in pairs.items():
        of_shown[speaker] += len(said) * (target in column)
    line = {s: i for i, (s, n) in enumerate(of_shown.most_common(limit)) if n}
    scale_end = max(5, max(len(said) for said in pairs.values()))    # five shades: one quote is never the darkest
    cells = [{"id": f"about:{s}:{t}", "ids": [*dict.fromkeys(q["quote_id"] for q in said), *inside[s, t]],
              "pick": {"quote": list(dict.fromkeys(q["quote_id"] for q in said))},
              "left": column[t] - 0.47, "right": column[t] + 0.47, "top": line[s] - 0.46, "bottom": line[s] + 0.46,
              "column": column[t], "row": line[s], "quotes": len(said), "high": len(said) / scale_end * 5 >= 3,
              "says": f"{names[s]} about {own[s] if s == t else names[t]}"}
             for (s, t), said in pairs.items() if s in line and t in column]
    size, step = len(line), 34
    targets = [
        {"id": t, "pick": {"actor": t}, "column": i, "name": short[t], "full": names[t]} for t, i in column.items()
    ]
    x_scale = alt.Scale(
        domain=[-0.5, len(column) - 0.5], range=[0, beside(targets, 22, 0.65, (130, 96))], nice=False, zero=False
    )
    y_scale = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    tooltip = [alt.Tooltip("says:N", title="speaks"), alt.Tooltip("quotes:Q", title="quotes")]
    grid = [{"row": i} for i in range(size)]
    thread = (
        alt.Chart(data(grid))
        .mark_rule(style="hairline", aria=False)
        .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    )
    cell = (
        alt.Chart(data(cells))
        .mark_rect(cornerRadius=2, cursor="pointer")
        .encode(
            x=alt.X("left:Q", scale=x_scale, axis=None),
            x2="right:Q",
            y=alt.Y("top:Q", scale=y_scale, axis=None),
            y2="bottom:Q",
            color=alt.Color(
                "quotes:Q", scale=alt.Scale(type="quantize", domain=[0, scale_end], range="heatmap"), legend=None
            ),
            opacity=dim(),
            description="says:N",
            tooltip=tooltip,
        )
    )
    numbers = [alt.Chart(data([c for c in cells if c["high"] == high])).mark_text(
        style="cell-high" if high else "cell-low", fontSize=12, aria=False, cursor="pointer").encode(
        x=x, y=y, text="quotes:Q", opacity=dim()) for high in (False, True)]
    speakers = [{"id": s, "pick": {"actor": s}, "row": i, "name": names[s], "short": short[s]} for s, i in line.items()]
    label = (
        alt.Chart(data(speakers))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(190, 100))
        .encode(text=named(), x=alt.XValue(-10), y=y, opacity=dim(), tooltip=[alt.Tooltip("name:N", title="speaker")])
    )
    head = alt.Chart(data(targets)).mark_text(
        style="label", align="left", baseline="middle", angle=310 if len(column) > 1 else 0, cursor="pointer",
        limit=by_width(130, 96)).encode(
        text="name:N", x=x, y=alt.YValue(-8), opacity=dim(), tooltip=[alt.Tooltip("full:N", title="spoken about")])
    rows = pd.DataFrame(
        [
            {
                "speaker": names[s],
                "about": names[t],
                "quotes": len(said),
                "quote_ids": " ".join(q["quote_id"] for q in said),
            }
            for (s, t), said in sorted(pairs.items(), key=lambda item: -len(item[1]))
        ],
        columns=list(ABOUT),
    )
    best = max(pairs.items(), key=lambda item: len(item[1]))
    (s, t), n = best[0], len(best[1])
    ties = sum(len(said) == n for said in pairs.values())
    whom = own[s] if s == t else names[t]
    title = f"{squeeze(names[s], 44)} speaks of {squeeze(whom, 44)} in {count(n, 'quote')}" + (
        ", more than anyone of anybody" if ties == 1 and len(pairs) > 1 else ""
    )
    if ties > 3 and n == 1:
        title = (
            f"{count(len(out), 'speaker').capitalize()} speak of {count(len(into), 'actor')}, never twice of the same"
        )
    summary = "Quotes in which one speaks of another: " + "; ".join(
        f"{r['speaker']} of {r['about']} {r['quotes']}" for r in records(rows.head(8))) + "."
    caption = ("Each cell counts the quotes of the speaker on the left in which the actor above is mentioned "
               "(pronouns included, where the text settles whom they mean).")
    if len(out) > limit or len(into) > limit:
        caption += f" At most {limit} of {len(out)} speakers and of {len(into)} actors are shown."
    return Figure(
        "about", opened(title), caption, summary, compose(thread, cell, *numbers, label, head, height=step * size), rows
    )

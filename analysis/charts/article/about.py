"""Who speaks about whom."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit.figure import Figure, beside, by_width, compose, data, dim, nothing
from analysis.charts.kit.labels import count, full_names, listed, opened, records, short_names, squeeze
from analysis.charts.kit.matrix import boxed, lanes, line_labels, lines_scale, shades
from analysis.charts.kit.speech import whole_quotes
from analysis.tables.tables import Tables

ABOUT = ("speaker", "about", "quotes", "quote_ids")


def about(tables: Tables, focus: Collection[str] = (), limit: int = 12) -> Figure:
    """Who speaks about whom: speakers down, those mentioned inside their quotes across, number of quotes."""
    quotes = [q for q in whole_quotes(tables, focus) if q["speaker_id"]]
    names, short = full_names(tables), short_names(tables)
    own = {
        a: "themselves" if kind in ("person", "group") else "itself"
        for a, kind in zip(tables.actors["actor_id"], tables.actors["kind"])
    }
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
    scale_end = max(5, max(len(said) for said in pairs.values()))  # five shades: one quote is never the darkest
    cells = [
        boxed(
            {
                "id": f"about:{s}:{t}",
                "ids": [*dict.fromkeys(q["quote_id"] for q in said), *inside[s, t]],
                "pick": {"quote": list(dict.fromkeys(q["quote_id"] for q in said))},
                "column": column[t],
                "row": line[s],
                "quotes": len(said),
                "high": len(said) / scale_end * 5 >= 3,
                "says": f"{names[s]} about {own[s] if s == t else names[t]}",
            }
        )
        for (s, t), said in pairs.items()
        if s in line and t in column
    ]
    size, step = len(line), 34
    targets = [
        {"id": t, "pick": {"actor": t}, "column": i, "name": short[t], "full": names[t]} for t, i in column.items()
    ]
    x_scale = alt.Scale(
        domain=[-0.5, len(column) - 0.5], range=[0, beside(targets, 22, 0.65, (130, 96))], nice=False, zero=False
    )
    y_scale = lines_scale(size)
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    tooltip = [alt.Tooltip("says:N", title="speaks"), alt.Tooltip("quotes:Q", title="quotes")]
    thread = lanes(size, y)
    colour = alt.Color(
        "quotes:Q", scale=alt.Scale(type="quantize", domain=[0, scale_end], range="heatmap"), legend=None
    )
    cell = shades(cells, x_scale, y_scale, colour, tooltip)
    numbers = [
        alt.Chart(data([c for c in cells if c["high"] == high]))
        .mark_text(style="cell-high" if high else "cell-low", fontSize=12, aria=False, cursor="pointer")
        .encode(x=x, y=y, text="quotes:Q", opacity=dim())
        for high in (False, True)
    ]
    speakers = [{"id": s, "pick": {"actor": s}, "row": i, "name": names[s], "short": short[s]} for s, i in line.items()]
    label = line_labels(speakers, y, [alt.Tooltip("name:N", title="speaker")], room=(190, 100))
    head = (
        alt.Chart(data(targets))
        .mark_text(
            style="label",
            align="left",
            baseline="middle",
            angle=310 if len(column) > 1 else 0,
            cursor="pointer",
            limit=by_width(130, 96),
        )
        .encode(
            text="name:N", x=x, y=alt.YValue(-8), opacity=dim(), tooltip=[alt.Tooltip("full:N", title="spoken about")]
        )
    )
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
    summary = (
        "Quotes in which one speaks of another: "
        + "; ".join(f"{r['speaker']} of {r['about']} {r['quotes']}" for r in records(rows.head(8)))
        + "."
    )
    caption = (
        "Each cell counts the quotes of the speaker on the left in which the actor above is mentioned "
        "(pronouns included, where the text settles whom they mean)."
    )
    cut = [
        f"{limit} of {len(found)} {what}"
        for found, what in ((out, "speakers"), (into, "actors spoken of"))
        if len(found) > limit
    ]
    if cut:
        caption += f" Shown are {listed(cut)}."
    return Figure(
        "about", opened(title), caption, summary, compose(thread, cell, *numbers, label, head, height=step * size), rows
    )

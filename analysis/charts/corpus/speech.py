"""Many articles: who speaks how much, and through whom."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.articles import (
    PALE,
    UNNAMED,
    cell_of,
    drawn,
    first_of,
    inside,
    labels,
    matrix,
    named_lines,
    share,
)
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, data, dim, nothing
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.corpus import queries
from analysis.corpus.selection import Corpus
from analysis.tables.codebook import QUOTE_KINDS

SPEAKING = ("speaker", "kind", "words", "quotes", "articles", "mark")
OUTLETS = ("speaker", "source", "words", "quotes", "articles", "mark")


def speaking(corpus: Corpus, limit: int = 20) -> Figure:
    """Words per speaker over all articles: one bar per speaker, a segment per kind of speech."""
    everybody = queries.speakers(corpus)
    chosen = first_of(corpus, everybody, limit)
    if not chosen:
        return nothing("speaking", "Nobody with a name is quoted", SPEAKING)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = sorted(queries.speech(corpus, list(line)), key=lambda r: QUOTE_KINDS.index(r["kind"]))
    segments, end = [], dict.fromkeys(line, 0)
    for r in found:
        start = end[r["entity"]]
        end[r["entity"]] = start + r["words"]
        key = speech_id(r["entity"], r["kind"])
        segments.append(
            {
                "id": key,
                "pick": {"cell": key},
                **inside(r, "words"),
                "row": line[r["entity"]],
                "from": start,
                "to": end[r["entity"]],
                "words": r["words"],
                "solid": theme.QUOTE_FILL[r["kind"]],
                "how": theme.QUOTE_MEANING[r["kind"]],
                "says": f"{name[r['entity']]}, {theme.QUOTE_MEANING[r['kind']]}",
                "quotes": r["quotes"],
                "articles": r["articles"],
            }
        )
    names = [{**one, "words": end[one["id"]]} for one in named_lines(line, name)]
    step = 28
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, len(line) - 0.5], reverse=True, nice=False, zero=False), axis=None)
    scale = alt.Scale(domain=[0, max(end.values()) or 1], range=[0, alt.ExprRef("width - 52")], nice=False)
    tooltip = [
        alt.Tooltip("says:N", title="who, how"),
        alt.Tooltip("words:Q", title="words", format=","),
        alt.Tooltip("quotes:Q", title="quotes", format=","),
        alt.Tooltip("articles:Q", title="articles", format=","),
    ]
    bar = (
        alt.Chart(data(segments))
        .mark_bar(
            size=step * 0.6, color=theme.QUOTE_COLOUR, stroke=theme.QUOTE_COLOUR, strokeWidth=1.2, cursor="pointer"
        )
        .encode(
            x=alt.X("from:Q", scale=scale, axis=None),
            x2="to:Q",
            y=y,
            description="says:N",
            tooltip=tooltip,
            fillOpacity=alt.FillOpacity("solid:Q", scale=None, legend=None),
            opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 1 : {PALE}")),
        )
    )
    part = share(
        alt.Chart(data(segments)).mark_bar(
            size=step * 0.6, color=theme.QUOTE_COLOUR, stroke=theme.QUOTE_COLOUR, strokeWidth=1.2, cursor="pointer"
        ),
        "words",
        "from",
    ).encode(
        x=alt.X("from:Q", scale=scale, axis=None),
        x2="part:Q",
        y=y,
        fillOpacity=alt.FillOpacity("solid:Q", scale=None, legend=None),
        opacity=alt.OpacityValue(alt.ExprRef("within != null && within[datum.id] ? 1 : 0")),
        tooltip=tooltip,
    )
    label = labels(names, y, "speaker")
    total = (
        alt.Chart(data(names))
        .mark_text(style="note", align="left", dx=8, aria=False)
        .encode(x=alt.X("words:Q", scale=scale, axis=None), y=y, text=alt.Text("words:Q", format=","), opacity=dim())
    )
    all_words = sum(r["words"] for r in everybody)
    named = sum(r["entity"] is not None for r in everybody)
    unnamed = sum(r["words"] for r in everybody if r["entity"] is None and r["spoken"])
    unsettled = sum(r["words"] for r in everybody if not r["spoken"])
    top = max(chosen, key=lambda r: r["words"])
    title = (
        f"{squeeze(top['name'], 44)} speaks most, {count(top['words'], 'word')} in {count(top['articles'], 'article')}"
    )
    summary = (
        f"{count(all_words, 'word')} of speech by {count(named, 'named speaker')}: "
        + ", ".join(f"{r['name']} {r['words']:,}" for r in chosen[:8])
        + f". {percent(unnamed, all_words)} are spoken by somebody without a name, {percent(unsettled, all_words)} by nobody "
        "whom the text settles."
    )
    caption = (
        "Solid: word for word. Pale: partly word for word. Hollow: in the article's own words. The number is all words. "
        f"{percent(unnamed, all_words)} of all words of speech are said by somebody without a name (“officials”), "
        f"{percent(unsettled, all_words)} by nobody whom the text settles; they are not drawn."
    )
    table = pd.DataFrame(
        [{"speaker": name[r["entity"]], **r, "mark": speech_id(r["entity"], r["kind"])} for r in found],
        columns=list(SPEAKING),
    )
    return Figure(
        "speaking",
        title,
        caption,
        summary[:1].upper() + summary[1:],
        drawn(bar, part, label, total, height=step * len(line)),
        table,
    )


def outlets(corpus: Corpus, limit: int = 15, widest: int = 12) -> Figure:
    """Through whom they speak: speakers down, publishers across, words."""
    chosen = first_of(corpus, queries.speakers(corpus), limit)
    publishers = queries.sources(corpus)
    if not chosen or len(publishers) < 2:
        only = publishers[0]["source"] or "an unnamed publisher" if publishers else "nobody"
        return nothing(
            "outlets", f"All that is said is said through {only}" if chosen else "Nobody with a name is quoted", OUTLETS
        )
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    column = {r["source"]: i for i, r in enumerate(publishers[:widest])}
    found = [r for r in queries.speech(corpus, list(line), "source") if r["source"] in column]
    cells = [
        cell_of(
            outlet_id(r["entity"], r["source"]),
            r,
            "words",
            column[r["source"]],
            line[r["entity"]],
            f"{name[r['entity']]} through {r['source'] or UNNAMED}",
        )
        for r in found
    ]
    heads = [
        {"id": f"source:{s}", "pick": {"source": s or ""}, "column": i, "name": squeeze(s or UNNAMED)}
        for s, i in column.items()
    ]
    title = _outlets_title(chosen, found, name)
    caption = "Words of each speaker that a publisher's articles carry." + (
        f" Shown are the {widest} publishers with most articles of {len(publishers)}."
        if len(publishers) > widest
        else ""
    )
    summary = (
        "; ".join(f"{c['says']}: {count(c['words'], 'word')}" for c in sorted(cells, key=lambda c: -c["words"])[:8])
        + "."
    )
    table = pd.DataFrame(
        [{"speaker": name[r["entity"]], **r, "mark": outlet_id(r["entity"], r["source"])} for r in found],
        columns=list(OUTLETS),
    )
    chart = matrix(cells, heads, named_lines(line, name), "words", "speaker")
    return Figure("outlets", title, caption, summary, chart, table)


def _outlets_title(chosen: list[dict], found: list[dict], name: dict) -> str:
    through: dict[str, set] = {}
    for r in found:
        through.setdefault(r["entity"], set()).add(r["source"])
    widest = max(through, key=lambda e: len(through[e]))
    several = sum(len(s) > 1 for s in through.values())
    if not several:
        return "No speaker shown is quoted by more than one publisher"
    many = f"{squeeze(name[widest], 44)} through {len(through[widest])}"
    return (
        f"Of the {len(chosen)} who say most only {squeeze(name[widest], 44)} speaks through more than one publisher"
        if several == 1
        else f"{several} of the {len(chosen)} who say most speak through more than one publisher, {many}"
    )


def speech_id(entity: str, kind: str) -> str:
    return f"said:{entity}:{kind}"


def outlet_id(entity: str, source: str | None) -> str:
    return f"through:{entity}:{source or ''}"

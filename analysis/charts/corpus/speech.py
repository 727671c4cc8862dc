"""Many articles: who speaks how much, and through whom."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.article_marks import (
    UNNAMED,
    cell,
    drawn,
    first_of,
    line_labels,
    named_lines,
    publisher,
    share,
    table_of,
    whole,
)
from analysis.charts.kit import theme
from analysis.charts.kit.bars import LITERAL, QUOTED, bars, ending, stacked
from analysis.charts.kit.figure import Figure, HtmlView, nothing
from analysis.charts.kit.html import attributes
from analysis.charts.kit.labels import count, percent, squeeze
from analysis.charts.kit.layers import across, data, down, lines, opacity, tips, totals
from analysis.charts.kit.speaker_lines import presented_id
from analysis.charts.kit.who_speaks import view
from analysis.corpus import queries
from analysis.corpus.selection import Corpus
from analysis.tables.codebook import QUOTE_KINDS

SPEAKING = ("speaker", "kind", "words", "quotes", "articles", "mark")
OUTLETS = ("speaker", "source", "words", "quotes", "articles", "mark")
STEP = 28  # px from bar to bar


def speaking(corpus: Corpus, limit: int = 20) -> Figure:
    """Words per speaker over all articles: one bar per speaker, a segment per kind of speech."""
    everybody = queries.speakers(corpus)
    chosen = first_of(corpus, everybody, limit)
    if not chosen:
        return nothing("speaking", "Nobody with a name is quoted", SPEAKING)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = sorted(queries.speech(corpus, list(line)), key=lambda r: QUOTE_KINDS.index(r["kind"]))
    segments, words = [], dict.fromkeys(line, 0)
    for r, start, end in stacked(found, "entity", "words"):
        words[r["entity"]] = end
        meaning = theme.QUOTE_MEANING[r["kind"]]
        place = {"row": line[r["entity"]], "from": start, "to": end, "quotes": r["quotes"]}
        look = {"solid": theme.QUOTE_FILL[r["kind"]], "how": meaning}
        segments.append(cell(speech_id(r), r, "words", f"{name[r['entity']]}, {meaning}") | place | look)
    names = [{**one, "words": words[one["id"]]} for one in named_lines(line, name)]
    all_words = sum(r["words"] for r in everybody)
    named = sum(r["entity"] is not None for r in everybody)
    unnamed = percent(sum(r["words"] for r in everybody if r["entity"] is None and r["spoken"]), all_words)
    unsettled = percent(sum(r["words"] for r in everybody if not r["spoken"]), all_words)
    top = max(chosen, key=lambda r: r["words"])
    title = (
        f"{squeeze(top['name'], 44)} speaks most, {count(top['words'], 'word')} in {count(top['articles'], 'article')}"
    )
    summary = (
        f"{count(all_words, 'word')} of speech by {count(named, 'named speaker')}: "
        + ", ".join(f"{r['name']} {r['words']:,}" for r in chosen[:8])
        + f". {unnamed} are spoken by somebody without a name, {unsettled} by nobody whom the text settles."
    )
    caption = (
        "Solid: word for word. Pale: partly word for word. Hollow: in the article's own words. The number is all "
        f"words. {unnamed} of all words of speech are said by somebody without a name (“officials”), "
        f"{unsettled} by nobody whom the text settles; they are not drawn."
    )
    table = pd.DataFrame(
        [{"speaker": name[r["entity"]], **r, "mark": speech_id(r)} for r in found], columns=list(SPEAKING)
    )
    return Figure("speaking", title, caption, summary[:1].upper() + summary[1:], _speech_bars(segments, names), table)


def _speech_bars(segments: list[dict], names: list[dict]) -> alt.LayerChart:
    y = down("row", lines(len(names)))
    widest = max(one["words"] for one in names) or 1
    scale = alt.Scale(domain=[0, widest], range=[0, alt.ExprRef("width - 52")], nice=False)
    tooltip = tips(
        ("says:N", "who, how"), ("words:Q", "words", ","), ("quotes:Q", "quotes", ","), ("articles:Q", "articles", ",")
    )
    every = bars(segments, scale, y, STEP * 0.6, tooltip, QUOTED, opacity=whole(), **LITERAL)
    chosen, shown = share(alt.Chart(data(segments)), "words", "from"), opacity("within && within[datum.id] ? 1 : 0")
    part = ending(chosen, "part", scale, y, STEP * 0.6, tooltip, QUOTED, opacity=shown, **LITERAL)
    total = totals(names, alt.Text("words:Q", format=","), across("words", scale), y)
    return drawn(every, part, line_labels(names, y, "speaker"), total, height=STEP * len(names))


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
        cell(outlet_id(r), r, "words", f"{name[r['entity']]} through {r['source'] or UNNAMED}")
        | {"column": column[r["source"]], "row": line[r["entity"]]}
        for r in found
    ]
    heads = [publisher(s, column=i) for s, i in column.items()]
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
        [{"speaker": name[r["entity"]], **r, "mark": outlet_id(r)} for r in found],
        columns=list(OUTLETS),
    )
    chart = table_of(cells, heads, named_lines(line, name), "words", "speaker")
    return Figure("outlets", title, caption, summary, chart, table)


def who_speaks(corpus: Corpus) -> HtmlView:
    """Who gets to speak, over all articles; a line of the table chooses the articles in which they do."""
    return view(
        queries.presented_speakers(corpus),
        lambda heading, name, rows: attributes([], {"cell": presented_id(heading, name)}),
    )


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


def speech_id(row: dict) -> str:
    return f"said:{row['entity']}:{row['kind']}"


def outlet_id(row: dict) -> str:
    return f"through:{row['entity']}:{row['source'] or ''}"

"""Who is mentioned together with whom."""

from collections.abc import Collection
from itertools import combinations

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, full_names, opened, records, short_names, squeeze
from analysis.charts.kit.layers import data, dim, tips
from analysis.charts.kit.pairs import area, leading, placed, triangle
from analysis.tables.tables import Tables

CO_MENTIONS = ("first", "second", "shared", "where", "mention_ids")


def co_mentions(
    tables: Tables,
    within: str = "sentence",
    min_mentions: int = 1,
    kinds: Collection[str] = (),
    focus: Collection[str] = (),
    limit: int = 12,
) -> Figure:
    """Who is mentioned together in a sentence (or a paragraph): a triangle of actors, area for how often."""
    if within not in ("sentence", "paragraph"):
        raise ValueError(f"within must be 'sentence' or 'paragraph', not {within!r}")
    allowed = set(select.actors(tables, min_mentions, kinds)["actor_id"])
    wanted = set(select.actors(tables, focus=focus)["actor_id"]) if focus else allowed
    places = _places(tables, within, allowed)
    shared: dict[tuple[str, str], list] = {}
    for where, found in places.items():
        for pair in combinations(sorted(found, key=_number), 2):
            if wanted & set(pair):
                shared.setdefault(pair, []).append(where)
    if not shared:
        return nothing("co-mentions", f"No two actors share a {within}", CO_MENTIONS)
    full, short = full_names(tables), short_names(tables)
    line, of = leading({pair: len(where) for pair, where in shared.items()}, limit, _number)
    ranked = sorted(shared.items(), key=lambda item: -len(item[1]))
    cells_of = [(a, b, _cell(a, b, where, within, places, full)) for (a, b), where in ranked]
    cells = placed(cells_of, line)
    names = [{"id": a, "pick": {"actor": a}, "row": i, "name": short[a], "full": full[a]} for a, i in line.items()]
    rows = pd.DataFrame(
        [
            (full[a], full[b], len(shared[a, b]), ", ".join(map(str, shared[a, b])), " ".join(cell["ids"]))
            for a, b, cell in cells_of
        ],
        columns=list(CO_MENTIONS),
    )
    caption = (
        f"Each dot is two actors mentioned in the same {within}, the larger the more often: follow its line to the"
        " right for one name and up for the other."
    )
    if of > limit:
        caption += f" Shown are the {limit} actors most mentioned with others, of {of}."
    told = "; ".join(f"{r['first']} and {r['second']} {r['shared']}" for r in records(rows.head(6)))
    summary = f"{count(len(rows), 'pair')} of actors share a {within}: {told}."
    return Figure("co-mentions", opened(_title(rows, within)), caption, summary, _draw(cells, names, within), rows)


def _places(tables: Tables, within: str, allowed: Collection[str]) -> dict[object, dict[str, list[dict]]]:
    """Sentence or paragraph → actor → their mentions in it."""
    column = "sentence_id" if within == "sentence" else within
    unit = dict(zip(tables.sentences["sentence_id"], tables.sentences[column]))
    places: dict[object, dict[str, list[dict]]] = {}
    for m in records(tables.mentions):
        if m["actor_id"] in allowed and m["sentence_id"] in unit:
            places.setdefault(unit[m["sentence_id"]], {}).setdefault(m["actor_id"], []).append(m)
    return places


def _cell(a: str, b: str, where: list, within: str, places: dict, full: dict[str, str]) -> dict:
    mentions = [m for w in where for actor in (a, b) for m in places[w][actor]]
    sentences = sorted({m["sentence_id"] for m in mentions}, key=_number)
    return {
        "id": f"co-mentions:{a}:{b}",
        "ids": [m["mention_id"] for m in mentions],
        "pick": {"about": a, "with": b} if within == "sentence" else {"about": [a, b], "sentence": sentences},
        "shared": len(where),
        "says": f"{full[a]} and {full[b]}",
    }


def _draw(cells: list[dict], names: list[dict], within: str) -> alt.LayerChart:
    grid, top = triangle(cells, names), max((c["shared"] for c in cells), default=1)
    dot = (
        alt.Chart(data(cells))
        .mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer")
        .encode(
            x=grid.x,
            y=grid.y,
            size=alt.Size("shared:Q", scale=area(top), legend=None),
            opacity=dim(0.95),
            description=alt.Description("says:N"),
            tooltip=tips(("says:N", "together"), ("shared:Q", f"{within}s")),
        )
    )
    number = (
        alt.Chart(data([c for c in cells if c["shared"] >= max(2, 0.25 * top)]))
        .mark_text(color="white", fontSize=11, fontWeight=600, aria=False, cursor="pointer")
        .encode(x=grid.x, y=grid.y, text=alt.Text("shared:Q"), opacity=dim())
    )
    return compose(*grid.guides, dot, number, grid.names, height=grid.height)


def _title(rows: pd.DataFrame, within: str) -> str:
    best = rows[rows["shared"] == rows["shared"].iloc[0]]
    pair = f"{squeeze(best['first'].iloc[0], 44)} and {squeeze(best['second'].iloc[0], 44)}"
    often = count(int(best["shared"].iloc[0]), within)
    if len(rows) == 1:
        return f"{pair} are the only two who share a {within}"
    if len(best) == 1:
        return f"{pair} share {often}, more than any other two"
    return f"No two actors share more than {often}; {count(len(best), 'pair')} do"


def _number(row_id: str) -> tuple[int, str]:
    digits = "".join(ch for ch in row_id if ch.isdigit())
    return (int(digits) if digits else 0, row_id)

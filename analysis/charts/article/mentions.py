"""Who is mentioned where: a dispersion plot."""

from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, listed, opened, records, short_names, squeeze
from analysis.charts.kit.layers import (
    across,
    data,
    dim,
    down,
    labels,
    lanes,
    legend_of,
    lines,
    notes,
    scale,
    tips,
    totals,
)
from analysis.tables.codebook import ACTOR_KINDS
from analysis.tables.tables import Tables

DISPERSION = ("mention_id", "actor", "kind", "form", "paragraph", "text", "start", "end")


def dispersion(
    tables: Tables,
    min_mentions: int = 1,
    kinds: Collection[str] = (),
    focus: Collection[str] = (),
    order: str = "first",
    limit: int = 40,
) -> Figure:
    """Every mention at its place in the text, one line per actor (the `limit` most mentioned)."""
    chosen = select.actors(tables, min_mentions, kinds, focus, order)
    shown = select.most(chosen, limit, "mentions")
    if shown.empty:
        return nothing("mentions", "Nobody is mentioned", DISPERSION)
    actors = records(shown)
    known = {a["actor_id"]: {**a, "row": i} for i, a in enumerate(actors)}
    paragraph = dict(zip(tables.sentences["sentence_id"], tables.sentences["paragraph"]))
    mentions = [
        {**m, **{k: known[m["actor_id"]][k] for k in ("row", "kind")}, "actor": known[m["actor_id"]]["name"]}
        | {"paragraph": int(paragraph.get(m["sentence_id"], 0))}
        for m in records(tables.mentions)
        if m["actor_id"] in known
    ]
    rows = pd.DataFrame([{k: m[k] for k in DISPERSION} for m in mentions], columns=list(DISPERSION))
    title, summary = _finding(tables, actors, rows)
    caption = (
        "Each mark is one mention, from the first word of the article on the left to its last on the right; "
        "shaded stripes are paragraphs. Filled: named. Hollow: described (“the minister”) or, smaller, a pronoun. "
    )
    caption += "Actors stand in the order " + (
        "in which they first appear." if order == "first" else "of their number of mentions."
    )
    if len(shown) < len(chosen):
        caption += f" Shown are the {len(shown)} most mentioned of {len(chosen)}."
    unknown = int(tables.mentions["actor_id"].isna().sum())
    if unknown:
        caption += f" {count(unknown, 'more mention').capitalize()} could not be tied to anybody."
    return Figure("mentions", opened(title), caption, summary, _draw(tables, actors, mentions), rows)


def _draw(tables: Tables, actors: list[dict], mentions: list[dict]) -> alt.LayerChart:
    short = short_names(tables)
    names = [
        {
            "id": a["actor_id"],
            "pick": {"actor": a["actor_id"]},
            "row": i,
            "name": squeeze(a["name"]),
            "short": short[a["actor_id"]],
            "mentions": a["mentions"],
            "role": a["role"] or a["kind"],
        }
        for i, a in enumerate(actors)
    ]
    first, last = int(tables.sentences["start"].min()), int(tables.sentences["end"].max())
    x_scale, y = scale(first, last), down("row", lines(len(actors)))
    step = 27 if len(actors) <= 12 else 22 if len(actors) <= 30 else 18
    bands, numbers = _paragraphs(tables, first, last)
    band = (
        alt.Chart(data(bands))
        .mark_rect(style="band", aria=False)
        .encode(x=across("start", x_scale), x2=alt.X2("end:Q"), y=alt.YValue(0), y2=alt.Y2Value(step * len(actors)))
    )
    about = tips(("name:N", "actor"), ("role:N", "read as"), ("mentions:Q", "mentions"))
    return compose(
        band,
        lanes(len(actors), y),
        notes(numbers, "paragraph:N", {"align": "center"}, x=across("start", x_scale), y=alt.YValue(-9)),
        notes([{"sign": "paragraph"}], "sign:N", {"align": "right"}, x=alt.XValue(-10), y=alt.YValue(-9)),
        labels(names, y, about, room=(210, 118)),
        totals(names, "mentions:Q", alt.XValue("width"), y),
        _points(mentions, across("start", x_scale), y, [k for k in ACTOR_KINDS if any(a["kind"] == k for a in actors)]),
        height=step * len(actors),
    )


def _points(mentions: list[dict], x: alt.X, y: alt.Y, present: list[str]) -> alt.Chart:
    """A mark per mention: its shape and colour say of what kind the actor is, its filling and size by what form."""
    marks = [
        {
            "id": m["mention_id"],
            "pick": {"actor": m["actor_id"]},
            **{k: m[k] for k in ("row", "start", "kind", "form", "actor", "paragraph")},
            "words": squeeze(m["text"], 80),
            "read": theme.FORM_MEANING[m["form"]],
        }
        for m in mentions
    ]
    colour = alt.Scale(domain=present, range=[theme.KIND_COLOUR[k] for k in present])
    shape = alt.Scale(domain=present, range=[theme.KIND_SHAPE[k] for k in present])
    legend = legend_of(present, 26, 2)
    return (
        alt.Chart(data(marks))
        .mark_point(filled=True, strokeWidth=1.5, cursor="pointer")
        .encode(
            x=x,
            y=y,
            color=alt.Color("kind:N", scale=colour, legend=legend),
            stroke=alt.Stroke("kind:N", scale=colour, legend=legend),
            shape=alt.Shape("kind:N", scale=shape, legend=legend),
            fillOpacity=alt.FillOpacityValue(alt.ExprRef("datum.form == 'name' ? 0.9 : 0")),
            size=alt.SizeValue(alt.ExprRef("datum.form == 'pronoun' ? 32 : 72")),
            opacity=dim(),
            description=alt.Description("words:N"),
            tooltip=tips(("words:N", "words"), ("actor:N", "actor"), ("read:N", "as"), ("paragraph:Q", "paragraph")),
        )
    )


def _paragraphs(tables: Tables, first: int, last: int) -> tuple[list[dict], list[dict]]:
    """Stripes behind every second paragraph, and as many paragraph numbers as have room."""
    spans = tables.sentences.groupby("paragraph").agg(start=("start", "min"), end=("end", "max")).reset_index()
    starts = [int(s) for s in spans["start"]]
    ends = [*starts[1:], last]
    bands = [{"start": s, "end": e} for i, (s, e) in enumerate(zip(starts, ends)) if i % 2 == 0]
    numbers, free = [], float(first)
    for number, s, e in zip(spans["paragraph"], starts, ends):
        middle, room = (s + e) / 2, (last - first) * 0.05
        if middle - room / 2 >= free - room * 0.5:
            numbers.append({"start": middle, "paragraph": int(number)})
            free = middle + room
    return bands, numbers


def _finding(tables: Tables, actors: list[dict], rows: pd.DataFrame) -> tuple[str, str]:
    """The chart's title and its text alternative."""
    counts = sorted(((a["name"], a["mentions"]) for a in actors), key=lambda pair: -pair[1])  # two may share a name
    top = counts[0][1]
    leaders = [squeeze(name, 44) for name, n in counts if n == top]
    if len(actors) == 1:
        title = f"{leaders[0]} is the only actor shown, mentioned {_times(top)}"
    elif len(leaders) > 3:
        title = f"{count(len(leaders), 'actor')} are mentioned {_times(top)} each, nobody more often"
    elif len(leaders) > 1:
        title = f"{listed(leaders)} are mentioned most, {_times(top)} each"
    else:
        title = (
            f"{leaders[0]} is mentioned most, {_times(top)}; {squeeze(counts[1][0], 44)} follows with {counts[1][1]}"
        )
    forms = rows["form"].value_counts()
    listing = listed([f"{squeeze(name, 44)} {n}" for name, n in counts[:8]] + (["others"] if len(counts) > 8 else []))
    summary = (
        f"{count(len(rows), 'mention')} of {count(len(actors), 'actor')} over "
        f"{count(int(tables.sentences['paragraph'].nunique()), 'paragraph')}: {listing}. "
        f"{forms.get('name', 0)} by name, {forms.get('nominal', 0)} described, {forms.get('pronoun', 0)} by pronoun."
    )
    return title, summary


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")

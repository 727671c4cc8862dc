"""Who is mentioned where (a dispersion plot), and who together with whom."""

from collections import Counter
from collections.abc import Collection
from itertools import combinations

import altair as alt
import pandas as pd

from analysis.charts.kit import select, theme
from analysis.charts.kit.figure import Figure, beside, by_width, compose, data, dim, legend_of, named, nothing
from analysis.charts.kit.labels import count, full_names, listed, opened, records, short_names, squeeze
from analysis.tables.codebook import ACTOR_KINDS
from analysis.tables.tables import Tables

DISPERSION = ("mention_id", "actor", "kind", "form", "paragraph", "text", "start", "end")
TOGETHER = ("first", "second", "shared", "where")


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
    line = {a["actor_id"]: i for i, a in enumerate(actors)}
    kind = {a["actor_id"]: a["kind"] for a in actors}
    name, short = {a["actor_id"]: a["name"] for a in actors}, short_names(tables)
    paragraph = dict(zip(tables.sentences["sentence_id"], tables.sentences["paragraph"]))
    marks = [
        {
            "id": m["mention_id"],
            "pick": {"actor": m["actor_id"]},
            "row": line[m["actor_id"]],
            "start": m["start"],
            "kind": kind[m["actor_id"]],
            "form": m["form"],
            "actor": name[m["actor_id"]],
            "words": squeeze(m["text"], 80),
            "read": theme.FORM_MEANING[m["form"]],
            "paragraph": int(paragraph.get(m["sentence_id"], 0)),
        }
        for m in records(tables.mentions)
        if m["actor_id"] in line
    ]
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
    x_scale = alt.Scale(domain=[first, last], nice=False, zero=False)
    y_scale = alt.Scale(domain=[-0.5, len(actors) - 0.5], reverse=True, nice=False, zero=False)
    x = alt.X("start:Q", scale=x_scale, axis=None)
    y = alt.Y("row:Q", scale=y_scale, axis=None)
    step = 27 if len(actors) <= 12 else 22 if len(actors) <= 30 else 18
    present = [k for k in ACTOR_KINDS if any(a["kind"] == k for a in actors)]
    colour = alt.Scale(domain=present, range=[theme.KIND_COLOUR[k] for k in present])
    shape = alt.Scale(domain=present, range=[theme.KIND_SHAPE[k] for k in present])
    legend = legend_of(present, 26, 2)

    bands, numbers = _paragraphs(tables, first, last)
    band = (
        alt.Chart(data(bands))
        .mark_rect(style="band", aria=False)
        .encode(
            x=alt.X("start:Q", scale=x_scale, axis=None),
            x2="end:Q",
            y=alt.YValue(0),
            y2=alt.Y2Value(step * len(actors)),
        )
    )
    number = (
        alt.Chart(data(numbers))
        .mark_text(style="note", align="center", aria=False)
        .encode(x=x, y=alt.YValue(-9), text="paragraph:N")
    )
    mark_sign = (
        alt.Chart(data([{"sign": "paragraph"}]))
        .mark_text(style="note", align="right", aria=False)
        .encode(text="sign:N", x=alt.XValue(-10), y=alt.YValue(-9))
    )
    thread = (
        alt.Chart(data([{"row": i} for i in range(len(actors))]))
        .mark_rule(style="hairline", aria=False)
        .encode(y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    )
    label = (
        alt.Chart(data(names))
        .mark_text(style="label", align="right", cursor="pointer", limit=by_width(210, 118))
        .encode(
            text=named(),
            x=alt.XValue(-10),
            y=y,
            opacity=dim(),
            description="name:N",
            tooltip=[
                alt.Tooltip("name:N", title="actor"),
                alt.Tooltip("role:N", title="read as"),
                alt.Tooltip("mentions:Q", title="mentions"),
            ],
        )
    )
    total = (
        alt.Chart(data(names))
        .mark_text(style="note", align="left", dx=8, aria=False)
        .encode(text="mentions:Q", x=alt.XValue("width"), y=y, opacity=dim())
    )
    point = (
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
            description="words:N",
            tooltip=[
                alt.Tooltip("words:N", title="words"),
                alt.Tooltip("actor:N", title="actor"),
                alt.Tooltip("read:N", title="as"),
                alt.Tooltip("paragraph:Q", title="paragraph"),
            ],
        )
    )

    rows = pd.DataFrame(
        [
            {
                "mention_id": m["mention_id"],
                "actor": name[m["actor_id"]],
                "kind": kind[m["actor_id"]],
                "form": m["form"],
                "paragraph": int(paragraph.get(m["sentence_id"], 0)),
                "text": m["text"],
                "start": m["start"],
                "end": m["end"],
            }
            for m in records(tables.mentions)
            if m["actor_id"] in line
        ],
        columns=list(DISPERSION),
    )
    title, summary = _mentions_in_words(tables, actors, rows)
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
    chart = compose(band, thread, number, mark_sign, label, total, point, height=step * len(actors))
    return Figure("mentions", opened(title), caption, summary, chart, rows)


def _paragraphs(tables: Tables, first: int, last: int) -> tuple[list[dict], list[dict]]:
    """Stripes behind every second paragraph, and as many paragraph numbers as have room."""
    spans = tables.sentences.groupby("paragraph").agg(start=("start", "min"), end=("end", "max")).reset_index()
    starts = [int(s) for s in spans["start"]]
    ends = [*starts[1:], last]
    bands = [{"start": s, "end": e} for i, (s, e) in enumerate(zip(starts, ends)) if i % 2 == 0]
    numbers, free = [], first
    for number, s, e in zip(spans["paragraph"], starts, ends):
        middle, room = (s + e) / 2, (last - first) * 0.05
        if middle - room / 2 >= free - room * 0.5:
            numbers.append({"start": middle, "paragraph": int(number)})
            free = middle + room
    return bands, numbers


def _mentions_in_words(tables: Tables, actors: list[dict], rows: pd.DataFrame) -> tuple[str, str]:
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


def together(
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
    unit = dict(
        zip(tables.sentences["sentence_id"], tables.sentences[f"{within}_id" if within == "sentence" else within])
    )
    allowed = set(select.actors(tables, min_mentions, kinds)["actor_id"])
    wanted = set(select.actors(tables, focus=focus)["actor_id"]) if focus else allowed
    places: dict[tuple, dict[str, list]] = {}
    for m in records(tables.mentions):
        if m["actor_id"] in allowed and m["sentence_id"] in unit:
            places.setdefault(unit[m["sentence_id"]], {}).setdefault(m["actor_id"], []).append(m)
    shared: dict[tuple[str, str], list] = {}
    for where, found in places.items():
        for pair in combinations(sorted(found, key=_number), 2):
            if wanted & set(pair):
                shared.setdefault(pair, []).append(where)
    if not shared:
        return nothing("together", f"No two actors share a {within}", TOGETHER)

    full, short = full_names(tables), short_names(tables)
    weight = Counter()
    for (a, b), where in shared.items():
        weight.update({a: len(where), b: len(where)})
    line = {a: i for i, a in enumerate(sorted(weight, key=lambda a: (-weight[a], _number(a)))[:limit])}
    cells = []
    for (a, b), where in sorted(shared.items(), key=lambda item: -len(item[1])):
        if a in line and b in line:
            upper, lower = sorted((a, b), key=line.get)
            inside = [m["mention_id"] for w in where for actor in (a, b) for m in places[w][actor]]
            sentences = sorted(
                {m["sentence_id"] for w in where for actor in (a, b) for m in places[w][actor]}, key=_number
            )
            cells.append(
                {
                    "id": f"together:{a}:{b}",
                    "ids": inside,
                    "pick": {"actor": [a, b], "sentence": sentences},
                    "column": line[upper],
                    "row": line[lower],
                    "shared": len(where),
                    "says": f"{full[a]} and {full[b]}",
                }
            )
    names = [
        {"id": a, "pick": {"actor": a}, "row": i, "column": i, "name": short[a], "full": full[a]}
        for a, i in line.items()
    ]
    size, step = len(line), 30
    position = alt.Scale(domain=[-0.5, size - 0.5], range=[0, beside(names, 30)], nice=False, zero=False)
    x = alt.X("column:Q", scale=position, axis=None)
    downwards = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    y = alt.Y("row:Q", scale=downwards, axis=None)
    top = max(c["shared"] for c in cells) if cells else 1
    area = alt.Scale(domain=[1, max(top, 4)], range=[48, by_width(680, 420)], nice=False, zero=False)
    guides = [
        {"at": i, "from": min(c["column"] for c in cells if c["row"] == i), "to": i - 0.06}
        for i in range(size)
        if any(c["row"] == i for c in cells)
    ]
    drops = [
        {"at": i, "from": i + 0.4, "to": max(c["row"] for c in cells if c["column"] == i)}
        for i in range(size)
        if any(c["column"] == i for c in cells)
    ]
    across = (
        alt.Chart(data(guides))
        .mark_rule(style="hairline", aria=False)
        .encode(x=alt.X("from:Q", scale=position, axis=None), x2="to:Q", y=alt.Y("at:Q", scale=downwards, axis=None))
    )
    down = (
        alt.Chart(data(drops))
        .mark_rule(style="hairline", aria=False)
        .encode(x=alt.X("at:Q", scale=position, axis=None), y=alt.Y("from:Q", scale=downwards, axis=None), y2="to:Q")
    )
    dot = (
        alt.Chart(data(cells))
        .mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer")
        .encode(
            x=x,
            y=y,
            size=alt.Size("shared:Q", scale=area, legend=None),
            opacity=dim(0.95),
            description="says:N",
            tooltip=[alt.Tooltip("says:N", title="together"), alt.Tooltip("shared:Q", title=f"{within}s")],
        )
    )
    number = (
        alt.Chart(data([c for c in cells if c["shared"] >= max(2, 0.25 * top)]))
        .mark_text(color="white", fontSize=11, fontWeight=600, aria=False, cursor="pointer")
        .encode(x=x, y=y, text="shared:Q", opacity=dim())
    )
    label = (
        alt.Chart(data(names))
        .mark_text(style="label", align="left", dx=-2, cursor="pointer", limit=by_width(180, 104))
        .encode(
            x=x, y=y, text="name:N", opacity=dim(), description="full:N", tooltip=[alt.Tooltip("full:N", title="actor")]
        )
    )
    rows = pd.DataFrame(
        [
            {"first": full[a], "second": full[b], "shared": len(where), "where": ", ".join(str(w) for w in where)}
            for (a, b), where in sorted(shared.items(), key=lambda item: -len(item[1]))
        ],
        columns=list(TOGETHER),
    )
    best = rows[rows["shared"] == rows["shared"].iloc[0]]
    pairs = [f"{squeeze(a, 44)} and {squeeze(b, 44)}" for a, b in zip(best["first"], best["second"])]
    often = int(best["shared"].iloc[0])
    title = (
        f"{pairs[0]} are the only two who share a {within}"
        if len(rows) == 1
        else f"{pairs[0]} share {count(often, within)}, more than any other two"
        if len(pairs) == 1
        else f"No two actors share more than {count(often, within)}; {count(len(pairs), 'pair')} do"
    )
    caption = (
        f"Each dot is two actors mentioned in the same {within}, the larger the more often: follow its line to the"
        " right for one name and up for the other."
    )
    if len(weight) > limit:
        caption += f" Shown are the {limit} actors with most company of {len(weight)}."
    summary = (
        f"{count(len(rows), 'pair')} of actors share a {within}: "
        + "; ".join(f"{r['first']} and {r['second']} {r['shared']}" for r in records(rows.head(6)))
        + "."
    )
    return Figure(
        "together", opened(title), caption, summary, compose(across, down, dot, number, label, height=step * size), rows
    )


def _number(row_id: str) -> tuple[int, str]:
    digits = "".join(ch for ch in row_id if ch.isdigit())
    return (int(digits) if digits else 0, row_id)

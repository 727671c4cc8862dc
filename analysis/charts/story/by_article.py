"""A square for everybody in every article: who is mentioned and quoted where, and on whose word events rest where."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit import select
from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, day, full_names, listed, records, short_names
from analysis.charts.kit.layers import across, data, dim, notes, scale, text_of, tips
from analysis.charts.kit.matrix import matrix
from analysis.charts.kit.speech import whole_quotes
from analysis.story.story import Part, Story

ACTORS = ("actor", "article", "mentions", "quotes", "words_quoted", "actor_id")
STATUSES = ("claimed", "planned", "denied", "negated", "possible")
SOURCES = ("source", "article", "events", *STATUSES, "actor_id")
STEP = 26  # px from line to line


def actors_by_article(story: Story, focus: Collection[str] = (), limit: int = 24) -> Figure:
    """Who is mentioned in which article and how much they say there."""
    tables = story.tables
    wanted = set(select.actors(tables, focus=focus)["actor_id"])
    mentioned: Counter[tuple] = Counter()
    quotes: Counter[tuple] = Counter()
    said: Counter[tuple] = Counter()
    ids: dict[tuple, list[str]] = {}
    for m in records(tables.mentions):
        if m["actor_id"] in wanted:
            mentioned[m["actor_id"], m["article_id"]] += 1
            ids.setdefault((m["actor_id"], m["article_id"]), []).append(m["mention_id"])
    for q in whole_quotes(tables):
        place = q["speaker_id"], q["article_id"]
        quotes[place] += 1
        said[place] += q["words"]
        ids.setdefault(place, []).append(q["quote_id"])
    full, total, in_how_many = full_names(tables), _per_line(mentioned), Counter(actor for actor, _ in mentioned)
    ranked = sorted(total, key=lambda a: (-in_how_many[a], -total[a], a))
    if not ranked:
        return nothing("actors-by-article", "Nobody is mentioned in any of the articles", ACTORS)
    found = [
        {
            "actor_id": a,
            "actor": full[a],
            "article": part.letter,
            "mentions": mentioned[a, part.article_id],
            "quotes": quotes[a, part.article_id],
            "words_quoted": said[a, part.article_id],
            **_square("actors-by-article", a, part, ids[a, part.article_id], full, {"actor": a}),
        }
        for a, part in _places(ranked, story, mentioned)
    ]
    for r in found:
        r["label"] = f"{r['mentions']}" + (f" · {r['words_quoted']}w" if r["words_quoted"] else "")
    everywhere = [full[a] for a in ranked if in_how_many[a] == len(story.parts)]
    several = sum(n > 1 for n in in_how_many.values())
    title = (
        f"{listed(everywhere)} {'is' if len(everywhere) == 1 else 'are'} in every article"
        if 0 < len(everywhere) <= 3
        else f"{count(len(everywhere), 'actor').capitalize()} are in every article, {everywhere[0]} most"
        if everywhere
        else f"Nobody is in every article, {count(several, 'actor')} in more than one"
    )

    def told(r: dict) -> str:
        words = f" and {count(r['words_quoted'], 'word')} quoted" if r["words_quoted"] else ""
        return f"{r['article']} {count(r['mentions'], 'mention')}{words}"

    caption = (
        "The number says how often the actor is mentioned in the article, “w” how many words of theirs are quoted "
        "there. No square: not mentioned."
    )
    if len(ranked) > limit:
        caption += f" Shown are {limit} of {len(ranked)} actors, first those in most articles."
    tooltip = tips(
        ("says:N", "who and where"),
        ("mentions:Q", "mentions"),
        ("quotes:Q", "quotes"),
        ("words_quoted:Q", "words quoted"),
    )
    names = _names(story, ranked[:limit], "actor")
    chart = _draw(story, found, names, "mentions", text_of("narrow ? datum.mentions : datum.label"), tooltip)
    rows = pd.DataFrame(found, columns=list(ACTORS))
    return Figure("actors-by-article", title, caption, _summary(ranked[:8], found, full, told), chart, rows)


def sources_by_article(
    story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None, limit: int = 20
) -> Figure:
    """On whose word events rest in which article; the article itself is left out."""
    tables, full = story.tables, full_names(story.tables)
    events: dict[tuple, list[dict]] = {}
    for e in records(select.events(tables, statuses, focus, since, until)):
        if e["source_id"]:
            events.setdefault((e["source_id"], e["article_id"]), []).append(e)
    if not events:
        return nothing("sources-by-article", "No event rests on anybody’s word", SOURCES)
    total = _per_line({place: len(those) for place, those in events.items()})
    in_how_many = Counter(source for source, _ in events)
    ranked = sorted(total, key=lambda s: (-total[s], -in_how_many[s], s))
    found = []
    for s, part in _places(ranked, story, events):
        those = events[s, part.article_id]
        counted = Counter(e["status"] for e in those)
        found.append(
            {
                "actor_id": s,
                "source": full[s],
                "article": part.letter,
                "events": len(those),
                **{status: counted[status] for status in STATUSES},
                "status": ", ".join(f"{n} {status}" for status, n in counted.most_common()),
                **_square("sources-by-article", s, part, [e["event_id"] for e in those], full, {"source": s}),
            }
        )
    first, several = ranked[0], sum(n > 1 for n in in_how_many.values())
    title = f"{full[first]} alone is given as a source"
    if len(ranked) > 1:
        title = (
            f"{full[first]} vouches for more than anybody else: {count(total[first], 'event')}; {several or 'none'} of "
            f"{len(ranked)} sources {'speaks' if several == 1 else 'speak'} in more than one article"
        )
    caption = (
        "The number says how many events the article tells on the word of that source instead of stating them itself."
    )
    if len(ranked) > limit:
        caption += f" Shown are {limit} of {len(ranked)} sources, first those of most events."
    tooltip = tips(("says:N", "who and where"), ("events:Q", "events"), ("status:N", "status"))
    chart = _draw(story, found, _names(story, ranked[:limit], "source"), "events", "events:Q", tooltip)
    summary = _summary(ranked[:10], found, full, lambda r: f"{r['article']} {r['events']}")
    return Figure("sources-by-article", title, caption, summary, chart, pd.DataFrame(found, columns=list(SOURCES)))


def _per_line(amounts: dict[tuple, int]) -> Counter:
    """Somebody → their amounts in all articles."""
    total: Counter = Counter()
    for (somebody, _), n in amounts.items():
        total[somebody] += n
    return total


def _places(ranked: list[str], story: Story, there: Collection[tuple]) -> list[tuple[str, Part]]:
    return [(a, part) for a in ranked for part in story.parts if (a, part.article_id) in there]


def _square(figure: str, who: str, part: Part, ids: list[str], full: dict[str, str], pick: dict) -> dict:
    """What a square carries: its own id, what it stands for and chooses, and what it says."""
    says = f"{full[who]} in {part.letter}"
    return {"id": f"{figure}:{who}:{part.letter}", "ids": ids, "pick": {**pick, **part.pick}, "says": says}


def _names(story: Story, shown: list[str], key: str) -> list[dict]:
    full, short = full_names(story.tables), short_names(story.tables)
    return [{"id": a, "pick": {key: a}, "row": i, "name": full[a], "short": short[a]} for i, a in enumerate(shown)]


def _summary(ranked: list[str], found: list[dict], full: dict[str, str], told) -> str:
    lines = (f"{full[a]}: {', '.join(told(r) for r in found if r['actor_id'] == a)}" for a in ranked)
    return "; ".join(lines) + "."


def _draw(
    story: Story, found: list[dict], names: list[dict], amount: str, text, tooltip: list[alt.Tooltip]
) -> alt.LayerChart:
    """Lines for `names`, a column per article under its letter and day."""
    line, column = {n["id"]: n["row"] for n in names}, {p.letter: i for i, p in enumerate(story.parts)}
    cells = [{**r, "column": column[r["article"]], "row": line[r["actor_id"]]} for r in found if r["actor_id"] in line]
    heads = [
        {
            "column": column[p.letter],
            "name": p.letter,
            "title": p.title,
            "id": f"head:{p.letter}",
            "pick": p.pick,
            "ids": [i for c in cells if c["article"] == p.letter for i in c["ids"]],
            "when": day(p.date.date(), False) if p.date is not None else "",
        }
        for p in story.parts
    ]
    columns = scale(-0.5, len(column) - 0.5)
    x = across("column", columns)
    letter = (
        alt.Chart(data(heads))
        .mark_text(style="label", fontWeight=600, fontSize=14, aria=False, cursor="pointer")
        .encode(x=x, y=alt.YValue(-26), text=alt.Text("name:N"), opacity=dim(), tooltip=tips(("title:N", "article")))
    )
    dates = text_of("narrow && " + str(len(heads) > 6).lower() + " ? '' : datum.when")
    return compose(
        *matrix(cells, names, columns, amount, text, tooltip, "name", room=(220, 112)),
        letter,
        notes(heads, dates, x=x, y=alt.YValue(-9)),
        height=STEP * len(names),
    )

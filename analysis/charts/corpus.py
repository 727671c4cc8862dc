"""Many articles: how many when, who is in them, who is in them together. Every mark stands for articles (`pick`).

Beside the params of `analysis.charts.figure` these charts have `within`: null, or an object from the id of a mark to how
much of what it counts lies in the chosen articles. A mark whose articles follow from actor, source, status and days is
picked by these; any other is a cell (`pick` is {"cell": id}) and brings its articles along (`inside`).
"""
import datetime

import altair as alt
import pandas as pd

from analysis.charts import theme
from analysis.charts.figure import Figure, beside, by_width, compose, data, dim, named, nothing
from analysis.charts.labels import count, percent, squeeze
from analysis.corpus import queries
from analysis.corpus.queries import Corpus

PALE = 0.28
ATTENTION = ("actor", "kind", "period", "articles", "of", "mentions")
TOGETHER = ("first", "second", "sentences", "articles")


def drawn(*layers: alt.Chart, height: int) -> alt.LayerChart:
    """`compose`, with the param `within`."""
    return compose(*layers, height=height).add_params(alt.param(name="within", value=None))


def share(chart: alt.Chart, amount: str, start: str = "") -> alt.Chart:
    """Adds `part`: how much of `amount` lies in the chosen articles (all of it when nothing is chosen), from `start` on."""
    part = f"(within == null ? datum.{amount} : (within[datum.id] || 0))"
    return chart.transform_calculate(part=f"datum.{start} + {part}" if start else part)


def volume(corpus: Corpus) -> Figure:
    """Articles per period."""
    rows = [{"id": f"period:{r['start']}", "pick": {"from": str(r["start"]), "to": str(r["end"])}, **r}
            for r in every_period(corpus)]
    if not rows:
        return nothing("volume", "No article has a date", ("period", "articles"))
    known = sum(r["articles"] for r in rows)
    most = max(rows, key=lambda r: r["articles"])
    x, x2 = across(rows)
    y = alt.Y("articles:Q", scale=alt.Scale(nice=True), axis=alt.Axis(tickCount=3, title=None, format="d", tickMinStep=1))
    tooltip = [alt.Tooltip("period:N", title=corpus.unit), alt.Tooltip("articles:Q", title="articles")]
    bar = alt.Chart(data(rows)).mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer").encode(
        x=x, x2=x2, y=y, y2=alt.Y2Datum(0), opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 1 : {PALE}")),
        description="period:N", tooltip=tooltip)
    part = share(alt.Chart(data(rows)).mark_rect(color=theme.QUOTE_COLOUR, cursor="pointer"), "articles").encode(
        x=x, x2=x2, y=alt.Y("part:Q"), y2=alt.Y2Datum(0), tooltip=tooltip)
    undated = corpus.size - known
    title = f"{count(corpus.size, 'article')}, most in {most['period']}: {most['articles']:,}" if len(rows) > 1 else \
        f"{count(corpus.size, 'article')}, all of {most['period']}" if not undated else f"{known:,} articles of {most['period']}"
    caption = f"Articles by {corpus.unit} of publication. A click on a bar chooses its articles."
    if undated:
        caption += f" {count(undated, 'article').capitalize()} without a date are not drawn."
    summary = f"{count(corpus.size, 'article')} over {count(len(rows), corpus.unit)}: " + ", ".join(
        f"{r['period']} {r['articles']:,}" for r in sorted(rows, key=lambda r: -r["articles"])[:8]) + "."
    table = pd.DataFrame([{"period": r["period"], "articles": r["articles"]} for r in rows], columns=["period", "articles"])
    return Figure("volume", title[:1].upper() + title[1:], caption, summary, drawn(bar, part, *ticks(rows, 130), height=130), table)


def attention(corpus: Corpus, limit: int = 20) -> Figure:
    """Who is in the news when: a square per actor and period, darker the larger the share of that period's articles."""
    who, periods = queries.leading(corpus, limit), every_period(corpus)
    if not who or not periods:
        return nothing("attention", "Nobody is named in an article with a date", ATTENTION)
    line = {r["entity"]: i for i, r in enumerate(who)}
    column = {r["start"]: r for r in periods}
    name = {r["entity"]: r["name"] for r in who}
    found = [{**r, "period": column[r["start"]]["period"], "of": column[r["start"]]["articles"]}
             for r in queries.attention(corpus, list(line))]
    cells = [{"id": f"{r['entity']}:{r['start']}", "pick": {"actor": r["entity"], "from": str(r["start"]),
                                                            "to": str(column[r["start"]]["end"])},
              "left": column[r["start"]]["left"], "right": column[r["start"]]["right"], "top": line[r["entity"]] - 0.45,
              "bottom": line[r["entity"]] + 0.45, "share": r["articles"] / r["of"],
              "says": f"{name[r['entity']]}, {r['period']}", "count": f"{r['articles']:,} of {r['of']:,} articles"} for r in found]
    names = [{"id": r["entity"], "pick": {"actor": r["entity"]}, "row": i, "name": squeeze(r["name"]), "kind": r["kind"],
              "short": squeeze(r["name"]), "articles": r["articles"]} for i, r in enumerate(who)]
    step, size = 25, len(who)
    scale = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    y = alt.Y("row:Q", scale=scale, axis=None)
    x, x2 = across(periods)
    lane = alt.Chart(data([{"row": i} for i in range(size)])).mark_rule(style="hairline", aria=False).encode(
        y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    cell = alt.Chart(data(cells)).mark_rect(cornerRadius=1.5, cursor="pointer").encode(
        x=x, x2=x2, y=alt.Y("top:Q", scale=scale, axis=None), y2="bottom:Q",
        color=alt.Color("share:Q", scale=alt.Scale(type="threshold", domain=[0.05, 0.1, 0.25, 0.5], range="heatmap"),
                        legend=alt.Legend(format=".0%", title="share of the articles", titleOrient="left", offset=12)),
        opacity=dim(), description="says:N",
        tooltip=[alt.Tooltip("says:N", title="who, when"), alt.Tooltip("count:N", title="in"),
                 alt.Tooltip("share:Q", title="share", format=".0%")])
    label = alt.Chart(data(names)).mark_text(style="label", align="right", cursor="pointer", limit=by_width(210, 116)).encode(
        text=named(), x=alt.XValue(-10), y=y, opacity=dim(), description="name:N",
        tooltip=[alt.Tooltip("name:N", title="who"), alt.Tooltip("kind:N", title="is a"), alt.Tooltip("articles:Q", title="articles")])
    total = share(alt.Chart(data(names)).mark_text(style="note", align="left", dx=6, aria=False), "articles").encode(
        text=alt.Text("part:Q", format=","), x=alt.XValue("width"), y=y, opacity=dim())
    top, second = who[0], who[1] if len(who) > 1 else None
    title = f"{squeeze(top['name'], 44)} is in {percent(top['articles'], corpus.size)} of the articles" + (
        f"; {squeeze(second['name'], 44)} follows with {percent(second['articles'], corpus.size)}" if second else "")
    peaks = [max((c for c in found if c["entity"] == r["entity"]), key=lambda c: (c["articles"] / c["of"], c["articles"]), default=None)
             for r in who[:6]]
    summary = "; ".join(f"{r['name']}: {count(r['articles'], 'article')}" + (
        f", most of the news in {p['period']} ({p['articles']:,} of {p['of']:,})" if p else "") for r, p in zip(who, peaks)) + "."
    caption = (f"The stronger a square's colour, the larger the actor's share of the {corpus.unit}'s articles; the number on the right "
               "is all articles that name the actor. " + same(corpus))
    table = pd.DataFrame([{"actor": name[r["entity"]], "kind": who[line[r["entity"]]]["kind"], "period": r["period"],
                           "articles": r["articles"], "of": r["of"], "mentions": r["mentions"]}
                          for r in sorted(found, key=lambda r: (line[r["entity"]], r["start"]))], columns=list(ATTENTION))
    return Figure("attention", title, caption, summary,
                  drawn(lane, cell, label, total, *ticks(periods, step * size), height=step * size), table)


def together(corpus: Corpus, limit: int = 14) -> Figure:
    """Who is mentioned with whom in one sentence: a triangle of actors, area for how often."""
    who = queries.leading(corpus, limit * 2)
    pairs = queries.together(corpus, [r["entity"] for r in who])
    if corpus.focus:
        pairs = [r for r in pairs if {r["first"], r["second"]} & set(corpus.focus)]
    if not pairs:
        return nothing("together", "No two actors share a sentence", TOGETHER)
    name = {r["entity"]: r["name"] for r in who}
    weight: dict[str, int] = {}
    for r in pairs:
        for entity in (r["first"], r["second"]):
            weight[entity] = weight.get(entity, 0) + r["sentences"]
    line = {e: i for i, e in enumerate(sorted(weight, key=lambda e: (-weight[e], e))[:limit])}
    cells = []
    for r in pairs:
        if r["first"] in line and r["second"] in line:
            upper, lower = sorted((r["first"], r["second"]), key=line.get)
            key = pair_id(r["first"], r["second"])
            cells.append({"id": key, "pick": {"cell": key}, **inside(r, "sentences"), "column": line[upper], "row": line[lower], "sentences": r["sentences"],
                          "says": f"{name[upper]} and {name[lower]}", "articles": r["articles"]})
    names = [{"id": e, "pick": {"actor": e}, "row": i, "column": i, "name": squeeze(name[e])} for e, i in line.items()]
    size, step, top = len(line), 30, max(c["sentences"] for c in cells)
    position = alt.Scale(domain=[-0.5, size - 0.5], range=[0, beside(names, 30)], nice=False, zero=False)
    downwards = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    x, y = alt.X("column:Q", scale=position, axis=None), alt.Y("row:Q", scale=downwards, axis=None)
    area = alt.Scale(domain=[0, max(top, 4)], range=[8, by_width(680, 420)], nice=False, zero=False)
    rows_of = {i: [c for c in cells if c["row"] == i] for i in range(size)}
    columns_of = {i: [c for c in cells if c["column"] == i] for i in range(size)}
    guide = alt.Chart(data([{"at": i, "from": min(c["column"] for c in found), "to": i - 0.06} for i, found in rows_of.items() if found])
                      ).mark_rule(style="hairline", aria=False).encode(
        x=alt.X("from:Q", scale=position, axis=None), x2="to:Q", y=alt.Y("at:Q", scale=downwards, axis=None))
    drop = alt.Chart(data([{"at": i, "from": i + 0.4, "to": max(c["row"] for c in found)} for i, found in columns_of.items() if found])
                     ).mark_rule(style="hairline", aria=False).encode(
        x=alt.X("at:Q", scale=position, axis=None), y=alt.Y("from:Q", scale=downwards, axis=None), y2="to:Q")
    tooltip = [alt.Tooltip("says:N", title="together"), alt.Tooltip("sentences:Q", title="sentences"), alt.Tooltip("articles:Q", title="articles")]
    whole = alt.Chart(data(cells)).mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer").encode(
        x=x, y=y, size=alt.Size("sentences:Q", scale=area, legend=None), description="says:N", tooltip=tooltip,
        opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 0.95 : {PALE}")))
    part = share(alt.Chart(data(cells)).mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer"), "sentences").encode(
        x=x, y=y, size=alt.Size("part:Q", scale=area, legend=None), tooltip=tooltip,
        opacity=alt.OpacityValue(alt.ExprRef("datum.part > 0 ? 0.95 : 0")))
    label = alt.Chart(data(names)).mark_text(style="label", align="left", dx=-2, cursor="pointer", limit=by_width(180, 104)).encode(
        x=x, y=y, text="name:N", opacity=dim(), description="name:N", tooltip=[alt.Tooltip("name:N", title="actor")])
    best = max(cells, key=lambda c: c["sentences"])
    title = f"{best['says']} share {count(best['sentences'], 'sentence')} in {count(best['articles'], 'article')}" + (
        ", more than any other two" if len(cells) > 1 else "")
    caption = ("Each dot is two actors mentioned in the same sentence, the larger the more often: follow its line to the right for one "
               f"name and up for the other. Shown are {size} actors with most company of the {len(who)} in most articles.")
    summary = "; ".join(f"{c['says']} {c['sentences']:,}" for c in sorted(cells, key=lambda c: -c["sentences"])[:8]) + "."
    table = pd.DataFrame([{"first": name[r["first"]], "second": name[r["second"]], "sentences": r["sentences"], "articles": r["articles"]}
                          for r in pairs], columns=list(TOGETHER))
    return Figure("together", title, caption, summary, drawn(guide, drop, whole, part, label, height=step * size), table.head(200))


def inside(row: dict, unit: str) -> dict:
    """The articles behind a mark, newest first: the steps from number to number, and the amount in each."""
    numbers = row["numbers"] or []
    return {"in": [b - a for a, b in zip([0, *numbers], numbers)], "amounts": row["weights"] or [], "unit": unit}


def pair_id(first: str, second: str) -> str:
    return f"together:{first}:{second}"


def same(corpus: Corpus) -> str:
    """When two articles speak of the same actor."""
    return ("Actors of different articles are one where their names settle it (table links)." if corpus.linked else
            "Actors of different articles count as one where name and kind are the same; nothing else links them.")


def every_period(corpus: Corpus) -> list[dict]:
    """The periods from first to last, those without articles too: start, end, period (in words), left, right, articles."""
    rows = queries.periods(corpus)
    if not rows:
        return []
    there = {r["start"]: r for r in rows}
    starts = [d.date() for d in pd.date_range(rows[0]["start"], rows[-1]["start"], freq=FREQUENCY[corpus.unit])]
    last = [s - datetime.timedelta(1) for s in starts[1:]] + [rows[-1]["end"]]
    return [{"start": s, "end": e, "period": in_words(s, corpus.unit), "left": i + 0.04, "right": i + 0.96, "of": len(starts),
             "articles": there[s]["articles"] if s in there else 0} for i, (s, e) in enumerate(zip(starts, last))]


FREQUENCY = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}


def in_words(start: datetime.date, unit: str) -> str:
    return {"day": f"{start.day} {start:%b %Y}", "week": f"the week of {start.day} {start:%b %Y}", "month": f"{start:%B %Y}",
            "quarter": f"{['January–March', 'April–June', 'July–September', 'October–December'][(start.month - 1) // 3]} {start.year}",
            "year": str(start.year)}[unit]


def across(periods: list[dict]) -> tuple[alt.X, str]:
    scale = alt.Scale(domain=[0, len(periods)], nice=False, zero=False)
    return alt.X("left:Q", scale=scale, axis=None), "right:Q"


def ticks(periods: list[dict], height: int) -> list[alt.Chart]:
    """Labels below: years where there are several, else months or days, at most about ten."""
    starts = [p["start"] for p in periods]
    years = [i for i, s in enumerate(starts) if i == 0 or s.year != starts[i - 1].year]
    months = [i for i, s in enumerate(starts) if i == 0 or s.month != starts[i - 1].month]
    found, form = (years, "%Y") if len(years) > 2 else (months, "%b %Y") if len(months) > 2 else (list(range(len(starts))), "%-d %b")
    every = -(-len(found) // 10)
    rows = [{"at": i, "label": starts[i].strftime(form), "minor": k % 2 == 1} for k, i in enumerate(found[::every])]
    scale = alt.Scale(domain=[0, len(periods)], nice=False, zero=False)
    return [alt.Chart(data(rows)).mark_text(style="note", align="left", baseline="top", aria=False).encode(
        x=alt.X("at:Q", scale=scale, axis=None), y=alt.YValue(height + 7), text="label:N",
        opacity=alt.OpacityValue(alt.ExprRef("narrow && datum.minor ? 0 : 1")))]

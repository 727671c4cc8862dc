"""Many articles: what happens, to whom and when, and what several of them tell."""

import datetime

import altair as alt
import pandas as pd

from analysis.charts.corpus.article_marks import cell, drawn, line_labels, named_lines, same
from analysis.charts.corpus.periods import every_period, period_labels, periods_scale
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, HtmlView, nothing
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, listed, span, squeeze
from analysis.charts.kit.layers import across, data, down, lanes, lines, tips
from analysis.charts.kit.pairs import area
from analysis.corpus import happenings as questions
from analysis.corpus.selection import Corpus

TIMELINE = ("actor", "happening", "day", "articles", "mark")
AGREEING = ("word", "agent", "patient", "day")  # what speaks for one happening
STEP = 30  # px from line to line
ONE = "Happenings of different articles are not put together here: make the corpus with --link."


def timeline(corpus: Corpus, limit: int = 14) -> Figure:
    """Main happenings on their days: a line per actor, a dot per happening, larger the more articles tell it."""
    who, rows = questions.on_lines(corpus, limit)
    if not rows:
        return nothing("happenings", "No happening with an actor is tied to a day", TIMELINE)
    periods = every_period(corpus)
    line = {r["entity"]: i for i, r in enumerate(who)}
    name = {r["entity"]: r["name"] for r in who}
    dots = [
        cell(r["happening"], r, "tellings", r["label"])
        | {
            "at": _place(r["day"], periods),
            "row": line[r["entity"]],
            "when": span(r["day"], r["day"]),
            "shared": r["articles"] > 1,
        }
        for r in rows
    ]
    several = {r["happening"]: r for r in rows if r["articles"] > 1}
    most = max(rows, key=lambda r: (r["articles"], r["day"]))
    title = (
        f"{squeeze(most['label'], 80)}, told by {most['articles']:,} articles"
        if several
        else f"{name[rows[0]['entity']]} takes part in most of what happens on a known day"
    )
    more = sum(max(r["of"] for r in rows if r["entity"] == e) > questions.EACH for e in line)
    caption = (
        "Main happenings on the day on which they lie, for those who do them or to whom they are done. Filled: told by "
        "several articles, the larger the more; hollow: by one. " + _why(corpus)
    )
    if more:
        caption += f" Of {count(more, 'actor')} only the {questions.EACH} happenings told by most articles are drawn."
    told = sorted(several.values(), key=lambda r: (-r["articles"], r["day"]))[:8]
    summary = (
        f"{count(len({r['happening'] for r in rows}), 'happening')} of {count(len(line), 'actor')} on known days. "
        + (
            "; ".join(f"{r['label']} ({span(r['day'], r['day'])}): {r['articles']} articles" for r in told) + "."
            if told
            else "None of them is told by several articles."
        )
    )
    table = pd.DataFrame(
        [
            {"actor": name[r["entity"]], "happening": r["label"], **r, "day": str(r["day"]), "mark": r["happening"]}
            for r in sorted(rows, key=lambda r: (line[r["entity"]], r["day"]))
        ],
        columns=list(TIMELINE),
    )
    return Figure("happenings", title, caption, summary, _draw(dots, named_lines(line, name), periods), table)


def _place(day: datetime.date, periods: list[dict]) -> float:
    """Where a day lies on the scale of periods."""
    i = next(i for i, p in enumerate(periods) if day <= p["end"])
    start, end = periods[i]["start"], periods[i]["end"]
    return i + (day - start).days / ((end - start).days + 1)


def _why(corpus: Corpus) -> str:
    if not corpus.joined:
        return ONE + " " + same(corpus)
    return (
        "Happenings of different articles are one where at least three of word, agent, patient and day agree and "
        "nothing contradicts (table shared_happenings)."
    )


def _draw(dots: list[dict], names: list[dict], periods: list[dict]) -> alt.LayerChart:
    y, x = down("row", lines(len(names))), across("at", periods_scale(periods))
    tooltip = tips(("says:N", "what"), ("when:N", "when"), ("articles:Q", "articles"))
    size = area(max(d["articles"] for d in dots), smallest=36)

    def points(rows: list[dict], filled: bool) -> alt.Chart:
        return (
            alt.Chart(data(rows))
            .mark_point(shape="circle", filled=filled, strokeWidth=1.2, cursor="pointer")
            .encode(
                x=x,
                y=y,
                size=alt.Size("articles:Q", scale=size, legend=None),
                color=alt.ColorValue(theme.QUOTE_COLOUR),
                opacity=alt.OpacityValue(alt.ExprRef("within == null || within[datum.id] ? 0.9 : 0.12")),
                description=alt.Description("says:N"),
                tooltip=tooltip,
            )
        )

    one, several = [d for d in dots if not d["shared"]], [d for d in dots if d["shared"]]
    layers = [points(one, False)] * bool(one) + [points(several, True)] * bool(several)
    height = STEP * len(names)
    return drawn(
        lanes(len(names), y), *layers, line_labels(names, y, "actor"), period_labels(periods, height), height=height
    )


def told_by_several(corpus: Corpus, limit: int = 30) -> HtmlView:
    """What several articles tell, with why it is taken for one; a line chooses the articles."""
    found = questions.shared(corpus, limit + 1)
    if not found:
        why = "No main happening is found in more than one article." if corpus.joined else ONE
        return HtmlView("told-by-several", "Nothing is told by several articles", element("p", why, {"class": "none"}))
    items = "".join(_item(r) for r in found[:limit])
    every = corpus.ask("SELECT count(*) AS n FROM happening WHERE articles > 1")[0]["n"]
    title = f"{count(every, 'happening')} told by more than one article"
    note = f"The {limit} that most articles tell." if every > limit else ""
    listing = element("ol", items, {"class": "shared-happenings"}, raw=True)
    return HtmlView("told-by-several", title, listing + (element("p", note, {"class": "note"}) if note else ""))


def _item(r: dict) -> str:
    who = f"; {listed([squeeze(name) for name in r['names'][:4]])}" if r["names"] else ""
    about = f"{span(r['earliest'], r['latest'])}{who}"
    agree = [name for name in AGREEING if any(name in why.split(", ") for why in r["evidence"])]
    why = f"{count(r['articles'], 'article')}, taken for one by {listed(agree)}"
    inside = element("span", r["label"], {"class": "what"}) + element("span", about, {"class": "when"})
    return element(
        "li",
        inside + element("span", why, {"class": "evidence"}),
        attributes([], {"cell": r["happening"]}) | {"class": "shared-happening"},
        raw=True,
    )

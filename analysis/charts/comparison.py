"""Several articles side by side: who is in which, the path of each telling through time, and what more than one tells."""
from collections import Counter
from html import escape

import altair as alt
import pandas as pd

from analysis.charts.events import KEEP, event_records, event_tooltip, status_channels, status_points
from analysis.charts.claims import badge, marked_clause
from analysis.charts.figure import Figure, HtmlView, by_width, compose, data, dim, named, nothing
from analysis.charts.html import attributes, element
from analysis.charts.labels import count, day, full_names, listed, records, short_names, squeeze
from analysis.charts.speech import whole_quotes
from analysis.charts.axis import Axis
from analysis.lexicon import words
from analysis.story import Story

PRESENCE = ("actor", "article", "mentions", "quotes", "words_quoted")
PATHS = ("event_id", "article", "event", "status", "told", "earliest", "latest", "clause")
LETTERS = "ABCDEFGHIJKL"


def letters(story: Story) -> dict[str, str]:
    """article_id → the letter that stands for the article in charts."""
    return {part.article_id: LETTERS[i] for i, part in enumerate(story.parts)}


def key(story: Story) -> HtmlView:
    """Which letter is which article, with its date, publisher and length."""
    lines = []
    for part in story.parts:
        length = len(story.article.text[part.body:part.end].split())
        about = " · ".join(filter(None, [part.source, part.date is not None and day(part.date.date()), count(length, "word")]))
        lines.append(element("li", element("b", letters(story)[part.article_id]) + " " + element("span", part.title, {"class": "who"})
                             + " " + element("span", about, {"class": "when"}), {"class": "event-row"}, raw=True))
    return HtmlView("articles", f"{len(story.parts)} articles", element("ul", "".join(lines), {"class": "article-key"}, raw=True))


def presence(story: Story, limit: int = 24) -> Figure:
    """Who is mentioned in which article and how much they say there: a square per actor and article."""
    tables, letter = story.tables, letters(story)
    mentioned = Counter((m["actor_id"], m["article_id"]) for m in records(tables.mentions) if m["actor_id"])
    quotes, said, ids = Counter(), Counter(), {}
    for m in records(tables.mentions):
        ids.setdefault((m["actor_id"], m["article_id"]), []).append(m["mention_id"])
    articles = dict(zip(tables.quotes["quote_id"], tables.quotes["article_id"]))
    for q in whole_quotes(tables):
        place = q["speaker_id"], articles[q["quote_id"]]
        quotes[place] += 1
        said[place] += q["words"]
        ids.setdefault(place, []).append(q["quote_id"])
    full, short = full_names(tables), short_names(tables)
    in_how_many = Counter(actor for actor, _ in mentioned)
    total = Counter()
    for (actor, _), n in mentioned.items():
        total[actor] += n
    ranked = sorted(total, key=lambda a: (-in_how_many[a], -total[a], a))
    rows = pd.DataFrame([{"actor": full[a], "article": letter[p.article_id], "mentions": mentioned[a, p.article_id],
                          "quotes": quotes[a, p.article_id], "words_quoted": said[a, p.article_id]}
                         for a in ranked for p in story.parts if mentioned[a, p.article_id]], columns=list(PRESENCE))
    if not ranked:
        return nothing("presence", "Nobody is mentioned in any of the articles", PRESENCE)
    shown = ranked[:limit]
    line, column = {a: i for i, a in enumerate(shown)}, {p.article_id: i for i, p in enumerate(story.parts)}
    most = max(5, *mentioned.values())
    cells = [{"id": f"presence:{a}:{p}", "ids": ids[a, p], "pick": {"actor": a}, "left": column[p] - 0.47, "right": column[p] + 0.47,
              "top": line[a] - 0.46, "bottom": line[a] + 0.46, "column": column[p], "row": line[a], "mentions": n,
              "says": f"{full[a]} in {letter[p]}", "quoted": said[a, p], "quotes": quotes[a, p],
              "label": f"{n}" + (f" · {said[a, p]}w" if said[a, p] else ""), "small": str(n),
              "high": n / most * 5 >= 3} for (a, p), n in mentioned.items() if a in line]
    names = [{"id": a, "pick": {"actor": a}, "row": i, "name": full[a], "short": short[a]} for a, i in line.items()]
    heads = [{"column": column[p.article_id], "name": letter[p.article_id], "title": p.title,
              "when": day(p.date.date(), False) if p.date is not None else ""} for p in story.parts]
    step = 26
    x_scale = alt.Scale(domain=[-0.5, len(column) - 0.5], nice=False, zero=False)
    y_scale = alt.Scale(domain=[-0.5, len(line) - 0.5], reverse=True, nice=False, zero=False)
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    tooltip = [alt.Tooltip("says:N", title="who and where"), alt.Tooltip("mentions:Q", title="mentions"),
               alt.Tooltip("quotes:Q", title="quotes"), alt.Tooltip("quoted:Q", title="words quoted")]
    cell = alt.Chart(data(cells)).mark_rect(cornerRadius=2, cursor="pointer").encode(
        x=alt.X("left:Q", scale=x_scale, axis=None), x2="right:Q", y=alt.Y("top:Q", scale=y_scale, axis=None), y2="bottom:Q",
        color=alt.Color("mentions:Q", scale=alt.Scale(type="quantize", domain=[0, most], range="heatmap"), legend=None),
        opacity=dim(), description="says:N", tooltip=tooltip)
    numbers = [alt.Chart(data([c for c in cells if c["high"] == high])).mark_text(
        style="cell-high" if high else "cell-low", fontSize=12, aria=False, cursor="pointer").encode(
        x=x, y=y, text=alt.TextValue(alt.ExprRef("narrow ? datum.small : datum.label")), opacity=dim(), tooltip=tooltip)
        for high in (False, True)]
    label = alt.Chart(data(names)).mark_text(style="label", align="right", cursor="pointer", limit=by_width(220, 112)).encode(
        text=named(), x=alt.XValue(-10), y=y, opacity=dim(), description="name:N", tooltip=[alt.Tooltip("name:N", title="actor")])
    head = alt.Chart(data(heads)).mark_text(style="label", fontWeight=600, aria=False).encode(
        x=x, y=alt.YValue(-22), text="name:N", tooltip=[alt.Tooltip("title:N", title="article")])
    dates = alt.Chart(data(heads)).mark_text(style="note", aria=False).encode(x=x, y=alt.YValue(-8), text="when:N")
    everywhere = [full[a] for a in ranked if in_how_many[a] == len(story.parts)]
    title = (f"{count(len(everywhere), 'actor').capitalize()} of {len(ranked)} {'is' if len(everywhere) == 1 else 'are'} in "
             f"every article" + (f", {listed(everywhere[:2]) if len(everywhere) <= 2 else everywhere[0] + ' most'}" if everywhere else ""))
    summary = "; ".join(f"{full[a]}: " + ", ".join(
        f"{letter[p.article_id]} {count(mentioned[a, p.article_id], 'mention')}"
        + (f" and {count(said[a, p.article_id], 'word')} quoted" if said[a, p.article_id] else "")
        for p in story.parts if mentioned[a, p.article_id]) for a in ranked[:8]) + "."
    caption = ("A square says how often the actor is mentioned in the article, and after the point how many words it is quoted "
               "with there (w). An empty place: not mentioned.")
    if len(ranked) > limit:
        caption += f" Shown are {limit} actors of {len(ranked)}, first those in most articles."
    return Figure("presence", title, caption, summary, compose(cell, *numbers, label, head, dates, height=step * len(line)), rows)


def paths(story: Story) -> Figure:
    """Each article's telling as a path through one calendar: down as it is told, across as it happened."""
    tables, letter = story.tables, letters(story)
    known = tables.events[tables.events["earliest"].notna() & (tables.events["earliest"] == tables.events["latest"])]
    rows = event_records(tables, known)
    article = dict(zip(tables.events["event_id"], tables.events["article_id"]))
    if not rows:
        return nothing("paths", "No event of any article is tied to one day", PATHS)
    axis = Axis([r["earliest"] for r in rows], max((p.date.date() for p in story.parts if p.date is not None), default=None))
    shared = set(story.shared["event_id"])
    points, segments, bands, at = [], [], [], 0
    step, air = 15, 1.6
    for part in story.parts:
        own = sorted((r for r in rows if article[r["id"]] == part.article_id), key=lambda r: r["told"])
        places = [{"x": axis.middle(r["earliest"]), "y": at + i + 1} for i, r in enumerate(own)]
        points += [{**{k: r[k] for k in KEEP}, **place, "shared": r["id"] in shared} for r, place in zip(own, places)]
        segments += [{"x": a["x"], "y": a["y"], "x2": b["x"], "y2": b["y"]} for a, b in zip(places, places[1:])]
        bands.append({"top": at + 0.3, "bottom": at + len(own) + 0.8, "y": at + 0.4, "name": f"{letter[part.article_id]}  {squeeze(part.title, 70)}",
                      "short": f"{letter[part.article_id]}  {squeeze(part.title, 38)}",
                      "published": axis.middle(part.date.date()) if part.date is not None and axis.holds(part.date.date()) else None})
        at += len(own) + air
    y_scale = alt.Scale(domain=[-0.4, at], reverse=True, nice=False, zero=False)
    x_scale = alt.Scale(domain=[0, 1], nice=False)
    def x(field): return alt.X(f"{field}:Q", scale=x_scale, axis=None)
    def y(field): return alt.Y(f"{field}:Q", scale=y_scale, axis=None)
    height = int(step * (at + 0.4))
    ticks = axis.ticks()
    layers = [
        alt.Chart(data(bands)).mark_rect(style="band", aria=False).encode(x=alt.XValue(0), x2=alt.X2Value("width"), y=y("top"), y2="bottom"),
        alt.Chart(data(ticks)).mark_rule(style="hairline", aria=False).encode(x=x("x"), y=alt.YValue(0), y2=alt.Y2Value(height)),
        alt.Chart(data(ticks)).mark_text(style="note", aria=False).encode(
            x=x("x"), y=alt.YValue(-9), text="label:N", opacity=alt.OpacityValue(alt.ExprRef("narrow && datum.minor ? 0 : 1"))),
        alt.Chart(data([b for b in bands if b["published"] is not None])).mark_rule(style="thread", strokeDash=[4, 3], aria=False).encode(
            x=x("published"), y=y("top"), y2="bottom"),
        alt.Chart(data(segments)).mark_rule(style="thread", strokeWidth=1, strokeOpacity=0.6, aria=False).encode(
            x=x("x"), y=y("y"), x2="x2", y2="y2"),
        alt.Chart(data(bands)).mark_text(style="label", align="left", fontWeight=600, dx=4, aria=False).encode(
            x=alt.XValue(0), y=y("y"), text=named()),
        alt.Chart(data([p for p in points if p["shared"]])).mark_point(
            shape="circle", filled=False, size=230, strokeWidth=1.2, cursor="pointer").encode(
            x=x("x"), y=y("y"), stroke=alt.StrokeValue("#8a8f98"), opacity=dim(), tooltip=event_tooltip()),
        status_points(points, x("x"), y("y"), status_channels(rows, 26), size=60),
    ]
    table = pd.DataFrame([{"article": letter[article[r["id"]]], **{k: r.get(k) for k in PATHS if k not in ("article", "event_id")},
                           "event_id": r["id"]} for r in rows], columns=list(PATHS))
    back = {p: _backward([r["earliest"] for r in sorted((r for r in rows if article[r["id"]] == p), key=lambda r: r["told"])])
            for p in letter}
    most = max(back, key=lambda p: back[p])
    title = (f"{letter[most]} leaps back in time most often, {count(back[most], 'time')}" if back[most]
             else "Every article tells its dated events in the order of their days")
    summary = "; ".join(f"{letter[p.article_id]} ({squeeze(p.title, 60)}): {count(sum(article[r['id']] == p.article_id for r in rows), 'event')} "
                        f"on a known day, {count(back[p.article_id], 'leap')} back in time" for p in story.parts) + "."
    caption = ("A lane per article, its events from top to bottom as it tells them, across on the day on which they happened; the thread "
               "is the telling. A ring: other articles tell it too. The dashed line is the day of publication."
               + (" Time is drawn wider the closer it lies to the last publication." if axis.bent else ""))
    return Figure("paths", title, caption, summary, compose(*layers, height=height), table)


def _backward(days: list) -> int:
    return sum(b < a for a, b in zip(days, days[1:]))


def differences(tellings: list[dict]) -> list[str]:
    """What tellings of one event do not agree on: status, who vouches, days. Each telling is an event record."""
    found = []
    stated = {r["article"] for r in tellings if r["status"] == "reported"}
    if stated and len(stated) < len({r["article"] for r in tellings}):
        others = Counter(r["status"] for r in tellings if r["article"] not in stated)
        found.append(f"stated by {listed(sorted(stated))}, only {listed(sorted(others))} in "
                     f"{listed(sorted({r['article'] for r in tellings} - stated))}")
    vouching = {r["article"]: r["said_by"] for r in tellings if r["source_id"]}
    if len(set(vouching.values())) > 1:
        found.append("vouched for by " + listed([f"{who} ({article})" for article, who in sorted(vouching.items())]))
    days = {r["article"]: r["when"] for r in tellings if r["earliest"] and r["earliest"] == r["latest"]}
    vague = sorted({r["article"] for r in tellings} - set(days))
    if days and vague:
        found.append(f"dated to the day by {listed(sorted(days))} only")
    return found


def shared_events(story: Story) -> HtmlView:
    """Events that several articles tell, each telling with its status, words and days, and how the tellings differ."""
    tables, letter = story.tables, letters(story)
    article = dict(zip(tables.events["event_id"], tables.events["article_id"]))
    by_id = {r["id"]: {**r, "article": letter[article[r["id"]]]} for r in event_records(tables, tables.events)}
    items, differing = [], 0
    for shared_id, group in story.shared.groupby("shared_id", sort=False):
        tellings = sorted((by_id[e] for e in group["event_id"]), key=lambda r: (r["article"], r["told"]))
        sides = []
        for where in dict.fromkeys(r["article"] for r in tellings):
            mine = [r for r in tellings if r["article"] == where]
            said = "".join(element("p", f"{badge(r['status'])} {marked_clause(tables, [r])} " + _about(r),
                                   {"class": f"said status-{r['status']}", **attributes([r["id"]], {"event": r["id"]})}, raw=True)
                           for r in mine)
            weakest = "" if any(r["status"] == "reported" for r in mine) else " not-stated"
            sides.append(element("div", element("p", where, {"class": "who"}) + said, {"class": "side" + weakest}, raw=True))
        differ = differences(tellings)
        differing += bool(differ)
        head = element("p", squeeze(_head(tellings)), {"class": "shared", **attributes([r["id"] for r in tellings], {"event": shared_id})})
        note = element("p", "Differs: " + "; ".join(differ) + "." if differ else "The tellings agree.", {"class": "when"})
        why = element("p", "Taken for one event by: " + "; ".join(dict.fromkeys(group["evidence"])) + ".", {"class": "when"})
        items.append(element("li", head + note + element("div", "".join(sides), {"class": "sides"}, raw=True) + why, raw=True))
    number = len(items)
    if not number:
        return HtmlView("shared", "No event is told by more than one article",
                        element("p", "No two articles tell an event with a word and an actor, or an actor and a day, in common.", {"class": "none"}))
    title = f"{count(number, 'event').capitalize()} told by more than one article; {differing} of them differently"
    return HtmlView("shared", title, element("ul", "".join(items), {"class": "side-by-side"}, raw=True))


def _head(tellings: list[dict]) -> str:
    """The clearest telling's words for the event: stated before claimed, dated before vague."""
    return min(tellings, key=lambda r: (r["status"] != "reported", r["earliest"] != r["latest"], len(r["event"])))["event"]


def _about(r: dict) -> str:
    parts = [r["when"]] + ([f"says {r['said_by']}"] if r["source_id"] else [])
    return element("span", ", ".join(parts), {"class": "when"})


def only_one(story: Story, limit: int = 12) -> HtmlView:
    """What only one article tells: its own events with an actor, as it states or passes them on."""
    tables, letter = story.tables, letters(story)
    shared, pale = set(story.shared["event_id"]), words("light_verbs")
    acting = set(tables.participants.loc[tables.participants["actor_id"].notna(), "event_id"])
    article = dict(zip(tables.events["event_id"], tables.events["article_id"]))
    sections, total = [], 0
    for part in story.parts:
        own = [r for r in event_records(tables, tables.events) if article[r["id"]] == part.article_id and r["id"] not in shared
               and r["class"] not in ("reporting", "state") and r["id"] in acting and r["lemma"] not in pale]
        total += len(own)
        items = "".join(element("li", f"{badge(r['status'])} {marked_clause(tables, [r])} {_about(r)}",
                                {"class": f"event-row status-{r['status']}", **attributes([r["id"]], {"event": r["id"]})}, raw=True)
                        for r in own[:limit])
        rest = element("li", f"and {len(own) - limit} more, marked in the text", {"class": "when"}) if len(own) > limit else ""
        head = element("h4", element("span", f"{letter[part.article_id]}  {part.title}", {"class": "who"}) + " "
                       + element("span", count(len(own), "event"), {"class": "tally"}), raw=True)
        sections.append(element("section", head + element("ul", items + rest, raw=True), {"class": "source"}, raw=True))
    return HtmlView("only-one", f"{count(total, 'event').capitalize()} with an actor {'is' if total == 1 else 'are'} told by one article only",
                    element("div", "".join(sections), {"class": "ledger"}, raw=True))


def found(story: Story) -> list[str]:
    """The comparison in sentences."""
    letter = letters(story)
    dates = [p.date.date() for p in story.parts if p.date is not None]
    when = f", published from {day(min(dates))} to {day(max(dates))}" if dates else ""
    joined = story.links[story.links["evidence"].notna()]["entity_id"].nunique()
    in_many = story.shared["shared_id"].nunique()
    by = Counter(letter[a] for a in story.shared.drop_duplicates(["shared_id", "article_id"])["article_id"])
    out = [f"{len(story.parts)} articles{when}; {count(joined, 'actor')} {'is' if joined == 1 else 'are'} in more than one of them."]
    if in_many:
        out.append(f"{count(in_many, 'event').capitalize()} {'is' if in_many == 1 else 'are'} told by more than one article: "
                   f"{listed([f'{n} by {a}' for a, n in sorted(by.items())])}.")
    return out


def glance(story: Story) -> HtmlView:
    """`found` as a view."""
    return HtmlView("glance", "At a glance", element("div", "".join(f"<p>{escape(s, quote=False)}</p>" for s in found(story)), {"class": "glance"}, raw=True))



"""Who vouches for what: events by source and status, as a chart and as a ledger; sources side by side."""
from collections import Counter
from collections.abc import Collection
from itertools import combinations

import altair as alt
import pandas as pd

from analysis.charts import select, theme
from analysis.charts.chronology import KEEP, _event_records, status_channels, status_points
from analysis.charts.figure import Figure, HtmlView, by_width, compose, data, dim, named, nothing
from analysis.charts.html import attributes, element
from analysis.charts.labels import count, full_names, listed, percent, records, short_names, squeeze
from analysis.rows import STATUSES
from analysis.tables import Tables

CLAIMS = ("event_id", "source", "status", "event", "clause", "when")
THE_ARTICLE = "the article itself"


def _by_source(tables: Tables, statuses: Collection[str], focus: Collection[str]) -> tuple[list[str | None], dict]:
    rows = _event_records(tables, select.events(tables, statuses, focus))
    found: dict[str | None, list[dict]] = {}
    for r in rows:
        found.setdefault(r["source_id"], []).append(r)
    others = sorted((s for s in found if s is not None), key=lambda s: (-len(found[s]), found[s][0]["told"]))
    return ([None] if None in found else []) + others, found


def vouching(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = (), limit: int = 25) -> Figure:
    """One mark per event, on the line of whoever vouches for it, in order of status."""
    order, found = _by_source(tables, statuses, focus)
    if not order:
        return nothing("vouching", "No events were found", CLAIMS)
    full, short = full_names(tables), short_names(tables)
    shown = order[:limit]
    per_line = 22
    widest = min(max(len(found[s]) for s in shown), per_line)
    points, names, line = [], [], 0
    for source in shown:
        events = sorted(found[source], key=lambda r: (STATUSES.index(r["status"]), r["told"]))
        names.append({"row": line, "name": full.get(source, THE_ARTICLE), "short": short.get(source, "the article"),
                      "events": len(events),
                      **({"id": source, "pick": {"source": source}} if source else
                         {"id": "vouching:article", "ids": [r["id"] for r in events], "pick": {"source": "article"}})})
        for i, r in enumerate(events):
            points.append({**{k: r[k] for k in KEEP}, "x": i % per_line, "row": line + i // per_line})
        line += -(-len(events) // per_line)
    digits = len(str(max(n["events"] for n in names)))
    step = 28 if line <= 25 else 22
    x = alt.X("x:Q", scale=alt.Scale(domain=[-0.5, max(widest, 10) - 0.5], nice=False, zero=False), axis=None)
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, line - 0.5], reverse=True, nice=False, zero=False), axis=None)
    label = alt.Chart(data(names)).mark_text(style="label", align="right", cursor="pointer", limit=by_width(210, 112)).encode(
        text=named(), x=alt.XValue(-16 - 7 * digits), y=y, opacity=dim(), description="name:N",
        tooltip=[alt.Tooltip("name:N", title="source"), alt.Tooltip("events:Q", title="events")])
    number = alt.Chart(data(names)).mark_text(style="note", align="right", aria=False).encode(
        text="events:Q", x=alt.XValue(-8), y=y, opacity=dim())
    thread = alt.Chart(data([{"row": n["row"] - 0.5} for n in names[1:]])).mark_rule(style="hairline", aria=False).encode(
        y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    chart = compose(thread, label, number, status_points(points, x, y, status_channels(points)), height=step * line)
    everything = [r for s in order for r in sorted(found[s], key=lambda r: r["told"])]
    table = pd.DataFrame([{"event_id": r["id"], "source": full.get(r["source_id"], THE_ARTICLE), "status": r["status"],
                           "event": r["event"], "clause": r["clause"], "when": r["when"]} for r in everything], columns=list(CLAIMS))
    title, summary = _in_words(everything, full)
    caption = ("One mark per event, on the line of whoever vouches for it. Filled: the article states it as fact. "
               "Hollow: claimed, denied, planned, possible or negated.")
    if len(order) > limit:
        caption += f" Shown are the {limit} sources with most events of {len(order)}."
    return Figure("vouching", title, caption, summary, chart, table)


def _in_words(rows: list[dict], full: dict[str, str]) -> tuple[str, str]:
    total, own = len(rows), sum(r["source_id"] is None for r in rows)
    others = Counter(squeeze(full[r["source_id"]], 44) for r in rows if r["source_id"])
    claimed = total - own
    if not others:
        title = f"The article itself vouches for {'its one event' if total == 1 else f'all {total} events'}"
    else:
        top = others.most_common(1)[0][1]
        leaders = [s for s, n in others.items() if n == top]
        if len(leaders) == 1 and len(others) == 1:
            title = f"Of {count(total, 'event')}, {top} {'rests' if top == 1 else 'rest'} on the word of {leaders[0]} alone"
        elif len(leaders) == 1:
            title = f"{count(claimed, 'event').capitalize()} of {total} rest on the word of others; {top} on {leaders[0]}’s"
        else:
            title = f"{count(claimed, 'event').capitalize()} of {total} rest on the word of others, nobody’s more than {listed(leaders[:3], 'or')}’s" \
                if len(leaders) <= 3 else f"{count(claimed, 'event').capitalize()} of {total} rest on the word of {len(others)} others"
    statuses = Counter(r["status"] for r in rows)
    summary = (f"The article itself vouches for {own} of {count(total, 'event')} ({percent(own, total)}). "
               + (f"Other sources: {', '.join(f'{s} {n}' for s, n in others.most_common(8))}. " if others else "")
               + "By status: " + ", ".join(f"{statuses[s]} {s}" for s in STATUSES if statuses[s]) + ".")
    return title, summary


def badge(status: str) -> str:
    """The status as a word with its mark; never by colour alone."""
    return element("span", status, {"class": f"status status-{status}", "data-pick": f'{{"status":"{status}"}}'})


def _entry(row: dict) -> str:
    words = element("span", row["clause"], {"class": "clause"})
    when = element("span", row["when"], {"class": "when"}) if row["when"] != "no date" else ""
    return element("li", f"{badge(row['status'])} {words} {when}",
                   {"class": f"event-row status-{row['status']}", **attributes([row["id"]], {"event": row["id"]})}, raw=True)


def ledger(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = ()) -> HtmlView:
    """Who vouches for what: a section per source, an entry per event with its status, words and days."""
    order, found = _by_source(tables, statuses, focus)
    full, roles = full_names(tables), dict(zip(tables.actors["actor_id"], tables.actors["role"]))
    sections = []
    for source in order:
        events = sorted(found[source], key=lambda r: (STATUSES.index(r["status"]), r["told"]))
        pick = {"source": source or "article"}
        head = element("span", full.get(source, "The article itself"), {"class": "who", **attributes([source] if source else [], pick)})
        role = roles.get(source)
        if isinstance(role, str):
            head += " " + element("span", role, {"class": "role"})
        head += " " + element("span", count(len(events), "event"), {"class": "tally"})
        items = "".join(_entry(r) for r in events)
        sections.append(element("section", element("h4", head, raw=True) + element("ul", items, raw=True), {"class": "source"}, raw=True))
    body = element("div", "".join(sections), {"class": "ledger"}, raw=True) if sections else element("p", "No events were found.")
    return HtmlView("ledger", f"Who vouches for what: {count(len(order), 'source')}", body)


def agreements(tables: Tables) -> list[tuple[dict, dict, tuple[str, ...]]]:
    """Pairs of events that two sources speak of as of the same thing, told order, with the actors they share.

    The same: one lemma and a participant in common, or two participants in common, in the same two or more
    roles. Acts of speaking are left out: what is compared is what was said, not that it was.
    """
    parts: dict[str, set] = {}
    for p in records(tables.participants):
        if p["actor_id"]:
            parts.setdefault(p["event_id"], set()).add((p["role"], p["actor_id"]))
    rows = [r for r in _event_records(tables, select.events(tables)) if r["class"] != "reporting" and parts.get(r["id"])]
    names, found = full_names(tables), []
    for a, b in combinations(rows, 2):
        if a["source_id"] == b["source_id"]:
            continue
        common = parts[a["id"]] & parts[b["id"]]
        actors = {actor for _, actor in parts[a["id"]]} & {actor for _, actor in parts[b["id"]]}
        if (a["lemma"].lower() == b["lemma"].lower() and actors) or len({actor for _, actor in common}) >= 2:
            found.append((a, b, tuple(sorted(names[i] for i in actors))))
    return found


def side_by_side(tables: Tables) -> HtmlView:
    """Where two sources speak of the same thing: what each says, in two columns."""
    pairs, full = agreements(tables), full_names(tables)
    rows = []
    for a, b, shared in pairs:
        sides = "".join(element("div", element("p", full.get(r["source_id"], "The article itself"), {"class": "who"}) +
                                element("p", f"{badge(r['status'])} {element('span', r['clause'], {'class': 'clause'})}", raw=True),
                                {"class": f"side status-{r['status']}", **attributes([r["id"]], {"event": r["id"]})}, raw=True)
                        for r in (a, b))
        rows.append(element("li", element("p", "both of " + listed(list(shared)), {"class": "shared"}) +
                            element("div", sides, {"class": "sides"}, raw=True), raw=True))
    if not rows:
        return HtmlView("side-by-side", "No two sources speak of the same thing",
                        element("p", "No event is told by two sources with the same word and a participant in common.", {"class": "none"}))
    title = f"In {count(len(pairs), 'place')}, two sources speak of the same thing"
    return HtmlView("side-by-side", title, element("ul", "".join(rows), {"class": "side-by-side"}, raw=True))

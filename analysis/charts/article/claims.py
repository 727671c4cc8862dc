"""Who vouches for what, to read: a ledger by source, and where two sources speak of the same thing."""

from collections.abc import Collection

from analysis.charts.article.sources import by_source, in_status_order
from analysis.charts.kit import select, theme
from analysis.charts.kit.events import event_records
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, quoted, records
from analysis.charts.kit.passage import badge, doubt_note, marked_clause
from analysis.lexicon import words
from analysis.tables.tables import Tables


def _entry(tables: Tables, rows: list[dict]) -> str:
    """One entry of the ledger: the events of one clause that share status, days and how sure they are."""
    when = element("span", rows[0]["when"], {"class": "when"}) if rows[0]["when"] != "no date" else ""
    ids = [r["id"] for r in rows]
    return element(
        "li",
        f"{badge(rows[0]['status'], rows[0]['unsure'])} {marked_clause(tables, rows)} {when}",
        {"class": f"event-row status-{rows[0]['status']}", **attributes(ids, {"event": ids})},
        raw=True,
    )


def ledger(tables: Tables, statuses: Collection[str] = (), focus: Collection[str] = ()) -> HtmlView:
    """Who vouches for what: a section per source, an entry per event with its status, words and days."""
    order, found = by_source(tables, statuses, focus)
    full, roles = full_names(tables), dict(zip(tables.actors["actor_id"], tables.actors["role"]))
    sections = []
    for source in sorted(order, key=lambda s: s is None):  # whom the article passes on first, then the article
        events = in_status_order(found[source])
        pick = {"source": source or "article"}
        head = element(
            "span",
            full.get(source or "", "The article itself"),
            {"class": "who", **attributes([source] if source else [], pick)},
        )
        role = roles.get(source)
        if isinstance(role, str):
            head += " " + element("span", role, {"class": "role"})
        head += " " + element("span", count(len(events), "event"), {"class": "tally"})
        together: dict[tuple, list[dict]] = {}
        for r in events:
            together.setdefault((r["status"], r["unsure"], r["sentence_id"], r["words"], r["when"]), []).append(r)
        items = "".join(_entry(tables, group) for group in together.values())
        sections.append(
            element(
                "section", element("h4", head, raw=True) + element("ul", items, raw=True), {"class": "source"}, raw=True
            )
        )
    doubtful = any(r["unsure"] for events in found.values() for r in events)
    body = (
        element("div", doubt_note(doubtful) + "".join(sections), {"class": "ledger"}, raw=True)
        if sections
        else element("p", "No events were found.")
    )
    return HtmlView("ledger", f"Who vouches for what: {count(len(order), 'source')}", body)


def agreements(tables: Tables) -> list[list[dict]]:
    """Groups of events that two or more sources speak of as of the same thing, each group in the order of the text.

    The same: one lemma, and a participant in common with another of the group. Acts of speaking are left out (what is
    compared is what was said, not that it was), and so are verbs that say little by themselves ("make", "take").
    """
    actors: dict[str, set[str]] = {}
    for p in records(tables.participants):
        if p["actor_id"]:
            actors.setdefault(p["event_id"], set()).add(p["actor_id"])
    pale = words("light_verbs")
    groups: list[dict] = []
    for r in event_records(tables, select.events(tables)):
        lemma, taking_part = r["lemma"].lower(), actors.get(r["id"], set())
        if r["class"] == "reporting" or lemma in pale or not taking_part:
            continue
        joined = [g for g in groups if g["lemma"] == lemma and g["actors"] & taking_part]
        groups = [g for g in groups if g not in joined]
        groups.append(
            {
                "lemma": lemma,
                "actors": taking_part.union(*(g["actors"] for g in joined)),
                "events": sorted([e for g in joined for e in g["events"]] + [r], key=lambda e: e["told"]),
            }
        )
    found = [g["events"] for g in groups if len({e["source_id"] for e in g["events"]}) > 1]
    return sorted(found, key=lambda events: events[0]["told"])


def side_by_side(tables: Tables) -> HtmlView:
    """Where two sources speak of the same thing: what each says, in columns."""
    groups, full, items = agreements(tables), full_names(tables), []
    for events in groups:
        sides = []
        for source in dict.fromkeys(e["source_id"] for e in events):
            mine = [e for e in events if e["source_id"] == source]
            said = "".join(
                element(
                    "p",
                    f"{badge(e['status'], e['unsure'])} {marked_clause(tables, [e])}",
                    {"class": f"said status-{e['status']}", **attributes([e["id"]], {"event": e["id"]})},
                    raw=True,
                )
                for e in mine
            )
            who = element("p", full.get(source, "The article itself"), {"class": "who"})
            weakest = "" if all(e["status"] in theme.SOLID for e in mine) else " not-stated"
            sides.append(element("div", who + said, {"class": "side" + weakest}, raw=True))
        head = element("p", quoted(events[0]["lemma"]), {"class": "shared"})
        items.append(element("li", head + element("div", "".join(sides), {"class": "sides"}, raw=True), raw=True))
    if not groups:
        return HtmlView(
            "side-by-side",
            "No two sources speak of the same thing",
            element(
                "p",
                "No event is told by two sources in the same word and with a participant in common.",
                {"class": "none"},
            ),
        )
    title = f"In {count(len(groups), 'place')}, two sources speak of the same thing"
    listing = element("ul", "".join(items), {"class": "side-by-side"}, raw=True)
    return HtmlView("side-by-side", title, doubt_note(any(e["unsure"] for events in groups for e in events)) + listing)

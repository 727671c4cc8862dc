"""What several articles tell, side by side with what differs, and what only one of them tells."""
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from analysis.charts import select
from analysis.charts.claims import badge, marked_clause
from analysis.charts.events import event_records
from analysis.charts.figure import HtmlView
from analysis.charts.html import attributes, element
from analysis.charts.labels import agents, count, day, listed, squeeze
from analysis.lexicon import words
from analysis.story import Part, Story

AGAINST = ("denied", "negated")
MOST = 3         # passages of one article that stand under a shared event; the others are marked in the text


@dataclass(frozen=True)
class Retold:
    """An event that several articles tell: its id, a few words for it, its tellings in the order of the texts."""
    shared_id: str
    name: str
    tellings: tuple[dict, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What tellings of one event do not agree on: status, polarity, source or day; in words."""
    kind: str
    words: str


def tellings_of(story: Story, among: Collection[str] | None = None) -> list[Retold]:
    """The shared events, those most widely told first; with `among`, only where a telling is one of these events."""
    tables = story.tables
    letter = {part.article_id: part.letter for part in story.parts}
    published = {part.article_id: part.date.date() if part.date is not None else None for part in story.parts}
    by_id = {r["id"]: {**r, "letter": letter[r["article_id"]], "of": published[r["article_id"]]}
             for r in event_records(tables, tables.events)}
    groups, whom = [], agents(tables, "patient")
    for shared_id, group in story.shared.groupby("shared_id", sort=False):
        if among is None or set(among) & set(group["event_id"]):
            tellings = tuple(by_id[e] for e in group["event_id"])
            groups.append(Retold(shared_id, name_of(tellings, whom), tellings, _evidence(group["evidence"])))
    return sorted(groups, key=lambda g: (-len({r["letter"] for r in g.tellings}), -len(g.tellings)))


def _evidence(found: Iterable[str]) -> tuple[str, ...]:
    """What agrees between the tellings, each kind of it once."""
    kinds = {kind for words in found for kind in words.split(", ")}
    return tuple(kind for kind in ("word", "agent", "patient", "day") if kind in kinds)


def name_of(tellings: Collection[dict], undergoing: dict[str, str] | None = None) -> str:
    """The clearest telling's words for the event ("Elizabeth II suspended Parliament"): stated before claimed, with those who
    take part before without, dated before vague. `undergoing`: event_id → who or what it is done to."""
    undergoing = undergoing or {}

    def vagueness(r):
        return (r["status"] != "reported", r["event"] == squeeze(r["trigger"]), ":" in r["event"], r["id"] not in undergoing,
                r["earliest"] != r["latest"])
    clearest = min(tellings, key=vagueness)
    whom = undergoing.get(clearest["id"])
    acts = clearest["event"].endswith(f" {squeeze(clearest['trigger'])}") and ":" not in clearest["event"]
    return squeeze(clearest["event"] + (f" {whom}" if whom and acts and whom not in clearest["event"] else ""))


def differences(tellings: Collection[dict]) -> list[Difference]:
    """What tellings of one event do not agree on. Each is an event record with the `letter` and day (`of`) of its article."""
    steps = (_status, _polarity, _source, _day)
    return [Difference(step.__name__.strip("_"), found) for step in steps if (found := step(tellings))]


def _status(tellings: Collection[dict]) -> str | None:
    everybody = {r["letter"] for r in tellings}
    stated = {r["letter"] for r in tellings if r["status"] == "reported"}
    if not stated or stated == everybody:
        return None
    others = []
    for where in sorted(everybody - stated):
        mine = [r for r in tellings if r["letter"] == where]
        day_of_it = min((r["earliest"] for r in tellings if r["earliest"] and r["earliest"] == r["latest"]), default=None)
        before = mine[0]["of"] and day_of_it and mine[0]["of"] < day_of_it
        others.append(f"in {where}{', published before,' if before else ''} it is only "
                      f"{listed(sorted({r['status'] for r in mine}), 'or')}")
    return f"{listed(sorted(stated))} {'states' if len(stated) == 1 else 'state'} it as fact; {listed(others)}"


def _polarity(tellings: Collection[dict]) -> str | None:
    against = sorted({f"{r['said_by']} in {r['letter']}" if r["source_id"] else r["letter"]
                      for r in tellings if r["status"] in AGAINST})
    if not against or all(r["status"] in AGAINST for r in tellings):
        return None
    return f"that it happened is denied or negated by {listed(against)}"


def _source(tellings: Collection[dict]) -> str | None:
    vouching: dict[str, set[str]] = {}
    for r in tellings:
        if r["source_id"] and r["status"] not in AGAINST:
            vouching.setdefault(r["said_by"], set()).add(r["letter"])
    named = [f"{who} ({listed(sorted(where))})" for who, where in vouching.items()]
    return f"on the word of {listed(named)}" if len(named) > 1 else None


def _day(tellings: Collection[dict]) -> str | None:
    """Who ties it to a day, and the closest that the others come."""
    def width(r):
        return (r["latest"] - r["earliest"]).days if r["earliest"] and r["latest"] else float("inf")
    closest = {where: min((r for r in tellings if r["letter"] == where), key=width) for where in sorted({r["letter"] for r in tellings})}
    exact = [where for where, r in closest.items() if width(r) == 0]
    vague = [f"{where}: {r['when']}" for where, r in closest.items() if width(r) > 0]
    if not exact or not vague:
        return None
    return f"dated to {day(closest[exact[0]]['earliest'])} by {listed(exact)} only ({'; '.join(vague)})"


def shared_events(story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None) -> HtmlView:
    """Events that several articles tell, each telling with its status, words and days, and how the tellings differ."""
    chosen = select.events(story.tables, statuses, focus, since, until)
    groups, items, differing = tellings_of(story, set(chosen["event_id"])), [], 0
    if not groups:
        return HtmlView("shared", "No event is told by more than one article", element(
            "p", "No two articles tell an event with a word and an actor, or an actor and a day, in common.", {"class": "none"}))
    for group in groups:
        sides = "".join(_side(story, where, [r for r in group.tellings if r["letter"] == where])
                        for where in dict.fromkeys(r["letter"] for r in group.tellings))
        differ = differences(group.tellings)
        differing += bool(differ)
        ids = [r["id"] for r in group.tellings]
        head = element("h4", group.name, attributes(ids, {"event": group.shared_id}))
        note = element("ul", "".join(element("li", d.words[:1].upper() + d.words[1:] + ".") for d in differ),
                       {"class": "differences"}, raw=True) if differ else ""
        why = element("p", f"Taken for one event by {listed(list(group.evidence))}.", {"class": "evidence"})
        items.append(element("li", head + note + element("div", sides, {"class": "sides"}, raw=True) + why, raw=True))
    number = len(items)
    title = (f"{count(number, 'event').capitalize()} told by more than one article, "
             + ("all differently" if differing == number > 1 else f"{differing or 'none'} of them differently"))
    return HtmlView("shared", title, element("ol", "".join(items), {"class": "side-by-side retold"}, raw=True))


def _side(story: Story, letter: str, tellings: list[dict]) -> str:
    """One article's tellings of an event: a passage once, the firmest first, and one at least of every status."""
    def vagueness(r):
        return r["status"] != "reported", r["earliest"] is None or r["earliest"] != r["latest"], r["told"]
    passages = _passages(sorted(tellings, key=vagueness))
    first = {rows[0]["status"]: rows for rows in reversed(passages)}.values()
    shown = [*first, *(rows for rows in passages if rows not in first)][:max(MOST, len(first))]
    shown, rest = [rows for rows in passages if rows in shown], [r for rows in passages if rows not in shown for r in rows]
    said = "".join(passage(story, rows, "p", "said") for rows in shown)
    weakest = "" if any(r["status"] == "reported" for r in tellings) else " not-stated"
    return element("div", element("p", letter, {"class": "who"}) + said + _more(rest, "p", "telling"),
                   {"class": "side" + weakest}, raw=True)


def _passages(rows: list[dict]) -> list[list[dict]]:
    """Events together that stand in one clause and agree on status, source and days, in the order of their first."""
    found: dict[tuple, list[dict]] = {}
    for r in rows:
        found.setdefault((r["sentence_id"], r["words"], r["status"], r["when"], r["said_by"]), []).append(r)
    return list(found.values())


def _more(rest: list[dict], tag: str, what: str) -> str:
    if not rest:
        return ""
    ids = [r["id"] for r in rest]
    return element(tag, f"and {count(len(rest), f'more {what}')}, marked in the text",
                   {"class": "when more", **attributes(ids, {"event": ids})})


def passage(story: Story, rows: list[dict], tag: str, kind: str) -> str:
    """Events of one clause: their status, the words with each trigger bold, who vouches for them and when."""
    r = rows[0]
    about = ", ".join(filter(None, [r["source_id"] and f"says {r['said_by']}", r["when"] if r["when"] != "no date" else ""]))
    return element(tag, f"{badge(r['status'])} {marked_clause(story.tables, rows)} " + element("span", about, {"class": "when"}),
                   {"class": f"{kind} status-{r['status']}", **attributes([r["id"] for r in rows], {"event": [r["id"] for r in rows]})},
                   raw=True)


def alone(story: Story, part: Part, among: Collection[str] | None = None) -> list[dict]:
    """Events that only this article tells: with an actor, no mere saying or state, and not "made" or "took"."""
    tables, pale = story.tables, words("light_verbs")
    shared = set(story.shared["event_id"])
    acting = set(tables.participants.loc[tables.participants["actor_id"].notna(), "event_id"])
    own = tables.events[(tables.events["article_id"] == part.article_id) & ~tables.events["event_id"].isin(shared)
                        & tables.events["event_id"].isin(acting) & ~tables.events["class"].isin(["reporting", "state"])
                        & ~tables.events["lemma"].isin(pale)]
    return event_records(tables, own if among is None else own[own["event_id"].isin(list(among))])


def only_one(story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None,
             limit: int = 8) -> HtmlView:
    """What only one article tells, as it states it or passes it on; a passage once, what the article states first."""
    among = set(select.events(story.tables, statuses, focus, since, until)["event_id"])
    sections, total = [], 0
    for part in story.parts:
        own = alone(story, part, among)
        total += len(own)
        rows = _passages(sorted(own, key=lambda r: (len(r["words"].split()) < 3, r["status"] != "reported", r["told"])))
        items = "".join(passage(story, group, "li", "event-row") for group in rows[:limit])
        items += _more([r for group in rows[limit:] for r in group], "li", "event")
        head = element("h4", element("span", f"{part.letter}  {part.title}", {"class": "who"}) + " "
                       + element("span", count(len(own), "event"), {"class": "tally"}), raw=True)
        sections.append(element("section", head + element("ul", items, raw=True), {"class": "source"}, raw=True))
    title = f"{count(total, 'event').capitalize()} with an actor {'is' if total == 1 else 'are'} told by one article only"
    return HtmlView("only-one", title, element("div", "".join(sections), {"class": "ledger"}, raw=True))

"""What several articles tell, side by side with what differs, and what only one of them tells."""
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from analysis.charts import select
from analysis.charts.claims import badge, marked_clause
from analysis.charts.events import event_records
from analysis.charts.figure import HtmlView
from analysis.charts.html import attributes, element
from analysis.charts.labels import count, listed, squeeze
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
    by_id = {r["id"]: {**r, "letter": letter[r["article_id"]]} for r in event_records(tables, tables.events)}
    groups = []
    for shared_id, group in story.shared.groupby("shared_id", sort=False):
        if among is None or set(among) & set(group["event_id"]):
            tellings = tuple(by_id[e] for e in group["event_id"])
            groups.append(Retold(shared_id, name_of(tellings), tellings, tuple(dict.fromkeys(group["evidence"]))))
    return sorted(groups, key=lambda g: -len({r["letter"] for r in g.tellings}))


def name_of(tellings: Collection[dict]) -> str:
    """The clearest telling's words for the event: stated before claimed, with an actor before without, dated before vague."""
    def vagueness(r):
        return (r["status"] != "reported", r["event"] == squeeze(r["trigger"]), r["earliest"] != r["latest"], ":" in r["event"])
    return squeeze(min(tellings, key=vagueness)["event"])


def differences(tellings: Collection[dict]) -> list[Difference]:
    """What tellings of one event do not agree on. Each is an event record with the `letter` of its article."""
    everybody, found = {r["letter"] for r in tellings}, []
    stated = {r["letter"] for r in tellings if r["status"] == "reported"}
    if stated and stated != everybody:
        others = Counter(r["status"] for r in tellings if r["letter"] not in stated)
        found.append(Difference("status", f"{_are(stated)} it as fact; in {listed(sorted(everybody - stated))} it is only "
                                          f"{listed(sorted(others), 'or')}"))
    against = sorted({f"{r['said_by']} in {r['letter']}" if r["source_id"] else r["letter"]
                      for r in tellings if r["status"] in AGAINST})
    if against and any(r["status"] not in AGAINST for r in tellings):
        found.append(Difference("polarity", f"that it happened is denied or negated by {listed(against)}"))
    vouching: dict[str, set[str]] = {}
    for r in tellings:
        if r["source_id"] and r["status"] not in AGAINST:
            vouching.setdefault(r["said_by"], set()).add(r["letter"])
    if len(vouching) > 1:
        found.append(Difference("source", "on the word of " + listed(
            [f"{who} ({listed(sorted(where))})" for who, where in vouching.items()])))
    days = {r["letter"]: r["when"] for r in tellings if r["earliest"] and r["earliest"] == r["latest"]}
    if days and set(days) != everybody:
        vague = {r["letter"]: r["when"] for r in tellings if r["letter"] not in days}
        found.append(Difference("day", f"dated to the day by {listed(sorted(days))} only; " + listed(
            [f"{where} has {when}" for where, when in sorted(vague.items())])))
    return found


def _are(articles: Collection[str]) -> str:
    return f"{listed(sorted(articles))} {'states' if len(articles) == 1 else 'state'}"


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
        why = element("p", "Taken for one event by " + "; ".join(group.evidence) + ".", {"class": "evidence"})
        items.append(element("li", head + note + element("div", sides, {"class": "sides"}, raw=True) + why, raw=True))
    number = len(items)
    title = (f"{count(number, 'event').capitalize()} told by more than one article, "
             + ("all differently" if differing == number > 1 else f"{differing or 'none'} of them differently"))
    return HtmlView("shared", title, element("ol", "".join(items), {"class": "side-by-side retold"}, raw=True))


def _side(story: Story, letter: str, tellings: list[dict]) -> str:
    """One article's tellings of an event: a passage once, the firmest first."""
    passages: dict[tuple, list[dict]] = {}
    for r in sorted(tellings, key=lambda r: (r["status"] != "reported", r["earliest"] is None or r["earliest"] != r["latest"], r["told"])):
        passages.setdefault((r["sentence_id"], r["words"], r["status"], r["when"], r["said_by"]), []).append(r)
    shown = list(passages.values())[:MOST]
    said = "".join(passage(story, rows, "p", "said") for rows in shown)
    rest = [r for rows in list(passages.values())[MOST:] for r in rows]
    more = element("p", f"and {count(len(rest), 'more telling', 'more tellings')}, marked in the text",
                   {"class": "when", **attributes([r["id"] for r in rest], {"event": [r["id"] for r in rest]})}) if rest else ""
    weakest = "" if any(r["status"] == "reported" for r in tellings) else " not-stated"
    return element("div", element("p", letter, {"class": "who"}) + said + more, {"class": "side" + weakest}, raw=True)


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
        passages: dict[tuple, list[dict]] = {}
        for r in sorted(own, key=lambda r: (r["status"] != "reported", r["told"])):
            passages.setdefault((r["sentence_id"], r["words"], r["status"], r["when"], r["said_by"]), []).append(r)
        rows = list(passages.values())
        items = "".join(passage(story, group, "li", "event-row") for group in rows[:limit])
        rest = [r for group in rows[limit:] for r in group]
        if rest:
            items += element("li", f"and {count(len(rest), 'more event', 'more events')}, marked in the text",
                             {"class": "when", **attributes([r["id"] for r in rest], {"event": [r["id"] for r in rest]})})
        head = element("h4", element("span", f"{part.letter}  {part.title}", {"class": "who"}) + " "
                       + element("span", count(len(own), "event"), {"class": "tally"}), raw=True)
        sections.append(element("section", head + element("ul", items, raw=True), {"class": "source"}, raw=True))
    title = f"{count(total, 'event').capitalize()} with an actor {'is' if total == 1 else 'are'} told by one article only"
    return HtmlView("only-one", title, element("div", "".join(sections), {"class": "ledger"}, raw=True))

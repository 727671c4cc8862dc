"""What several articles tell, side by side with what differs, and what only one of them tells."""

from collections.abc import Collection, Sequence

from analysis.charts.kit import select
from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.days import NOTE
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, listed
from analysis.charts.kit.passage import badge, doubt_note, marked_clause
from analysis.charts.story.alignment import AlignedEvent, aligned_events, unaligned_events
from analysis.charts.story.event_differences import Difference, differences
from analysis.story.story import Story

MOST = 3  # passages of one article that stand under a shared event; the others are marked in the text


def aligned(
    story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None
) -> HtmlView:
    """Events that several articles tell, each telling with its status, words and days, and how the tellings differ."""
    chosen = select.events(story.tables, statuses, focus, since, until)
    groups, items, differing = aligned_events(story, set(chosen["event_id"])), [], 0
    if not groups:
        return HtmlView(
            "aligned",
            "No event is told by more than one article",
            element(
                "p",
                "No two articles tell an event with a word and an actor, or an actor and a day, in common.",
                {"class": "none"},
            ),
        )
    letters = [part.letter for part in story.parts]
    for group in groups:
        differ = differences(group.tellings)
        differing += bool(differ)
        items.append(element("li", _shared(story, group, letters, differ), raw=True))
    number = len(items)
    how = f"{differing or 'none'} of them differently"
    if differing == number or number == 1:
        how = "differently" if differing == number == 1 else "all differently" if differing else "and alike"
    title = f"{count(number, 'event').capitalize()} told by more than one article, {how}"
    listing = element("ol", "".join(items), {"class": "side-by-side aligned-events"}, raw=True)
    doubtful = any(r["unsure"] for g in groups for r in g.tellings)
    inferred = any(r["about"] for g in groups for r in g.tellings)
    notes = [NOTE_OF_EVENTS] * doubtful + [NOTE] * inferred
    finding = element("p", " ".join([f"{title}.", *notes]), {"class": "note"})
    return HtmlView("aligned", title, finding + listing)


def _shared(story: Story, group: AlignedEvent, letters: Sequence[str], differ: Sequence[Difference]) -> str:
    """One shared event: what it is called, how each article has it, what differs; the words folded below."""
    by_article = {where: [r for r in group.tellings if r["letter"] == where] for where in letters}
    ids = [r["id"] for r in group.tellings]
    head = element("h4", group.name, attributes(ids, {"event": group.shared_id}))
    cells = "".join(_telling(where, own) for where, own in by_article.items() if own)
    if silent := [where for where, own in by_article.items() if not own]:
        cells += element("span", f"not in {listed(silent, 'or')}", {"class": "untold"})
    words = "; ".join(d.words for d in differ)
    note = element("p", words[:1].upper() + words[1:] + ".", {"class": "differences"}) if differ else ""
    sides = "".join(_side(story, where, own) for where, own in by_article.items() if own)
    why = element("p", f"Taken for one event by {listed(list(group.evidence))}.", {"class": "evidence"})
    folded = element("summary", "In their words") + element("div", sides, {"class": "sides"}, raw=True) + why
    return (
        head
        + element("p", cells, {"class": "tellings"}, raw=True)
        + note
        + element("details", folded, {"data-part": "fold"}, raw=True)
    )


def _telling(letter: str, own: list[dict]) -> str:
    """How one article has an event: stated or not, on which day."""
    best, ids = min(own, key=_vagueness), [r["id"] for r in own]
    when = element("span", best["when"], {"class": "when"}) if best["when"] != "no date" else ""
    return element(
        "span",
        f"{element('b', letter)} {badge(best['status'], best['unsure'])} {when}",
        {"class": "telling", **attributes(ids, {"event": ids})},
        raw=True,
    )


def _vagueness(r: dict) -> tuple:
    """How far a telling is from the firmest: stated, on a known day, early."""
    return r["status"] != "reported", r["earliest"] is None or r["earliest"] != r["latest"], r["told"]


def _side(story: Story, letter: str, tellings: list[dict]) -> str:
    """One article's tellings of an event: a passage once, the firmest first, and one at least of every status."""

    passages = _passages(sorted(tellings, key=_vagueness))
    first = {rows[0]["status"]: rows for rows in reversed(passages)}.values()
    shown = [*first, *(rows for rows in passages if rows not in first)][: max(MOST, len(first))]
    shown, rest = (
        [rows for rows in passages if rows in shown],
        [r for rows in passages if rows not in shown for r in rows],
    )
    said = "".join(passage(story, rows, "p", "said") for rows in shown)
    weakest = "" if any(r["status"] == "reported" for r in tellings) else " not-stated"
    return element(
        "div",
        element("p", letter, {"class": "who"}) + said + _more(rest, "p", "telling"),
        {"class": "side" + weakest},
        raw=True,
    )


def _passages(rows: list[dict]) -> list[list[dict]]:
    """Events together that stand in one clause and agree on status, source and days, in the order of their first."""
    found: dict[tuple, list[dict]] = {}
    for r in rows:
        agree = r["sentence_id"], r["words"], r["status"], r["unsure"], r["when"], r["said_by"]
        found.setdefault(agree, []).append(r)
    return list(found.values())


def _more(rest: list[dict], tag: str, what: str) -> str:
    if not rest:
        return ""
    ids = [r["id"] for r in rest]
    return element(
        tag,
        f"and {count(len(rest), f'more {what}')}, marked in the text",
        {"class": "when more", **attributes(ids, {"event": ids})},
    )


def passage(story: Story, rows: list[dict], tag: str, kind: str) -> str:
    """Events of one clause: their status, the words with each trigger bold, who vouches for them and when."""
    r = rows[0]
    about = ", ".join(
        filter(None, [r["source_id"] and f"says {r['said_by']}", r["when"] if r["when"] != "no date" else ""])
    )
    return element(
        tag,
        f"{badge(r['status'], r['unsure'])} {marked_clause(story.tables, rows)} "
        + element("span", about, {"class": "when"}),
        {
            "class": f"{kind} status-{r['status']}",
            **attributes([r["id"] for r in rows], {"event": [r["id"] for r in rows]}),
        },
        raw=True,
    )


def unaligned(
    story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None, limit: int = 8
) -> HtmlView:
    """What only one article tells, as it states it or passes it on; a passage once, what the article states first."""
    among = set(select.events(story.tables, statuses, focus, since, until)["event_id"])
    sections, total, doubtful = [], 0, False
    for part in story.parts:
        own = unaligned_events(story, part, among)
        total += len(own)
        doubtful |= any(r["unsure"] for r in own)
        rows = _passages(sorted(own, key=lambda r: (len(r["words"].split()) < 3, r["status"] != "reported", r["told"])))
        items = "".join(passage(story, group, "li", "event-row") for group in rows[:limit])
        items += _more([r for group in rows[limit:] for r in group], "li", "event")
        head = element(
            "h4",
            element("span", f"{part.letter}  {part.title}", {"class": "who"})
            + " "
            + element("span", count(len(own), "event"), {"class": "tally"}),
            raw=True,
        )
        sections.append(element("section", head + element("ul", items, raw=True), {"class": "source"}, raw=True))
    title = (
        f"{count(total, 'event').capitalize()} with an actor {'is' if total == 1 else 'are'} told by one article only"
    )
    listing = element("div", doubt_note(doubtful) + "".join(sections), {"class": "ledger"}, raw=True)
    return HtmlView("unaligned", title, listing)

"""The story: the happenings that matter, grouped by when, each with who vouches for it and whether it happened."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby

from analysis.charts.article.denials import denials
from analysis.charts.article.headings import BEFORE, BETWEEN, DATED, about, spanned, unbroken, when
from analysis.charts.article.main_lines import SAID, is_mute, main_ones
from analysis.charts.article.naming import in_turn, shorter
from analysis.charts.article.room import height_of, room
from analysis.charts.article.sequence import SURE, following, in_sequence, narrowed
from analysis.charts.article.tellers import (
    SPEAKER,
    beside,
    brief,
    denied_by,
    names_teller,
    says,
    tellers,
    without_teller,
)
from analysis.charts.article.voices import bare, manner, roles_of, voice_records, voices
from analysis.charts.kit.days import MARK, NOTE, inferred, stated
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, percent, records, short_names
from analysis.tables.codebook import MAIN
from analysis.tables.tables import Tables

SAYS = re.compile(r"(?P<who>.{2,60}?) says? (?=\w)")  # a label that is somebody's saying, whatever it was read from
FEWEST = 7  # happenings on the first screen, however long their lines are
LONG = 60  # happenings: where there are more, the list of all is folded by time
OWN = "article"  # what chooses the happenings that nobody but the article vouches for
THEN = "then"  # before what surely follows the line above
SEQUENCE = f"“{THEN}”: after the line above, at least {percent(SURE, 1)} sure."
UNORDERED = "What else stands under one heading may have come in any order."
SPANNED = f"“{BETWEEN.strip()}”: on some day of these, as far as the rest of the article tells."
OVER = f"“{BEFORE}”: over when this was written, perhaps before or after the rest."
WHETHER = {
    "reported": "happened",
    "claimed": "claimed",
    "denied": "denied",
    "planned": "planned",
    "possible": "possible",
    "negated": "did not happen",
}
TO_COME = "to come"  # of what the article states for a day after it was published
NOT_TO_COME = "not to happen"  # of what somebody is told not to do, or will not do


@dataclass(frozen=True)
class Line:
    """A happening under a heading; `inferred`: a sign says so of its own days; `follows`: it surely lies after the
    line above."""

    row: dict
    inferred: bool = False
    follows: bool = False


def chronology(tables: Tables, statuses: Collection[str] = (), main: int = MAIN) -> HtmlView:
    """The main happenings under their days, and all of them folded below."""
    rows = happening_records(tables, statuses)
    if not rows:
        return HtmlView("happenings", "No happenings were found", element("p", "No happenings were found."))
    first, quoted = first_screen(rows, main, tables)
    body = _groups(first) + voices(quoted, tables) + _notes(first)
    if len(rows) > sum(len(lines) for _, lines in first):
        summary = element("summary", f"All {count(len(rows), 'happening')}")
        every = _groups(by_day(rows), folded=len(rows) > LONG)
        body += element("details", summary + every, {"class": "all-happenings"}, raw=True)
    return HtmlView("happenings", "What happened, and when", element("div", body, {"class": "happenings"}, raw=True))


def first_screen(rows: list[dict], most: int, tables: Tables) -> tuple[list[tuple[str, list[Line]]], list[dict]]:
    """As many of the main happenings as stand on a first screen together with the voices, `FEWEST` in any case; and the
    voices, which tell rather what no line does."""
    roles, free = roles_of(tables), room(tables)
    quoted = voice_records(tables, told=[e for r in main_ones(rows, most) for e in r["event_ids"]])
    voiced = [(f"{brief(q['speaker'])}, {roles.get(q['speaker_id'], '')}", f"{manner(q)} {bare(q)}") for q in quoted]
    for number in range(most, 0, -1):
        groups = _called_in_turn(by_day(main_ones(rows, number), tables), tables)
        told = [
            (heading, [(f"{_signs(line)} {line.row['label']}", beside(line.row)) for line in lines])
            for heading, lines in groups
        ]
        if number <= FEWEST or height_of(told, voiced) <= free:
            break
    return groups, quoted


def _signs(line: Line) -> str:
    """What stands before the label of a line."""
    return f"{THEN * line.follows} {MARK * line.inferred}".strip()


def _called_in_turn(groups: list[tuple[str, list[Line]]], tables: Tables) -> list[tuple[str, list[Line]]]:
    """Lines in which whoever has been named above is called by the shorter name, beside them too."""
    said = [words for _, lines in groups for line in lines for words in (line.row["label"], line.row["source"])]
    called = iter(in_turn(said, shorter(tables)))
    return [
        (h, [replace(line, row={**line.row, "label": next(called), "source": next(called)}) for line in lines])
        for h, lines in groups
    ]


def _notes(groups: list[tuple[str, list[Line]]]) -> str:
    """What the signs and words of the headings mean, of those that are there."""
    lines = [line for _, own in groups for line in own]
    signs = any(line.inferred for line in lines) or any("bout " in heading for heading, _ in groups)
    between = any(spanned(heading) for heading, _ in groups)
    hint = element("span", "Choose a line to see its words.", {"class": "hint", "hidden": ""})  # where scripts run
    over = any(heading == BEFORE for heading, _ in groups)
    several = any(len(own) > 1 for _, own in groups)
    then = any(line.follows for line in lines)
    notes = [NOTE * signs, SEQUENCE * then, UNORDERED * several, SPANNED * between, OVER * over, hint]
    return element("p", " ".join(filter(None, notes)), {"class": "note"}, raw=True)


def happening_records(tables: Tables, statuses: Collection[str] = ()) -> list[dict]:
    """Happenings in the order of time, as records with the heading they stand under, their events and their source.

    They stand where their days are, as far as these are known from what lies before them and after them too.
    """
    published = records(tables.articles)[0]["date"]
    full, short, called = full_names(tables), short_names(tables), tellers(tables)
    events: dict[str, list[str]] = {}
    sayings, kinds = _sayings(tables), dict(zip(tables.actors["actor_id"], tables.actors["kind"]))
    speakers = {p["event_id"]: p["actor_id"] for p in records(tables.participants) if p["role"] == "agent"}
    in_words, exact, denied, begun = stated(tables), set(), denials(tables), set()
    for event in records(tables.events[["event_id", "happening_id", "earliest", "latest", "tense"]]):
        if event["tense"] != "future":
            begun.add(event["happening_id"])
        events.setdefault(event["happening_id"], []).append(event["event_id"])
        if event["event_id"] in in_words:
            exact.add((event["happening_id"], event["earliest"], event["latest"]))
    found = records(tables.happenings)
    own_days = {h["happening_id"]: (h["earliest"], h["latest"]) for h in found}
    close = narrowed(own_days, {h["happening_id"]: h["status"] for h in found}, following(tables))
    rows = []
    for h in found:
        if statuses and h["status"] not in statuses:
            continue
        told_by = events.get(h["happening_id"], [])
        says_so = SAYS.match(h["label"])
        said = h["status"] == "reported" and bool(told_by) and (says_so is not None or sayings.issuperset(told_by))
        days, near = own_days[h["happening_id"]], close[h["happening_id"]]
        sure = (h["happening_id"], *days) in exact
        place, heading = when(near, h["status"], published)
        if sure:  # as the text says it, at the place that the rest of the text gives it
            heading = when(days, h["status"], published)[1]
        # That it was said the article reports; what was said rests on whoever says it.
        whose = (next(filter(None, map(speakers.get, told_by)), None) if said else h["source_id"]) or ""
        if said and says_so:
            whose = next((a for a, name in full.items() if says_so["who"] in (name, short[a])), whose)
        names = [name for name in (full.get(whose), short.get(whose), brief(full.get(whose, ""))) if name]
        future = published is not None and days[0] is not None and days[0] > published
        whether = TO_COME if future and h["status"] == "reported" else WHETHER[h["status"]]
        if h["status"] == "negated" and h["happening_id"] not in begun:
            whether = NOT_TO_COME
        source = SPEAKER if said and names_teller(h["label"], names) else called.get(whose, "the article")
        rows.append(
            {
                **h,
                "label": h["label"] if said else without_teller(h["label"], names),
                "place": place,
                "heading": heading,
                "about": inferred(days, published, sure),
                "near": place[0] in DATED and inferred(near, published, sure),
                "whether": SAID if said and whose else whether,
                "mute": said and is_mute(h["label"], names),
                "event_ids": told_by,
                "denied_by": [(called[who], who, ids) for who, ids in denied.get(h["happening_id"], {}).items()],
                "source_id": whose or None,
                "source": source,
                "source_name": full.get(whose, "the article itself"),
                "source_kind": kinds.get(whose),
            }
        )
    return sorted(rows, key=lambda r: (r["place"], r["happened"] or 0, r["told"]))


def _sayings(tables: Tables) -> frozenset[str]:
    """Events that are somebody's saying: verbs that report, and what introduces words in which something is held to be
    so ("alleged", "found"). Who proposes sanctions or orders a review says nothing that may be true or not."""
    rows = records(tables.events[["event_id", "class", "start", "end", "tense", "quote_id"]])
    held = {e["quote_id"] for e in rows if e["tense"] in ("past", "present")}
    quotes = [q for q in records(tables.quotes) if q["cue_start"] is not None]
    cues = [(q["cue_start"], q["cue_end"]) for q in quotes if q["kind"] != "indirect" or q["quote_id"] in held]
    return frozenset(
        e["event_id"]
        for e in rows
        if e["class"] == "reporting" or any(e["start"] < end and start < e["end"] for start, end in cues)
    )


def by_day(rows: list[dict], tables: Tables | None = None) -> list[tuple[str, list[Line]]]:
    """Headings of days, each with what happened on it; in sequence as far as the order of `tables` gives one."""
    behind, surely = ({}, {}) if tables is None else (following(tables), following(tables, SURE))
    found = []
    for _, group in groupby(rows, key=lambda r: (r["place"][0] in DATED, r["heading"])):
        own = {r["happening_id"]: r for r in group}
        every = all(r["near"] for r in own.values())
        heading = next(iter(own.values()))["heading"]
        sequence = in_sequence(list(own), behind, surely)
        lines = [Line(own[h], own[h]["near"] and not every, follows) for h, follows in sequence]
        found.append((about(heading) if every else heading, lines))
    return found


def _groups(groups: list[tuple[str, list[Line]]], folded: bool = False) -> str:
    """A list of days, each with the list of what happened on it; `folded`: opened one by one."""
    items = []
    for heading, lines in groups:
        title = element("h3", unbroken(heading), {"class": "day"})
        inside = element("ul", "".join(map(_item, lines)), raw=True)
        if folded:
            summary = element("summary", title + element("span", count(len(lines), "happening")), raw=True)
            body = element("details", summary + inside, {"data-part": "fold"}, raw=True)
        else:
            body = title + inside
        items.append(element("li", body, {"class": "on-day"}, raw=True))
    return element("ol", "".join(items), {"class": "chronology"}, raw=True)


def _item(line: Line) -> str:
    """One happening: what, who vouches for it, whether it happened; three separate things."""
    r = line.row
    whose, whether = {"source": r["source_id"] or OWN}, {"status": r["status"]}
    who = [element("span", says(r), {"class": "source", "title": r["source_name"], **attributes([], whose)})]
    who += [
        element("span", denied_by(name), {"class": "source denial status-denied", **attributes(ids, {"event": ids})})
        for name, _, ids in r["denied_by"]
    ]
    vouched = [
        element("span", " ".join(who), {"class": "tellers"}, raw=True) if says(r) else "",
        element("span", r["whether"], {"class": f"status status-{r['status']}", **attributes([], whether)}),
    ]
    about = {"class": f"happening status-{r['status']}", **attributes(r["event_ids"], {"event": r["event_ids"]})}
    what = element("span", r["label"], {"class": "what"})
    signs = [(THEN, "then about", SEQUENCE)] * line.follows + [(MARK, "about", NOTE)] * line.inferred
    if signs:
        before = " ".join(element("span", sign, {"class": name, "title": note}) for sign, name, note in signs)
        what = element("span", f"{before} {element('span', r['label'])}", {"class": "what"}, raw=True)
    return element(
        "li", what + " " + element("span", " ".join(vouched), {"class": "vouched"}, raw=True), about, raw=True
    )

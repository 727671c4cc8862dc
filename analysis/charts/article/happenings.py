"""The story: the happenings that matter, grouped by when, each with who vouches for it and whether it happened."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

from analysis.charts.article.headings import BEFORE, BETWEEN, DATED, about, unbroken, when
from analysis.charts.article.sequence import SURE, following, in_sequence, narrowed
from analysis.charts.article.voices import WHO, voices
from analysis.charts.kit.days import MARK, NOTE, inferred, stated
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, percent, records, short_names, squeeze
from analysis.tables.codebook import MAIN
from analysis.tables.tables import Tables

LONG = 60  # happenings: where there are more, the list of all is folded by time
OWN = "article"  # what chooses the happenings that nobody but the article vouches for
THEN = "then"  # before what surely follows the line above
SEQUENCE = (
    f"“{THEN}”: follows the line above it, at least {percent(SURE, 1)} sure; without it, what came first under one "
    "heading is not told."
)
SPANNED = f"“{BETWEEN.strip()}”: on some day of these, so perhaps before or after what stands beside it."
OVER = f"“{BEFORE}”: over when this was written; what of the rest came earlier is not told."
SAID = "said"  # of a saying: that somebody said it happened, not what was said
SPEAKER = "the speaker"  # who vouches for a saying whose own words name who says it
WHETHER = {
    "reported": "happened",
    "claimed": "claimed",
    "denied": "denied",
    "planned": "planned",
    "possible": "possible",
    "negated": "did not happen",
}


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
    first = by_day(main_ones(rows, main), tables)
    body = _groups(first) + voices(tables) + _notes(first)
    if len(rows) > sum(len(lines) for _, lines in first):
        summary = element("summary", f"All {count(len(rows), 'happening')}")
        every = _groups(by_day(rows), folded=len(rows) > LONG)
        body += element("details", summary + every, {"class": "all-happenings"}, raw=True)
    return HtmlView("happenings", "What happened, and when", element("div", body, {"class": "happenings"}, raw=True))


def _notes(groups: list[tuple[str, list[Line]]]) -> str:
    """What the signs and words of the headings mean, of those that are there."""
    lines = [line for _, own in groups for line in own]
    signs = any(line.inferred for line in lines) or any("bout " in heading for heading, _ in groups)
    between = any(heading.startswith(BETWEEN) for heading, _ in groups)
    hint = element("span", "Choose a line to see its words.", {"class": "hint", "hidden": ""})  # where scripts run
    over = any(heading == BEFORE for heading, _ in groups)
    several = any(len(own) > 1 for _, own in groups)
    notes = [NOTE * signs, SEQUENCE * several, SPANNED * between, OVER * over, hint]
    return element("p", " ".join(filter(None, notes)), {"class": "note"}, raw=True)


def happening_records(tables: Tables, statuses: Collection[str] = ()) -> list[dict]:
    """Happenings in the order of time, as records with the heading they stand under, their events and their source.

    They stand where their days are, as far as these are known from what lies before them and after them too.
    """
    published = records(tables.articles)[0]["date"]
    full, short = full_names(tables), short_names(tables)
    events: dict[str, list[str]] = {}
    classes: dict[str, set[str]] = {}
    speakers = {p["event_id"]: p["actor_id"] for p in records(tables.participants) if p["role"] == "agent"}
    in_words, exact = stated(tables), set()
    for event in records(tables.events[["event_id", "happening_id", "class", "earliest", "latest"]]):
        events.setdefault(event["happening_id"], []).append(event["event_id"])
        classes.setdefault(event["happening_id"], set()).add(event["class"])
        if event["event_id"] in in_words:
            exact.add((event["happening_id"], event["earliest"], event["latest"]))
    found = records(tables.happenings)
    own_days = {h["happening_id"]: (h["earliest"], h["latest"]) for h in found}
    close = narrowed(own_days, {h["happening_id"]: h["status"] for h in found}, following(tables))
    rows = []
    for h in found:
        if statuses and h["status"] not in statuses:
            continue
        said = h["status"] == "reported" and classes.get(h["happening_id"]) == {"reporting"}
        days, near = own_days[h["happening_id"]], close[h["happening_id"]]
        sure = (h["happening_id"], *days) in exact
        place, heading = when(near, h["status"], published)
        if sure:  # as the text says it, at the place that the rest of the text gives it
            heading = when(days, h["status"], published)[1]
        told_by = events.get(h["happening_id"], [])
        # That it was said the article reports; what was said rests on whoever says it.
        whose = (next(filter(None, map(speakers.get, told_by)), None) if said else h["source_id"]) or ""
        names = [name for name in (full.get(whose), short.get(whose)) if name]
        source = SPEAKER if said and names_teller(h["label"], names) else short.get(whose, "the article")
        rows.append(
            {
                **h,
                "label": h["label"] if said else without_teller(h["label"], names),
                "place": place,
                "heading": heading,
                "about": inferred(days, published, sure),
                "near": place[0] in DATED and inferred(near, published, sure),
                "whether": SAID if said else WHETHER[h["status"]],
                "event_ids": told_by,
                "source_id": whose or None,
                "source": source,
                "source_name": full.get(whose, "the article itself"),
            }
        )
    return sorted(rows, key=lambda r: (r["place"], r["happened"] or 0, r["told"]))


def main_ones(rows: list[dict], most: int = MAIN) -> list[dict]:
    """Those that weigh most, in their order; what is said is not listed beside a saying of the same words."""
    chosen: list[dict] = []
    for r in sorted(rows, key=lambda r: r["rank"]):
        if len(chosen) < most and not any(_says_the_same(r, other) or _says_the_same(other, r) for other in chosen):
            chosen.append(r)
    kept = {r["happening_id"] for r in chosen}
    return [r for r in rows if r["happening_id"] in kept]


def _says_the_same(saying: dict, content: dict) -> bool:
    """ "Ann Lowe says the bank closed" beside "The bank closed", which she says."""
    said = saying["whether"] == SAID and saying["source_id"] == content["source_id"]
    return said and saying["label"].lower().endswith(f" {content['label'].lower()}")


def without_teller(label: str, names: Collection[str]) -> str:
    """A label without "Ann Lowe says" before it, ", she says" or "according to Ann Lowe" behind it: who says so stands
    beside it."""
    before = re.match(r"(?P<who>.+?) says? (?:that )?(?P<what>.+)", label)
    behind = re.match(r"(?P<what>.+?)(?:,? according to (?P<who>.+)|, (?P<says>[^,]+) says?)$", label)
    if before and _is_one_of(before["who"], names):
        label = before["what"]
    elif behind:
        who = behind["who"] or behind["says"]
        pronoun = who in ("he", "she", "it", "they") and names_teller(label, names)
        label = behind["what"] if pronoun or _is_one_of(who, names) else label
    return label[:1].upper() + label[1:]


def names_teller(label: str, names: Collection[str]) -> bool:
    """Whether a label begins with one of the names, or says "by" it."""
    label = _bare_name(label)
    return any(re.search(rf"(^|\bby (the |an? )?){re.escape(_bare_name(name))}\b", label) for name in names)


def _is_one_of(who: str, names: Collection[str]) -> bool:
    """Whether words name somebody by one of the names, or by how one begins ("researchers" from a university)."""
    return any(f"{_bare_name(name)} ".startswith(f"{_bare_name(who)} ") for name in names)


def _bare_name(name: str) -> str:
    return re.sub(r"^(the|an?) ", "", name.lower())


def by_day(rows: list[dict], tables: Tables | None = None) -> list[tuple[str, list[Line]]]:
    """Headings of days, each with what happened on it; in sequence as far as the order of `tables` gives one."""
    behind, surely = ({}, {}) if tables is None else (following(tables), following(tables, SURE))
    found = []
    for _, group in groupby(rows, key=lambda r: (r["place"], r["heading"])):
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
    vouched = [
        element("span", says(r), {"class": "source", "title": r["source_name"], **attributes([], whose)}),
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


def says(r: dict) -> str:
    """Who vouches for a happening, in words."""
    name = re.sub(r"^The\b", "the", squeeze(r["source"], WHO))
    return (
        name
        if r["source_id"] is None or name == SPEAKER
        else ("denied by " if r["status"] == "denied" else "says ") + name
    )

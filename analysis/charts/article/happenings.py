"""The story: the happenings that matter, grouped by when, each with who vouches for it and whether it happened."""

import datetime
import re
from collections.abc import Collection, Iterator
from itertools import groupby

from analysis.charts.article.voices import WHO, voices
from analysis.charts.kit.days import MARK, NOTE, inferred, stated
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, day, full_names, opened, records, short_names, span, squeeze
from analysis.tables.codebook import MAIN
from analysis.tables.tables import Tables

LONG = 60  # happenings: where there are more, the list of all is folded by time
OWN = "article"  # what chooses the happenings that nobody but the article vouches for
AHEAD, BEFORE, UNKNOWN = "Ahead", "Before, no day known", "No day known"
IN_ORDER = "Under one heading: in order as far as that is settled, else as told."
DATED = (1, 2)  # first place in time of what stands under days
NEVER, LAST = datetime.date.min, datetime.date.max
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


def chronology(tables: Tables, statuses: Collection[str] = (), main: int = MAIN) -> HtmlView:
    """The main happenings under their days, and all of them folded below."""
    rows = happening_records(tables, statuses)
    if not rows:
        return HtmlView("happenings", "No happenings were found", element("p", "No happenings were found."))
    first = [r for r in rows if r["rank"] <= main]
    hint = element("span", "Choose a line to see its words.", {"class": "hint", "hidden": ""})  # where scripts run
    notes = [NOTE * any(r["about"] for r in rows), IN_ORDER * (len({r["place"] for r in first}) < len(first)), hint]
    note = element("p", " ".join(filter(None, notes)), {"class": "note"}, raw=True)
    body = _groups(first) + note + voices(tables)
    if len(rows) > len(first):
        summary = element("summary", f"All {count(len(rows), 'happening')}")
        body += element(
            "details", summary + _groups(rows, folded=len(rows) > LONG), {"class": "all-happenings"}, raw=True
        )
    return HtmlView("happenings", "What happened, and when", element("div", body, {"class": "happenings"}, raw=True))


def happening_records(tables: Tables, statuses: Collection[str] = ()) -> list[dict]:
    """Happenings in the order of time, as records with the heading they stand under, their events and their source."""
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
    rows = []
    for h in records(tables.happenings):
        if statuses and h["status"] not in statuses:
            continue
        said = h["status"] == "reported" and classes.get(h["happening_id"]) == {"reporting"}
        days = h["earliest"], h["latest"]
        about = inferred(days, published, (h["happening_id"], *days) in exact)
        place, heading = when(*days, h["status"], published)
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
                "about": about,
                "whether": SAID if said else WHETHER[h["status"]],
                "event_ids": told_by,
                "source_id": whose or None,
                "source": source,
                "source_name": full.get(whose, "the article itself"),
            }
        )
    return sorted(rows, key=lambda r: (r["place"], r["happened"] or 0, r["told"]))


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


def when(
    earliest: datetime.date | None, latest: datetime.date | None, status: str, published: datetime.date | None
) -> tuple[tuple, str]:
    """Where in time a happening stands, to sort by, and its heading: "Thursday 7 Apr", "By 6 Apr", "Ahead".

    What lies in a span of days stands where that ends; what is known to lie before the article and no closer, apart.
    """
    year = published.year if published else True
    over = published is not None and (latest is not None and latest <= published)
    begun = published is not None and earliest is not None and earliest < published
    if status in ("planned", "possible") and not over and not begun:
        if earliest is not None and earliest == latest:
            return (2, earliest, earliest), f"Ahead: {day(earliest, year)}"
        return (3, NEVER, NEVER), AHEAD
    if earliest is None and latest is None:
        return (5, NEVER, NEVER), UNKNOWN
    if earliest is None and latest is not None and published and latest >= published:
        return (4, NEVER, NEVER), BEFORE
    place = (1, latest or LAST, earliest or NEVER)
    if earliest is None or latest is None:
        return place, opened(span(earliest, latest, year))
    close = earliest == latest and published is not None and abs((published - earliest).days) <= 7
    return place, (f"{earliest:%A} " if close else "") + period(earliest, latest, year)


def period(earliest: datetime.date, latest: datetime.date, year: bool | int) -> str:
    """Days from one to another in words: whole months, a week, else as `span` says it."""
    whole_months = earliest.day == 1 and (latest + datetime.timedelta(1)).day == 1
    whole_years = earliest.month == 1 and latest.month == 12
    if whole_months and not whole_years:
        last = f"{latest:%B}" + ("" if year == latest.year else f" {latest.year}")
        if earliest.year != latest.year:
            return f"{earliest:%B %Y} – {last}"
        return last if earliest.month == latest.month else f"{earliest:%B} – {last}"
    if (latest - earliest).days == 6 and earliest.weekday() == 0:
        return f"The week of {day(earliest, year)}"
    return span(earliest, latest, year)


def by_day(rows: list[dict]) -> Iterator[tuple[str, list[tuple[dict, bool]]]]:
    """Headings of days, each with what happened on it and whether a sign says that its own days are inferred."""
    for (place, heading), group in groupby(rows, key=lambda r: (r["place"], r["heading"])):
        own = list(group)
        near = [r["about"] and place[0] in DATED for r in own]
        every = all(near)
        yield about(heading) if every else heading, [(r, each and not every) for r, each in zip(own, near)]


def _groups(rows: list[dict], folded: bool = False) -> str:
    """A list of days, each with the list of what happened on it; `folded`: opened one by one."""
    items = []
    for heading, own in by_day(rows):
        told = [_item(r, signed) for r, signed in own]
        title, inside = element("h3", unbroken(heading), {"class": "day"}), element("ul", "".join(told), raw=True)
        if folded:
            summary = element("summary", title + element("span", count(len(told), "happening")), raw=True)
            body = element("details", summary + inside, {"data-part": "fold"}, raw=True)
        else:
            body = title + inside
        items.append(element("li", body, {"class": "on-day"}, raw=True))
    return element("ol", "".join(items), {"class": "chronology"}, raw=True)


def unbroken(heading: str) -> str:
    """A heading whose days stand on one line each: "2 Jul 2007 –", "1 Jul 2008"."""
    return re.sub(r"(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d)", "\N{NO-BREAK SPACE}", heading)


def about(heading: str) -> str:
    """The heading of days that are inferred: "About 29 Mar", "Ahead: about 12 Apr", "By about 5 Apr"."""
    first = next((word for word in ("Ahead: ", "By ", "From ") if heading.startswith(word)), "")
    days = heading.removeprefix(first)
    return first + ("about " if first else "About ") + ("t" + days[1:] if days.startswith("The ") else days)


def _item(r: dict, signed: bool) -> str:
    """One happening: what, who vouches for it, whether it happened; three separate things.

    signed: a sign says that words state the days of others under its heading, but not its own.
    """
    whose, whether = {"source": r["source_id"] or OWN}, {"status": r["status"]}
    vouched = [
        element("span", says(r), {"class": "source", "title": r["source_name"], **attributes([], whose)}),
        element("span", r["whether"], {"class": f"status status-{r['status']}", **attributes([], whether)}),
    ]
    about = {"class": f"happening status-{r['status']}", **attributes(r["event_ids"], {"event": r["event_ids"]})}
    what = element("span", r["label"], {"class": "what"})
    if signed:
        sign = element("span", MARK, {"class": "about", "title": NOTE})
        what = element("span", f"{sign} {element('span', r['label'])}", {"class": "what"}, raw=True)
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

"""Those who vouch for what is told, as they stand beside a line: "the article", "says the Court of Session"."""

import calendar
import re
from collections.abc import Collection, Mapping

from analysis.charts.kit.labels import records, short_names, squeeze
from analysis.tables.tables import Tables

WHO = 32  # characters of whoever says so; hovering says all of it
SPEAKER = "the speaker"  # who vouches for a saying whose own words name who says it: nobody is named beside it
LEAST = 6  # characters of a description that is cut short: "critics" from across the country
# Where a description may end early: "an international team" of scientists, "researchers" from a university.
PLURAL = re.compile(r"(?:^(?!an? ).*[^s]s|\b(?:police|people|women|men))$")  # "officials", "the Kurds"
CUTS = re.compile(r",?(?: and| or)? (?=(?:of|from|for|at|in|on|with|against|who|that|which) )|, (?=[a-z])")
DAY = re.compile(rf"\b(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}(?:, \d{{4}})? ")  # "a March 14, 2019 release"


def tellers(tables: Tables) -> dict[str, str]:
    """actor_id → what an actor is called in a sentence: a person's last name, "the" West, a description cut short."""
    short, own_names = short_names(tables), named(tables)
    the = with_the(tables, own_names)
    found = {}
    for actor in records(tables.actors):
        name = short[actor["actor_id"]]
        if not own_names.get(actor["actor_id"]):
            name = brief(name)
        elif actor["actor_id"] in the:
            name = f"the {name}"
        found[actor["actor_id"]] = re.sub(
            r"^(The|An?|Some|Several|Many|Most|Both|All)\b", lambda word: word[0].lower(), name
        )
    return found


def with_the(tables: Tables, ways: Mapping[str, list[tuple[bool, str]]] | None = None) -> list[str]:
    """Actors whose name has "the" before it in a sentence, as most often in the article: the Court of Session."""
    ways, found = named(tables) if ways is None else ways, []
    for actor in records(tables.actors):
        called, name = ways.get(actor["actor_id"], []), squeeze(actor["name"])
        own = [the for the, text in called if text == name] or [the for the, _ in called]
        if own and actor["kind"] != "person" and 2 * sum(own) >= len(own) and not name.lower().startswith("the "):
            found.append(actor["actor_id"])
    return found


def named(tables: Tables) -> dict[str, list[tuple[bool, str]]]:
    """actor_id → where it is named: whether "the" stands before the name, and the name."""
    starts = {s["sentence_id"]: (s["start"], s["text"]) for s in records(tables.sentences)}
    found: dict[str, list[tuple[bool, str]]] = {}
    for m in records(tables.mentions):
        if m["form"] == "name" and m["actor_id"]:
            start, text = starts[m["sentence_id"]]
            the = re.search(r"\b[Tt]he\s+$", text[: max(0, m["start"] - start)]) is not None
            found.setdefault(m["actor_id"], []).append((the, squeeze(m["text"])))
    return found


def brief(description: str, limit: int = WHO) -> str:
    """A description longer than `limit`, without its day and up to where it may end: "an international team"."""
    if len(description) > limit:
        description = DAY.sub("", description)
    ends = [cut.start() for cut in CUTS.finditer(description) if LEAST <= cut.start() <= limit]
    return description[: ends[-1]] if len(description) > limit and ends else description


def says(r: dict) -> str:
    """Who vouches for a happening, in words."""
    if r["source"] == SPEAKER:  # the line names them
        return ""
    name = squeeze(r["source"], 2 * WHO)
    if r["source_id"] is None:
        return name
    many = r["source_kind"] in ("group", "other") and PLURAL.search(name)
    return f"{'denied by' if r['status'] == 'denied' else 'say' if many else 'says'} {name}"


def beside(r: dict) -> str:
    """Who vouches for a happening and who denies it, in words."""
    return ", ".join(filter(None, [says(r), *(denied_by(name) for name, _, _ in r["denied_by"])]))


def denied_by(name: str) -> str:
    return f"denied by {squeeze(name, 2 * WHO)}"


def introduced(rows: list[dict]) -> list[dict]:
    """Lines whose source is a person nobody has named yet: the first has the whole name."""
    told = " ".join(r["label"] for r in rows)
    known: set[str] = set()
    found = []
    for r in rows:
        whose, name = r["source_id"], r["source_name"]
        if whose and whose not in known and r["source"] in name.split() and name not in told:
            r = {**r, "source": name}
        known.add(whose or "")
        found.append(r)
    return found


def without_teller(label: str, names: Collection[str]) -> str:
    """A label without "Ann Lowe says" before it, ", she says" or "according to Ann Lowe" behind it: who says so stands
    beside it."""
    before = re.match(r"(?P<who>.+?) says? (?:that )?(?P<what>.+)", label)
    behind = re.match(r"(?P<what>.+?)(?:,? according to (?P<who>.+)|, (?P<says>[^,]+) says?)$", label)
    if before and _is_one_of(before["who"], names):
        # "Ann Lowe says she left": she is Ann Lowe
        who, what = before["who"], before["what"]
        label = re.sub(r"^(?:he|she) (?!says? )", lambda _: f"{who} ", what)  # a name is no pattern
    elif behind:
        who = behind["who"] or behind["says"]
        pronoun = who in ("he", "she", "it", "they") and names_teller(label, names)
        label = behind["what"] if pronoun or _is_one_of(who, names) else label
    return label[:1].upper() + label[1:]


def names_teller(label: str, names: Collection[str]) -> bool:
    """Whether a label begins with one of the names, alone or with others, or says "by" it."""
    label = _bare_name(label)
    first = r"(^|^[^,]{1,40} and |\bby (the |an? )?)"
    return any(re.search(rf"{first}{re.escape(_bare_name(name))}\b", label) for name in names)


def _is_one_of(who: str, names: Collection[str]) -> bool:
    """Whether words name somebody by one of the names, or by how one begins ("researchers" from a university)."""
    return any(f"{_bare_name(name)} ".startswith(f"{_bare_name(who)} ") for name in names)


def _bare_name(name: str) -> str:
    return re.sub(r"^(the|an?) ", "", name.lower())

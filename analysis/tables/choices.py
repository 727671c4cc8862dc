"""A reader's choice, and which rows it leaves.

A choice is a dict: `KEYS` (an actor's id, a status, a form …), what lies `before` or `after` an event, whom they are
mentioned `with`, a first and last day ("from", "to"), and whether a row lies within these `days` "certainly" or, as
without it, possibly. A list of values asks for any of them, several keys for all of them.

What a row is chosen by is worked out once, for Python and for the browser (`analysis.tables.choosable`); both only
compare (`chosen` here, `chosenIds` in instrument/choice.js).
"""

from collections.abc import Mapping
from typing import Any

KEYS = (
    *("actor", "about", "source", "quote", "event", "happening", "status", "form", "kind", "speech"),
    *("article", "sentence"),
)
CHOICE = (*KEYS, "with", "before", "after", "from", "to", "days")
TABLES = {
    "actors": "actor_id",
    "mentions": "mention_id",
    "quotes": "quote_id",
    "events": "event_id",
    "times": "time_id",
    "sentences": "sentence_id",
}
ARTICLE = "article"  # the source of an event that nobody but the article vouches for
CERTAINLY = "certainly"
PLACES = ("article", "sentence")
# What a row of each table says of itself; of all else it is chosen by the rows that it is `of`.
OWN = {
    "actors": {"actor", "about", "form", "kind"},
    "mentions": {"actor", "about", "form", "kind"},
    "quotes": {"actor", "about", "source", "quote", "form", "kind", "speech"},
    "events": {*KEYS, "when"},
    "times": {"when"},
    "sentences": set(),
}

Row = Mapping[str, Any]


def chosen(rows: list[dict], choice: dict) -> set[str]:
    """Ids of the rows (of `choosable_rows`) that a choice leaves; an empty choice leaves all.

    A sentence is left with any row that stands in it.
    """
    asked, by_id = plain(rows, choice), {row["id"]: row for row in rows}
    found = {row["id"] for row in rows if row["table"] != "sentences" and matches(row, asked, by_id)}
    filled = {s for row in rows if row["id"] in found and row["table"] != "actors" for s in row["sentence"]}
    places = {key: value for key, value in asked.items() if key in PLACES}
    for row in rows:
        if row["table"] == "sentences" and matches(row, places, by_id) and (places == asked or row["id"] in filled):
            found.add(row["id"])
    return found


def plain(rows: list[dict], choice: dict) -> dict:
    """A choice of sets under `KEYS`, and days: what lies before, after and beside is looked up."""
    asked: dict[str, Any] = {key: values(choice, key) for key in KEYS if values(choice, key)}
    for key, direction in (("before", -1), ("after", 1)):
        if event := values(choice, key):
            beyond = ordered(rows, event, direction)
            asked["event"] = beyond & asked["event"] if "event" in asked else beyond
    if beside := values(choice, "with"):
        there = _sentences_with(rows, [{one} for one in beside] + ([asked["about"]] if "about" in asked else []))
        asked["sentence"] = there & asked["sentence"] if "sentence" in asked else there
        asked["about"] = beside | asked.get("about", set())
    if choice.get("from") or choice.get("to"):
        asked["when"] = choice.get("from"), choice.get("to"), choice.get("days") == CERTAINLY
    return asked


def values(choice: dict, key: str) -> set[str]:
    value = choice.get(key)
    return {value} if isinstance(value, str) and value else set(value or ())


def matches(row: Row, asked: dict, by_id: Mapping[str, Row]) -> bool:
    """Whether a row meets a choice (`plain`): what it says of itself, and for the rest one row that it is of."""
    own = {key for key in asked if key in PLACES or key in OWN[row["table"]]}
    rest = {key: value for key, value in asked.items() if key not in own}
    if not all(_meets(row, key, asked[key]) for key in own):
        return False
    others = (by_id[other] for other in row["of"])
    return not rest or any(
        rest.keys() <= OWN[other["table"]] and all(_meets(other, key, value) for key, value in rest.items())
        for other in others
    )


def _meets(row: Row, key: str, wanted: Any) -> bool:
    if key != "when":
        return not wanted.isdisjoint(row[key])
    first, last, certainly = wanted
    if certainly:
        return any(
            (not first or (earliest and earliest >= first)) and (not last or (latest and latest <= last))
            for earliest, latest in row["when"]
        )
    return any(
        (not last or not earliest or earliest <= last) and (not first or not latest or latest >= first)
        for earliest, latest in row["when"]
    )


def ordered(rows: list[dict], events: set[str], direction: int) -> set[str]:
    """Events known to lie before (-1) or after (1) what these events tell of: by their order, else by their days."""
    nodes = [row for row in rows if row["table"] == "events"]
    same = {h for row in nodes if events & set(row["event"]) for h in row["happening"]}
    start = [row for row in nodes if same & set(row["happening"])]
    following: dict[str, list[dict]] = {}
    for row in nodes:
        for earlier in row["prior"]:
            following.setdefault(earlier, []).append(row)
    by_id = {row["id"]: row for row in nodes}
    found: dict[str, dict] = {}
    stack = list(start)
    while stack:
        row = stack.pop()
        near = [by_id[one] for one in row["prior"]] if direction < 0 else following.get(row["id"], [])
        for other in near + [other for other in nodes if _apart(*((other, row) if direction < 0 else (row, other)))]:
            if other["id"] not in found:
                found[other["id"]] = other
                stack.append(other)
    return found.keys() - {row["id"] for row in start}


def _apart(row: Row, other: Row) -> bool:
    """Whether all days of one event lie before those of another."""
    ends, starts = [last for _, last in row["when"]], [first for first, _ in other["when"]]
    return bool(ends and starts and ends[0] and starts[0] and ends[0] < starts[0])


def _sentences_with(rows: list[dict], each: list[set[str]]) -> set[str]:
    """Sentences in which somebody of every set is mentioned."""
    there = [
        {s for row in rows if row["table"] == "mentions" and them & set(row["about"]) for s in row["sentence"]}
        for them in each
    ]
    return set.intersection(*there)

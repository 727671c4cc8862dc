"""Words for charts: short names, event labels, days, counts."""
import datetime

import pandas as pd

from analysis.tables import Tables

ARTICLE = "article"


def records(frame: pd.DataFrame) -> list[dict]:
    """Rows as dicts with None for unknown, days as `datetime.date` and whole numbers as int."""
    return [{k: _value(v) for k, v in row.items()}
            for row in frame.astype(object).where(frame.notna(), None).to_dict("records")]


def _value(value):
    if isinstance(value, datetime.datetime):
        return value.date()
    return value.item() if hasattr(value, "item") else value


def full_names(tables: Tables) -> dict[str, str]:
    """actor_id → name."""
    return dict(zip(tables.actors["actor_id"], tables.actors["name"]))


def short_names(tables: Tables) -> dict[str, str]:
    """actor_id → a person's last name where nobody else's name ends so, else the full name."""
    actors = records(tables.actors)
    last = [a["name"].split()[-1] if a["name"].split() else a["name"] for a in actors]
    alone = {name for name in last if last.count(name) == 1}
    return {a["actor_id"]: end if a["kind"] == "person" and end in alone and end[:1].isupper() and "'" not in a["name"]
            else a["name"] for a, end in zip(actors, last)}


def agents(tables: Tables, role: str = "agent") -> dict[str, str]:
    """event_id → first participant of a role, by name, else in the article's words."""
    names, found = short_names(tables), {}
    for row in records(tables.participants):
        if row["role"] == role:
            found.setdefault(row["event_id"], names.get(row["actor_id"]) or row["text"])
    return found


def event_labels(tables: Tables) -> dict[str, str]:
    """event_id → a few words: "Ukraine presented" for a finite verb, "talks · Russia" otherwise."""
    who, labels = agents(tables), {}
    for row in records(tables.events):
        agent, trigger = who.get(row["event_id"]), squeeze(row["trigger"])
        if agent is None:
            labels[row["event_id"]] = trigger
        else:
            labels[row["event_id"]] = f"{agent} {trigger}" if row["tense"] else f"{trigger} · {agent}"
    return labels


def squeeze(text: str, limit: int = 0) -> str:
    """White space made single spaces; cut at a word with an ellipsis where longer than `limit` characters."""
    text = " ".join(text.split())
    if limit and len(text) > limit:
        text = text[:limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return text


def day(value: datetime.date, year: bool = True) -> str:
    """"29 Mar 2022"."""
    return f"{value.day} {value:%b}" + (f" {value.year}" if year else "")


def span(earliest: datetime.date | None, latest: datetime.date | None, year: bool = True) -> str:
    """An interval of days in words: a day, from … to …, by …, from … on, or "no date"."""
    if earliest is None and latest is None:
        return "no date"
    if earliest is None:
        return f"by {day(latest, year)}"
    if latest is None:
        return f"from {day(earliest, year)}"
    if earliest == latest:
        return day(earliest, year)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day(latest, year)}"
    return f"{day(earliest, year and earliest.year != latest.year)} – {day(latest, year)}"


def count(number: int, one: str, many: str | None = None) -> str:
    """"1 quote", "3 quotes", "no quotes"."""
    word = one if number == 1 else many or one + "s"
    return f"{number:,} {word}" if number else f"no {word}"


def listed(words: list[str], last: str = "and") -> str:
    """"a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def percent(part: float, whole: float) -> str:
    """"38%"; "under 1%" and "over 99%" where rounding would say none or all."""
    share = 100 * part / whole if whole else 0
    if 0 < share < 1:
        return "under 1%"
    if 99 < share < 100:
        return "over 99%"
    return f"{share:.0f}%"

"""Words for charts: short names, event labels, days, counts."""

import datetime
import re
from pathlib import Path

import pandas as pd

from analysis.tables.tables import Tables


def records(frame: pd.DataFrame) -> list[dict]:
    """Rows as dicts with None for unknown, days as `datetime.date` and whole numbers as int."""
    names, columns = list(frame.columns), [_values(frame[name]) for name in frame.columns]
    return [dict(zip(names, row)) for row in zip(*columns)]


def _values(column: pd.Series) -> list:
    """The values of a column as plain ones: column by column is much faster than row by row."""
    values = [None if unknown else value for value, unknown in zip(column.tolist(), column.isna().tolist())]
    return values if column.dtype.kind in "iufb" else [_value(value) for value in values]


def _value(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.datetime):
        return value.date()
    return value.item() if hasattr(value, "item") else value


def article_name(article: dict) -> str:
    """What a row of `articles` is called: its title, else its file, else its id."""
    file = Path(article["path"] or "")
    return article["title"] or (file.name if "#" in file.name else file.stem) or article["article_id"]


def full_names(tables: Tables) -> dict[str, str]:
    """actor_id → name."""
    return dict(zip(tables.actors["actor_id"], tables.actors["name"]))


def short_names(tables: Tables) -> dict[str, str]:
    """actor_id → a person's last name where it is one ("II" is not) and nobody else's; else the full name, and that of
    whom no name is known ("Texas Businessman")."""
    actors, named = records(tables.actors), set(tables.mentions.loc[tables.mentions["form"] == "name", "actor_id"])
    last = [a["name"].split()[-1] if a["name"].split() else "" for a in actors]
    return {
        a["actor_id"]: (
            end
            if a["kind"] == "person"
            and a["actor_id"] in named
            and last.count(end) == 1
            and _surname(end)
            and "'" not in a["name"]
            else squeeze(a["name"])
        )
        for a, end in zip(actors, last)
    }


def _surname(word: str) -> bool:
    return word[:1].isupper() and word[-1:].islower() and word not in ("Jr", "Sr")


def agents(tables: Tables, role: str = "agent") -> dict[str, str]:
    """event_id → first participant of a role, by name, else in the article's words."""
    names = short_names(tables)
    found: dict[str, str] = {}
    for row in records(tables.participants):
        if row["role"] == role:
            found.setdefault(row["event_id"], names.get(row["actor_id"]) or squeeze(row["text"], 32))
    return found


def event_labels(tables: Tables) -> dict[str, str]:
    """event_id → a few words: "Ukraine presented"; "Russia: departure" where the trigger is no finite verb."""
    acting, undergoing, labels = agents(tables), agents(tables, "patient"), {}
    for row in records(tables.events):
        who, trigger = acting.get(row["event_id"]) or undergoing.get(row["event_id"]), squeeze(row["trigger"])
        finite = row["tense"] in ("past", "present")
        who = who and squeeze(who, 24)
        labels[row["event_id"]] = trigger if who is None else f"{who} {trigger}" if finite else f"{who}: {trigger}"
    return labels


def opened(text: str) -> str:
    """A sentence that may begin with a name such as "the council", with its capital; "iPhone" keeps its own."""
    return text[:1].upper() + text[1:] if text.split(" ", 1)[0].islower() else text


def squeeze(text: str, limit: int = 0) -> str:
    """White space made single spaces; cut at a word with an ellipsis where longer than `limit` characters."""
    text = " ".join(text.split())
    if limit and len(text) > limit:
        text = text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return text


PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}


def quoted(text: str, limit: int = 0) -> str:
    """Words in “…”, whatever marks of their own they have: outer ones are not doubled, those inside are single.

    The complementiser of a clause ("that it was so") is left out; cut as by `squeeze`.
    """
    words = squeeze(text)
    if words[:1] in PAIRS:
        closing = f"[{PAIRS[words[0]]}]"
        ends = [found.start() for found in re.finditer(closing + r"(?!\w)", words[1:])]
        if ends[:1] == [len(words) - 2] or (not ends and words[0] not in "'‘"):  # that may be an apostrophe ('tis)
            words = re.sub(closing + "$", "", words[1:])
    words = words.removeprefix("that ")
    words = re.sub(r"[“„«]|(?<!\S)\"(?=\S)", "‘", words)
    words = re.sub(r"[”»\"]", "’", words)
    return f"“{squeeze(words, limit)}”"


def day(value: datetime.date, year: bool | int = True) -> str:
    """ "29 Mar 2022"; "29 Mar" without the year, or where `year` is the day's own."""
    shown = year is True or (year is not False and year != value.year)
    return f"{value.day} {value:%b}" + (f" {value.year}" if shown else "")


def span(
    earliest: datetime.date | None, latest: datetime.date | None, year: bool | int = True, about: bool = False
) -> str:
    """An interval of days in words: a day, from … to …, by …, from … on, or "no date"; `year` as in `day`.

    `about`: no words of the text state them (`analysis.charts.kit.days`).
    """
    near = "about " if about else ""
    if earliest is None:
        return f"by {near}{day(latest, year)}" if latest else "no date"
    if latest is None:
        return f"from {near}{day(earliest, year)}"
    return near + _closed(earliest, latest, year)


def _closed(earliest: datetime.date, latest: datetime.date, year: bool | int) -> str:
    if earliest == latest:
        return day(earliest, year)
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return str(earliest.year) if earliest.year == latest.year else f"{earliest.year}–{latest.year}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day(latest, year)}"
    return f"{day(earliest, year if earliest.year != latest.year else False)} – {day(latest, year)}"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 quote", "3 quotes", "no quotes"."""
    word = one if number == 1 else many or one + "s"
    return f"{number:,} {word}" if number else f"no {word}"


def listed(words: list[str], last: str = "and") -> str:
    """ "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def percent(part: float, whole: float) -> str:
    """ "38%"; "under 1%" and "over 99%" where rounding would say none or all."""
    share = 100 * part / whole if whole else 0
    if 0 < share < 1:
        return "under 1%"
    if 99 < share < 100:
        return "over 99%"
    return f"{share:.0f}%"


def ordinal(n: int) -> str:
    """ "second", "third", … "21st"."""
    words = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    return words.get(n) or f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"

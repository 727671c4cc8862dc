"""Which rows belong together: every row of the tables with what a reader may choose it by.

A choice is a dict of `KEYS` (an actor's id, a status, a form …) and of a first and last day ("from", "to"). A row is
chosen when it meets every key of the choice. What a row is chosen by is worked out here, once, for Python and
for the browser; both only compare (`chosen` here, `matches` in report/static/instrument/choice.js).
"""

from collections import defaultdict

import pandas as pd

from analysis.tables.tables import Tables

KEYS = ("actor", "quote", "event", "status", "form", "kind", "source", "article", "sentence")
TABLES = {
    "actors": "actor_id",
    "mentions": "mention_id",
    "quotes": "quote_id",
    "events": "event_id",
    "times": "time_id",
    "sentences": "sentence_id",
}
ARTICLE = "article"  # the source of an event that nobody but the article vouches for


def links(tables: Tables) -> list[dict]:
    """A dict per row: id, table, spans, the values of every key, `when` (intervals of days) and
    `says` (the row in words).

    A quote, a mention or a time takes over what the events it belongs to are chosen by, and so on in turn, so that
    "claimed" finds the events, the quotes that hold them, and the mentions that take part. `article` has values only
    where the tables are of several articles: among one there is nothing to choose.
    """
    record = {
        name: frame.astype(object).where(frame.notna(), None).to_dict("records")
        for name in TABLES | {"participants": None, "articles": None}
        for frame in [getattr(tables, name)]
    }
    actors = {a["actor_id"]: a for a in record["actors"]}
    rows = {}

    def row(name, table, start, end, says):
        made = {"id": name, "table": table, "spans": [[start, end]], "says": says, "when": set()}
        return rows.setdefault(name, made | {key: set() for key in KEYS})

    def take(to, source, *, only=KEYS):
        for key in only:
            to[key] |= source[key]
        to["when"] |= source["when"]

    for a in record["actors"]:
        made = row(a["actor_id"], "actors", a["first_start"], a["first_start"], a["name"])
        made["actor"].add(a["actor_id"])
        made["kind"].add(a["kind"])
    mentions = [
        row(m["mention_id"], "mentions", m["start"], m["end"], _mention_says(m, actors)) for m in record["mentions"]
    ]
    for made, m in zip(mentions, record["mentions"]):
        made["form"].add(m["form"])
        if m["actor_id"] in actors:
            made["actor"].add(m["actor_id"])
            made["kind"].add(actors[m["actor_id"]]["kind"])
            rows[m["actor_id"]]["form"].add(m["form"])
    parts = defaultdict(list)
    for p in record["participants"]:
        parts[p["event_id"]].append(p)
    told_in = defaultdict(list)
    for e in record["events"]:
        made = row(e["event_id"], "events", e["start"], e["end"], _event_says(e, actors))
        made["event"].add(e["event_id"])
        made["status"].add(e["status"])
        made["source"].add(e["source_id"] or ARTICLE)
        if e["quote_id"]:
            made["quote"].add(e["quote_id"])
            told_in[e["quote_id"]].append(made)
        if e["earliest"] is not None or e["latest"] is not None:
            made["when"].add((_day(e["earliest"]), _day(e["latest"])))
        for actor in {e["source_id"], *(p["actor_id"] for p in parts[e["event_id"]])} & actors.keys():
            made["actor"].add(actor)
            made["kind"].add(actors[actor]["kind"])
    for q in record["quotes"]:
        made = row(q["quote_id"], "quotes", q["start"], q["end"], _quote_says(q, actors))
        made["spans"] += [[q["start"], q["end"]]] if q["fragment"] > 1 else []
        made["quote"].add(q["quote_id"])
        made["kind"].add(q["kind"])
        if q["speaker_id"] in actors:
            made["actor"].add(q["speaker_id"])
            made["source"].add(q["speaker_id"])
            made["kind"].add(actors[q["speaker_id"]]["kind"])
            take(rows[q["speaker_id"]], made, only=("quote", "kind"))
        for event in told_in[q["quote_id"]]:
            event["kind"].add(q["kind"])
            take(made, event, only=("event", "status", "source"))
        for mention in _overlapping(mentions, q["start"], q["end"]):
            mention["quote"].add(q["quote_id"])
            made["form"] |= mention["form"]
        if q["speaker_start"] is not None:
            for mention in _overlapping(mentions, q["speaker_start"], q["speaker_end"]):
                made["form"] |= mention["form"]
                take(mention, made, only=("quote", "event", "status", "source"))
    for e in record["events"]:
        event = rows[e["event_id"]]
        for p in parts[e["event_id"]]:
            for mention in _overlapping(mentions, p["start"], p["end"]):
                if p["actor_id"] is None or p["actor_id"] in mention["actor"]:
                    event["form"] |= mention["form"]
                    take(mention, event, only=("event", "status", "source"))
        for actor in event["actor"]:
            take(rows[actor], event, only=("event", "status", "source"))
    for t in record["times"]:
        made = row(t["time_id"], "times", t["start"], t["end"], _time_says(t))
        for e in record["events"]:
            if e["time_id"] == t["time_id"]:
                take(made, rows[e["event_id"]])
        if t["earliest"] is not None or t["latest"] is not None:
            made["when"].add((_day(t["earliest"]), _day(t["latest"])))
    inside = [made for made in rows.values() if made["table"] != "actors"]
    if len(record["articles"]) > 1:
        for table, key in TABLES.items():
            for one in record[table] if table not in ("actors", "sentences") else ():
                rows[one[key]]["article"].add(one["article_id"])
    for s in record["sentences"]:
        made = row(s["sentence_id"], "sentences", s["start"], s["end"], "")
        made["sentence"].add(s["sentence_id"])
        made["article"] |= {s["article_id"]} if len(record["articles"]) > 1 else set()
        for other in inside:
            if any(start < s["end"] and s["start"] < end for start, end in other["spans"]):
                other["sentence"].add(s["sentence_id"])
                take(made, other, only=KEYS[:-2])
    for made in inside:
        for actor in made["actor"]:
            for key in ("article", "sentence"):
                rows[actor][key] |= made[key]
    return [_plain(made) for made in rows.values()]


def chosen(rows: list[dict], choice: dict) -> set[str]:
    """Ids of the rows (of `links`) that a choice leaves; an empty choice leaves all."""
    return {row["id"] for row in rows if matches(row, choice)}


def matches(row: dict, choice: dict) -> bool:
    """Whether a row meets every key of a choice; a list of values asks for any of them."""
    for key in KEYS:
        wanted = choice.get(key)
        if wanted and not set([wanted] if isinstance(wanted, str) else wanted) & set(row[key]):
            return False
    first, last = choice.get("from"), choice.get("to")
    if not first and not last:
        return True
    return any(
        (not last or not earliest or earliest <= last) and (not first or not latest or latest >= first)
        for earliest, latest in row["when"]
    )


def _overlapping(rows, start, end):
    return [row for row in rows if row["spans"][0][0] < end and start < row["spans"][0][1]]


def _plain(row: dict) -> dict:
    """The row with lists for sets, in a stable order, so that the same tables give the same bytes."""
    row = row | {key: sorted(row[key]) for key in KEYS}
    return row | {"when": sorted(row["when"], key=str)}


def _day(value) -> str | None:
    return None if value is None else pd.Timestamp(value).date().isoformat()


def _mention_says(m, actors) -> str:
    if m["actor_id"] not in actors:
        return f"A {m['form']} the article does not settle"
    meaning = ", here its government" if m["metonym"] else ""
    form = {"name": "by name", "nominal": "by a description", "pronoun": "by a pronoun"}[m["form"]]
    return f"{actors[m['actor_id']]['name']}{meaning}: mentioned {form}"


def _quote_says(q, actors) -> str:
    kind = {"direct": "Direct speech", "mixed": "Partly quoted speech", "indirect": "Reported speech"}[q["kind"]]
    speaker = actors[q["speaker_id"]]["name"] if q["speaker_id"] in actors else "a speaker the text does not settle"
    return f"{kind} of {speaker}" + (f" (“{q['cue']}”)" if q["cue"] else "")


def _event_says(e, actors) -> str:
    source = actors[e["source_id"]]["name"] if e["source_id"] in actors else "the article"
    return f"“{e['trigger']}”: {e['status']}, says {source}; {in_days(e['earliest'], e['latest'])}"


def _time_says(t) -> str:
    return f"{t['type'].capitalize()} {t['value'] or ''}".strip() + f": {in_days(t['earliest'], t['latest'])}"


def in_days(earliest, latest) -> str:
    """An interval of days in words: "7 April 2022", "by 6 April 2022", "undated"."""

    def words(day) -> str:
        day = pd.Timestamp(day)
        return f"{day.day} {day:%B %Y}"

    if earliest is None and latest is None:
        return "undated"
    if earliest is None:
        return f"by {words(latest)}"
    if latest is None:
        return f"from {words(earliest)}"
    return words(earliest) if earliest == latest else f"{words(earliest)} to {words(latest)}"

"""A reader's choice, and which rows it leaves.

A choice is a dict of `KEYS` (an actor's id, a status, a form …) and of a first and last day ("from", "to"). A row is
chosen when it meets every key of the choice. What a row is chosen by is worked out once, for Python and for the
browser (`analysis.tables.choosable`); both only compare (`chosen` here, `matches` in instrument/choice.js).
"""

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


def chosen(rows: list[dict], choice: dict) -> set[str]:
    """Ids of the rows (of `choosable_rows`) that a choice leaves; an empty choice leaves all."""
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

"""What the tables answer to a question about one text, in words: "agent of arrested" → names of those who did it."""

from analysis.tables.tables import Tables


def answer(tables: Tables, question: str, *words: str) -> str:
    """The answer; "nobody", "nothing" or "none" where the tables hold none. Raises KeyError for an unknown question."""
    kind, _, about = question.partition(" of ")
    return QUESTIONS[kind](tables, *([about] if about else []), *words)


def _events(tables: Tables, word: str):
    return tables.events[tables.events["trigger"].str.lower() == word.lower()]


def _names(tables: Tables, ids) -> str:
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    return ", ".join(sorted({names[i] for i in ids if isinstance(i, str)})) or "nobody"


def _part(role: str):
    def named(tables: Tables, word: str) -> str:
        parts = tables.participants
        own = parts[parts["event_id"].isin(_events(tables, word)["event_id"]) & (parts["role"] == role)]
        return _names(tables, own["actor_id"])

    return named


def _actors(kind: str):
    return lambda tables: _names(tables, tables.actors[tables.actors["kind"] == kind]["actor_id"])


def _speaker(tables: Tables, words: str) -> str:
    own = tables.quotes[tables.quotes["text"].str.contains(words, regex=False)]
    return _names(tables, own["speaker_id"])


def _source(tables: Tables, word: str) -> str:
    return _names(tables, _events(tables, word)["source_id"])


def _status(tables: Tables, word: str) -> str:
    return ", ".join(sorted(set(_events(tables, word)["status"]))) or "no event"


def _days(tables: Tables, word: str) -> str:
    found = {(str(e.earliest)[:10], str(e.latest)[:10]) for e in _events(tables, word).itertuples()}
    return ", ".join(a if a == b else f"{a}..{b}" for a, b in sorted(found)) or "nothing"


def _within(length: int):
    def said(tables: Tables, word: str) -> str:
        found = {(str(e.earliest)[:length], str(e.latest)[:length]) for e in _events(tables, word).itertuples()}
        return ", ".join(a if a == b else f"{a}..{b}" for a, b in sorted(found)) or "nothing"

    return said


def _time(tables: Tables, words: str) -> str:
    own = tables.times[tables.times["text"].str.contains(words, regex=False)]
    said = {"every" if t.type == "SET" else str(t.value)[:10] for t in own.itertuples()}
    return ", ".join(sorted(said)) or "nothing"


def _before(tables: Tables, first: str, later: str) -> bool:
    follows: dict[str, set[str]] = {}
    for a, b in zip(tables.order["before"], tables.order["after"]):
        follows.setdefault(a, set()).add(b)
    seen = set(_events(tables, first)["event_id"])
    reached = set(seen)
    while seen:
        seen = {b for a in seen for b in follows.get(a, ())} - reached
        reached |= seen
    ends = set(_events(tables, later)["event_id"])
    return bool(ends & reached)


def _unordered(tables: Tables, one: str, other: str) -> bool:
    return not (_before(tables, one, other) or _before(tables, other, one))


QUESTIONS = {
    "agent": _part("agent"),
    "patient": _part("patient"),
    "persons": _actors("person"),
    "organisations": _actors("organisation"),
    "speaker": _speaker,
    "source": _source,
    "status": _status,
    "day": _days,
    "month": _within(7),
    "year": _within(4),
    "time": _time,
    "before": _before,
    "unordered": _unordered,
    "no event": lambda tables, word: word.lower() not in set(tables.events["trigger"].str.lower()),
    "quotes": lambda tables: " | ".join(tables.quotes["text"]) or "none",
    "quote begins": lambda tables: next(iter(tables.quotes["text"]), "none"),
}


def holds(found: str | bool, expected: str) -> bool:
    """Whether an answer is what was expected: "X or Y", "not X", or a part of the answer's words."""
    if isinstance(found, bool):
        return found
    if expected.startswith("not "):
        return expected[4:].lower() not in found.lower()
    return any(part.lower() in found.lower() for part in expected.split(" or "))

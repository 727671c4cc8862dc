"""What the tellings of one event do not agree on."""

from collections.abc import Collection
from dataclasses import dataclass

from analysis.charts.kit.labels import day, listed

AGAINST = ("denied", "negated")


@dataclass(frozen=True)
class Difference:
    """What tellings of one event do not agree on: status, polarity, source or day; in words."""

    kind: str
    words: str


def differences(tellings: Collection[dict]) -> list[Difference]:
    """What tellings of one event do not agree on. Each is an event record with its article's `letter` and day, `of`."""
    steps = (_status, _polarity, _source, _day)
    return [Difference(step.__name__.strip("_"), found) for step in steps if (found := step(tellings))]


def _status(tellings: Collection[dict]) -> str | None:
    everybody = {r["letter"] for r in tellings}
    stated = {r["letter"] for r in tellings if r["status"] == "reported" and not r.get("unfinished")}
    if not stated or stated == everybody:
        return None
    others = []
    for where in sorted(everybody - stated):
        mine = [r for r in tellings if r["letter"] == where]
        day_of_it = min(
            (r["earliest"] for r in tellings if r["earliest"] and r["earliest"] == r["latest"]), default=None
        )
        before = mine[0]["of"] and day_of_it and mine[0]["of"] < day_of_it
        others.append(
            f"in {where}{', published before,' if before else ''} it is only "
            f"{listed(sorted({'under way' if r['status'] == 'reported' else r['status'] for r in mine}), 'or')}"
        )
    return f"{listed(sorted(stated))} {'states' if len(stated) == 1 else 'state'} it as fact; {listed(others)}"


def _polarity(tellings: Collection[dict]) -> str | None:
    against = sorted(
        {
            f"{r['said_by']} in {r['letter']}" if r["source_id"] else r["letter"]
            for r in tellings
            if r["status"] in AGAINST
        }
    )
    if not against or all(r["status"] in AGAINST for r in tellings):
        return None
    return f"that it happened is denied or negated by {listed(against)}"


def _source(tellings: Collection[dict]) -> str | None:
    vouching: dict[str, set[str]] = {}
    for r in tellings:
        if r["source_id"] and r["status"] not in AGAINST:
            vouching.setdefault(r["said_by"], set()).add(r["letter"])
    named = [f"{who} ({listed(sorted(where))})" for who, where in vouching.items()]
    return f"on the word of {listed(named)}" if len(named) > 1 else None


def _day(tellings: Collection[dict]) -> str | None:
    """Whose words tie it to a day, and the closest that the others come."""

    def width(r):
        if r.get("about"):
            return float("inf")
        return (r["latest"] - r["earliest"]).days if r["earliest"] and r["latest"] else float("inf")

    closest = {
        where: min((r for r in tellings if r["letter"] == where), key=width)
        for where in sorted({r["letter"] for r in tellings})
    }
    exact = [where for where, r in closest.items() if width(r) == 0]
    vague = [f"{where}: {r['when']}" for where, r in closest.items() if width(r) > 0]
    if not exact or not vague:
        return None
    return f"dated to {day(closest[exact[0]]['earliest'])} by {listed(exact)} only ({'; '.join(vague)})"

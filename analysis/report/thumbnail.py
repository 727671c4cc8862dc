"""A report's small picture: where in its text the main actors are mentioned, somebody is quoted and events are told."""

from collections import Counter
from collections.abc import Sequence
from html import escape

from analysis.charts.kit.theme import SOLID
from analysis.report.index_entry import STEPS, IndexEntry

WIDTH, LABEL, LANE, NAME = 340, 122, 17, 16  # px; characters of a name
LANES = {"Stated": ("reported",), "Claimed": ("claimed",), "Otherwise": ("denied", "planned", "possible", "negated")}
SPAN = WIDTH - LABEL - 4


def thumbnail(entry: IndexEntry) -> str:
    """The picture as SVG with a text alternative; empty where there is nothing to draw. Names in it are escaped."""
    lanes = [(_cut(name), _ticks(f"kind-{kind}", places)) for name, kind, places in entry.actors]
    lanes += [("Quotes", "".join(_bar(start, end) for start, end in entry.quotes))] if entry.quotes else []
    for label, members in LANES.items():
        marks = "".join(_event(at, status) for at, status in entry.events if status in members)
        lanes += [(label, marks)] if marks else []
    if not lanes:
        return ""
    height, middle = LANE * len(lanes) + 2, f"{LANE / 2:g}"
    rows = "".join(
        f'<g transform="translate(0 {LANE * i + 1})"><text x="{LABEL - 10}" y="{LANE / 2 + 3.5:g}" text-anchor="end">'
        f"{escape(label)}</text>"
        f'<line class="base" x1="{LABEL}" x2="{LABEL + SPAN}" y1="{middle}" y2="{middle}"/>{marks}</g>'
        for i, (label, marks) in enumerate(lanes)
    )
    return (
        f'<svg class="thumbnail" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
        f'aria-label="{escape(alternative(entry))}">{rows}</svg>'
    )


def alternative(entry: IndexEntry) -> str:
    """What the picture shows, for whoever does not see it."""
    parts = [f"{name} is mentioned {_where(places)}" for name, _, places in entry.actors]
    if entry.quotes:
        parts.append(
            f"{len(entry.quotes)} {'quote stands' if len(entry.quotes) == 1 else 'quotes stand'} "
            f"{_where([start for start, _ in entry.quotes])}"
        )
    if entry.events:
        by = Counter(status for _, status in entry.events)
        parts.append(
            f"{len(entry.events)} {'event is' if len(entry.events) == 1 else 'events are'} told: "
            + ", ".join(f"{n} {status}" for status, n in by.most_common())
        )
    return "From the first word of the text to the last: " + "; ".join(parts) + "."


def _where(places: Sequence[int]) -> str:
    """In which thirds of the text most of it stands."""
    thirds = Counter(min(3 * at // STEPS, 2) for at in places)
    third, n = max(thirds.items(), key=lambda item: (item[1], -item[0]))
    if len(thirds) == 3 and n < 0.6 * len(places):
        return "throughout"
    return ("mostly " if n < len(places) else "") + ("at the beginning", "in the middle", "at the end")[third]


def _x(at: int) -> str:
    return f"{LABEL + SPAN * at / STEPS:.1f}".removesuffix(".0")


def _ticks(look: str, places: Sequence[int]) -> str:
    path = "".join(f"M{_x(at)} 3v{LANE - 6}" for at in places)
    return f'<path class="tick {look}" d="{path}"/>'


def _bar(start: int, end: int) -> str:
    width = max(SPAN * (end - start) / STEPS, 1.5)
    return f'<rect class="said-bar" x="{_x(start)}" y="{LANE / 2 - 3:g}" width="{width:.1f}" height="6"/>'


def _event(at: int, status: str) -> str:
    """Solid for what the article states, hollow for what it passes on: a claim never looks like a fact."""
    look = "solid" if status in SOLID else "hollow"
    return f'<circle class="{look} status-{status}" cx="{_x(at)}" cy="{LANE / 2:g}" r="3"/>'


def _cut(name: str) -> str:
    return name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"

"""Where the events of a timeline stand: a line each, or packed by status where they are many; the undated below."""

import datetime
from dataclasses import dataclass

from analysis.charts.kit.axis import Axis
from analysis.charts.kit.events import marks
from analysis.tables.codebook import STATUSES

LABELLED = 72  # events that still get a line and a label of their own
UNDATED_PER_LINE = 24
LETTER, ROOM = 6, 520  # px: width of a letter of a packed event's label, and of a chart that has such labels


@dataclass(frozen=True)
class Lanes:
    """Where events stand: a line per dated event (or packed by status, with `heads`), lanes for the undated below."""

    dated: list[dict]
    undated: list[dict]
    axis: Axis
    lines: dict[str, int]
    heads: list[dict]
    named: list[dict]  # packed events with room for their label behind them, and where it begins

    @property
    def labelled(self) -> bool:
        return not self.heads

    @property
    def used(self) -> int:
        return max(self.lines.values(), default=-1) + 1

    @property
    def first_undated(self) -> int:
        return self.used + (1 if self.dated else 0)

    @property
    def total(self) -> int:
        return self.first_undated + -(-len(self.undated) // UNDATED_PER_LINE) if self.undated else self.used

    @property
    def step(self) -> int:
        """Height of a line in px."""
        return 13 if not self.labelled else 22 if self.used <= 30 else 17


def lanes_of(rows: list[dict], published: datetime.date | None) -> Lanes:
    dated = sorted(
        (r for r in rows if r["earliest"] or r["latest"]),
        key=lambda r: (r["latest"] or datetime.date.max, r["earliest"] or datetime.date.min, r["told"]),
    )
    undated = [r for r in rows if not (r["earliest"] or r["latest"])]
    packed = len(dated) > LABELLED
    if packed:  # what is only known to be over, or ahead, would fill a screen with "by 7 Apr"
        vague = {
            r["id"] for r in dated if published in (r["earliest"], r["latest"]) and not (r["earliest"] and r["latest"])
        }
        undated = [r for r in rows if r["id"] in vague or not (r["earliest"] or r["latest"])]
        dated = [r for r in dated if r["id"] not in vague]
    axis = _axis(dated, published)
    lines = {r["id"]: i for i, r in enumerate(dated)}
    heads: list[dict] = []
    if packed:
        lines, heads = _packed(dated, axis)
    return Lanes(dated, undated, axis, lines, heads, _with_room(dated, axis, lines) if heads else [])


def _axis(dated: list[dict], published: datetime.date | None) -> Axis:
    """The axis of their days, with room behind publication for the words of what is open from then on."""
    days = [d for r in dated for d in (r["earliest"], r["latest"]) if d]
    axis = Axis(days, published)
    ahead = [r for r in dated if r["latest"] is None and r["earliest"] == published]
    room = max((wide(r["when"]) for r in ahead), default=0.0)
    if published is None or axis.end(published) + room <= 1:
        return axis
    return Axis(days, published, 1 - (1 - room) / axis.end(published))


def words_at(row: dict, axis: Axis) -> tuple[float, str]:
    """Where the words stand for days with an open end, and how they are aligned: "by 29 Mar" before that day,
    "from 29 Mar" from where it begins on, or where they have room; from the day of publication on, behind the line that
    ends it."""
    room = wide(row["when"])
    if row["latest"] is None:
        start = axis.end(row["earliest"]) if row["earliest"] == axis.zero else axis.start(row["earliest"])
        return (1.0, "right") if start > 1.0001 - room else (start, "left")
    end = axis.end(row["latest"])
    return (end, "left") if end < room else (end, "right")


def wide(words: str) -> float:
    """Share of the axis that words take."""
    return (LETTER * len(words) + 2 * LETTER) / ROOM


def extent(row: dict, axis: Axis) -> tuple[float, float]:
    """Where what stands for an event begins and ends: its days, or the words for days with an open end."""
    if row["earliest"] and row["latest"]:
        return axis.start(row["earliest"]), axis.end(row["latest"])
    (at, side), room = words_at(row, axis), wide(row["when"])
    return (at, at + room) if side == "left" else (at - room, at)


def _packed(rows: list[dict], axis: Axis) -> tuple[dict[str, int], list[dict]]:
    """Lines for many events: by status, each on the first line where it touches no other, those with an open end below
    the others; and heads by status."""
    lines, heads, used = {}, [], 0
    for status in STATUSES:
        group = [r for r in rows if r["status"] == status]
        head = used
        for ended in (True, False):
            ends: list[float] = []
            some = [r for r in group if bool(r["earliest"] and r["latest"]) == ended]
            for r in sorted(some, key=lambda r: (extent(r, axis)[0], r["told"])):
                start, end = extent(r, axis)
                free = next((i for i, taken in enumerate(ends) if taken + 0.016 <= start), len(ends))
                if free == len(ends):
                    ends.append(end)
                ends[free] = end
                lines[r["id"]] = used + free
            used += len(ends)
        if group:
            heads.append(
                {
                    "id": f"timeline:{status}",
                    "ids": [r["id"] for r in group],
                    "pick": {"status": status},
                    "event": status,
                    "short": status,
                    "status": status,
                    "line": head,
                }
            )
            used += 1
    return lines, heads


def _with_room(rows: list[dict], axis: Axis, lines: dict[str, int]) -> list[dict]:
    """Packed events behind which nothing else stands on their line for as long as their label is."""
    found: list[dict] = []
    following: dict[int, float] = {}
    for r in sorted(rows, key=lambda r: -extent(r, axis)[0]):
        (start, end), line = extent(r, axis), lines[r["id"]]
        if following.get(line, 1.0) - end > wide(r["event"]):
            found += marks([r], line=lambda r: lines[r["id"]], x=lambda r: extent(r, axis)[1])
        following[line] = start
    return found


def waiting(lanes: Lanes) -> list[dict]:
    """The undated, side by side in told order: across, their lane is no calendar."""
    row = min(UNDATED_PER_LINE, max(len(lanes.undated), 12))
    place = {r["id"]: divmod(i, UNDATED_PER_LINE) for i, r in enumerate(lanes.undated)}
    return marks(
        lanes.undated,
        line=lambda r: lanes.first_undated + place[r["id"]][0],
        x=lambda r: (place[r["id"]][1] + 0.5) / row,
    )

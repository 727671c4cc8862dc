"""In which order the blocks of a printed page are read: down one column, then down the next."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

FEWEST = 3  # lines of a column
CROSSING = 0.25  # share of the lines that stand across two columns: a headline, a caption
DEEPEST, MOST = 4, 500  # columns beside each other, about; blocks of a page of print


class Block(Protocol):
    """A block of lines as it stands on a page, whose y grows upwards."""

    x0: float
    x1: float
    y1: float

    def __len__(self) -> int: ...


B = TypeVar("B", bound=Block)


def in_order(blocks: Sequence[B], depth: int = 0) -> list[B]:
    """The blocks by columns; as they come where no gutter parts them."""
    gutter = _gutter(blocks) if depth < DEEPEST and len(blocks) <= MOST else None
    if gutter is None:
        return list(blocks)
    found: list[B] = []
    for band in _bands(blocks, gutter):
        left = [block for block in band if block.x1 <= gutter]
        right = [block for block in band if block.x0 >= gutter]
        across = [block for block in band if block not in left and block not in right]
        found += [*across, *in_order(left, depth + 1), *in_order(right, depth + 1)]
    return found


def _bands(blocks: Sequence[B], gutter: float) -> Iterator[list[B]]:
    """What stands between two blocks that cross the gutter, from the top of the page down."""
    band: list[B] = []
    for block in sorted(blocks, key=lambda one: -one.y1):
        if block.x0 < gutter < block.x1:
            yield band
            yield [block]
            band = []
        else:
            band.append(block)
    yield band


def _gutter(blocks: Sequence[Block]) -> float | None:
    """Where a column ends and another begins: lines on either side, few across."""
    best: tuple[int, float] | None = None
    lines = sum(map(len, blocks))
    for edge in sorted({block.x1 for block in blocks}):
        begins = min((block.x0 for block in blocks if block.x0 >= edge), default=None)
        if begins is None:
            continue
        left = sum(len(block) for block in blocks if block.x1 <= edge)
        right = sum(len(block) for block in blocks if block.x0 >= begins)
        across = lines - left - right
        if min(left, right) < FEWEST or across > CROSSING * lines:
            continue
        if best is None or across < best[0]:
            best = across, (edge + begins) / 2
    return best and best[1]

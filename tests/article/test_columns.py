"""In which order the blocks of a page are read, whichever order the program that wrote it put them in."""

from dataclasses import dataclass

import pytest

from analysis.article.columns import in_order


@dataclass
class Block:
    name: str
    x0: float
    x1: float
    y1: float
    lines: int

    def __len__(self):
        return self.lines


A, B, C = Block("a", 50, 290, 700, 9), Block("b", 50, 290, 500, 9), Block("c", 310, 550, 700, 4)
HEAD, CAPTION = Block("head", 50, 550, 760, 2), Block("caption", 50, 550, 520, 1)
UNDER = [Block("d", 50, 290, 480, 5), Block("e", 310, 550, 490, 5)]
THIRDS = [Block(name, x, x + 150, 700, 8) for name, x in (("two", 220), ("one", 50), ("three", 390))]


@pytest.mark.parametrize(
    "blocks, order",
    [
        ([C, A, B], "a b c"),
        ([C, B, HEAD, A], "head a b c"),
        ([*reversed(UNDER), C, CAPTION, A, HEAD], "head a c caption d e"),
        (THIRDS, "one two three"),
        ([B, A], "b a"),  # no gutter: as they come
        ([A, B, Block("number", 540, 550, 20, 1)], "a b number"),
        (
            [Block("by", 50, 150, 700, 1), Block("day", 400, 550, 700, 1), Block("text", 50, 550, 650, 20)],
            "by day text",
        ),
    ],
)
def test_a_column_is_read_before_the_next(blocks, order):
    assert " ".join(block.name for block in in_order(blocks)) == order

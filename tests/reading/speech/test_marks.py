"""What stands in quotation marks."""

import pytest

from analysis.reading.speech.marks import Marks, quoted_passages

MARKS = [
    ('He said "a b" and “c d” x.', ["a b", "c d"]),
    ("‘She said “no way” to me,’ he said", ["She said “no way” to me,"]),
    ("“She said ‘no way’ to me,” he said", ["She said ‘no way’ to me,"]),
    ("rock 'n' roll in the '90s and 'real' life", ["real"]),
    ("It's the dogs' bowl, isn't it?", []),
    ('5" pipe and "a b"', ["a b"]),
    ("”Hej”, he said", ["Hej"]),
    ('He said "never ends', ["never ends"]),
    ('said "One line.\nAnother line. "\nMore "x y" here.', ["One line.", "Another line.", "x y"]),
    ("“A\n\nB b\n\nC c,” he said. “D.”", ["A", "B b", "C c,", "D."]),
]


@pytest.mark.parametrize("text, expected", MARKS)
def test_passages_in_quotation_marks(text, expected):
    assert [text[p.start : p.end] for p in quoted_passages(text)] == expected


@pytest.mark.parametrize(
    "text, fragments, kind",
    [
        ("“One two” three", [(1, 8)], "direct"),
        ("“One two” three", [(0, 15)], "mixed"),
        ("that “One two”", [(0, 14)], "direct"),
        ("that “One” two", [(0, 14)], "mixed"),
        ("“One two” three", [(10, 15)], "indirect"),
        ("“One” said “two.”", [(1, 4), (12, 16)], "direct"),
        ("“One” said two.", [(1, 4), (11, 15)], "mixed"),
    ],
)
def test_kind_by_the_letters_in_marks(text, fragments, kind):
    assert Marks(text).kind(fragments) == kind

"""How the time of `parse` grows with the length of texts that nobody would write: 1 is as fast as they do.

`python -m tests.attacks.growth KIND WORDS WORDS …` measures other lengths; past some 100,000 words give it time
(ANALYSIS_TIME_LIMIT=6000).
"""

import math
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

FEWEST, TIMES, MOST = 3_600, 4, 1.1  # words, how many times as many, growth allowed
SYLLABLES = (
    "bar",
    "den",
    "fol",
    "gri",
    "ham",
    "jor",
    "kel",
    "lun",
    "mor",
    "nes",
    "pol",
    "rid",
    "sal",
    "tor",
    "vin",
    "wes",
)


def name(number: int) -> str:
    return "".join(SYLLABLES[number // 16**place % 16] for place in range(3)).capitalize()


def shared(words: int) -> str:
    """Many first names, few surnames."""
    return "\n\n".join(
        f"{name(i)} {name(i % 7)} said on Monday that {name(i * 3)} {name((i + 3) % 7)} had left the council. "
        f"Mr {name(i % 7)} agreed."
        for i in range(words // 16)
    )


def distinct(words: int) -> str:
    return "\n\n".join(
        f"{name(i)} {name(i + 2000)} met {name(i + 1)} {name(i + 3000)} in {name(i + 900)}ville. He told them to go."
        for i in range(words // 12)
    )


def said(words: int) -> str:
    """One verb of speech, without a stop."""
    return "said " * words


KINDS = {"shared": shared, "distinct": distinct, "said": said}


def measured(kind: str, lengths: Sequence[int]) -> Iterator[tuple[int, float, float | None]]:
    """Words, seconds of a processor, and the growth since the length before."""
    from analysis import parse

    parse("Ann Lowe said on Monday that it rained.")
    before: tuple[int, float] | None = None
    for words in lengths:
        text, started = KINDS[kind](words), time.process_time()
        parse(text)
        took = time.process_time() - started
        yield words, took, math.log(took / before[1], words / before[0]) if before else None
        before = words, took


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    for kind in KINDS:
        (few, short, _), (many, long, growth) = measured(kind, (FEWEST, FEWEST * TIMES))
        assert growth is not None
        shown = f"{short:.1f} and {long:.1f} s, growth {growth:.2f}"
        yield f"{kind}, {few:,} and {many:,} words", growth <= MOST, shown


if __name__ == "__main__":
    for words, took, growth in measured(sys.argv[1], [int(words) for words in sys.argv[2:]]):
        print(f"{sys.argv[1]}: {words:,} words in {took:.1f} s", f"growth {growth:.2f}" if growth else "", flush=True)

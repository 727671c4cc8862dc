"""How the time of `parse` grows with the length of texts that nobody would write: 1 is as fast as they do."""

import math
import time
from collections.abc import Iterator
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


def attack(folder: Path) -> Iterator[tuple[str, bool, str]]:
    from analysis import parse

    parse("Ann Lowe said on Monday that it rained.")
    for make in (shared, distinct, said):
        took = []
        for words in (FEWEST, FEWEST * TIMES):
            started = time.process_time()
            parse(make(words))
            took.append(time.process_time() - started)
        growth = math.log(took[1] / took[0], TIMES)
        yield (
            f"{make.__name__}, {FEWEST:,} and {FEWEST * TIMES:,} words",
            growth <= MOST,
            f"{took[0]:.1f} and {took[1]:.1f} s, growth {growth:.2f}",
        )

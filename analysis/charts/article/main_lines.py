"""Which happenings a first screen lists: those that weigh most, each once, none of which nobody learns anything."""

import re
from collections import Counter
from collections.abc import Sequence

from analysis.charts.article.tellers import introduced
from analysis.tables.codebook import MAIN

MUTE = re.compile(
    r"\w+(?: on)?(?: (?:on|of|about) (?:the|this|that|these) \w+)?"
    r"|(?:tells?|informs?|asks?) (?:the )?(?:[A-Z][\w.]*(?: [A-Z][\w.]*)*|press|media|reporters|journalists)"
)
SHORT = re.compile(
    r"\w+|(?:he|she|it|they|this|that) \w+"
    r"|[^,]+ says?|.+ says? (?:that )?(?:such|this|these) .+"
    r"|.+ (?:makes?|issues?|releases?) (?:an?|the) (?:\w+ )?(?:announcement|statement|remarks?)(?:, \d+ \w+ \d{4})?"
    r"|.+ \(\d+\)",
    re.I,
)
SAYINGS = 2  # of one speaker; their words stand below
EMPTY = frozenset(
    (
        "a",
        "an",
        "and",
        "at",
        "been",
        "by",
        "for",
        "had",
        "has",
        "have",
        "in",
        "is",
        "of",
        "on",
        "that",
        "the",
        "to",
        "was",
        "were",
        "with",
    )
)
SAID = "said"  # of a saying: that somebody said it happened, not what was said


def main_ones(rows: list[dict], most: int = MAIN) -> list[dict]:
    """Those that weigh most, in their order; what is said is not listed beside a saying of the same words, a denial not
    below what it denies, what says no more than a line above, and what nobody learns anything of, not at all."""
    chosen: list[dict] = []
    sayings: Counter[str | None] = Counter()
    for r in sorted(rows, key=lambda r: r["rank"]):
        said = r["whether"] == SAID
        if (
            len(chosen) < most
            and not (r["mute"] or is_short(r["label"]))
            and not (said and sayings[r["source_id"]] >= SAYINGS)
            and not any(_tells_of(r, other) or _tells_of(other, r) or _repeats(r, other) for other in chosen)
        ):
            chosen.append(r)
            sayings[r["source_id"]] += said
    kept = {r["happening_id"] for r in chosen}
    return introduced([r for r in rows if r["happening_id"] in kept])


def is_mute(label: str, names: Sequence[str]) -> bool:
    """ "Ann Lowe says on the matter": a label of a saying that is only its speaker, the verb and what it is about."""
    rest = [label[len(name) + 1 :] for name in names if label.startswith(f"{name} ")]
    return any(MUTE.fullmatch(words) is not None for words in rest)


def is_short(label: str) -> bool:
    """ "Ploy", "He smashes", "Lowe says this is so", "Lowe makes the announcement", "The bank closes (2)": a label that
    tells nobody anything."""
    return SHORT.fullmatch(label) is not None


def _tells_of(saying: dict, content: dict) -> bool:
    """ "Ann Lowe says the bank closed" beside "The bank closed", which she says; "Ann Lowe accuses the bank of closing"
    too; the denial that stands beside what it denies."""
    if any(set(content["event_ids"]) <= set(denial) for _, _, denial in saying["denied_by"]):
        return True
    said = saying["whether"] == SAID and content["whether"] != SAID
    told, telling = _stems(content["label"]), _stems(saying["label"])
    return said and (told == telling or (saying["source_id"] == content["source_id"] and told <= telling))


def _repeats(one: dict, other: dict) -> bool:
    """ "The statement is signed by Rao" beside "The statement is signed by Rao, not Lee", where both are told as so."""
    short, long = sorted((one["label"], other["label"]), key=len)
    so = one["status"] == other["status"] == "reported"
    return so and re.match(rf"{re.escape(short)}\b", long) is not None


def _stems(label: str) -> set[str]:
    """The words of a label, as far as "closed" and "closing" are one."""
    return {word[:5] for word in re.findall(r"\w+", label.lower()) if word not in EMPTY}

"""Which happenings a first screen lists: those that weigh most, each once, none of which nobody learns anything."""

import re
from collections.abc import Sequence

from analysis.charts.article.tellers import introduced
from analysis.tables.codebook import MAIN

MUTE = re.compile(
    r"\w+(?: on)?(?: (?:on|of|about) (?:the|this|that|these) \w+)?"
    r"|(?:tells?|informs?|asks?) (?:the )?(?:[A-Z][\w.]*(?: [A-Z][\w.]*)*|press|media|reporters|journalists)"
)
SHORT = re.compile(
    r"\w+|(?:he|she|it|they|this|that) \w+"
    r"|.+ (?:makes?|issues?|releases?) (?:an?|the) (?:\w+ )?(?:announcement|statement|remarks?)"
    r"|.+ \(\d+\)",
    re.I,
)
SAID = "said"  # of a saying: that somebody said it happened, not what was said


def main_ones(rows: list[dict], most: int = MAIN) -> list[dict]:
    """Those that weigh most, in their order; what is said is not listed beside a saying of the same words, what nobody
    learns anything of not at all."""
    chosen: list[dict] = []
    for r in sorted(rows, key=lambda r: r["rank"]):
        if (
            len(chosen) < most
            and not (r["mute"] or is_short(r["label"]))
            and not any(_says_the_same(r, other) or _says_the_same(other, r) for other in chosen)
        ):
            chosen.append(r)
    kept = {r["happening_id"] for r in chosen}
    return introduced([r for r in rows if r["happening_id"] in kept])


def is_mute(label: str, names: Sequence[str]) -> bool:
    """ "Ann Lowe says on the matter": a label of a saying that is only its speaker, the verb and what it is about."""
    rest = [label[len(name) + 1 :] for name in names if label.startswith(f"{name} ")]
    return any(MUTE.fullmatch(words) is not None for words in rest)


def is_short(label: str) -> bool:
    """ "Ploy", "He smashes", "Lowe makes the announcement", "The bank closes (2)": a label of which nobody learns."""
    return SHORT.fullmatch(label) is not None


def _says_the_same(saying: dict, content: dict) -> bool:
    """ "Ann Lowe says the bank closed" beside "The bank closed", which she says."""
    said = saying["whether"] == SAID and saying["source_id"] == content["source_id"]
    return said and saying["label"].lower().endswith(f" {content['label'].lower()}")

"""What news tells in one order time and again: arrested, then charged, then tried (`lexicon/scripts.csv`)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from analysis.lexicon import table
from analysis.reading.events.same_event import kind_of


@cache
def _stages() -> Mapping[str, Mapping[str, int]]:
    """word → script → the stage of it that the word names."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for row in table("scripts"):
        found[row["lemma"]][row["script"]] = int(row["stage"])
    return found


@lru_cache(maxsize=4096)
def stages(word: str) -> Mapping[str, int]:
    """Script → the stage of it that a word names, itself or as another form of its kind."""
    return _stages().get(word) or _stages().get(kind_of(word, noun=True), {})


def by_script(one: str, other: str) -> Iterator[tuple[str, float]]:
    """What scripts say of two words: positive where the first names an earlier stage."""
    first, second = stages(one), stages(other)
    if not first or not second:
        return
    steps = [second[script] - first[script] for script in first if script in second]
    for script in first:
        if script in second and second[script] != first[script]:
            yield f"script: {script}", 1.0 if second[script] > first[script] else -1.0
    if any(steps):
        yield "script: how far", sum(steps) / len(steps)

"""Short forms of names that are no person's: what a name may leave out, and still name the same."""

from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicon import geography, words
from analysis.reading.actors.names.keys import Keys


class Pair(NamedTuple):
    """A shorter and a longer name, in lower-case words, and their kinds (None: not asked)."""

    short: tuple[str, ...]
    full: tuple[str, ...]
    short_kind: str | None
    full_kind: str | None

    @property
    def rest(self) -> list[str]:
        """What the short form leaves out behind it; empty where the long one does not begin with it."""
        begins = self.full[: len(self.short)] == self.short
        return [word.strip(".,") for word in self.full[len(self.short) :]] if begins else []


def _without_country(pair: Pair) -> bool:
    """ "US Air Force", "Air Force"; "Italian Supreme Court of Cassation", "Supreme Court"."""
    if pair.full_kind != "organisation" or pair.short_kind == "place":
        return False
    left_out, same = pair.full[: -len(pair.short)], pair.full[-len(pair.short) :] == pair.short
    if same and pair.short_kind in ("organisation", None):
        return _of_country(left_out)
    behind = pair._replace(full=pair.full[1:])
    return _of_country(pair.full[:1]) and (pair.short == behind.full or shortens(behind))


def _without_giver(pair: Pair) -> bool:
    """ "FIFA World Cup", "World Cup"."""
    event = pair.short[-1] in words("event_name_words") and pair.full_kind == pair.short_kind == "other"
    return event and pair.full[1:] == pair.short and len(pair.short) > 1 and not pair.full[0].isdigit()


def _place_by_class(pair: Pair) -> bool:
    """ "Fishmongers' Hall", "the Hall"."""
    noun = pair.full[-1:] == pair.short and pair.short[0] in words("place_name_words")
    return noun and pair.full_kind == "place" and pair.short_kind in ("place", "organisation", None)


def _without_sea(pair: Pair) -> bool:
    """ "Atlantic Ocean", "the Atlantic"."""
    return pair.full_kind == pair.short_kind == "place" and pair.rest in (["ocean"], ["sea"])


def _without_of(pair: Pair) -> bool:
    """ "Court of Session", "the Court"."""
    named = pair.short[-1] in words("organisation_name_words") and pair.short_kind != "place"
    return named and pair.rest[:1] == ["of"]


def _stock_index(pair: Pair) -> bool:
    """ "Dow Jones Industrial Average", "the Dow"; a number tells indices apart ("FTSE 100")."""
    index = " ".join(pair.full) in words("stock_indices") and pair.full_kind != "place" and _alike(pair)
    return index and bool(pair.rest) and not any(word.isdigit() for word in pair.rest)


def _without_suffix(pair: Pair) -> bool:
    """ "Apple Computer", "Apple"; "Metropolitan Police Service", "Metropolitan Police"."""
    suffixes = words("company_suffixes") | (words("dropped_name_words") if len(pair.short) > 1 else frozenset())
    return bool(pair.rest) and _alike(pair) and suffixes.issuperset(pair.rest)


def _alike(pair: Pair) -> bool:
    return pair.short_kind != "place" or pair.full_kind in ("place", None)


RULES: tuple[Callable[[Pair], bool], ...] = (
    _without_country,
    _without_giver,
    _place_by_class,
    _without_sea,
    _without_of,
    _stock_index,
    _without_suffix,
)


def shortens(pair: Pair) -> bool:
    """Is the shorter name a way to call what the longer one names?"""
    return len(pair.short) < len(pair.full) and any(rule(pair) for rule in RULES)


def join_short_forms(keys: Keys) -> None:
    """Join each short form with the long one, or the shortest of several where that shortens the others."""
    others = [k for k in keys if keys.kinds[k] != "country" and (keys.kinds[k] != "person" or len(keys.words[k]) == 1)]
    lower = {k: tuple(word.lower() for word in keys.words[k]) for k in others}
    by_edge: dict[str, list[str]] = {}
    for key in others:
        for edge in _edges(lower[key]):
            by_edge.setdefault(edge, []).append(key)
    for short in others:
        near = dict.fromkeys(k for edge in _edges(lower[short]) for k in by_edge[edge] if keys.kinds[k] != "person")
        longer = [
            k
            for k in near
            if len(lower[k]) > len(lower[short])
            and shortens(Pair(lower[short], lower[k], keys.kinds[short], keys.kinds[k]))
        ]
        if not longer:
            continue
        least = min(longer, key=len)
        if all(shortens(Pair(lower[least], lower[k], None, None)) for k in longer if k != least):
            keys.join(short, min(longer, key=lambda k: len(lower[k])))


def _edges(name: tuple[str, ...]) -> list[str]:
    """Words that a short form shares with its long one: the first, behind a country the second, the last."""
    inner = name[1:2] if _of_country(name[:1]) else ()
    return list(dict.fromkeys((*name[:1], *inner, *name[-1:])))


def _of_country(prefix: tuple[str, ...]) -> bool:
    text = " ".join(prefix)
    return bool(
        geography.country(text.title()) or geography.country(text.upper()) or geography.nationality(text.title())
    )


def join_shared_countries(keys: Keys) -> None:
    """ "Korea" is the one of the two that the text names; the Sudan and Ireland are none but themselves."""
    for key in keys:
        meant = [k for k in geography.sharers(key) if k in keys]
        if len(meant) == 1:
            keys.join(key, meant[0])

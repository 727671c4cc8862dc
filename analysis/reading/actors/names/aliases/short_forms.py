"""Short forms of names that are no person's: what a name may leave out, and still name the same."""

from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicon import geography, words
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.actors.names.spans import HONORIFICS, given_names


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
    if pair.full_kind not in ("organisation", None) or pair.short_kind == "place":
        return False
    left_out, same = pair.full[: -len(pair.short)], pair.full[-len(pair.short) :] == pair.short
    if same and pair.short_kind in ("organisation", None):
        return _of_country(left_out)
    land = owner(pair.full)
    behind = pair._replace(full=pair.full[land:])
    return land > 0 and (pair.short == behind.full or shortens(behind))


def _without_giver(pair: Pair) -> bool:
    """ "FIFA World Cup", "World Cup"."""
    event = pair.short[-1] in words("event_name_words") and pair.full_kind == pair.short_kind == "other"
    return event and pair.full[1:] == pair.short and len(pair.short) > 1 and not pair.full[0].isdigit()


def _place_by_class(pair: Pair) -> bool:
    """ "Fishmongers' Hall", "the Hall"."""
    noun = pair.full[-1:] == pair.short and pair.short[0] in words("place_name_words")
    return noun and pair.full_kind == "place" and pair.short_kind in ("place", "organisation", None)


def _paper_by_class(pair: Pair) -> bool:
    """ "The Lund Times", "the Times"."""
    noun = len(pair.short) == 1 and pair.full[-1:] == pair.short and pair.short[0] in words("paper_name_words")
    return noun and pair.full_kind in ("organisation", None) and pair.short_kind in ("organisation", None)


def _without_sea(pair: Pair) -> bool:
    """ "Atlantic Ocean", "the Atlantic"."""
    return pair.full_kind == pair.short_kind == "place" and pair.rest in (["ocean"], ["sea"])


def _without_of(pair: Pair) -> bool:
    """ "Court of Session", "the Court"."""
    named = pair.short[-1] in words("organisation_name_words") and pair.short_kind != "place"
    return named and pair.rest[:1] == ["of"]


def _state_of(pair: Pair) -> bool:
    """ "State of Virginia", "Virginia"."""
    state = pair.full[0] in ("state", "commonwealth") and pair.full[1:2] == ("of",)
    return state and pair.full[2:] == pair.short and pair.short_kind in ("place", None)


def _without_words(pair: Pair) -> bool:
    """ "Lund International Airport", "Lund Airport"; "House Oversight and Ethics Committee", "Oversight Committee".

    The last word is the same, the others stand in order; what every state has may be another's ("Zorba Supreme Court").
    """
    public = words("organisation_name_words", "place_name_words")
    body = len(pair.short) > 1 and pair.short[-1] == pair.full[-1] and pair.short[-1] in public
    alike = pair.short_kind == pair.full_kind in ("organisation", "place")
    anyones = " ".join(pair.short) in words("state_institutions") or _of_country(pair.short[:1])
    rest = iter(pair.full)
    return body and alike and not anyones and all(word in rest for word in pair.short)


def _stock_index(pair: Pair) -> bool:
    """ "Dow Jones Industrial Average", "the Dow"; a number tells indices apart ("FTSE 100")."""
    index = " ".join(pair.full) in words("stock_indices") and pair.full_kind != "place" and _alike(pair)
    return index and bool(pair.rest) and not any(word.isdigit() for word in pair.rest)


def _without_suffix(pair: Pair) -> bool:
    """ "Apple Computer", "Apple"; "Metropolitan Police Service", "Metropolitan Police"."""
    suffixes = words("company_suffixes") | (words("dropped_name_words") if len(pair.short) > 1 else frozenset())
    return bool(pair.rest) and _alike(pair) and suffixes.issuperset(pair.rest)


def _firm_by_first_words(pair: Pair) -> bool:
    """ "Stonescape Pavers LLC", "Stonescape"; not "Boston" of "Boston Scientific Corp."."""
    firm = pair.full[-1].strip(".") in words("company_suffixes") and len(pair.full) > 2
    generic = words("organisation_name_words", "office_modifiers", "place_adjectives")
    anyones = bool(generic.intersection(pair.short)) or _of_country(pair.short) or _of_country(pair.short[:1])
    branch = any(_of_country((word,)) for word in pair.rest)  # "Facebook Ireland Limited"
    anyones = anyones or branch
    return firm and bool(pair.rest) and pair.short_kind not in ("place", "country", "group") and not anyones


def _alike(pair: Pair) -> bool:
    return pair.short_kind != "place" or pair.full_kind in ("place", None)


RULES: tuple[Callable[[Pair], bool], ...] = (
    _without_country,
    _without_giver,
    _place_by_class,
    _paper_by_class,
    _without_sea,
    _without_of,
    _state_of,
    _without_words,
    _stock_index,
    _without_suffix,
    _firm_by_first_words,
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
        if keys.kinds[short] == "person" and (keys.root(short) != short or _styled(keys, short)):
            continue  # a surname
        near = dict.fromkeys(k for edge in _edges(lower[short]) for k in by_edge[edge] if keys.kinds[k] != "person")
        pairs = {k: Pair(lower[short], lower[k], keys.kinds[short], keys.kinds[k]) for k in near}
        longer = [k for k, pair in pairs.items() if len(pair.full) > len(pair.short) and shortens(pair)]
        if not longer:
            continue
        least = min(longer, key=len)
        others_root = keys.root(least)  # "Acme Corp." and "Acme Corporation" are one by now
        if all(shortens(Pair(lower[least], lower[k], None, None)) for k in longer if keys.root(k) != others_root):
            keys.join(short, min(longer, key=lambda k: len(lower[k])))


def _styled(keys: Keys, key: str) -> bool:
    """Does "Mr." or a given name of its own make a name a person's?"""
    before = (keys.doc[max(0, name.start - 1)].lower_.rstrip(".") for name in keys.names[key])
    return key in given_names() or any(word in HONORIFICS for word in before)


def _edges(name: tuple[str, ...]) -> list[str]:
    """Words that a short form shares with its long one: the first, behind a country the second, the last."""
    land = owner(name)
    inner = name[land : land + 1] if land else ()
    return list(dict.fromkeys((*name[:1], *inner, *name[-1:])))


def owner(name: tuple[str, ...]) -> int:
    """How many words at the beginning name a country ("US Air Force", "United States Navy")."""
    return next((n for n in (2, 1) if len(name) > n and _of_country(name[:n])), 0)


def _of_country(prefix: tuple[str, ...]) -> bool:
    text = " ".join(prefix)
    return any(map(geography.country, (text.title(), text.upper()))) or bool(geography.nationality(text.title()))


def join_institutions(keys: Keys) -> None:
    """ "Zorba Hospital", "Zorba College", "Zorba Airport" are called "Zorba" where they have been named so in full,
    nothing else in the text begins so, and no town can be meant."""
    by_first: dict[str, list[str]] = {}
    for key in keys:
        if len(keys.words[key]) > 1:
            by_first.setdefault(keys.words[key][0], []).append(key)
    for short in keys:
        parts = keys.words[short] or (short,)
        near = by_first.get(parts[0], ())
        longer = [k for k in near if len(keys.words[k]) > len(parts) and keys.words[k][: len(parts)] == parts]
        named = [k for k in longer if _seat_of(keys.words[k][len(parts) :])]
        full = named[0] if len(named) == 1 == len({keys.root(k) for k in longer}) else None
        if full is not None and keys.root(short) == short and _calls(keys, short, full):
            keys.join(short, full)


def _seat_of(rest: tuple[str, ...]) -> bool:
    """Is what a short form leaves out a kind of house, or what it is a house of ("Institution of Oceanography")?"""
    lower = [word.lower() for word in rest]
    return any(word in words("house_nouns") for word in (lower[-1], lower[0]))


def _calls(keys: Keys, short: str, full: str) -> bool:
    """Does each place of a short form follow the full one and leave no town in mind: "at Zorba", "a Zorba student"?"""
    first, doc = min(name.start for name in keys.names[full]), keys.doc
    known = geography.country(short) or geography.capital_of(short) or geography.nationality(short)
    if known:
        return False
    for name in keys.names[short]:
        head = doc[name.head]
        at = head.dep_ == "pobj" and head.head.lower_ in ("at", "to")
        person = head.dep_ in ("compound", "nmod") and head.head.lemma_.lower() in words("person_nouns")
        acts = name.kind == "organisation" and head.dep_ in ("nsubj", "nsubjpass")
        if name.start < first or not (at or person or acts):
            return False
    return True


def join_shared_countries(keys: Keys) -> None:
    """ "Korea" is the one of the two that the text names; the Sudan and Ireland are none but themselves."""
    for key in keys:
        meant = [k for k in geography.sharers(key) if k in keys]
        if len(meant) == 1:
            keys.join(key, meant[0])

"""Names of products, firms and movements by a part of their name."""

import itertools

from analysis.lexicon import words
from analysis.reading.actors.names.aliases.keys import Keys

THINGS = ("other", "organisation")
STORMS = {"cyclone", "depression", "hurricane", "storm", "super", "tropical", "typhoon"}


def join_products(keys: Keys) -> None:
    """Each rule in turn."""
    _join_makers(keys)
    _join_storms(keys)
    _join_endings(keys)
    _join_plurals(keys)


def _join_makers(keys: Keys) -> None:
    """ "Airbus A380" is also called "A380", "Hurricane Humberto" "Humberto"."""
    for full in keys:
        for at in range(1, len(keys.words[full])):
            maker, product = " ".join(keys.words[full][:at]), " ".join(keys.words[full][at:])
            if product not in keys:
                continue
            made = keys.kinds.get(maker) == "organisation" and keys.kinds[product] in THINGS
            of_maker = made and keys.kinds[full] in (*THINGS, None)
            storm = maker.lower() in words("event_name_openers")
            if storm or (of_maker and product.lower() not in words("organisation_name_words")):
                keys.join(product, full)


def _join_storms(keys: Keys) -> None:
    """A storm keeps its name when it grows: "Tropical Storm Ida" is "Hurricane Ida"."""
    called: dict[str, str] = {}
    for key in keys:
        *before, name = keys.words[key] or (key,)
        if before and all(word.lower() in STORMS for word in before):
            keys.join(key, called.setdefault(name, key))


def _join_endings(keys: Keys) -> None:
    """ "Mozilla Firefox" is also called "Firefox"; "Northrop Grumman" "Northrop"."""
    by_end: dict[tuple[str, ...], list[str]] = {}  # last words of a name → the names that end in them
    by_first: dict[str, list[str]] = {}
    for full in keys:
        parts = keys.words[full]
        if len(parts) > 1 and keys.kinds[full] in THINGS:
            for at in range(1, len(parts)):
                by_end.setdefault(parts[at:], []).append(full)
            if len(parts) == 2 and keys.kinds[full] == "organisation" and parts[1] not in keys:
                by_first.setdefault(parts[0], []).append(full)
    generic = words("organisation_name_words", "company_suffixes", "event_name_words")
    for short in keys:
        own = keys.words[short] or (short,)
        longer = sorted(by_end.get(own, ()), key=lambda f: len(keys.words[f]))
        pairs = ((keys.words[f], keys.words[long]) for f, long in itertools.pairwise(longer))
        nested = all(long[-len(end) :] == end for end, long in pairs)
        known = THINGS if len(own) == 1 else ("other",)
        if longer and nested and keys.kinds[short] in known and short.lower() not in generic:
            keys.join(short, longer[0])
        double = by_first.get(short, [])
        if len(double) == 1 and keys.kinds[short] == "organisation" and _called(keys, double[0], short):
            keys.join(short, double[0])


def _called(keys: Keys, full: str, short: str) -> bool:
    """Does a text that names a firm in full go on to call it by the first word, or do so less often?"""
    long, brief = keys.names[full], keys.names[short]
    introduced = min(name.start for name in long) < min(name.start for name in brief)
    return len(brief) < len(long) or (short.istitle() and introduced)


def _join_plurals(keys: Keys) -> None:
    """ "The Houthi rebellion", "the Houthis"."""
    for key in keys:
        both = {keys.kinds[key], keys.kinds.get(key + "s")}
        if key + "s" in keys and (both <= {"group", "organisation"} or both == {"other"}):
            keys.join(key, key + "s")

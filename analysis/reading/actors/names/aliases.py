"""Names that name one actor, merged: same words, acronyms, surnames, short forms, countries by any name."""

import itertools

from spacy.tokens import Doc

from analysis.lexicon import geography, words
from analysis.reading.actors.entities import Entity, entity_of, vote
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.acronyms import acronyms
from analysis.reading.actors.names.surnames import join_people, share_surnames

DROPPED = {"service", "force", "organisation", "organization", "association", "club", "corporation", "agency"}
INDEX = {"average", "composite", "index", "industrial", "jones"}
SMALL = {"of", "the", "and", "for", "in", "de", "&", "on", "a", "to", "du", "des", "la"}


def merge_names(doc: Doc, names: list[Candidate]) -> list[Entity]:
    """Entities behind the names, by first mention; sets `same_as` of each name to its entity's index."""
    buckets: dict[str, list[Candidate]] = {}
    for name in names:
        buckets.setdefault(_key(doc, name), []).append(name)
    parent = {key: key for key in buckets}

    def root(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    def join(child: str, other: str) -> None:
        a, b = root(child), root(other)
        if a != b:
            parent[a] = b

    kinds = {key: vote(found) for key, found in buckets.items()}
    tokens = {key: _words(key) for key in buckets}
    by_start = {name.start: key for key, found in buckets.items() for name in found}
    by_head = {name.head: name for name in names}
    for start, _, long_start, _ in acronyms(doc):
        if start in by_start:
            for at in (long_start, long_start + 1):
                if at in by_start:
                    join(by_start[start], by_start[at])
                    break
    for name in names:
        other = by_head.get(doc[name.head].head.i)
        if (
            doc[name.head].dep_ == "appos"
            and other
            and other.kind == name.kind == "person"
            and other.end < name.start <= other.end + 2
        ):
            join(_key(doc, name), _key(doc, other))  # "Colin Sutherland, Lord Carloway"
    for name, other in itertools.pairwise(names):
        if _glossed(doc, name, other):
            join(_key(doc, other), _key(doc, name))
    spelt: dict[str, str] = {}
    for key in buckets:
        letters = key.lower().replace(" ", "").replace("-", "")
        if letters in spelt and len(letters) > 4:
            join(key, spelt[letters])  # "MacBook", "Macbook"; "CAC 40", "CAC-40"
        spelt.setdefault(letters, key)
    _join_acronyms(buckets, tokens, kinds, join, root)
    join_people(buckets, tokens, kinds, join)
    _join_organisations(buckets, tokens, kinds, join)
    _join_products(buckets, tokens, kinds, join)

    groups: dict[str, list[Candidate]] = {}
    for key, found in buckets.items():
        groups.setdefault(root(key), []).extend(found)
    share_surnames(doc, groups, kinds)
    entities = [entity_of(doc, sorted(found, key=lambda n: n.start), key) for key, found in groups.items() if found]
    entities.sort(key=lambda e: e.mentions[0].start)
    for number, entity in enumerate(entities):
        for name in entity.mentions:
            name.same_as = number
    return entities


def _glossed(doc: Doc, name: Candidate, other: Candidate) -> bool:
    """Does `other` stand alone in brackets behind `name`, one of the two an acronym ("CEI (Episcopal Conference)")?"""
    bracketed = (
        name.end < len(doc) and other.end < len(doc) and doc[name.end].text == "(" and doc[other.end].text == ")"
    )
    short = [n for n in (name, other) if n.end - n.start == 1 and doc[n.start].text.isupper() and len(doc[n.start]) > 1]
    kinds = {name.kind, other.kind}
    return bracketed and name.end + 1 == other.start and len(short) == 1 and kinds <= {"organisation", "other", "group"}


def _key(doc: Doc, name: Candidate) -> str:
    """Names with the same key are the same actor: country metonyms under the country, "U.S." under "United States"."""
    text = name.text(doc)
    country = geography.country(text)
    if country:
        return country
    if name.metonym:
        seat = geography.seat(text)
        return seat["stands_for"] if seat else geography.capital_of(text)
    key = geography.unaccented(geography.plain(text))
    return key if key.isupper() and len(key) <= 5 else key.title() if key.isupper() else key


def _words(key: str) -> tuple[str, ...]:
    return tuple(w for w in key.replace(",", "").split())


def _initials(tokens: tuple[str, ...]) -> set[str]:
    big = "".join(t[0] for t in tokens if t.lower() not in SMALL and t[0].isupper())
    every = "".join(t[0].upper() for t in tokens)
    camel = "".join(c for t in tokens for c in t if c.isupper())
    last = tokens[-1].lower().strip(".")
    dropped = len(tokens) > 2 and (last in words("company_suffixes") or last in DROPPED)
    return {big, every, camel} | (_initials(tokens[:-1]) if dropped else set())


def _join_acronyms(buckets, tokens, kinds, join, root) -> None:
    by_initials: dict[str, list[str]] = {}
    for key in buckets:
        if len(tokens[key]) > 1 and kinds[key] not in ("person", "country"):
            for initials in _initials(tokens[key]):
                by_initials.setdefault(initials, []).append(key)
    for key in buckets:
        if len(tokens[key]) != 1 or not (2 <= len(key) <= 8 and key.isupper()) or root(key) != key:
            continue
        full = by_initials.get(key, [])
        full = [k for k in full if kinds[k] == kinds[key]] if len(full) > 1 else full
        if len(full) == 1:
            join(key, full[0])
    bodies = [key for key in buckets if len(tokens[key]) > 1 and kinds[key] == "organisation"]
    for key in buckets:
        if len(tokens[key]) == 1 and 3 <= len(key) <= 4 and key.istitle() and kinds[key] == "organisation":
            full = [body for body in bodies if len(tokens[body][0]) > len(key) + 2 and body.startswith(key)]
            if len(full) == 1:
                join(key, full[0])  # "Federal Reserve", "the Fed"


def _join_organisations(buckets, tokens, kinds, join) -> None:
    others = [k for k in buckets if kinds[k] != "country" and (kinds[k] != "person" or len(tokens[k]) == 1)]
    by_edge: dict[str, list[str]] = {}
    for key in others:
        for edge in _edges(tokens[key]):
            by_edge.setdefault(edge, []).append(key)
    for short in others:
        near = dict.fromkeys(k for edge in _edges(tokens[short]) for k in by_edge[edge])
        longer = [
            k
            for k in near
            if len(tokens[k]) > len(tokens[short])
            and kinds[k] != "person"
            and _shortens(tokens[short], tokens[k], kinds[short], kinds[k])
        ]
        if longer and (
            len(longer) == 1
            or all(
                _shortens(min(longer, key=len).split(), tokens[k], None, None)
                for k in longer
                if k != min(longer, key=len)
            )
        ):
            join(short, min(longer, key=lambda k: len(tokens[k])))


def _edges(tokens: tuple[str, ...]) -> list[str]:
    """Words that a short form shares with its long one: the first, behind a country the second, the last."""
    inner = tokens[1:2] if _of_country(tokens[:1]) else ()
    return list(dict.fromkeys(word.lower() for word in (*tokens[:1], *inner, *tokens[-1:])))


def _shortens(short, full, short_kind, full_kind) -> bool:
    """Is `short` a way to call `full`: without its suffix, or without its "of …"?"""
    short, full = tuple(t.lower() for t in short), tuple(t.lower() for t in full)
    if len(short) >= len(full):
        return False
    if full[-len(short) :] == short and full_kind == "organisation" and short_kind in ("organisation", None):
        return _of_country(full[: -len(short)])  # "US Air Force", "Air Force"
    if full_kind == short_kind == "other" and full[1:] == short and short[-1] in words("event_name_words"):
        return len(short) > 1 and not full[0].isdigit()  # "FIFA World Cup", "World Cup"
    if len(full) > 1 and _of_country(full[:1]) and full_kind == "organisation" and short_kind != "place":
        if short == full[1:] or _shortens(short, full[1:], short_kind, full_kind):
            return True  # "Italian Supreme Court of Cassation", "Supreme Court"
    if len(short) == 1 and full[-1] == short[0] and len(full) > 1 and short[0] in words("place_name_words"):
        return full_kind == "place" and short_kind in ("place", "organisation", None)  # "Fishmongers' Hall", "the Hall"
    if full[: len(short)] != short:
        return False
    if full_kind == short_kind == "place" and full[len(short) :] in (("ocean",), ("sea",)):
        return True  # "the Atlantic"
    rest = [t.strip(".,") for t in full[len(short) :]]
    if rest[0] == "of":
        return short[-1] in words("organisation_name_words") and short_kind != "place"
    if short_kind == "place" and full_kind not in ("place", None):
        return False
    if full_kind != "place" and all(t in INDEX for t in rest):
        return True
    return all(t in words("company_suffixes") or (t in DROPPED and len(short) > 1) for t in rest)


def _of_country(prefix: tuple[str, ...]) -> bool:
    text = " ".join(prefix)
    return bool(
        geography.country(text.title()) or geography.country(text.upper()) or geography.nationality(text.title())
    )


def _introduces(full: list[Candidate], short: list[Candidate]) -> bool:
    """Does the full name stand before the short one?"""
    return min(name.start for name in full) < min(name.start for name in short)


def _join_products(buckets, tokens, kinds, join) -> None:
    """ "Airbus A380" is also called "A380": a brand before the product's own name."""
    for full in buckets:
        for brand in range(1, len(tokens[full])):
            maker, product = " ".join(tokens[full][:brand]), " ".join(tokens[full][brand:])
            if maker.lower() in words("event_name_openers") and product in buckets:
                join(product, full)  # "Hurricane Humberto", "Humberto"
            if (
                kinds.get(maker) == "organisation"
                and kinds.get(product) in ("other", "organisation")
                and (kinds[full] in ("other", "organisation", None))
                and product.lower() not in words("organisation_name_words")
            ):
                join(product, full)
    by_last: dict[str, list[str]] = {}
    by_first: dict[str, list[str]] = {}
    for full in buckets:
        if len(tokens[full]) > 1 and kinds[full] in ("other", "organisation"):
            by_last.setdefault(tokens[full][-1], []).append(full)
            if len(tokens[full]) == 2 and kinds[full] == "organisation" and tokens[full][1] not in buckets:
                by_first.setdefault(tokens[full][0], []).append(full)
    for short in buckets:
        generic = words("organisation_name_words") | words("company_suffixes") | words("event_name_words")
        own = tokens[short] or (short,)
        full = [f for f in by_last.get(own[-1], ()) if len(own) < len(tokens[f]) and tokens[f][-len(own) :] == own]
        full.sort(key=lambda f: len(tokens[f]))
        nested = all(tokens[long][-len(tokens[f]) :] == tokens[f] for f, long in itertools.pairwise(full))
        known = ("other", "organisation") if len(own) == 1 else ("other",)
        if full and nested and kinds[short] in known and short.lower() not in generic:
            join(short, full[0])  # "Mozilla Firefox", "Firefox"
        double = by_first.get(short, [])
        if (
            len(double) == 1
            and kinds[short] == "organisation"
            and (
                len(buckets[short]) < len(buckets[double[0]])
                or (short.istitle() and _introduces(buckets[double[0]], buckets[short]))
            )
        ):
            join(short, double[0])  # "Northrop Grumman", "Northrop"
    for key in buckets:
        both = {kinds[key], kinds.get(key + "s")}
        if key + "s" in buckets and (both <= {"group", "organisation"} or both == {"other"}):
            join(key, key + "s")  # "the Houthi rebellion", "the Houthis"
    for short in ("Korea",):
        longer = [k for k in buckets if k in ("North Korea", "South Korea")]
        if short in buckets and len(longer) == 1:
            join(short, longer[0])

"""People by surname, given name or parts of a full name."""

from bisect import bisect_left
from collections import Counter

from spacy.tokens import Doc

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.keys import Keys
from analysis.reading.actors.names.spans import PARTICLES
from analysis.reading.grammar.governors import first_conjunct
from analysis.reading.grammar.tokens import child

MODIFIERS = ("compound", "nmod", "amod")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
BACK = 100  # names before that share a word with one, and are compared with it
SURELY = 9.0  # outvotes what a name alone tells


def mark_surnames(doc: Doc, names: list[Candidate]) -> None:
    """Names of cities and countries that somebody bears are persons' where they stand only behind the full name, and
    never as a place: "Daniel Vienna … Vienna said", but not "in Vienna"."""
    borne: dict[str, int] = {}
    for name in names:
        if name.kind == "person" and name.end - name.start > 1:
            borne.setdefault(doc[name.end - 1].text, name.start)
    bare: dict[str, list[Candidate]] = {}
    for name in names:
        if name.end - name.start == 1 and name.kind in ("place", "country") and doc[name.start].text in borne:
            bare.setdefault(doc[name.start].text, []).append(name)
    for word, found in bare.items():
        acting = all(doc[n.head].dep_ not in ("pobj", *MODIFIERS) and n.start > borne[word] for n in found)
        for name in found if acting else ():
            name.vote("person", SURELY)


def join_people(keys: Keys) -> None:
    """ "Lavrov" and "S. Lavrov" are Sergey Lavrov."""
    people: dict[str, list[str]] = {}  # word of a full name → the full names that hold it
    spelt = {key: tuple(word.lower().strip(".,") for word in keys.words[key]) for key in keys}
    for key in keys:
        if keys.kinds[key] == "person" and len(keys.words[key]) > 1:
            parts = {part.lower() for word in keys.words[key] for part in (word, *word.split("-"))}
            for other in dict.fromkeys(k for part in sorted(parts) for k in people.get(part, ())[-BACK:]):
                if _same_person(spelt[key], spelt[other]):
                    keys.join(key, other)
            for part in parts:
                people.setdefault(part, []).append(key)
    for key in keys:
        if len(keys.words[key]) != 1 or (_fixed(key) and keys.kinds[key] != "person"):
            continue
        bearers = [k for k in people.get(key.lower(), ()) if _bears(key, keys.words[k])]
        if bearers and all(_same_person(spelt[b], spelt[bearers[0]]) for b in bearers):
            keys.join(key, bearers[0])


def _bears(word: str, full: tuple[str, ...]) -> bool:
    """Can a person of this full name be called by this word: a surname, a given name, or part of either?"""
    if word == full[0] or word.lower() in (full[-1].lower(), *full[-1].lower().split("-")):
        return True
    return len(full) > 2 and word in full[1:] and len(word) > 3


def _fixed(key: str) -> bool:
    """Names of countries and capitals do not become surnames because somebody bears them."""
    return bool(geography.country(key) or geography.capital_of(key))


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Same surname, and given names that do not speak against it ("j smith", "john smith")."""
    if a[0] in PARTICLES or b[0] in PARTICLES:  # "de Blasio"
        return a[-len(b) :] == b or b[-len(a) :] == a
    if a[-1] in SUFFIXES or b[-1] in SUFFIXES:
        if a[-1] in SUFFIXES and b[-1] in SUFFIXES and a[-1] != b[-1]:
            return False
        a = a[:-1] if a[-1] in SUFFIXES else a
        b = b[:-1] if b[-1] in SUFFIXES else b
    if not a or not b or a[-1] != b[-1]:
        return (set(a) <= set(b) and len(a) > 1) or (set(b) <= set(a) and len(b) > 1)
    if len(a) == 1 or len(b) == 1:
        return True
    x, y = a[0], b[0]
    return (
        x == y
        or a[-len(b) :] == b
        or b[-len(a) :] == a  # "Aung San Suu Kyi", "Suu Kyi"
        or (min(len(x), len(y)) == 1 and x[0] == y[0])
        or (min(len(x), len(y)) > 2 and (x.startswith(y) or y.startswith(x)))
    )


def _kin(doc: Doc, found: list[Candidate]) -> bool:
    """Is somebody brought in as another's relative ("her brother, Peter Marlow"), who keeps the bare surname?"""
    named = next((name for name in found if name.end - name.start > 1), None)
    if named is None:
        return False
    before = [t for t in doc[max(0, named.start - 2) : named.start] if not t.is_punct]
    apposed = [c for c in doc[named.head].children if c.dep_ == "appos"]
    first = first_conjunct(doc[named.head])  # "his parents, Robert and Ruth Cummings"
    return any(
        t.lemma_.lower() in words("kin_nouns") and child(t, "poss") is not None
        for t in (*before, *apposed, first, first.head)
    )


def _last(places: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """The last of them before a word."""
    end = bisect_left(places, (at,))
    return places[max(0, end - BACK) : end]


def share_surnames(doc: Doc, groups: dict[str, list[Candidate]], kinds: dict[str, str | None]) -> None:
    """A bare surname that several bear goes to whose full name stood just before it, else to who was named most."""
    full: dict[str, list[tuple[int, str]]] = {}
    kin = {key for key, found in groups.items() if _kin(doc, found)}
    for key, found in groups.items():
        for name in found:
            if name.end - name.start > 1 and kinds.get(key) == "person":
                full.setdefault(doc[name.end - 1].lower_, []).append((name.start, key))
    for named in full.values():
        named.sort()
    several = {surname: {key for _, key in named} for surname, named in full.items()}
    settled: dict[str, list[tuple[int, str]]] = {}  # a surname → where it stood alone, and whose it was
    alone = [(key, name) for key, found in groups.items() for name in found if name.end - name.start == 1]
    for key, name in sorted(alone, key=lambda item: item[1].start):
        if name.end - name.start > 1 or _fixed(doc[name.start].text):
            continue
        surname = doc[name.start].lower_
        bearers = several.get(surname, ())
        if len(bearers) < 2 or (key in bearers and len(groups[key]) == 1):
            continue
        before = _last(full[surname], name.start)
        before = [b for b in before if b[1] not in kin] or before
        if not before:
            continue
        last, often = max(before), Counter(other for _, other in before).most_common(1)[0][0]
        so_far = settled.setdefault(surname, [])
        bare = Counter(k for _, k in _last(so_far, name.start))
        usual, times = bare.most_common(1)[0] if bare else (None, 0)
        introduced = sum(other == last[1] for _, other in before)
        if usual and times > 2 and introduced < 2 and doc[name.start].sent.start > last[0]:
            bearer = usual  # whom the article has called so all along, for all that it has just named a relative
        else:
            bearer = last[1] if name.start - last[0] < 60 else often
        so_far.append((name.start, bearer))
        if bearer != key:
            groups[key].remove(name)
            groups[bearer].append(name)

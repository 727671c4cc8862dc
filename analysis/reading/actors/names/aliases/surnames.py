"""People by surname, given name or parts of a full name."""

from bisect import bisect_left
from collections import Counter

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.actors.names.spans import HONORIFICS, PARTICLES, SUFFIXES, given_names, in_state
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import SUBJECTS, child, first_conjunct

MODIFIERS = ("compound", "nmod", "amod")
BACK = 100  # names before that share a word with one, and are compared with it
CLOSE = frozenset(("friend", "lawyer", "attorney", "colleague", "neighbour", "neighbor", "fan", "supporter"))
SOON = 60  # words behind a full name in which the surname alone is its bearer's
NEXT = 20  # … in which no government of that place is told of
NEAR = 40  # words between two full names of which the sentences' subject, not the last, keeps the surname alone
MOST = 4  # appositions of one another that are followed
SURELY = 9.0  # outvotes what a name alone tells


def mark_surnames(doc: Doc, names: list[Candidate]) -> None:
    """Names of cities and countries that somebody bears are persons' where they stand only behind the full name, and
    never as a place: "Daniel Vienna … Vienna said", but not "in Vienna". Where both are told of, whoever acts soon
    after the full name is its bearer: "Rachel Berlin … Berlin had worked in Berlin". Of towns that are no capitals
    every other place is the bearer's: "Greg Allen … in Allen, Texas … Allen said"."""
    borne: dict[str, list[Candidate]] = {}
    for name in names:
        if name.kind == "person" and name.end - name.start > 1:
            for part in {doc[name.start].text, doc[name.end - 1].text}:
                borne.setdefault(part, []).append(name)
    alone: dict[str, list[Candidate]] = {}
    for name in names:
        if name.end - name.start == 1 and doc[name.start].text in borne:
            alone.setdefault(doc[name.start].text, []).append(name)
            if in_state(doc, name.end):
                name.vote("place", SURELY)
    spelt = {name.text(doc) for name in names}
    for word, found in alone.items():
        bare = [name for name in found if name.kind in ("place", "country")]
        acting = all(not _place(doc, n) and n.start > borne[word][0].start for n in bare)
        town = not _fixed(word) and any(_located(doc, name) for name in bare)
        for name in found if town else bare:
            last = max((n for n in borne[word] if n.start < name.start), key=lambda n: n.start, default=None)
            soon = last is not None and name.start - last.start < NEXT
            soon = soon and not any(last.start < n.start < name.start for n in bare if last is not None)
            acts = not _located(doc, name) if town else not acting and _acts(doc, name, soon)
            if last is not None and ((acts and name.start - last.start < SOON) or (acting and word.upper() in spelt)):
                name.bearer = last.text(doc)  # not "VIENNA — Daniel Vienna …" as a dateline has it
            if name.bearer or (acting and name in bare):
                name.vote("person", SURELY)


def _located(doc: Doc, name: Candidate) -> bool:
    """Does a name that is taken for a place stand where only a place can: "in Allen", "of Allen, Texas"?"""
    link = doc[name.head].head
    within = doc[name.head].dep_ == "pobj" and link.i == name.start - 1 and link.lower_ in ("in", "near", "outside")
    return name.kind in ("place", "country") and (within or in_state(doc, name.end))


def _place(doc: Doc, name: Candidate) -> bool:
    """Is it where, or of what kind, something is: "in Vienna", "the Vienna talks"; not "friends of Jordan"?"""
    head = doc[name.head]
    of_kin = head.head.lower_ == "of" and head.head.head.lemma_.lower() in words("kin_nouns") | CLOSE
    return head.dep_ in MODIFIERS or (head.dep_ == "pobj" and not of_kin)


def _acts(doc: Doc, name: Candidate, soon: bool) -> bool:
    """Is it who does something that is no government's business, or anything just after the full name?"""
    head = doc[name.head]
    return head.dep_ in ("nsubj", "nsubjpass") and (soon or head.head.lemma_ not in words("government_verbs"))


def join_people(keys: Keys) -> None:
    """ "Lavrov" and "S. Lavrov" are Sergey Lavrov."""
    people: dict[str, list[str]] = {}  # word of a full name → the full names that hold it
    spelt = {key: tuple(word.lower().strip(".,") for word in keys.words[key]) for key in keys}
    for key in keys:
        if keys.kinds[key] == "person" and len(keys.words[key]) > 1:
            parts = {part.lower() for word in keys.words[key] for part in (word, *word.split("-"))}
            for other in dict.fromkeys(k for part in sorted(parts) for k in people.get(part, ())[-BACK:]):
                if _same_person(spelt[key], spelt[other]) and not _namesake(keys, key, other):
                    keys.join(key, other)
            for part in parts:
                people.setdefault(part, []).append(key)
    for key in keys:
        plain = key.title()
        capitals = key.isupper() and plain in keys and keys.kinds[key] in ("person", "other")
        if capitals and keys.kinds[plain] == "person":
            keys.join(key, plain)  # MR. PIKE: … "Mr. Pike"
        if len(keys.words[key]) != 1 or (_fixed(key) and keys.kinds[key] != "person"):
            continue
        located = sum(_located(keys.doc, name) for name in keys.names[key])
        if keys.kinds[key] == "place" and 2 * located > len(keys.names[key]):
            continue
        bearers = [k for k in people.get(key.lower(), ()) if _bears(key, keys.words[k])]
        bearers = [k for k in bearers if keys.words[k][0].lower() not in HONORIFICS] or bearers  # no "Mr Holt"
        before = bool(bearers) and keys.names[key][0].start < min(keys.names[b][0].start for b in bearers)
        if before and all(_kin(keys.doc, keys.names[b], family=True) for b in bearers):
            continue  # "Brown's killer … His sister, Jo Brown": whose sister
        if bearers and all(_same_person(spelt[b], spelt[bearers[0]]) for b in bearers):
            keys.join(key, bearers[0])


def _namesake(keys: Keys, key: str, other: str) -> bool:
    """Is a fuller name that of a relative of who is named before: "Ann Lee … her mother, Ann Marie Lee"?"""
    if len(keys.words[key]) == len(keys.words[other]):
        return False
    before, after = sorted((keys.names[key], keys.names[other]), key=lambda found: found[0].start)
    longer = after[0].end - after[0].start > before[0].end - before[0].start > 1
    return longer and _kin(keys.doc, after[:1])


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
    inside = a[-len(b) :] == b or b[-len(a) :] == a  # "Aung San Suu Kyi", "Suu Kyi"
    shortest = min(len(x), len(y))
    begins = (shortest == 1 and x[0] == y[0]) or (shortest > 2 and (x.startswith(y) or y.startswith(x)))
    return x == y or inside or begins


def _kin(doc: Doc, found: list[Candidate], family: bool = False) -> bool:
    """Is somebody brought in as another's relative ("her brother, Peter Marlow"), who keeps the bare surname? `family`:
    no rival or predecessor."""
    named = next((name for name in found if name.end - name.start > 1 or (name.bearer or "").count(" ")), None)
    if named is None:
        return False
    before = [t for t in doc[max(0, named.start - 2) : named.start] if not t.is_punct]
    apposed = [c for c in doc[named.head].children if c.dep_ == "appos"]
    # "his parents, Robert and Ruth Cummings", "her uncle, the bishop Rupert Finch"
    described = _described(doc[named.head])
    return any(_of_another(t, family) for t in (*before, *apposed, *described, described[-1].head))


def _of_another(noun: Token, family: bool) -> bool:
    """ "Her brother", "Lee's brother", "her predecessor"."""
    owner, lemma = child(noun, "poss"), noun.lemma_.lower()
    if owner is None:
        return False
    other = not family and owner.pos_ == "PRON" and lemma in words("person_nouns")
    return other or lemma in words("kin_nouns")


def _described(head: Token) -> list[Token]:
    """The first of what a name is listed with, and what that stands in apposition to."""
    found = [first_conjunct(head)]
    while found[-1].dep_ == "appos" and len(found) < MOST:
        found.append(first_conjunct(found[-1].head))
    return found


def _may_be(doc: Doc, surname: Candidate, full: str) -> bool:
    """Does the title before a surname agree with a given name: "Mr. Marsh" is not Hillary Marsh."""
    title = doc[surname.start - 1].lower_.rstrip(".") if surname.start else ""
    sex, given = HONORIFICS.get(title), given_names().get(full.split()[0])
    return not (sex and given in ("m", "f")) or sex == given


def _last(places: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """The last of them before a word."""
    end = bisect_left(places, (at,))
    return places[max(0, end - BACK) : end]


def share_surnames(doc: Doc, groups: dict[str, list[Candidate]], kinds: dict[str, str | None]) -> None:
    """A bare surname that several bear goes to whose full name stood just before it, else to who was named most."""
    full: dict[str, list[tuple[int, str]]] = {}
    told: set[int] = set()  # where those stand of whom their sentences tell
    kin = {key: min(n.start for n in found) for key, found in groups.items() if _kin(doc, found)}
    for key, found in groups.items():
        for name in found:
            given = name.bearer is not None and name.bearer.startswith(doc[name.start].text)
            if (given or name.end - name.start > 1) and kinds.get(key) == "person":
                surname = (name.bearer or doc[name.end - 1].text).split()[-1].lower()
                full.setdefault(surname, []).append((name.start, key))
                if _described(doc[name.head])[-1].dep_ in SUBJECTS:
                    told.add(name.start)
    for named in full.values():
        named.sort()
    several = {surname: {key for _, key in named} for surname, named in full.items()}
    settled: dict[str, list[tuple[int, str]]] = {}  # a surname → where it stood alone, and whose it was
    alone = [(key, name) for key, found in groups.items() for name in found if name.end - name.start == 1]
    for key, name in sorted(alone, key=lambda item: item[1].start):
        if _fixed(doc[name.start].text) and name.kind != "person":
            continue
        surname = doc[name.start].lower_
        bearers = several.get(surname, ())
        if len(bearers) < 2 or (key in bearers and len(groups[key]) == 1):
            continue
        before = _last(full[surname], name.start)
        before = [b for b in before if _may_be(doc, name, b[1])] or before
        anew = (b for b in before if b[0] in told and b[0] > kin.get(b[1], b[0]) and name.start - b[0] < NEAR)
        now = max(anew, default=None) if surname not in settled else None  # "… Anton Volkov fled. Volkov said"
        before = [b for b in before if b[1] not in kin or b == now] or before
        if not before:
            continue
        subjects = [b for b in before if b[0] in told]
        last = max(subjects if subjects and max(before)[0] - max(subjects)[0] < NEAR else before)
        often = Counter(other for _, other in before).most_common(1)[0][0]
        so_far = settled.setdefault(surname, [])
        bare = Counter(k for _, k in _last(so_far, name.start))
        usual, times = bare.most_common(1)[0] if bare else (None, 0)
        introduced = sum(other == last[1] for _, other in before)
        if usual and times > 2 and introduced < 2 and doc[name.start].sent.start > last[0]:
            bearer = usual  # whom the article has called so all along, for all that it has just named a relative
        else:
            bearer = last[1] if name.start - last[0] < SOON else often
        so_far.append((name.start, bearer))
        if bearer != key:
            groups[key].remove(name)
            groups[bearer].append(name)

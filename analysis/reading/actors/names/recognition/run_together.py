"""Names that the recogniser took for one, or cut: "Beckham and McConniel", "the FBI's Crime Lab", "CNN | Manila"."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.lexicon import words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import candidate, known_place
from analysis.reading.actors.names.spans import HONORIFICS, generation, given_names
from analysis.reading.document import Doc
from analysis.reading.grammar.reporting import telling

LEGAL = {"co", "company", "corp", "corporation", "inc", "limited", "llc", "llp", "ltd", "plc"}
PARTS = {"branch", "division", "section", "unit"}  # what departments are made of


def put_right(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """Names in the order of the text, two joined by "and" apart, an outlet and the country in its name together."""
    known = {name.text(doc): name.kind for name in names}
    last = {doc[name.end - 1].text: name.kind for name in names if name.kind == "person" and name.end - name.start > 1}
    found: list[Candidate] = []
    for name in names:
        before = found[-1] if found else None
        body = before is not None and before.end == name.start and _one_body(doc, before, name)
        if before is not None and (body or (_unbroken(doc, before, name) and _one_person(doc, before, name))):
            sort = ("organisation", "outlet of a country") if body else ("person", "one person's names")
            joined = candidate(doc, before.start, name.end, *sort, 3.0)
            found[-1:] = [joined] if joined is not None else [before, name]
        elif before is not None and (firm := _firm(doc, found, name)) is not None:
            found = [n for n in found if n.start < firm.start] + [firm]
        else:
            found += next(filter(None, (rule(Run(doc, name, known, last)) for rule in RULES)), [name])
    return found


def _firm(doc: Doc, before: list[Candidate], suffix: Candidate) -> Candidate | None:
    """A firm whose name has a place in brackets: "Acme Pharma (USA) Inc."."""
    inner = before[-1]
    if suffix.text(doc).lower().strip(".") not in words("company_suffixes") or doc[suffix.start - 1].text != ")":
        return None
    bracketed = inner.end == suffix.start - 1 and doc[inner.start - 1].text == "("
    outer = before[-2] if len(before) > 1 and bracketed else None
    if outer is None or outer.end != inner.start - 1 or inner.end - inner.start > 2:
        return None
    return candidate(doc, outer.start, suffix.end, "organisation", "firm with a place", 3.0)


@dataclass(frozen=True)
class Run:
    """Words taken for one name; and what else the text names: its kind by its name, and by a person's last word."""

    doc: Doc
    name: Candidate
    known: Mapping[str, str | None]
    last: Mapping[str, str | None]

    def inner(self, *words: str, first: int = 1) -> int | None:
        """Where one of these words stands within, from the second word on or from a later one."""
        within = range(self.name.start + first, self.name.end - 1)
        return next((i for i in within if self.doc[i].lower_ in words), None)

    def cut(self, *parts: tuple[int, int, str | None]) -> list[Candidate]:
        """The names that stand there: first and last (exclusive) word, and kind."""
        names = (candidate(self.doc, start, end, kind, "apart") for start, end, kind in parts)
        return [name for name in names if name is not None]


def _apart(run: Run) -> list[Candidate]:
    """The two names that "and" joins, where the text has one of them, or the surnames of both, by itself."""
    if (at := run.inner("and", "&")) is None:
        return []
    halves = [run.doc[run.name.start : at], run.doc[at + 1 : run.name.end]]
    single = all(len(half) == 1 and half.text.istitle() for half in halves)
    if single and any(run.known.get(half.text) == "person" for half in halves):
        kinds: list[str | None] = ["person", "person"]  # "Wyatt & Jack", where Wyatt is told of before
    elif all(half.text in run.last for half in halves):
        kinds = [run.last[half.text] for half in halves]
    elif len(halves[0]) > 1 and run.doc[at - 1].lower_.strip(".") in LEGAL:
        kinds = ["organisation", "organisation"]  # "Zorba Company and Apex Products"
    elif any(len(half) > 1 and half.text in run.known for half in halves):
        kinds = [run.known.get(half.text, run.name.kind) for half in halves]
    else:
        return []
    return run.cut(*((half.start, half.end, kind or "organisation") for half, kind in zip(halves, kinds)))


def _comma(run: Run) -> list[Candidate]:
    """What stands before a comma and whose surname behind it: "told The Bark, | Day said"."""
    name, at = run.name, run.inner(",")
    surname = run.doc[at + 1 : name.end].text if at is not None else ""
    if at is None or surname not in run.last or generation(run.doc[at + 1]):
        return []
    return run.cut((name.start, at, name.kind), (at + 1, name.end, run.last[surname]))


def _owned(run: Run) -> list[Candidate]:
    """A body and what it has, "the Justice Department's Civil Division": where the text has the one by itself, or its
    last word says that it is a body."""
    doc, name = run.doc, run.name
    at = next((i for i in range(name.start + 1, name.end - 1) if doc[i].tag_ == "POS"), None)
    if at is None or doc[at - 1].lower_.endswith("s"):
        return []
    owner = doc[name.start : at]
    if doc[at + 1].is_lower and len(owner) == 1 and owner.text in (*run.known, *run.last):  # "McArthur's van"
        return run.cut((name.start, at, run.known.get(owner.text) or run.last[owner.text]))
    body = len(owner) > 1 and doc[at - 1].lower_ in words("organisation_name_words")
    if not (body or owner.text in run.known) or not doc[at + 1].text[:1].isupper():
        return []
    kind = run.known.get(owner.text) or "organisation"
    return run.cut((name.start, at, kind), (at + 1, name.end, name.kind or "organisation"))


def _told(run: Run) -> list[Candidate]:
    """Who is told, and of whom they are told, whom the text names elsewhere: "told NPR Ann Lee had left"."""
    name = run.name
    verb = run.doc[name.start - 1] if name.start else None
    if verb is None or verb.lemma_ not in telling():
        return []
    for at in range(name.start + 1, name.end):
        hearer, other = run.doc[name.start : at], run.doc[at : name.end]
        named = hearer.text in run.known or (len(hearer) == 1 and hearer.text.isupper())
        kind = run.known.get(other.text) or run.last.get(other.text)
        if named and kind:
            return run.cut((name.start, at, run.known.get(hearer.text) or "organisation"), (at, name.end, kind))
    return []


def _of_body(run: Run) -> list[Candidate]:
    """A person and the body behind "of": "Ann Lee of the Northern Tribe", "Lee of NASA"."""
    if (at := run.inner("of")) is None:
        return []
    person = run.doc[run.name.start : at]
    noun = words("titles", "organisation_name_words", "place_name_words", "institution_words")
    full = len(person) > 1 and person[0].text in given_names() and not noun & {t.lower_ for t in person}
    if not full and (len(person) > 1 or person.text not in run.last):
        return []
    return run.cut((run.name.start, at, "person"), (at + 1, run.name.end, "organisation"))


def _division(run: Run) -> list[Candidate]:
    """A part and the department that it is of, by its words or the text's: "Tax Division of the Justice Department"."""
    doc, name, at = run.doc, run.name, run.inner("of", first=2)
    if at is None or doc[at - 1].lower_ not in PARTS:
        return []
    whole = doc[at + 1 + (doc[at + 1].lower_ == "the") : name.end]
    ends = {whole[0].lower_, whole[-1].lower_} if len(whole) > 1 else set()
    if not (ends & words("department_nouns") or run.known.get(whole.text) == "organisation"):
        return []
    return run.cut((name.start, at, "organisation"), (whole.start, name.end, "organisation"))


def _seated(run: Run) -> list[Candidate]:
    """An office's place and who holds it: "Mayor of Leeds Anna Lee"; the place is no given name, what follows it is."""
    doc, name = run.doc, run.name
    office = doc[name.start - 2].lower_ if name.start > 1 and doc[name.start - 1].lower_ == "of" else ""
    if name.kind != "person" or name.end - name.start < 3 or office not in words("titles"):
        return []
    if doc[name.start].text in given_names() or doc[name.start + 1].text not in given_names():
        return []
    return run.cut((name.start, name.start + 1, "place"), (name.start + 1, name.end, "person"))


def _headline(run: Run) -> list[Candidate]:
    """Who does something to whom in a headline whose words all have capitals, where the text names both elsewhere, or
    who does it: "Ann Lee Endorses Ben Roe", "Ann Lee Wins"."""
    doc, name = run.doc, run.name
    long = [t for t in doc[name.start].sent if t.is_alpha and len(t) > 3]
    if name.end - name.start < 3 or any(t.is_lower for t in long):
        return []
    for at in range(name.end - 1, name.start, -1):
        who, deed, whom = doc[name.start : at], doc[at], doc[at + 1 : name.end]
        kind, other = run.known.get(who.text), run.known.get(whom.text) or run.last.get(whom.text)
        borne = any(known.endswith(f" {deed.text}") for known in run.known if known != name.text(doc))
        if kind is None or not deed.text.istitle() or not deed.lower_.endswith("s") or borne:
            continue
        if not len(whom):
            return run.cut((name.start, at, kind)) if kind == "person" and len(who) > 1 else []
        if other is not None:
            return run.cut((name.start, at, kind), (at + 1, name.end, other))
    return []


RULES = (_apart, _comma, _owned, _told, _division, _of_body, _seated, _headline)


def _one_body(doc: Doc, body: Candidate, country: Candidate) -> bool:
    """A short form in capitals and a country in one noun phrase: "CNN Philippines"."""
    single = body.end - body.start == 1 and country.end - country.start == 1
    if not single or body.kind != "organisation" or country.kind not in ("country", "place"):
        return False
    outlet, place = doc[body.start], doc[country.start]
    return outlet.is_upper and len(outlet) > 2 and outlet.dep_ == "compound" and outlet.head == place


def _unbroken(doc: Doc, first: Candidate, last: Candidate) -> bool:
    """Does nothing stand between two names, or only what goes with the second and is no name, title or noun for anybody
    ("Jan | Maria | Rokita")?"""
    if last.start - first.end > 2:
        return False
    between = doc[first.end : last.start]
    own = (t.pos_ == "PROPN" and t.is_title and t.head.i == last.head for t in between)
    return all(own) and not any(t.lower_ in words("titles", "person_nouns", "office_modifiers") for t in between)


def _one_person(doc: Doc, first: Candidate, last: Candidate) -> bool:
    """What the recogniser cut in two: given names and a surname, or names behind "Ms." that are places' elsewhere."""
    of_last = doc[first.head].head == doc[last.head] and doc[first.head].dep_ == "compound"
    both = first.kind == last.kind == "person" and last.end - last.start < 3
    pieces = first.end < last.start and last.kind == "person" and not known_place(first.text(doc))
    styled = first.start > 0 and doc[first.start - 1].lower_.rstrip(".") in HONORIFICS
    places = {first.kind, last.kind} <= {"place", "country", "person"} and first.end - first.start == 1
    return of_last and (both or pieces or (styled and places))

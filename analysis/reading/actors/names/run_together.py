"""Names that the recogniser took for one, or cut: "Beckham and McConniel", "the FBI's Crime Lab", "CNN | Manila"."""

from collections.abc import Mapping

from spacy.tokens import Doc

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds import candidate
from analysis.reading.actors.names.spans import HONORIFICS, generation, given_names
from analysis.reading.grammar.reporting import telling

PARTS = {"branch", "division", "section", "unit"}  # what departments are made of


def put_right(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """Names in the order of the text, two joined by "and" apart, an outlet and the country in its name together."""
    known = {name.text(doc): name.kind for name in names}
    last = {doc[name.end - 1].text: name.kind for name in names if name.kind == "person" and name.end - name.start > 1}
    found: list[Candidate] = []
    for name in names:
        before = found[-1] if found else None
        if before is not None and before.end == name.start and _one_body(doc, before, name):
            joined = candidate(doc, before.start, name.end, "organisation", "outlet of a country", 3.0)
            found[-1:] = [joined] if joined is not None else [before, name]
        elif before is not None and _unbroken(doc, before, name) and _one_person(doc, before, name):
            joined = candidate(doc, before.start, name.end, "person", "one person's names", 3.0)
            found[-1:] = [joined] if joined is not None else [before, name]
        elif before is not None and (firm := _firm(doc, found, name)) is not None:
            found = [n for n in found if n.start < firm.start] + [firm]
        else:
            found += next(filter(None, (rule(doc, name, known, last) for rule in RULES)), [name])
    return found


def _firm(doc: Doc, before: list[Candidate], suffix: Candidate) -> Candidate | None:
    """A firm whose name has a place in brackets: "Acme Pharma (USA) Inc."."""
    inner = before[-1]
    if suffix.text(doc).lower().strip(".") not in words("company_suffixes") or doc[suffix.start - 1].text != ")":
        return None
    outer = (
        before[-2] if len(before) > 1 and inner.end == suffix.start - 1 and doc[inner.start - 1].text == "(" else None
    )
    if outer is None or outer.end != inner.start - 1 or inner.end - inner.start > 2:
        return None
    return candidate(doc, outer.start, suffix.end, "organisation", "firm with a place", 3.0)


def _apart(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """The two names that "and" joins, where the text has one of them, or the surnames of both, by itself."""
    at = next((i for i in range(name.start + 1, name.end - 1) if doc[i].lower_ in ("and", "&")), None)
    if at is None:
        return []
    halves = [doc[name.start : at], doc[at + 1 : name.end]]
    if all(len(half) == 1 and half.text.istitle() for half in halves) and any(
        known.get(half.text) == "person" for half in halves
    ):
        kinds: list[str | None] = ["person", "person"]  # "Wyatt & Jack", where Wyatt is told of before
    elif all(half.text in last for half in halves):
        kinds = [last[half.text] for half in halves]
    elif any(len(half) > 1 and half.text in known for half in halves):
        kinds = [known.get(half.text, name.kind) for half in halves]
    else:
        return []
    two = [candidate(doc, half.start, half.end, kind or "organisation", "apart") for half, kind in zip(halves, kinds)]
    return [half for half in two if half is not None]


def _comma(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """What stands before a comma and whose surname behind it: "told The Bark, | Day said"."""
    at = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text == ","), None)
    if at is None or doc[at + 1 : name.end].text not in last or generation(doc[at + 1]):
        return []
    two = [
        candidate(doc, name.start, at, name.kind, "apart"),
        candidate(doc, at + 1, name.end, last[doc[at + 1 : name.end].text], "apart"),
    ]
    return [half for half in two if half is not None]


def _owned(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """A body and what it has, "the Justice Department's Civil Division": where the text has the one by itself, or its
    last word says that it is a body."""
    at = next((i for i in range(name.start + 1, name.end - 1) if doc[i].tag_ == "POS"), None)
    if at is None or doc[at - 1].lower_.endswith("s"):
        return []
    owner = doc[name.start : at]
    if doc[at + 1].is_lower and len(owner) == 1 and owner.text in (*known, *last):  # "McArthur's van"
        one = candidate(doc, name.start, at, known.get(owner.text) or last[owner.text], "apart")
        return [one] if one is not None else []
    body = len(owner) > 1 and doc[at - 1].lower_ in words("organisation_name_words")
    if not (body or owner.text in known) or not doc[at + 1].text[:1].isupper():
        return []
    two = [
        candidate(doc, name.start, at, known.get(owner.text) or "organisation", "apart"),
        candidate(doc, at + 1, name.end, name.kind or "organisation", "apart"),
    ]
    return [half for half in two if half is not None]


def _told(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """Who is told, and of whom they are told, whom the text names elsewhere: "told NPR Ann Lee had left"."""
    verb = doc[name.start - 1] if name.start else None
    if verb is None or verb.lemma_ not in telling():
        return []
    for at in range(name.start + 1, name.end):
        hearer, other = doc[name.start : at], doc[at : name.end]
        named = hearer.text in known or (len(hearer) == 1 and hearer.text.isupper())
        kind = known.get(other.text) or last.get(other.text)
        if named and kind:
            two = [
                candidate(doc, name.start, at, known.get(hearer.text) or "organisation", "apart"),
                candidate(doc, at, name.end, kind, "apart"),
            ]
            return [half for half in two if half is not None]
    return []


def _of_body(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """A person and the body behind "of": "Ann Lee of the Northern Tribe", "Lee of NASA"."""
    at = next((i for i in range(name.start + 1, name.end - 1) if doc[i].lower_ == "of"), None)
    if at is None:
        return []
    person = doc[name.start : at]
    noun = words("titles") | words("organisation_name_words") | words("place_name_words") | words("institution_words")
    full = len(person) > 1 and person[0].text in given_names() and not noun & {t.lower_ for t in person}
    if not full and (len(person) > 1 or person.text not in last):
        return []
    two = [candidate(doc, name.start, at, "person", "apart"), candidate(doc, at + 1, name.end, "organisation", "apart")]
    return [half for half in two if half is not None]


def _division(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """A part and the department that it is of, by its words or the text's: "Tax Division of the Justice Department"."""
    at = next((i for i in range(name.start + 2, name.end - 1) if doc[i].lower_ == "of"), None)
    if at is None or doc[at - 1].lower_ not in PARTS:
        return []
    whole = doc[at + 1 + (doc[at + 1].lower_ == "the") : name.end]
    ends = {whole[0].lower_, whole[-1].lower_} if len(whole) > 1 else set()
    if not (ends & words("department_nouns") or known.get(whole.text) == "organisation"):
        return []
    two = [
        candidate(doc, name.start, at, "organisation", "apart"),
        candidate(doc, whole.start, name.end, "organisation", "apart"),
    ]
    return [half for half in two if half is not None]


def _seated(
    doc: Doc, name: Candidate, known: Mapping[str, str | None], last: Mapping[str, str | None]
) -> list[Candidate]:
    """An office's place and who holds it: "Mayor of Leeds Anna Lee"; the place is no given name, what follows it is."""
    office = doc[name.start - 2].lower_ if name.start > 1 and doc[name.start - 1].lower_ == "of" else ""
    if name.kind != "person" or name.end - name.start < 3 or office not in words("titles"):
        return []
    first, second = doc[name.start].text, doc[name.start + 1].text
    if first in given_names() or second not in given_names():
        return []
    two = [
        candidate(doc, name.start, name.start + 1, "place", "apart"),
        candidate(doc, name.start + 1, name.end, "person", "apart"),
    ]
    return [half for half in two if half is not None]


RULES = (_apart, _comma, _owned, _told, _division, _of_body, _seated)


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
    between = doc[first.end : last.start]
    return len(between) < 3 and all(
        t.pos_ == "PROPN"
        and t.is_title
        and t.head.i == last.head
        and t.lower_ not in words("titles") | words("person_nouns") | words("office_modifiers")
        for t in between
    )


def _one_person(doc: Doc, first: Candidate, last: Candidate) -> bool:
    """What the recogniser cut in two: given names and a surname, or names behind "Ms." that are places' elsewhere."""
    of_last = doc[first.head].head == doc[last.head] and doc[first.head].dep_ == "compound"
    both = first.kind == last.kind == "person" and last.end - last.start < 3
    pieces = first.end < last.start and last.kind == "person" and not _known_place(doc, first)
    styled = first.start > 0 and doc[first.start - 1].lower_.rstrip(".") in HONORIFICS
    places = {first.kind, last.kind} <= {"place", "country", "person"} and first.end - first.start == 1
    return of_last and (both or pieces or (styled and places))


def _known_place(doc: Doc, name: Candidate) -> bool:
    text = name.text(doc)
    return bool(geography.country(text) or geography.capital_of(text) or text in geography.states())

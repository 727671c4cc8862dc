"""Further places where a name found elsewhere in the text stands, whole, as a surname or as a firm's first word."""

from collections.abc import Iterator

from analysis.lexicon import geography, words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.common_nouns import DETERMINERS, adjective, common
from analysis.reading.actors.names.kinds.kinds import candidate
from analysis.reading.actors.names.spans import calendar_names, generation, given_names
from analysis.reading.document import Doc

LONGEST = 12  # words of a name that is said again


def echoes(doc: Doc, covered: set[int], taken: set[int], names: list[Candidate]) -> Iterator[Candidate | None]:
    """Names that stand for what one of `names` does, the longest at each place."""
    known = _known(doc, names)
    longest = min(LONGEST, max(map(len, known), default=0))
    begun, texts = {name[0] for name in known}, [t.text for t in doc]
    for i in sorted(covered):
        if i in taken or texts[i] not in begun or not any(c.isupper() for c in texts[i]):
            continue
        for end in range(min(i + longest, len(doc)), i, -1):
            name = known.get(tuple(texts[i:end]))
            if name is None or not _again(doc, i, end, name, taken):
                continue
            if _namesake(doc, i, end, name, taken):
                yield candidate(doc, i - 1, end, "person", "same surname as a name", 0.5)
                break
            shorter = name.kind == "organisation" and name.end - name.start > end - i
            sure = name.kind if shorter or (_surname(doc, i, name) and end - i > 1) else None
            yield candidate(doc, i, end, sure, "same words as a name", 0.5)
            break


def _known(doc: Doc, names: list[Candidate]) -> dict[tuple[str, ...], Candidate]:
    """Words by which a text may go on to call what it has named."""
    known: dict[tuple[str, ...], Candidate] = {}
    spelt = [(name, tuple(t.text for t in doc[name.start : name.end])) for name in names]
    for name, tokens in spelt:
        known.setdefault(tokens, name)
        if name.kind == "person" and generation(doc[name.end - 1]):
            tokens = tokens[:-1]
        if name.kind == "person" and len(tokens) > 1:
            known.setdefault(tokens[-1:], name)
            known.setdefault(tokens[-2:], name)
    for name, tokens in spelt:
        if name.kind == "organisation" and _house(tokens):
            known.setdefault(tokens[:1], name)
    return known


def _again(doc: Doc, start: int, end: int, name: Candidate, taken: set[int]) -> bool:
    """Do these words name it here too, rather than mean what they mean, or belong to a longer name?"""
    first, last, before = doc[start], doc[end - 1], doc[start - 1] if start else None
    single = end - start == 1
    dated = single and first.text in calendar_names() and first.ent_type_ == "DATE"
    if dated and before is not None and before.pos_ in ("ADP", "ADJ", "DET"):
        return False  # "in May", "last May", for all that Theresa May has said
    if single and (first.pos_ not in ("PROPN", "NOUN") or (not _surname(doc, start, name) and common(doc, start, end))):
        return False
    if name.kind == "group" and adjective(doc, first, end):
        return False
    if last.head.i == end and last.is_upper and doc[end].lower_ in words("titles"):
        return True  # "USCG Captain Ann Lee"
    # "Dow" of "Dow Jones Industrial Average"
    return name.kind == "person" or last.head.i != end or last.head.tag_ != "NNP" or end in taken


def _namesake(doc: Doc, start: int, end: int, name: Candidate, taken: set[int]) -> bool:
    """Does another given name stand before the surname: "Greta Lund … Tor Lund"?"""
    if end - start > 1 or not start or start - 1 in taken or not _surname(doc, start, name):
        return False
    first, surname = doc[start - 1], doc[start]
    other = words("titles", "person_nouns", "place_name_words", "organisation_name_words")
    if first.lower_ in other or first.text == doc[name.start].text or geography.nationality(first.text):
        return False
    speaks = surname.dep_ == "nsubj" and surname.head.lemma_ in quoting()
    given = first.tag_ == "NNP" and first.text.istitle() and first.head == surname
    return given and (speaks or first.text in given_names())


def _surname(doc: Doc, start: int, name: Candidate) -> bool:
    determined = start > 0 and doc[start - 1].lower_ in DETERMINERS
    return name.kind == "person" and name.end - name.start > 1 and not determined


def _house(tokens: tuple[str, ...]) -> bool:
    """Is a firm of two words called by the first ("Lehman Brothers", "Lehman")?"""
    first = tokens[0]
    generic = words("organisation_name_words", "office_modifiers", "titles")
    if len(tokens) != 2 or not first.istitle() or generic.intersection(t.lower() for t in tokens):
        return False
    known = geography.country(first) or geography.nationality(first) or geography.capital_of(first)
    return not known and first not in given_names()

"""Names: the recogniser's, trimmed and put right, and those that it missed."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from analysis.lexicon import words
from analysis.reading import geography
from analysis.reading.acronyms import acronyms
from analysis.reading.mentions import Candidate
from analysis.reading.namekinds import GROUPING, MODEL, candidate
from analysis.reading.namespans import (
    DETERMINERS,
    HONORIFICS,
    PARTICLES,
    PARTIES,
    PEERS,
    adjective,
    common,
    given_names,
    opens,
    trim,
    with_of,
    without_titles,
)

LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "EVENT": "other",
    "LAW": "other",
}
NOT_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}
MONTHS = {"March", "April", "May", "June", "August", "Summer"}


def find_names(doc: Doc, covered: set[int]) -> list[Candidate]:
    """Names in the order of the text: spaCy's, trimmed and put right, and those that it missed.

    `covered` holds the token indices that stand in a sentence.
    """
    found: dict[int, Candidate] = {}
    taken: set[int] = set()

    def keep(name: Candidate | None) -> None:
        if name and not taken.intersection(range(name.start, name.end)):
            found[name.start] = name
            taken.update(range(name.start, name.end))

    for start, end, long_start, long_end in acronyms(doc):
        if not _inside_of(doc, long_start):
            kind = _label(doc, long_start, long_end) or "organisation"
            keep(candidate(doc, long_start, long_end, kind, "defined acronym"))
        keep(candidate(doc, start, end, _label(doc, start, end) or "organisation", "defined acronym"))
    for span in doc.ents:
        if span.label_ in LABELS and span.start in covered:
            keep(_from_entity(doc, span.start, span.end, span.label_))
    for start, end in _capitalised(doc, covered, taken):
        keep(_missed(doc, start, end))
    for name in _echoes(doc, covered, taken, list(found.values())):
        keep(name)
    return [found[start] for start in sorted(found)]


def _inside_of(doc: Doc, start: int) -> bool:
    """Does a longer name hold this one ("Parliament of New South Wales (NSW)")?"""
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in words("institution_words")


def _label(doc: Doc, start: int, end: int) -> str | None:
    labels = [LABELS[t.ent_type_] for t in doc[start:end] if t.ent_type_ in LABELS]
    return max(sorted(set(labels)), key=labels.count) if labels else None


def _from_entity(doc: Doc, start: int, end: int, label: str) -> Candidate | None:
    """A name from one of spaCy's entities, or None where it is an adjective, a common noun or a title."""
    start, end = trim(doc, start, end)
    if start >= end or any(t.text in "[]()" or "]" in t.text for t in doc[start:end]):
        return None
    if label in ("ORG", "GPE") and end - start > 2 and _described(doc, start):
        label = "PERSON"
        start += 1
    if label == "PERSON" or (doc[start].lower_.rstrip(".") in HONORIFICS and end - start > 1):
        bare = without_titles(doc, start, end)
        if bare == end:
            return None
        if bare > start:
            label = "PERSON"
        start = bare
    if (
        label == "PERSON"
        and start
        and doc[start - 1].lower_ in PARTICLES - {"al", "el"}
        and doc[start - 1].tag_ in ("NNP", "FW", "IN")
    ):
        start -= 1
    if (
        label == "PERSON"
        and end - start == 1
        and doc[start].text in given_names()
        and end < len(doc)
        and (doc[end].text in MONTHS or doc[end].tag_ == "NNP" and not doc[end].ent_type_)
    ):
        end += 1  # "Theresa May"
    head = doc[start:end].root
    if not any(any(c.isupper() for c in t.text) or t.text[:1].isdigit() for t in doc[start:end]):
        return None
    if (
        label in ("NORP", "LOC")
        and adjective(doc, head, end)
        and (label == "NORP" or doc[end - 1].text.endswith("ern"))
    ):
        return None
    if end - start == 1 and (
        label == "NORP"
        and doc[start - 1].lower_ in ("a", "an")
        or (head.tag_ in ("NN", "NNS") and opens(doc, start) and _no_name(head, label))
    ):
        return None  # "a Latina"; sentence-initial "Women", "Hurricanes"
    if _completes_office(doc, start, end):
        return None
    if start and doc[start - 1].lower_ in PEERS and doc[start - 1].text[:1].isupper() and end - start == 1:
        start -= 1  # "Lord Carloway"
    if end - start == 1 and (
        adjective(doc, head, end) and geography.nationality(head.text) and not geography.country(head.text)
    ):
        return None
    if common(doc, start, end):
        return None
    end = with_of(doc, start, end)
    if label == "NORP" and end - start == 1 and _of_party(doc, start):
        start -= 1  # "Liberal Democrats"
    return candidate(doc, start, end, LABELS[label], "named-entity recogniser", 1.0)


def _of_party(doc: Doc, start: int) -> bool:
    """Does a party's word in capitals belong to the name behind it, here or elsewhere in the text?"""
    if not start or doc[start - 1].lower_ not in PARTIES or not doc[start - 1].text[:1].isupper():
        return False
    pair = doc[start - 1].text, doc[start].text
    return any((a.text, b.text) == pair and not opens(doc, a.i) for a, b in zip(doc, doc[1:]))


def _described(doc: Doc, start: int) -> bool:
    """Does a sentence open with what somebody is ("Broadcaster Peter Hale")?"""
    return (
        bool(doc[start].is_sent_start)
        and doc[start].lower_ in words("person_nouns")
        and doc[start + 1].text in given_names()
    )


def _no_name(head: Token, label: str) -> bool:
    """Is a sentence-initial common noun only written like a name?"""
    return not geography.nationality(head.text) and (head.tag_ == "NNS" or label not in ("GPE", "PERSON"))


def _completes_office(doc: Doc, start: int, end: int) -> bool:
    """Is this the "State" of "Secretary of State"?"""
    return (
        start > 1
        and doc[start - 1].lower_ == "of"
        and doc[start - 2].lower_ in words("titles")
        and doc[end - 1].lower_ in words("office_modifiers")
    )


def _capitalised(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""

    def proper(i: int) -> bool:
        token = doc[i]
        return (
            i in covered
            and i not in taken
            and (token.tag_ in ("NNP", "NNPS") or GROUPING.fullmatch(token.text))
            and any(c.isupper() for c in token.text)
            and (token.ent_type_ not in NOT_NAMES or token.text in MONTHS and i and doc[i - 1].text in given_names())
        )

    i = 0
    while i < len(doc):
        if not proper(i):
            i += 1
            continue
        end = i + 1
        while end < len(doc) and (
            proper(end)
            or (
                doc[end].lower_ in ("of", "for", "and")
                and end + 1 < len(doc)
                and proper(end + 1)
                and doc[end].lower_ == "of"
            )
        ):
            end += 1
        yield i, end
        i = end


def _missed(doc: Doc, start: int, end: int) -> Candidate | None:
    """A name that the recogniser missed, where its own words or its title show what it is."""
    bare = without_titles(doc, start, end)
    if bare == end or common(doc, start, end):
        return None
    titled = bare > start
    start = bare
    if _completes_office(doc, start, end):
        return None
    text, last = doc[start:end].text, doc[end - 1].lower_
    kind = None
    if geography.country(text):
        kind = "country"
    elif geography.capital_of(text):
        kind = "place"
    elif titled or (end - start > 1 and doc[start].text in given_names()):
        kind = "person"
    elif end - start > 1 and last in words("organisation_name_words") | words("company_suffixes"):
        kind = "organisation"
    elif end - start > 1 and last in words("place_name_words"):
        kind = "place"
    elif doc[start:end].root.dep_ in ("nsubj", "agent") and doc[start:end].root.head.lemma_ in words(
        "government_verbs"
    ):
        kind = "organisation"
    elif MODEL.fullmatch(text) and not text.isdigit() or end - start > 1 and MODEL.fullmatch(doc[end - 1].text):
        kind = "other"
    return candidate(doc, start, end, kind, "proper nouns", 0.5) if kind else None


def _echoes(doc: Doc, covered: set[int], taken: set[int], names: list[Candidate]) -> Iterator[Candidate]:
    """Further places where a name found elsewhere stands, whole or as a surname."""
    known: dict[tuple[str, ...], Candidate] = {}
    for name in names:
        tokens = tuple(t.text for t in doc[name.start : name.end])
        known.setdefault(tokens, name)
        if name.kind == "person" and len(tokens) > 1:
            known.setdefault(tokens[-1:], name)
    longest = max(map(len, known), default=0)
    for i in sorted(covered):
        if i in taken or not any(c.isupper() for c in doc[i].text):
            continue
        for length in range(min(longest, len(doc) - i), 0, -1):
            name = known.get(tuple(t.text for t in doc[i : i + length]))
            if name is None:
                continue
            if length == 1 and doc[i].text in MONTHS and doc[i].ent_type_ == "DATE" and i and doc[i - 1].pos_ == "ADP":
                continue  # "in May", for all that Theresa May has said
            surname = (
                name.kind == "person" and name.end - name.start > 1 and not (i and doc[i - 1].lower_ in DETERMINERS)
            )
            if length == 1 and (doc[i].pos_ not in ("PROPN", "NOUN") or not surname and common(doc, i, i + 1)):
                continue
            if name.kind == "group" and adjective(doc, doc[i], i + length):
                continue
            yield candidate(doc, i, i + length, None, "same words as a name")
            break

"""Names: the recogniser's, trimmed and put right, and those that it missed."""

import itertools

from spacy.tokens import Doc, Token

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.acronyms import acronyms
from analysis.reading.actors.names.kinds import candidate
from analysis.reading.actors.names.missed import MONTHS, echoes, kind_shown, lone_names, proper_runs
from analysis.reading.actors.names.products import with_products
from analysis.reading.actors.names.spans import (
    HONORIFICS,
    PARTICLES,
    PARTIES,
    PEERS,
    adjective,
    common,
    completes_office,
    given_names,
    opens,
    trim,
    with_of,
    without_titles,
)
from analysis.reading.grammar.phrases import determiner

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
    for start, end in proper_runs(doc, covered, taken):
        keep(kind_shown(doc, start, end))
    for name in echoes(doc, covered, taken, list(found.values())):
        keep(name)
    for name in lone_names(doc, covered, taken):
        keep(name)
    return with_products(doc, [found[start] for start in sorted(found)])


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
    if end - start > 1 and doc[end - 1].text.isdigit() and geography.country(doc[start : end - 1].text):
        end -= 1  # "Tunisia 1" in a score
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
        and (doc[end].text in MONTHS or (doc[end].tag_ == "NNP" and not doc[end].ent_type_))
    ):
        end += 1  # "Theresa May"
    if _continued(doc, end, label):
        end += 1  # "Straits Times" with "Index" left out, "Aung San Suu" with "Kyi"
    head = doc[start:end].root
    if end - start == 1 and head.is_digit and head.dep_ == "nummod" and head.head.tag_ == "NNS":
        return None  # "777 points"
    if not any(any(c.isupper() for c in t.text) or t.text[:1].isdigit() for t in doc[start:end]):
        return None
    if label == "NORP" and end - start > 1 and head.tag_ == "NNP" and not geography.nationality(head.text):
        label = "ORG"  # "New Democracy"
    if (
        label in ("NORP", "LOC")
        and adjective(doc, head, end)
        and (label == "NORP" or doc[end - 1].text.endswith("ern"))
    ):
        return None
    if end - start == 1 and (
        (label == "NORP" and doc[start - 1].lower_ in ("a", "an"))
        or (head.tag_ in ("NN", "NNS") and opens(doc, start) and _no_name(head, label))
    ):
        return None  # "a Latina"; sentence-initial "Women", "Hurricanes"
    if completes_office(doc, start, end):
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
    if (
        end < len(doc)
        and doc[end].tag_ == "NNP"
        and doc[end].lower_ in words("state_institutions")
        and geography.country(doc[start:end].text)
    ):
        end, label = end + 1, "ORG"  # "U.S. Congress"
    if label == "NORP" and end - start == 1 and _of_party(doc, start):
        start -= 1  # "Liberal Democrats"
    return candidate(doc, start, end, LABELS[label], "named-entity recogniser", 1.0)


def _continued(doc: Doc, end: int, label: str) -> bool:
    """Does the last word of a name stand behind its entity: a surname, or the noun that says what the bearer is?"""
    if end >= len(doc) or doc[end].tag_ != "NNP" or doc[end].ent_type_ or doc[end - 1].head.i != end:
        return False
    noun = any(doc[end].lower_ in words(f"{kind}_name_words") for kind in ("organisation", "event", "place"))
    if label != "PERSON":
        return noun
    described = doc[end].dep_ == "compound" or determiner(doc[end])
    return not noun and not described and not common(doc, end, end + 1)


def _of_party(doc: Doc, start: int) -> bool:
    """Does a party's word in capitals belong to the name behind it, here or elsewhere in the text?"""
    if not start or doc[start - 1].lower_ not in PARTIES or not doc[start - 1].text[:1].isupper():
        return False
    pair = doc[start - 1].text, doc[start].text
    return any((a.text, b.text) == pair and not opens(doc, a.i) for a, b in itertools.pairwise(doc))


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

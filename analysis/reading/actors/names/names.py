"""Names: the recogniser's, trimmed and put right, and those that it missed."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.lexicon.bodies import LONGEST, body, openers
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.aliases.acronyms import acronyms
from analysis.reading.actors.names.aliases.species import species
from analysis.reading.actors.names.common_nouns import opens
from analysis.reading.actors.names.kinds.kinds import candidate
from analysis.reading.actors.names.recognition.echoes import echoes
from analysis.reading.actors.names.recognition.lone import lone_names
from analysis.reading.actors.names.recognition.missed import kind_shown, proper_runs
from analysis.reading.actors.names.recognition.products import with_products
from analysis.reading.actors.names.recognition.recognised import LABELS, from_entity
from analysis.reading.actors.names.recognition.run_together import put_right
from analysis.reading.actors.names.recognition.titled_offices import offices
from analysis.reading.actors.names.spans import POSTNOMINALS, given_names
from analysis.reading.document import Doc


def find_names(doc: Doc, covered: set[int]) -> list[Candidate]:
    """Names in the order of the text: spaCy's, trimmed and put right, and those that it missed.

    `covered` holds the token indices that stand in a sentence.
    """
    found: dict[int, Candidate] = {}
    taken: set[int] = set()

    def keep(name: Candidate | None) -> None:
        own = range(name.start, name.end) if name else ()
        if name and name.head in covered and taken.isdisjoint(own) and not _postnominal(doc, name):
            found[name.start] = name
            taken.update(own)

    for start, end, long_start, long_end in acronyms(doc):
        # not "New South Wales" of "Parliament of New South Wales (NSW)"
        of = long_start > 1 and doc[long_start - 1].lower_ == "of"
        if not (of and doc[long_start - 2].lower_ in words("institution_words")):
            kind = _label(doc, long_start, long_end) or "organisation"
            keep(candidate(doc, long_start, long_end, kind, "defined acronym"))
        keep(candidate(doc, start, end, _label(doc, start, end) or "organisation", "defined acronym"))
    for start, end in _listed(doc):
        keep(candidate(doc, start, end, "organisation", "listed body", 3.0))
    for start, end in species(doc):
        keep(candidate(doc, start, end, "other", "genus and epithet", 3.0))
    for start, end in offices(doc):
        keep(candidate(doc, start, end, "organisation", "office of an officer", 3.0))
    for start, end in _partners(doc):
        keep(candidate(doc, start, end, "organisation", "two names and “&”", 3.0))
    for span in doc.ents:
        if span.label_ in LABELS and span.start in covered:
            keep(from_entity(doc, span.start, span.end, span.label_))
    for start, end in proper_runs(doc, covered, taken):
        keep(kind_shown(doc, start, end))
    for name in echoes(doc, covered, taken, list(found.values())):
        keep(name)
    for name in lone_names(doc, covered, taken):
        keep(name)
    return put_right(doc, with_products(doc, [found[start] for start in sorted(found)]))


def _listed(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names of several words of bodies that a list knows and whose words may hide it ("Alternative for Germany")."""
    for start in range(len(doc) - 1):
        if not doc[start].text[:1].isupper() or doc[start].lower_ not in openers():
            continue
        for end in range(min(len(doc), start + LONGEST), start + 1, -1):
            around = doc[max(0, start - 1)], doc[min(end, len(doc) - 1)]
            goes_on = any(t.tag_.startswith("NNP") and not start <= t.i < end for t in around)
            if doc[end - 1].text[:1].isupper() and not goes_on and body(doc[start:end].text):
                yield start, end
                break


def _partners(doc: Doc) -> Iterator[tuple[int, int]]:
    """Firms of two partners that no entity holds whole: "Procter & Gamble", "the Standard & Poor's index"; not "Ann Lee
    & Ben Roe", "Ann & Ben", "Arts & Culture"."""
    for sign in doc.words[1:-1]:
        first, last = doc[sign.i - 1], doc[sign.i + 1]
        if sign.text != "&" or not all(t.tag_ == "NNP" and t.is_title and len(t.text) > 2 for t in (first, last)):
            continue
        around = doc[max(0, first.i - 1)], doc[min(last.i + 1, len(doc) - 1)]
        longer = any(t not in (first, last) and (t.tag_.startswith("NNP") or t.text == "&") for t in around)
        people = all(t.text in given_names() for t in (first, last))
        if not (longer or people or (opens(doc, first.i) and first.ent_type_ not in ("ORG", "PERSON"))):
            yield first.i, last.i + 1


def _postnominal(doc: Doc, name: Candidate) -> bool:
    """Letters behind a name ("Ann Lee QC")."""
    single = name.end - name.start == 1 and name.start > 0
    return single and doc[name.start].text in POSTNOMINALS and doc[name.start - 1].tag_ == "NNP"


def _label(doc: Doc, start: int, end: int) -> str | None:
    labels = [LABELS[t.ent_type_] for t in doc[start:end] if t.ent_type_ in LABELS]
    return max(sorted(set(labels)), key=labels.count) if labels else None

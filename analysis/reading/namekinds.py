"""What a name's label, words, title and neighbours say about its kind."""

import re

from spacy.tokens import Doc

from analysis.lexicon import words
from analysis.reading import geography
from analysis.reading.mentions import Candidate
from analysis.reading.namespans import HONORIFICS, given_names, trim

MODEL = re.compile(r"[A-Z][A-Za-z-]*[ -]?\d[\w.-]*|i[A-Z]\w+|\d+[A-Z-]\w*|\d+")  # "A380", "iPad", "777-200LR"
GROUPING = re.compile(r"G-?\d{1,2}")  # "G7", "G-20"
STORMS = {"hurricane", "typhoon", "cyclone", "storm", "operation", "flight", "tornado"}


def candidate(doc: Doc, start: int, end: int, kind: str | None, rule: str, weight: float = 1.0) -> Candidate | None:
    """A name with the votes that its label, its words, its title and its neighbours cast for a kind."""
    start, end = trim(doc, start, end)
    if start >= end or end - start > 12:
        return None
    votes: dict[str, float] = {}

    def vote(for_kind: str, by: float) -> None:
        votes[for_kind] = votes.get(for_kind, 0.0) + by

    if kind:
        vote(kind, weight)
    span = doc[start:end]
    text, first, head = span.text, doc[start], span.root
    before = doc[start - 1] if start else None
    if before is not None and before.lower_.rstrip(".") in HONORIFICS:
        vote("person", 3)
    elif before is not None and before.head.i in range(start, end) and before.dep_ in ("compound", "nmod"):
        if before.lemma_.lower() in words("person_nouns") or before.lower_ in words("titles"):
            vote("person", 1.5)
        elif before.lemma_.lower() in words("organisation_nouns"):
            vote("organisation", 2)
    if end - start > 1 and first.text in given_names():
        vote("person", 0.5)
    lower = [t.lower_.rstrip(".") for t in span]
    last = next(
        (w for w in reversed(lower[: lower.index("of")] if "of" in lower[1:] else lower) if not w.isdigit()), ""
    )
    if len(lower) > 1:
        if lower[0] in STORMS:
            vote("other", 3)
        elif last in words("place_name_words") and "school" not in lower:
            vote("place", 1.5)
        elif last in words("event_name_words"):
            vote("other", 2.5)
        elif last in words("organisation_name_words") or last in words("company_suffixes"):
            vote("organisation", 2)
    if geography.country(text):
        vote("country", 3)
    elif geography.capital_of(text):
        vote("place", 2)
    elif geography.seat(text):
        vote("organisation", 4)
    elif geography.nationality(text) and head.tag_ in ("NNPS", "NNS"):
        vote("group", 2)
    elif GROUPING.fullmatch(text):
        vote("organisation", 4)  # "G7"
    elif MODEL.fullmatch(text) or MODEL.fullmatch(doc[end - 1].text) and not doc[end - 1].text.isdigit():
        vote("other", 2.5)
    elif (
        kind in ("organisation", "person")
        and len(lower) < 4
        and any(c.dep_ == "det" and c.lower_ in ("a", "an") and c.i < start for c in head.children)
    ):
        vote("other", 1.2)  # "a no-deal Brexit", "an iPod": common nouns in all but spelling
    if kind == "person" and len(lower) == 1 and head.dep_ == "pobj" and head.head.i == start - 1:
        if head.head.lower_ in ("on", "via"):
            vote("organisation", 1.5)  # "on Twitter"
        elif head.head.lower_ in ("in", "near", "outside"):
            vote("place", 1.5)
    best = max(votes, key=votes.get) if votes else None
    return Candidate(start, end, head.i, "name", best, rule, plural=best == "group", votes=votes)

"""What a name's label, words, title and neighbours say about its kind."""

import re

from spacy.tokens import Doc, Token

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.spans import HONORIFICS, given_names, trim
from analysis.reading.grammar.governors import governor

MODEL = re.compile(r"[A-Z][A-Za-z-]*[ -]?\d[\w.-]*|i[A-Z]\w+|\d+[A-Z-]\w*|\d+")  # "A380", "iPad", "777-200LR"
GROUPING = re.compile(r"G-?\d{1,2}")  # "G7", "G-20"
EXIT = re.compile(r"[A-Z][a-z]*r?exit")  # "Brexit": what happens, not who acts
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
    behind = doc[end] if end < len(doc) else None
    if behind is not None and head.head == behind and head.dep_ in ("compound", "nmod") and behind.tag_ == "NN":
        if behind.lemma_ in words("naming_nouns") and not geography.country(text):
            vote("organisation", 1.5)  # "the Syriza party"
    if end - start > 1 and first.text in given_names():
        vote("person", 0.5)
    lower = [t.lower_.rstrip(".") for t in span]
    last = next(
        (w for w in reversed(lower[: lower.index("of")] if "of" in lower[1:] else lower) if not w.isdigit()), ""
    )
    if len(lower) > 1:
        if lower[0] in STORMS or (lower[0] == "tropical" and lower[1] in (*STORMS, "depression")):
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
    elif MODEL.fullmatch(text) or (MODEL.fullmatch(doc[end - 1].text) and not doc[end - 1].text.isdigit()):
        vote("other", 2.5)
    elif (
        kind in ("organisation", "person")
        and len(lower) < 4
        and any(c.dep_ == "det" and c.lower_ in ("a", "an") and c.i < start for c in head.children)
    ):
        vote("other", 1.2)  # "a no-deal Brexit", "an iPod": common nouns in all but spelling
    if EXIT.fullmatch(text) or text.lower() in words("stock_indices"):
        vote("other", 4)
    elif not geography.country(text):
        for_kind = said_to_be(head, end, kind == "organisation" and first.text not in given_names())
        if for_kind:
            vote(for_kind, 2)
        elif aged(doc, end):
            vote("person", 2)
    if kind == "person" and len(lower) == 1 and head.dep_ == "pobj" and head.head.i == start - 1:
        if head.head.lower_ in ("on", "via"):
            vote("organisation", 1.5)  # "on Twitter"
        elif head.head.lower_ in ("in", "near", "outside"):
            vote("place", 1.5)
    best = max(votes, key=votes.get) if votes else None
    return Candidate(start, end, head.i, "name", best, rule, plural=best == "group", votes=votes)


def said_to_be(head: Token, end: int, firm: bool) -> str | None:
    """Kind of the noun in apposition to a name, predicated of it, or behind which "of" lists it with others.

    What looks like a firm may be a maker, a rival or a provider: only an office or a sex makes it a person.

    "Ines Roca, a lawyer"; "Roca is a lawyer"; "the towns of Ahlen, Beckum and Telgte".
    """
    nouns = [c for c in head.children if c.dep_ == "appos" and c.i >= end and c.i - end < 8]
    if head.dep_ == "appos" and head.head.i < head.i:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ in ("be", "become"):
        nouns += [c for c in head.head.children if c.dep_ == "attr"]
    listed = governor(head)
    if listed.dep_ == "pobj" and listed.head.lower_ == "of" and listed.head.head.lemma_ in words("place_nouns"):
        return "place" if listed != head else None
    for noun in nouns:
        lemma = noun.lemma_.lower()
        if noun.pos_ != "NOUN":
            continue
        if lemma in words("person_nouns") and noun.tag_ == "NN" and lemma not in words("organisation_nouns"):
            human = words("titles") | words("feminine_nouns") | words("masculine_nouns")
            return "person" if not firm or lemma in human else None
        if lemma in words("organisation_nouns") and lemma not in words("person_nouns"):
            return "organisation"
    return None


def aged(doc: Doc, end: int) -> bool:
    """Does an age stand behind a name ("Roca, 34, said")?"""
    behind = doc[end : end + 3]
    return (
        len(behind) == 3
        and behind[0].text == ","
        and behind[1].text.isdigit()
        and 0 < int(behind[1].text[:4]) < 120
        and behind[2].text in (",", ".")
    )

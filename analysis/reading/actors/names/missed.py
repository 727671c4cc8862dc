"""Names that the recogniser missed: runs of proper nouns, and further places where a known name stands."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds import GROUPING, MODEL, candidate
from analysis.reading.actors.names.products import numbered
from analysis.reading.actors.names.spans import (
    DETERMINERS,
    adjective,
    calendar_names,
    common,
    completes_office,
    dated_surname,
    given_names,
    opens,
    without_titles,
)

NOT_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}


def proper_runs(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""

    def proper(i: int) -> bool:
        token = doc[i]
        return (
            i in covered
            and i not in taken
            and (token.tag_ in ("NNP", "NNPS") or GROUPING.fullmatch(token.text))
            and any(c.isupper() for c in token.text)
            and (token.ent_type_ not in NOT_NAMES or dated_surname(token))
        )

    i = 0
    while i < len(doc):
        if not proper(i):
            i += 1
            continue
        end = i + 1
        while end < len(doc) and (proper(end) or (doc[end].lower_ == "of" and end + 1 < len(doc) and proper(end + 1))):
            end += 1
        yield i, end
        i = end


def kind_shown(doc: Doc, start: int, end: int) -> Candidate | None:
    """A name that the recogniser missed, where its own words or its title show what it is."""
    bare = without_titles(doc, start, end)
    if bare == end or common(doc, start, end):
        return None
    titled = bare > start
    start = bare
    if titled and common(doc, start, end):
        return None  # "Operating Officer" of "Chief Operating Officer"
    if completes_office(doc, start, end):
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
    elif (
        text.lower() in words("stock_indices")
        or (MODEL.fullmatch(text) and not text.isdigit())
        or (end - start > 1 and MODEL.fullmatch(doc[end - 1].text))
    ):
        kind = "other"
    return candidate(doc, start, end, kind, "proper nouns", 0.5) if kind else None


def lone_names(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[Candidate]:
    """Runs of proper nouns of which nothing shows the kind, but that act, own, bear a number, or come back."""
    runs = [(without_titles(doc, start, end), end) for start, end in proper_runs(doc, covered, taken)]
    runs = [(start, end) for start, end in runs if start < end and not common(doc, start, end)]
    if not runs:
        return
    texts = [token.text for token in doc]
    times, firsts = Counter(texts), {texts[start] for start, _ in runs}
    meant = {
        text for i, text in enumerate(texts) if text in firsts and doc[i].tag_.startswith("NNP") and not opens(doc, i)
    }
    for start, end in runs:
        text, head = doc[start:end].text, doc[start:end].root
        if (
            texts[end - 1] in calendar_names()
            or geography.nationality(text)
            or (end in taken and doc[end - 1].head.i == end)
        ):
            continue  # the last: a piece of the name behind it
        if words("titles").intersection(t.lower_ for t in doc[start:end]):
            continue
        if not numbered(doc, start, end):
            if _cut(doc, start, end) or texts[start] not in meant or doc[start].lower_ in times:
                continue
            if times[head.text] < 2 and head.dep_ not in ("nsubj", "nsubjpass", "agent", "poss"):
                continue
        yield candidate(doc, start, end, "other", "lone proper nouns", 0.1)


def _cut(doc: Doc, start: int, end: int) -> bool:
    """Is this a piece of something longer ("Non-Proliferation"), a sign or an initial?"""
    around = (doc[start - 1].text if start else "", doc[end - 1].text, doc[end].text if end < len(doc) else "")
    sign = end - start == 1 and (len(doc[start]) < 3 or not doc[start].is_alpha)
    return sign or around[0] in ("-", "@", "#") or "-" in around[1:] or doc[start:end].root.i not in range(start, end)


def echoes(doc: Doc, covered: set[int], taken: set[int], names: list[Candidate]) -> Iterator[Candidate]:
    """Further places where a name found elsewhere stands, whole or as a surname."""
    known: dict[tuple[str, ...], Candidate] = {}
    spelt = [(name, tuple(t.text for t in doc[name.start : name.end])) for name in names]
    for name, tokens in spelt:
        known.setdefault(tokens, name)
        if name.kind == "person" and len(tokens) > 1:
            known.setdefault(tokens[-1:], name)
            known.setdefault(tokens[-2:], name)
    for name, tokens in spelt:
        if name.kind == "organisation" and _house(tokens):
            known.setdefault(tokens[:1], name)
    longest = max(map(len, known), default=0)
    for i in sorted(covered):
        if i in taken or not any(c.isupper() for c in doc[i].text):
            continue
        for length in range(min(longest, len(doc) - i), 0, -1):
            name = known.get(tuple(t.text for t in doc[i : i + length]))
            if name is None:
                continue
            dated = length == 1 and doc[i].text in calendar_names() and doc[i].ent_type_ == "DATE"
            if dated and i and doc[i - 1].pos_ == "ADP":
                continue  # "in May", for all that Theresa May has said
            surname = (
                name.kind == "person" and name.end - name.start > 1 and not (i and doc[i - 1].lower_ in DETERMINERS)
            )
            if length == 1 and (doc[i].pos_ not in ("PROPN", "NOUN") or (not surname and common(doc, i, i + 1))):
                continue
            if name.kind == "group" and adjective(doc, doc[i], i + length):
                continue
            short = name.kind == "organisation" and name.end - name.start > length
            if short and (doc[i].tag_ != "NNP" or (i + 1 < len(doc) and doc[i + 1].tag_ == "NNP")):
                continue
            behind = doc[i + length - 1].head
            if name.kind != "person" and behind.i == i + length and behind.tag_ == "NNP" and behind.i not in taken:
                continue  # "Dow" of "Dow Jones Industrial Average"
            kind = name.kind if short or (surname and length > 1) else None
            yield candidate(doc, i, i + length, kind, "same words as a name", 0.5)
            break


def _house(tokens: tuple[str, ...]) -> bool:
    """Is a firm of two words called by the first ("Lehman Brothers", "Lehman")?"""
    first = tokens[0]
    generic = words("organisation_name_words") | words("office_modifiers") | words("titles")
    if len(tokens) != 2 or not first.istitle() or generic.intersection(t.lower() for t in tokens):
        return False
    known = geography.country(first) or geography.nationality(first) or geography.capital_of(first)
    return not known and first not in given_names()

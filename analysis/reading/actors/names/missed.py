"""Names that the recogniser missed: runs of proper nouns whose words, part or number show that they name something."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.common_nouns import common, completes_office, opens
from analysis.reading.actors.names.kinds import GROUPING, MODEL, candidate
from analysis.reading.actors.names.products import numbered
from analysis.reading.actors.names.spans import calendar_names, dated_surname, given_names, without_titles

NOT_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}


def proper_runs(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""

    def proper(i: int) -> bool:
        token = doc[i]
        return (
            i in covered
            and i not in taken
            and (token.tag_ in ("NNP", "NNPS") or GROUPING.fullmatch(token.text) is not None)
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


def lone_names(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[Candidate | None]:
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

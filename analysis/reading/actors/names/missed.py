"""Names that the recogniser missed: runs of proper nouns whose words, part or number show that they name something."""

from collections import Counter
from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.common_nouns import common, completes_office, opens
from analysis.reading.actors.names.kinds import GROUPING, MODEL, Named, candidate
from analysis.reading.actors.names.products import numbered
from analysis.reading.actors.names.spans import calendar_names, dated_surname, given_names, without_titles
from analysis.reading.grammar.reporting import frames

ORGANISATIONS = words("organisation_name_words") | words("company_suffixes")
NOT_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}


def aged(token: Token) -> bool:
    """Does an age between commas stand behind ("Marchuk, 51, denied")?"""
    behind = token.doc[token.i + 1 : token.i + 4]
    commas = len(behind) == 3 and behind[0].text == behind[2].text == ","
    return commas and behind[1].text.isdecimal() and len(behind[1]) == 2


def proper_runs(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""

    def proper(i: int) -> bool:
        token = doc[i]
        return (
            i in covered
            and i not in taken
            and (token.tag_ in ("NNP", "NNPS") or GROUPING.fullmatch(token.text) is not None)
            and any(c.isupper() for c in token.text)
            and (token.ent_type_ not in NOT_NAMES or dated_surname(token) or aged(token))
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


# The kind that a name's own words, its title (label "person") or its part in the clause show; the first that holds.
SHOWN: tuple[tuple[str, Callable[[Named], object]], ...] = (
    ("country", lambda n: geography.country(n.text)),
    ("place", lambda n: geography.capital_of(n.text)),
    ("person", lambda n: aged(n.span[-1]) and n.head.dep_ in ("nsubj", "nsubjpass", "appos", "agent")),
    ("person", lambda n: n.label or (len(n.span) > 1 and n.span[0].text in given_names())),
    ("organisation", lambda n: len(n.span) > 1 and n.lower[-1] in ORGANISATIONS),
    ("place", lambda n: len(n.span) > 1 and n.lower[-1] in words("place_name_words")),
    ("organisation", lambda n: n.head.dep_ in ("nsubj", "agent") and n.head.head.lemma_ in words("government_verbs")),
    ("other", lambda n: n.text.lower() in words("stock_indices") | words("happenings")),
    ("other", lambda n: MODEL.fullmatch(n.text) and not n.text.isdigit()),
    ("other", lambda n: len(n.span) > 1 and MODEL.fullmatch(n.span[-1].text)),
)


def kind_shown(doc: Doc, start: int, end: int) -> Candidate | None:
    """A name that the recogniser missed, where its own words or its title show what it is."""
    bare = without_titles(doc, start, end)
    if bare == end or common(doc, start, end):
        return None
    titled = bare > start
    if (titled and common(doc, bare, end)) or completes_office(doc, bare, end):
        return None  # "Operating Officer" of "Chief Operating Officer"
    named = Named(doc, bare, end, "person" if titled else None)
    kind = next((kind for kind, holds in SHOWN if holds(named)), None)
    return candidate(doc, bare, end, kind, "proper nouns", 0.5) if kind else None


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
        if end in taken and doc[end - 1].head.i == end:
            continue  # a piece of the name behind it
        titled = words("titles").intersection(t.lower_ for t in doc[start:end])
        if titled or texts[end - 1] in calendar_names() or geography.nationality(text):
            continue
        if not numbered(doc, start, end):
            if _cut(doc, start, end) or texts[start] not in meant or doc[start].lower_ in times:
                continue
            if times[head.text] < 2 and head.dep_ not in ("nsubj", "nsubjpass", "agent", "poss") and not _medium(head):
                continue
        yield candidate(doc, start, end, "other", "lone proper nouns", 0.1)


def _medium(head: Token) -> bool:
    """Where something is said or put out: "wrote on Twitter", "findings published in PLoS One"."""
    link = head.head
    return head.dep_ == "pobj" and link.lower_ in ("on", "via", "in") and bool(frames(link.head))


def _cut(doc: Doc, start: int, end: int) -> bool:
    """Is this a piece of something longer ("Non-Proliferation"), a sign or an initial?"""
    around = (doc[start - 1].text if start else "", doc[end - 1].text, doc[end].text if end < len(doc) else "")
    sign = end - start == 1 and (len(doc[start]) < 3 or not doc[start].is_alpha)
    return sign or around[0] in ("-", "@", "#") or "-" in around[1:] or doc[start:end].root.i not in range(start, end)

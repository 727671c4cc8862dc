"""Names that the recogniser missed: runs of proper nouns whose words, part or number show that they name something."""

import re
from collections.abc import Callable, Iterator

from analysis.lexicon import geography, words
from analysis.lexicon.bodies import body
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.common_nouns import common, completes_office
from analysis.reading.actors.names.kinds.kinds import GROUPING, MODEL, candidate
from analysis.reading.actors.names.kinds.named import Named
from analysis.reading.actors.names.kinds.said_to_be import aged
from analysis.reading.actors.names.spans import after_person, completed, dated_surname, given_names, without_titles
from analysis.reading.actors.titles import HYPHENS, in_charge
from analysis.reading.document import Doc, Span, Token

ORGANISATIONS = words("organisation_name_words", "company_suffixes")
CODE = re.compile(r"[A-Z]*\d+[a-z]?|[A-Z]{2,}\d+")  # the "18b" of "K2-18b", "FTS2001"
PREFIXES = {"anti", "co", "ex", "mid", "non", "pan", "post", "pre", "pro", "trans"}
NOT_NAMES = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"}


def given_name(text: str) -> bool:
    """Also in capitals, as under a picture or a quotation ("MARTA RUIZ, TENANT")."""
    return (text.title() if len(text) > 3 and text.isupper() else text) in given_names()


def beside_person(name: Span, head: Token) -> bool:
    """ "The prime minister of Iceland, Katla Jons, met": between commas behind a description of a person."""
    doc, above = name.doc, head.head
    described = above.pos_ == "NOUN" and above.lemma_.lower() in words("person_nouns") and above.tag_ == "NN"
    commas = name.start > 0 and name.end < len(doc) and doc[name.start - 1].text == doc[name.end].text == ","
    return described and commas and head.dep_ == "appos" and above.i < name.start


def proper_runs(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""

    def proper(i: int) -> bool:
        token = doc[i]
        if i not in covered or i in taken or token.text.islower() or in_charge(token):
            return False
        code = GROUPING.fullmatch(token.text) or (CODE.fullmatch(token.text) if token.tag_ == "NN" else None)
        old = aged(doc, i + 1)
        named = token.tag_ in ("NNP", "NNPS") or code is not None or (token.is_title and old)
        other = token.ent_type_ in NOT_NAMES and not dated_surname(token) and not old
        return named and not other and any(c.isupper() for c in token.text)

    def goes_on(end: int) -> bool:
        """Another proper noun, or a link to one: "Court of Session", "Saffir–Simpson", "K2-18b"."""
        if end + 1 >= len(doc) or (doc[end].lower_ != "of" and not _hyphen(doc, end)):
            return end < len(doc) and proper(end)
        designation = doc[end].text in HYPHENS and CODE.fullmatch(doc[end + 1].text) and end + 1 not in taken
        return proper(end + 1) or bool(designation)

    i = 0
    while i < len(doc):
        if not proper(i):
            i += 1
            continue
        end = i + 1
        while goes_on(end):
            end += 2 if doc[end].lower_ == "of" or doc[end].text in HYPHENS else 1
        end += completed(doc, i, end)
        yield i, end
        i = end


def _hyphen(doc: Doc, at: int) -> bool:
    """Does a hyphen tie two names here, rather than a prefix to one ("Non-Proliferation")?"""
    tied = doc[at].text in HYPHENS and not doc[at].whitespace_ and not doc[at - 1].whitespace_
    return tied and doc[at - 1].lower_ not in PREFIXES


# The kind that a name's own words, its title (label "person") or its part in the clause show; the first that holds.
SHOWN: tuple[tuple[str, Callable[[Named], object]], ...] = (
    ("country", lambda n: geography.country(n.text)),
    ("place", lambda n: geography.capital_of(n.text)),
    ("organisation", lambda n: body(n.text)),
    ("person", lambda n: aged(n.doc, n.span.end) and n.head.dep_ in ("nsubj", "nsubjpass", "appos", "agent")),
    ("person", lambda n: n.label or (len(n.span) > 1 and given_name(n.span[0].text))),
    ("organisation", lambda n: len(n.span) > 1 and n.lower[-1] in ORGANISATIONS),
    ("place", lambda n: len(n.span) > 1 and n.lower[-1] in words("place_name_words")),
    ("person", lambda n: len(n.span) > 1 and beside_person(n.span, n.head)),
    ("organisation", lambda n: n.head.dep_ in ("nsubj", "agent") and n.head.head.lemma_ in words("government_verbs")),
    ("other", lambda n: n.text.lower() in words("stock_indices", "happenings")),
    ("other", lambda n: MODEL.fullmatch(n.text) and not n.text.isdigit()),
    ("other", lambda n: len(n.span) > 1 and MODEL.fullmatch(n.span[-1].text)),
)


def kind_shown(doc: Doc, start: int, end: int) -> Candidate | None:
    """A name that the recogniser missed, where its own words or its title show what it is."""
    bare = start if after_person(doc, start, end) else without_titles(doc, start, end)
    if bare == end or common(doc, start, end):
        return None
    titled = bare > start
    if (titled and common(doc, bare, end)) or completes_office(doc, bare, end):
        return None  # "Operating Officer" of "Chief Operating Officer"
    named = Named(doc, bare, end, "person" if titled else None)
    kind = next((kind for kind, holds in SHOWN if holds(named)), None)
    return candidate(doc, bare, end, kind, "proper nouns", 0.5) if kind else None

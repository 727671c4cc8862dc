"""Descriptions whose noun is an age: "a 22-year-old was held", "the 34-year-old said", "two 19-year-olds"."""

from functools import cache

from analysis.lexicon import table
from analysis.reading.actors.coreference.descriptions.general_nouns import spoken_of
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.coreference.nominals.nominals import phrase
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.said_to_be import aged
from analysis.reading.document import Doc
from analysis.reading.grammar.noun_phrases import determiner

BACK = 2  # sentences back that an age which nobody was said to have may reach
CLEARLY = 1.3  # how much more whoever is meant is spoken of than anybody else
WORDS = ("-", "year", "-")


def find_aged(doc: Doc, covered: set[int]) -> list[Candidate]:
    """The candidates in the order of the text."""
    found = []
    for token in doc:
        if token.lower_ not in ("old", "olds") or token.i not in covered or _years(doc, token.i) is None:
            continue
        several = token.lower_ == "olds"
        behind = doc.at(token.i + 1)
        if token.dep_ in ("amod", "compound", "nmod", "acomp") and not (behind is not None and behind.tag_ == "POS"):
            continue
        if determiner(token) is None and determiner(token.head) is None and not several:
            continue
        start, end = phrase(doc, token)
        found.append(Candidate(start, end, token.i, "nominal", "group" if several else "person", "age", None, several))
    return found


def of_age(discourse: Discourse, nominal: Candidate) -> int | None:
    """Who "the 34-year-old" is: who was said to be of that age, or else whom the sentences before are mostly about."""
    doc = discourse.doc
    years = _years(doc, nominal.head)
    if determiner(doc[nominal.head]) != "the" or nominal.plural:
        return None
    people = {i for i, entity in enumerate(discourse.entities) if entity.one_person}
    told = (m for m in discourse.passed if m.same_as in people)
    ages = {m.same_as: age for m in told if (age := age_at(doc, m)) is not None}
    said = [index for index, age in ages.items() if age == years]
    if said:
        return said[-1]
    near = (spoken_of(discourse, nominal, BACK) & people) - ages.keys()
    return discourse.foremost(near, nominal.head, CLEARLY)


def age_at(doc: Doc, mention: Candidate) -> int | None:
    """The age that is said with a mention: "Ann Lee, 34," or "a 34-year-old nurse"."""
    if aged(doc, mention.end):
        return int(doc[mention.end + 1].text)
    olds = (i for i in range(max(0, mention.start - 1), mention.end) if doc[i].lower_ == "old")
    return next((age for i in olds if (age := _years(doc, i)) is not None), None)


def _years(doc: Doc, old: int) -> int | None:
    """The number in "34-year-old", by the place of "old"."""
    if old < 4 or tuple(t.lower_ for t in doc[old - 3 : old]) != WORDS:
        return None
    number = doc[old - 4].lower_
    return int(number) if number.isdecimal() else _numbers().get(number)


@cache
def _numbers() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in table("time_words") if row["kind"] == "number"}

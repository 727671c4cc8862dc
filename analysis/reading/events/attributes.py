"""Class, certainty, polarity and tense of an event, by its own grammar and by the words that govern it.

After TimeML (Saurí et al. 2006) for class and tense, FactBank (Saurí & Pustejovsky 2009) for certainty and polarity.
"""

from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from analysis.lexicon import table
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.governors import governor
from analysis.reading.grammar.mood import contrary_to_fact, is_asked, just_missed
from analysis.reading.grammar.tense import modal, relative_tense, tense
from analysis.reading.grammar.tokens import child, children, has
from analysis.reading.grammar.voice import is_passive

DEPTH = 8
WEAKER = {"certain": 0, "probable": 1, "possible": 2}
NEGATIVE = ("no", "neither", "nobody", "none", "nothing", "never", "hardly", "nowhere")
TELLING = ("neg", "det", "preconj", "advmod", "amod", "nsubj", "nsubjpass", "dobj")  # what may hedge or negate
CONDITIONS = ("if", "unless", "whether")


@dataclass(frozen=True)
class Attributes:
    """What is said of an event.

    `denied`: a charge rejected; `hedged`: claimed by an adverb ("allegedly"); `unreal`: imagined, contrary to fact.
    """

    certainty: str = "certain"
    polarity: str = "positive"
    tense: str | None = None
    denied: bool = False
    hedged: bool = False
    unreal: bool = False


@cache
def _rows(name: str) -> dict[str, dict]:
    return {row["lemma"]: row for row in table(name)}


@cache
def _classes() -> dict[tuple[str, str], str]:
    found = {(row["lemma"], row["pos"]): row["class"] for row in table("event_classes")}
    return found


def event_class(trigger: Trigger) -> str:
    """TimeML class, by the lexicon; what is not listed is an occurrence."""
    pos = "noun" if trigger.noun else "verb"
    return _classes().get((trigger.lemma, pos)) or _classes().get((trigger.head.lemma_.lower(), pos), "occurrence")


def attributes(trigger: Trigger) -> Attributes:
    return _said_of(trigger.head, DEPTH)


def _said_of(word: Token, depth: int) -> Attributes:
    said = _own(word)
    above_it, link = governor(word)
    if above_it is None or depth == 0:
        return said
    above = _said_of(above_it, depth - 1)
    if link == "shared":  # "would meet and then not reconvene"
        return replace(said, certainty=_weaker(said, above), tense=above.tense)
    row = _rows("event_complements").get(above_it.lemma_.lower())
    if link == "time":  # "before leaving": at the time of the governor, whatever is said of that
        # "slated to go, arriving on Monday"
        coming = row is not None and row["tense"] == "future" and is_passive(above_it)
        return replace(said, tense="future" if coming else said.tense or above.tense, certainty=_weaker(said, above))
    if link == "light":
        return replace(
            said,
            certainty=_weaker(said, above),
            tense=said.tense or above.tense,
            polarity=_product(said.polarity, above.polarity),
            hedged=said.hedged or above.hedged,
        )
    if link == "clause":  # a finite clause keeps its own tense and polarity
        if row is None:
            return said
        return replace(
            said,
            certainty=max(said.certainty, row["certainty"] or "certain", key=WEAKER.__getitem__),
            denied=bool(row["denied"]),
            hedged=said.hedged or bool(row["claimed"]),
        )
    if link == "object" and (_given(word, above_it) or not _tells_tense(row)):
        return said
    certainty = max(_weaker(said, above), (row and row["certainty"]) or "certain", key=WEAKER.__getitem__)
    tense = said.tense or (row and row["tense"]) or above.tense
    if above.tense == "future" and not (row and row["tense"] == "past"):
        tense = "future"
    polarity = (
        said.polarity
        if link == "object"
        else _product(said.polarity, above.polarity, (row and row["polarity"]) or "positive")
    )
    denied = above.denied or bool(row and row["denied"])
    charged = link == "gerund" and bool(row and row["claimed"])
    return Attributes(certainty, polarity, tense, denied, said.hedged or above.hedged or charged)


def _tells_tense(row: dict | None) -> bool:
    """Whether a governor says when its object is: not "praised the visit", nor what is only known as past."""
    return row is not None and bool(row["tense"]) and (row["tense"] != "past" or bool(row["denied"]))


def _given(noun: Token, verb: Token) -> bool:
    """What there must be before it can be appealed: "appealed the conviction", not "appealed for calm"."""
    return noun.dep_ in ("dobj", "nsubjpass") and verb.lemma_ == "appeal"


def _weaker(one: Attributes, other: Attributes) -> str:
    return max(one.certainty, other.certainty, key=WEAKER.__getitem__)


def _product(*polarities: str) -> str:
    return "negative" if sum(p == "negative" for p in polarities) % 2 else "positive"


def _own(word: Token) -> Attributes:
    certainty, polarity, claimed, may = "certain", "positive", False, modal(word)
    for c in children(word, *TELLING):
        lower = c.lower_
        if (
            c.dep_ == "neg"
            or (c.dep_ in ("det", "preconj", "advmod", "nsubj", "nsubjpass") and lower in NEGATIVE and not _numbers(c))
            or (c.dep_ in ("nsubj", "nsubjpass", "dobj") and has(c, "det", "no"))
        ):
            polarity = _product(polarity, "negative")
        row = (
            _rows("hedges").get(lower)
            if c.dep_ == "advmod"
            else (_rows("event_adjectives").get(lower) if c.dep_ in ("amod", "det") else None)
        )
        if row is not None:
            certainty = max(certainty, row["certainty"] or "certain", key=WEAKER.__getitem__)
            claimed = claimed or bool(row["claimed"])
    if may is not None:
        certainty = max(certainty, may["certainty"], key=WEAKER.__getitem__)
    unreal = contrary_to_fact(word)
    if (_conditional(word, may) and not unreal) or is_asked(word):
        certainty = "possible"
    if unreal or just_missed(word):
        polarity = _product(polarity, "negative")
        certainty = "certain"
    if polarity == "negative" and _until(word):
        polarity = "positive"
    if word.dep_ in ("pcomp", "pobj") and word.head.lower_ == "without":
        polarity = _product(polarity, "negative")
    when = _noun_tense(word) if word.pos_ in ("NOUN", "ADJ") else tense(word) or relative_tense(word)
    return Attributes(certainty, polarity, when, False, claimed, unreal)


def _numbers(word: Token) -> bool:
    """The "No" of "No. 4"."""
    return word.lower_ == "no" and word.i + 2 < len(word.doc) and word.nbor().text == "." and word.nbor(2).like_num


def _conditional(word: Token, may: dict | None) -> bool:
    mark = child(word, "mark")
    if mark is not None and mark.lower_ in CONDITIONS:
        return True
    return (
        may is not None
        and may["tense"] == "future"
        and may["certainty"] == "certain"
        and any(has(c, "mark", "if", "unless") for c in children(word, "advcl"))
        and any(c.lower_ in ("would", "'d") for c in word.children)
    )


def _until(word: Token) -> bool:
    """ "not until Monday" says that it is so, on Monday."""
    return any(c.lower_ in ("until", "till") for c in children(word, "prep", "mark"))


def _noun_tense(noun: Token) -> str | None:
    for c in noun.children:
        row = _rows("event_adjectives").get(c.lower_) if c.dep_ == "amod" else None
        if row is not None and row["tense"]:
            return row["tense"]
    return None

"""What a governing word says of the event in its complement, and what a finite clause keeps of its own."""

from dataclasses import replace

from analysis.lexicon import by_lemma, words
from analysis.reading.document import Token
from analysis.reading.events.factuality.left_open import is_secured, is_unsaid
from analysis.reading.events.factuality.own_clause import Attributes, own, product, weaker
from analysis.reading.events.factuality.undergone import rejected
from analysis.reading.grammar.noun_phrases import DEFINITE, determiner, possessor
from analysis.reading.grammar.tokens import children, is_infinitive, next_token, with_particle
from analysis.reading.grammar.verbs.governors import gerund_link
from analysis.reading.grammar.verbs.mood import is_wished
from analysis.reading.grammar.verbs.tense import is_perfect

LENDING = ("allow", "enable", "give", "let", "make")  # what an ability does for whoever has it
OF_DOING = ("emphasis", "focus", "idea", "talk", "think")  # with a gerund: "focus on winning", not "on the race"
OPINING = ("believe", "imagine", "reckon", "suppose", "think")  # their "not" is that of what is thought
TOLD = ("advise", "persuade", "tell", "warn")  # their object is whom, not what


def complement(governor: Token, word: Token, link: str) -> dict[str, str] | None:
    """What the lexicon says of the complement of a word: with its particle ("called off"), as a participle of its own
    ("is supposed to leave", but "is supposed to have left"), with its preposition ("warned of floods"), or of an
    infinitive alone ("sentenced to pay")."""
    known, lemma = by_lemma("event_complements"), governor.lemma_.lower()
    if word.dep_ == "dobj" and lemma in TOLD:
        return None  # "told the inquiry that he had left"
    by = gerund_link(word) or (word.head if word.dep_ in ("pobj", "pcomp") else None)
    if by is not None and (row := known.get(f"{lemma} {by.lower_}")) is not None:
        # "warned of floods", "to serve a year for stealing"; "vulnerable to the fraud": there is one
        given = row["certainty"] and (determiner(word) in DEFINITE or possessor(word) is not None)
        given = given or (lemma in OF_DOING and word.tag_ != "VBG")
        return row if not given or lemma in known else None
    if link == "infinitive" and not is_perfect(word):
        if governor.tag_ == "VBN" and governor.lower_ in known:
            return known[governor.lower_]
        if lemma in words("future_infinitives") and is_infinitive(word):
            return known["plan"]
    return known.get(with_particle(governor)) or known.get(lemma)


def of_clause(
    word: Token, above_it: Token, said: Attributes, above: Attributes, row: dict[str, str] | None
) -> Attributes:
    """A finite clause keeps its own tense, and its polarity but for "I do not think that he left"."""
    polarity = product(said.polarity, own(above_it).polarity) if above_it.lemma_ in OPINING else said.polarity
    said = replace(said, denied=rejected(above_it, above), polarity=polarity)
    if is_unsaid(word, above_it):
        return replace(said, certainty="possible")
    if is_secured(word, above_it) and above.tense != "past":  # "to ensure that it does not happen": it may
        certainty = "possible" if said.polarity == "negative" else said.certainty
        return replace(said, tense="future", certainty=certainty)
    if above_it.lemma_ == "announce":
        said = replace(said, foretold=False)  # "announced that the region would govern itself": it is planned
    if row is None:
        return said
    return replace(
        said,
        certainty=weaker(said.certainty, row["certainty"]),
        tense="future" if row["tense"] == "future" and is_wished(word) else said.tense,
        denied=said.denied or bool(row["denied"]),
        hedged=said.hedged or bool(row["claimed"]),
    )


def is_lent(word: Token, able: Token) -> bool:
    """ "Can fly for 30 hours, giving it a long reach", "making it the best": so it is of whoever can, done or not. Not
    "may turn north, giving it time", nor "can leak, killing people"."""
    can = any(c.lower_ == "can" for c in children(able, "aux"))
    return can and word.tag_ == "VBG" and word.lemma_ in LENDING and next_token(word).tag_ == "PRP"

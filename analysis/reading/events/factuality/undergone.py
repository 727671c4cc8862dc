"""What the verb or noun that an event noun is the object of says of it: prevented, denied, or only faced."""

from dataclasses import replace

from analysis.lexicon import words
from analysis.lexicon.verbs import fields_of
from analysis.reading.document import Token
from analysis.reading.events.factuality.own_clause import Attributes, product, weaker
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.speech.indirect.noun_cues import CLAIMS

CHARGES = CLAIMS | {"charge", "report", "suspicion"}
INTENT = ("intention", "plan")
FACED = ("deportation", "execution", "extradition", "prosecution", "trial")
DISASTERS = frozenset(["blast", "crash", "fire", "quake", "storm", "violence", "war"])  # fields of what one may escape
PENALTIES = ("fine", "imprisonment", "penalty", "sentence")
REJECTING = ("deny", "dismiss", "dispute", "rebut", "refute", "reject")


def undergone(
    noun: Token, ruler: Token, said: Attributes, above: Attributes, row: dict[str, str] | None
) -> Attributes | None:
    """What is so of an event noun as the object of what only may be: "would face trial", not "would face the trial":
    there is one. None where its ruler says when it is (`row`): not of "praised the visit", nor of what is only known
    as past. `said`: by its own clause; `above`: of its ruler."""
    if ruler.pos_ == "VERB" and ruler.lemma_.lower() in words("preventing_verbs"):
        return prevented(said, above)
    if row is not None and row["tense"] and (row["tense"] != "past" or row["denied"]):
        return None
    # "rejected the accusation of torture", not "rejected criticism of the strike"
    said = replace(said, denied=ruler.lemma_.lower() in CHARGES and rejected(ruler, above))
    if noun.lemma_ in INTENT and negates(row):  # "shelved its plan to leave"
        return prevented(said, above)
    if noun.dep_ == "pobj" and row is not None:  # "on suspicion of fraud"
        charged = bool(row["claimed"]) and determiner(noun) in (None, "a", "an")  # "accused of fraud"
        return replace(said, certainty=weaker(said.certainty, row["certainty"]), hedged=said.hedged or charged)
    if said.tense is not None or determiner(noun) not in (None, "a", "an") or possessor(noun) is not None:
        return said
    fields = fields_of(noun.lemma_) if ruler.lemma_ == "escape" and determiner(noun) is not None else frozenset()
    if fields & DISASTERS and not fields & {"death", "injury"}:
        return said  # "escaped a shooting", which took place; "escaped injury" did not
    if negates(row):  # "avoided a crash"
        return prevented(said, above)
    faced = noun.lemma_ in PENALTIES or (noun.lemma_ in FACED and determiner(noun) is None)
    faced = faced and ruler.lemma_ == "face"
    tense = "future" if above.tense == "future" or faced else None
    return replace(said, tense=tense, certainty=weaker(said.certainty, above.certainty), foretold=above.foretold)


def is_given(noun: Token, verb: Token) -> bool:
    """What there must be before it can be appealed, ended or rejected: "appealed the conviction", "denied allegations
    of theft"; not "appealed for calm", "denied a theft", "denied the allegations", which stand for what they tell."""
    known = verb.lemma_ in words("verbs_of_the_given") and noun.lemma_ not in INTENT  # "abandoned plans to build it"
    told = any(c.dep_ in ("prep", "acl", "relcl") and c.i > noun.i for c in noun.children)
    charged = told and verb.lemma_ in REJECTING and noun.lemma_.lower() in CHARGES
    return noun.dep_ in ("dobj", "nsubjpass") and (known or charged)


def prevented(said: Attributes, above: Attributes) -> Attributes:
    """ "Blocked the merger": there was none; "wants to block the merger": there may be one."""
    if above.tense == "future" or above.certainty != "certain" or above.polarity == "negative":
        return replace(said, certainty="possible", tense="future")
    return replace(said, polarity=product(said.polarity, "negative"), unreal=True)


def rejected(noun: Token, said: Attributes) -> bool:
    """ "Denied allegations that", "rejected claims that": so is what they tell."""
    verb = noun.head
    return noun.pos_ == "NOUN" and (said.denied or (noun.dep_ == "dobj" and verb.lemma_ in REJECTING))


def negates(row: dict[str, str] | None) -> bool:
    return row is not None and row["polarity"] == "negative"

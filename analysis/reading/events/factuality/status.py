"""Status of an event, derived in this one place from what is said of it."""

from analysis.reading.events.factuality.own_clause import Attributes


def status(said: Attributes, attributed: bool) -> str:
    """reported, claimed, denied, planned, possible or negated; the first that applies, in the order below.

    That something is not so is denied where somebody says it ("she did not sign", said Rao), negated where the article
    itself does and where the words only imagine it (`unreal`). What may or cannot be ("might not come") is possible.
    """
    if said.denied:
        return "denied"
    if said.polarity == "negative" and (said.certainty != "possible" or said.tense == "past"):
        return "denied" if attributed and not said.unreal else "negated"
    if said.certainty == "possible" or said.foretold or (said.certainty == "probable" and not attributed):
        return "possible"
    if said.tense == "future":
        return "planned"
    return "claimed" if attributed else "reported"

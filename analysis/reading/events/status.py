"""Status of an event, derived in this one place from what is said of it."""


def status(
    certainty: str,
    polarity: str,
    tense: str | None,
    attributed: bool,
    denied: bool,
    unreal: bool = False,
    foretold: bool = False,
) -> str:
    """reported, claimed, denied, planned, possible or negated; the first that applies, in the order below.

    That something is not so is denied where somebody says it ("she did not sign", said Rao), negated where the article
    itself does and where the words only imagine it (`unreal`). What may or cannot be ("might not come") is possible.
    """
    if denied:
        return "denied"
    if polarity == "negative" and (certainty != "possible" or tense == "past"):
        return "denied" if attributed and not unreal else "negated"
    if certainty == "possible" or foretold or (certainty == "probable" and not attributed):
        return "possible"
    if tense == "future":
        return "planned"
    return "claimed" if attributed else "reported"

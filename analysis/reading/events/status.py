"""Status of an event, derived in this one place from what is said of it."""


def status(
    certainty: str, polarity: str, tense: str | None, attributed: bool, denied: bool, unreal: bool = False
) -> str:
    """reported, claimed, denied, planned, possible or negated; the first that applies, in the order below.

    That something is not so is denied where somebody says it ("she did not sign", said Rao), negated where the article
    itself does, where it is still to come, and where the words only imagine it (`unreal`).
    """
    if denied or (polarity == "negative" and attributed and tense != "future" and not unreal):
        return "denied"
    if polarity == "negative":
        return "negated"
    if certainty == "possible" or (certainty == "probable" and not attributed):
        return "possible"
    if tense == "future":
        return "planned"
    return "claimed" if attributed else "reported"

"""Status of an event, derived in this one place from what is said of it."""


def status(certainty: str, polarity: str, tense: str | None, attributed: bool, denied: bool) -> str:
    """reported, claimed, denied, planned, possible or negated; the first that applies, in the order below."""
    if denied:
        return "denied"
    if polarity == "negative":
        return "negated"
    if certainty == "possible" or (certainty == "probable" and not attributed):
        return "possible"
    if tense == "future":
        return "planned"
    return "claimed" if attributed else "reported"

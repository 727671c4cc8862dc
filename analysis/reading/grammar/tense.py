"""Tense: in which direction from its telling a verb points."""

from spacy.tokens import Token

from analysis.lexicon import table

FUTURE_MODALS = {"will", "'ll", "’ll", "wo", "shall", "would", "can", "could", "may", "might", "should", "must", "ca"}

PLANS, SCHEDULED, FORWARD = (
    {row["word"] for row in table("future_words") if row["kind"] == kind} for kind in ("plan", "schedule", "forward")
)


def tense(token: Token) -> int | None:
    """Direction of the clause around a word: -1 past, 0 present, 1 future, None where the grammar is silent."""
    for word in (token, *token.ancestors):
        if word.lower_ in FORWARD:
            return 1
        if word.pos_ in ("VERB", "AUX") and (found := tense_of_verb(word)) is not None:
            return found
    return None


def tense_of_verb(verb: Token) -> int | None:
    """Tense of a verb with its auxiliaries; None for a participle or infinitive that takes its clause's."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    if any(c.lower_ == "could" for c in auxiliaries) and any(c.dep_ == "neg" for c in verb.children):
        return -1
    if any(c.tag_ == "MD" and c.lower_ in FUTURE_MODALS for c in auxiliaries) or verb.tag_ == "MD":
        perfect = any(c.lower_ in ("have", "'ve") for c in auxiliaries)
        return -1 if perfect else 1
    if verb.lemma_ in SCHEDULED and not any(c.lower_ in ("had", "has", "have") for c in auxiliaries):
        return 1
    if any(c.lower_ == "to" for c in auxiliaries):  # "agreed to meet on Friday", but "rallied to demand"
        governor = verb.head
        had = any(c.lower_ in ("had", "been") for c in (*governor.children, *governor.head.children))
        if governor.lemma_ in PLANS or governor.pos_ not in ("VERB", "AUX"):
            return -1 if had else 1
        return 1 if governor == verb else None
    if verb.tag_ == "VBD" or any(c.tag_ == "VBD" for c in auxiliaries):
        return -1
    if any(c.lower_ in ("has", "have", "'ve", "'s") for c in auxiliaries) and verb.tag_ in ("VBN", "VBD"):
        return -1
    if verb.tag_ in ("VBZ", "VBP"):
        return 0
    if verb.tag_ == "VBG" and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries):
        return 1
    if verb.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries):
        return 0
    if verb.tag_ == "VBN":
        return -1
    return None

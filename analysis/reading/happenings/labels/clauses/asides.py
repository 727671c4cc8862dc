"""What a label leaves out of the words of a clause: dates, with what ties them to the verb, brackets, marks."""

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import SUBJECTS, child, children, next_token
from analysis.reading.happenings.labels.phrases.described import MODIFIERS
from analysis.reading.happenings.labels.said_content import QUOTES

BESIDE = ("before", "earlier", "later", "after")
OPEN, CLOSE = ("(", "["), (")", "]")


def without_asides(tokens: list[Token], times: frozenset[int]) -> list[Token]:
    """Without brackets, quotation marks, and dates with what ties them to the verb."""
    kept: list[Token] = []
    depth, left = 0, False
    for token in tokens:
        if token.lower_ == "than":
            times = frozenset()  # "more than last year" says nothing without its year
        depth += token.text in OPEN
        dated = _is_dated(token, times)
        quote = token.text in QUOTES and token.dep_ != "case"  # "the Jones’ house"
        mark = quote or (token.tag_ in ("``", "''") and token.dep_ != "case") or token.is_space
        after = next_token(token)
        behind_date = left and (after.dep_ == "prep" or after.lower_ in ("before", "after")) and after.lower_ != "with"
        twice = bool(kept) and kept[-1].text == ","
        # "voted on Monday, to leave", "said that, on Monday, all had left"
        opens = left and (kept[-1].dep_ == "mark" if kept else after.tag_ == "TO")
        again = token.text == "," and (behind_date or twice or opens)
        if depth == 0 and not (dated or mark or again or _is_here(token)):
            kept.append(token)
        left = dated or (left and mark)
        depth -= token.text in CLOSE and depth > 0
    return kept


def _is_here(token: Token) -> bool:
    """ "Tried here to win them": where the reporter stands; not "lives here"."""
    return token.lower_ == "here" and token.dep_ == "advmod" and child(token.head, "dobj", "xcomp", "ccomp") is not None


def is_day_beside(day: Token) -> bool:
    """ "The day before", "two weeks later": told from another day."""
    if day.ent_type_ not in ("DATE", "TIME"):
        return False
    after = next_token(day)
    alone = not any(c.i > after.i for c in after.children)  # not "two days before the vote"
    tied = alone and (after.head == day or (day.dep_ == "npadvmod" and day.head == after))
    return tied and after.lower_ in BESIDE


def _is_dated(token: Token, times: frozenset[int]) -> bool:
    """Whether a word tells when something happens; not "a 2016 referendum"."""
    if token.dep_ == "case":  # "Valentine's Day" goes with its day, "this week's meeting" without
        return token.head.i in times and token.head.head.i in times
    days = children(token, "npadvmod") if token.lower_ in BESIDE else ()
    day = [token.head] if token.dep_ in MODIFIERS else []
    if any(is_day_beside(t) for t in (token, *day, *days)):
        return True
    if token.dep_ == "cc":
        return token.head.i in times
    if token.dep_ == "prep" and (thing := child(token, "pobj")) is not None:
        return not _belongs(token) and _is_dated(thing, times)
    above = token
    while above.head.i in times and above.head != above and (above.i in times or above.dep_ in MODIFIERS):
        above = above.head  # "the very near future"
    of = above.dep_ == "pobj" and _belongs(above.head)
    if above.dep_ == "conj" and above.head.like_num and above.head.i not in times:
        return False  # "the tax years 2004 and 2006"
    if above.dep_ in SUBJECTS and children(above.head, *SUBJECTS) == [above]:
        return False  # "2016 has seen a drop"
    if above.head.lemma_ == "spend" or (above.i < above.head.i and above.dep_ in MODIFIERS and above.dep_ != "poss"):
        return False  # "spent Monday in Oslo", "a 2016 referendum"
    return above.i in times and not of


def _belongs(preposition: Token) -> bool:
    """Whether a date behind a preposition says which one a noun is: "the wave of 2010", "hopes for the future"."""
    return preposition.lower_ == "of" or (preposition.lower_ == "for" and preposition.head.pos_ == "NOUN")

"""What the grammar around a time expression says: its direction in time, the noun it modifies, whether it is a rate."""

from analysis.lexicon import table, words
from analysis.reading.document import Span, Token
from analysis.reading.grammar.tokens import child, children, has, is_infinitive, is_verb
from analysis.reading.grammar.verbs.tense import is_perfect, looks_back, modal, tense

SIDES = {"past": -1, "present": 0, "future": 1}
PLANS, SCHEDULED, FORWARD, TIMETABLE = (
    {row["word"] for row in table("future_words") if row["kind"] == kind}
    for kind in ("plan", "schedule", "forward", "timetable")
)
WEEKLY = ("class", "league", "market", "mass", "school", "service", "show")
RULES = ("ban", "curfew", "law", "limit", "licence", "license", "restriction", "rule")  # of every such day
ASKING = ("ask", "call", "push", "press", "campaign", "lobby", "plead", "apply", "hope", "wait")
DEMANDING = ("demand", "propose", "seek", "want", "suggest", "request")
CAUSES = ("after", "following", "since", "unlike", "despite")
POSTPONING = words("postponing_verbs") | {"extend"}
OVER = ("attend", "lose", "survive", "watch", "win", "witness")  # what they had is over
GOING = ("begin", "go", "hold", "play", "proceed", "start", "take")
DUE = words("scheduling_verbs") | {"mean", "suppose"}
AWAITED = frozenset(["expect", "forecast", "predict", "project", "estimate"])


def direction(span: Span) -> tuple[int | None, bool]:
    """Direction in time in which an expression points, and whether the word before it settles that.

    It is that of its clause; before a noun ("Wednesday's ruling", "the Wednesday raid") it says nothing, unless that
    noun has done something.
    """
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before in ("ended", "since"):
        return -1, True
    if before == "ending":  # "in the quarter ending June 30, profit rose"; "the year ending Friday was good"
        over = any(t.like_num for t in span) and of_clause(span.root) == -1
        return (-1 if over else 1), True
    if before == "to" and _is_put_off(span[0].nbor(-1).head):
        return 1, True
    if before == "for" and _is_set(setting := span[0].nbor(-1).head):
        return (None if _is_over(setting) else 1), False
    following = span.doc.at(span.end)
    if (following is not None and following.tag_ == "POS") or span[-1].tag_ == "POS":
        return _of_possessed(span.root.head), False
    if modifies_noun(span):
        return _of_possessed(span.root.head), False
    towards = of_clause(span.root)
    if before in ("until", "till") and not (towards == -1 and span.start - 1 == span.sent.start):
        return 1, False
    return towards, False


def _of_possessed(noun: Token) -> int | None:
    """ "Wednesday's quake damaged two bridges": what has had an effect lies back."""
    verb = noun.head
    if noun.dep_.startswith("nsubj") and is_verb(verb) and tense(verb) == "future":
        # not "Wednesday's raid will be looked into"
        return 1 if verb.lemma_ in GOING or noun.lemma_ in words("arranged_events") else None
    if noun.dep_ == "dobj" and verb.lemma_ in OVER and tense(verb) == "past":
        return -1  # "nobody won Saturday's jackpot"
    acts = noun.dep_ == "nsubj" and verb.lemma_ != "be" and is_verb(verb) and tense(verb) == "past"
    return -1 if acts or (noun.dep_ == "pobj" and verb.lower_ in CAUSES) else None


def of_clause(token: Token) -> int | None:
    """Direction of the clause around a word: -1 past, 0 present, 1 future, None where the grammar is silent."""
    for word in (token, *token.ancestors):
        if word.lower_ in FORWARD and not _causes(word):
            return 1
        if _is_asked_for(word):
            return 0
        if is_verb(word) and (found := of_verb(word)) is not None:
            return found
    return None


def _causes(due: Token) -> bool:
    """ "Due to a strike on Monday"; not "due to speak on Monday"."""
    return any(c.lower_ == "to" and c.tag_ == "IN" for c in due.children)


def _is_asked_for(noun: Token) -> bool:
    """ "Called for an election in June": whichever June is nearer, for nobody has voted yet."""
    if noun.pos_ != "NOUN":
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "for":
        return noun.head.dep_ == "prep" and noun.head.head.lemma_ in ASKING
    return noun.dep_ == "dobj" and noun.head.lemma_ in DEMANDING


def of_verb(verb: Token) -> int | None:
    """Where the date of a verb lies: as its tense says, but plans and what is under way or possible point ahead."""
    found = tense(verb)
    if verb.lemma_ in SCHEDULED and not is_perfect(verb):
        return 1
    if found == "future" and _was_predicted(verb):
        return 0
    if is_infinitive(verb) and found is None:
        return _of_infinitive(verb)
    if found == "present" and (modal(verb) is not None or verb.tag_ == "VBG"):  # "can leave", "is leaving on Friday"
        return 1
    if found == "present" and is_arranged(verb):
        return 1
    if found is None and (verb.tag_ == "VBN" or (verb.dep_ == "xcomp" and looks_back(verb))):
        return -1
    return SIDES[found] if found is not None else None


def is_arranged(verb: Token) -> bool:
    """ "Her deputy takes over on Friday": not "Police are closing in", "he says"; "is opened" is a habit or a state."""
    words = {f"{verb.lemma_} {part.lower_}" for part in children(verb, "prt", "dobj")} | {verb.lemma_}
    return verb.tag_ != "VBN" and not words.isdisjoint(TIMETABLE)


def _of_infinitive(verb: Token) -> int | None:
    """ "agreed to meet on Friday" points ahead; "rallied to demand" is as its governor."""
    governor = verb.head
    if _was_awaited(governor):
        return 0
    if governor.lemma_ in PLANS or not is_verb(governor):
        had = any(has(word, "aux", "had", "been") for word in (governor, governor.head))
        return -1 if had else 1
    return 1 if governor == verb else None


def _is_put_off(word: Token) -> bool:
    """ "Postponed to May", "pushed back to May", "was moved to May"."""
    if word.lemma_ == "move" and has(word, "auxpass", "was", "were", "been"):
        return True
    back = word.lower_ == "back" or has(word, "advmod", "back") or has(word, "prt", "back")
    verb = word.head if word.lower_ == "back" else word
    return word.lemma_ in POSTPONING or (back and verb.lemma_ in POSTPONING | {"put"})


def _is_set(verb: Token) -> bool:
    """ "has been set for May" looks ahead, "had been set for May" need not; so does "a concert set for May"."""
    arranged = verb.lemma_ in words("arranging_verbs")
    if verb.dep_ == "acl" and (arranged or verb.lemma_ == "set"):
        return True
    return (verb.lemma_ in SCHEDULED or verb.lemma_ == "call") and is_verb(verb) and not has(verb, "aux", "had")


def _is_over(verb: Token) -> bool:
    """ "The vote planned for Monday was called off": before or after the article, whichever is nearer."""
    noun, above = verb.head, verb.head.head
    told = noun.dep_ in ("nsubj", "nsubjpass") and is_verb(above) and tense(above) == "past"
    return verb.dep_ in ("acl", "amod", "relcl") and told and not is_perfect(above)


def _was_awaited(verb: Token) -> bool:
    """ "was expected to land on Wednesday", "was due to land": before or after the article, whichever is nearer."""
    if verb.lower_ in ("was", "were"):  # "was to land on Wednesday"
        return True
    if verb.lower_ == "due":  # also "the final, due to be played on Monday, was called off"
        return verb.head.lower_ in ("was", "were") or _is_over(verb)
    passive = verb.tag_ == "VBN" and has(verb, "auxpass", "was", "were") and not is_perfect(verb)
    return passive and verb.lemma_ in AWAITED | DUE


def _was_predicted(verb: Token) -> bool:
    """ "predicted that it would land on Wednesday": before or after the article, whichever is nearer."""
    teller = verb.head
    return verb.dep_ == "ccomp" and teller.lemma_ in AWAITED and tense(teller) == "past"


def modifies_noun(span: Span) -> bool:
    """The expression stands before a noun as its modifier ("the third-quarter results")."""
    root = span.root
    if span.end >= len(span.doc) or (span.doc[span.end].is_punct and span.doc[span.end].text != "-"):
        return False
    modifies = root.dep_ in ("compound", "amod", "nmod", "nummod", "npadvmod", "advmod", "quantmod")
    return modifies and root.head.i >= span.end and root.head.pos_ in ("NOUN", "PROPN")


def is_habit(span: Span) -> bool:
    """ "The Sunday shopping ban": a kind of day, not one of them; not "on Sunday trading resumed"."""
    noun, day = span.doc.at(span.end), span.root
    if noun is None:
        return False
    if day.dep_ in ("compound", "nmod") and day.head.i > day.i and _is_usual(day.head):
        return True
    kind = day.head.lemma_ in RULES and day.head.i > span.end  # "the Sunday alcohol ban"
    if day.dep_ in ("compound", "nmod") and kind:
        return True
    if span.text.lower() not in ("saturday", "sunday") or noun.lower_ not in words("habitual_nouns"):
        return False
    # "opponents of Sunday hunting", whatever the parse makes of it
    behind = day.dep_ == "pobj" and day.head.lower_ != "on" and day.head.i < day.i
    return day.dep_ == "compound" or behind or (day.dep_ == "npadvmod" and noun.dep_ in ("nsubj", "dobj", "pobj"))


def of_clause_behind(span: Span) -> bool:
    """ "The year she left", "the week before the vote": which one it is, what stands behind it says."""
    noun, following = span.root, span.doc.at(span.end)
    if following is None or noun.i != span.end - 1:
        return False
    return following.lower_ in ("after", "before", "when", "that", "which") or child(noun, "relcl") is not None


def _is_usual(noun: Token) -> bool:
    """ "Friday prayers draw hundreds", "the Monday market brings crowds", "they sell it at the Monday market": what
    several do, or what is done time and again, in a present that tells no news; a headline does ("Friday raid kills
    two")."""
    weekly = noun.lemma_ in WEEKLY
    verb = noun.head.head if weekly and noun.dep_ == "pobj" else noun.head
    simple = verb.tag_ in ("VBZ", "VBP") and not children(verb, "aux", "auxpass")
    several = noun.tag_ == "NNS" or not children(noun, "det", "poss") or weekly
    part = noun.dep_ == "nsubj" or (weekly and noun.dep_ in ("dobj", "pobj"))
    return part and simple and several and verb.sent[-1].text == "."


def is_rate(span: Span) -> bool:
    """ "a year" after a number or noun says how often ("15 a year"), after a verb or preposition how long."""
    if not span.start or span.start == span.sent.start:
        return False
    before = span.doc[span.start - 1]
    return before.pos_ in ("NUM", "NOUN", "PROPN", "SYM") or before.text == "%" or before.lower_ in ("times", "more")

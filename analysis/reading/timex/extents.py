"""Where time expressions stand: candidates of the grammar that the words around them allow."""

import re

from spacy.tokens import Doc, Span, Token

from analysis.reading.actors.names.spans import HONORIFICS, given_names
from analysis.reading.timex import vocabulary as words
from analysis.reading.timex.direction import modifies_noun
from analysis.reading.timex.expressions import matches
from analysis.reading.timex.values import holidays

# A stretch of text without one of these holds no time expression: they bound what the grammar is tried on.
TRIGGER = re.compile(
    r"\d|\b(?:"
    + "|".join(
        sorted(
            {
                re.escape(w.rstrip("."))
                for group in (
                    words.UNITS,
                    words.MONTHS,
                    words.WEEKDAYS,
                    words.SEASONS,
                    words.PARTS,
                    words.SETS,
                    words.REFERENCES,
                )
                for w in group
            }
            | {
                "today",
                "yesterday",
                "tomorrow",
                "tonight",
                "noon",
                "midday",
                "midnight",
                "period",
                "weekend",
                "twenties",
                "thirties",
                "forties",
                "fifties",
                "sixties",
                "seventies",
                "eighties",
                "nineties",
                "twice",
                "times",
                "once",
                "nineteen",
                "thousand",
            }
            | {re.escape(name) for name in holidays()},
            key=len,
            reverse=True,
        )
    )
    + r")(?!\w{2})",
    re.IGNORECASE,
)

Extent = tuple[int, int, str]  # start, end, rule


def spans_of_sentence(doc: Doc, text: str, sentence: Span) -> list[Extent]:
    """The longest candidates that the words around them allow, with their modifiers."""
    low, high = sentence.start_char, sentence.end_char
    if not TRIGGER.search(text, low, high):
        return []
    kept: list[Extent] = []
    taken = bytearray(high - low)
    for start, end, rule in sorted(set(matches(text, low, high)), key=lambda c: (c[0] - c[1], c[0])):
        if not any(taken[start - low : end - low]) and allowed(doc, text, start, end, rule):
            kept.append((start, end, rule))
            taken[start - low : end - low] = b"\x01" * (end - start)
    found: list[Extent] = []
    for extent in sorted(kept):
        found.append(undetermined(doc, *extended(text, found[-1][1] if found else low, *extent)))
    return found


def extended(text: str, low: int, start: int, end: int, rule: str) -> Extent:
    """An extent with the modifiers that TIMEX3 counts in ("early next year", "at least two weeks")."""
    if rule in ("duration", "offset"):
        pattern = MEASURE
    elif rule in ("clock time", "day of month", "year end"):
        pattern = AROUND
    else:
        pattern = None if rule in NO_MODIFIER else PART
    while pattern and (match := pattern.search(text, max(low, start - 40), start)):
        start = match.start()
    return start, end, rule


def undetermined(doc: Doc, start: int, end: int, rule: str) -> Extent:
    """An extent before the noun that it modifies is without the determiner, which is the noun's ("a two-day visit")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if len(span) > 1 and span[0].lower_ in DETERMINERS and modifies_noun(span[1:]):
        start = span[1].idx
    return start, end, rule


DETERMINERS = {"the", "a", "an", "its", "their", "his", "her", "this", "that"}
PART = re.compile(
    r"\b(?:(?:the )?(?:very )?(?:beginning|start|end|close|middle|rest|remainder) of (?:the )?"
    r"|(?:the )?(?:early|late|mid)(?: in)?[ -](?:the )?|(?:earlier|later)(?: in)? |sometime )$",
    re.IGNORECASE,
)
AROUND = re.compile(PART.pattern.replace("sometime ", "sometime |around "), re.IGNORECASE)
MEASURE = re.compile(
    r"\b(?:at least|at most|almost|nearly|more than|less than|fewer than|no more than|no less than"
    r"|up to|the) $",
    re.IGNORECASE,
)
NO_MODIFIER = {"reference", "set", "every", "second day", "units", "frequency", "unit long"}


# ---------------------------------------------------------------- what the words around a candidate allow


def allowed(doc: Doc, text: str, start: int, end: int, rule: str) -> bool:
    """False where the part of speech or the neighbours say that the words mean something else ("may", "second")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    piece = text[start:end]
    lowered = words.plain(piece)
    before = doc[span.start - 1] if span.start else None
    following = doc[span.end] if span.end < len(doc) else None
    if (following is not None and following.lower_ in ("old", "olds")) or text[end : end + 4].lower() == "-old":
        return False
    if rule == "duration" and (
        (before is not None and before.lower_ in ("aged", "age", "ages"))
        or re.match(r"(?:the )?(?:19|20)\d\d |an?-", lowered)
    ):
        return False
    names = [w for w in re.findall(r"[^\W\d]+", piece) if w.lower() in CAPITALISED]
    if any(w[0].islower() for w in names):
        return False
    if text[end : end + 1] == "-" and rule in ("reference", "quarter"):  # "now-defunct", "quarter-century"
        return False
    if rule in NAMED and inside_name(span):
        return False
    if rule in ("set", "holiday") and piece[0].isupper() and following is not None and following.pos_ == "PROPN":
        return False  # "Daily Mirror", "Easter Island"
    if rule == "clock time" and re.match(r"-\w", text[end : end + 2]):
        return False
    if lowered == "a day" and following is not None and following.lower_ in ("of", "when"):
        return False
    if rule == "month" and len(span) == 1 and before is not None and before.pos_ == "PROPN" and before.head == span[0]:
        return False  # a surname
    if rule == "month" and len(span) == 1 and surname(span[0]):
        return False
    if rule == "month" and lowered in ("may", "march"):
        return span[0].tag_ in ("NNP", "NNPS")
    if rule == "year":
        return allowed_year(span, before, lowered)
    if rule == "season":
        return lowered not in words.SEASONS or (
            not modifies_noun(span)
            and (
                span[0].ent_type_ == "DATE" or (before is not None and before.lower_ in ("in", "since", "until", "by"))
            )
        )
    if rule == "second day":
        return bool(SECOND_DAY.search(text[max(0, start - 30) : start]))
    if rule == "calendar unit" and piece.split()[-1][0].isupper() and not piece.isupper() and not title_case(span.sent):
        return False
    if rule == "part of day" and lowered.startswith(("early", "mid", "late")) and modifies_noun(span):
        return False
    if rule == "part of day" and lowered.startswith("the ") and lowered.count(" ") == 1:
        return (
            text[end : end + 3] != " of" and before is not None and before.lower_ in ("in", "during", "through", "for")
        )
    if rule == "day in question" and lowered in ("the day before", "the day after"):
        return text[end : end + 1] in ".,;:"
    if rule == "duration" and (
        ("quarter" in lowered and re.match(r"(a|three|one)\b", lowered))
        or re.match(r"an? (fiscal|calendar)", lowered)
        or piece.split()[-1][0].isupper()
    ):
        return False
    if rule == "quarter" and (lowered == "quarter" or re.fullmatch(r"(?:the )?(?:first|second) half", lowered)):
        return False  # of a match, of a group
    if rule == "unit in question" and re.match(r"-| (?:ago|earlier|before)\b| ?\d", text[end : end + 9]):
        return False
    if rule == "reference" and lowered in ("soon", "shortly"):
        return following is None or following.lower_ not in ("as", "after", "before")
    if rule == "set" and lowered in ADJECTIVES:
        return span[0].tag_ == "RB"
    if rule == "reference" and lowered == "the moment":
        return before is not None and before.lower_ == "at"
    if rule == "reference" and lowered == "future":
        return span[0].dep_ != "amod"
    if rule == "units":
        if lowered in ("seconds", "minutes", "hours", "quarters"):
            return before is not None and before.lower_ == "for"
        bare = lowered.split()[0].removesuffix("s") in words.UNITS
        return not bare or (before is not None and before.lower_ in ("for", "after", "over", "within", "of", "in"))
    if rule in ("duration", "offset", "every") and re.search(r"\bsecond$", lowered):
        return bool(re.match(r"\d|one|every|each|per|split", lowered))
    if rule == "holiday":
        return re.findall(r"[^\W\d]+", piece.removesuffix("'s"))[-1][0].isupper() and not (
            lowered == "new year" and before is not None and before.pos_ in ("ADJ", "PROPN")
        )
    if rule == "unit in question":
        return lowered.split()[-1] != "day"
    return not (
        rule in ("set", "reference") and span[0].ent_type_ in ("ORG", "WORK_OF_ART", "PERSON", "FAC", "PRODUCT")
    )


def inside_name(span: Span) -> bool:
    """Inside a longer name of something that is no time ("Theresa May", "USA Today")."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    first = span[0]
    named = first.ent_type_ in ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE") and first.ent_iob_ == "I"
    return named and first.text[0].isupper() and before is not None and before.ent_type_ == first.ent_type_


def surname(month: Token) -> bool:
    """Is a month's word somebody's name: after a given name or title, or as what acts where it was one before?"""
    before = month.nbor(-1) if month.i > month.sent.start else None
    if (
        before is not None
        and before.tag_ == "NNP"
        and (before.text in given_names() or before.lower_.rstrip(".") in HONORIFICS)
    ):
        return True
    borne = any(
        t.text == month.text and t.i and t.nbor(-1).tag_ == "NNP" and t.nbor(-1).text in given_names()
        for t in month.doc
    )
    return borne and month.dep_ in ("nsubj", "nsubjpass", "poss", "dobj")


def title_case(sentence: Span) -> bool:
    """A headline in title case says nothing about names."""
    return sum(t.text[:1].isupper() for t in sentence if t.is_alpha) * 2 > sum(t.is_alpha for t in sentence)


ADJECTIVES = ("annual", "quarterly", "yearly")  # of results and meetings: a kind, not a time
CAPITALISED = {w.rstrip(".") for group in (words.MONTHS, words.WEEKDAYS) for w in group}
NAMED = {"named day", "weekday", "month", "season", "calendar unit", "part of day", "set"}
SECOND_DAY = re.compile(
    r"(?:"
    + "|".join(sorted(map(re.escape, words.MONTHS), key=len, reverse=True))
    + r") (?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
    r"( and | to | or | through |-|–)$".replace(" ", r"\s"),
    re.IGNORECASE,
)
YEAR_BEFORE = {
    "in",
    "since",
    "by",
    "until",
    "till",
    "during",
    "of",
    "from",
    "through",
    "to",
    "and",
    "or",
    "before",
    "after",
    "for",
    "the",
    "early",
    "late",
    "mid",
    "between",
    "around",
    "about",
    "-",
    "circa",
    "than",
    "with",
    "as",
    "(",
    "his",
    "its",
    "her",
    "their",
    "'s",
    "a",
}


def allowed_year(span: Span, before: Token | None, lowered: str) -> bool:
    """A bare number of four digits is a year where it does not count something ("1990 people")."""
    if not lowered.isdigit():
        return True
    if span.end < len(span.doc) and span.doc[span.end].lower_.removesuffix("s") in words.UNITS:
        return False
    token = span[-1]
    if before is None or (before.lower_ not in YEAR_BEFORE and token.ent_type_ != "DATE"):
        return False
    if token.dep_ == "nummod" and token.head.tag_ == "NNS" and before.pos_ not in ("DET", "ADP", "PRON"):
        return False
    if token.ent_type_ in ("DATE", "EVENT", "LAW"):
        return True
    counts = token.dep_ == "nummod" and token.head.i > token.i
    amount = token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")
    return (not counts and not amount) or before.lower_ in ("in", "since")

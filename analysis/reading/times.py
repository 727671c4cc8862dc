"""Time expressions: where they stand, what they mean.

`spans` finds them by grammar and part of speech; `find_times` reads each against the article's date, the tense of its
clause and the dates mentioned before it.
"""
import datetime
import re

from spacy.tokens import Doc, Span, Token

from analysis.reading import timepatterns as words
from analysis.reading.language import sentences
from analysis.reading.timevalues import granularity
from analysis.reading.timex import Context, matches, read
from analysis.rows import Time

# A stretch of text without one of these holds no time expression: they bound what the grammar is tried on.
TRIGGER = re.compile(
    r"\d|\b(?:" + "|".join(sorted({re.escape(w.rstrip(".")) for group in (
        words.UNITS, words.MONTHS, words.WEEKDAYS, words.SEASONS, words.PARTS, words.SETS, words.REFERENCES)
        for w in group} | {"today", "yesterday", "tomorrow", "tonight", "noon", "midday", "midnight", "period",
                           "weekend", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
                           "nineties", "twice", "times", "once", "nineteen", "thousand"}
        | {re.escape(name) for name in words.holidays()}, key=len, reverse=True)) + r")(?!\w{2})", re.IGNORECASE)
Extent = tuple[int, int, str]


def find_times(doc: Doc, date: datetime.date | None) -> list[Time]:
    """The time expressions of a document, in the order of the text.

    Relative ones are resolved against `date`; without it their values and intervals stay null.
    """
    found, anchor, quarter = [], None, None
    for row, sentence in sentences(doc):
        for start, end, rule in spans_of_sentence(doc, sentence):
            span = doc.char_span(start, end, alignment_mode="expand")
            context = Context(date, tense(span.root), anchor, quarter, is_rate(span))
            reading = read(doc.text[start:end], context)
            if reading is None:
                continue
            found.append(Time(f"t{len(found) + 1}", row.sentence_id, start, end, doc.text[start:end], reading.type,
                              reading.value, reading.earliest, reading.latest, reading.rule))
            if reading.type in ("DATE", "TIME") and reading.value and (unit := granularity(reading.value.split("T")[0])):
                anchor = reading.value.split("T")[0]
                quarter = reading.value if unit == "Q" else quarter
    return found


def spans(doc: Doc) -> list[Extent]:
    """Where the time expressions stand: (start, end, rule)."""
    return [extent for _, sentence in sentences(doc) for extent in spans_of_sentence(doc, sentence)]


def spans_of_sentence(doc: Doc, sentence: Span) -> list[Extent]:
    """The longest candidates that the words around them allow, with their modifiers."""
    text, low, high = doc.text, sentence.start_char, sentence.end_char
    if not TRIGGER.search(text, low, high):
        return []
    kept: list[Extent] = []
    for start, end, rule in sorted(set(matches(text, low, high)), key=lambda c: (c[0] - c[1], c[0])):
        if not any(start < e and s < end for s, e, _ in kept) and allowed(doc, start, end, rule):
            kept.append((start, end, rule))
    return [extended(text, low, *extent) for extent in sorted(kept)]


def extended(text: str, low: int, start: int, end: int, rule: str) -> Extent:
    """An extent with the modifiers that TIMEX3 counts in ("early next year", "at least two weeks")."""
    pattern = MEASURE if rule in ("duration", "offset") else PART if rule not in NO_MODIFIER else None
    while pattern and (match := pattern.search(text, max(low, start - 40), start)):
        start = match.start()
    return start, end, rule


PART = re.compile(
    r"\b(?:(?:the )?(?:very )?(?:beginning|start|end|close|middle|rest|remainder) of (?:the )?|(?:the )?(?:early|late|mid)(?: in)?[ -](?:the )?"
    r"|(?:earlier|later)(?: in)? |sometime |around |the )$", re.IGNORECASE)
MEASURE = re.compile(r"\b(?:at least|at most|almost|nearly|more than|less than|fewer than|no more than|no less than|up to"
                     r"|the|about) $", re.IGNORECASE)
NO_MODIFIER = {"reference", "set", "every", "second day", "units", "frequency", "unit long"}


# ---------------------------------------------------------------- what the words around a candidate allow

def allowed(doc: Doc, start: int, end: int, rule: str) -> bool:
    """False where the part of speech or the neighbours say that the words mean something else ("may", "second")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    piece = doc.text[start:end]
    lowered = words.plain(piece)
    before = doc[span.start - 1] if span.start else None
    names = [w for w in re.findall(r"[^\W\d]+", piece) if w.lower() in CAPITALISED]
    if any(w[0].islower() for w in names):
        return False
    if rule == "month" and lowered in ("may", "march"):
        return span[0].tag_ in ("NNP", "NNPS")
    if rule == "year":
        return allowed_year(span, before, lowered)
    if rule == "season":
        return lowered not in words.SEASONS or span[0].ent_type_ == "DATE"
    if rule == "second day":
        return bool(re.search(rf"{SECOND_DAY}$", doc.text[max(0, start - 30):start]))
    if rule == "units":
        if lowered in ("seconds", "minutes", "hours", "quarters"):
            return before is not None and before.lower_ == "for"
        bare = lowered.split()[0].removesuffix("s") in words.UNITS
        return not bare or before is not None and before.lower_ in ("for", "after", "over", "within", "of", "in")
    if rule in ("duration", "offset", "every") and re.search(r"\bsecond$", lowered):
        return bool(re.match(r"\d|one|every|each|per|split", lowered))
    if rule == "holiday":
        return all(w[0].isupper() for w in piece.split()[-1:])
    if rule == "unit in question":
        return lowered.split()[-1] != "day" or before is not None and before.lower_ in ("of",)
    if rule in ("set", "reference") and span[0].ent_type_ in ("ORG", "WORK_OF_ART", "PERSON", "FAC", "PRODUCT"):
        return False
    return True


CAPITALISED = {w.rstrip(".") for group in (words.MONTHS, words.WEEKDAYS) for w in group}
SECOND_DAY = (r"(?:" + "|".join(sorted(map(re.escape, words.MONTHS), key=len, reverse=True))
              + r") (?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?: and | to | or | through |-|–)").replace(" ", r"\s")
YEAR_BEFORE = {"in", "since", "by", "until", "till", "during", "of", "from", "through", "to", "and", "or", "before", "after",
               "for", "the", "early", "late", "mid", "between", "around", "about", "-", "circa", "than", "with", "as", "(", "his",
               "its", "her", "their", "'s", "a"}


def allowed_year(span: Span, before: Token | None, lowered: str) -> bool:
    """A bare number of four digits is a year where it does not count something ("1990 people")."""
    if not lowered.isdigit():
        return True
    token = span[-1]
    if before is None or before.lower_ not in YEAR_BEFORE and token.ent_type_ != "DATE":
        return False
    if token.ent_type_ in ("DATE", "EVENT", "LAW"):
        return True
    counts = token.dep_ == "nummod" and token.head.i > token.i
    return not counts and token.ent_type_ not in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT") or before.lower_ in ("in", "since")


def is_rate(span: Span) -> bool:
    """ "a year" after a number or noun says how often ("15 a year"), after a verb or preposition how long."""
    if not span.start or span.start == span.sent.start:
        return False
    before = span.doc[span.start - 1]
    return before.pos_ in ("NUM", "NOUN", "PROPN", "SYM") or before.text == "%" or before.lower_ in ("times", "more")


# ---------------------------------------------------------------- tense

FUTURE_MODALS = {"will", "'ll", "’ll", "wo", "shall", "would", "can", "could", "may", "might", "should", "must", "ca"}
PLANS = {"plan", "expect", "schedule", "intend", "hope", "aim", "set", "due", "slate", "want", "agree", "promise", "vow", "pledge",
         "prepare", "propose", "seek", "ask", "urge", "call", "decide", "go"}


def tense(token: Token) -> int:
    """Direction of the clause around a word: 1 future, -1 past, 0 where the grammar is silent."""
    seen = 0
    while seen < 20:
        seen += 1
        if token.pos_ in ("VERB", "AUX"):
            direction = tense_of_verb(token)
            if direction is not None:
                return direction
        if token.head is token or token.head.i == token.i:
            return 0
        token = token.head
    return 0


def tense_of_verb(verb: Token) -> int | None:
    """Tense of a verb with its auxiliaries; None for a participle or infinitive that takes its clause's."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    if any(c.tag_ == "MD" and c.lower_ in FUTURE_MODALS for c in auxiliaries) or verb.tag_ == "MD":
        perfect = any(c.lower_ in ("have", "'ve") for c in auxiliaries)
        return -1 if perfect else 1
    if any(c.lower_ == "to" for c in auxiliaries):
        return 1
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

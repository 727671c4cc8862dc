"""Time expressions: where they stand, what they mean.

`spans` finds them by grammar and part of speech; `find_times` reads each against the article's date, the tense of its
clause and the dates mentioned before it.
"""
import datetime
import re

from spacy.tokens import Doc, Span, Token

from analysis.reading import timepatterns as words
from analysis.reading.language import sentences
from analysis.reading.timevalues import granularity, interval
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
    found, anchor, quarter, topic = [], None, None, None
    whole = doc.text
    for row, sentence in sentences(doc):
        today = None  # the day last named in this sentence
        extents = spans_of_sentence(doc, whole, sentence)
        for number, (start, end, rule) in enumerate(extents):
            if rule == "clock time" and today is None:
                today = next((d for s, e, r in extents[number + 1:] if r in DAYS and (d := named_day(doc, s, e, date))), None)
            span = doc.char_span(start, end, alignment_mode="expand")
            text = whole[start:end]
            pointing, sure = direction(span)
            compared = COMPARISON.search(text)
            context = Context(date, pointing, anchor, topic if compared else quarter, is_rate(span), sure,
                              today if rule == "clock time" else None, ending(whole, end, sentence.end_char, date))
            reading = read(text, context)
            if reading is None:
                continue
            found.append(Time(f"t{len(found) + 1}", row.sentence_id, start, end, text, reading.type,
                              reading.value, reading.earliest, reading.latest, reading.rule))
            value = (reading.value or "").split("T")[0]
            unit = granularity(value)
            if reading.type in ("DATE", "TIME") and unit and not compared:
                anchor = value
                today = interval(value)[0] if unit == "D" else today
                quarter = value if unit == "Q" else quarter
                topic = value if unit == "Q" else None if unit == "Y" else topic
            elif LONG.fullmatch(reading.value or ""):
                topic = None
    return found


DAYS = ("weekday", "day of month", "named day")


def named_day(doc: Doc, start: int, end: int, date: datetime.date | None) -> datetime.date | None:
    """The day that an expression names by itself."""
    span = doc.char_span(start, end, alignment_mode="expand")
    pointing, sure = direction(span)
    reading = read(doc.text[start:end], Context(date, pointing, sure=sure))
    return reading.earliest if reading and reading.earliest == reading.latest else None


# Figures for half a year or more: what they are compared with is a year, not a quarter.
LONG = re.compile(r"P(?:[6-9]|1\d)M|P\d+Y")
ENDING = re.compile(r",? (?:that |which )?(?:ended|ending|ends) (?:on )?")


def ending(text: str, start: int, stop: int, date: datetime.date | None) -> datetime.date | None:
    """The day named after "ended" or "ending" ("the quarter ended Sept. 30")."""
    match = ENDING.match(text, start, stop)
    if not match:
        return None
    side = 1 if "ending" in match[0] or "ends" in match[0] else -1
    days = [(e, rule) for s, e, rule in matches(text, match.end(), min(stop, match.end() + 30)) if s == match.end()]
    reading = read(text[match.end():max(days)[0]], Context(date, side, sure=True)) if days else None
    return reading and reading.latest


# What a figure is compared with is not what the text goes on about.
COMPARISON = re.compile(r"year[- ](?:ago|earlier|before)|ago$|last year$|previous year$", re.IGNORECASE)


def spans(doc: Doc) -> list[Extent]:
    """Where the time expressions stand: (start, end, rule)."""
    whole = doc.text
    return [extent for _, sentence in sentences(doc) for extent in spans_of_sentence(doc, whole, sentence)]


def spans_of_sentence(doc: Doc, text: str, sentence: Span) -> list[Extent]:
    """The longest candidates that the words around them allow, with their modifiers."""
    low, high = sentence.start_char, sentence.end_char
    if not TRIGGER.search(text, low, high):
        return []
    kept: list[Extent] = []
    for start, end, rule in sorted(set(matches(text, low, high)), key=lambda c: (c[0] - c[1], c[0])):
        if not any(start < e and s < end for s, e, _ in kept) and allowed(doc, text, start, end, rule):
            kept.append((start, end, rule))
    return [undetermined(doc, *extended(text, low, *extent)) for extent in sorted(kept)]


def extended(text: str, low: int, start: int, end: int, rule: str) -> Extent:
    """An extent with the modifiers that TIMEX3 counts in ("early next year", "at least two weeks")."""
    pattern = MEASURE if rule in ("duration", "offset") else AROUND if rule in ("clock time", "day of month", "year end") \
        else PART if rule not in NO_MODIFIER else None
    while pattern and (match := pattern.search(text, max(low, start - 40), start)):
        start = match.start()
    return start, end, rule


def undetermined(doc: Doc, start: int, end: int, rule: str) -> Extent:
    """An extent before the noun that it modifies is without the determiner, which is the noun's ("a two-day visit")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if len(span) > 1 and span[0].lower_ in DETERMINERS and modifies_noun(span):
        start = span[1].idx
    return start, end, rule


DETERMINERS = {"the", "a", "an", "its", "their", "his", "her", "this", "that"}


def modifies_noun(span: Span) -> bool:
    """The expression stands before a noun as its modifier ("the third-quarter results")."""
    root = span.root
    if span.end >= len(span.doc) or span.doc[span.end].is_punct and span.doc[span.end].text != "-":
        return False
    return root.head.i >= span.end and root.dep_ in ("compound", "amod", "nmod", "nummod", "npadvmod", "advmod", "quantmod") \
        and root.head.pos_ in ("NOUN", "PROPN")


PART = re.compile(
    r"\b(?:(?:the )?(?:very )?(?:beginning|start|end|close|middle|rest|remainder) of (?:the )?|(?:the )?(?:early|late|mid)(?: in)?[ -](?:the )?"
    r"|(?:earlier|later)(?: in)? |sometime )$", re.IGNORECASE)
AROUND = re.compile(PART.pattern.replace("sometime ", "sometime |around "), re.IGNORECASE)
MEASURE = re.compile(r"\b(?:at least|at most|almost|nearly|more than|less than|fewer than|no more than|no less than|up to"
                     r"|the) $", re.IGNORECASE)
NO_MODIFIER = {"reference", "set", "every", "second day", "units", "frequency", "unit long"}


# ---------------------------------------------------------------- what the words around a candidate allow

def allowed(doc: Doc, text: str, start: int, end: int, rule: str) -> bool:
    """False where the part of speech or the neighbours say that the words mean something else ("may", "second")."""
    span = doc.char_span(start, end, alignment_mode="expand")
    piece = text[start:end]
    lowered = words.plain(piece)
    before = doc[span.start - 1] if span.start else None
    following = doc[span.end] if span.end < len(doc) else None
    if following is not None and following.lower_ == "old" or text[end:end + 4].lower() == "-old":
        return False
    if rule == "duration" and (before is not None and before.lower_ in ("aged", "age", "ages") or
                               re.match(r"(?:the )?(?:19|20)\d\d |an?-", lowered)):
        return False
    names = [w for w in re.findall(r"[^\W\d]+", piece) if w.lower() in CAPITALISED]
    if any(w[0].islower() for w in names):
        return False
    if text[end:end + 1] == "-" and rule in ("reference", "quarter"):  # "now-defunct", "quarter-century"
        return False
    if rule in NAMED and inside_name(span):
        return False
    if rule == "month" and lowered in ("may", "march"):
        return span[0].tag_ in ("NNP", "NNPS")
    if rule == "year":
        return allowed_year(span, before, lowered)
    if rule == "season":
        return lowered not in words.SEASONS or span[0].ent_type_ == "DATE" and not modifies_noun(span)
    if rule == "second day":
        return bool(SECOND_DAY.search(text[max(0, start - 30):start]))
    if rule == "calendar unit" and piece.split()[-1][0].isupper() and not piece.isupper() and not title_case(span.sent):
        return False
    if rule == "part of day" and lowered.startswith(("early", "mid", "late")) and modifies_noun(span):
        return False
    if rule == "part of day" and lowered.startswith("the ") and lowered.count(" ") == 1:
        return text[end:end + 3] != " of" and before is not None and before.lower_ in ("in", "during", "through", "for")
    if rule == "day in question" and lowered in ("the day before", "the day after"):
        return text[end:end + 1] in ".,;:"
    if rule == "duration" and ("quarter" in lowered and re.match(r"(a|three|one)\b", lowered) or
                               re.match(r"an? (fiscal|calendar)", lowered) or piece.split()[-1][0].isupper()):
        return False
    if rule == "quarter" and (lowered == "quarter" or re.fullmatch(r"(?:the )?(?:first|second) half", lowered)):
        return False  # of a match, of a group
    if rule == "unit in question" and re.match(r"-| (?:ago|earlier|before)\b", text[end:end + 9]):
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
        return not bare or before is not None and before.lower_ in ("for", "after", "over", "within", "of", "in")
    if rule in ("duration", "offset", "every") and re.search(r"\bsecond$", lowered):
        return bool(re.match(r"\d|one|every|each|per|split", lowered))
    if rule == "holiday":
        return piece.split()[-1][0].isupper() and not (
            lowered == "new year" and before is not None and before.pos_ in ("ADJ", "PROPN"))
    if rule == "unit in question":
        return lowered.split()[-1] != "day"
    if rule in ("set", "reference") and span[0].ent_type_ in ("ORG", "WORK_OF_ART", "PERSON", "FAC", "PRODUCT"):
        return False
    return True


def inside_name(span: Span) -> bool:
    """Inside a longer name of something that is no time ("Theresa May", "USA Today")."""
    before = span.doc[span.start - 1] if span.start > span.sent.start else None
    return span[0].ent_type_ in ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "GPE") and span[0].text[0].isupper() and \
        before is not None and before.ent_type_ == span[0].ent_type_ and span[0].ent_iob_ == "I"


def title_case(sentence: Span) -> bool:
    """A headline in title case says nothing about names."""
    return sum(t.text[:1].isupper() for t in sentence if t.is_alpha) * 2 > sum(t.is_alpha for t in sentence)


ADJECTIVES = ("annual", "quarterly", "yearly")  # of results and meetings: a kind, not a time
CAPITALISED = {w.rstrip(".") for group in (words.MONTHS, words.WEEKDAYS) for w in group}
NAMED = {"named day", "weekday", "month", "season", "calendar unit", "part of day", "set"}
SECOND_DAY = re.compile(r"(?:" + "|".join(sorted(map(re.escape, words.MONTHS), key=len, reverse=True))
              + r") (?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?( and | to | or | through |-|–)$".replace(" ", r"\s"), re.IGNORECASE)
YEAR_BEFORE = {"in", "since", "by", "until", "till", "during", "of", "from", "through", "to", "and", "or", "before", "after",
               "for", "the", "early", "late", "mid", "between", "around", "about", "-", "circa", "than", "with", "as", "(", "his",
               "its", "her", "their", "'s", "a"}


def allowed_year(span: Span, before: Token | None, lowered: str) -> bool:
    """A bare number of four digits is a year where it does not count something ("1990 people")."""
    if not lowered.isdigit():
        return True
    if span.end < len(span.doc) and span.doc[span.end].lower_.removesuffix("s") in words.UNITS:
        return False
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


def direction(span: Span) -> tuple[int | None, bool]:
    """Direction in time in which an expression points, and whether the word before it settles that.

    It is that of its clause; before a noun ("Wednesday's ruling") it says nothing.
    """
    before = span.doc[span.start - 1].lower_ if span.start > span.sent.start else ""
    if before in ("ended", "since"):
        return -1, True
    if before == "ending":
        return 1, True
    following = span.doc[span.end] if span.end < len(span.doc) else None
    if following is not None and following.tag_ == "POS" or span[-1].tag_ == "POS" or modifies_noun(span):
        return None, False
    towards = tense(span.root)
    if before in ("until", "till") and not (towards == -1 and span.start - 1 == span.sent.start):
        return 1, False
    return towards, False


SCHEDULED = {"plan", "schedule", "slate", "expect", "await", "anticipate"}


def tense(token: Token) -> int | None:
    """Direction of the clause around a word: -1 past, 0 present, 1 future, None where the grammar is silent."""
    for word in (token, *token.ancestors):
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
        return 1 if verb.head is verb or verb.head.lemma_ in PLANS or verb.head.pos_ not in ("VERB", "AUX") else None
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

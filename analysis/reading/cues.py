"""Cues of direct speech: the word beside a passage in quotation marks by which somebody says it."""
import re
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.reading.attribution import Reading, Span, breaks, span
from analysis.reading.quotation_marks import Quoted
from analysis.reading.speech import (NOMINAL, child, frames, is_document, is_speech_noun, nominal_head, source_of,
                                     source_span)

FINITE = {"VBD", "VBZ", "VBP", "MD"}
DASHES = {"—", "–", "-", "--", "―", "‒"}
DASH_AFTER = re.compile(r"[ \u00a0]*([—–―‒-]+)")
INTRODUCERS = {"that", "as", "if", "whether", ":", ","}


@dataclass(frozen=True)
class Cue:
    """What attributes a passage: its word (None where nothing but the layout does), and the speaker's words.

    `position` is where it stands, `side`: "before", "beside" (right before), "after" or "none".
    """
    word: Span | None
    source: Span | None
    position: int
    side: str
    rule: str


def cue_of(reading: Reading, passage: Quoted, following: Quoted | None) -> Cue | None:
    """The cue of a passage, or None; `following` is the next passage."""
    before, after = _before(reading, passage), _after(reading, passage, following)
    if before is not None and after is not None:
        immediate = reading.text[:passage.outer_start].rstrip()[-1:] == ":" or before.side == "beside"
        return before if immediate else after
    return before or after


def _before(reading: Reading, passage: Quoted) -> Cue | None:
    """A cue that introduces the passage: he said: “…”, wrote on Monday that “…”, the statement read: “…”."""
    doc, text = reading.doc, reading.text
    opening = reading.token_at(passage.outer_start)
    last = opening - 1
    while last >= 0 and doc[last].is_space and (not breaks(doc[last]) or _colon_before(text, passage.outer_start)):
        last -= 1
    if last < 0 or breaks(doc[last]):
        return None
    tail = doc[last]
    introduced = tail.text in {",", ":", ";"} | DASHES
    if doc[last].text in (".", "?", "!") or not introduced and reading.sentence_start[opening] == opening:
        return None
    first = reading.sentence_start[last]
    window = [doc[i] for i in range(first, last + 1) if reading.marks.at(doc[i].idx) is None]
    verbs = [t for t in window if {"quote", "that"} & frames(t)]
    near = [t for t in window[-4:] if t in verbs and _only_function_words(t, window)]
    if near:
        return _verb_cue(reading, near[-1], "beside")
    according = [t for t in window if t.lower_ == "according" and child(t, "prep") is not None]
    if introduced:
        if tail.text == "," and not _sentence_like(reading, passage) and not _statement(reading, passage):
            return None
        main = [t for t in verbs if not _in_relative(t, first) and (tail.text in ":;" or not _has_content(t, opening))]
        if main:
            return _verb_cue(reading, main[-1], "before")
        if according:
            return _according_cue(according[-1], "before")
        if verbs and (tail.text in {":"} | DASHES or verbs[-1].right_edge.i >= last - 1):
            return _verb_cue(reading, verbs[-1], "before")   # … and Wonder, who joked, “…”
        speech = _sentence_like(reading, passage) or _statement(reading, passage)
        return _colon(window, tail) if tail.text == ":" and speech else None
    said = [t for t in verbs if "quote" in frames(t) and _governs(t, opening, passage, reading)]
    return _verb_cue(reading, said[-1], "before") if said else None


def _colon_before(text: str, position: int) -> bool:
    return text[:position].rstrip()[-1:] == ":"


def _only_function_words(verb: Token, window: list[Token]) -> bool:
    """Nothing but "that", a particle or a comma stands between a verb and the opening mark."""
    rest = [t for t in window if t.i > verb.i]
    return all(t.lower_ in INTRODUCERS or t.dep_ in ("prt", "neg") for t in rest)


def _in_relative(verb: Token, first: int) -> bool:
    """The verb of a relative clause about something else in the sentence ("who said he was ill")."""
    while verb.i >= first and verb.head.i != verb.i:
        if verb.dep_ == "relcl":
            return True
        verb = verb.head
    return False


def _has_content(verb: Token, opening: int) -> bool:
    return any(c.dep_ == "ccomp" and verb.i < c.i < opening and c.right_edge.i < opening for c in verb.children)


def _governs(verb: Token, opening: int, passage: Quoted, reading: Reading) -> bool:
    """Only adjuncts and the addressee stand between the verb and the passage, which holds a sentence or its verb's content."""
    if any(c.i < opening <= c.right_edge.i and c.dep_ not in ("ccomp", "punct") or c.dep_ == "ccomp" and c.i < opening
           for c in verb.children if c.i > verb.i):
        return False
    closing = reading.first_token(passage.end)
    inside = [reading.doc[i] for i in range(reading.first_token(passage.start), closing)]
    return any(t.head.i == verb.i and t.dep_ == "ccomp" for t in inside) or (
        len(inside) >= 4 and any(t.tag_ in FINITE for t in inside) and inside[0].text[:1].isupper())


def _after(reading: Reading, passage: Quoted, following: Quoted | None) -> Cue | None:
    """A cue that follows the passage: “…,” said Smith; “…”, the minister told reporters."""
    doc, text = reading.doc, reading.text
    start = reading.first_token(passage.outer_end)
    inner = text[passage.start:passage.end].rstrip(" \u00a0'’”\"")[-1:]
    comma = inner in {","} | DASHES
    while start < len(doc) and (doc[start].text in {","} | DASHES or doc[start].is_space and not breaks(doc[start])):
        comma = comma or not doc[start].is_space
        start += 1
    if start >= len(doc) or breaks(doc[start]) or inner in (".", "…") and not comma and not doc[start].is_lower:
        return None
    end = start
    while end < len(doc) and not breaks(doc[end]) and (end == start or not doc[end].is_sent_start):
        end += 1
    if following is not None and (_opens_sentence(reading, following) or _sentence_like(reading, following)):
        end = min(end, reading.token_at(following.outer_start))
    window = [doc[i] for i in range(start, end)]
    if not window:
        return None
    if window[0].lower_ == "according":
        return _according_cue(window[0], "after")
    dash = DASH_AFTER.match(text, passage.outer_end)
    if dash is not None and (name := _signature(window)) is not None:
        return Cue(dash.span(1), source_span(name), passage.end, "after", "signature")
    opens = _opens_sentence(reading, passage)
    if not (opens or _sentence_like(reading, passage)):
        return None
    if not comma and inner not in "?!…" and window[0].text in (".", ";", ":", ")", "]", "?", "!"):
        return None
    verb = _following_verb(window, comma, opens)
    if verb is None:
        return None
    source = source_of(verb)
    if source is None or not start <= source.i < end:
        source = _beside(verb, window) or source
    if source is None:
        return None
    return Cue(span(verb), source_span(source), verb.idx, "after", "cue after")


def _signature(window: list[Token]) -> Token | None:
    """The name under a testimonial: “…” — Jane Smith, and the paragraph ends."""
    words = [t for t in window if not (t.is_punct or t.is_space)]
    ends = window[-1].i + 1 >= len(window[-1].doc) or breaks(window[-1].nbor(1))
    if ends and 1 <= len(words) <= 8 and words[0].pos_ == "PROPN" and not any(t.tag_ in FINITE for t in words):
        return nominal_head(words[0])
    return None


def _opens_sentence(reading: Reading, passage: Quoted) -> bool:
    return reading.text[:passage.outer_start].rstrip(" \t\u00a0([")[-1:] in ("", "\n", ".", "?", "!", "”", '"', "’", "'", ":", "»")


def _sentence_like(reading: Reading, passage: Quoted) -> bool:
    """It holds a finite verb and is no title ("In his book “How We Won,” the senator said …")."""
    words = [reading.doc[i] for i in range(reading.first_token(passage.start), reading.first_token(passage.end))]
    names = [t.text for t in words if t.is_alpha and (len(t) > 3 or t.tag_ in FINITE)]
    titled = len(names) > 1 and all(w[0].isupper() for w in names) or len(words) < 6 and all(t.text[0].isupper() for t in words
                                                                                          if t.is_alpha)
    return any(t.tag_ in FINITE for t in words) and not titled


def _statement(reading: Reading, passage: Quoted) -> bool:
    """Several words with a full stop, question or exclamation mark of their own."""
    words = reading.text[passage.start:passage.end]
    return words.rstrip()[-1:] in "?!." and " " in words.strip()


def _following_verb(window: list[Token], comma: bool, opens: bool) -> Token | None:
    """The speech verb after a passage with nothing but its subject before it."""
    for n, token in enumerate(window[:40]):
        spoken = "quote" in frames(token) or n == 0 and (frames(token) or _inverts(token)) or n and comma and _trails(token)
        if spoken and (token.tag_ in FINITE or n and child(token, "aux") is not None):
            if token.dep_ == "relcl" or n and window[n - 1].lower_ in ("who", "which", "that", "to"):
                continue
            if n and not comma and token.dep_ not in ("ROOT", "ccomp", "parataxis"):
                return None
            if n and (not opens and _says_clause(token) or not comma and _reports_more(token)):
                return None
            return token
        if token.tag_ in FINITE and token.tag_ != "MD" and token.dep_ not in ("aux", "auxpass", "relcl", "acl", "advcl"):
            return None
        if token.text in (";", ":") or token.lower_ in ("but", "while", "although", "because") and n == 0:
            return None
    return None


def _inverts(verb: Token) -> bool:
    """ “…!” beamed the winner: a verb before its subject right after a passage reports it, whatever the verb."""
    subject = child(verb, "nsubj")
    return verb.tag_ in ("VBD", "VBZ") and verb.lemma_ != "be" and subject is not None and subject.i > verb.i


def _trails(verb: Token) -> bool:
    """ “I never,” Tom began: nothing but a mark follows a verb with its subject; it reports, whatever the verb."""
    following = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    subject = child(verb, "nsubj")
    return verb.tag_ == "VBD" and following.is_punct and subject is not None and subject.i == verb.i - 1 and verb.lemma_ != "be"


def _says_clause(verb: Token) -> bool:
    """A finite clause follows as the verb's own content: “How We Won,” the senator said the race was close."""
    return any(c.dep_ == "ccomp" and c.i > verb.i and child(c, "nsubj", "nsubjpass", "mark") is not None for c in verb.children)


def _reports_more(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "dobj") and c.i > verb.i and c.lower_ not in ("reporters", "journalists") for c in verb.children)


def _beside(verb: Token, window: list[Token]) -> Token | None:
    """The noun phrase beside a speech verb whose subject the parse lost."""
    place = verb.i - window[0].i
    if place == 0:
        for token in window[1:3]:
            if (token.pos_ in NOMINAL or token.is_title) and token.dep_ not in ("npadvmod", "dative"):
                return nominal_head(token)
        return None
    first = next((t for t in window[:place] if t.pos_ in NOMINAL or t.is_title), None)
    return nominal_head(first) if first is not None and first.i < verb.i else None


def _verb_cue(reading: Reading, verb: Token, side: str) -> Cue:
    source = source_of(verb)
    if source is not None and reading.marks.at(source.idx) is not None:      # the parse borrowed from inside a passage
        source = None
    return Cue(span(verb), source_span(source) if source is not None else None, verb.idx, side, "cue before")


def _according_cue(word: Token, side: str) -> Cue | None:
    link = child(word, "prep")
    source = child(link, "pobj") if link is not None else None
    if source is None:
        return None
    return Cue((word.idx, link.idx + len(link)), source_span(source), word.idx, side, "according to")


def _colon(window: list[Token], tail: Token) -> Cue | None:
    """A colon without a speech verb: "in a tweet: “…”", "Smith: “…”"."""
    noun = next((t for t in reversed(window) if is_document(t) or is_speech_noun(t)), None)
    subject = source_of(tail.head) if tail.head in window and tail.head.pos_ in ("VERB", "AUX") else None
    subject = subject or next((t for t in window if t.dep_ == "nsubj"), None)
    if subject is not None and subject.lower_ in ("it", "this", "that", "there"):
        subject = None                                            # "It gets better:" names nobody
    if noun is not None:
        owner = child(noun, "poss")
        if owner is None or owner.pos_ == "PRON" and subject is not None:   # "she used his words as her headline:"
            owner = subject or noun
        return Cue(span(noun), source_span(owner), noun.idx, "before", "noun before")
    if subject is None and len(window) <= 8 and not any(t.tag_ in FINITE for t in window):
        named = [t for t in window if t.pos_ in ("PROPN", "NOUN")]
        return Cue(span(tail), source_span(nominal_head(named[0])), tail.idx, "before", "colon") if named else None
    return Cue(span(tail), source_span(subject), tail.idx, "before", "colon") if subject is not None else None


def stands_alone(reading: Reading, passage: Quoted) -> bool:
    """The passage is a sentence or more of its own, not a phrase inside one."""
    text = reading.text
    after = text[passage.outer_end:passage.outer_end + 2].strip(" \t\u00a0")[:1]
    inner = text[passage.start:passage.end].rstrip()[-1:]
    if not _opens_sentence(reading, passage) or not (inner in ".?!…," or after in (".", "", "\n")):
        return False
    words = [reading.doc[i] for i in range(reading.first_token(passage.start), reading.first_token(passage.end))]
    return len(words) >= 3 and (any(t.tag_ in FINITE for t in words) or inner in ".?!")

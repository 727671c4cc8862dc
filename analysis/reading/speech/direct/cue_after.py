"""Cues that follow a passage in quotation marks: “…,” said Smith; “…”, she told reporters; “…” — Jane Smith."""

import re
from itertools import takewhile

from analysis.lexicon import words
from analysis.lexicon.nouns import given_names
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import nominal_head
from analysis.reading.grammar.reporting import frames, source_of, source_span
from analysis.reading.grammar.tokens import FINITE, NOMINAL, child, next_token
from analysis.reading.speech.attribution import DocView, Span, breaks, span
from analysis.reading.speech.direct.cues import DASHES, Cue, according_cue
from analysis.reading.speech.direct.named_beside import named_behind
from analysis.reading.speech.direct.passages import opens_sentence, sentence_like, statement
from analysis.reading.speech.marks import Quoted

DETERMINERS = frozenset(["the", "a", "an", "his", "her", "their", "one", "another"])
# A line below that is only a name and what its bearer is: JOHN PEARCE, COUNCIL LEADER; Anneke de Vries, a nurse; right
# below, the name alone
PARTICLE = r"(?:(?:de|del|den|der|di|da|du|la|le|van|von|bin|al|el|ter|dos) )*"
NAME = rf"(?:[A-Z][\w'’-]+ (?:and|&) )?(?:[A-Z][\w.'’-]+ ){{1,3}}{PARTICLE}[A-Z][\w'’-]+"
NAME_BELOW = re.compile(
    rf"[ \t\u00a0]*[\n\r]\s*({NAME}), [^\n\r.?!:;]{{3,60}}(?=[\n\r]|\Z)"
    rf"|[ \t\u00a0]*\r?[\n\r]({NAME})[ \t]*(?=[\n\r]|\Z)"
)
DASH = re.compile(r"[ \t\u00a0]*(?:([\n\r])\s*)?([—–―‒]|--?)[ \u00a0]*(?=[\w@])")


def cue_after(view: DocView, passage: Quoted, following: Quoted | None) -> Cue | None:
    """A cue that follows the passage: “…,” said Smith; “…”, the minister told reporters."""
    doc, text = view.doc, view.text
    if (cue := _signature(view, passage) or named_behind(view, passage)) is not None:
        return cue
    start = view.first_token(passage.outer_end)
    inner = text[passage.start : passage.end].rstrip(" \u00a0'’”\"")[-1:]
    comma = inner in {","} | DASHES
    while start < len(doc) and (doc[start].text in {","} | DASHES or (doc[start].is_space and not breaks(doc[start]))):
        comma = comma or not doc[start].is_space
        start += 1
    if start >= len(doc) or breaks(doc[start]) or (inner in (".", "…") and not comma and not doc[start].is_lower):
        return None
    end = start
    while end < len(doc) and not breaks(doc[end]) and (end == start or not doc[end].is_sent_start):
        end += 1
    if following is not None and (opens_sentence(view, following) or sentence_like(view, following)):
        end = min(end, view.token_at(following.outer_start))
    window = [doc[i] for i in range(start, end)]
    if not window:
        return None
    if window[0].lower_ == "according":
        return according_cue(window[0], "after")
    opens = opens_sentence(view, passage)
    if not (opens or sentence_like(view, passage)):
        return None
    if not comma and inner not in "?!…" and window[0].text in (".", ";", ":", ")", "]", "?", "!"):
        return None
    lively = opens and (inner in "?!" or sentence_like(view, passage))
    verb = _following_verb(window, comma, opens, lively)
    if verb is None:
        return None
    source = source_of(verb)
    if source is None or not start <= source.i < end:
        source = _beside(verb, window) or source
    if source is None:
        return None
    first, last = source_span(source)
    first = verb.idx + len(verb) + 1 if _undone(verb) else first
    return Cue(span(verb), (first, last), verb.idx, "after", "cue after")


def _signature(view: DocView, passage: Quoted) -> Cue | None:
    """The name under a testimonial, behind it or in a line of its own below: “…” — Jane Smith, nurse."""
    dash = DASH.match(view.text, passage.outer_end)
    alone = view.text[: passage.outer_start].rstrip(" \t\u00a0")[-1:] in ("", "\n", "\r")
    if dash is None:
        below = name_below(view.text, passage.outer_end) if alone and statement(view, passage) else None
        return Cue(None, below, passage.end, "after", "signature") if below is not None else None
    start = end = view.first_token(dash.end())
    while end < len(view.doc) and not breaks(view.doc[end]):
        end += 1
    line = [view.doc[i] for i in range(start, end)]
    if dash[1] is not None:
        name = _signed(line) if alone else []
    else:
        name = _signed(line)
        if not name and statement(view, passage):  # the paragraph goes on behind the name
            name = _signed(list(takewhile(lambda t: t.i == start or not t.is_sent_start, line)))
    if not name:
        return None
    return Cue(dash.span(2), (name[0].idx, name[-1].idx + len(name[-1])), passage.end, "after", "signature")


def name_below(text: str, end: int) -> Span | None:
    """The name in a line below; one alone begins with a given name: not "Related Stories"."""
    below = NAME_BELOW.match(text, end)
    if below is None or not (below[1] or below[2].split()[0] in given_names()):
        return None
    return below.span(1 if below[1] else 2)


def signed_below(view: DocView, end: int) -> Cue | None:
    """The name in a line of its own with a dash, below words that end at `end` and stand in no marks."""
    dash = DASH.match(view.text, end)
    if dash is None or dash[1] is None:
        return None
    start = view.first_token(dash.end())
    line = list(takewhile(lambda t: not breaks(t), view.doc[start:]))
    name = _signed(line) if all(t.lower_ != "by" for t in line) else []  # not "– Reporting by Ann Lee"
    return Cue(dash.span(2), (name[0].idx, name[-1].idx + len(name[-1])), end, "after", "signature") if name else None


def _signed(line: list[Token]) -> list[Token]:
    """Who signs with a line that makes no sentence: the words before whatever else is told of them."""
    told = (n for n, t in enumerate(line) if t.lower_ in ("who", "whose") and any(u.text == "," for u in line[:n]))
    line = line[: next(told, len(line))]
    name = list(takewhile(lambda t: t.text not in (",", "("), line))
    while name and name[-1].is_punct:
        name.pop()
    if not 1 <= len(name) <= 8 or any(t.tag_ in FINITE for t in line):
        return []
    what = list(takewhile(lambda t: t.dep_ != "prep", name))
    described = bool(what) and name[0].lower_ in DETERMINERS and what[-1].lemma_.lower() in words("person_nouns")
    return name if described or any(t.pos_ == "PROPN" for t in name) else []


def _following_verb(window: list[Token], comma: bool, opens: bool, lively: bool) -> Token | None:
    """The speech verb after a passage with nothing but its subject before it.

    `comma` stands between, the passage `opens` its sentence, and it is `lively`: a sentence or an exclamation.
    """
    for n, token in enumerate(window[:40]):
        unusual = comma and _trails(token) if n else frames(token) or (lively and _inverts(token))
        spoken = "quote" in frames(token) or unusual
        finite = token.tag_ in FINITE or (n == 0 and _undone(token))
        if spoken and (finite or (n and child(token, "aux") is not None)):
            if token.dep_ == "relcl" or (n and window[n - 1].lower_ in ("who", "which", "that", "to")):
                continue
            if n and not comma and token.dep_ not in ("ROOT", "ccomp", "parataxis"):
                return None
            if n and ((not opens and _says_clause(token)) or (not comma and _reports_more(token))):
                return None
            return token
        if token.tag_ in FINITE - {"MD"} and token.dep_ not in ("aux", "auxpass", "relcl", "acl", "advcl"):
            return None
        if token.text in (";", ":") or (token.lower_ in ("but", "while", "although", "because") and n == 0):
            return None
    return None


def _undone(verb: Token) -> bool:
    """“We stand ready” tweeted Lee: the parse makes a participle before a name of the verb."""
    following = next_token(verb)
    return verb.tag_ == "VBN" and "quote" in frames(verb) and verb.dep_ == "amod" and following.pos_ == "PROPN"


def _inverts(verb: Token) -> bool:
    """“…!” beamed the winner: a verb before its subject right after a passage reports it, whatever the verb."""
    following = next_token(verb)
    nominal = following.pos_ == "PROPN" or following.lower_ in DETERMINERS
    return verb.tag_ in ("VBD", "VBZ") and verb.lemma_ not in ("be", "have", "do") and nominal


def _trails(verb: Token) -> bool:
    """“I never,” Tom began: nothing but a mark follows a verb with its subject; it reports, whatever the verb."""
    following = next_token(verb)
    subject = child(verb, "nsubj")
    beside = subject is not None and subject.i == verb.i - 1
    return verb.tag_ == "VBD" and verb.lemma_ != "be" and following.is_punct and beside


def _says_clause(verb: Token) -> bool:
    """A finite clause follows as the verb's own content: “How We Won,” the senator said the race was close."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    return any(child(c, "nsubj", "nsubjpass", "mark") is not None for c in clauses)


def _reports_more(verb: Token) -> bool:
    """It has an object or a clause of its own: “Why?” He said nothing."""
    objects = [c for c in verb.children if c.dep_ in ("ccomp", "dobj") and c.i > verb.i]
    return any(c.lower_ not in ("reporters", "journalists") for c in objects)


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

"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle how far direct speech goes: there the rules win. What is reported without marks, which passages
one speaker says on end, and how far the words of cue and source reach, the model reads better.
"""

import math
import re
from dataclasses import replace

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.grammar.reporting import frames, is_document, is_speech_noun, source_of, source_span
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.language import DATELINE
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap

MARKED = frozenset(("cue after", "cue before", "colon", "signature", "transcript", "interview", "last speaker"))
JOINERS = ("", "and", "but", "or")
OUTER = " \t\u00a0,;:"
BREAK = re.compile(r"[\n\r]\s*")
HEAD = "reader model: quotes"
# Chosen by F1 (attributed, detection) on the 39 documents of PolNeAR's training part set aside from training, with GUM
# news, where quotes are clauses only, as second opinion; PARTICIPLE alone is higher than best there (F1 -0.4), for
# fewer invented quotes in the articles read by hand. Log odds by maximum likelihood.
AGREED = 0.3  # log odds that a quote of the model's gains where a rule finds it as well …
ALONE = -0.4  # … and loses where none does
FLOOR = 0.45  # below it, a clause with its source that no rule finds as well is left out,
NOMINAL = 0.55  # below this, what holds no verb ("the charges", "more sanctions"),
PARTICIPLE = 0.7  # below this, what only names an act ("blamed them for leaving"),
UNNAMED = 0.6  # and below this, what has nobody who says it ("is said to be ill").
# On the training part of the readings:
UNSAID = 0.7  # below it, what nobody says by a verb of saying ("is known to be ill"),
DEED = 0.65  # below it, what holds no verb and is told by no word of saying ("approved the plan")
SURE = 0.5  # from here on, the model and no rule says who speaks in quotation marks
RIVAL = 0.8  # below it, a quote of the model's yields to a rule that cuts the words otherwise


def from_model(view: DocView, quotes) -> list[Attribution]:
    """The model's quotes as attributions; fragments with nothing but "and" between them are one, and what holds no
    word from its beginning on (".use" is one word to the parser, "use" one to the model) is none."""
    found = []
    for q in quotes:
        fragments = [_in_paragraph(view, *fragment) for fragment in _joined(view.text, q.content)]
        source = _in_one_paragraph(view.text, q.source, content_start=fragments[0][0]) if q.source else None
        content = _told(view, tuple((start, end) for start, end in fragments if start < end))
        cue = (q.cue[0][0], q.cue[-1][1]) if q.cue else None
        quote = Attribution(content, source, cue, HEAD, q.confidence)
        found += [quote] if content and _words(view, quote) else []
    return found


def _in_one_paragraph(text: str, source: Span, content_start: int) -> Span:
    """The part of a source that stands in one paragraph: of several the one that is nearest to what is said."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^\n\r]+", text[source[0] : source[1]])]
    spans = [(source[0] + start, source[0] + end) for start, end in pieces] or [source]
    return min(spans, key=lambda s: min(abs(s[0] - content_start), abs(s[1] - content_start)))


def _told(view: DocView, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The fragments without a relative pronoun alone ("a wall, which he said would last": the cue stands inside)."""
    tags = [{t.tag_ for t in view.doc[view.first_token(s) : view.first_token(e)]} for s, e in content]
    return tuple(span for span, own in zip(content, tags) if not own <= {"WDT", "WP"}) or content


def merge(view: DocView, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only rules find somebody say."""
    spoken, kept = _spoken(view.text, [a for a in rules if a.rule in MARKED], model)
    reported, own = [a for a in rules if a.rule not in MARKED], []
    for b in reported:
        touched = [a for a in kept if common(a, b)]
        if b.source is not None and not any(alike(a, b) or _sure(a, RIVAL) for a in touched):
            kept = [a for a in kept if a not in touched]
            own.append(b)
    read = [_settled(view, a, next((b for b in reported if alike(a, b)), None)) for a in kept]
    found = [*spoken, *(a for a in read if a is not None), *own]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _spoken(
    text: str, marked: list[Attribution], model: list[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Speech in quotation marks with what the model reads of it, and what the model reads beside it.

    A sentence in marks that nothing but its place gives to the last speaker is speech where the model thinks so too.
    """
    free, found, rest = list(marked), [], []
    for a in model:
        parts = [b for b in free if 2 * common(a, b) > length(b)]
        if 2 * sum(common(a, b) for b in parts) <= length(a):
            parts = [b for b in free if 2 * common(a, b) > length(a)]
        if parts := _on_end(text, parts):
            free = [b for b in free if b not in parts]
            found.append(_one_quote(parts, a))
        elif not any(2 * common(a, b) > length(a) for b in marked):
            rest.append(a)
    return [*found, *(b for b in free if b.rule != "last speaker")], rest


def _on_end(text: str, parts: list[Attribution]) -> list[Attribution]:
    """The first of some passages and those that follow it without a whole paragraph between them."""
    chain = parts[:1]
    for b in parts[1:]:
        if len(BREAK.findall(text, chain[-1].content[-1][1], b.content[0][0])) > 1:
            break
        chain.append(b)
    return chain


def _one_quote(parts: list[Attribution], a: Attribution) -> Attribution:
    """The passages in marks that the model reads as one quote, with its words for cue and source."""
    first = next((b for b in parts if b.cue), parts[0])
    source, cue = first.source, first.cue
    same_cue = cue is None or _meet(cue, a.cue)  # "Asked by the paper, she said: “…”" has two
    if a.source is not None and (source is None or _meet(source, a.source) or (same_cue and _sure(a, SURE))):
        source = a.source
    if a.cue is not None and same_cue:
        cue = a.cue
    content = sorted(fragment for b in parts for fragment in b.content)
    return replace(first, content=tuple(content), source=source, cue=cue)


def _settled(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution | None:
    """A quote of the model's with all that rule and grammar know of it; None where too little speaks for it."""
    a = replace(_attributed(view, a, rule), confidence=_weighed(a.confidence, rule is not None))
    return a if rule is not None or _sure(a, _least(view, a)) else None


def _least(view: DocView, a: Attribution) -> float:
    """How sure the model must be of what no rule finds; of a bare name, or a phrase that nobody says, it cannot be."""
    own = _words(view, a)
    verbs = [t for t in own if t.pos_ in ("VERB", "AUX")]
    if a.source is None:
        spoken = a.cue is not None and (view.marks.at(own[0].idx) is not None or _says(view, a.cue))
        return (UNNAMED if spoken else UNSAID) if verbs else math.inf
    if view.marks.at(own[0].idx) is None and _done(view, a.cue) and not any(t.tag_ in FINITE for t in own):
        return math.inf
    if not verbs:
        named = _only_names(own) and view.marks.at(own[0].idx) is None
        return math.inf if named else DEED if a.cue is not None and not _tells(view, a.cue) else NOMINAL
    return PARTICIPLE if all(t.tag_ in ("VBG", "VBN") for t in verbs) else FLOOR


def _done(view: DocView, cue: Span | None) -> bool:
    """Is the cue a verb for a deed ("dismissed the minister")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    return any(t.pos_ == "VERB" and t.lemma_.lower() in words("deed_verbs") for t in found)


def _says(view: DocView, cue: Span) -> bool:
    """Is the cue a word of saying rather than of knowing and expecting ("is alleged to", not "is known to")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])]
    return any(is_speech_noun(t) or ("quote" in frames(t) and t.lemma_ not in words("stance_verbs")) for t in found)


def _tells(view: DocView, cue: Span) -> bool:
    """Does a cue hold a word of saying, or no word at all (a colon)?"""
    found = [t for t in view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if t.is_alpha]
    return not found or any(
        frames(t)
        or is_speech_noun(t)
        or is_document(t)
        or t.lower_ in ("according", "per")
        or t.lower_ in words("speech_adjectives")
        or t.lower_ in words("stated_adjectives")
        for t in found
    )


def _weighed(confidence: float | None, agreed: bool) -> float | None:
    """The probability that a quote is right, knowing whether a rule finds it as well."""
    if confidence is None:
        return None
    odds = confidence / max(1 - confidence, 1e-6) * math.exp(AGREED if agreed else ALONE)
    return odds / (1 + odds)


def _sure(a: Attribution, least: float) -> bool:
    return a.confidence is None or a.confidence >= least


def _in_paragraph(view: DocView, start: int, end: int) -> Span:
    """A fragment without outer marks, up to its paragraph's end unless the next one goes on in quotation marks."""
    for gap in BREAK.finditer(view.text, start, end):
        if gap.start() > start and view.marks.at(gap.end()) is None:
            end = gap.start()
            break
    if (dateline := DATELINE.match(view.text, start, end)) is not None:
        start = dateline.end()
    words = view.text[start:end]
    return end - len(words.lstrip(OUTER)), start + len(words.rstrip(OUTER))


def _joined(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    found = [content[0]]
    for start, end in content[1:]:
        if text[found[-1][1] : start].strip(" \t\u00a0\n\r,;").lower() in JOINERS:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _attributed(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, grammar may give, also where it breaks off."""
    if rule is not None:
        longer = rule.content[0][0] == a.content[0][0] and rule.content[-1][1] > a.content[-1][1]
        content = rule.content if longer else a.content
        a = replace(a, content=content, cue=a.cue or rule.cue, source=a.source or rule.source)
    if a.source is None and a.cue is not None:
        words = view.doc.char_span(*a.cue, alignment_mode="expand")
        verb = next((t for t in reversed(words or ()) if t.pos_ == "VERB"), None)
        head = source_of(verb) if verb is not None and frames(verb) else None
        a = replace(a, source=source_span(head) if head is not None else None)
    return a


def _only_names(words: list[Token]) -> bool:
    """Do they but name somebody or something ("He criticised Russia")?"""
    return all(t.pos_ in ("PROPN", "PRON", "DET", "ADP", "PUNCT", "SPACE", "PART") for t in words)


def _words(view: DocView, a: Attribution) -> list[Token]:
    return [t for start, end in a.content for t in view.doc[view.first_token(start) : view.first_token(end)]]


def common(a: Attribution, b: Attribution) -> int:
    """Characters that two contents share."""
    return overlap(a.content, b.content)


def length(a: Attribution) -> int:
    return sum(end - start for start, end in a.content)


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)

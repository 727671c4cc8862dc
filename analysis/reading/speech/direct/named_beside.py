"""Speakers whom no verb names: in a line above a quotation ("From the desk of Ann Lee."), in brackets behind it."""

import re

from analysis.lexicon import words
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.speech.attribution import DocView
from analysis.reading.speech.direct.cues import Cue
from analysis.reading.speech.direct.passages import sentence_like, stands_alone, statement
from analysis.reading.speech.marks import Quoted

# "And this from Ann Lee, mayor", "A statement by the bank", "From the desk of Ann Lee."
HEAD = re.compile(
    r"(?:and|also|next|now|then)?,?\s*(?:(?:(?:a|an|the|this|that|more|another)\s+)?(?:\w+\s+){0,2}"
    r"(?:words?|statements?|messages?|notes?|letters?|comments?|views?|reactions?|repl(?:y|ies)|response|thoughts?|lines?)"
    r"\s+|(?:this|that|(?:one\s+)?more|another|one|these)\s+)?"
    r"(from|by)\s+(?:(?:the\s+)?(?:desk|office|pen|diary|notebook|keyboard|blog|account|lips|mouth)\s+of\s+)?",
    re.I,
)
BRACKET = re.compile(r"[ \u00a0]*[\n\r]?[ \t\u00a0]*(\()(?=[A-Z])([^()\n\r]{3,100})\)")
SPEAKERS = ("PERSON", "ORG")
MOST = 20  # words of such a line


def named_above(view: DocView, passage: Quoted) -> Cue | None:
    """A paragraph without a verb, right above one that begins with the passage, which says from whom it is."""
    end = len(view.text[: passage.outer_start].rstrip())
    start = max(view.text.rfind("\n", 0, end), view.text.rfind("\r", 0, end)) + 1
    head = HEAD.match(view.text, start, end)
    if head is None or not (sentence_like(view, passage) or statement(view, passage)):
        return None
    line = view.doc[view.first_token(start) : view.first_token(end)]
    if len(line) > MOST or any(t.tag_ in FINITE for t in line):
        return None
    name = next((e for e in line.ents if e.label_ in SPEAKERS), None)
    first = view.first_token(head.end())
    if name is None:
        return None
    before = view.doc[first : name.start]
    described = len(before) > 1 and before[-1].text == "," and before[-2].lemma_.lower() in words("person_nouns")
    if any(t.text in (",", "(") for t in before[: -1 if described else None]):
        return None  # but "from last year's winner, Ann Lee"
    return Cue(head.span(1), (name.start_char, name.end_char), head.start(1), "before", "named above")


def named_behind(view: DocView, passage: Quoted) -> Cue | None:
    """A person in brackets behind a sentence in quotation marks, with whatever else is said of the source."""
    bracket = BRACKET.match(view.text, passage.outer_end)
    if bracket is None or not stands_alone(view, passage) or not sentence_like(view, passage):
        return None
    inside = view.doc[view.first_token(bracket.start(2)) : view.first_token(bracket.end(2))]
    name = next((e for e in inside.ents if e.label_ == "PERSON" and e.start == inside.start), None)
    after = view.text[bracket.end() : bracket.end() + 1]
    following = inside[len(name)] if name is not None and len(name) < len(inside) else None
    if name is None or len(name) < 2 or any(t.tag_ in FINITE for t in inside):
        return None
    if after not in ("", ".", "\n", "\r", " "):
        return None
    if following is not None and following.text != ",":
        return None
    return Cue(bracket.span(1), (name.start_char, name.end_char), passage.end, "after", "named behind")

"""Interviews whose answers name nobody: behind Q and A, or in the paragraphs below the questions."""

import re
from collections.abc import Iterator

from analysis.article.turns import answered
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.reporting import source_span
from analysis.reading.grammar.tokens import child
from analysis.reading.grammar.voice import is_passive
from analysis.reading.speech.attribution import Attribution, DocView, Span

# Q: Why did you resign?   A: The figures were wrong.
TURN = re.compile(
    r"^[ \t\u00a0]*(?:\*\*)?(Q|A|Question|Answer)(?:\*\*)?([:.])(?:\*\*)?[ \t\u00a0]+(?=\S)([^\n\r]+)", re.MULTILINE
)
LINE = re.compile(r"\S[^\n\r]*")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]ur|us)\b")
INTERVIEWED = frozenset(["speak", "talk", "tell", "interview", "answer", "sit", "meet", "ask", "take"])
TALKS = frozenset(["interview", "conversation", "chat", "talk"])
ASKING = frozenset(["we", "i"])  # who asks, and is asked nothing


def interview(view: DocView) -> list[Attribution]:
    """The questions of an interview, which are nobody's, and the answers, which are theirs who spoke before it."""
    turns = [m for m in TURN.finditer(view.text) if view.marks.at(m.start(1)) is None]
    spans: list[tuple[bool, tuple[Span, ...], Span | None]]
    if {m.group(1)[0] for m in turns} == {"Q", "A"}:
        spans = [(m.group(1)[0] == "A", (_trimmed(m.group(3), m.start(3)),), m.span(2)) for m in turns]
    else:
        spans = [(True, said, None) for said in _below_questions(view)]
    if not spans:
        return []
    source = interviewed(view.doc, view.first_token(spans[0][1][0][0]))
    return [Attribution(said, source if answers else None, cue, "interview") for answers, said, cue in spans]


def _trimmed(words: str, start: int) -> Span:
    return start, start + len(words.rstrip())


def _below_questions(view: DocView) -> Iterator[tuple[Span, ...]]:
    """The paragraphs of each answer: up to the next question; of the last, as long as they speak of "I" and "we"."""
    lines = [(m.start(), m.group().rstrip()) for m in LINE.finditer(view.text)]
    asked = answered([words for _, words in lines])
    for n, following in zip(asked, [*asked[1:], len(lines)]):
        said = [_trimmed(words, start) for start, words in lines[n + 1 : following]]
        if following == len(lines):
            more = (k for k, (start, end) in enumerate(said) if k and not FIRST_PERSON.search(view.text[start:end]))
            said = said[: next(more, len(said))]
        yield tuple(said)


def interviewed(doc: Doc, end: int) -> Span | None:
    """Who speaks or is interviewed before the questions, the last such words, for all may mean one person; else the
    only person who is named there."""
    heads = [who for token in doc[:end] if (who := _asked(token)) is not None]
    if heads:
        return source_span(heads[-1])
    people = [e for e in doc[:end].ents if e.label_ == "PERSON"]
    one = len({e[-1].lower_ for e in people}) == 1
    return (people[0].start_char, people[0].end_char) if one else None


def _asked(word: Token) -> Token | None:
    """Whom a word of talking says to have been asked: "Lee spoke to the Courier", "we spoke to Lee", "an interview with
    Lee"."""
    lemma = word.lemma_.lower()
    if word.pos_ == "NOUN" and lemma in TALKS:
        return _behind(word, "with")
    if word.pos_ != "VERB" or lemma not in INTERVIEWED:
        return None
    subject = child(word, "nsubjpass" if is_passive(word) else "nsubj")
    asks = subject is not None and (subject.lower_ in ASKING or subject.ent_type_ == "ORG")
    if lemma in ("interview", "meet", "ask") and not is_passive(word):
        whom = child(word, "dobj")
        return subject if whom is not None and _press(whom) else whom
    if asks:
        return _behind(word, "to", "with")
    return subject if subject is not None and subject.pos_ in ("PROPN", "PRON", "NOUN") else None


def _press(whom: Token) -> bool:
    return whom.lower_ == "us" or whom.ent_type_ == "ORG" or whom.lemma_.lower() in ("reporter", "journalist")


def _behind(word: Token, *links: str) -> Token | None:
    return next((child(c, "pobj") for c in word.children if c.dep_ == "prep" and c.lower_ in links), None)

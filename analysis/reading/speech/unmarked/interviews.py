"""Interviews whose answers name nobody: behind Q and A, or in the paragraphs below the questions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.article.turns import LABEL, answered, questions_and_answers
from analysis.reading.document import Doc, Token
from analysis.reading.document import Span as DocSpan
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.reporting import source_span
from analysis.reading.grammar.tokens import child
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap

LINE = re.compile(r"\S[^\n\r]*")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]ur|us)\b(?!\.)")
INTERVIEWED = frozenset(["speak", "talk", "tell", "interview", "answer", "sit", "meet", "ask", "take"])
TALKS = frozenset(["interview", "conversation", "chat", "talk"])
ASKING = frozenset(["we", "i"])  # who asks, and is asked nothing


@dataclass(frozen=True)
class Turn:
    """A question or an answer, in paragraphs; `named`: who answers, where a label says so."""

    words: tuple[Span, ...]
    answers: bool
    cue: Span | None = None
    named: Span | None = None


def interview(view: DocView) -> list[Attribution]:
    """The questions of an interview, which are nobody's, and the answers, which are theirs who spoke before it."""
    turns = [m for m in questions_and_answers(view.text) if view.marks.at(m.start(1)) is None]
    if turns:
        said = [Turn((_trimmed(m.group(3), m.start(3)),), m.group(1)[0] == "A", m.span(2)) for m in turns]
    else:
        said = list(_below_questions(view))
    if not said:
        return []
    source = _interviewed(view, said)
    return [
        Attribution(turn.words, (turn.named or source) if turn.answers else None, turn.cue, "interview")
        for turn in said
        if turn.words
    ]


def _interviewed(view: DocView, said: list[Turn]) -> Span | None:
    """Who answers: whom the text before says to have been asked, whom a question calls by name ("Ms. Lee, did you …?"),
    whom the text behind says to have been asked, the only person named around the interview."""
    before = view.first_token(said[0].words[0][0])
    behind = view.first_token(max(end for turn in said for _, end in turn.words))
    called = [e for turn in said if not turn.answers if (e := _called(view, turn)) is not None]
    around = [e for e in _people(view.doc) if not any(overlap(t.words, ((e.start_char, e.end_char),)) for t in said)]
    asked = next((who for token in view.doc[behind:] if (who := _asked(token)) is not None), None)
    after = source_span(asked) if asked is not None else None
    return interviewed(view.doc, before) or _only(called) or after or _only(around)


def _called(view: DocView, turn: Turn) -> DocSpan | None:
    """The person whose name opens a question, behind a title, before a comma."""
    first = view.first_token(turn.words[0][0])
    opens = next((e for e in _people(view.doc[first:]) if e.start - first < 2), None)
    return opens if opens is not None and view.doc[opens.end : opens.end + 1].text == "," else None


def _trimmed(words: str, start: int) -> Span:
    return start, start + len(words.rstrip())


def _below_questions(view: DocView) -> Iterator[Turn]:
    """Questions that stand by themselves and the paragraphs of each answer: up to the next question; of the last, as
    long as they speak of "I" and "we". An answer may begin with who gives it ("Lee: I did.")."""
    lines = [(m.start(), m.group().rstrip()) for m in LINE.finditer(view.text)]
    asked = answered([words for _, words in lines])
    for n, following in zip(asked, [*asked[1:], len(lines)]):
        start, words = lines[n]
        question = words.strip("*_ \t")
        start += words.index(question)
        yield Turn(((start, start + len(question)),), False)
        named, said = None, [_trimmed(words, start) for start, words in lines[n + 1 : following]]
        if said and (label := LABEL.match(view.text, said[0][0])) is not None:
            named, said[0] = label.span(1), (label.start(3), said[0][1])
        if following == len(lines):
            more = (k for k, (start, end) in enumerate(said) if k and not FIRST_PERSON.search(view.text[start:end]))
            said = said[: next(more, len(said))]
        yield Turn(tuple(said), True, named=named)


def interviewed(doc: Doc, end: int) -> Span | None:
    """Who speaks or is interviewed before the questions, the last such words, for all may mean one person; else the
    only person who is named there."""
    heads = [who for token in doc[:end] if (who := _asked(token)) is not None]
    return source_span(heads[-1]) if heads else _only(_people(doc[:end]))


def _people(words: Doc | DocSpan) -> list[DocSpan]:
    return [e for e in words.ents if e.label_ == "PERSON"]


def _only(people: list[DocSpan]) -> Span | None:
    """The one person whom some names mean."""
    one = len({e[-1].lower_ for e in people}) == 1
    return (people[0].start_char, people[0].end_char) if one else None


def _asked(word: Token) -> Token | None:
    """Whom a word of talking says to have been asked: "Lee spoke to the Courier", "we spoke to Lee", "an interview with
    Lee"."""
    lemma = word.lemma_.lower()
    if word.pos_ == "NOUN" and lemma in TALKS:
        return prepositional(word, "with")
    if word.pos_ != "VERB" or lemma not in INTERVIEWED:
        return None
    subject = child(word, "nsubjpass" if is_passive(word) else "nsubj")
    asks = subject is not None and (subject.lower_ in ASKING or subject.ent_type_ == "ORG")
    if lemma in ("interview", "meet", "ask") and not is_passive(word):
        whom = child(word, "dobj")
        return subject if whom is not None and _press(whom) else whom
    if asks:
        return prepositional(word, "to", "with")
    return subject if subject is not None and subject.pos_ in ("PROPN", "PRON", "NOUN") else None


def _press(whom: Token) -> bool:
    return whom.lower_ == "us" or whom.ent_type_ == "ORG" or whom.lemma_.lower() in ("reporter", "journalist")

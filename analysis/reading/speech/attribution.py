"""An attribution as read from the text: content, cue and source by their characters, before anybody is identified."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.reading.document import Doc, Token
from analysis.reading.document import Span as DocSpan
from analysis.reading.grammar.reporting import source_span
from analysis.reading.speech.marks import Marks

Span = tuple[int, int]
HYPHENATED = re.compile(r"(?<=\w)(?:-\w+)+")  # the rest of a word that the parser takes apart: "re", "-evaluate"
COMPLEMENTISER = re.compile(r"(?<!\w)that $", re.IGNORECASE)


@dataclass(frozen=True)
class Attribution:
    """Somebody's words: `content` in fragments, who says it (`source`) and by which word (`cue`), all as characters."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    rule: str
    confidence: float | None = None


class DocView:
    """A document with what both kinds of rules look up: its quotation marks, sentence and token positions."""

    def __init__(self, doc: Doc, bare: bool = False):
        """`bare`: the text has lost most of its marks."""
        self.doc, self.text = doc, doc.text
        self.marks = Marks(self.text, closed=bare)
        self.sentence_start: list[int] = []
        for token in doc:
            fresh = token.i == 0 or token.is_sent_start or breaks(token)
            self.sentence_start.append(token.i if fresh else self.sentence_start[-1])

    def token_at(self, position: int) -> int:
        """Index of the token that holds a character, or of the next one."""
        return max(bisect_right(self.doc.starts, position) - 1, 0)

    def first_token(self, position: int) -> int:
        """Index of the first token that begins at or after a character."""
        return bisect_right(self.doc.starts, position - 1)

    def sentence_around(self, index: int) -> Span:
        """The characters of the sentence around a token, as far as full stops settle it."""
        first = last = index
        while first > 0 and not breaks(self.doc[first - 1]) and not self._ends(first):
            first -= 1
        while last + 1 < len(self.doc) and not breaks(self.doc[last + 1]) and not self._ends(last + 1):
            last += 1
        return self.doc[first].idx, self.doc[last].idx + len(self.doc[last])

    def _ends(self, index: int) -> bool:
        """A sentence begins at a token: the parse says so, behind a full stop, with a capital."""
        token = self.doc[index]
        if not token.is_sent_start or token.is_lower:
            return False
        before = next((t for t in reversed(self.doc[max(index - 3, 0) : index]) if not t.is_space), None)
        return before is not None and before.text in (".", "?", "!")

    def words(self, content: tuple[Span, ...]) -> list[Token]:
        """The words that stand in some content."""
        return [t for start, end in content for t in self.doc[self.first_token(start) : self.first_token(end)]]

    def cue_words(self, cue: Span | None) -> list[Token]:
        """The words of a cue, if there is one."""
        return self.words((cue,)) if cue is not None else []

    def touching(self, span: Span | None) -> DocSpan | None:
        """The words that some characters touch."""
        return self.doc.char_span(*span, alignment_mode="expand") if span is not None else None

    def fragments(self, tokens: Iterable[int], without: Iterable[int] = ()) -> tuple[Span, ...]:
        """Characters of a clause, broken where words of `without` stand inside it.

        Outer punctuation and the complementiser "that" come off; a passage in quotation marks is taken in whole.
        """
        tokens, without = sorted(set(tokens) - set(without)), set(without)
        runs: list[list[int]] = []
        for i in tokens:
            if runs and not any(j in without for j in range(runs[-1][-1] + 1, i)):
                runs[-1].append(i)
            else:
                runs.append([i])
        spans = [self._trim(run[0], run[-1], n == 0) for n, run in enumerate(runs)]
        whole: list[Span] = []
        for span in spans:
            if span is None:
                continue
            span = self._with_marks(*span)
            if whole and span[0] < whole[-1][1]:
                whole[-1] = (whole[-1][0], max(span[1], whole[-1][1]))
            else:
                whole.append(span)
        return tuple(whole)

    def _trim(self, first: int, last: int, opens: bool) -> Span | None:
        doc = self.doc
        while first <= last and (
            doc[first].is_space
            or (doc[first].is_punct and not self._keeps(doc[first]))
            or (opens and doc[first].lower_ == "that" and doc[first].dep_ == "mark")
            or (doc[first].dep_ == "cc" and first < last)
        ):
            first += 1
        while last >= first and (
            doc[last].is_space or (doc[last].is_punct and not self._keeps(doc[last])) or doc[last].dep_ == "cc"
        ):
            last -= 1
        return (doc[first].idx, doc[last].idx + len(doc[last])) if first <= last else None

    def _keeps(self, token: Token) -> bool:
        return token.text in "()[]%$£€#@…" or self.marks.at(token.idx) is not None

    def _with_marks(self, start: int, end: int) -> Span:
        opening, closing = self.marks.at(start), self.marks.at(max(end - 1, start))
        if opening is not None and (closing is not opening or start > opening.outer_start):
            start = opening.outer_start
        if closing is not None:
            end = closing.outer_end
        return start, end

    def whole(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Content with its quotation marks and its complementiser "that", as PolNeAR annotates it."""
        found = []
        for n, (start, end) in enumerate(content):
            opening, closing = self.marks.at(start), self.marks.at(max(end - 1, start))
            start = opening.outer_start if opening is not None and opening.start == start else start
            end = closing.outer_end if closing is not None and closing.end == end else end
            end = rest.end() if (rest := HYPHENATED.match(self.text, end)) is not None else end
            if n == 0 and COMPLEMENTISER.search(self.text, max(start - 6, 0), start):
                start -= len("that ")
            found.append((start, end))
        return tuple(found)

    def without_pronoun(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """The fragments but a relative pronoun alone ("a wall, which he said would last": the cue stands inside)."""
        return tuple(s for s in content if any(t.tag_ not in ("WDT", "WP") for t in self.words((s,)))) or content

    def wholly_quoted(self, content: tuple[Span, ...]) -> bool:
        """All words stand in one passage in quotation marks."""
        return len(content) == 1 and (p := self.marks.at(content[0][0])) is not None and content[0][1] <= p.outer_end


class Places:
    """Attributions by where their contents stand: which may share words with another is asked of few."""

    WIDE = 1_000  # characters

    def __init__(self, found: Sequence[Attribution]):
        self._at: dict[int, list[int]] = {}
        for number, one in enumerate(found):
            for place in self._places(one):
                self._at.setdefault(place, []).append(number)

    def near(self, one: Attribution) -> list[int]:
        """The numbers of those that may share characters with it."""
        return sorted({number for place in self._places(one) for number in self._at.get(place, ())})

    def _places(self, one: Attribution) -> set[int]:
        return {at for start, end in one.content for at in range(start // self.WIDE, end // self.WIDE + 1)}


def overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> int:
    """Characters that two contents share."""
    return sum(max(0, min(end, stop) - max(start, begin)) for start, end in one for begin, stop in other)


def breaks(token: Token) -> bool:
    """What lies between two paragraphs."""
    return token.is_space and ("\n" in token.text or "\r" in token.text)


def span(token: Token) -> Span:
    return token.idx, token.idx + len(token)


def emit(content: tuple[Span, ...], source: Token | None, cue: Span, rule: str) -> Iterator[Attribution]:
    """The attribution of some content, if there is any; `source` is the speaker's head word."""
    if content:
        yield Attribution(content, source_span(source) if source is not None else None, cue, rule)

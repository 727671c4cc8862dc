"""What stands in quotation marks: straight, curly, low, guillemets, TeX's `` and '', and British single marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

PARAGRAPH = re.compile(r"[^\n\r]+")
DOUBLE = re.compile(r"[“”„‟\"«»]|``|''")
OPENING, CLOSING = {"“", "„", "‟", "«", "``"}, {"”", "»"}
# An apostrophe may open only before a word and close only after one or after a mark; "'90s" and "'em" are elisions.
SINGLE_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[^\s’'])(?!\d0s|(?:em|til|tis|twas|cause|n|bout|round)\b)")
SINGLE_CLOSE = re.compile(r"(?<=\S)[’'](?!\w)")


Passage = tuple[int, int, int, int]  # start, end, outer start, outer end, in a line


@dataclass(frozen=True)
class Quoted:
    """A passage in quotation marks: `start`..`end` are the words, `outer_start`..`outer_end` take in the marks.

    `continues`: its paragraph ends without a closing mark and the next one opens with a mark again.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    continues: bool = False


def quoted_passages(text: str) -> list[Quoted]:
    """Outermost passages in quotation marks, in the order of the text; none crosses a paragraph.

    A quote over several paragraphs gives a passage for each, whether the opening mark is repeated or not.
    """
    lines = [(p.start(), p.group().rstrip()) for p in PARAGRAPH.finditer(text) if p.group().strip()]
    found, inherited = [], 0
    for n, (base, line) in enumerate(lines):
        if inherited:  # what the line before left open ends at the first mark
            closing = DOUBLE.search(line) if inherited == 1 else None
            stop, outer_stop = closing.span() if closing else (len(line), len(line))
            stop = len(line[:stop].rstrip())
            found.append(Quoted(base, base + stop, base, base + outer_stop, inherited > 1))
            inherited -= 1
            if inherited:
                continue
            skipped = outer_stop
        else:
            skipped = 0
        doubles, unclosed = _doubles(line, skipped)
        singles = [s for s in _singles(line, skipped) if not any(_crosses(s, d) for d in doubles)]
        outer = singles + [d for d in doubles if not any(_holds(s, d) for s in singles)]
        repeats = unclosed and n + 1 < len(lines) and _opens(lines[n + 1][1])
        inherited = _lines_to_closing([line for _, line in lines[n + 1 : n + 5]]) if unclosed and not repeats else 0
        for start, end, outer_start, outer_end in sorted(outer):
            words = line[start:end]
            if words.strip():
                start, end = end - len(words.lstrip()), start + len(words.rstrip())
                goes_on = unclosed and outer_end == len(line) and (repeats or inherited > 0)
                found.append(Quoted(base + start, base + end, base + outer_start, base + outer_end, goes_on))
    return found


def _holds(outer: Passage, inner: Passage) -> bool:
    return outer[0] <= inner[2] and inner[3] <= outer[1]


def _crosses(a: Passage, b: Passage) -> bool:
    return b[2] < a[3] and a[2] < b[3] and not _holds(a, b)


def _lines_to_closing(lines: list[str]) -> int:
    """Number of lines up to the one whose first mark closes what an earlier line left open; 0 if none does."""
    for n, line in enumerate(lines, 1):
        mark = DOUBLE.search(line)
        if mark is not None:
            before, after = line[: mark.start()], line[mark.end() : mark.end() + 1]
            closes = bool(before.strip()) and not after.isalnum() and (not before[-1].isspace() or not after.strip())
            return n if closes and mark.group() not in OPENING else 0
    return 0


def _opens(paragraph: str) -> bool:
    mark = DOUBLE.match(paragraph.lstrip())
    return mark is not None and mark.group() not in CLOSING


def _doubles(line: str, start: int) -> tuple[list[Passage], bool]:
    """Passages in double marks (start, end, outer start, outer end), and whether the last one was never closed."""
    found, opened = [], None
    for mark in DOUBLE.finditer(line, start):
        before, after = line[mark.start() - 1 : mark.start()], line[mark.end() : mark.end() + 1]
        straight = mark.group() not in OPENING | CLOSING
        if opened is None:
            # A mark between a word and a space cannot open (5" pipes); a curly closing one before a word can (slips).
            if (mark.group() in CLOSING or straight) and before.strip() and (not after or after.isspace()):
                continue
            opened = mark
        elif mark.group() in CLOSING or straight or (opened.group() == "„" and mark.group() == "“"):
            found.append((opened.end(), mark.start(), opened.start(), mark.end()))
            opened = None
    if opened is not None and line[opened.end() :].strip():
        found.append((opened.end(), len(line), opened.start(), len(line)))
        return found, True
    return found, False


def _singles(line: str, start: int) -> list[Passage]:
    """Passages in single marks; a plural's apostrophe (the workers’ party) closes only where no later mark can."""
    found, cursor = [], start
    while opening := SINGLE_OPEN.search(line, cursor):
        following = SINGLE_OPEN.search(line, opening.end())
        limit = following.start() if following else len(line)
        closings = [m for m in SINGLE_CLOSE.finditer(line, opening.end(), limit) if m.start() > opening.end()]
        if not closings:
            cursor = opening.end()
            continue
        possessive = re.compile(r"s[’'] \w")
        closing = next((m for m in closings if not possessive.match(line, m.start() - 1)), closings[0])
        found.append((opening.end(), closing.start(), opening.start(), closing.end()))
        cursor = closing.end()
    return found


class Marks:
    """The quoted passages of a text, for looking up by position."""

    def __init__(self, text: str, closed: bool = False):
        """`closed`: a mark that nothing closes is a slip."""
        self.text = text
        self.passages = [p for p in quoted_passages(text) if p.outer_end > p.end or not closed]
        self._starts = [p.outer_start for p in self.passages]

    def at(self, position: int) -> Quoted | None:
        """The passage around a character (its marks included)."""
        n = bisect_right(self._starts, position) - 1
        return self.passages[n] if n >= 0 and position < self.passages[n].outer_end else None

    def within(self, start: int, end: int) -> list[Quoted]:
        """The passages that touch characters `start`..`end`."""
        n = max(bisect_right(self._starts, start) - 1, 0)
        found = []
        for passage in self.passages[n:]:
            if passage.outer_start >= end:
                break
            if passage.outer_end > start:
                found.append(passage)
        return found

    def kind(self, fragments: list[tuple[int, int]]) -> str:
        """direct: all letters of the fragments stand in quotation marks, but for a "that" before them; mixed: some do;
        indirect: none do."""
        letters = quoted = 0
        for start, end in fragments:
            start += len("that ") if self.text[start : start + 5].lower() == "that " else 0
            letters += sum(map(str.isalnum, self.text[start:end]))
            for p in self.within(start, end):
                quoted += sum(map(str.isalnum, self.text[max(start, p.start) : min(end, p.end)]))
        if not quoted:
            return "indirect"
        return "direct" if quoted == letters else "mixed"

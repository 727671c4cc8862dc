"""Text anchors: words, what stands before and after them, and their place; found again after the text has changed.

As hypothesis/client has it: first the place, then the words with what stands around them. Words that stand elsewhere in
other company are not taken for them: better an orphan than a correction of something else.
`static/instrument/anchors.js` finds by the same rules.
"""

from dataclasses import dataclass

AROUND = 32  # characters kept before and after
LIKE = 0.5  # how much of what stood on one side must still stand there


@dataclass(frozen=True)
class Anchor:
    """Words of an article. `position`: where they began when the anchor was made; None where nobody said."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    position: int | None = None


@dataclass(frozen=True)
class Place:
    """Where an anchor's words stand; `moved`: elsewhere than its position says."""

    start: int
    end: int
    moved: bool


def anchored(text: str, start: int, end: int) -> Anchor:
    """The anchor of a span of the text."""
    return Anchor(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], int(start))


def find(text: str, anchor: Anchor) -> Place | None:
    """Where an anchor's words stand now; None for an orphan."""
    spans = _occurrences(text, anchor.quote)
    if not spans:
        return None
    meant = anchor.prefix or anchor.suffix or anchor.position in [first for first, _ in spans]
    if not meant and len(spans) > 1:  # "led" is a word of its own before it is a part of "recalled"
        spans = [span for span in spans if _whole(text, span)]
        if len(spans) != 1:
            return None  # nothing says which of them is meant
    scored = [(_likeness(text, span, anchor), -abs(span[0] - (anchor.position or 0)), -span[0], span) for span in spans]
    likeness, _, _, (start, end) = max(scored)
    if (anchor.prefix or anchor.suffix) and likeness < LIKE:
        return None
    return Place(start, end, anchor.position is not None and start != anchor.position)


def times(text: str, anchor: Anchor) -> int:
    """How often an anchor's words stand in a text, as words of their own before as parts of others."""
    spans = _occurrences(text, anchor.quote)
    return sum(_whole(text, span) for span in spans) or len(spans)


def _whole(text: str, span: tuple[int, int]) -> bool:
    """Whether a span begins and ends with a word."""
    return not (text[max(0, span[0] - 1) : span[0]].isalnum() or text[span[1] : span[1] + 1].isalnum())


def _occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Every span with these words, whatever white space stands between them."""
    at = [i for i, character in enumerate(text) if not character.isspace()]
    bare, wanted = "".join(text[i] for i in at), "".join(quote.split())
    found, i = [], bare.find(wanted) if wanted else -1
    while i >= 0:
        found.append((at[i], at[i + len(wanted) - 1] + 1))
        i = bare.find(wanted, i + 1)
    return found


def _likeness(text: str, span: tuple[int, int], anchor: Anchor) -> float:
    """How much of what stood before or after still does; of the side that kept more, and a little of the other."""
    before = _common(text[max(0, span[0] - 4 * AROUND) : span[0]][::-1], anchor.prefix[::-1])
    after = _common(text[span[1] : span[1] + 4 * AROUND], anchor.suffix)
    return max(before, after) + min(before, after) / 1000


def _common(here: str, there: str) -> float:
    """Which share of `there` is how `here` begins, white space aside."""
    one, other = "".join(here.split()), "".join(there.split())
    if not other:  # it stood at the edge of the text
        return float(not one)
    return next((n for n, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other))) / len(other)

"""How much of their characters two attributions share."""

from analysis.reading.speech.attribution import Attribution, Span, overlap

SAME_WORDS = 0.85  # the share of their words from which on two contents are one


def meet(one: Span | None, other: Span | None) -> bool:
    """Two spans share a character."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def holds(a: Attribution, cue: Span) -> bool:
    """A content has another's word of saying in it."""
    return any(start <= cue[0] and cue[1] <= end for start, end in a.content)


def extent(a: Attribution) -> Span:
    """From the first character of a content to its last."""
    return a.content[0][0], a.content[-1][1]


def length(a: Attribution) -> int:
    """Characters of a content."""
    return sum(end - start for start, end in a.content)


def common(a: Attribution, b: Attribution) -> int:
    """Characters that two contents share."""
    return overlap(a.content, b.content)


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)


def nearly(a: Attribution, b: Attribution) -> bool:
    """Two contents are one, but for a word."""
    return common(a, b) >= SAME_WORDS * (length(a) + length(b) - common(a, b))

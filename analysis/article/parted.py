"""Where a text takes up nothing of what stands before: another article that was pasted below the first."""

import re
from collections import Counter
from collections.abc import Iterator

from analysis.article.whole import quoted
from analysis.lexicon import words

NEAR = 100  # words on either side of a place that are looked for on the other
FEWEST = 40  # words of an article
# Of 110 articles read by hand 2 are called two; of 120 pairs of them, pasted together, 41 in 100 are.
SHARED, NAMES = 0.17, 1  # share of the words, and names, that both sides hold at most
STEM, NAME_STEM = 5, 6  # letters by which a word is known again
WORD = re.compile(r"[a-z]{3,}")
NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z’'-]{2,}")  # inside a sentence
CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|M(?:rs?|s)"
)
DATED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|last night|this week)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d"
)
GOES_ON = re.compile(r"(?:He|She|It|They|This|That|These|Those|But|And|However|In a)\b|[“\"‘]")


def parted(paragraphs: list[str]) -> str | None:
    """What is said of the place where another article seems to begin: it names a day, and hardly a name known."""
    for number, shared, names in _places(paragraphs):
        first = re.split(r"(?<=[.!?]) ", paragraphs[number], maxsplit=1)[0]
        if shared < SHARED and names <= NAMES and DATED.search(first) and not GOES_ON.match(first):
            return (
                f"Several articles: what begins with {quoted(paragraphs[number])} takes up next to nothing of what "
                "stands before; if another article begins there, save each for itself."
            )
    return None


def _places(paragraphs: list[str]) -> Iterator[tuple[int, float, int]]:
    """Each place between two paragraphs, how much of the words near it the other side has, and how many names."""
    stems, names = [_stems(one) for one in paragraphs], [_names(one) for one in paragraphs]
    lengths = [len(one.split()) for one in paragraphs]
    before, after = Counter[str](), Counter(stem for some in stems for stem in some)
    named, to_come = set[str](), Counter(name for some in names for name in some)
    left, right = 0, sum(lengths)
    both = 0  # names on either side
    for number in range(1, len(paragraphs)):
        before.update(stems[number - 1])
        after.subtract(stems[number - 1])
        left, right = left + lengths[number - 1], right - lengths[number - 1]
        for name in names[number - 1]:
            both -= name in named and to_come[name] > 0
            to_come[name] -= 1
            named.add(name)
            if to_come[name] > 0:
                both += 1
            else:
                del to_come[name]
        if left < FEWEST or right < FEWEST or min(len(named), len(to_come)) < 2:
            continue
        last = _stems(" ".join(" ".join(reversed(_near(paragraphs, range(number - 1, -1, -1)))).split()[-NEAR:]))
        first = _stems(" ".join(" ".join(_near(paragraphs, range(number, len(paragraphs)))).split()[:NEAR]))
        known = (sum(before[one] > 0 for one in first) / max(1, len(first))) + (
            sum(after[one] > 0 for one in last) / max(1, len(last))
        )
        yield number, known / 2, both


def _near(paragraphs: list[str], numbers: range) -> list[str]:
    """As many of these paragraphs as hold the words that are looked at."""
    found: list[str] = []
    count = 0
    for number in numbers:
        found.append(paragraphs[number])
        count += len(paragraphs[number].split())
        if count >= NEAR:
            break
    return found


def _stems(text: str) -> set[str]:
    common = words("function_words")
    return {word[:STEM] for word in WORD.findall(text.lower()) if word not in common}


def _names(text: str) -> set[str]:
    return {name[:NAME_STEM] for name in NAME.findall(text) if not CALENDAR.fullmatch(name)}

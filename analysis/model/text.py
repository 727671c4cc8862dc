"""Text as the reader model takes it: words, word pieces, features and overlapping windows.

Training and run time share this module, so that the model sees the same thing in both. Words are runs of letters and
digits, or single other characters; pieces follow the uncased WordPiece vocabulary of the encoder (Wu et al. 2016),
so case comes back as a feature.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
WINDOW = 254  # pieces beside [CLS] and [SEP]
LONGEST_WORD = 60  # characters; longer ones are links or noise and become one unknown piece

CASES = ("lower", "title", "upper", "mixed", "number", "alphanumeric", "other")
QUOTED = ("outside", "inside", "mark")
PLACES = ("glued", "spaced", "paragraph", "document")


@dataclass(frozen=True)
class Words:
    """The words of a text, in arrays of one entry a word.

    start, end: character offsets. features: one column each for CASES, QUOTED and PLACES. pieces: the ids of all
    pieces; first: position of each word's first piece, with one entry more that closes the last word.
    """

    start: np.ndarray
    end: np.ndarray
    features: np.ndarray
    pieces: np.ndarray
    first: np.ndarray

    def __len__(self) -> int:
        return len(self.start)


class WordPieces:
    """Greedy longest-match pieces of a word by an uncased BERT vocabulary."""

    def __init__(self, vocabulary: list[str]):
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.cls, self.sep, self.pad = (self.ids[name] for name in ("[UNK]", "[CLS]", "[SEP]", "[PAD]"))
        self.of_word = lru_cache(maxsize=50_000)(self._of_word)

    def _of_word(self, word: str) -> tuple[int, ...]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > LONGEST_WORD:
            return (self.unknown,)
        found, start = [], 0
        while start < len(plain):
            for end in range(len(plain), start, -1):
                piece = self.ids.get(("##" if start else "") + plain[start:end])
                if piece is not None:
                    break
            else:
                return (self.unknown,)
            found.append(piece)
            start = end
        return tuple(found)


def _case(word: str) -> int:
    if word.isdigit():
        return 4
    if any(c.isdigit() for c in word):
        return 5
    if not word[0].isalpha():
        return 6
    if word.islower():
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 1
    return 2 if word.isupper() else 3


def read_words(text: str, pieces: WordPieces) -> Words:
    """Words, features and pieces of any text. A quotation mark that is never closed holds to its paragraph's end."""
    start: list[int] = []
    end: list[int] = []
    features: list[tuple[int, int, int]] = []
    ids: list[int] = []
    first: list[int] = []
    inside, last = False, 0
    for match in WORD.finditer(text):
        word, gap = match.group(), text[last : match.start()]
        place = 3 if not start else 2 if "\n" in gap else 1 if gap else 0
        if place >= 2:
            inside = False
        if word in OPENING or (word in STRAIGHT and not inside):
            quoted, inside = 2, True
        elif word in CLOSING or word in STRAIGHT:
            quoted, inside = 2, False
        else:
            quoted = int(inside)
        start.append(match.start())
        end.append(match.end())
        features.append((_case(word), quoted, place))
        first.append(len(ids))
        ids.extend(pieces.of_word(word))
        last = match.end()
    first.append(len(ids))
    return Words(
        np.array(start, np.int64),
        np.array(end, np.int64),
        np.array(features, np.int64).reshape(-1, 3),
        np.array(ids, np.int64),
        np.array(first, np.int64),
    )


def cut(words: Words, begin: int, room: int = WINDOW) -> int:
    """End (a word number, exclusive) of the longest window from word `begin` that holds at most `room` pieces."""
    end = int(np.searchsorted(words.first, words.first[begin] + room, side="right")) - 1
    return min(max(end, begin + 1), len(words))


def windows(words: Words, shared: int = 80) -> list[tuple[int, int]]:
    """Windows (first word, end) that cover the text; neighbours share about `shared` pieces of context.

    A window begins with a paragraph where the shared stretch has one.
    """
    if not len(words):
        return []
    found, begin = [], 0
    while True:
        end = cut(words, begin)
        found.append((begin, end))
        if end >= len(words):
            return found
        low = max(begin + 1, int(np.searchsorted(words.first, words.first[end] - shared * 3 // 2)))
        high = max(low, int(np.searchsorted(words.first, words.first[end] - shared // 2)))
        borders = [i for i in range(low, high + 1) if words.features[i, 2] >= 2]
        begin = borders[0] if borders else max(begin + 1, int(np.searchsorted(words.first, words.first[end] - shared)))


def window_input(words: Words, begin: int, end: int, pieces: WordPieces) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Piece ids (n,), features (n, 3) and, for each word of the window, the position of its first piece."""
    low, high = words.first[begin], words.first[end]
    ids = np.concatenate([[pieces.cls], words.pieces[low:high], [pieces.sep]])[: WINDOW + 2]
    lengths = np.diff(words.first[begin : end + 1])
    blank = np.array([[6, 0, 1]])
    features = np.concatenate([blank, np.repeat(words.features[begin:end], lengths, axis=0), blank])[: WINDOW + 2]
    positions = np.minimum(words.first[begin:end] - low + 1, len(ids) - 1)
    return ids, features, positions

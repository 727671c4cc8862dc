"""What a clause of a label may say, and in what words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from spacy.tokens import Token

from analysis.reading.happenings.labels.wording import Wording


@dataclass(frozen=True)
class Scope:
    """`times`: words of dates, which a label leaves out; `depth`: clauses within clauses that there is room for;
    `room`: words; `tell`: a clause within, by its verb, after its subject in words."""

    wording: Wording
    times: frozenset[int]
    depth: int
    room: int
    tell: Callable[[Token, str, "Scope"], str]

    def to(self, depth: int) -> Self:
        return replace(self, depth=depth)

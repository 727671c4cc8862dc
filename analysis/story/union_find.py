"""What is one with what, by number, in a few bytes for each: a corpus has millions of actors."""

from array import array
from collections.abc import Hashable, Iterable, Iterator
from itertools import groupby


class UnionFind:
    """What is one with what; keeps what brought each there. `articles`: whose each number is, those of one in a row."""

    def __init__(self, articles: Iterable[Hashable]):
        self._article, self._bounds = array("i"), array("i", [0])
        for number, (_, own) in enumerate(groupby(articles)):
            self._article.extend(number for _ in own)
            self._bounds.append(len(self._article))
        count = len(self._article)
        self.parent = array("i", range(count))
        self._next = array("i", range(count))  # those that are one stand in a ring
        self._size = array("i", [1]) * count
        self._evidence = array("b", [-1]) * count
        self._kinds: list[str] = []

    def find(self, number: int) -> int:
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number

    def evidence(self, number: int) -> str | None:
        """What joined it to those before it; None for the first."""
        kind = self._evidence[number]
        return self._kinds[kind] if kind >= 0 else None

    def share_an_article(self, one: int, other: int) -> bool:
        """Whether an article has both, or what is one with them."""
        few, many = sorted((self.find(one), self.find(other)), key=lambda root: self._size[root])
        return any(
            self.find(near) == many
            for member in self._members(few)
            for near in range(*self._bounds[self._article[member] : self._article[member] + 2])
        )

    def join(self, one: int, other: int, evidence: str) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self.parent[second] = first
            self._next[first], self._next[second] = self._next[second], self._next[first]
            self._size[first] += self._size[second]
            if evidence not in self._kinds:
                self._kinds.append(evidence)
            self._evidence[second] = self._kinds.index(evidence)

    def _members(self, number: int) -> Iterator[int]:
        yield number
        following = self._next[number]
        while following != number:
            yield following
            following = self._next[following]

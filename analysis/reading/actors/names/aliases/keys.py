"""Names by key: those with one key are one actor, and rules join keys that are one."""

import re
from collections.abc import Iterator

from analysis.lexicon import geography
from analysis.reading.actors.entities import vote
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc

NICKNAME = re.compile(r"""["“‘'(]([^"”’') ]+)["”’')](?= )""")  # "William “Billy” Stone"


def key_of(doc: Doc, name: Candidate) -> str:
    """Names with the same key are the same actor: country metonyms under the country, "U.S." under "United States"."""
    text = name.bearer or name.text(doc)
    country = geography.country(text)
    if country:
        return country
    if name.metonym:
        seat = geography.seat(text)
        return seat["stands_for"] if seat else geography.capital_of(text) or text
    state = geography.state_abbreviations().get(text)
    if state:
        return state
    key = geography.unaccented(geography.plain(_unabbreviated(text)))
    return key if key.isupper() and len(key) <= 5 else key.title() if key.isupper() else key


def _unabbreviated(text: str) -> str:
    """ "U.S. Navy" as "United States Navy"."""
    first, *rest = text.split(" ")
    owner = geography.country(first) if rest and geography.plain(first).isupper() else None
    return " ".join([owner, *rest]) if owner else text


class Keys:
    """The keys of names in the order of the text, the kind and the words of each, and which of them are joined."""

    def __init__(self, doc: Doc, names: list[Candidate]) -> None:
        self.doc = doc
        self.names: dict[str, list[Candidate]] = {}
        for name in names:
            self.names.setdefault(key_of(doc, name), []).append(name)
        self.kinds = {key: vote(found) for key, found in self.names.items()}
        self.words = {key: tuple(NICKNAME.sub(r"\1", key.replace(",", "")).split()) for key in self.names}
        self._parent = {key: key for key in self.names}

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __contains__(self, key: str) -> bool:
        return key in self.names

    def join(self, key: str, other: str) -> None:
        """From now on `key` and all that was joined with it are `other`."""
        mine, its = self.root(key), self.root(other)
        if mine != its:
            self._parent[mine] = its

    def root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def groups(self) -> dict[str, list[Candidate]]:
        """The names of each actor, under the key that the others were joined with."""
        groups: dict[str, list[Candidate]] = {}
        for key, found in self.names.items():
            groups.setdefault(self.root(key), []).extend(found)
        return groups

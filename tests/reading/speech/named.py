"""Stand-ins of the tests of speech for what else is read."""

from types import SimpleNamespace


class NamedActors:
    """Stand-in for `Actors`: the given names are mentions wherever they stand, each its own actor."""

    def __init__(self, text: str, *names: str):
        self.mentions = [(text.index(name), text.index(name) + len(name), name) for name in names]

    def mention_at(self, start: int, end: int):
        found = [m for m in self.mentions if m[0] < end and start < m[1]]
        if not found:
            return None
        return SimpleNamespace(start=found[0][0], end=found[0][1], actor_id=found[0][2], form="name")

    def kind(self, actor_id: str) -> str:
        return "person" if actor_id.startswith(("Jo ", "Omar ")) else "organisation"


def bare(row) -> str:
    words = row.text.strip("“”„‘’«»\"'` ") if row.kind == "direct" else row.text
    return words.removeprefix("that ")

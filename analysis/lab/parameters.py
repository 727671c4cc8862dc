"""The notebook's parameters as plain values that are checked, observed and linked to the live view."""

from collections.abc import Callable, Mapping
from types import SimpleNamespace

import traitlets

from analysis.report.notebooks import ARTICLE
from analysis.report.parameters import checked, named
from analysis.tables.choices import values
from analysis.tables.tables import Tables

# parameter → the key of a choice that asks the same; the others are what is read, and how it is drawn
ASKED = {"kinds": "kind", "statuses": "status", "actors": "actor", "from_date": "from", "to_date": "to"}
DRAWN = ("min_mentions", "order")


class Parameters(traitlets.HasTraits):
    """What the notebook is asked for: `view.parameters.kinds = ["person"]`. Whatever the notebook refuses is refused
    here with the same sentence; `actors` takes any of their names."""

    article = traitlets.Any()
    min_mentions = traitlets.Any()
    kinds = traitlets.Any()
    actors = traitlets.Any()
    statuses = traitlets.Any()
    from_date = traitlets.Any()
    to_date = traitlets.Any()
    order = traitlets.Any()
    edits = traitlets.Any()
    theme = traitlets.Any()

    def __init__(self, tables: Callable[[], Tables], given: Mapping[str, object]):
        self._tables = tables
        defaults = {name: parameter.default for name, parameter in ARTICLE.known.items()}
        super().__init__(**(defaults | dict(given)))

    @traitlets.validate(*ARTICLE.known)
    def _checked(self, proposal):
        name = proposal["trait"].name
        value = checked(ARTICLE.known, {name: proposal["value"]})[name]
        return self._names(named(self._tables(), value)) if name == "actors" else value

    def _names(self, actors: list[str]) -> list[str]:
        """Actors by their names, where no other has the same."""
        known = dict(zip(self._tables().actors["actor_id"], self._tables().actors["name"]))
        alike = list(known.values())
        return [known[actor] if alike.count(known[actor]) == 1 else actor for actor in actors]

    @property
    def values(self) -> dict[str, object]:
        """All of them, by name."""
        return {name: getattr(self, name) for name in ARTICLE.known}

    @property
    def choice(self) -> dict:
        """The choice that asks the same."""
        asked = {key: getattr(self, name) for name, key in ASKED.items() if getattr(self, name)}
        return asked | ({"actor": named(self._tables(), self.actors)} if self.actors else {})

    def follow(self, choice: Mapping) -> None:
        """Take over what a choice asks for."""
        with self.hold_trait_notifications():
            for name, key in ASKED.items():
                if key in ("from", "to"):
                    setattr(self, name, choice.get(key) or "")
                    continue
                found = sorted(values(dict(choice), key))
                found = self._names(found) if key == "actor" else found
                if set(found) != set(getattr(self, name)):  # in which order says nothing
                    setattr(self, name, found)

    def __repr__(self) -> str:
        return repr(SimpleNamespace(**self.values)).replace("namespace", "Parameters", 1)

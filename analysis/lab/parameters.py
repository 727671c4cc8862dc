"""A notebook's parameters as plain values that are checked, observed and linked to the live view."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import traitlets

from analysis.report.notebooks import Notebook
from analysis.report.parameters import checked
from analysis.tables.choices import values


@dataclass(frozen=True)
class Link:
    """A parameter that a key of a choice asks for too: names → ids, which refuses what is unknown, and back."""

    key: str
    ids: Callable[[list[str]], list[str]] = list
    names: Callable[[list[str]], list[str]] = list


class Checked(traitlets.TraitType):
    """A value that the notebook takes."""

    def validate(self, obj, value):
        return obj.taken(self.name, value)


class Parameters(traitlets.HasTraits):
    """What a notebook is asked for: `view.parameters.kinds = ["person"]`. Whatever the notebook refuses is refused here
    with the same sentence; `links` say which of them the choice follows."""

    def __init__(self, notebook: Notebook, links: Mapping[str, Link], given: Mapping[str, object]):
        super().__init__()
        self._notebook, self.links = notebook, dict(links)
        self.add_traits(**{name: Checked(known.default) for name, known in notebook.known.items()})
        for name, value in ({name: known.default for name, known in notebook.known.items()} | dict(given)).items():
            setattr(self, name, value)

    if TYPE_CHECKING:  # they are the notebook's

        def __getattr__(self, name: str) -> Any: ...

    def taken(self, name: str, value):
        """The value as the notebook takes it, somebody by name where a name is enough; raises `InputError`."""
        found = checked(self._notebook.known, {name: value})[name]
        link = self.links.get(name)
        if not isinstance(found, list):
            return found
        return link.names(link.ids(found)) if link else [*found]

    @property
    def values(self) -> dict[str, object]:
        """All of them, by name."""
        return {name: getattr(self, name) for name in self._notebook.known}

    @property
    def papermill_call(self) -> str:
        """The call of papermill that runs the notebook with them."""
        return self._notebook.papermill_call(self.values)

    @property
    def choice(self) -> dict:
        """The choice that asks the same."""
        asked = {name: value for name in self.links if (value := getattr(self, name))}
        return {
            self.links[name].key: self.links[name].ids(value) if isinstance(value, list) else value
            for name, value in asked.items()
        }

    def follow(self, choice: Mapping) -> None:
        """Take over what a choice asks for."""
        with self.hold_trait_notifications():
            for name, link in self.links.items():
                if isinstance(self._notebook.known[name].default, str):
                    setattr(self, name, choice.get(link.key) or "")
                    continue
                found = link.names(sorted(values(dict(choice), link.key)))
                if set(found) != set(getattr(self, name)):  # in which order says nothing
                    setattr(self, name, found)

    def __repr__(self) -> str:
        return repr(SimpleNamespace(**self.values)).replace("namespace", "Parameters", 1)

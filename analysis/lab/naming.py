"""Actors of tables by their names, for parameters and for choices."""

from collections.abc import Callable

from analysis.lab.parameters import Link
from analysis.report.parameters import named
from analysis.tables.tables import Tables


def links_of(tables: Callable[[], Tables], *names: str) -> dict[str, Link]:
    """Those of the parameters that a choice of rows follows; `tables`: whose actors are meant by now."""
    known = {
        "kinds": Link("kind"),
        "statuses": Link("status"),
        "actors": Link("actor", lambda names: named(tables(), names), lambda ids: called(tables(), ids)),
        "from_date": Link("from"),
        "to_date": Link("to"),
    }
    return {name: known[name] for name in names}


def called(tables: Tables, actors: list[str]) -> list[str]:
    """Actors by their names, where no other has the same."""
    known = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    alike = list(known.values())
    return [known[actor] if alike.count(known[actor]) == 1 else actor for actor in actors]

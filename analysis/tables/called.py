"""Whom a name means: an actor by its id, its name, or any other name that the article gives it."""

import difflib
from collections.abc import Sequence

from analysis.errors import InputError
from analysis.tables.tables import Tables

OFFERED = 12  # names in a message


def actors_called(tables: Tables, names: Sequence[str], asking: str) -> list[str]:
    """The ids of the actors that names mean; `asking` says in a message who asks ('Parameter "actors" asks').

    Raises InputError for a name that the article does not give, and for one that it gives to several.
    """
    found = [
        actor for name in ([names] if isinstance(names, str) else names) for actor in _called(tables, name, asking)
    ]
    return list(dict.fromkeys(found))


def names_of(tables: Tables) -> dict[str, list[str]]:
    """Actor → every name that the article gives it, the fullest first; nobody who is only described."""
    named = tables.mentions[(tables.mentions["form"] == "name") & tables.mentions["actor_id"].notna()]
    found = {actor: [name] for actor, name in zip(tables.actors["actor_id"], tables.actors["name"])}
    for actor, text in zip(named["actor_id"], named["text"]):
        if folded(text) not in map(folded, found[actor]):
            found[actor].append(" ".join(text.split()))
    return found


def folded(name: str) -> str:
    """A name as it is compared: case and spacing say nothing."""
    return " ".join(name.split()).casefold()


def _called(tables: Tables, name: str, asking: str) -> list[str]:
    if name in set(tables.actors["actor_id"]):
        return [name]
    known, wanted = names_of(tables), folded(name)
    exact = [actor for actor, names in known.items() if folded(names[0]) == wanted]
    if exact:
        return exact
    other = [actor for actor, names in known.items() if wanted in map(folded, names)]
    if len(other) == 1:
        return other
    if other:
        meant = " or ".join(f"{known[actor][0]} ({actor})" for actor in other)
        raise InputError(f'{asking} for "{name}", which is a name of several: give {meant}.')
    often = tables.actors.sort_values("mentions", ascending=False, kind="stable")["name"]
    near = difflib.get_close_matches(name, [each for names in known.values() for each in names], 1, 0.75)
    remedy = f'did you mean "{near[0]}"?' if near else f"choose from {offered(list(often))}."
    raise InputError(f'{asking} for "{name}", whom the article does not name: {remedy}')


def offered(names: Sequence[str]) -> str:
    """Names to choose from, as a message lists them."""
    return ", ".join(names[:OFFERED]) + (" …" if len(names) > OFFERED else "")

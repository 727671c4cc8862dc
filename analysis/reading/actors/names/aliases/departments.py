"""Departments by either order of their words: "Justice Department", "Department of Justice"."""

from analysis.lexicon import words
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.actors.names.aliases.short_forms import owner


def head_first(name: str) -> str:
    """ "justice department" and "department of the justice" → "department of justice"; other names as they are."""
    parts, heads = name.split(), words("department_nouns")
    if len(parts) > 1 and parts[-1] in heads and parts[0] not in heads and "of" not in parts:
        head, field = parts[-1], parts[:-1]
    elif len(parts) > 2 and parts[0] in heads and parts[1] in ("of", "for"):
        head, field = parts[0], parts[2:]
    else:
        return name
    field = [part for part in field if part != "the"]
    if len(field) > 1 and field[-1] == "affairs":  # "Ministry of Foreign Affairs", "Foreign Ministry"
        field = field[:-1]
    return f"{head} of {' '.join(field)}" if field else name


def join_departments(keys: Keys) -> None:
    """The two orders are one department, and one that does not say whose it is the only one that does."""
    called: dict[str, dict[tuple[str, ...], str]] = {}
    for key in keys:
        parts = tuple(word.lower() for word in keys.words[key])
        land = parts[: owner(parts)]
        name = head_first(" ".join(parts[len(land) :]))
        if keys.kinds[key] == "organisation" and " " in name and name.split()[0] in words("department_nouns"):
            keys.join(key, called.setdefault(name, {}).setdefault(land, key))
    for found in called.values():
        if len(found) == 2 and () in found:
            keys.join(*found.values())

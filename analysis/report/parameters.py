"""Check what somebody asks of a notebook against its typed parameters cell, before anything runs.

papermill itself takes an unknown name with a warning and a wrong type without one.
"""

import ast
import datetime
import difflib
import io
import json
import reprlib
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from analysis.errors import InputError
from analysis.tables.codebook import ACTOR_KINDS, STATUSES

if TYPE_CHECKING:  # a command that checks parameters needs no pandas
    from analysis.tables.tables import Tables

THEMES = ("auto", "light", "dark")
VOCABULARIES: dict[str, tuple[str, ...]] = {
    "kinds": ACTOR_KINDS,
    "statuses": STATUSES,
    "theme": THEMES,
    "order": ("first", "count"),
}
TYPES: dict[str, type | tuple[type, ...]] = {
    "str": str,
    "int": int,
    "float": (int, float),
    "bool": bool,
    "list[str]": list,
    "None": type(None),
}
CALLED = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "list[str]": "a list of words",
}
EXAMPLES = {"str": "some text", "int": "2", "float": "0.5", "bool": "true", "list[str]": "'[one, two]'"}


class ParameterError(InputError):
    """A parameter that the notebook does not know, or a value that it cannot take; the message says what to do."""


@dataclass(frozen=True)
class Parameter:
    """One typed line of a parameters cell: `name: type = default  # comment`."""

    name: str
    types: tuple[str, ...]
    default: object
    comment: str


def parameters_of(notebook) -> dict[str, Parameter]:
    """The parameters of a notebook (an nbformat node or the like), in the order of its cell."""
    cells = [cell for cell in notebook["cells"] if "parameters" in cell.get("metadata", {}).get("tags", [])]
    if not cells:
        raise ParameterError('The notebook has no cell tagged "parameters", so it takes none; tag one.')
    source = "".join(cells[0]["source"])
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    found = {}
    for line in ast.parse(source).body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.value is not None:
            types = tuple(part.strip() for part in ast.unparse(line.annotation).split("|"))
            found[line.target.id] = Parameter(
                line.target.id, types, ast.literal_eval(line.value), comments.get(line.end_lineno or 0, "")
            )
    return found


def checked(known: dict[str, Parameter], given: dict[str, object]) -> dict[str, object]:
    """The given values as the notebook takes them; raises `ParameterError` on the first that it cannot take.

    Text from a command line is read as YAML where the notebook does not ask for text ("2" → 2, "[a, b]" → a list).
    """
    return {name: _value(_known(known, name), value) for name, value in given.items()}


def _known(known: dict[str, Parameter], name: str) -> Parameter:
    if name in known:
        return known[name]
    near = difflib.get_close_matches(str(name), known, 1, 0.75)
    hint = f'did you mean "{near[0]}"?' if near else "it knows " + ", ".join(known) + "."
    raise ParameterError(f'The notebook has no parameter "{name}": {hint}')


def _value(parameter: Parameter, value):
    if isinstance(value, (datetime.date, datetime.datetime)):  # YAML reads a bare 2022-04-01 as a date
        value = value.isoformat()
    if isinstance(value, str) and "str" not in parameter.types:
        value = _from_text(value, parameter)
    elif value is None or (isinstance(value, str) and value.lower() in ("", "null", "none")):
        value = _nothing(parameter, value)
    if not any(_is(value, kind) for kind in parameter.types):
        wanted = [kind for kind in parameter.types if kind != "None"]
        raise ParameterError(
            f'Parameter "{parameter.name}" takes {" or ".join(CALLED[k] for k in wanted)}, not '
            f"{_shown(value)}; give for example: -p {parameter.name} {EXAMPLES[wanted[0]]}"
        )
    _in_vocabulary(parameter, value)
    if parameter.name.endswith("_date") and isinstance(value, str) and value:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            raise ParameterError(
                f'Parameter "{parameter.name}" takes a day such as 2022-04-07, not {_shown(value)}.'
            ) from None
    return value


def _nothing(parameter: Parameter, value):
    """Nothing given, as the parameter says it: None, or the empty text of one that may be left empty."""
    if "None" in parameter.types:
        return None
    return "" if parameter.default == "" else value


def _from_text(text: str, parameter: Parameter):
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):  # also a number of 5,000 digits, and brackets as deep
        value = text
    if "list[str]" in parameter.types and isinstance(value, str):
        return [part.strip() for part in text.split(",") if part.strip()]
    if value is None and "list[str]" in parameter.types:
        return []
    return value if not isinstance(value, (datetime.date, datetime.datetime)) else text


def _is(value, kind: str) -> bool:
    if isinstance(value, bool) and kind != "bool":  # True is an int to Python, not to a reader
        return False
    if kind == "list[str]":
        return isinstance(value, list) and all(isinstance(v, str) for v in value)
    return isinstance(value, TYPES[kind])


def _in_vocabulary(parameter: Parameter, value) -> None:
    words = VOCABULARIES.get(parameter.name, ())
    if not words or value is None:
        return
    for word in value if isinstance(value, list) else [value]:
        if word not in words:
            raise ParameterError(
                f'Parameter "{parameter.name}" does not know {_shown(word)}: choose from {", ".join(words)}.'
            )


def day(text: str | None) -> datetime.date | None:
    """A day written as 2022-04-07; raises InputError on anything else."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise InputError(f'"{text}" is no day; give one such as 2022-04-07.') from None


def named(tables: "Tables", actors: Sequence[str]) -> list[str]:
    """The ids of the actors asked for, by any of their names; raises InputError on one that the article does not
    name."""
    from analysis.tables.called import actors_called

    return actors_called(tables, actors or (), 'Parameter "actors" asks')


def as_option(value) -> str:
    """A value as `-p` takes it."""
    if isinstance(value, (list, tuple)):
        return json.dumps(list(value), ensure_ascii=False) if value else "[]"
    return "null" if value is None else str(value)


class _Short(reprlib.Repr):
    """Lists that hold lists that hold lists … are cut before they are written out, not after."""

    def __init__(self):
        super().__init__()
        self.maxlevel, self.maxlist, self.maxdict, self.maxstring, self.maxother = 3, 6, 6, 60, 60


def _shown(value) -> str:
    text = repr(value) if isinstance(value, str | int | float | None) else _Short().repr(value)
    return text if len(text) <= 60 else text[:57] + "…"

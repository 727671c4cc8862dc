"""How the codebook declares a column, and how a row gets other values."""

from dataclasses import field
from typing import Any, TypeVar

Row = TypeVar("Row")


def column(
    description: str,
    *,
    key: bool = False,
    refers: str | None = None,
    values: tuple[str, ...] = (),
    span: str | None = None,
    name: str | None = None,
    **default,
):
    """A dataclass field that carries its codebook entry.

    `refers` names the table whose id this is; `span` names the pair of offsets ("start", "speaker", …)
    that the column's text is read from; `name` is the column's name where Python's grammar forbids it.
    """
    return field(
        **default,
        metadata={
            "description": description,
            "key": key,
            "refers": refers,
            "values": values,
            "span": span,
            "name": name,
        },
    )


def column_name(entry) -> str:
    """Column name of a dataclass field."""
    return entry.metadata["name"] or entry.name


def changed(row: Row, **values: Any) -> Row:
    """A row with other values, as of `dataclasses.replace`, which takes its time over so many fields."""
    found = object.__new__(type(row))
    vars(found).update(vars(row), **values)
    return found

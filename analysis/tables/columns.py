"""How the codebook declares a column."""

from dataclasses import field


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

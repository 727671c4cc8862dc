"""Parquet → records, a row each."""

from collections.abc import Iterator

from analysis.article.records import Record, Rejected, at, heads, missing, record

ROWS = 256  # rows held at once,
HELD = 32_000_000  # but no more than make so many bytes


def read(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        names = [name for name in parquet.read_schema(path).names if name == columns["text"]]
        file = parquet.ParquetFile(path, read_dictionary=names)
        schema = file.schema_arrow
        wrong = missing(schema.names, columns)
        if not wrong and columns["text"] in schema.names:
            kind = schema.field(columns["text"]).type
            if pa.types.is_dictionary(kind):
                kind = kind.value_type
            if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind)):
                wrong = f"Its column {columns['text']!r} is of type {kind}; it must hold text."
        if wrong:
            yield Rejected(path, None, wrong)
            return
        there = {name: column for name, column in columns.items() if heads(column) & set(schema.names)}
        wanted = [name for name in schema.names if any(name in heads(column) for column in there.values())]
        number = 0
        for batch in file.iter_batches(batch_size=_rows(file), columns=wanted):
            for place in range(len(batch)):  # row by row: texts of one dictionary are one in the batch, many in a list
                (row,) = batch.slice(place, 1).to_pylist()
                number += 1
                yield record(path, number, {name: at(row, column) for name, column in there.items()})
    except pa.ArrowException as error:
        yield Rejected(path, None, f"The file is no Parquet ({str(error).splitlines()[0]}).")


def _rows(file) -> int:
    """How many rows are held at once, by what a row takes in the group where it takes most."""
    groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
    widest = max((group.total_byte_size / max(1, group.num_rows) for group in groups), default=1)
    return max(1, min(ROWS, int(HELD / max(1, widest))))

"""Parquet → records, a row each."""

from collections.abc import Iterator

from analysis.article.records import COLUMNS, Record, Rejected, at, missing, record

ROWS = 256  # rows held at once


def read(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        file = parquet.ParquetFile(path)
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
        heads = {name: name if name in schema.names else name.split(".")[0] for name in columns.values()}
        wanted = [name for name in dict.fromkeys(heads.values()) if name in schema.names]
        number = 0
        for batch in file.iter_batches(batch_size=ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield record(path, number, {name: at(row, columns[name]) for name in COLUMNS})
    except pa.ArrowException as error:
        yield Rejected(path, None, f"The file is no Parquet ({str(error).splitlines()[0]}).")

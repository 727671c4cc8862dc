"""Do tables keep the promises of the codebook (`analysis.rows`)?"""
from dataclasses import fields

import pandas as pd

from analysis.errors import InputError
from analysis.rows import TABLES, column_name, key_of
from analysis.tables import Tables, dtypes, value_type


def validate(tables: Tables, text: str | None = None) -> None:
    """Raise InputError, naming table, column and row, at the first promise that is broken.

    Checked are columns and types, unknown values, vocabularies, keys, references between tables and spans;
    with the `text` of the one article that the tables are of, also that each span's words stand there.
    """
    for table in TABLES:
        _columns(table, getattr(tables, table))
    for table in TABLES:
        _values(table, getattr(tables, table))
        _references(tables, table)
        _spans(table, getattr(tables, table), text)


def _columns(table: str, rows: pd.DataFrame) -> None:
    expected, found = dtypes(table), {name: str(dtype) for name, dtype in rows.dtypes.items()}
    if list(found) != list(expected):
        raise InputError(f"Table {table!r} has the columns {', '.join(map(str, found))}; "
                         f"it needs {', '.join(expected)}.")
    for name, dtype in expected.items():
        if found[name] != dtype:
            raise InputError(f"Column {name!r} of table {table!r} is of type {found[name]}; it needs {dtype}.")


def _values(table: str, rows: pd.DataFrame) -> None:
    required = ["article_id", *(column_name(f) for f in fields(TABLES[table]) if not value_type(f)[1])]
    for name in required:
        _refuse(table, name, rows, rows[name].isna(), "is unknown where it must be known")
    for entry in fields(TABLES[table]):
        allowed = entry.metadata["values"]
        if allowed:
            name = column_name(entry)
            _refuse(table, name, rows, ~rows[name].isin(allowed) & rows[name].notna(),
                    f"is none of {', '.join(allowed)}")
    _refuse(table, key_of(table)[-1], rows, rows.duplicated(key_of(table)),
            f"repeats the key ({', '.join(key_of(table))})")


def _references(tables: Tables, table: str) -> None:
    rows = getattr(tables, table)
    for entry in fields(TABLES[table]):
        target = entry.metadata["refers"]
        if not target:
            continue
        name = column_name(entry)
        goal = getattr(tables, target)
        known = set(zip(goal["article_id"], goal[key_of(target)[1]]))
        dangling = [pair not in known for pair in zip(rows["article_id"], rows[name])]
        _refuse(table, name, rows, pd.Series(dangling, dtype=bool) & rows[name].notna().reset_index(drop=True),
                f"names no row of table {target!r}")


def _spans(table: str, rows: pd.DataFrame, text: str | None) -> None:
    names = set(rows.columns)
    for end in sorted(name for name in names if name == "end" or name.endswith("_end")):
        start = end.removesuffix("end") + "start"
        spans = list(zip(rows[start].tolist(), rows[end].tolist()))
        wrong = [pd.isna(s) != pd.isna(e) or not (pd.isna(s) or 0 <= s < e) for s, e in spans]
        _refuse(table, start, rows, pd.Series(wrong, dtype=bool), f"and {end!r} are no span")
    for entry in fields(TABLES[table]):
        prefix = entry.metadata["span"]
        if prefix is None:
            continue
        name, prefix = column_name(entry), prefix and prefix + "_"
        wrong = []
        for words, start, end in zip(*(rows[c].tolist() for c in (name, prefix + "start", prefix + "end"))):
            if pd.isna(words) or pd.isna(start):
                wrong.append(pd.isna(words) != pd.isna(start))
            else:
                wrong.append(len(words) != end - start if text is None else text[start:end] != words)
        _refuse(table, name, rows, pd.Series(wrong, dtype=bool), f"is not what stands at its {prefix}start and end")


def _refuse(table: str, column: str, rows: pd.DataFrame, wrong: pd.Series, reason: str) -> None:
    if wrong.any():
        number = int(wrong.to_numpy().argmax())
        value = rows[column].iloc[number]
        raise InputError(f"In row {number + 1} of table {table!r}, {column} {str(value)[:60]!r} {reason}.")

"""CSV and its kin → records; the separator is told by the header."""

import csv
import itertools
import re
from collections.abc import Iterator

from analysis.article.records import (
    COLUMNS,
    LONGEST_LINE,
    Record,
    Rejected,
    lines_of,
    missing,
    open_text,
    record,
)

SAID = re.compile(r"sep=(.)", re.I)
SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


def read(path: str, columns: dict[str, str]) -> Iterator[Record | Rejected]:
    csv.field_size_limit(LONGEST_LINE)
    too_long: set[int] = set()
    with open_text(path) as file:
        lines = lines_of(file, too_long)
        head = next(lines, "")
        skipped = 0
        if told := SAID.fullmatch(head.strip()):  # Excel's own first line
            head, skipped = next(lines, ""), 1
        separator = told[1] if told and told[1] in SEPARATORS else separator_of(head, columns["text"])
        expected = "," if ".csv" in path.lower()[-7:] else "\t"
        note = None if separator == expected else f"Separator: the table's cells are parted by {SEPARATORS[separator]}."
        rows = csv.reader(itertools.chain([head], lines), delimiter=separator, strict=False)
        header = _called([name.strip() for name in next(rows, [])], columns)
        if wrong := missing(header, columns):
            yield Rejected(path, 1, wrong)
            return
        place = {name: header.index(columns[name]) for name in COLUMNS if columns[name] in header}
        twice = sorted({name for name in columns.values() if header.count(name) > 1})
        if twice:
            note = " ".join(filter(None, [note, f"Columns: more than one is called {twice[0]!r}; the first is read."]))
        first = rows.line_num + 1
        while True:
            try:
                row = next(rows)
            except StopIteration:
                break
            except csv.Error as error:
                yield Rejected(path, first, f"The line is no CSV ({error}).")
                first = rows.line_num + 1
                continue
            numbers, first = range(first + skipped, rows.line_num + 1 + skipped), rows.line_num + 1
            if any(number in too_long for number in numbers):
                yield Rejected(path, numbers[0], f"The line is longer than {LONGEST_LINE:,} characters.")
            elif row and len(row) != len(header):
                yield Rejected(path, numbers[0], f"The line has {len(row)} fields, the header {len(header)}.")
            elif row:
                yield record(path, numbers[0], {name: row[i] for name, i in place.items()}, note)


def _called(header: list[str], columns: dict[str, str]) -> list[str]:
    """A header with the columns that are asked for, also where it writes them with other capitals ("Text")."""
    wanted = {name.casefold(): name for name in columns.values() if name not in header}
    return [wanted.get(name.casefold(), name) for name in header]


def separator_of(head: str, text: str) -> str:
    """What parts the cells of a header: with which one of them is the text's column; else what parts it most often."""
    cells = {separator: next(csv.reader([head], delimiter=separator), []) for separator in SEPARATORS}
    named = [one for one, names in cells.items() if text.casefold() in [name.strip().casefold() for name in names]]
    return named[0] if named else max(cells, key=lambda one: len(cells[one]))

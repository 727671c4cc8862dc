"""CSV cells that a spreadsheet would run as a formula, made harmless, and as they were.

A text that begins with =, +, -, @, a tab, a carriage return or a line feed gets an apostrophe before it, and so does
one that has such apostrophes already: taking one away gives every cell back as it was.
"""

import pyarrow as pa
import pyarrow.compute as compute

# The full-width forms too: a spreadsheet set to Japanese or Chinese takes them for the others.
STARTS = r"=+\-@\t\r\n＝＋－＠"
RULE = (
    "A cell of text that a spreadsheet would run has one apostrophe before it: one that begins with =, +, -, @ (of "
    "either width), a tab, a carriage return or a line feed, or with apostrophes before one of these. The words that "
    f"the spans name are the cell less one apostrophe where it matches ^'+[{STARTS}]."
)


def harmless(columns: pa.Table) -> pa.Table:
    """Texts with an apostrophe before what a spreadsheet would run."""
    return _each_text(columns, f"^('*[{STARTS}])", r"'\1")


def bare(columns: pa.Table) -> pa.Table:
    """What `harmless` was given."""
    return _each_text(columns, f"^'('*[{STARTS}])", r"\1")


def _each_text(columns: pa.Table, pattern: str, replacement: str) -> pa.Table:
    for number, column in enumerate(columns.schema):
        if pa.types.is_string(column.type):
            texts = compute.replace_substring_regex(columns.column(number), pattern, replacement)
            columns = columns.set_column(number, column, texts)
    return columns

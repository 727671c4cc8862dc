"""The codebook as a page, every table and every column: `make docs` writes docs/codebook.md."""

import inspect

from analysis.tables.codebook import TABLES
from analysis.tables.datapackage import table_schema
from tests.conftest import ROOT
from tests.documentation.reference import table

PAGE = ROOT / "docs" / "codebook.md"
HEAD = """# Codebook

Every table and column that `tables` writes, made from `analysis/tables/codebook.py` by `make docs`. One row is one
observation. Spans are character offsets into the article's text, end exclusive; an empty cell is unknown, never a
guess. The same is in the `datapackage.json` beside the tables, for programs.

"""


def page() -> str:
    parts = []
    for name, row in TABLES.items():
        schema = table_schema(name)
        key = ", ".join(f"`{column}`" for column in schema["primaryKey"])
        parts += [
            f"## {name}",
            f"{inspect.getdoc(row)} Key: {key}.",
            table(("column", "type", "what it is"), _rows(schema)),
        ]
    return HEAD + "\n\n".join(parts) + "\n"


def _rows(schema: dict) -> list[tuple[str, ...]]:
    refers = {key["fields"][-1]: key["reference"] for key in schema.get("foreignKeys", ())}
    rows = []
    for column in schema["fields"]:
        what = column["description"]
        if values := column["constraints"].get("enum"):
            what += ": " + ", ".join(f"`{value}`" for value in values)
        if column["name"] in refers and column["name"] != "article_id":
            target = refers[column["name"]]
            what += f" → `{target['fields'][-1]}`" + (f" of `{target['resource']}`" if target["resource"] else "")
        unknown = "" if column["constraints"]["required"] else ", may be empty"
        rows.append((f"`{column['name']}`", column["type"] + unknown, what))
    return rows

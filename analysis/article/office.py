"""What in a Word or OpenDocument file is no running text: taken out, and said."""

from collections.abc import Iterable
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
O, TABLE, OFFICE, DRAW = (f"{{{OPEN}{part}:1.0}}" for part in ("text", "table", "office", "drawing"))  # noqa: E741
NOTES = (f"{O}note", f"{W}footnoteReference", f"{W}endnoteReference")
COMMENTS = (f"{OFFICE}annotation", f"{W}commentReference")
DELETED = (f"{W}del", f"{W}moveFrom", f"{O}tracked-changes")
CHANGES = (f"{W}del", f"{W}ins", f"{W}moveTo", f"{O}changed-region")
PARAGRAPH = 12  # words of a cell that is one; figures and labels are shorter


def running(root: Any) -> tuple[str, ...]:
    """Leave the running text in a document, a text box behind the paragraph that it hangs on; says what went."""
    _drop(root.iter(f"{MC}Fallback"))  # an older program's copy of what stands beside it
    changes = _count(root, CHANGES)
    _drop(root.iter(*DELETED))
    hidden = [run for run in root.iter(f"{W}r") if _is_hidden(run)]
    notes, comments = _count(root, NOTES), _count(root, COMMENTS)
    tables = [table for table in root.iter(f"{W}tbl", f"{TABLE}table") if _holds_figures(table)]
    rows = sum(_count(table, (f"{W}tr", f"{TABLE}table-row")) for table in tables)
    _drop([*hidden, *tables, *root.iter(NOTES[0], COMMENTS[0])])
    for box in list(root.iter(f"{W}txbxContent", f"{DRAW}text-box")):
        outer = [*box.iterancestors(f"{W}p", f"{O}p", f"{O}h")]
        for paragraph in reversed(list(box)) if outer else ():
            outer[-1].addnext(paragraph)
    said = (
        (changes, "Tracked changes: the document is read as if its {} were accepted.", "change", "changes"),
        (comments, "Comments: {} left out.", "comment of the document was", "comments of the document were"),
        (notes, "Notes: {} left out.", "footnote or endnote was", "footnotes or endnotes were"),
        (len(hidden), "Hidden text: {} left out.", "place was", "places were"),
        (rows, "Tables: {} of a table were left out.", "row", "rows"),
    )
    return tuple(form.format(f"{count:,} {one if count == 1 else many}") for count, form, one, many in said if count)


def _count(root: Any, tags: Iterable[str]) -> int:
    return sum(1 for _ in root.iter(*tags))


def _drop(parts: Iterable[Any]) -> None:
    """Take elements out; what follows them in their paragraph stays."""
    for part in list(parts):
        parent, before = part.getparent(), part.getprevious()
        if parent is None:
            continue
        if part.tail and before is not None:
            before.tail = (before.tail or "") + part.tail
        elif part.tail:
            parent.text = (parent.text or "") + part.tail
        parent.remove(part)


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val") not in ("0", "false", "off")


def _holds_figures(table: Any) -> bool:
    """Whether a table is one of figures or labels; what lays out a page holds whole paragraphs."""
    cells = ["".join(cell.itertext()).split() for cell in table.iter(f"{W}tc", f"{TABLE}table-cell")]
    return len(cells) > _count(table, (f"{W}tr", f"{TABLE}table-row")) and max(map(len, cells)) < PARAGRAPH

"""Text for machines is refused, text about machines is read."""

from pathlib import Path

import pytest

from analysis.article.file import from_bytes
from analysis.article.machine import what
from analysis.errors import InputError

FIRE = "The port of Harwick closed on Monday after a fire, officials said. Two workers were hurt on the quay."
SCRIPT = """// It says who is in the list.
function sayWho(list) {
  for (const one of list) {
    console.log('It is the name of the one who said it', one.name);
  }
  return list.map((one) => one.name);
}
"""
STYLE = "body {\n  margin: 0;\n  color: red;\n}\n.article p {\n  margin: 0 0 1em;\n}\n"
QUERY = """-- The articles that are in the table
CREATE TABLE articles (id INTEGER, text TEXT);
INSERT INTO articles (id, text) VALUES (1, 'The fire in the mill');
SELECT a.id FROM articles AS a WHERE a.text LIKE '%the%'
"""
MACHINES = [
    (
        '.\\" Written by a program\n.\\"\n.TH "FIRE" "1"\n.SH Fire\n.PP\nThe port closed.\n',
        "is the source of a manual page",
    ),
    (Path(__file__).read_text("utf-8"), "is a program's source"),
    (SCRIPT, "is a program's source"),
    (STYLE, "is a program's source"),
    (QUERY, "is a program's source"),
    (f"diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-{FIRE}\n+{FIRE}", "is a patch"),
    (
        f'Traceback (most recent call last):\n  File "/a.py", line 3\nValueError: {FIRE}',
        "is the trace of a program's error",
    ),
    ("".join(f"2024-03-12 08:00:0{n},1 INFO the server: {FIRE}\n" for n in range(4)), "is a log"),
    (f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:{FIRE}\nEND:VEVENT\nEND:VCALENDAR", "is a calendar"),
    (f"BEGIN:VCARD\nFN:Ann Lee\nNOTE:{FIRE}\nEND:VCARD", "is a contact card"),
    (f"%!PS-Adobe-3.0\n72 700 moveto ({FIRE}) show", "is PostScript"),
]


@pytest.mark.parametrize("text, said", MACHINES, ids=range(len(MACHINES)))
def test_text_for_machines_is_refused_by_name(text, said):
    with pytest.raises(InputError) as caught:
        from_bytes(text.encode(), "a.txt")
    assert str(caught.value).startswith(f"a.txt {said}") and str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"(a) Ann Lee, 3{n}, of Harwick, was charged with theft;" for n in range(9)),
        f"{FIRE}\nIt ran:\n{SCRIPT}" + f"{FIRE}\n" * 5,
        "* One mill burnt.\n* Two people fled.\n* The mayor (Ann Lee) came.\n* It rained.\n* They slept.",
        "Function over form, said Lee.\nImport duties rose.\nReturn tickets: gone.\nClass of 2004 met.\nLet us go.",
        "\n".join(f"2024-03-1{n} 09:00 The council met and said nothing of it." for n in range(5)),
    ],
)
def test_text_for_people_is_read(text):
    assert what(text) is None

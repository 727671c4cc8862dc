"""Text that some program wrote for another one, lines that are quoted or numbered: as it was meant."""

import html
import json
import quopri

import pytest

from analysis.article.escaped import meant

LINES = [
    "The port of Harwick closed on Monday after a fire, said the",
    "harbour master. “Two workers were hurt,” she said. The café",
    "on the quay’s end was shut.",
    "The mayor, Joan Field, came at noon and spoke to the crews.",
    "Nobody was in danger, she said, and the port would open",
    "again next week.",
]
TEXT = "\n".join(LINES)
ONE = f"{TEXT.replace(chr(10), ' ')}\n\nShe left."


@pytest.mark.parametrize(
    "written, text, said",
    [
        (html.escape(TEXT).replace("“", "&ldquo;").replace("é", "&#233;"), TEXT, "Escapes: 2 entities of HTML"),
        ("Marks &amp; Spencer fell.", "Marks & Spencer fell.", "Escapes: 1 entities of HTML such as “&amp;”"),
        (json.dumps(ONE)[1:-1], ONE, "Escapes: 6 escapes of JSON"),
        (quopri.encodestring(TEXT.encode()).decode(), TEXT, "Escapes: 5 signs of e-mail's coding"),
        ("\n".join(f"> {line}" for line in LINES), TEXT, "Quoted lines: “>” before 6 lines"),
        (
            ">> ANN LEE: WE RAN. >> AND YOU?\n>> OMAR RAO: SO DID I.\n",
            "ANN LEE: WE RAN.\n\nAND YOU?\n\n\nOMAR RAO: SO DID I.\n",
            "Captions: “>>” before 3 turns",
        ),
        ("\n".join(f"{n:3} {line}" for n, line in enumerate(LINES, 1)), TEXT, "Numbered lines: the numbers of 6 lines"),
        ("\n".join(f"{n}. {line}" for n, line in enumerate(LINES, 11)), TEXT, "Numbered lines: the numbers of 6 lines"),
    ],
)
def test_text_is_read_as_it_was_meant(written, text, said):
    found, warnings = meant(written)
    assert found == text
    assert len(warnings) == 1 and warnings[0].startswith(said)
    assert warnings[0].endswith("; positions are those in the mended text.")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "AT&T fell; R&D; rose.",
        r"The file C:\news\today was lost.",
        "2+2=4, e=mc2 and x=10 are sums.",
        "> One line is quoted.\nThe others\nare not.",
        "1 Harwick\n2 Wexley\n3 Marsh",
        "1984 was read by 3 people.\n1985 by 4.\n1990 by 5.\n1991 by 6.\n1999 by 7.\n2004 by 8.",
    ],
)
def test_other_text_is_left(text):
    assert meant(text) == (text, [])

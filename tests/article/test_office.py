"""What of a document is no running text, in Word's own markup and in that of OpenDocument."""

import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analysis.article.opening import read

FIRE = "The port of Harwick closed on Monday after a fire, officials said. Two workers were hurt on the quay."
OPEN = "The harbour master, Tom Reid, said that the port would open again next week, and thanked the crews."
RUN = "<w:r><w:t xml:space='preserve'> {}</w:t></w:r>"
BOX = "<w:txbxContent><w:p><w:r><w:t>Built in 1884.</w:t></w:r></w:p></w:txbxContent>"
DRAWN = (
    "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    f"<mc:Choice Requires='wps'><w:drawing>{BOX}</w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
BY = "w:id='1' w:author='x'"
# What Word writes into a paragraph, what is read of it there, and what is said.
MARKS = [
    (
        f"<w:ins {BY}>{RUN.format('It rained.')}</w:ins>",
        " It rained.",
        ["Tracked changes: the document is read as if its 1"],
    ),
    (f"<w:del {BY}><w:r><w:delText>Gone.</w:delText></w:r></w:del>", "", ["Tracked changes"]),
    (f"<w:moveFrom {BY}>{RUN.format('Gone.')}</w:moveFrom>", "", []),
    (f"<w:moveTo {BY}>{RUN.format('It rained.')}</w:moveTo>", " It rained.", ["Tracked changes"]),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Gone.</w:t></w:r>", "", ["Hidden text: 1 place was left out."]),
    ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> Seen.</w:t></w:r>", " Seen.", []),
    ("<w:r><w:footnoteReference w:id='2'/></w:r>", "", ["Notes: 1 footnote or endnote was left out."]),
    ("<w:r><w:commentReference w:id='2'/></w:r>", "", ["Comments: 1 comment of the document was left out."]),
    (DRAWN, "\nBuilt in 1884.", []),
]


@pytest.mark.parametrize("mark, read_as, said", MARKS, ids=range(len(MARKS)))
def test_what_word_writes_into_a_paragraph(tmp_path, mark, read_as, said):
    document = docx.Document()
    for words in (FIRE, OPEN):
        document.add_paragraph(words)
    tag, rest = mark.split(">", 1) if not mark.startswith("<w:r>") else ("<w:r", mark[5:])
    document.paragraphs[0]._p.append(parse_xml(f"{tag} {nsdecls('w')}>{rest}"))
    document.save(tmp_path / "a.docx")
    article = read(tmp_path / "a.docx")
    assert article.text == f"{FIRE}{read_as}\n{OPEN}"
    assert [one for one in article.warnings if not one.startswith("Undated")] == [
        one for one in article.warnings if any(map(one.startswith, said))
    ]
    assert len(article.warnings) == 1 + len(said)


def test_tables_of_figures_are_left_out_and_those_that_lay_out_a_page_are_not(tmp_path):
    document = docx.Document()
    for row in (("Year", "Fires"), ("2023", "4")), ((FIRE, "Photo"), (OPEN, "")):
        table = document.add_table(2, 2)
        for cell, words in zip((one for line in table.rows for one in line.cells), sum(row, ())):
            cell.text = words
    document.save(tmp_path / "a.docx")
    article = read(tmp_path / "a.docx")
    assert article.text == f"{FIRE}\nPhoto\n{OPEN}"
    assert article.warnings[0] == "Tables: 2 rows of a table were left out."


def test_notes_comments_and_deletions_of_an_open_document(tmp_path):
    name = "urn:oasis:names:tc:opendocument:xmlns:"
    spaces = " ".join(f'xmlns:{part[0]}="{name}{part}:1.0"' for part in ("office", "text", "drawing"))
    content = (
        f"<o:text {spaces}><t:tracked-changes><t:changed-region><t:deletion><t:p>Gone.</t:p></t:deletion>"
        f"</t:changed-region></t:tracked-changes><t:p>{FIRE[:20]}<t:note><t:note-citation>1</t:note-citation>"
        f"<t:note-body><t:p>Gone.</t:p></t:note-body></t:note>{FIRE[20:]}<o:annotation><t:p>Gone.</t:p></o:annotation>"
        f"<d:text-box><t:p>Built in 1884.</t:p></d:text-box></t:p><t:p>{OPEN}</t:p></o:text>"
    )
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr("content.xml", content)
    article = read(tmp_path / "a.odt")
    assert article.text == f"{FIRE}\nBuilt in 1884.\n{OPEN}"
    assert [one.split(":")[0] for one in article.warnings] == ["Tracked changes", "Comments", "Notes", "Undated"]

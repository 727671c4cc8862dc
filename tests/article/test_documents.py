"""Documents, PDF, saved pages and exports of news databases, made with real writers where they are at hand."""

import datetime
import email.message
import email.policy
import io
import zipfile

import docx
import pytest

from analysis.article.days import parse_day
from analysis.article.exports import exported
from analysis.article.inputs import records, to_article
from analysis.article.opening import read
from analysis.article.pdf import read_pdf
from analysis.article.table import SAME
from analysis.errors import InputError

DAY = datetime.date(2024, 3, 12)
FIRE = "The port of Harwick closed on Monday after a fire, officials said. Two workers were hurt on the quay."
OPEN = "The harbour master, Tom Reid, said that the port would open again next week, and thanked the crews."


def word(path, *paragraphs, title=None):
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(path)
    return path


def rtf(path, *paragraphs):
    body = "\\par ".join(words.replace("“", "\\u8220?").replace("é", "\\'e9") for words in paragraphs)
    path.write_text(f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {body}}}", encoding="ascii")
    return path


def test_a_word_document(tmp_path):
    article = read(word(tmp_path / "a.docx", "Date: 2024-03-12", FIRE, OPEN, title="Fire shuts port"))
    assert (article.title, article.date) == ("Fire shuts port", DAY)
    assert article.text[article.body_start :] == f"{FIRE}\n{OPEN}"


def test_a_rich_text_document(tmp_path):
    article = read(rtf(tmp_path / "a.rtf", "Fire at the caf\u00e9", "12 March 2024", FIRE))
    assert (article.title, article.date) == ("Fire at the caf\u00e9", DAY)
    assert article.text[article.body_start :] == FIRE
    assert article.warnings == ("Date: 12 March 2024 is taken from a line above the text.",)


def test_an_open_document(tmp_path):
    name = "urn:oasis:names:tc:opendocument:xmlns:"
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as archive:
        archive.writestr(
            "content.xml",
            f'<o:d xmlns:o="{name}office:1.0" xmlns:t="{name}text:1.0"><t:h>Fire shuts port</t:h>'
            f"<t:p>{FIRE[:20]}<t:span>{FIRE[20:]}</t:span></t:p><t:p>{OPEN}</t:p></o:d>",
        )
    article = read(tmp_path / "a.odt")
    assert (article.title, article.text) == ("Fire shuts port", f"{FIRE}\n{OPEN}")


def pdf(lines):
    """A PDF of lines (x, y, words, size), by what draws the charts."""
    import vl_convert

    text = "".join(f'<text x="{x}" y="{y}" font-size="{size}">{words}</text>' for x, y, words, size in lines)
    return vl_convert.svg_to_pdf(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" font-family="Liberation Sans">{text}</svg>'
    )


LEFT = [
    "The port of Harwick closed on Mon-",
    "day after a fire, said officials who",
    "had seen it. Two of the workers",
    "were hurt.",
]
RIGHT = [
    "The owner, a well-",
    "known firm, said on Tuesday that it",
    "would open again, and that the",
    "crews were all safe.",
]


def test_columns_of_a_pdf_are_read_one_after_the_other():
    lines = [(60, 110, "Fire shuts port of Harwick", 24)]
    lines += [(60, 150 + 14 * n, words, 11) for n, words in enumerate(LEFT)]
    lines += [(320, 150 + 14 * n, words, 11) for n, words in enumerate(RIGHT)]
    lines += [(280, 835, "3", 9)]
    known = read_pdf(pdf(lines), "a.pdf")
    assert known["title"] == "Fire shuts port of Harwick"
    assert known["text"].splitlines() == [
        "The port of Harwick closed on Monday after a fire, said officials who had seen it. "
        "Two of the workers were hurt.",
        "The owner, a well-known firm, said on Tuesday that it would open again, and that the crews were all safe.",
    ]


def test_a_short_last_column_a_line_of_rights_and_a_head_in_two_pieces():
    lines = [(60, 40, "THE ECHO", 11), (460, 40, "12 March 2024", 11)]
    lines += [
        (60, 150 + 14 * n, words, 11) for n, words in enumerate([*LEFT[:3], "were hurt there. The owner, a well-"])
    ]
    lines += [(60, 206, "© The Echo 2024. All rights reserved.", 11)]
    lines += [(320, 150 + 14 * n, words, 11) for n, words in enumerate(RIGHT[1:])]
    text = read_pdf(pdf(lines), "a.pdf")["text"]
    assert "were hurt there. The owner, a well-known firm, said on Tuesday" in text and "©" not in text
    assert text.splitlines()[:2] == ["THE ECHO", "12 March 2024"]


def test_a_scan_is_refused():
    import vl_convert

    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    page = vl_convert.svg_to_pdf(
        '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842">'
        f'<image href="data:image/png;base64,{dot}" width="500" height="700"/></svg>'
    )
    with pytest.raises(InputError, match=r"^a\.pdf is a scan: .*ocrmypdf.*\.$"):
        read_pdf(page, "a.pdf")


BROKEN = {
    "a.pdf": b"%PDF-1.4 text",
    "a.docx": b"PK\x03\x04word/document.xml",
    "a.mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nno page\r\n--x--",
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_damaged_is_one_sentence(tmp_path, name):
    (tmp_path / name).write_bytes(BROKEN[name])
    with pytest.raises(InputError, match=r"(damaged|without a page).*save .* as \.\w+\.$") as caught:
        read(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_document_that_unpacks_to_too_much_is_refused(tmp_path):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 60_000_000)
    (tmp_path / "a.docx").write_bytes(content.getvalue())
    with pytest.raises(InputError, match="unpacks to more than 50 MB"):
        read(tmp_path / "a.docx")


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_page_saved_with_all_that_belongs_to_it(tmp_path, charset):
    page = (
        '<html><head><title>Fire</title><meta property="article:published_time" content="2024-03-12"></head><body>'
        f"<article><h1>Fire</h1><p>{FIRE} “Caf\u00e9s” too.</p><p>{OPEN}</p></article></body></html>"
    )
    whole = email.message.EmailMessage(policy=email.policy.SMTP)
    whole["Snapshot-Content-Location"] = "https://news.example.org/port"
    whole["Date"] = "Tue, 19 Mar 2024 10:22:01 -0000"  # when it was saved
    whole.add_related(page, "html", charset=charset, cte="quoted-printable")
    whole.add_related(b"body {}", "text", "css")
    (tmp_path / "a.mhtml").write_bytes(bytes(whole))
    article = read(tmp_path / "a.mhtml")
    assert (article.title, article.date, article.url) == ("Fire", DAY, "https://news.example.org/port")
    assert article.text == f"{FIRE} “Caf\u00e9s” too.\n{OPEN}"


NEXIS = """User Name: Ann
Date and Time: Tuesday, March 19, 2024 10:00:00 AM EST
Documents (2)
1. Fire shuts port
2. Port opens

Fire shuts port

Harwick Echo (England)

March 12, 2024 Tuesday

Copyright 2024 Harwick Echo All Rights Reserved

Section: NEWS; Pg. 4
Length: 90 words
Byline: Pat Moss

Body

{fire}

Classification

Language: ENGLISH

Load-Date: March 13, 2024

End of Document

Port opens

Harwick Echo (England)

March 12, 2024 Tuesday 10:15 AM GMT

Length: 90 words

Body

{open}

Load-Date: March 13, 2024

End of Document
"""
LEXIS = """                               1 of 2 DOCUMENTS

                               Harwick Echo (England)

                             March 12, 2024 Tuesday

Fire shuts port

BYLINE: Pat Moss

SECTION: NEWS; Pg. 4

LENGTH: 90 words

{fire}

LOAD-DATE: March 13, 2024

LANGUAGE: ENGLISH

                     Copyright 2024 Harwick Echo
                             All Rights Reserved

                               2 of 2 DOCUMENTS

                               Harwick Echo (England)

                             March 12, 2024 Tuesday

Port opens

LENGTH: 90 words

{open}

LOAD-DATE: March 13, 2024
"""
FACTIVA = """Fire shuts port
By Pat Moss
90 words
12 March 2024
10:22
Harwick Echo
HECHO
4
English
Copyright 2024 Harwick Echo. All rights reserved.
{fire}
Document HECHO0000020240312ek3c00001

Port opens
90 words
12 March 2024
Harwick Echo
HECHO
English
(c) 2024 Harwick Echo.
{open}
Document HECHO0000020240312ek3c00002
"""
TAGGED = """HD Fire shuts port
BY Pat Moss
WC 90 words
PD 12 March 2024
SN Harwick Echo
LA English
LP
{fire}
AN
Document HECHO0000020240312ek3c00001
HD
Port opens
PD
12 March 2024
SN
Harwick Echo
TD
{open}
Document HECHO0000020240312ek3c00002
"""
PROQUEST = """____________________________________________________________
Document 1 of 2

Fire shuts port

Author: Moss, Pat.
Publication info: Harwick Echo ; Harwick [Harwick]. 12 Mar 2024: A.4.
ProQuest document link
Full text: {fire}
Subject: Fires
Title: Fire shuts port
Publication title: Harwick Echo
Publication date: Mar 12, 2024
ProQuest document ID: 1234567
Copyright: Copyright Harwick Echo
____________________________________________________________
Document 2 of 2

Port opens

Full text:
{open}
Publication title: Harwick Echo
Publication date: Mar 12, 2024
ProQuest document ID: 1234568
"""
EXPORTS = {"nexis": NEXIS, "lexis": LEXIS, "factiva": FACTIVA, "tagged": TAGGED, "proquest": PROQUEST}


@pytest.mark.parametrize("service", EXPORTS)
@pytest.mark.parametrize("ending", ["txt", "docx", "rtf"])
def test_an_export_is_a_corpus_and_names_its_articles(tmp_path, service, ending):
    text, path = EXPORTS[service].format(fire=FIRE, open=OPEN), tmp_path / f"export.{ending}"
    if ending == "txt":
        path.write_text(text)
    else:
        (word if ending == "docx" else rtf)(path, *text.splitlines())
    articles = [to_article(record) for record in records([str(tmp_path)], SAME)]
    assert [(one.title, one.source, one.date, one.text) for one in articles] == [
        ("Fire shuts port", "Harwick Echo", DAY, FIRE),
        ("Port opens", "Harwick Echo", DAY, OPEN),
    ]
    assert [read(one.path) for one in articles] == articles
    with pytest.raises(InputError, match=r"holds 2 articles: name one, such as .*#1 \(“Fire shuts port”\)"):
        read(path)
    with pytest.raises(InputError, match="has no article in line 3"):
        read(f"{path}#3")


@pytest.mark.parametrize("text", [FIRE, f"{FIRE}\nFull text: of the speech.", "Document the fire, he said.", ""])
def test_other_text_is_no_export(text):
    assert exported(text) == []


def test_the_day_in_the_margins_of_a_printed_page_is_no_publication():
    lines = [(40, 200 + 20 * n, words, 12) for n, words in enumerate((FIRE[:60], FIRE[60:], OPEN[:60], OPEN[60:]))]
    margins = [
        (24, 20, "11/28/26, 6:20 PM", 8),
        (200, 20, "Fire shuts port", 8),
        (24, 835, "https://echo.example/a 1/1", 8),
    ]
    known = read_pdf(pdf([*margins, (40, 150, "Fire shuts port", 24), *lines]), "a.pdf")
    assert known["title"] == "Fire shuts port" and known["text"].startswith(FIRE[:60]) and "/26" not in known["text"]
    (warning,) = known["warnings"]
    assert warning.startswith("Printed: the pages say when they were printed (11/28/26, 6:20 PM), which is not when")


TWO = (("Fire shuts port", "12 March 2024", FIRE), ("Port opens", "14 March 2024", OPEN))
FORMS = {  # of an article: its number, title, day, text
    "nexis": "{n} of 2 DOCUMENTS\n\nHarwick Echo\n\n{day}\n\nLENGTH: 90 words\n\nHEADLINE: {title}\n\nBODY:\n{text}\n\n"
    "LOAD-DATE: March 20, 2024\n\n",
    "nexis, set to German": "Dokument {n} von 2\n\nHarwick Echo\n\n12. März 2024 Dienstag\n\n{title}\n\n"
    "LÄNGE: 90 Wörter\n\n{text}\n\nSPRACHE: ENGLISH\n\n",
    "nexis without a body line": "{title}\n\nHarwick Echo\n\n{day}\n\nCopyright 2024 Echo All Rights Reserved\n\n"
    "Length: 90 words\n\n{text}\n\nEnd of Document\n\n",
    "factiva": "{title}\n\n90 words\n{day}\nHarwick Echo\nHAEC\nEnglish\n(c) 2024 Echo\n\n{text}\n\nEcho Newspapers\n\n"
    "Document HAEC000020240312ek3c0000{n}\n\n",
    "factiva, field codes": "SE   News\nHD   {title}\nWC   90 words\nPD   {day}\nSN   Harwick Echo\nLP\n{text}\nTD\n\n"
    "AN   Document HAEC000020240312ek3c0000{n}\n\n",
    "factiva, set to German": "{title}\n\n90 Wörter\n{day}\nHarwick Echo\n(c) 2024 Echo\n\n{text}\n\n"
    "Dokument HAEC000020240312ek3c0000{n}\n\n",
    "proquest": "____________\n\n{title}\n\nProQuest document link\n\nFull text\n\n{text}\n\nDETAILS\n\n"
    "Subject: Ports\n\nPublication title: Harwick Echo\n\nPublication date: {day}\n\n",
    "newsbank": "Paper: Harwick Echo\nTitle: {title}\nDate: {day}\nPage: 4\n\n{text}\n\n"
    "Record Number: 1{n}\nCopyright, 2024, Echo\n\n",
    "gale": "Title: {title}\nSource: Harwick Echo. ({day}): News: p4.\nDocument Type: Article\n\n{text}\n\n"
    "Gale Document Number: GALE|A{n}\n\n",
    "ebsco": "Record: {n}\nTitle: {title}\nSource: Harwick Echo. {day}.\nAccession Number: 2W{n}\n\n{text}\n\n",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_the_forms_in_which_databases_export(form):
    text = "".join(FORMS[form].format(n=n, title=t, day=d, text=x) for n, (t, d, x) in enumerate(TWO, 1))
    found = exported(text)
    assert [(one.title, one.source, one.text) for one in found] == [(t, "Harwick Echo", x) for t, _, x in TWO]
    assert [parse_day(one.date) for one in found] == [DAY, DAY if "12. März" in FORMS[form] else DAY.replace(day=14)]


def test_one_article_of_nexis_has_no_end():
    head = "Fire shuts port\n\nHarwick Echo\n\nMarch 12, 2024\n\nLength: 90 words\n\nBody\n\n"
    found = exported(f"{head}{FIRE}\n\nLoad-Date: March 13, 2024\n")
    assert [(one.title, one.text) for one in found] == [("Fire shuts port", FIRE)]


def test_what_stands_above_and_below_the_article_of_a_page_kept_as_a_document_is_left_out(tmp_path):
    path = tmp_path / "a.odt"
    style = '<text:p xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" text:style-name="{}">{}</text:p>'
    body = [("P1", "Home News Sport"), ("Heading_20_1", "Fire shuts port"), *[("P2", FIRE)] * 3, ("P3", "© Echo 2024")]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<a>{''.join(style.format(*one) for one in body)}</a>")
    found = read(path)
    assert found.title == "Fire shuts port" and found.text == "\n".join([FIRE] * 3)
    assert [one for one in found.warnings if one.startswith("Boilerplate")] == [
        "Boilerplate: what stands above the headline (“Home News Sport”) was left out.",
        "Boilerplate: the last line (“© Echo 2024”) was left out.",
    ]


def test_another_headline_inside_a_document_is_said(tmp_path):
    document = docx.Document()
    for title in ("Fire shuts port of Harwick", "Mayor goes after a row"):
        document.add_heading(title, 1)
        document.add_paragraph(FIRE)
    document.save(tmp_path / "a.docx")
    document = docx.Document()
    document.add_paragraph(FIRE)
    document.add_page_break()
    document.add_paragraph("Mayor goes after a row")
    document.add_paragraph(OPEN)
    document.save(tmp_path / "b.docx")
    for name in ("a.docx", "b.docx"):
        said = read(tmp_path / name).warnings
        assert any(one.startswith("Several articles: “Mayor goes after a row” is set as a headline") for one in said)


def test_a_heading_of_a_part_is_no_other_article(tmp_path):
    document = docx.Document()
    document.add_heading("Fire shuts port of Harwick", 1)
    document.add_paragraph(FIRE)
    document.add_heading("What is next", 1)
    document.add_paragraph(OPEN)
    document.save(tmp_path / "a.docx")
    assert not any(one.startswith("Several articles") for one in read(tmp_path / "a.docx").warnings)

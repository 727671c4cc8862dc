"""What is no article: files of other kinds, and pages that say that there is nothing to be read."""

import io
import plistlib
import zipfile

import pytest

from analysis.article.file import from_bytes
from analysis.errors import InputError

FIRE = "The port of Harwick closed on Monday after a fire, officials said. Two workers were hurt on the quay."
TIMES = "00:00:01,000 --> 00:00:04,000"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"
HEAD = "id,date,title,text\n"
BINARY = plistlib.FMT_BINARY


def archive(**parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, words in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_iwa", ".iwa"), words)
    return content.getvalue()


FOREIGN = [
    (
        "a.txt",
        (f"A title (Echo)\n- Your Highlight on page 4 | Added on Friday\n\n{FIRE}\n==========\n" * 2).encode(),
        "is a list of highlights, not an article",
    ),
    (
        "a.md",
        f"# A title\n\n- {FIRE} ([View Highlight](https://e.example/1))\n- {FIRE} ([View Highlight](#))\n".encode(),
        "is a list of highlights, not an article",
    ),
    (
        "a.xml",
        f"<mediawiki xmlns='http://www.mediawiki.org/'><page><text>{FIRE}</text></page></mediawiki>".encode(),
        "is XML, not an article",
    ),
    ("a.js", f'window.YTD.tweets.part0 = [ {{ "full_text": "{FIRE}" }} ]'.encode(), "is data for a program; save what"),
    (
        "a.html",
        b"<html><body><article><h1>Oops</h1><p>The page you are looking for has moved. Here are popular stories.</p>",
        "holds no article but",
    ),
    (
        "a.html",
        b"<html><body><p>Please turn off your ad blocker or subscribe to keep reading us. Then reload the page.</p>",
        "holds no article but",
    ),
    ("a.xlsx", archive(xl__workbook_xml="<a/>"), "is a spreadsheet"),
    ("a.ods", archive(mimetype=SHEET, content_xml="<a/>"), "is a spreadsheet"),
    ("a.pptx", archive(ppt__presentation_xml="<a/>"), "is a set of slides"),
    ("a.epub", archive(mimetype="application/epub+zip", **{"META-INF/container_xml": "<a/>"}), "is an e-book (EPUB)"),
    ("a.pages", archive(Index__Document_iwa="x"), "is a document of Apple's Pages"),
    ("a.zip", archive(a=FIRE), "is a zip archive, not an article; unpack it"),
    ("a.numbers", archive(Index__Tables__List_iwa="x"), "is a spreadsheet of Apple's Numbers"),
    ("a.key", archive(Index__Slide_iwa="x"), "is a set of slides of Apple's Keynote"),
    ("a.webarchive", b"bplist00" + FIRE.encode(), "is a damaged property list or webarchive"),
    ("a.webloc", plistlib.dumps({"URL": "https://www.example.org/a"}), "is a link to https://www.example.org/a"),
    ("a.webloc", plistlib.dumps({"URL": "https://www.example.org/a"}, fmt=BINARY), "is a link to https://www.example"),
    ("a.plist", plistlib.dumps({"Name": FIRE}), "is a property list, not an article"),
    (
        "a.gdoc",
        b'{"url": "https://docs.google.com/open?id=a", "doc_id": "a"}',
        "is a link to https://docs.google.com/open",
    ),
    ("a.tar", b"a.txt".ljust(257, b"\0") + b"ustar\x0000" + bytes(300), "is a tar archive, not text; unpack it"),
    ("a.m4a", b"\0\0\0\x20ftypM4A \0\0\0\0", "is a sound, not text; give a transcript"),
    ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "is a photograph (HEIC), not text; have its words recognised"),
    ("a.mobi", bytes(60) + b"BOOKMOBI" + bytes(90), "is an e-book (Kindle), not text"),
    ("a.warc", f"WARC/1.0\r\nWARC-Type: response\r\n\r\n{FIRE}".encode(), "is an archive of web pages (WARC)"),
    (
        "a.rss",
        f"<?xml version='1.0'?><rss><item>{FIRE}</item><item>{FIRE}</item></rss>".encode(),
        "is a feed of 2 articles",
    ),
    ("a.xml", f"<?xml version='1.0'?><nitf><p>{FIRE}</p></nitf>".encode(), "is XML, not an article"),
    ("a.ipynb", b'{"cells": [], "metadata": {}, "nbformat": 4}', "is a notebook, not an article"),
    ("a.yaml", f"title: Fire\ndate: 2024-03-12\nbody: |\n  {FIRE}\n".encode(), "is YAML, not an article; put its keys"),
    ("a.yml", f"---\ntitle: Fire\ntext: >\n  {FIRE}\n".encode(), "is YAML, not an article"),
    ("a.txt", f"- title: Fire\n  body: {FIRE}\n- title: Flood\n  body: {FIRE}\n".encode(), "is YAML, not an article"),
    (
        "a.har",
        b'{"log": {"version": "1.2", "creator": {}, "entries": []}}',
        "is a recording of what a browser asked for",
    ),
    ("a.url", b"[InternetShortcut]\r\nURL=https://www.example.org/a\r\n", "is a link to https://www.example.org/a"),
    ("a.srt", f"1\n{TIMES}\n{FIRE}\n\n2\n{TIMES}\n{FIRE}".encode(), "holds subtitles"),
    ("a.txt", f"WEBVTT\n\n{TIMES[3:]}\n{FIRE}\n\n{TIMES[3:]}\n{FIRE}".encode(), "holds subtitles"),
    ("a.sbv", f"0:00:01.000,0:00:04.000\n{FIRE}\n\n0:00:04.000,0:00:06.000\n{FIRE}".encode(), "holds subtitles"),
    ("a.ass", f"[Events]\nDialogue: 0,0:00:01.00,{FIRE}\nDialogue: 0,0:00:02.00,{FIRE}".encode(), "holds subtitles"),
    ("a.lrc", f"[00:10.00]{FIRE}\n[00:20.00]{FIRE}".encode(), "holds subtitles"),
    ("a.ttml", f"<tt><body><p begin='01s'>{FIRE}</p><p begin='09s'>{FIRE}</p></body></tt>".encode(), "holds subtitles"),
    ("a.ris", f"TY  - NEWS\nT1  - Fire\nN2  - {FIRE}\nER  - \n".encode(), "is a list of references"),
    ("a.txt", f"@article{{fire,\n title={{Fire}},\n abstract={{{FIRE}}}}}".encode(), "is a list of references"),
    ("a.tex", f"\\documentclass{{article}}\n\\begin{{document}}\n{FIRE}\n\\end{{document}}".encode(), "is TeX"),
    (
        "a.txt",
        f'{HEAD}1,2024-03-12,Fire,"{FIRE}"\n2,2024-03-13,More,"{FIRE}"\n'.encode(),
        "holds a table (its columns: 'id'",
    ),
    ("a.txt", f"{HEAD}1,2024-03-12,Fire,{FIRE.replace(',', '')}".replace(",", "\t").encode("utf-16"), "holds a table"),
]


@pytest.mark.parametrize("name, content, said", FOREIGN, ids=[f"{one[0]}-{n}" for n, one in enumerate(FOREIGN)])
def test_a_file_of_another_kind_is_called_by_its_name(name, content, said):
    with pytest.raises(InputError) as caught:
        from_bytes(content, name)
    assert str(caught.value).startswith(f"{name} {said}") and str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        f"Ports, roads, rail, and date\n{FIRE}",
        f"Date, 12 March, Harwick\nBy Ann Lowe, Tom Reid, Sam Low\n{FIRE}",
        f"{FIRE} The arrow --> is no subtitle.",
        f"{FIRE} URL=https://www.example.org",
    ],
)
def test_text_with_commas_and_signs_is_read(text):
    assert FIRE in from_bytes(text.encode(), "a.txt").text


@pytest.mark.parametrize(
    "says",
    [
        "You need to enable JavaScript to run this app.",
        "Verifying you are human. This may take a few seconds.",
        "Sorry, the page you are looking for could not be found on this site.",
        "You don't have permission to access this page on this server. Access denied.",
        "We cannot show this page, which is unavailable due to legal reasons in your country.",
        "Redirecting to the article, please wait while the page is loaded for you.",
        "Checking if the site connection is secure. The site needs to review the security of your connection.",
        "Forgot your password? Create an account to read our news every day.",
        "Our systems have detected unusual traffic from your network, please wait.",
    ],
)
def test_a_page_that_holds_nothing_but_a_notice_is_refused(says):
    page = f"<html><head><title>Harwick Echo</title></head><body><article><p>{says}</p></article></body></html>"
    with pytest.raises(InputError, match=r"^a\.html holds no article but “"):
        from_bytes(page.encode(), "a.html")
    long = page.replace(
        f"<p>{says}</p>", f"<p>{says}</p><p>{FIRE} The mayor came to the quay and thanked the crews.</p>"
    )
    assert FIRE in from_bytes(long.encode(), "a.html").text


@pytest.mark.parametrize("source", [f"<p>{FIRE}</p>\n" * 4, f"{FIRE}<br><br>" * 5, f"<!doctype html><p>{FIRE}</p>" * 3])
def test_a_page_s_source_in_a_text_file_is_read_as_a_page(source):
    article = from_bytes(source.encode(), "a.txt")
    assert "<" not in article.text and FIRE in article.text

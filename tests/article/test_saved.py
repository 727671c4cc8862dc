"""Pages that programs saved or wrote in ways of their own: Safari, Apple's Mail, Google Docs, newsletters, archives."""

import datetime
import plistlib

import pytest

from analysis.article.file import from_bytes
from analysis.errors import InputError

FIRE = "The port of Harwick closed on Monday after a fire, officials said. Two workers were hurt on the quay."
OPEN = "The harbour master, Tom Reid, said that the port would open again next week, and thanked the crews."
DAY = datetime.date(2024, 3, 12)
PAGE = (
    "<!doctype html><html><head><title>Fire shuts port</title><meta property='article:published_time' "
    f"content='2024-03-12'></head><body><article><h1>Fire shuts port</h1><p>{FIRE}</p><p>{OPEN}</p></article>"
)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_webarchive(form):
    main = {"WebResourceData": PAGE.encode(), "WebResourceURL": "https://www.example.org/a"}
    article = from_bytes(plistlib.dumps({"WebMainResource": main}, fmt=form), "a.webarchive")
    assert (article.text, article.title, article.date) == (f"{FIRE}\n{OPEN}", "Fire shuts port", DAY)
    assert article.url == "https://www.example.org/a"


def test_what_a_webarchive_holds_is_named_by_its_file():
    for page, what in (
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"<rss><item/><item/></rss>", "a feed of 2 articles"),
    ):
        archive = plistlib.dumps({"WebMainResource": {"WebResourceData": page}})
        with pytest.raises(InputError, match=f"^a.webarchive is {what}"):
            from_bytes(archive, "a.webarchive")


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".odt"])
def test_text_that_is_called_a_document_is_said_to_be_text(ending):
    for content in (FIRE.encode(), PAGE.encode()):
        article = from_bytes(content, f"a{ending}")
        assert FIRE in article.text and any(
            one.startswith(f"Ending: the file is called {ending}") for one in article.warnings
        )


def test_a_message_of_apple_s_mail():
    message = f"From: Ann <a@example.org>\nSubject: Fire\nDate: Tue, 12 Mar 2024 08:00:00 +0000\n\n{FIRE}\n".encode()
    content = b"%d\n%s<?xml version='1.0'?><plist><dict/></plist>" % (len(message), message)
    article = from_bytes(content, "a.emlx")
    assert (article.text.strip(), article.title, article.date) == (FIRE, "Fire", DAY)


def test_a_newsletter_that_a_table_lays_out():
    cells = f"<tr><td><h1>Fire shuts port</h1><p>{FIRE}</p><p>{OPEN}</p></td></tr>"
    figures = "<table><tr><td>Year</td><td>Fires</td></tr><tr><td>2023</td><td>4</td></tr></table>"
    page = f"<html><body><table><tr><td>{figures}</td></tr>{cells}</table></body></html>"
    article = from_bytes(page.encode(), "a.html")
    assert article.text == f"{FIRE}\n{OPEN}"


def test_an_article_of_google_docs():
    spans = f"<p><span>{FIRE[:31]}</span><span>{FIRE[31:60]}</span><span>{FIRE[60:]}</span>"
    page = (
        f"<html><body class='doc-content'>{spans}<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p><p>{OPEN}</p>"
        "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Is it so?</span></p></div></body></html>"
    )
    article = from_bytes(page.encode(), "a.html")
    assert article.text == f"{FIRE}\n{OPEN}"
    assert article.warnings[0] == "Comments: 1 of the document was left out."


def test_words_of_two_parts_stand_apart():
    page = f"<html><body><article><p><b>Ann Lee</b><i>said</i><b>Tom</b><i>, too</i></p><p>{FIRE}</p><p>{OPEN}</p>"
    assert from_bytes(page.encode(), "a.html").text.startswith("Ann Lee said Tom, too\n")


def test_a_page_that_an_archive_kept_is_its_publisher_s():
    kept = "https://web.archive.org/web/20240401000000/https://www.example.org/2024/03/12/fire"
    link = f"<link rel='canonical' href='{kept}'>"
    article = from_bytes(PAGE.replace("</head>", f"{link}</head>").encode(), "a.html")
    assert (article.url, article.source) == ("https://www.example.org/2024/03/12/fire", "example.org")


def test_the_day_of_a_capture_is_none_of_publication():
    kept = "https://archive.ph/2024.03.15-101112/https://www.example.org/news/fire"
    head = f"<link rel='canonical' href='{kept}'><meta property='og:site_name' content='archive.ph'>"
    head += "<meta itemprop='dateModified' content='2024-03-15T10:11:12Z'>"
    page = f"<html><head>{head}</head><body><article><h1>Fire</h1><p>{FIRE}</p><p>{OPEN}</p></article></body></html>"
    article = from_bytes(page.encode(), "a.html")
    assert (article.url, article.source, article.date) == ("https://www.example.org/news/fire", "example.org", None)
    assert from_bytes(page.replace("/news/", "/2024/03/12/").encode(), "a.html").date == DAY


SOURCE = PAGE.replace("><", ">\n<").replace("<", "&lt;").splitlines()
SHOWN = [
    "<html><head><title>https://a.org</title></head><body id='viewsource'><pre>"
    + "\n".join(SOURCE)
    + "</pre></body></html>",
    "<html><body><table>"
    + "".join(f"<tr><td class='line-number'></td><td class='line-content'>{one}</td></tr>" for one in SOURCE)
    + "</table></body></html>",
]


@pytest.mark.parametrize("page", SHOWN, ids=["Firefox", "Chrome"])
def test_a_page_s_source_that_a_browser_shows(page):
    article = from_bytes(page.encode(), "a.html")
    assert (article.text, article.title, article.date) == (f"{FIRE}\n{OPEN}", "Fire shuts port", DAY)
    assert article.warnings == ("Markup: the file shows the source of a page, which was read.",)

"""Messages: .eml, copied with their head, forwarded; a mailbox is refused."""

import datetime
from email.message import EmailMessage

import pytest

from analysis.article.file import from_bytes
from analysis.errors import InputError

FIRE = "The port of Harwick closed on Monday after a fire, officials said. “Two workers were hurt,” she said."
MORE = "The harbour master, Tom Reid, said that the port would open again next week, and thanked the crews."
BODY = f"{FIRE}\n\n{MORE}"
DAY = datetime.date(2024, 3, 12)
FIELDS = "From: Desk <desk@echo.example>\nTo: me@echo.example\n"


def message(subject="Fire shuts port", **parts):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "desk@echo.example", "me@echo.example", subject
    made["Date"] = "Tue, 12 Mar 2024 18:02:11 +0000"
    made.set_content(parts["text"])
    if "page" in parts:
        made.add_alternative(parts["page"], subtype="html")
    return made.as_bytes()


PAGE = f"<html><body><p>{FIRE}</p><p>{MORE}</p></body></html>"
COPIED = f"{FIELDS}Sent: Tuesday, March 12, 2024 6:02 PM\nSubject: Fire shuts port\n\n{BODY}".encode()
PLAIN = message(text=BODY)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        message("Fwd: RE: Fire shuts port", text=BODY),
        b"Can you look at this?\n\nJo\n\n---------- Forwarded message ---------\n" + COPIED,
        message("Fwd", text="Look.\n\n---------- Forwarded message ---------\n" + COPIED.decode()),
        message(text=BODY, page=PAGE),
        message(text="See below", page=PAGE),
        COPIED,
        f"{FIELDS}Subject: Fire shuts port\nDate: Tue, 12 Mar 2024 18:02:11 +0000\n\n{BODY}".encode(),
        b"From desk@echo.example Tue Mar 12 18:02:11 2024\n" + PLAIN,
        message("Read this", text=f"---------- Forwarded message ---------\n{COPIED.decode()}"),
    ],
)
@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_the_article_in_a_message(content, name):
    article = from_bytes(content, name)
    assert (article.title, article.date) == ("Fire shuts port", DAY)
    assert article.text.replace("\n\n", "\n") == BODY.replace("\n\n", "\n")
    assert article.warnings[:2] == (
        "Date: 12 March 2024 is the day on which the message was sent.",
        "Message: the head of an e-mail was left out.",
    )


def test_the_links_of_a_newsletter_are_left_out():
    links = "View this post on the web at https://a.example/p\n\n{}\n\nUnsubscribe https://a.example/u"
    article = from_bytes(message(text=links.format(BODY)), "a.eml")
    assert article.text == BODY and "Boilerplate: 2 of the message's own lines were left out." in article.warnings


def test_a_mailbox_is_refused():
    one = b"From desk@echo.example Tue Mar 12 18:02:11 2024\n" + PLAIN + b"\n"
    with pytest.raises(InputError, match=r"^a\.mbox is a mailbox of 2 messages; save the one"):
        from_bytes(one * 2, "a.mbox")


@pytest.mark.parametrize(
    "text",
    [f"From: a friend of the mayor\n{FIRE}", f"Subject: the fire\nDate: unknown to all.\n\n{BODY}", f"From {FIRE}"],
)
def test_text_that_begins_like_a_message_is_left(text):
    assert from_bytes(text.encode(), "a.txt").text == text


def test_a_page_that_a_browser_saved_is_no_message():
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://echo.example/a\nSubject: Fire\n"
        "Date: Tue, 2 Apr 2024 18:02:11 +0000\nMIME-Version: 1.0\n"
    )
    parts = f'Content-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\n\n{PAGE * 2}\n--x--\n'
    article = from_bytes((head + parts).encode(), "a.mhtml")
    assert article.url == "https://echo.example/a" and article.date is None

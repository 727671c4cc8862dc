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


def test_what_was_sent_with_a_message_is_said():
    sent = EmailMessage()
    sent["From"], sent["To"], sent["Subject"] = "a@example.org", "b@example.org", "Article"
    sent["Date"] = "Fri, 12 Apr 2024 10:12:00 +0100"
    sent.set_content("Hi Tom,\n\nplease find the article of the mayor in what I attach to this.\n\nAnn")
    sent.add_attachment(b"PK", maintype="application", subtype="zip", filename="mayor.docx")
    warnings = from_bytes(bytes(sent), "a.eml").warnings
    assert (
        "Attachments: 1 file was sent with the message (“mayor.docx”) and not read; save what you mean, give that."
        in (warnings)
    )


def test_an_answer_that_quotes_what_it_answers_is_said():
    answered = "On Fri, 12 Apr 2024 at 08:00, Ann Lee <a@example.org> wrote:\n\n> The mayor left.\n> He said so."
    text = f"I do not agree.\n\n{answered}"
    head = "From: b@example.org\nSubject: Re: The mayor\nDate: Fri, 12 Apr 2024 10:12:00 +0100\n\n"
    assert any(one.startswith("Answer: ") for one in from_bytes((head + text).encode(), "a.eml").warnings)


def test_the_day_of_a_message_as_a_program_writes_it_that_forwards():
    text = (
        "FYI\n\n---------- Forwarded Message ---------\nFrom: Ann Lee <a@example.org>\n"
        "Date: Thu, 11 Apr 2024 at 09:00\n"
        "Subject: The mayor\nTo: Tom\n\nThe mayor of Harwick left on Monday, she said."
    )
    assert from_bytes(text.encode(), "a.txt").date == datetime.date(2024, 4, 11)

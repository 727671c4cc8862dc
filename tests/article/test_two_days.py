"""The day of a page by the clock of Greenwich and as its readers see it; days that are none; datelines."""

import datetime

import pytest

from analysis.article.days import days_of
from analysis.article.file import from_bytes
from analysis.article.page import read_html
from analysis.article.plain_text import dated

P = "<p>The port of Harwick closed on Monday after a fire, officials said, and two workers were hurt on the quay.</p>"
UTC = "2024-03-13T01:30:00Z"
D12, D13 = datetime.date(2024, 3, 12), datetime.date(2024, 3, 13)


def page(declared, head="", lang="en"):
    meta = f'<meta property="article:published_time" content="{declared}">'
    body = f"<body><article>{head}{P * 3}</article></body>"
    return f"<html lang='{lang}'><head><title>Fire</title>{meta}</head>{body}</html>"


@pytest.mark.parametrize(
    "declared, head, lang, day, said",
    [
        (UTC, "<p>March 12, 2024, 9:30 p.m. ET</p>", "en-US", D12, "Two dates: the page shows 12 March 2024 and decl"),
        (
            UTC,
            f"<time datetime='{UTC[:-1]}.000Z'>12 March 2024</time>",
            "en",
            D12,
            "Two dates: the page shows 12 March",
        ),
        (UTC, "<p>March 13, 2024</p>", "en-US", D13, None),
        (
            UTC,
            "",
            "en-US",
            D13,
            "Date: 13 March 2024 is the day in Greenwich; where the page was published it was 12 M",
        ),
        (UTC, "", "en-GB", D13, None),
        ("2024-03-12T15:00:00+00:00", "", "en-AU", D12, "Date: 12 March 2024 is the day in Greenwich"),
        ("2024-03-12T21:30:00-04:00", "", "en-US", D12, None),
        (
            "2024-03-12",
            "<p>Published 5 March 2019</p>",
            "en",
            D12,
            "Two dates: the page declares 12 March 2024 and shows",
        ),
        ("2024-03-12", "<p>Updated 15 March 2024</p>", "en", D12, None),
        ("1970-01-01T00:00:00Z", "", "en", None, None),
    ],
)
def test_the_day_of_a_page_is_that_of_its_readers(declared, head, lang, day, said):
    known = read_html(page(declared, head, lang), "a.html")
    assert known["date"] == day
    assert [one[: len(said or "")] for one in known["warnings"]] == ([said] if said else [])


@pytest.mark.parametrize(
    "written, day",
    [
        ("12-Mar-24", "2024-03-12"),
        ("12 Mar ’24", "2024-03-12"),
        ("24-03-12", None),  # 24 March 2012, or 12 March 2024
        ("12 March 2024 • 6:00am", "2024-03-12"),
        ("March 12, 2024 Updated 11:02 p.m. ET", "2024-03-12"),
        ("Published: 12 March 2024", "2024-03-12"),
        ("(12 March 2024)", "2024-03-12"),
        ("12 Mar 10:04", None),
        ("1970-01-01", None),
        ("Last updated on 12 March 2024", None),
    ],
)
def test_days_as_tables_write_them(written, day):
    about = dated(written, "The mayor left.")
    assert (about["date"] and str(about["date"])) == day
    assert day or about["warnings"][0].startswith("Date ")


def test_a_year_of_two_digits_may_be_first():
    assert set(days_of("24-03-12")) == {datetime.date(2012, 3, 24), D12}
    assert days_of("24-03-12", True) == (datetime.date(2012, 3, 24),)


NEWS = "The mayor of Harwick resigned on Monday after a row over the old bridge, officials of the town said."


@pytest.mark.parametrize(
    "line, day",
    [
        ("HARWICK, March 12, 2024 (AFP) - ", "2024-03-12"),
        ("PORT ANN, England, 12 March 2024 /PRNewswire/ -- ", "2024-03-12"),
        ("HARWICK, March 12 (Reuters) - ", None),
        ("", None),
    ],
)
def test_a_dateline_may_give_the_day(line, day):
    known = from_bytes(f"{line}{NEWS}\n\nOn March 12, 2019 (a Tuesday) it fell.".encode(), "a.txt")
    assert (known.date and str(known.date)) == day
    assert any(one == "Date: 12 March 2024 is taken from the dateline." for one in known.warnings) == bool(day)


def test_what_stands_above_a_dateline_is_no_text():
    head = "AP-US--Harwick,1st Ld-Writethru,412\nCouncil closes old bridge\nEds: UPDATES with quotes.\nBy JO MARSH\n\n"
    known = from_bytes(f"{head}HARWICK, Ohio (AP) — {NEWS}".encode(), "a.txt")
    assert known.title == "Council closes old bridge" and known.text[known.body_start :].startswith("HARWICK, Ohio")
    assert known.warnings[0].startswith("Head: 4 lines above the dateline (“AP-US--Harwick,1st Ld-Writethru,412”)")


def test_a_day_to_come_is_said():
    known = from_bytes(f"Date: {datetime.date.today().year + 3}-03-12\n\n{NEWS}".encode(), "a.txt")
    assert known.warnings[0].startswith("Date ahead: 12 March ")

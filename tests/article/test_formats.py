"""analysis.article.plain_text, markdown and page: plain text, Markdown and web pages → what is known of an article."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article.days import parse_day
from analysis.article.markdown import read_markdown
from analysis.article.page import read_html
from analysis.article.plain_text import read_plain
from analysis.errors import InputError

DAY = datetime.date(2022, 4, 7)

DAYS = [
    ("2022-04-07", DAY),
    ("2022-4-7", DAY),
    ("2022-04-07T23:59:00+02:00", DAY),
    ("2022-04-07 10:00", DAY),
    ("20220407", DAY),
    ("2022/04/07", DAY),
    ("7 April 2022", DAY),
    ("7 Apr 2022", DAY),
    ("April 7, 2022", DAY),
    ("Apr. 7, 2022", DAY),
    ("Thursday, 7 April 2022", DAY),
    ("April 7th, 2022", DAY),
    ("Thu, 07 Apr 2022 10:30:00 +0000", DAY),
    (" 2022-04-07 ", DAY),
    ("7. April 2022", DAY),
    ("7 avril 2022", DAY),
    ("7 de abril de 2022", DAY),
    ("Donnerstag, 7. April 2022", DAY),
    ("07/04/2022", None),
    ("2022-13-45", None),
    ("2022-02-30", None),
    ("yesterday", None),
    ("", None),
    ("2022", None),
    ("0001-01-01", None),
    ("9999-12-31", None),
    ("1599-12-31", None),
    ("2022-04-071", None),
    ("-2022-04-07", None),
    ("٢٠٢٢-٠٤-٠٧", DAY),
    ("Thu, 99 Apr 99999999999 10:30:00 +9999", None),
]


@pytest.mark.parametrize("written, day", DAYS)
def test_days(written, day):
    assert parse_day(written) == day


@given(st.text(max_size=40) | st.text("0123456789-/:, TAprilZ+", max_size=40))
def test_any_text_is_a_day_or_none(written):
    day = parse_day(written)
    assert day is None or 1600 <= day.year <= 2100


@pytest.mark.parametrize(
    "text, header, day",
    [
        (" date 2022-04-07 The minister said so.", " date 2022-04-07 ", DAY),
        ("date 2022-04-07\r\n\r\nThe minister said so.", "date 2022-04-07\r\n\r\n", DAY),
        ("Date: 2022-04-07\nThe minister said so.", "Date: 2022-04-07\n", DAY),
        ("Date: 7 April 2022\n\nThe minister said so.", "Date: 7 April 2022\n\n", DAY),
        ("date 2022-04-07T10:00:00Z The minister said so.", "date 2022-04-07T10:00:00Z ", DAY),
        ("Published: 7 April 2022\n\nThe minister said so.", "Published: 7 April 2022\n", DAY),
        ("Date palms grew in 2022-04-07 and later.", "", None),
        ("Date: unknown to all, he said.\nMore.", "", None),
        ("The date 2022-04-07 was set.", "", None),
        ("date 2022-04-07x was set.", "", None),
        ("", "", None),
    ],
)
def test_a_header_line_gives_the_date_and_is_no_part_of_the_body(text, header, day):
    known = read_plain(text, "a.txt")
    assert known["text"] == text
    assert known.get("date") == day and text[: known.get("body_start", 0)] == header


@pytest.mark.parametrize(
    "read, text",
    [
        (read_plain, " date 2022-13-45 The minister said so."),
        (read_plain, "date 9999-12-31 The minister said so."),
        (read_markdown, "---\ndate: last Thursday\n---\nThe minister said so."),
    ],
)
def test_a_date_that_is_no_day_is_refused_rather_than_ignored(read, text):
    with pytest.raises(
        InputError,
        match=r"^a\.md gives the date '.*', which is no day between 1600 and 2100 that can "
        "be read; write it like 2022-04-07 or leave it out.$",
    ):
        read(text, "a.md")


FRONT = """---
Title: "Ministers meet: no deal"
date: 2022-04-07
source: The Daily
url: https://example.org/a
licence: CC BY 2.5
---

"""


def test_the_day_that_a_clipper_writes():
    known = read_markdown("---\ntitle: T\npublished: 2024-03-12\ncreated: 2024-05-09\n---\nThey left.\n", "a.md")
    assert known["date"] == datetime.date(2024, 3, 12)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter(end):
    known = read_markdown((FRONT + "They left.\n").replace("\n", end), "a.md")
    assert known == {
        "title": "Ministers meet: no deal",
        "date": DAY,
        "source": "The Daily",
        "url": "https://example.org/a",
        "text": "They left.",
    }


def test_front_matter_stands_above_plain_text_too():
    head = '---\ntitle: "The dam: a year on"\ndate: 2022-04-07\ntags:\n- dam\n---\n'
    known = read_plain(head + "The dam held on Monday.\n", "a.txt")
    assert (known["title"], known["date"], known["text"]) == ("The dam: a year on", DAY, "The dam held on Monday.")


def test_a_rule_above_plain_text_is_no_front_matter():
    text = "---\nSource: the mayor, who said\nthat the dam held.\n---\nNobody was hurt.\n"
    assert read_plain(text, "a.txt")["text"] == text


@pytest.mark.parametrize(
    "head, title",
    [
        ("title: no", "no"),
        ("title: 2022", "2022"),
        ("title: ~", None),
        ("title:", None),
        ("title: [a, b]", None),
        ("title: {a: b}", None),
        ("title: |\n  two\n  lines", "two lines"),
        ("title: 'a\tb'", "a b"),
        ("", None),
        ("title: !!python/object/apply:os.system ['true']", None),
        ("title: a\ntitle: b", "b"),
        ("? [a]\n: b", None),
    ],
)
def test_odd_front_matter(head, title):
    try:
        assert read_markdown(f"---\n{head}\n---\nThey left.", "a.md")["title"] == title
    except InputError as error:
        assert head.startswith("? [a]") and "front matter that is not YAML (line 2: " in str(error)


@pytest.mark.parametrize(
    "head, reason",
    [
        ("title: a: b", "line 2: mapping values are not allowed here"),
        ('date: 2022-04-07\ntitle: "open', "line 3: "),
        ("- a\n- b", "not a list of `key: value` lines"),
        ("just words", "not a list of `key: value` lines"),
        ("title: &a [*a, *b]", "found undefined alias"),
        ("title: a\x01b", "special characters are not allowed"),
        ("title: " + "x" * 30_000, "longer than 20,000 characters"),
    ],
)
def test_front_matter_that_is_not_yaml(head, reason):
    with pytest.raises(InputError) as caught:
        read_markdown(f"---\n{head}\n---\nThey left.", "a.md")
    assert str(caught.value).startswith("a.md has front matter that is not") and reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_front_matter_that_never_ends():
    with pytest.raises(InputError, match="opens its front matter with '---' and never closes it"):
        read_markdown("---\ntitle: a\n\nThey left.", "a.md")
    assert read_markdown("---\n\nThey left.", "a.md")["text"] == "They left."  # only a rule


def test_hostile_front_matter_is_cheap():
    bomb = (
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefghij", "bcdefghijk"))
        + "title: *k"
    )
    began = time.process_time()
    assert read_markdown(f"---\n{bomb}\n---\nThey left.", "a.md")["title"] is None
    with pytest.raises(InputError, match="nested too deeply"):
        read_markdown(f"---\ntitle: {'[' * 9_000}\n---\nThey left.", "a.md")
    assert time.process_time() - began < 5


MARKDOWN = [
    ("One\nline, *two*  lines.\n\nNext.", "One line, two  lines.\n\nNext."),
    ("**Bold**, _slanted_ and `plain`, ~~struck~~.", "Bold, slanted and plain, struck."),
    (
        'A [link](https://example.org "t"), <https://example.org> and [ref][r].\n\n[r]: https://example.org',
        "A link, https://example.org and ref.",
    ),
    ('"[W]e must", he said [...] of [Parliament].', '"[W]e must", he said [...] of [Parliament].'),
    ("![a picture](a.png)\n\nText.", "Text."),
    ("> Quoted\n> words.\n\nText.", "Quoted words.\n\nText."),
    ("- one\n- two\n  - three\n\n1. four", "one\n\ntwo\n\nthree\n\nfour"),
    ("Text\n\n## A heading ##\n\nText\n\nUnderlined\n---\n", "Text\n\nA heading\n\nText\n\nUnderlined"),
    ("Text <b>bold</b><!-- not --> &amp; more &eacute;.", "Text bold & more é."),
    ("<div>A <i>block</i><script>alert(1)</script></div>\n\nText.", "A block\n\nText."),
    ("```\ncode()\n```\n\nText.", "Text."),
    ("One\\\ntwo  \nthree", "One\ntwo\nthree"),
    ("Five \\* six \\_ 2*3*4", "Five * six _ 234"),
    ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd"),
    ("A note.[^1]\n\n[^1]: The note.", "A note.\n\nThe note."),
    ("A £5\u00a0million “deal”.", "A £5\u00a0million “deal”."),
]


@pytest.mark.parametrize("body, text", MARKDOWN)
def test_markdown_is_read_as_it_looks(body, text):
    assert read_markdown(body, "a.md")["text"] == text


def test_a_first_heading_is_the_title_and_no_sentence():
    known = read_markdown("# No *deal*\n\nThey left.", "a.md")
    assert (known["title"], known["text"]) == ("No deal", "They left.")
    known = read_markdown("---\ntitle: Another\n---\n# No deal\n\nThey left.", "a.md")
    assert (known["title"], known["text"]) == ("Another", "No deal\n\nThey left.")


@settings(deadline=None)
@given(st.text() | st.text(alphabet="-:# \n*_[]()`<>!&|~\\'\"ab\t"))
def test_any_markdown_is_read_or_refused_in_one_sentence(body):
    for text in (body, f"---\n{body}\n---\nThey left."):
        try:
            assert isinstance(read_markdown(text, "a.md")["text"], str)
        except InputError as error:
            assert "\n" not in str(error)


@pytest.mark.parametrize("piece", ["[", "[a](", "*a **b ", ">", "`", "<", "![", "|", "- ", "<div>", "&", "[^1]"])
def test_markdown_made_to_take_long_is_read_quickly(piece):
    began = time.process_time()
    read_markdown(piece * 10_000, "a.md")
    assert time.process_time() - began < 5


PAGE = """<!doctype html><html><head><title>Ministers meet | The Daily</title>
<meta property="og:title" content="Ministers meet"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2022-04-07T10:00:00Z">
<link rel="canonical" href="https://example.org/a"><script>track("2019-01-01")</script></head>
<body><nav><a href="/">Home</a> <a href="/b">Business</a></nav><article><h1>Ministers meet</h1>
<p>The ministers met in the capital on Thursday to talk about the price of bread, officials said.</p>
<p>“It was a good meeting,” said the head of the bakers’ union, who had asked for it in March.</p>
<p>They will meet again next week, when the harvest figures are expected to be known to all.</p>
</article><footer>© 1999–2031 The Daily</footer></body></html>"""


def test_a_web_page():
    known = read_html(PAGE, "a.html")
    assert (known["title"], known["date"], known["source"]) == ("Ministers meet", DAY, "The Daily")
    assert known["url"] == "https://example.org/a"
    lines = known["text"].splitlines()
    assert lines[0].startswith("The ministers met") and lines[-1].startswith("They will meet") and len(lines) == 3


def test_a_title_is_no_publisher():
    page = PAGE.replace('content="The Daily"', 'content="Ministers meet | OPA"')
    assert read_html(page, "a.html")["source"] == "example.org"


def test_a_page_without_a_date_has_none():
    page = PAGE.replace('<meta property="article:published_time" content="2022-04-07T10:00:00Z">', "")
    assert read_html(page, "a.html")["date"] is None


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html>",
        "<p>" * 20_000,
        "<div>" * 20_000 + "x",
        "<html><body>" + "<b" * 5_000,
        "\0",
        "<",
    ],
)
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(InputError, match=r"^a\.html holds no article text"):
        read_html(page, "a.html")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/=\"' phtmlbodyarticle&;!-\n"))
def test_any_page_is_read_or_refused(page):
    try:
        assert isinstance(read_html(page, "a.html")["text"], str)
    except InputError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "head, day",
    [
        ("The Harwick Echo, 07/04/2022", None),
        ("The Harwick Echo, 17/04/2022", datetime.date(2022, 4, 17)),
        ("Cologne, 7 April 2022", DAY),
        ("Harwick Echo · 7 Apr 2022 · By Ann Lowe", DAY),
        ("Harwick Echo - 7 April 2022", DAY),
        ("Published on 7 April 2022", DAY),
        ("Posted: Apr 7, 2022 / 06:12 PM EDT", DAY),
        ("pubDate: 2022-04-07", DAY),
        ("Published: 7 April 2022 Last updated: 9 April 2022", DAY),
    ],
)
def test_a_line_above_the_text_gives_the_day(head, day):
    known = read_plain(f"Fire shuts port\n{head}\n\nThe minister said so.", "a.txt")
    assert known["date"] == day and known["title"] == "Fire shuts port"
    assert known["warnings"][0].startswith("Date: 7 April" if day == DAY else "Date")


@pytest.mark.parametrize(
    "head",
    [
        "Updated 7 April 2022",
        "Printed on 7 April 2022",
        "© 7 April 2022",
        "Retrieved 7 April 2022",
        "He left on 7 April 2022.",
        "Room 2022, floor 7",
    ],
)
def test_a_line_that_gives_another_day_gives_none(head):
    assert read_plain(f"Fire shuts port\n{head}\n\nThe minister said so.", "a.txt").get("date") is None


def test_the_day_below_a_heading_of_markdown():
    known = read_markdown("# Fire shuts port\n\n7 April 2022\n\nThe minister said so.", "a.md")
    assert (known["date"], known["title"]) == (DAY, "Fire shuts port")
    assert known["text"][known["body_start"] :].strip() == "The minister said so."


BODY = "The minister resigned on Friday, her office said.\n\nShe gave no reason."


@pytest.mark.parametrize(
    "text, title",
    [
        (f"Minister Steps Down Over Leaked Letter\n\n{BODY}", "Minister Steps Down Over Leaked Letter"),
        (f"date 2022-04-08 Minister steps down\n \n{BODY}", "Minister steps down"),
        (f"Minister: 'I am leaving'\r\n\r\n{BODY}", "Minister: 'I am leaving'"),
        (f"The minister has gone.\n\n{BODY}", None),  # a sentence
        (f"Minister steps down\n{BODY}", None),  # does not stand apart
        (f"By Ann Lee in Paris\n\n{BODY}", None),
        (f"LONDON\n\n{BODY}", None),
        (f"Photo: Ann Lee in Paris\n\n{BODY}", None),
        (f"The ministers present were:\n\n{BODY}", None),
        ("Minister steps down\n\nLetter leaked\n\nShe gave no reason.", None),  # a list of headlines
        (f"{'word ' * 26}\n\n{BODY}", None),
        ("Minister steps down", None),
        ("BC-EU--Harwick-Port Fire,1st Ld-Writethru\n\nThe port of Harwick closed on Monday after a fire there.", None),
    ],
)
def test_the_headline_of_a_plain_text(text, title):
    found = read_plain(text, "a.txt")
    assert found.get("title") == title
    assert found["text"] == text


def test_front_matter_in_toml():
    known = read_markdown(
        '+++\ntitle = "Fire shuts port"\ndate = 2022-04-07T08:00:00Z\n+++\n\nThe port closed.\n', "a.md"
    )
    assert (known["title"], known["date"], known["text"]) == ("Fire shuts port", DAY, "The port closed.")
    with pytest.raises(InputError, match=r"^a\.md has front matter that is not TOML \(.*\); mend it\.$"):
        read_markdown("+++\ntitle = Fire\n+++\nThe port closed.\n", "a.md")

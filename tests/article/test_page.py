"""analysis.article.page: what a page declares of itself, and what is left out of its text."""

import datetime

import pytest

from analysis.article.file import from_bytes
from analysis.article.page import read_html
from analysis.errors import InputError

P = "<p>The port of Harwick closed on Monday after a fire, officials said, and two workers were hurt on the quay.</p>"
DAY = datetime.date(2018, 5, 14)


def page(head="", body=P * 3, html="<html>"):
    return (
        f"<!doctype html>{html}<head><title>Fire shuts port</title>{head}</head><body><article>{body}</article></body>"
    )


NEWS = '{"@type":"NewsArticle","datePublished":"2018-05-14"}'
LD = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    "head, day",
    [
        ('<meta property="article:published_time" content="2018-05-14T22:15:00-05:00">', DAY),
        ('<meta itemprop="datePublished" content="May 14, 2018">', DAY),
        (LD % '{"@type":"NewsArticle","datePublished":"2018-05-14T01:00:00Z","dateModified":"2021-01-01"}', DAY),
        (LD % '{"@graph":[{"@type":"WebPage","datePublished":"2011-01-01"},%s]}'
         % NEWS.replace('"NewsArticle"', '["NewsArticle"]'), DAY),
        (LD % '[{"@type":"Organization","foundingDate":"1900-01-01"},%s]' % NEWS, DAY),
        (LD % "{broken" + '<meta name="pubdate" content="20180514">', DAY),
        ('<meta property="article:modified_time" content="2021-01-04">', None),
    ],
)  # fmt: skip
def test_the_declared_publication_is_the_date(head, day):
    address = '<link rel="canonical" href="https://example.org/2018/05/18/fire-1.html">' if day else ""
    known = read_html(page(head + address), "a.html")
    assert known["date"] == day or (day is None and known["date"] != datetime.date(2018, 5, 14))
    assert any(w.startswith("Two dates: the page says 14 May 2018, its address 18 May") for w in known["warnings"]) == (
        day is not None
    )


@pytest.mark.parametrize(
    "html, url, first",
    [
        ('<html lang="en-GB">', "", True),
        ('<html lang="en-US">', "", False),
        ('<html lang="en">', "https://news.example.co.uk/a", True),
        ('<html lang="en">', "https://www.example.com/a", None),
    ],
)
def test_the_language_or_the_address_says_in_which_order_days_are_written(html, url, first):
    head = f'<link rel="canonical" href="{url}">' if url else ""
    assert read_html(page(head, html=html), "a.html")["day_first"] is first


def test_an_offer_tables_and_the_pages_own_lines_are_left_out_and_named():
    body = (
        "<div>By Ned Kerr<span>February 11, 2022</span></div>" + P * 3 + "<p>Read more: The port in pictures</p>"
        "<table><tr><td>Victims</td><td>2014</td></tr></table>"
        "<p>Subscribe to continue reading. Already a subscriber? Log in.</p>"
    )
    known = read_html(page(body=body), "a.html")
    assert set(known["text"].splitlines()) == {P[3:-4]}
    assert [warning.split(":")[0] for warning in known["warnings"]] == ["Date", "Pay wall", "Boilerplate", "Tables"]
    assert known["date"] == datetime.date(2022, 2, 11)


def test_a_locked_page_with_little_text_is_a_stub():
    known = read_html(page(LD % '{"@type":"NewsArticle","isAccessibleForFree":"False"}'), "a.html")
    assert known["warnings"] == (
        "Pay wall: the page says that it is not free to read; the rest of the article may be missing.",
    )


def test_a_page_that_declares_its_encoding_as_xml_does():
    head = '<meta property="article:published_time" content="2018-05-14">'
    assert read_html('<?xml version="1.0" encoding="utf-8"?>' + page(head), "a.xhtml")["date"] == DAY


def test_what_a_block_quotation_says_of_its_source_stays():
    for quotation in (
        "<p>I have <b>had</b> enough.</p><footer>— Joan Field, in a letter</footer>",
        "<p>I have had enough.</p><footer>— <cite>Joan Field, in a letter</cite></footer>",
        "I have <b>had</b> enough.<cite>Joan Field, in a letter</cite>",
        "<p>I have had enough.</p><p>— Joan Field, in a letter</p>",
    ):
        body = f"{P}<blockquote>{quotation}</blockquote>{P}"
        assert "“I have had enough.” — Joan Field, in a letter" in read_html(page(body=body), "a.html")["text"]


@pytest.mark.parametrize(
    "head", [LD % '{"@type":"LiveBlogPosting","headline":"Storm: live","datePublished":"2024-11-01"}', ""]
)
def test_updates_of_a_live_blog_have_days_of_their_own(head):
    told = {"three": 3, "four": 2, "five": 1}
    body = "<h1>Storm: live</h1>" + P
    for word, n in told.items():
        body += f'<div><time datetime="2024-11-0{n}T10:00:00Z">10.00</time><h2>Heading {n}</h2>'
        body += P.replace("two", word) + "</div>"
    known = read_html(page(head, body).replace("Fire shuts port", "Storm: live updates"), "a.html")
    assert known["title"] == "Storm: live" and "Heading" not in known["text"]
    assert {known["text"][at:].split(" and ")[1].split()[0]: day.day for at, day in known["stamps"]} == told
    assert known["warnings"][-1].startswith("Live blog: its updates are of different times")


OTHER = (
    "<p>The council of Elmford met on Tuesday and voted to mend the bridge before the winter, its clerk said.</p>" * 5
)
TEASER = "<article><h3>More from Harwick</h3><p>Ferry fares rise again.</p></article>"
BOTH = f"<article>{P * 5}</article><article>{OTHER}</article>"


@pytest.mark.parametrize(
    "body, warned",
    [
        (BOTH, True),
        (f"<article>{P * 5}</article>{TEASER * 6}", False),
        (f"<article>{P * 5}<article>{OTHER}</article></article>", False),  # a part of it
    ],
)
def test_two_articles_on_a_page_are_said(body, warned):
    known = read_html(f"<html><head><title>News</title></head><body><main>{body}</main></body></html>", "a.html")
    found = [words for words in known["warnings"] if words.startswith("Several articles: the page holds 2; ")]
    assert bool(found) == warned
    both = "Harwick" in known["text"] and "Elmford" in known["text"]
    assert not warned or ("read as one" in found[0]) == both


@pytest.mark.parametrize(
    "generator, day",
    [
        ('<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>', datetime.date(2024, 3, 12)),
        ('<meta name="generator" content="pdftohtml 0.36"/>', datetime.date(2024, 3, 12)),
        ("<meta name=Generator content='Microsoft Word 15'>", datetime.date(2024, 3, 12)),
        ('<meta name="generator" content="WordPress 6.1">', datetime.date(2013, 12, 23)),
    ],
)
def test_the_day_of_a_word_processor_s_file_is_no_publication(generator, day):
    head = f'{generator}<meta name="created" content="2013-12-23T23:15:00"/>'
    body = f"<p>Fire shuts port</p><p>Date: 2024-03-12</p>{P * 3}"
    content = f"<html><head><title>Fire shuts port</title>{head}</head><body>{body}</body></html>".encode()
    assert from_bytes(content, "a.html").date == day


def told(content):
    return [warning.split(":")[0] for warning in content["warnings"]]


STORY = "<p>The mayor, Joan Field, came to the quay at noon, and thanked the crews of the three lifeboats.</p>"
OTHER = "<p>Councillors in Wexley approved plans for a wall along the river, which had burst its banks twice.</p>"
LONG = [STORY, P, STORY.replace("noon", "dusk"), P.replace("Monday", "Tuesday"), STORY.replace("three", "four")]


@pytest.mark.parametrize(
    "body, kinds",
    [
        (
            "".join(
                f"<div class='story'><h2>{title}</h2><p>{day} March 2024</p>{''.join(parts)}</div>"
                for title, day, parts in (("Fire", 12, LONG), ("Wall", 14, [OTHER, *LONG]))
            ),
            "Several articles",
        ),
        ("".join(f"<div><h3><a href='/{n}'>{t}</a></h3>{p}</div>" for n, t, p in (
            (1, "Fire shuts port", P), (2, "Council approves wall", OTHER), (3, "Mayor thanks the crews", STORY))),
         "List of articles"),
        ("".join(f"<div class=r><h3><a href='/{n}'>Hit {n} of 9 for bridges</a></h3>{P}</div>" for n in range(3)),
         "List of articles"),
        ("".join(f"<div class='post'><b class='author'>{n}</b><div class='date'>{n}.12.</div>{p}</div>" for n, p in
                 enumerate((P, OTHER, STORY))), "Posts"),
        (P + "".join(f"<div class='post-meta author'>{n}</div>" for n in range(4)) + OTHER, None),
        ("".join(LONG) + "<div class='barrier'><p>Enjoying this? Get full access for £2 a month. Log in.</p></div>",
         "Pay wall"),
        ("".join(LONG) + "<h2>What comes next</h2>" + OTHER, None),
    ],
)  # fmt: skip
def test_what_stands_beside_an_article_is_said(body, kinds):
    content = f"<html><head><title>Echo</title></head><body><main>{body}</main></body></html>"
    found = {"Several articles", "List of articles", "Pay wall", "Posts"} & set(told(read_html(content, "a.html")))
    assert found == ({kinds} if kinds else set())


@pytest.mark.parametrize(
    "html, day, kinds",
    [
        ('<html lang="en-US">', datetime.date(2024, 3, 4), []),
        ('<html lang="en-GB">', datetime.date(2024, 4, 3), []),
        ('<html lang="en">', None, ["Date open"]),
    ],
)
def test_numbers_of_a_day_on_the_page_are_read_as_its_language_writes_them(html, day, kinds):
    known = read_html(page(body=f"<p>Published: 03/04/2024 18:00</p>{''.join(LONG)}", html=html), "a.html")
    assert (known["date"], told(known)) == (day, kinds)


def test_the_day_of_printing_is_no_publication():
    known = read_html(page(body=f"<p>From echo.example, printed 20/11/2025</p>{''.join(LONG)}"), "a.html")
    assert known["date"] is None and "printed" not in known["text"]


def test_updates_that_a_live_blog_declares_are_dated():
    update = '{"@type":"BlogPosting","headline":"%s","datePublished":"2024-03-1%d","articleBody":"%s"}'
    updates = ",".join(
        update % (head, n, part[3:-4]) for n, (head, part) in enumerate((("Fire", P), ("Wall", OTHER)), 2)
    )
    head = LD % f'{{"@type":"LiveBlogPosting","headline":"As it happened","liveBlogUpdate":[{updates}]}}'
    known = read_html(page(head, body=f"<h3>Fire</h3>{P}<h3>Wall</h3>{OTHER}"), "a.html")
    assert [day.day for _, day in known["stamps"]] == [12, 13]
    assert known["text"].splitlines() == [P[3:-4], OTHER[3:-4]]


def test_a_quotation_in_a_figure_is_no_picture():
    body = (
        f"{P}<figure><blockquote><p>We heard a bang.</p></blockquote><figcaption>Tom Reid</figcaption></figure>{STORY}"
    )
    assert "“We heard a bang.” — Tom Reid" in read_html(page(body=body), "a.html")["text"]


@pytest.mark.parametrize(
    "head, after, day",
    [
        ("", "<aside><ul><li>Older <time datetime='2023-01-01'>1 January 2023</time></li></ul></aside>", None),
        ("", "<p><time datetime='2024-03-12'>12 March 2024</time></p>", datetime.date(2024, 3, 12)),
        ('<meta property="og:url" content="https://echo.example/2024/mar/12/fire">', "", datetime.date(2024, 3, 12)),
        ('<link rel="canonical" href="https://echo.example/news/20240312-fire">', "", datetime.date(2024, 3, 12)),
    ],
)
def test_a_day_beside_the_article_is_another_s_and_one_in_the_address_its_own(head, after, day):
    assert read_html(page(head, body="".join(LONG) + after), "a.html")["date"] == day


SENTENCES = [
    "The mayor of Harwick, Ann Lee, resigned on Monday after a row over the bridge.",
    "“I have had enough of it, and so has everybody,” she told the council on Monday night.",
    "A vote is due on 4 May, and nobody knows who will stand for election in her place.",
]


def test_a_pull_quote_is_left_out():
    large = "I have had enough of it, and so has everybody"
    known = read_html(page(body=f"<p>{'</p><p>'.join(SENTENCES)}</p><blockquote>{large}</blockquote>{P}"), "a.html")
    assert large not in known["text"].splitlines() and "Pull quotes: 1 line" in " ".join(known["warnings"])


def test_paragraphs_that_nobody_sees_are_left_out():
    body = "".join(f"<p>{one}</p>" for one in SENTENCES)
    hidden = "<p style='display:none'>Nobody sees that Tom Reid said so on Tuesday.</p><p hidden>Nor this, he said.</p>"
    text = read_html(page(body=body + hidden + P), "a.html")["text"]
    assert "Nobody sees" not in text and "Nor this" not in text and SENTENCES[2] in text


@pytest.mark.parametrize("body", ["\\n\\n".join, lambda lines: "".join(f"<p>{one}</p>" for one in lines)])
def test_a_text_that_is_declared_for_machines_alone_keeps_its_paragraphs(body):
    lines = [one.replace("“", "").replace("”", "") for one in SENTENCES * 2]
    head = LD % f'{{"@type": "NewsArticle", "articleBody": "{body(lines)}"}}'
    assert read_html(page(head=head, body="<div></div>"), "a.html")["text"] == "\n".join(lines)


def test_a_page_that_a_browser_translated_is_said():
    known = read_html(page(html='<html lang="en-x-mtfrom-es">'), "a.html")
    assert any(one.startswith("Translated: ") for one in known["warnings"])


def test_a_page_of_frames_is_no_article():
    with pytest.raises(InputError, match="holds no article"):
        read_html(page(body="<iframe src='a'></iframe><p>Your browser does not support frames.</p>"), "a.html")


def test_cells_whose_paragraphs_are_parted_by_breaks_lay_out_a_page():
    cell = "<br><br>".join(SENTENCES * 2)
    text = read_html(page(body=f"<table><tr><td>{cell}</td></tr></table>"), "a.html")["text"]
    assert "|" not in text and SENTENCES[2] in text.splitlines()

"""What comes along when a text is copied: lines of its page, marks of notes, layout tags, posts, letters."""

import unicodedata

import pytest

from analysis.article.escaped import meant
from analysis.article.file import from_bytes

NEWS = "The mayor of Harwick, Ann Lee, resigned on Monday. Tom Reid, who runs the ferries, denied that he had asked it."
BOLD = {ord(c): chr(0x1D5D4 + n) for n, c in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {
    ord(c): chr(0x1D5EE + n) for n, c in enumerate("abcdefghijklmnopqrstuvwxyz")
}
WIDE = {n: n + 0xFEE0 for n in range(33, 127)}


@pytest.mark.parametrize(
    "written, text, said",
    [
        (NEWS.translate(BOLD), NEWS, "Letters: 85 letters were read as the plain ones"),
        (NEWS.translate(WIDE), NEWS, "Letters: "),
        (f"{NEWS} The ofﬁcials left.", f"{NEWS} The officials left.", "Letters: 1 letter was read"),
        (NEWS.replace("a", "\u0430"), NEWS, "Letters: "),
        (f"Lee l\u0435ft \u0430 note.\n{NEWS}", f"Lee left a note.\n{NEWS}", "Letters: 2 letters"),
        (unicodedata.normalize("NFD", f"José. {NEWS}"), f"José. {NEWS}", "Letters: 1 letter"),
        ("Moscow (Москва), Athens (Αθήνα) and № 4 at 20 ℃, İstanbul.", None, None),
        (f"It fell.[1][2] {NEWS}[note 3]", f"It fell. {NEWS}", "References: 3 marks such as “[1]”"),
        (
            f"[1]Home [2]News\n\n{NEWS} [3]More.\n\nReferences\n\n   1. https://e.example/\n   2. https://e.example/n\n",
            f"Home News\n\n{NEWS} More.\n\n\n",
            "References: 3 marks",
        ),
        ("He wrote [1] and left.", None, None),
        (
            "<ASCII-WIN>\n<ParaStyle:Head>Fire\n<ParaStyle:Body>The <CharStyle:B>mayor<CharStyle:> left.",
            None,
            "Markup: ",
        ),
        (f"@Head:Fire\n@By:Jo\n@Body:{NEWS}", f"Fire\nJo\n{NEWS}", "Markup: 3 tags of a layout program"),
        (
            f"{NEWS}\n\nImage caption, Ann Lee on Friday\n\n{NEWS}\n\nRead more: Five bridges\n\nAdvertisement\n",
            f"{NEWS}\n\n{NEWS}\n\n",
            "Boilerplate: 3 lines of the page around it were left out (“Image caption, Ann Lee on Friday”)",
        ),
        (f"{NEWS}\nPage 1 of 2\n1 2 Next »\n{NEWS}\n", f"{NEWS}\n{NEWS}\n", "Boilerplate: 2 lines"),
        (f"{NEWS}\n\nRelated offences rose by a tenth, and shares fell.\n\n{NEWS}", None, None),
        ("+".join(NEWS.split()).replace(",", "%2C"), NEWS, "Escapes: 24 signs of an address's coding"),
    ],
)
def test_a_text_is_read_without_what_came_along(written, text, said):
    found, warnings = meant(written)
    if said is None:
        assert (found, warnings) == (written, [])
        return
    assert (text is None or found == text) and len(warnings) == 1 and warnings[0].startswith(said)


X = """Ann Lee
@annlee
·
3h
We vote on Monday, and I will close the old bridge.
12
312
9.1K
Tom Reid
@tomreid
·
2h
Replying to @annlee
That is not true.
1
22
"""
BLUESKY = "Ann Lee \u202a@annlee.bsky.social\u202c\n·\n3h\nWe vote on Monday.\n3 reposts 12 likes\n" * 2
REDDIT = "r/harwick\n•\n3 hr. ago\nWe vote on Monday.\n\nUpvote\n312\nDownvote\n\n40\ncomments\nSort by:\nBest\n"


@pytest.mark.parametrize(
    "written, text",
    [
        (X, "Ann Lee\nWe vote on Monday, and I will close the old bridge.\nTom Reid\nThat is not true."),
        (BLUESKY, "Ann Lee\nWe vote on Monday.\nAnn Lee\nWe vote on Monday."),
        (REDDIT, "We vote on Monday."),
        (f"1/ {NEWS}\n\n2/ {NEWS}\n\n3/3 {NEWS}", "\n\n".join([NEWS] * 3)),
    ],
)
def test_posts_are_told_from_what_stands_around_them(written, text):
    found, (warning,) = meant(written)
    assert found == text and warning.startswith("Posts: ")


@pytest.mark.parametrize(
    "text",
    [
        f"{NEWS} He wrote to @annlee.\n\n{NEWS}\n\nShare\n\n{NEWS}",
        "Votes\n12\n40\n9\nLee\n312\nReid\n44\nNobody\n8",
        f"{NEWS}\n\nIt won 1/3 of the vote.\n\n2/3 went to Lee.",
    ],
)
def test_an_article_is_no_post(text):
    assert not any(one.startswith("Posts") for one in meant(text)[1])


def test_the_first_of_copied_posts_is_not_taken_for_the_head_of_the_next():
    post = "{}\n@{}@news.example\nThe bridge is closed on Monday.\n\nMar {}, 2024, 10:04 · Web · 12 boosts\n"
    text = from_bytes((post.format("Ann Lee", "ann", 11) + post.format("Tom Reid", "tom", 12)).encode(), "a.txt").text
    assert text.count("closed on Monday") == 2


@pytest.mark.parametrize(
    "written, text",
    [
        (f"It fell.¹ He said so.² {NEWS}³", f"It fell. He said so. {NEWS}"),
        (f"It fell.1 He said so,2 she wrote.3\n\n{NEWS}", f"It fell. He said so, she wrote.\n\n{NEWS}"),
        ("It has 12 km² and 3 m² and 4 m².", None),
        ("No.1 Smith and No.2 Lee and No.3 Reid left.", None),
        ("It rose to 5.1 and then 6.2 and 7.3 a year.", None),
    ],
)
def test_numbers_of_notes_are_left_out(written, text):
    found, warnings = meant(written)
    assert found == (text or written) and bool(warnings) == bool(text)


def test_the_foot_of_a_page_is_left_out_where_no_sentence_stands_in_it():
    foot = "\n\nMore on this story\nDockers walk out in Westham\n2 days ago\nHarwick\n"
    assert meant(NEWS + "\n\n" + NEWS + foot)[0].strip() == f"{NEWS}\n\n{NEWS}"
    assert "Dockers" in meant(f"{NEWS}{foot}\n{NEWS}")[0]


@pytest.mark.parametrize(
    "table",
    [
        "Year Crossings Accidents\n2021 410,000 3\n2022 388,000 5\n2023 402,000 9",
        "Year\nCrossings\nAccidents\n2021\n410,000\n3\n2022\n388,000\n5\n2023\n402,000\n9",
        "Year 2021 2022 2023\nCrossings\nAccidents 410,000 388,000 402,000\n3 5 9",
        "Share 2021 2022\nHarwick 12.5% –\nWestham (3) 40.1%\nPort Ann 7 n/a",
    ],
)
def test_the_figures_of_a_table_are_left_out_and_said(table):
    found, warnings = meant(f"{NEWS}\n{table}\n{NEWS}\n{NEWS}\n{NEWS}\n")
    assert found == f"{NEWS}\n" * 4
    assert len(warnings) == 1 and warnings[0].startswith("Tables: ") and "of figures were left out" in warnings[0]


@pytest.mark.parametrize("line", ["In 2021 and 2022", "Call 555 0123", "Harwick beat Westham 3-1 and 2-0 and 4-1."])
def test_a_few_figures_are_no_table(line):
    assert meant(f"{NEWS}\n{line}\n{NEWS}") == (f"{NEWS}\n{line}\n{NEWS}", [])

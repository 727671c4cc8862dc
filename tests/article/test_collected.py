"""Texts that collect several things, pages of a paper, text that was taken out of a PDF page by page."""

import pytest

from analysis.article.file import from_bytes
from analysis.article.noticed import noticed
from analysis.article.paged import paged

NEWS = "The mayor of Harwick, Ann Lee, resigned on Monday after a row over the old bridge, officials of the town said."
DOCK = "Four hundred dockers walked out in Westham, halting all traffic in the container terminal, the union said."


@pytest.mark.parametrize(
    "text, said",
    [
        (f"{NEWS} ||||| {DOCK}", "Several articles: the text holds a mark that parts articles"),
        (f"{NEWS} story_separator_special_tag {DOCK}", "Several articles: "),
        (
            f"Letters\n\nSir, {NEWS}\nJo Moss\n\nSir, {DOCK}\nTom Reid",
            "Several articles: the text holds 2 letters to an editor",
        ),
        (f"{NEWS}\n\n“Sir, we go,” said Tom Reid.", None),
        (
            f"HARWICK: {NEWS}\n\nWESTHAM: {DOCK}\n\nPORT ANN: A man was jailed on Friday for stealing a boat, it said.",
            "Several articles: the text holds 3 briefs (the first is headed “HARWICK”)",
        ),
        (
            "Tonight: Cloudy, low 4C.\nTuesday: Rain, high 9C.\nFriday night: Fog early.",
            "List: the lines begin with da",
        ),
        (
            "1881 - Andrew Watson plays his first match.\n\n1913: Canberra is named.\n\n1938 - Troops enter Austria.",
            "List of years: 3 paragraphs begin with a year (“1881 - Andrew Watson plays his first …”)",
        ),
        (
            "LEE, Ann, aged 84, died on 10 March.\n\nREID, Tom, 71, died after a short illness.\n\n"
            "MOSS, Pat, aged 90, passed away. No flowers.",
            "Several articles: the text holds 3 notices of deaths",
        ),
        (
            f"{NEWS}\nContinued on page 4\n\n{NEWS[:-1]}, too.",
            "Page of a paper: a line sends the reader to another page",
        ),
        (f"{NEWS}\nSee BRIDGE, A4\nBRIDGE\nFrom A1\n{NEWS}", "Page of a paper: 2 lines send"),
        (f"{NEWS} They want more than 12 boats, see page 4 of it.", None),
        (f"{NEWS}\n\nThe king came to the throne in 1952 and more.", None),
    ],
)
def test_a_collection_is_named(text, said):
    found = noticed(text)
    assert (found == []) if said is None else (len(found) == 1 and found[0].startswith(said)), found


PAGES = (
    "Harwick Echo\n12 March 2024\n\nThe mayor of Harwick resigned on Monday after\n\n12\n\n"
    "\fHarwick Echo\n12 March 2024\n\na row over the old bridge, officials said.\n\nShe left.\n\n13\n\n"
    "\fHarwick Echo\n12 March 2024\n\nHer deputy stays.\n\n14\n\f"
)


def test_running_heads_of_a_pdf_s_text_are_left_out():
    text, said = paged(PAGES)
    assert said.startswith("Running heads: 7 lines that stand at the edges of pages were left out")
    assert text.startswith("Harwick Echo\n12 March 2024\n\nThe mayor") and text.count("Echo") == 1
    assert "Monday after\na row over" in text and "\n12\n" not in text
    known = from_bytes(PAGES.encode(), "echo.txt")
    assert str(known.date) == "2024-03-12" and "a row" in known.text
    assert not any(one.startswith("Several articles") for one in known.warnings)


@pytest.mark.parametrize("text", [NEWS, f"{NEWS}\f", f"{NEWS}\f{DOCK}"])
def test_text_without_running_heads_stays(text):
    assert paged(text) == (text, None)


def test_the_margins_of_a_printed_page_are_no_day_of_publication():
    text = f"11/29/26, 9:35 AM\n\nFire shuts port - Echo\n\n12 March 2024\n{NEWS}\n\nfile:///tmp/a.html\n\n1/1\n\n\f"
    known = from_bytes(text.encode(), "a.txt")
    assert str(known.date) == "2024-03-12" and "11/29" not in known.text and "file:" not in known.text
    assert any(
        one.startswith("Printed: the pages say when they were printed (11/29/26, 9:35 AM)") for one in known.warnings
    )

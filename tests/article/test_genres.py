"""Texts that are no report, and what an agency puts below one: each is told, and an article is read as it is."""

import pytest

from analysis.article.noticed import mended, noticed

NEWS = "The mayor of Harwick, Ann Lee, resigned on Monday after a row over the bridge, officials said."
STARS = ("Aries", "Taurus", "Gemini", "Cancer", "Leo")
BODY = "\n\n".join([NEWS, "“I have had enough,” she told the council.", "A vote is due on 4 May."])


@pytest.mark.parametrize(
    "text, said",
    [
        (f"CLAIM: The bridge is closed.\n\nAP'S ASSESSMENT: False.\n\n{NEWS}", "Fact check: “CLAIM: The bridge is"),
        (f"Claims: 1,200 people asked for money.\n\n{NEWS}", None),
        ("\n".join(f"{sign}: A friend says on Tuesday that he left." for sign in STARS), "Horoscope: 5 paragraphs"),
        ("\n".join(f"{sign} (March 1 – 9)\nA friend left." for sign in STARS), "Horoscope: 5 paragraphs"),
        (f"{NEWS}\n\nView this email in your browser", "Newsletter: the text was sent to subscribers (“View this"),
        (f"{NEWS}\n\nThe council let people unsubscribe from its letters, she said, after years of rows.", None),
        (f"CUE: {NEWS}\n\nIN: The bridge\n\nOUT: of it.", "Script: 3 paragraphs begin with a cue"),
        (f"{NEWS}\n\n[TK: check number]\n\n{NEWS}", "Draft: the text holds 1 note to whoever works on it (“[TK: check"),
        (f"{NEWS} It bought TK Maxx.", None),
        (
            f"{NEWS}\n\nAnn Lee in May. Photograph: Jo Marsh/Reuters\n\n{NEWS}",
            "Captions: 1 paragraph is a caption of a picture",
        ),
        (f"{NEWS}\n\nAnn Lee on Monday. (Jo Marsh/The Harwick Echo via AP)\n\n{NEWS}", "Captions: 1 paragraph"),
        (f"{NEWS} A photo: she smiled. The deal (AP says) failed.", None),
        (
            "3 May 1931: The king opens it.\n\n4 June 1974: A ferry hits it.\n\nOctober 2023: It is closed.",
            "List of days: 3 paragraphs begin with a day (“3 May 1931: The king opens it.”)",
        ),
        (f"Sure! Here's a summary of the article:\n\n{NEWS}", "Made by a program: the text says so"),
        (f"{NEWS}\n\nWould you like me to make it shorter?", "Made by a program: the text says so"),
        (f"“Here is a version of events,” he said.\n\n{NEWS}", None),
        (
            "Premier: Ann 2 Lee 1; Port 0 Row 0; Ely 3 Ham 2."
            "\nTennis: A Lee bt J Marsh 6-4 7-5; T Reid bt K Ash 7-6 6-2."
            "\nCricket: Harwick 312 (Fox 112, Orr 54) v Velden 110-3 on the first day.",
            "Figures: ",
        ),
        ("Leek soup\n3 leeks\n500g potatoes\n1 litre stock\nButter\nWash the leeks.\nEat it.\nServes 4", "List: of 8"),
        (
            " ".join(["The harbourauthority ofthetown saidon Mondayit wouldclose itsnorthern basinfor"] * 6) + ".",
            "Run together: words stand without a space between them (“harbourauthority”)",
        ),
    ],
)
def test_it_is_told(text, said):
    found = noticed(text)
    assert any(one.startswith(said) for one in found) if said else not found, found


FEET = (
    "(Reporting by Ann Lee in Harwick; Editing by Tom Reid)",
    "((ann.lee@example.org; +44 20 7946 0000))",
    "al/mh/rl",
    "___\n\nAssociated Press writer Jo Marsh in Ely contributed to this report.",
    "Follow AP's coverage of bridges at https://example.org/bridges",
    "## Notepad\n\n## Internet\n- http://example.org\n\n121504 Apr 24",
)


@pytest.mark.parametrize("foot", FEET)
def test_what_an_agency_puts_below_a_text_is_left_out(foot):
    text, warnings = mended(f"{BODY}\n\n{foot}\n")
    assert text == BODY
    assert [one.partition(":")[0] for one in warnings] == ["Boilerplate"]


def test_enditem_is_no_cut_and_no_part_of_a_sentence():
    text, warnings = mended(f"{BODY}  Enditem")
    assert text == BODY and warnings[0].startswith("Boilerplate: 1 line of the agency's own was left out")


@pytest.mark.parametrize("last", ["She wrote of her reporting (and of his).", "He contributed to this.", "It ends."])
def test_a_last_paragraph_of_the_text_stays(last):
    assert mended(f"{BODY}\n\n{last}") == (f"{BODY}\n\n{last}", [])


@pytest.mark.parametrize(
    "last", ["More can be found at https://example.org/bridge", "Ann Lee, mayor, born 9 May 1933; died 3 April 2024"]
)
def test_a_link_and_the_dates_of_a_life_are_no_cut(last):
    assert not mended(f"{BODY}\n\n{NEWS}\n\n{last}")[1]

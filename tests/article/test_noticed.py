"""analysis.article.noticed and wrapped: what stands out in a text, and what is mended in it."""

import pytest

from analysis.article.noticed import mended
from analysis.article.wrapped import unwrapped

NEWS = "The mayor of Harwick, Joan Field, resigned on Monday after a row over the bridge."

NOTICED = [  # text, how its warnings begin
    (NEWS, []),
    (f"{NEWS}\n{NEWS}\n\n{NEWS}", []),
    ("THE MAYOR OF HARWICK RESIGNED ON MONDAY AFTER A ROW OVER THE OLD BRIDGE.", ["All capitals"]),
    ("NATO and the EU met in BRUSSELS on Monday to talk about the bridge.", []),
    (f"{NEWS} The may\u00ador went home.", ["Invisible characters: 1 soft hyphen or mark was"]),
    (f"{NEWS} The caf\ufffd closed.", ["Lost characters: 1 place of the text holds"]),
    (
        "We use cookies. Accept all or manage your preferences. We and our 812 partners process personal data.",
        ["Consent wall"],
    ),
    (f"{f'{NEWS} ' * 9}\nWe use cookies. Accept all or manage your preferences.", ["Consent notice"]),
    (f"{NEWS} The firm was fined for its cookies.", []),
    (f"{NEWS}\nSubscribe to continue reading. Already a subscriber? Log in.", ["Pay wall"]),
    (f"{NEWS}\nThe paper's subscribers fell by a tenth, it said, and the unions cancelled a meeting.", []),
    (f"9.10 GMT\n{NEWS}\n10:15 GMT\n{NEWS}\n11.40 GMT\n{NEWS}", ["Live blog or log: 3 paragraphs"]),
    (f"{NEWS}\n{NEWS}\nLONDON (Reuters) - {NEWS}", ["Several articles: another dateline"]),
    (f"LONDON (Reuters) - {NEWS}\n{NEWS}\n{NEWS}", []),
    (f"By Ann Lowe\n{NEWS}\n{NEWS}\nA second title\nBy Tom Reid\n{NEWS}", ["Several articles: another byline"]),
    (f"{NEWS}\n{NEWS}\nDate: 2024-05-01\n{NEWS}", ["Several articles: another line “Date:”"]),
    (f"{NEWS}\nEnd of Document\n{NEWS}\n{NEWS}\n{NEWS}", ["Several articles: “End of Document”"]),
    (f"{NEWS}\n{NEWS}\nCopyright 2024 Harwick Echo", []),
    (f"{NEWS} {NEWS} {NEWS}".lower(), ["No capitals"]),
    (
        "?We go,? said Ms Berg?s aide in the caf? on Monday. She didn?t say why.",
        ["Lost characters: 3 words hold a “?”"],
    ),
    ("Is it so? Who knows? He asked at https://www.example.org/a?b=c&d=e and left.", []),
    (f"# Fire\n\n{NEWS} The **mayor** left.", ["Markup: 2 signs such as “# F”"]),
    ("\n".join(["The king met the mayor    She was sad, and left"] * 5), ["Columns: 5 lines"]),
    (f"[09:10] {NEWS}\n[10:15] {NEWS}\n[11:40] {NEWS}", ["Live blog or log: 3 paragraphs"]),
    (f"2 hours ago\n{NEWS}\n3 hours ago\n{NEWS}\nYesterday at 12:05\n{NEWS}", ["Live blog or log: 3 paragraphs"]),
    ("We care about your data. Some small files are stored on your computer. Agree and continue.", ["Consent wall"]),
    *(
        (f"{NEWS}\n{offer}", ["Pay wall"])
        for offer in (
            "You have read your last free article this month. Unlock this story from £1 a week.",
            "This story is reserved for our members. Join today for unlimited reporting.",
            "To read the full article, start your 30-day trial. Cancel whenever you like.",
            "This is premium content. Become a supporter to see the rest of this piece.",
            "Want to read more? Subscribers get full access to the app and e-paper.",
            "The rest of this article is behind our paywall.",
            "This story is for paying readers. Join from £1 to see the rest.",
        )
    ),
    (
        f"Fire shuts port\n===============\n\n:date: 2024-03-12\n\n{NEWS}",
        [
            "Markup: 2 signs such as “=====",
        ],
    ),
    (f"{NEWS}\nThe full report is for members of the council, who meet on Friday to read the draft.", []),
]


@pytest.mark.parametrize("text, begins", NOTICED)
def test_what_stands_out_is_said(text, begins):
    found = mended(text)[1]
    assert len(found) == len(begins), found
    assert all(warning.startswith(begin) and warning.endswith(".") for warning, begin in zip(found, begins))


@pytest.mark.parametrize(
    "garbled, text",
    [
        ("â€œI donâ€™t know,â€\x9d said JosÃ© MuÃ±oz.", "“I don’t know,” said José Muñoz."),
        ("The price fell to Â£5.", "The price fell to £5."),
        ("The Â£ fell; “the â” is a letter.", "The £ fell; “the â” is a letter."),
    ],
)
def test_text_read_in_a_wrong_encoding_once_is_mended(garbled, text):
    found, warnings = mended(garbled)
    assert found == text and warnings[0].startswith("Garbled encoding")


@pytest.mark.parametrize("text", ["José Muñoz said so.", "Â is a letter of Romanian.", "Ãlex, they said."])
def test_letters_with_accents_are_left(text):
    assert mended(text) == (text, [])


WRAPPED = [  # text, the text as it is read: "~" stands for what is not to be seen
    ("The king of\nSweden met the mayor\nof a small town.", "The king of Sweden met the mayor of a small town."),
    ("The king of Sweden met the go-\r\nvernor of\r\na town.", "The king of Sweden met the go~~~vernor of ~a town."),
    ("The king of Sweden met the go‐\nvernor of\na town.", "The king of Sweden met the go~~vernor of a town."),
    (
        "The king of Sweden met a well-\nknown poet of\nthe town.",
        "The king of Sweden met a well-~known poet of the town.",
    ),
    (
        "The king of Sweden met Jean-\nPaul Roux on\nthe quay.",
        "The king of Sweden met Jean-~Paul Roux on the quay.",
    ),
    (
        "The king of Sweden met the mayor of a\nsmall town. He left.\nThe queen of Sweden stayed in the\ncapital.",
        "The king of Sweden met the mayor of a small town. He left.\nThe queen of Sweden stayed in the capital.",
    ),
    (
        "   The king of Sweden met the mayor\nof a small town on the coast on Monday.\n   The queen stayed at\nhome.",
        "   The king of Sweden met the mayor of a small town on the coast on Monday.\n   The queen stayed at home.",
    ),
    (
        "King Meets Harwick Mayor\nThe king of Sweden met the mayor of a small\ntown on the coast on Monday.",
        "King Meets Harwick Mayor\nThe king of Sweden met the mayor of a small town on the coast on Monday.",
    ),
    (
        "The king of Sweden met three people\nof the small town:\n- the mayor of it\n- a poet",
        "The king of Sweden met three people of the small town:\n- the mayor of it\n- a poet",
    ),
]


@pytest.mark.parametrize("text, read", WRAPPED)
def test_lines_of_one_paragraph_are_joined_at_the_same_places(text, read):
    found, count = unwrapped(text)
    assert len(found) == len(text) and count
    assert found.replace("\u00ad", "~").replace("\u2060", "~") == read


def test_what_hangs_below_a_bullet_is_joined_to_it():
    found, count = unwrapped(
        "* The king of Sweden met\n  the mayor of a small\n  town.\n* He left it on the day\n  after."
    )
    assert count == 3 and found.count("\n") == 1


def test_a_letter_that_begins_an_article_by_itself_is_joined_to_its_word():
    found, count = unwrapped("H\narwick closed its old bridge.\n\nA\nman left.")
    assert found.startswith("H\u2060arwick closed") and "A\nman" in found and count == 1


DOUBLE = "The king of Sweden met the mayor of a\n\nsmall town on the\n\ncoast and\n\nleft it on Monday."


def test_an_empty_line_after_each_line_ends_no_paragraph():
    found, count = unwrapped(DOUBLE)
    assert len(found) == len(DOUBLE) and count == 3
    assert found.replace("\u2060", "") == DOUBLE.replace("\n\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        f"{NEWS}\n{NEWS}\n{NEWS}",
        f"{NEWS}\n\nThe king:\n\n{NEWS}\n\nThe end\n\n{NEWS}",
        f"The mayor resigns\nBy Pat Moss\n{NEWS}\n{NEWS}",
        "Ann Lowe\nTom Reid\nSam Low",
        "flour\nsugar\nbutter\nHe baked a cake.",
        "Section: NEWS; Pg. 4\nLength: 90 words\nByline: Pat Moss",
        "x" * 200 + "\nand so on.",
        "",
        "\n\n",
    ],
)
def test_lines_that_are_paragraphs_are_left(text):
    assert unwrapped(text) == (text, 0)

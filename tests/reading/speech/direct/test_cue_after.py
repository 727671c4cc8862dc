"""A line under a quotation signs it: “…” — Jane Smith."""

import pytest

SIGNED = [
    (
        'The plan was cut.\n\n"We will halve every tax."\n\n- Ann Lee.\n\nLee has cut nothing so far.',
        "Ann Lee",
        "-",
        "We will halve every tax.",
    ),
    ("“The river took our barn.”\n― Tom Rao, farmer\n\nHe left.", "Tom Rao", "―", "The river took our barn."),
    (
        "“It was the best night of my life.”\n\n— Former President Jim Rao, speaking after the show.",
        "Former President Jim Rao",
        "—",
        "It was the best night of my life.",
    ),
    ("“It was a great night.”\n-- the mayor of Leeds (retired)", "the mayor of Leeds", "--", "It was a great night."),
    ("“The road is a disgrace.” -Sen. Ann Lee", "Sen. Ann Lee", "-", "The road is a disgrace."),
    ("Rao won. “He taught me to look.” — Actor Tom Hale", "Actor Tom Hale", "—", "He taught me to look."),
    ("Rao left. “He was a bully.” — A former pupil", "A former pupil", "—", "He was a bully."),
    ("“It took our barn.”\nTOM RAO, FARMER\n\nIt rained.", "TOM RAO", None, "It took our barn."),
    ("“It took our barn.”\nAnneke de Vries, club nurse\n\nIt rained.", "Anneke de Vries", None, "It took our barn."),
    ("Readers write:\n\n“It took our barn.”\n\nAnn Lee, Leeds", "Ann Lee", None, "It took our barn."),
    ("“It took our barn.”\nBo and Ann Lee, nurses\n\nIt rained.", "Bo and Ann Lee", None, "It took our barn."),
    ("“It took it.”\n\n– Ann Lee, 68, a nurse who lives in Kent\n\nIt rained.", "Ann Lee", "–", "It took it."),
    ("“It took our barn.”\nMaria de Vries\n\nIt rained.", "Maria de Vries", None, "It took our barn."),
    ("“They lied to us.” — A worker at the port", "A worker at the port", "—", "They lied to us."),
    ("“It took our barn.” – Tom Rao, whose brother drowned", "Tom Rao", "–", "It took our barn."),
    ("“It took our barn.” — Tom Rao, in May. He left.", "Tom Rao", "—", "It took our barn."),
]


@pytest.mark.parametrize("text, speaker, cue, words", SIGNED)
def test_a_line_under_a_quotation_signs_it(quotes, text, speaker, cue, words):
    assert quotes(text) == [("direct", speaker, cue, words)]


def test_words_under_a_quotation_do_not_sign_it(quotes):
    text = "Shops were empty, said Tom.\n“We need more bread.”\nRelated Stories\nThe mayor rationed bread."
    assert [row[1] for row in quotes(text)] == ["Tom", "Tom"]


def test_a_heading_under_a_quotation_does_not_sign_it(quotes):
    text = "Shops were empty, said Tom.\n\n“We need more bread.”\n\nAnn Lee\n\nThe mayor rationed bread in May."
    assert [row[1] for row in quotes(text)] == ["Tom", "Tom"]


def test_a_list_under_a_quotation_does_not_sign_it(quotes):
    text = "Shops were empty, said Tom.\n\n“We need more bread.”\n\n- Rao rationed bread in May.\n\n- Milk prices fell."
    assert [row[1] for row in quotes(text)] == ["Tom", "Tom"]

"""analysis.article.whole: signs of a second article, of parts that stand twice, of a lost end."""

import pytest

from analysis.article.whole import cut_off, repeated, several

ONE = "The port of Harwick closed on Monday after a fire on the quay, officials of the harbour said."
TWO = "The mayor, Joan Field, came to the quay at noon and thanked the crews of the lifeboats."
THREE = "Councillors in Wexley approved plans for a new flood wall along the river on Wednesday."


@pytest.mark.parametrize(
    "paragraphs, sign",
    [
        ([ONE, TWO, "Council approves wall", "14 March 2024", THREE, TWO], "another day (“14 March 2024”)"),
        ([ONE, TWO, "Council approves wall", "The Echo, 14/03/2024", THREE, TWO], "another day"),
        ([ONE, TWO, "* * *", "Council approves flood wall", THREE], "a rule and another headline"),
        ([ONE, TWO, "-----------", "Council approves flood wall", THREE], "a rule and another headline"),
        ([ONE, TWO, "Council approves wall", "Sam Oduya, Local Government Reporter", THREE], "another byline"),
        ([ONE, TWO, "title: Council approves wall date: 2024-03-14", THREE], "another line “title:”"),
        (["Fire", "Author: ANN LOWE", ONE, TWO, "Wall", "Author: SAM LOW", THREE], "“Author:” at the head of 2 lines"),
        ([ONE, TWO, "© 2024 The Echo", "Wall", THREE, TWO], "“© 2024 The Echo” before its end"),
        ([ONE, TWO, "* * *", THREE, TWO], None),
        ([ONE, TWO, "The week in Wexley", THREE], None),
        ([ONE, "The port opened in 2019.", "14 March 2024", THREE], None),
        ([ONE, TWO, THREE, "Sam Oduya, Local Government Reporter"], None),
        ([ONE, "Author: ANN LOWE", TWO], None),
    ],
)
def test_signs_of_another_article(paragraphs, sign):
    found = several(paragraphs)
    assert found is None if sign is None else found.startswith(f"Several articles: {sign}")


def test_paragraphs_that_stand_twice_are_said():
    assert repeated([ONE, TWO, THREE, ONE, TWO]).startswith("Repeated: 2 paragraphs, such as “The port of Harwick")
    assert repeated([ONE, TWO, THREE, "He left.", "He left."]) is None


@pytest.mark.parametrize(
    "last, lost",
    [
        ("“We will not sail again until inspectors have cleared the…", True),
        ("The harbour master said that the port would open as soon as the", True),
        ("The harbour master said that the port would open.", False),
        ("“The harbour master said that the port would open.”", False),
        ("Ann Lowe in Harwick", False),
    ],
)
def test_an_end_that_is_lost_is_said(last, lost):
    found = cut_off([ONE, TWO, THREE, last])
    assert (found is not None) == lost and (found is None or found.startswith("Cut off: the text ends inside"))

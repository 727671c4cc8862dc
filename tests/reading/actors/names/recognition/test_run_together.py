"""Names that the recogniser ran together or cut, by what the text calls them elsewhere."""

import pytest

from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.recognition.run_together import put_right


def name(doc, words: str, kind: str) -> Candidate:
    start = max(i for i in range(len(doc)) if doc[i:].text.startswith(words))
    end = next(j for j in range(start + 1, len(doc) + 1) if doc[start:j].text == words)
    return Candidate(start, end, doc[start:end].root.i, "name", kind, "entity")


@pytest.mark.parametrize(
    "text, names, expected",
    [
        (
            "EUSA Pharma (USA) Inc. has agreed to pay a fine.",
            [("EUSA Pharma", "organisation"), ("USA", "country"), ("Inc.", "organisation")],
            ["EUSA Pharma (USA) Inc."],
        ),
        (
            "EUSA Pharma (USA) Rao has agreed to pay a fine.",
            [("EUSA Pharma", "organisation"), ("USA", "country"), ("Rao", "person")],
            ["EUSA Pharma", "USA", "Rao"],
        ),
        (
            "Icon Ann Lee Endorses Ben Roe\n\nAnn Lee endorsed him. Ben Roe smiled.",
            [("Ann Lee Endorses Ben Roe", "person"), ("Ann Lee", "person"), ("Ben Roe", "person")],
            ["Ann Lee", "Ben Roe", "Ann Lee", "Ben Roe"],
        ),
        (
            "Party Sours As Ann Lee Wins\n\nAnn Lee left.",
            [("Ann Lee Wins", "person"), ("Ann Lee", "person")],
            ["Ann Lee", "Ann Lee"],
        ),
        (
            "The mayor met Ann Lee Banks on Monday. Ann Lee left.",
            [("Ann Lee Banks", "person"), ("Ann Lee", "person")],
            ["Ann Lee Banks", "Ann Lee"],
        ),
        (
            "They sued Berg and Rao. Ann Berg left. Omar Rao stayed.",
            [("Berg and Rao", "organisation"), ("Ann Berg", "person"), ("Omar Rao", "person")],
            ["Berg", "Rao", "Ann Berg", "Omar Rao"],
        ),
        (
            "Harbour Bank and Ida Fund met. Harbour Bank left.",
            [("Harbour Bank and Ida Fund", "organisation"), ("Harbour Bank", "organisation")],
            ["Harbour Bank", "Ida Fund", "Harbour Bank"],
        ),
        (
            "They sued Berg and Rao. Ann Berg left.",
            [("Berg and Rao", "organisation"), ("Ann Berg", "person")],
            ["Berg and Rao", "Ann Berg"],
        ),
        (
            "They thanked the Justice Department's Civil Division.",
            [("Justice Department's Civil Division", "organisation")],
            ["Justice Department", "Civil Division"],
        ),
        (
            "They thanked the Tax Division of the Justice Department.",
            [("Tax Division of the Justice Department", "organisation")],
            ["Tax Division", "Justice Department"],
        ),
        (
            "They thanked the Lund Branch of the Bank of Rome.",
            [("Lund Branch of the Bank of Rome", "organisation")],
            ["Lund Branch of the Bank of Rome"],
        ),
        (
            "They saw Berg's Law Firm. Berg left.",
            [("Berg's Law Firm", "organisation"), ("Berg", "person")],
            ["Berg", "Law Firm", "Berg"],
        ),
        ("The Women's March began.", [("Women's March", "other")], ["Women's March"]),
        ("They saw McDonald's Corporation.", [("McDonald's Corporation", "organisation")], ["McDonald's Corporation"]),
        (
            "She told CNN Philippines it rained.",
            [("CNN", "organisation"), ("Philippines", "country")],
            ["CNN Philippines"],
        ),
        ("Mayor of Koszalin Piotr Lis left.", [("Koszalin Piotr Lis", "person")], ["Koszalin", "Piotr Lis"]),
        (
            "They searched McArthur's van. McArthur left.",
            [("McArthur's van", "organisation"), ("McArthur", "person")],
            ["McArthur", "McArthur"],
        ),
        ("They searched Moody's van.", [("Moody's van", "organisation")], ["Moody's van"]),
        (
            "She told NPR Omar Rao had left. Omar Rao spoke.",
            [("NPR Omar Rao", "person"), ("Omar Rao", "person")],
            ["NPR", "Omar Rao", "Omar Rao"],
        ),
        (
            "She saw MV Omar Rao. Omar Rao spoke.",
            [("MV Omar Rao", "other"), ("Omar Rao", "person")],
            ["MV Omar Rao", "Omar Rao"],
        ),
        ("They saw Ann Lee of the Zorba Tribe.", [("Ann Lee of the Zorba Tribe", "other")], ["Ann Lee", "Zorba Tribe"]),
        (
            "Ann Lee spoke. They saw Lee of NASA.",
            [("Ann Lee", "person"), ("Lee of NASA", "organisation")],
            ["Ann Lee", "Lee", "NASA"],
        ),
        (
            "They saw Georgia Institute of Technology.",
            [("Georgia Institute of Technology", "organisation")],
            ["Georgia Institute of Technology"],
        ),
        ("They saw Bank of Lund.", [("Bank of Lund", "organisation")], ["Bank of Lund"]),
        ("Sons of Anna Maria Lis left.", [("Anna Maria Lis", "person")], ["Anna Maria Lis"]),
        ("The CNN in Philippines left.", [("CNN", "organisation"), ("Philippines", "country")], ["CNN", "Philippines"]),
    ],
)
def test_put_right(annotate, text, names, expected):
    doc = annotate(text)
    found = put_right(doc, [name(doc, *one) for one in names])
    assert [one.text(doc) for one in found] == expected

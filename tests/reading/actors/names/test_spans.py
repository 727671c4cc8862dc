"""Where names begin and end, and what is none."""

import pytest

from analysis.reading.actors.names.common_nouns import common, completes_office, person_ending
from analysis.reading.actors.names.spans import class_word, dated_surname, trim, without_titles

TRIMMED = [
    ("Today's Court of Session ruled.", "Today's Court of Session", "Court of Session"),
    ("Today I am glad.", "Today I am", ""),
    ("Witnesses told Reuters of bank robberies.", "Reuters of bank", "Reuters"),
    ("Fans saw Chelsea 2-1.", "Chelsea 2-1", "Chelsea"),
    ("The Zorba and left.", "The Zorba and", "Zorba"),
    ("Ann Lee QC spoke.", "Ann Lee QC", "Ann Lee"),
    ("Ann Lee Image: they left.", "Ann Lee Image", "Ann Lee"),
    ("The Korean War ended.", "Korean War ended", "Korean War"),
    ("Zorba's plan failed.", "Zorba's", "Zorba"),
    ("Sotheby's said so.", "Sotheby's", "Sotheby's"),
    ("A man from Moody's, they say.", "Moody's", "Moody's"),
]


@pytest.mark.parametrize("text, words, expected", TRIMMED)
def test_trim(text, words, expected, annotate, locate):
    doc = annotate(text)
    start, end = trim(doc, *locate(doc, words))
    assert doc[start:end].text == expected


@pytest.mark.parametrize(
    "text, words, expected",
    [
        ("Prime Minister Boris Johnson spoke.", "Prime Minister Boris Johnson", "Boris Johnson"),
        ("Acting Deputy Mayor Brik spoke.", "Acting Deputy Mayor Brik", "Brik"),  # a rank before a title
        ("Principal Trust Group fell.", "Principal Trust Group", "Principal Trust Group"),
        ("Crown Prince Hassan Zorba spoke.", "Crown Prince Hassan Zorba", "Hassan Zorba"),
        ("French President Emmanuel Macron spoke.", "French President Emmanuel Macron", "Emmanuel Macron"),
        ("They met Lord Carloway.", "Lord Carloway", "Lord Carloway"),
        ("They met Mayor de Blasio.", "Mayor de Blasio", "de Blasio"),
        ("They met Judge Judy.", "Judge Judy", "Judy"),
        ("They met Earl Warren.", "Earl Warren", "Earl Warren"),  # a given name, too
        ("They met the Mayor.", "Mayor", ""),
    ],
)
def test_without_titles(text, words, expected, annotate, locate):
    doc = annotate(text)
    start, end = locate(doc, words)
    assert doc[without_titles(doc, start, end) : end].text == expected


@pytest.mark.parametrize(
    "text, words, expected",
    [
        ("They met the Court.", "Court", True),
        ("They met the Prime Minister.", "Prime Minister", True),
        ("They met the United States Representative.", "United States Representative", True),
        ("They met the British Prime Minister.", "British Prime Minister", True),
        ("They met the Zorba Minister.", "Zorba Minister", False),
        ("Police came.", "Police", True),
        ("They met Ann Lee, Republican of Utah.", "Republican", True),
        ("They met Utah Republicans.", "Republicans", False),
        ("Baker said so.", "Baker", False),
        ("They met the Baker.", "Baker", True),
        ("The Home Secretary left.", "Home", True),
        ("The Parliament sat.", "Parliament", False),
        ("Photo by Ann Lee.", "Photo", True),
        ("They fear the club.", "club", True),
    ],
)
def test_common_nouns(text, words, expected, annotate, locate):
    doc = annotate(text)
    assert common(doc, *locate(doc, words)) == expected


def test_a_paper_is_no_person(annotate, recognised):
    doc = annotate("The Guardian wrote it.")
    for label, expected in (("ORG", False), ("", True)):
        assert common(recognised(doc, *([(4, 12, label)] if label else [])), 1, 2) == expected


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("The assemblywoman left.", "assemblywoman", True),
        ("The servicemen left.", "servicemen", True),
        ("The chairperson left.", "chairperson", True),
        ("The specimen broke.", "specimen", False),
        ("The specimens broke.", "specimens", False),
        ("The talisman broke.", "talisman", False),
        ("The man left.", "man", False),
    ],
)
def test_endings_of_persons(text, word, expected, annotate):
    assert person_ending(next(t for t in annotate(text) if t.text == word)) == expected


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("They met Theresa May.", "May", True),
        ("They met Donna Summer.", "Summer", True),
        ("They met Robert Winter.", "Winter", True),
        ("They met in May.", "May", False),
        ("They told Ann Friday.", "Friday", False),
        ("They moved to Austin May 3.", "May", False),
    ],
)
def test_months_and_seasons_as_surnames(text, word, expected, annotate):
    assert dated_surname(next(t for t in annotate(text) if t.text == word)) == expected


def test_completes_office(annotate):
    assert completes_office(annotate("The Secretary of State left."), 3, 4)
    assert not completes_office(annotate("The Secretary of Zorba left."), 3, 4)


@pytest.mark.parametrize(
    "name, expected",
    [
        (["institute", "of", "technology"], "institute"),
        (["labour", "party"], "party"),
        (["court", "for", "the", "district", "of", "maine"], "court"),
        (["expo", "2020"], "expo"),
        (["of"], "of"),
        (["2020"], ""),
    ],
)
def test_class_word(name, expected):
    assert class_word(name) == expected

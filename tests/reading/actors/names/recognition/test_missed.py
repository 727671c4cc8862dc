"""Names without an entity of the recogniser: known again, or proper nouns that act, own or come back."""

import pytest

from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.names import find_names
from analysis.reading.actors.names.recognition.echoes import echoes
from analysis.reading.actors.names.recognition.missed import kind_shown, proper_runs


def test_runs_stop_at_what_is_taken(annotate, recognised):
    doc = recognised(annotate("The Court of Session sat with Ann Lee."))
    runs = [doc[a:b].text for a, b in proper_runs(doc, set(range(len(doc))), {len(doc) - 2})]
    assert runs == ["Court of Session", "Ann"]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("On the Zorba–Miller scale it is small.", ["Zorba–Miller scale"]),
        ("Light came from K2-19c.", ["K2-19c"]),
        ("They signed the FTS3001 contracts.", ["FTS3001"]),
        ("They said that Non-Zorbatron failed.", ["Non", "Zorbatron"]),
        ("It burned the Zorba rainforest.", ["Zorba rainforest"]),
        ("They met at a Zorba station.", ["Zorba"]),
        ("Many Zorba scales are small.", ["Zorba"]),
    ],
)
def test_runs(text, expected, annotate, recognised):
    doc = recognised(annotate(text))
    assert [doc[a:b].text for a, b in proper_runs(doc, set(range(len(doc))), set())] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Lehman Brothers failed. Banks had lent Lehman money.", ["Lehman Brothers", "Lehman"]),
        (
            "The United States Coast Guard (USCG) left. USCG Captain Monica Rao spoke.",
            ["United States Coast Guard", "USCG", "USCG", "Monica Rao"],
        ),
        ("Asked about it, the U.S. Congress voted.", ["U.S. Congress"]),
    ],
)
def test_known_again(text, expected, annotate):
    doc = annotate(text)
    assert [name.text(doc) for name in find_names(doc, set(range(len(doc))))] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The Chief Operating Officer spoke.", None),
        ("The Secretary of State spoke.", None),
        ("Secretary-General Zorba spoke.", ("Zorba", "person")),
        ("They flew to Kenya.", ("Kenya", "country")),
        ("They flew to Vienna.", ("Vienna", "place")),
        ("They met Mayor Zorba.", ("Zorba", "person")),
        ("They met Ann Zorba.", ("Ann Zorba", "person")),
        ("They left the Zorba Party.", ("Zorba Party", "organisation")),
        ("They left Zorba Inc.", ("Zorba Inc.", "organisation")),
        ("They left Zorba Square.", ("Zorba Square", "place")),
        ("Then Zorba said so.", ("Zorba", "organisation")),
        ("They bought Nikkei.", ("Nikkei", "other")),
        ("They like Brexit.", ("Brexit", "other")),
        ("They bought Zorba A380.", ("Zorba A380", "other")),
        ("They bought Zorba.", None),
    ],
)
def test_kinds_shown(text, expected, annotate, recognised):
    doc = recognised(annotate(text))
    start, end = next(proper_runs(doc, set(range(len(doc))), set()))
    found = kind_shown(doc, start, end)
    assert (found and (found.text(doc), found.kind)) == expected


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        ("Zorbatron Brothers failed. Banks lent Zorbatron money.", "organisation", ["Zorbatron"]),
        ("Zorbatron Brothers failed. Banks lent Zorbatron money.", "group", []),
        ("National Bank failed. They fear the National.", "organisation", []),
        ("Ann Baker spoke. Baker left. The Baker left.", "person", ["Baker"]),
        ("Aung Suu Kyi spoke. Suu Kyi left.", "person", ["Suu Kyi", "Kyi"]),
        ("Dow fell. The Dow Jones Average rose.", "organisation", []),
        ("Republicans won. They fear Republicans.", "group", ["Republicans"]),
        ("Republican left. Republican voters came.", "group", []),
        ("Democrats won. The Democrats leader left.", "group", []),
        ("Theresa May won. She left in May.", "person", []),
    ],
)
def test_echoes(text, kind, expected, annotate, recognised):
    doc = recognised(annotate(text))
    end = next(token.i for token in doc if token.pos_ == "VERB")
    name = Candidate(0, end, end - 1, "name", kind, "")
    for token in doc[end:]:
        if token.text == "May":
            doc = recognised(doc, (token.idx, token.idx + 3, "DATE"))
    found = echoes(doc, set(range(len(doc))), set(range(end)), [name])
    assert [again.text(doc) for again in found] == expected


def test_echoes_leave_what_is_taken(annotate):
    doc = annotate("Ines Roca spoke. Roca left.")
    names = find_names(doc, set(range(len(doc))))
    taken = {i for name in names for i in range(name.start, name.end)}
    assert list(echoes(doc, set(range(len(doc))), taken, names)) == []

"""The votes that a name's words, title and neighbours cast for its kind."""

import pytest

from analysis.reading.actors.names.kinds.kinds import candidate

# text, name, kind by its label → votes beside the label's
VOTES = [
    ("Mr. Zorba spoke.", "Zorba", None, {"person": 3}),
    ("Zorba Hall QC spoke.", "Zorba Hall", None, {"person": 3, "place": 1.5}),
    ("Then singer Zorba spoke.", "Zorba", None, {"person": 1.5}),
    ("Planemaker Zorba spoke.", "Zorba", None, {"organisation": 4}),
    ("The planemaker Zorba spoke.", "Zorba", None, {"organisation": 8}),
    ("Zorba have signed a striker.", "Zorba", "person", {"organisation": 2.5}),
    ("Zorba has signed a striker.", "Zorba", "person", {}),
    ("Ferry operator Zorba spoke.", "Zorba", "person", {"organisation": 4}),
    ("Ferry operator Ann Zorba spoke.", "Ann Zorba", "person", {"person": 2}),
    ("A Zorba man spoke.", "Zorba", "person", {"place": 2.5}),
    ("A Zorba fan spoke.", "Zorba", "person", {}),
    ("Nine-year-old Zorba Lane spoke.", "Zorba Lane", None, {"person": 4, "place": 1.5}),
    ("State broadcaster Zorba spoke.", "Zorba", "organisation", {"organisation": 4}),
    ("State broadcaster Zorba spoke.", "Zorba", "person", {"person": 1.5}),
    ("Analysts at Zorba Hale spoke.", "Zorba Hale", "person", {"organisation": 3}),
    ("They laughed at Zorba Hale.", "Zorba Hale", "person", {}),
    ("Judge T.S. Zorba III spoke.", "T.S. Zorba III", "organisation", {"person": 4}),
    ("They saw Zorba II.", "Zorba II", "organisation", {}),
    ("She died at her home in Zorba.", "Zorba", "organisation", {"place": 2.5}),
    ("She trusts in Zorba.", "Zorba", "organisation", {}),
    ("They sailed aboard the Zorba.", "Zorba", "person", {"other": 2}),
    ("They met the Zorbas.", "Zorbas", "person", {}),
    ("They met the Zorba team.", "Zorba", "person", {}),
    ("ZORBA, N.C. It rained.", "ZORBA", "organisation", {"place": 3}),
    ("Ann Zorba, Texas chief, spoke.", "Ann Zorba", "organisation", {"person": 2.5}),
    ("They joined the Zorba party.", "Zorba", None, {"organisation": 1.5}),
    ("They joined the Kenya party.", "Kenya", None, {"country": 3}),
    ("Ann Zorba spoke.", "Ann Zorba", None, {"person": 0.5}),
    ("They read the Zorba Herald.", "Zorba Herald", "person", {"organisation": 4}),
    ("They saw Zorba Herald.", "Zorba Herald", "person", {}),
    ("Team Zorba spoke.", "Team Zorba", "person", {"organisation": 4}),
    ("They beat the Zorba Bulls.", "Zorba Bulls", "person", {"organisation": 3}),
    ("They beat Zorba Bulls.", "Zorba Bulls", "person", {}),
    ("Zorba is the capital of the province.", "Zorba", "person", {"place": 4}),
    ("Zorba is the hope of the province.", "Zorba", "person", {}),
    ("The Zorba Initiative paid.", "Zorba Initiative", None, {"organisation": 2}),
    ("Fine Gael won.", "Fine Gael", "person", {"organisation": 4}),
    ("They love Virginia.", "Virginia", "person", {"place": 2}),
    ("They love New England.", "New England", "organisation", {"place": 2}),
    ("They took Route 66.", "Route 66", None, {"place": 1.5}),
    ("They took Flight 66.", "Flight 66", None, {"other": 5.5}),
    ("Tropical Depression Zorba hit.", "Tropical Depression Zorba", None, {"other": 3}),
    ("Doris Day spoke.", "Doris Day", None, {"person": 0.5}),
    ("They left on Zorba Day.", "Zorba Day", None, {"other": 2.5}),
    ("Hurricane Zorba hit.", "Hurricane Zorba", None, {"other": 3}),
    ("They met in Zorba Square.", "Zorba Square", None, {"place": 1.5}),
    ("They burnt Zorba Square School.", "Zorba Square School", None, {"organisation": 2}),
    ("They met at the School of Zorba Square.", "School of Zorba Square", None, {"organisation": 2}),
    ("The Zorba Cup began.", "Zorba Cup", None, {"other": 2.5}),
    ("The Zorba Institute of Music closed.", "Zorba Institute of Music", None, {"organisation": 2}),
    ("Zorba Inc. grew.", "Zorba Inc.", None, {"organisation": 2}),
    ("She flew to Kenya.", "Kenya", None, {"country": 3}),
    ("She flew to Vienna.", "Vienna", None, {"place": 2}),
    ("She wrote to Downing Street.", "Downing Street", None, {"place": 1.5, "organisation": 4}),
    ("The Danes left.", "Danes", None, {"group": 2}),
    ("The G-20 met.", "G-20", None, {"organisation": 4}),
    ("They sold the A380.", "A380", None, {"other": 2.5}),
    ("They like the Zorba A380.", "Zorba A380", None, {"other": 2.5}),
    ("They sold an iPod.", "iPod", "organisation", {"other": 2.5}),
    ("They sold a Zorba.", "Zorba", "organisation", {"other": 1.2}),
    ("They voted for Brexit.", "Brexit", "person", {"other": 4}),
    ("The Nikkei fell.", "Nikkei", "organisation", {"other": 4}),
    ("Zorba, a lawyer, left.", "Zorba", None, {"person": 2}),
    ("The lawyer, Zorba, left.", "Zorba", None, {"person": 2}),
    ("Zorba is a bank.", "Zorba", None, {"organisation": 4}),
    ("Zorba, a rival of theirs, left.", "Zorba", None, {"person": 2}),
    ("Zorba, a rival of theirs, left.", "Zorba", "organisation", {}),  # firms have rivals too
    ("Zorba, a duke, left.", "Zorba", "organisation", {"person": 2}),
    ("It is so, says Al Jazeera.", "Al Jazeera", None, {"person": 0.5, "organisation": 4}),
    ("The town of Amble voted.", "Amble", None, {"place": 4}),
    ("The worst hit town was Amble.", "Amble", None, {"place": 4}),
    ("The capital of Amble was spent.", "Amble", None, {}),
    ("They met in the towns of Ahlen, Beckum and Telgte.", "Telgte", None, {"place": 4}),
    ("Zorba, 34, said so.", "Zorba", None, {"person": 2}),
    ("Zorba, 340, said so.", "Zorba", None, {}),
    ("He wrote it on Zorba.", "Zorba", "person", {"organisation": 1.5}),
    ("It was made by Zorba.", "Zorba", "place", {"organisation": 2.5}),
    ("It was made by Kenya.", "Kenya", "place", {"country": 3}),
    ("It was hit by Zorba.", "Zorba", "place", {}),
    ("They used the Keck telescope.", "Keck telescope", "person", {"other": 2.5}),
    ("Fires burn near Zorba.", "Zorba", "person", {"place": 1.5}),
    ("Kenya, a lawyer, left.", "Kenya", None, {"country": 3}),
]


@pytest.mark.parametrize("text, name, label, expected", VOTES)
def test_votes(text, name, label, expected, annotate, locate):
    doc = annotate(text)
    votes = candidate(doc, *locate(doc, name), label, "test").votes
    if label:
        votes[label] -= 1
    assert {kind: by for kind, by in votes.items() if by} == expected


def test_most_votes_make_the_kind(annotate):
    name = candidate(annotate("The Danes left."), 1, 2, "person", "test")
    assert (name.votes, name.kind, name.plural) == ({"person": 1, "group": 2}, "group", True)
    assert candidate(annotate("Zorba"), 0, 1, None, "test").kind is None


def test_no_name_is_longer_than_twelve_words(annotate):
    doc = annotate("Zorba " * 13)
    assert candidate(doc, 0, 12, "person", "test") and candidate(doc, 0, 13, "person", "test") is None

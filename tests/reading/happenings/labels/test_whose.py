"""Whose a thing or deed is, and what it is for: labels that a stranger understands without the article."""

import pytest

from tests.reading.happenings.labels.told import labels_of

SCHEME = "a scheme to gain control of the boards of sixteen housing associations in Bergen that hired builders"

TOLD = [
    # whose a thing with a name of its own is
    ("Ben Roe edited Low's Diary. Low's Diary is lost.", "Low’s Diary is lost", True),
    ("Acme's Prime Mill burnt. The Prime Mill is old.", "Acme’s Prime Mill burns", True),
    # whose a deed is, where a verb tells it
    (
        "Ada Low pleaded guilty to theft. The guilty plea was announced by Ben Roe.",
        "Ada Low’s guilty plea is announced by Ben Roe",
        True,
    ),
    ("Ada Low was arrested in Bergen. The arrest shocked the town.", "Ada Low’s arrest shocks Bergen", True),
    ("Acme attacked Ada Low. The attack was condemned.", "The attack is condemned", True),  # by or on whom
    ("Ada Low resigned. She regretted the resignation.", "Ada Low regrets the resignation", True),
    # whom a speaker speaks for
    (
        "“We ensure the safety of our markets,” said Ben Roe.",
        "Ben Roe says they ensure the safety of their markets",
        True,
    ),
    # a scheme says nothing without its aim, conspiring is more than a plan
    (f"Ada Low was fined for her role in {SCHEME}.", "Ada Low is fined for her role in a scheme", False),
    ("Ada Low led a scheme to defraud the bank.", "Ada Low schemes to defraud the bank", True),
    ("Ada Low was charged with a plot to kill Ben Roe.", "Ada Low plots to kill Ben Roe", False),
    ("Ada Low has a plan to open a mill.", "Ada Low to open a mill", True),
    # the charge behind a date, and behind what somebody is
    (
        "Ada Low was charged on May 6, 2010, with one count of stealing from the bank.",
        "Ada Low is charged with stealing from the bank",
        True,
    ),
    ("Ada Low left, with two bags, for Bergen.", "Ada Low leaves with two bags", False),
    # with whom, and no more
    (
        "The council announced that it has reached an agreement with Norway to help ensure that ships that sail under "
        "its own flag and all others that call at its ports are safe.",
        "The council announces that it has reached an agreement with Norway",
        True,
    ),
    # verbs that share what follows
    (
        "Ada Low tried to obstruct and interfere with the inquiry.",
        "Ada Low tries to obstruct and interfere with the inquiry",
        True,
    ),
    # where a town lies, and what a date leaves behind
    ("A Moss, Norway, resident was fined for theft.", "A Moss, Norway, resident is fined for theft", True),
    (
        "Ada Low filed returns for 1999 - 2005, all claiming refunds.",
        "Ada Low files returns, all claiming refunds",
        True,
    ),
    # a text that has lost its apostrophes
    ("“Our effort isnt about money,” said Ada Low.", "Ada Low says their effort isn't about money", True),
    # what was described before is the one
    (
        "Ada Low saw rare leopard tortoises. Ben Roe bought some of the tortoises.",
        "Ben Roe buys some of the rare leopard tortoises",
        True,
    ),
    # those are nobody without what they did
    (
        "Ada Low said those involved in the design and construction of two housing complexes in Bergen broke the law.",
        "Ada Low says those broke the law",
        False,
    ),
    # a firm is not who owns a part of it
    (
        "Acme Supply LLC and its co-owner, Ada Low, pleaded guilty in Bergen.",
        "Acme Supply LLC and its co-owner plead guilty in Bergen",
        True,
    ),
    # "this way" is no way that was told before
    ("Acme cheated the council in this way.", "Acme cheats the council in this way", True),
]


@pytest.mark.parametrize("text, label, told", TOLD, ids=[label for _, label, _ in TOLD])
def test_whose_and_what_for(text, label, told):
    assert (label in labels_of(text)) == told

"""What a word depends on."""

import pytest

from analysis.reading.grammar.verbs.governors import first_conjunct, governor, ranks


@pytest.mark.parametrize(
    "sentence, head, link",
    [
        ("They held *talks*.", "held", "light"),
        ("They demanded *talks*.", "demanded", "object"),
        ("The *talks* began.", "began", "light"),
        ("He called for *talks*.", "called", "object"),
        ("They demanded these *talks*.", None, ""),
        ("They will meet and *talk*.", "meet", "shared"),
        ("They went on *strike*.", "went", "light"),
        ("They spoke on *strike*.", None, ""),
        ("They called a *strike*.", "called", "light"),
        ("They called off a *strike*.", "called", "object"),
        ("They met and *talked*.", None, ""),
        ("They agreed to *go*.", "agreed", "infinitive"),
        ("He was accused of *going*.", "accused", "gerund"),
        ("He said that they *go*.", "said", "clause"),
        ("He fell, *hurting* his leg.", "fell", "time"),
        ("He died before *going*.", "died", "time"),
        ("He won by *going*.", "won", "means"),
        ("He will make an order *declaring* it void.", "make", "time"),
        ("They *go*.", None, ""),
        (  # what the parse hangs on a word of the speech before it
            "\"I don't think that any leader should make any assumption that because some one of us departs that the "
            'policy will change in a material way", Roe *told* the press on Tuesday.',
            None,
            "",
        ),
    ],
)
def test_governor(word, sentence, head, link):
    found, how = governor(word(sentence))
    assert (found.text if found is not None else None, how) == (head, link)


def test_first_conjunct(word):
    assert first_conjunct(word("Oslo and *Lima* said so.")).text == "Oslo"
    assert first_conjunct(word("*Oslo* and Lima said so.")).text == "Oslo"


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("She was the first *woman* to fly.", True),
        ("She was the youngest *woman* to fly.", True),
        ("It was her second *attempt* to fly.", False),
        ("She was a *woman* to trust.", False),
    ],
)
def test_ranks(word, sentence, expected):
    assert ranks(word(sentence)) == expected

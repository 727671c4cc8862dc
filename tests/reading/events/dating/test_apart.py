"""Events that lie a counted time apart."""

import pytest

from tests.reading.events.test_events import read


def days(annotate, text, word):
    event = read(annotate, text)[0][word][0]
    return f"{event.earliest}..{event.latest}"


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("The miners sued in 2019, three years after the shaft collapsed.", "collapsed", "2016-01-01..2016-12-31"),
        ("Prices rose on Tuesday, a day after ministers agreed to cut output.", "agreed", "2022-04-04..2022-04-04"),
        ("The ship landed on Sunday, 23 days after its launch.", "launch", "2022-03-11..2022-03-11"),
        ("The bank failed in 2012, a year before its founder died.", "died", "2013-01-01..2013-12-31"),
        ("The talks were held on Monday, five days ahead of the summit.", "summit", "2022-04-09..2022-04-09"),
        ("He was freed on Monday, two weeks after being arrested.", "arrested", "2022-03-18..2022-03-24"),
        ("The trial opened on 4 March, two months after the arrest.", "arrest", "2022-01-01..2022-01-31"),
        # at most, at least so far apart
        ("Within two years before his arrest on 4 March, he sold the firm.", "sold", "2020-03-04..2022-03-04"),
        ("Police came less than two days after the shaft collapsed on Monday.", "came", "2022-04-04..2022-04-06"),
        (
            "The firm closed on Monday, more than three years after the shaft collapsed.",
            "collapsed",
            "None..2019-04-04",
        ),
        (
            "In the two years before his arrest, Lee sold ships. He was arrested on 4 March.",
            "sold",
            "2020-03-04..2022-03-04",
        ),
        # the later one is counted from the earlier, too
        ("The mayor resigned a day after the bridge fell on Monday.", "resigned", "2022-04-05..2022-04-05"),
        ("A year after she left the firm, she founded a bank in 1980.", "left", "1979-01-01..1979-12-31"),
    ],
)
def test_days_are_counted_from_those_of_the_other(annotate, text, word, expected):
    assert days(annotate, text, word) == expected


@pytest.mark.parametrize(
    "text, word, wrong",
    [
        # how long it went on
        ("The fire raged for two days after the storm hit on Monday.", "raged", "2022-04-06..2022-04-06"),
        # no more than a bound
        ("The firm closed on Monday, more than three years after the shaft collapsed.", "collapsed", "2019-01-01"),
        ("Police came less than two days after the shaft collapsed on Monday.", "came", "2022-04-06..2022-04-06"),
        # what has its own days keeps them
        ("He was freed on Monday, two days after a vote on Friday.", "vote", "2022-04-02..2022-04-02"),
    ],
)
def test_what_counts_nothing_out(annotate, text, word, wrong):
    assert wrong not in days(annotate, text, word)

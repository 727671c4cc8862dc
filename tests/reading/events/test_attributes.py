"""Class, certainty, polarity and tense."""

import pytest

from analysis.reading.events.attributes import attributes, event_class
from analysis.reading.events.triggers import find_triggers


def read(annotate, sentence, word):
    trigger = next(t for t in find_triggers(annotate(sentence)) if sentence[t.start : t.end] == word)
    return trigger, attributes(trigger)


@pytest.mark.parametrize(
    "sentence, word, certainty, polarity, tense",
    [
        ("The bank closed.", "closed", "certain", "positive", "past"),
        ("The bank has closed.", "closed", "certain", "positive", "past"),
        ("The bank is closing its branches.", "closing", "certain", "positive", "present"),
        ("The bank will close.", "close", "certain", "positive", "future"),
        ("The bank may close.", "close", "possible", "positive", "future"),
        ("The bank may have closed.", "closed", "possible", "positive", "past"),
        ("The bank probably closed.", "closed", "probable", "positive", "past"),
        ("The bank did not close.", "close", "certain", "negative", "past"),
        ("No bank closed.", "closed", "certain", "negative", "past"),
        ("The bank failed to close.", "close", "certain", "negative", "past"),
        ("The bank did not fail to close.", "close", "certain", "positive", "past"),
        ("The bank left without paying.", "paying", "certain", "negative", "past"),
        ("The bank will not open until Monday.", "open", "certain", "positive", "future"),
        ("The bank wants to close.", "close", "certain", "positive", "future"),
        ("The bank is to close in May.", "close", "certain", "positive", "future"),
        ("The bank is going to close.", "close", "certain", "positive", "future"),
        ("If the bank closes, she will move.", "closes", "possible", "positive", "present"),
        ("The house would meet in May and then not return.", "return", "certain", "negative", "future"),
        ("They accused him of stealing it.", "stealing", "certain", "positive", "past"),
        ("The firm proposed a merger.", "merger", "certain", "positive", "future"),
        ("The planned merger pleased nobody.", "merger", "certain", "positive", "future"),
        ("There was no attack.", "attack", "certain", "negative", None),
        ("He almost doubled the lead.", "doubled", "certain", "negative", "past"),  # near misses
        ("She nearly broke her leg.", "broke", "certain", "negative", "past"),
        ("They narrowly missed the bus.", "missed", "certain", "negative", "past"),
        ("He doubled the lead to almost 20.", "doubled", "certain", "positive", "past"),
        ("Is he lying?", "lying", "possible", "positive", "present"),  # asked
        ("Did the minister sign the report?", "sign", "possible", "positive", "past"),
        ("Has the bank closed?", "closed", "possible", "positive", "past"),
        ("Why did the bank close?", "close", "certain", "positive", "past"),
        ("He would have died had he not been armed.", "died", "certain", "negative", "past"),  # contrary to fact
        ("He would have died had he not been armed.", "armed", "certain", "positive", "past"),
        ("If she had stayed, they would have won.", "stayed", "certain", "negative", "past"),
        ("If she had stayed, they would have won.", "won", "certain", "negative", "past"),
        ("Leeds rallied to beat Hull.", "beat", "certain", "positive", "past"),  # what came of it
        ("Ruiz came from behind to win the cup.", "win", "certain", "positive", "past"),
        ("She went on to lead the bank.", "lead", "certain", "positive", "past"),
        ("Ruiz came to win the cup.", "win", "certain", "positive", "future"),
        ("They are slated to reach the base, arriving on Monday.", "reach", "certain", "positive", "future"),
        ("They are slated to reach the base, arriving on Monday.", "arriving", "certain", "positive", "future"),
        (
            "The ship is scheduled to sail on Friday, reaching the port at noon.",
            "reaching",
            "certain",
            "positive",
            "future",
        ),
        ("He intended to appeal the conviction.", "conviction", "certain", "positive", None),
        ("She will appeal the verdict.", "verdict", "certain", "positive", None),
        ("They appealed for talks.", "talks", "certain", "positive", "future"),
    ],
)
def test_attributes(annotate, sentence, word, certainty, polarity, tense):
    _, said = read(annotate, sentence, word)
    assert (said.certainty, said.polarity, said.tense) == (certainty, polarity, tense)


def test_denied_and_hedged(annotate):
    assert read(annotate, "He denied stealing the car.", "stealing")[1].denied
    assert read(annotate, "He allegedly stole the car.", "stole")[1].hedged


@pytest.mark.parametrize(
    "sentence, word, expected",
    [
        ("She said it rained.", "said", "reporting"),
        ("She saw the flood.", "saw", "perception"),
        ("It began to rain.", "began", "aspectual"),
        ("She tried to leave.", "tried", "i_action"),
        ("She wanted to leave.", "wanted", "i_state"),
        ("The town belongs to her.", "belongs", "state"),
        ("The roof collapsed.", "collapsed", "occurrence"),
    ],
)
def test_class(annotate, sentence, word, expected):
    assert event_class(read(annotate, sentence, word)[0]) == expected

"""In which direction the grammar around a time expression points."""

import pytest

from analysis.reading.timex.direction import direction, is_rate, modifies_noun


@pytest.fixture
def span(annotate):
    """ "She left *on Friday*." → the span between the asterisks."""

    def find(sentence):
        before, inside, _ = sentence.split("*")
        return annotate(sentence.replace("*", "")).char_span(len(before), len(before) + len(inside))

    return find


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("She left on *Friday*.", -1),
        ("She has been leaving since *Friday*.", -1),
        ("The party, in power since *Friday*, will win.", -1),
        ("She could not leave on *Friday*.", -1),
        ("She will leave on *Friday*.", 1),
        ("She can leave on *Friday*.", 1),
        ("She is leaving on *Friday*.", 1),
        ("They agreed to meet on *Friday*.", 1),
        ("They had agreed to meet on *Friday*.", -1),
        ("They rallied on Monday to demand talks on *Friday*.", -1),
        ("Talks are scheduled for *Friday*.", 1),
        ("She leaves on *Friday*.", 1),
        ("They do not meet on *Friday*.", 1),
        ("Her deputy takes over on *Friday*.", 1),
        ("The rule takes effect on *Friday*.", 1),
        ("She steps down on *Friday*, her office said.", 1),
        ("She took over on *Friday*.", -1),
        ("The deadline is *Friday*.", 0),
        ("The firm takes orders on *Friday*.", 0),
        ("She says it lost money on *Friday*.", -1),
        ("*Wednesday*'s ruling was clear.", None),
        ("*Wednesday*'s quake damaged two bridges.", -1),
        ("Two towns closed their schools after *Wednesday*'s quake.", -1),
        ("He prepared for *Wednesday*'s vote.", None),
        ("The storm was forecast to reach Florida on *Wednesday*.", 0),
        ("He was expected to land on *Wednesday*.", 0),
        ("The opposition asked for an election in *June* and won.", 0),
        ("She asked for an inquiry into a fire in *June*.", 0),
        ("In *June*, he asked for more money.", -1),
        ("She left for a town in *June*.", -1),
        ("His trial has been scheduled for *May*.", 1),
        ("His trial had been scheduled for *May*.", -1),
        ("The year ending *Friday* was good.", 1),
        ("They waited until *Friday*.", 1),
    ],
)
def test_direction(span, sentence, expected):
    assert direction(span(sentence))[0] == expected


def test_what_stands_around_an_expression(span):
    assert modifies_noun(span("The *third-quarter* results were good."))
    assert not modifies_noun(span("She left on *Friday*."))
    assert is_rate(span("They sold 15 *a year*."))
    assert not is_rate(span("She slept *a year*."))

"""Direct speech in a text that has lost its quotation marks."""

import pytest

from analysis.reading.speech.quotes import find_quotes
from tests.reading.speech.named import NamedActors

UNMARKED = "We will see to it, said Ann Lee, head of the port. The guards will stay.\n\nThe port is shut."


@pytest.mark.parametrize(
    "text, expected",
    [
        (UNMARKED, "We will see to it … The guards will stay."),
        (UNMARKED.replace("We", "They"), "They will see to it"),
        (UNMARKED.replace("We", "The US"), "The US will see to it"),
        (UNMARKED.replace("The port", "The “port”"), "We will see to it"),
    ],
)
def test_a_speaker_goes_on_in_a_text_that_lost_its_quotation_marks(quotes, text, expected):
    assert [q[3] for q in quotes(text)] == [expected]


BARE = "The port was shut. They will open it, said Ann Lee. The guards will stay.\n\nLee is the mayor."


@pytest.mark.parametrize(
    "text, bare, expected",
    [
        (BARE, True, "The port was shut. They will open it … The guards will stay."),
        (BARE, False, "They will open it"),
        (
            BARE.replace("Lee is the", "Lee is the “sea”"),
            True,
            "The port was shut. They will open it … The guards will stay.",
        ),
        (
            BARE.replace("The port was", '"The port was'),
            True,
            '"The port was shut. They will open it … The guards will stay.',
        ),
        (BARE + " “It is late,” Rao said.", True, "They will open it"),
        (BARE.replace(", said Ann Lee", ", Ann Lee said"), True, "They will open it"),
    ],
)
def test_all_of_a_paragraph_is_speech_in_a_text_that_lost_its_apostrophes(annotate, text, bare, expected):
    found = find_quotes(annotate(text), NamedActors(text), bare=bare)
    assert " … ".join(q.text for q in found if q.quote_id == "q1") == expected


JUNIOR = (
    "A bid is no blank check, said Counsel Tom C. Hale Jr. Contractors who overbill us will be pursued.\n\nHale left."
)


@pytest.mark.parametrize(
    "text, expected",
    [
        (JUNIOR, ["A bid is no blank check", "Contractors who overbill us will be pursued."]),
        (JUNIOR.replace("said", "sued"), []),
        (JUNIOR.replace("said Counsel", "said he met"), []),
    ],
)
def test_who_says_it_is_named_where_the_parse_goes_astray(annotate, text, expected):
    found = find_quotes(annotate(text), NamedActors(text, "Tom C. Hale Jr."), bare=True)
    assert [q.text for q in found if q.speaker_id] == expected

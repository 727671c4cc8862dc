"""Events of a text: who vouches for them, when they lie."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.actors.actors import find_actors
from analysis.reading.events.events import find_events
from analysis.reading.speech.quotes import find_quotes
from analysis.reading.timex.times import find_times

TODAY = date(2022, 4, 7)  # a Thursday


def read(annotate, text, day=TODAY):
    doc = annotate(text)
    actors, times = find_actors(doc), find_times(doc, day)
    found = find_events(doc, actors, find_quotes(doc, actors), times, day)
    names = {a.actor_id: a.name for a in actors.actors}
    return {e.trigger: (e, names.get(e.source_id)) for e in found.events}, found


@pytest.mark.parametrize(
    "text, trigger, status, source",
    [
        ("The bridge fell.", "fell", "reported", None),
        ("Angela Merkel said the bridge fell.", "fell", "claimed", "Angela Merkel"),
        ("Angela Merkel said the bridge would fall.", "fall", "possible", "Angela Merkel"),  # foretold
        ("Angela Merkel said the bridge would be shut.", "shut", "planned", "Angela Merkel"),
        ("Angela Merkel said the bridge could fall.", "fall", "possible", "Angela Merkel"),
        ("Angela Merkel said the bridge did not fall.", "fall", "denied", "Angela Merkel"),
        ("Angela Merkel denied stealing the car.", "stealing", "denied", "Angela Merkel"),
        ("Angela Merkel is likely to resign.", "resign", "possible", None),
        ("Ann Lee pleaded guilty to fraud, the Justice Department announced.", "pleaded", "reported", None),
        ("Angela Merkel announced that Lee had been convicted and jailed.", "jailed", "reported", None),
        ("Angela Merkel announced that Lee had been convicted.", "convicted", "reported", None),
        ("The Justice Department announced that it has sued the firm.", "sued", "reported", None),
        (
            "A Utah man was sentenced today to ten years in prison, Angela Merkel announced.",
            "sentenced",
            "reported",
            None,
        ),
        ("Angela Merkel said Lee had been convicted.", "convicted", "claimed", "Angela Merkel"),
        ("Angela Merkel announced that crime had fallen.", "fallen", "claimed", "Angela Merkel"),
        ("Angela Merkel announced that soldiers executed a man.", "executed", "claimed", "Angela Merkel"),
        ("Angela Merkel announced that soldiers ordered a man to leave.", "ordered", "claimed", "Angela Merkel"),
        ("Angela Merkel announced that the man who was arrested had fled.", "arrested", "claimed", "Angela Merkel"),
        ("Angela Merkel said Germany's attack was a crime.", "attack", "reported", None),
        ("Angela Merkel said an attack killed him.", "attack", "claimed", "Angela Merkel"),
        (
            "Angela Merkel said Rao departed. Angela Merkel said Rao's departure was a crime.",
            "departure",
            "claimed",
            "Angela Merkel",
        ),
        ("Angela Merkel said the bridge fell.", "said", "reported", None),
        ("There was criticism from Germany for allegedly shelling the town.", "shelling", "claimed", "Germany"),
        ("Angela Merkel wants to resign.", "resign", "planned", "Angela Merkel"),
        ("Angela Merkel refused to resign.", "resign", "negated", None),
        ("Angela Merkel does not want to resign.", "resign", "negated", None),  # nobody says that she will not
        ("Angela Merkel will not resign.", "resign", "negated", None),
        ("Angela Merkel said Rao did not want to resign.", "resign", "denied", "Angela Merkel"),
        ("Angela Merkel committed to staying.", "staying", "planned", "Angela Merkel"),
        ("Angela Merkel is set to resign.", "resign", "planned", None),  # nobody says whose plan it is
        ("Angela Merkel is scheduled to speak.", "speak", "planned", None),
        ("Angela Merkel said the ship sank after departure.", "departure", "reported", None),
        ("Angela Merkel said the ship sank before departure.", "departure", "claimed", "Angela Merkel"),
        ("Germany's promise to leave was kept.", "leave", "planned", "Germany"),
        ("Angela Merkel was told by Emmanuel Macron to leave.", "leave", "planned", "Emmanuel Macron"),
        ("Oslo to sell its port.", "sell", "planned", None),  # a headline
        ("The court sentenced him to a year and to pay a fine.", "pay", "planned", None),
        ("Siemens will pay a fine.", "pay", "planned", None),
        ("The storm will hit Leeds.", "hit", "possible", None),
        ("A jury convicted Ann Lee of fraud, the Justice Department announced.", "convicted", "reported", None),
        ("Angela Merkel denied allegations of theft.", "allegations", "reported", None),
        ("Angela Merkel denied allegations of theft.", "theft", "denied", "Angela Merkel"),
        ("Angela Merkel denied allegations of theft and fraud.", "fraud", "denied", "Angela Merkel"),
        ("Angela Merkel pleaded not guilty to two counts of theft.", "theft", "denied", "Angela Merkel"),
        ("Angela Merkel pleaded guilty to two counts of theft.", "theft", "reported", None),
        ("Allegations of theft hurt the bank.", "theft", "claimed", None),
        ("Angela Merkel promised to release evidence that he had fled.", "fled", "claimed", "Angela Merkel"),
        ("Angela Merkel promised to free those held since May.", "held", "reported", None),
        ("There is no evidence that the clerk fled.", "fled", "negated", None),
        ("There is evidence that the clerk fled.", "fled", "reported", None),
        ("State media reported the death of two guards.", "death", "claimed", "state media"),
        ("Angela Merkel said the fire was set on purpose.", "fire", "reported", None),
        ("State media condemned the death of two guards.", "death", "reported", None),
        ("State media reported the theft of a car. The theft shut a road.", "theft", "reported", None),
        ("Ann Lee was convicted of fraud, the Justice Department announced.", "fraud", "reported", None),
        (
            "A judge jailed Ann Lee for stealing cars, the Justice Department said.",
            "stealing",
            "claimed",
            "Justice Department",
        ),
        (
            "Ann Lee pleaded not guilty to fraud, the Justice Department announced.",
            "fraud",
            "denied",
            "Ann Lee",
        ),
        ("The police charged Lee with theft and lying to them.", "lying", "claimed", None),
        ("He was charged with theft and with lying to them.", "lying", "claimed", None),
        ("The court convicted Lee of theft and lying to them.", "lying", "reported", None),
        ("Lee was cleared of theft and lying to them.", "lying", "denied", "Lee"),
        ("Angela Merkel said she would wait until it had been signed.", "signed", "planned", "Angela Merkel"),
        ("Angela Merkel waited until it had been signed.", "signed", "reported", None),
    ],
)
def test_status_and_source(annotate, text, trigger, status, source):
    event, name = read(annotate, text)[0][trigger]
    assert (event.status, name) == (status, source)


@pytest.mark.parametrize(
    "text, trigger, earliest, latest",
    [
        ("From 1984 to 1991 Tom Reid ran the bank.", "ran", date(1984, 1, 1), date(1991, 12, 31)),
        ("Tom Reid ran the fair March 17-20.", "ran", date(2022, 3, 17), date(2022, 3, 20)),
        ("Tom Reid ran the fair March 17–20, 2015 in Leeds.", "ran", date(2015, 3, 17), date(2015, 3, 20)),
        ("Tom Reid ran the fair March 17 to 20.", "ran", date(2022, 3, 17), date(2022, 3, 20)),
        ("The strike lasted from 3 to 7 March 2021.", "lasted", date(2021, 3, 3), date(2021, 3, 7)),
        ("The trial was moved from March 17 to March 20.", "moved", date(2022, 3, 17), TODAY),
        ("The bridge fell on Wednesday.", "fell", date(2022, 4, 6), date(2022, 4, 6)),
        ("The bridge fell last month.", "fell", date(2022, 3, 1), date(2022, 3, 31)),
        ("The bridge fell.", "fell", None, TODAY),  # no later than it is told
        ("The bridge fell, according to a report on Wednesday.", "fell", None, TODAY),
        ("According to a 2015 report, the bank sold the bridge.", "sold", None, TODAY),
        ("According to police, the bridge fell on Wednesday.", "fell", date(2022, 4, 6), date(2022, 4, 6)),
        ("The bridge will fall.", "fall", TODAY, None),  # no earlier than it is told
        ("The bridge will open by Friday.", "open", TODAY, date(2022, 4, 8)),
        ("The bridge will open today or on Friday.", "open", TODAY, date(2022, 4, 8)),
        ("The house will not meet until Friday.", "meet", date(2022, 4, 8), date(2022, 4, 8)),
        (
            "Germany and France held talks on March 29. In the talks, France agreed to leave.",
            "agreed",
            date(2022, 3, 29),
            date(2022, 3, 29),
        ),
        (
            "Germany and France held talks on March 29. In the talks, France agreed to leave.",
            "leave",
            date(2022, 3, 29),
            None,
        ),
        ("Angela Merkel spoke on Monday and said the bridge would fall.", "fall", date(2022, 4, 4), None),
        ("The court ruled on Monday. The ruling was harsh.", "ruling", date(2022, 4, 4), date(2022, 4, 4)),
        ("The meeting on Monday failed.", "meeting", date(2022, 4, 4), date(2022, 4, 4)),
        ("They scheduled the vote for Friday.", "vote", date(2022, 4, 8), date(2022, 4, 8)),
        ("They scheduled the vote for Friday.", "scheduled", None, TODAY),
        ("The union called a strike for Friday.", "strike", date(2022, 4, 8), date(2022, 4, 8)),
        ("The trial was adjourned until Friday.", "trial", date(2022, 4, 8), date(2022, 4, 8)),
        # what figures are compared with has its own day
        ("Exports grew to 30 tons in 2021 from 20 tons in 2019.", "grew", date(2021, 1, 1), date(2021, 12, 31)),
        ("Revenue fell, compared with 2014.", "fell", None, TODAY),
        ("More ships sank than in 2014.", "sank", None, TODAY),
        ("The launch has been put back to May.", "launch", date(2022, 5, 1), date(2022, 5, 31)),
        ("The court struck down a 2005 law.", "struck down", None, TODAY),  # which law, not when
        ("The firm broke the Clean Air Act of 1963.", "broke", None, TODAY),
        ("The firm broke the 1963 Clean Air Act.", "broke", None, TODAY),
        ("In March he was charged over tax years 2002 and 2003.", "charged", date(2022, 3, 1), date(2022, 3, 31)),
        ("He filed false papers for tax years 2000 through 2003.", "filed", None, TODAY),
        ("The firm broke the record of 1963.", "broke", date(1963, 1, 1), date(1963, 12, 31)),
        ("A 2017 report condemned the bank.", "condemned", date(2017, 1, 1), date(2017, 12, 31)),
        ("The party lost the 2015 election.", "election", date(2015, 1, 1), date(2015, 12, 31)),
        ("He underwent surgery in 2016.", "surgery", date(2016, 1, 1), date(2016, 12, 31)),
        ("The trial has been scheduled for Friday.", "trial", date(2022, 4, 8), date(2022, 4, 8)),
    ],
)
def test_days(annotate, text, trigger, earliest, latest):
    event, _ = read(annotate, text)[0][trigger]
    assert (event.earliest, event.latest) == (earliest, latest)


def test_without_a_date_nothing_is_bounded_by_today(annotate):
    event, _ = read(annotate, "The bridge fell. It will be rebuilt.", None)[0]["fell"]
    assert (event.earliest, event.latest) == (None, None)


@pytest.mark.parametrize(
    "text, word, agents",
    [
        ("Ann Lee passed away 5:03 AM, April 2, 2022.", "passed away", []),
        ("Germany attacked the fort. The attack failed.", "attack", ["Germany"]),
        ("Ann Lee held an event in Berlin. The event began at noon.", "event", []),
        ("Germany advised Ann Lee to leave. Residents were advised to stay.", "advised", []),
    ],
)
def test_agents_of_what_is_told_again(annotate, text, word, agents):
    event, _ = read(annotate, text)[0][word]
    found = read(annotate, text)[1].participants
    assert [p.text for p in found if p.event_id == event.event_id and p.role == "agent"] == agents


PIECES = st.sampled_from(
    [
        "Angela Merkel",
        "said",
        "the talks",
        "after",
        "had left",
        "on Monday",
        "“",
        "”",
        ".",
        "\n\n",
        ",",
        "not",
        "would",
        "to resign",
        "allegedly",
        "which",
        "by Friday",
        "and",
        "before",
        "later",
        "the ruling",
        "of",
        "Berlin",
        "’s",
        "-",
        "if",
        "it",
        "wants",
        "\x00",
        "é",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=60))
def test_rows_hold_for_any_text(annotate, text):
    _, found = read(annotate, text)
    assert [e.event_id for e in found.events] == [f"e{n}" for n in range(1, len(found.events) + 1)]
    for event in found.events:
        assert event.trigger == text[event.start : event.end] and event.clause in text
        assert event.earliest is None or event.latest is None or event.earliest <= event.latest
    for part in found.participants:
        assert part.text == text[part.start : part.end]
    keys = [(p.event_id, p.role, p.start, p.end) for p in found.participants]
    assert len(keys) == len(set(keys))

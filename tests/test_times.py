"""Times: sentence → what is found and what it means."""
import datetime

import pytest

from analysis.reading.times import find_times

DATE = datetime.date(2022, 4, 7)  # a Thursday


@pytest.mark.parametrize(("sentence", "text", "type_", "value", "earliest", "latest"), [
    ("The minister spoke on Thursday.", "Thursday", "DATE", "2022-04-07", "2022-04-07", "2022-04-07"),
    ("The bloc could pass it on Friday.", "Friday", "DATE", "2022-04-08", "2022-04-08", "2022-04-08"),
    ("The bloc passed it on Friday.", "Friday", "DATE", "2022-04-01", "2022-04-01", "2022-04-01"),
    ("Last week the envoys met.", "Last week", "DATE", "2022-W13", "2022-03-28", "2022-04-03"),
    ("Talks were held in Turkey last month.", "last month", "DATE", "2022-03", "2022-03-01", "2022-03-31"),
    ("They met on March 29.", "March 29", "DATE", "2022-03-29", "2022-03-29", "2022-03-29"),
    ("It was signed on June 23, 2016.", "June 23, 2016", "DATE", "2016-06-23", "2016-06-23", "2016-06-23"),
    ("They met earlier in the day.", "earlier in the day", "DATE", "2022-04-07", "2022-04-07", "2022-04-07"),
    ("She was shut out for two weeks.", "two weeks", "DURATION", "P2W", None, None),
    ("It closed on Thursday morning.", "Thursday morning", "TIME", "2022-04-07TMO", "2022-04-07", "2022-04-07"),
    ("The committee meets every Monday.", "every Monday", "SET", "XXXX-WXX-1", None, None),
])
def test_expression(annotate, sentence, text, type_, value, earliest, latest):
    [time] = find_times(annotate(sentence), DATE)
    days = tuple(d and d.isoformat() for d in (time.earliest, time.latest))
    assert (time.text, time.type, time.value, days) == (text, type_, value, (earliest, latest))

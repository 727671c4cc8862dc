"""Times: sentence → what is found and what it means."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading.language import pipeline, sentence_ids, sentences
from analysis.reading.timex.extents.extents import spans_of_sentence
from analysis.reading.timex.normalisation.context import Context
from analysis.reading.timex.normalisation.normalisation import matches, read
from analysis.reading.timex.times import Written, find_times, straight
from analysis.reading.timex.values import easter, holiday, interval, move, shifted

DATE = datetime.date(2022, 4, 7)  # a Thursday


def rows(doc, date=DATE):
    return [
        (t.text, t.type, t.value, *(d and d.isoformat() for d in (t.earliest, t.latest))) for t in find_times(doc, date)
    ]


IN_A_TEXT = [  # what the text has said before, or says further on
    ("The trial is on April 15. The first shot fell at 13:40.", "13:40", "2022-04-07T13:40"),
    ("It began on March 29. The trial is on April 15. The first shot fell at 13:40.", "13:40", "2022-03-29T13:40"),
    ("It began on March 29. The trial is on April 15 at 13:40.", "April 15 at 13:40", "2022-04-15T13:40"),
    ("The quake struck on Monday. Monday's quake, at 6.3, was the strongest.", "Monday", "2022-04-04"),
    ("It opened on Tuesday. It had done so in 2012. The doors were shut at noon.", "noon", None),
    ("It opens today. It did in 2012. The doors were shut at noon.", "noon", "2022-04-07T12:00"),
    ("It fell in the early morning of March 3.", "early morning", "2022-03-03TMO"),
    ("It fell at mid-morning Tuesday.", "mid-morning", "2022-04-05TMO"),
    ("It fell in the afternoon, Tuesday being a holiday.", "the afternoon", "2022-04-07TAF"),
    ("It fell in the morning; on Monday it rose.", "the morning", "2022-04-07TMO"),
    ("It lost money in 2015, the year it sold its mill.", "the year", "2015"),
    ("It was lost in March, the month the shop opened.", "the month", "2022-03"),
    ("It was lost the year she was born.", "the year", None),
    ("It was lost in 2003, the year after the war.", "the year", None),
    ("It was lost in 2003, the worst flood of the year.", "the year", "2022"),
    ("Monday's quake, at 6.3, is the strongest. It struck on Monday.", "Monday", "2022-04-04"),
    ("Monday's vote, the third, is the last. It will be held on Monday.", "Monday", "2022-04-11"),
    ("It sailed from July 13 to 17 of last year.", "July 13", "2021-07-13"),
    ("It sailed May 3-5, 2014.", "May 3", "2014-05-03"),
    ("It sailed May 3-5, 2014.", "5, 2014", "2014-05-05"),
    ("It sailed March 3 - 5.", "5", "2022-03-05"),
    ("It sailed from 3 to 7 May 2014.", "3 to 7 May 2014", "2014-05-03/2014-05-07"),
    ("It sank between 3 and 7 May 2014.", "3 and 7 May 2014", "2014-05-03/2014-05-07"),
    ("It rained on 3 and 7 May 2014.", "7 May 2014", "2014-05-07"),
    ("The shop closed due to a strike on Saturday.", "Saturday", "2022-04-02"),
    ("The match is due on Saturday.", "Saturday", "2022-04-09"),
    ("The trial is to last three weeks.", "three weeks", "P3W"),
    ("It rained over the last three weeks.", "the last three weeks", "P3W"),
    ("It sailed from July 13 to 17 of last year.", "17", "2021-07-17"),
    ("It began in August 2018. That September, it spread.", "That September", "2018-09"),
    ("It began in August 2018. That winter, it spread.", "That winter", "2018-WI"),
    ("It spread that September.", "that September", "2022-09"),
]


@pytest.mark.parametrize(("text", "words", "value"), IN_A_TEXT)
def test_a_text_settles(text, words, value, annotate):
    assert {row[2] for row in rows(annotate(text)) if row[0] == words} == {value}


DAYS = [
    # the tense of the clause points
    ("The minister spoke on Thursday.", "Thursday", "2022-04-07"),
    ("The bloc could pass it on Friday.", "Friday", "2022-04-08"),
    ("The bloc passed it on Friday.", "Friday", "2022-04-01"),
    ("Parliament will vote on Tuesday.", "Tuesday", "2022-04-12"),
    ("Talks are scheduled for Monday.", "Monday", "2022-04-11"),
    ("The two sides agreed to meet on Monday.", "Monday", "2022-04-11"),
    ("Monday's bid for an election failed.", "Monday", "2022-04-04"),
    ("Monday’s bid for an election failed.", "Monday", "2022-04-04"),
    ("The deadline was extended until Tuesday.", "Tuesday", "2022-04-12"),
    ("She left last Friday.", "last Friday", "2022-04-01"),
    ("She leaves next Friday.", "next Friday", "2022-04-08"),
    # the year is the nearest, unless the clause speaks against it
    ("They met on March 29.", "March 29", "2022-03-29"),
    ("The deadline is October 31.", "October 31", "2022-10-31"),
    ("She was elected on Oct. 31.", "Oct. 31", "2021-10-31"),
    ("It was signed on June 23, 2016.", "June 23, 2016", "2016-06-23"),
    ("It was signed on 23 June 2016.", "23 June 2016", "2016-06-23"),
    ("It was signed on Thursday, June 23, 2016.", "Thursday, June 23, 2016", "2016-06-23"),
    ("It was signed on 2016-06-23.", "2016-06-23", "2016-06-23"),
    ("The vote was held on 13/12/2020.", "13/12/2020", "2020-12-13"),
    ("They met earlier in the day.", "earlier in the day", "2022-04-07"),
    ("It could be passed later in the day.", "later in the day", "2022-04-07"),
    ("The Queen approved it yesterday.", "yesterday", "2022-04-06"),
    ("She resigned ten days ago.", "ten days ago", "2022-03-28"),
    ("They met the day before yesterday.", "the day before yesterday", "2022-04-05"),
    ("The deadline was extended to April 16.", "April 16", "2022-04-16"),
    ("He rallied to demand change on Monday.", "Monday", "2022-04-04"),
    ("A judge ordered him to appear on Monday.", "Monday", "2022-04-11"),
    ("Forecasters predicted that it would pass on Wednesday.", "Wednesday", "2022-04-06"),
    ("The premier said that she would go on Wednesday.", "Wednesday", "2022-04-13"),
    ("It opened on New Year's Day.", "New Year's Day", "2022-01-01"),
    ("Shops were shut on Christmas Day.", "Christmas Day", "2021-12-25"),
    ("Shops will be shut on Easter Monday.", "Easter Monday", "2022-04-18"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), DAYS)
def test_day(annotate, sentence, text, value):
    assert rows(annotate(sentence)) == [(text, "DATE", value, value, value)]


COMPOUND = [
    # weekdays counted in weeks and months
    ("The meeting is a week on Friday.", "a week on Friday", "2022-04-15"),
    ("She will speak a week from Friday.", "a week from Friday", "2022-04-15"),
    ("The vote is Tuesday week.", "Tuesday week", "2022-04-19"),
    ("They will meet two weeks today.", "two weeks today", "2022-04-21"),
    ("He will go a fortnight on Monday.", "a fortnight on Monday", "2022-04-25"),
    ("She resigned a week last Tuesday.", "a week last Tuesday", "2022-03-29"),
    ("The court sits on the third Friday of next month.", "the third Friday of next month", "2022-05-20"),
    ("It opened on the first Monday of March.", "the first Monday of March", "2022-03-07"),
    ("He came on the last Sunday in March 2021.", "the last Sunday in March 2021", "2021-03-28"),
    ("He left the Friday before last.", "the Friday before last", "2022-03-25"),
    ("She came on Friday last.", "Friday last", "2022-04-01"),
    ("She will speak on Monday next.", "Monday next", "2022-04-11"),
    ("He left last Tuesday week.", "last Tuesday week", "2022-03-29"),
    ("They will meet next Friday week.", "next Friday week", "2022-04-15"),
    ("They met two Fridays ago.", "two Fridays ago", "2022-03-25"),
    ("They will meet three Mondays from now.", "three Mondays from now", "2022-04-25"),
    ("The court sits on the last Friday of the month.", "the last Friday of the month", "2022-04-29"),
    ("They will vote on the Tuesday after Easter.", "the Tuesday after Easter", "2022-04-19"),
    (
        "They will vote on the first Tuesday after the first Monday in November.",
        "the first Tuesday after the first Monday in November",
        "2022-11-08",
    ),
]


@pytest.mark.parametrize(("sentence", "text", "value"), COMPOUND)
def test_compound_day(annotate, sentence, text, value):
    assert rows(annotate(sentence)) == [(text, "DATE", value, value, value)]


SPANS_OF_TIME = [
    ("Talks ran 3-5 March.", "3-5 March", "2022-03-03/2022-03-05", "2022-03-03", "2022-03-05"),
    ("Talks ran 3–5 March 2020.", "3–5 March 2020", "2020-03-03/2020-03-05", "2020-03-03", "2020-03-05"),
    ("It fell in the tax year 2020-21.", "the tax year 2020-21", "2020/2021", "2020-01-01", "2021-12-31"),
    ("The war of 1914-18 ruined the firm.", "1914-18", "1914/1918", "1914-01-01", "1918-12-31"),
    ("He served in 2007/08.", "2007/08", "2007/2008", "2007-01-01", "2008-12-31"),
    ("He played in the 2007–2008 season.", "2007–2008", "2007/2008", "2007-01-01", "2008-12-31"),
    ("Costs fell in 4Q14.", "4Q14", "2014-Q4", "2014-10-01", "2014-12-31"),
    ("Costs fell in H1 2021.", "H1 2021", "2021-H1", "2021-01-01", "2021-06-30"),
    ("Costs fell in 3Q '21.", "3Q '21", "2021-Q3", "2021-07-01", "2021-09-30"),
    ("Taxes rose in the early '90s.", "the early '90s", "199", "1990-01-01", "1994-12-31"),
    ("Taxes rose in the late ’80s.", "the late ’80s", "198", "1984-12-31", "1989-12-31"),
    ("Profits rose in the first quarter of fiscal 2022.", "the first quarter of fiscal 2022", "FY2022-Q1", None, None),
    ("The town was founded in 44 BC.", "44 BC", "BC0044", None, None),
    ("He played in the 1998/9 season.", "1998/9", "1998/1999", "1998-01-01", "1999-12-31"),
    ("Sales fell at year-end 2017.", "year-end 2017", "2017", "2017-01-01", "2017-12-31"),
    ("It broke a week ago Sunday.", "a week ago Sunday", None, "2022-03-27", "2022-04-03"),
    ("It broke two weeks ago on Friday.", "two weeks ago on Friday", None, "2022-03-18", "2022-03-25"),
    ("He left a year ago on Monday.", "a year ago on Monday", None, "2021-03-31", "2021-04-14"),
    ("He left the week before last.", "the week before last", "2022-W12", "2022-03-21", "2022-03-27"),
    ("They will meet the month after next.", "the month after next", "2022-06", "2022-06-01", "2022-06-30"),
    ("The school opened on 05/04/2021.", "05/04/2021", None, "2021-04-05", "2021-05-04"),
    ("The school opened on 05.04.2021.", "05.04.2021", "2021-04-05", "2021-04-05", "2021-04-05"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "earliest", "latest"), SPANS_OF_TIME)
def test_span_of_time(annotate, sentence, text, value, earliest, latest):
    assert rows(annotate(sentence)) == [(text, "DATE", value, earliest, latest)]


def test_time_that_is_given_is_no_offset(annotate):
    assert rows(annotate("She gave them two weeks' time.")) == [("two weeks'", "DURATION", "P2W", None, None)]


def test_periods_that_end_in_a_named_month_or_day(annotate):
    ended = "Profits rose in the first quarter of fiscal 2022, which ended on October 31."
    assert rows(annotate(ended))[0] == (
        "the first quarter of fiscal 2022", "DATE", "FY2022-Q1", "2021-08-01", "2021-10-31",
    )  # fmt: skip
    assert rows(annotate("Wages rose in the three months to September."))[0] == (
        "the three months", "DURATION", "P3M", "2021-07-01", "2021-09-30",
    )  # fmt: skip


def test_other_days_of_the_text_or_its_outlet_settle_the_order(annotate):
    def values(text, **about):
        return [t.value for t in find_times(annotate(text), DATE, Written(**about))]

    assert values("It opened on 05/04/2021, another on 24/4/2021.") == ["2021-04-05", "2021-04-24"]
    assert values("It opened on 05/04/2021, another on 4/24/2021.", day_first=True) == ["2021-05-04", "2021-04-24"]
    assert values("It opened on 05/04/2021.", day_first=True) == ["2021-04-05"]
    assert values("It opened on 05/04/2021.", day_first=False) == ["2021-05-04"]
    assert values("It opened on 04/06/2022.") == ["2022-04-06"]  # the day before publication, not 4 June


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The strike lasted from Monday to Thursday.", ["2022-04-04", "2022-04-07"]),
        ("The strike lasted from Saturday to Monday.", ["2022-04-02", "2022-04-04"]),
        ("The strike lasted from Wednesday to Tuesday.", ["2022-03-30", "2022-04-05"]),
        ("The fair will run from Saturday to Monday.", ["2022-04-09", "2022-04-11"]),
        ("The fair will run from Friday to Thursday.", ["2022-04-08", "2022-04-14"]),
        ("It begins Saturday through Monday.", ["2022-04-09", "2022-04-11"]),
        ("They met on Wednesday and Tuesday.", ["2022-04-06", "2022-04-05"]),
    ],
)
def test_the_first_day_of_a_range_lies_before_its_last(annotate, sentence, values):
    assert [time.value for time in find_times(annotate(sentence), DATE)] == values


NUMBERED = [
    "Police searched Room 2010.",
    "Flight 1984 crashed.",
    "He fled on Route 1990.",
    "Page 1999 was missing.",
    "Building 2012 burned down.",
    "He lived at 1984 Main Street.",
    "The prize was worth 2000 dollars.",
    "The plant was in unit 2010-12.",
    "Version 2013 was recalled.",
    "Law No. 2004 was signed.",
    "It bore the serial number 1987.",
    "Flight BA 2008 crashed.",
    "He carried an SA80 2014 rifle.",
    "They took the No 1999 bus.",
    "Some 2020 people came.",
    "About 1990 houses burned.",
    "They counted a total of 1984 ballots.",
    "The fire reached 1990 degrees.",
    "He won by 2010 to 1998.",
    "They sent ballots, 2016 of them by post.",
    "Callers use 1800 2021.",
    "Call the office at 801-579-1400.",
    "The film 2012 was shown to ministers.",
    "She reread 1984 by George Orwell.",
    "Taylor Swift's album 1989 sold well.",
    "Taylor Swift's 1989 sold a million copies.",
]


@pytest.mark.parametrize("sentence", NUMBERED)
def test_a_number_that_tells_things_apart_is_no_year(annotate, sentence):
    assert rows(annotate(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("He was suspended for a week on Friday.", ["a week", "Friday"]),
        ("They met twice a week on Monday.", ["twice a week", "Monday"]),
        ("They delayed it by a week on Friday.", ["a week", "Friday"]),
        ("The film cost $2007/08 at most.", []),
        ("She saw an ad 20 seconds long.", ["20 seconds long"]),
        ("The building was shut in 2012.", ["2012"]),
        ("The code 2010-05 was wrong.", []),
        ("He earned 2015 a month.", ["a month"]),
        ("Some 300 people left in 2010 and 1998.", ["2010", "1998"]),
        ("The 2019 elections and the strikes of 2018 were over.", ["2019", "2018"]),
        ("He ran it from 1998 to 2010.", ["1998", "2010"]),
        ("The film was finished in 1984 by Ann Lee.", ["1984"]),
        ("Russia's 2016 election was over.", ["2016"]),
        ("It was announced in early 1984 by Ann Lee.", ["early 1984"]),
        ("The film, 2012's best, was shown.", ["2012"]),
    ],
)
def test_near_misses(annotate, sentence, texts):
    assert [t.text for t in find_times(annotate(sentence), DATE)] == texts


PERIODS = [
    ("Last week the envoys met.", "Last week", "2022-W13", "2022-03-28", "2022-04-03"),
    ("Talks were held in Turkey last month.", "last month", "2022-03", "2022-03-01", "2022-03-31"),
    ("Johnson took office in July.", "July", "2021-07", "2021-07-01", "2021-07-31"),
    ("Johnson will take office in July.", "July", "2022-07", "2022-07-01", "2022-07-31"),
    ("Parliament would meet in early September.", "early September", "2022-09", "2022-09-01", "2022-09-15"),
    ("Prices rose earlier this month.", "earlier this month", "2022-04", "2022-04-01", "2022-04-07"),
    ("Prices will fall later this year.", "later this year", "2022", "2022-04-07", "2022-12-31"),
    ("Prices will fall by the end of next year.", "the end of next year", "2023", "2023-10-01", "2023-12-31"),
    ("Sales fell in the third quarter.", "the third quarter", "2021-Q3", "2021-07-01", "2021-09-30"),
    ("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3", "2019-07-01", "2019-09-30"),
    ("Sales fell in fiscal 1989.", "fiscal 1989", "1989", "1988-04-01", "1990-03-31"),
    ("Spending rose in FY2019.", "FY2019", "2019", "2018-04-01", "2020-03-31"),
    ("Spending rose in the fiscal year 2019.", "the fiscal year 2019", "2019", "2018-04-01", "2020-03-31"),
    ("Spending rose in the year 2019.", "the year 2019", "2019", "2019-01-01", "2019-12-31"),
    ("Voters decide in two weeks' time.", "two weeks' time", "2022-W16", "2022-04-18", "2022-04-24"),
    ("The plant will close in a year's time.", "a year's time", "2023", "2023-01-01", "2023-12-31"),
    ("The bridge will open in three days' time.", "three days' time", "2022-04-10", "2022-04-10", "2022-04-10"),
    ("Sales fell from the year-ago quarter.", "the year-ago quarter", "2021-Q1", "2021-01-01", "2021-03-31"),
    ("The third-quarter results were poor.", "third-quarter", "2022-Q3", "2022-07-01", "2022-09-30"),
    ("It was shut in the spring of '88.", "the spring of '88", "1988-SP", "1988-03-01", "1988-05-31"),
    ("They met in nineteen eighty-eight.", "nineteen eighty-eight", "1988", "1988-01-01", "1988-12-31"),
    ("It snowed in the twenties.", "the twenties", "192", "1920-01-01", "1929-12-31"),
    ("He wrote of it in a 2010 report.", "2010", "2010", "2010-01-01", "2010-12-31"),
    ("They met in summer.", "summer", "2021-SU", "2021-06-01", "2021-08-31"),
    ("They met in the week of March 4.", "the week of March 4", "2022-W09", "2022-02-28", "2022-03-06"),
    ("Prices have fallen since March.", "March", "2022-03", "2022-03-01", "2022-03-31"),
    ("They met a couple of weeks ago.", "a couple of weeks ago", "2022-W12", "2022-03-21", "2022-03-27"),
    ("It will open soon.", "soon", "FUTURE_REF", "2022-04-07", None),
    ("At the moment, prices fall.", "the moment", "PRESENT_REF", "2022-04-07", "2022-04-07"),
    ("The army left a decade ago.", "a decade ago", "2012", "2012-01-01", "2012-12-31"),
    ("Crime fell in the late 1990s.", "the late 1990s", "199", "1995-01-01", "1999-12-31"),
    ("It was built in the 19th century.", "the 19th century", "18", "1800-01-01", "1899-12-31"),
    ("They met over the weekend.", "the weekend", "2022-W13-WE", "2022-04-02", "2022-04-03"),
    ("It snowed in the spring of 2021.", "the spring of 2021", "2021-SP", "2021-03-01", "2021-05-31"),
    ("Russia is currently under pressure.", "currently", "PRESENT_REF", "2022-04-07", "2022-04-07"),
    ("He was recently sacked.", "recently", "PAST_REF", None, "2022-04-07"),
    ("She hopes for more in the future.", "the future", "FUTURE_REF", "2022-04-07", None),
]


@pytest.mark.parametrize(("sentence", "text", "value", "earliest", "latest"), PERIODS)
def test_period(annotate, sentence, text, value, earliest, latest):
    assert rows(annotate(sentence)) == [(text, "DATE", value, earliest, latest)]


OTHERS = [
    ("She was shut out for two weeks.", "two weeks", "DURATION", "P2W", None, None),
    ("The march took two and a half years.", "two and a half years", "DURATION", "P2Y6M", None, None),
    ("They waited for hours.", "hours", "DURATION", "PTXH", None, None),
    ("He stayed a year.", "a year", "DURATION", "P1Y", None, None),
    ("At least two weeks passed.", "At least two weeks", "DURATION", "P2W", None, None),
    ("It takes two to three weeks.", "two to three weeks", "DURATION", "P2W", None, None),
    ("It lasted 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M", None, None),
    ("The two-day visit ended.", "two-day", "DURATION", "P2D", None, None),
    ("Prices fell in recent weeks.", "recent weeks", "DURATION", "PXW", None, "2022-04-07"),
    ("She met them this morning.", "this morning", "TIME", "2022-04-07TMO", "2022-04-07", "2022-04-07"),
    ("It rained overnight.", "overnight", "TIME", "2022-04-06TNI", "2022-04-06", "2022-04-06"),
    ("They met in the evening.", "the evening", "TIME", "2022-04-07TEV", "2022-04-07", "2022-04-07"),
    ("They met at midnight.", "midnight", "TIME", "2022-04-07T24:00", "2022-04-07", "2022-04-07"),
    ("The bank pays quarterly.", "quarterly", "SET", "P1Q", None, None),
    ("They argued for years.", "years", "DURATION", "PXY", None, None),
    ("It was a 10-hour flight.", "10-hour", "DURATION", "PT10H", None, None),
    ("Prices rose in the past two months.", "the past two months", "DURATION", "P2M", "2022-02-07", "2022-04-07"),
    ("Prices rose in the past few decades.", "the past few decades", "DURATION", "PXY", None, "2022-04-07"),
    ("It closed on Thursday morning.", "Thursday morning", "TIME", "2022-04-07TMO", "2022-04-07", "2022-04-07"),
    (
        "It will close at 9 p.m. EST on Friday.",
        "9 p.m. EST on Friday",
        "TIME",
        "2022-04-08T21:00",
        "2022-04-08",
        "2022-04-08",
    ),
    ("The flight left at 18:00 UTC.", "18:00 UTC", "TIME", "2022-04-07T18:00Z", "2022-04-07", "2022-04-07"),
    ("The committee meets every Monday.", "every Monday", "SET", "XXXX-WXX-1", None, None),
    ("Profits are paid annually.", "annually", "SET", "P1Y", None, None),
    ("The choir sings twice a week.", "twice a week", "SET", "P1W", None, None),
    ("The bank lends $3 million a year.", "a year", "SET", "P1Y", None, None),
]


@pytest.mark.parametrize(("sentence", "text", "type_", "value", "earliest", "latest"), OTHERS)
def test_other_type(annotate, sentence, text, type_, value, earliest, latest):
    assert rows(annotate(sentence)) == [(text, type_, value, earliest, latest)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "He spoke on Monday. The same day it rained. The next day it snowed.",
            ["2022-04-04", "2022-04-04", "2022-04-05"],
        ),
        ("It was signed on June 23, 2016, and two days later it was law.", ["2016-06-23", "2016-06-25"]),
        ("She won in 2015. The previous year she had lost.", ["2015", "2014"]),
        # years after a day are a year, and no day that the text goes on with
        (
            "He died on March 5. He had won ten years earlier. The same day it rained.",
            ["2022-03-05", "2012", "2022-03-05"],
        ),
        (
            "He was shot on Monday. She had left three days earlier. That day it rained.",
            ["2022-04-04", "2022-04-01", "2022-04-01"],
        ),
        # what has happened is counted from what has, not from what is to come
        (
            "At a Monday rally he wept. “Today we win,” he said. A day earlier, it burned.",
            ["2022-04-04", "2022-04-07", "2022-04-03"],
        ),
        (
            "He wept. “On Tuesday we met. A day earlier, it burned,” he said.",
            ["2022-04-05", "2022-04-04"],
        ),
        (
            "It closed on Monday and is to open by June. A week earlier, it burned.",
            ["2022-04-04", "2022-06", "2022-03-28"],
        ),
        ("The fair runs from March 5 to 7.", ["2022-03-05", "2022-03-07"]),
        ("They met on April 24 and 25.", ["2022-04-24", "2022-04-25"]),
        ("The wave struck at 10:30 p.m. (0330 GMT) Friday.", ["2022-04-01T22:30", "2022-04-01T03:30Z", "2022-04-01"]),
        ("She left on March 5. He was shot the day before.", ["2022-03-05", "2022-03-04"]),
        (
            "Profit for the quarter ended Sept. 30 rose from $2 million a year earlier.",
            ["2021-Q3", "2021-09-30", "2020-Q3"],
        ),
        ("Parliament was shut for three days last week.", ["P3D", "2022-W13"]),
        ("It could be passed later in the day or Friday.", ["2022-04-07", "2022-04-08"]),
    ],
)
def test_what_was_said_before(annotate, text, values):
    assert [t.value for t in find_times(annotate(text), DATE)] == values


@pytest.mark.parametrize(
    "sentence",
    [
        "Theresa May stepped down.",
        "Theresa May resigned. Mrs. May left, and May's plan failed.",
        "They may march on the capital.",
        "USA Today reported it.",
        "He came second.",
        "The 44-year-old protester fell.",
        "About 1990 people came.",
        "The bank lent $2010.",
        "Three-quarters of them voted.",
        "Easter Island is far away.",
        "She writes for the Daily Mirror.",
        "He called for a day of mourning.",
        "In the second half, both sides attacked.",
        "He is a man aged ten years.",
        "The 20-year-olds won.",
        "It was poor for a fiscal year.",
        "The judge paused for a second.",
        "They worked hours.",
        "She told her brother about it, and wrote it up for This Week and others.",
        "It rained the year before the vote.",
        "The quarter-century deal was signed.",
        "It was a summer hit.",
        "An early-morning fog hung over the hills.",
        "It was the evening of his life.",
        "She hosted Kelly in the Morning.",
        "He was shot the day before the vote.",
        "The noon-time call was short.",
        "The now-defunct bank was sold.",
        "He left as soon as it rained.",
        "Its future plans are clear.",
        "The moment passed.",
        "The annual meeting was short.",
        "He wished her a happy New Year.",
        "The firm sold 2010 cars.",
        "Ann March sang. March was tired.",
        "It fell on 13/13/2013.",
        "At 32:80 it fell.",
    ],
)
def test_not_a_time(annotate, sentence):
    assert rows(annotate(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The talks began on Friday.", [("Friday", "DATE", None, None, None)]),
        ("They met on March 29.", [("March 29", "DATE", None, None, None)]),
        ("They met last week.", [("last week", "DATE", None, None, None)]),
        ("They met at 9 p.m. on Tuesday.", [("9 p.m. on Tuesday", "TIME", None, None, None)]),
        ("They will meet in two years.", [("two years", "DURATION", "P2Y", None, None)]),
        ("They met on June 23, 2016.", [("June 23, 2016", "DATE", "2016-06-23", "2016-06-23", "2016-06-23")]),
        ("She is now mayor.", [("now", "DATE", "PRESENT_REF", None, None)]),
        ("They met the next day.", [("the next day", "DATE", None, None, None)]),
    ],
)
def test_without_a_date_nothing_is_guessed(annotate, sentence, expected):
    assert rows(annotate(sentence), None) == expected


def test_seed(annotate):
    from tests.conftest import SEED

    text = SEED.read_text(encoding="utf-8")
    found = {t.text: t for t in find_times(annotate(text[len(" date 2022-04-07") :]), DATE)}
    assert {name: (str(t.earliest), str(t.latest)) for name, t in found.items()} == {
        "Thursday": ("2022-04-07", "2022-04-07"),
        "last month": ("2022-03-01", "2022-03-31"),
        "Wednesday": ("2022-04-06", "2022-04-06"),
        "March 29": ("2022-03-29", "2022-03-29"),
        "currently": ("2022-04-07", "2022-04-07"),
        "Last week": ("2022-03-28", "2022-04-03"),
        "earlier in the day": ("2022-04-07", "2022-04-07"),
        "later in the day": ("2022-04-07", "2022-04-07"),
        "Friday": ("2022-04-08", "2022-04-08"),
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nearly two weeks", "P2W"),
        ("the end of March", "2022-03"),
        ("Friday's", "2022-04-08"),
        ("around noon", "2022-04-07T12:00"),
        ("by 2030", "2030"),
        ("February 30", None),
        ("99999999999999999999 days ago", "PAST_REF"),
        ("bananas", None),
    ],
)
def test_an_extent_that_somebody_else_found(text, value):
    reading = read(text, Context(date=DATE, direction=1 if "Friday" in text else None))
    assert (reading.value if reading else None) == value


def test_calendar():
    assert [str(easter(year)) for year in (1999, 2024)] == ["1999-04-04", "2024-03-31"]
    assert [str(holiday(name, 2020)) for name in ("thanksgiving", "election day", "memorial day")] == [
        "2020-11-26",
        "2020-11-03",
        "2020-05-25",
    ]
    assert move(datetime.date(2024, 3, 31), "M", -1) == datetime.date(2024, 2, 29)
    assert (shifted("1988-Q3", "Y", -1), shifted("1998", "D", 1)) == ("1987-Q3", "1998-01-02")
    assert interval("0000") == interval("2019-02-30") == interval("PAST_REF") == (None, None)


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "the",
        "year",
        "week",
        "Monday",
        "May",
        "march",
        "second",
        "quarter",
        "30",
        "31",
        "2016",
        "0",
        "9999",
        "99999",
        "99999999999999999999",
        ",",
        ".",
        "-",
        "/",
        ":",
        "a.m.",
        "February",
        "days",
        "ago",
        "later",
        "earlier",
        "of",
        "in",
        "a",
        "half",
        "and",
        "few",
        "two",
        "hundred",
        "million",
        "decade",
        "century",
        "'90s",
        "Q3",
        "Christmas",
        "every",
        "twice",
        "noon",
        "12:61",
        "25",
        "13/13/2013",
        "2019-02-31",
        "end",
        "early",
        "mid-",
        "night",
        "today",
        "that",
        "same",
        "day",
        "once",
        "fiscal",
        "’s",
        "(",
        ")",
        "\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=80)),
    date=st.one_of(st.none(), st.dates()),
)
def test_any_text(annotate, text, date):
    doc = annotate(text)
    found = find_times(doc, date)
    assert [t.time_id for t in found] == [f"t{n + 1}" for n in range(len(found))]
    assert [(t.start, t.end) for t in found] == sorted((t.start, t.end) for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    extents = (e for _, sentence in sentences(doc) for e in spans_of_sentence(doc, straight(doc.text), sentence))
    assert {(t.start, t.end) for t in found} <= {(start, end) for start, end, _ in extents}
    known = set(sentence_ids(doc).values())
    for time in found:
        assert time.text == text[time.start : time.end] and time.sentence_id in known
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        if date is None and time.type == "DURATION":
            assert time.earliest is None and time.latest is None


@pytest.mark.parametrize("text", ["one hundred ", "two and ", "last ", "1-", "1,111", "12:", "2010 ", "one more "])
def test_a_hostile_text_costs_its_length(text):
    import time

    long = text * 3000
    started = time.process_time()
    for _ in matches(long, 0, len(long)):
        pass
    read(long, Context(date=DATE))
    assert time.process_time() - started < 3


def test_speed(annotate):
    """A 400-word article costs little beside the parse."""
    import time

    pipeline()
    doc = annotate("The minister said on Monday that talks begun last month would go on until Friday. " * 28)
    find_times(doc, DATE)
    best = min(_seconds(time, doc) for _ in range(3))
    assert best < 0.1


def _seconds(time, doc):
    started = time.process_time()
    find_times(doc, DATE)
    return time.process_time() - started


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She won in 2:14:04, and the record of 2:17:01 fell.", ["PT2H14M4S", "PT2H17M1S"]),
        ("He ran it in 13:29.", ["PT13M29S"]),
        ("The quake struck at 2:14:04.", ["2019-09-12T02:14"]),
        ("The race began at 2:05 p.m.", ["2019-09-12T14:05"]),
    ],
)
def test_how_long_something_took_is_no_time_of_day(sentence, expected, annotate):
    found = find_times(annotate(sentence), datetime.date(2019, 9, 12))
    assert [t.value for t in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus crashed on Monday. It burned at 2:05 p.m.", "2019-09-09T14:05"),
        ("A bus crashed on Monday. It burned in the evening.", "2019-09-09TEV"),
        ("A bus crashed on Monday. It burned overnight.", "2019-09-09TNI"),
        ("A bus crashed on Monday. It burned this morning.", "2019-09-12TMO"),
        ("A bus burned overnight.", "2019-09-11TNI"),
        ("A bus burned at 2:05 p.m.", "2019-09-12T14:05"),
    ],
)
def test_a_time_of_day_is_of_the_day_that_the_text_is_at(text, expected, annotate):
    assert find_times(annotate(text), datetime.date(2019, 9, 12))[-1].value == expected

"""The sentences at the top: computed, and choosing what they name."""

import re

from analysis.charts.article.summary import sentences, summary
from analysis.charts.kit.sentences import plain
from tests.charts.test_charts import event, poisoned, small
from tests.synthetic import tables


def written(tables):
    return [plain(sentence) for sentence in sentences(tables)]


def test_sentences_are_computed_from_the_tables():
    assert written(small()) == [
        (
            "40 words in 3 paragraphs, published 10 Mar 2024. 2 actors appear, 1 of them a person: Anna Berg and the"
            " council."
        ),
        "Anna Berg speaks 1 of 2 quotes (38% of the words); 1 of the quotes is word for word.",
        (
            "3 events are told, 2 of them tied to a day, from 1 Mar to 9 Mar 2024; the telling departs from time in"
            " 100% of the 3 pairs whose order the text settles."
        ),
        "The article itself states 1 of 3 events as fact; 2 are claimed. The council vouches for 2.",
    ]


def test_an_article_with_nothing_in_it():
    said = written(tables(actors=0, sentences=1, quotes=0, events=0)[1])
    assert said[0].endswith("nobody is named.") and said[1:] == ["Nobody is quoted.", "No events were found."]


def test_one_undated_event():
    t = small(events=[event(1, "rain", "reported", None, None, None, None)], order=[], quotes=[], participants=[])
    assert written(t)[2:] == [
        "1 event is told, not tied to a single day.",
        "The article itself states 1 of 1 event as fact.",
    ]


def test_without_a_date_it_says_so():
    t = small()
    undated = t.articles.assign(date=t.articles["date"].astype("datetime64[s]").where([False]))
    assert "without a date of its own" in written(type(t)(**{**vars(t), "articles": undated}))[0]


def test_names_are_escaped_and_choose_what_they_stand_for():
    html = summary(poisoned()).html
    assert set(re.findall(r"<\s*/?\s*([a-z!]\w*)", html)) <= {"div", "p", "span"}
    assert 'data-ids="a1" data-pick="{&quot;actor&quot;:&quot;a1&quot;}"' in summary(small()).html
    assert "&quot;status&quot;:&quot;claimed&quot;" in summary(small()).html

"""The text as a view: nothing of the text is lost or obeyed, and marks nest."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.charts.article.text import DEPTH, Mark, article_text, marked, marks
from tests.synthetic import tables


class Reader(HTMLParser):
    """Text content of the HTML; the attributes of every open tag around each character."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.around, self.stack, self.tags = "", [], [], []

    def handle_starttag(self, tag, attrs):
        self.stack.append(dict(attrs))
        self.tags.append(tag)

    def handle_endtag(self, tag):
        assert self.stack, "closed more than was opened"
        self.stack.pop()

    def handle_data(self, data):
        self.text += data
        self.around += [[a.get("data-ids") for a in self.stack if "data-ids" in a]] * len(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.stack, "left open"
    return reader


MARKUP = ("<b>", "</p>", "<!--", "<a", "&lt;", "&#60;", "&amp", "]]>")
TRICKY = st.lists(st.sampled_from([*"ab <>&\"'\n\r\t;#é“”—\u200f𝔘/!-=", *MARKUP]), max_size=60).map("".join)
ANY = st.text(max_size=40).filter(lambda text: "\0" not in text)  # a browser turns NUL into U+FFFD


def with_spans(text: str):
    place = st.integers(0, len(text))
    return st.tuples(st.just(text), st.lists(st.tuples(place, place, st.sampled_from(sorted(DEPTH))), max_size=12))


@given((TRICKY | ANY).flatmap(with_spans), st.booleans())
@settings(max_examples=300, deadline=None)
def test_the_text_is_kept_and_every_character_has_its_marks(drawn, headed):
    text, spans = drawn
    body = len(text) // 3 if headed else 0
    given_marks = [
        Mark(min(a, b), max(a, b), DEPTH[layer], (("class", layer), ("data-ids", f"x{i}")))
        for i, (a, b, layer) in enumerate(spans)
    ]
    reader = read(marked(text, given_marks, body))
    assert reader.text == text
    assert set(reader.tags) <= {"p", "span"}
    in_lines = [m.span() for m in re.finditer(r"\S[^\n\r]*", text[body:])]
    for a, b in in_lines:
        for i in range(a + body, b + body):
            assert sorted(reader.around[i]) == sorted(
                f"x{n}" for n, m in enumerate(given_marks) if m.start <= i < m.end
            )


def test_overlapping_marks_are_cut_and_nested_ones_are_not():
    def at(start, end, name):
        return Mark(start, end, 1, (("class", name), ("data-ids", name)))

    assert marked("abcdef", [at(0, 4, "x"), at(2, 6, "y")]) == (
        '<p id="p1"><span class="x" data-ids="x">ab<span class="y" data-ids="y">cd</span></span>'
        '<span class="y continued" data-ids="y">ef</span></p>'
    )
    assert marked("abcdef", [at(1, 2, "y"), at(0, 4, "x")]) == (
        '<p id="p1"><span class="x" data-ids="x">a<span class="y" data-ids="y">b</span>cd</span>ef</p>'
    )


def test_a_mark_over_two_paragraphs_is_cut_between_them():
    html = marked("ab\n\ncd", [Mark(1, 5, 1, (("class", "speech"), ("data-ids", "q1")))])
    assert html.count('data-ids="q1"') == 2 and html.count("<p id=") == 2 and 'class="speech continued"' in html


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_text_in_the_header_in_a_mark_and_beside_one(text):
    for body in (0, len(text)):
        html = marked(
            f"{text} {text}\n\n{text}", [Mark(len(text) + 1, 2 * len(text) + 1, 1, (("class", "name"),))], body
        )
        assert read(html).text == f"{text} {text}\n\n{text}"


def test_hostile_text_and_names_stay_text():
    article, t = tables(actors=3, sentences=4, quotes=2, events=3)
    poison = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    actors = t.actors.assign(name=poison)
    mentions = t.mentions.assign(rule=poison)
    html = article_text(article, type(t)(**{**vars(t), "actors": actors, "mentions": mentions})).html
    reader = read(html)
    assert reader.text == article.text
    assert set(reader.tags) <= {"div", "p", "span"}


def test_every_row_of_the_text_has_its_place():
    article, t = tables(actors=8, sentences=30, quotes=9, events=14)
    html = article_text(article, t).html
    reader = read(html)
    assert reader.text == article.text
    wanted = {
        i
        for table, key in (
            ("mentions", "mention_id"),
            ("quotes", "quote_id"),
            ("events", "event_id"),
            ("times", "time_id"),
            ("sentences", "sentence_id"),
        )
        for i in getattr(t, table)[key]
    }
    assert {i for ids in reader.around for i in ids} == wanted
    for pick in re.findall(r'data-pick="([^"]*)"', html):
        assert json.loads(pick.replace("&quot;", '"'))


def test_marks_say_what_was_read_and_by_which_rule():
    _, t = tables(actors=2, sentences=3, quotes=1, events=2)
    said = [dict(m.attributes) for m in marks(t) if m.depth != DEPTH["sentence"]]
    assert all(a["data-says"] and a["data-rule"] == "synthetic" for a in said)
    name = next(a for a in said if a["class"].startswith("name"))
    assert name["data-says"].endswith(("by name", "by nominal", "by pronoun")) and '"actor"' in name["data-pick"]

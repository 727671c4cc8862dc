"""What is unsure: one threshold, said in words, and drawn so that it is seen without colour."""

import subprocess
import sys

import pandas as pd
import pytest

from analysis.charts.article import claims, quotes, sources, timeline
from analysis.charts.article.order import order_figure
from analysis.charts.article.text import article_text
from analysis.charts.kit import evidence
from analysis.charts.kit.confidence import NOTE, SURE, read_by, unsure
from analysis.charts.kit.labels import quoted
from analysis.charts.kit.passage import badge
from analysis.report.article_payload import article_payload, names
from analysis.report.notebooks import ARTICLE
from analysis.tables.tables import Tables
from tests.synthetic import tables

HEARD = "reader model: quotes"
LOW, HIGH = SURE - 0.2, SURE + 0.2


@pytest.fixture(scope="module")
def made():
    return tables(actors=5, sentences=12, quotes=6, events=9)


def doubting(t: Tables, quote: float | None = None, event: float | None = None) -> Tables:
    """The tables with the first quote, which tells the first event, and the second event read by the model."""
    first = t.quotes["quote_id"].iloc[0]
    said, happened = t.quotes.copy(), t.events.copy()
    said.loc[said["quote_id"] == first, ["rule", "confidence"]] = [HEARD, quote]
    happened.loc[happened.index[0], "quote_id"] = first
    happened.loc[happened.index[1], ["rule", "confidence"]] = ["reader model: events", event]
    return Tables(**{**vars(t), "quotes": said, "events": happened})


def data_of(figure) -> list[dict]:
    return [d for rows in figure.spec()["datasets"].values() for d in rows]


def question_marks(figure) -> set[str]:
    spec = figure.spec()
    return {
        d["id"]
        for layer in spec["layer"]
        if layer["encoding"].get("text", {}).get("value") == "?"
        for d in spec["datasets"][layer["data"]["name"]]
    }


@pytest.mark.parametrize(
    "rule, confidence, words, doubtful",
    [
        ("cue after", None, "rule: cue after", False),
        (HEARD, 0.82, "reader model, 82% sure", False),
        (HEARD, SURE, f"reader model, {100 * SURE:.0f}% sure", False),
        (HEARD, 0.41, "reader model, 41% sure", True),
        (HEARD, None, HEARD, False),
    ],
)
def test_by_what_a_row_was_read(rule, confidence, words, doubtful):
    assert read_by(rule, confidence) == words and unsure(confidence) is doubtful


def test_the_threshold_is_one_and_the_page_is_told_of_it(made):
    article, t = made
    assert article_payload(article, t)["sure"] == SURE and f"{100 * SURE:.0f}%" in NOTE
    assert f"less than {100 * SURE:.0f}% sure of" in ARTICLE.path.read_text("utf-8")


@pytest.mark.parametrize(
    "quote, event, doubted", [(LOW, HIGH, {"e1"}), (HIGH, LOW, {"e2"}), (LOW, LOW, {"e1", "e2"}), (HIGH, HIGH, set())]
)
def test_an_event_is_as_unsure_as_the_quote_that_tells_it(made, quote, event, doubted):
    t = doubting(made[1], quote, event)
    for figure in (sources.sources(t), timeline.timeline(t)):
        assert {d["id"] for d in data_of(figure) if d.get("unsure")} == doubted
        assert question_marks(figure) == doubted
        assert ("raised “?”" in figure.caption) == bool(doubted)
    confidence = sources.sources(t).rows.set_index("event_id")["confidence"]
    assert confidence["e1"] == quote and confidence["e2"] == event and confidence.drop(["e1", "e2"]).isna().all()


def test_tooltips_say_by_what_an_event_was_read(made):
    said = {d["id"]: d["read_by"] for d in data_of(sources.sources(doubting(made[1], LOW, HIGH))) if "read_by" in d}
    assert said["e1"] == "rule: synthetic; its quote by the reader model, 50% sure"
    assert said["e2"] == "reader model, 90% sure" and said["e3"] == "rule: synthetic"


def test_a_doubtful_quote_in_the_chart_and_in_the_list(made):
    sure, doubtful = doubting(made[1], HIGH), doubting(made[1], LOW)
    figure = quotes.speaking(doubtful)
    assert question_marks(figure) == {"q1"} and NOTE in figure.caption
    assert {d["read_by"] for d in data_of(figure) if d["id"] == "q1"} == {"reader model, 50% sure"}
    assert question_marks(quotes.speaking(sure)) == set() and NOTE not in quotes.speaking(sure).caption
    html = quotes.quote_list(doubtful).html
    assert html.count('class="unsure"') == 1 and "reader model, 50% sure</span>" in html and NOTE in html
    listed = quotes.quote_list(sure).html
    assert "unsure" not in listed and 'data-rule="reader model, 90% sure"' in listed


def test_the_text_and_the_ledger_mark_what_is_unsure(made):
    article, t = made
    html = article_text(article, doubting(t, LOW, LOW)).html
    assert html.count(" unsure") == 2 and html.count(NOTE) == 1 and 'data-rule="reader model, 50% sure"' in html
    assert "unsure" not in article_text(article, doubting(t, HIGH, HIGH)).html
    ledger = claims.ledger(doubting(t, LOW, HIGH)).html
    assert ledger.count(" unsure") == 1 and "raised “?”" in ledger
    assert 'data-rule="rule: synthetic; its quote by the reader model, 50% sure"' in ledger
    assert "unsure" in badge("claimed", True) and "unsure" not in badge("claimed")


# ---- what the order rests on --------------------------------------------------------------------------------------


def ordered(t: Tables, *pairs: tuple[str, str, str]) -> Tables:
    happened = t.events.assign(happened=pd.array(range(1, len(t.events) + 1), dtype="Int64"))
    order = pd.DataFrame(pairs, columns=["before", "after", "evidence"]).assign(article_id="synthetic", confidence=0.9)
    return Tables(**{**vars(t), "events": happened, "order": order})


def test_kinds_of_evidence_are_named_in_plain_words_and_only_those_there_are():
    assert evidence.evidence_named(["model", "date", "tense"]) == "dates, tense and the reader model’s judgement"
    assert evidence.evidence_named([]) == ""
    assert evidence.evidence_named(["model"], 0.871) == "the reader model’s judgement, 87% sure"


def test_the_order_says_how_much_rests_on_the_model(made):
    t = ordered(made[1], ("e1", "e2", "date"), ("e2", "e3", "model"), ("e5", "e4", "model"))
    figure = order_figure(t)  # settled: e1 e2, e2 e3, e1 e3, e5 e4
    assert "4 pairs is settled, by dates and the reader model’s judgement" in figure.caption
    assert "3 pairs rest on the model’s judgement." in figure.caption and "Broken:" in figure.caption
    judged = {d["id"] for d in data_of(figure) if d.get("judged")}
    assert judged == {"h3", "h4", "h5"}
    placed = {d["id"]: d["placed"] for d in data_of(figure) if "placed" in d}
    assert placed["h2"] == "dates and the reader model’s judgement" and placed["h4"] == "the reader model’s judgement"
    dashes = [layer["encoding"]["strokeDash"] for layer in figure.spec()["layer"] if "strokeDash" in layer["encoding"]]
    assert len(dashes) == 1 and "datum.judged" in str(dashes)
    rules = order_figure(ordered(made[1], ("e1", "e2", "date"), ("e2", "e3", "tense")))
    assert "model" not in rules.caption and "by dates and tense" in rules.caption


# ---- quotation marks, once ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words, shown",
    [
        ("the bridge is safe", "“the bridge is safe”"),
        ("“We shall not”", "“We shall not”"),
        ('"We shall not"', "“We shall not”"),
        ("‘They don’t’", "“They don’t”"),
        ("«Nous partons»", "“Nous partons”"),
        ("“It goes on, and", "“It goes on, and”"),
        ("it was “rather  late” by then", "“it was ‘rather late’ by then”"),
        ('"late" and "later"', "“‘late’ and ‘later’”"),
        ("that the bridge is safe", "“the bridge is safe”"),
        ("That is all", "“That is all”"),
        ("'tis the minister's word", "“'tis the minister's word”"),
        ('"Such a bridge has stood here for ages"', "“Such a bridge has…”"),
    ],
)
def test_quotation_marks_stand_once(words, shown):
    assert quoted(words, 20 if "…" in shown else 0) == shown


def test_a_chosen_quote_is_named_with_its_marks_once(made):
    t = made[1]
    said = Tables(**{**vars(t), "quotes": t.quotes.assign(text='"We shall not", that is all')})
    assert set(names(said)["quote"].values()) == {"“‘We shall not’, that is all”"}
    whole = Tables(**{**vars(t), "quotes": t.quotes.assign(text="“We shall not”")})
    assert set(names(whole)["quote"].values()) == {"“We shall not”"}


def test_the_complementiser_stands_back_in_the_list(made):
    t = made[1]
    html = quotes.quote_list(Tables(**{**vars(t), "quotes": t.quotes.assign(text="that <it> holds")})).html
    assert '<span class="that">that </span><span>&lt;it&gt; holds</span>' in html


def test_what_a_page_is_made_of_needs_no_charting_library():
    code = (
        "import sys, analysis.report.article_payload, analysis.report.corpus_payload; sys.exit('altair' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0

"""Readings by hand as records to train the reader model on, and which genres of GUM are."""

import json

import pytest

from analysis.training import data, open_data
from tests.model.test_model import PIECES

ARTICLE = (
    "date 2020-03-05 The mayor of Riverton, Anna Keller, closed the bridge on Monday.\n\n"
    '"It is not safe," Keller added, as she left. Friends of the mayor were told. According to a report, the river '
    "may rise again."
)


def span(words, **more):
    start = ARTICLE.index(words)
    return {"start": start, "end": start + len(words)} | more


def event(word, status, **more):
    return span(word, status=status, **{"earliest": None, "latest": None} | more)


MONDAY, THURSDAY = ({"earliest": day, "latest": day} for day in ("2020-03-02", "2020-03-05"))
GOLD = {
    "article": "own.txt",
    "actors": [
        {
            "name": "Anna Keller",
            "kind": "person",
            "mentions": [
                span("The mayor of Riverton", form="nominal"),
                span("Anna Keller", form="name"),
                span("Keller added", form="name") | {"end": ARTICLE.index(" added")},
                span("she", form="pronoun"),
            ],
        },
        {"name": "friends", "kind": "group", "mentions": [span("Friends of the mayor", form="nominal")]},
        {"name": "report", "kind": "other", "mentions": [span("a report", form="nominal")]},
    ],
    "quotes": [
        span('"It is not safe,"', speaker="Anna Keller", quote=1, fragment=0)
        | {"cue_start": ARTICLE.index("added"), "cue_end": ARTICLE.index("added") + 5},
        span("the river may rise again", speaker="Anna Keller", quote=2, fragment=0)
        | {"cue_start": ARTICLE.index("According"), "cue_end": ARTICLE.index("According to") + 12},
    ],
    "events": [
        event("closed", "reported", **MONDAY),
        event("added", "reported", **THURSDAY),
        event("told", "negated"),
        event("rise", "possible"),
    ],
    "order": [[1, 2]],
}


@pytest.fixture
def record(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "own.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "own.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return open_data.beside(tmp_path / "own.json")


def words(record, *spans):
    return [record["text"][a:b] for a, b in spans]


def test_a_reading_is_a_record_of_the_body(record):
    assert record["text"].startswith("The mayor of Riverton")
    assert [record["text"][e["start"] : e["end"]] for e in record["events"]] == ["closed", "added", "told", "rise"]


def test_the_source_is_the_mention_of_the_speaker_nearest_the_cue_in_its_sentence(record):
    added, risen = record["quotes"]
    assert words(record, *added["source"], *added["cue"], *added["content"]) == ["Keller", "added", '"It is not safe,"']
    assert words(record, *risen["source"], *risen["cue"]) == ["According to"]  # she is not named in that sentence


def test_mentions_have_heads_and_the_kinds_that_all_corpora_share(record):
    assert [entity["kind"] for entity in record["entities"]] == ["person", None, None]
    heads = [words(record, (m["head_start"], m["head_end"])) for m in record["entities"][0]["mentions"]]
    assert heads == [["mayor"], ["Keller"], ["Keller"], ["she"]]


def test_polarity_and_certainty_are_what_the_status_settles(record):
    assert [(e["polarity"], e["certainty"]) for e in record["events"]] == [
        ("positive", "certain"),
        ("positive", "certain"),
        ("negative", "certain"),
        (None, "possible"),
    ]


def test_order_is_what_chains_and_days_settle(record):
    assert [(o["a"], o["b"], o["relation"]) for o in record["order"]] == [
        ("0", "1", "before"),  # by their days
        ("0", "2", "vague"),
        ("1", "2", "before"),  # by the reading's chain
        ("0", "3", "vague"),
        ("1", "3", "vague"),
        ("2", "3", "vague"),
    ]


def test_layers_that_a_reading_has_not_stay_untrained(record):
    example = data.convert(record, "readings", PIECES)
    trained = {name for name, tags in example.tags.items() if (tags != data.IGNORE).any()}
    assert trained == {"source", "cue", "content", "event_timeml", "mention_meantime"}
    assert len(example.links) == 2 and len(example.order) == 6
    assert (example.events[:, data.EVENT.index("class")] == data.IGNORE).all()


def test_of_gum_only_openly_licensed_genres_are_trained_on(tmp_path, record):
    layers = dict.fromkeys(("quotes", "events", "times", "order", "scored"), None) | {
        "text": "The mayor",
        "entities": [],
    }
    for name, ids in {
        "meantime.dev": ["1"],
        "gum-news.dev": ["GUM_news_ours"],
        "gum-other.train": ["GUM_fiction_hers", "GUM_bio_hers", "GUM_letter_hers", "GUM_speech_hers"],
    }.items():
        lines = [json.dumps(layers | {"id": f"{own}{n}"}) for own in ids for n in range(20)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    train, held = open_data.load(tmp_path, tmp_path, PIECES)
    assert len(train[0]) == 1 and len(train[1]) + len(train[2]) + len(held) == 40
    assert len(train[3]) == 20  # the lives alone

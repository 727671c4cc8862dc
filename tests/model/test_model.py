"""The reader model: words, windows, decoding, and what it reads."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.model import decode, reader, span_tags
from analysis.model import labels as L
from analysis.model.text import WINDOW, WordPieces, cut, read_words, window_input, windows
from analysis.training import data
from analysis.training import windows as cutting

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "the",
    "mayor",
    "said",
    "bridge",
    "##s",
    "##port",
    ".",
    ",",
    "“",
    "”",
    '"',
    "is",
    "safe",
    "river",
    "on",
    "friday",
    "closed",
    "cafe",
]
PIECES = WordPieces(VOCABULARY)


def pieces_of(text):
    words = read_words(text, PIECES)
    return [VOCABULARY[i] for i in words.pieces]


@pytest.mark.parametrize(
    "text, pieces",
    [
        ("The bridges", ["the", "bridge", "##s"]),
        ("Riverport", ["river", "##port"]),
        ("Café.", ["cafe", "."]),
        ("zebra closed", ["[UNK]", "closed"]),
        ("x" * 500, ["[UNK]"]),
    ],
)
def test_pieces_are_the_longest_in_the_vocabulary(text, pieces):
    assert pieces_of(text) == pieces


@pytest.mark.parametrize(
    "text, quoted",
    [
        ('the "bridge" is', [0, 2, 1, 2, 0]),
        ("“the bridge", [2, 1, 1]),
        ("“the bridge\nis safe", [2, 1, 1, 0, 0]),
        ("the “bridge” is “safe”", [0, 2, 1, 2, 0, 2, 1, 2]),
    ],
)
def test_quotation_marks_are_a_feature_of_every_word(text, quoted):
    assert read_words(text, PIECES).features[:, 1].tolist() == quoted


def test_case_and_place_are_features():
    words = read_words("The mayor, NATO\nOn 5th 12", PIECES)
    assert words.features[:, 0].tolist() == [1, 0, 6, 2, 1, 5, 4]
    assert words.features[:, 2].tolist() == [3, 1, 0, 1, 2, 1, 1]


@given(st.text(max_size=300))
def test_words_are_stretches_of_the_text_in_order(text):
    words = read_words(text, PIECES)
    assert all(not text[s:e].isspace() and s < e for s, e in zip(words.start, words.end))
    assert (words.start[1:] >= words.end[:-1]).all()
    assert "".join(text.split()) == "".join("".join(text[s:e].split()) for s, e in zip(words.start, words.end))


@given(st.lists(st.sampled_from(["the", "bridges", "riverport", "said.", "\n", "“safe”"]), max_size=900))
@settings(max_examples=30, deadline=None)
def test_windows_cover_every_word_and_fit(tokens):
    words = read_words(" ".join(tokens), PIECES)
    found = windows(words)
    assert {i for begin, end in found for i in range(begin, end)} == set(range(len(words)))
    for begin, end in found:
        ids, features, positions = window_input(words, begin, end, PIECES)
        assert len(ids) == len(features) <= WINDOW + 2 and len(positions) == end - begin
        assert [ids[p] for p in positions] == words.pieces[words.first[begin:end]].tolist()
        assert end <= cut(words, begin)


def test_a_network_without_the_story_branch_is_run_by_its_own_width():
    text = read_words("The mayor said the bridge is safe.", PIECES)
    out = reader.run_windows(text, PIECES, lambda ids, _: np.ones((len(ids), L.WIDTH), np.float32), L.WIDTH)
    assert isinstance(out, decode.Output) and out.words.shape == (len(text), L.WIDTH) and (out.words == 1).all()


def one_hot(tags):
    scores = np.full((len(tags), len(L.TAGS)), -4.0)
    for word, tag in enumerate(tags):
        scores[word, L.TAGS.index(tag)] = 0.0
    return scores


@pytest.mark.parametrize(
    "tags, spans",
    [
        ("OBIEO", [(1, 3)]),
        ("SOS", [(0, 0), (2, 2)]),
        ("BEBE", [(0, 1), (2, 3)]),
        ("OBIO", [(1, 2)]),  # no end: the likeliest legal path ends the span where the tags stop
        ("", []),
    ],
)
def test_best_path_gives_legal_spans(tags, spans):
    scores = one_hot(tags)
    path = span_tags.best_paths(scores[None], np.zeros(1))[0]
    assert [span[:2] for span in span_tags.tagged_spans(path, scores)] == spans


@given(st.integers(1, 40), st.integers(0, 1000), st.floats(-2, 2))
@settings(max_examples=50, deadline=None)
def test_best_path_is_legal_and_no_other_is_better(count, seed, penalty):
    scores = np.random.default_rng(seed).normal(size=(1, count, len(L.TAGS)))
    path = span_tags.best_paths(scores, np.array([penalty]))[0]
    assert all(span_tags.ALLOWED[a, b] == 0 for a, b in itertools.pairwise(path))
    assert L.TAGS[path[0]] in "OBS" and L.TAGS[path[-1]] in "OES"
    opened = sum(L.TAGS[tag] in "BS" for tag in path)
    outside = scores[0, :, L.TAGS.index("O")].sum()
    assert scores[0, np.arange(count), path].sum() - penalty * opened >= outside - 1e-9


def flat_output(count, values):
    """The same output for all words, zero but for the slices named."""
    out = np.zeros((count, L.WIDTH), np.float32)
    for name, value in values.items():
        out[:, slice(*L.SLICES[name])] = value
    settings_ = decode.Settings({name: [0.0] * 2 * len(L.DISTANCES) for name in L.LINKS})
    return decode.Output(out, np.zeros(count, np.int64), ((0, out),)), settings_


def test_contents_of_one_cue_are_fragments_of_one_quote():
    out, settings_ = flat_output(8, {"content_cue.none": -5, "content_source.none": -5, "cue_source.none": -5})
    spans = {
        "content": [(0, 1, -0.1, 1.0), (5, 7, -0.1, 1.0)],
        "cue": [(4, 4, -0.1, 1.0)],
        "source": [(3, 3, -0.1, 1.0)],
    }
    (quote,) = decode.find_quotes(out, spans, settings_)
    assert quote.contents == [(0, 1), (5, 7)] and quote.cue == (4, 4) and quote.source == (3, 3)


def test_a_content_far_likelier_alone_has_no_cue_or_source():
    out, settings_ = flat_output(8, {"content_cue.none": 5, "content_source.none": 5})
    spans = {"content": [(0, 1, -0.1, 1.0)], "cue": [(4, 4, -0.1, 1.0)], "source": [(3, 3, -0.1, 1.0)]}
    (quote,) = decode.find_quotes(out, spans, settings_)
    assert quote.cue is None and quote.source is None


RECORD = {
    "id": "own",
    "date": None,
    "scored": None,
    "text": "The river rose. “The bridge is safe,” the mayor said on Friday.",
    "quotes": [{"source": [[38, 47]], "cue": [[48, 52]], "content": [[16, 37]]}],
    "events": [
        {
            "id": "e1",
            "start": 10,
            "end": 14,
            "class": "OCCURRENCE",
            "tense": "PAST",
            "polarity": "positive",
            "certainty": None,
            "future": False,
        },
        {
            "id": "e2",
            "start": 48,
            "end": 52,
            "class": "REPORTING",
            "tense": "PAST",
            "polarity": "positive",
            "certainty": None,
            "future": False,
        },
    ],
    "times": [{"start": 56, "end": 62, "type": "DATE"}],
    "entities": None,
    "order": [{"a": "e1", "b": "e2", "relation": "before", "set": "matres"}],
}


def words_of(example, tags):
    text = RECORD["text"]
    path = np.where(tags == data.IGNORE, 0, tags)
    return [
        text[example.words.start[a] : example.words.end[b]]
        for a, b, *_ in span_tags.tagged_spans(path, np.zeros((len(path), len(L.TAGS))))
    ]


def test_a_record_becomes_tags_links_and_pairs():
    example = data.convert(RECORD, "polnear", PIECES)
    assert words_of(example, example.tags["content"]) == ["“The bridge is safe,”"]
    assert words_of(example, example.tags["source"]) == ["the mayor"]
    assert words_of(example, example.tags["time"]) == ["Friday"]
    assert (example.tags["mention_gum"] == data.IGNORE).all()
    assert example.links.tolist() == [[4, 10, 13, 13, 11, 12]]
    assert example.order.tolist() == [[0, 1, 0]]


def test_a_window_keeps_what_lies_wholly_inside_it():
    example = data.convert(RECORD, "polnear", PIECES)
    part = cutting.window(example, 4, 16)
    assert part.links.tolist() == [[0, 6, 9, 9, 7, 8]]
    assert len(part.events) == 1 and part.events[0, :2].tolist() == [9, 9]
    assert len(part.order) == 0 and part.times.tolist() == [[11, 11, 0]]


def test_windows_of_training_cover_the_document():
    record = dict(RECORD, text=(RECORD["text"] + "\n") * 40)
    example = data.convert(record, "polnear", PIECES)
    found = cutting.windows(example, np.random.default_rng(0))
    assert found[0].begin == 0 and found[-1].end == len(example.words)
    assert all(a.end == b.begin for a, b in itertools.pairwise(found))


def test_documents_set_aside_do_not_depend_on_the_order_of_the_file():
    names = [f"document-{number}" for number in range(400)]
    chosen = {name for name in names if data.aside(name, 5)}
    assert chosen == {name for name in reversed(names) if data.aside(name, 5)}
    assert 50 < len(chosen) < 110 and not any(data.aside(name, 0) for name in names)


@pytest.mark.parametrize("value, raw, expected", [((2.0, 1.0), -0.5, 0.5), ((0.0, 0.0), -3.0, 0.5)])
def test_confidence_is_the_logistic_of_the_raw_score(value, raw, expected):
    settings_ = decode.Settings({}, calibration={"times": value})
    assert decode.calibrated(raw, "times", settings_) == pytest.approx(expected)
    assert decode.calibrated(raw, "quotes", settings_) is None


def test_reads_an_article():
    text = (
        "RIVERTON, March 3 - The old bridge over the Mill River will be closed on Friday, the city council said.\n"
        "“Nobody was hurt,” Mayor Anna Keller told reporters. “We will rebuild it.”\n"
        "Engineers warned last year that the pillars were cracked."
    )
    found = reader.read_spans(text)
    said = {
        tuple(text[s:e] for s, e in quote.content): text[slice(*quote.source)] for quote in found.quotes if quote.source
    }
    assert any("Nobody was hurt" in content[0] and "Keller" in source for content, source in said.items())
    assert "Friday" in {text[t.start : t.end].removeprefix("on ") for t in found.times}
    assert {"closed", "said", "warned"} <= {text[e.start : e.end] for e in found.events}
    assert any("Keller" in text[m.start : m.end] and m.kind == "person" for m in found.mentions)
    assert found == reader.read_spans(text)


@given(st.text(max_size=400))
@settings(max_examples=25, deadline=None)
def test_any_text_gives_spans_inside_it(text):
    found = reader.read_spans(text)
    spans = [(e.start, e.end) for e in found.events + found.times + found.mentions]
    spans += [s for q in found.quotes for s in (*q.content, *q.cue, *([q.source] if q.source else []))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for row in found.events + found.times + found.mentions + found.quotes:
        assert row.confidence is None or 0 <= row.confidence <= 1


def test_a_file_for_other_labels_is_refused(monkeypatch):
    monkeypatch.setattr(reader.L, "SLICES", {"source": (0, 5)})
    with pytest.raises(ValueError, match="other labels"):
        reader._load.__wrapped__(reader.MODEL)


def test_a_processor_that_would_overflow_reads_the_same(monkeypatch, tmp_path):
    text = "“Nobody was hurt,” Mayor Anna Keller told reporters on Friday. The bridge, she said, will be rebuilt."
    (tmp_path / "cpuinfo").write_text("flags : sse4_2 avx2")
    monkeypatch.setattr(reader, "CPU", tmp_path / "cpuinfo")
    assert reader.read_spans(text, reader._load.__wrapped__(reader.MODEL)) == reader.read_spans(text)
    assert reader.overflows("flags : sse4_2 avx2") and not reader.overflows("flags : avx2 avx512_vnni")

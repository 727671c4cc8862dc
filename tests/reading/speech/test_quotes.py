"""Rows of quotes from spans, of any text."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.quotes import find_attributions, find_quotes, quote_rows
from tests.conftest import SEED
from tests.reading.speech.named import NamedActors


def test_rows_from_spans_alone(annotate):
    """Whoever supplies the spans, kind and speaker come from here."""
    text = "Jo Berg was blunt: “shut it” she told them, “now”."
    view = DocView(annotate(text))
    given_spans = [
        Attribution(
            ((text.index("shut"), text.index("”")), (text.index("now"), text.index("now") + 3)), (0, 7), None, "model"
        )
    ]
    rows = quote_rows(view, given_spans, NamedActors(text, "Jo Berg"))
    assert [(r.quote_id, r.fragment, r.kind, r.text, r.speaker_id, r.cue) for r in rows] == [
        ("q1", 1, "direct", "shut it", "Jo Berg", None),
        ("q1", 2, "direct", "now", "Jo Berg", None),
    ]


def check(text, rows, sentences):
    assert all(text[r.start : r.end] == r.text and r.text for r in rows)
    assert all(
        (r.cue is None) == (r.cue_start is None) and (r.cue is None or text[r.cue_start : r.cue_end] == r.cue)
        for r in rows
    )
    assert all(r.speaker_start is None or 0 <= r.speaker_start < r.speaker_end <= len(text) for r in rows)
    assert len({(r.quote_id, r.fragment) for r in rows}) == len(rows)
    ids = list(dict.fromkeys(r.quote_id for r in rows))
    assert ids == [f"q{n}" for n in range(1, len(ids) + 1)]
    assert {r.sentence_id for r in rows} <= sentences


WORDS = [
    "said",
    "The mayor",
    "told",
    "according to",
    "that",
    "he",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    ",",
    ".",
    "\n\n",
    "\n",
    ":",
    "—",
    "calling",
    "it",
    "was",
    "as",
    "found",
    "claim",
    "statement",
    "read",
    "``",
    "''",
    "«",
    "»",
    "\u00a0",
    "(",
    "who",
    "of",
    "and",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    )
)
@example("")
@example("“")
@example("\n\n“”\n")
def test_any_text(annotate, text):
    from analysis.reading.language import sentences

    doc = annotate(text)
    check(text, find_quotes(doc, NamedActors(text)), {row.sentence_id for row, _ in sentences(doc)})


def test_seed(annotate):
    text = SEED.read_text(encoding="utf-8")
    rows = find_quotes(annotate(text), NamedActors(text))
    assert [r.kind for r in rows].count("direct") == 1
    assert {r.cue for r in rows} >= {"accused", "Stating", "claiming", "calling", "saying"}
    assert len(find_attributions(DocView(annotate(text)))) == len({r.quote_id for r in rows})


def test_no_quote_ends_within_a_word(annotate):
    view = DocView(annotate("She told of being forced to re-evaluate her life - at last."))
    for content, whole in (("being forced to re", "being forced to re-evaluate"), ("her life", "her life")):
        start = view.text.index(content)
        ((first, end),) = view.whole(((start, start + len(content)),))
        assert view.text[first:end] == whole

"""Quotes of short texts."""

import pytest

from analysis.reading.speech.quotes import find_quotes
from tests.reading.speech.named import NamedActors, bare


@pytest.fixture(scope="session")
def quotes(annotate):
    """text → its quotes as (kind, speaker's words, cue, fragments without the marks of direct speech and "that")."""

    def read(text: str):
        rows, found = find_quotes(annotate(text), NamedActors(text)), {}
        for row in rows:
            words = None if row.speaker_start is None else text[row.speaker_start : row.speaker_end]
            found.setdefault(row.quote_id, (row.kind, words, row.cue, []))[3].append(bare(row))
        return [(kind, words, cue, " … ".join(parts)) for kind, words, cue, parts in found.values()]

    return read

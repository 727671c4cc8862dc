"""Who said what: spans first (analysis.reading.direct, .indirect), then kind and speaker, the same for every source of spans."""
from spacy.tokens import Doc

from analysis.reading.actors import Actors
from analysis.reading.attribution import Attribution, Reading
from analysis.reading.direct import direct_speech
from analysis.reading.indirect import indirect_speech
from analysis.reading.language import sentence_ids
from analysis.reading.speakers import speaker_of
from analysis.rows import Quote


def find_quotes(doc: Doc, actors: Actors) -> list[Quote]:
    """Direct, mixed and indirect quotes in the order of the text; fragments of one quote share its quote_id."""
    reading = Reading(doc)
    return quote_rows(reading, find_attributions(reading), actors)


def find_attributions(reading: Reading) -> list[Attribution]:
    """What the article attributes to somebody, as spans only."""
    reported = [a for a in indirect_speech(reading) if not reading.wholly_quoted(a.content) or a.rule == "small clause"]
    reported = _outermost(reported)
    return sorted([*reported, *direct_speech(reading, reported)], key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _outermost(attributions: list[Attribution]) -> list[Attribution]:
    """Attributions that do not stand inside what somebody else is reported to say; one for each content, the first.

    What lies inside an "according to" stays: "According to the BBC, the minister said …" has two sources.
    """
    kept = {a.content: a for a in reversed(attributions)}.values()
    outer = [(a.content[0][0], a.content[-1][1]) for a in kept if a.rule != "according to"]
    return [a for a in kept if not any(start <= a.content[0][0] and a.content[-1][1] <= end and
                                       (start, end) != (a.content[0][0], a.content[-1][1]) for start, end in outer)]


def quote_rows(reading: Reading, attributions: list[Attribution], actors: Actors) -> list[Quote]:
    """Rows of the quotes table: kind by quotation marks, speaker by the actors' mentions."""
    doc, text, where = reading.doc, reading.text, sentence_ids(reading.doc)
    rows, last = [], None
    for number, a in enumerate(attributions, 1):
        kind = reading.marks.kind(list(a.content))
        speaker = speaker_of(doc, a.source, actors, last)
        last = speaker or last
        for fragment, (start, end) in enumerate(a.content, 1):
            passage = reading.marks.at(start)
            if kind == "direct" and passage is not None:           # marks are no part of the words
                start, end = max(start, passage.start), min(end, passage.end)
            rows.append(Quote(
                f"q{number}", fragment, where[reading.first_token(start)], kind, start, end, text[start:end], speaker,
                *(a.source if a.source is not None else (None, None)),
                text[slice(*a.cue)] if a.cue is not None else None, *(a.cue if a.cue is not None else (None, None)), a.rule))
    return rows

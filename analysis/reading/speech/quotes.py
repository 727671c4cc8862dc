"""Who said what: spans first (analysis.reading.speech), then kind and speaker, the same for every source of spans."""

from dataclasses import replace

from analysis.model.article_spans import NO_SPANS, Spans, rounded
from analysis.reading.actors.actors import Actors
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST_SINGULAR
from analysis.reading.document import Doc
from analysis.reading.language import sentence_ids
from analysis.reading.speech.attribution import Attribution, DocView, overlap
from analysis.reading.speech.direct.direct import direct_speech
from analysis.reading.speech.indirect.indirect import indirect_speech
from analysis.reading.speech.merging.merging import merge
from analysis.reading.speech.merging.model_quotes import from_model
from analysis.reading.speech.nested import NESTED, with_nested
from analysis.reading.speech.speakers import speaker_of
from analysis.reading.speech.unmarked.interviews import interview
from analysis.reading.speech.unmarked.lost_marks import carried_on
from analysis.reading.speech.unmarked.printed import printed
from analysis.reading.speech.unmarked.transcripts import transcripts
from analysis.tables.codebook import Quote

TURNS = ("interview", "transcript", "statement")  # word for word without marks, for whole paragraphs are its speaker's


def find_quotes(doc: Doc, actors: Actors, spans: Spans = NO_SPANS, bare: bool = False) -> list[Quote]:
    """Direct, mixed and indirect quotes in the order of the text; fragments of one quote share its quote_id.

    `spans`: what the reader model read in the text; NO_SPANS leaves the rules alone. `bare`: the text has lost its
    apostrophes, and its quotation marks with them where nobody speaks in any.
    """
    view = DocView(doc, bare)
    found = find_attributions(view)
    if spans is not NO_SPANS:
        found = merge(view, found, from_model(view, spans.quotes))
    return quote_rows(view, with_nested(view, carried_on(view, found, bare)), actors)


def find_attributions(view: DocView) -> list[Attribution]:
    """What the article attributes to somebody, as spans only."""
    reported = [a for a in indirect_speech(view) if not view.wholly_quoted(a.content) or a.rule == "small clause"]
    turns = transcripts(view) or interview(view) or printed(view)
    reported = [a for a in reported if not any(overlap(a.content, turn.content) for turn in turns)]
    reported = [*turns, *_outermost(reported)]
    found = [*reported, *direct_speech(view, reported)]
    found = [replace(a, content=view.whole(view.without_pronoun(a.content))) for a in found]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _outermost(attributions: list[Attribution]) -> list[Attribution]:
    """Attributions that do not stand inside what somebody else is reported to say; one for each content, the first.

    What lies inside an "according to" stays: "According to the BBC, the minister said …" has two sources.
    """
    reach, kept = 0, []
    # of "He is said to have fled, Lee said" what Lee says
    last_first = list(reversed(attributions))
    by_content = {a.content: a for a in sorted(last_first, key=lambda a: a.source is not None)}
    for a in sorted(by_content.values(), key=lambda a: (a.content[0][0], -a.content[-1][1])):
        if a.content[-1][1] > reach:
            kept.append(a)
            reach = a.content[-1][1] if a.rule != "according to" else reach
    return kept


def quote_rows(view: DocView, attributions: list[Attribution], actors: Actors) -> list[Quote]:
    """Rows of the quotes table: kind by quotation marks or turns, speaker by the actors' mentions."""
    text, where = view.text, sentence_ids(view.doc)
    rows: list[Quote] = []
    last, number = None, 0
    for a in attributions:
        kind = "indirect" if a.rule == NESTED else "direct" if a.rule in TURNS else view.marks.kind(list(a.content))
        found = [(start, end, where.get(view.token_at(start))) for start, end in a.content]
        places = [(start, end, sentence) for start, end, sentence in found if start < end and sentence is not None]
        speaker = speaker_of(view.doc, a.source, actors, last)
        if a.rule == NESTED and a.source is not None and text[slice(*a.source)].lower() in FIRST_SINGULAR:
            speaker = last  # "I have asked them to leave"
        last = last if a.rule == NESTED else speaker or last
        number += bool(places)
        speaker_start, speaker_end = a.source or (None, None)
        cue_start, cue_end = a.cue or (None, None)
        for fragment, (start, end, sentence) in enumerate(places, 1):
            rows.append(
                Quote(
                    quote_id=f"q{number}",
                    fragment=fragment,
                    sentence_id=sentence,
                    kind=kind,
                    start=start,
                    end=end,
                    text=text[start:end],
                    speaker_id=speaker,
                    speaker_start=speaker_start,
                    speaker_end=speaker_end,
                    cue=text[cue_start:cue_end] if a.cue else None,
                    cue_start=cue_start,
                    cue_end=cue_end,
                    rule=a.rule,
                    confidence=rounded(a.confidence),
                )
            )
    return rows

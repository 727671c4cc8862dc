"""Who acts in a cue is whoever speaks: “We stand ready,” tweeted Johnson.

Grammar names no agent where the parse has lost the clause around a quotation, or where the speaker stands in another.
"""

from bisect import bisect_left

from analysis.reading.document import Doc, Token
from analysis.reading.events.participants.cast import Cast, Part
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.tables.codebook import Quote


def with_speakers(
    doc: Doc, triggers: list[Trigger], parts: list[list[Part]], quotes: list[Quote], cast: Cast
) -> list[list[Part]]:
    """Parts of the triggers, with the speaker as agent of a cue for which grammar names none, or of a verb another."""
    found, starts = list(parts), [t.start for t in triggers]
    for quote in quotes:
        if quote.cue_start is None or quote.cue_end is None or (speaker := _named(doc, quote, cast)) is None:
            continue
        first = bisect_left(starts, quote.cue_start)
        for n in range(first, bisect_left(starts, quote.cue_end)):
            agents = {cast.actor(p.head) for p in found[n] if p.role == "agent"} - {None}
            others = [p for p in found[n] if p.role != "agent"]
            own = [p for p in others if cast.actor(p.head) == quote.speaker_id]
            if quote.speaker_id in agents or (agents and triggers[n].noun):
                continue
            if own and is_passive(triggers[n].head):  # "Rao was quoted as saying"
                continue
            found[n] = [p for p in others if p not in own] + [Part("agent", speaker)]
    return found


def _named(doc: Doc, quote: Quote, cast: Cast) -> Token | None:
    """The word by which a quote's speaker is named beside it."""
    if quote.speaker_id is None or quote.speaker_start is None or quote.speaker_end is None:
        return None
    span = doc.char_span(quote.speaker_start, quote.speaker_end, alignment_mode="expand")
    return next((t for t in span or () if cast.actor(t) == quote.speaker_id), None)

"""Direct speech in a text that has lost its quotation marks, as copies of press releases have: We will see to it, said
Ann Lee. The port will pay."""

import re
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap

FIRST_PERSON = frozenset(["we", "We", "us", "our", "Our", "my", "My"])  # not the US
PARAGRAPH_END = re.compile(r"[ \t\u00a0]*(?:[\n\r]|$)")


def carried_on(view: DocView, found: list[Attribution]) -> list[Attribution]:
    """Attributions with what their speakers go on to say in the rest of the paragraph, where nothing but an "I" or "we"
    shows that it is speech."""
    first_person = (t.text in FIRST_PERSON or (t.text == "I" and t.dep_ == "nsubj") for t in view.doc)
    if view.marks.passages or not any(first_person):
        return found
    rest = {n: span for n, a in enumerate(found) if (span := _rest(view, a)) is not None}
    kept = [
        (n, a)
        for n, a in enumerate(found)
        if n in rest or not any(overlap(a.content, (span,)) for span in rest.values())
    ]
    return [replace(a, content=(*a.content, rest[n])) if n in rest else a for n, a in kept]


def _rest(view: DocView, a: Attribution) -> Span | None:
    """What follows the sentence of "…, said Ann Lee" in its paragraph."""
    if a.cue is None or a.source is None or not a.content[-1][1] < a.cue[0] < a.source[0]:
        return None
    verb = view.doc[view.token_at(a.cue[0])]
    if verb.lemma_ not in words("plain_speech_verbs"):
        return None
    _, end = view.sentence_around(view.token_at(a.source[0]))
    line = PARAGRAPH_END.search(view.text, end)
    stop = line.start() if line is not None else len(view.text)
    start = end + len(view.text[end:stop]) - len(view.text[end:stop].lstrip())
    return (start, stop) if start < stop else None

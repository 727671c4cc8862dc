"""Direct speech in a text that has lost its quotation marks, as copies of press releases have: We will see to it, said
Ann Lee. The port will pay."""

import re
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap

FIRST_PERSON = frozenset(["we", "We", "us", "our", "Our", "my", "My"])  # not the US
PARAGRAPH_END = re.compile(r"[ \t\u00a0]*(?:[\n\r]|$)")


def carried_on(view: DocView, found: list[Attribution], bare: bool) -> list[Attribution]:
    """Attributions with what their speakers say in the rest of the paragraph, where an "I" or "we" outside quotation
    marks shows that it is speech; in a `bare` text, where nobody speaks in marks, with all of the paragraph."""
    stripped = bare and not any(view.marks.kind(list(a.content)) == "direct" for a in found)
    first_person = any(t.text in FIRST_PERSON or (t.text == "I" and t.dep_ == "nsubj") for t in view.doc)
    if not stripped and (view.marks.passages or not first_person):
        return found
    whole = {n: words_ for n, a in enumerate(found) if (words_ := _around(view, a, stripped)) is not None}
    return [
        replace(a, content=whole[n]) if n in whole else a
        for n, a in enumerate(found)
        if n in whole or not any(overlap(a.content, words_) for words_ in whole.values())
    ]


def _around(view: DocView, a: Attribution, stripped: bool) -> tuple[Span, ...] | None:
    """The content of "…, said Ann Lee" with what follows its sentence in the paragraph and, in a stripped text, with
    what goes before; None where nothing does."""
    if a.cue is None or a.source is None or not a.content[-1][1] < a.cue[0] < a.source[0]:
        return None
    verb = view.doc[view.token_at(a.cue[0])]
    if verb.lemma_ not in words("plain_speech_verbs"):
        return None
    (first, last), more = a.content[0], a.content[1:]
    opens = max(view.text.rfind("\n", 0, first), view.text.rfind("\r", 0, first)) + 1 if stripped else first
    opens += len(view.text[opens:first]) - len(view.text[opens:first].lstrip())
    _, end = view.sentence_around(view.token_at(a.source[0]))
    line = PARAGRAPH_END.search(view.text, end)
    stop = line.start() if line is not None else len(view.text)
    rest = end + len(view.text[end:stop]) - len(view.text[end:stop].lstrip())
    following = ((rest, stop),) if rest < stop else ()
    return ((opens, last), *more, *following) if following or opens < first else None

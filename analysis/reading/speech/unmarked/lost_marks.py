"""Direct speech in a text that has lost its quotation marks, as copies of press releases have: We will see to it, said
Ann Lee. The port will pay."""

import re
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.actors.names.spans import generation
from analysis.reading.document import Token
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap, span

FIRST_PERSON = frozenset(["we", "We", "us", "our", "Our", "my", "My"])  # not the US
PARAGRAPH = re.compile(r"[^\n\r]+")
PARAGRAPH_END = re.compile(r"[ \t\u00a0]*(?:[\n\r]|$)")
SAYS = re.compile(r"\w,[\"”]? (\w+) (?=[A-Z])")
INSIDE = frozenset(["-", "of", "the", "for", "in"])  # "Special Agent in Charge Ann Lee"
TURNED = "clause before its cue"


def carried_on(view: DocView, found: list[Attribution], bare: bool) -> list[Attribution]:
    """Attributions with what their speakers say in the rest of the paragraph, where an "I" or "we" outside quotation
    marks shows that it is speech; in a `bare` text, where nobody speaks in marks, with all of the paragraph."""
    stripped = bare and not any(view.marks.kind(list(a.content)) == "direct" for a in found)
    first_person = any(t.text in FIRST_PERSON or (t.text == "I" and t.dep_ == "nsubj") for t in view.doc)
    if not stripped and (view.marks.passages or not first_person):
        return found
    found = _turned(view, found) if stripped else found
    whole = {n: words_ for n, a in enumerate(found) if (words_ := _around(view, a, stripped)) is not None}
    return [
        replace(a, content=whole[n]) if n in whole else a
        for n, a in enumerate(found)
        if n in whole or not any(overlap(a.content, words_) for words_ in whole.values())
    ]


def _turned(view: DocView, found: list[Attribution]) -> list[Attribution]:
    """Attributions with those of "…, said Ann Lee" that neither the parse nor the model found."""
    known = {a.cue[0] for a in found if a.cue is not None and a.source is not None and a.cue[0] < a.source[0]}
    more = []
    for line in PARAGRAPH.finditer(view.text):
        says = SAYS.search(view.text, *line.span())
        verb = view.doc[view.token_at(says.start(1))] if says is not None else None
        if says is None or verb is None or says.start(1) in known or not _says(verb):
            continue
        source = _named(view, verb.i + 1)
        if source is not None:
            more.append(Attribution(((line.start(), says.start() + 1),), source, span(verb), TURNED))
    return sorted([*found, *more], key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _says(verb: Token) -> bool:
    return verb.lemma_ in words("plain_speech_verbs") and verb.tag_ in ("VBD", "VBZ", "VBN")


def _named(view: DocView, first: int) -> Span | None:
    """The name from a word on, with its titles, up to its "Jr." or to what is no name."""
    last = first
    for token in view.doc[first : first + 16]:
        if token.text[:1].isupper():
            last = token.i
            if generation(token):
                break
        elif token.lower_ not in INSIDE:
            break
    return view.doc[first].idx, view.doc[last].idx + len(view.doc[last])


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
    end = _sentence_end(view, a.source)
    line = PARAGRAPH_END.search(view.text, end)
    stop = line.start() if line is not None else len(view.text)
    rest = end + len(view.text[end:stop]) - len(view.text[end:stop].lstrip())
    following = ((rest, stop),) if rest < stop else ()
    return ((opens, last), *more, *following) if following or opens < first else None


def _sentence_end(view: DocView, source: Span) -> int:
    """Where the sentence of a source ends; behind "Jr." where a word with a capital follows."""
    last = view.doc[view.token_at(source[1] - 1)]
    following = view.doc.at(last.i + 1)
    if generation(last) and last.text.endswith(".") and following is not None and following.text[:1].isupper():
        return source[1]
    return view.sentence_around(view.token_at(source[0]))[1]

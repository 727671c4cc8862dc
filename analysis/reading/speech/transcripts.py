"""Transcripts: paragraphs that open with the speaker's name in capitals and a colon, without quotation marks."""

import re

from analysis.reading.speech.attribution import Attribution, DocView

# LEE: We lost the barn.   MARY LEE (on tape): We lost …
SPEAKER = re.compile(
    r"^[ \t\u00a0]*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?: \([^()\n\r]{1,40}\))?"
    r"(:)[ \t\u00a0]+(?=\S)([^\n\r]+)",
    re.MULTILINE,
)


def transcripts(view: DocView) -> list[Attribution]:
    """The words of each turn. One label alone ("UPDATE: …") makes no transcript, nor do labels that name nobody:
    somebody whom the article names in ordinary case as well must be among them.
    """
    turns = [
        m
        for m in SPEAKER.finditer(view.text)
        if view.marks.at(m.start(1)) is None and view.marks.at(m.start(3)) is None
    ]
    names = {t.lower_ for t in view.doc if t.pos_ == "PROPN" and t.is_title}
    if len(turns) < 2 or all(m.group(1).split()[-1].lower() not in names for m in turns):
        return []
    return [
        Attribution(((m.start(3), m.start(3) + len(m.group(3).rstrip())),), m.span(1), m.span(2), "transcript")
        for m in turns
    ]

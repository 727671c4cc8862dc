"""Transcripts: paragraphs that open with the speaker's name and a colon, unmarked."""

import re
from itertools import accumulate

from analysis.article.turns import ASKED, LABEL, asked_and_answered, headings, speakers
from analysis.reading.speech.attribution import Attribution, DocView

# LEE: We lost the barn.   MARY LEE (on tape): We lost …
SPEAKER = re.compile(
    r"^[ \t\u00a0]*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?: \([^()\n\r]{1,40}\))?"
    r"(:)[ \t\u00a0]+(?=\S)([^\n\r]+)",
    re.MULTILINE,
)

# **Lee:** We lost the barn.
BOLD = re.compile(r"^[ \t]*\*\*([^*\n\r:]{2,40})(:)\*\*[ \t\u00a0]+(?=\S)([^\n\r]+)", re.MULTILINE)

ASIDE = re.compile(r"(?:\([^()\n]{1,60}\)\s*){1,2}")  # (Harwick) (Lab), (Laughter)


def transcripts(view: DocView) -> list[Attribution]:
    """The words of each turn. One label alone ("UPDATE: …") makes no transcript, nor do labels that name nobody:
    somebody whom the article names in ordinary case as well must be among them, or the labels must take turns.
    """
    named = speakers([line.strip() for line in view.text.splitlines() if line.strip()])
    labels = (*(LABEL if named else SPEAKER).finditer(view.text), *BOLD.finditer(view.text))
    turns = [m for m in labels if view.marks.at(m.start(1)) is None and view.marks.at(m.start(3)) is None]
    names = {t.lower_ for t in view.doc if t.pos_ == "PROPN" and t.is_title}
    if named:
        turns = [m for m in turns if m.group(1) in named and m.group(1) not in ASKED]
    elif len(turns) < 2 or all(m.group(1).split()[-1].lower() not in names for m in turns):
        turns = asked_and_answered(view.text)
    found = _headed(view, set(named))
    for m in turns:
        words = (m.start(3), m.start(3) + len(m.group(3).rstrip()))
        speaker = _in_full(view.text, m.group(1), m.start()) or m.span(1)
        found.append(Attribution((words,), speaker, m.span(2), "transcript"))
    return found


def _in_full(text: str, initials: str, end: int) -> tuple[int, int] | None:
    """The only name before a turn that has its label's initials: "NG" is Natasha Gownaris."""
    if not re.fullmatch(r"[A-Z]{2,3}", initials):
        return None
    words = r" ".join(rf"{letter}[\w'’-]*[a-z][\w'’-]*" for letter in initials)
    found = {m.group(): m.span() for m in re.finditer(rf"(?<!\w){words}(?!\w)", text[:end])}
    return next(iter(found.values())) if len(found) == 1 else None


def _headed(view: DocView, named: set[str]) -> list[Attribution]:
    """The paragraphs below a line that only names their speaker, up to the next such line."""
    lines = view.text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    found: list[Attribution] = []
    heads = {n: name for n, name in headings([line.strip() for line in lines]).items() if name in named}
    for n, following in zip(heads, [*list(heads)[1:], len(lines)]):
        begin = starts[n] + lines[n].index(heads[n])
        below = [(starts[k] + len(s) - len(s.lstrip()), s.strip()) for k, s in enumerate(lines) if n < k < following]
        said = tuple((at, at + len(words)) for at, words in below if words and not ASIDE.fullmatch(words))
        if said:
            found.append(Attribution(said, (begin, begin + len(heads[n])), None, "transcript"))
    return found

"""Transcripts: paragraphs that open with the speaker's name and a colon, or with Q and A, unmarked."""

import re
from itertools import accumulate

from spacy.tokens import Token

from analysis.article.turns import NAMED, OFFICE, ROLE, TIME, headings, speakers
from analysis.reading.grammar.reporting import source_span
from analysis.reading.grammar.voice import is_passive
from analysis.reading.speech.attribution import Attribution, DocView

# LEE: We lost the barn.   MARY LEE (on tape): We lost …
SPEAKER = re.compile(
    r"^[ \t\u00a0]*([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?: \([^()\n\r]{1,40}\))?"
    r"(:)[ \t\u00a0]+(?=\S)([^\n\r]+)",
    re.MULTILINE,
)

# Ann Lee: We lost the barn.   Speaker 2 (Harwick): …
LABEL = re.compile(
    rf"^[ \t\u00a0]*(?:{TIME}[ \t]+)?{OFFICE}({NAMED}|[Ss]peaker \d+)\)?{ROLE}"
    rf"(?: \([^()\n\r]{{1,60}}\)){{0,2}}(?:[ \t]+{TIME})?"
    r"[ \t]*(:)[ \t\u00a0]+(?=\S)([^\n\r]+)",
    re.MULTILINE,
)

# **Lee:** We lost the barn.
BOLD = re.compile(r"^[ \t]*\*\*([^*\n\r:]{2,40})(:)\*\*[ \t\u00a0]+(?=\S)([^\n\r]+)", re.MULTILINE)

# Q: Why did you resign?   A: The figures were wrong.
TURN = re.compile(
    r"^[ \t\u00a0]*(?:\*\*)?(Q|A|Question|Answer)(?:\*\*)?([:.])(?:\*\*)?[ \t\u00a0]+(?=\S)([^\n\r]+)", re.MULTILINE
)
ASIDE = re.compile(r"(?:\([^()\n]{1,60}\)\s*){1,2}")  # (Harwick) (Lab), (Laughter)
ASKED = frozenset(["Q", "A", "Question", "Answer"])
INTERVIEWED = frozenset(["speak", "talk", "tell", "interview", "answer", "sit"])


def interview(view: DocView) -> list[Attribution]:
    """The questions of an interview, which are nobody's, and the answers, which are theirs who spoke before it."""
    turns = [m for m in TURN.finditer(view.text) if view.marks.at(m.start(1)) is None]
    if {m.group(1)[0] for m in turns} != {"Q", "A"}:
        return []
    source = _interviewed(view, turns[0].start())
    return [
        Attribution(
            ((m.start(3), m.start(3) + len(m.group(3).rstrip())),),
            source if m.group(1)[0] == "A" else None,
            m.span(2),
            "interview",
        )
        for m in turns
    ]


def _interviewed(view: DocView, end: int) -> tuple[int, int] | None:
    """Who speaks or is interviewed before the questions; the last such words, for all may mean one person."""
    heads = []
    for token in view.doc[: view.first_token(end)]:
        verb, lemma = token.head, token.head.lemma_.lower()
        if lemma not in INTERVIEWED or token.pos_ not in ("PROPN", "PRON", "NOUN"):
            continue
        if token.dep_ == ("dobj" if lemma == "interview" and not is_passive(verb) else _subject_of(verb)):
            heads.append(token)
    return source_span(heads[-1]) if heads else None


def _subject_of(verb: Token) -> str:
    return "nsubjpass" if is_passive(verb) else "nsubj"


def transcripts(view: DocView) -> list[Attribution]:
    """The words of each turn. One label alone ("UPDATE: …") makes no transcript, nor do labels that name nobody:
    somebody whom the article names in ordinary case as well must be among them, or the labels must take turns.
    """
    named = speakers([line.strip() for line in view.text.splitlines() if line.strip()])
    turns = [
        m
        for m in (*(LABEL if named else SPEAKER).finditer(view.text), *BOLD.finditer(view.text))
        if view.marks.at(m.start(1)) is None and view.marks.at(m.start(3)) is None
    ]
    names = {t.lower_ for t in view.doc if t.pos_ == "PROPN" and t.is_title}
    if named:
        turns = [m for m in turns if m.group(1) in named and m.group(1) not in ASKED]
    elif len(turns) < 2 or all(m.group(1).split()[-1].lower() not in names for m in turns):
        return []
    return [
        *_headed(view, set(named)),
        *(
            Attribution(
                ((m.start(3), m.start(3) + len(m.group(3).rstrip())),),
                _in_full(view.text, m.group(1), m.start()) or m.span(1),
                m.span(2),
                "transcript",
            )
            for m in turns
        ),
    ]


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
        below = [
            (starts[k] + len(one) - len(one.lstrip()), one.strip()) for k, one in enumerate(lines) if n < k < following
        ]
        said = tuple((at, at + len(words)) for at, words in below if words and not ASIDE.fullmatch(words))
        if said:
            found.append(Attribution(said, (begin, begin + len(heads[n])), None, "transcript"))
    return found

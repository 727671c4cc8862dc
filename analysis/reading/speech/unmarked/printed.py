"""Statements and letters that a text prints whole, without quotation marks: below "The club issued the following
statement:", between "Dear parents," and "Yours sincerely,", above a line that signs them ("– Ann Lee")."""

import re

from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.direct.cue_after import name_below, signed_below
from analysis.reading.speech.direct.cue_before import cue_before
from analysis.reading.speech.direct.cues import Cue
from analysis.reading.speech.direct.named_beside import named_above
from analysis.reading.speech.marks import DOUBLE, Quoted
from analysis.reading.speech.unmarked.interviews import FIRST_PERSON, LINE

Line = tuple[int, int]  # of a paragraph's characters
IN_FULL = re.compile(
    r"\b(?:(?:issued?|released?|gave|made|published|posted|sent|offered|read|reads|with) the following\b"
    r"|(?:below|here|following|this) (?:is|are) (?:a|an|the)\b[^.?!]*(?:statement|letter|message|remarks)"
    r"|following (?:statement|letter|message)|in full|as follows|full (?:text|statement|letter|remarks))[^.?!]*:$",
    re.I,
)
ITEM = re.compile(r"[-–—•*·]|\(?\w{1,2}[.)]\s")  # of a list
NEAR = 12  # words from a verb of saying to its colon
NOBODY = frozenset(["anyone", "it", "that", "this", "those", "who", "which", "you"])
HEADING = re.compile(
    r"(?:[A-Z]\w+ ){0,3}(?:[Ss]tatement|[Ll]etter|[Mm]essage|[Rr]emarks) (?:by|from)\b[^\n\r]*[^\n\r.?!:;]$"
)
DEAR = re.compile(r"(?:Dear\b[^\n\r.?!]{1,60}|To whom it may concern)[,:–—-]?$", re.I)
YOURS = re.compile(
    r"(?:Yours(?: \w+)?|(?:Most |Very )?(?:[Ss]incerely|[Rr]espectfully|[Ff]aithfully)(?: yours)?|With \w+(?: \w+)?"
    r"|(?:(?:Best|Kind|Warm)(?:est)? )?(?:[Rr]egards|[Ww]ishes)|In \w+|Thank you|Many thanks),?$"
)
ANNOUNCES = re.compile(r"\b(?:I|[Ww]e)\b[^.?!]*\b(?:announce|apologi[sz]e|confirm|inform|regret|share|thank)\b")
BODY = re.compile(r"The [a-z]+(?: [a-z]+){0,3}")
SIGNER = re.compile(r"[A-Z][^\n\r.?!:;]{1,60}$")


def printed(view: DocView) -> list[Attribution]:
    """Whoever a line above or below names says what stands there in the first person."""
    lines = [(m.start(), m.start() + len(m.group().rstrip())) for m in LINE.finditer(view.text)]
    found, taken = [], 0
    for n in range(len(lines)):
        if n < taken:
            continue
        read = _letter(view, lines, n) or _below(view, lines, n) or _above(view, lines, n, taken)
        if read is not None:
            said, cue = read
            taken = said[-1] + 1
            found.append(Attribution(tuple(lines[k] for k in said), cue.source, cue.word, "statement"))
    return found


def _letter(view: DocView, lines: list[Line], n: int) -> tuple[range, Cue] | None:
    """Between a salutation and who signs behind "Yours sincerely,"."""
    if not DEAR.match(_words(view, lines[n])):
        return None
    for k in range(n + 2, len(lines) - 1):
        if YOURS.match(_words(view, lines[k])):
            first, last = lines[k + 1]
            name = SIGNER.match(_words(view, lines[k + 1]))
            source = (first, first + len(name[0].split(",")[0])) if name else None
            return (range(n + 1, k), Cue(None, source, last, "none", "statement")) if source else None
    return None


def _below(view: DocView, lines: list[Line], n: int) -> tuple[range, Cue] | None:
    """Below a line that says whose words follow, with a colon, or as a heading ("Statement by Ann Lee on the fire"):
    the first paragraph, and those up to the last that speaks of "I" or "we"."""
    lead = _words(view, lines[n])
    if n + 1 == len(lines) or DOUBLE.search(view.text, *lines[n + 1]) or ITEM.match(view.text, lines[n + 1][0]):
        return None
    said = [n + 1]
    for k in range(n + 2, len(lines)):
        if DOUBLE.search(view.text, *lines[k]) or k - said[-1] > 2 or _words(view, lines[k]).endswith(":"):
            break
        if FIRST_PERSON.search(view.text, *lines[k]):
            said.append(k)
    spoken = FIRST_PERSON.search(view.text, *lines[n + 1]) is not None
    if not lead.endswith(":"):
        cue = named_above(view, _passage(lines[n + 1])) if HEADING.match(lead) and (spoken or len(said) > 1) else None
    else:
        cue = cue_before(view, _passage(lines[n + 1]))
    if cue is None or cue.source is None or not (IN_FULL.search(lead) or _tells(view, lines[n], cue, spoken)):
        return None
    return range(n + 1, said[-1] + 1), cue


def _tells(view: DocView, line: Line, cue: Cue, spoken: bool) -> bool:
    """Whether a line says whose words follow: "Statement by Ann Lee:" or, where they are in the first person, "Lee told
    the press:"."""
    if cue.source is None or cue.word is None or cue.source == cue.word or cue.rule == "colon":
        return False
    word, own = view.doc[view.token_at(cue.word[0])], view.words((line,))
    if view.text[slice(*cue.source)].lower() in NOBODY:
        return False
    if not any(t.tag_ in FINITE or t.tag_ == "VB" for t in own):
        return word.pos_ != "VERB" or word.lower_ == "according"
    return spoken and "quote" in frames(word) and own[-1].i - word.i <= NEAR


def _above(view: DocView, lines: list[Line], n: int, taken: int) -> tuple[range, Cue] | None:
    """The paragraphs in the first person right above a line that signs them: with a dash, or as a notice ends."""
    if n + 1 == len(lines) or not _first_person(view, lines[n]):
        return None
    last = n
    while last + 1 < len(lines) and _first_person(view, lines[last + 1]):
        last += 1
    cue = signed_below(view, lines[last][1])
    if cue is None and last + 2 == len(lines) and ANNOUNCES.search(view.text, *lines[n]):
        cue = _signed_last(view, lines[-1])
    return (range(max(n, taken), last + 1), cue) if cue is not None else None


def _signed_last(view: DocView, line: Line) -> Cue | None:
    """A name, a name and what its bearer is, or "The organisers", that is all of a text's last line."""
    if BODY.fullmatch(view.text, *line):
        return Cue(None, line, line[0], "after", "signature")
    name = name_below(view.text, line[0] - 1)
    return Cue(None, name, line[0], "after", "signature") if name is not None else None


def _first_person(view: DocView, line: Line) -> bool:
    return FIRST_PERSON.search(view.text, *line) is not None and not view.marks.within(*line)


def _words(view: DocView, line: Line) -> str:
    return view.text[line[0] : line[1]]


def _passage(line: Line) -> Quoted:
    """A paragraph as if it stood in quotation marks."""
    return Quoted(*line, *line)

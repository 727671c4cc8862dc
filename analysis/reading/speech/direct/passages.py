"""What kind of passage stands in quotation marks: a sentence, a title, a phrase."""

from analysis.reading.document import Token
from analysis.reading.grammar.tokens import FINITE
from analysis.reading.speech.attribution import DocView
from analysis.reading.speech.marks import Quoted


def words_of(view: DocView, passage: Quoted) -> list[Token]:
    """The words inside the marks."""
    return [view.doc[i] for i in range(view.first_token(passage.start), view.first_token(passage.end))]


def opens_sentence(view: DocView, passage: Quoted) -> bool:
    """Nothing of its sentence stands before it."""
    before = view.text[max(passage.outer_start - 9, 0) : passage.outer_start].rstrip(" \t\u00a0([")[-1:]
    return before in ("", "\n", ".", "?", "!", "”", '"', "’", "'", ":", "»")


def follows_colon(view: DocView, passage: Quoted) -> bool:
    """A colon introduces it, at most a paragraph's break away."""
    return view.text[max(passage.outer_start - 9, 0) : passage.outer_start].rstrip().endswith(":")


def sentence_like(view: DocView, passage: Quoted) -> bool:
    """It holds a finite verb and is no title ("In his book “How We Won,” the senator said …")."""
    words = [t for t in words_of(view, passage) if t.is_alpha or t.tag_ in FINITE]
    names = [t for t in words if len(t) > 3 or t.tag_ in FINITE]
    capital = [t.text[0].isupper() for t in (words if len(words) < 6 else names)]
    titled = len(names) > 1 and all(capital)
    return any(t.tag_ in FINITE for t in words) and not titled


def statement(view: DocView, passage: Quoted) -> bool:
    """Several words with a full stop, question or exclamation mark of their own."""
    words = view.text[passage.start : passage.end]
    return words.rstrip()[-1:] in "?!." and " " in words.strip()


def stands_alone(view: DocView, passage: Quoted) -> bool:
    """The passage is a sentence or more of its own, not a phrase inside one."""
    text = view.text
    after = text[passage.outer_end : passage.outer_end + 2].strip(" \t\u00a0")[:1]
    inner = text[passage.start : passage.end].rstrip()[-1:]
    if not opens_sentence(view, passage) or not (inner in ".?!…," or after in (".", "", "\n")):
        return False
    words = words_of(view, passage)
    return len(words) >= 3 and (any(t.tag_ in FINITE for t in words) or inner in ".?!")

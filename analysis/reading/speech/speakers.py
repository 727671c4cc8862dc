"""Who is behind the words that name a speaker."""

from spacy.tokens import Doc, Token

from analysis.reading.actors.actors import Actors
from analysis.reading.grammar.antecedents import antecedent
from analysis.reading.grammar.reporting import is_document, is_speech_noun
from analysis.reading.grammar.tokens import child

DEFINITE = frozenset(["the", "this", "that", "these", "those", "its", "their", "his", "her"])


def speaker_of(doc: Doc, source: tuple[int, int] | None, actors: Actors, last: str | None) -> str | None:
    """actor_id of a source given by its characters; `last` is whoever spoke before it.

    The head of its words decides, or what stands in apposition to it; for "who", whom it stands for. A document speaks
    for its owner ("the court's summary", "the Treasury letter"); a definite one without a named owner ("the statement")
    for whoever spoke last. None where the article does not settle it.
    """
    words = doc.char_span(*source, alignment_mode="expand") if source is not None else None
    if not words:
        return None
    head = antecedent(words.root)
    named = _mentioned(actors, head) or _mentioned(actors, child(head, "appos"))
    if not (is_document(head) or is_speech_noun(head)):
        return named
    return _owner(head, actors) or named or (last if any(t.lower_ in DEFINITE for t in head.children) else None)


def _mentioned(actors: Actors, word: Token | None) -> str | None:
    mention = actors.mention_at(word.idx, word.idx + len(word)) if word is not None else None
    return mention.actor_id if mention is not None else None


def _owner(document: Token, actors: Actors) -> str | None:
    """Whose document it is: a possessor, an author after "of", "by" or "from", a name before it."""
    links = [child(c, "pobj") for c in document.children if c.lower_ in ("of", "by", "from")]
    names = [c for c in document.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    for word in (child(document, "poss"), *links, *names):
        if (owner := _mentioned(actors, word)) is not None:
            return owner
    return None

"""Who is behind the words that name a speaker."""
from spacy.tokens import Doc, Span

from analysis.reading.actors import Actors
from analysis.reading.speech.grammar import child, is_document, is_speech_noun


def speaker_of(doc: Doc, source: tuple[int, int] | None, actors: Actors, last: str | None) -> str | None:
    """actor_id of a source given by its characters; `last` is whoever spoke before it.

    A document speaks for its owner ("the court's summary", "the summary of the court"), one without a named owner for
    whoever spoke last. None where the article does not settle it.
    """
    words = doc.char_span(*source, alignment_mode="expand") if source is not None else None
    if not words:
        return None
    head = words.root
    named = _mentioned(actors, head.idx, head.idx + len(head))
    if not (is_document(head) or is_speech_noun(head)):
        return named
    return _owner(words, actors) or named or last


def _mentioned(actors: Actors, start: int, end: int) -> str | None:
    mention = actors.mention_at(start, end)
    return mention.actor_id if mention is not None else None


def _owner(words: Span, actors: Actors) -> str | None:
    owner = child(words.root, "poss")
    if owner is None:
        link = next((c for c in words.root.children if c.lower_ in ("of", "by", "from")), None)
        owner = child(link, "pobj") if link is not None else None
    return _mentioned(actors, owner.idx, owner.idx + len(owner)) if owner is not None else None

"""Who speaks and who is spoken of where a pronoun stands: whoever says "I" is not "he" there."""

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import SUBJECTS, child, first_conjunct


def of_another_voice(doc: Doc, token: Token, mention: Candidate, inside: list[bool], own_words: int) -> bool:
    """Is it only the speaker's, or only the article's: “My child is ill,” she said; Oxfam left. “It rained.”
    Nor does the press tell of itself: state radio said they had fled."""
    head = first_conjunct(doc[mention.head])
    if head.dep_ == "nsubj" and head.head in token.ancestors and head.lemma_.lower() in words("collective_sources"):
        return True
    if token.lower_ == "it" and inside[token.i] and not (inside[mention.head] and head.dep_ in SUBJECTS):
        return True
    return own_words <= mention.start < token.i and inside[mention.head]


def reported_on(discourse: Discourse, token: Token, inside: list[bool]) -> tuple[int | None, int]:
    """For who says what stands in quotation marks right before: the sentence before the quotation, of whose subject it
    goes on to tell, and where the quotation begins."""
    doc = discourse.doc
    at = token.i - 1
    if inside[token.i]:
        return None, len(doc)
    while at > 0 and not inside[at] and (doc[at].is_punct or doc[at].is_space):
        at -= 1
    if token.dep_ != "nsubj" or token.head.lemma_ not in quoting() or not inside[max(at, 0)]:
        return None, len(doc)
    while at > 0 and inside[at]:
        at -= 1
    begins = at
    while at > 0 and (doc[at].is_punct or doc[at].is_space):
        at -= 1
    return discourse.sentence.get(at) if not inside[at] else None, begins


def spoken_of(doc: Doc, token: Token, mention: Candidate, own_words: int) -> bool:
    """Is this somebody named in what the pronoun's verb tells: "Ann Lee never slept, she said", “Ann is ill,” she said?
    `own_words`: where the words in quotation marks begin that it tells."""
    if mention.form == "pronoun" or token.dep_ != "nsubj" or mention.start > token.i or doc[token.i - 1].text == ";":
        return False
    if own_words < len(doc) and doc[own_words - 1].text == ":" and mention.start < own_words:
        return False  # Lee saw it otherwise: “They lied,” he said
    below = doc[mention.head]
    if below.sent == token.sent:
        while below.head not in (below, token.head):
            below = below.head
    return own_words <= mention.start or (below.head == token.head and below.dep_ == "ccomp")


def speaks(doc: Doc, mention: Candidate, inside: list[bool]) -> bool:
    """Is this the subject of a verb of saying outside the quotation marks, who would say "I" inside?"""
    head = first_conjunct(doc[mention.head])
    says = head.dep_ == "nsubj" and head.head.lemma_ in quoting()
    return says and not inside[mention.head] and child(head.head, "ccomp", "parataxis", "dobj") is not None


def told_by(token: Token, inside: list[bool]) -> Token | None:
    """The verb behind the words in quotation marks that a pronoun stands in: whose subject would say "I" there, as in
    “His plan is bad,” Lee said."""
    verb = next((a for a in token.ancestors if not inside[a.i] and a.lemma_ in quoting()), None)
    return verb if inside[token.i] and verb is not None and verb.i > token.i else None


def told_subject(token: Token, inside: list[bool]) -> Token | None:
    """The subject of the clause that a pronoun's verb tells before it, without marks: Ann Lee slept, she said."""
    clause = child(token.head, "ccomp") if token.dep_ == "nsubj" else None
    who = child(clause, *SUBJECTS) if clause is not None and not inside[clause.i] else None
    return who if who is not None and who.i < token.i else None


def dead(discourse: Discourse, token: Token) -> set[int]:
    """Who tells that "she died in her sleep" is another."""
    verb, teller = token.head, child(token.head.head, "nsubj")
    died = token.dep_ in SUBJECTS and verb.dep_ == "ccomp" and verb.lemma_ in words("dying_verbs")
    died = died and not any(c.dep_ == "neg" or c.lower_ in ("almost", "nearly") for c in verb.children)
    if not died or verb.head.lemma_ not in quoting() or teller is None:
        return set()
    return {index for index in [discourse.actor_at(teller)] if isinstance(index, int)}

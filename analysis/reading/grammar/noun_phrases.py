"""The noun phrase around a noun: how far it reaches, its owner, article and prepositions."""

from analysis.reading.document import Span, Token
from analysis.reading.grammar.inversion import announces
from analysis.reading.grammar.tokens import DEMONSTRATIVES, NOMINAL, REACH, child, children, remembered

DEFINITE = ("the", *DEMONSTRATIVES)  # with them, a noun takes up what is known
IN_NAME = {
    *("compound", "amod", "nmod", "det", "poss", "nummod", "appos", "case", "quantmod", "predet", "punct", "npadvmod"),
    "flat",
}
LEFT_OUT = {
    *("relcl", "acl", "appos", "punct", "advcl", "parataxis", "ccomp", "cc", "conj", "dep", "nsubj", "nsubjpass"),
    *("aux", "cop", "mark"),
}
# Prepositions that tie what they name to the noun right before them, rather than tell when or why.
BELONGING = {
    *("of", "from", "in", "for", "at", "with", "without", "behind", "against", "across", "around", "near", "outside"),
    *("within", "between", "who"),
}


@remembered
def possessor(noun: Token) -> Token | None:
    return child(noun, "poss")


def determiner(head: Token) -> str | None:
    """Lower-case article or demonstrative of a noun."""
    article = child(head, "det")
    return article.lower_ if article is not None else None


def prepositional(word: Token, *prepositions: str) -> Token | None:
    """The noun behind one of these prepositions that hangs on a word: `prepositional(talks, "between")`."""
    links = (c for c in children(word, "prep", "agent", "dative") if c.lower_ in prepositions)
    return next((thing for link in links if (thing := behind(link)) is not None), None)


def behind(preposition: Token) -> Token | None:
    """The noun behind a preposition, also where a participle is parsed as a gerund ("by retreating soldiers")."""
    thing, gerund = child(preposition, "pobj"), child(preposition, "pcomp")
    if thing is None and gerund is not None and preposition.dep_ == "agent" and gerund.tag_ == "VBG":
        return child(gerund, "dobj") if gerund.i == preposition.i + 1 else None
    return thing


def nominal_head(token: Token) -> Token:
    """Head of the noun phrase that a word belongs to."""
    while token.dep_ in IN_NAME and token.head.i != token.i and token.head.pos_ in NOMINAL:
        token = token.head
    return token


def reach(token: Token, left_out) -> tuple[int, int]:
    """First and last token below `token`, without the branches that `left_out` names."""
    first = last = token.i
    queue, seen = [token], 0
    while queue and seen < 4 * REACH:
        word = queue.pop()
        seen += 1
        if abs(word.i - token.i) <= REACH:
            first, last = min(first, word.i), max(last, word.i)
            queue += [c for c in word.children if not left_out(c)]
    return first, last


def trim(span: Span) -> Span:
    """Without punctuation and space at either end."""
    first, last = span.start, span.end
    while last - first > 1 and (span.doc[last - 1].is_punct or span.doc[last - 1].is_space):
        last -= 1
    while last - first > 1 and (span.doc[first].is_punct or span.doc[first].is_space):
        first += 1
    return span.doc[first:last]


@remembered
def noun_phrase(head: Token) -> tuple[int, int]:
    """Token span of the phrase around a noun: article, modifiers, prepositional phrases; no clause, no apposition."""
    left = right = head.i
    stack, kept = [] if head.tag_ == "WDT" else [head], []
    while stack:
        token = stack.pop()
        kept.append(token)
        for part in token.children:
            apart = part.dep_ in LEFT_OUT and (token == head or not _joins(part))
            example = part.lower_ in ("including", "such") and part.i > head.i
            beside = token == head and part.dep_ == "prep" and part.i > head.i and not _belongs(part)
            if apart or example or beside or announces(part):
                continue
            stack.append(part)
            left, right = min(left, part.i), max(right, part.i)
    # What was left out may lie between two parts that were kept; then the phrase ends before it.
    for part in (part for token in kept if token.i <= right for part in token.children):
        if part.dep_ in ("relcl", "acl", "appos") and head.i < part.left_edge.i <= right and not _joins(part):
            right = part.left_edge.i - 1
    doc = head.doc
    if any(c.dep_ == "case" and c.i == right for c in head.children):
        right -= 1
    while right > head.i and (doc[right].is_punct or doc[right].is_space or doc[right].dep_ == "cc"):
        right -= 1
    while left < head.i and (doc[left].is_punct or doc[left].is_space or doc[left].dep_ in ("cc", "preconj")):
        left += 1
    return left, right + 1


def _joins(token: Token) -> bool:
    """Is this a conjunct or mark inside a modifier ("tax and spending plans"), which stays in the phrase?"""
    inside = token.head.dep_ in ("amod", "compound", "nmod", "pobj", "nummod", "poss")
    return inside and token.dep_ in ("cc", "conj", "punct")


def _belongs(prep: Token) -> bool:
    return prep.lower_ == "of" or (prep.lower_ in BELONGING and prep.i <= prep.head.i + 1)

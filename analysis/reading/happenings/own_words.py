"""A clause as the text goes on after its verb, where its parts cannot be put together: better whole than reworded."""

from spacy.tokens import Token

from analysis.reading.events.triggers import particle
from analysis.reading.grammar.tokens import child
from analysis.reading.happenings.clause_parts import acting, is_expletive
from analysis.reading.happenings.content import BREAKS, QUOTES, UNMARKED, said_behind
from analysis.reading.happenings.nested import restriction
from analysis.reading.happenings.number import AMONG
from analysis.reading.happenings.phrase_text import count, lower, spaced
from analysis.reading.happenings.scope import Scope
from analysis.reading.happenings.verb_group import Manner, agrees, is_finite, undergone, verb_group
from analysis.reading.happenings.wording import FIRST, Wording

MOST = 20  # words
OPEN, CLOSE = ("(", "["), (")", "]")
DANGLING = ("cc", "mark", "det", "punct", "aux")  # what a clause does not end on
ADDED = ("advmod", "acl")  # what stands before a date that is left out: "just after noon", "made on Monday"


def own_words(verb: Token, scope: Scope, manner: Manner) -> str | None:
    """Who acts, the verb, and what follows as it stands, without dates and asides; None where that says no more, is too
    long, or speaks of somebody whom only the article knows."""
    who, wording = acting(verb), scope.wording
    if who is None or who.i > verb.i or not is_finite(verb) or not wording.understood(who):
        return None
    front = [wording.acting(who), *restriction(who, scope, verb)]
    front.append(verb_group(verb, manner, agrees(verb, who, wording), undergone(verb)))
    following = _following(verb)
    rest = _without_asides(following, scope.times)
    while rest and _dangles(rest[-1], shortened=rest[-1] != following[-1]):
        rest.pop()
    said = child(verb, "ccomp")
    if said is None and (that := said_behind(verb)) is not None and that in rest:
        whom = child(verb, "dobj")
        kept = list(whom.subtree) if whom is not None else []
        rest = [t for t in rest if t.i >= that.i or t in kept]
    if len(rest) < 2 or rest[0].is_punct or (said is not None and said.i > rest[-1].i):
        return None  # "says of the plan: …" without what is said
    if rest[0].lower_ == "that" and verb.lemma_ in UNMARKED:
        rest = rest[1:]
    texts = [_word(t, wording) for t in rest]
    if None in texts:
        return None
    line = spaced([*front, *(t for t in texts if t)])
    return line if count([line]) <= MOST else None


def as_it_stands(tokens: list[Token], wording: Wording) -> str | None:
    """Words as the text has them, with names for pronouns and "they" for "we"; None where nobody understands one."""
    texts = [wording.phrase(t) if t.lower_ in AMONG and t.pos_ == "PRON" else _word(t, wording) for t in tokens]
    return spaced(t for t in texts if t) if None not in texts else None


def _dangles(last: Token, shortened: bool) -> bool:
    """Whether a clause cannot end on a word; `shortened`: something behind it is left out."""
    left = last.dep_ == "prep" and child(last, "pobj") is not None  # but "nothing to be ashamed of"
    return left or last.is_punct or last.dep_ in DANGLING or (shortened and last.dep_ in ADDED)


def _following(verb: Token) -> list[Token]:
    """The words behind a verb that belong to its clause, up to another verb that is joined to it."""
    behind = particle(verb)
    start = verb.i + 1 + (behind is not None and behind.i == verb.i + 1)
    joined = [c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and child(verb, "cc") is not None]
    end = min((c.i for c in verb.children if c.dep_ == "cc" and c.i > verb.i and joined), default=verb.sent.end)
    own = {t.i for t in verb.subtree}
    found = []
    for token in verb.doc[start:end]:
        if token.text == "[":
            return []  # "[e]xtremely pained": the text is not as it was said
        if token.text in BREAKS or (token.i not in own and not token.is_punct):
            break
        found.append(token)
    return found


def _without_asides(tokens: list[Token], times: frozenset[int]) -> list[Token]:
    """Without brackets, quotation marks, and dates with what ties them to the verb."""
    kept, depth = [], 0
    for token in tokens:
        if token.lower_ == "than":
            times = frozenset()  # "more than last year" says nothing without its year
        depth += token.text in OPEN
        dated = token.i in times or (token.dep_ == "cc" and token.head.i in times)
        dated = dated or (token.dep_ == "prep" and (thing := child(token, "pobj")) is not None and thing.i in times)
        before_quote = token.text == "," and token.i + 1 < len(token.doc) and token.nbor().text in QUOTES
        if depth == 0 and token.text not in QUOTES and not dated and not token.is_space and not before_quote:
            kept.append(token)
        depth -= token.text in CLOSE and depth > 0
    return kept


def _word(token: Token, wording: Wording) -> str | None:
    """A word as it stands, a name for a pronoun; None for one that nobody understands."""
    if token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in ("this", "these"):
        return None
    if token.tag_ not in ("PRP", "PRP$"):
        return lower(token)
    if token.lower_ in FIRST or token.lower_ in ("you", "your"):
        return None
    if wording.cast.actor(token) is None:
        return token.text if is_expletive(token.head, token) else None
    return wording.phrase(token)

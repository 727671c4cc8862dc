"""A clause as the text goes on after its verb, where its parts cannot be put together: better whole than reworded."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from analysis.reading.actors.names.spans import HONORIFICS
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.objects import direct_object
from analysis.reading.grammar.tokens import SUBJECTS, child, children, is_verb
from analysis.reading.happenings.clause_parts import RELATIVE, acting, is_expletive
from analysis.reading.happenings.content import BREAKS, QUOTES, UNMARKED, addressee, needs_that
from analysis.reading.happenings.described import MODIFIERS, is_bare
from analysis.reading.happenings.naming import is_replaced
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
    wording = scope.wording
    thing = direct_object(verb)
    apart = thing is not None and thing.i < verb.i and not undergone(verb)  # "the money that Lee raised from firms"
    front = _acting(verb, scope) if is_finite(verb) and not apart else None
    if front is None:
        return None
    who = acting(verb)
    plural = who is not None and agrees(verb, who, wording)
    front.append(verb_group(verb, manner, plural, undergone(verb)))
    following = _following(verb)
    rest = _without_asides(following, scope.times)
    while rest and _dangles(rest[-1], shortened=rest[-1] != following[-1]):
        rest.pop()
    said = child(verb, "ccomp")
    if len(rest) < 2 or rest[0].is_punct or _quotes(following) or (said is not None and said.i > rest[-1].i):
        return None  # "says of the plan: …" without what is said
    needed = said is not None and is_finite(said) and needs_that(verb, said, addressee(verb))
    if rest[0].lower_ == "that" and verb.lemma_ in UNMARKED and not needed:
        rest = rest[1:]
    told = manner.told or manner.was or any(c.tag_ == "MD" for c in children(verb, "aux"))
    again = {} if told else {t.i: text for c in children(verb, "advcl") for t, text in _now(c, wording)}
    texts = _words(rest, wording, again, said if needed else None)
    if texts is None:
        return None
    line = spaced([*front, *texts])
    return line if count([line]) <= MOST else None


def _acting(verb: Token, scope: Scope) -> list[str] | None:
    """Who acts, and which one is meant; None where only the article knows."""
    who, wording = acting(verb), scope.wording
    if who is None or who.i > verb.i:
        return ["there"] if child(verb, "expl") is not None else None
    if who.head == verb and is_expletive(verb, who) and wording.cast.actor(who) is None:
        return ["it"]
    return [wording.acting(who), *restriction(who, scope, verb)] if wording.understood(who) else None


def as_it_stands(tokens: list[Token], wording: Wording) -> str | None:
    """Words as the text has them, with names for pronouns and "they" for "we"; None where nobody understands one."""
    texts = [wording.phrase(t) if t.lower_ in AMONG and t.pos_ == "PRON" else _word(t, wording) for t in tokens]
    return spaced(t for t in texts if t) if None not in texts else None


def _words(tokens: list[Token], wording: Wording, again: dict[int, str], said: Token | None) -> list[str] | None:
    """Words as they stand, of whoever is named the full name, once; None where nobody understands one; `again`: words
    that are put otherwise, by number; `said`: the verb of what is said, where that needs a "that"."""
    whom = addressee(said.head) if said is not None else None
    first = whom.i + 1 if whom is not None else said.left_edge.i if said is not None else -1
    kept: list[tuple[Token, str]] = []
    covered = -1  # the character up to which a name stands for what the text has
    for token in tokens:
        if token.idx < covered and token.dep_ != "case":
            continue
        if token.i == first and token.lower_ != "that":
            kept.append((token.nbor(-1), "that"))
        mention = wording.cast.mentions.get(token.i)
        if mention is not None and mention.form == "name" and (name := _longer(token, mention.text, wording)):
            kept = [(t, text) for t, text in kept if t.idx < mention.start]
            covered = mention.end
            if kept and kept[-1][1].lower().rstrip(".") in HONORIFICS:
                kept.pop()  # "Mr. Lee", who is Ann Lee
            kept.append((token, name))
        elif token.i in again:
            kept.append((token, again[token.i]))
        elif token.dep_ == "case" and (not kept or kept[-1][0] != token.head):
            kept.append((token, "the"))  # "this week’s", without the week
        elif is_bare(token) and token.pos_ == "NOUN" and kept and kept[-1][0].head == token:
            kept.pop()
            kept.append((token, wording.phrase(token)))  # "the jet", as it was described before
        elif (text := _word(token, wording)) is None:
            return None
        else:
            kept.append((token, text))
    return [text for _, text in kept]


def _now(clause: Token, wording: Wording) -> Iterator[tuple[Token, str]]:
    """The verb of when or why something happens, in the tense of a label: "when a bus falls into a river"."""
    who, helpers = child(clause, "nsubj", "nsubjpass"), children(clause, "aux", "auxpass", "neg")
    if who is not None and any(t.tag_ == "VBD" for t in (clause, *helpers)):
        yield from ((t, "") for t in (*helpers, *children(clause, "prt")))
        yield clause, verb_group(clause, Manner(), wording.plural(who), undergone(clause))


def _longer(name: Token, text: str, wording: Wording) -> str | None:
    """The name of which the text has a part: "Lee", who is Ann Lee; not "EU", which says as much as its name."""
    if name.dep_ in SUBJECTS and wording.cast.actor(name) in wording.said:
        return wording.acting(name)  # "Norway says it had closed the border"
    full = wording.named(name) if is_replaced(wording.cast, name) else None
    return full if full is not None and set(text.split()) <= set(full.split()) else None


def _dangles(last: Token, shortened: bool) -> bool:
    """Whether a clause cannot end on a word; `shortened`: something behind it is left out."""
    thing = child(last, "pobj", "pcomp") if last.dep_ == "prep" else None  # "nothing to be ashamed of" has none
    left = thing is not None and thing.i > last.i
    left = left or (shortened and last.lemma_ == "be")
    return left or last.is_punct or last.dep_ in DANGLING or (shortened and last.dep_ in ADDED)


def _following(verb: Token) -> list[Token]:
    """The words behind a verb that belong to its clause, up to another verb that is joined to it."""
    behind = particle(verb)
    start = verb.i + 1 + (behind is not None and behind.i == verb.i + 1)
    joined = [c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and is_verb(c)]
    links = (t for c in joined for t in verb.doc[verb.i + 1 : c.i] if t.dep_ == "cc" and t.head in (verb, verb.head))
    end = min((t.i for t in links), default=verb.sent.end)
    own = {t.i for t in verb.subtree}
    found = []
    for token in verb.doc[start:end]:
        if token.text == "[":
            return []  # "[e]xtremely pained": the text is not as it was said
        if token.text == "," and token.i + 1 < end and token.nbor().tag_ in RELATIVE:
            break  # "opened the bridge, which had cost a lot"
        if token.text in BREAKS or (token.i not in own and not token.is_punct):
            break
        found.append(token)
    return found


def _without_asides(tokens: list[Token], times: frozenset[int]) -> list[Token]:
    """Without brackets, quotation marks, and dates with what ties them to the verb."""
    kept: list[Token] = []
    depth, left = 0, False
    for token in tokens:
        if token.lower_ == "than":
            times = frozenset()  # "more than last year" says nothing without its year
        depth += token.text in OPEN
        dated = _is_dated(token, times)
        mark = token.text in QUOTES or token.tag_ in ("``", "''") or token.is_space
        behind_date = left and token.nbor().dep_ == "prep" and token.nbor().lower_ != "with"
        again = token.text == "," and (behind_date or (bool(kept) and kept[-1].text == ","))
        if depth == 0 and not (dated or mark or again):
            kept.append(token)
        left = dated or (left and mark)
        depth -= token.text in CLOSE and depth > 0
    return kept


def _quotes(tokens: list[Token]) -> bool:
    """Whether words that somebody speaks stand among others: "called her, saying “come”"."""
    return any(a.text in (",", ":", "saying") and a.whitespace_ and b.text in QUOTES for a, b in pairwise(tokens))


def _is_dated(token: Token, times: frozenset[int]) -> bool:
    """Whether a word tells when something happens; not "a 2016 referendum"."""
    if token.dep_ == "case":
        return False
    if token.dep_ == "cc":
        return token.head.i in times
    if token.dep_ == "prep" and (thing := child(token, "pobj")) is not None:
        return token.lower_ != "of" and _is_dated(thing, times)
    above = token
    while above.i in times and above.head.i in times and above.head != above:
        above = above.head
    of = above.dep_ == "pobj" and above.head.lower_ == "of"  # "the wave of 2010"
    if above.head.lemma_ == "spend" or (above.i < above.head.i and above.dep_ in MODIFIERS and above.dep_ != "poss"):
        return False  # "spent Monday in Oslo", "a 2016 referendum"
    return above.i in times and not of


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

"""A clause as the text goes on after its verb, with names for pronouns: better whole than reworded."""

from collections.abc import Iterator
from itertools import pairwise

from analysis.reading.actors.names.spans import HONORIFICS
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import SUBJECTS, child, children, has, is_verb
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.happenings.labels.clauses.asides import without_asides
from analysis.reading.happenings.labels.clauses.clause_parts import acting, is_expletive, lacks_shared, sharing
from analysis.reading.happenings.labels.clauses.stretch import ended, following, shorter
from analysis.reading.happenings.labels.clauses.subclauses import restriction
from analysis.reading.happenings.labels.clauses.verb_group import Manner, agrees, is_finite, undergone, verb_group
from analysis.reading.happenings.labels.phrases.described import APART, is_bare, is_unexplained
from analysis.reading.happenings.labels.phrases.naming import is_replaced
from analysis.reading.happenings.labels.phrases.number import AMONG
from analysis.reading.happenings.labels.phrases.phrase_text import count, lower, points, spaced
from analysis.reading.happenings.labels.phrases.referring import FIRST
from analysis.reading.happenings.labels.phrases.wording import Scope, Wording
from analysis.reading.happenings.labels.said_content import QUOTES, UNMARKED, addressee, needs_that

MOST = 22  # words


def own_words(verb: Token, scope: Scope, manner: Manner, some: bool = False) -> str | None:
    """Who acts, the verb, and what follows as it stands, without dates and asides; None where that says no more, is too
    long, or speaks of somebody whom only the article knows. `some`: only up to what the clause can do without."""
    wording = scope.wording
    thing = direct_object(verb)
    apart = thing is not None and thing.i < verb.i and not undergone(verb)  # "the money that Lee raised from firms"
    if apart or not (is_finite(verb) or (verb.dep_ == "ROOT" and undergone(verb))):  # "Man held for theft in Oslo"
        return None
    behind = following(verb)
    last = next((t for t in reversed(behind) if not (t.is_punct or t.is_space or t.text in QUOTES)), None)
    rest = ended(without_asides(behind, scope.times), last) if last is not None else []
    said = child(verb, "ccomp")
    if rest and is_verb(rest[-1]) and (lacks_shared(rest[-1]) or any(t not in rest for t in sharing(rest[-1]))):
        return None  # "says they surrounded" and attacked him
    if len(rest) < 2 or rest[0].is_punct or _quotes(behind) or (said is not None and said.i > rest[-1].i):
        return None  # "says of the plan: …" without what is said
    before = set(wording.said)
    manner = manner._replace(was=manner.was or _lasts(verb, rest))
    described = not some and _is_described(verb, wording)
    for whole in (True, False) if described else (False,):  # with all that says who acts, where there is room
        wording.said, wording.cut = set(before), False
        front = _acting(verb, scope, whole)
        if front is None:
            continue
        who = acting(verb)
        plural = who is not None and agrees(verb, who, wording)
        front.append(verb_group(verb, manner, plural, undergone(verb)))
        if some and not (rest := shorter(verb, rest, scope.room - count(front))):
            continue
        texts = _told(verb, rest, scope, manner)
        if texts is not None and not wording.cut and count([line := spaced([*front, *texts])]) <= scope.room:
            return line
    return None


def _is_described(verb: Token, wording: Wording) -> bool:
    """Whether more than a noun says who acts: "the man who left"."""
    who = acting(verb)
    if who is None or who.head != verb or who.pos_ != "NOUN" or wording.called.is_named(who):
        return False
    return child(who, "prep", "acl", "relcl") is not None


def _lasts(verb: Token, rest: list[Token]) -> bool:
    """ "Has led the party for ten years": of what goes on, a label says how long only in the perfect."""
    spans = (t for c in children(verb, "prep") if c in rest and c.lower_ == "for" for t in children(c, "pobj"))
    long = any(t.ent_type_ == "DATE" for t in spans)
    return long and has(verb, "aux", "have", "has", "’ve", "'ve")


def _told(verb: Token, rest: list[Token], scope: Scope, manner: Manner) -> list[str] | None:
    """What follows a verb, in words."""
    said = child(verb, "ccomp")
    needed = said is not None and is_finite(said) and needs_that(verb, said, addressee(verb))
    if rest[0].lower_ == "that" and verb.lemma_ in UNMARKED and not needed:
        rest = rest[1:]
    if needed := needed or (said is not None and is_finite(said) and any(_opens(t, said) for t in rest)):
        rest = [t for t in rest if said is None or not _opens(t, said)]  # "said in an interview, “All left”"
    told = manner.told or manner.was or any(c.tag_ == "MD" for c in children(verb, "aux"))
    meant = [c for v in children(verb, "xcomp") for c in children(v, "advcl") if has(c, "mark", "as", "while")]
    clauses = [*children(verb, "advcl"), *meant]
    again = {} if told else {t.i: text for c in clauses for t, text in _now(c, scope.wording)}
    return _words(rest, scope.wording, again, said if needed else None)


def _opens(comma: Token, said: Token) -> bool:
    """Whether a comma stands right before the first word of what is said, or before its quotation mark."""
    first = said.left_edge.i
    near = comma.text == "," and comma.i in (first - 1, first - 2)
    return near and all(t.is_punct for t in comma.doc.words[comma.i : first])


def _acting(verb: Token, scope: Scope, whole: bool) -> list[str] | None:
    """Who acts, and which one is meant; None where only the article knows. `whole`: with all that the text has."""
    who, wording = acting(verb), scope.wording
    if who is None or who.i > verb.i:
        return ["there"] if child(verb, "expl") is not None else None
    if who.head == verb and is_expletive(verb, who) and wording.called.actor(who) is None:
        return ["it"]
    if not wording.understood(who):
        return None
    if whole:
        own = [t for t in who.subtree if t.i < verb.i]
        own = ended(without_asides(own, scope.times), own[-1])
        return _words(own, wording, {}, None) if not any(t.text in APART for t in own) else None
    acts, which = wording.acting(who), list(restriction(who, scope, verb))
    wording.vague = wording.vague or (acts.lower() == "those" and not which)
    return [acts, *which]


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
        mention = wording.called.mentions.get(token.i)
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
        elif kept and _takes_up(token, kept[-1][0]):
            kept[-1] = (token, wording.phrase(token))  # "the jet", as it was described before
        elif (text := _word(token, wording)) is None:
            return None
        else:
            kept.append((token, text))
            if mention is not None and mention.form == "nominal" and mention.actor_id is not None:
                wording.said.add(mention.actor_id)  # "gives voters all that they need"
    return [text for _, text in kept]


def _takes_up(noun: Token, article: Token) -> bool:
    return noun.pos_ == "NOUN" and (article.head, article.dep_) == (noun, "det") and is_bare(noun)


def _now(clause: Token, wording: Wording) -> Iterator[tuple[Token, str]]:
    """The verb of when or why something happens, in the tense of a label: "when a bus falls into a river"."""
    who, helpers = child(clause, "nsubj", "nsubjpass"), children(clause, "aux", "auxpass", "neg")
    since = any(c.lower_ == "since" for c in children(clause, "mark"))  # "gains seats since the council last met"
    if who is not None and not since and any(t.tag_ == "VBD" for t in (clause, *helpers)):
        yield from ((t, "") for t in (*helpers, *children(clause, "prt")))
        they = who.lower_ == "they" and wording.described(who) is None and wording.named(who, look=True) is None
        yield clause, verb_group(clause, Manner(), they or wording.plural(who), undergone(clause))


def _longer(name: Token, text: str, wording: Wording) -> str | None:
    """The name of which the text has a part: "Lee", who is Ann Lee; not "EU", which says as much as its name."""
    if name.dep_ in SUBJECTS and wording.called.actor(name) in wording.said:
        return wording.acting(name)  # "Norway says it had closed the border"
    full = wording.named(name) if is_replaced(wording.called, name) else None
    return full if full is not None and set(text.split()) <= set(full.split()) else None


def _word(token: Token, wording: Wording) -> str | None:
    """A word as it stands, a name for a pronoun; None for one that nobody understands."""
    if token.dep_ in ("nsubj", "nsubjpass") and token.lower_ in ("this", "these"):
        return None
    if token.pos_ == "NOUN" and wording.called.actor(token) not in wording.said:
        wording.vague = wording.vague or is_unexplained(token, actor=True)
    if token.tag_ not in ("PRP", "PRP$") or token.lower_.endswith(("self", "selves")):
        return "the" if points(token) else lower(token)
    if token.lower_ in FIRST:  # "I do not feel like I made light of it"
        am = token.lower_ == "i" and any(t.tag_ == "VBP" for t in (token.head, *children(token.head, "aux", "auxpass")))
        if am or wording.called.actor(token) not in wording.said:
            return None
        wording.vague = wording.vague or token.lower_ in AMONG
        return AMONG.get(token.lower_) or wording.phrase(token)
    if token.lower_ in ("you", "your"):
        return None
    if wording.called.actor(token) is None:
        return token.text if is_expletive(token.head, token) else None
    return wording.alone(token)  # what is joined to it follows


def _quotes(tokens: list[Token]) -> bool:
    """Whether words that somebody speaks stand among others: "called her, saying “come”"."""
    return any(a.text in (",", ":", "saying") and a.whitespace_ and b.text in QUOTES for a, b in pairwise(tokens))

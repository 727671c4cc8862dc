"""The words of a clause that a label keeps as they stand: up to another clause, without dates and asides."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import (
    FINITE,
    RELATIVE,
    SUBJECTS,
    child,
    children,
    is_infinitive,
    is_verb,
    next_token,
    remembered,
    word_before,
)
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.happenings.labels.clauses.asides import BESIDE
from analysis.reading.happenings.labels.clauses.attachment import DEMANDING, is_needed, tells_of
from analysis.reading.happenings.labels.clauses.verb_group import is_condition
from analysis.reading.happenings.labels.phrases.described import is_any, is_stated, is_whole
from analysis.reading.happenings.labels.said_content import BREAKS, said_behind

LONGEST = 80  # words and marks of a clause that is looked at
NEXT = 6  # words behind a semicolon, among which one is joined to those before
BRIEF = 3  # words of a clause that says little without its date
FRONT = 8  # words from a comma to who says so
OPENING = ("VERB", "AUX", "ADJ")  # … what a comma sets off, which says nothing alone
NO = ("not", "n't", "n’t", "nt")
DANGLING = ("cc", "mark", "det", "punct", "aux")  # what a clause does not end on
NEEDED = ("dobj", "attr", "acomp", "oprd", "xcomp", "ccomp", "dative", "prt", "agent")  # what a verb cannot do without
ADDED = ("advmod", "acl")  # what stands before a date that is left out: "just after noon", "made on Monday"


@remembered
def following(verb: Token) -> list[Token]:
    """The words behind a verb that belong to its clause, up to another verb that is joined to it."""
    behind = particle(verb)
    start = verb.i + 1 + (behind is not None and behind.i == verb.i + 1)
    joined = [c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and is_verb(c)]
    links = (
        t for c in joined for t in verb.doc.words[verb.i + 1 : c.i] if t.dep_ == "cc" and t.head in (verb, verb.head)
    )
    end = min((t.i for t in links), default=verb.sent.end)
    own = {t.i for t in verb.subtree}
    others = {c.left_edge.i for c in joined if child(c, *SUBJECTS) is None}
    while child(verb, "neg") is not None and verb.doc[start : start + 1].text.lower() in NO:
        start += 1  # "’s not", which the verb is told with
    found: list[Token] = []
    for token in verb.doc.words[start : min(end, start + LONGEST)]:
        if token.text == "[":
            return []  # "[e]xtremely pained": the text is not as it was said
        if token.text == "," and token.i + 1 < end and token.nbor().tag_ in RELATIVE:
            break  # "opened the bridge, which had cost a lot"
        if token.text == "," and token.i + 1 < end and _is_attribution(token):
            break
        if token.tag_ in FINITE and (token.i not in own or token.i in others):
            if not _is_unmarked(verb, token, found):
                return _before_subject(found)
            own |= {t.i for t in token.subtree}
        if token.lower_ == "according" and token.i + 1 < end and token.nbor().lower_ == "to":
            break  # "Oslo was shut according to local media"
        if token.tag_ in ("VBD", "VBZ") and found and found[-1].dep_ == "cc" and child(token, *SUBJECTS) is None:
            return found[:-1]  # "pleaded guilty to setting it on fire and was fined"
        if token.text == ";" and any(
            t.dep_ == "conj" and t.head in found for t in verb.doc.words[token.i : token.i + NEXT]
        ):
            return []  # "fined Ann Low; Ben Roe; and Cal Lee"
        dash = token.text in ("-", "–") and token.whitespace_ and not next_token(token).like_num  # not "1999 - 2005"
        if (dash and token.nbor(-1).whitespace_) or token.text in BREAKS or (token.i not in own and not token.is_punct):
            break
        found.append(token)
    return found


def _before_subject(tokens: list[Token]) -> list[Token]:
    """Words without the subject of another clause, which the parse takes for one more of them: "attended the fair and
    others" stayed away."""
    link = max((n for n, t in enumerate(tokens) if t.dep_ == "cc"), default=len(tokens))
    nominal = all(t.pos_ in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM") for t in tokens[link + 1 :])
    return tokens[:link] if nominal else tokens


def _is_unmarked(verb: Token, second: Token, between: list[Token]) -> bool:
    """Whether a second verb is that of what is said without "that", which the parse does not see: "accused Low of
    implying officers were lazy"."""
    subject = child(second, *SUBJECTS)
    says = any("that" in frames(t) for t in (verb, *between))
    apart = any(t.is_punct or t.dep_ == "cc" or t.tag_ in RELATIVE for t in between)
    return says and not apart and second.dep_ in ("conj", "ccomp") and (subject is None or subject.i > verb.i)


def _is_attribution(comma: Token) -> bool:
    """Whether only who says so follows: "…, she said.", "…, according to the police"."""
    if comma.nbor().lower_ == "according":
        return True
    for verb in comma.doc.words[comma.i + 1 : min(comma.i + FRONT, comma.sent.end)]:
        who = child(verb, "nsubj") if verb.lemma_ in words("plain_speech_verbs") else None
        if who is not None and who.left_edge.i == comma.i + 1:
            return True
    return False


def ended(tokens: list[Token], last: Token) -> list[Token]:
    """Words up to one that a clause can end on; `last`: of all that the text has."""
    kept = list(tokens)
    size = -1
    while len(kept) != size:
        size = len(kept)
        while kept and _dangles(kept[-1], shortened=kept[-1] != last):
            kept.pop()
        if len(kept) > 2 and kept[-1] != last and kept[-2].text == "," and kept[-1].pos_ in OPENING:
            del kept[-2:]  # "in an interview, taped" on Monday; "a child, due" in May
        if len(kept) > 2 and kept[-1] != last and f"{kept[-2].lower_} {kept[-1].lower_}" in words("asides"):
            del kept[-2:]  # "hires them in part" by asking them
        if kept and kept[-1] != last:
            clause = next((t for t in (kept[-1], *kept[-1].ancestors) if t.dep_ == "relcl"), None)
            own = [t for t in kept if clause is not None and (t == clause or clause in t.ancestors)]
            if 0 < len(own) <= BRIEF and len(own) < len(kept):
                del kept[-len(own) :]  # "an attack that took place" in 2000
    return kept


def shorter(verb: Token, tokens: list[Token], room: int) -> list[Token]:
    """The most words, up to what a clause can do without, that there is room for; none where there is no such place."""
    verbs = [verb, *(c for c in verb.children if c.dep_ in ("ccomp", "xcomp"))]
    conditions = [c for v in verbs for c in v.children if is_condition(c) and c.i > v.i][:1]
    verbs += conditions  # "will sue if they build it" is not "will sue"
    firsts = {c.left_edge for v in verbs for c in v.children if c.dep_ == "advcl" and c.i > v.i and c not in conditions}
    need = max(c.i for v in verbs for c in (v, *v.children) if c in (v, verb) or c.dep_ in NEEDED or _is_tied(v, c))
    that = said_behind(verb)
    needed = [t for v in verbs for thing in children(v, "dobj") for t in tells_of(thing)]
    for n in range(min(len(tokens) - 1, 2 * room), 1, -1):  # with as many marks as words
        token, kept = tokens[n], tokens[:n]
        added = token.dep_ == "prep" and token.head in verbs and not _is_tied(token.head, token)
        added = added or (token.dep_ == "cc" and token.head in (*conditions, *verbs[:1]))
        added = added or token.text == "," or token in firsts or _is_only_added(token, tokens[n - 1])
        if token.lower_ == "to" and (tokens[n - 1].like_num or tokens[n - 1].lower_ in ("percent", "%")):
            added = False  # "47 percent to 39 percent"
        if not added or sum(not t.is_punct and t.text[0] not in "'’" for t in kept) > room:
            continue
        last = kept[-1].i
        if last < need or (that is not None and last < that.i):
            return []
        if any(t in needed for t in tokens[n:]):
            continue
        inside = {t.i for t in kept}
        if any(t.tag_ == "TO" and word_before(t) == "," for t in tokens[n:]):
            continue  # "invited the mayor, who was ill, to speak"
        if any(t.head.i > last and t.head.i not in inside for t in kept):
            continue  # within a clause: "the notion that pressure"
        listed = any(t.dep_ == "conj" and t.head.i in inside and t.head not in verbs for t in tokens[n:])
        if not listed and (kept := ended(kept, tokens[-1])):
            return kept
    return []


def _is_only_added(token: Token, before: Token) -> bool:
    """Whether a phrase or clause begins that tells more of a noun before it, which says enough without."""
    clause = next((a for a in (token, *token.ancestors) if a.dep_ in ("relcl", "acl") and a.left_edge == token), None)
    noun = clause.head if clause is not None else token.head
    if noun not in (before, *before.ancestors) or noun.pos_ not in ("NOUN", "PROPN") or _is_taken_up(noun):
        return False
    if clause is None:  # but "in connection with", "on behalf of"
        alone = noun.tag_ == "NN" and noun.dep_ == "pobj" and (noun.left_edge == noun or noun.head.lower_ == "as")
        near = noun.lemma_ in words("relation_nouns") and noun == before
        needy = alone or near or noun.lemma_ in words("incomplete_nouns")
        return token.dep_ == "prep" and token.lower_ not in ("of", "by", "than", "as", "like") and not needy
    whole = child(clause, *SUBJECTS) not in (None, token) and child(clause, "dobj") not in (None, token)
    stated = is_stated(noun) or (token.lower_ == "that" and whole)  # "on the condition that he pay a fine"
    aims = is_infinitive(clause) and not is_whole(noun, clause)
    says = noun.lemma_ in words("documents") and clause.lemma_ in DEMANDING  # "a suit alleging" something
    return not (aims or stated or says or is_any(noun, None))


def _is_taken_up(noun: Token) -> bool:
    """Whether only what follows says which one is meant: "the man" who shot him, "those" in office."""
    own = [noun] if noun.lower_ == "those" else [c for c in noun.children if c.i < noun.i]
    return all(c.lower_ in DEFINITE or c.pos_ == "NUM" for c in own) and any(c.lower_ in DEFINITE for c in own)


def _is_tied(verb: Token, word: Token) -> bool:
    return word.dep_ == "prep" and is_needed(verb, word, is_passive(verb))


def _dangles(last: Token, shortened: bool) -> bool:
    """Whether a clause cannot end on a word; `shortened`: something behind it is left out."""
    thing = child(last, "pobj", "pcomp") if last.dep_ == "prep" else None  # "nothing to be ashamed of" has none
    after = next_token(last)
    cut = last.dep_ == "prep" and thing is None and (after.dep_ == "cc" or (shortened and after.text == ","))
    left = cut or (thing is not None and thing.i > last.i)  # "prior to or after"
    content = child(last, "ccomp") if last.dep_ == "pcomp" else None  # "answered by asserting" — at once — "that"
    left = left or (content is not None and content.i > last.i)
    left = left or (shortened and (last.lemma_ == "be" or last.lower_ == "including"))
    left = left or (shortened and last.dep_ == "npadvmod" and after.lower_ in BESIDE)  # "weeks" after he left
    left = left or (shortened and last.dep_ in ADDED and not is_infinitive(last))
    mark = last.is_punct and last.pos_ != "NOUN"  # "39%" ends a clause
    return left or mark or last.dep_ in DANGLING

"""Speech reported in the reporter's grammar: that-clauses, small clauses, noun cues and "according to"."""

from collections.abc import Iterator
from functools import cache

from analysis.lexicon import table, words
from analysis.lexicon.verbs import taking
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames, inferred, is_speech_noun, source_of
from analysis.reading.grammar.tokens import RELATIVE, child, children, has, is_infinitive, word_before
from analysis.reading.grammar.verbs.mood import left_undone
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.attribution import Attribution, DocView, Span, emit, span
from analysis.reading.speech.indirect.as_said import as_said, as_written, per_source
from analysis.reading.speech.indirect.content import cut_subject, own_words, reach, subtree
from analysis.reading.speech.indirect.noun_cues import (
    according_to,
    adjective_cue,
    is_account,
    is_demand,
    noun_cue,
    stated_cue,
)
from analysis.reading.speech.indirect.small_clauses import REFLEXIVE, STATES, small_clause, without_adjuncts

SAID_OF = "said of its subject"
BEFORE = "clause before its cue"
NOBODY = "said by nobody named"
UNSAID = frozenset(["refuse", "decline", "fail"])


def indirect_speech(view: DocView) -> list[Attribution]:
    """Every attribution outside quotation marks that the parse shows, in the order of its cues."""
    found: list[Attribution] = []
    for token in view.doc:
        if token.is_space or view.marks.at(token.idx) is not None:
            continue
        if token.lower_ == "according" or per_source(token) or is_account(token):
            found.extend(according_to(view, token))
        elif is_speech_noun(token) or is_demand(token):
            found.extend(noun_cue(view, token))
        elif token.lower_ in words("stated_adjectives") and token.dep_ == "amod":
            found.extend(stated_cue(view, token))
        elif token.lower_ in words("speech_adjectives") and token.pos_ == "ADJ":
            found.extend(adjective_cue(view, token))
        else:
            found.extend(told_by(view, token))
    return found


def told_by(view: DocView, verb: Token) -> Iterator[Attribution]:
    """What a verb of saying tells; nothing where nothing was said."""
    if (written := as_written(verb)) is not None:
        yield from emit(view.fragments(subtree(verb.head), subtree(verb)), written, span(verb), "as somebody said")
    elif (allowed := frames(verb)) and not _unsaid(verb):
        yield from _verb(view, verb, allowed)


def _unsaid(verb: Token) -> bool:
    """ "did not say whether", "declined to say", "rather than say so": nothing was said."""
    if left_undone(verb) or inferred(verb):
        return True
    if verb.lemma_ not in words("stance_verbs") and child(verb, "neg") is not None:
        return True
    if verb.dep_ == "xcomp" and (verb.head.lemma_ in UNSAID or child(verb.head, "neg") is not None):
        return True
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children)


def _verb(view: DocView, verb: Token, allowed: frozenset[str]) -> Iterator[Attribution]:
    source = source_of(verb)
    if (clause := said_of_subject(verb)) is not None:
        yield from emit(view.fragments(subtree(clause)), source, span(verb), SAID_OF)
        return
    if source is None and (clause := ordered(verb)) is not None and child(verb, "agent") is None:
        yield from emit(view.fragments(subtree(clause)), None, span(verb), NOBODY)
        return
    if source is not None and source.lower_ in ("you", "nobody"):
        return  # if you believe that the road is shut, call
    if source is None and (verb.lemma_ in words("stance_verbs") or not is_passive(verb) or verb.dep_ == "advcl"):
        return  # "it is expected that": nobody says it
    if "that" in allowed or "quote" in allowed:
        for clause in _clauses(verb):
            content = without_adjuncts(view, view.fragments(reach(verb, clause), own_words(verb, clause)))
            content = (*content, *_resumed(view, verb, clause))
            # "it was reported that …"
            impersonal = "quote" in frames(verb) and is_passive(verb) and has(verb, "nsubjpass", "it")
            yield from emit(content, source, span(verb), "clause" if source or not impersonal else NOBODY)
            return
        if host := _inverted(verb):
            before = subtree(own) if _inserted(verb) and (own := child(verb, "advcl")) is not None else []
            said = [*before, *_behind_semicolon(view, verb, subtree(host))]
            end = child(verb, "xcomp") if verb.dep_ == "parataxis" else None
            purpose = subtree(end) if end is not None else []
            around = [i for i in subtree(verb) if i not in before and i not in purpose]
            content = (*view.fragments([*said, *purpose], around), *_resumed(view, verb, host))
            yield from emit(content, source, span(verb), BEFORE)
            return
        if content := as_said(view, verb):
            yield from emit(content, source, span(verb), "as somebody said")
            return
    if is_passive(verb) and source is None:
        if verb.lemma_ == "identify" and child(verb, "nsubjpass") is not None:  # "was identified as Ann Lee"
            yield from emit(small_clause(view, verb, allowed), None, span(verb), NOBODY)
        return
    yield from emit(small_clause(view, verb, allowed), source, span(verb), "small clause")


@cache
def _ordering() -> frozenset[str]:
    """Verbs whose infinitive is what is to be done: are required to leave, were told to leave."""
    return frozenset(row["verb"] for row in table("speech_verbs") if row["class"] == "order-60") | taking("obj-to")


def said_of_subject(verb: Token) -> Token | None:
    """What somebody is said to do or to be: is alleged | to have fled, was reported | to be ill. Nobody need say it."""
    if not is_passive(verb) or not {"quote", "that"} & frames(verb) or verb.lemma_ in words("stance_verbs"):
        return None
    if verb.lemma_ in _ordering() or child(verb, "nsubjpass") is None:
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i and is_infinitive(c)), None)


def ordered(verb: Token) -> Token | None:
    """What somebody is told to do, whoever tells them: were ordered | to leave."""
    if not is_passive(verb) or "obj-to" not in frames(verb) or child(verb, "nsubjpass") is None:
        return None
    return next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i and is_infinitive(c)), None)


def _clauses(verb: Token) -> Iterator[Token]:
    """Finite clauses that a verb takes as content."""
    for clause in verb.children:
        if _cut_off(verb, clause):
            yield clause
            return
        if clause.dep_ == "ccomp" and clause.lower_ in STATES and child(clause, "cop", "aux") is None:
            continue
        if any(c.lower_ in REFLEXIVE for c in children(clause, "nsubj", "nsubjpass")):
            continue  # "found themselves surrounded": so they were
        if clause.i < verb.i and not _set_off(verb, clause):
            continue
        if _on_speaker(clause):
            continue
        if clause.dep_ == "ccomp" and not is_infinitive(clause):
            subject = child(clause, "nsubj", "nsubjpass", "expl", "csubj", "mark") or cut_subject(verb, clause)
            opened = subject is not None or any(c.tag_ in RELATIVE for c in clause.children)
            told = _told_again(clause)
            if told is not None and clause.i > verb.i:
                yield told
            elif opened and (clause.tag_ != "VBG" or child(clause, "aux") is not None):
                yield clause
        elif clause.dep_ in ("conj", "advcl") and has(clause, "mark", "that"):
            yield clause  # expressed regret and that he would go


def _on_speaker(clause: Token) -> bool:
    """ "It was late," the driver said, who had been up since four."""
    who = child(clause, "nsubj", "nsubjpass")
    return who is not None and who.tag_ == "WP" and word_before(who) == ","


def _cut_off(verb: Token, clause: Token) -> bool:
    """What the parse joins to the verb although no "and" does: ruled the ban, passed in May, | was unlawful."""
    joined = clause.dep_ == "conj" and clause.i > verb.i and cut_subject(verb, clause) is not None
    return joined and not any(c.dep_ == "cc" and c.i < clause.i for c in verb.children)


def _told_again(clause: Token) -> Token | None:
    """What is said where the parse hangs it on who reports the saying: He said | he was ill, Rao told the press."""
    if "quote" not in frames(clause):
        return None
    return next((c for c in clause.children if c.dep_ == "ccomp" and c.i < clause.i and _set_off(clause, c)), None)


def _set_off(verb: Token, clause: Token) -> bool:
    """A comma or a dash parts what is said from the words of saying behind it: the dam broke, he said. The parse also
    hangs other sentences there: "The dam broke; pictures show …"."""
    own = [c.left_edge for c in verb.children if clause.i < c.left_edge.i < verb.i and not c.is_punct]
    before = min([*own, verb], key=lambda t: t.i)
    return before.i > 0 and before.nbor(-1).is_punct and before.nbor(-1).text not in ";:."


def _inverted(verb: Token) -> Token | None:
    """The clause that a following or inserted "argued the lawyer", "he said" reports."""
    head, subject = verb.head, child(verb, "nsubj")
    if verb.dep_ not in ("parataxis", "conj", "ccomp", "dep", "advcl") or head.pos_ not in ("VERB", "AUX"):
        return None
    if subject is None or child(verb, "ccomp", "dobj", "mark", "prt", "oprd") is not None:
        return None
    purpose = child(verb, "xcomp")  # would be searched, he said, to find it
    if purpose is not None and not purpose.doc[max(purpose.left_edge.i - 1, 0)].is_punct:
        return None
    first = min(subject.left_edge.i, verb.i)
    if first == 0 or not verb.doc[first - 1].is_punct:
        return None
    if _inserted(verb):
        return head
    if verb.dep_ != "parataxis" and (head.i > verb.right_edge.i or any(c.dep_ == "cc" for c in head.children)):
        return None
    return head if verb.i < subject.i or verb.dep_ != "conj" else None


def _resumed(view: DocView, verb: Token, clause: Token) -> tuple[Span, ...]:
    """What goes on behind an inserted cue: The bomb was found, the minister said, | and was left outside."""
    further = next((c for c in verb.children if c.dep_ == "conj" and c.i > verb.i > clause.i), None)
    if further is None or child(further, "auxpass") is None or child(further, "nsubj", "nsubjpass") is not None:
        return ()
    link = next((c for c in verb.children if c.dep_ == "cc" and c.i < further.i), None)
    if link is None or word_before(link) != ",":
        return ()
    return ((link.idx, view.fragments(subtree(further))[-1][1]),)


def _inserted(verb: Token) -> bool:
    """Between a condition, which the parse hangs on it, and its clause: If it is held, | he said, | it will be lost."""
    before = child(verb, "advcl")
    if verb.dep_ != "ccomp" or before is None or not before.i < verb.i < verb.head.i:
        return False
    after = verb.doc[max(verb.i, *(c.right_edge.i for c in verb.children if not c.is_punct)) + 1]
    return before.left_edge.is_sent_start is True and after.text == ","


def _behind_semicolon(view: DocView, verb: Token, words_: list[int]) -> list[int]:
    """The words on the same side of a semicolon as the cue: The road is shut; the bridge, he said, holds."""
    ends = [i for i in words_ if view.doc[i].text == ";" and view.marks.at(view.doc[i].idx) is None]
    first = max((i for i in ends if i < verb.i), default=-1)
    last = min((i for i in ends if i > verb.i), default=len(view.doc))
    return [i for i in words_ if first < i < last]

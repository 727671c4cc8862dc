"""Clauses within a clause of a label: what a noun needs to be understood, and what a verb needs of other clauses."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.naming_participles import names_it
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import child, children, is_infinitive, word_before
from analysis.reading.happenings.labels.clauses.attachment import tells_of
from analysis.reading.happenings.labels.clauses.clause_parts import (
    RELATIVE,
    gerund_of,
    is_contact,
    is_expletive,
    link_of,
)
from analysis.reading.happenings.labels.clauses.verb_group import is_finite
from analysis.reading.happenings.labels.phrases.described import APART, is_any, is_restricted, is_stated, is_whole
from analysis.reading.happenings.labels.phrases.phrase_text import count, spaced
from analysis.reading.happenings.labels.phrases.postmodifiers import NESTED
from analysis.reading.happenings.labels.phrases.wording import Scope, Wording

BRIEF = 3  # words of a clause that says little
AIM = 8  # words of what a subject is to do


def of_noun(noun: Token, scope: Scope) -> Iterator[str]:
    """What an object's noun needs: "plans to leave", "a decree banning fireworks", "a role in freeing them"."""
    heads, inner = [noun], noun
    while (link := next((c for c in inner.children if c.dep_ == "prep" and c.i > inner.i), None)) is not None:
        if link.i > inner.i + 1 and word_before(link) in APART:
            break  # "harassment, including pressure to leave"
        inner = child(link, "pobj") or link
        if inner == link or len(heads) > 2:
            break
        heads.append(inner)  # "the first state in the union to leave"
    for head in heads:
        if head == noun:
            yield from restriction(head, scope)
        elif head.text not in Wording(scope.wording.called, scope.wording.deep).phrase(noun).split():
            break  # "in connection" with a scheme to sell them
        for c in (*head.children, *tells_of(head)):
            says = child(c, "ccomp") is not None and noun.lemma_ in words("documents")  # "a suit alleging that"
            active = c.dep_ == "acl" and c.tag_ == "VBG" and (says or child(c, "dobj") is not None) and head == noun
            active = active or c.dep_ == "advcl"
            active = active and (scope.depth > 1 or child(c, "ccomp", "xcomp") is None)
            if active or (c.dep_ in ("acl", "relcl") and is_infinitive(c) and c.lemma_ != "follow"):
                if scope.depth:
                    yield from complement(c, scope.to(scope.depth - 1))
                elif head == noun and not active and not is_whole(noun, c):
                    scope.wording.cut = True
            elif c.dep_ == "prep" and len(heads) == 1 and c.i > head.i and gerund_of(c) is not None:
                yield from gerund_phrase(c, scope)


def restriction(noun: Token, scope: Scope, verb: Token | None = None) -> Iterator[str]:
    """Which one is meant, where the text sets it off by no comma: "people born in Samoa", "those who left".

    `verb`: that of the clause which the noun is the subject of.
    """
    wording = scope.wording
    one = noun.pos_ == "PROPN" and any(c.lower_ in ("a", "an") for c in noun.children)  # "a France that was true"
    whole = False
    told = one or noun.pos_ in ("NOUN", "PRON") or noun.tag_ == "NNPS"
    if not told or not wording.clauses or wording.deep < NESTED:
        _without_clause(noun, verb, wording, whole)
        return
    for c in children(noun, "acl", "relcl"):
        if c == verb or c.i < noun.i or any(t.text in APART for t in noun.doc[noun.i : c.left_edge.i]):
            continue
        relative = child(c, "nsubj", "nsubjpass")
        if len(children(c, "nsubj", "nsubjpass")) > 1:
            continue  # "which nations have refused to take", whose "which" the parse thinks a subject
        if any(t.pos_ == "PROPN" and names_it(t) == c for t in c.subtree):
            continue  # "Edna known as Edna"
        before, wording.cut, text = wording.cut, False, ""
        stated = child(c, "nsubj", "nsubjpass", "expl") is not None and (is_finite(c) or child(c, "mark") is not None)
        if c.dep_ == "acl" and stated:
            text = spaced(["that", *complement(c, scope)])  # "a statement that Lee had left", "… that all leave"
        elif c.dep_ == "acl" and (c.tag_ == "VBN" or child(c, "prep") is not None) and not is_infinitive(c):
            text = scope.tell(c, "", scope)
        elif c.lemma_ in words("plain_speech_verbs") | {"read"} and child(c, "ccomp") is None:
            continue  # "a statement which read in part"
        elif c.dep_ == "relcl" and relative is not None and relative.tag_ in ("WDT", "WP") and is_finite(c):
            text = scope.tell(c, relative.text, scope)
        elif c.dep_ == "relcl" and (link := link_of(c)) and relative is not None and wording.understood(relative):
            acts = scope.tell(c, wording.acting(relative), scope)
            text = spaced([*link, acts])  # "a world where nobody dies", "a rule by which all left"
        elif c.dep_ == "relcl" and relative is not None and is_contact(noun, c) and wording.understood(relative):
            text = scope.tell(c, wording.acting(relative), scope)
        text = "" if _is_cut_short(c, text) else text
        if count([text]) > 1 and not wording.cut:
            wording.restricted = whole = True
            yield text
        wording.cut = before or (not text and noun.lower_ == "those")
    _without_clause(noun, verb, wording, whole)


def _is_cut_short(clause: Token, text: str) -> bool:
    """ "An attack that took place" in 2000, "a mill which stands" there: a clause that is there for what it lacks."""
    behind = [c.i for c in clause.children if c.i > clause.i and c.dep_ in ("prep", "npadvmod", "advmod")]
    return bool(behind) and text.split()[-1:] == [clause.doc[min(behind) - 1].text] and count([text]) <= BRIEF


def _without_clause(noun: Token, verb: Token | None, wording: Wording, whole: bool) -> None:
    """What a label lacks that leaves out which one is meant: the truth ("any acts"), or who knows it ("the acts")."""
    those = noun.lower_ == "those" and any(c.dep_ in ("acl", "relcl") and c != verb for c in noun.children)
    wording.cut = wording.cut or (not whole and (those or is_any(noun, verb) or is_stated(noun)))
    wording.vague = wording.vague or (not whole and verb is None and is_restricted(noun, verb))


def aim_of(noun: Token, verb: Token, scope: Scope) -> list[str]:
    """What a subject's noun is to do: "the refusal to leave"; nothing where that is too long."""
    wording = scope.wording
    aim = next((c for c in noun.children if c.dep_ == "acl" and c != verb and c.left_edge.i == noun.i + 1), None)
    if aim is None or not is_infinitive(aim) or noun.pos_ != "NOUN":
        return []
    before, wording.cut = wording.cut, False
    texts = list(within(aim, scope.to(1)))
    whole, wording.cut = not wording.cut and count(texts) <= AIM, before
    return texts if whole else []


def gerund_phrase(preposition: Token, scope: Scope) -> Iterator[str]:
    """ "accuses him of leaving"."""
    act = gerund_of(preposition)
    if act is None or not scope.depth:
        scope.wording.cut = True
        return
    yield preposition.text
    told = list(complement(act, scope.to(0 if scope.depth == 1 else 1)))
    scope.wording.cut = scope.wording.cut or ("that" in frames(act) and told == [act.text])  # "answers by asserting"
    yield from told


def within(clause: Token, scope: Scope) -> Iterator[str]:
    """A clause that a verb or an adjective needs, as far as there is depth for it."""
    texts = list(complement(clause, scope.to(scope.depth - 1))) if scope.depth else []
    scope.wording.cut = scope.wording.cut or not texts
    yield from texts


def complement(verb: Token, scope: Scope) -> Iterator[str]:
    """A clause within a clause: an infinitive or gerund as it is, a finite one with its subject."""
    wording = scope.wording
    own = child(verb, "nsubj", "nsubjpass")
    if own is not None and own.tag_ == "IN":  # "says that what he did was wrong", whose "that" acts nowhere
        wording.cut = True
        return
    first = verb.left_edge  # "what he thought she could do", whose "what" hangs on another verb
    wording.cut = wording.cut or (verb.dep_ == "ccomp" and first.tag_ in RELATIVE and first.head not in (verb, own))
    if own is None and (doing := child(verb, "csubj")) is not None and doing.tag_ == "VBG":
        doing_what = scope.tell(doing, "", scope)
        if doing.is_sent_start or not doing.i or doing.nbor(-1).is_punct:
            doing_what = doing_what[:1].lower() + doing_what[1:]
        yield scope.tell(verb, doing_what, scope)
        return
    if is_finite(verb) and child(verb, "expl") is not None:
        yield scope.tell(verb, "there", scope)
        return
    if is_finite(verb) and (own is None or own.tag_ in RELATIVE):
        wording.cut = True
        return  # its subject stands elsewhere
    named = own is not None and own.tag_ not in RELATIVE
    if own is not None and named and is_finite(verb) and not wording.understood(own):
        wording.cut = wording.cut or not (own.lower_ in ("it", "there") and is_expletive(verb, own))
    who = _who(own, verb, scope) if own is not None and named else ""
    yield scope.tell(verb, who, scope)


def _who(own: Token, verb: Token, scope: Scope) -> str:
    """Who acts in a clause within a clause, and which one is meant where nothing else says so."""
    which = restriction(own, scope.to(1), verb) if own.pos_ == "PRON" else ()
    return spaced([scope.wording.acting(own), *(list(which) or aim_of(own, verb, scope))])

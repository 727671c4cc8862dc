"""Noun phrases that describe an actor without naming it: "the bloc", "Ukrainian negotiators"."""

from collections.abc import Container

from analysis.lexicon import words
from analysis.lexicon.nouns import named_by_of
from analysis.reading.actors.coreference.nominals.meanings import BARE, kind_of
from analysis.reading.actors.coreference.nominals.sources import acting_things, acts, source_kind
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import DEFINITE, determiner, noun_phrase, possessor, prepositional
from analysis.reading.grammar.tokens import first_conjunct, next_token

NO_ONE = {"no", "any", "every", "each", "which", "what", "whatever", "neither", "either", "another"}
SORTS = {"children", "women", "men", "girls", "boys"}  # "a children's home", "women's football"
PREDICATES = {"attr", "acomp", "oprd", "npadvmod", "advmod", "amod", "compound", "nmod", "punct", "intj", "dep"}
STYLE = {"hm", "her", "his", "their", "royal", "imperial", "[", "]", "(", ")"} | words("styles")
POINTING = (*DEFINITE, "a", "an")
SIDES = {"anti", "pro"}
# What tells no bearer of a noun from another: "the alleged gunman" is the gunman.
TELL_NONE = {
    *("accused", "alleged", "current", "entire", "hm", "latest", "new", "other", "own", "same", "such", "suspected"),
    "whole",
}


def find_nominals(doc: Doc, covered: set[int], names: list[Candidate], titles: set[int]) -> list[Candidate]:
    """Nominal mentions in the order of the text; `titles` holds the token indices of titles before names."""
    named = {i: name for name in names for i in range(name.start, name.end)}
    found = []
    things = acting_things(doc)
    for token in doc:
        if token.i not in covered:
            continue
        if token.lower_ in ("latter", "former"):
            alone = token.dep_ not in ("amod", "compound") or token.head.i < token.i
            if alone and token.i and token.nbor(-1).lower_ == "the":
                found.append(Candidate(token.i - 1, token.i + 1, token.i, "nominal", None, "the latter"))
            continue
        if token.i in named or token.i in titles or token.pos_ not in ("NOUN", "PROPN"):
            continue
        kind, plural, gender = kind_of(token)
        source = source_kind(token) if kind is None else None
        thing = token.lemma_.lower() in things and (acts(token) or determiner(token) in POINTING)
        if kind is None and source is None and thing:
            source = "other"
        if (kind or source) is None or not (refers(token) or (source and determiner(token) not in NO_ONE)):
            continue
        place = prepositional(token, "of") if kind == "place" else None
        if place is not None and place.i in named:
            continue
        start, end = phrase(doc, token)
        end = min(_before_charge(token, end), _before_apposition(doc, named, token.i, end) if kind == "person" else end)
        if not any(i in named and named[i].start <= token.i < named[i].end for i in (start, end - 1)):
            rule = "noun phrase" if kind else "source"
            found.append(Candidate(start, end, token.i, "nominal", kind or source, rule, gender, plural))
    styled = {i for c in found if doc[c.start].lower_ in STYLE for i in range(c.start, c.head)}
    found = [c for c in found if not (c.head in styled and doc[c.head].lemma_.lower() in words("styles"))]
    return sorted(found, key=lambda c: (c.start, -c.end))


def names_place(noun: Token, named: Container[int]) -> bool:
    """ "The Turkish city of Istanbul": the name says it all."""
    place = prepositional(noun, "of")
    return place is not None and place.i in named and place_noun(place) == noun


def place_noun(name: Token) -> Token:
    """The noun that has the part of a place's name in its clause ("the city of Istanbul voted"), or else the name."""
    noun = name.head.head
    of = name.dep_ == "pobj" and name.head.lower_ == "of"
    return noun if of and noun.tag_ == "NN" and noun.lemma_ in named_by_of() else name


def phrase(doc: Doc, head: Token) -> tuple[int, int]:
    """The noun phrase, with what the parser cut off and without what stands before it."""
    start, end = noun_phrase(head)
    while start < head.i and doc[start].lower_ in ("not", "only", "even", "also", "just", "but"):
        start += 1
    if start == head.i or doc[start].head == head:
        start = _with_participle(start, head)
    start = _without_fronted(doc, start, head.i)
    return _with_style(doc, start, head), end


def _before_charge(judge: Token, end: int) -> int:
    """Where it ends before what somebody is convicted of: "convicted by a jury" of buying eels."""
    link = judge.head
    if judge.dep_ != "pobj" or link.dep_ != "agent" or link.head.lemma_ not in words("punishing_verbs") | {"find"}:
        return end
    of = next((c for c in judge.children if c.lower_ == "of" and c.i > judge.i), None)
    charge = next((c for c in of.children if c.dep_ in ("pobj", "pcomp")), None) if of is not None else None
    bare = charge is not None and (charge.dep_ == "pcomp" or determiner(charge) is None) and charge.pos_ != "PROPN"
    return of.i if of is not None and bare else end


def _before_apposition(doc: Doc, named: dict[int, Candidate], head: int, end: int) -> int:
    """Where it ends before who it is, whom the parse lists with a place: "the mayor of Lyon", Paul Garde."""
    for i in range(head + 2, end - 1):
        place, who = named.get(i - 1), named.get(i + 1)
        if doc[i].text != "," or place is None or who is None:
            continue
        if place.kind in ("place", "country", "organisation") and who.kind == "person" and who.end - who.start > 1:
            return i
    return end


def refers(token: Token) -> bool:
    """Does the phrase stand for somebody, rather than describe, quantify or head a name?"""
    first = first_conjunct(token)
    there = first.dep_ == "attr" and any(c.dep_ == "expl" for c in first.head.children)  # "there were ten passengers"
    beside = token.dep_ in ("npadvmod", "dep") and determiner(token) == "the"
    if token.dep_ in PREDICATES and not (there or beside):
        return False
    if (as_what(first) and not there) or (token.dep_ == "appos" and as_what(first_conjunct(token.head))):
        return False  # "known as the drummer and co-founder"
    if any(c.dep_ == "nsubj" for c in token.children):
        return False  # "make it my mission"
    det = determiner(token)
    if det in NO_ONE or (token.dep_ == "poss" and token.lower_ in SORTS and det in ("a", "an", None)):
        return False
    if token.tag_ not in ("NN", "NNP") or det is not None or any(c.dep_ in ("poss", "nummod") for c in token.children):
        return True
    # A bare singular means an office or a kind ("became prime minister"), unless it acts or is always bare.
    lemma, described = token.lemma_.lower(), [c for c in token.children if c.dep_ in ("amod", "compound")]
    proceedings = BARE.get(lemma) and first_conjunct(token).dep_ in ("pobj", "dobj")  # "in court"
    acts = token.dep_ in ("nsubj", "nsubjpass", "appos", "agent")
    return (lemma in BARE and not proceedings) or acts or any(c.text[:1].isupper() for c in described)


def as_what(noun: Token) -> bool:
    """Is this what somebody is said to be: "is a nurse", "called a nurse", "works as a nurse", "a job as a nurse"?"""
    link = noun.head
    if noun.dep_ != "pobj":
        return noun.dep_ in ("attr", "oprd")
    if link.lower_ != "as":
        return _of_the_best(noun)
    example = link.i > 0 and link.nbor(-1).lower_ in ("such", "same", "well")
    kind = link.head.pos_ == "NOUN" and not example and determiner(noun) in ("a", "an")
    return kind or link.head.pos_ in ("VERB", "AUX")


def _of_the_best(noun: Token) -> bool:
    """ "She was one of the best doctors", "they are among the fastest": said of her and them, and of nobody besides."""
    best = any(c.tag_ in ("JJS", "RBS") for child in noun.children for c in (child, *child.children))
    whole = noun.head.head
    among = noun.head.lower_ == "among" and whole.lemma_ == "be"
    return best and (among or (noun.head.lower_ == "of" and whole.dep_ == "attr"))


def _with_participle(start: int, head: Token) -> int:
    """Take "retreating" in before "troops" where the parser made a clause of it ("executed by retreating troops")."""
    verb = head.head
    cut_off = head.dep_ == "dobj" and (verb.i, verb.tag_, verb.dep_) == (start - 1, "VBG", "pcomp")
    bare = determiner(head) is None and possessor(head) is None
    return verb.i if cut_off and bare and verb.head.lower_ == "by" else start


def _with_style(doc: Doc, start: int, head: Token) -> int:
    """Take "Her Majesty", "HM" in before "the Queen"."""
    if head.lower_ not in words("sovereigns"):
        return start
    left = start
    while left and doc[left - 1].lower_ in STYLE:
        left -= 1
    while left < start and doc[left].text in "[]()":
        left += 1
    return left


def _without_fronted(doc: Doc, start: int, head: int) -> int:
    """Leave adverbs and quantifier phrases before the article out ("all but one of")."""
    for i in range(head - 1, start, -1):
        if doc[i].lower_ in ("the", "a", "an") and doc[i].head.i == head and doc[i - 1].pos_ in ("ADV", "ADP", "PUNCT"):
            return i
    return start


def modifiers(doc: Doc, nominal: Candidate) -> set[str]:
    """Content words of a nominal beside its head, lower case; with whence it is, whatever the parse hangs that on."""
    behind = doc[nominal.end : nominal.end + 2]
    from_it = len(behind) == 2 and behind[0].lower_ == "from" and behind[1].tag_ == "NNP"
    own = (t for t in doc[nominal.start : nominal.end] if t.i != nominal.head and t.lower_ not in TELL_NONE)
    content = ("NOUN", "PROPN", "ADJ", "NUM", "VERB")
    # "three-judge" tells none apart
    told = (t for t in own if (t.pos_ in content and "-" not in (next_token(t).text, doc[t.i - 1].text)) or _on_side(t))
    said = {t.lower_ for t in told}
    return said | ({behind[1].lower_} if from_it else set())


def _on_side(token: Token) -> bool:
    """Does a word say on whose side somebody is ("the pro-Beijing camp")?"""
    against = token.doc[token.i - 2] if token.i > 1 and token.nbor(-1).text == "-" else token
    return (token.lower_ in SIDES and next_token(token).text == "-") or against.lower_ in SIDES


def definite(doc: Doc, nominal: Candidate) -> bool:
    """Does it point at somebody known: article, demonstrative, possessive, or a bare office noun?"""
    head = doc[nominal.head]
    if determiner(head) in (*DEFINITE, "both") or possessor(head) is not None:
        return True
    return determiner(head) is None and head.lemma_.lower() in BARE and not nominal.plural

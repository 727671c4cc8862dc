"""What a relative pronoun stands for: the "which" of "the bridge, which fell" is the bridge."""

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import nominal_head
from analysis.reading.grammar.tokens import HOPS, NOMINAL, PLACES, child, children, has, is_verb

# What may stand between a pronoun and its clause.
CLIMBED = ("conj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "nsubj", "dobj", "aux")
THINGS = frozenset(["case", "issue", "matter", "situation", "subject", "topic"])  # "people close to the matter, who"


def is_relative(token: Token) -> bool:
    """A word that may be a relative pronoun; "that" where it fills a place of its clause."""
    if token.tag_ in ("WDT", "WP"):
        return token.lower_ != "what"
    return token.lower_ == "that" and token.tag_ == "IN" and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for ("the field, which media said was safe": field); any other word itself."""
    if not is_relative(token) or (token.is_sent_start and token.is_title):  # Who wrote it?
        return token
    verb = token.head
    for _ in range(HOPS):
        if verb.dep_ == "relcl" or (verb.dep_ in ("acl", "advcl") and verb.head.pos_ in NOMINAL):
            return token if verb.i < token.i or is_verb(verb.head) else _fitting(_of_several(verb, token), token)
        if verb.dep_ not in CLIMBED:
            break
        verb = verb.head
    return _word_before(token)


def _fitting(noun: Token, pronoun: Token) -> Token:
    harmed = pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in words("harming_verbs")
    if harmed and pronoun.lower_ in ("that", "which"):
        noun = _event(noun)
    return _something(noun, pronoun) if pronoun.lower_ == "which" else _somebody(noun, pronoun)


def _event(noun: Token) -> Token:
    """What happened in the place that the parse takes it for: "the attacks on offices in Oslo that killed nine"."""
    above = noun
    for _ in range(HOPS):
        if above.lemma_ in words("event_nouns"):
            return above
        if above.head.pos_ != "ADP" or above.head.head.pos_ not in NOMINAL:
            break
        above = above.head.head
    return above if above.lemma_ in words("event_nouns") else noun


def _something(noun: Token, pronoun: Token) -> Token:
    """For "which", what is told of the person that the parse takes it for: "the speech by Ann Lee, which was made"; and
    the things of the one place that their plural verb is not of: "the zoos in Chad, which breed lions"."""
    for _ in range(HOPS):
        if _one_place(noun, pronoun) and noun.head.head.tag_ in ("NNS", "NNPS"):
            return noun.head.head
        if not _is_person(noun):
            break
        above = noun.head.head if noun.head.pos_ == "ADP" else noun.head
        if is_verb(above):
            thing = child(above, "dobj")
            above = thing if thing is not None and thing.i < noun.i else noun
        if above == noun or above.i > noun.i:
            return pronoun
        noun = above
    return noun


def _one_place(noun: Token, pronoun: Token) -> bool:
    verb = pronoun.head
    helpers = children(verb, "aux", "auxpass")
    plural = verb.tag_ == "VBP" or any(c.lower_ in ("are", "were", "have", "do") for c in helpers)
    one = noun.tag_ == "NNP" and noun.ent_type_ in PLACES and child(noun, "conj") is None
    return one and plural and noun.dep_ == "pobj" and noun.head.dep_ == "prep" and pronoun.dep_.startswith("nsubj")


def _is_person(noun: Token) -> bool:
    named = noun.ent_type_ == "PERSON" or noun.pos_ == "PRON"
    return named or (noun.tag_ == "NNP" and noun.lower_ in words("titles"))


def _somebody(noun: Token, pronoun: Token) -> Token:
    """For "who", whoever a place, a body or a thing is named to tell apart: "the runner from Ghana, who won",
    "officials briefed on the matter, who asked"."""
    if pronoun.lower_ not in ("who", "whom"):
        return noun
    for _ in range(HOPS):
        if noun.dep_ != "pobj":
            break
        above = noun.head.head
        named = noun.ent_type_ in (*PLACES, "ORG") and above.pos_ in ("NOUN", "PROPN")
        if above.pos_ == "ADJ" or above.dep_ in ("acl", "relcl"):
            above = above.head
        of_people = above.lemma_ in people() or above.ent_type_ == "NORP"
        thing = noun.tag_ == "NN" and noun.lemma_ in words("event_nouns") | THINGS
        if not named and not (of_people and thing):
            break
        noun = above
    return noun


def _of_several(verb: Token, pronoun: Token) -> Token:
    """The noun of a relative clause; of several ("A, B and C, who said") all, that is the first, or the last."""
    noun = verb.head
    apart = pronoun.i > 0 and pronoun.nbor(-1).is_punct
    several = any(c.lower_ in ("are", "were", "have", "both", "all") for c in (*verb.children, verb))
    if apart and (several or verb.tag_ == "VBP"):
        while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
            noun = noun.head
        return noun
    before = next((t for t in reversed(pronoun.doc[noun.i : pronoun.i]) if not t.is_punct), noun)
    last = nominal_head(before)
    return last if last.dep_ == "conj" and last.head.i >= noun.i else noun


def _word_before(pronoun: Token) -> Token:
    """The noun right before a pronoun whose clause the parse hangs elsewhere ("selection round that may last")."""
    follows = pronoun.i > 0 and pronoun.dep_ in ("nsubj", "nsubjpass") and pronoun.nbor(-1).pos_ in ("NOUN", "PROPN")
    asked = pronoun.head.dep_ in ("ccomp", "pcomp", "csubj") or has(pronoun.head, "mark", "that", "if", "whether")
    return nominal_head(pronoun.nbor(-1)) if follows and not asked else pronoun

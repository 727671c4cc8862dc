"""Who acts in a clause, and what its verbs share."""

from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.tokens import RELATIVE, child, children, is_infinitive, next_token, remembered
from analysis.reading.grammar.verbs.mood import is_imperative
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.happenings.labels.clauses.attachment import is_rest_of_word
from analysis.reading.happenings.labels.clauses.verb_group import is_finite

JUDGING = ("find", "convict", "charge", "indict", "accuse", "acquit", "sentence", "try")
GIVING = ("send", "give", "show", "offer", "hand", "lend", "pay", "owe", "teach", "bring", "write")  # … him a thing
SHARED = 8  # words in which verbs stand that share an object


@remembered
def acting(verb: Token) -> Token | None:
    """The subject of a verb; of two nouns that the parse gives it, the one next to it ("according to UpGuard, a firm,
    two databases were found", "a son of Oslo, Justice Low devoted …")."""
    nouns = [who for who in children(verb, "nsubj", "nsubjpass") if who.i < verb.i and who.pos_ in ("NOUN", "PROPN")]
    if any(is_rest_of_word(who) for who in nouns):
        return nouns[0]
    # "her act days before the vote has amused them", whose "vote" the parse takes for one that acts
    nouns = [*nouns[:1], *(who for who in nouns[1:] if who.left_edge.nbor(-1).pos_ != "ADP")]
    return nouns[-1] if len(children(verb, "nsubj", "nsubjpass")) > 1 and nouns else subject(verb)


def is_expletive(verb: Token, who: Token) -> bool:
    """Whether "it" stands for nothing: "it is vital that …", "it takes years to …"."""
    clause = any(c.i > verb.i for c in children(verb, "ccomp", "xcomp", "advcl"))
    clause = clause or any(child(c, "xcomp", "ccomp") for c in children(verb, "acomp"))
    return who.lower_ == "it" and clause


def has_no_subject(verb: Token) -> bool:
    """Whether who acts is not to be looked for around a verb: "as told at trial", "after sentencing by a judge",
    "“Call the police,” Low said"."""
    if child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass") is not None:
        return False
    if is_imperative(verb) or _is_judged(verb):
        return True
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":
        return any(c.lower_ == "as" for c in verb.children if c.dep_ == "mark")
    by = any(c.lower_ == "by" and child(c, "pobj") is not None for c in verb.children if c.dep_ in ("agent", "prep"))
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and by and child(verb, "dobj") is None


def _is_judged(verb: Token) -> bool:
    """ "A jury found them guilty of conspiracy to defraud": whoever judges it does not do it."""
    who = subject(verb) if verb.dep_ == "acl" and is_infinitive(verb) else None
    return who is not None and who.dep_ == "nsubj" and who.head.lemma_ in JUDGING and not is_passive(who.head)


@remembered
def gerund_of(preposition: Token) -> Token | None:
    act = child(preposition, "pcomp")
    return act if act is not None and act.tag_ == "VBG" else None


def sharing(verb: Token) -> list[Token]:
    """The words up to the last of verbs that share its object: "impede, obstruct or influence an inquiry"."""
    behind = particle(verb)
    found: list[Token] = []
    for word in verb.doc[verb.i + 1 + (behind is not None) : verb.i + SHARED]:
        if word.dep_ == "conj" and verb in word.ancestors:
            if word.pos_ == "VERB" and not _alike(verb, word):
                return []
            found.append(word)
            if child(word, "dobj") is not None:
                return found
            goes_on = child(word, "prep")
            alike = verb.tag_ == word.tag_ and verb.tag_ in ("VBG", "VB")
            if alike and goes_on is not None and goes_on.i == word.i + 1:
                return found  # "aiding and assisting in the fraud", "to obstruct and interfere with it"
            if child(word, "ccomp", "xcomp", "acomp", "prep") is not None:
                return []
        elif word.text == "," or word.dep_ == "cc":
            found.append(word)
        elif word.dep_ != "advmod":
            return []
    return []


def lacks_shared(verb: Token) -> bool:
    """Whether a verb without an object is joined to one that has theirs: "to buy and, later, sell the mill"."""
    other = child(verb, "conj")
    thing = child(other, "dobj") if other is not None else None
    return thing is not None and other is not None and _alike(verb, other) and other.dep_ == "conj"


def counted(count: Token) -> Token | None:
    """The crime that somebody is charged with "one count of": a noun, or a gerund."""
    if count.lemma_ != "count":
        return None
    of = next((c for c in count.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return child(of, "pobj", "pcomp") if of is not None else None


def _alike(verb: Token, other: Token) -> bool:
    """Whether two verbs have one form; of a past tense and its participle, and of a present tense and its infinitive,
    the tagger makes no sure difference."""
    return verb.tag_ == other.tag_ or {verb.tag_, other.tag_} in ({"VBD", "VBN"}, {"VBP", "VB"})


def link_of(clause: Token) -> list[str]:
    """ "where", "by which": what ties a relative clause to its noun, and is no part that the clause itself tells."""
    first = clause.left_edge
    behind = next_token(first)
    if first.tag_ == "WRB":
        return [first.lower_]
    return [first.lower_, behind.lower_] if first.pos_ == "ADP" and behind.tag_ == "WDT" else []


def is_given(clause: Token) -> bool:
    """ "The letter Low had sent him": whether the noun that a clause hangs on is what somebody is given."""
    whom = child(clause, "dobj")
    given = clause.dep_ == "relcl" and clause.lemma_ in GIVING and whom is not None and whom.tag_ == "PRP"
    return given and is_contact(clause.head, clause)


def is_contact(noun: Token, clause: Token) -> bool:
    """Whether a clause follows its noun with nothing between: "the way we live"."""
    first = clause.left_edge
    return is_finite(clause) and first.i == noun.i + 1 and first.tag_ not in RELATIVE and first.pos_ != "ADP"

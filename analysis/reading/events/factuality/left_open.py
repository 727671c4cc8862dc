"""What a clause leaves open though no word of its own hedges it: conditions, purposes, what nobody has said."""

from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner, possessor
from analysis.reading.grammar.tokens import ACTING, child, children, has, is_infinitive, is_verb

FORBIDDING = ("ban", "bar", "enjoin", "exclude", "forbid", "prohibit", "restrain")
NEEDED = ("must", "necessary", "need", "require")
LACKED = ("chance", "possibility", "reason", "way")  # where there is none, it is not so
OPEN_SPEECH = ("allege", "announce", "assert", "claim", "confirm", "say", "specify", "state", "suggest")
BY_WAY_OF = ("by", "for", "in", "into", "through", "to", "via")  # to what, by what: as open as what it is for


def is_needed_for(verb: Token) -> bool:
    """ "For a trial to end in removal, two thirds are needed", "in order for it to pass": nothing says that it will;
    not "called for the bill to pass"."""
    if not is_infinitive(verb) or child(verb, "neg") is not None or verb.dep_ in ("ccomp", "xcomp"):
        return False
    noun, link = verb.head, verb.head.head
    if verb.dep_ not in ("acl", "relcl") or noun.lower_ == "order":
        if child(verb, "nsubj", "nsubjpass") is None or not has(verb, "mark", "for"):
            return False
    elif noun.dep_ != "pobj" or link.lower_ != "for" or (link.i > link.head.i and link.head.lower_ != "order"):
        return False  # else the parse hangs it on its subject
    ordered = "order" in (noun.lower_, link.head.lower_)
    return ordered or any(t.lemma_ in NEEDED for t in verb.doc[verb.i : verb.sent.end])


def is_ruled_out(verb: Token) -> bool:
    """ "There is no way that the rain explains it", "no reason to leave"."""
    noun = verb.head
    lacks = verb.dep_ in ("acl", "relcl") and noun.lemma_ in LACKED and has(noun, "det", "no")
    return lacks and noun.dep_ == "attr" and child(noun.head, "expl") is not None


def is_unsaid(verb: Token, teller: Token) -> bool:
    """ "Did not say that he had left", "has not announced whom it would back": whether it is so stays open; not "did
    not say why he had left": he had."""
    if teller.lemma_ not in OPEN_SPEECH or child(teller, "neg") is None:
        return False
    return not any(t.tag_ == "WRB" or t.lower_ == "what" for t in verb.lefts)


def is_secured(verb: Token, above: Token) -> bool:
    """ "To ensure that the deal is kept", "made sure that it is kept": it is to be."""
    sure = above.lower_ in ("certain", "sure") and above.head.lemma_ == "make"
    return (sure or above.lemma_ in ("ensure", "guarantee")) and any(
        t.tag_ in ("VBZ", "VBP", "MD") for t in _finite(verb)
    )


def _finite(verb: Token) -> list[Token]:
    return [verb, *children(verb, "aux", "auxpass")]


def is_forbidden(gerund: Token, above: Token) -> bool:
    """ "The order bars him from leaving": he is not to leave, whether or not he does."""
    return gerund.head.lower_ == "from" and above.lemma_ in FORBIDDING


def by_way_of(noun: Token) -> Token | None:
    """The verb for which an event noun without article is, or that is to be done by it: | submit | it for ratification,
    | oppose | it by lawsuit."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in BY_WAY_OF or possessor(noun) is not None:
        return None
    above = link.head
    if determiner(noun) is not None or noun.ent_type_ in ACTING or link.i < above.i:
        return None
    if above.pos_ == "NOUN" and link.lower_ == "for" and above.dep_ in ("dobj", "nsubjpass"):
        above = above.head
    return above if is_verb(above) and (is_infinitive(above) or children(above, "aux")) else None

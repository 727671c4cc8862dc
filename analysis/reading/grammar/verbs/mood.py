"""What did not happen, is only asked, or came of it: near misses, questions, results."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import (
    ACTING,
    child,
    children,
    has,
    is_infinitive,
    is_verb,
    next_token,
    remembered,
    word_before,
)
from analysis.reading.grammar.verbs.contrary import HELPERS, PERFECT
from analysis.reading.grammar.verbs.voice import is_passive

MISSED = ("almost", "nearly")
FRONTED = ("prep", "advcl", "npadvmod")  # "if you saw it, call us"
ENDS = ("?", ".", "!")
ASKING = ("WRB", "WP", "WDT", "WP$")
FINDING = ("discover", "find", "learn")
PLAYED = ("beat", "concede", "draw", "edge", "lose", "net", "thrash", "win")
ENDINGS = ("close", "end", "finish", "settle", "trade")
THINGS = ("this", "that", "these", "those", "which")
ORDERING = ("demand", "order", "request", "require")  # never of what is so already: "requires that they notify"


def just_missed(verb: Token) -> bool:
    """ "Almost doubled the lead", "had all but given up", "came close to closing": it did not happen."""
    if verb.tag_ == "VBG" and verb.head.lower_ == "to" and verb.head.head.lower_ == "close":
        return verb.head.head.head.lemma_ == "come"
    all_but = [t.lower_ for t in verb.doc[max(verb.i - 2, 0) : verb.i]] == ["all", "but"]
    return is_verb(verb) and (all_but or any(c.lower_ in MISSED and c.i < verb.i for c in children(verb, "advmod")))


def left_undone(word: Token) -> bool:
    """ "Without leaving", "instead of leaving", "rather than leaving", "too ill to leave", "stopped short of it"."""
    link = word.head
    if is_infinitive(word) and has(link, "advmod", "too"):  # "too ill to attend"
        return True
    if word.dep_ not in ("pcomp", "pobj"):
        return False
    if link.lower_ == "of" and word_before(link).lower() == "short":  # "two votes short of passing"
        return True
    return link.lower_ == "without" or f"{word_before(link).lower()} {link.lower_}" in ("instead of", "rather than")


def is_asked(verb: Token) -> bool:
    """ "Is he lying?", "did she sign it?", "is it true that he left?", "and you told no one?": whether it is so is the
    question; not "why did you resign?"."""
    told = verb.head if verb.dep_ == "ccomp" else None  # "is it true that he lied?"
    true = told is not None and has(told, "acomp", "true", "correct", "right")
    thought = (
        told is not None and told.lemma_ in ("think", "believe") and has(told, "nsubj", "you")
    )  # "you think he lied?"
    verb = told if told is not None and (true or thought) else verb
    verb = verb.head if verb.dep_ == "acomp" else verb  # "is he ready?"
    be = verb.head if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_ == "be" else None
    if (be or verb).dep_ not in ("ROOT", "conj", "ccomp"):
        return False
    if next((t.text for t in verb.doc[verb.i + 1 : verb.sent.end] if t.text in ENDS), "") != "?":
        return False
    # the last subject, behind whom the question calls by name: Ms. Lee, did you sign it?
    who = next(reversed([*children(be or verb, "nsubj", "nsubjpass", "expl")]), None)
    helper = be or child(verb, *HELPERS)
    helper = verb if helper is None and verb.lemma_ == "be" else helper
    asks = helper is not None and who is not None and helper.i < who.i
    claims = who is not None and who.lower_ == "you" and verb.dep_ == "ROOT"
    if not (asks or claims):
        return False
    before = [t for t in verb.sent if helper is None or not asks or t.i < helper.i]
    if not asks and any(t.tag_ == "``" for t in before):
        return False
    return all(t.tag_ not in ASKING for t in before)


@remembered
def question(said: Token) -> str | None:
    """How a direct question is told: with the words that it opens with ("how many"), or "whether"; None of none."""
    ended = next((t.text for t in said.doc[said.i : said.sent.end] if t.text in ENDS), "")
    if ended != "?":
        return None
    if is_asked(said):
        return "whether"
    asked = next((c for c in said.lefts if c.left_edge.tag_ in ASKING), None)
    return asked.doc[asked.left_edge.i : asked.i + 1].text.lower() if asked is not None else None


def is_foretold(verb: Token, who: Token | None) -> bool:
    """ "The storm will hit Leeds": what comes of itself is foretold, not planned; `who`: subject.

    What is held, starts or lasts is scheduled ("the talks will begin", "the bill would be dropped").
    """
    if verb.lemma_ in words("dying_verbs"):
        return True  # "I am going to die"
    if is_passive(verb) or who is None or verb.lemma_.lower() in words("taking_place_verbs", "phase_verbs"):
        return False
    if who.ent_type_ in ACTING or (who.pos_ == "PRON" and who.lower_ not in THINGS):
        return False
    return not any(who.lemma_.lower() in words(name) for name in ("person_nouns", "group_nouns", "organisation_nouns"))


def is_imperative(verb: Token) -> bool:
    """ "Please go", "to report a crime, call us": no subject, no auxiliary, at the head of a sentence or of somebody's
    words."""
    if verb.tag_ not in ("VB", "VBP") or child(verb, *HELPERS, "nsubj", "nsubjpass", "mark") is not None:
        return False
    first = verb.left_edge
    quoted = first.is_quote or (first.i > 0 and first.nbor(-1).is_quote)
    if verb.tag_ == "VBP" and not quoted:
        return False
    if verb.dep_ not in ("ROOT", "ccomp") and not (verb.dep_ in ("xcomp", "advcl", "acl") and quoted):
        return False
    return all(t.dep_ in ("intj", "advmod", "punct", "neg", *FRONTED) for t in verb.lefts)


def is_nor(verb: Token) -> bool:
    """ "Nor did he leave": a clause that goes on from a denial and denies, too."""
    return any(c.lower_ == "nor" and c.i < verb.i for c in children(verb, "cc"))


def is_proposed(verb: Token) -> bool:
    """ "Let's go", "let us talk": what the speaker proposes to do; not "let them go", nor "they let us go"."""
    head = verb.head
    if verb.tag_ != "VB" or verb.dep_ != "ccomp" or head.lemma_ != "let":
        return False
    us = child(verb, "nsubj") or child(head, "dobj")
    if us is not None and us.lower_ in ("'s", "’s"):
        return True
    return us is not None and us.lower_ == "us" and head.tag_ == "VB" and child(head, *HELPERS, "nsubj") is None


def is_wished(verb: Token) -> bool:
    """The bare form in what is asked for: "ordered that the flags be lowered", "requested he declare"."""
    if verb.dep_ not in ("ccomp", "acl", "relcl") or is_infinitive(verb) or any(c.tag_ == "MD" for c in verb.children):
        return False
    first = next(iter(children(verb, *HELPERS)), verb)
    who = child(verb, "nsubj", "nsubjpass")
    one = who is not None and (who.tag_ in ("NN", "NNP", "VBN") or who.lower_ in ("he", "she", "it"))
    one = one or verb.head.lemma_ in ORDERING
    return who is not None and (first.tag_ == "VB" or (first.tag_ == "VBP" and one and first.lemma_ == first.lower_))


def is_learnt(verb: Token) -> bool:
    """What one is told or knows the way to: "how to swim", "where to find it"."""
    return is_infinitive(verb) and any(c.tag_ == "WRB" and c.i < verb.i for c in children(verb, "advmod"))


def is_near(verb: Token) -> bool:
    """ "One vote away from ousting him", "came within a whisker of ousting him"."""
    link, above = verb.head, verb.head.head
    away = link.lower_ == "from" and above.lower_ == "away"
    return verb.dep_ == "pcomp" and (away or (link.lower_ == "of" and above.head.lower_ == "within"))


def is_able(verb: Token) -> bool:
    """ "Large enough to swallow a house", "capable of swallowing it"; not "lucky enough to win", who did."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lower_ == "capable":
        return True
    enough = is_infinitive(verb) and has(verb.head, "advmod", "enough")
    return enough and verb.head.lower_ not in ("fortunate", "lucky", "unlucky")


def left_undone_wrongly(verb: Token) -> bool:
    """ "Should have resigned": did not."""
    helpers = {c.lower_ for c in children(verb, *HELPERS)}
    return child(verb, "neg") is None and bool(helpers & {"should", "ought"}) and not helpers.isdisjoint(PERFECT)


def fell_through(verb: Token) -> bool:
    """ "They were to have met on Friday": they did not."""
    was = verb.head if verb.dep_ in ("xcomp", "advcl", "ccomp") else verb
    return is_infinitive(verb) and has(verb, "aux", "have") and was.lower_ in ("was", "were")


def is_supposed(verb: Token) -> bool:
    """A condition without "if": "should the talks fail, …"; not the question "should they fail?"."""
    should, who = child(verb, "aux"), child(verb, "nsubj", "nsubjpass")
    if verb.dep_ not in ("advcl", "ccomp") or verb.head.i < verb.i or should is None or who is None:
        return False
    return should.lower_ == "should" and should.i < who.i


def is_no_longer(adverb: Token) -> bool:
    """ "No longer", "no more", by their second word."""
    return adverb.lower_ in ("longer", "more") and any(c.lower_ == "no" for c in adverb.children)


def is_result(verb: Token) -> bool:
    """An infinitive that tells what came of it: "rallied to win", "went on to become", "fled, only to be caught"."""
    head = verb.head
    if verb.dep_ not in ("advcl", "xcomp", "acl") or not is_infinitive(verb) or head.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    # "came home to find the door broken", "to learn that he had left"; not "came to find a doctor"
    finds = verb.lemma_ in FINDING and head.tag_ == "VBD" and child(verb, "ccomp", "oprd", "acomp") is not None
    if verb.dep_ == "advcl" and (finds or _only_to(verb) or _ends_up(verb)):
        return True
    particle = next((c.lower_ for c in head.children if c.dep_ in ("prt", "prep", "advmod") and c.i == head.i + 1), "")
    return not words("result_verbs").isdisjoint((head.lemma_.lower(), f"{head.lemma_.lower()} {particle}"))


def _only_to(verb: Token) -> bool:
    """ "Rose, only to fall again"; not "came only to help"."""
    only = child(verb, "advmod") or verb
    return only.lower_ == "only" and next_token(only).lower_ == "to" and word_before(only) == ","


def _ends_up(verb: Token) -> bool:
    """ "Fell 40 points to close at 310", "birdied the last to finish second": how it stood in the end; so does what a
    game brought ("lost 2-0 to drop to third")."""
    thing = child(verb, "dobj")
    if verb.lemma_ == "force" and thing is not None:  # "to force a playoff"
        return thing.lemma_ in words("sport_nouns")
    if verb.lemma_ in words("standing_verbs") and verb.head.lemma_ in PLAYED:
        return True
    return verb.lemma_ in ENDINGS and verb.head.tag_ != "VBG" and thing is None and not is_passive(verb)

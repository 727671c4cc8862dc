"""What a stranger still asks of a clause: whom or what it is about, what is said, what the article is about."""

from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import RELATIVE, child, children, is_infinitive
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.happenings.labels.clauses.clause_parts import acting
from analysis.reading.happenings.labels.clauses.stretch import NEEDED
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import undergone
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.described import VAGUE
from analysis.reading.happenings.labels.phrases.phrase_text import BRACKETS
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.labels.said_content import SPEAKING

ADDRESSING = frozenset({"tell", "ask", "inform", "assure", "notify", "react", "respond", "reply"})
ANSWERING = frozenset({"fire", "hit", "shoot", "push", "strike", "snap", "clap", "punch"})  # … back
AGREEING = frozenset({"agree", "disagree", "object", "concur"})
WORKING = frozenset({"investigate", "prosecute", "handle", "try", "bring", "conduct", "lead", "litigate"})  # … a case
BEING = ("plead", "go", "come", "stay", "remain", "fall", "turn", "run", "stand", "sit")  # … guilty
GOING_ON = ("dobj", "dep", "dative", "ccomp", "xcomp", "prep", "oprd", "attr", "acomp")
SAYING = {  # … what, or of what
    *("say", "state", "admit", "claim", "note", "remark", "insist", "argue", "acknowledge", "add", "declare", "allege"),
    *("suggest", "announce", "explain", "indicate", "proclaim", "assert", "contend", "reiterate", "stress"),
}


def lacks_object(verb: Token, wording: Wording) -> bool:
    """Whether a stranger misses whom or what a verb is about: "calls lousy", "admits that", "does at his request"."""
    if undergone(verb):
        return False
    thing = direct_object(verb)
    if thing is None:
        return verb.lemma_ in ("do", "make") or (child(verb, "oprd") is not None and verb.lemma_ not in BEING)
    if thing.tag_ in RELATIVE:  # "what he was doing"
        return True
    return thing.pos_ == "PRON" and not wording.understood(thing) and thing.lower_ in ("it", "this", "that", "them")


def credits(verb: Token) -> bool:
    """Whether a clause names only who announced or worked on what the article is about, or on what condition more
    follows: "made the announcement", "the case was prosecuted by Lee", "if convicted"; or what is meant: "“He left,”
    Low said, referring to Roe"."""
    if verb.lemma_ in ("refer", "allude") and verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl"):
        return True
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and any(c.lower_ == "if" for c in verb.children):
        return child(verb, "nsubj", "nsubjpass") is None  # "if convicted, Low faces five years"
    thing = subject(verb) if undergone(verb) else child(verb, "dobj")
    if thing is None or not any(c.lower_ in ("the", "this") for c in thing.children):
        return False
    announced = verb.lemma_ == "make" and thing.lemma_ == "announcement"
    return announced or (verb.lemma_ in WORKING and thing.lemma_ in ("case", "investigation", "matter"))


def stops_short(verb: Token, clause: str, times: frozenset[int]) -> bool:
    """Whether a label ends on a verb that the text goes on from: "Ada Low addresses" — at length — the criticism."""
    behind = particle(verb)
    told = [w.lower() for w in clause.split()]
    told = told[:-1] if behind is not None and told[-1:] == [behind.lower_] else told  # "adds up"
    if undergone(verb) or not told or told[-1] not in (third_person(verb.lemma_), verb.lemma_, verb.lower_):
        return False
    further = (c for c in verb.children if c.i > verb.i and c.dep_ in GOING_ON)
    return any(not times & {c.i, *(t.i for t in c.children)} for c in further)


def breaks_off(head: Token, text: str, times: frozenset[int]) -> bool:
    """Whether a label ends where the text goes on to say whom, or which: "issues" — that divide it —, "the prelude" to
    the war, "cannot afford" a car."""
    told = text.split()[-2:]
    ends = (t for t in head.subtree if t.i > head.i and t.text.translate(BRACKETS) == told[-1])
    last = next((t for t in ends if t.nbor(-1).text == told[0] and t.pos_ in ("NOUN", "VERB")), None)
    if last is None or last.i + 1 >= len(last.doc):
        return False
    behind = last.nbor()
    if "[" in last.text:
        return True  # "love[s] it": the text is not as it was said
    own = [c for c in last.children if c.i > last.i and not times & {c.i, *(t.i for t in children(c, "pobj"))}]
    if last.pos_ == "VERB":
        return any(c.dep_ in NEEDED or (c.dep_ == "prep" and _follows(last, c)) for c in own)
    return any(c.left_edge == behind and _says_which(last, c) for c in own)


def _follows(verb: Token, part: Token) -> bool:
    return all(t.dep_ == "advmod" for t in verb.doc[verb.i + 1 : part.left_edge.i])  # "contributes heavily" to it


def _says_which(noun: Token, part: Token) -> bool:
    """ "The issues that divide it", "a lack of money", "the prelude to the war"."""
    known = next((c.lower_ for c in noun.children if c.dep_ == "det"), "")
    if part.dep_ == "prep":
        return part.lower_ == "of" or (part.lower_ == "to" and known != "")
    does = part.dep_ == "acl" and part.tag_ == "VBG" and noun.dep_ == "pobj"  # "a ban of boats" carrying coal
    return does or (part.dep_ == "relcl" and (known in DEFINITE or noun.lemma_ in VAGUE))


def is_beside(verb: Token, called: Called) -> bool:
    """Whether a clause only says which thing another one means: "in a report issued on Monday"."""
    who = acting(verb) if verb.dep_ == "acl" and not is_infinitive(verb) else None
    return who is not None and not called.is_named(who)


def tells_nothing(verb: Token) -> bool:
    """Whether nothing says what somebody says: "told reporters after the match", "admitted in court"."""
    if undergone(verb):  # "was told by Lee"
        return verb.lemma_ in ("tell", "inform") and child(verb, "ccomp", "xcomp", "dobj", "oprd") is None
    preps = {c.lower_ for c in verb.children if c.dep_ == "prep" and not _on_condition(c)}
    behind = particle(verb)
    strikes = verb.lemma_ in ANSWERING and behind is not None and behind.lower_ == "back"
    if verb.lemma_ in AGREEING or strikes:  # "fired back", "disagrees"
        return not preps and child(verb, "ccomp", "xcomp", "dobj", "advcl") is None
    if verb.lemma_ in SPEAKING:
        return not preps & {"of", "about", "with", "on", "against", "to", "at"}
    said = verb.lemma_ in SAYING and child(verb, "dobj", "attr", "oprd", "advmod") is None
    alone = said or verb.lemma_ in ADDRESSING
    return alone and not preps & {"of", "about", "to", "for"} and child(verb, "ccomp", "xcomp") is None


def _on_condition(preposition: Token) -> bool:
    """ "spoke on the condition of anonymity"."""
    thing = child(preposition, "pobj")
    return thing is not None and thing.lemma_ == "condition"

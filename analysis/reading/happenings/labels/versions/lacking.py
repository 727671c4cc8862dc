"""What a stranger still asks of a clause: whom or what it is about, what is said, what the article is about."""

import re

from analysis.lexicon import words
from analysis.lexicon.verbs import nominalised
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import FINITE, RELATIVE, SUBJECTS, child, children, is_infinitive, next_token
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.happenings.labels.clauses.attachment import LINKS, is_apart, is_needed
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
AGAINST = ("from", "into", "against", "between", "as")  # … what somebody does something
ASKING = ("why", "how", "whether", "what")
LASTING = ("dobj", "attr", "acomp", "oprd", "xcomp", "ccomp")  # what a verb cannot do without
HOLDING = (*LASTING, "prep", "pcomp", "pobj", "acl", "relcl")  # … or what may hold another verb
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
DOING_SO = re.compile(r"\b(?:do|does|did|done|doing) (?:so|that|this|it)\b")  # what only the article knows
WORD_END = re.compile(r"(?:['’]s?|[,;])(?!\S)")
UNFOUNDED = re.compile(  # of what, nobody says
    r"\b(?:guilty|convicted|acquitted|charged|indicted|accused|an indictment|a (?:law)?suit|a complaint)"
    r"(?: (?:in|before|by|at) (?:(?!\b(?:of|to|for|on|with|against|charging|alleging)\b).)*)?$"
)


def is_open(text: str) -> bool:
    """Whether a label ends without what somebody did, or is charged with: "is found guilty", "did so"."""
    return any(pattern.search(text) is not None for pattern in (DOING_SO, UNFOUNDED))


def lacks_object(verb: Token, wording: Wording) -> bool:
    """Whether a stranger misses whom or what a verb is about: "calls lousy", "admits that", "does at his request"."""
    if undergone(verb):
        return False
    thing = direct_object(verb)
    if thing is None:
        return verb.lemma_ in ("do", "make") or (child(verb, "oprd") is not None and verb.lemma_ not in BEING)
    if thing.tag_ in RELATIVE:  # "what he was doing"
        return True
    if verb.lemma_ == "give" and thing.lower_ in ("those", "him", "her", "them", "us", "me"):
        return child(verb, "dative") is None and child(verb, "prt") is None  # "gives those who came" what
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
    the war, "cannot afford" a car, "asked by a caller" why they left."""
    told = text.split()[-2:]
    ends = [t for t in head.subtree if t.i > head.i and told[-1] in _forms(t)]
    if any(t.dep_ == "prep" and child(t, "pobj", "pcomp") is None and next_token(t).text == "," for t in ends):
        return True  # "in order to qualify for", and get, a loan
    nouns = (t for t in ends if t.pos_ == "NOUN" and told[0].endswith(t.nbor(-1).text))
    last = next(nouns, None) or next((t for t in ends if t.pos_ == "VERB"), None)
    if last is None or last.i + 1 >= len(last.doc):
        return False
    behind = last.nbor()
    if "[" in last.text or behind.lower_ in ASKING or _acts_in(behind, head):
        return True  # "love[s] it": the text is not as it was said
    own = [c for c in last.children if c.i > last.i and not times & {c.i, *(t.i for t in children(c, "pobj"))}]
    if last.pos_ == "VERB":
        return any(c.dep_ in (*NEEDED, "pobj") or (c.dep_ == "prep" and _follows(last, c)) for c in own)
    return any(c.left_edge == behind and _says_which(last, c) for c in own)


def _acts_in(behind: Token, head: Token) -> bool:
    """Whether what stands before a verb is its subject, and not that of the label: "believed they" were lazy; not "the
    man who left Oslo" was fined."""
    verb = behind.head if behind.dep_ in ("aux", "auxpass") else behind
    who = child(verb, *SUBJECTS)
    return behind.tag_ in (*FINITE, "MD") and verb not in head.ancestors and (who is None or who.i > head.i)


def _forms(word: Token) -> tuple[str, ...]:
    """A word as it stands at the end of a label."""
    text = word.text.translate(BRACKETS)
    return (text, third_person(word.lemma_), word.lemma_) if word.pos_ == "VERB" else (text,)


def loses(verb: Token, text: str, called: Called, times: frozenset[int]) -> bool:
    """Whether a label tells a verb, or one within its clause, and not what that cannot do without: "pushes Low" — onto
    the list —, "keeps the mill" — open."""
    told = {*text.lower().split(), *WORD_END.sub("", text.lower()).split()}
    inside = [verb, *(c for c in children(verb, "ccomp") if c.i < verb.i)]
    for word in inside:
        for c in children(word, *HOLDING):
            if c.i < word.i or is_apart(word, c) or times & {c.i, *(t.i for t in c.children)}:
                continue
            if _is_told(c, told, called):
                inside.append(c)
            elif c.dep_ in LASTING or (c.dep_ == "prep" and word.pos_ == "VERB" and _is_tied(word, c)):
                return True
    return False


def _is_tied(verb: Token, preposition: Token) -> bool:
    into = preposition.lower_ in LINKS and direct_object(verb) in verb.children  # "removed Low, of Moss, from the list"
    return into or is_needed(verb, preposition, is_passive(verb))


def _is_told(part: Token, told: set[str], called: Called) -> bool:
    """Whether a label has any word of a part of a clause, or of the name that it has for one."""
    near = [part, *(t for t in part.children if t.dep_ not in ("relcl", "acl", "conj"))]
    near += [t for c in children(part, "pobj", "pcomp") for t in c.children if t.dep_ not in ("relcl", "acl")]
    own = [t for t in near if t.pos_ in CONTENT and t.is_alpha]
    names = (called.name(actor) or "" for t in near if t.dep_ != "poss" and (actor := called.actor(t)) is not None)
    forms = {form for t in own for form in (t.lower_, t.lemma_.lower(), third_person(t.lemma_))}
    forms |= {word.lower() for name in names for word in name.split()}
    return not own or bool(forms & told) or any(t.i in called.same or t.i in called.whose for t in own)


def _follows(verb: Token, part: Token) -> bool:
    return all(t.dep_ == "advmod" for t in verb.doc[verb.i + 1 : part.left_edge.i])  # "contributes heavily" to it


def _says_which(noun: Token, part: Token) -> bool:
    """ "The issues that divide it", "a lack of money", "the prelude to the war"."""
    known = next((c.lower_ for c in noun.children if c.dep_ == "det"), "")
    if part.dep_ == "prep":
        done = part.lower_ in AGAINST and noun.lemma_ in nominalised()  # "their departure from the talks"
        return part.lower_ == "of" or (part.lower_ == "to" and known != "") or done
    stated = part.dep_ == "acl" and child(part, "mark") is not None and known in DEFINITE  # "the fact" that all left
    # "a ban of boats" carrying coal
    does = stated or (part.dep_ == "acl" and part.tag_ == "VBG" and noun.dep_ == "pobj")
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
    said = verb.lemma_ in words("incomplete_speech_verbs") and child(verb, "dobj", "attr", "oprd", "advmod") is None
    alone = said or verb.lemma_ in ADDRESSING
    return alone and not preps & {"of", "about", "to", "for"} and child(verb, "ccomp", "xcomp") is None


def _on_condition(preposition: Token) -> bool:
    """ "spoke on the condition of anonymity"."""
    thing = child(preposition, "pobj")
    return thing is not None and thing.lemma_ == "condition"

"""Who takes part in what a verb tells of: by its subject, its objects and whom the clause charges with it."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.participants.cast import ALIVE, Cast, Part
from analysis.reading.events.participants.noun_parts import places
from analysis.reading.events.triggers import is_event_noun
from analysis.reading.grammar.blame import COUNTS, blamed
from analysis.reading.grammar.doers import PUTTING_OUT, who_tells
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.reporting import is_document
from analysis.reading.grammar.tokens import child, first_conjunct, is_infinitive, is_verb, with_particle
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import agent, is_passive

BILLS = {"act", "amendment", "bill", "budget", "law", "legislation", "measure", "package", "plan", "proposal", "reform"}


def verb_parts(verb: Token, cast: Cast) -> list[Part]:
    parts, who = [], _whose_deed(verb, cast)
    if is_passive(verb):
        below = child(verb, "xcomp")  # "was forced to resign by Lee"
        by = prepositional(verb, "by") or (agent(below) if below is not None and not is_passive(below) else None)
        parts += [Part("agent", by)] if by is not None and not cast.is_time(by) else []
        parts += [Part("patient", who)] if who is not None else []
        author = _whose_words(verb)
        author = author or _striker(verb, cast)
        parts += [Part("agent", author)] if by is None and author is not None and not cast.is_time(author) else []
    else:
        thing = direct_object(verb)
        thing = thing if thing is None or not cast.is_time(thing) else None  # "died 5 a.m."
        passed = who is not None and _is_passed(verb, who, cast)
        if who is not None and thing is not None and passed and cast.kind(thing) == "organisation":  # … the Senate
            return [Part("agent", thing), Part("patient", who), *places(verb, cast)]
        undergoes = thing is None and (passed or _undergone(verb))
        if who is not None and not cast.is_time(who):
            suffers = with_particle(verb) in words("dying_verbs") or (undergoes and cast.kind(who) not in ALIVE)
            parts.append(Part("patient" if suffers and thing is None else "agent", who))
        if thing is None:
            thing = prepositional(verb, "at", "against")
            thing = thing if thing is not None and cast.kind(thing) in ALIVE else None
        whom = child(verb, "dative")
        if whom is not None and cast.kind(whom) in ALIVE and (thing is None or thing.ent_type_ == "MONEY"):
            thing = whom  # "fined him $5,000"
        # "held talks": what is done is no participant
        done = thing is not None and is_event_noun(thing) and verb.lemma_.lower() in words("light_verbs")
        if thing is not None and thing != who and not done:
            parts.append(Part("patient", thing))
    return parts + places(verb, cast)


def _whose_words(verb: Token) -> Token | None:
    """Whose words were put out: "in findings published on Monday, Lee said", "Lee's report, released on Monday"."""
    if verb.dep_ != "acl":
        return None
    owner = possessor(verb.head) if verb.lemma_ in PUTTING_OUT and is_document(verb.head) else None
    return owner or who_tells(verb.head)


def _undergone(verb: Token) -> bool:
    """ "The storm grew", "began to grow"; who "failed to pay" acts."""
    below = child(verb, "xcomp")
    return verb.lemma_.lower() in words("unaccusative_verbs") and (below is None or _undergone(below))


def _whose_deed(verb: Token, cast: Cast) -> Token | None:
    """The word for the understood subject of a verb: whom a clause charges with it, before who charges; who uses a
    thing, before the thing."""
    deed = _charge(verb)
    counts = first_conjunct(deed.head.head) if deed is not None else None
    if deed is not None and counts is not None:
        charged = blamed(deed) or (prepositional(deed, "against") if counts.dep_ == "dobj" else None)
        if charged is not None or counts.dep_ == "dobj":
            return charged  # "dropped charges of lying": nobody says whose
    who = subject(verb)
    if who is None or cast.mention(who) is not None or not is_infinitive(verb):
        return who
    if is_passive(verb.head) and (user := agent(verb.head)) is not None:  # "the steps taken by Chad to save them"
        return user
    ruler = who.head
    does = ruler.lemma_ in words("bringing_about_verbs") or is_document(who)
    if who.dep_ != "dobj" or verb.head not in (who, ruler) or does:
        return who
    user = subject(ruler)  # "used a knife to open the safe"
    return user if user is not None and cast.mention(user) is not None and not is_passive(ruler) else who


def _charge(verb: Token) -> Token | None:
    """The gerund of which somebody is charged, by itself or with what goes on from it: "on counts of conspiring to
    rob them and lying"."""
    while verb.dep_ in ("xcomp", "conj") and is_verb(verb.head) and child(verb, "nsubj", "nsubjpass") is None:
        if verb.dep_ == "xcomp" and child(verb.head, "dobj") is not None:
            return None
        verb = verb.head
    return verb if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and verb.head.head.lemma_ in COUNTS else None


def _is_passed(verb: Token, bill: Token, cast: Cast) -> bool:
    """ "The bill passed", "the motion cleared the House": it does not act."""
    written = is_document(bill) or bill.lemma_ in BILLS
    return written and verb.lemma_ in ("clear", "pass") and cast.kind(bill) not in ALIVE


def _striker(verb: Token, cast: Cast) -> Token | None:
    """Whose raid it is in which somebody "was killed in a US raid"."""
    raid = prepositional(verb, "in", "during") if verb.lemma_ in words("harming_verbs") else None
    if raid is None or not is_event_noun(raid):
        return None
    return next((c for c in raid.children if c.dep_ in ("compound", "nmod", "poss") and cast.kind(c) in ALIVE), None)

"""Who does what a noun tells of, where the noun itself does not say: by the clause that it stands in."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.blame import blamed
from analysis.reading.grammar.noun_phrases import DEFINITE, determiner, prepositional
from analysis.reading.grammar.reporting import frames, has_content, is_document
from analysis.reading.grammar.tokens import ACTING, DEMONSTRATIVES, children, first_conjunct, has, is_verb
from analysis.reading.grammar.verbs.governors import goes_on
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import agent, is_passive

ATTEMPTS = ("attempt", "bid", "effort")
PUTTING_OUT = ("issue", "post", "publish", "release", "send", "sign", "write")
NOT_ONES_OWN = {"call", "get", "seek"}  # "called the inquiry a farce", "sought the nomination"
OWN_PLANS = {"announce", "cancel", "plan", "pledge", "promise", "propose", "schedule", "threaten", "vow"}
STANDS = {"breach", "defiance", "protest", "response", "retaliation", "revenge", "violation"}  # taken by a deed
FINDING = {"believe", "find", "hold"}  # "found him in violation"
TALKS = {"discussion", "negotiation", "talk"}
NOT_DOING = {"continue", "get", "have", "open", "pass", "pay", "raise", "reach", "resume", "seek"}  # … what others do
TAKING_PART = {("enter", "into"), ("engage", "in"), ("involve", "in"), ("participate", "in")}


def doer(noun: Token) -> Token | None:
    """The word for whoever does it, by the first rule that names one."""
    rules = (_light, _done_by, who_tells, blamed, _taking_part, _whence)
    return next((who for rule in rules if (who := rule(noun)) is not None), None)


def _light(noun: Token) -> Token | None:
    """Who held the talks, by whom they were held, who went on strike."""
    verb = noun.head
    if goes_on(noun):
        return subject(verb.head)
    put_out = verb.lemma_ in PUTTING_OUT and is_document(noun)  # "released a statement"
    light = is_verb(verb) and (put_out or _is_light(verb, noun) or _planned(noun))
    if noun.dep_ not in ("dobj", "nsubjpass") or not light:
        return None
    if verb.lemma_ == "have" and any(c.tag_ == "VBN" for c in children(noun, "acl")):
        return None  # "had penalties imposed on him": others did
    return prepositional(verb, "by") if is_passive(verb) else subject(verb)


def _is_light(verb: Token, noun: Token) -> bool:
    own = verb.lemma_ not in NOT_ONES_OWN or (verb.lemma_ == "call" and determiner(noun) in ("a", "an"))
    of = prepositional(noun, "of") if noun.lemma_ in words("intransitive_event_nouns") else None
    if of is not None and of.ent_type_ in ACTING:
        return False  # "began the withdrawal of Norway from the pact"
    return own and verb.lemma_ in words("light_verbs", "performing_verbs")


def _planned(noun: Token) -> bool:
    """ "Announced a withdrawal", "threatened sanctions": who says so means to do it; not "announced the murder"."""
    others = noun.lemma_ in words("intransitive_event_nouns") and prepositional(noun, "of") is not None
    if noun.head.lemma_ not in OWN_PLANS or others or noun.lemma_ in words("undergone_nouns"):
        return False
    return noun.lemma_ in words("announced_ahead") or determiner(noun) not in DEFINITE


def _done_by(noun: Token) -> Token | None:
    """ "The raids carried out by the police", "a statement released by her family", "the speech she gave": not "the ban
    sought by Lee"."""
    for verb in children(noun, "relcl"):
        if not is_passive(verb) and _is_light(verb, noun) and direct_object(verb) == noun:
            return subject(verb)
    for verb in children(noun, "acl"):
        if verb.tag_ != "VBN" or verb.i < noun.i or not is_passive(verb):
            continue
        put_out = verb.lemma_ in PUTTING_OUT and has_content(noun)
        if put_out or (verb.lemma_ in words("light_verbs") - NOT_DOING):
            return agent(verb)
    return None


def who_tells(noun: Token) -> Token | None:
    """Who says something in it: "in a statement, Ann Lee said", "at a press conference"; in "the talks", others may
    have a part."""
    press = noun.lemma_ == "conference" and has(noun, "compound", "press", "news")
    if press and noun.dep_ == "dobj" and noun.head.lemma_ == "tell":
        return subject(noun.head)
    verb = noun.head.head
    links = ("in", "at", "during") if press else ("in",)
    if noun.dep_ != "pobj" or noun.head.lower_ not in links or has(noun, "det", "the", *DEMONSTRATIVES):
        return None
    said = has_content(noun)
    preposed = noun.i < verb.i and said  # "in a report, Oxfam ranks them"
    if not (frames(verb) or preposed or verb.lemma_ == "speak") or is_passive(verb):
        return None
    return subject(verb) if said or press else None


def _taking_part(noun: Token) -> Token | None:
    """Who "was involved in a crash", "took part in the talks", "entered into an agreement", "is in talks", "left in an
    effort to", "in protest"."""
    link = first_conjunct(noun).head
    ruler = link.head
    if link.dep_ != "prep" or link.lower_ not in ("in", "into"):
        return None
    attempt = noun.lemma_.lower() in ATTEMPTS and determiner(noun) in ("a", "an", None)
    attempt = attempt or (noun.lemma_ in STANDS and determiner(noun) is None and ruler.lemma_ not in FINDING)
    if link.lower_ == "in" and attempt and is_verb(ruler) and not is_passive(ruler):
        return subject(ruler)
    if ruler.lemma_ == "part" and ruler.dep_ == "dobj":
        ruler = ruler.head
    thing = direct_object(ruler)
    if link.lower_ == "in" and ruler.lemma_ == "be" and noun.lemma_ in TALKS and determiner(noun) is None:
        return subject(ruler)
    takes_part = ruler.lemma_ == "take" and thing is not None and thing.lower_ == "part"
    if not takes_part and ((ruler.lemma_, link.lower_) not in TAKING_PART or thing is not None):
        return None
    return subject(ruler)


def _whence(noun: Token) -> Token | None:
    """Whose they are: "condolences came from the pope", "words of praise have come from Lee"."""
    noun = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    comes = noun.dep_ == "nsubj" and noun.head.lemma_ == "come"
    return prepositional(noun.head, "from") if comes else None

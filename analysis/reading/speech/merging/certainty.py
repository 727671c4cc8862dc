"""How sure the reader model must be of a quote that no rule finds: by what is said, by whom and by which word."""

import math

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames, inferred, is_document, is_speech_noun, nobody_says
from analysis.reading.grammar.tokens import child, is_verb, with_particle
from analysis.reading.grammar.verbs.mood import left_undone
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.indirect.indirect import said_of_subject
from analysis.reading.speech.indirect.noun_cues import CLAIMS, DEMANDS
from analysis.reading.speech.indirect.small_clauses import POSTS, STATES, takes
from analysis.reading.speech.merging.heard import Heard, is_telling

# Chosen by F1 (attributed, detection) on the 39 documents of PolNeAR's training part set aside from training, with GUM
# news, where quotes are clauses only, as second opinion; PARTICIPLE alone is higher than best there (F1 -0.4), for
# fewer invented quotes in the articles read by hand. Log odds by maximum likelihood.
AGREED = 0.3  # log odds that a quote of the model's gains where a rule finds it as well …
ALONE = -0.4  # … and loses where none does
FLOOR = 0.45  # below it, a clause with its source that no rule finds as well is left out,
NOMINAL = 0.55  # below this, what holds no verb ("the charges", "more sanctions"),
PARTICIPLE = 0.7  # below this, what only names an act ("blamed them for leaving"),
UNNAMED = 0.3  # and below this, what has nobody who says it ("is said to be ill").
ANYBODY = frozenset(["you", "no one", "nobody"])  # "if you believe that the road is shut, call"
PLANS = frozenset(["aim", "decide", "intend", "plan", "want"])
IDEAS = frozenset(["idea", "notion"])  # whoever rejects them says that it is not so
SHOWING = frozenset(["find", "give", "have", "put", "show"])  # as a poll does
LEADS = frozenset(["lead", "majority", "advantage", "edge"])
SILENT = frozenset(["decline", "refuse"])
ADDRESSED = frozenset(["quote", "of", "for", "obj-to"])  # frames in which somebody is said or told something
# On the training part of the readings:
NAMING = words("naming_verbs") | {"identify", "describe", "announce", "declare"}
DEED = 0.6  # below it, what holds no verb and is told by no word of saying ("approved the plan")
# Where a rule finds the quote as well:
SURE = 0.5  # from here on, the model and no rule says who speaks in quotation marks
WEAK = 0.3  # below it, a rule that finds a quote of the model's as well has the words
RIVAL = 0.8  # below it, a quote of the model's yields to a rule that cuts the words otherwise


def weighed(confidence: float | None, agreed: bool) -> float | None:
    """The probability that a quote is right, knowing whether a rule finds it as well."""
    if confidence is None:
        return None
    odds = confidence / max(1 - confidence, 1e-6) * math.exp(AGREED if agreed else ALONE)
    return odds / (1 + odds)


def sure(a: Attribution, bound: float) -> bool:
    return a.confidence is None or a.confidence >= bound


def least(view: DocView, a: Attribution) -> float:
    """How sure the model must be of what no rule finds; of a bare name, or a phrase that nobody says, it cannot be."""
    heard = Heard(view, a)
    own, cue, head, verbs = heard.own, heard.cue, heard.head, heard.verbs
    if _only_subject(heard) or _relative(own) or _refused(heard) or _speaker(heard):
        return math.inf
    if any(inferred(t) for t in cue) or (_planned(cue) and not any(view.marks.within(*part) for part in a.content)):
        return math.inf
    if a.source is None:
        spoken = heard.marked or _says(cue, ADDRESSED)
        told = a.cue is not None and spoken and verbs and not _done(cue) and not _unsaid(cue)
        return UNNAMED if told else math.inf
    if view.text[slice(*a.source)].lower() in ANYBODY or _unsaid(cue) or _verdict(heard):
        return math.inf
    asked = is_speech_noun(head) or head.lemma_.lower() in DEMANDS | IDEAS  # rejected the request to leave
    deed = _done(cue) and not heard.marked and (heard.untold or not asked)
    if deed and (head.pos_ in ("NOUN", "PROPN") or not heard.finite):
        return math.inf
    if heard.untold and head.lemma_.lower() in CLAIMS:
        return math.inf  # "are looking into an allegation that": who looks into it does not say it
    bare = all(any(t.dep_ == "relcl" for t in (verb, *verb.ancestors) if t in own) for verb in verbs)
    if bare and not heard.marked and _somebody(heard):
        return math.inf
    if not verbs and (_names_a_source(heard) or _appoints(cue, own) or (_only_names(own) and not heard.marked)):
        return math.inf
    if not verbs and heard.untold:
        return DEED
    if _says(cue) or not all(t.tag_ in ("VBG", "VBN") for t in verbs):
        return FLOOR
    return PARTICIPLE if verbs else NOMINAL


def _only_subject(heard: Heard) -> bool:
    """Are they but of whom something is said ("Rao is alleged to have fled"), or to whom it is done by words ("the raid
    was condemned")?"""
    verb = heard.verb
    about = child(verb, "nsubjpass") if verb is not None else None
    if verb is None or about is None or any(t not in about.subtree for t in heard.own):
        return False
    return said_of_subject(verb) is not None or not {"quote", "that"} & frames(verb)


def _speaker(heard: Heard) -> bool:
    """Do they but describe who says it: "the head of the bank, Ann Lee, wrote to Rao"?"""
    who = next((who for verb in heard.cue for who in verb.lefts if who.dep_ == "nsubj"), None)
    named, source = set(who.subtree) if who is not None else set(), heard.quote.source
    return source is not None and named.issuperset(heard.own) and named.issuperset(heard.view.words((source,)))


def _relative(own: list[Token]) -> bool:
    """Do they but tell which thing is meant: "released a program | that limits the volume"?"""
    first = own[0]
    return first.tag_ == "WDT" and first.dep_ == "nsubj" and first.head.dep_ == "relcl"


def _planned(cue: list[Token]) -> bool:
    """Is it a verb for what somebody has in mind, who need not have said so: "wants to leave"?"""
    found = [t for t in cue if t.is_alpha]
    plans = any(t.pos_ == "VERB" and t.lemma_ in PLANS for t in found)
    return plans and not any(is_telling(t) for t in found if t.lemma_ not in PLANS)


def _refused(heard: Heard) -> bool:
    """Is it what was not granted, or taken: "was denied a visa", "denied the request", "claimed lives"; or of
    what it is told: "a claim that Kyiv rejected"?"""
    verb, head = heard.verb, heard.head
    if verb is not None and (takes(verb, head) or (verb.head == head and heard.own[-1].i < verb.i)):
        return True
    if verb is None or verb.lemma_ != "deny" or head.pos_ != "NOUN":
        return False
    return child(verb, "nsubjpass") is not None or head.lemma_.lower() in words("granted_nouns")


def _unsaid(cue: list[Token]) -> bool:
    """Is it a negated verb ("did not announce a date", "was not clear about it"), or one of keeping silent ("declined
    to comment")? Not to believe is an opinion still."""
    verb = next((t for t in reversed(cue) if t.pos_ == "VERB"), None) or next(iter(cue), None)
    if verb is None or not is_verb(verb) or verb.lemma_ in words("stance_verbs") - {"know"}:
        return False
    if child(verb, "neg") is not None or verb.lemma_ in SILENT or nobody_says(verb):
        return True
    return bool(frames(verb)) and left_undone(verb)


def _verdict(heard: Heard) -> bool:
    """ "Pleaded guilty to fraud", "found Rao guilty" are acts before a court, or a sight: "found him dead"."""
    view, cue = heard.view, heard.quote.cue
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1]) + 2] if cue is not None else ()
    lemmas = {t.lemma_.lower() for t in found}
    pleaded = "plead" in lemmas and any(t.lower_ == "guilty" for t in found)
    return pleaded or ("find" in lemmas and heard.head.lower_ in STATES)


def _done(cue: list[Token]) -> bool:
    """Is the cue a verb for a deed ("dismissed the minister", "called off the vote")?"""
    deeds = words("deed_verbs")
    return any(t.pos_ == "VERB" and not deeds.isdisjoint((t.lemma_.lower(), with_particle(t))) for t in cue)


def _says(cue: list[Token], by: frozenset[str] = frozenset(["quote"])) -> bool:
    """Is the cue a word of saying rather than of knowing and expecting ("is alleged to", not "is known to")?"""
    return any(is_speech_noun(t) or (by & frames(t) and t.lemma_ not in words("stance_verbs")) for t in cue)


def _names_a_source(heard: Heard) -> bool:
    """Are they but whom or what a report rests on ("citing police", "quoted Ann Lee", "cited documents")?"""
    cites = any(t.lemma_.lower() in ("cite", "quote") for t in heard.cue)
    return cites and (is_document(heard.head) or _is_person(heard.head))


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in people()


def _somebody(heard: Heard) -> bool:
    """Do they but say of whom: "praised the boys", "thanked Ann Lee, who ran the clinic"; not "named the driver", nor
    "blamed the driver for the crash"?"""
    verb, head = heard.verb, heard.head
    if verb is None or head.dep_ != "dobj" or head.head != verb or verb.lemma_ in NAMING or not _is_person(head):
        return False
    around = (*verb.children, *head.children)
    if any(t.dep_ == "prep" and t.lower_ in ("for", "as", "over") for t in around):
        return False
    behind = [t for t in around if head.i < t.i and t in heard.own]
    # "with a lead of ten points", "with 40 percent"; not "with a knife"
    leads = [t for t in behind if t.lower_ == "with" and verb.lemma_ in SHOWING]
    measured = any(t.like_num or t.lemma_ in LEADS for link in leads for t in link.subtree)
    # polls show Lee | up by ten, put Lee | with a lead of ten
    return not measured and not any(t.dep_ in ("prt", "advmod") for t in behind)


def _appoints(cue: list[Token], own: list[Token]) -> bool:
    """ "Named Ann Lee (as) its chief", where nothing is said; not "named Ann Lee as the suspect"."""
    office = next((t for t in own if t.lower_ in ("as", "its", "their", "his", "her") and t != own[0]), None)
    article = own[own.index(office) + 1 :][:1] if office is not None else []
    if not any(t.lemma_ in POSTS for t in cue) or not article:
        return False
    owned = office is not None and office.lower_ == "as" and article[0].dep_ == "poss"
    return owned or (own[0].ent_type_ == "PERSON" and article[0].lower_ not in ("the", "a", "an"))


def _only_names(words: list[Token]) -> bool:
    """Do they but name somebody or something ("He criticised Russia")?"""
    return all(t.pos_ in ("PROPN", "PRON", "DET", "ADP", "PUNCT", "SPACE", "PART") for t in words)

"""How sure the reader model must be of a quote that no rule finds: by what is said, by whom and by which word."""

import math

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.grammar.mood import left_undone
from analysis.reading.grammar.reporting import frames, inferred, is_document, is_speech_noun
from analysis.reading.grammar.tokens import FINITE, child, with_particle
from analysis.reading.speech.attribution import Attribution, DocView, Span
from analysis.reading.speech.indirect import said_of_subject
from analysis.reading.speech.noun_cues import CLAIMS, DEMANDS
from analysis.reading.speech.small_clauses import POSTS

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
# What is asked for and refused, not said to be untrue: "denied the appeal"
GRANTED = frozenset(
    ["access", "appeal", "application", "asylum", "bail", "entry", "motion", "parole", "permission", "permit"]
) | {"petition", "rehearing", "request", "review", "visa"}
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
    own = view.words(a.content)
    verbs = [t for t in own if t.pos_ in ("VERB", "AUX")]
    if _only_subject(view, a.cue, own) or _relative(own) or _refused(view, a.cue, own):
        return math.inf
    marked = any(view.marks.within(start, end) for start, end in a.content)
    if (_planned(view, a.cue) and not marked) or any(inferred(t) for t in _cue(view, a.cue)):
        return math.inf
    if a.source is None:
        spoken = a.cue is not None and (view.marks.at(own[0].idx) is not None or _says(view, a.cue, ADDRESSED))
        told = spoken and verbs and not _done(view, a.cue) and not _unsaid(view, a.cue)
        return UNNAMED if told else math.inf
    if view.text[slice(*a.source)].lower() in ANYBODY or _unsaid(view, a.cue) or _pleaded(view, a.cue):
        return math.inf
    told = (
        (is_speech_noun(_head(own)) or _head(own).lemma_.lower() in DEMANDS | IDEAS)
        and a.cue is not None
        and tells(view, a.cue)
    )  # rejected the request to leave
    deed = _done(view, a.cue) and not told and view.marks.at(own[0].idx) is None
    if deed and (_head(own).pos_ in ("NOUN", "PROPN") or not any(t.tag_ in FINITE for t in own)):
        return math.inf
    if a.cue is not None and not tells(view, a.cue) and _head(own).lemma_.lower() in CLAIMS:
        return math.inf  # "are looking into an allegation that": who looks into it does not say it
    bare = not verbs or all(any(t.dep_ == "relcl" for t in (verb, *verb.ancestors) if t in own) for verb in verbs)
    if bare and _somebody(view, a.cue, own) and view.marks.at(own[0].idx) is None:
        return math.inf
    if not verbs:
        if _names_a_source(view, a.cue, own):
            return math.inf
        if _appoints(view, a.cue, own):
            return math.inf
        if _only_names(own) and view.marks.at(own[0].idx) is None:
            return math.inf
        if a.cue is not None and not tells(view, a.cue):
            return DEED
    named_act = all(t.tag_ in ("VBG", "VBN") for t in verbs)
    if a.cue is not None and _says(view, a.cue):
        return FLOOR
    return FLOOR if not named_act else PARTICIPLE if verbs else NOMINAL


def _only_subject(view: DocView, cue: Span | None, own: list[Token]) -> bool:
    """Are they but of whom something is said ("Rao is alleged to have fled"), or to whom it is done by words ("the raid
    was condemned")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    verb = next((t for t in found if t.pos_ == "VERB"), None)
    about = child(verb, "nsubjpass") if verb is not None else None
    if verb is None or about is None or any(t not in about.subtree for t in own):
        return False
    return said_of_subject(verb) is not None or not {"quote", "that"} & frames(verb)


def _cue(view: DocView, cue: Span | None) -> list[Token]:
    return list(view.doc[view.first_token(cue[0]) : view.first_token(cue[1])]) if cue is not None else []


def _relative(own: list[Token]) -> bool:
    """Do they but tell which thing is meant: "released a program | that limits the volume"?"""
    first = own[0]
    return first.tag_ == "WDT" and first.dep_ == "nsubj" and first.head.dep_ == "relcl"


def _planned(view: DocView, cue: Span | None) -> bool:
    """Is it a verb for what somebody has in mind, who need not have said so: "wants to leave"?"""
    found = [t for t in _cue(view, cue) if t.is_alpha]
    verbs = [t for t in found if t.pos_ == "VERB"]
    return any(t.lemma_ in PLANS for t in verbs) and not any(_tells(t) for t in found if t.lemma_ not in PLANS)


def _refused(view: DocView, cue: Span | None, own: list[Token]) -> bool:
    """Is it what was not granted: "was denied a visa", "denied the request"?"""
    verb = next((t for t in _cue(view, cue) if t.pos_ == "VERB"), None)
    head = _head(own)
    if verb is None or verb.lemma_ != "deny" or head.pos_ != "NOUN":
        return False
    return child(verb, "nsubjpass") is not None or head.lemma_.lower() in GRANTED


def _unsaid(view: DocView, cue: Span | None) -> bool:
    """Is it a negated verb ("did not announce a date", "was not clear about it"), or one of keeping silent ("declined
    to comment")? Not to believe is an opinion still."""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    verb = next((t for t in reversed(found) if t.pos_ == "VERB"), None) or next(iter(found), None)
    if verb is None or verb.pos_ not in ("VERB", "AUX") or verb.lemma_ in words("stance_verbs") - {"know"}:
        return False
    return child(verb, "neg") is not None or verb.lemma_ in SILENT or (bool(frames(verb)) and left_undone(verb))


def _pleaded(view: DocView, cue: Span | None) -> bool:
    """ "Pleaded guilty to fraud" is an act before a court, and the charge is not the accused's words."""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1]) + 2] if cue is not None else ()
    return any(t.lemma_.lower() == "plead" for t in found) and any(t.lower_ == "guilty" for t in found)


def _done(view: DocView, cue: Span | None) -> bool:
    """Is the cue a verb for a deed ("dismissed the minister", "called off the vote")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    deeds = words("deed_verbs")
    return any(t.pos_ == "VERB" and not deeds.isdisjoint((t.lemma_.lower(), with_particle(t))) for t in found)


def _says(view: DocView, cue: Span, by: frozenset[str] = frozenset(["quote"])) -> bool:
    """Is the cue a word of saying rather than of knowing and expecting ("is alleged to", not "is known to")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])]
    return any(is_speech_noun(t) or (by & frames(t) and t.lemma_ not in words("stance_verbs")) for t in found)


def tells(view: DocView, cue: Span) -> bool:
    """Does a cue hold a word of saying, or no word at all (a colon)?"""
    found = [t for t in view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if t.is_alpha]
    return not found or any(_tells(t) for t in found)


def _tells(word: Token) -> bool:
    return bool(
        frames(word)
        or is_speech_noun(word)
        or is_document(word)
        or word.lower_ in ("according", "per")
        or word.lower_ in words("speech_adjectives")
        or word.lower_ in words("stated_adjectives")
    )


def _names_a_source(view: DocView, cue: Span | None, own: list[Token]) -> bool:
    """Are they but whom or what a report rests on ("citing police", "quoted Ann Lee", "cited documents")?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    if not any(t.lemma_.lower() in ("cite", "quote") for t in found):
        return False
    return is_document(_head(own)) or _head(own).lemma_.lower() in people() or _head(own).ent_type_ == "PERSON"


def _somebody(view: DocView, cue: Span | None, own: list[Token]) -> bool:
    """Do they but say of whom: "praised the boys", "thanked Ann Lee, who ran the clinic"; not "named the driver", nor
    "blamed the driver for the crash"?"""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    verb = next((t for t in found if t.pos_ == "VERB"), None)
    head = _head(own)
    if verb is None or head.dep_ != "dobj" or head.head != verb or verb.lemma_ in NAMING:
        return False
    why = any(t.dep_ == "prep" and t.lower_ in ("for", "as", "over") for t in (*head.children, *verb.children))
    person = head.ent_type_ == "PERSON" or head.lemma_.lower() in people()
    behind = [t for t in (*verb.children, *head.children) if head.i < t.i and t in own]
    # polls show Lee | up by ten, put Lee | with a lead of ten
    placed = any(
        t.dep_ in ("prt", "advmod") or (t.lower_ == "with" and verb.lemma_ in SHOWING and _measured(t)) for t in behind
    )
    return person and not why and not placed


def _measured(link: Token) -> bool:
    """ "With a lead of ten points", "with 40 percent"; not "with a knife"."""
    return any(t.like_num or t.lemma_ in ("lead", "majority", "advantage", "edge") for t in link.subtree)


def _appoints(view: DocView, cue: Span | None, own: list[Token]) -> bool:
    """ "Named Ann Lee (as) its chief", where nothing is said; not "named Ann Lee as the suspect"."""
    found = view.doc[view.first_token(cue[0]) : view.first_token(cue[1])] if cue is not None else ()
    office = next((t for t in own if t.lower_ in ("as", "its", "their", "his", "her") and t != own[0]), None)
    article = own[own.index(office) + 1 :][:1] if office is not None else []
    if not any(t.lemma_ in POSTS for t in found) or not article:
        return False
    owned = office is not None and office.lower_ == "as" and article[0].dep_ == "poss"
    return owned or (own[0].ent_type_ == "PERSON" and article[0].lower_ not in ("the", "a", "an"))


def _head(own: list[Token]) -> Token:
    return next((t for t in own if t.head not in own), own[0])


def _only_names(words: list[Token]) -> bool:
    """Do they but name somebody or something ("He criticised Russia")?"""
    return all(t.pos_ in ("PROPN", "PRON", "DET", "ADP", "PUNCT", "SPACE", "PART") for t in words)

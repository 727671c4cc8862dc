"""What is told in looking back, and so lies on no day of the scene: years of a life, a crime behind its penalty."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.dating.placing import Placed
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.tokens import child, children, first_conjunct
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.timex.intervals import Interval

LENGTHS = ("decade", "month", "year")
SPANS = (*LENGTHS, "day", "week")
HELD = ("detain", "hold", "keep", "question", "search", "trap", "treat")  # passives that last; not "banned for a year"
POSTS = ("as", "at", "for", "from", "in", "on", "over", "with")  # "served on the council", "taught at Leeds"
ANSWERING = {  # what is done about a crime
    *("arrest", "detain", "charge", "indict", "convict", "acquit", "clear", "sentence", "jail", "imprison", "fine"),
    *("accuse", "suspect", "sue", "try"),
}
USING = ("design", "know", "look", "need", "search", "use")  # "a saw used for cutting": what for, not why
TEAMS = ("captain", "chair", "coach", "edit", "head", "represent")  # whatever stands behind them
BODIES = ("bodies_for", "chambers", "group_nouns", "institution_words", "organisation_nouns", "organisation_name_words")


def lasts(verb: Token) -> bool:
    """ "Taught there for decades", "had flown for 20 years": longer than any scene; not "was banned for two years"."""
    return not is_passive(verb) and _for(verb, LENGTHS)


def outlasts_scene(verb: Token) -> bool:
    """ "Chaired the council (and advised ministers)", "was held for six days", too."""
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and verb.head.lemma_ in words("career_verbs"):
        return outlasts_scene(verb.head)
    return lasts(verb) or is_career(verb) or (is_passive(verb) and verb.lemma_ in HELD and _for(verb, SPANS))


def _for(verb: Token, units: Sequence[str]) -> bool:
    spans = (child(c, "pobj") for c in verb.children if c.dep_ == "prep" and c.lower_ == "for")
    told = [*spans, child(verb, "dobj") if verb.lemma_ in ("spend", "serve") else None]  # "spent nine years in jail"
    return any(span is not None and span.lemma_ in units and span.tag_ == "NNS" for span in told)


def is_career(verb: Token) -> bool:
    """ "Led the Northern Bank", "served on the council", "taught at Leeds"; not "led the talks"."""
    if verb.lemma_ not in words("career_verbs") or verb.tag_ not in ("VBD", "VBN"):
        return False
    thing = child(verb, "dobj")
    links = [c for c in children(verb, "prep") if c.lower_ in POSTS]
    things = [thing] if thing is not None else [child(c, "pobj") for c in links]
    who = subject(verb)
    named = verb.lemma_ in TEAMS and thing is not None and thing.lemma_.lower() not in words("event_nouns")
    return who is not None and (named or any(t is not None and _is_body(t) for t in things))


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or any(noun.lemma_.lower() in words(kind) for kind in BODIES)


def looked_back(placed: Sequence[Placed], triggers: Sequence[Trigger], said: Sequence[Attributes]) -> list[Placed]:
    """Crimes no later than what is done for them: "fined on Friday for polluting it", "held on suspicion of it"."""
    at = {t.head.i: n for n, t in enumerate(triggers)}
    placed = list(placed)
    for n, trigger in enumerate(triggers):
        above = at.get(answered.i) if (answered := _done_for(first_conjunct(trigger.head))) is not None else None
        if above is None or placed[n].dated or said[n].tense == "future":
            continue
        ended = placed[above].interval.latest
        if placed[above].dated and ended is not None and said[above].tense == "past":
            placed[n] = Placed(Interval(None, ended), placed[above].time_id, True, plain=True)
    return placed


def _done_for(deed: Token) -> Token | None:
    """The verb for what was done about a deed: | fined | for polluting a river, | arrested | on suspicion of murder."""
    link = deed.head
    above = link.head
    if above.ent_type_ == "DATE" and above.dep_ == "pobj":  # "found guilty in 2014 of killing him"
        above = above.head.head
    guilty = next((c for c in above.children if c.lower_ == "guilty"), None)
    if link.lower_ == "of" and (above.lower_ == "guilty" or guilty is not None):
        return above.head if guilty is None else above
    if deed.dep_ == "pcomp" and link.lower_ == "for":
        return None if above.lemma_ in USING else above
    if deed.dep_ not in ("pobj", "pcomp") or link.dep_ != "prep":
        return None
    while above.lemma_ in ("charge", "count", "suspicion") and above.dep_ == "pobj":  # "on two counts of"
        above = above.head.head
    return above if above.pos_ == "VERB" and above.lemma_ in ANSWERING else None


def lives(
    placed: Sequence[Placed],
    triggers: Sequence[Trigger],
    said: Sequence[Attributes],
    who: Sequence[str | None],
    death: int | None,
) -> list[Placed]:
    """What somebody did whose death is the news lies no later than that; `who`: by or to whom an event is done."""
    if death is None or who[death] is None:
        return list(placed)
    end = placed[death].interval.latest
    placed = list(placed)
    for n, trigger in enumerate(triggers):
        done = said[n].tense == "past" and said[n].certainty == "certain" and said[n].polarity == "positive"
        if n == death or trigger.noun or placed[n].dated or not done or who[n] != who[death]:
            continue
        time_id = placed[death].time_id
        placed[n] = replace(placed[n], interval=Interval(None, end), time_id=time_id, plain=time_id is None)
    return placed

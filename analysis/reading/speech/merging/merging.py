"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle how far direct speech goes: there the rules win. What is reported without marks, which passages
one speaker says on end, and how far the words of cue and source reach, the model reads better.
"""

from dataclasses import replace

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import nominal_head
from analysis.reading.grammar.reporting import frames, source_of, source_span
from analysis.reading.grammar.tokens import FINITE, child, next_token
from analysis.reading.speech.attribution import Attribution, DocView, Places, overlap
from analysis.reading.speech.indirect.indirect import NOBODY, SAID_OF
from analysis.reading.speech.merging.certainty import RIVAL, SURE, WEAK, least, sure, weighed
from analysis.reading.speech.merging.heard import tells
from analysis.reading.speech.merging.marked_speech import LAID_OUT, NOBODY_NAMED, spoken_in_marks
from analysis.reading.speech.merging.overlaps import alike, common, holds, meet, nearly
from analysis.reading.speech.merging.whose_cut import better_cut, only_begun, turned

MARKED = LAID_OUT | {NOBODY_NAMED, "cue after", "cue before", "noun before", "colon", "last speaker"}
UNNAMED = frozenset((SAID_OF, NOBODY, "noun"))  # nobody need be named who says it: "is alleged to", "allegations that"


def merge(view: DocView, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only rules find somebody say."""
    spoken, read = spoken_in_marks(view, [a for a in rules if a.rule in MARKED], model)
    reported = [a for a in rules if a.rule not in MARKED]
    # enough speaks for it, or a rule finds it as well
    alone = {a for a in read if _settled(view, a, None) is not None}
    places = Places(reported)
    near = ([reported[n] for n in places.near(a)] for a in read)
    read = [a for a, by in zip(read, near) if a in alone or any(_one_telling(view, a, b) for b in by if common(a, b))]
    rule_of, own, dropped = _told_once(view, read, reported)
    kept = [_settled(view, a, rule_of.get(n)) for n, a in enumerate(read) if n not in dropped]
    found = [*spoken, *(a for a in kept if a is not None), *own]
    return sorted(found, key=lambda a: (a.content[0][0], -a.content[-1][1]))


def _told_once(
    view: DocView, read: list[Attribution], reported: list[Attribution]
) -> tuple[dict[int, Attribution], list[Attribution], set[int]]:
    """The rule that finds a quote of the model's as well, by its number; what only rules find; the model's numbers that
    yield to a rule that cuts the words otherwise."""
    rule_of: dict[int, Attribution] = {}
    own: list[Attribution] = []
    dropped: set[int] = set()
    places = Places(read)
    for b in reported:
        if turned(b) and b.source is not None:  # whoever says it is not what is said
            dropped.update(n for n in places.near(b) if overlap(read[n].content, (b.source,)))
        near = [n for n in places.near(b) if n not in dropped and common(read[n], b)]
        touched = [n for n in near if not _inside(view, read[n], b)]
        same = [n for n in touched if n not in rule_of and _one_telling(view, read[n], b)]
        if same:
            rule_of[max(same, key=lambda n: (meet(read[n].cue, b.cue), common(read[n], b)))] = b
        elif len(touched) < len(near) and not _told_of(view, b, [read[n] for n in near]):
            continue
        elif (b.source or b.rule in UNNAMED) and not any(n in rule_of or sure(read[n], RIVAL) for n in touched):
            dropped.update(touched)
            own.append(b)
    return rule_of, own, dropped


def _told_of(view: DocView, b: Attribution, near: list[Attribution]) -> bool:
    """What stands inside another's words is told of where a verb says it outright and nothing else has these words."""
    if b.cue is None or any(nearly(a, b) for a in near):
        return False
    verb = view.doc[view.first_token(b.cue[0])]
    finite = verb.tag_ in FINITE | {"VBG"} or child(verb, "aux") is not None
    says = bool({"quote", "that"} & frames(verb)) and verb.lemma_ not in words("stance_verbs")
    return (finite and says) or b.rule == "according to"


def _one_telling(view: DocView, a: Attribution, b: Attribution) -> bool:
    return meet(a.cue, b.cue) or (alike(a, b) and not _inside(view, a, b))


def _inside(view: DocView, a: Attribution, b: Attribution) -> bool:
    """One of two tells of the other: its words hold the other's word of saying ("he said that she promised to go")."""
    if a.cue is None or b.cue is None or meet(a.cue, b.cue):
        return False
    return (tells(view.cue_words(a.cue)) and holds(b, a.cue)) or holds(a, b.cue)


def _settled(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution | None:
    """A quote of the model's with all that rule and grammar know of it; None where too little speaks for it."""
    a = replace(_attributed(view, a, rule), confidence=weighed(a.confidence, rule is not None))
    return a if rule is not None or sure(a, least(view, a)) else None


def _attributed(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, grammar may give, also where it breaks off."""
    if rule is not None:
        cut = not alike(a, rule) and not (sure(a, SURE) and only_begun(a, rule))
        unsure = not sure(a, WEAK) or (cut and not sure(a, RIVAL))
        content = rule.content if unsure or better_cut(view, a, rule) else a.content
        surer = rule.rule == "noun" or turned(rule)
        source = rule.source if surer and meet(a.cue, rule.cue) else a.source or rule.source
        a = replace(a, content=content, cue=a.cue or rule.cue, source=source)
        if a.cue is not None and holds(rule, a.cue) and not tells(view.cue_words(a.cue)):  # a word of what is said
            a = replace(a, cue=rule.cue, source=rule.source)
    if a.source is None and a.cue is not None:
        cue = view.touching(a.cue)
        verb = next((t for t in reversed(cue or ()) if t.pos_ == "VERB"), None)
        head = (source_of(verb) or _behind(verb)) if verb is not None and frames(verb) else None
        a = replace(a, source=source_span(head) if head is not None else None)
    return a


def _behind(verb: Token) -> Token | None:
    """The name right behind a finite verb of saying whose subject the parse lost: “We won” tweeted Lee “at last.”"""
    name = next_token(verb)
    return nominal_head(name) if verb.tag_ in FINITE and name.pos_ == "PROPN" and child(verb, "nsubj") is None else None

"""How far words go that a rule and the reader model both find: whose beginning and end are the better ones."""

from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE, child
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.indirect.content import CONTRASTS
from analysis.reading.speech.merging.certainty import RIVAL, SURE, sure
from analysis.reading.speech.merging.overlaps import alike, extent, holds


def better_cut(view: DocView, a: Attribution, rule: Attribution) -> bool:
    """The rule's words are the better ones: it goes on where the model breaks off, or over what that leaves out; it
    has the beginning of a sentence before its cue, or none that belongs to the source ("according to Rao, who …,")."""
    (first, last), (own, end) = extent(a), extent(rule)
    whole = len(a.content) > len(rule.content) == 1 and last <= end and not holds(rule, a.cue or (0, 1))
    if own == first:
        sure_of_it = rule.rule == "small clause" and sure(a, SURE)
        longer = last < end and not sure_of_it and not _another_clause(view, last, end)
        return (longer or whole) and (rule.rule != "according to" or alike(a, rule))
    if own < first:
        if turned(rule) and last == end:
            return True
        cut = len(rule.content) > len(a.content) or (not sure(a, RIVAL) and not _addressed(view, a, own, first))
        around = last == end and cut
        return rule.cue is not None and (around or last <= end <= rule.cue[0])
    return last == end and view.doc[view.first_token(first)].tag_ in ("WDT", "WP")


def turned(rule: Attribution) -> bool:
    """The words, the cue, whoever says them: …, announced Rao."""
    if rule.cue is None or rule.source is None or rule.rule == "according to":
        return False
    return extent(rule)[1] <= rule.cue[0] < rule.source[0]


def only_begun(a: Attribution, rule: Attribution) -> bool:
    """The rule has the first words of a content without a verb: noted high waves |, with gusts recorded at sea."""
    (first, last), (own, end) = extent(a), extent(rule)
    return rule.rule == "small clause" and own == first and end < last


def _addressed(view: DocView, a: Attribution, start: int, end: int) -> bool:
    """What stands before a content of the model's says when it was said, or is the rest of its source."""
    before = view.doc[view.first_token(start) : view.first_token(end)]
    return (a.source is not None and start < a.source[1]) or before.root.dep_ in ("npadvmod", "advmod")


def _another_clause(view: DocView, start: int, end: int) -> bool:
    """What goes on from `start` sets in anew: behind a semicolon, with "although", with what is told of another, with
    what the speaker also says (…, but noted that) or a gloss (…, a comfort to drivers)."""
    following = view.doc[view.first_token(start) : view.first_token(end)]
    first = next((t for t in following if t.text == ";" or t.is_alpha), None)
    if first is None or first.text == ";":
        return first is not None
    told = [c for c in first.head.children if first.dep_ == "cc" and c.dep_ == "conj" and c.i > first.i and frames(c)]
    gloss = first.lower_ in ("a", "an") and following[0].text == ","
    also = any(c.i == first.i + 1 and c.tag_ in FINITE for c in told)
    return gloss or also or first.lower_ in CONTRASTS or any(child(c, "nsubj") is not None for c in told)

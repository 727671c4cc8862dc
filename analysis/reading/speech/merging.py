"""Attributions of the rules and of the reader model put together: each where it reads better.

Quotation marks settle how far direct speech goes: there the rules win. What is reported without marks, which passages
one speaker says on end, and how far the words of cue and source reach, the model reads better.
"""

from dataclasses import replace

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.grammar.phrases import nominal_head
from analysis.reading.grammar.reporting import frames, source_of, source_span
from analysis.reading.grammar.tokens import FINITE, child
from analysis.reading.speech.attribution import Attribution, DocView, Places, Span, overlap
from analysis.reading.speech.certainty import least, sure, tells, weighed
from analysis.reading.speech.content import CONTRASTS
from analysis.reading.speech.indirect import NOBODY, SAID_OF
from analysis.reading.speech.model_quotes import BREAK

LAID_OUT = frozenset(("signature", "named above", "named behind", "transcript", "interview"))  # it says who speaks
MARKED = LAID_OUT | {"cue after", "cue before", "noun before", "colon", "last speaker"}
UNNAMED = frozenset((SAID_OF, NOBODY, "noun"))  # nobody need be named who says it: "is alleged to", "allegations that"
SURE = 0.5  # from here on, the model and no rule says who speaks in quotation marks
SAME_WORDS = 0.85  # the share of their words from which on two contents are one
WEAK = 0.3  # below it, a rule that finds a quote of the model's as well has the words
RIVAL = 0.8  # below it, a quote of the model's yields to a rule that cuts the words otherwise


def merge(view: DocView, rules: list[Attribution], model: list[Attribution]) -> list[Attribution]:
    """The rules' speech in quotation marks, what the model reads beside it, and what only rules find somebody say."""
    spoken, read = _spoken(view, [a for a in rules if a.rule in MARKED], model)
    reported = [a for a in rules if a.rule not in MARKED]
    read = [a for a in read if _stands(view, a) or any(_one_telling(view, a, b) for b in reported if common(a, b))]
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
        if _turned(b) and b.source is not None:  # whoever says it is not what is said
            dropped.update(n for n in places.near(b) if overlap(read[n].content, (b.source,)))
        near = [n for n in places.near(b) if n not in dropped and common(read[n], b)]
        touched = [n for n in near if not _inside(view, read[n], b)]
        same = [n for n in touched if n not in rule_of and _one_telling(view, read[n], b)]
        if same:
            rule_of[max(same, key=lambda n: (_meet(read[n].cue, b.cue), common(read[n], b)))] = b
        elif len(touched) < len(near) and not _told_of(view, b, [read[n] for n in near]):
            continue
        elif (b.source is not None or b.rule in UNNAMED) and not any(
            n in rule_of or sure(read[n], RIVAL) for n in touched
        ):
            dropped.update(touched)
            own.append(b)
    return rule_of, own, dropped


def _told_of(view: DocView, b: Attribution, near: list[Attribution]) -> bool:
    """What stands inside another's words is told of where a verb says it outright and nothing else has these words."""
    if b.cue is None or any(_nearly(a, b) for a in near):
        return False
    verb = view.doc[view.first_token(b.cue[0])]
    outright = (
        bool({"quote", "that"} & frames(verb))
        and (verb.tag_ in FINITE | {"VBG"} or child(verb, "aux") is not None)
        and verb.lemma_ not in words("stance_verbs")
    )
    return outright or b.rule == "according to"


def _one_telling(view: DocView, a: Attribution, b: Attribution) -> bool:
    return _meet(a.cue, b.cue) or (alike(a, b) and not _inside(view, a, b))


def _inside(view: DocView, a: Attribution, b: Attribution) -> bool:
    """One of two tells of the other: its words hold the other's word of saying ("he said that she promised to go")."""
    if a.cue is None or b.cue is None or _meet(a.cue, b.cue):
        return False
    return (tells(view, a.cue) and _holds(b, a.cue)) or _holds(a, b.cue)


def _holds(a: Attribution, cue: Span) -> bool:
    return any(start <= cue[0] and cue[1] <= end for start, end in a.content)


def _spoken(
    view: DocView, marked: list[Attribution], model: list[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Speech in quotation marks with what the model reads of it, and what the model reads beside it.

    A sentence in marks that nothing but its place gives to the last speaker is speech where the model thinks so too.
    """
    places, taken, found, rest = Places(marked), set(), [], []
    for a in model:
        near = [marked[n] for n in places.near(a)]
        signed = [b for b in near if b.rule in LAID_OUT and not _meet(a.source, b.source)]
        if beside := tuple(s for s in a.content if not any(overlap((s,), b.content) for b in signed)):
            a = replace(a, content=beside)  # “We won.” — Ann Lee. The road is shut, police said.
        free = [b for b in near if b not in taken]
        parts = [b for b in free if 2 * common(a, b) > length(b)]
        further = [s for s in a.content if view.marks.at(s[0]) and not any(overlap((s,), b.content) for b in near)]
        if 2 * (sum(common(a, b) for b in parts) + sum(end - start for start, end in further)) <= length(a):
            parts = [b for b in free if 2 * common(a, b) > length(a)]
        if parts := _on_end(view.text, parts):
            taken.update(parts)
            one = _one_quote(view, parts, a)
            found.append(replace(one, content=tuple(sorted([*one.content, *further]))))
        elif not any(2 * common(a, b) > length(a) for b in near):
            rest.append(a)
    return [*found, *(b for b in marked if b not in taken and b.rule != "last speaker")], rest


def _on_end(text: str, parts: list[Attribution]) -> list[Attribution]:
    """The first of some passages and those that follow it, not signed by another, without a whole paragraph between."""
    chain = parts[:1]
    for b in parts[1:]:
        signed = chain[0].rule in LAID_OUT and BREAK.search(text, chain[-1].content[-1][1], b.content[0][0])
        if signed or b.rule in LAID_OUT or len(BREAK.findall(text, chain[-1].content[-1][1], b.content[0][0])) > 1:
            break
        chain.append(b)
    return chain


def _one_quote(view: DocView, parts: list[Attribution], a: Attribution) -> Attribution:
    """The passages in marks that the model reads as one quote, with its words for cue and source."""
    first = next((b for b in parts if b.cue), parts[0])
    source, cue = first.source, first.cue
    if first.rule in LAID_OUT:
        return replace(first, content=tuple(sorted(fragment for b in parts for fragment in b.content)))
    # "Asked by the paper, she said: “…”" has two cues; a noun before the passage names its speaker but loosely
    same_cue = cue is None or _meet(cue, a.cue) or first.rule == "noun before"
    beside = source is not None and cue is not None and first.rule == "cue after" and source[0] - cue[1] == 1
    if a.source is not None and (
        source is None or _meet(source, a.source) or (same_cue and sure(a, SURE) and not beside)
    ):
        source = a.source
    if a.cue is not None and same_cue:
        cue = a.cue
    content = sorted(fragment for b in parts for fragment in b.content)
    if first.rule == "cue before" and _goes_on(view.text, a, content, first.cue):
        content = list(a.content)  # told the paper the road “was shut”
    return replace(first, content=tuple(content), source=source, cue=cue)


def _goes_on(text: str, a: Attribution, passages: list[Span], cue: Span | None) -> bool:
    """The model reads a clause outside the marks that goes on in them, up to their end."""
    (start, end), opening = _extent(a), passages[0][0]
    inside = text[opening : opening + 2].lstrip("“\"‘'«„")[:1].islower()
    return cue is not None and cue[1] <= start < opening and inside and end >= passages[-1][1]


def _settled(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution | None:
    """A quote of the model's with all that rule and grammar know of it; None where too little speaks for it."""
    a = replace(_attributed(view, a, rule), confidence=weighed(a.confidence, rule is not None))
    return a if rule is not None or sure(a, least(view, a)) else None


def _stands(view: DocView, a: Attribution) -> bool:
    """Enough speaks for a quote of the model's that no rule finds as well."""
    return _settled(view, a, None) is not None


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _attributed(view: DocView, a: Attribution, rule: Attribution | None) -> Attribution:
    """A content of the model's with cue and source; what it lacks, grammar may give, also where it breaks off."""
    if rule is not None:
        unsure = not sure(a, WEAK) or (
            not alike(a, rule) and not sure(a, RIVAL) and not (sure(a, SURE) and _only_begun(a, rule))
        )
        content = rule.content if unsure or _better_cut(view, a, rule) else a.content
        surer = rule.rule == "noun" or _turned(rule)
        source = rule.source if surer and _meet(a.cue, rule.cue) else a.source or rule.source
        a = replace(a, content=content, cue=a.cue or rule.cue, source=source)
    if a.source is None and a.cue is not None:
        cue = view.doc.char_span(*a.cue, alignment_mode="expand")
        verb = next((t for t in reversed(cue or ()) if t.pos_ == "VERB"), None)
        head = (source_of(verb) or _behind(verb)) if verb is not None and frames(verb) else None
        a = replace(a, source=source_span(head) if head is not None else None)
    return a


def _behind(verb: Token) -> Token | None:
    """The name right behind a finite verb of saying whose subject the parse lost: “We won” tweeted Lee “at last.”"""
    name = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    return nominal_head(name) if verb.tag_ in FINITE and name.pos_ == "PROPN" and child(verb, "nsubj") is None else None


def _better_cut(view: DocView, a: Attribution, rule: Attribution) -> bool:
    """The rule's words are the better ones: it goes on where the model breaks off, or over what that leaves out; it
    has the beginning of a sentence before its cue, or none that belongs to the source ("according to Rao, who …,")."""
    (first, last), (own, end) = _extent(a), _extent(rule)
    whole = len(a.content) > len(rule.content) == 1 and not _holds(rule, a.cue or (0, 1))
    if own == first:
        longer = (
            last < end and not (rule.rule == "small clause" and sure(a, SURE)) and not _another_clause(view, last, end)
        )
        return (longer or whole) and (rule.rule != "according to" or alike(a, rule))
    if own < first:
        if _turned(rule) and last == end:
            return True
        cut = len(rule.content) > len(a.content) or (not sure(a, RIVAL) and not _addressed(view, a, own, first))
        around = last == end and cut
        return rule.cue is not None and (around or last <= end <= rule.cue[0])
    return last == end and view.doc[view.first_token(first)].tag_ in ("WDT", "WP")


def _turned(rule: Attribution) -> bool:
    """The words, the cue, whoever says them: …, announced Rao."""
    if rule.cue is None or rule.source is None or rule.rule == "according to":
        return False
    return _extent(rule)[1] <= rule.cue[0] < rule.source[0]


def _only_begun(a: Attribution, rule: Attribution) -> bool:
    """The rule has the first words of a content without a verb: noted high waves |, with gusts recorded at sea."""
    (first, last), (own, end) = _extent(a), _extent(rule)
    return rule.rule == "small clause" and own == first and end < last


def _addressed(view: DocView, a: Attribution, start: int, end: int) -> bool:
    """What stands before a content of the model's says when it was said, or is the rest of its source."""
    before = view.doc[view.first_token(start) : view.first_token(end)]
    return (a.source is not None and start < a.source[1]) or before.root.dep_ in ("npadvmod", "advmod")


def _another_clause(view: DocView, start: int, end: int) -> bool:
    """What goes on from `start` sets in anew: behind a semicolon, with "although", or with what is told of another."""
    following = view.doc[view.first_token(start) : view.first_token(end)]
    first = next((t for t in following if t.text == ";" or t.is_alpha), None)
    if first is None or first.text == ";":
        return first is not None
    told = [c for c in first.head.children if first.dep_ == "cc" and c.dep_ == "conj" and c.i > first.i]
    return first.lower_ in CONTRASTS or any(frames(c) and child(c, "nsubj") is not None for c in told)


def _extent(a: Attribution) -> Span:
    return a.content[0][0], a.content[-1][1]


def common(a: Attribution, b: Attribution) -> int:
    """Characters that two contents share."""
    return overlap(a.content, b.content)


def length(a: Attribution) -> int:
    return sum(end - start for start, end in a.content)


def _nearly(a: Attribution, b: Attribution) -> bool:
    return common(a, b) >= SAME_WORDS * (length(a) + length(b) - common(a, b))


def alike(a: Attribution, b: Attribution) -> bool:
    """Two contents share half of the characters that they have together."""
    return 3 * common(a, b) >= length(a) + length(b)

"""Where the words of what is said begin, by grammar, for what the reader model reads: neither without the subject of
their verb nor with those whom they are said to."""

import re

from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import is_relative
from analysis.reading.grammar.reporting import frames, telling
from analysis.reading.grammar.tokens import FINITE, child, children, has, is_infinitive, is_verb
from analysis.reading.speech.attribution import DocView, Span
from analysis.reading.speech.indirect.content import behind_own_words
from analysis.reading.speech.indirect.small_clauses import infinitive_opens

OUTER = " ,;\u00a0"
BRACKET = re.compile(r"[ \u00a0]\([^()\n\r]{1,60}\)")


def begun(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The content from where its clause begins."""
    first = view.first_token(content[0][0])
    if first >= len(view.doc) or view.marks.at(content[0][0]) is not None:
        return content
    verb = _verb(view, cue)
    start = (_after_hearer(view.doc[first], verb) or _voiced(view.doc[first], verb)) if verb is not None else None
    start = start or _subject(view.doc[first])
    if start is None or start.is_punct or start.idx >= content[0][1] or view.marks.at(start.idx) is not None:
        return content
    if cue is not None and verb is not None and start.idx < cue[1] and start.i <= verb.i:
        return content
    return ((start.idx, content[0][1]), *content[1:])


def ended(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """The content up to where its speaker is told to say or do something else ("says it is shut and details why", "said
    it was “a disgrace,” accusing the council"), and with what stands in brackets right behind it."""
    told_by = view.cue_words(cue)
    start, end = content[-1]
    for noun in (t for t in told_by if t.dep_ in ("nsubj", "nsubjpass") and start < t.head.idx < end):
        closes = noun.right_edge.idx + len(noun.right_edge)  # the claim that it was late | was denied
        end = closes if start < closes < noun.head.idx else end
    for verb, other in [(t, c) for t in told_by if t.pos_ == "VERB" for c in t.children]:
        if not start < other.idx < end:
            continue
        if behind_own_words(other):
            end = start + len(view.text[start : other.idx].rstrip(OUTER))
            continue
        helped = any(c.tag_ in FINITE for c in children(other, "aux"))
        if other.dep_ != "conj" or not (helped or other.tag_ in FINITE | {verb.tag_, "VBN"}):
            continue
        opens = other.left_edge
        link = next((c for c in other.head.children if c.dep_ == "cc" and c.i < other.i and c.idx > start), opens)
        does = frames(other) or view.doc[view.first_token(start)].tag_ == "TO"
        does = does and not view.marks.within(start, link.idx) and child(other, "nsubj") is None
        # no verb stands in the words, which no clause goes on from: praised the nurses | and went home
        names_only = start < link.idx and not any(map(is_verb, view.words(((start, link.idx),))))
        if does or (other.tag_ in FINITE and link.dep_ == "cc" and names_only):
            end = start + len(view.text[start : link.idx].rstrip(OUTER))
    content = (*content[:-1], (start, _clause_end(view, start, end, cue))) if start < end else content
    brackets = [BRACKET.match(view.text, end) for _, end in content]
    return tuple((start, found.end() if found else end) for (start, end), found in zip(content, brackets))


def _clause_end(view: DocView, start: int, end: int, cue: Span | None) -> int:
    """The end of a content, behind the verb on which words in it hang: not "the road is shut, but for lorries"."""
    words = [t for t in view.words(((start, end),)) if not t.is_punct]
    if not words or view.marks.within(start, end):
        return end
    joins = False  # a second clause has begun
    for word in words:
        verb, whole = word.head, word.dep_ in ("nsubj", "nsubjpass") and word.left_edge == words[0]
        joins = joins or word.dep_ == "cc"
        if verb.i <= words[-1].i or verb.sent != words[-1].sent or not (whole or (joins and word.dep_ == "prep")):
            continue
        teller = _verb(view, cue)
        # a clause may follow "reported", "found"; not "pleaded for"
        reports = cue is not None and cue[1] <= start and teller is not None and "that" in frames(teller)
        if is_verb(verb) and reports:
            return view.fragments(t.i for t in verb.subtree)[-1][1]
    return end


def _verb(view: DocView, cue: Span | None) -> Token | None:
    return next((t for t in view.cue_words(cue) if frames(t)), None)


def _after_hearer(first: Token, verb: Token) -> Token | None:
    """The first word behind whom a verb of saying names: told the paper | it rained, asked them | to go."""
    for c in verb.children:
        if c.lower_ == "about" and c.dep_ == "prep" and verb.lemma_ in ("ask", "question"):
            # asked Rao about | the bill
            topic, whom = child(c, "pobj"), child(verb, "dobj", "dative")
            beside = whom is not None and whom.left_edge == first and whom.right_edge.i + 1 == c.i
            return topic.left_edge if topic is not None and beside else None
        asked = verb.lemma_ == "ask" and has(c, "mark", "if", "whether")  # asked Rao | if he had lied
        if not (asked or c.dep_ in ("ccomp", "xcomp")) or c.i < first.i:
            continue
        if is_infinitive(c) and "obj-to" in frames(verb):
            link = infinitive_opens(c)
            return link if link is not None and first.i < link.i else None
        hearer = next((o for o in verb.children if o.dep_ in ("dobj", "dative") and o.left_edge == first), None)
        if verb.lemma_ not in telling() or child(c, "nsubj", "nsubjpass", "expl") is None:
            return None
        return c.left_edge if hearer is not None and hearer.right_edge.i + 1 == c.left_edge.i else None
    return None


def _voiced(first: Token, verb: Token) -> Token | None:
    """The first word of what is expressed where only its complement was read: expressed opposition | to the plan."""
    if verb.lemma_ not in ("express", "voice"):
        return None
    voiced = child(verb, "dobj")
    if voiced is None or first.i <= voiced.i:
        return None
    links = [c for c in first.ancestors if c.head == verb and c.dep_ == "prep"]  # her sorrow | for the dead
    inside = first.i <= voiced.right_edge.i and voiced in first.ancestors
    return voiced.left_edge if inside or any(c.i == voiced.right_edge.i + 1 for c in links) else None


def _subject(first: Token) -> Token | None:
    """The first word of the subject that stands before a finite verb with which a content begins."""
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    if first.tag_ not in FINITE or verb.dep_ == "conj":
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None or subject.right_edge.i >= first.i or is_relative(subject):
        return None
    return subject.left_edge

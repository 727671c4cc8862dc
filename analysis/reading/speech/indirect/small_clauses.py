"""Content without a finite verb: called it a farce, described her as tired, accused him of lying, told them to go."""

from collections.abc import Callable

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import is_relative
from analysis.reading.grammar.reporting import frames, is_document, is_speech_noun
from analysis.reading.grammar.tokens import DEMONSTRATIVES, child, has, is_infinitive, word_before
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.attribution import DocView, Span
from analysis.reading.speech.indirect.content import reach, subtree

Content = tuple[Span, ...]
Reader = Callable[[DocView, Token, Token | None], Content | None]

REFLEXIVE = frozenset(["itself", "himself", "herself", "themselves", "myself", "ourselves"])
IN = ("in", "via", "through", "on")
POSTS = frozenset(["choose", "confirm", "introduce", "name", "pick", "welcome"])  # somebody as one's head
TOWARDS = frozenset(["about", "against", "for", "over", "to", "toward", "towards", "with"])
PICTURES = frozenset(["clip", "footage", "image", "photo", "photograph", "picture", "video"])  # which are only shown
STATES = words("found_states")
WHEN_WHERE = frozenset(["in", "on", "at", "during", "after", "before", "when", "while", "as", "since"])


def small_clause(view: DocView, verb: Token, allowed: frozenset[str]) -> tuple[Span, ...]:
    """Content without a finite verb in the first of the verb's frames that has one; () where none has."""
    target = next((c for c in _right(verb) if c.dep_ in ("dobj", "dative")), None)
    if target is None and not {"obj-to", "as"}.isdisjoint(allowed):
        target = _called_on(verb)
    for frame, read in FRAMES:
        if frame in allowed and (content := read(view, verb, target)) is not None:
            return content
    return ()


def _right(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.i > verb.i]


def _called_on(verb: Token) -> Token | None:
    """Whom a preposition right behind the verb names: called on the council to stop, referred to it as a farce."""
    right = _right(verb)
    beside = right[0] if right and right[0].i == verb.i + 1 and right[0].dep_ == "prep" else None
    return child(beside, "pobj") if beside is not None and beside.lower_ != "as" else None


def _with_target(view: DocView, target: Token | None, tokens: list[int]) -> Content:
    return view.fragments((*(subtree(target) if target is not None else ()), *tokens))


def _predicate(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Called it a plot; not: calls itself a watch."""
    if target is not None and target.lower_ in REFLEXIVE:
        return None
    right = _right(verb)
    predicate = next((c for c in right if c.dep_ in ("oprd", "acomp")), None)
    if predicate is not None and verb.lemma_ == "plead" and child(predicate, "neg") is None:
        return None  # a plea of guilty is an act before a court; of "not guilty", a denial
    if predicate is not None:
        tokens = [*_of_whom(target, predicate.left_edge), *subtree(predicate)]
        return without_adjuncts(view, view.fragments(tokens))
    clause = next((c for c in right if c.dep_ == "ccomp" and c.pos_ in ("NOUN", "PROPN", "ADJ")), None)
    if clause is None:
        return None
    subject = child(clause, "nsubj")
    return view.fragments(subtree(clause), subtree(subject) if subject is not None else ())


def _as(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Described the offer as an insult; not: was quoted as saying, which has a clause of its own."""
    if target is None and verb.dep_ not in ("relcl", "acl") and not is_passive(verb):
        return None
    if target is not None and target.lower_ in REFLEXIVE:
        return None
    below = [*_right(verb), *(target.subtree if target is not None else ())]
    # not in a clause about the verb's object: criticised the ban, which he described as a farce
    markers = (c for c in below if c.lower_ == "as" and c.dep_ in ("prep", "mark"))
    apart = ((c, any(above.dep_ == "relcl" for above in c.ancestors if above.i > verb.i)) for c in markers)
    marker = next((c for c, told_apart in apart if not told_apart), None)
    complement = child(marker, "pobj", "pcomp", "amod", "acomp", "prep") if marker is not None else None
    if marker is None or complement is None or frames(complement):
        return None
    if verb.lemma_ in POSTS and child(complement, "poss") is not None:
        return None  # "welcomed Ann Lee as its head"
    return view.fragments([*_of_whom(target, marker), *(i for i in subtree(marker) if i > marker.i)])


def _of_whom(target: Token | None, opens: Token) -> list[int]:
    """The words for what something is said of, right before that, and what links them: called | the raid a farce. A
    pronoun says nothing of its own: called it | a farce."""
    if target is None or target.pos_ == "PRON" or target.i > opens.i:
        return []
    tokens = [i for i in subtree(target) if i < opens.i]
    return list(range(tokens[0], opens.i + 1)) if tokens[-1] + 1 == opens.i else []


def _behind(preposition: str) -> Reader:
    """A reader of what stands behind a preposition, and whom it is said of: accused the miners of blocking the road."""

    def read(view: DocView, verb: Token, target: Token | None) -> Content | None:
        link = _link(verb, target, preposition)
        return _with_target(view, target, reach(verb, link)) if link is not None else None

    return read


def _for(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Blamed the miners for blocking the road, for the fire; praised them for blocking it."""
    link = _link(verb, target, "for")
    if link is None or (child(link, "pcomp") is None and verb.lemma_ != "blame"):
        return None
    return _with_target(view, target, reach(verb, link))


def _at(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Put the toll at forty."""
    link = _link(verb, target, "at")
    return _with_target(view, target, subtree(link)) if link is not None else None


def _link(verb: Token, target: Token | None, preposition: str) -> Token | None:
    """The preposition of "accused X of", hung on the verb or on its object; in the passive only with an agent. Of
    "whom he accused of", too."""
    whom = child(verb, "dobj", "dative")
    if target is None and not is_passive(verb) and (whom is None or not is_relative(whom)):
        return None
    options = [*verb.children, *(target.children if target is not None else ())]
    return next((c for c in options if c.lower_ == preposition and c.dep_ == "prep" and c.i > verb.i), None)


def _thing(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Announced his resignation effective Monday | in a letter; not somebody's name, nor "plans to announce it"."""
    if target is None and is_passive(verb):  # the death was announced by the bank
        target = child(verb, "nsubjpass")
    if target is None or target.pos_ != "NOUN" or target.ent_type_ in ("PERSON", "DATE", "TIME"):
        return None
    if has(target, "det", *DEMONSTRATIVES) or is_infinitive(verb) or verb.dep_ == "pcomp" or takes(verb, target):
        return None
    if is_speech_noun(target) and any(has(c, "mark", "that") for c in target.children):
        return None
    further = next((c for c in _right(verb) if c.dep_ in ("oprd", "acomp") and c.left_edge.i > target.i), None)
    aside = next((c for c in target.subtree if c.dep_ == "relcl" and word_before(c.left_edge) == ","), None)
    around = {t.i for t in aside.subtree} if aside is not None else set()
    tokens = [i for i in subtree(target) if i not in around]  # not ", which makes him unusual"
    tokens = [*tokens, *(subtree(further) if further is not None else ())]
    for link in _right(verb) if verb.lemma_ in ("express", "voice") else ():
        if link.lower_ in TOWARDS and link.i == max(tokens) + 1:  # her thanks | to the crew | for its help
            tokens = [*tokens, *subtree(link)]
    written = next((c for c in target.subtree if c.lower_ in IN and is_document(child(c, "pobj"))), None)
    content = view.fragments(i for i in tokens if written is None or i < written.i)
    passage = next(iter(view.marks.within(*content[0])), None) if content else None
    following = view.doc[min(view.first_token(passage.outer_end), len(view.doc) - 1)] if passage is not None else None
    if passage is not None and following is not None and following.idx < content[0][1]:  # his “strength” | on Monday
        return ((content[0][0], passage.outer_end),) if following.lower_ in WHEN_WHERE else content
    return content


def takes(verb: Token, what: Token) -> bool:
    """Does it say of a thing that somebody gets or shows it, and nothing that he says?"""
    if verb.lemma_ == "show" and what.lemma_.lower() in PICTURES:
        return True
    return verb.lemma_ == "claim" and (what.lemma_.lower() in words("taken_things") or what.ent_type_ == "MONEY")


def _about(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Called for an inquiry, for the mayor to go; spoke of a disaster."""
    link = verb.nbor(1)
    if link.dep_ == "mark":  # for the mayor to go
        return view.fragments(subtree(link.head))
    of = child(link, "pobj", "pcomp")
    act = of.nbor(1) if of is not None and of.i + 1 < len(of.doc) else None
    if of is not None and act is not None and act.tag_ == "VBG" and act.dep_ in ("advcl", "acl", "pcomp"):
        return view.fragments([*subtree(of), *subtree(act)])  # spoke of Ruiz leaving
    return view.fragments(subtree(of)) if of is not None and of.pos_ not in ("PROPN", "PRON") else None


def _object_to(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """To sit down, of "urged the crowd to sit down": whom it is said to is no part of it."""
    clause = _asked(verb, target)
    link = infinitive_opens(clause) if clause is not None else None
    if clause is None or link is None:
        return None
    return view.fragments(i for i in subtree(clause) if i >= link.i)


def infinitive_opens(clause: Token) -> Token | None:
    """The first word of an infinitive: to leave, not to leave."""
    return child(clause, "neg", "aux")


def _asked(verb: Token, target: Token | None) -> Token | None:
    """What somebody is urged or found to do."""
    clause = next((c for c in _right(verb) if c.dep_ in ("ccomp", "xcomp") and is_infinitive(c)), None)
    if clause is None or (target is None and child(clause, "nsubj", "nsubjpass") is None):
        return None
    return clause


def _to_be(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Found the ban to be unlawful, found the ban unlawful."""
    clause = next((c for c in _right(verb) if c.dep_ in ("ccomp", "xcomp") and is_infinitive(c)), None)
    be = clause is not None and any(t.lemma_ == "be" for t in [clause, *clause.children])
    if be and (clause := _asked(verb, target)) is not None:
        return _with_target(view, target, subtree(clause))
    clause = next((c for c in _right(verb) if c.dep_ == "ccomp" and c.pos_ == "ADJ" and child(c, "nsubj")), None)
    if clause is not None and clause.lower_ in STATES:
        return None  # a verdict or a sight, and no opinion: found him guilty, found her dead
    return view.fragments(subtree(clause)) if clause is not None else None


def _to(view: DocView, verb: Token, target: Token | None) -> Content | None:
    """Vowed to leave, committed to leaving."""
    clause = next((c for c in _right(verb) if c.dep_ == "xcomp" and is_infinitive(c)), None)
    link = _link(verb, verb, "to") if clause is None else None
    clause = child(link, "pcomp") if link is not None else clause
    return view.fragments(subtree(clause)) if clause is not None else None


def without_adjuncts(view: DocView, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A predicate that begins with a passage in quotation marks ends with it where only time or place follows."""
    passage = view.marks.at(content[0][0]) if content else None
    if passage is None or content[0][0] != passage.outer_start or content[-1][1] <= passage.outer_end:
        return content
    following = view.doc[min(view.first_token(passage.outer_end), len(view.doc) - 1)]
    if following.text == "," and following.i + 1 < len(view.doc):
        following = following.nbor(1)
    return ((passage.outer_start, passage.outer_end),) if following.lower_ in WHEN_WHERE else content


# Frames of `lexicon/speech_verbs.csv`, in the order in which they are tried.
FRAMES: tuple[tuple[str, Reader], ...] = (
    ("pred", _predicate),
    ("as", _as),
    ("of", _behind("of")),
    ("for", _for),
    ("with", _behind("with")),  # credited the miners with saving the road
    ("at", _at),
    ("obj-to", _object_to),
    ("tobe", _to_be),
    ("to", _to),
    ("cause", _behind("to")),  # attributed the fire to a fault
    ("thing", _thing),
    ("about", _about),
)

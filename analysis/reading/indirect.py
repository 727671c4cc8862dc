"""Speech reported in the reporter's grammar: clauses, small clauses, noun cues and "according to"."""
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.attribution import Attribution, Reading, Span, span
from analysis.reading.speech import child, frames, is_speech_noun, passive, reports_on, source_of, source_span

LIGHT = frozenset("make issue express voice raise give offer release repeat reiterate deliver publish".split())
STANCES = frozenset("believe think expect agree suspect feel hope consider".split())
UNSAID = frozenset("refuse decline fail".split())
CONTRASTS = frozenset("while whereas although though".split())
WHEN_WHERE = frozenset("in on at during after before when while as since".split())


def indirect_speech(reading: Reading) -> list[Attribution]:
    """Every attribution outside quotation marks that the parse shows, in the order of its cues."""
    found = []
    for token in reading.doc:
        if token.is_space or reading.marks.at(token.idx) is not None:
            continue
        if token.lower_ == "according":
            found.extend(_according(reading, token))
        elif is_speech_noun(token):
            found.extend(_noun(reading, token))
        elif token.lower_ in words("stated_adjectives") and token.dep_ == "amod":
            found.extend(_stated(reading, token))
        elif (allowed := frames(token)) and not _unsaid(token):
            found.extend(_verb(reading, token, allowed))
    return found


def _unsaid(verb: Token) -> bool:
    """ "did not say whether", "declined to say": nothing was said."""
    if verb.lemma_ not in STANCES and any(c.dep_ == "neg" for c in verb.children):
        return True
    if verb.dep_ == "xcomp" and (verb.head.lemma_ in UNSAID or any(c.dep_ == "neg" for c in verb.head.children)):
        return True
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(c.dep_ in ("nsubj", "aux") for c in verb.children)


def _emit(reading: Reading, content, source: Token | None, cue: Span, rule: str) -> Iterator[Attribution]:
    if content:
        yield Attribution(content, source_span(source) if source is not None else None, cue, rule)


def _subtree(token: Token) -> list[int]:
    """Words under a token; a finite verb coordinated with an infinitive is not under it (the parser hangs it too low)."""
    words = {t.i for t in token.subtree}
    if _infinitive(token):
        for other in token.children:
            if other.dep_ == "conj" and other.tag_ in ("VBD", "VBZ"):
                words -= {t.i for t in other.subtree}
    for other in token.subtree:
        if other.i > token.i and other.i in words and _reporters_remark(other) and other.right_edge.i == max(words):
            words -= {t.i for t in (other.head if other.dep_ == "pcomp" else other).subtree}
            break
    return sorted(words)


def _reporters_remark(verb: Token) -> bool:
    """A trailing ", as the court found", ", adding that …", ", with the BBC reporting …" belongs to the reporter."""
    if not frames(verb):
        return False
    opens = verb.left_edge if verb.dep_ == "advcl" else verb.head.left_edge
    comma = opens.i > 0 and opens.nbor(-1).text in (",", "—", "–", "-")
    if verb.dep_ == "advcl":
        if opens.lower_ in CONTRASTS:                             # ", while the government insists that …"
            return comma and child(verb, "ccomp") is not None
        return opens.lower_ == "as" or comma and verb.i == opens.i and reports_on(verb) is not None
    return comma and verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "with"


def _verb(reading: Reading, verb: Token, allowed: frozenset[str]) -> Iterator[Attribution]:
    source = source_of(verb)
    if source is None and (verb.lemma_ in STANCES or not passive(verb) or verb.dep_ == "advcl"):
        return                                                    # "it is expected that": nobody says it
    if "that" in allowed or "quote" in allowed:
        for clause in _clauses(verb):
            yield from _emit(reading, reading.fragments(_reach(verb, clause), _own_words(verb, clause)), source,
                                    span(verb), "clause")
            return
        if host := _inverted(verb):
            content = reading.fragments(_subtree(host), _subtree(verb))
            yield from _emit(reading, content, source, span(verb), "clause before its cue")
            return
        if content := _as_said(reading, verb):
            yield from _emit(reading, content, source, span(verb), "as somebody said")
            return
    if passive(verb) and source is None:
        return
    for content in _small(reading, verb, allowed):
        yield from _emit(reading, content, source, span(verb), "small clause")
        return


def _clauses(verb: Token) -> Iterator[Token]:
    """Finite clauses that a verb takes as content."""
    for clause in verb.children:
        if clause.dep_ == "ccomp" and not _infinitive(clause):
            if any(c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj", "mark") or c.tag_ in ("WRB", "WP", "WDT")
                   for c in clause.children) and (clause.tag_ != "VBG" or child(clause, "aux") is not None):
                yield clause
        elif clause.dep_ in ("conj", "advcl") and any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children):
            yield clause                                          # expressed regret and that he would go


def _infinitive(clause: Token) -> bool:
    return any(c.tag_ == "TO" and c.dep_ == "aux" for c in clause.children)


def _reach(verb: Token, clause: Token) -> list[int]:
    """Words of a content clause, and what follows it without a comma or as a further that-clause of the same verb."""
    tokens = _subtree(clause)
    if clause.i < verb.i:
        return tokens
    for sibling in sorted((c for c in verb.children if c.i > clause.i), key=lambda c: c.i):
        first = sibling.left_edge.i
        further = any(c.dep_ == "mark" and c.lower_ == "that" for c in sibling.children)
        if further or sibling.dep_ in ("advcl", "prep", "npadvmod", "advmod", "ccomp") and first == max(tokens) + 1:
            tokens = list(range(min(tokens), sibling.right_edge.i + 1))
    return tokens


def _own_words(verb: Token, clause: Token) -> list[int]:
    """The cue's own words, for a content clause that goes around them ("The talks, he said, would go on")."""
    if clause.right_edge.i < verb.i or verb.i < clause.left_edge.i:
        return []
    return [verb.i] + [i for c in verb.children if c.i != clause.i for i in _subtree(c)]


def _inverted(verb: Token) -> Token | None:
    """The clause that a following or inserted "argued the lawyer", "he said" reports."""
    head, subject = verb.head, child(verb, "nsubj")
    if verb.dep_ not in ("parataxis", "conj", "ccomp", "dep", "advcl") or head.i == verb.i or head.pos_ not in ("VERB", "AUX"):
        return None
    if subject is None or child(verb, "ccomp", "dobj", "xcomp", "mark", "prt", "oprd") is not None:
        return None
    first = min(subject.left_edge.i, verb.i)
    if first == 0 or not verb.doc[first - 1].is_punct:
        return None
    if verb.dep_ != "parataxis" and (head.i > verb.right_edge.i or any(c.dep_ == "cc" for c in head.children)):
        return None
    return head if verb.i < subject.i or verb.dep_ != "conj" else None


def _as_said(reading: Reading, verb: Token) -> tuple[Span, ...]:
    """ "As Smith said, the plan is dead": the main clause."""
    mark = child(verb, "mark", "prep", "advmod")
    if verb.dep_ != "advcl" or mark is None or mark.lower_ != "as" or child(verb, "dobj") is not None:
        return ()
    edge = verb.left_edge.i
    if edge != reading.sentence_start[verb.i] or verb.head.i < verb.i:
        return ()
    return reading.fragments(_subtree(verb.head), _subtree(verb))


def _small(reading: Reading, verb: Token, allowed: frozenset[str]) -> Iterator[tuple[Span, ...]]:
    """Contents without a finite verb: called it a farce, accused her of lying, told them to go."""
    right = [c for c in verb.children if c.i > verb.i]
    target = next((c for c in right if c.dep_ in ("dobj", "dative")), None)
    if target is None and right and right[0].i == verb.i + 1 and right[0].dep_ == "prep" and "obj-to" in allowed:
        target = child(right[0], "pobj")                          # called on the council to stop
    if "pred" in allowed:
        predicate = next((c for c in right if c.dep_ in ("oprd", "acomp")), None)
        if predicate is not None:
            yield _without_adjuncts(reading, reading.fragments(_subtree(predicate)))
        clause = next((c for c in right if c.dep_ == "ccomp" and c.pos_ in ("NOUN", "PROPN", "ADJ")), None)
        if clause is not None:
            subject = child(clause, "nsubj")
            yield reading.fragments(_subtree(clause), _subtree(subject) if subject is not None else ())
    if "as" in allowed:
        marker = next((c for c in [*right, *(target.subtree if target is not None else ())]
                       if c.lower_ == "as" and c.dep_ in ("prep", "mark")), None)
        if marker is not None and (target is not None or verb.dep_ in ("relcl", "acl") or passive(verb)):
            complement = child(marker, "pobj", "pcomp", "amod", "acomp", "prep")
            if complement is not None:
                yield reading.fragments(i for i in _subtree(marker) if i > marker.i)
    if "of" in allowed and (link := _link(verb, target, "of")) is not None:
        yield reading.fragments((*(_subtree(target) if target is not None else ()), *_reach(verb, link)))
    if "for" in allowed and (link := _link(verb, target, "for")) is not None and child(link, "pcomp") is not None:
        yield reading.fragments((*(_subtree(target) if target is not None else ()), *_reach(verb, link)))
    if allowed & {"tobe", "obj-to"}:
        clause = next((c for c in right if c.dep_ in ("ccomp", "xcomp") and _infinitive(c)), None)
        if clause is not None and (child(clause, "nsubj", "nsubjpass") is not None or target is not None):
            if "obj-to" in allowed or any(t.lemma_ == "be" for t in [clause, *clause.children]):
                yield reading.fragments((*(_subtree(target) if target is not None else ()), *_subtree(clause)))
        clause = next((c for c in right if c.dep_ == "ccomp" and c.pos_ in ("ADJ",) and child(c, "nsubj")), None)
        if "tobe" in allowed and clause is not None:
            yield reading.fragments(_subtree(clause))
    if "to" in allowed and (clause := next((c for c in right if c.dep_ == "xcomp" and _infinitive(c)), None)) is not None:
        yield reading.fragments(_subtree(clause))


def _without_adjuncts(reading: Reading, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """A predicate that begins with a passage in quotation marks ends with it where only time or place follows."""
    passage = reading.marks.at(content[0][0]) if content else None
    if passage is None or content[0][0] != passage.outer_start or content[-1][1] <= passage.outer_end:
        return content
    following = reading.doc[min(reading.first_token(passage.outer_end), len(reading.doc) - 1)]
    return ((passage.outer_start, passage.outer_end),) if following.lower_ in WHEN_WHERE else content


def _link(verb: Token, target: Token | None, preposition: str) -> Token | None:
    """The preposition of "accused X of", hung on the verb or on its object; in the passive only with an agent."""
    if target is None and not passive(verb):
        return None
    options = [*verb.children, *(target.children if target is not None else ())]
    return next((c for c in options if c.lower_ == preposition and c.dep_ == "prep" and c.i > verb.i), None)


def _noun(reading: Reading, noun: Token) -> Iterator[Attribution]:
    """ "their claim that …", "her argument was that …", with a source beside the noun."""
    doc, first = reading.doc, noun.i
    while first >= 2 and doc[first - 1].text == "-" and not doc[first - 2].whitespace_ and not doc[first - 1].whitespace_:
        first -= 2                                                # counter-argument is three tokens
    cue = doc[first].idx, noun.idx + len(noun)
    clause = next((c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i and
                   any(m.dep_ == "mark" and m.lower_ == "that" for m in c.children)), None)
    if clause is None and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        clause = next((c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.head.i and not _infinitive(c)), None)
    source = _noun_source([doc[i] for i in range(first, noun.i + 1)])
    if clause is not None and source is not None:
        yield from _emit(reading, reading.fragments(_subtree(clause)), source, cue, "noun")


def _noun_source(nouns: list[Token]) -> Token | None:
    for noun in nouns:
        if (owner := child(noun, "poss")) is not None:
            return owner
    noun = nouns[-1]
    for link in noun.children:
        if link.lower_ in ("by", "from", "of") and link.dep_ in ("prep", "agent") and (owner := child(link, "pobj")) is not None:
            return owner
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return source_of(noun.head)
    return None


def _stated(reading: Reading, adjective: Token) -> Iterator[Attribution]:
    """ "her stated aim to leave": the infinitive beside the noun."""
    noun = adjective.head
    owner = child(noun, "poss")
    clauses = [c for c in (*noun.children, *(noun.head.children if noun.head.lemma_ == "be" else ()))
               if c.dep_ in ("acl", "advcl", "relcl", "ccomp", "xcomp") and c.i > noun.i and _infinitive(c)]
    if owner is not None and clauses:
        yield from _emit(reading, reading.fragments(_subtree(clauses[0])), owner, span(adjective), "stated")


def _according(reading: Reading, word: Token) -> Iterator[Attribution]:
    """ "According to X": the rest of its clause, without the journalist's gloss ("meaning …")."""
    link = child(word, "prep")
    source = child(link, "pobj") if link is not None and link.lower_ == "to" else None
    if source is None:
        return
    own = set(_subtree(word))
    first, last = reading.sentence_start[word.i], word.sent.end - 1
    host = word.head
    while host.pos_ not in ("VERB", "AUX") and host.head.i != host.i:
        host = host.head
    opens, closes = word.i == first, max(own) >= last - 1
    if not (opens or closes):
        if "quote" in frames(host) and host.i < word.i:
            return                                                # he decided, according to the summary, "that …"
        if host.dep_ in ("conj", "relcl", "advcl", "ccomp", "acl"):
            first, last = host.left_edge.i, host.right_edge.i
    tokens = [i for i in range(first, last + 1)]
    for i in tokens:
        token = reading.doc[i]
        gloss = token.lower_ == "meaning" and token.tag_ == "VBG" and token.dep_ == "advcl"
        if i not in own and (gloss or token.text == ";" and reading.marks.at(token.idx) is None):
            tokens = [j for j in tokens if (j < i) == (word.i < i)]
            break
    yield from _emit(reading, reading.fragments(tokens, own), source,
                            (word.idx, link.idx + len(link)), "according to")

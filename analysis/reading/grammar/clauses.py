"""The grammar of a clause: its understood subject (control, coordination, relative clauses), voice and extent."""

from spacy.tokens import Span, Token

from analysis.lexicon import words

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
CLAUSES = ("relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass")
RELATIVE = ("WDT", "WP", "WRB")
HOPS = 8  # how far a subject is looked for: longer chains are slips of the parse
REACH = 60  # words to either side that a clause or a noun phrase can extend


def is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX")


def child(token: Token, *deps: str) -> Token | None:
    """First child with one of these relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Whether the subject undergoes the event: "was arrested", "the man arrested", "was arrested and charged"."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return False
    if verb.dep_ in ("acl", "advcl") and child(verb, "dobj") is None:
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ == "conj"
        and is_verb(verb.head)
        and verb.head.i < verb.i
        and (any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.head.children))
    )


def is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other word stands for itself."""
    if token.tag_ not in RELATIVE:
        return token
    verb = token.head
    for _ in range(HOPS):
        if verb.dep_ == "relcl":
            return _whole(verb, token)
        if verb.dep_ not in ("conj", "xcomp", "ccomp", "prep", "pobj", "pcomp", "nsubj", "dobj"):
            break
        verb = verb.head
    return token


def _whole(verb: Token, pronoun: Token) -> Token:
    """The noun of a relative clause; the first of several where a plural verb and a comma speak of them all."""
    noun = verb.head
    apart = pronoun.i > 0 and pronoun.nbor(-1).is_punct
    plural = any(c.lower_ in ("are", "were", "have") for c in (*verb.children, verb)) or verb.tag_ == "VBP"
    while apart and plural and noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def subject(verb: Token, hops: int = HOPS) -> Token | None:
    """Understood grammatical subject of a verb, or None: its own, shared, controlled or the antecedent's."""
    own = child(verb, *SUBJECTS)
    if own is not None:
        return antecedent(own) if own.dep_.startswith("nsubj") else None
    if hops == 0 or verb.head == verb:
        return None
    head, dep = verb.head, verb.dep_
    if dep == "conj":
        return subject(head, hops - 1) if is_verb(head) else None
    if dep in ("acl", "relcl"):
        return holder(head, hops - 1) if verb.tag_ == "VB" and dep == "acl" else head
    if dep in ("xcomp", "ccomp") and is_verb(head):
        return controller(head, hops)
    if dep in ("advcl", "oprd", "attr", "acomp", "xcomp", "ccomp", "prep"):
        return outer_subject(head, hops - 1)
    if dep == "pcomp" or (dep == "pobj" and verb.tag_ == "VBG"):
        return _gerund_subject(head.head, hops)
    return None


def controller(verb: Token, hops: int = HOPS) -> Token | None:
    """Whom an infinitive below this verb has as subject: its object ("urged him to go"), else its subject."""
    if not is_passive(verb) and verb.lemma_ not in words("subject_control"):
        thing = child(verb, "dobj", "dative")
        if thing is not None and thing.pos_ != "NUM":
            return antecedent(thing)
    return subject(verb, hops - 1)


def _gerund_subject(governor: Token, hops: int) -> Token | None:
    """Subject of a gerund after a preposition that hangs on `governor` ("accused him of leaving")."""
    if is_verb(governor):
        thing = child(governor, "dobj")
        if thing is not None and governor.lemma_ in words("object_control") and not is_passive(governor):
            return antecedent(thing)
        return subject(governor, hops - 1)
    return holder(governor, hops - 1)


def outer_subject(token: Token, hops: int) -> Token | None:
    """Subject of the clause in which a word stands."""
    for _ in range(HOPS):
        if is_verb(token):
            return subject(token, max(hops, 0))
        if token.head == token:
            return None
        token = token.head
    return None


def possessor(noun: Token) -> Token | None:
    return child(noun, "poss")


def prepositional(word: Token, *prepositions: str) -> Token | None:
    """The noun behind one of these prepositions that hangs on a word."""
    for prep in word.children:
        if prep.dep_ in ("prep", "agent", "dative") and prep.lower_ in prepositions:
            thing = child(prep, "pobj")
            if thing is not None:
                return thing
            # "by retreating soldiers": the parser takes the participle for a gerund
            gerund = child(prep, "pcomp")
            thing = child(gerund, "dobj") if gerund is not None and prep.dep_ == "agent" else None
            if thing is not None and gerund.tag_ == "VBG" and gerund.i == prep.i + 1:
                return thing
    return None


def holder(noun: Token, hops: int = HOPS) -> Token | None:
    """Who makes a promise, has a plan, is under criticism: possessor, source, else the subject of the clause."""
    owner = possessor(noun)
    if owner is not None:
        return owner
    owner = prepositional(noun, "by") or (prepositional(noun, "of") if noun.lemma_ in ("intention", "intent") else None)
    return owner if owner is not None else outer_subject(noun, hops)


def _reach(token: Token, left_out) -> tuple[int, int]:
    """First and last token below `token`, without the branches that `left_out` names."""
    first = last = token.i
    queue, seen = [token], 0
    while queue and seen < 4 * REACH:
        word = queue.pop()
        seen += 1
        if abs(word.i - token.i) <= REACH:
            first, last = min(first, word.i), max(last, word.i)
            queue += [c for c in word.children if not left_out(c)]
    return first, last


def clause(token: Token) -> Span:
    """The clause around a word: what hangs on its verb, without other clauses."""
    verb = token
    for _ in range(HOPS):
        if is_verb(verb) or verb.head == verb:
            break
        verb = verb.head
    if abs(verb.i - token.i) > REACH:
        verb = token
    first, last = _reach(
        verb, lambda c: c.dep_ in (*CLAUSES, "punct") or (c.dep_ == "conj" and is_verb(c)) or c.tag_ == "_SP"
    )
    first, last = min(first, token.i), max(last, token.i)
    while last > token.i and (token.doc[last].dep_ == "cc" or token.doc[last].is_punct or token.doc[last].is_space):
        last -= 1  # "he taught and"
    span = trim(token.doc[first : last + 1])
    return span if any(t.pos_ in TOLD for t in span if t != token) else _wider(span, verb)


TOLD = ("NOUN", "PROPN", "PRON", "NUM")


def _wider(span: Span, verb: Token) -> Span:
    """A clause that is only its verb, with what tells more of it: its complement, its noun, or the verb it hangs on."""
    inner = next((c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i), None)
    if inner is not None:
        other = clause(inner) if is_verb(inner) else None
    elif verb.dep_ in ("acl", "relcl"):
        other = phrase(verb.head)
    elif verb.dep_ in ("xcomp", "oprd", "advcl", "pcomp") and verb.head.i < verb.i:
        other = span.doc[verb.head.i : verb.head.i + 1]
    else:
        other = None
    if other is None or max(other.end, span.end) - min(other.start, span.start) > REACH:
        return span
    return trim(span.doc[min(other.start, span.start) : max(other.end, span.end)])


def phrase(noun: Token) -> Span:
    """The noun phrase of a head, without relative clauses, appositions and what is coordinated with it."""
    first, last = _reach(
        noun,
        lambda c: (
            c.dep_
            in (*CLAUSES, "appos", "conj", "cc", "punct", "prep", "case", "preconj", "nsubj", "nsubjpass", "aux", "cop")
            and not (c.dep_ == "prep" and c.lower_ == "of" and c.i > noun.i)
            and not (c.dep_ == "punct" and c.i < noun.i)
            and not (c.dep_ == "case" and c.head != noun)
        ),
    )
    return trim(noun.doc[first : last + 1])


def trim(span: Span) -> Span:
    """Without punctuation and space at either end."""
    first, last = span.start, span.end
    while last - first > 1 and (span.doc[last - 1].is_punct or span.doc[last - 1].is_space):
        last -= 1
    while last - first > 1 and (span.doc[first].is_punct or span.doc[first].is_space):
        first += 1
    return span.doc[first:last]

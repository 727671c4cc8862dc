"""What the parts of a clause are to it: needed, an addition, or another sentence that the parse hangs on it."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.tokens import child, children, is_infinitive, is_verb

LINKS = ("to", "as", "into", "from", "of")  # prepositions whose noun an object needs: "describes it as a hoax"
SENTENTIAL = (  # adverbs that say nothing of how
    *("also", "too", "then", "again", "now", "there", "here", "however", "so", "yet", "ago", "yesterday", "today"),
    *("tonight", "tomorrow", "later", "earlier", "afterwards", "afterward", "instead", "though", "anyway", "soon"),
    *("recently", "currently", "previously", "reportedly", "allegedly", "already", "still", "only", "even", "just"),
    *("shortly", "immediately", "long", "first", "next", "once", "as", "that", "when", "where", "why", "how"),
)
PLACING = ("put", "place", "hold", "keep", "leave", "set", "lay", "lock", "store", "bury", "base", "charge")
WHERE = ("in", "on", "at", "under", "with")
THINKING = ("believe", "think", "know", "find", "show", "suggest", "mean", "estimate", "expect")
MEASURE = 4  # words of a measure
COMPARISON = 8  # … that says what with
FAR = 60  # words between a verb and a clause that it still governs
BREAKS = (":", ";", "—", "[", "]", ".")  # marks behind which another sentence stands


def acting(verb: Token) -> Token | None:
    """The subject of a verb; of two nouns that the parse gives it, the one next to it ("according to UpGuard, a firm,
    two databases were found", "a son of Oslo, Justice Low devoted …")."""
    nouns = [who for who in children(verb, "nsubj", "nsubjpass") if who.i < verb.i and who.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if len(nouns) > 1 else subject(verb)


def is_expletive(verb: Token, who: Token) -> bool:
    """Whether "it" stands for nothing: "it is vital that …", "it takes years to …"."""
    clause = any(c.dep_ in ("ccomp", "xcomp", "advcl") and c.i > verb.i for c in verb.children)
    return who.lower_ == "it" and (
        clause or any(child(c, "xcomp", "ccomp") for c in verb.children if c.dep_ == "acomp")
    )


def is_apart(verb: Token, clause: Token) -> bool:
    """Whether a clause after a verb is another sentence that the parse hangs on it."""
    first = clause.left_edge.i
    if verb.lemma_ in ("speak", "talk"):  # they tell of something, and never what is said
        return True
    if clause.i <= verb.i or first <= verb.i:
        return clause.i > verb.i
    if first - verb.i > FAR:
        return True
    between = verb.doc[verb.i + 1 : first]
    told = verb.lemma_ in words("plain_speech_verbs")
    if any(t.text in BREAKS for t in between) and not (
        told and all(t.text == ":" for t in between if t.text in BREAKS)
    ):
        return True
    comma = any(t.text == "," and t.head == verb for t in between)
    return comma and (not told or is_infinitive(clause))


def is_behind_break(verb: Token, word: Token) -> bool:
    """Whether a phrase is of another sentence that the parse hangs on a verb: "took a shot at him: what news!"."""
    return not is_verb(word) and any(t.text in BREAKS for t in verb.doc[verb.i : word.left_edge.i])


def is_needed(verb: Token, preposition: Token, passive: bool) -> bool:
    """Whether a verb hardly stands without a prepositional phrase: "leads to scarring", "splices it into the ring"."""
    if verb.lemma_ in words("plain_speech_verbs") or preposition.i < verb.i:
        return False
    if verb.lemma_ in PLACING and preposition.lower_ in WHERE:
        return True
    if preposition.i == verb.i + 1:
        alone = not passive and child(verb, "dobj", "attr", "acomp", "ccomp", "xcomp") is None
        asked = any(c.dep_ in ("xcomp", "advcl") and is_infinitive(c) and c.i > preposition.i for c in verb.children)
        return alone or asked or preposition.lower_ in LINKS  # "called on her to resign"
    thing = child(verb, "dobj")
    if thing is None:
        return passive and preposition.lower_ in ("to", "as", "into")
    return preposition.i > thing.i and preposition.lower_ in LINKS


def is_measure(verb: Token, word: Token) -> bool:
    """Whether a word behind a verb says how often, how long or how: "held every other year", "polling so low"."""
    size = len(list(word.subtree))
    if word.i > verb.i and word.dep_ == "advmod" and word.tag_ == "RBR" and child(word, "prep") is not None:
        return size <= COMPARISON  # "served longer than any other"
    if word.i <= verb.i or size > MEASURE:
        return False
    if word.dep_ == "npadvmod":
        before = word.left_edge.nbor(-1)
        return before.dep_ != "advmod"  # "more than once a year"
    alone = child(verb, "dobj", "attr", "acomp", "oprd", "ccomp", "xcomp", "prep", "agent") is None
    return word.dep_ == "advmod" and word.i - verb.i <= 2 and alone and word.lower_ not in SENTENTIAL


def has_no_subject(verb: Token) -> bool:
    """Whether who acts is not to be looked for around a verb: "as told at trial", "after sentencing by a judge"."""
    if child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass") is not None:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":
        return any(c.lower_ == "as" for c in verb.children if c.dep_ == "mark")
    by = any(c.lower_ == "by" and child(c, "pobj") is not None for c in verb.children if c.dep_ in ("agent", "prep"))
    return verb.dep_ == "pcomp" and verb.tag_ == "VBG" and by and child(verb, "dobj") is None


def adds_speech(verb: Token) -> bool:
    """Whether a verb tells only that somebody goes on speaking, so that no clause hangs on it well."""
    inner = child(verb, "xcomp")
    further = inner is not None and inner.lemma_ in words("plain_speech_verbs") and verb.lemma_ in ("go", "continue")
    return further or verb.lemma_ in ("continue", "comment")


def is_small(verb: Token, word: Token) -> bool:
    """Whether a word says what an object becomes or is held to be: "turned the city dark", "considers him a hero"."""
    thing = child(verb, "dobj") or child(word, "nsubj")
    return (
        thing is not None
        and verb.i < thing.i < word.i
        and not any(t.text in BREAKS for t in verb.doc[verb.i : word.i])
        and word.pos_ in ("ADJ", "NOUN", "PROPN")
        and not is_infinitive(word)
    )


def clause_of(verb: Token, thing: Token) -> Token | None:
    """The clause whose subject the parse takes for the object of a saying: "announced classes would be cancelled"."""
    takes = (frames(verb) or verb.lemma_ in THINKING) and verb.lemma_ not in ("tell", "ask")
    if not takes or thing.lemma_ in words("speech_nouns"):
        return None
    said = child(verb, "ccomp")
    if (
        said is None
        or said.i < thing.i
        or said.tag_ == "VBG"
        or child(said, "nsubj", "nsubjpass", "csubj", "expl", "mark")
    ):
        return None
    return said if any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in (said, *said.children)) else None


def gerund_of(preposition: Token) -> Token | None:
    act = child(preposition, "pcomp")
    return act if act is not None and act.tag_ == "VBG" else None


def is_shared(verb: Token, other: Token) -> bool:
    """Whether a verb joined to one before it has the object of both: "earn and maintain the trust"."""
    joined = other.i == verb.i + 2 and verb.nbor(1).dep_ == "cc" and other.tag_ == verb.tag_
    return joined and child(other, "dobj") is not None

"""The understood subject of a verb: its own, a shared or controlled one, what a relative pronoun stands for."""

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.relative_pronouns import antecedent
from analysis.reading.grammar.tokens import (
    ACTING,
    HOPS,
    PLACES,
    SUBJECTS,
    child,
    children,
    first_conjunct,
    is_infinitive,
    is_verb,
    remembered,
    upwards,
    word_before,
)
from analysis.reading.grammar.verbs.garden_paths import outside
from analysis.reading.grammar.verbs.governors import joined_gerund, ranks, which_of
from analysis.reading.grammar.verbs.mood import is_imperative, is_result
from analysis.reading.grammar.verbs.voice import is_passive

ASKED_OF = {  # verbs whose infinitive is for whom their preposition names
    **dict.fromkeys(("call", "count", "prevail", "rely"), ("on", "upon")),
    "appeal": ("to",),
    "plead": ("with",),
    "wait": ("for",),
}
ASKED_FOR = {"appeal", "apply", "ask", "beg", "call", "campaign", "lobby", "plead", "pray", "press", "push", "vote"}
MOVING = ("enter", "leave", "visit", "reach", "flee", "cross", "tour", "join", "approach")
GRANTED = {"ability", "authority", "chance", "license", "opportunity", "permission", "power", "right", "time"}
REQUESTS = {"appeal", "call", "demand", "invitation", "order", "permission", "plea", "request"}  # to others
SPENT = {"career", "day", "decade", "hour", "lifetime", "month", "season", "term", "week", "year"}  # doing something
PASSING = {"follow", "lead", "precede", "end", "begin", "start", "span", "remain"}  # "the years following the war"
STOPPING = {"ban", "bar", "block", "discourage", "keep", "prevent", "prohibit", "stop"}  # somebody from doing something
RESTING = {"sit", "stand", "lie", "lean", "kneel", "crouch"}  # … somewhere doing something
UNDERGONE = {"trouble", "difficulty", "problem", "time", "fun"}  # "had trouble landing"


@remembered
def subject(verb: Token) -> Token | None:
    """Understood grammatical subject of a verb, or None: its own, shared, controlled or the antecedent's."""
    return _subject(verb, HOPS)


def _subject(verb: Token, hops: int) -> Token | None:
    own = child(verb, *SUBJECTS) or _behind_mark(verb)
    if own is not None and is_infinitive(verb) and any(c.lower_ != "for" for c in children(verb, "mark")):
        own = None  # "rallied after the break to win": the parse makes a clause of "the break"
    if own is not None and (told := outside(own)) is not None:
        return told
    if own is not None:
        return antecedent(own) if own.dep_.startswith("nsubj") or own.dep_ in ("pobj", "dobj") else None
    if (beside := accompanied(verb)) is not None:
        return beside
    if hops == 0 or verb.head == verb or child(verb, "expl") is not None:  # "there is"
        return None
    head, dep = _told(verb.head), verb.dep_
    if is_imperative(verb) and head.i > verb.i:
        return None  # "“Look at this,” Lee said": whoever is spoken to
    if (link := joined_gerund(verb)) is not None:
        return _gerund_subject(link.head, link.lower_, hops)
    if dep == "conj" or _goes_on(verb):
        return _subject(head, hops - 1) if is_verb(head) else None
    if dep in ("acl", "relcl") and not is_verb(head):
        return _of_noun(verb, hops)
    engages = (head.lemma_ in words("engaging_verbs") and not is_passive(head)) or _asked(head) is not None
    engaged = dep == "advcl" and engages and is_infinitive(verb)
    if engaged or (dep in ("xcomp", "ccomp") and is_verb(head)):
        # "beat Lee to win the cup": who beat; "paid Lee to go": Lee
        if head.lemma_ == "use" and is_infinitive(verb) and is_passive(head):
            return None  # "the method used to count them"
        return _subject(head, hops - 1) if is_result(verb) else _controller(head, verb, hops)
    if dep in ("advcl", "oprd", "attr", "acomp", "xcomp", "ccomp"):
        return outer_subject(head, hops - 1)
    if dep == "pcomp" or (dep in ("pobj", "prep") and verb.tag_ == "VBG" and head.pos_ in ("ADP", "SCONJ")):
        return _gerund_subject(first_conjunct(head).head, head.lower_, hops)
    return None


def _of_noun(verb: Token, hops: int) -> Token | None:
    """Subject of a clause that hangs on a noun: "soldiers leaving", "the first to leave"; "a promise to leave"."""
    noun = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.lemma_ in SPENT and verb.lemma_ not in PASSING:
        return outer_subject(noun, hops - 1)  # "after ten years working there, she left"
    rests = noun.head.head if noun.dep_ == "pobj" else noun
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and rests.lemma_ in RESTING and not _somebody(noun):
        return _subject(rests, hops - 1)  # "is sitting on a sofa playing"
    aims = verb.dep_ == "acl" and is_infinitive(verb) and not is_passive(verb) and not ranks(noun)
    if aims and _somebody(noun) and possessor(noun) is None:  # not "his authority to leave"
        return noun
    if is_infinitive(verb) and not aims and (says := which_of(noun)) is not None:
        return _subject(says, hops - 1)
    undergone = verb.tag_ == "VBG" and noun.lemma_ in UNDERGONE and noun.dep_ == "dobj"
    if not (aims or undergone):
        return noun
    granted = child(noun.head, "dative") if noun.dep_ == "dobj" and noun.lemma_ in GRANTED else None
    return granted if granted is not None else holder(noun, hops - 1)  # "gave workers the right to strike"


def _somebody(noun: Token) -> bool:
    return noun.lemma_ in people() or noun.ent_type_ in ACTING


def _told(verb: Token) -> Token:
    """What goes on behind an inserted cue: "the plane was late, Lee said, and should not have left"."""
    first = verb.left_edge
    inserted = verb.dep_ == "parataxis" and "," in (first.text, word_before(first))
    return verb.head if inserted and verb.head.i < verb.i else verb


def _asked(verb: Token) -> Token | None:
    """Whom somebody counts on, calls on, asks for: to do something."""
    if (whom := prepositional(verb, *ASKED_OF.get(verb.lemma_, ()))) is not None:
        return whom
    whom = prepositional(verb, "for") if verb.lemma_ in ASKED_FOR else None
    return whom if whom is not None and _somebody(whom) else None


def accompanied(verb: Token) -> Token | None:
    """Whom ", with" names right before a participle ("they objected, with Berg of Leeds calling it a farce"), or "of"
    ("spoke of Turkey taking it over")."""
    first = verb.left_edge.i
    if verb.tag_ != "VBG" or first == 0 or verb.dep_ not in ("advcl", "acl", "pcomp", "xcomp"):
        return None
    for link in (verb.doc[first - 1], *verb.doc[first - 1].ancestors):
        who = child(link, "pobj")
        if who is None or not link.i < who.i < first:
            continue
        if link.lower_ == "with" and word_before(link) == "," and (verb.dep_ != "pcomp" or verb.head == link):
            return who  # not ", with one count of stealing"
        if link.lower_ in ("about", "of") and link.head == verb.head and is_verb(link.head) and _somebody(who):
            return who
    return None


def _behind_mark(verb: Token) -> Token | None:
    """A subject that the parse hangs on the conjunction before it ("as Leeds beat York")."""
    marks = [c for c in children(verb, "mark") if c.i < verb.i]
    return next((who for m in marks if (who := child(m, "pobj")) is not None and m.i < who.i < verb.i), None)


def _goes_on(verb: Token) -> bool:
    """A second verb that nothing joins to the first ("he served there, then left"); not "parole, also called leave"."""
    loose = verb.dep_ == "dep" and verb.tag_ == "VBD" and verb.head.i < verb.i
    return loose and verb.lemma_ not in words("naming_verbs")


def _controller(verb: Token, below: Token, hops: int) -> Token | None:
    """Whom an infinitive below a verb has as subject: its object ("urged him to go"), whom its preposition names
    ("called on him to go", "called for a judge to go"), else its subject."""
    if (whom := _asked(verb)) is not None:
        return antecedent(whom)
    if not is_passive(verb) and verb.lemma_ not in words("subject_control"):
        thing = child(verb, "dobj", "dative")
        thing = thing if thing is None or thing.i < below.i else None  # not "began selling the ship, a fact that"
        if verb.lemma_ == "pay" and any(c.ent_type_ == "MONEY" for c in children(verb, "dobj")):
            return _subject(verb, hops - 1)  # "paid the city $2 million to settle": whoever paid settles
        owner = possessor(thing) if thing is not None and thing.lemma_ in words("own_deed_nouns") else None
        if owner is not None:
            return owner
        gone_to = thing is not None and thing.ent_type_ in PLACES and verb.lemma_ in MOVING
        if thing is not None and thing.pos_ != "NUM" and not gone_to:  # "entered Norway to find them"
            return antecedent(thing)
    return _subject(verb, hops - 1)


def _gerund_subject(governor: Token, preposition: str, hops: int) -> Token | None:
    """Subject of a gerund after a preposition that hangs on `governor` ("accused him of leaving", "quoted her as")."""
    if is_verb(governor):
        thing = child(governor, "dobj") or (prepositional(governor, "at") if preposition == "for" else None)
        if thing is not None and thing.dep_ == "pobj" and not _somebody(thing):
            thing = None
        controls = thing is not None and thing.dep_ == "pobj"  # "lashed out at him for leaving"
        controls = controls or preposition in ("from", "as") or governor.lemma_ in words("object_control")
        controls = controls or (preposition == "for" and governor.lemma_ in words("punishing_verbs"))
        if thing is not None and controls and not is_passive(governor):
            return antecedent(thing)
        return _subject(governor, hops - 1)
    ruler = next((t for t in governor.ancestors if is_verb(t)), governor)
    if preposition == "for" and ruler.lemma_ in words("punishing_verbs"):  # "sentenced him to life in jail for leaving"
        thing = None if is_passive(ruler) else child(ruler, "dobj")
        return _subject(ruler, hops - 1) if thing is None else antecedent(thing)
    if preposition == "from" and governor.dep_ == "dobj" and ruler == governor.head and ruler.lemma_ in STOPPING:
        return antecedent(governor)  # "stop preparers from claiming it"
    if preposition == "by" and prepositional(governor, "of") is not None:  # "the murder of Lee by drowning"
        return None
    return holder(governor, hops - 1)


def outer_subject(token: Token, hops: int) -> Token | None:
    """Subject of the clause in which a word stands."""
    verb = next((t for t in upwards(token) if is_verb(t) and t.dep_ != "prep"), None)  # not "following", "including"
    return _subject(verb, max(hops, 0)) if verb is not None else None


def holder(noun: Token, hops: int = HOPS) -> Token | None:
    """Who makes a promise, has a plan, is under criticism: possessor, source, whose it is, else the subject of the
    clause."""
    owner = possessor(noun) or prepositional(noun, "by")
    if owner is not None:
        return owner
    of = prepositional(noun, "of") if noun.lemma_ not in REQUESTS else None
    if of is not None and (_somebody(of) or noun.lemma_ in ("intention", "intent")):
        return of
    whose = outer_subject(noun, hops)
    return whose if whose != noun or _somebody(noun) else None  # "such inability to agree shows it": whose, nobody says


def local_subject(token: Token) -> Token | None:
    """Subject of the nearest clause around a word, or owner of its noun ("Moscow's promise to scale back its …")."""
    below = token
    for ancestor in token.ancestors:
        own = possessor(ancestor) or (subject(ancestor) if is_verb(ancestor) else None)
        if own is not None and own not in (below, token):
            return own
        below = ancestor
    return None

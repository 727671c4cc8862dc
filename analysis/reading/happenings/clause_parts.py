"""What the parts of a clause are to it: needed, an addition, or another sentence that the parse hangs on it."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.subjects import subject
from analysis.reading.grammar.tokens import child, children, is_infinitive, is_verb
from analysis.reading.happenings.phrase_text import HYPHENS

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
QUOTES = ("“", "”", '"', "‘", "’", "``", "''")
ASKING = {
    "ask": "asked", "urge": "urged", "order": "ordered", "require": "required", "instruct": "instructed",
    "tell": "told", "encourage": "encouraged", "direct": "directed", "advise": "advised", "invite": "invited",
}  # fmt: skip
UNMARKED = (
    "say",
    "tell",
    "think",
    "believe",
    "hope",
    "claim",
    "know",
    "feel",
    "wish",
    "mean",
    "continue",
    "comment",
)  # that go without "that"
SPEAKING = ("speak", "talk")  # … of something
NEAR = 12  # words between a verb and its "that"
PLOTTING = ("conspire", "plot", "collude", "scheme", "agree", "try", "attempt")  # … to do something
CHARGES = {  # verbs that need what somebody is held to have done, and its preposition
    "convict": ("of",), "acquit": ("of",), "accuse": ("of",), "charge": ("with",), "suspect": ("of",), "rob": ("of",),
}  # fmt: skip
SHARED = 8  # words in which verbs stand that share an object
BREAKS = (":", ";", "—", "[", "]", ".")  # marks behind which another sentence stands


def acting(verb: Token) -> Token | None:
    """The subject of a verb; of two nouns that the parse gives it, the one next to it ("according to UpGuard, a firm,
    two databases were found", "a son of Oslo, Justice Low devoted …")."""
    nouns = [who for who in children(verb, "nsubj", "nsubjpass") if who.i < verb.i and who.pos_ in ("NOUN", "PROPN")]
    if any(is_rest_of_word(who) for who in nouns):
        return nouns[0]
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
    if verb.lemma_ in SPEAKING:  # they tell of something, and never what is said
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
    guilty = verb.lemma_ == "find" and child(verb, "oprd", "acomp") is not None and preposition.lower_ in ("of", "for")
    if guilty or preposition.lower_ in CHARGES.get(verb.lemma_, ()):
        return True
    if verb.lemma_ in PLACING and preposition.lower_ in WHERE:
        return True
    if preposition.i == verb.i + 1:
        alone = not passive and child(verb, "dobj", "attr", "acomp", "ccomp", "xcomp") is None
        asked = any(c.dep_ in ("xcomp", "advcl") and is_infinitive(c) and c.i > preposition.i for c in verb.children)
        return alone or asked or preposition.lower_ in LINKS  # "called on her to resign"
    if preposition.lower_ == "to" and child(verb, "acomp") is not None:
        return True  # "pleaded guilty on Monday to fraud"
    thing = child(verb, "dobj")
    if preposition.lower_ in ("from", "of") and any(t.text == "," for t in verb.doc[verb.i : preposition.i]):
        return False  # "caught fire in Moss, a town an hour from Oslo"
    if thing is None:
        return passive and preposition.lower_ in ("to", "as", "into")
    out = preposition.lower_ == "out" and child(preposition, "prep") is not None  # "take it out of the union"
    return preposition.i > thing.i and (out or preposition.lower_ in LINKS)


def is_wanted(verb: Token, clause: Token) -> bool:
    """Whether an infinitive behind a verb says what somebody is to do: "called for the mill to be closed", "conspired
    with Low to close it"."""
    if clause.dep_ not in ("advcl", "ccomp", "xcomp") or clause.i < verb.i or not is_infinitive(clause):
        return False
    mark = child(clause, "mark")
    if mark is not None and mark.lower_ == "for" and mark.i == verb.i + 1:
        return child(clause, "nsubj", "nsubjpass") is not None
    return clause.dep_ == "advcl" and verb.lemma_ in PLOTTING


def is_direction(adverb: Token) -> bool:
    """Whether an adverb says where to: "away from Oslo"."""
    alone = adverb.i > 0 and adverb.left_edge.nbor(-1).text != ","  # not "…, down to five years"
    return alone and adverb.lower_ in words("particles") and child(adverb, "prep") is not None


def is_measure(verb: Token, word: Token) -> bool:
    """Whether a word behind a verb says how often, how long or how: "held every other year", "polling so low"."""
    size = len(list(word.subtree))
    if word.i > verb.i and word.dep_ == "advmod" and word.tag_ == "RBR" and child(word, "prep") is not None:
        return size <= COMPARISON  # "served longer than any other"
    before = word.doc[word.i - 1]
    if word.i > verb.i + 1 and word.tag_ in ("JJR", "RBR") and word.dep_ == "advmod" and before.dep_ == "dobj":
        return before.head == verb  # "rated the mill higher"
    following = word.doc[word.right_edge.i + 1] if word.right_edge.i + 1 < len(word.doc) else word
    if following.lower_ in ("after", "before", "later", "earlier", "ago"):
        return False  # "left four hours after noon"
    if word.i <= verb.i or size > MEASURE or any(t.text == "," for t in verb.doc[verb.i : word.left_edge.i]):
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
    of = any(c.lower_ in ("of", "about") for c in verb.children if c.dep_ == "prep")
    return further or verb.lemma_ in ("continue", "comment") or (verb.lemma_ in SPEAKING and not of)


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


def sharing(verb: Token) -> list[Token]:
    """The words up to the last of verbs that share its object: "impede, obstruct or influence an inquiry"."""
    behind = particle(verb)
    found: list[Token] = []
    for word in verb.doc[verb.i + 1 + (behind is not None) : verb.i + SHARED]:
        if word.dep_ == "conj" and verb in word.ancestors:
            if word.pos_ == "VERB" and not _alike(verb, word):
                return []
            found.append(word)
            if child(word, "dobj") is not None:
                return found
            goes_on = child(word, "prep")
            if goes_on is not None and goes_on.i == word.i + 1 and verb.tag_ == "VBG" and word.tag_ == "VBG":
                return found  # "aiding and assisting in the fraud"
            if child(word, "ccomp", "xcomp", "acomp", "prep") is not None:
                return []
        elif word.text == "," or word.dep_ == "cc":
            found.append(word)
        elif word.dep_ != "advmod":
            return []
    return []


def lacks_shared(verb: Token) -> bool:
    """Whether a verb without an object is joined to one that has theirs: "to buy and, later, sell the mill"."""
    other = child(verb, "conj")
    thing = child(other, "dobj") if other is not None else None
    return thing is not None and other is not None and _alike(verb, other) and other.dep_ == "conj"


def counted(count: Token) -> Token | None:
    """The crime that somebody is charged with "one count of": a noun, or a gerund."""
    if count.lemma_ != "count":
        return None
    of = next((c for c in count.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return child(of, "pobj", "pcomp") if of is not None else None


def _alike(verb: Token, other: Token) -> bool:
    """Whether two verbs have one form; of a past tense and its participle the tagger makes no sure difference."""
    return verb.tag_ == other.tag_ or {verb.tag_, other.tag_} == {"VBD", "VBN"}


def is_added(verb: Token, word: Token) -> bool:
    """Whether a second object is none, or only says what the thing before it is: "made Lee head, an office that"."""
    before = verb.doc[word.left_edge.i - 1] if word.left_edge.i else None
    things = [c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < word.i]
    between = verb.doc[things[0].i : word.left_edge.i] if things and word.dep_ == "dobj" else ()
    if any(t.pos_ in ("ADP", "VERB") for t in between):
        return True
    if before is None or before.text != "," or child(word, "cc") is not None:
        return False
    return any(c.dep_ in ("dobj", "attr", "oprd", "prep") and verb.i < c.i < word.i for c in verb.children)


def is_part(verb: Token, word: Token) -> bool:
    """Whether what the parse hangs on a verb belongs to its clause."""
    added = word.dep_ in ("dobj", "attr", "oprd") and (is_added(verb, word) or child(word, "neg") is not None)
    that = word == verb.left_edge and is_said(verb)
    return not (added or that or is_behind_break(verb, word) or is_rest_of_word(word))


def is_rest_of_word(word: Token) -> bool:
    """Whether a word is the rest of one with a hyphen, of which the parse makes several: "anti-war", "co-owner"."""
    dash = word.i if word.text in HYPHENS else word.i - 1
    if dash < 1 or word.doc[dash].text not in HYPHENS:
        return False
    first = word.doc[dash - 1]
    return not first.whitespace_ and not word.doc[dash].whitespace_ and first != word.head and first.head != word


def addressee(verb: Token) -> Token | None:
    """Who is told something, where the parse makes its name the first part of what is said: "told Reuters arson …"."""
    said = child(verb, "ccomp") if verb.lemma_ == "tell" and child(verb, "dobj", "dative") is None else None
    who = child(said, "nsubj", "nsubjpass") if said is not None else None
    if who is None or who.ent_type_ or who.left_edge.i != verb.i + 1:
        return None
    names = [c for c in who.children if c.dep_ == "compound" and c.ent_type_ in ("ORG", "PERSON")]
    return names[-1] if names and who.pos_ == "NOUN" and who.nbor(-1) == names[-1] else None


def is_addressed(word: Token, noun: Token) -> bool:
    """Whether a part of a noun phrase is the name of whoever is told what the noun begins."""
    verb = noun.head.head
    whom = addressee(verb) if noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "tell" else None
    return whom is not None and word.dep_ == "compound" and word.i <= whom.i


def said_behind(verb: Token) -> Token | None:
    """The "that" of what somebody says, where the parse hangs it elsewhere: "told us after noon that all left"."""
    says = verb.lemma_ in words("plain_speech_verbs") or (frames(verb) and child(verb, "dobj") is None)
    if not says or child(verb, "ccomp") is not None:
        return None
    for token in verb.doc[verb.i + 1 : min(verb.i + NEAR, verb.sent.end)]:
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT") and (token.dep_ == "mark" or _opens_content(token)):
            return token
        if token.text in BREAKS or token.text in QUOTES:
            return None
    return None


def _opens_content(that: Token) -> bool:
    """Whether the parse takes the "that" of what is said for a relative: "admits in a plea that he lied"."""
    verb = that.head
    own = child(verb, "nsubj", "nsubjpass") not in (None, that) and that.i == verb.left_edge.i
    return own and (verb.dep_ == "ccomp" or (verb.dep_ == "relcl" and verb.head.dep_ == "pobj"))


def is_said(verb: Token) -> bool:
    """Whether a clause is what somebody says, and not about the noun that the parse hangs it on."""
    that = verb.left_edge
    if that.lower_ != "that" or that.head != verb or not _opens_content(that):
        return False
    return verb.dep_ == "ccomp" or any(said_behind(above) == that for above in verb.ancestors)


def asked_to(verb: Token, who: Token) -> str | None:
    """ "urged", of whoever is to do what another urges them to: else it would be a plan of theirs."""
    asking = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or not is_infinitive(verb) or asking.lemma_ not in ASKING:
        return None
    if child(asking, "neg") is not None:
        return None
    whom = child(asking, "dobj", "dative") or child(verb, "nsubj") or child(asking, "nsubjpass")
    return ASKING[asking.lemma_] if whom == who else None


def needs_that(verb: Token, said: Token, whom: Token | None = None) -> bool:
    """Whether a noun behind a verb might be taken for its object, or a name for who acts, without "that": "notes the
    bill passed", "told Reuters arson was likely"."""
    who = child(said, "nsubj", "nsubjpass")
    asked = any(c.tag_ in ("WP", "WRB", "WDT") and c.lower_ != "that" for c in said.children)
    asked = asked or any(c.dep_ == "mark" and c.lower_ != "that" for c in said.children)
    first = said.left_edge  # "prove that gun control helps", whose "that" the parse takes for an article
    if verb.lemma_ == "ask" or asked or (first.lower_ == "that" and first.dep_ == "det"):
        return False
    if (whom or child(verb, "dobj") or verb).pos_ == "PROPN":
        return True
    return verb.lemma_ not in UNMARKED and who is not None and who.pos_ != "PRON"


def is_stated(noun: Token) -> bool:
    """Whether a noun says nothing without the clause behind it: "the condition that all leave"."""
    return any(
        c.dep_ in ("acl", "ccomp") and child(c, "mark") is not None and not is_infinitive(c) for c in noun.children
    )

"""Whether what the parse hangs on a verb belongs to its clause: needed, an addition, or another sentence."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.tokens import child, children, is_infinitive, is_verb, next_token, word_before
from analysis.reading.happenings.labels.phrases.phrase_text import HYPHENS
from analysis.reading.happenings.labels.said_content import BREAKS, QUOTES, SPEAKING, TELLING_OF, is_said

LINKS = ("to", "as", "into", "from", "of")  # prepositions whose noun an object needs: "describes it as a hoax"
PLACING = ("put", "place", "hold", "keep", "leave", "set", "lay", "lock", "store", "bury", "base", "charge")
WHERE = ("in", "on", "at", "under", "with")
HOW_FAR = ("enough", "well", "properly", "fully", "necessarily", "entirely", "completely", "correctly")
WHITHER = {"abroad", "ahead", "ashore", "backwards", "downstairs", "home", "inside", "outside", "overseas", "upstairs"}
KEPT = ("online", "offline", "alone", "elsewhere", "nationwide", "worldwide", "underground", "twice")
LATER = ("after", "before", "later", "earlier", "ago", "longer")
CLOCK = ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")
MEASURE = 4  # words of a measure
COMPARISON = 8  # … that says what with
FAR = 60  # words between a verb and a clause that it still governs
PLOTTING = ("conspire", "plot", "collude", "scheme", "agree", "try", "attempt")  # … to do something
DEMANDING = ("charge", "accuse", "allege", "seek", "demand", "ban", "bar", "order", "claim", "require", "ask")
CHARGES = {  # verbs that need what somebody is held to have done, and its preposition
    **dict.fromkeys(("acquit", "convict"), ("of", "on")),
    "accuse": ("of",),
    "charge": ("with",),
    "rob": ("of",),
    "suspect": ("of",),
    **dict.fromkeys(("equip", "inject", "provide", "supply"), ("with",)),
    "replace": ("with", "by"),
}


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
    if any(t.text in BREAKS and not (told and t.text == ":") for t in between):
        return True
    comma = any(t.text == "," and t.head == verb for t in between)
    return comma and (not told or is_infinitive(clause))


def is_behind_break(verb: Token, word: Token) -> bool:
    """Whether a phrase is of another sentence that the parse hangs on a verb: "took a shot at him: what news!"."""
    first = word.left_edge.i
    return first > verb.i and not is_verb(word) and any(t.text in BREAKS for t in verb.doc.words[verb.i : first])


def is_score(preposition: Token) -> bool:
    """ "47 percent to 39 percent", "won 35 to 12"."""
    before = preposition.nbor(-1) if preposition.i else preposition
    number = before.like_num and before.ent_type_ != "DATE"  # "guilty in March 2012 to one count"
    return preposition.lower_ == "to" and (number or before.lower_ in ("percent", "%"))


def is_needed(verb: Token, preposition: Token, passive: bool) -> bool:
    """Whether a verb hardly stands without a prepositional phrase: "leads to scarring", "splices it into the ring"."""
    if verb.lemma_ in words("plain_speech_verbs") or preposition.i < verb.i or is_score(preposition):
        return False
    guilty = verb.lemma_ in ("find", "plead") and child(verb, "oprd", "acomp") is not None
    to = any(c.lower_ == "to" for c in children(verb, "prep"))
    guilty = guilty and (preposition.lower_ == "of" or (preposition.lower_ == "for" and not to))
    if guilty or preposition.lower_ in CHARGES.get(verb.lemma_, ()):
        return True
    if verb.lemma_ in PLACING and preposition.lower_ in WHERE:
        return True
    between = verb.doc.words[verb.i + 1 : preposition.i]
    near = verb.lemma_ == "be" and all(t.dep_ in ("advmod", "neg") and t.head == verb for t in between)  # "is still in"
    if near or len(between) == (particle(verb) is not None):  # "do away with it"
        alone = not passive and child(verb, "dobj", "attr", "acomp", "ccomp", "xcomp") is None
        asked = any(c.dep_ in ("xcomp", "advcl") and is_infinitive(c) and c.i > preposition.i for c in verb.children)
        return alone or asked or preposition.lower_ in LINKS  # "called on her to resign"
    if preposition.lower_ == "to" and child(verb, "acomp", "oprd") is not None:
        return True  # "pleaded guilty on Monday to fraud"
    thing = child(verb, "dobj")
    if preposition.lower_ in ("from", "of") and any(t.text == "," for t in verb.doc.words[verb.i : preposition.i]):
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


def is_direction(adverb: Token, thing: Token) -> bool:
    """Whether an adverb says where to something is taken: "took her away from Oslo", "turned the crowd back"."""
    alone = word_before(adverb.left_edge) not in (",", "")  # not "…, down to five years"
    beside = adverb.i == thing.right_edge.i + 1 and not any(adverb.children)
    return alone and adverb.lower_ in words("particles") | WHITHER and (beside or child(adverb, "prep") is not None)


def undated(measure: Token) -> list[Token]:
    """ "5,000 times" since June."""
    since = [c for c in children(measure, "prep") if any(t.ent_type_ == "DATE" for t in children(c, "pobj"))]
    return [t for t in measure.subtree if not any(c in (t, *t.ancestors) for c in since)]


def is_measure(verb: Token, word: Token) -> bool:
    """Whether a word behind a verb says how often, how long or how: "held every other year", "polling so low"."""
    if word.i <= verb.i:
        return False
    if word.lower_ in HOW_FAR and child(verb, "neg") is not None:
        return True  # "did not wash their hands well enough"
    if word.dep_ not in ("advmod", "npadvmod"):
        return False
    size = len(undated(word))
    if word.dep_ == "advmod" and word.tag_ == "RBR" and child(word, "prep") is not None:
        return size <= COMPARISON  # "served longer than any other"
    before = word.doc[word.i - 1]
    if word.dep_ == "advmod" and word.lower_ in KEPT and not any(word.children):
        return word_before(word) != ","  # "sells shoes online"
    if word.i > verb.i + 1 and word.tag_ in ("JJR", "RBR") and word.dep_ == "advmod" and before.dep_ == "dobj":
        return before.head == verb  # "rated the mill higher"
    following = word.doc[word.right_edge.i + 1] if word.right_edge.i + 1 < len(word.doc) else word
    if following.lower_ in LATER:
        return False  # "left four hours after noon"
    if size > MEASURE or any(t.text == "," for t in verb.doc.words[verb.i : word.left_edge.i]):
        return False
    if word.dep_ == "npadvmod":
        before = word.doc[max(word.left_edge.i - 1, 0)]
        return before.dep_ != "advmod"  # "more than once a year"
    alone = child(verb, "dobj", "attr", "acomp", "oprd", "ccomp", "xcomp", "prep", "agent") is None
    return word.dep_ == "advmod" and word.i - verb.i <= 2 and alone and word.lower_ not in words("sentence_adverbs")


def is_amount(verb: Token, word: Token) -> bool:
    """Whether what stands right behind a verb says how much or how long, and does for its object: "won less", "served
    one year and a day"."""
    right = word.left_edge.i == verb.i + 1 and child(verb, "dobj") is None and next_token(word).lower_ not in LATER
    much = word.dep_ == "advmod" and word.tag_ in ("JJR", "RBR") and word.lower_ not in LATER
    return right and (much or (word.dep_ == "npadvmod" and word.pos_ == "NOUN"))


def is_small(verb: Token, word: Token) -> bool:
    """Whether a word says what an object becomes or is held to be: "turned the city dark", "considers him a hero"."""
    thing = child(verb, "dobj") or child(word, "nsubj")
    if thing is None or not verb.i < thing.i < word.i or is_infinitive(word):
        return False
    return word.pos_ in ("ADJ", "NOUN", "PROPN") and not any(t.text in BREAKS for t in verb.doc.words[verb.i : word.i])


def is_added(verb: Token, word: Token) -> bool:
    """Whether a second object is none, or only says what the thing before it is: "made Lee head, an office that"."""
    before = word.left_edge.nbor(-1) if word.left_edge.i else None
    while before is not None and before.text in QUOTES and before.i:
        before = before.nbor(-1)
    things = [c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < word.i]
    if word.ent_type_ == "MONEY":
        return False  # "paid the city of Oslo $2 million"
    between = verb.doc[things[0].i : word.left_edge.i] if things and word.dep_ == "dobj" else ()
    if any(t.pos_ in ("ADP", "VERB") for t in between):
        return True
    if before is None or before.text != "," or child(word, "cc") is not None:
        return False
    if verb.lemma_ in words("plain_speech_verbs") and word.i > verb.i:
        return True  # "…, Lee said, a hint of anger in her voice"
    return any(c.dep_ in ("dobj", "attr", "oprd", "prep") and verb.i < c.i < word.i for c in verb.children)


def is_part(verb: Token, word: Token) -> bool:
    """Whether what the parse hangs on a verb belongs to its clause."""
    if word.text in (*QUOTES, "'"):
        return False
    if word.dep_ in ("dobj", "attr", "oprd"):
        no = child(word, "neg")  # "is a hero, not a villain", but "was found not guilty"
        if is_added(verb, word) or (no is not None and word_before(word.left_edge) == ","):
            return False
    if word == verb.left_edge and is_said(verb):
        return False
    return not (is_behind_break(verb, word) or is_rest_of_word(word))


def is_rest_of_word(word: Token) -> bool:
    """Whether a word is the rest of one with a hyphen, of which the parse makes several: "anti-war", "co-owner"."""
    dash = word.i if word.text in HYPHENS else word.i - 1
    if dash < 1 or word.doc[dash].text not in HYPHENS:
        return False
    first = word.doc[dash - 1]
    return not first.whitespace_ and not word.doc[dash].whitespace_ and first != word.head and first.head != word


def speaks_of(verb: Token) -> bool:
    """ "Reacts to the ruling: “…”": what somebody says something about, which a "that" would be taken to tell."""
    about = (p for p in children(verb, "prep") if p.lower_ in TELLING_OF and is_needed(verb, p, passive=False))
    return any(t.pos_ == "NOUN" and t.lemma_ not in words("person_nouns") for p in about for t in children(p, "pobj"))


def tells_of(document: Token) -> list[Token]:
    """ "Returned an indictment, unsealed today, charging her with theft": what a document says, which the parse hangs
    on the verb."""
    verb = document.head
    issued = document.dep_ == "dobj" and document.lemma_ in words("documents")
    if not issued or verb.lemma_ in words("plain_speech_verbs"):
        return []
    behind = (c for c in children(verb, "advcl") if c.i > document.i and c.tag_ == "VBG")
    return [c for c in behind if c.lemma_ in DEMANDING and child(c, "nsubj", "mark") is None]

"""The word on which another depends, and what it says of it."""

from functools import cache

from analysis.lexicon import by_lemma, entries, words
from analysis.reading.document import AnyToken, Token
from analysis.reading.grammar.noun_phrases import DEFINITE
from analysis.reading.grammar.tokens import (
    DEMONSTRATIVES,
    FINITE,
    INFLECTED,
    RELATIVE,
    child,
    children,
    first_conjunct,
    has,
    is_infinitive,
    is_verb,
    with_particle,
)
from analysis.reading.grammar.verbs.mood import is_learnt, is_proposed, is_result, is_wished
from analysis.reading.grammar.verbs.voice import UNDERGOING

QUOTES = frozenset('"“”')
BRINGS = {("lead", "to"), ("contribute", "to"), ("result", "in"), ("end", "in"), ("aid", "in"), ("help", "in")}
AIMS = {"aim", "demand", "goal", "intention", "objective", "plan", "proposal", "purpose", "recommendation", "request"}
CAUSING = ("have", "help", "let", "make")  # the infinitive below them has no "to"
REGARDLESS = ("amid", "besides", "despite")  # what they name is so whatever is said of the clause
RANKS = ("first", "second", "third", "fourth", "fifth", "last", "latest", "only")
COGNATE = {("ask", "question"), ("set", "blaze"), ("set", "fire")}  # not "ask for help", "set a vote"
JOINING = ("for", "of", "with")
BESIDE = ("before", "after", "since", "while", "until")
HAPPENS = ("take", "begin", "start", "continue", "occur", "happen", "end")


@cache
def intending() -> frozenset[str]:
    """Those whose complement is still to come: plans, promises, attempts."""
    return entries("event_complements", "lemma", tense="future")


def ranks(noun: Token) -> bool:
    """A noun that is one in an order, "the first woman (to fly)", or was one of several, "among the cities (to ban
    it)"; not what has a content, "a second try (to fly)"."""
    if noun.lemma_.lower() in intending():
        return False
    if which_of(noun) is not None:
        kinds = ("person_nouns", "group_nouns", "organisation_nouns", "place_nouns")
        return any(noun.lemma_.lower() in words(kind) for kind in kinds)
    parts = (noun, *noun.children, *(t for c in noun.children if c.dep_ == "amod" for t in c.children))
    return any(t.lower_ in RANKS or t.tag_ in ("JJS", "RBS") for t in parts)


def which_of(noun: AnyToken) -> AnyToken | None:
    """The verb that says who was one of several: "Oslo was among the cities", "was one of the cities"."""
    if noun.dep_ != "pobj" or (noun.head.lower_ != "among" and noun.head.head.lower_ != "one"):
        return None
    verb = noun.head.head if noun.head.lower_ == "among" else noun.head.head.head
    return verb if verb.lemma_ == "be" and verb.tag_ in ("VBD", "VBN") else None


def _behind_speech(word: Token) -> bool:
    """Whether the parse hangs a verb on a word of the speech before it ("They will go”, Lee told the press")."""
    doc, head = word.doc, word.head
    if head.i > word.i or sum(t.text in QUOTES for t in doc[head.i : word.i]) % 2 == 0:
        return False
    start = word.i
    while start and "\n" not in doc[start - 1].text:
        start -= 1
    return sum(t.text in QUOTES for t in doc[start : word.i]) % 2 == 0


def governor(word: Token) -> tuple[Token | None, str]:
    """The word on which an event depends, and how; (None, "") for one that stands by itself.

    "light": a verb that adds nothing ("held talks"); "shared": a conjunct with its auxiliaries ("will meet and talk");
    "infinitive" ("agreed to go"), "gerund" ("accused of going"), "object" ("demanded talks") and "clause" ("said that
    they go"): what it is of its governor; "time": it happens when that happens ("fell, hurting his leg"); "means": that
    happens by it ("escaped by leaping out").
    """
    head, dep = word.head, word.dep_
    if head == word or (word.tag_ in FINITE and _behind_speech(word)):
        return None, ""
    if word.pos_ == "NOUN":
        return _noun_governor(word)
    if (by := gerund_link(word)) is not None:
        return (None, "") if by.lower_ in REGARDLESS else (first_conjunct(by).head, _of_gerund(by))
    if dep == "conj" and is_infinitive(word):
        return _joined_infinitive(head)
    if dep == "conj" and is_verb(head) and head.i < word.i:
        shared = child(word, "aux", "auxpass", "nsubj", "nsubjpass") is None
        # "may hit trees, cut power": the same form, whatever the parse makes of it
        bare = word.lower_ == word.lemma_ and any(c.tag_ == "MD" for c in children(head, "aux"))
        return (head, "shared") if shared and (bare or word.tag_ not in INFLECTED) else (None, "")
    if dep in ("acomp", "attr", "oprd") and is_verb(head):
        return head, "light"
    if is_learnt(word):
        return head, "clause"
    if dep == "advcl" and is_result(word):
        return None, ""
    if dep == "xcomp" or (dep in ("acl", "relcl", "ccomp", "advcl") and is_infinitive(word) and selects(head)):
        return head, "infinitive"
    if dep == "ccomp":
        return head, _of_complement(word)
    helped = any(c.tag_ in FINITE for c in children(word, "aux", "auxpass"))
    clausal = word.tag_ not in ("VBN", "VBG", "VB") or has(word, "mark", "that") or helped
    who = child(word, "nsubj", "nsubjpass")
    wished = dep == "relcl" and selects(head) and is_wished(word) and who is not None and who.tag_ not in RELATIVE
    if wished or (dep == "acl" and (clausal or who is not None)):
        return head, "clause"  # also "his demand the fires be discussed"
    if dep == "acl" and word.tag_ == "VBG" and head.dep_ == "dobj" and is_verb(head.head):
        # "will make an order declaring"; not "will hear her complaint alleging"
        known = has(head, "det", *DEFINITE) or child(head, "poss") is not None
        return (None, "") if known else (head.head, "time")
    if dep == "advcl" and word.tag_ == "VBG" and child(word, "aux") is None:
        return head, "time"
    return None, ""


def _joined_infinitive(head: Token) -> tuple[Token | None, str]:
    """How an infinitive depends that is joined to another ("agreed to pay a fine and to leave") or to the verb that it
    depends on ("sentenced him to a year and to pay a fine")."""
    if is_infinitive(head):
        return governor(head)
    ahead = is_verb(head) and (selects(head) or head.lemma_ in words("future_infinitives"))
    return (head, "infinitive") if ahead else (None, "")


def _of_complement(word: Token) -> str:
    """How a clause depends on its verb: as an infinitive, though without "to" ("helped the family find him"), as what
    happens at its time, or as a clause with its own."""
    head, helper = word.head, child(word, "aux", "auxpass") is not None
    if is_infinitive(word):
        return "infinitive"
    if word.tag_ == "VBN" and not helper and head.lemma_ in UNDERGOING:
        return "infinitive"  # "wants the minister sacked"
    if word.tag_ == "VB" and head.lemma_ in CAUSING and child(word, "aux", "mark") is None and not is_proposed(word):
        return "infinitive"
    return "time" if word.tag_ == "VBG" and child(word, "aux") is None else "clause"


def gerund_link(word: Token) -> Token | None:
    """The preposition that a gerund hangs on, or goes on from: "accused | of | going", "convicted | of | fraud and
    lying"."""
    first, gerund = first_conjunct(word.head), word.tag_ == "VBG" or has(word, "aux", "having")  # "of having gone"
    if gerund and word.dep_ in ("pcomp", "pobj") and first.dep_ in ("prep", "agent") and first.head != first:
        return word.head
    return joined_gerund(word)


def joined_gerund(word: Token) -> Token | None:
    """The preposition that the parse does not join a gerund to, but the noun or the verb before it."""
    if word.dep_ != "conj" or word.tag_ != "VBG" or child(word, "aux", "nsubj") is not None:
        return None
    head = first_conjunct(word)
    link = head if head.dep_ == "prep" else head.head if head.pos_ == "NOUN" and head.dep_ == "pobj" else None
    if link is not None:
        return link if link.lower_ in JOINING and link.head.pos_ == "VERB" else None
    links = [c for c in children(word.head, "prep") if word.head.i < c.i < word.i and c.lower_ in JOINING]
    return links[-1] if links and word.head.tag_ in ("VBD", "VBN") else None


def _of_gerund(link: Token) -> str:
    if link.lower_ == "by":
        return "means"
    return "time" if link.lower_ in BESIDE else "gerund"


def _noun_governor(noun: Token) -> tuple[Token | None, str]:
    head = noun.head
    given = has(noun, "det", *DEMONSTRATIVES)
    if (aim := _aim(first_conjunct(noun))) is not None:
        return aim, "object"
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and is_verb(head):
        # "called off a strike"
        phrasal = child(head, "prt") is not None and with_particle(head) in by_lemma("event_complements")
        light = head.lemma_.lower() in words("light_verbs") and not phrasal
        light = light or (noun.dep_ != "nsubj" and (head.lemma_, noun.lemma_) in COGNATE)
        if (light and noun.dep_ != "nsubj") or (noun.dep_ != "dobj" and head.lemma_.lower() in HAPPENS):
            return head, "light"
        return (head, "object") if noun.dep_ != "nsubj" and not given else (None, "")
    linked = not given and noun.dep_ == "pobj" and head.lower_ in ("for", "of", "on", "to")
    if linked and (selects(head.head) or f"{head.head.lemma_.lower()} {head.lower_}" in by_lemma("event_complements")):
        return head.head, "object"
    if goes_on(noun) or (noun.dep_ == "pobj" and head.lower_ == "to" and noun.lemma_ == "death"):  # "fell to his death"
        return head.head, "light"
    if not given and noun.dep_ == "pobj" and (head.head.lemma_, head.lower_) in BRINGS:
        return head.head, "object"
    return None, ""


def _aim(noun: Token) -> Token | None:
    """The plan or demand whose content a noun is ("their demands include the release of prisoners and an inquiry")."""
    if noun.dep_ not in ("dobj", "attr") or noun.head.lemma_ not in ("include", "be"):
        return None
    what = child(noun.head, "nsubj")
    return what if what is not None and what.pos_ == "NOUN" and what.lemma_.lower() in AIMS else None


def goes_on(noun: Token) -> bool:
    """ "Will go on trial", "are on strike", "went on a stabbing spree"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ != "on" or link.dep_ != "prep" or link.head.lemma_ not in ("be", "go"):
        return False
    return not any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an") for c in noun.children)


def is_announced(noun: Token) -> bool:
    """ "Announced the closure of two schools": it is to come, and who announces it plans it."""
    first = first_conjunct(noun)
    announced = first.dep_ in ("dobj", "nsubjpass") and first.head.lemma_ == "announce"
    return announced and noun.lemma_.lower() in words("announced_ahead")


def selects(word: Token) -> bool:
    """Whether a word says something of the event in its complement."""
    return word.lemma_.lower() in by_lemma("event_complements")

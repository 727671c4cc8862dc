"""The word for an actor where no mention covers the one that a clause names as doing something."""

from analysis.lexicon import words
from analysis.reading.actors.titles import is_title
from analysis.reading.document import Token
from analysis.reading.events.participants.cast import ALIVE, PLACES, Cast
from analysis.reading.events.participants.noun_parts import noun_parts
from analysis.reading.events.triggers import is_event_noun
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.reporting import is_document
from analysis.reading.grammar.tokens import child, first_conjunct
from analysis.reading.grammar.verbs.governors import AIMS

QUANTITIES = {"number", "hundred", "thousand", "dozen", "score", "majority", "part", "half", "percent", "%", "rest"} | {
    *("none", "some", "many", "most", "several", "all", "each", "both")
}
SHOWING = ("imply", "indicate", "last", "show", "suggest", "take")  # what work does by itself


def bearer(head: Token, cast: Cast) -> Token:
    """The word for an actor where no mention covers the one that the clause names: the name behind a title ("Niger's
    president Ali Musa said"), the whole that a number is part of ("hundreds of the rebels left")."""
    if (told := _predicated(head, cast)) is not None:
        return told
    if cast.mention(head) is not None:
        return head
    if (person := called(head, cast)) is not None:
        return person
    if (author := _author(head, cast)) is not None:
        return author
    whole = prepositional(head, "of")
    if whole is None or cast.mention(whole) is None:
        return head
    if head.lemma_.lower() in QUANTITIES or head.tag_ == "CD":
        return whole
    if head.tag_ == "NN" and head.lemma_.lower() in words("place_nouns", "country_nouns"):
        return whole if cast.is_name(whole) and cast.kind(whole) in PLACES else head  # "the city of Oslo"
    return head


def called(head: Token, cast: Cast) -> Token | None:
    """The name of whom an office or a description right before it tells: "his wife Ann left"."""
    named = [c for c in head.children if c.dep_ in ("compound", "appos", "nmod", "flat")]
    rivals = [c for c in head.head.children if c.dep_ == "nsubj" and c.i > head.i] if head.dep_ == "nsubj" else []
    named += rivals  # "Senior Judge for the District of Ohio Ann Lee ruled": the parse sees two subjects
    named += [head.nbor(1)] if head.i + 1 < len(head.doc) and head.pos_ in ("NOUN", "PROPN") else []
    person = next((c for c in reversed(named) if cast.kind(c) == "person" and cast.is_name(c)), None)
    if person is None:
        return None
    apposed = person.dep_ == "appos" and person.head == head and head.tag_ == "NN" and person.tag_ == "NNP"
    return person if apposed or is_title(head) or head.text in words("postnominals") else None


def _predicated(head: Token, cast: Cast) -> Token | None:
    """Of whom a clause says what a word describes: "Rao was the first woman to lead the bank"; not "it was Rao who"."""
    first = first_conjunct(head)
    if first.dep_ != "attr" or first.head.lemma_ not in ("be", "become"):
        return None
    told, own = child(first.head, "nsubj"), cast.mention(head)
    described = own is None or child(head, "det", "nummod") is not None or head.lower_ == "one"
    return told if described and told is not None and cast.mention(told) is not None else None


def _author(deed: Token, cast: Cast) -> Token | None:
    """Who does a deed that acts ("the firm's decision angered workers"), whose the goal is ("our goal is to leave")."""
    if is_event_noun(deed) and deed.lemma_ != "campaign" and deed.head.lemma_ not in SHOWING:
        agents = [p.head for p in noun_parts(deed, cast) if p.role == "agent" and cast.mention(p.head) is not None]
        own = [who for who in agents if deed in who.ancestors]  # "passed a resolution to found it": the resolution
        return next(iter(own if is_document(deed) else agents), None)
    if deed.dep_ != "nsubj" or deed.head.lemma_ != "be" or deed.lemma_.lower() not in AIMS | words("goal_nouns"):
        return None
    whose = possessor(deed) or prepositional(deed, "of")
    return whose if whose is not None and cast.kind(whose) in ALIVE else None

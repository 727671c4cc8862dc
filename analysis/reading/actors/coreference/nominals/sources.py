"""What speaks without being anybody: documents and the press, where the article says that they say something."""

from analysis.lexicon import words
from analysis.reading.actors.titles import is_title
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.reporting import SIGNS, frames, has_content, is_document
from analysis.reading.grammar.tokens import child, has, is_infinitive
from analysis.reading.grammar.verbs.voice import is_passive

SEVERAL = frozenset(["media", "news", "outlets", "press", "source", "sources"])  # but state television is one body
# Of those asked: nobody by themselves.
SHARES = frozenset(["%", "half", "majority", "minority", "percent", "quarter", "third", "two-thirds"])


def source_kind(noun: Token) -> str | None:
    """Kind of the actor that a noun is by being a source ("the complaint alleges", "according to state media")."""
    if noun.pos_ not in ("NOUN", "PROPN") or not (_told(noun) or _says(noun)):
        return None
    if {noun.lower_, noun.lemma_.lower()} & words("collective_sources"):
        return "group" if noun.lower_ in SEVERAL else "organisation"
    return "group" if is_share(noun) else "other"


def is_share(noun: Token) -> bool:
    """A part of those who are asked: "27 percent", "a third of the voters"; not "a third, Ann Lee,"."""
    share = bool({noun.lower_, noun.lemma_.lower()} & SHARES)
    return share and (noun.lower_ in ("%", "percent") or prepositional(noun, "of") is not None)


def acting_things(doc: Doc) -> frozenset[str]:
    """Nouns for things that a text tells deeds of ("the ship sank two boats"): lemmas."""
    return frozenset(t.lemma_.lower() for t in doc if t.lemma_.lower() in words("acting_things") and acts(t))


def acts(noun: Token) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    verb = noun.head
    by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"  # "hit by a lorry"
    return by or (noun.dep_ == "nsubj" and verb.pos_ == "VERB" and not is_passive(verb))


def does_deeds(noun: Token) -> bool:
    """Does a thing do something here, and not only say it: "the storm hit Cuba"?"""
    return acts(noun) and not is_document(noun)


def _told(noun: Token) -> bool:
    """ "According to court documents", "per reports", "as alleged in the indictment"."""
    if noun.dep_ != "pobj":
        return False
    link = noun.head
    if link.lower_ == "in" and link.head.tag_ == "VBN" and has(link.head, "mark", "as"):
        return has_content(noun)
    return link.lower_ == "per" or (link.lower_ == "to" and link.head.lower_ == "according")


def _says(noun: Token) -> bool:
    """ "The complaint alleges that …", "was reported by local press"."""
    collective = bool({noun.lower_, noun.lemma_.lower()} & words("collective_sources"))
    written = collective or has_content(noun)
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        return written and bool(frames(noun.head.head))
    verb = noun.head
    if noun.dep_ != "nsubj" or is_passive(verb) or not {"that", "quote"} & frames(verb):
        return False
    clause = child(verb, "ccomp")
    outright = "quote" in frames(verb) and verb.lemma_ not in words("stance_verbs") | SIGNS  # the defence argued that
    outright = outright and not (is_title(noun) or noun.lower_ in SHARES)
    reports = outright or not words("source_nouns").isdisjoint((noun.lower_, noun.lemma_.lower()))
    return written or (clause is not None and not is_infinitive(clause) and reports)

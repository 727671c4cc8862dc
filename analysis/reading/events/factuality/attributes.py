"""Class, certainty, polarity and tense of an event, by its own grammar and by the words that govern it.

After TimeML (Saurí et al. 2006) for class and tense, FactBank (Saurí & Pustejovsky 2009) for certainty and polarity.
"""

from dataclasses import replace
from functools import cache

from analysis.lexicon import by_lemma, table, words
from analysis.reading.document import Token
from analysis.reading.events.factuality.own_clause import Attributes, own, product, weaker
from analysis.reading.events.factuality.undergone import is_given, negates, prevented, rejected, undergone
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.reporting import frames, reports_on
from analysis.reading.grammar.tokens import child, children, has, is_infinitive, is_verb, next_token, with_particle
from analysis.reading.grammar.verbs.governors import gerund_link, governor
from analysis.reading.grammar.verbs.mood import is_foretold, is_wished
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.tense import is_perfect
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.indirect.noun_cues import ACCOUNTS

DEPTH = 8
AWAITED = ("until", "till", "after", "before", "once", "when")
PERMITTING = ("allow", "enable", "permit")
LENDING = ("allow", "enable", "give", "let", "make")  # what an ability does for whoever has it
OPINING = ("believe", "imagine", "reckon", "suppose", "think")  # their "not" is that of what is thought
TOLD = ("advise", "persuade", "tell", "warn")  # their object is whom, not what
TRYING = ("aim", "attempt", "seek", "strive", "struggle", "try")


@cache
def _classes() -> dict[tuple[str, str], str]:
    return {(row["lemma"], row["pos"]): row["class"] for row in table("event_classes")}


def event_class(trigger: Trigger) -> str:
    """TimeML class, by the lexicon; what is not listed is an occurrence."""
    pos = "noun" if trigger.noun else "verb"
    return _classes().get((trigger.lemma, pos)) or _classes().get((trigger.head.lemma_.lower(), pos), "occurrence")


def attributes(trigger: Trigger) -> Attributes:
    said = _said_of(trigger.head, DEPTH)
    if said.polarity == "negative" and said.tense == "future" and not trigger.noun:
        who = subject(trigger.head)  # "we will not wait", "told them not to wait": no denial
        directed = is_infinitive(trigger.head) and child(trigger.head, "neg") is not None
        return replace(said, unreal=said.unreal or directed or (who is not None and who.lower_ in ("i", "we")))
    return said


def _said_of(word: Token, depth: int) -> Attributes:
    said = own(word)
    above_it, link = _governor(word)
    if above_it is None or depth == 0:
        return _framed(word, said, depth)
    above = _said_of(above_it, depth - 1)
    if link == "shared":  # "would meet and then not reconvene"
        polarity = product(said.polarity, above.polarity) if _or(word) else said.polarity
        certainty = weaker(said.certainty, above.certainty)
        return replace(said, certainty=certainty, tense=above.tense, polarity=polarity, foretold=above.foretold)
    row = _row(above_it, word, link)
    if link in ("light", "object") and is_given(word, above_it):
        return said
    if link == "time":  # "before leaving": at the time of the governor, whatever is said of that
        # "slated to go, arriving on Monday"
        coming = row is not None and row["tense"] == "future" and is_passive(above_it)
        return replace(
            said,
            tense="future" if coming else said.tense or above.tense,
            certainty=said.certainty if _lent(word, above_it) else weaker(said.certainty, above.certainty),
            foretold=above.foretold,
        )
    if link == "means":  # "escaped by leaping out": so is the leap; so it is of "tried to escape by leaping out"
        above = _said_of(above_it.head, depth - 1) if above_it.head.lemma_ in TRYING else above
        return replace(above, tense=said.tense or above.tense, polarity=product(said.polarity, own(above_it).polarity))
    if link == "light":
        took_place = above.tense == "past" and said.tense == "future"  # "the planned talks were held"
        # the "no" of "has no plans" is the verb's too
        once = has(word, "det", "no") and word.dep_ in ("dobj", "nsubjpass")
        return replace(
            said,
            certainty=weaker(said.certainty, above.certainty),
            tense=above.tense if took_place else said.tense or above.tense,
            polarity=said.polarity if once else product(said.polarity, above.polarity),
            denied=said.denied or above.denied,
            unreal=said.unreal or above.unreal,
            hedged=said.hedged or above.hedged,
        )
    if link == "clause":  # a finite clause keeps its own tense, and its polarity but for "I do not think that he left"
        polarity = product(said.polarity, own(above_it).polarity) if above_it.lemma_ in OPINING else said.polarity
        said = replace(said, denied=rejected(above_it, above), polarity=polarity)
        if row is None:
            return said
        return replace(
            said,
            certainty=weaker(said.certainty, row["certainty"]),
            tense="future" if row["tense"] == "future" and is_wished(word) else said.tense,
            denied=said.denied or bool(row["denied"]),
            hedged=said.hedged or bool(row["claimed"]),
        )
    if word.tag_ == "VBG" and with_particle(above_it) == "rule out":  # "ruled out running"
        return prevented(said, above)
    if link == "object" and (met := undergone(word, above_it, said, above, row)) is not None:
        return met
    if link == "gerund" and word.head.lower_ == "from" and negates(row) and above.polarity == "positive":
        return prevented(replace(said, tense=said.tense or above.tense), above)
    certainty = weaker(said.certainty, above.certainty, row["certainty"] if row else None)
    if above_it.lemma_ in PERMITTING and (above.tense != "past" or has(above_it, "aux", "would")):
        certainty = "possible"  # "the bill would have allowed them to vote"; but "the vote allowed them to leave"
    if above_it.lower_ == "able" and above.tense == "past" and certainty == "possible":
        certainty = weaker(said.certainty, above.certainty)  # "was able to send it": did
        row = None
    tense = said.tense or (row and row["tense"]) or above.tense
    if above.tense == "future" and not (row and row["tense"] == "past"):
        tense = "future"
    polarity = _polarity(said, above, row, link)
    denied = above.denied or bool(row and row["denied"])
    charged = (link == "gerund" or is_passive(above_it)) and bool(row and row["claimed"])
    hedged = said.hedged or above.hedged or charged
    unsure = above_it.lower_ == "going" or bool(row and row["certainty"] == "probable")
    raised = above_it.lemma_ == "expect" and child(word, "nsubj", "nsubjpass") is not None  # "expected it to cut jobs"
    guessed = above_it.lower_ == "likely" or raised or (unsure and is_foretold(word, subject(word)))
    foretold = tense == "future" and (above.foretold or guessed)
    return Attributes(certainty, polarity, tense, denied, hedged, said.unreal or above.unreal, foretold)


def _polarity(said: Attributes, above: Attributes, row: dict[str, str] | None, link: str) -> str:
    """Of an event below a word whose own is `above`, which may say itself that it is not so, or takes it for given."""
    given = (row and row["polarity"]) or "positive"
    return said.polarity if link == "object" or given == "given" else product(said.polarity, above.polarity, given)


def _governor(word: Token) -> tuple[Token | None, str]:
    """What says something of an event: for "citing" in "said the road would close, citing rain" the saying."""
    teller = reports_on(word) if frames(word) else None
    above, link = (teller, "time") if teller is not None else governor(word)
    if link == "gerund" and word.head.lower_ == "with" and child(word, "nsubj") is not None:
        return above, "time"  # "moved, with some heading home"
    return above, link


def _lent(word: Token, able: Token) -> bool:
    """ "Can fly for 30 hours, giving it a long reach", "making it the best": so it is of whoever can, done or not. Not
    "may turn north, giving it time", nor "can leak, killing people"."""
    can = any(c.lower_ == "can" for c in children(able, "aux"))
    return can and word.tag_ == "VBG" and word.lemma_ in LENDING and next_token(word).tag_ == "PRP"


def _row(governor: Token, word: Token, link: str) -> dict[str, str] | None:
    """What the lexicon says of the complement of a word: with its particle ("called off"), as a participle of its own
    ("is supposed to leave", but "is supposed to have left"), with its preposition ("warned of floods"), or of an
    infinitive alone ("sentenced to pay")."""
    known, lemma = by_lemma("event_complements"), governor.lemma_.lower()
    if word.dep_ == "dobj" and lemma in TOLD:
        return None  # "told the inquiry that he had left"
    by = gerund_link(word) or (word.head if word.dep_ in ("pobj", "pcomp") else None)
    if by is not None and (row := known.get(f"{lemma} {by.lower_}")) is not None:
        return row  # "warned of floods", "to serve a year for stealing"
    if link == "infinitive" and not is_perfect(word):
        if governor.tag_ == "VBN" and governor.lower_ in known:
            return known[governor.lower_]
        if lemma in words("future_infinitives") and is_infinitive(word):
            return known["plan"]
    return known.get(with_particle(governor)) or known.get(lemma)


def _framed(word: Token, said: Attributes, depth: int) -> Attributes:
    """A clause of its own, as the one it is joined to or stands under frames it.

    "Reportedly, he hit a rail and fled": both are claimed; "he will leave when the bill passes": that is open too.
    """
    head = word.head
    article = determiner(word)
    if depth and word.pos_ == head.pos_ == "NOUN" and word.dep_ == "conj" and article in (None, "a", "an"):
        first = _said_of(head, depth - 1)  # "may cause flooding and damage"
        return replace(
            said,
            certainty=weaker(said.certainty, first.certainty),
            # "no talks but a strike"
            polarity=said.polarity if article else product(said.polarity, first.polarity),
            tense=said.tense or first.tense,
            hedged=said.hedged or first.hedged,
            denied=said.denied or first.denied,
            foretold=first.foretold,
        )
    if not is_verb(word) or depth == 0:
        return said
    if head == word:
        return replace(said, hedged=said.hedged or _opens_hedged(word))
    if word.dep_ in ("conj", "advcl", "relcl") and _opens_hedged(word.sent.root):
        return replace(said, hedged=True)
    if word.dep_ == "conj" and child(word, "nsubj", "nsubjpass") is None:
        first = own(head)
        polarity = product(said.polarity, first.polarity) if _or(word) else said.polarity
        return replace(said, hedged=said.hedged or first.hedged, polarity=polarity)
    until = has(word, "mark", "until", "till")
    if until and word.dep_ == "advcl" and is_perfect(word) and _said_of(head, depth - 1).tense == "future":
        return replace(said, tense="future")  # "would wait until it had been signed"
    awaits = any(c.lower_ in AWAITED for c in children(word, "mark", "advmod"))  # "after the court rules"
    if word.dep_ == "advcl" and said.tense == "present" and awaits:
        if until:
            return replace(said, tense="future")
        above = _said_of(head, depth - 1)
        sure = has(word, "advmod", "when") and word.lemma_ in words("phase_verbs")  # "when the trial resumes"
        certainty = said.certainty if sure else "possible"
        return replace(said, certainty=certainty, tense="future") if above.tense == "future" else said
    return said


def _or(word: Token) -> bool:
    """ "Neither sent nor received", "nobody called, wrote or came": what is said not to be is neither; not "did not
    call but wrote"."""
    return any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in (*word.head.children, *word.children))


def _opens_hedged(verb: Token) -> bool:
    """ "Reportedly, …", "by one account, …": a hedge at the head of a sentence is one of all that it tells."""
    who = child(verb, "nsubj", "nsubjpass")
    hedges = [c for c in children(verb, "advmod") if (row := by_lemma("hedges").get(c.lower_)) and row["claimed"]]
    sources = ((c, child(c, "pobj")) for c in children(verb, "prep") if c.lower_ in ("by", "per"))
    hedges += [c for c, noun in sources if noun is not None and noun.lemma_.lower() in ACCOUNTS]
    return who is not None and any(c.i < who.left_edge.i for c in hedges)

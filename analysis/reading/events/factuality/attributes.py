"""Class, certainty, polarity and tense of an event, by its own grammar and by the words that govern it.

After TimeML (Saurí et al. 2006) for class and tense, FactBank (Saurí & Pustejovsky 2009) for certainty and polarity.
"""

from dataclasses import replace
from functools import cache

from analysis.lexicon import by_lemma, table, words
from analysis.reading.document import Token
from analysis.reading.events.factuality.complements import complement, is_lent, of_clause
from analysis.reading.events.factuality.left_open import by_way_of, is_forbidden
from analysis.reading.events.factuality.own_clause import Attributes, own, product, weaker
from analysis.reading.events.factuality.undergone import is_given, negates, prevented, undergone
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.reporting import frames, reports_on
from analysis.reading.grammar.tokens import child, children, has, is_infinitive, is_verb, with_particle
from analysis.reading.grammar.verbs.governors import governor
from analysis.reading.grammar.verbs.mood import is_foretold
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.tense import is_perfect
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.indirect.noun_cues import ACCOUNTS

DEPTH = 8
AWAITED = ("until", "till", "after", "before", "once", "when")
PERMITTING = ("allow", "enable", "permit")
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
    row = complement(above_it, word, link)
    if link in ("light", "object") and is_given(word, above_it):
        return said
    if link == "time":  # "before leaving": at the time of the governor, whatever is said of that
        # "slated to go, arriving on Monday"
        coming = row is not None and row["tense"] == "future" and is_passive(above_it)
        certainty = said.certainty if is_lent(word, above_it) else weaker(said.certainty, above.certainty)
        return replace(
            said,
            tense="future" if coming else said.tense or above.tense,
            certainty=weaker(certainty, row["certainty"]) if row is not None and coming else certainty,
            hedged=said.hedged or (above.hedged and above_it.lemma_ != "be"),
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
    if link == "clause":
        return of_clause(word, above_it, said, above, row)
    if word.tag_ == "VBG" and with_particle(above_it) == "rule out":  # "ruled out running"
        return prevented(said, above)
    if link == "object" and (met := undergone(word, above_it, said, above, row)) is not None:
        return met
    if link == "gerund" and is_forbidden(word, above_it) and above.polarity == "positive" and above.tense != "past":
        return replace(said, certainty="possible", tense="future")
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
    if depth and word.pos_ == "NOUN" and said.tense is None and (verb := by_way_of(word)) is not None:
        above = _said_of(verb, depth - 1)
        if above.tense != "future" and above.certainty != "possible":
            return said
        open_to = "possible" if above.polarity == "negative" else above.certainty  # "will not be put to use"
        return replace(said, tense="future", certainty=weaker(said.certainty, open_to))
    if not is_verb(word) or depth == 0:
        return said
    if word.dep_ in ("advcl", "acl", "relcl") and is_infinitive(word) and (verb := _for_what(word)) is not None:
        above = _said_of(verb, depth - 1)  # "may have grown stripes to confuse flies"
        return replace(said, certainty=weaker(said.certainty, above.certainty))
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


def _for_what(word: Token) -> Token | None:
    """The verb whose purpose an infinitive tells, also where the parse hangs it on the noun in between."""
    return next((t for t in (word.head, word.head.head, word.head.head.head) if is_verb(t)), None)


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

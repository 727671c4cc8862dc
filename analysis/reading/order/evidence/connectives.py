"""What words that join clauses say of the order of their events: "after she left", "later", "by the time she left"."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.tokens import child, is_verb
from analysis.reading.order.evidence.causes import connectives, in_order
from analysis.reading.order.told import Told

UNITS = ("second", "moment", "minute", "hour", "day", "week", "month", "year")
BEGINNING = ("begin", "start", "commence", "resume", "restart", "launch")
BEHIND = ("aftermath", "heels", "result", "wake", "response", "reaction", "reply", "retaliation")


def by_connective(told: Told):
    for n, word in told.token.items():
        yield from _subordinate(told, n, word)
        for adverb in word.children:
            first = connectives("adverb").get(adverb.lower_)
            if first is None or adverb.dep_ not in ("advmod", "npadvmod") or not _plain(adverb):
                continue
            other = previous(told, n)
            if other is not None:
                yield (other, n, "connective") if first == "outer" else (n, other, "connective")
        if is_verb(word) and (said := in_order(word)) is not None:
            earlier, later = (_event_in(told, t) for t in said)
            yield earlier, later, "connective"


def _plain(adverb: Token) -> bool:
    """ "Later", "two hours later"; not "later in the week"."""
    return all(c.dep_ == "npadvmod" and c.lemma_.lower() in UNITS for c in adverb.children)


def _event_in(told: Told, word: Token | None) -> int | None:
    """The event that a word names, or that it counts: "months of protests"."""
    of = None if word is None or word.i in told.number else prepositional(word, "of")
    found = word if of is None else of
    return told.number.get(found.i) if found is not None else None


def _subordinate(told: Told, n: int, word: Token):
    """ "after she left", "after leaving", "before the vote", "at the request of", "by the time she left"."""
    mark = child(word, "mark") or next((c for c in word.children if c.dep_ == "advmod" and c.lower_ == "when"), None)
    if mark is not None and word.dep_ == "advcl":
        first = connectives("preposition").get(mark.lower_) or connectives("conjunction").get(mark.lower_)
        if mark.lower_ == "as" and child(word, "nsubj", "nsubjpass") is None:
            first = None  # "as alleged in the complaint"
        if mark.lower_ == "as" and word.lemma_ in words("sport_verbs"):
            first = None  # "scored as Leeds beat Hull": within the game
        outer = word.head
        if child(word, "neg") is not None or _told_apart(told, n, outer):
            first = None  # "after it had not been paid", 'said: "If they leave, …"'
    elif word.dep_ in ("pobj", "pcomp") and word.head.dep_ in ("prep", "mark", "advmod"):
        link = word.head
        if link.lower_ in ("of", "to") and link.head.dep_ == "advmod":
            link = link.head  # "ahead of the trial", "prior to the trial"
        if link.lower_ in ("of", "to", "for") and link.head.lower_ in BEHIND and link.head.dep_ == "pobj":
            link = link.head.head  # "in the wake of the vote", "in response to the vote"
            first, outer = "inner", link.head
        else:
            first, outer = connectives("preposition").get(link.lower_), link.head
        if word.head.lower_ == "at" and told.events[n].class_ == "i_action":
            first = "inner"
    elif (by := _by_the_time(word)) is not None:
        first, outer = "outer", word.head if by.head == word else by.head
    else:
        return
    if first is not None:
        other = told.around(outer)
        for a in (n, _what_takes_place(told, n)):
            for b in (other, _what_takes_place(told, other)):
                yield (a, b, "connective") if first == "inner" else (b, a, "connective")


def _told_apart(told: Told, n: int, outer: Token) -> bool:
    """Whether a clause belongs to what somebody says, and the event that it hangs on is his saying it."""
    quote, other = told.events[n].quote_id, told.around(outer)
    return quote is not None and other is not None and told.events[other].quote_id != quote


def _what_takes_place(told: Told, n: int | None) -> int | None:
    """ "The vote came after a strike began": the vote, the strike; "began to dig after the slide": the digging."""
    verb = None if n is None else told.token[n]
    if verb is None or not is_verb(verb):
        return None
    lemma = verb.lemma_.lower()
    what = child(verb, "nsubj") if lemma in words("taking_place_verbs") else None
    if lemma in BEGINNING:
        what = child(verb, "xcomp") or child(verb, "dobj") or what
    return None if what is None else told.number.get(what.i)


def _by_the_time(verb: Token) -> Token | None:
    """The "by" of "by the time she left"; the parser hangs it on either clause."""
    if verb.dep_ == "relcl" and verb.head.lower_ == "time" and verb.head.head.lower_ == "by":
        return verb.head.head
    by = child(verb, "prep") if verb.dep_ in ("ccomp", "advcl") else None
    time = child(by, "pobj") if by is not None and by.lower_ == "by" else None
    return by if time is not None and time.lower_ == "time" else None


def previous(told: Told, n: int) -> int | None:
    """The event that this one goes on from: the verb it is joined to, or the main verb of the sentence before."""
    word = told.token[n]
    if word.dep_ == "conj" and word.head.i in told.number:
        return told.number[word.head.i]
    quote = told.events[n].quote_id
    for other in range(n - 1, max(-1, n - 25), -1):
        token, event = told.token.get(other), told.events[other]
        elsewhere = event.sentence_id != told.events[n].sentence_id and event.quote_id == quote
        if elsewhere and token is not None and token.dep_ == "ROOT":
            return other
    return None

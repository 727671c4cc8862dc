"""What is told by a noun, or by a verb without its subject, as a label."""

from analysis.lexicon import words
from analysis.lexicon.verbs import nominalised
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.tokens import child, children, is_infinitive
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.happenings.labels.clauses.adverbials import ROOM
from analysis.reading.happenings.labels.clauses.clause import complements
from analysis.reading.happenings.labels.clauses.subclauses import of_noun
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import Manner
from analysis.reading.happenings.labels.phrases.number import is_plural
from analysis.reading.happenings.labels.phrases.phrase_text import count, spaced
from analysis.reading.happenings.labels.phrases.wording import Scope, Wording
from analysis.reading.happenings.telling import Telling

TOWARDS = ("to", "in", "with", "on", "about", "into", "at", "against", "over", "for", "from")
ALONE = ("visit", "speak", "bid", "talk", "travel", "respond", "vote", "comment")  # … say little without where, or what
SHORT = 4  # words of a stretch between commas that says too little


def act_of(telling: Telling, scope: Scope, manner: Manner) -> str | None:
    """ "Smith's arrest by the police" → "The police arrest Smith"; None where the noun does not say who acts."""
    noun, wording = telling.head, scope.wording
    verb = verb_of(telling)
    if verb is None or manner.told:
        return None
    by, of, owner = prepositional(noun, "by"), prepositional(noun, "of"), possessor(noun)
    intransitive = telling.event.lemma in words("intransitive_event_nouns")
    who = by or owner or (of if intransitive else None)
    whom = None if intransitive else of if who is not of else None
    if by is not None and owner is not None:
        whom = owner
    aim = any(c.dep_ in ("acl", "relcl") and is_infinitive(c) for c in noun.children)
    lacks_whom = whom is None and not intransitive and not aim
    if who is None or lacks_whom or who.i in scope.times or not wording.understood(who):
        return None
    texts = [wording.acting(who), _verb(verb, manner, is_plural(who, wording.called))]
    if whom is not None:
        texts.append(wording.phrase(whom))
    content = list(of_noun(noun, scope))
    if whom is None and not content and verb in ALONE:
        content = _behind(noun, verb, scope)
    if whom is None and not content:
        # "the court's finding", of what; "the participation of Lee", in what; "his presidential bid"
        says = telling.event.lemma in words("speech_nouns") | {"demand", "offer", "order", "remark", "request"}
        if says or verb in ALONE or noun.lemma_ in words("incomplete_nouns"):
            return None
        if child(noun, "compound", "amod", "nmod") is not None:
            return None
    return spaced([*texts, *content])


def _behind(noun: Token, verb: str, scope: Scope) -> list[str]:
    """ "her visit to Oslo" → "Oslo", "his speech on the mill" → "on the mill"."""
    for c in noun.children:
        thing = next((t for t in c.children if t.dep_ == "pobj"), None) if c.dep_ == "prep" and c.i > noun.i else None
        if thing is None or thing.i in scope.times or c.lower_ not in TOWARDS or not scope.wording.understood(thing):
            continue
        return [*([] if (verb, c.lower_) == ("visit", "to") else [c.text]), scope.wording.phrase(thing)]
    return []


def verb_of(telling: Telling) -> str | None:
    """ "ruling" → "rule"."""
    return nominalised().get(telling.event.lemma)


def _verb(lemma: str, manner: Manner, plural: bool) -> str:
    if manner.future:
        return f"to {lemma}"
    if manner.possible:
        return f"may {lemma}"
    if manner.negative:
        return f"{'do' if plural else 'does'} not {lemma}"
    return lemma if plural else third_person(lemma)


def bare(telling: Telling, scope: Scope) -> str:
    """A noun with what describes it, or a verb without its subject, as the text has them."""
    head = telling.head
    if not telling.noun:
        text = spaced([head.text, *complements(head, scope, is_passive(head))])
        return text if count([text]) > 1 else _as_it_stands(telling)
    text = scope.wording.phrase(head)
    first, _, rest = text.partition(" ")
    text = rest if first.lower() in ("the", "a", "an", "this", "that") and rest else text
    return text if count([text]) > 1 else f"{text} {_where(head, scope.wording)}".strip()


def _as_it_stands(telling: Telling) -> str:
    """The stretch between commas in which a verb without subject stands, with what is before a short one."""
    event = telling.event
    parts = event.clause.split(", ")
    last = next((n for n, part in enumerate(parts) if event.trigger in part), len(parts) - 1)
    first = last
    while first > 0 and count(parts[first : last + 1]) < SHORT:
        first -= 1
    words = " ".join(parts[first : last + 1]).split()
    return spaced(words if len(words) <= ROOM + SHORT else [event.trigger])


def _where(noun: Token, wording: Wording) -> str:
    behind = ((c, thing) for c in children(noun, "prep") if c.i > noun.i for thing in children(c, "pobj"))
    return next((f"{c.text} {wording.phrase(thing)}" for c, thing in behind if wording.understood(thing)), "")


def verb_above(word: Token) -> Token | None:
    """The verb of the clause that a word stands in."""
    return next((a for a in word.ancestors if a.pos_ == "VERB" or a.lemma_ == "be"), None)

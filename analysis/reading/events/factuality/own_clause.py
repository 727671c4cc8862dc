"""What the words of its own clause say of an event: negation, hedges, modals, charges, conditions, tense."""

from dataclasses import dataclass

from analysis.lexicon import by_lemma
from analysis.reading.document import Token
from analysis.reading.events.factuality.left_open import is_needed_for, is_ruled_out
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.reporting import EVIDENCE, told_by
from analysis.reading.grammar.tokens import child, children, has, next_token, remembered, word_before
from analysis.reading.grammar.verbs import mood
from analysis.reading.grammar.verbs.contrary import contrary_to_fact, past_would
from analysis.reading.grammar.verbs.governors import is_announced
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.tense import modal, relative_tense, tense

CERTAINTIES = {"certain": 0, "probable": 1, "possible": 2}
NEGATIVE = ("no", "neither", "nobody", "none", "nothing", "never", "hardly", "nowhere")
TELLING = ("neg", "det", "preconj", "advmod", "amod", "nsubj", "nsubjpass", "dobj")  # what may hedge or negate
HEDGES = {"advmod": "hedges", "amod": "event_adjectives", "det": "event_adjectives"}  # … by which list
CHARGES, PROVEN = ("charge", "count", "indict"), ("convict", "conviction", "sentence")
AHEAD = ("plan", "propose", "schedule", "slate")
NOT = ("not", "n't", "n’t")
CONDITIONS = ("if", "unless", "whether")
UNSPARING = (
    "leave stone",
    "lose time",
    "make bone",
    "make secret",
    "mince word",
    "pull punch",
    "spare effort",
    "waste time",
)


@dataclass(frozen=True)
class Attributes:
    """What is said of an event.

    `denied`: a charge rejected; `hedged`: claimed by an adverb ("allegedly"); `unreal`: imagined, contrary to fact, or
    what the speakers themselves will not do; `foretold`: to come of itself, nobody's plan.
    """

    certainty: str = "certain"
    polarity: str = "positive"
    tense: str | None = None
    denied: bool = False
    hedged: bool = False
    unreal: bool = False
    foretold: bool = False


def weaker(*certainties: str | None) -> str:
    """The least sure of several; none is certain."""
    return max((c or "certain" for c in certainties), key=CERTAINTIES.__getitem__)


def product(*polarities: str) -> str:
    """Negative where an odd number of them is."""
    return "negative" if sum(p == "negative" for p in polarities) % 2 else "positive"


def _denies(part: Token) -> bool:
    """A part of a clause that says that it is not so: "not", "nobody came", "few came", "no longer"."""
    if part.dep_ == "neg":
        return not is_not_only(part)
    if part.pos_ == "INTJ" or _quoted(part):  # “Oh no,” replied Lee
        return False
    if _unsparing(part) or (part.dep_ == "det" and _unsparing(part.head)):
        return False
    if part.dep_ in ("nsubj", "nsubjpass", "dobj") and (_none(part) or _few(part)):
        return True
    if part.dep_ == "advmod" and mood.is_no_longer(part):
        return True
    return part.dep_ != "amod" and part.lower_ in NEGATIVE and not _numbers(part)


@remembered
def own(word: Token) -> Attributes:
    """What is said of an event by itself, whatever governs it."""
    certainty, polarity, claimed, may = "certain", "positive", False, modal(word)
    for c in children(word, *TELLING):
        if _denies(c):
            polarity = product(polarity, "negative")
        row = by_lemma(HEDGES[c.dep_]).get(c.lower_) if c.dep_ in HEDGES else None
        if row is not None:
            certainty = weaker(certainty, row["certainty"])
            claimed = claimed or bool(row["claimed"])
            if c.dep_ == "amod" and row["polarity"]:  # "a foiled attack"
                polarity = product(polarity, row["polarity"])
    if mood.is_nor(word):
        polarity = product(polarity, "negative")
    claimed = claimed or _charged(word)
    if may is not None and not (may["tense"] == "present" and polarity == "negative"):  # what cannot be is not
        certainty = weaker(certainty, may["certainty"])
    unreal = contrary_to_fact(word) or mood.left_undone_wrongly(word) or mood.fell_through(word)
    if (not unreal and (_conditional(word, may) or past_would(word))) or any(test(word) for test in OPEN):
        certainty = "possible"
    unreal = unreal or mood.just_missed(word)
    if unreal:
        polarity = product(polarity, "negative")
        certainty = "certain"
    if polarity == "negative" and (_until(word) or mood.is_asked(word)):
        polarity = "positive"
    if mood.left_undone(word) or _no_sign(word) or is_ruled_out(word):
        polarity = product(polarity, "negative")
    when = _noun_tense(word) if word.pos_ in ("NOUN", "ADJ") else tense(word) or relative_tense(word)
    if mood.is_imperative(word) or mood.is_proposed(word) or (word.dep_ == "pobj" and word.head.lower_ == "pending"):
        when = "future"
    comes = may is not None and may["tense"] == "future" and may["certainty"] == "certain" and when == "future"
    foretold = comes and mood.is_foretold(word, subject(word))
    return Attributes(certainty, polarity, when, _acquitted(word), claimed, unreal, foretold)


def _no_sign(word: Token) -> bool:
    """ "No reports of injuries", "did not find any sign of a struggle", "no evidence that he fled"."""
    sign = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "of" else told_by(word)
    if sign is None or sign.lemma_.lower() not in EVIDENCE:
        return False
    return has(sign, "det", "no") or (has(sign, "det", "any") and child(sign.head, "neg") is not None)


def _charged(noun: Token) -> bool:
    """A charge is a claim until somebody is found guilty: "charged with murder", "seven counts of fraud"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.lower_ == "wanted":
        return True
    if noun.dep_ != "pobj" or noun.head.head.lemma_ not in CHARGES or noun.head.lower_ not in ("with", "of"):
        return False
    if determiner(noun) == "the":
        return False  # "charged with the murder": there was one
    around = (t for above in noun.ancestors for t in (above, *above.lefts, *above.rights))
    return not any(t.lower_ == "guilty" or t.lemma_ in PROVEN for t in around)


def _acquitted(noun: Token) -> bool:
    """ "Not guilty of murder", "pleaded not guilty to two counts of it", "innocent of it"; not "of the murder": there
    was one."""
    link = noun.head
    if noun.dep_ != "pobj" or determiner(noun) == "the":
        return False
    if link.lower_ == "of" and link.head.lemma_ in CHARGES and link.head.dep_ == "pobj":
        link = link.head.head
    if link.lower_ == "to" and link.head.lemma_ == "plead":
        return any(
            t.lower_ == "guilty" and t.nbor(-1).lower_ == "not" for t in link.doc.words[link.head.i + 1 : link.i]
        )
    found = link.head
    if link.lower_ not in ("of", "to"):
        return False
    return found.lower_ == "innocent" or (found.lower_ == "guilty" and found.i > 0 and found.nbor(-1).lower_ == "not")


def is_not_only(word: Token) -> bool:
    """ "Not only", "did not just" deny nothing; "cannot just leave" does."""
    beside = word.nbor().lower_ if word.i + 1 < len(word.doc) and word.lower_ in NOT else ""
    return beside in ("only", "merely", "solely") or (beside in ("just", "simply") and modal(word.head) is None)


def _quoted(part: Token) -> bool:
    """Words that are only quoted: “No comment,” tweeted Lee."""
    first, last = part.left_edge, part.right_edge
    between = part.doc[last.i + 1 : part.head.i] if last.i < part.head.i else part.doc[part.head.i + 1 : first.i]
    return any(t.tag_ in ("``", "''") for t in between)


def _unsparing(noun: Token) -> bool:
    """ "Minced no words in sharing it", "spared no effort to share it": denies nothing."""
    return noun.dep_ == "dobj" and f"{noun.head.lemma_} {noun.lemma_}" in UNSPARING


def _none(noun: Token) -> bool:
    """ "No brother", "neither brother", "neither Ryan nor Lee", "not one brother"."""
    first = noun.left_edge
    one = first.lower_ == "not" and noun.i - first.i < 4 and first.nbor().lower_ in ("one", "a")
    none = any(c.lower_ in ("no", "neither") and not _numbers(c) for c in children(noun, "det"))
    return none or has(noun, "preconj", "neither") or one


def _few(noun: Token) -> bool:
    """ "Few studies", "little help"; not "a few studies"."""
    return has(noun, "amod", "few", "little") and not has(noun, "det", "a", "the") and noun.tag_ != "NNP"


def _numbers(word: Token) -> bool:
    """The "No" of "No 4"."""
    return word.text == "No" and next_token(word).text.isdigit()


def _conditional(word: Token, may: dict | None) -> bool:
    mark = child(word, "mark")
    if (mark is not None and mark.lower_ in CONDITIONS) or mood.is_supposed(word):
        return True
    comes = may is not None and may["tense"] == "future" and may["certainty"] == "certain"
    if not comes or not any(c.lower_ in ("would", "'d") for c in word.children):
        return False
    if any(has(c, "mark", "if", "unless") for c in children(word, "advcl")):
        return True
    weighed = any(map(_weighed, children(word, "csubj"))) and child(word, "neg") is None
    return weighed or any(c.lower_ == "without" and c.i < word.i for c in children(word, "prep"))


def _weighed(word: Token) -> bool:
    """ "Closing the port would ruin the town", "is going to ruin it": it is not closed yet."""
    verb = word.head
    return word.tag_ == "VBG" and word.dep_ == "csubj" and (modal(verb) is not None or verb.lower_ == "going")


# What leaves open whether it is so.
OPEN = (mood.is_asked, mood.is_learnt, mood.is_able, mood.is_near, is_needed_for, _weighed)


def _until(word: Token) -> bool:
    """ "Not until Monday" says that it is so, on Monday; so does "not before she left"."""
    mark = child(word, "mark")
    before = mark is not None and mark.lower_ == "before" and word_before(mark).lower() == "not"
    return before or any(c.lower_ in ("until", "till") for c in children(word, "prep", "mark"))


def _noun_tense(noun: Token) -> str | None:
    ahead = child(noun, "acl")  # "a strike planned for Friday"
    if is_announced(noun) or (ahead is not None and ahead.tag_ == "VBN" and ahead.lemma_ in AHEAD):
        return "future"
    for c in noun.children:
        row = by_lemma("event_adjectives").get(c.lower_) if c.dep_ == "amod" else None
        if row is not None and row["tense"]:
            return row["tense"]
    return None

"""The verb of a label: in the present tense, as headlines have it, or within what is said as the text has it."""

from typing import NamedTuple

from analysis.lexicon import by_lemma, entries, words
from analysis.reading.document import Token
from analysis.reading.events.triggers import particle
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE, INFLECTED, child, children, is_infinitive, remembered
from analysis.reading.grammar.verbs.mood import is_asked, is_no_longer, is_nor, question
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.happenings.labels.clauses.verb_forms import THIRD, helper, joined, third_person
from analysis.reading.happenings.labels.phrases.number import is_one
from analysis.reading.happenings.labels.phrases.phrase_text import lower, spaced
from analysis.reading.happenings.labels.phrases.wording import Wording

ANNOUNCING = ("announce", "plan", "schedule", "order", "expect", "promise", "propose", "want", "ask", "urge")
SEEMING = ("appear", "seem", "look", "feel", "remain", "stay", "sound")
NOBODY = ("nobody", "nothing", "none")
SCARCELY = ("hardly", "scarcely", "barely", "rarely", "seldom", "nearly", "almost")
OFTEN = (
    *("only", "usually", "often", "sometimes", "occasionally", "typically", "generally", "normally", "mostly"),
    *("mainly", "partly"),
)
FALSELY = ("falsely", "wrongly", "wrongfully", "mistakenly", "erroneously", "unsuccessfully")
ABLE = ("able", "unable", "likely", "unlikely", "fit", "unfit", "ready", "eligible", "willing", "unwilling", "due")
MAIN = ("ROOT", "conj", "ccomp", "advcl")
STOPS = (".", "”", '"', "’", "?", "!")  # what a sentence ends on, and no title
SHALL = ("will", "'ll", "’ll", "wo", "shall")


class Manner(NamedTuple):
    """How a verb is put: `future` ("to leave"), `possible` ("may leave"), `negative`, `hedged` ("reportedly leaves"),
    `told`: in the tense and mood that the text has ("says Kyiv left"), as is what `was` and may be so no more; `plain`:
    without the verb that an infinitive hangs on ("hopes to leave"), which another label has."""

    future: bool = False
    possible: bool = False
    negative: bool = False
    hedged: bool = False
    told: bool = False
    was: bool = False
    plain: bool = False


def agrees(verb: Token, who: Token, wording: Wording) -> bool:
    """Whether the verb is in the plural: as the text has it, where that shows, else as its subject's words are."""
    if who.pos_ != "PRON" and who in verb.children and not is_one(who, wording.called):
        forms = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")} | {verb.tag_}
        if forms & {"are", "were", "have", "VBP"}:
            return True
        if forms & {"is", "was", "has", "VBZ"}:
            return False
    return wording.plural(who)


@remembered
def is_finite(verb: Token) -> bool:
    helpers = children(verb, "aux", "auxpass")
    return verb.tag_ in INFLECTED or any(c.tag_ in FINITE for c in helpers)


@remembered
def undergone(verb: Token) -> bool:
    """Whether the subject undergoes the event; also in a title, which leaves the auxiliary out ("Man Charged")."""
    if is_passive(verb):
        return True
    if verb.dep_ in ("oprd", "xcomp") and verb.tag_ == "VBN" and child(verb, "aux", "dobj") is None:
        if verb.head.lemma_ in SEEMING:
            return True  # "appeared rattled"
        return child(verb.head, "auxpass") is not None  # "have been confirmed killed", not "was said to have killed"
    if verb.tag_ == "VBN" and any(c.lower_ == "felt" for c in children(verb, "aux")):
        return True  # "felt compelled"
    if verb.lemma_ in words("taking_place_verbs"):
        return False  # a title's "What Happened There"
    bare = child(verb, "dobj", "aux", "ccomp", "xcomp") is None and child(verb, "nsubj") is not None
    answers = bool(frames(verb)) and any(c.lower_ == "to" for c in verb.children)  # "Acme Responded To Critics"
    title = verb.text[0].isupper() and not verb.is_sent_start and not answers
    if not bare or verb.tag_ != "VBN":
        return bare and verb.tag_ == "VBD" and title
    return verb.dep_ not in MAIN or verb.sent.text.rstrip()[-1:] not in STOPS  # the tagger, not a title: "Lee led on."


def verb_group(verb: Token, manner: Manner, plural: bool, passive: bool) -> str:
    """The verb with its auxiliaries, as a headline or (`told`) as the text has it."""
    before = joined(verb)
    lemma, participle = before + verb.lemma_, before + verb.lower_
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not helpers and child(verb.head, "neg") is None:
        helpers = [c for c in verb.head.children if c.tag_ == "MD" and c.i < verb.head.i]  # "should leave and sell it"
    less, under = lessened(verb), under_denial(verb)
    imagined = any(c.tag_ == "MD" for c in helpers) and any(c.lower_ == "have" for c in helpers)  # "might have lived"
    not_so = manner.negative and not less and not denies(verb) and not imagined
    negative = any(c.dep_ == "neg" for c in verb.children) or not_so
    modal = next((c.lower_ for c in helpers if c.tag_ == "MD" and c.lower_ not in SHALL), None)
    modal = {"ca": "can", "'d": "would", "’d": "would"}.get(modal or "", modal)
    behind = particle(verb)
    rest = [behind.text] if behind is not None else []
    if (manner.told or manner.was) and is_finite(verb):
        return _as_told(verb, plural, [*_doubtful(verb), *less], under, rest)
    perfect = modal is not None and any(c.lower_ == "have" for c in helpers)  # "may have left"
    base = f"be {participle}" if passive else lemma
    if perfect:
        base = f"have been {participle}" if passive else f"have {participle}"
    hedge = [*(["reportedly"] if manner.hedged else []), *(_with_no(c) for c in less)]
    no = ["not", *(c.lower_ for c in under)] if negative else []
    asked = manner.possible and modal in ("can", "could") and is_asked(verb)  # "Can Low win?" says that she may
    if modal is not None and not asked:
        return " ".join([modal, *hedge, *no, base, *rest])
    if manner.possible:
        will = any(c.lower_ in SHALL for c in helpers)  # sure for whoever says so
        return " ".join(["will" if will else "may", *no, base, *rest])
    if manner.told and (manner.future or _is_to_come(verb)):
        return " ".join(["will", *no, base, *rest])
    if manner.future or any(c.lower_ in SHALL for c in helpers):
        return " ".join([*no, "to", base, *rest])
    if passive:
        return " ".join(["are" if plural else "is", *no, *hedge, participle, *rest])
    if verb.tag_ == "VBG" and any(c.lower_ == "been" for c in helpers):  # "has been working there for years"
        return " ".join(["have" if plural else "has", *no, *hedge, "been", participle, *rest])
    if negative and verb.lemma_ == "be":
        return " ".join(["are" if plural else "is", *no, *rest])
    if negative:
        return " ".join(["do" if plural else "does", "not", lemma, *rest])
    form = lemma if plural else third_person(lemma)
    if verb.lemma_ == "be":
        return " ".join([form if not plural else "are", *hedge, *rest])
    return " ".join([*hedge, form, *rest])


def _as_told(verb: Token, plural: bool, less: list[Token], under: list[Token], rest: list[str]) -> str:
    """The verb in the tense and mood that the text has, in the third person; `less`, `under`: adverbs that it needs;
    `rest`: its particle."""
    who, before = subject(verb), joined(verb)
    first = who is not None and who.lower_ in ("i", "we") and not plural
    kept = ("aux", "auxpass", "neg", "preconj")  # "neither sent nor received"
    does = child(verb, "aux") if question(verb) and child(verb, "neg") is None else None
    if does is not None and does.lower_ in ("do", "does"):  # "where do they go?"
        return " ".join([verb.lemma_ if plural else third_person(verb.lemma_), *rest])
    at = {c.i for c in verb.children if c.i < verb.i and (c.dep_ in kept or c in less or c in under)}
    own = [t for t in verb.children if t.i in at or (t.dep_ == "cc" and {t.i - 1, t.i + 1} <= at)]
    texts = [_with_no(c) if c in less else helper(c, first) for c in own]
    if is_nor(verb):
        texts.insert(1, "not")  # "nor did he leave"
    no = [c.text for c in verb.children if c.i == verb.i + 1 and (c.dep_ == "neg" or c in less)]  # "is not"
    if first and verb.tag_ == "VBP" and child(verb, "aux", "auxpass") is None:
        form = third_person(before + verb.lemma_)
    elif verb.text[0] in "'’" and verb.lower_[1:] in ("re", "m", "s"):  # "they ’re late"
        form = helper(verb, first)
    else:  # "we were crazy"
        form = THIRD.get(verb.lower_, verb.text) if first and verb.lemma_ == "be" else before + lower(verb)
    return spaced([*texts, form, *no, *rest])


def is_done(verb: Token) -> bool:
    """Whether a clause tells by its tense that something is past: "has developed", "wrote that it may"; not what may
    have happened, what would, and what a condition asks for."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.tag_ == "MD" or c.lower_ == "to" for c in helpers) or child(verb, "mark") is not None:
        return False
    past = verb.tag_ == "VBD" or any(c.tag_ in INFLECTED and c.lemma_ == "have" for c in helpers)
    return past and not any(c.lower_ in entries("hedges", "lemma") for c in verb.children)


def is_condition(verb: Token) -> bool:
    """ "if it went on for years": what a clause asks for, and does not say."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children)


def lessened(verb: Token) -> list[Token]:
    """The adverbs without which a verb would say what is not so: "no longer needed", "hardly sleeps", "often late"."""
    near = (c for c in children(verb, "advmod") if c.i < verb.i or (verb.lemma_ == "be" and c.i == verb.i + 1))
    return [c for c in near if c.lower_ in (*SCARCELY, *OFTEN, *FALSELY) or is_no_longer(c) or _compares(c)]


def _doubtful(verb: Token) -> list[Token]:
    """The adverbs by which a clause within a clause is only a claim: "sued a man who allegedly forged it"."""
    claiming = (c for c in children(verb, "advmod") if c.lower_ in by_lemma("hedges"))
    return [c for c in claiming if c.i < verb.i and by_lemma("hedges")[c.lower_]["claimed"]]


def _compares(adverb: Token) -> bool:
    """ "More accurately predicted it than", "better knew it than"."""
    return any(t.tag_ == "RBR" for t in adverb.subtree) and any(t.lower_ == "than" for t in adverb.head.subtree)


def under_denial(verb: Token) -> list[Token]:
    """The adverbs that are denied with a verb: "did not purposely drive" leaves open that somebody drove."""
    no = child(verb, "neg")
    between = [c for c in verb.children if no is not None and c.dep_ == "advmod" and no.i < c.i < verb.i]
    return [c for c in between if c not in lessened(verb)]


def adjective_of(verb: Token) -> Token | None:
    """ "Fit", where somebody is or is not fit to do something."""
    if verb.dep_ != "xcomp":
        return None
    word = verb.head if verb.head.pos_ == "ADJ" else child(verb.head, "acomp", "oprd")
    return word if word is not None and word.lemma_ in ABLE and word.i < verb.i else None


def denies(verb: Token) -> bool:
    """Whether a clause says by itself that something is not so: "never left", "no longer needed", "no one left"."""
    things = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")]
    none = any(t.lower_ in ("no", "little", "few", "neither") for c in things for t in c.children)
    none = none or any(c.lower_ in NOBODY for c in things)
    none = none or any(child(c, "neg") is not None for c in children(verb, "oprd", "acomp"))  # "found not guilty"
    state = adjective_of(verb)
    around = [verb] if state is None else [verb, state, state.head]
    none = none or any(child(t, "neg") is not None for t in around) or is_nor(verb)
    return none or any(is_no_longer(c) for c in verb.children)


def _with_no(adverb: Token) -> str:
    if _compares(adverb):
        return spaced(t.lower_ for t in adverb.subtree)
    return f"no {adverb.lower_}" if is_no_longer(adverb) else adverb.lower_


def _is_to_come(verb: Token) -> bool:
    """Whether an infinitive tells what is yet to come: "announced a ship to be unveiled", not "believes him to be"."""
    if not is_infinitive(verb) or any(c.lower_ == "have" for c in verb.children if c.dep_ == "aux"):
        return False
    return verb.dep_ in ("acl", "relcl", "advcl") or (verb.dep_ == "ccomp" and verb.head.lemma_ in ANNOUNCING)

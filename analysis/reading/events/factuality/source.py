"""Who vouches for an event: the speaker of the quote in which it is told, or whoever an adverb hints at."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from analysis.lexicon import table, words
from analysis.reading.document import Token
from analysis.reading.events.factuality.attributes import Attributes
from analysis.reading.events.participants.cast import Cast
from analysis.reading.events.triggers import Trigger
from analysis.reading.grammar.noun_phrases import possessor, prepositional
from analysis.reading.grammar.reporting import told_by
from analysis.reading.grammar.tokens import child, children, first_conjunct, is_infinitive, is_verb, upwards
from analysis.reading.grammar.verbs.governors import governor, intending
from analysis.reading.grammar.verbs.subjects import holder, subject
from analysis.reading.grammar.verbs.tense import tense
from analysis.reading.grammar.verbs.voice import agent, is_passive
from analysis.reading.speech.indirect.noun_cues import CLAIMS
from analysis.tables.codebook import Quote

PLANNED = ("infinitive", "gerund")
SCHEDULING = words("scheduling_verbs") | {"be", "due"}
BEFORE_COURT = range(6, 12)  # stages of a case in scripts.csv from the arrest to the sentence
COURTS = ("court", "judge", "jury", "tribunal")
PROVED = ("acomp", "conj", "oprd", "pcomp", "pobj", "prep", "xcomp")  # how a deed hangs on what proves it
REFUSING = ("decline", "refusal", "refuse")


@cache
def before_court() -> frozenset[str]:
    """Verbs for what comes of a case at law: "arrest", "plead", "sentence"."""
    case = (row for row in table("scripts") if row["script"] == "justice")
    return frozenset(row["lemma"] for row in case if int(row["stage"]) in BEFORE_COURT)


@dataclass(frozen=True)
class Source:
    """`source_id` and `quote_id` of an event; `attributed`: told by somebody, known or not."""

    source_id: str | None = None
    quote_id: str | None = None
    attributed: bool = False


class Quoted:
    """Fragments by their place, so that the innermost one around a character is found at once."""

    def __init__(self, quotes: list[Quote]):
        self.cues = {q.quote_id: q.cue_start for q in quotes if q.cue_start is not None}
        self.fragments = sorted(quotes, key=lambda q: (q.start, -q.end))
        self.starts = [q.start for q in self.fragments]

    def around(self, start: int, end: int) -> Quote | None:
        """The innermost fragment that holds the characters; its own cue is not told in it."""
        last = bisect_right(self.starts, start)
        for quote in reversed(self.fragments[max(0, last - 24) : last]):
            cue = None if quote.cue_start is None or quote.cue_end is None else (quote.cue_start, quote.cue_end)
            if quote.end >= end and (cue is None or cue[0] >= end or start >= cue[1]):
                return quote
        return None


def told_in(trigger: Trigger, quoted: Quoted) -> Quote | None:
    """The quote in which an event is told."""
    quote = quoted.around(trigger.start, trigger.end)
    if quote is None or any(apart(trigger.head, quote) for apart in (_aside, _known, _taken_up)):
        return None
    return quote


def find_source(
    trigger: Trigger, said: Attributes, quote: Quote | None, cast: Cast, agent_at: dict[int, str | None]
) -> Source:
    """Who vouches for an event told in `quote`, or in none; `agent_at`: word of an event → its agent."""
    if said.denied and (quote is None or quote.speaker_id is None):
        who = subject(_denying(trigger.head) or trigger.head)
        named = cast.actor(who) if who is not None else None
        return Source(named, quote.quote_id if quote is not None else None, True)
    if quote is not None:
        vouched = not (_refused(trigger.head, quote) or _settled(trigger.head, said) or _on_record(trigger, quote))
        return Source(quote.speaker_id if vouched else None, quote.quote_id, vouched)
    if said.hedged:
        return Source(_accuser(trigger.head, cast), None, True)
    if said.tense == "future" and said.polarity == "positive" and not said.foretold:  # not "will not come"
        return Source(_planner(trigger.head, cast, agent_at), None, True)
    return Source()


def _denying(word: Token) -> Token | None:
    """The verb by which a claim is turned down: Ruiz | denied | reports of theft, reports that the dam had broken; |
    pleaded | not guilty to it."""
    word = first_conjunct(word) if word.pos_ == "NOUN" else word
    noun = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "of" else word.head
    pleading = next((t for t in word.ancestors if t.lemma_ == "plead"), None)
    if word.pos_ == "NOUN" and pleading is not None:
        return pleading
    above = noun.head if word.dep_ in ("acl", "relcl", "ccomp", "pobj") and noun.pos_ == "NOUN" else None
    return above if above is not None and is_verb(above) and noun.dep_ == "dobj" else None


def _taken_up(noun: Token, quote: Quote) -> bool:
    """ "Denied allegations of theft": that it is alleged is not what is said."""
    return noun.dep_ == "dobj" and noun.lemma_.lower() in CLAIMS and _in_cue(noun.head, quote)


def _in_cue(word: Token, quote: Quote) -> bool:
    return quote.cue_start is not None and quote.cue_end is not None and quote.cue_start <= word.idx < quote.cue_end


def _aside(word: Token, quote: Quote) -> bool:
    """ "…, as the court found" at the end of somebody's reported words is the article's own."""
    mark = child(word, "mark")
    as_so = word.dep_ == "advcl" and mark is not None and mark.lower_ == "as"
    return quote.kind == "indirect" and as_so and child(word, "nsubj") is not None


def _known(word: Token, quote: Quote) -> bool:
    """ "Promised to end the strike, which began in May", "to free those held since": what is so is not promised."""
    if quote.kind != "indirect":
        return False
    known, top = False, word
    for above in (word, *word.ancestors):
        if above.idx < quote.start:
            return known and (top.pos_ == "NOUN" or (top.tag_ in ("VB", "VBG") and above.lemma_.lower() in intending()))
        who = child(above, "nsubj", "nsubjpass")
        told = above.dep_ == "relcl" and who is not None and told_by(above) is None
        reduced = above.dep_ == "acl" and above.tag_ == "VBN" and who is None  # not "evidence that they had left"
        known = known or ((told or reduced) and tense(above) == "past")
        top = above
    return False


def _refused(word: Token, quote: Quote) -> bool:
    """What somebody refused or declined to do: the article says that it was not done."""
    refused = is_infinitive(word) and word.dep_ in ("xcomp", "acl") and word.head.lemma_.lower() in REFUSING
    return refused and _in_cue(word.head, quote)


def _settled(word: Token, said: Attributes) -> bool:
    """What something else came after: "crashed following its departure"."""
    known = said == Attributes(tense=said.tense) and said.tense != "future"
    return known and word.pos_ == "NOUN" and word.dep_ == "pobj" and word.head.lower_ in ("after", "following")


def _on_record(trigger: Trigger, quote: Quote) -> bool:
    """What was done before a court is on record, whoever announces it ("Lee pleaded guilty, the ministry announced"),
    and so is what somebody was convicted of."""
    if not (quote.cue or "").lower().startswith("announc"):
        return False
    if _newly_so(trigger.head, quote):
        return True
    verb = _proving(trigger.head)
    if verb is None and (trigger.noun or trigger.lemma not in before_court()):
        return False
    verb = verb or trigger.head
    who = subject(verb)
    court = who is not None and who.lemma_.lower() in COURTS  # not "announced that soldiers had ordered them to leave"
    if verb.lemma_ not in ("plead", "sue") and not is_passive(verb) and not court:
        return False
    first = first_conjunct(verb)
    return first.head == first or not quote.start <= first.head.idx < quote.end


def _newly_so(verb: Token, quote: Quote) -> bool:
    """ "The board announced that the recorder has been found": the writer has it so, and did not write "had been"."""
    present = any(c.lower_ in ("has", "have", "'s", "’s") and c.lemma_ == "have" for c in children(verb, "aux"))
    return present and verb.dep_ == "ccomp" and _in_cue(verb.head, quote)


def _proving(word: Token) -> Token | None:
    """The verb by which somebody is found to have done it: | convicted | of fraud, | pleaded | guilty to it."""
    for above in word.ancestors:
        if word.dep_ not in PROVED:
            return None
        if above.lemma_ in ("convict", "plead", "sentence") and is_verb(above):
            doubted = any(t.lower_ == "not" for t in above.doc[above.i + 1 : above.i + 3])  # "pleaded not guilty"
            return None if doubted else above
        word = above
    return None


def _planner(word: Token, cast: Cast, agent_at: dict[int, str | None]) -> str | None:
    """Whose plan it is: "Oslo's promise to leave", "she wants to leave", "per his request, the house would meet"."""
    above, link = governor(first_conjunct(word))
    ahead = intending() | (words("future_infinitives") if link == "infinitive" else frozenset())
    if above is not None and link in PLANNED and above.lemma_.lower() in ahead:
        engaged = above.lemma_ in words("future_infinitives") and is_passive(above)  # "a panel hired to study it"
        passive = above.pos_ != "NOUN" and (engaged or child(above, "auxpass") is not None)
        if not passive and above.pos_ != "NOUN" and above.lemma_ in SCHEDULING:
            return None  # "the house was set to meet": nobody says whose plan it is; "was told by Lee to leave": Lee's
        who = agent(above) if passive else holder(above) if above.pos_ == "NOUN" else subject(above)
        return cast.actor(who) if who is not None else None
    per = next((c for c in children(word, "prep") if c.lower_ == "per"), None)
    noun = child(per, "pobj") if per is not None else None
    return agent_at.get(noun.i) if noun is not None else None


def _accuser(word: Token, cast: Cast) -> str | None:
    """Who makes the charge that an adverb hints at: "criticism from the West for allegedly shelling"."""
    nouns = (noun for noun in upwards(word) if noun.pos_ == "NOUN")
    makers = (possessor(noun) or prepositional(noun, "from", "by") for noun in nouns)
    return next((actor for who in makers if who is not None and (actor := cast.actor(who)) is not None), None)

"""The grammar of reporting: which verbs take which kind of content, and whose words they introduce."""

from functools import lru_cache

from analysis.lexicon import table, words
from analysis.lexicon.verbs import speech_frames
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import SPEAKING, child, has, next_token, remembered
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.tense import tense
from analysis.reading.grammar.verbs.voice import agent, is_passive

TELLING = ("tell-37.2", "advise-37.9", "inquire-37.1.2")
NOBODY = frozenset(["neither", "nobody", "none"])
SIGNS = frozenset(["imply", "indicate", "suggest"])
EVIDENCE = frozenset(["evidence", "hint", "indication", "proof", "report", "sign", "suggestion", "trace"])
RECKONING = frozenset(["assess", "estimate", "peg", "place", "put", "value"])
AMOUNTS = frozenset(["CARDINAL", "MONEY", "PERCENT", "QUANTITY"])

# A speaker's words go no further than these: "Berg, who runs the port" is Berg. Its measure is what readers mark
# as a source ("Berg and Rao"), which is more than the noun phrase of one mention.
NOT_NAME = {"punct", "cc", "preconj", "advmod", "npadvmod", "relcl", "mark", "prep", "advcl", "intj"}

AFTER_NAME = {
    *("relcl", "appos", "acl", "advcl", "punct", "cc", "conj", "advmod", "npadvmod", "ccomp", "parataxis", "dep"),
}


@remembered
def frames(token: Token) -> frozenset[str]:
    """Frames (analysis/lexicon/speech_verbs.csv) of a verb; none for other words."""
    if token.tag_[:2] != "VB" or (token.dep_ in ("aux", "auxpass") and token.lemma_ != "read"):
        return frozenset()
    if token.lemma_ in RECKONING and _reckoned(token, "at"):
        return frozenset({"at"})
    if token.lemma_ == "give" and _reckoned(token, "as"):
        return frozenset({"as"})
    if token.lemma_ == "put" and (has(token, "dobj", "it") or (has(token, "mark", "as") and child(token, "agent"))):
        return frozenset({"quote"})  # as he put it, as put by him
    for part in token.children:  # shot back, chimed in
        if part.i == token.i + 1 and (found := speech_frames().get(f"{token.lemma_.lower()} {part.lower_}")):
            return found
    beside = next_token(token)
    called_for = speech_frames().get(f"{token.lemma_.lower()} {beside.lower_}")  # called for the mayor to go
    if called_for is not None and beside.dep_ == "mark" and beside.head.head == token:
        return called_for
    return speech_frames().get(token.lemma_.lower(), frozenset())


def _reckoned(verb: Token, link: str) -> bool:
    """Put the toll at forty, gave it as forty; not "put the bins at forty corners"."""
    whom = child(verb, "dobj") if child(verb, "prt") is None and not is_passive(verb) else None
    if whom is None or (whom.pos_ == "PRON" and whom.lower_ != "it"):
        return False
    links = [c for above in (verb, whom) for c in above.children if c.lower_ == link and c.i > whom.i]
    amount = child(links[0], "pobj") if links else None
    return amount is not None and (amount.like_num or amount.ent_type_ in AMOUNTS)


@lru_cache(maxsize=1)
def telling() -> frozenset[str]:
    """Verbs whose object is whom something is told."""
    return frozenset(row["verb"] for row in table("speech_verbs") if row["class"] in TELLING)


def is_speech_noun(token: Token) -> bool:
    """A noun for an act of saying or what is said ("claim", "argument")."""
    return token.pos_ == "NOUN" and not words("speech_nouns").isdisjoint((token.lemma_.lower(), token.lower_))


def told_by(verb: Token) -> Token | None:
    """The noun that tells what a clause says: "evidence | that he fled", "reports | that he fled"; not "the report that
    she wrote"."""
    noun, that = verb.head, next((c for c in verb.children if c.lower_ == "that" and c.i < verb.i), None)
    if verb.dep_ not in ("acl", "relcl") or that is None or child(verb, "nsubj", "nsubjpass") in (None, that):
        return None
    content = noun.lemma_.lower() in EVIDENCE or is_speech_noun(noun)
    written = that.dep_ == "dobj" and noun.tag_ == "NN" and is_speech_noun(noun)
    return noun if content and not written else None


def is_document(token: Token | None) -> bool:
    """A noun for something written that carries words ("statement", "sign")."""
    return token is not None and token.pos_ == "NOUN" and token.lemma_.lower() in words("documents")


def has_content(token: Token | None) -> bool:
    """A noun for something written, or for what is said."""
    return token is not None and (is_document(token) or is_speech_noun(token))


def source_of(verb: Token) -> Token | None:
    """Head word of whoever speaks by this verb: the agent of a passive, else its subject; None if unnamed.

    "It was said by Ruiz", "Ruiz said", "Ruiz issued a statement saying": Ruiz.
    """
    if is_passive(verb):
        return agent(verb)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and is_passive(verb.head.head):
        return None  # "suspected of asking for more": nobody knows that it was said
    before = reports_on(verb) or _before_cut(verb)
    if before is not None:
        return source_of(before)
    head = verb.head
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "nsubj") is None and is_passive(head):
        return agent(head) or subject(verb)  # "described by Ruiz as odd, adding that"
    who = subject(verb)
    return _author(who) if who is not None else None


def _before_cut(verb: Token) -> Token | None:
    """The main verb of what comes before, where the parse began a sentence after a quote in the midst of one."""
    first = verb.left_edge
    if verb.dep_ != "ROOT" or child(verb, "nsubj", "expl") is not None:
        return None
    if not first.i or not first.is_lower or first.nbor(-1).is_space:
        return None
    before = first.nbor(-1).sent.root
    return before if before.pos_ == "VERB" else None


def reports_on(verb: Token) -> Token | None:
    """The reporting verb that a trailing ", adding that …" goes on from, where the parse hangs it on what was said."""
    said = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or said.dep_ != "ccomp" or not frames(said.head) or verb.i < said.i:
        return None
    who = child(said, "nsubj", "nsubjpass")
    speaks = who is not None and (who.ent_type_ in SPEAKING or who.lower_ in ("he", "she", "they"))
    ahead = tense(said) == "future"  # "said he would resign, citing the row"
    return said.head if verb.lemma_ in ("add", "note", "stress", "continue") or ahead or not speaks else None


def nobody_says(verb: Token) -> bool:
    """ "Neither side would comment", "no witness said so", "nobody told them"."""
    who = child(verb, "nsubj")
    return who is not None and (who.lower_ in NOBODY or has(who, "det", "no", "neither"))


def inferred(verb: Token) -> bool:
    """What the article makes of a fact: it is on sale, suggesting that it is ready. A report or whoever speaks may say
    so themselves."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.lemma_ not in SIGNS or verb.head.i > verb.i:
        return False
    who = subject(verb)
    return not has_content(who) and child(verb, "nsubj", "mark") is None and not frames(verb.head)


def _author(noun: Token) -> Token:
    """Who puts out a document: the subject of "issued a statement saying", else the noun itself."""
    told = has_content(noun) and noun.dep_ == "dobj" and noun.head.pos_ == "VERB"
    return (source_of(noun.head) or noun) if told else noun


def source_span(head: Token) -> tuple[int, int]:
    """Characters that name a speaker: the noun phrase around `head`, without relative clause and apposition."""
    if head.pos_ == "PRON" and head.tag_ != "NN":
        return head.idx, head.idx + len(head)
    keep = {head.i}
    for part in head.children:
        if (part.i < head.i and part.dep_ not in NOT_NAME) or (part.i > head.i and part.dep_ not in AFTER_NAME):
            keep.update(t.i for t in part.subtree)
    for part in head.children:  # Berg and Rao said
        if part.dep_ == "conj" and child(part, "nsubj", "csubj", "expl") is None:
            keep.update(t.i for t in part.subtree if t.dep_ not in ("relcl",))
            keep.update(range(head.i + 1, part.i))
    first = last = head.i
    while first - 1 in keep:
        first -= 1
    while last + 1 in keep:
        last += 1
    doc = head.doc
    while last > head.i and doc[last].is_punct and doc[last].text not in (")", "]"):
        last -= 1
    if last + 1 < len(doc) and doc[last + 1].text == ")" and "(" in doc[first : last + 1].text:
        last += 1
    return doc[first].idx, doc[last].idx + len(doc[last])

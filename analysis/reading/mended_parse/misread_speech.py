"""The parse of reported speech put right: who asks, and who goes on to say or do something.

"Police said the road was shut and appealed for witnesses": the parse joins what follows to what was said, and makes the
road appeal. What tells of the telling, and by whom it is known, it takes for a part of what was said, too.
"""

import re
from functools import cache

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.lexicon.verbs import quoting, speech_frames, taking
from analysis.reading.grammar.inversion import SAYING
from analysis.reading.grammar.tokens import ACTING, INFLECTED

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
OWN = ("aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark")
TOLD = {"tell", "ask", "inform", "advise", "remind", "assure", "convince", "persuade", "notify"}  # "she’s told that …"
CLOSED = re.compile(",[”\"’']|[”\"’'],")
AHEAD = ("coming", "following", "future", "next", "tomorrow", "tonight")


def goes_on(verb: Token) -> None:
    """A finite verb joined to a clause below a verb of saying goes on from that, where from nothing else it can."""
    if verb.tag_ not in ("VBD", "VBZ") or any(c.dep_ in OWN for c in verb.lefts):
        return
    if verb.lower_ == verb.lemma_ and any(c.tag_ in ("TO", "MD") for c in verb.head.lefts):  # "to win and put it off"
        verb.tag_ = "VB"
        return
    above = _above_modal(verb.head) or _above_told(verb)
    last = verb.right_edge.i
    if above is None or any(c.i > last and not c.is_punct for c in verb.head.children):
        return
    for link in [c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]:
        link.head = above
    verb.head = above


def also_says(verb: Token) -> None:
    """ "A note saying the road was shut and urging people to stay": what is joined to "saying" goes on from that."""
    told, above = verb.head, verb.head.head
    if verb.tag_ != "VBG" or any(c.dep_ in OWN for c in verb.lefts) or told.tag_ == "VBG":
        return
    if told.dep_ != "ccomp" or above.tag_ != "VBG" or above.lemma_ not in speech_frames() or above.i > told.i:
        return
    for link in [c for c in told.children if c.dep_ == "cc" and told.i < c.i < verb.i]:
        link.head = above
    verb.head = above


def remarks(verb: Token) -> None:
    """ "Said it was “a disgrace,” accusing the council of waste": behind a speaker's own words stands what they do."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _voicing():
        return
    if not CLOSED.fullmatch(verb.doc[max(verb.i - 2, 0) : verb.i].text):
        return
    if (above := _teller(verb.head)) is not None:
        _hang(verb, above)


def known_by(according: Token) -> None:
    """ "He says it will open, according to the Herald": who has it that he says so."""
    if according.lower_ != "according" or according.i == 0 or according.nbor(-1).text != ",":
        return
    above = _teller(according.head)
    if above is not None and not any(not t.is_punct for t in above.doc[according.right_edge.i + 1 : above.sent.end]):
        _hang(according, above)


def said_on(time: Token) -> None:
    """ "Said on Monday it would close", "said last week he is ill": when it was said, not when it is so."""
    clause, above = time.head, time.head.head
    if clause.dep_ != "ccomp" or above.tag_ not in ("VBD", "VBN") or above.lemma_ not in speech_frames():
        return
    if time.dep_ == "prep" and time.lower_ not in ("at", "during", "in", "on"):
        return
    day = time.doc[time.right_edge.i]
    whom = next((c for c in above.rights if c.dep_ in ("dobj", "dative")), above)
    behind = time.left_edge.i - 1 in (above.i, whom.right_edge.i)
    before = any(c.dep_ in SUBJECTS and c.left_edge.i == day.i + 1 for c in clause.lefts)
    if day.ent_type_ in ("DATE", "TIME") and behind and before and not any(t.lower_ in AHEAD for t in time.subtree):
        time.head = above


def told_of(name: Token) -> None:
    """ "According to Ann Lee, Omar Rao fled", "according to Lee, rain was rare": of whom it is told, and no other name
    for the source."""
    source, to, after = name.head, name.head.head, name.head.right_edge.i + 1
    verb = to.head.head
    if to.lower_ != "to" or to.head.lower_ != "according" or verb.pos_ not in ("VERB", "AUX") or after >= len(name.doc):
        return
    comma, finite = name.doc[name.left_edge.i - 1], name.doc[after]
    if finite.text == "," and after + 1 < len(name.doc) and name.i < after - 1:  # "According to Lee, Rao, 30, was held"
        finite = name.doc[after + 1]
    begins = to.head.i == to.head.sent.start and comma.text == "," and finite.tag_ in (*INFLECTED, "VBP", "MD")
    if not begins or finite not in (verb, *verb.lefts) or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    if name.pos_ not in ("NOUN", "PROPN") or any(c.dep_ == "cc" and c.i < name.i for c in source.children):
        return
    for part in [c for c in source.rights if c.i > name.i]:
        part.head = name
    comma.head = name.head = verb
    name.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"


def reports(verb: Token) -> None:
    """ "Lee told police she fell, the Herald reported": who has it that she told them, and nothing that she told."""
    who = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ != "PRON"), None)
    if verb.tag_ not in INFLECTED or verb.lemma_ not in quoting() or who is None or verb.head.i > verb.i:
        return
    first = who.left_edge
    alone = all(c.dep_ in ("npadvmod", "advmod", "prep", "punct") for c in verb.children if c != who)
    ends = not any(not t.is_punct for t in verb.doc[verb.right_edge.i + 1 : verb.sent.end])
    told = verb.sent.root
    if first.i and first.nbor(-1).text == "," and alone and ends and told.i < first.i:
        verb.head, verb.dep_, told.head, told.dep_ = verb, "ROOT", verb, "ccomp"


def has_said(helper: Token) -> None:
    """ "She’s argued that it is unfair": she has, where the parse has it that she is."""
    verb = helper.head
    if helper.lower_ not in ("'s", "’s") or verb.lemma_ not in speech_frames().keys() - TOLD - taking("obj-to"):
        return
    who = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if who is None or clause is None or who.lower_ in ("it", "that", "what", "this", "there"):
        return
    if any(c.dep_ in SUBJECTS for c in clause.lefts):
        helper.dep_, who.dep_ = "aux", "nsubj"


def _hang(word: Token, above: Token) -> None:
    """A word, and the comma before it, under another."""
    word.head = above
    for mark in word.doc[max(word.i - 2, 0) : word.i]:
        if mark.text == ",":
            mark.head = above


def _teller(word: Token) -> Token | None:
    """The verb of saying, with somebody who says it, in whose clause a word stands."""
    while word.dep_ in ("conj", "xcomp") and word.head.i < word.i:
        word = word.head
    above = word.head
    told = word.dep_ == "ccomp" and above.i < word.i and above.lemma_ in speech_frames()
    return above if told and any(c.dep_ == "nsubj" for c in above.lefts) else None


def asks(who: Token) -> None:
    """ "“Is Lee late?” asked Roe", "“Go,” exhorted Roe", "all were fined, announced the mayor": who speaks, behind the
    verb."""
    verb, above = who.head, who.head.head
    if who.left_edge.i != verb.i + 1 or verb.i == 0 or any(c.dep_ in (*SUBJECTS, "prt") for c in verb.children):
        return
    quoted = verb.i > 1 and verb.nbor(-1).tag_ in ("``", "''") and verb.tag_ == "VBD"
    person = any(t.ent_type_ == "PERSON" for t in (who, *who.rights)) or who.lemma_ in people()
    if quoted and (verb.lemma_ == "ask" or (verb.nbor(-2).text in (",", "?", "!") and person)):
        who.dep_ = "nsubj"
    if verb.tag_ not in INFLECTED or verb.nbor(-1).text != "," or verb.lemma_ not in quoting():
        return
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if said is not None:
        known = who.tag_ != "NN" or any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an") for c in who.lefts)
        somebody = known or who.lemma_ in words("person_nouns")
        who.dep_ = "nsubj" if said.i < verb.i and somebody else who.dep_
    elif verb.lemma_ in SAYING and (who.ent_type_ in ACTING or who.lower_ in words("titles")) and _joined(verb):
        who.dep_ = "nsubj"  # where the parse makes of the saying a second thing that somebody did
        verb.head, verb.dep_ = (verb if above.head == above else above.head), above.dep_
        above.head, above.dep_ = verb, "ccomp"


def _joined(verb: Token) -> bool:
    """Whether a verb is the last of two that no word joins, and its sentence ends with it."""
    links = (c for c in verb.children if c.dep_ in ("cc", "conj"))
    end = verb.right_edge.i + 1
    closes = end >= len(verb.doc) or verb.doc[end].text in (".", "”", '"') or verb.doc[end].is_space
    return verb.dep_ == "conj" and next(links, None) is None and closes


def asked(deed: Token) -> None:
    """ "Are the drivers leaving?": what they do, and not which drivers."""
    who, be = deed.head, deed.head.head
    if who.dep_ != "nsubj" or be.lemma_ != "be" or be.i > who.i or deed.tag_ not in ("VBG", "VBN"):
        return
    end = next((t for t in be.doc[deed.i : be.sent.end] if t.text in (".", "!", "?")), be)
    if end.text != "?" or any(c.dep_ in ("attr", "acomp", "prep", "advmod") for c in be.children):
        return
    deed.head, deed.dep_ = (deed, "ROOT") if be.head == be else (be.head, "ccomp" if be.dep_ == "nsubj" else be.dep_)
    for part in [c for c in be.children if c not in (be, deed)]:
        part.head = deed
    be.head, be.dep_ = deed, "aux" if deed.tag_ == "VBG" else "auxpass"


def _above_modal(below: Token) -> Token | None:
    """The finite verb above an infinitive or a modal: “She said she would not be moved and promised …”, “her refusal
    to move angered them and stunned …”"""
    helper = next((c.tag_ for c in below.children if c.dep_ == "aux" and c.tag_ in ("TO", "MD")), "")
    if helper == "TO":
        return next((a for a in below.ancestors if a.tag_ in INFLECTED or any(c.tag_ == "MD" for c in a.lefts)), None)
    while helper and below.dep_ in ("xcomp", "ccomp", "conj") and below.head.i != below.i:
        below = below.head
        if below.tag_ in INFLECTED:
            return below
    return None


def _above_told(verb: Token) -> Token | None:
    """The verb of saying above a clause that cannot go on so: in another tense, of a thing, or done to somebody."""
    told = verb.head
    clause = told
    while clause.dep_ == "conj" and clause.head.i != clause.i:
        clause = clause.head
    above = clause.head
    says = clause.dep_ == "ccomp" and above.lemma_ in speech_frames() and above.i < clause.i
    if not says or above.tag_ != verb.tag_ or verb.lemma_ not in speech_frames():
        return None
    finite = next((c for c in told.lefts if c.dep_ in ("aux", "auxpass") and c.tag_ in INFLECTED), told)
    who = next((c for c in clause.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    parts = {c.dep_ for c in verb.rights}
    undergone = any(c.dep_ == "auxpass" for c in told.lefts)
    has = finite.lemma_ == "have" and who is not None and who.lower_ in ("he", "she", "they")
    other_tense = finite.tag_ in INFLECTED and (finite.tag_ == "VBD") != (verb.tag_ == "VBD")
    other_tense = other_tense and not undergone and finite.lemma_ != "have"  # "the firm has paid and promised to stay"
    acts = undergone and not parts.isdisjoint(("dobj", "ccomp"))
    return above if other_tense or has or acts or (who is not None and _mute(who)) else None


def _mute(who: Token) -> bool:
    """A thing, which says nothing."""
    tells = people() | words("titles", "documents", "speech_nouns")
    return who.pos_ == "NOUN" and who.ent_type_ not in ACTING and who.lemma_.lower() not in tells


@cache
def _voicing() -> frozenset[str]:
    """Those that are no mere opinion: "accusing", "adding", not "fearing"."""
    return frozenset(v for v, frames in speech_frames().items() if frames != {"that"}) - words("stance_verbs")


def named_so(noun: Token) -> None:
    """ "Called the scheme “vandalism”": quotation marks part what it is called from what is called so."""
    name, verb = noun.head, noun.head.head
    if verb.lemma_ not in words("naming_verbs") | {"label"} or name.dep_ != "dobj" or noun.nbor().tag_ != "``":
        return
    for part in [c for c in name.lefts if c.i < noun.i]:
        part.head = noun
    noun.head, noun.dep_, name.dep_ = verb, "dobj", "oprd"

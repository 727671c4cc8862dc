"""The parse put right where more stands between a word for saying and what is said: by whom, to whom, in what."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.verbs import speech_frames
from analysis.reading.mended_parse.misread_speech import SUBJECTS

NOUNS_TOO = ("answer", "claim", "comment", "note", "reply", "report", "state")  # what several say is as a noun is
CALLING = ("brand", "call", "consider", "declare", "deem", "dub", "label", "term")
OCCASIONS = ("at", "during", "in")
BESIDE = ("by", "from", "in", "on", "at", "to")  # "claims by a guard that", "a report in the Times that"


def claimed(clause: Token) -> None:
    """ "Denied claims by a guard that he had lied", "reports in the Times that he had lied": what is claimed, and not
    which guard, nor what is denied."""
    that = clause.left_edge
    if that.lower_ != "that" or that.head != clause or that.dep_ in SUBJECTS:
        return
    if not any(c.dep_ in SUBJECTS for c in clause.lefts):
        return
    if _said_in(clause, that):
        return
    above = clause.head
    if clause.dep_ == "relcl":
        if that.dep_ != "mark" or above.dep_ != "pobj" or above.right_edge.i < that.i:
            return
        above = above.head.head
    thing = next((c for c in above.rights if c.dep_ == "dobj" and c.i < that.i), None)
    noun = above if _tells(above) else above.head if above.dep_ == "acl" else thing
    if noun is None or not _tells(noun) or not noun.i < that.i - 1:
        return
    for link in [c for c in above.rights if noun.i < c.i < that.i and c.dep_ == "prep" and c.lower_ in BESIDE]:
        link.head = noun
    clause.head, clause.dep_, that.dep_ = noun, "acl", "mark"


def called_so(word: Token) -> None:
    """ "Called the mayor's view of the harbour “odd and dangerous”": what it is called, and not which harbour."""
    noun = word.head
    opens = word.nbor(-1) if word.i else word
    if word.i < noun.i or opens.tag_ != "``":
        return
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in CALLING or any(c.dep_ in ("oprd", "ccomp", "acomp") for c in verb.rights):
        return
    if any(c.dep_ == "dobj" and (c == noun or noun in c.subtree) for c in verb.rights):
        word.head, word.dep_ = verb, "oprd"


def _said_in(clause: Token, that: Token) -> bool:
    """ "Said in an interview with the Times that he had lied", "told the court in a statement that he had lied"."""
    verb = link = clause.head
    if clause.dep_ == "ccomp" or clause.head.dep_ != "pobj":
        return False
    while verb.dep_ in ("pobj", "prep"):
        verb, link = verb.head, verb
    if link.lower_ not in OCCASIONS or "that" not in speech_frames().get(verb.lemma_, ()):
        return False
    if any(c.dep_ in ("ccomp", "xcomp", "auxpass") or (c.dep_ == "dobj" and _tells(c)) for c in verb.children):
        return False
    told = verb.lemma_ == "tell" and any(c.dep_ == "dobj" for c in verb.rights)
    if that.dep_ != "mark" and not told:  # "said so at a hearing that she led"
        return False
    clause.head, clause.dep_, that.dep_ = verb, "ccomp", "mark"
    return True


def _tells(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("speech_nouns")


def states(verb: Token) -> None:
    """ "“We have won,” the lawyers state in a letter", "all fell, the police report states": behind what is said they
    state it, and are no state."""
    who = next((c for c in verb.lefts if c.dep_ in ("compound", "nsubj") and c.i == verb.i - 1), None)
    if who is None:
        return
    parts = ("det", "amod", "poss", "nummod", "compound")
    opens = [t for t in verb.lefts if t.i < who.i and t.dep_ in parts]
    start = min(t.left_edge.i for t in (who, *opens))
    if not (_ends(verb, start) if verb.lower_.endswith("s") else _behind_quote(verb, who, start)):
        return
    said = verb.head if verb.head != verb else next((c for c in verb.lefts if c.dep_ in ("ccomp", "parataxis")), None)
    verb.tag_, verb.pos_ = "VBZ" if verb.lower_.endswith("s") else "VBP", "VERB"
    if who.dep_ == "compound":
        who.pos_, who.dep_ = "PROPN" if who.pos_ == "PROPN" else "NOUN", "nsubj"
        who.tag_ = who.tag_ if verb.tag_ == "VBZ" else "NNS"
    for part in opens:
        part.head = who
    if said is not None and said != verb and verb.head == said:
        verb.head, verb.dep_ = (verb if said.head == said else said.head), said.dep_
        said.head, said.dep_ = verb, "ccomp"


def _behind_quote(verb: Token, who: Token, start: int) -> bool:
    """Whether several say what stands in quotation marks before them; `start`: their first word."""
    if verb.lower_ not in NOUNS_TOO or not who.lower_.endswith("s") or start < 2:
        return False
    return verb.doc[start - 1].tag_ in ("``", "''") and verb.doc[start - 2].text == ","


def _ends(verb: Token, start: int) -> bool:
    """Whether who says so, from word `start` on, ends a sentence behind a clause and a comma: no "air shows"."""
    above, text = verb.head, verb.doc
    known = verb.lower_[:-1] in speech_frames() and verb.tag_ in ("NNS", "VBZ")
    if not known or start == 0 or text[start - 1].text != "," or verb.dep_ not in ("ROOT", "dep"):
        return False
    after = text[verb.i + 1] if verb.i + 1 < len(text) else None
    if after is not None and not (after.text == "." or after.is_space):
        return False
    if verb.dep_ == "dep":
        named = text[start].dep_ in ("det", "poss") or text[start].pos_ == "PROPN"
        return named and above.i < start and above.pos_ in ("VERB", "AUX")
    return any(c.dep_ == "ccomp" and c.i < start for c in verb.lefts)

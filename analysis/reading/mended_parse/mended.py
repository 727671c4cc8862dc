"""The parse put right where the words leave no doubt."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from analysis.lexicon import words
from analysis.reading.grammar.tokens import FINITE, INFLECTED
from analysis.reading.grammar.verbs.governors import which_of
from analysis.reading.mended_parse import misread_claims as claims
from analysis.reading.mended_parse import misread_clauses as clauses
from analysis.reading.mended_parse import misread_names as names
from analysis.reading.mended_parse import misread_speech as speech

NOUN_PARTS = ("nsubj", "nsubjpass", "dobj", "pobj")
ADVERBIAL = ("after", "although", "as", "because", "before", "since", "though", "unless", "until", "while")
HELPERS = ("can", "could", "do", "have", "may", "might", "must", "should", "will", "would")
CHARGING = ("absolve", "accuse", "acquit", "clear", "convict", "suspect")  # somebody "of" something


def mend(doc: Doc) -> None:
    """What has an article and the part of a noun is one ("a police report states"), and what each of `MENDS` says."""
    for token in doc:
        numbered = token.i + 1 < len(doc) and token.nbor().lower_ == "no."  # "Pump No. 2"
        articled = token.dep_ in NOUN_PARTS and any(c.dep_ == "det" for c in token.lefts)
        if token.tag_ in ("VB", "VBP") and (numbered or articled):
            token.tag_, token.pos_ = "NN", "NOUN"
        if token.tag_ in ("VB", "VBP") and token.dep_ == "ccomp":
            clauses.doer_noun(token)
        for put_right in MENDS.get(token.dep_, ()):
            put_right(token)


def _reduced(verb: Token) -> None:
    """ "A computer seized from the mill contained them": two verbs that nothing joins, of which the first says which
    computer."""
    if verb.dep_ not in ("conj", "ccomp") or verb.pos_ != "VERB":
        return
    first = verb.head
    who = next((c for c in first.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    own = ("dobj", "attr", "acomp", "ccomp", "xcomp", "oprd", "aux", "auxpass", "neg", "cc", "prt", "conj")
    may = any(c.tag_ == "MD" for c in verb.lefts)  # "a merger announced on Monday would make it the largest"
    finite = verb.tag_ in INFLECTED or may
    if who is None or first.tag_ not in ("VBD", "VBN") or first.i > verb.i or not finite:
        return
    if any(c.dep_ in own for c in first.children if c != verb) or any(c.dep_ in speech.SUBJECTS for c in verb.lefts):
        return
    between = first.doc[first.i + 1 : verb.left_edge.i]
    dated = verb.dep_ == "ccomp" and bool(between) and all(t.dep_ == "npadvmod" for t in between)  # "announced today"
    if not between or any(t.is_punct or t.dep_ == "cc" for t in between):
        return
    if not dated and between[0].dep_ not in ("prep", "agent"):
        return
    if any(t.pos_ != "ADV" for t in first.doc[who.i + 1 : first.i]) or who.pos_ not in ("NOUN", "PROPN"):
        return
    verb.head, verb.dep_ = (verb if first.head == first else first.head), first.dep_
    for part in [c for c in first.children if c.i < who.left_edge.i or c.i > verb.right_edge.i]:
        part.head = verb
    who.head, first.head, first.dep_, first.tag_ = verb, who, "acl", "VBN"


def _helped(who: Token) -> None:
    """ "The mill is committed to leaving", "is Lee leaving?": the subject is the verb's, and not its auxiliary's."""
    helper = who.head
    helps = helper.dep_ in ("aux", "auxpass") and helper.lemma_ in ("be", "have", "do")
    if helps and helper.head.pos_ == "VERB" and max(who.i, helper.i) < helper.head.i:
        who.dep_ = "nsubjpass" if helper.dep_ == "auxpass" else who.dep_
        who.head = helper.head


def _doers(doing: Token) -> None:
    """ "Shelled by retreating soldiers": who did it, and no deed of somebody's."""
    if (doing.dep_, doing.tag_, doing.head.lower_) != ("pcomp", "VBG", "by"):
        return
    who, link = next((c for c in doing.rights if c.dep_ == "dobj"), None), doing.head
    if who is None or who.lemma_ not in words("person_nouns") or who.left_edge.i != doing.i + 1:
        return
    if any(c.dep_ in ("det", "poss") for c in who.lefts) or any(c != who for c in doing.children):
        return
    if not any(c.dep_ == "auxpass" for c in link.head.children):
        return
    link.dep_ = "agent"
    who.head, who.dep_, doing.head, doing.dep_ = link, "pobj", who, "amod"


def _whom(name: Token) -> None:
    """ "Pestering President Ann Lee to go on": whom, and no clause."""
    if name.pos_ != "PROPN":
        return
    verb = name.head
    if verb.pos_ != "VERB" or name.left_edge.i != verb.i + 1 or any(c.dep_ == "dobj" for c in verb.children):
        return
    if any(c.pos_ in ("VERB", "AUX") for c in name.children):
        return
    name.dep_ = "dobj"
    for aim in verb.rights:
        if aim.dep_ == "advcl" and aim.left_edge.i == name.i + 1 and any(c.tag_ == "TO" for c in aim.lefts):
            aim.dep_ = "xcomp"


def _names(verb: Token) -> None:
    """The verb of a sentence that has no other: the parse makes a participle of it ("Oslo called on Rao to act")."""
    if verb.lower_ not in ("named", "called") or verb.head.dep_ != "ROOT":
        return
    who = verb.head
    parts = {c.lower_ if c.dep_ == "prep" else c.dep_ for c in verb.rights}
    own = {"oprd", "as"} if verb.lower_ == "named" else {"on", "xcomp"}
    if not own <= parts or any(t.tag_ in FINITE and t != verb for t in who.sent):
        return
    marks = [c for c in who.rights if c.is_punct and c.i > verb.i]
    verb.head = verb
    for token in (who, *marks):
        token.head = verb
    who.dep_, verb.dep_, verb.tag_ = "nsubj", "ROOT", "VBD"


def _charge(of: Token) -> None:
    """What somebody is accused of hangs on the verb, not on who is accused; and it is a deed, where it is one."""
    whom, charge = of.head, next(of.rights, None)
    # "accused Rao and the head of a bank of fraud", "convicted Rao, a teacher, of theft"
    while whom.dep_ in ("conj", "appos") or (whom.dep_ == "pobj" and whom.head.lower_ == "of"):
        whom = whom.head.head if whom.dep_ == "pobj" else whom.head
    verb = whom.head
    by = whom.head.dep_ == "agent" and whom.head.head.lemma_ in CHARGING  # "accused by Rao of lying"
    if by and of.lower_ == "of" and charge is not None and charge.dep_ == "pcomp":
        of.head = whom.head.head
    if of.lower_ != "of" or whom.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in CHARGING or charge is None:
        return
    if whom.i > of.i or any(c.lower_ == "of" for c in verb.rights):
        return
    deeds = (c for c in charge.lefts if c.tag_ == "VBG" and c.i == of.i + 1 and c.dep_ in ("compound", "amod"))
    deed = next(deeds, None)
    if charge.dep_ != "pcomp" and deed is None and not _crime(charge, plain=whom == of.head and whom.dep_ == "dobj"):
        return
    of.head = verb
    if deed is not None:
        deed.head, deed.dep_, charge.head, charge.dep_ = of, "pcomp", deed, "dobj"


def _crime(charge: Token, plain: bool) -> bool:
    """Whether "of" names what somebody is accused of, and not whose or which they are: "of fraud", "of a breach", and
    behind a plain noun whatever has no article and is nobody."""
    articles = [c for c in charge.lefts if c.dep_ in ("det", "poss", "nummod")]
    if charge.lemma_ in words("event_nouns"):
        return all(c.lower_ in ("a", "an") for c in articles)
    return plain and not articles and charge.pos_ != "PROPN" and charge.lemma_ not in words("person_nouns")


def _meanwhile(clause: Token) -> None:
    """ "Hours before the mill shut, Lee claimed it was safe": when he claimed it, and nothing that he claimed."""
    verb = clause.head
    if clause.i > verb.i or not any(c.dep_ == "mark" and c.lower_ in ADVERBIAL for c in clause.lefts):
        return
    if any(c.dep_ in ("ccomp", "dobj", "xcomp") for c in verb.rights):
        clause.dep_ = "advcl"


def _one_of_them(deed: Token) -> None:
    """ "Oslo was among the cities to ban it", "one of those to go": the cities banned it, and no "was to ban"."""
    to = deed.left_edge
    if to.tag_ == "TO" and to.i > 0 and which_of(to.nbor(-1)) == deed.head:
        deed.head, deed.dep_ = to.nbor(-1), "acl"


def _owns(name: Token) -> None:
    """ "Ann Rivas’ question": whose it is, where the parse takes the apostrophe for a quotation mark."""
    mark = name.nbor() if name.i + 1 < len(name.doc) else name
    if name.head.i <= mark.i or mark.text not in ("’", "'") or not name.text.endswith("s") or name.whitespace_:
        return
    if not any(t.text in ("‘", "'") for t in name.doc[name.sent.start : name.i]):
        name.dep_, mark.head, mark.dep_, mark.tag_, mark.pos_ = "poss", name, "case", "POS", "PART"


def _saying(clause: Token) -> None:
    """ "They fell, she said answering a question": what she did as she spoke, and not what she said."""
    if clause.tag_ != "VBG" or clause.i < clause.head.i or clause.head.lemma_ not in words("plain_speech_verbs"):
        return
    if not any(c.dep_ in ("aux", "auxpass", "mark", "ccomp", *speech.SUBJECTS) for c in clause.children):
        clause.dep_ = "advcl"


def _helpers(verb: Token) -> None:
    """ "They did not and will not leave": two helpers of one verb, where the parse makes a deed of the first."""
    first = verb.head
    own = [c for c in verb.lefts if c.dep_ == "aux"]
    if first.lemma_ not in HELPERS or first.tag_ not in FINITE or first.i > verb.i or not own:
        return
    link = next((c for c in first.rights if c.dep_ == "cc"), None)
    if link is None or not first.i < link.i < own[0].i or any(c.dep_ in speech.SUBJECTS for c in verb.lefts):
        return
    if any(c.dep_ not in ("neg", "cc", "punct") for c in first.rights if c.i < verb.i):
        return
    verb.head, verb.dep_ = (verb if first.head == first else first.head), first.dep_
    for part in [c for c in first.children if c.dep_ != "neg" and not first.i < c.i < own[0].i]:
        part.head = verb
    first.head, first.dep_, first.pos_ = verb, "dep", "AUX"


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {  # a word's part → what may be wrong with it
    "ROOT": (claims.states,),
    "acl": (clauses.contact, _names, clauses.to_come, speech.asked, claims.claimed),
    "advcl": (names.aged, clauses.inverted, speech.remarks, _one_of_them, clauses.to_come),
    "amod": (names.aged, clauses.moved, claims.called_so),
    "appos": (
        names.former,
        names.of_department,
        clauses.listed,
        names.titled,
        names.of_subject,
        names.of_place,
        speech.told_of,
    ),
    "attr": (claims.states,),
    "aux": (names.modal,),
    "auxpass": (speech.has_said,),
    "ccomp": (_whom, _reduced, _meanwhile, _saying, speech.reports, claims.claimed),
    "compound": (_owns, clauses.does),
    "conj": (
        clauses.inverted,
        names.of_department,
        clauses.also_charged,
        speech.told_of,
        names.beside_apposed,
        clauses.aggravated,
        clauses.also_did,
        _helpers,
        _reduced,
        speech.goes_on,
        speech.also_says,
    ),
    "dep": (claims.states,),
    "dobj": (names.former, names.modal, speech.asks, names.entitled),
    "nmod": (names.two_names, _owns, speech.named_so),
    "npadvmod": (claims.states, speech.said_on, clauses.her_weeks, clauses.thousands),
    "nsubj": (names.former, names.modal, clauses.lies_there, names.entitled, _helped),
    "nsubjpass": (names.former,),
    "pcomp": (clauses.papers, _doers),
    "pobj": (names.former, names.modal, names.in_charge),
    "poss": (_owns, clauses.her_weeks),
    "prep": (_charge, names.named_as, speech.known_by, speech.said_on, clauses.charged_by, clauses.held_in),
    "relcl": (claims.claimed,),
    "xcomp": (clauses.to_chamber, _one_of_them, _saying),
}

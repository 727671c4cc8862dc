"""What somebody says, and to whom: where the parse has it, and whether it needs a "that"."""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import FINITE, RELATIVE, SUBJECTS, child, children, is_infinitive, remembered
from analysis.reading.grammar.verbs.mood import question
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive

THINKING = ("believe", "think", "know", "find", "show", "suggest", "mean", "estimate", "expect")
QUOTES = ("“", "”", '"', "‘", "’", "``", "''")
ASKING = ("advise", "ask", "direct", "encourage", "instruct", "invite", "order", "require", "tell", "urge")
UNMARKED = words("that_omitting_verbs")
SPEAKING = ("speak", "talk")  # … of something
OPENING = ("begin", "start", "go", "proceed", "resume", "open", "finish")  # … what somebody says: "“No,” she began"
DESCRIBING = frozenset({"describe", "characterize", "characterise"})  # … as what
HOLDING = ("consider", "deem", "regard", "think", "believe", "call", "name", "describe")  # … somebody something
AS_WHAT = ("oprd", "attr", "acomp", "prep", "dobj", "ccomp", "xcomp")
TELLING_OF = ("about", "of", "on", "against", "for", "over", "regarding", "concerning", "to")  # … what, or to whom
TEXTS = ("statement", "finding", "survey", "study", "report", "paper", "article", "announcement", "comment", "letter")
NEAR = 12  # words between a verb and its "that"
BREAKS = (":", ";", "—", "--", "[", "]", ".")  # marks behind which another sentence stands


def adds_speech(verb: Token) -> bool:
    """Whether a verb tells only that somebody goes on speaking, so that no clause hangs on it well."""
    inner = goes_on_to(verb)
    further = inner is not None and inner.lemma_ in words("plain_speech_verbs") and verb.lemma_ in ("go", "continue")
    of = any(c.lower_ in ("of", "about") for c in verb.children if c.dep_ == "prep")
    opens = verb.lemma_ in OPENING and child(verb, "dobj") is None and child(verb, "ccomp") is not None
    return further or opens or verb.lemma_ in ("continue", "comment") or (verb.lemma_ in SPEAKING and not of)


def goes_on_to(verb: Token) -> Token | None:
    """ "Went on to say": what somebody does further."""
    return next((c for c in verb.children if c.dep_ == "xcomp" or (c.dep_ == "advcl" and is_infinitive(c))), None)


@remembered
def says_nothing(verb: Token) -> bool:
    """Whether somebody speaks, and nothing says of what: "makes the point", "issues a statement"; or is held to be
    something, and nothing says what: "was considered [to be]"."""
    if verb.lemma_ in HOLDING and is_passive(verb):
        return not any(c.dep_ in AS_WHAT and c.is_alpha for c in verb.children)
    thing = child(verb, "dobj")
    if thing is None and is_passive(verb) and verb.lemma_ in words("speech_light_verbs"):
        thing = subject(verb)  # "a statement was issued", "findings published on Monday"
        if thing is None or thing.lemma_ not in TEXTS:
            return False
        return all(c.dep_ in ("det", "amod", "poss", "punct") or c == verb for c in thing.children)
    if thing is not None and verb.lemma_ in DESCRIBING:
        return not any(c.lower_ == "as" or c.dep_ == "oprd" for c in verb.children)
    if thing is None or thing.lemma_ not in words("speech_nouns"):
        return False
    if any(c.lower_ == "following" for c in thing.children):
        return True  # "released the following statement on the fire:"
    if verb.lemma_ not in words("speech_light_verbs") or child(verb, "ccomp") is not None:
        return False
    around = [c for c in (*verb.children, *thing.children) if c.dep_ == "prep" and c.i > verb.i]
    of = (t for c in around if c.lower_ in TELLING_OF for t in children(c, "pobj", "pcomp"))
    if any(t.lower_ != "effect" for t in of):
        return False
    return all(c.dep_ in ("det", "amod", "poss", "prep", "punct") or is_saying(c) for c in thing.children)


def is_saying(clause: Token) -> bool:
    """ "a statement which read", "a letter saying"."""
    who = child(clause, "nsubj")
    hangs = clause.dep_ in ("acl", "relcl") or (clause.dep_ == "advcl" and clause.tag_ == "VBG")
    says = hangs and clause.lemma_ in words("plain_speech_verbs") | {"read"}
    return says and (who is None or who.tag_ in ("WDT", "WP"))


def said_in(verb: Token) -> Token | None:
    """The verb of what is said in what somebody issues: "issued a statement saying all had left"."""
    thing = child(verb, "dobj")
    behind = [*thing.children, *(c for c in children(verb, "advcl") if c.i > thing.i)] if thing is not None else []
    saying = next((c for c in behind if is_saying(c)), None)
    return child(saying, "ccomp") if saying is not None else None


def clause_of(verb: Token, thing: Token) -> Token | None:
    """The clause whose subject the parse takes for the object of a saying: "announced classes would be cancelled"."""
    goes_on = _that_goes_on(verb, thing)
    takes = (goes_on or frames(verb) or verb.lemma_ in THINKING) and verb.lemma_ not in ("tell", "ask")
    if not takes or thing.lemma_ in words("speech_nouns"):
        return None
    said = child(verb, "ccomp") or goes_on
    if said is None or said.i < thing.i or said.tag_ == "VBG":
        return None
    if child(said, "nsubj", "nsubjpass", "csubj", "expl", "mark") is not None:
        return None
    return said if any(c.tag_ in FINITE for c in (said, *said.children)) else None


def _that_goes_on(verb: Token, thing: Token) -> Token | None:
    """ "found that dirt, as a rule, is bad", whose "that" the parse takes for an article."""
    that = thing.left_edge
    said = child(verb, "conj")
    goes_on = said is not None and child(verb, "cc") is None and said.i > thing.i
    return said if goes_on and that.i == verb.i + 1 and (that.lower_, that.dep_) == ("that", "det") else None


def addressee(verb: Token) -> Token | None:
    """Who is told something, where the parse makes its name the first part of what is said: "told Reuters arson …"."""
    said = child(verb, "ccomp") if verb.lemma_ == "tell" and child(verb, "dobj", "dative") is None else None
    who = child(said, "nsubj", "nsubjpass") if said is not None else None
    if who is None or who.ent_type_ or who.left_edge.i != verb.i + 1:
        return None
    names = [c for c in who.children if c.dep_ == "compound" and c.ent_type_ in ("ORG", "PERSON")]
    return names[-1] if names and who.pos_ == "NOUN" and names[-1].i == who.i - 1 else None


def is_addressed(word: Token, noun: Token) -> bool:
    """Whether a part of a noun phrase is the name of whoever is told what the noun begins."""
    verb = noun.head.head
    whom = addressee(verb) if noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ == "tell" else None
    return whom is not None and word.dep_ == "compound" and word.i <= whom.i


def said_behind(verb: Token) -> Token | None:
    """The "that" of what somebody says, where the parse hangs it elsewhere: "told us after noon that all left"."""
    says = verb.lemma_ in words("plain_speech_verbs") or (frames(verb) and child(verb, "dobj") is None)
    if not says or child(verb, "ccomp") is not None:
        return None
    for token in verb.doc[verb.i + 1 : min(verb.i + NEAR, verb.sent.end)]:
        noun = token.head.head
        tells = noun.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.lemma_ in words("speech_nouns")
        if token.dep_ == "mark" and token.head.dep_ == "acl" and tells:
            return None  # "responded to reports that she planned to leave"
        if token.lower_ == "that" and token.tag_ in ("IN", "WDT") and (token.dep_ == "mark" or _opens_content(token)):
            return token
        if token.text in BREAKS or token.text in QUOTES:
            return None
    return None


def _opens_content(that: Token) -> bool:
    """Whether the parse takes the "that" of what is said for a relative: "admits in a plea that he lied"."""
    verb = that.head
    own = child(verb, "nsubj", "nsubjpass") not in (None, that) and that.i == verb.left_edge.i
    return own and (verb.dep_ == "ccomp" or (verb.dep_ == "relcl" and verb.head.dep_ == "pobj"))


def is_said(verb: Token) -> bool:
    """Whether a clause is what somebody says, and not about the noun that the parse hangs it on."""
    that = verb.left_edge
    if that.lower_ != "that" or that.head != verb or not _opens_content(that):
        return False
    return verb.dep_ == "ccomp" or any(said_behind(above) == that for above in verb.ancestors)


def is_content(word: Token) -> bool:
    """Whether something is said; not "told the paper in an interview, taped on Monday"."""
    own = child(word, *SUBJECTS, "aux", "auxpass") is not None
    return word.dep_ == "ccomp" and (own or word.tag_ not in ("VBD", "VBN"))


def asked_to(verb: Token, who: Token) -> str | None:
    """ "urged", of whoever is to do what another urges them to: else it would be a plan of theirs."""
    asking = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or not is_infinitive(verb) or asking.lemma_ not in ASKING:
        return None
    if child(asking, "neg") is not None:
        return None
    whom = child(asking, "dobj", "dative") or child(verb, "nsubj") or child(asking, "nsubjpass")
    if whom != who:
        return None
    return "told" if asking.lemma_ == "tell" else f"{asking.lemma_.removesuffix('e')}ed"


def link(verb: Token, said: Token, whom: Token | None = None) -> str:
    """The word between a verb and what is said or asked: "whether", "that" or none."""
    if asks(verb, said):
        return question(said) or ""
    return "that" if needs_that(verb, said, whom) else ""


def asks(verb: Token, said: Token | None) -> bool:
    """Whether who only speaks asks: "Why would they go?" said Lee."""
    speaks = verb.lemma_ in ("ask", "tell") or verb.lemma_ in words("plain_speech_verbs")
    return said is not None and speaks and question(said) is not None


def needs_that(verb: Token, said: Token, whom: Token | None = None) -> bool:
    """Whether a noun behind a verb might be taken for its object, or a name for who acts, without "that": "notes the
    bill passed", "told Reuters arson was likely"."""
    who = child(said, "nsubj", "nsubjpass")
    if said.tag_ == "VBZ" and verb.tag_ == "VBD" and not any(c.dep_ != "nsubj" and c.is_alpha for c in said.children):
        return False  # "reported revenue declines", which may be a noun
    asked = any(c.tag_ in RELATIVE and c.lower_ != "that" for c in said.children)
    asked = asked or any(c.dep_ == "mark" and c.lower_ != "that" for c in said.children)
    first = said.left_edge  # "prove that gun control helps", whose "that" the parse takes for an article
    if asked or verb.lemma_ in ("ask", "let", "make", "help", "watch") or (first.lower_, first.dep_) == ("that", "det"):
        return False
    if (whom or child(verb, "dobj") or verb).pos_ == "PROPN" or child(said, "csubj") is not None:
        return True
    marked = verb.lemma_ not in UNMARKED and not adds_speech(verb)
    return marked and who is not None and who.pos_ != "PRON"

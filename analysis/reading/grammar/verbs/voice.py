"""Voice: whether a verb's subject acts or undergoes, and who acts where it undergoes."""

from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import behind
from analysis.reading.grammar.tokens import child, first_conjunct, has, is_verb, remembered
from analysis.reading.grammar.verbs.garden_paths import told_of

UNDERGOING = ("get", "have", "keep", "leave", "need", "order", "prefer", "see", "want")  # … something done
TO_OTHERS = {"allow", "compel", "direct", "forbid", "force", "instruct", "order", "permit", "require", "tell"}
ACCUSED = ("arrest", "charge", "convict", "indict", "jail", "sentence")
GIVING = ("ask", "award", "give", "grant", "hand", "offer", "pay", "show", "tell", "teach")  # "he's given a medal"
INTRANSITIVE = ("appear", "arrive", "come", "die", "disappear", "emerge", "exist", "fall", "happen", "occur", "rise")
COURTS = ("court", "judge", "jury", "magistrate", "panel", "police", "prosecutor", "prosecutors", "tribunal")


@remembered
def is_passive(verb: Token) -> bool:
    """Whether the subject undergoes the event: "was arrested", "the man arrested", "was arrested and charged"."""
    if verb.lemma_ in INTRANSITIVE:  # "Lee, who lost in May, appeared by video"
        return False
    if child(verb, "auxpass", "nsubjpass", "csubjpass") is not None:
        return not _has_done(verb)
    if verb.tag_ in ("VBN", "VBD") and child(verb, "agent") is not None:  # not: "was forced to resign by Lee"
        # of both, the agent is the object's: "Lee attacked the speech by Rao"
        return child(verb, "nsubj") is None or child(verb, "dobj") is None
    if child(verb, "nsubj") is not None and (_shares_passive(verb) or _small_clause(verb) or _headline(verb)):
        return True
    guilty = has(verb, "oprd", "guilty") or has(verb, "acomp", "guilty")  # a headline's "Broker Found Guilty"
    if guilty and verb.tag_ in ("VBN", "VBD") and child(verb, "aux", "dobj", "ccomp") is None:
        return verb.lemma_ == "find"
    if verb.tag_ not in ("VBN", "VBD") or child(verb, "aux", "nsubj", "expl") is not None or told_of(verb) is not None:
        return False
    if verb.dep_ in ("acl", "advcl"):  # "the man arrested", "asked by the court"; but "the sign read"
        return verb.lemma_ != "read" and child(verb, "dobj") is None
    others = _of_others(verb)
    head = first_conjunct(verb) if others else verb.head
    joined = verb.dep_ == "conj" and head.i < verb.i and (verb.tag_ == "VBN" or others)
    if joined and head.lemma_ == "be":  # "is late and expected in June"
        return child(head, "acomp", "attr") is not None
    joined = joined and is_verb(head) and child(verb, "dobj") is None  # "was held there and drew crowds"
    return joined and child(head, "auxpass", "nsubjpass") is not None


def _has_done(verb: Token) -> bool:
    """ "He's won eight states", "the states he's won": the parse takes "has" for "is"."""
    helper = child(verb, "auxpass")
    if helper is None or helper.text not in ("'s", "’s") or verb.tag_ not in ("VBN", "VBD"):
        return False
    if child(verb, "dobj") is not None:
        return verb.lemma_ not in GIVING or child(verb, "dative") is not None
    bare = all(c.dep_ in ("auxpass", "nsubjpass", "advmod", "neg", "punct") for c in verb.children)
    return verb.dep_ == "relcl" and bare and not has(verb, "nsubjpass", "that", "which", "who")


def _of_others(verb: Token) -> bool:
    """ "Was jailed and ordered to pay": the verb says it to somebody, who must be its subject."""
    return verb.lemma_ in TO_OTHERS and child(verb, "dobj", "dative") is None and child(verb, "xcomp") is not None


def _shares_passive(verb: Token) -> bool:
    """ "The boys were held and their bags searched": the second clause leaves the auxiliary to the first."""
    head = verb.head
    joined = verb.tag_ == "VBN" and verb.dep_ == "conj" and head.i < verb.i and child(head, "auxpass") is not None
    return joined and child(verb, "aux", "dobj") is None


def _small_clause(verb: Token) -> bool:
    """ "With three bodies found", "will see 400 jobs cut", "wants the minister sacked": a participle with whom it is
    done to, and no auxiliary."""
    if verb.tag_ not in ("VBN", "VBD") or child(verb, "aux", "dobj", "ccomp", "xcomp") is not None:
        return False
    return has(verb, "mark", "with") or (verb.tag_ == "VBN" and verb.dep_ == "ccomp" and verb.head.lemma_ in UNDERGOING)


def _headline(verb: Token) -> bool:
    """ "Two Men Charged in Theft": who is charged, where nobody else is and it is no court that charges."""
    if verb.lemma_ not in ACCUSED or verb.tag_ not in ("VBN", "VBD"):
        return False
    who = child(verb, "nsubj")
    alone = child(verb, "aux", "dobj", "dative", "ccomp", "xcomp") is None
    return alone and who is not None and who.lemma_.lower() not in COURTS


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb tells ("arrested by the police")."""
    by = child(verb, "agent")
    return behind(by) if by is not None else None

"""Whether a verb agrees with somebody in the plural."""

from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import prepositional
from analysis.reading.grammar.tokens import SUBJECTS, child
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.phrase_text import HYPHENS, coordinated, has_plural

# Of a person who speaks for more.
AMONG = {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
PLURAL_PRONOUNS = ("they", "we", "these", "those", "them", "us")
# How names of many people end.
PLURAL_NAMES = ("police", "forces", "clubs", "crats", "cans", "tives", "ists", "witnesses", "departments", "rebels")
ONE = ("us", "ss", "Times", "News")  # how names of one end
SHARES = ("%", "percent", "half", "third", "quarter", "rest")
SOME = ("several", "many", "most", "few", "more")
PEOPLES = ("ish", "ese", "ch", "ss")


def is_one(head: Token, called: Called) -> bool:
    """Whether a word names one, also where the verb counts others with them: "Lee, with aides, have left"."""
    actor = called.actor(head)
    if actor not in called.named or len(coordinated(head)) > 1 or _are_family(head, called):
        return False
    kind = called.actors[actor].kind
    return kind == "person" or (kind == "organisation" and not called.actors[actor].name.endswith(("s", "e")))


def _are_family(head: Token, called: Called) -> bool:
    """ "The Palmers", whom the text may know by the name of one of them."""
    return head.tag_ in ("NNS", "NNPS") and head.text.endswith("s") and called.kind(head) == "person"


def is_member(called: Called, head: Token) -> bool:
    """ "A Republican", who is not the party: one of those that a name stands for."""
    return any(c.lower_ in ("a", "an") for c in head.children) and called.kind(head) == "organisation"


def _are_several(head: Token) -> bool:
    """ "Two House Committees ask", "outside GOP groups are": several, as the text counts or goes on."""
    numbers = (c for c in head.children if c.dep_ == "nummod" and c.lower_ not in ("one", "1"))
    if head.tag_ in ("NNS", "NNPS") and any(c.i == head.left_edge.i for c in numbers):
        return True
    behind = head.doc.words[head.i + 1 : head.i + 3]  # "two co-conspirators", of whom the parse makes "co" act
    if len(behind) == 2 and behind[0].text in HYPHENS and not head.whitespace_ and behind[1].tag_ == "NNS":
        return True
    return head.tag_ == "NNS" and head.dep_ in SUBJECTS and has_plural(head.head)


def is_plural(head: Token, called: Called, alone: bool = False) -> bool:
    """Whether a verb agrees with it in the plural; `alone`: without what is coordinated with it."""
    mention = called.mentions.get(head.i)
    own = range(mention.start, mention.end) if mention is not None else ()
    together = [t for t in coordinated(head) if t == head or t.idx not in own]
    if len(together) > 1 and not alone:
        return not any(c.lower_ in ("or", "nor") for h in together for c in h.children if c.dep_ == "cc")
    if _are_several(head) or (head.tag_ == "NNPS" and _are_family(head, called)):
        return True
    actor = called.actor(head)
    if head.lower_ == "all":
        return True
    if head.lower_.endswith("news") or is_member(called, head):
        return False
    if head.lower_ in AMONG and called.kind(head) == "person":
        return True
    if head.ent_type_ == "NORP" and head.text.endswith(PEOPLES):  # "the British"
        return True
    if actor is not None and called.actors[actor].name.lower().split(" of ")[0].endswith(PLURAL_NAMES):
        return True
    if actor is not None and (head.pos_ == "PRON" or actor in called.named):
        head = called.first.get(actor, head)
        if actor in called.named:
            kind, name = called.actors[actor].kind, called.actors[actor].name
            if name[-1].isdigit():  # "the Airbus A380"
                return False
            if kind not in ("country", "place", "person") and actor in called.definite and " " not in name:
                return name.endswith("s") and not name.isupper() and not name.endswith(ONE)  # "the Houthis"
            several = head.tag_ == "NNS" and kind == "organisation" and name.endswith("s")  # "Democratic super PACs"
            return several or (head.tag_ in ("NNS", "NNPS") and kind not in ("country", "organisation", "person"))
    whole = prepositional(head, "of")
    some = head.lower_ in (*SHARES, *SOME) or head.tag_ == "DT"
    if some and whole is not None:  # "80% of the seats go", "some of them go"
        return whole.tag_ in ("NNS", "NNPS")
    if head.pos_ == "PRON" or head.lower_ in SHARES[:2]:  # "among them, 40 percent leave"
        return head.lower_ in (*PLURAL_PRONOUNS, *SHARES)
    if head.pos_ == "NUM":
        return head.lower_ not in ("one", "1")
    few = head.lower_ in ("number", "majority", "dozens") and child(head, "prep") is not None
    return few or head.tag_ in ("NNS", "NNPS") or head.lower_ in ("police", "people")

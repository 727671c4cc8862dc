"""Words of a noun phrase as a line of text."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from analysis.lexicon import words
from analysis.lexicon.geography import country, states
from analysis.reading.document import Token
from analysis.reading.grammar.tokens import DEMONSTRATIVES, SUBJECTS, child, children, remembered, word_before

PRONOUNS = ("he", "she", "it", "him", "her", "his", "hers", "its")
OF_MORE = ("they", "them", "their", "theirs")
COUNTED = ("CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME")  # entities without a capital
HYPHENS = ("-", "‑")
DASHES = (*HYPHENS, "–")
KINDS = ("way", "manner", "regard", "respect", "kind", "type", "sort")  # this one of them is known by what it does
DAYS = ("today", "yesterday", "tomorrow", "tonight")
AFTER_NAMES = ("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq.")
BRACKETS = str.maketrans("", "", "[]")
SPOKEN = 60  # words of what somebody says that are looked at
SMALL = {"two": 2, "three": 3}
ODD = tuple(  # what a line has in which `spaced` sets something right
    re.compile(odd) for odd in (r"\s(?:['’,.;:%)\]]|[-‑–/]\s|n['’]?t\b)", r"[$£€(\[#“”\"\]]", "[-–—,],", "cann't")
)
TO_LEFT = re.compile(r"\s+(['’](?:s|re|ve|ll|d|m)\b|['’](?=\s)|n['’]t\b|[,.;:%)\]])")
OPENING = re.compile(r"(?<=[^\W\dsxz])\s+['’](?=\s\w)", re.IGNORECASE)  # "partisan 'distraction'", no "boys' school"
TO_RIGHT = re.compile(r"([$£€(\[#])\s+")
CAN_NOT = re.compile(r"\b([Cc]an) not\b")
SPOKEN_AS_ONE = re.compile(r"\b(gon|wan|got) (na|ta)\b")  # "gonna", of which the parse makes two words
JOINING = re.compile(r"(\w)\s+([-‑–/])\s+(\w)")
UNCLOSED = re.compile(r"\s*\([^()]*$")  # a bracket that nothing closes
NOT = re.compile(r"\s+nt\b")  # "arent", of a text that has lost its apostrophes
BROKEN = re.compile(r"\s*[-–—,]\s*(,)")  # "files returns -, all false", where a date stood before the comma
QUOTING = re.compile(r'[“”"\[\]]')


@remembered
def is_quoted(word: Token) -> bool:
    """Whether a word stands within quotation marks of its paragraph."""
    for token in reversed(word.doc.words[max(0, word.i - SPOKEN) : word.i]):
        if token.tag_ in ("``", "''") or "\n" in token.text:
            return token.tag_ == "``"
    return False


def definite(name: str) -> str:
    """A name or description with "the", but for a pronoun that stands for it."""
    if name in (*PRONOUNS, *OF_MORE):
        return name
    first, _, rest = name.partition(" ")
    return f"the {rest if rest and first.lower() in ('the', 'a', 'an') else name}"


@remembered
def coordinated(head: Token) -> Sequence[Token]:
    if (holder := _holder(head)) is not None:
        return [holder]
    heads, word = [head], head
    while (following := child(word, "conj")) is not None and following.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        if following.pos_ == "PROPN" and head.pos_ == "NOUN" and _is_of_inner(word, following):
            break
        if _lies_in(word, following) or _is_added(word) or _is_office(word, following):
            break
        apart = (
            t for t in head.doc.words[word.i + 1 : following.left_edge.i] if t.dep_ == "cc" or t.text in (",", ";")
        )
        if following.ent_type_ == "PERSON" and next(apart, None) is None:
            return [following]  # "Assistant Attorney General for Security Ann Lee"
        named = child(following, "compound") is not None  # "Ann Low and Ben Lee Jr."
        if following.text not in AFTER_NAMES or named:  # "sued Ben Lee, Jr.", whom the parse thinks two
            heads.append(following)
        word = following
    if len(heads) == 1 and head.dep_ in SUBJECTS and head.ent_type_ == "PERSON" and has_plural(head.head):
        heads += _beside(head)
    numbers = [SMALL.get(c.lower_) for c in head.children if c.dep_ == "nummod"]
    if len(heads) - 1 in numbers and all(h.pos_ == "PROPN" for h in heads[1:]):
        return heads[1:]  # "two officers, Ross and Barr", who the parse thinks are four
    return heads


def _is_added(word: Token) -> bool:
    """ "Attacks from both sides, as well as hackers": what a comma sets off, of which the parse is not sure."""
    link = child(word, "cc") if word.pos_ != "PROPN" else None
    if link is None or link.i < 3 or (link.lower_, word_before(link)) != ("as", "well"):
        return False
    return word.doc[link.i - 3].text == ","


def _is_office(name: Token, office: Token) -> bool:
    """ "Ann Low, Acme's sales and outreach director": what somebody is, of which the parse makes two more."""
    owner = child(office, "poss")
    whose = owner is not None and owner.pos_ == "PROPN" and office.pos_ == "NOUN" and child(name, "cc") is None
    more = child(office, "conj")
    return whose and name.ent_type_ == "PERSON" and (more is None or more.pos_ == "NOUN")


def has_plural(verb: Token) -> bool:
    """Whether a verb's form says that more than one does it."""
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("are", "were", "have") for c in verb.children)


def _beside(name: Token) -> list[Token]:
    """ "Ann Lee, 63, of Moss, and Ben Roe, 46, of Oslo, were fined": who else acts, of whom the parse loses sight."""
    between = name.doc[name.i + 1 : name.head.i]
    lasts = (t for t in between if t.ent_type_ == "PERSON" and t.nbor().ent_type_ != "PERSON")
    firsts = {
        t: next(w for w in reversed(t.doc.words[: t.i + 1]) if not w.i or w.nbor(-1).ent_type_ != "PERSON")
        for t in lasts
    }
    return [t for t, first in firsts.items() if word_before(first) in ("and", ";", ",")]


def _holder(office: Token) -> Token | None:
    """ "former mayor of Oslo and senator Ann Lee": who has two offices, which the parse takes for somebody else."""
    if office.tag_ != "NN" or any(c.dep_ in ("det", "poss") for c in office.children):
        return None
    joined = (t for t in office.subtree if t.dep_ == "conj" and t.i > office.i and t.ent_type_ == "PERSON")
    offices = ((t, children(t, "compound", "nmod")) for t in joined)
    held = (t for t, named in offices if any(c.tag_ == "NN" or c.lower_ in words("titles") for c in named))
    return next((t for t in held if word_before(t.left_edge) == "and"), None)


def _lies_in(place: Token, state: Token) -> bool:
    """ "Chicago, Illinois": a place and where it lies, which the parse thinks two; not "Norway, Chile and Peru"."""
    beside = place.ent_type_ == state.ent_type_ == "GPE" and word_before(state.left_edge) == ","
    further = child(state, "conj")
    listed = further is not None and further.ent_type_ == "GPE"
    return beside and not listed and _is_wide(state) and not _is_wide(place)


def _is_wide(place: Token) -> bool:
    name = " ".join(t.text for t in (*(c for c in place.children if c.dep_ == "compound"), place))
    return country(name) is not None or name in states()


def _is_of_inner(noun: Token, joined: Token) -> bool:
    """ "scientists from the University of Oslo and Bergen College": a name joined to the one in the noun's phrase."""
    inner = [t for c in noun.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj" and t.pos_ == "PROPN"]
    return any(noun.i < t.i < joined.i for t in inner)


def in_order(kept: list[Token]) -> list[Token]:
    """Words in the order of the text, with what hyphens join to them: "a late-in-the-day vote", "the Apollo–Soyuz
    mission"."""
    doc, at = kept[0].doc.words, {t.i for t in kept}
    last = max(at)
    while last + 2 < len(doc) and doc[last + 1].text in HYPHENS and not doc[last].whitespace_:
        at |= {last + 1, last + 2}
        last += 2
    for i in sorted(at, reverse=True):
        while i > 1 and doc[i - 1].text in DASHES and not (doc[i - 2].whitespace_ or doc[i - 1].whitespace_):
            at |= {i - 1, i - 2}
            i -= 2
    return [doc[i] for i in sorted(at)]


@remembered
def lower(word: Token) -> str:
    """A word as it stands within a sentence."""
    opens = word_before(word) in ("“", '"', "‘", "''", "``")
    named = word.ent_type_ and word.ent_type_ not in COUNTED
    opens = opens or word.is_sent_start or word.pos_ == "PRON"
    first = opens and (word.pos_ != "PROPN" or word.lower_ in DAYS) and not named and word.text != "I"
    letter = word.text == "A" and word.pos_ in ("NOUN", "PROPN")  # "Form A"
    article = word.text.translate(BRACKETS) in ("A", "The", "An") and not letter  # "[T]he mill"
    return word.lower_ if (first and word.text[1:].islower()) or article else word.text


@remembered
def points(word: Token) -> bool:
    """Whether a word before a noun only takes it up: "this mill"; "that" may also begin what is said."""
    if word.head.ent_type_ in ("DATE", "TIME") or word.head.lemma_ in KINDS:
        return False  # "more than ever this year", "in this way"
    return word.dep_ == "det" and word.lower_ in DEMONSTRATIVES and (word.lower_ != "that" or bool(word.is_sent_start))


def spaced(texts: Iterable[str]) -> str:
    """Words as a line of text: no space before ’s, commas and closing marks, none around a hyphen."""
    line = " ".join(filter(None, texts))
    plain = line.replace(" ", "").isalnum() and " nt" not in line
    if "an not" in line or (not plain and any(odd.search(line) for odd in ODD)):
        line = TO_RIGHT.sub(r"\1", TO_LEFT.sub(r"\1", OPENING.sub("", line)))
        line = NOT.sub("n't", line).replace("cann't", "can't")
        line = CAN_NOT.sub(r"\1not", line) if "not" in line else line
        line = JOINING.sub(r"\1\2\3", line)
        line = UNCLOSED.sub("", line) if "(" in line else line
        line = BROKEN.sub(r"\1", QUOTING.sub("", line))
    return SPOKEN_AS_ONE.sub(r"\1\2", " ".join(line.split()))


def doubled(text: str) -> bool:
    """Whether three words in a row stand twice, or a name of two: "reports a source did not name a source of Oslo"."""
    every = re.sub(r"['’]s?\b", "", text).split()
    low = [word.lower() for word in every]
    names = [pair for pair in pairwise(every) if all(word[:1].isupper() for word in pair)]
    return any(len(set(found)) < len(found) for found in (list(zip(low, low[1:], low[2:])), names))


def capital(text: str) -> str:
    text = text.rstrip(" -–—,;:")
    return text[:1].upper() + text[1:]


def count(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)

"""A title or office: its words, and the one that stands before a name."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.lexicon import geography, table, words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.mentions import ARTICLES, Candidate
from analysis.reading.actors.names.spans import HONORIFICS
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import noun_phrase
from analysis.reading.grammar.tokens import child, next_token

HYPHENS = ("-", "‑", "–")
SHORT = {row["short"]: row["title"] for row in table("short_titles")}
IN = {"charge", "chief", "command"}  # "special agent in charge", "editor-in-chief", "second in command"
WALKED = {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "VBN", "CD", "HYPH"}
SEVERAL = frozenset(["all", "both", "many", "several", "some"])
OPENING = ("the", "a", "an", "one", "then", "current", "new", "also")
EMPTY = ARTICLES | {
    *("of", "for", "and", "his", "her", "their", "its", "our", "current", "then", "new", "late", "hm", "-"),
}


@dataclass(frozen=True)
class Role:
    """What a person is said to be: characters, head noun, the other words, and the country that they name."""

    start: int
    end: int
    text: str
    head: str
    modifiers: frozenset[str]
    country: str | None

    @property
    def former(self) -> bool:
        return bool({"former", "ex", "retired"} & self.modifiers) or self.head.startswith("ex-")


def role_of(doc: Doc, start: int, end: int, head: int) -> Role:
    """Reads tokens `start`..`end` with head noun `head` as a role; of several, each has it: two former | senators."""
    singular = of_several(doc[head])
    while start < end and doc[start].tag_ != "NNP":  # not New Zealand
        counts = singular is not None and (doc[start].lower_ in SEVERAL or doc[start].like_num)
        if doc[start].lower_ not in OPENING and not counts:
            break
        start += 1
    others = {t.lower_ for t in doc[start:end] if t.i != head and (t.is_alpha or "-" in t.text)} - EMPTY
    end = with_charge(doc, end)
    last = doc[end - 1]
    begin, stop, text = doc[start].idx, last.idx + len(last), doc[start:end].text
    if singular is not None:
        at, own = doc[head].idx - begin, singular.capitalize() if doc[head].text.istitle() else singular
        text = text[:at] + own + text[at + len(doc[head]) :]
    text = " ".join(text.split())
    return Role(begin, stop, text, office(doc[head]), frozenset(others), named_country(doc[start:end]))


def office(noun: Token) -> str:
    """The noun of a title as titles are compared by: of "Gov.", "governors" governor."""
    own = of_several(noun) or noun.lemma_.lower()
    return SHORT.get(own, own)


def with_charge(doc: Doc, end: int) -> int:
    """The end of a role with what the parse cuts off: agent | -in-charge of the port."""
    if end == len(doc) or doc[end].text not in HYPHENS or _after_hyphen(doc, end, 1).lower_ != "in":
        return end
    last = _after_hyphen(doc, _after_hyphen(doc, end, 1).i, 1)
    if last.lower_ not in IN:
        return end
    of = next_token(last)
    whose = child(of, "pobj") if of.lower_ == "of" else None
    return noun_phrase(whose)[1] if whose is not None else last.i + 1


def named_country(tokens: Iterable[Token]) -> str | None:
    """Country that one of these words names or is the adjective of."""
    texts = [t.text for t in tokens]
    for i, word in enumerate(texts):
        if word[:1].isupper():
            found = next(filter(None, (geography.country(" ".join(texts[i : i + n])) for n in (4, 3, 2, 1))), None)
            found = found or geography.nationality(word)
            if found:
                return found
    return None


def is_title(token: Token) -> bool:
    """Can this word be the head of a title or role?"""
    listed = token.lower_.rstrip(".") in words("titles") or token.lemma_.lower() in words("person_nouns")
    return listed or of_several(token) is not None


def of_several(token: Token) -> str | None:
    """The singular of a title before several names ("Sens.", "Prime Ministers", "senators"); None of any other word."""
    word = token.lower_
    if not word.endswith(("s", "s.")) or word.rstrip(".") in words("titles"):
        return None
    singular = token.lemma_.lower() if token.tag_ == "NNS" else word[:-2] + "." if word.endswith(".") else word[:-1]
    return singular if singular.rstrip(".") in words("titles") or singular in words("person_nouns") else None


def title_before(doc: Doc, name: Candidate) -> Role | None:
    """The title or office that stands before a name ("Russian foreign minister Sergey Lavrov")."""
    stop = name.start
    if stop and doc[stop - 1].lower_.rstrip(".") in HONORIFICS and doc[stop - 1].lower_ not in ("lord", "lady"):
        stop -= 1
    start = stop
    while start > 0 and (words_of_title := _of_title(doc, start - 1)):
        start -= words_of_title
    start = max(start, 0)
    while start < stop and doc[start].text in HYPHENS:
        start += 1  # “We won.” -Coach Ann Lee
    heads = [i for i in range(start, stop) if is_title(doc[i]) and (i + 1 == stop or _ends(doc[i + 1]))]
    heads = [i for i in heads if not in_charge(doc[i])]
    return role_of(doc, start, stop, heads[-1]) if heads else None


def _of_title(doc: Doc, at: int) -> int:
    """How many words from here to the left belong to a title: none, one, or an abbreviation in brackets."""
    token = doc[at]
    if token.ent_type_ in ("DATE", "TIME") or (token.tag_ == "VBN" and token.lemma_ in quoting()):
        return 0  # "…", tweeted Mayor Roca
    if token.tag_ == "VBN" and child(token, "aux", "auxpass") is not None:
        return 0  # "have signed striker Milo Brand"
    if (token.tag_ in WALKED and not token.is_punct) or token.text == "-" or token.lower_ == "acting":
        return 1
    if token.lower_ == "in":
        return int(_after_hyphen(doc, at, 1).lower_ in IN)
    if token.lower_ in ("of", "for", "to", "the"):
        return int(at > 0 and _reaches(doc, at))
    if token.lower_ == "and":  # "singer and lyricist Robert Hunter", "Health and Human Services Secretary Ann Lee"
        return int(token.ent_type_ == "ORG" or (at > 0 and doc[at - 1].tag_ == "NN" and doc[at - 1].dep_ != "dobj"))
    return 3 if token.text == ")" and doc[max(0, at - 2)].text == "(" else 0


def _ends(behind: Token) -> bool:
    """Can the head of a title stand before this word ("head of …", "member (MP)")?"""
    link = _after_hyphen(behind.doc, behind.i - 1, 1)
    if link.lower_ == "in":
        return _after_hyphen(link.doc, link.i, 1).lower_ in IN
    return behind.lower_ in ("of", "for", "to", "(", ",") or behind.tag_ == "NNP"


def in_charge(token: Token) -> bool:
    """Is this the last word of "special agent in charge", "editor-in-chief"?"""
    return token.lower_ in IN and _after_hyphen(token.doc, token.i, -1).lower_ == "in"


def _after_hyphen(doc: Doc, at: int, step: int) -> Token:
    """The next word to the right or the left (`step`), beyond a hyphen."""
    for _ in range(2):
        at = min(max(at + step, 0), len(doc) - 1)
        if doc[at].text not in HYPHENS:
            break
    return doc[at]


def _reaches(doc: Doc, at: int) -> bool:
    """Does an "of" or "of the" before a name hang on a capitalised office ("First Minister of Scotland …")?"""
    to = doc[at].lower_ == "to" or doc[at - 1].lower_ == "to"
    while at > 0 and doc[at].lower_ in ("the", "of", "for", "to"):
        at -= 1
    return doc[at].tag_ in ("NNP", "NN") and (doc[at].text[:1].isupper() or to) and (not to or is_title(doc[at]))

"""Apostrophes of possession that a text has lost on its way ("the Justice Departments Civil Division"), put back.

Only in a text that has none at all and whose own words show the loss: a name with an s before a noun, which stands
elsewhere without it ("USAIDs Office", "USAID").
"""

import re

from analysis.article import Article
from analysis.lexicon import geography, words
from analysis.reading.document import Doc, Token
from analysis.reading.language import Parsed, annotate

APOSTROPHES = re.compile("['’‘ʼ´`]")
CAPITAL = re.compile(r"\b([A-Z]\w{2,})s(?= \w)")
NOT_PLURAL = re.compile(r"[a-z]{2,}[^aeiou\W\d]ys")  # "companys": the plural is "companies"
BODIES = ("organisation_nouns", "department_nouns")
NOUNS = ("NN", "NNS", "NNP", "NNPS")
LONG = 1_200  # characters: of 1,200 news texts as long, 28 have no apostrophe


def bare(article: Article) -> bool:
    """A long text without a single apostrophe: it has lost them, and with them most often its quotation marks."""
    body = article.text[max(article.body_start, 0) :]
    return len(body) >= LONG and APOSTROPHES.search(body) is None


def lost_apostrophes(article: Article, parsed: Parsed | None = None) -> tuple[list[int], Doc | None]:
    """Where an apostrophe is missing: places in the text, in order; and the text annotated, where it took that.

    `parsed`: as of `annotate`."""
    body = article.text[max(article.body_start, 0) :]
    if APOSTROPHES.search(body):
        return [], None
    spelt = set(re.findall(r"\b\w+\b", body))
    if not any(_known(found.group(1), spelt) for found in CAPITAL.finditer(body)):
        return [], None
    doc = annotate(article, parsed)
    alone = {t.text for t in doc if t.tag_ == "NNP"}
    named = [t for t in doc if _owning_name(doc, t, alone)]
    if not named:
        return [], doc
    owning = {t.i for t in named} | {t.i for t in doc if _owning_noun(doc, t)}
    return sorted(doc[i].idx + len(doc[i]) - 1 for i in owning), doc


def _owning_name(doc: Doc, token: Token, alone: set[str]) -> bool:
    """A capitalised word with an s, known without it, that stands before a noun; no plural."""
    bare = token.text[:-1]
    plain = bare.lower()
    if not (token.text.endswith("s") and token.text[0].isupper() and _known(bare, alone) and _before_noun(doc, token)):
        return False
    if token.lower_ in words("organisation_name_words") or plain in words("titles", "person_nouns"):
        return False  # "General Services Administration", "Trial Attorneys Ann Lee and …"
    if plain in words(*BODIES):
        beside = doc[max(token.i - 1, 0)], doc[token.i + 1]
        return all(t.tag_ in ("NNP", "NNPS") for t in beside)
    return not geography.country(token.text) and plain not in words("place_nouns", "country_nouns")


def _known(word: str, alone: set[str]) -> bool:
    return word in alone or word.lower() in words(*BODIES) or word in words("acronyms")


def _owning_noun(doc: Doc, token: Token) -> bool:
    if NOT_PLURAL.fullmatch(token.text):
        return True
    before = token.tag_ == "NNS" and token.dep_ in ("compound", "nmod", "poss") and token.head.i > token.i
    return before and token.lemma_.lower() in words("organisation_nouns") and _before_noun(doc, token)


def _before_noun(doc: Doc, token: Token) -> bool:
    """Does a noun follow, or an adjective and a noun?"""
    behind = [t for t in doc[token.i + 1 : token.i + 3] if t.sent == token.sent]
    if not behind or not token.whitespace_ or behind[0].ent_type_ in ("DATE", "TIME"):
        return False
    return behind[0].tag_ in NOUNS or (len(behind) > 1 and behind[0].tag_ == "JJ" and behind[1].tag_ in NOUNS)

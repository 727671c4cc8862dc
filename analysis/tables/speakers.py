"""Who gets to speak: each speaker of one article or many, as the texts themselves present them.

Nothing is guessed from names: pronouns are those that the text refers to a person with, roles and affiliations those
that it gives, and whoever has neither has none here.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pandas as pd

from analysis.lexicon import words
from analysis.tables.officials import head_of, official

COLUMNS = (
    "article_id",
    "actor_id",
    "name",
    "kind",
    "role",
    "affiliation",
    "presented",
    "pronoun",
    "official",
    "quotes",
    "words_quoted",
    "words_paraphrased",
)
PRESENTED = ("named", "described", "nameless", "not settled")
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
}
INSIDE = re.compile(r"[“\"„«]([^”\"»]*)[”\"»]|(?<!\w)[‘']((?:[^’']|[’'](?=\w))*)[’'](?!\w)")
WORD = re.compile(r"\w[\w'’-]*")
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
OWN = re.compile(r"(?:his|her|their)\b", re.I)  # "his administration" is whose it is, not what he belongs to
SEVERAL = re.compile(r"(?:all|any|both|few|many|more|most|multiple|numerous|other|several|some|various)\b", re.I)


def speakers(quotes: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """A row per speaker and article, and one (without an actor) for the quotes of an article that nobody is known to
    speak; most words first. The frames are those of the codebook; of `actors` and `mentions`, those of speakers do."""
    said = _said(quotes)
    known = {(a["article_id"], a["actor_id"]): a for a in _rows(actors)}
    spelled = _acronyms(mentions, known)
    forms: dict[tuple, set[str]] = {}
    described: dict[tuple, set[str]] = {}
    pronouns: dict[tuple, set[str]] = {}
    for m in _rows(mentions[["article_id", "actor_id", "form", "text"]]):
        who = m["article_id"], m["actor_id"]
        forms.setdefault(who, set()).add(m["form"])
        if m["form"] == "nominal":
            described.setdefault(who, set()).add(m["text"])
        if m["form"] == "pronoun" and m["text"].lower() in PRONOUNS:
            pronouns.setdefault(who, set()).add(PRONOUNS[m["text"].lower()])
    found = []
    for who, (count, quoted, paraphrased) in said.items():
        actor = known.get(who)
        about: dict = dict.fromkeys(COLUMNS) | {"article_id": who[0], "presented": "not settled", "official": False}
        if actor is not None:
            belongs = known.get((who[0], actor["affiliation_id"]), {})
            belongs = {} if OWN.match(belongs.get("name") or "") else belongs
            about |= {name: actor[name] for name in ("actor_id", "name", "kind", "role")}
            about["affiliation"] = belongs.get("name")
            about["presented"] = presented(actor, forms.get(who, set()))
            about["pronoun"] = _pronoun(pronouns.get(who, set())) if actor["kind"] == "person" else None
            as_what = {spelled(who[0], text) or text for text in described.get(who, set())}
            in_full = actor | {name: spelled(who[0], actor[name]) for name in ("name", "role")}
            about["official"] = official(in_full, belongs or None, "name" in forms.get(who, set()), as_what)
        found.append(about | {"quotes": count, "words_quoted": quoted, "words_paraphrased": paraphrased})
    frame = pd.DataFrame(found, columns=list(COLUMNS))
    order = -(frame["words_quoted"] + frame["words_paraphrased"]) if found else frame["quotes"]
    return frame.loc[order.sort_values(kind="stable").index].reset_index(drop=True)


def _said(quotes: pd.DataFrame) -> dict[tuple, tuple[int, int, int]]:
    """Article and speaker → quotes, words word for word, words in the article's own."""
    ids: dict[tuple, set[str]] = {}
    inside: Counter[tuple] = Counter()
    outside: Counter[tuple] = Counter()
    for q in _rows(quotes[["article_id", "quote_id", "speaker_id", "kind", "text"]]):
        who = q["article_id"], q["speaker_id"]
        ids.setdefault(who, set()).add(q["quote_id"])
        every = len(WORD.findall(q["text"]))
        quoted = {"direct": every, "indirect": 0}.get(q["kind"])
        if quoted is None:
            quoted = len(WORD.findall(_in_marks(q["text"])))
        inside[who] += min(quoted, every)
        outside[who] += every - min(quoted, every)
    return {who: (len(of), inside[who], outside[who]) for who, of in ids.items()}


def _in_marks(text: str) -> str:
    """What of a fragment stands in quotation marks: up to its edge where they are opened or closed in another one."""
    closed = INSIDE.sub("", text)
    inside = [one or other for one, other in INSIDE.findall(text)]
    if before := re.match(r"[^“\"„]*(?=”)|[^“\"„]+(?=\"$)", closed):
        inside.append(before[0])
    if behind := re.search(r"[“„]([^”]*)$|\"([^\"]+)$", closed):
        inside.append(behind[1] or behind[2] or "")
    return " ".join(inside)


def _acronyms(mentions: pd.DataFrame, known: dict[tuple, dict]) -> Callable[[str, str | None], str | None]:
    """What spells out the acronyms of an article: "NHC advisory" → "National Hurricane Center advisory"."""
    full: dict[tuple, str] = {}
    for m in _rows(mentions[mentions["form"] == "name"][["article_id", "actor_id", "text"]]):
        actor = known.get((m["article_id"], m["actor_id"]))
        if actor and actor["kind"] not in ("person", "country") and ACRONYM.fullmatch(m["text"]):
            full.setdefault((m["article_id"], m["text"]), actor["name"])
    return lambda article, text: text and ACRONYM.sub(lambda own: full.get((article, own[0]), own[0]), text)


def presented(actor: dict, forms: set[str]) -> str:
    """named; described: not by name, but so that one may know who it is ("the government's lawyer", "a spokesman for
    Downing Street"); nameless: "officials", "a source"."""
    if "name" in forms or actor["kind"] == "country":
        return "named"
    head, text = head_of(actor["name"]), actor["name"]
    if {head, f"{head}s"} & words("unnamed_sources") or SEVERAL.match(text):
        return "nameless"
    if actor["kind"] == "organisation" and text[:1].isupper() and not text.endswith("s"):
        return "described"  # "Harwick police", "Time magazine"
    definite = re.match(r"(?:the|this|that|his|her|their|its|our|my)\b", text, re.I) or re.search(r"['’]s?\s", text)
    by_name = re.search(r"\s(?:[A-Z]|\d+ [A-Z])", text)
    return "described" if definite or by_name or actor["affiliation_id"] else "nameless"


def _pronoun(found: set[str]) -> str | None:
    """The text's own pronoun for a person; several of them are said as they are."""
    return " and ".join(sorted(found)) or None


def _rows(frame: pd.DataFrame) -> Iterator[dict]:
    return iter(frame.astype(object).where(frame.notna(), None).to_dict("records"))

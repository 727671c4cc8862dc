"""Who gets to speak: each speaker of one article or many, as the texts themselves present them.

Nothing is guessed from names: pronouns are those that the text refers to a person with, roles and affiliations those
that it gives, and whoever has neither has none here.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache

import pandas as pd

from analysis.lexicon import table, words
from analysis.lexicon.geography import capital_of, country, nationality

COLUMNS = (
    "article_id", "actor_id", "name", "kind", "role", "affiliation", "presented", "pronoun", "official", "quotes",
    "words_quoted", "words_paraphrased",
)  # fmt: skip
PRESENTED = ("named", "described", "nameless", "not settled")
PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), "they"),
}
INSIDE = re.compile(r"[“\"„«]([^”\"»]*)[”\"»]|(?<!\w)[‘']((?:[^’']|[’'](?=\w))*)[’'](?!\w)")
WORD = re.compile(r"\w[\w'’-]*")
BREAK = re.compile(
    r"\s(?:of|for|from|in|at|on|to|with|near|outside|behind|by|who|that|which|familiar|close|across|among)\s|[,(]", re.I
)


# Public offices of two words and more, of which the last alone is none; the levels of government that have officials.
FIELD = (
    "agriculture|commerce|defen[cs]e|education|energy|finance|foreign|health|home|housing|interior|justice|labou?r|"
    "state|trade|transport(?:ation)?|treasury"
)
OFFICE = re.compile(
    rf"\b(?:(?:{FIELD}) secretary|secretary of (?:the )?(?:{FIELD})|attorney[ -]general|solicitor[ -]general|"
    r"(?:district|county|state|united states|u\.?s\.?) attorney|speaker of the house|national security advis[eo]r|"
    r"(?:state|united states|u\.?s\.?) representative|"
    r"(?:police|detective|chief) (?:chief |senior )?(?:inspector|superintendent))(?!\w)",
    re.I,
)
LEVELS = {"federal", "local", "municipal", "national", "provincial", "regional"}
COMMITTEE = re.compile(r"\b(?:house|senate|commons|lords|congressional|parliamentary|select)\b.*\b(?:sub)?committee$")
TRADES = re.compile(r"\b(?:news|press|wire|ratings?|credit|travel|advertising|talent|modelling|charity)$")
FOR = re.compile(r"\b(?:spokes?(?:man|person|woman)|aide|advis[eo]r) (?:for|to|of) (.+)", re.I)


def speakers(quotes: pd.DataFrame, actors: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """A row per speaker and article, and one (without an actor) for the quotes of an article that nobody is known to
    speak; most words first. The frames are those of the codebook; of `actors` and `mentions`, those of speakers do."""
    said = _said(quotes)
    known = {(a["article_id"], a["actor_id"]): a for a in _rows(actors)}
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
            about |= {name: actor[name] for name in ("actor_id", "name", "kind", "role")}
            about["affiliation"] = belongs.get("name")
            about["presented"] = presented(actor, forms.get(who, set()))
            about["pronoun"] = _pronoun(pronouns.get(who, set())) if actor["kind"] == "person" else None
            as_what = described.get(who, set())
            about["official"] = official(actor, belongs or None, "name" in forms.get(who, set()), as_what)
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
            quoted = sum(len(WORD.findall(one or other)) for one, other in INSIDE.findall(q["text"]))
        inside[who] += min(quoted, every)
        outside[who] += every - min(quoted, every)
    return {who: (len(of), inside[who], outside[who]) for who, of in ids.items()}


def presented(actor: dict, forms: set[str]) -> str:
    """named; described: not by name, but so that one may know who it is ("the government's lawyer", "a spokesman for
    Downing Street"); nameless: "officials", "a source"."""
    if "name" in forms or actor["kind"] == "country":
        return "named"
    head, text = head_of(actor["name"]), actor["name"]
    if {head, f"{head}s"} & words("unnamed_sources"):
        return "nameless"
    definite = re.match(r"(?:the|this|that|his|her|their|its|our|my)\b", text, re.I) or re.search(r"['’]s?\s", text)
    by_name = re.search(r"\s(?:[A-Z]|\d+ [A-Z])", text)
    return "described" if definite or by_name or actor["affiliation_id"] else "nameless"


def official(actor: dict, belongs: dict | None, named: bool, described: Collection[str] = ()) -> bool:
    """Whether the text presents somebody as speaking for a state, or for several: a country, a body of a state (by
    name, or `described` as one), whoever has a public office. A former office is none."""
    if actor["kind"] == "country":
        return True
    if actor["kind"] not in ("person", "group"):
        return is_state_body(actor["name"]) or any(map(_of_a_country, described))
    role = actor["role"] or ("" if named else actor["name"])
    if re.search(r"\b(?:former|ex|late|retired|shadow|candidate)\b", role, re.I):
        return False
    if OFFICE.search(role):
        return True
    if re.search(r"\b(?:senior|executive|assistant) vice[ -]president\b", role, re.I):
        return belongs is not None and is_state_body(belongs["name"])  # companies have several, states have one
    if (speaks_for := FOR.search(role)) and head_of(speaks_for[1]) in words("public_offices") - {"official"}:
        return True
    head = head_of(role)
    private = belongs is not None and belongs["kind"] == "organisation" and not is_state_body(belongs["name"])
    if head == "official":
        return not private and _officials_of_a_state(role)
    if head in words("public_offices"):
        return head != "president" or not private
    if not named and is_state_body(BREAK.split(role, maxsplit=1)[0]):
        return True  # "police", "the authorities"
    if head not in words("offices_of_state"):
        return False
    of = BREAK.search(role)
    rest = role[of.end() :] if of else ""
    before = re.sub(r"['’]s?$", "", role.rpartition(" ")[0]) if role.lower().endswith(head) else ""
    if is_state_body(rest) or is_state_body(before):
        return True
    if rest.lower() != "state" and (
        " " in rest or rest != rest.lower()
    ):  # it says of whom: "director of the Dallas chapter"
        return country(rest) is not None
    return belongs is not None and (belongs["kind"] == "country" or is_state_body(belongs["name"]))


def _officials_of_a_state(description: str) -> bool:
    """ "officials", "senior U.S. officials", "Justice Department officials"; not those of a company or a church."""
    before = re.split(r"\s*\bofficials?\b", description, maxsplit=1, flags=re.I)[0]
    if is_state_body(before):
        return True
    parts = [part for part in before.split() if part.lower() not in LEVELS]
    names = " ".join(part for part in parts if part[:1].isupper() and part.lower() not in words("office_modifiers"))
    of_state = all(country(name) or capital_of(name) or nationality(name) for name in (names.split() if names else ()))
    return (of_state or country(names) is not None) and not {p.lower() for p in parts} & words("organisation_nouns")


def is_state_body(name: str) -> bool:
    """ "the Foreign Ministry", "High Court of England and Wales", "Johnson's government", "police"."""
    text = _bare(name).lower()
    head = BREAK.split(text, maxsplit=1)[0].strip(
        " ()"
    )  # "ministry" of "ministry (MoD)", "court" of "court of session"
    known = _bodies()
    if COMMITTEE.search(head):
        return True
    return _ends(head, known) or _ends(text, {body for body in known if " " in body})


def _of_a_country(description: str) -> bool:
    """ "the Russian space agency", "Iceland's transport department"; no news agency, nor an agency of nobody's."""
    *before, head = BREAK.split(_bare(description), maxsplit=1)[0].split() or [""]
    if head.lower() not in words("state_organ_nouns") | words("state_institutions") or TRADES.search(" ".join(before)):
        return False
    lands = (re.sub(r"['’]s?$", "", " ".join(before[:length])) for length in range(1, len(before) + 1))
    return any(country(land) or nationality(land) for land in lands)


def _bare(name: str) -> str:
    """Without its article and spare white space."""
    return re.sub(r"^(?:the|a|an)\s+", "", " ".join(name.split()), flags=re.I)


def _ends(text: str, known: Collection[str]) -> bool:
    return f" {text}".endswith(tuple(f" {one}" for one in known))


@cache
def _bodies() -> frozenset[str]:
    bodies = words("state_institutions") | words("state_organ_nouns") | words("state_bodies") | _seats()
    return bodies - {"house"}  # of Commons, but also of Fraser: those of states are named in full


def _seats() -> frozenset[str]:
    return frozenset(row["seat"].lower() for row in table("seats") if row["seat"] != "Wall Street")


def head_of(description: str) -> str:
    """The last word of the noun phrase, in the singular: "officials in Kyiv" → "official"; a body in front of the
    office ("House of Commons Speaker") is no head."""
    text = " ".join(description.lower().split())
    offices = words("public_offices") | words("offices_of_state")
    for part in (BREAK.split(text, maxsplit=1)[0], text):
        found = re.findall(r"[\w-]+", part)
        if not found:
            continue
        word = found[-1]
        single = word if word in offices else word.removesuffix("s") if word.removesuffix("s") in offices else word
        if single in offices or (not is_state_body(part) and single != "house"):
            return single
    return ""


def _pronoun(found: set[str]) -> str | None:
    """The text's own pronoun for a person; several of them are said as they are."""
    return " and ".join(sorted(found)) or None


def _rows(frame: pd.DataFrame) -> Iterator[dict]:
    return iter(frame.astype(object).where(frame.notna(), None).to_dict("records"))

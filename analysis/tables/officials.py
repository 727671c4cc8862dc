"""Whom a text presents as speaking for a state: offices, bodies, officials without a name, papers of bodies."""

import re
from collections.abc import Collection
from functools import cache

from analysis.lexicon import table, words
from analysis.lexicon.geography import capital_of, country, nationality

BREAK = re.compile(
    r"\s(?:of|for|from|in|at|on|to|with|near|outside|behind|by|who|that|which|familiar|close|across|among|responsible)\s"
    r"|[,(]",
    re.I,
)


# Public offices of two words and more, of which the last alone is none; the levels of government that have officials.
FIELD = (
    "agriculture|commerce|defen[cs]e|education|energy|finance|foreign|health|home|housing|interior|justice|labou?r|"
    "state|trade|transport(?:ation)?|treasury"
)
OFFICE = re.compile(
    rf"\b(?:(?:{FIELD}) secretary|secretary of (?:the )?(?:{FIELD})|attorney[ -]general|solicitor[ -]general|"
    r"(?:district|county|state|united states|u\.?s\.?) attorney|speaker of the house|national security advis[eo]r|"
    r"(?:state|united states|u\.?s\.?) representative|(?:^|republican |democratic )representative$|crown prince(?:ss)?|"
    r"(?:police|detective|chief) (?:chief |senior )?(?:inspector|superintendent))(?!\w)",
    re.I,
)
LEVELS = {
    *("federal", "local", "municipal", "national", "provincial", "regional"),
    *("borough", "city", "county", "district", "parish", "state", "town"),
}
COMMITTEE = re.compile(r"\b(?:house|senate|commons|lords|congressional|parliamentary|select)\b.*\b(?:sub)?committee$")
TRADES = re.compile(
    r"\b(?:news|press|wire|ratings?|credit|travel|advertising|talent|modelling|charity|web|cloud|streaming|delivery|"
    r"messaging|dating|taxi|box|food|tennis)$"
)
# Bodies that have a president and no state has: "Society President"
PRESIDED = words("organisation_nouns") - words("state_organ_nouns") - words("state_institutions") - {"council"}
WRITTEN = words("documents") | words("source_nouns") | {"source"}
FOR = re.compile(r"\b(?:spokes?(?:man|person|woman)|aide|advis[eo]r) (?:for|to|of) (.+)", re.I)


def official(actor: dict, belongs: dict | None, named: bool, described: Collection[str] = ()) -> bool:
    """Whether the text presents somebody as speaking for a state, or for several: a country, a body of a state (by
    name, or `described` as one), whoever has a public office. A former office is none."""
    if actor["kind"] == "country":
        return True
    if actor["kind"] != "person" and _from_a_state(actor["name"]):
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
        ruled = " ".join(BREAK.split(role, maxsplit=1)[0].split()[:-1]).lower()  # "Society" of "Society President"
        return head != "president" or not (private or set(ruled.split()) & PRESIDED)
    if not named and is_state_body(BREAK.split(role, maxsplit=1)[0]):
        return True  # "police", "the authorities"
    if head not in words("offices_of_state"):
        return False
    of = BREAK.search(role)
    rest = role[of.end() :] if of else ""
    own = BREAK.split(role, maxsplit=1)[0]
    own = own if own.lower().endswith(head) else role  # "House of Commons Speaker"
    before = re.sub(r"['’]s?$", "", own.rpartition(" ")[0]) if own.lower().endswith(head) else ""
    before = re.sub(r"\s(?:press|media|public affairs|information)$", "", before, flags=re.I)  # "police press officer"
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
    several = re.split(r",? (?:and|or) |, ", before)
    if len(several) > 1:
        return any(_officials_of_a_state(f"{one} officials") for one in several)
    if is_state_body(before) or re.search(r"[A-Z]\w+ (?:County|Parish|City|Borough)$", before):
        return True
    parts = [part for part in before.split() if part.lower() not in LEVELS]
    names = " ".join(part for part in parts if part[:1].isupper() and part.lower() not in words("office_modifiers"))
    of_state = all(country(name) or capital_of(name) or nationality(name) for name in (names.split() if names else ()))
    return (of_state or country(names) is not None) and not {p.lower() for p in parts} & words("organisation_nouns")


def _from_a_state(description: str) -> bool:
    """ "government sources", "a report from the Mexican government", "FAA records", "the court's ruling": what is named
    by the body of a state that it is from."""
    text = _bare(description)
    own = re.split(BREAK.pattern.removesuffix("|[,(]"), text, maxsplit=1, flags=re.I)[0]
    *before, head = own.split() or [""]
    single = head.lower() if head.lower() in WRITTEN else head.lower().removesuffix("s")
    if single not in WRITTEN:
        return False
    while before and before[-1].lower() in ("press", "website", "annual", "official", "intermediate", "internal"):
        before.pop()  # "a NATO press release"
    rest = text[len(own) :].strip()
    origin = re.match(r"(?:of|from|by) (.+)", rest)
    return is_state_body(re.sub(r"['’]s?$", "", " ".join(before).rpartition(", ")[2])) or (
        origin is not None and is_state_body(origin[1])
    )


def is_state_body(name: str) -> bool:
    """ "the Foreign Ministry", "High Court of England and Wales", "Johnson's government", "police"."""
    text = _bare(name).lower()
    # "ministry" of "ministry (MoD)", "court" of "court of session"
    head = BREAK.split(text, maxsplit=1)[0].strip(" ()")
    known = _bodies()
    if COMMITTEE.search(head):
        return True
    if TRADES.search(head.rpartition(" ")[0]):
        return text in known  # "a news agency", "web services"
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
    return bodies - {"house", "services"}  # of Commons, but also of Fraser: those of states are named in full


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

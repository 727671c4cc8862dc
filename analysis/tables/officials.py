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
    r"(?:police|detective|chief) (?:chief |senior )?(?:inspector|superintendent)|"
    r"special agent|members? of the house(?! of (?!commons|lords|representatives|delegates)))(?!\w)",
    re.I,
)
LEVELS = {
    *("federal", "local", "municipal", "national", "provincial", "regional"),
    *("borough", "city", "county", "district", "parish", "state", "town"),
}
PARTS = re.compile(r"(?<=\w) (?:library|archives?|secretariat|press office|research service|twitter account|website)$")
COMMITTEE = re.compile(r"\b(?:house|senate|commons|lords|congressional|parliamentary|select)\b.*\b(?:sub)?committee$")
TRADES = re.compile(
    r"\b(?:news|press|wire|ratings?|credit|travel|advertising|talent|modelling|charity|web|cloud|streaming|delivery|"
    r"messaging|dating|taxi|box|food|tennis)$"
)
# Bodies that have a president and no state has: "Society President"
PRESIDED = words("organisation_nouns") - words("state_organ_nouns") - words("state_institutions") - {"council"}
INQUIRIES = {"inquiry", "investigation", "probe"}
WRITTEN = words("documents", "source_nouns") | {"guideline", "source"} | INQUIRIES
# "a statement released by the ministry" is one by it
MADE = re.compile(r"\s(?:delivered|issued|made|published|put out|released|sent|signed|written)(?= (?:by|from)\s)", re.I)
LAWS = {"constitution", "constitutions", "law", "laws"}  # of a country, those of its state
RANKS = {"commander", "general", "marshal", "soldier"}  # of a country, those of its army
ALONE = {"detective", "detectives", "investigators", "officers"}  # not said to be anybody's, they are the police's
FOR = re.compile(r"\b(?:spokes?(?:man|person|woman)|aide|advis[eo]r) (?:for|to|of) (.+)", re.I)


def official(actor: dict, belongs: dict | None, named: bool, described: Collection[str] = ()) -> bool:
    """Whether the text presents somebody as speaking for a state, or for several: a country, a body of a state (by
    name, or `described` as one), whoever has a public office. A former office is none."""
    if actor["kind"] == "country":
        return True
    if actor["kind"] == "other" and any(map(_from_a_state, described)):
        return True
    if actor["kind"] != "person" and _from_a_state(actor["name"]):
        return True
    if actor["kind"] not in ("person", "group"):
        return is_state_body(actor["name"]) or any(map(_of_a_country, described))
    role = actor["role"] or ("" if named else actor["name"])
    if not role:  # "Ann Lee of the Foreign Office"
        return belongs is not None and belongs["kind"] != "country" and is_state_body(belongs["name"])
    role = _without_name(re.split(r"\bcandidate (?=[A-Z])", role)[-1])  # "former candidate Senator Lee" has an office
    if re.search(r"\b(?:former|ex|late|retired|shadow|candidate)\b", role, re.I):
        return False
    private = belongs is not None and belongs["kind"] == "organisation" and not is_state_body(belongs["name"])
    for says in (_office_of_several_words, _public_office):
        if (said := says(role, belongs, private)) is not None:
            return said
    own = BREAK.split(role, maxsplit=1)[0]
    if not named and (is_state_body(own) or (not private and set(_bare(role).lower().split()) <= ALONE | LEVELS)):
        return True  # "police", "the authorities", "officers"
    return head_of(role) in words("offices_of_state") and _serves_a_state(role, belongs)


def _without_name(role: str) -> str:
    """ "Mexican President" of "Mexican President Andrés Manuel": a part of a name is left behind a public office."""
    offices = "|".join(sorted(words("public_offices") - {"general", "official"}))
    return re.sub(rf"(?i:\b({offices}))(?: [A-Z][\w'’.-]+)+$", r"\1", role) if role[:1].isupper() else role


def _office_of_several_words(role: str, belongs: dict | None, private: bool) -> bool | None:
    """Whether an office of which the last word alone is none, or says little, is a public one; None: it is none."""
    if OFFICE.search(role):
        return True
    if re.search(r"\b(?:senior|executive|assistant) vice[ -]president\b", role, re.I):
        return belongs is not None and is_state_body(belongs["name"])  # companies have several, states have one
    if (speaks_for := FOR.search(role)) and head_of(speaks_for[1]) in words("public_offices") - {"official"}:
        return True
    if re.search(r"\bchief[ -]of[ -]staff\b", role, re.I):
        return not private
    rules = re.search(r"\bchief executive of (.+)", role, re.I)
    return country(rules[1]) is not None if rules else None


def _public_office(role: str, belongs: dict | None, private: bool) -> bool | None:
    """Whether an office that is named by what only states have is one here; None: it is named otherwise."""
    head = head_of(role)
    if head == "official":
        return not private and _officials_of_a_state(role)
    if head == "chancellor" and (whose := _whose(role)):
        return country(whose) is not None or nationality(whose) is not None  # a town has that of its university
    if head not in words("public_offices"):
        return None
    ruled = set(_whose(role).lower().split())  # "Society" of "Society President"
    return head != "president" or not (private or (belongs is None and ruled & PRESIDED))


def _serves_a_state(role: str, belongs: dict | None) -> bool:
    """Whether an office that others have too is one of a state's: "chief of police", "NASA administrator"."""
    head = head_of(role)
    of = BREAK.search(role)
    rest = role[of.end() :] if of else ""
    own = BREAK.split(role, maxsplit=1)[0]
    own = own if own.lower().endswith(head) else role  # "House of Commons Speaker"
    before = re.sub(r"['’]s?$", "", own.rpartition(" ")[0]) if own.lower().endswith(head) else ""
    before = re.sub(r"\s(?:press|media|public affairs|information)$", "", before, flags=re.I)  # "police press officer"
    if any(is_state_body(one) for one in (rest, before, re.split(r"['’]s?\s", rest, maxsplit=1)[0])):
        return True
    if head in RANKS and any(country(word) or nationality(word) for word in own.split()):
        return True
    if rest.lower() != "state" and (" " in rest or rest != rest.lower()):
        return country(rest) is not None  # it says of whom: "director of the Dallas chapter"
    return belongs is not None and (belongs["kind"] == "country" or is_state_body(belongs["name"]))


def _whose(role: str) -> str:
    """What stands before an office: "San Diego" of "San Diego's chancellor"; nothing before "Chancellor"."""
    own = BREAK.split(_bare(role), maxsplit=1)[0].split()[:-1]
    return re.sub(r"['’]s?$", "", " ".join(word for word in own if word.lower() not in words("office_modifiers")))


def _officials_of_a_state(description: str) -> bool:
    """ "officials", "senior U.S. officials", "Justice Department officials"; not those of a company or a church."""
    description = _bare(description)
    elsewhere = re.match(r"(?:\w+ )?officials? (?:at|for|from|of) (?:the |an? )?(.+)", description, re.I)
    if elsewhere and _is_no_state(elsewhere[1]):
        return False
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


def _is_no_state(name: str) -> bool:
    """ "company", "Acme"; not "ministry", "Finland", "county", "both countries"."""
    named = {word.lower() for word in name.split()} & words("organisation_nouns") or re.search(r"(?<!\w)[A-Z]", name)
    state = is_state_body(name) or country(name) is not None or set(name.lower().split()) & LEVELS
    return bool(named) and not state


def _from_a_state(description: str) -> bool:
    """ "government sources", "a report from the Mexican government", "FAA records", "Judge Lee's ruling", "Thai law":
    what is named by the body of a state, or the holder of an office, that it is from."""
    text = MADE.sub("", _bare(description))
    own = re.split(BREAK.pattern.removesuffix("|[,(]"), text, maxsplit=1, flags=re.I)[0]
    *before, head = own.split() or [""]
    single = head.lower() if head.lower() in WRITTEN else head.lower().removesuffix("s")
    if single not in WRITTEN:
        return False
    while before and before[-1].lower() in ("press", "website", "annual", "official", "intermediate", "internal"):
        before.pop()  # "a NATO press release"
    origin = re.match(r"(?:of|from|by) (.+)", text[len(own) :].strip(), re.I)
    whose = re.sub(r"['’]s?$", "", " ".join(before).rpartition(", ")[2])
    if head.lower() in LAWS | INQUIRIES and (country(whose) or nationality(whose)):
        return True
    return any(is_state_body(one) or _has_an_office(one) for one in (whose, origin[1] if origin else "") if one)


def _has_an_office(description: str) -> bool:
    """ "Judge Miller", "the foreign minister"."""
    first, *others = _bare(description).split() or [""]
    offices = words("public_offices") - {"official"}
    title = first.lower().rstrip(".") in offices and bool(others) and all(word[:1].isupper() for word in others)
    return title or head_of(description) in offices


def is_state_body(name: str) -> bool:
    """ "the Foreign Ministry", "High Court of England and Wales", "Johnson's government", "police"."""
    text = PARTS.sub("", _bare(name).lower())
    # "ministry" of "ministry (MoD)", "court" of "court of session"
    head = BREAK.split(text, maxsplit=1)[0].strip(" ()")
    known = _bodies()
    if COMMITTEE.search(head) or text == "assembly":  # the one that the text has no other name for
        return True
    if TRADES.search(head.rpartition(" ")[0]):
        return text in known  # "a news agency", "web services"
    return _ends(head, known) or _ends(text, {body for body in known if " " in body})


def _of_a_country(description: str) -> bool:
    """ "the Russian space agency", "Iceland's transport department"; no news agency, nor an agency of nobody's."""
    *before, head = BREAK.split(_bare(description), maxsplit=1)[0].split() or [""]
    if head.lower() not in words("state_organ_nouns", "state_institutions") or TRADES.search(" ".join(before)):
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
    bodies = words("state_institutions", "state_organ_nouns", "state_bodies") | _seats()
    return bodies - {"house", "services"}  # of Commons, but also of Fraser: those of states are named in full


def _seats() -> frozenset[str]:
    return frozenset(row["seat"].lower() for row in table("seats") if row["seat"] != "Wall Street")


def head_of(description: str) -> str:
    """The last word of the noun phrase, in the singular: "officials in Kyiv" → "official"; a body in front of the
    office ("House of Commons Speaker") is no head."""
    text = " ".join(description.lower().split())
    offices = words("public_offices", "offices_of_state")
    for part in (BREAK.split(text, maxsplit=1)[0], text):
        found = re.findall(r"[\w-]+", part)
        if not found:
            continue
        word = found[-1]
        single = word if word in offices else word.removesuffix("s") if word.removesuffix("s") in offices else word
        if single in offices or (not is_state_body(part) and single != "house"):
            return single
    return ""

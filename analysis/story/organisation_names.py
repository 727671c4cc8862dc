"""Names of organisations taken apart: whose they are, and what they are called whichever way English puts it.

"U.S. Justice Department" and "Department of Justice" differ in a country that is left out and in the order of words;
"Texas Department of Justice" and "State Bank" are somebody else's and something else than "Department of State".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.lexicon import words
from analysis.lexicon.geography import country, nationality
from analysis.reading.actors.names.aliases.departments import head_first

LONGEST_COUNTRY = 4  # words
MOSTLY = 0.8  # of the articles that say whose a body is: so many must agree before a bare name is its


@dataclass(frozen=True)
class OrganisationName:
    """A name of an organisation: the country that it begins (or a ministry's ends) with, and the rest, `plain` as it
    stands and `head_first` with the head of a department in front ("department of justice")."""

    owner: str | None
    plain: str
    head_first: str

    @property
    def bare(self) -> bool:
        """Whether it is some state's organ, and does not say of which."""
        return self.owner is None and self.of_state

    @property
    def of_state(self) -> bool:
        """Whether its name is that of an organ of a state, which a country has but one of."""
        return re.split(" (?:of|for) ", self.head_first)[0].split()[-1] in words("state_organ_nouns")


def normalised(name: str) -> str:
    """A name without article, possessive, stops, case and doubled spaces."""
    name = re.sub(r"['’]s?$", "", " ".join(name.split()))
    return re.sub(r"^the ", "", re.sub(r"[.,]", "", name).casefold()).strip()


def organisation_name(name: str) -> OrganisationName | None:
    """The parts of an organisation's name; None for a name of one word, which may be anybody's."""
    name = re.sub(r"\b([A-Z]\.) (?=[A-Z]\.)", r"\1", name.replace("’", "'"))  # "U. S."
    parts = " ".join(name.split()).removeprefix("The ").removeprefix("the ").split()
    for length in range(min(LONGEST_COUNTRY, len(parts) - 2), 0, -1):
        land, rest = " ".join(parts[:length]), normalised(" ".join(parts[length:]))
        # A country's people are part of many a name ("American Red Cross"), but hardly of a department's.
        owner = country(land) or (nationality(land) if _department(rest) else None)
        if owner and " " in rest:
            return OrganisationName(owner, rest, head_first(rest))
    whole = normalised(" ".join(parts))
    rest, _, land = " ".join(parts).rpartition(" of ")
    if _department(rest := normalised(rest)) and " " in rest and (owner := country(land)):
        return OrganisationName(owner, rest, head_first(rest))
    return OrganisationName(None, whole, head_first(whole)) if " " in whole else None


def _department(name: str) -> bool:
    parts = name.split()
    return bool(parts) and not {parts[0], parts[-1]}.isdisjoint(words("department_nouns"))


def owners_of_bare(named: Iterable[tuple[str, OrganisationName]]) -> Mapping[str, str]:
    """Bare names (`head_first`) → the country that nearly all articles name where they say whose it is.

    named: article_id and name. "Texas Department of Justice" says so too: somebody else's.
    """
    named = set(named)
    bare = {name.head_first for _, name in named if name.bare}
    whose: dict[str, Counter[str | None]] = defaultdict(Counter)
    for _, body in named:
        for name, owner in says_whose(body):
            if name in bare:
                whose[name][owner] += 1
    found = {name: known.most_common(1)[0] for name, known in whose.items()}
    return {
        name: owner
        for name, (owner, times) in found.items()
        if owner is not None and times >= MOSTLY * whose[name].total()
    }


def says_whose(body: OrganisationName) -> list[tuple[str, str | None]]:
    """Bare names (`head_first`), each with the country that this name says has it; None: somebody else."""
    if body.owner is not None:
        return [(body.head_first, body.owner)]
    return [(name, None) for name in _endings(body.plain)]


def _endings(name: str) -> list[str]:
    """The names that a longer one ends with and says whose they are ("Texas Justice Department"), head first."""
    parts = name.split()
    owner = next((i for i, part in enumerate(parts) if part in words("function_words")), len(parts))
    return [head_first(" ".join(parts[i:])) for i in range(1, min(owner + 1, len(parts) - 1))]


def state_institution(text: str) -> tuple[str | None, str] | None:
    """The state institution that a name or description names, and of which country: "UK parliament", "the Senate"."""
    whole = " ".join(re.sub(r"^(?:the|this|that) ", "", text, flags=re.I).replace("’", "'").split())
    institutions, parts = words("state_institutions"), whole.split()
    if whole.casefold() in institutions:
        return None, whole.casefold()
    if " of " in whole:
        institution, _, land = whole.rpartition(" of ")
        of = country(land)
        return (of, institution.casefold()) if of and institution.casefold() in institutions else None
    for length in range(1, min(LONGEST_COUNTRY, len(parts))):
        land, institution = " ".join(parts[:length]), " ".join(parts[length:]).casefold()
        if institution in institutions and (of := country(land) or nationality(land)):
            return of, institution
    return None

"""In which order an outlet, or the language of its page, writes the numbers of a day."""

import re
from functools import cache
from urllib.parse import urlsplit

from analysis.lexicon import table

# Where English-speaking countries put the day first; Canada and the Philippines write both ways.
DAY_FIRST = {"au", "gb", "gh", "hk", "ie", "in", "ke", "lk", "my", "ng", "nz", "pk", "sg", "ug", "uk", "za", "zw"}
MONTH_FIRST = {"us", "gov", "mil"}


def day_first(source: str | None, url: str | None, language: str | None = None) -> bool | None:
    """True for 24/04/2021, False for 04/24/2021; None where neither outlet nor language tells."""
    name = re.sub(r"^the |\s*\(.*\)$", "", (source or "").casefold()).strip()
    if name in _outlets():
        return _outlets()[name]
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # an address that is none
        host = ""
    region = re.fullmatch(r"en[-_]([a-z]{2})", (language or "").strip().lower())
    for place in (host.rpartition(".")[2], region[1] if region else "", name.rpartition(".")[2] if "." in name else ""):
        if place in DAY_FIRST:
            return True
        if place in MONTH_FIRST:
            return False
    return None


@cache
def _outlets() -> dict[str, bool]:
    return {row["outlet"].casefold(): row["order"] == "d" for row in table("outlets")}

"""Where an agency's paragraph begins behind the place, the day and the agency: "LONDON, March 3 (AP) — Thousands …"."""

import re

from analysis.lexicon.geography import capital_of, country, states

DAY = r" \d{1,2}(?:, \d{4})?"
AGENCY = r" ?[(/][A-Z]\w{1,20}[)/]"
DASH = r" (?:[—–―]|--?) "
SHORT = rf", (?!Jr|Sr)[A-Z](?:[a-z]\w*)?(?:\.(?:[A-Z]\.)?|\.?{DAY}) (?:[—–―]|--) "
# TRENTON — A former manager …   LONDON, March 3 (AP) — Thousands …
CAPITALS = re.compile(
    rf"(?:[A-Z][A-Z.]{{1,2}} )?[A-Z][A-Z.'’-]{{2,}}(?: [A-Z][A-Z.'’-]+){{0,3}}"
    rf"(?:, [A-Z][\w.]{{1,20}}(?:{DAY})?){{0,2}}(?:{AGENCY})?{DASH}(?=\S)"
)
# Kampala (Reuters) - Gunmen …   Springfield, Ill. — A bus driver …
MARKED = re.compile(
    rf"[A-Z][a-z.'’-]+(?: [A-Z][a-z.'’-]+){{0,2}}"
    rf"(?:(?:, [A-Z][\w.]{{1,20}})?(?:{DAY})?{AGENCY}{DASH}|{SHORT})(?=[A-Z“\"])"
)
# Kyiv — A school …   Portland, Oregon — Two men …
KNOWN = re.compile(
    r"([A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)(?:, ([A-Z][a-z]+(?: [A-Z][a-z]+)?))? [—–―] (?=[A-Z“\"][^\n\r]{40})"
)
# WASHINGTON A former manager …
UNMARKED = re.compile(r"([A-Z]{4,})(?: +|--? ?)(?=A |[A-Z][a-z]|U[.]S[.]|[A-Z]+&[A-Z])")


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where a paragraph begins behind its dateline; `start` where it has none."""
    if (dateline := CAPITALS.match(text, start, end) or MARKED.match(text, start, end)) is not None:
        return dateline.end()
    if (dateline := KNOWN.match(text, start, end)) is not None:
        town, land = dateline.groups()
        return dateline.end() if capital_of(town) or (land and (land in states() or country(land))) else start
    dateline = UNMARKED.match(text, start, end)
    return dateline.end() if dateline is not None and capital_of(dateline[1].title()) else start

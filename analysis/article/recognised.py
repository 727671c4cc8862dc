"""Signs that a text was recognised from a scan: words that are parted, digits in them, ligatures by themselves."""

import re

BROKEN = re.compile(
    r"(?<![\w’'.-])(?:ffi|ffl|fi|fl|ff) [a-z]+"  # “fi re”
    r"|\b[A-Za-z]*[a-z]1[a-z]+\b|\b[A-Za-z]*[a-z]0[a-z]+\b|\b[01][a-z]{3,}\b"  # “o1d”, “0fficer”
    r"|(?<![\w’'.&-])[b-hj-rt-z] [a-z]{2,}|(?:^|(?<=[.!?] ))[B-HJ-WYZ] [a-z]{2,}",  # “w ind”, “N obody”
    re.M,
)
MEASURED = re.compile(r"(?:0th|1st|0am|0pm)\b|[a-z]+1[a-z]*\d")
FEWEST, SHARE = 3, 200  # places, and words that hold one


def recognised(text: str) -> str | None:
    places = [one for one in BROKEN.findall(text) if not MEASURED.match(one)]
    if len(set(places)) < FEWEST or len(places) * SHARE < len(text.split()):
        return None
    shown = ", ".join(f"“{one}”" for one in list(dict.fromkeys(places))[:2])
    return (
        f"Broken words: {len(places):,} places such as {shown} are words that are parted or hold digits, as after "
        "a scan; names may be misread there."
    )

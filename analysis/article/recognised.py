"""Signs that a text was recognised from a scan: words that are parted, digits in them, ligatures by themselves."""

import re

BROKEN = re.compile(
    r"(?<![\w’'.-])(?:ffi|ffl|fi|fl|ff) [a-z]+"  # “fi re”
    r"|\b[A-Za-z]*[a-z]1[a-z]+\b|\b[A-Za-z]*[a-z]0[a-z]+\b|\b[01][a-z]{3,}\b"  # “o1d”, “0fficer”
    r"|(?<![\w’'.&-])[b-hj-rt-z] [a-z]{2,}|(?:^|(?<=[.!?] ))[B-HJ-WYZ] [a-z]{2,}",  # “w ind”, “N obody”
    re.M,
)
MEASURED = re.compile(r"(?:0th|1st|0am|0pm)\b|[a-z]+1[a-z]*\d")
CODES = re.compile(r"\(cid:\d+\)")  # letters of a PDF that does not say which they are
DOUBLED = re.compile(r"\b(?:([^\W\d_])\1){4,}\b")  # “HHaarrwwiicckk”: printed twice to look bold
SPACED = re.compile(
    r"(?<!\S)(?:[^\W\d_] ){4,40}[^\W\d_](?!\S)(?!.*\n.*\d .*\d .*\d)"
)  # “H A R W I C K”; not above a table
RUN = re.compile(r"[a-z]{2}[.,!?;](?=[A-Z“\"][a-z])|[a-z]{2},(?=[a-z]{2})")  # “river.Ann”, “Lee,the”
FEWEST_WORDS, MEAN = 30, 6.3  # words, and their letters on average; of 473 articles none has above 5.8
FEWEST, SHARE = 3, 200  # places, and words that hold one


def recognised(text: str) -> str | None:
    return _coded(text) or _doubled(text) or _spaced(text) or _run(text) or _glued(text) or _broken(text)


def _coded(text: str) -> str | None:
    if len(found := CODES.findall(text)) < FEWEST:
        return None
    return (
        f"Lost characters: {len(found):,} letters are codes such as “{found[0]}”; the PDF does not say which they are."
    )


def _doubled(text: str) -> str | None:
    found = [match[0] for match in DOUBLED.finditer(text)]
    return (
        f"Broken words: {_many(found)} each letter twice (“{found[0]}”), as where a PDF prints it bold."
        if found
        else None
    )


def _spaced(text: str) -> str | None:
    found = [match[0] for match in SPACED.finditer(text)]
    return (
        f"Broken words: {_many(found)} their letters apart (“{found[0][:30]}”); they are not read." if found else None
    )


def _run(text: str) -> str | None:
    words = [word for word in text.split() if not any(sign in word for sign in ("://", "www.", "@"))]
    found = [word for word in words if RUN.search(word)]
    count = sum(len(RUN.findall(word)) for word in found)
    if count < FEWEST or count * 40 < len(words):
        return None
    return (
        f"Run together: no space follows {count:,} stops and commas, such as in “{found[0][:30]}”; sentences and names "
        "may be misread there."
    )


def _glued(text: str) -> str | None:
    """Words without spaces between them, as a bad export leaves them: far longer on average than those of English."""
    found = [word for word in re.findall(r"[^\W\d_]+", text) if word.islower()]
    if len(found) < FEWEST_WORDS or sum(map(len, found)) < MEAN * len(found):
        return None
    shown = max(found, key=len)
    return f"Run together: words stand without a space between them (“{shown[:30]}”); they are not read."


def _many(found: list[str]) -> str:
    return "1 place of the text has" if len(found) == 1 else f"{len(found):,} places of the text have"


def _broken(text: str) -> str | None:
    places = [one for one in BROKEN.findall(text) if not MEASURED.match(one)]
    if len(set(places)) < FEWEST or len(places) * SHARE < len(text.split()):
        return None
    shown = ", ".join(f"“{one}”" for one in list(dict.fromkeys(places))[:2])
    return (
        f"Broken words: {len(places):,} places such as {shown} are words that are parted or hold digits, as after "
        "a scan; names may be misread there."
    )

"""What is doubtful in a text, in sentences for whoever reads it; and the text mended where that is safe."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from analysis.article.collected import collected, jumps
from analysis.article.days import said
from analysis.article.escaped import meant
from analysis.article.genres import genre, parts
from analysis.article.of_itself import of_itself
from analysis.article.parted import parted
from analysis.article.recognised import recognised
from analysis.article.turns import transcribed
from analysis.article.unlike import unlike
from analysis.article.walls import consent, offer
from analysis.article.whole import cut_off, repeated, several
from analysis.article.words import all_capitalised
from analysis.article.wrapped import unwrapped

BROKEN = re.compile("[ÂÃâÐÑå][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï¿½")
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
MARK_FOR_LETTER = re.compile(r"\?[^\W\d_]|[^\W\d_]\?[^\W\d_]")  # “?We”, “don?t”
STAMP = re.compile(
    r"[\[(]?(?:(?:updated?|posted)(?: at)? )?(?:(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})(?:,| at)? +)?"
    r"(?:\d{1,2}[.:]\d\d|\d{1,2}(?= ?[ap]\.?m))\s*(?:[ap]\.?m\.?)?,?\s*"
    r"(?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T|C[SD]?T|AEST|AEDT|IST)?[\])]?"
    r"(?=\s*(?:[-–—:|]|[A-Z“\"]|$))"
    r"|\d{1,3}(?:\+\d{1,2})?(?: ?min(?:ute)?s?\b|['’′])(?: ?[:.–—-]|(?= [A-Z]))"  # of a match: 45+2'
    r"|(?:(?:updated?|posted) )?(?:\d{1,2}|an?) ?(?:h|hrs?|hours?|m|mins?|minutes?) ago(?=\s*(?:[-–—:|]|[A-Z“\"]|$))",
    re.I,
)
GAP = re.compile(r"(?<=[\w,.;:”\"’)]) {4,}(?=[\w“\"‘(])")
MARKUP = re.compile(
    r"\*\*\w|\]\(https?:|^#{1,4} \w|\[\[\w|\{\{\w|^==+ ?\w.*==+$"
    r"|\[/?(?:b|i|u|url|quote|img)\b[^\]\n]*\]|^#\+\w+:|^\*{1,3} \w.*$(?=\n[^*\n])|^={1,4} \w"
    r"|^[ \t]*:(?:PROPERTIES|CUSTOM_ID):|^h[1-6](?:\([^)\n]*\))?\. |<span id="
    r"|^:[\w-]+: |^\.\. \w+::|^\w+::\S*\[|(?<=\w\n)[=~^-]{4,}$",
    re.M,
)


def mended(text: str, begin: int = 0) -> tuple[str, list[str]]:
    """The text with what can safely be mended, and what stands out in it. Where line ends are joined, offsets hold."""
    text, warnings = _encoding(text)
    body, taken = meant(text[begin:])
    text, warnings = text[:begin] + body, [*warnings, *taken]
    text, joined = unwrapped(text, begin)
    if joined:
        warnings.append(
            f"Hard-wrapped lines: {_many(joined, 'line end')} inside paragraphs {_are(joined)} read as spaces."
        )
    return text, [*warnings, *noticed(text[begin:], joined > 0)]


def mended_line(words: str | None) -> str | None:
    """A title or a name that was read in the wrong encoding once."""
    return _encoding(words)[0] if words else words


def undated(known: Mapping[str, Any]) -> tuple[str, ...]:
    """What is said of an article of which no day is known, unless it is said already, or one that is to come."""
    day = known.get("date")
    if day and day > datetime.date.today() + datetime.timedelta(days=2):
        return (f"Date ahead: {said(day)} is still to come; what the text says of its past and future hangs on it.",)
    if day or any(one.startswith("Date ") for one in known.get("warnings", ())):
        return ()
    return ("Undated: no day of publication was found; “Monday” and “last year” stay open.",)


def noticed(text: str, mended: bool = False) -> list[str]:
    """What stands out in the text of an article."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    turns = transcribed(paragraphs)
    kind = genre(paragraphs)
    live = None if turns or kind else _live(paragraphs)
    found = [
        _lost(text),
        _columns(text),
        _markup(text),
        _capitals(text),
        consent(paragraphs),
        offer(paragraphs),
        live,
    ]
    found += [kind, turns]
    if not (live or turns or kind):
        found.append(several(paragraphs) or collected(paragraphs) or parted(paragraphs))
    found += [recognised(text), repeated(paragraphs), cut_off(paragraphs), jumps(text)]
    found += [*unlike(paragraphs), *of_itself(paragraphs), *parts(paragraphs)]
    if not mended:  # what joins lines is invisible too
        found.append(_invisible(text))
    return [sentence for sentence in found if sentence]


def _encoding(text: str) -> tuple[str, list[str]]:
    """Text that was read in the wrong encoding once ("donâ€™t"), line by line, by ftfy."""
    if not BROKEN.search(text):
        return text, []
    import ftfy

    lines = text.splitlines(keepends=True)
    better = [ftfy.fix_encoding(line) if BROKEN.search(line) else line for line in lines]
    count = sum(len(BROKEN.findall(one)) for one, other in zip(lines, better) if one != other)
    warnings = []
    if count:
        warnings.append(
            f"Garbled encoding: {_many(count, 'place')} such as “{_example(lines, better)}” {_are(count)} mended; "
            "positions are those in the mended text."
        )
    text = "".join(better)
    if left := len(BROKEN.findall(text)):
        warnings.append(f"Garbled encoding: {_many(left, 'place')} could not be mended; names may be misread there.")
    return text, warnings


def _example(lines: list[str], better: list[str]) -> str:
    """The first garbled word."""
    changed = next((one for one, other in zip(lines, better) if one != other), "")
    return next((word for word in changed.split() if BROKEN.search(word)), "")[:20]


def _lost(text: str) -> str | None:
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    if lost:
        return f"Lost characters: {_many(lost, 'place')} of the text {'holds' if lost == 1 else 'hold'} “�”."
    asked = sum(MARK_FOR_LETTER.search(word) is not None for word in text.split() if "/" not in word)
    if asked < 3:
        return None
    return f"Lost characters: {_many(asked, 'word')} hold a “?” where a letter or a quotation mark stood."


def _columns(text: str) -> str | None:
    """Gaps inside lines, as where two columns of print were copied side by side."""
    gaps = len(GAP.findall(text))
    if gaps < 5:
        return None
    return f"Columns: {gaps} lines hold wide gaps; if two columns stand side by side, they are read across."


def _markup(text: str) -> str | None:
    """Signs of Markdown or of a wiki in what is read as plain text."""
    signs = MARKUP.findall(text)
    if len(signs) < 2:
        return None
    return (
        f"Markup: {len(signs)} signs such as “{signs[0].strip()}” are part of the text; save Markdown as .md, "
        "a wiki's page as .html."
    )


def _invisible(text: str) -> str | None:
    count = len(INVISIBLE.findall(text))
    return (
        f"Invisible characters: {_many(count, 'soft hyphen or mark', 'soft hyphens or marks')} "
        f"{_are(count)} looked through."
        if count
        else None
    )


def _capitals(text: str) -> str | None:
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 40:
        return None
    if len(letters) > 150 and not any(c.isupper() for c in letters):
        return "No capitals: the text is written in small letters only; which words are names is a guess."
    if all_capitalised(text):
        return "All capitalised: nearly every word begins with a capital; which words are names is a guess."
    if sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return None
    return "All capitals: the text is read as if it were in small letters; which words are names is a guess."


def _live(paragraphs: list[str]) -> str | None:
    stamps = sum(STAMP.match(words) is not None for words in paragraphs)
    if stamps < 3:
        return None
    return (
        f"Live blog or log: {stamps} paragraphs begin with a time; what “today” means may differ from one to the next."
    )


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _are(count: int) -> str:
    return "was" if count == 1 else "were"

"""What is doubtful in a text, in sentences for whoever reads it; and the text mended where that is safe."""

import re
from collections.abc import Iterable

from analysis.article.wrapped import unwrapped

BROKEN = re.compile("[ÂÃâÐÑå][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï¿½")
INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
CONSENT = re.compile(
    r"\bcookies?\b|\bwe value your privacy|\bbefore you continue\b|\b(?:accept|reject|allow) all\b"
    r"|\blegitimate interest|\bmanage (?:my |your )?(?:preferences|options|settings|choices)"
    r"|\bour (?:\d+ )?partners\b|\bconsent\b"
    r"|\bpersonal(?:ised|ized)? (?:data|ads|advertising)\b|\bprivacy (?:policy|settings|choices)\b",
    re.I,
)
OFFER = re.compile(
    r"\bsubscri(?:be|ption|bers?)\b|\balready a (?:subscriber|member)|\bunlimited (?:digital )?access"
    r"|\bcancel (?:at )?any ?time|\b(?:log|sign) in\b|\bcreate (?:a|an|your) (?:free )?account"
    r"|\bfree trial\b|\b(?:continue|keep) reading\b"
    r"|\bread the (?:full|rest of the) (?:story|article)\b|\bregister (?:for free|now|to read)",
    re.I,
)
ONLY_FOR = re.compile(
    r"\b(?:subscribe|sign up|register|log in|sign in|pay)\b.{0,40}\b(?:to|and) (?:continue|keep|read|unlock|finish)"
    r"|\bto (?:continue|keep) reading\b|\balready a (?:subscriber|member)"
    r"|\b(?:article|story|content|page) is (?:only )?(?:for|available to|exclusive to|reserved for)"
    r" (?:\w+ )?(?:subscribers|members)"
    r"|\bremaining \d+% of (?:this|the) article",
    re.I,
)
FURNITURE = re.compile(
    r"(?:read more|related|more on this(?: story)?|see also|recommended|most (?:read|popular)|trending|advertisement"
    r"|share (?:this|on|via)|follow us|sign up (?:for|to)|subscribe to our|newsletter|skip to|back to top|comments?"
    r"|download (?:our|the) app|click here|story continues below|view (?:gallery|comments)|loading)\b",
    re.I,
)
STAMP = re.compile(
    r"(?:updated? (?:at )?)?\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?,?\s*"
    r"(?:GMT|BST|UTC|CET|CEST|E[SD]?T|P[SD]?T|C[SD]?T|AEST|AEDT|IST)?"
    r"(?=\s*(?:[-–—:|]|[A-Z“\"]|$))",
    re.I,
)
DATELINE = re.compile(r"[A-Z][A-Z .'-]{3,30}(?:, [A-Z][\w. ]{1,20})? ?(?:\([A-Za-z/ ]{2,20}\) ?)?(?:--|[-–—]) ")
BYLINE = re.compile(r"By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? (?:and|in) .{2,40})?\.?\Z")
END = re.compile(
    r"(?:end of (?:document|article|story)|-\s?30\s?-|#{2,}|\(?ends?\)?|copyright .{4,60}|all rights reserved.*)\Z",
    re.I,
)


def mended(text: str, begin: int = 0) -> tuple[str, list[str]]:
    """The text with what can safely be mended, and what stands out in it. Where line ends are joined, offsets hold."""
    text, warnings = _encoding(text)
    text, joined = unwrapped(text, begin)
    if joined:
        warnings.append(
            f"Hard-wrapped lines: {_many(joined, 'line end')} inside paragraphs {_are(joined)} read as spaces."
        )
    return text, [*warnings, *noticed(text[begin:], joined > 0)]


def noticed(text: str, mended: bool = False) -> list[str]:
    """What stands out in the text of an article."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    steps = (_lost(text), _capitals(text), _consent(paragraphs), _offer(paragraphs), _live(paragraphs))
    found = [*steps, _several(paragraphs)]
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
    return (
        lost and f"Lost characters: {_many(lost, 'place')} of the text {'holds' if lost == 1 else 'hold'} “�”."
    ) or None


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
    if len(letters) < 40 or sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return None
    return "All capitals: the text is read as if it were in small letters; which words are names is a guess."


def _share(paragraphs: Iterable[str], found: re.Pattern[str], at_least: int) -> tuple[list[str], float]:
    """The paragraphs in which something is found that often, and their share of the text."""
    paragraphs = list(paragraphs)
    those = [words for words in paragraphs if len(set(map(str.lower, found.findall(words)))) >= at_least]
    return those, sum(map(len, those)) / max(1, sum(map(len, paragraphs)))


def _consent(paragraphs: list[str]) -> str | None:
    those, share = _share(paragraphs, CONSENT, 2)
    if share > 0.4:
        return "Consent wall: most of the text asks for consent to cookies; save the page again after answering it."
    return (those and f"Consent notice: {_quoted(those[0])} is part of the text.") or None


def _offer(paragraphs: list[str]) -> str | None:
    those = [words for words in paragraphs if is_offer(words)]
    if not those or not any(map(ONLY_FOR.search, those)):
        return None
    return f"Pay wall: the text holds an offer ({_quoted(those[0])}); the rest of the article may be missing."


def is_offer(words: str) -> bool:
    """Whether a paragraph offers a subscription or an account."""
    return bool(ONLY_FOR.search(words) and len(words) < 400) or len(set(map(str.lower, OFFER.findall(words)))) >= 3


def _live(paragraphs: list[str]) -> str | None:
    stamps = sum(STAMP.match(words) is not None for words in paragraphs)
    if stamps < 3:
        return None
    return (
        f"Live blog: {stamps} paragraphs begin with a time of day; what “today” means may differ from one to the next."
    )


def _several(paragraphs: list[str]) -> str | None:
    """Signs that another article begins inside the text."""
    inside = paragraphs[2:]
    datelines = sum(DATELINE.match(words) is not None for words in inside)
    bylines = sum(BYLINE.match(words) is not None for words in inside[:-1])
    ends = [n for n, words in enumerate(paragraphs) if END.match(words) and n < len(paragraphs) - 3]
    dated = sum(re.match(r"date\s*:\s*\S", words, re.I) is not None for words in inside)
    sign = (
        f"{datelines} more datelines"
        if datelines > 1
        else "another dateline"
        if datelines
        else "another byline"
        if bylines
        else "another line “Date:”"
        if dated
        else f"{_quoted(paragraphs[ends[0]])} before its end"
        if ends
        else None
    )
    return (
        f"Several articles: {sign} inside the text; two articles read as one share their date and people."
        if sign
        else None
    )


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= 40 else words[:40].rsplit(' ', 1)[0] + ' …'}”"


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _are(count: int) -> str:
    return "was" if count == 1 else "were"

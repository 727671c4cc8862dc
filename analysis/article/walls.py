"""What stands before an article: a wall of consent to cookies, an offer to subscribe."""

import re
from collections.abc import Iterable

from analysis.article.whole import quoted

CONSENT = re.compile(
    r"\bcookies?\b|\bwe (?:value|care about|respect) your (?:privacy|data)|\bbefore you continue\b"
    r"|\byour privacy,? (?:your|matters)|\b(?:accept|reject|allow|agree to|decline) all\b"
    r"|\b(?:agree|accept) and (?:continue|close|proceed)|\bcontinue without (?:accepting|agreeing)|\bsmall files\b"
    r"|\b(?:store|stored|information|files) on (?:a|your) (?:device|computer|browser)"
    r"|\blegitimate interest|\bmanage (?:my |your )?(?:preferences|options|settings|choices)"
    r"|\bour (?:\d+ )?partners\b|\bconsent\b"
    r"|\bpersonal(?:ised|ized)? (?:data|ads|advertising)\b|\bprivacy (?:policy|settings|choices)\b",
    re.I,
)
READERS = r"(?:members|subscribers|(?:paying |paid |registered |premium )+\w+|supporters|patrons|premium \w+)"
WHOLE = r"(?:the )?(?:full|rest|whole|entire|complete|remainder)\b"
OFFER = re.compile(
    r"\bsubscri(?:be|ption|bers?)\b|\balready a (?:subscriber|member)"
    r"|\b(?:un(?:limited|restricted)|full) (?:\w+ )?(?:access|reporting|articles)"
    r"|\bcancel (?:at )?(?:any ?time|when)|\b(?:log|sign) in\b|\bcreate (?:a|an|your) (?:free )?account"
    r"|\b(?:free|[\w-]+[- ]day) trial\b|\b(?:continue|keep) reading\b|\b(?:from|for|just|only) [£$€]\d"
    r"|[£$€][\d.]+ (?:a|per|each) (?:week|month|year)|\bbecome a (?:member|subscriber|supporter|patron)"
    r"|\bread the (?:full|rest of the) (?:story|article)\b|\bregister (?:for free|now|to read)"
    r"|\bjoin (?:us|now|today|from)\b|\benjoy(?:ed|ing)? (?:this|reading|our)|\bsee (?:options|offers|plans)",
    re.I,
)
ONLY_FOR = re.compile(
    r"\b(?:subscribe|sign up|register|log in|sign in|pay|join|become a \w+|upgrade)\b.{0,60}"
    r"\b(?:to|and) (?:continue|keep|read|unlock|finish|see|access|enjoy)"
    r"|\bto (?:continue|keep) reading\b|\balready a (?:subscriber|member)"
    rf"|\b(?:article|story|content|page|piece) is (?:(?:only|exclusively) (?:for|available to)"
    rf"|available only (?:to|for)|exclusive to|reserved for|for our|for(?= (?:paying|paid|registered|premium)))"
    rf" (?:our )?{READERS}"
    r"|\b(?:this|the) (?:is )?(?:a )?premium (?:content|article|story)|\b(?:this|that) is premium\b"
    rf"|\b(?:read|see|view|access|finish|unlock) {WHOLE}.{{0,30}}\b(?:article|story|piece|report)\b"
    r"|\bunlock (?:this|the|every|all)\b|\bbehind (?:a|our|the) pay ?wall"
    r"|\b(?:last|remaining|read all(?: of)?|used|no more|\d+) (?:of )?(?:your )?(?:\w+ )?"
    r"free (?:articles?|stories|story)"
    r"|\bwant to read (?:more|on|the rest)|\bremaining \d+% of (?:this|the) article",
    re.I,
)


def consent(paragraphs: list[str]) -> str | None:
    """What is said of a text that asks for consent to cookies, wholly or in a part."""
    those, share = _share(paragraphs, CONSENT, 2)
    if share > 0.4:
        return "Consent wall: most of the text asks for consent to cookies; save the page again after answering it."
    return (those and f"Consent notice: {quoted(those[0])} is part of the text.") or None


def offer(paragraphs: list[str]) -> str | None:
    """What is said of a text that holds an offer to read on for money."""
    those = [words for words in paragraphs if is_offer(words)]
    if not those or not any(map(ONLY_FOR.search, those)):
        return None
    return f"Pay wall: the text holds an offer ({quoted(those[0])}); the rest of the article may be missing."


def is_offer(words: str) -> bool:
    """Whether a paragraph offers a subscription or an account."""
    return bool(ONLY_FOR.search(words) and len(words) < 400) or len(set(map(str.lower, OFFER.findall(words)))) >= 3


def _share(paragraphs: Iterable[str], found: re.Pattern[str], at_least: int) -> tuple[list[str], float]:
    """The paragraphs in which something is found that often, and their share of the text."""
    paragraphs = list(paragraphs)
    those = [words for words in paragraphs if len(set(map(str.lower, found.findall(words)))) >= at_least]
    return those, sum(map(len, those)) / max(1, sum(map(len, paragraphs)))

"""Is a text one whole article? What shows that it holds another one, that parts stand twice, that its end is lost."""

import re
from collections import Counter

from analysis.article.days import day_line

DATELINE = re.compile(
    r"[A-Z][A-Z .'-]{3,30}(?:, [A-Z][\w. ]{1,20})? ?(?:\([A-Za-z/ ]{2,20}\) ?)?(?:--|[-–—_]) "
    r"|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \([A-Z]{2,5}\) ?(?:--|[-–—]) "
)
BYLINE = re.compile(r"By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,? (?:and|in) .{2,40})?\.?\Z")
END = re.compile(
    r"(?:end of (?:document|article|story)|-\s?30\s?-|#{2,}|\(?ends?\)?|(?:copyright|©|\(c\)) ?.{4,60}"
    r"|all rights reserved.*)\Z",
    re.I,
)
# "Ruth Malloy, Transport Correspondent" in a line of its own.
CREDIT = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}(?:,| [-–—|]) (?:[\w-]+ ){0,4}"
    r"(?:correspondent|reporter|editor|writer|journalist|columnist|staff)(?: in [A-Z].{2,30})?",
    re.I,
)
LABEL = re.compile(r"(?:title|headline|date|published)\s*:\s*\S", re.I)
ABOUT = re.compile(r"(Author|Byline|Section|Source|Record(?: Number)?|Length|Copyright|Document Type)\s*:\s*\S")
NOTES = re.compile(r"(?:notes? (?:to|for) (?:the )?editors?|(?:media |press )?contacts?\s*:|about [A-Z])", re.I)
RULE = re.compile(r"(?:[*#_=~•·-] ?){3,}|[*•·]( [*•·]){1,}")
CUT = re.compile(r"(?:…|\.\.\.)[”\"’')\]]*(?: ?\[\+?\d+ chars\])?\Z")  # as services shorten: "… [+1200 chars]"
NO_CUT = re.compile(r"(?:https?://|www\.|[#@])\S+\Z|\b(?:died|born)\b.*\d{4}\Z")  # a link, the dates of a life
STOPPED = re.compile(r"[.!?:;…][\"”’')\]]*\Z")
LONG = 12  # words of a paragraph that nobody writes twice


def several(paragraphs: list[str]) -> str | None:
    """Signs that another article begins inside the text."""
    inside = paragraphs[2:]
    begin = next((n for n, words in enumerate(paragraphs) if len(words.split()) >= LONG), 0)
    datelines = sum(DATELINE.match(words) is not None for words in paragraphs[begin + 1 :])
    bylines = sum(BYLINE.match(words) is not None for words in paragraphs[max(2, begin) : -1])
    credits = sum(CREDIT.fullmatch(words) is not None for words in inside[:-1])
    ends = [n for n, words in enumerate(paragraphs) if END.match(words) and n < len(paragraphs) - 3]
    ends = [n for n in ends if not any(map(NOTES.match, paragraphs[n + 1 :]))]  # a release goes on with notes
    labels = next((words for words in inside if LABEL.match(words)), None)
    heads = Counter(found[1] for words in paragraphs if (found := ABOUT.match(words)))
    again = next((label for label, times in heads.items() if times > 1), None)
    day = next((words for n, words in enumerate(inside[:-1], 2) if day_line(words) and _follows(paragraphs, n)), None)
    ruled = next((n for n in range(2, len(paragraphs) - 2) if RULE.fullmatch(paragraphs[n])), None)
    headed = (
        ruled is not None
        and _headline(paragraphs[ruled + 1])
        and not _headline(paragraphs[ruled - 1])
        and any(len(words.split()) >= LONG for words in paragraphs[ruled + 2 :])
    )
    sign = (
        f"{datelines} more datelines"
        if datelines > 1
        else "another dateline"
        if datelines
        else "another byline"
        if bylines or credits
        else f"another line “{labels.split(':')[0].strip()}:”"
        if labels
        else f"{quoted(paragraphs[ends[0]])} before its end"
        if ends
        else f"“{again}:” at the head of {heads[again]} lines"
        if again
        else f"another day ({quoted(day)})"
        if day
        else "a rule and another headline"
        if headed
        else None
    )
    return (
        f"Several articles: {sign} inside the text; two articles read as one share their date and people."
        if sign
        else None
    )


def _headline(words: str) -> bool:
    return 3 <= len(words.split()) <= 20 and not STOPPED.search(words)


def _follows(paragraphs: list[str], number: int) -> bool:
    """Whether a line stands where the day of an article does: below a headline or a byline, above its text."""
    return not STOPPED.search(paragraphs[number - 1]) and len(paragraphs[number + 1].split()) >= LONG


def repeated(paragraphs: list[str]) -> str | None:
    """What is said of paragraphs that stand twice: people, quotes and events are read as often."""
    count = Counter(words for words in paragraphs if len(words.split()) >= LONG)
    twice = [words for words, times in count.items() if times > 1]
    if len(twice) < 2:
        return None
    return f"Repeated: {len(twice)} paragraphs, such as {quoted(twice[0])}, stand more than once."


def cut_off(paragraphs: list[str]) -> str | None:
    """What is said of a text that ends inside a sentence, where the paragraphs before end theirs."""
    while paragraphs and (ABOUT.match(paragraphs[-1]) or END.match(paragraphs[-1])):
        paragraphs = paragraphs[:-1]
    ended = sum(STOPPED.search(words) is not None for words in paragraphs)
    if not paragraphs or len(paragraphs[-1].split()) < 6 or NO_CUT.search(paragraphs[-1]):
        return None
    inside = (
        len(paragraphs) > 1
        and not STOPPED.search(paragraphs[-1])
        and ended >= 0.8 * (len(paragraphs) - 1)
        and ended > 1
    )
    if not inside and not CUT.search(paragraphs[-1]):
        return None
    return f"Cut off: the text ends inside a sentence ({quoted(paragraphs[-1][-40:], cut=False)}); its end is missing."


def quoted(words: str, cut: bool = True) -> str:
    return f"“{words if len(words) <= 40 or not cut else words[:40].rsplit(' ', 1)[0] + ' …'}”"

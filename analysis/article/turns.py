"""Texts of turns: chats that an app exported, transcripts of who says what."""

import itertools
import re
from collections import Counter

from analysis.errors import InputError

DAY, CLOCK = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}", r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
MESSAGE = re.compile(
    rf"^\u200e?\[?{DAY},? {CLOCK}\]?(?: -)? [^:\n]{{1,60}}: "  # WhatsApp, Signal
    rf"|^[^\n,:]{{1,60}}, \[{DAY} {CLOCK}\]:?\s*$"  # Telegram
    rf"|^{CLOCK}\s+From .{{1,60}} to .{{1,60}}:"  # Zoom, Teams
    rf"|^[^\n]{{1,40}} [—–-] (?:[Tt]oday|[Yy]esterday|{DAY})(?: at|,)? {CLOCK}[ \t]*$",  # Discord
    re.M,
)
# A name and a clock above what somebody writes, as Slack and Teams copy it; a live blog has it, too, above paragraphs.
NOON = r"\d{1,2}:\d\d[ \u202f]?[AaPp][Mm]"
CLOCKED = re.compile(
    rf"^[A-Z][^\n:.]{{1,40}}\n?[ \t]+\[?{NOON}\]?[ \t]*$|^[A-Z][^\n:.]{{1,40}}\n{NOON}[ \t]*$"
    rf"|^\[{NOON}\] [A-Z][^\n:.]{{1,40}}$",
    re.M,
)
SHORT = 15  # words of a line in a chat, at most, on average
EXPORTED = re.compile(r"class=[\"']message default|class=[\"']_a6-g")  # Telegram's and Facebook's pages
NAMED = r"(?:[A-Z][\w’'-]+\.?(?: [A-Z][\w’'-]*\.?){0,3}|[A-Z]{1,3})"
TIME = r"\[?\(?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?\)?\]?"
ROLE = r"(?:, [A-Z][A-Z.’' -]{2,40})?"  # STEVE LEE, HOST: …
OFFICE = r"(?:The [A-Z][^():\n]{3,80} \((?=[^()\n]+\)))?"  # The Minister for Ports (Ann Lee): …
TURN = re.compile(
    rf"(?:{TIME}\s+)?{OFFICE}({NAMED}|[Ss]peaker \d+)\)?{ROLE}(?: \([^()]{{1,60}}\)){{0,2}}(?:\s+{TIME})?\s*:\s+\S"
    r"|([QA])(?:\.\s+|:?\s{2,})\S"
    r"|(M(?:r|rs|s)\. [A-Z][A-Z’'-]+(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)\. +[A-Z]"  # the Congressional Record's
)
# Ann Lee: We lost the barn.   Speaker 2 (Harwick): …
LABEL = re.compile(
    rf"^[ \t\u00a0]*(?:{TIME}[ \t]+)?{OFFICE}({NAMED}|[Ss]peaker \d+)\)?{ROLE}"
    rf"(?: \([^()\n\r]{{1,60}}\)){{0,2}}(?:[ \t]+{TIME})?"
    r"[ \t]*(:)[ \t\u00a0]+(?=\S)([^\n\r]+)",
    re.MULTILINE,
)
# Q: Why did you resign?   A. The figures were wrong.
Q_AND_A = re.compile(
    r"^[ \t\u00a0]*(?:\*\*)?(Q|A|Question|Answer)(?:\*\*)?([:.])(?:\*\*)?[ \t\u00a0]+(?=\S)([^\n\r]+)", re.MULTILINE
)
ASKED = frozenset(["Q", "A", "Question", "Answer"])
# A line that is only a speaker: “Ann Lee  0:31”, “Ann Lee (0:31):”, “0:31 - Ann Lee”, “The Minister for Ports (Ann
# Lee)”, “Ann Lee (Harwick) (Lab)”.
BRACKETS = r"(?:[ \t]*\([^()\n]{1,60}\)){0,2}"
HEADING = re.compile(
    rf"({NAMED}|[Ss]peaker \d+)[ \t]+{TIME}:?\Z|{TIME}[ \t]+(?:[-–—|][ \t]+)?({NAMED}|[Ss]peaker \d+):?\Z"
    rf"|({NAMED}){BRACKETS}\Z|The [A-Z][^()\n]{{3,80}} \(({NAMED})\)\Z"
)
SPOKEN = re.compile(r"\b(?:I|[Yy]ou|[Ww]e|[Mm]e|[Mm]y|[Yy]our|[Oo]ur|[Uu]s)\b|\?|’m\b|’re\b")
YOU = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
ANSWER = re.compile(r"\b(?:I|[Ww]e|[Mm]e|[Mm]y|[Oo]ur|us)\b")
FEWEST, QUESTION = 3, 40  # turns of a transcript; words of a question that stands alone
QUOTED = re.compile(r"[“”\"«»]")


def require_no_chat(text: str, name: str) -> None:
    """Raise InputError for what an app exported of a chat: who writes what about whom is in no sentence of it."""
    lines = sum(1 for line in text.splitlines() if line.strip())
    count = len(MESSAGE.findall(text))
    written, clocked = CLOCKED.subn("", text)
    left = [len(line.split()) for line in written.splitlines() if line.strip()]
    if clocked > count and sum(left) <= SHORT * len(left):
        count, lines = clocked, len(left)
    if "<" in text[:200] and (messages := len(EXPORTED.findall(text))) >= FEWEST:
        count, lines = messages, 1
    if count >= FEWEST and count >= 0.3 * lines:
        raise InputError(
            f"{name} is a chat of {count:,} messages, not an article; give what is to be read as .txt, in sentences."
        )


def speakers(paragraphs: list[str]) -> Counter[str]:
    """Who speaks in a transcript, whose speakers stand before what they say, and how often; nobody in other texts."""
    said = [found[1] or found[2] or found[3] for words in paragraphs if (found := TURN.match(words))]
    if len(said) < FEWEST:
        said = [*headings(paragraphs).values()]
    turns = Counter(said)
    again = Counter(name.split()[-1].lower() for name in said)  # STEVE LEE, then LEE
    if len(said) < FEWEST or len(said) < 0.25 * len(paragraphs) or max(again.values()) < 2:
        return Counter()
    if len(turns) < 2 or sum(SPOKEN.search(words) is not None for words in paragraphs) < 0.4 * len(said):
        return Counter()  # labels, such as “Image:” and “Recipient:”
    return turns


def labelled(text: str) -> list[re.Match[str]]:
    """The paragraphs of a transcript that begin with their speaker (LABEL); none of other texts."""
    named = speakers([line.strip() for line in text.splitlines() if line.strip()])
    return [m for m in LABEL.finditer(text) if m[1] in named] if named else asked_and_answered(text)


def questions_and_answers(text: str) -> list[re.Match[str]]:
    """The paragraphs that begin with Q or A (Q_AND_A), where there are both."""
    turns = list(Q_AND_A.finditer(text))
    return turns if {m[1][0] for m in turns} == {"Q", "A"} else []


def asked_and_answered(text: str) -> list[re.Match[str]]:
    """Too few turns to make a transcript, but for a question that the next paragraph answers under another name."""
    turns = list(LABEL.finditer(text))
    pairs = [
        (one, other)
        for one, other in itertools.pairwise(turns)
        if one[3].rstrip().endswith("?") and one[1] != other[1] and not text[one.end() : other.start()].strip()
    ]
    labels = {m[1] for pair in pairs for m in pair} - ASKED
    return [m for m in turns if m[1] in labels]


def headings(lines: list[str]) -> dict[int, str]:
    """The lines that only name a speaker, by their number; of lines without a time, those whose names come again."""
    found = {n: match for n, line in enumerate(lines) if (match := HEADING.match(line.strip()))}
    count = Counter(match[3] or match[4] for match in found.values())
    return {
        n: timed or name
        for n, match in found.items()
        if (timed := match[1] or match[2]) or (" " in (name := match[3] or match[4]) and count[name] > 1)
    }


def transcribed(paragraphs: list[str]) -> str | None:
    """What is said of a transcript."""
    turns = speakers(paragraphs)
    if not turns:
        return _asked(paragraphs)
    return (
        f"Transcript: {turns.total():,} paragraphs begin with a speaker (“{turns.most_common(1)[0][0]}”); what the "
        "list of quotes gives to none of them is read as the text's own words."
    )


def answered(paragraphs: list[str]) -> list[int]:
    """The paragraphs of an interview that ask, where questions stand by themselves and answers name nobody: some ask
    "you", and "I" or "we" answer."""
    words = [one.strip("*_ \t") for one in paragraphs]
    asked = [
        n
        for n, one in enumerate(words[:-1])
        if one.endswith("?")
        and len(one.split()) <= QUESTION
        and not QUOTED.search(one)
        and not QUOTED.search(words[n + 1])
    ]
    personal = [n for n in asked if ANSWER.search(words[n + 1])]
    if len(personal) < FEWEST - 1 or len(personal) * 5 < len(words) or not any(YOU.search(words[n]) for n in asked):
        return []
    return asked


def _asked(paragraphs: list[str]) -> str | None:
    """What is said of an interview whose questions stand by themselves and whose answers name nobody."""
    asked = answered(paragraphs)
    if not asked:
        return None
    return (
        f"Interview: {len(asked)} paragraphs ask (“{paragraphs[asked[0]][:60]}”) and the next answer without a name; "
        "what is answered is read as the words of whoever is said before to be interviewed."
    )

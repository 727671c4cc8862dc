"""Text that is for machines: programs, style sheets, queries, patches, logs, calendars, cards."""

import re

BEGINS = [  # how it begins → what it is
    (re.compile(r"\s*BEGIN:VCALENDAR\b"), "is a calendar"),
    (re.compile(r"\s*BEGIN:VCARD\b"), "is a contact card"),
    (re.compile(r"(?=\s*[.'])(?=[\s\S]{0,3000}^\.(?:TH|TL|Dd)\b)", re.M), "is the source of a manual page (troff)"),
    (re.compile(r"%!PS"), "is PostScript; save it as .pdf"),
    (re.compile(r"\s*-----BEGIN [A-Z ]+-----"), "is a key or a message that is encrypted or signed"),
    (re.compile(r"\s*(?:diff --git |--- \S.*\n\+\+\+ \S|Index: \S.*\n===)"), "is a patch"),
    (
        re.compile(r"\s*(?:(?:var|let|const) )?(?:window\.)?[\w.$]+ = [\[{]\s*[\"{\[\]}]"),
        "is data for a program; save what it holds as .json and name an article of it, as in news.json#1",
    ),
    (re.compile(r"\s*Traceback \(most recent call last\):"), "is the trace of a program's error"),
]
LOGGED = re.compile(
    r"^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d.{0,40}?\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL)\b"
    r"|^[\d.:a-f]+ \S+ \S+ \[\d\d/\w{3}/\d{4}:.{0,20}\] \"(?:GET|POST|HEAD)",
    re.M,
)
CODE = re.compile(
    r".*(?:[{}]|[={}\[\]$<>].*;|\)\s*;)\s*\Z|\s*[a-z-]+: ?[^.;]+;\s*\Z"
    r"|\s*(?:from [\w.]+ )?import [\w.*{]|\s*(?:async )?(?:def|class|function|fn|func|sub)\b.{0,200}[:{]\s*\Z"
    r"|\s*(?:const|let|var|local|static|public|private|protected|return|elif|else|try|raise|except|yield|await|throw"
    r"|assert)\b(?:\s*\Z|[^.]*[=(\[{:;]|\s+\w+\s*\Z)|\s*@\w[\w.]*(?:\(.*)?\Z"
    r"|\s*#(?:!|include|define|pragma|if|endif)|\s*(?:if|for|while|with|case|elif)\b.*[:{]\s*\Z"
    r"|\s*[\w.\[\]\"']+(?:: ?[\w\[\], |.]+)? ?(?:[-+*/|&]?=|:=|<-)(?!=) ?\S|\s*[\w.]+\(.*\)?\s*\Z|\s*[)\]}]+[,;:]?\s*\Z"
    r"|.*(?:[!=]=|=>|->|&&|\|\||\w\(\)|\w\[\w+\]|\w\.\w+\()"
    r"|\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP) [A-Z*\w]"
    r"|\s*(?://|/\*|\*/|--|#) ?\S"
)
LEAST, SHARE = 4, 0.35  # lines of code, and their share of the characters: articles have a tenth


def what(text: str) -> str | None:
    """What a text is that is for machines; None for what people read."""
    kind = next((kind for begins, kind in BEGINS if begins.match(text)), None)
    if kind is None and len(LOGGED.findall(text)) > 0.5 * _lines(text):
        kind = "is a log"
    if kind is None and _is_program(text):
        kind = "is a program's source"
    if kind is None:
        return None
    return kind if ";" in kind else f"{kind}, not an article; give the text of an article as .txt"


def _lines(text: str) -> int:
    return max(2, sum(1 for line in text.splitlines() if line.strip()))


def _is_program(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    code = [line for line in lines if CODE.match(line)]
    return len(code) >= LEAST and sum(map(len, code)) >= SHARE * sum(map(len, lines))

"""What Nexis Uni, Factiva, ProQuest and others export: one text, many articles, each with lines about it.

The forms are those of the services' own exports: Nexis parts articles by "End of Document" (or "1 of 25 DOCUMENTS"),
Factiva by "Document" and an accession number, ProQuest by rules and fields such as "Full text:".
"""

import re
from collections.abc import Iterator

from analysis.article.days import days_of
from analysis.article.labelled import labelled
from analysis.article.records import Exported

# In the languages in which the services can be set.
NEXIS_END = re.compile(
    r"end of document|ende des dokuments?|fin du document|fin del documento|einde van (?:het )?document", re.I
)
NEXIS_COUNT = re.compile(
    r"\d+ (?:of|von|sur|de|van) \d+ do[ck]ument(?:s|o|os|e|en)?|dokument \d+ von \d+"
    r"|documento? \d+ (?:sur|de|van) \d+",
    re.I,
)
NEXIS_ABOUT = re.compile(
    r"(?:section|length|byline|highlight|dateline|series|graphic|language|publication-type|journal code|subject|company"
    r"|organization|person|country|city|state|geographic|industry|load-date|type|correction-date|ticker|url|edition|title"
    r"|column|pub-type|document-type|acc-no|distribution|client/matter|search terms?|search type|narrowed by"
    r"|headline|body|länge|rubrik|autor|update|sprache|longueur|langue)\s*:",
    re.I,
)
NEXIS_FOOT = re.compile(
    r"classification|graphic|(?:load-date|language|publication-type|pub-type|graphic|subject|correction|update|sprache|langue)\s*:.*",
    re.I,
)
NEXIS_LENGTH = re.compile(r"(?:length|länge|longueur)\s*:\s*[\d,.]+ \w+", re.I)
EDITION = re.compile(r"(?:[\w.-]+ ){1,4}edition(?: \d)?|(?:early|late|final|national|city|metro)(?: \w+)?", re.I)
FACTIVA_END = re.compile(r"(?:an\s+)?do[ck]umento? ([a-z]{2,8}\d{6,}\w{4,})", re.I)
WORDS = re.compile(r"[\d,.]+ (?:words|wörter|mots|palabras|parole|woorden)", re.I)
RIGHTS = re.compile(r"(?:copyright|\(c\)|©)\b.*|all rights reserved\.?", re.I)
FACTIVA_TAG = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\s+(.*))?\Z"
)
PROQUEST_KEY = re.compile(
    r"(author|publication info|abstract|links|full text|subject|location|people|company / organization|title|pages?"
    r"|publication title|publication year|publication date|first page|section|publisher|place of publication|volume"
    r"|country of publication|publication subject|issn|source type|language of publication|document type|issue|column"
    r"|proquest document id|document url|copyright|last updated|database|identifier / keyword|dateline|classification"
    r"|document feature)\s*:\s*(.*)",
    re.I,
)
MARKS = re.compile(
    rb"end of document|ende des dokument|fin du document|fin del documento|of \d+ documents|do[ck]umento? \d+ \w+ \d+"
    rb"|\bdo[ck]umento? [a-z]{2,8}\d{6,}|proquest document|full text:|^body:?\s*$|^record(?: number)?:|^gale document",
    re.I | re.M,
)


def exported(text: str) -> list[Exported]:
    """The articles of an export in order; empty where a text is none."""
    lines = [line.strip("\ufeff \t\r\x0c") for line in text.splitlines()]
    single = any(map(_is_body, lines)) and any(map(NEXIS_LENGTH.fullmatch, lines))  # it has no end
    if single or any(map(NEXIS_END.fullmatch, lines)) or any(map(NEXIS_COUNT.fullmatch, lines)):
        return [one for part in _parted(lines, NEXIS_END, NEXIS_COUNT) if (one := _nexis(part))]
    if any(map(FACTIVA_END.fullmatch, lines)):
        return [one for part in _parted(lines, FACTIVA_END) if (one := _tagged(part) or _factiva(part))]
    keys = {found[1].lower() for line in lines if (found := PROQUEST_KEY.match(line))}
    keys |= {"full text"} & set(map(str.lower, lines))
    if "full text" in keys and keys & {"publication title", "proquest document id"}:
        rule = re.compile(r"_{10,}|document \d+ of \d+", re.I)
        return [one for part in _parted(lines, rule) if (one := _proquest(part))]
    return labelled(lines)


def _is_body(line: str) -> bool:
    return line.lower().rstrip(" :") == "body"


def _parted(lines: list[str], *ends: re.Pattern[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if any(end.fullmatch(line) for end in ends):
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _text(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _without_publisher(text: str) -> str:
    """The text without the line that names who owns the paper, which Factiva puts below it."""
    head, _, last = text.rpartition("\n")
    owner = len(last.split()) <= 6 and not re.search(r"[.!?:;…][”\"’')\]]*\Z", last) and last[:1].isupper()
    return head.strip("\n") if owner and head.strip() else text


def _day_line(line: str) -> bool:
    """A line that gives a day, whatever follows it ("March 12, 2024 Tuesday 10:22 AM GMT", "… Final Edition")."""
    return len(line) < 80 and bool(re.search(r"\b(?:1[89]|20)\d\d\b", line)) and _day_of(line) is not None


def _day_of(line: str) -> str | None:
    words = line.split()
    pieces = (" ".join(words[:count]) for count in range(min(len(words), 7), 0, -1))
    return next((piece for piece in pieces if days_of(piece)), None)


def _nexis(lines: list[str]) -> Exported | None:
    body = next((n for n, line in enumerate(lines) if _is_body(line)), None)
    day = next((n for n, line in enumerate(lines[:body]) if _day_line(line) and not NEXIS_ABOUT.match(line)), None)
    if day is None:
        return None
    if body is not None:  # a cover page lists the articles first: the last day before the body is the article's
        day = [n for n, line in enumerate(lines[:body]) if _day_line(line) and not NEXIS_ABOUT.match(line)][-1]
    above = [line for line in lines[:day] if line and not RIGHTS.fullmatch(line) and not NEXIS_ABOUT.match(line)]
    headline = next(
        (line.partition(":")[2].strip() for line in lines[:body] if line.lower().startswith("headline:")), None
    )
    source = above[-1] if above else None
    if body is not None:
        title = above[-2] if len(above) > 1 else None
        begin = body + 1
    else:
        about = [
            n for n, line in enumerate(lines) if n > day and NEXIS_ABOUT.match(line) and not NEXIS_FOOT.fullmatch(line)
        ]
        below = (
            one
            for one in lines[day + 1 :]
            if one and not any(kind.fullmatch(one) for kind in (RIGHTS, EDITION)) and not NEXIS_ABOUT.match(one)
        )
        title = above[-2] if len(above) > 1 else next(below, None)
        begin = (about[-1] if about else day) + 1
    end = next((n for n in range(begin, len(lines)) if NEXIS_FOOT.fullmatch(lines[n])), len(lines))
    text = _text(lines[begin:end])
    title = headline or title
    return Exported(title, source and re.sub(r"\s*\([^)]*\)$", "", source), _day_of(lines[day]), text) if text else None


def _factiva(lines: list[str]) -> Exported | None:
    count = next((n for n, line in enumerate(lines) if WORDS.fullmatch(line)), None)
    if count is None:
        return None
    above = [line for line in lines[:count] if line and not re.match(r"by [A-Z]", line, re.I)]
    rest = [*lines[count + 1 :]]
    day = next((n for n, line in enumerate(rest[:4]) if _day_line(line)), None)
    if day is None:
        return None
    after = [n for n in range(day + 1, len(rest)) if rest[n] and not re.fullmatch(r"\d{1,2}:\d\d.{0,10}", rest[n])]
    source = rest[after[0]] if after else None
    begin = after[0] + 1 if after else len(rest)
    about = re.compile(
        r"[A-Z0-9]{2,10}|\w{0,3}\d{1,3}|english|(?:copyright|\(c\)|©).*|.{0,20}edition|volume .*|page .*", re.I
    )
    while begin < len(rest) and (not rest[begin] or (len(rest[begin]) < 200 and about.fullmatch(rest[begin]))):
        begin += 1
    text = _without_publisher(_text(rest[begin:]))
    return Exported(above[-1] if above else None, source, _day_of(rest[day]), text) if text else None


def _tagged(lines: list[str]) -> Exported | None:
    """Factiva with field codes ("HD Fire shuts port")."""
    fields: dict[str, list[str]] = {}
    tag = ""
    for line in lines:
        if found := FACTIVA_TAG.match(line):
            tag = found[1]
            fields.setdefault(tag, []).extend(filter(None, [found[2]]))
        elif tag:
            fields.setdefault(tag, []).append(line)
    if "HD" not in fields or not {"LP", "TD"} & set(fields):
        return None
    text = _text([*fields.get("LP", []), "", *fields.get("TD", [])])
    title, source, day = (" ".join(filter(None, fields.get(one, []))) or None for one in ("HD", "SN", "PD"))
    return Exported(title, source, day, text) if text else None


def _proquest(lines: list[str]) -> Exported | None:
    fields: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if found := PROQUEST_KEY.match(line):
            key = found[1].lower()
            fields.setdefault(key, []).extend(filter(None, [found[2]]))
        elif line.lower() in ("proquest document link", "full text", "details"):
            key = line.lower()
        elif key:
            fields.setdefault(key, []).append(line)
        elif line:
            fields.setdefault("heading", []).append(line)
    text = _text(fields.get("full text", []))
    if not text:
        return None

    def said(*names: str) -> str | None:
        return next((" ".join(filter(None, fields[name])) for name in names if fields.get(name)), None)

    return Exported(said("heading", "title"), said("publication title"), said("publication date"), text)

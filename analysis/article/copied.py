"""What came along when an article was copied: lines of its page, marks of notes, tags of a program that lays out."""

import re

STYLES = re.compile(
    r"<(?:ASCII|UNICODE|ANSI)-(?:WIN|MAC)>\s*|<v(?:sn|ersion)?:[^<>\n]*>(?:<(?:FeatureSet|fset):[^<>\n]*>)?\s*"
    r"|</?(?:Para|Char|p|c)?(?:Style|static|Define\w*)[:>][^<>\n]*>?|<c\w{4,30}:[^<>\n]*>|^@[\w .-]{1,30}[:=](?=\S)",
    re.I | re.M,
)
REFERENCE = re.compile(
    r"\[(?:\d{1,3}|note \d+|edit|citation needed|who\?|when\?|clarification needed)\]"
    r"|^\^(?: [a-z](?= ))*[ \t]+(?=\S)",
    re.M,
)
RAISED = re.compile(r"(?<=[.,;:!?”\"’])[⁰¹²³⁴-⁹]{1,3}(?=\s|\Z|[.,;:])")  # not “km²”, whose number is no note's
SHORT = "".join(rf"(?<!\b{word}\.)" for word in ("No", "Nos", "p", "pp", "v", "vol", "art", "sec", "fig", "ch"))
LOWERED = re.compile(rf"(?<=[a-z][.,;”\"]){SHORT}\d{{1,2}}(?=\s|\Z)")
LINKS = re.compile(
    r"^[ \t]*(?:References|(?:Visible )?links?:?)[ \t]*\r?\n(?=\s*\d+\. \w+:)"
    r"|^[ \t]*\d{1,4}\. (?:https?|file|mailto):\S*[ \t]*(?:\r?\n|\Z)",
    re.M | re.I,
)
PAGE_LINE = re.compile(
    r"(?:read more|see also|related(?: (?:articles?|stories|topics|content))?|more on this(?: story)?"
    r"|recommended(?: for you)?|most read|trending)(?:: ?[^.!?]{0,120})?"
    r"|advertisement|(?:story|article) continues (?:below|after).{0,40}|skip (?:to|past) .{2,40}|back to top"
    r"|share (?:this|on|via)\b.{0,40}|\d+ min(?:ute)?s? read|listen to this article.{0,30}|\d+ comments?|save|share"
    r"|image (?:source|caption|credit)\b.{0,200}|(?:photograph|photo|picture|image|video)(?: by)?: ?[^.!?]{2,80}"
    r"|page \d+ of \d+|(?:\d ){1,9}?(?:next|prev(?:ious)?)? ?[»›>]|sign up (?:for|to) .{0,60}newsletters?"
    r"|reuse this content|newspapers (?:in|from) [A-Z].{2,30}|pressreader(?:\.com)?|published"
    r"|follow us (?:on|at) .{0,60}|click here\b.{0,60}",
    re.I,
)
FOOT = re.compile(
    r"(?:more on this(?: story)?|related (?:topics|stories|articles|content|links)|explore more on these topics"
    r"|most (?:read|viewed|popular|shared)|you may also like|recommended(?: for you)?|read next|up next"
    r"|more from .{2,40}|top stories|around the (?:bbc|web)|newspapers in english|trending(?: now)?)",
    re.I,
)
FIGURE = re.compile(r"[-–+(£$€]*\d[\d,. ]*(?:[%)]|bn|m|k)*\*?|[-–—]|n/a", re.I)
ENDED = re.compile(r"[.!?:;…][\"”’')\]]*\Z")
FIGURES = 6  # figures of a table, at least
HEADER, HEADER_WORDS = 4, 3  # lines above the first figure that are its header, and their words
FOOT_WORDS = 9  # words of a line that are a sentence's
STOPPED = re.compile(r"[.!?…][\"”’')\]]*\Z")


def laid_out(text: str) -> tuple[str, str | None]:
    """The tags of a program that lays out pages: InDesign's <ParaStyle:Body>, XPress's @Body:."""
    found = STYLES.findall(text)
    if len(found) < 3:
        return text, None
    return STYLES.sub("", text).strip("\n"), f"Markup: {len(found):,} tags of a layout program were left out"


def referred(text: str) -> tuple[str, str | None]:
    """The numbers of notes ("closed.[1][2]") and of links in a page that was dumped, with their addresses."""
    text, raised = _raised(text)
    found = REFERENCE.findall(text)
    if len(found) < 3:
        return text, raised
    text = REFERENCE.sub("", LINKS.sub("", text))
    return text, f"References: {len(found):,} marks such as “{found[0]}” were left out"


def _raised(text: str) -> tuple[str, str | None]:
    """Numbers of notes that stand raised ("river.²"), or that stood so, one after the other ("wait.1 … it.2")."""
    marks, found = RAISED, RAISED.findall(text)
    if len(found) < 3:
        marks, found = LOWERED, LOWERED.findall(text)
        if len(found) < 3 or [int(one) for one in found] != list(range(1, len(found) + 1)):
            return text, None
    return marks.sub("", text), f"References: {len(found):,} marks of notes such as “{found[0]}” were left out"


def figures(text: str) -> tuple[str, str | None]:
    """Cells of tables that became lines of the text, as in what a PDF or a word processor gives."""
    lines = text.splitlines(keepends=True)
    cells: list[int] = []
    run: list[int] = []
    for number, line in enumerate([*lines, "."]):
        if number < len(lines) and not (line.strip() and ENDED.search(line.strip())):
            run += [number] if line.strip() else []
            continue
        cells += _cells(lines, run)
        run = []
    out = set(cells)
    if not out or sum(len(lines[n]) for n in out) * 2 > len(text):
        return text, None
    kept = "".join(line for n, line in enumerate(lines) if n not in out)
    count = "1 line of figures was" if len(out) == 1 else f"{len(out)} lines of figures were"
    return re.sub(r"\n{3,}", "\n\n", kept), f"Tables: {count} left out (“{lines[cells[0]].strip()[:40]}”)"


def _cells(lines: list[str], run: list[int]) -> list[int]:
    """The lines of a table among lines that end no sentence: from its header to its last figure."""
    counted = [n for n in run if any(map(FIGURE.fullmatch, lines[n].split()))]
    if not counted:
        return []
    header = [n for n in run if n < counted[0]][-HEADER:]
    those = [n for n in run if counted[0] <= n <= counted[-1]]
    words = [word for n in those for word in lines[n].split()]
    found = sum(FIGURE.fullmatch(word) is not None for word in words)
    if found < FIGURES or found * 5 < 2 * len(words):
        return []
    return [*(n for n in header if len(lines[n].split()) <= HEADER_WORDS or _letters(lines[n])), *those]


def _letters(line: str) -> bool:
    """Whether a line is a header of abbreviations ("P W D L F A Pts")."""
    return len(line.split()) > HEADER_WORDS and max(map(len, line.split())) <= 3


def around(text: str) -> tuple[str, str | None]:
    """Lines of the page that an article was copied from: links, captions, buttons."""
    lines = text.splitlines(keepends=True)
    out = [PAGE_LINE.fullmatch(line.strip()) is not None for line in lines]
    foot = _foot(lines)
    out[foot:] = [bool(line.strip()) for line in lines[foot:]]
    if not any(out) or sum(out) * 3 > 2 * sum(bool(line.strip()) for line in lines):
        return text, None
    shown = next(line.strip() for line, left in zip(lines, out) if left)
    count = "1 line of the page around it was" if sum(out) == 1 else f"{sum(out)} lines of the page around it were"
    kept = "".join(line for line, left in zip(lines, out) if not left)
    return re.sub(r"\n{3,}", "\n\n", kept), f"Boilerplate: {count} left out (“{shown[:40]}”)"


def _foot(lines: list[str]) -> int:
    """The number of the line from which on a text is its page's foot: a heading of links, and no sentence below it."""
    begin = next((n for n, line in enumerate(lines) if n and FOOT.fullmatch(line.strip())), len(lines))
    below = [line.strip() for line in lines[begin:]]
    sentences = sum(len(line.split()) > FOOT_WORDS and STOPPED.search(line) is not None for line in below)
    return len(lines) if sentences or len(" ".join(below)) * 2 > sum(map(len, lines)) else begin

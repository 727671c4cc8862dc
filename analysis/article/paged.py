"""Text that a program took out of a PDF, page by page: running heads and page numbers left out, sentences joined."""

import re
from collections import Counter

NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?|- ?\d{1,4} ?-", re.I)
CLOCK = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?"
PRINTED = re.compile(rf"^[ \t\f]*({CLOCK})(?:(?:[ ]{{2,}}|\t)[^\n]*)?\n", re.M)
ADDRESS = re.compile(r"^[ \t]*(?:https?|file)://\S+(?:[ \t]+\d+/\d+)?[ \t]*(?:\n|\Z)(?:\s*\d+/\d+[ \t]*\n)?", re.M)
EDGE = 3  # lines at the head and the foot of a page where such lines stand
ENDED = re.compile(r"[.!?:;…][\"”’')\]]*\Z")


def paged(text: str) -> tuple[str, str | None]:
    """The text without what stands on each of its pages; of the first page its head stays."""
    text, printed = _unprinted(text)
    if "\f" not in text.strip("\f \r\n"):
        return text, printed
    pages = [page.splitlines() for page in text.split("\f") if page.strip()]
    count = Counter(key for page in pages for key in {_key(page[at]) for at in _edges(page)})
    heads = {key for key, times in count.items() if times > 1 and times * 2 >= len(pages)}
    kept, out = [], 0
    for number, page in enumerate(pages):
        edges = _edges(page)
        those = [
            at
            for at in edges
            if NUMBER.fullmatch(page[at].strip())
            or (_key(page[at]) in heads and (number > 0 or at > edges[len(edges) // 2]))
        ]
        out += len(those)
        kept.append("\n".join(line for at, line in enumerate(page) if at not in those).strip("\n"))
    if not out:
        return text, printed
    joined = kept[0]
    for more in kept[1:]:
        inside = more[:1].islower() or not ENDED.search(joined.rstrip())
        joined = f"{joined.rstrip()}\n{more.lstrip()}" if inside else f"{joined}\n\n{more}"
    lines = "1 line that stands" if out == 1 else f"{out} lines that stand"
    return (
        joined,
        f"Running heads: {lines} at the edges of pages were left out; positions are those in the mended text.",
    )


def _unprinted(text: str) -> tuple[str, str | None]:
    """The text without the margins in which a browser prints when and from where."""
    found = [*PRINTED.finditer(text)]
    if not found or text[: found[0].start()].strip() or ("\f" not in text and len(found) < 2):
        return text, None
    said = (
        f"Printed: the pages say when they were printed ({found[0][1]}), which is not when the article was published."
    )
    return ADDRESS.sub("", PRINTED.sub("", text)), said


def _edges(page: list[str]) -> list[int]:
    """The numbers of the lines at a page's head and foot that may be running heads: short ones."""
    full = [at for at, line in enumerate(page) if line.strip()]
    return [at for at in dict.fromkeys(full[:EDGE] + full[-EDGE:]) if len(page[at].split()) <= 12]


def _key(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip().casefold())

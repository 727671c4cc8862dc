"""Text that some program wrote for another one, as it was meant: entities, escapes, e-mail's coding, line numbers."""

import html
import quopri
import re
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote_plus

from analysis.article.agency import foot
from analysis.article.copied import around, figures, laid_out, referred
from analysis.article.lookalikes import plain
from analysis.article.posts import posts

ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|#\d{2,6}|#[xX][\da-fA-F]{2,5}|[A-Za-z]{3,8});")
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)\b[^<>]{0,500}>")
BLOCKS = ("p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "article", "section", "tr", "table")
UNSEEN = re.compile(r"<(script|style)\b.*?</\1>", re.I | re.S)
UNICODE = re.compile(r"\\u[\da-fA-F]{4}")
ESCAPE = re.compile(r"(?:\\u[\da-fA-F]{4})+|\\[ntr\"'/]")
CODED = re.compile(r"=[89A-F][\dA-F](?:=[89A-F][\dA-F])+|=(?:3D|20)(?=\s|\w)|=\r?\n")
QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.M)
CAPTION = re.compile(r"[ \t]*(?:^|(?<=\S[ ])|(?<=\n))>{2,3}[ \t]*(?=[^\W\d_])", re.M)  # in captions: another speaks
NUMBERED = re.compile(r"^[ \t]*(\d{1,5})(?:[ \t]+|[.:)][ \t]*|(?=\r?$))", re.M)
TIMED = re.compile(r"^[ \t]*((?:\d+:)?\d{1,2}:\d\d)[ \t]*\r?\n", re.M)
# What a program that writes down a recording sets above its transcript.
SUMMARY = re.compile(r"^[ \t]*(?:SUMMARY KEYWORDS|SPEAKERS)[ \t]*\r?\n[^\r\n]+(?:\r?\n)+", re.M)
IN_ADDRESS = re.compile(r"\+|%[\dA-F]{2}", re.I)
FEWEST = 6  # lines that are numbered in a row


def meant(text: str) -> tuple[str, list[str]]:
    """The text as it was meant, and a sentence for each thing that was taken out of it."""
    warnings: list[str] = []
    for step in STEPS:
        text, said = step(text)
        if said:
            warnings.append(f"{said}; positions are those in the mended text.")
    return text, warnings


def _in_address(text: str) -> tuple[str, str | None]:
    """As text stands in an address: no space in it, "+" or "%20" for each."""
    if re.search(r"\s", text.strip()) or len(found := IN_ADDRESS.findall(text)) < 8 or "://" in text[:20]:
        return text, None
    return unquote_plus(text), f"Escapes: {len(found):,} signs of an address's coding such as “{found[0]}” were read"


def _coded(text: str) -> tuple[str, str | None]:
    """Quoted-printable, as a message's source has it ("=E2=80=99", "=" at line ends)."""
    found = CODED.findall(text)
    if len(found) < 3 or not any(len(one) > 3 or one.endswith("\n") for one in found):
        return text, None
    try:
        return quopri.decodestring(text.encode()).decode(), f"Escapes: {len(found)} signs of e-mail's coding were read"
    except UnicodeDecodeError:
        return text, None


def _escapes(text: str) -> tuple[str, str | None]:
    """JSON's escapes: \\u2019, \\n."""
    if not UNICODE.search(text) and "\\n\\n" not in text and text.count('\\"') < 2:
        return text, None
    plain = {"n": "\n", "t": " ", "r": ""}

    def sign(found: re.Match[str]) -> str:
        if found[0].startswith("\\u"):
            units = bytes.fromhex("".join(found[0].split("\\u")))
            return units.decode("utf-16-be", "replace")
        return plain.get(found[0][1], found[0][1])

    return _replaced(text, ESCAPE, sign, "escapes of JSON")


def _tags(text: str) -> tuple[str, str | None]:
    """HTML in a cell of a table: a paragraph ends with its block."""
    found = TAG.findall(text)
    if len(found) < 2 or not any(name.lower() in BLOCKS for name in found):
        return text, None
    parted = re.sub(rf"\s*</?(?:{'|'.join(BLOCKS)})\b[^>]*>\s*", "\n", UNSEEN.sub("", text), flags=re.I)
    plain = re.sub(r"\n{2,}", "\n\n", TAG.sub("", parted)).strip()
    return plain, f"Markup: {len(found):,} tags of HTML were left out"


def _entities(text: str) -> tuple[str, str | None]:
    if not any(html.unescape(one) != one for one in ENTITY.findall(text)):
        return text, None
    return _replaced(text, ENTITY, lambda one: html.unescape(one[0]).replace("\u00a0", " "), "entities of HTML")


def _replaced(
    text: str, signs: re.Pattern[str], sign: Callable[[re.Match[str]], str], what: str
) -> tuple[str, str | None]:
    first = signs.search(text)
    assert first
    return signs.sub(sign, text), f"Escapes: {len(signs.findall(text)):,} {what} such as “{first[0][:12]}” were read"


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _quoted(text: str) -> tuple[str, str | None]:
    """Lines that a program of e-mail quotes: "> The king"."""
    lines = _lines(text)
    count = sum(line.lstrip().startswith(">") for line in lines)
    if count < 3 or count < 0.8 * len(lines):
        return text, None
    return QUOTED.sub("", text), f"Quoted lines: “>” before {count:,} lines was left out"


def _captions(text: str) -> tuple[str, str | None]:
    """The “>>” before each speaker of closed captions, which are in capitals or have it inside lines."""
    count, letters = len(CAPTION.findall(text)), [c for c in text if c.isalpha()]
    inside = len(re.findall(r"\S >{2,3} ?[^\W\d_]", text))
    if count < 3 or not (inside or sum(map(str.isupper, letters)) > 0.8 * len(letters)):
        return text, None
    return CAPTION.sub("\n\n", text).lstrip(), f"Captions: “>>” before {count:,} turns was left out"


def _numbered(text: str) -> tuple[str, str | None]:
    """Lines that are numbered one after the other, as in transcripts."""
    lines = _lines(text)
    numbers = [int(found[1]) for line in lines if (found := NUMBERED.match(line))]
    runs = sum(after == before + 1 for before, after in pairwise(numbers))
    words = sum(len(line.split()) for line in lines)
    if (
        len(numbers) < FEWEST
        or len(numbers) < 0.8 * len(lines)
        or runs < 0.8 * (len(numbers) - 1)
        or words > 20 * len(lines)
    ):
        return text, None
    return NUMBERED.sub("", text), f"Numbered lines: the numbers of {len(numbers):,} lines were left out"


def _timed(text: str) -> tuple[str, str | None]:
    """Lines that hold nothing but how long a recording has run; a clock does not begin at nought."""
    times = TIMED.findall(text)
    if len(times) < 3 or len(times) < 0.3 * len(_lines(text)) or not re.match(r"0?0:0\d", times[0]):
        return text, None
    return TIMED.sub("", text), f"Times: {len(times):,} lines that hold a recording's time alone were left out"


def _summed_up(text: str) -> tuple[str, str | None]:
    """The lists of words and of speakers above a transcript that a program wrote."""
    count = len(SUMMARY.findall(text))
    if count < 2:
        return text, None
    return SUMMARY.sub("", text), f"Lists: {count} above a transcript, of its words and its speakers, were left out"


STEPS = (
    _coded,
    _in_address,
    _escapes,
    laid_out,
    _tags,
    _entities,
    plain,
    posts,
    _captions,
    _quoted,
    _numbered,
    _timed,
    _summed_up,
    referred,
    figures,
    around,
    foot,
)

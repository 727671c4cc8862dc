"""A file → Article."""
import datetime
import hashlib
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from analysis.errors import InputError

LARGEST = 10_000_000        # bytes of a file; pages carry their scripts with them
LONGEST = 2_000_000         # characters of an article: some 330,000 words
SURROGATE = re.compile("[\ud800-\udfff]")
WORD = re.compile(r"[^\W\d_]+")
MARKDOWN, HTML = (".md", ".markdown", ".mdown"), (".html", ".htm", ".xhtml")


@dataclass(frozen=True)
class Article:
    """A news article as read: the text that all offsets refer to, and what is known about it.

    `body_start` is where the article itself begins in `text` (after a header line such as ` date 2022-04-07`).
    """
    text: str
    date: datetime.date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    path: str | None = None
    article_id: str | None = None
    body_start: int = 0

    def __post_init__(self):
        # Half a character cannot be written to any file; one for one, so that offsets hold.
        object.__setattr__(self, "text", SURROGATE.sub("\N{REPLACEMENT CHARACTER}", self.text))

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def read(path: str | Path) -> Article:
    """The article in a .txt, Markdown or HTML file; "-" is standard input.

    The text of a .txt file is the file's text as it is, so that offsets hold in the file; of Markdown and
    HTML it is what a reader sees of the body. `news.jsonl#5` is the article in line 5 of a table (CSV, JSONL,
    Parquet; see `analysis.corpus`). An unknown date stays None. Raises InputError, with one sentence that names the
    file, where there is no English article to be read.
    """
    if "#" in str(path):
        from analysis.corpus.inputs import from_table
        article = from_table(str(path))
        if article is not None:
            return article
    return from_bytes(read_bytes(path), path)


def read_bytes(path: str | Path) -> bytes:
    """What a file or standard input ("-") holds, up to LARGEST; raises InputError where it cannot be read."""
    name = called(path)
    try:
        if str(path) == "-":
            content = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
        else:
            with open(path, "rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{name} does not exist; check the path to the article.") from None
    except IsADirectoryError:
        raise InputError(f"{name} is a folder; name one article in it.") from None
    except PermissionError:
        raise InputError(f"{name} may not be read by you; change its permissions.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{name} cannot be read ({reason}); check the path to the article.") from None
    if len(content) > LARGEST:
        raise InputError(f"{name} is larger than {LARGEST // 1_000_000} MB; give a file that holds one article.")
    return content


def from_bytes(content: bytes, path: str | Path) -> Article:
    """The article in the content of a file; its path's ending, or how it begins, says how to read it."""
    from analysis.decoding import decode
    from analysis.formats import read_html, read_markdown, read_plain
    name = called(path)
    if not content.strip():
        raise InputError(f"{name} is empty; give a file that holds the text of an article.")
    text = decode(content, name)

    ending = Path(path).suffix.lower()
    start = text[:2000].lstrip().lower()
    if ending in HTML or ending != ".txt" and start.startswith(("<!doctype html", "<html")):
        known = read_html(text, name)
    elif ending in MARKDOWN or ending != ".txt" and start.startswith("---"):
        known = read_markdown(text, name)
    else:
        known = read_plain(text, name)
    if not re.match(r"https?://", known.get("url") or ""):  # the report links to it: no `javascript:`
        known["url"] = None
    article = Article(**known, path=None if str(path) == "-" else str(path))
    require_english(article.text[article.body_start:], name)
    return article


def require_english(text: str, name: str) -> None:
    """Raise InputError where a text holds no words, too many, or not English ones."""
    if len(text) > LONGEST:
        raise InputError(f"{name} holds more than {LONGEST:,} characters; give a file that holds one article.")
    from analysis.lexicon import words
    found = [word.lower() for word in WORD.findall(text)]
    if not found:
        raise InputError(f"{name} holds no words; give a file that holds the text of an article.")
    common = words("function_words")
    # English news lies above 0.23, other languages below 0.12 (see the list); a model of 0.8 s decides the rest.
    if sum(word in common for word in found) < 0.2 * len(found):
        language = _other_language(text, found)
        if language:
            raise InputError(f"{name} is not in English (it looks like {language!r}); "
                             "only English articles can be read.")


def _other_language(text: str, words: list[str]) -> str | None:
    """ISO 639 code of the language that a text is in if it cannot be English, by langid (Lui and Baldwin 2012).

    Thresholds by measurement: 412 documents of English news and 1,600 pieces of five words of them all pass; samples in
    66 other languages are all refused, and so are 425 of their 484 sentences by themselves.
    """
    ranking = _identifier().rank(text[:20_000])
    chances = {code: float(chance) for code, chance in ranking}
    likeliest = max((code for code in chances if code != "en"), key=chances.get)
    letters = "".join(words)
    if sum(letter > "\u024f" for letter in letters) > len(letters) / 2:  # not in Latin letters
        return likeliest
    sure = chances[likeliest] > 0.7 or len(words) >= 12
    return likeliest if sure and chances["en"] < 0.05 else None


@lru_cache(maxsize=1)
def _identifier():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def called(path: str | Path) -> str:
    """What a message calls a file."""
    name = "Standard input" if str(path) == "-" else str(path)
    return name if name.isprintable() else ascii(name)

"""What people take for a file with an article: what it is, told by how it begins, and what to do instead."""

import csv
import io
import re
import zipfile

from analysis.errors import InputError

NAME_ONE = "and name an article of it, as in news.csv#2"
XML = re.compile(
    r"\s*<(?:\?xml|rss|feed|rdf:RDF|nitf|newsItem|newsMessage|urlset|office:document|TEI|mediawiki"
    r"|[\w:]+ xmlns(?::\w+)?=[\"'])(?!.{0,400}<html\b)",
    re.I | re.S,
)
ITEM = re.compile(r"<(?:item|entry)\b", re.I)
LINK = re.compile(r"\s*\[(?:InternetShortcut|Desktop Entry)\].*?^URL=(\S+)", re.I | re.S | re.M)
TIMING = re.compile(
    r"^(?:\d+:)?\d\d:\d\d[.,]\d{3} --> |^\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\s*$|^Dialogue: \d+,\d"
    r"|^\[\d\d:\d\d[.:]\d\d\](?! [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:$|:))|<p\b[^>]*\bbegin=[\"'][\d:.]+",
    re.M,
)
REFERENCE = re.compile(r"\s*(?:TY  - [A-Z]{3,5}\s|@\w+\{[^,\s]*,)")
# What readers' programs export: the passages that somebody marked, each with where it stands.
HIGHLIGHTS = re.compile(r"^- Your (?:Highlight|Note|Bookmark) (?:on|at) |\[?View Highlight\b|\(\[?Location \d", re.M)
TEX = re.compile(r"\s*(?:%.*\n\s*)*\\documentclass\b|\\begin\{document\}")
# A mapping whose text is a block, without the fences of a Markdown file's front matter.
YAML = re.compile(
    r"\s*(?:---\s*\n)?(?:- )?\w[\w -]{0,30}:(?: |\n)(?:.*\n){0,30}?"
    r" *(?:- )?(?:body|text|content)\s*:(?: *[|>][+-]?\s*\n|.+\n- )"
)
FENCED = re.compile(r"\s*---[ \t]*\r?\n(?:.*\n){1,40}?(?:---|\.\.\.)[ \t]*\r?\n")
RECORDED = re.compile(r"\s*\{\s*\"log\"\s*:\s*\{(?=.{0,2000}\"(?:entries|creator)\"\s*:)", re.S)
HEADER_CELL = re.compile(r"[\w .:/()-]{1,30}")
SEPARATORS = ",;\t|"
SUBTITLES = "holds subtitles, not an article; save the transcript without its times as .txt"
# What a page says that holds no article: of a server, of what guards it, of what is to run in a browser.
NO_PAGE = re.compile(
    r"\b(?:enable|turn on|requires?|activate) (?:\w+ )?javascript|\bjavascript (?:\w+ ){1,3}(?:disabled|required|off)"
    r"|\b(?:verify|verifying|confirm|check(?:ing)?)\b.{0,20}\b(?:you are|you're|your browser)"
    r"|\bbrowser (?:does not|doesn't) support\b|\bnot a robot\b|\bcaptcha\b"
    r"|\baccess (?:is |has been |was )?(?:denied|blocked|cannot be granted)|\bpermission to (?:access|view)"
    r"|\bunavailable (?:due to|for) legal|\bnot available in your (?:country|region)|\bunusual (?:activity|traffic)"
    r"|\b(?:page|article|story|url)\b.{0,40}\b(?:could not be|cannot be|can't be|couldn't be|was not|wasn't) found"
    r"|\b(?:page|article) (?:not found|(?:no longer|does not|doesn't) exist)"
    r"|\b(?:404|403|500|502|503|504) (?:error|not|forbidden|bad|service|gateway)"
    r"|\b(?:security of your|(?:site|your) connection is) (?:connection|secure)|^just a moment\b"
    r"|\bforg[eo]t(?:ten)? (?:your |my )?password|\btoo many requests\b"
    r"|\b(?:page|article|story) (?:you(?:[’']re| are) looking for|has (?:been )?(?:moved|removed|deleted))\b"
    r"|\bad ?-?blocker\b|\bmust be (?:over )?\d\d\b|\bredirect(?:ing|ed)\b"
    r"|\b(?:log|sign) ?in to (?:your account|continue)\b.{0,80}\bpassword",
    re.I,
)
FEW = 80  # words of a page that holds nothing but such a sentence


def zipped(content: bytes) -> str:
    """What a zip archive is that is no document."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:80].decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError):
        return "a damaged zip archive or document; save it again, or give its text as .txt"
    if "xl/workbook.xml" in names or "spreadsheet" in kind:
        return f"a spreadsheet, not an article; save it as .csv {NAME_ONE}"
    if "ppt/presentation.xml" in names or "presentation" in kind:
        return "a set of slides, not an article; give its text as .txt"
    if "META-INF/container.xml" in names:
        return "an e-book (EPUB), not an article; give the text of one article as .txt or .html"
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        if any(name.startswith("Index/Tables/") for name in names):
            return f"a spreadsheet of Apple's Numbers, not an article; save it as .csv {NAME_ONE}"
        if any(name.startswith("Index/Slide") for name in names):
            return "a set of slides of Apple's Keynote, not an article; give its text as .txt"
        return "a document of Apple's Pages; save it as .docx"
    return "a zip archive, not an article; unpack it and give the files in it"


def require_text(text: str, name: str) -> None:
    """Raise InputError for text that some program wrote for another one."""
    if what := _what(text):
        raise InputError(f"{name} {what}.")


def _what(text: str) -> str | None:
    head = text[:20_000]
    if head.startswith("WARC/"):
        return (
            "is an archive of web pages (WARC); open it in a viewer such as replayweb.page and save the page as .html"
        )
    if "<tt" in head[:300] and len(TIMING.findall(head)) >= 2:
        return SUBTITLES
    if XML.match(head):
        items = len(ITEM.findall(text))
        if items:
            count = f"{items:,} article{'s' if items > 1 else ''}"
            return f"is a feed of {count}, not an article; give `report` the address of one, or save its page"
        return "is XML, not an article; give the text of the article as .txt"
    if link := LINK.match(head):
        return f"is a link to {link[1]}, not the page; give `report` that address, or save the page"
    if len(TIMING.findall(head)) >= 2:
        return SUBTITLES
    if RECORDED.match(head):
        return "is a recording of what a browser asked for (HAR), not a page; save the page itself as .html"
    if YAML.match(head) and not FENCED.match(head):
        return "is YAML, not an article; put its keys between two lines '---', its text below them, and save it as .md"
    if REFERENCE.match(head):
        return "is a list of references (RIS or BibTeX), not an article; give the text of one article as .txt"
    if len(HIGHLIGHTS.findall(head)) >= 2:
        return "is a list of highlights, not an article; give the text of the article as .txt"
    if TEX.search(head):
        return "is TeX, not plain text; give the text of the article as .txt"
    if columns := _columns(head):
        shown = ", ".join(map(repr, columns[:6]))
        return f"holds a table (its columns: {shown}), not an article; save it as .csv or .tsv {NAME_ONE}"
    return None


def _columns(head: str) -> list[str]:
    """The header of a table of three columns or more whose first row fits it; empty for other text."""
    first = head.lstrip().partition("\n")[0].strip()
    for separator in SEPARATORS:
        if first.count(separator) < 2 or first.endswith((".", "”", '."')):
            continue
        try:
            rows = csv.reader(io.StringIO(head.lstrip()), delimiter=separator)
            header, row = next(rows), next(rows)
        except (StopIteration, csv.Error):
            continue
        cells = [cell.strip() for cell in header]
        known = {"text", "body", "content", "title", "headline", "date", "source", "url", "id", "article", "author"}
        if (
            len(cells) == len(row)
            and all(HEADER_CELL.fullmatch(cell) for cell in cells)
            and len(known & {cell.casefold() for cell in cells}) >= 2
        ):
            return cells
    return []


def require_page(text: str, name: str) -> None:
    """Raise InputError for a page that says little more than that there is nothing to be read."""
    if len(text.split()) >= FEW:
        return
    notices = [line.strip() for line in text.splitlines() if NO_PAGE.search(line)]
    if sum(len(line.split()) for line in notices) * 5 >= 2 * len(text.split()) and notices:
        shown = notices[0] if len(notices[0]) <= 60 else notices[0][:60].rsplit(" ", 1)[0] + " …"
        raise InputError(f"{name} holds no article but “{shown}”; open the page in a browser and save it from there.")

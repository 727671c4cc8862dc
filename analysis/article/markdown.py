"""Markdown → what is known of an article: its front matter, and its body as plain paragraphs."""

import html
import re

from analysis.article.front_matter import front_matter
from analysis.article.plain_text import told
from analysis.article.words import line

# What a site's generator puts in there: Hugo's {{< … >}}, Jekyll's {% … %}.
SHORTCODE = re.compile(r"\{\{[<%][^{}\n]{0,300}[%>]\}\}|\{%[^{}\n]{0,300}%\}")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,40});")


def read_markdown(text: str, name: str) -> dict:
    """Title, date, source and url from YAML front matter; the body as paragraphs of plain text."""
    given, body = front_matter(text, name)
    body = SHORTCODE.sub("", body)
    paragraphs = _markdown_paragraphs(body)
    title = line(given.get("title"))
    if not title and paragraphs and paragraphs[0][0] == "heading":
        title = line(paragraphs[0][1])
    if paragraphs and paragraphs[0][0] == "heading" and line(paragraphs[0][1]) == title:
        del paragraphs[0]  # a headline is no sentence
    return told(given | {"title": title or ""}, "\n\n".join(words for _, words in paragraphs), name)


def _markdown_paragraphs(body: str) -> list[tuple[str, str]]:
    """("heading" or "paragraph", its text) for each block; code and pictures are no text."""
    import mistune

    tokens = mistune.create_markdown(renderer=None, plugins=["table", "strikethrough", "footnotes"])(body)
    found: list[tuple[str, str]] = []

    def walk(blocks: list[dict]) -> None:
        for block in blocks:
            kind = block["type"]
            if kind in ("paragraph", "block_text", "heading", "table_cell"):
                words = _inline(block.get("children", []))
                found.append(("heading" if kind == "heading" else "paragraph", words.strip(" \t\n")))
            elif kind == "block_html":
                found.append(("paragraph", _without_tags(block["raw"])))
            elif "children" in block:
                walk(block["children"])

    walk(tokens if isinstance(tokens, list) else [])
    return [(kind, words) for kind, words in found if words]


def _inline(tokens: list[dict]) -> str:
    words = []
    for token in tokens:
        kind = token["type"]
        if kind in ("image", "inline_html", "footnote_ref"):
            continue
        if kind == "softbreak":
            words.append(" ")
        elif kind == "linebreak":
            words.append("\n")
        elif "children" in token:
            words.append(_inline(token["children"]))
        elif kind == "text":
            words.append(ENTITY.sub(lambda entity: html.unescape(entity[0]), token["raw"]))
        else:
            words.append(token.get("raw", ""))
    return "".join(words)


def _without_tags(markup: str) -> str:
    import lxml.html

    try:
        root = lxml.html.fragment_fromstring(markup, create_parent="div")
        for unseen in list(root.iter("script", "style", lxml.etree.Comment)):
            unseen.drop_tree()
        return " ".join(root.text_content().split())
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return ""

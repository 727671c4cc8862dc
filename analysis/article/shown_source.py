"""A page's source as a browser shows it ("view-source:"), saved as a page → the page whose source it is."""

import re

from analysis.article.words import tree_of

SHOWN = re.compile(r"<body\b[^>]*\bid=[\"']viewsource[\"']|<td class=[\"']line-content[\"']")


def source_shown(page: str) -> str | None:
    """The source that a page shows line by line; None for other pages."""
    if not SHOWN.search(page):
        return None
    tree = tree_of(page)
    lines = tree.xpath("//td[@class='line-content'] | //body[@id='viewsource']//pre")
    source = "\n".join("".join(line.itertext()) for line in lines)
    return source if source.lstrip().startswith("<") else None

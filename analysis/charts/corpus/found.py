"""Many articles: where they have the words looked for."""

from itertools import groupby

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import element
from analysis.charts.kit.labels import count, day, squeeze
from analysis.corpus.search import search
from analysis.corpus.selection import Corpus

KINDS = {"name": "Names", "title": "Titles", "happening": "Happenings", "sentence": "Sentences"}


def found(corpus: Corpus, words: str, limit: int = 40) -> HtmlView | None:
    """What holds all of the words, best first within each kind, with the newest article that does; nothing where no
    words are given."""
    if not words.strip():
        return None
    rows = search(corpus, words, limit)
    parts = [
        element("h4", KINDS[place]) + element("ul", "".join(_item(r) for r in group), raw=True)
        for place, group in groupby(rows, key=lambda r: r["place"])
    ]
    title = f"{count(len(rows), 'place')} with “{squeeze(words, 60)}”" + (
        f", the best {limit}" if len(rows) == limit else ""
    )
    none = element("p", "Nothing in these articles holds all of these words.", {"class": "none"})
    return HtmlView(
        "found", title[:1].upper() + title[1:], element("div", "".join(parts) or none, {"class": "ledger"}, raw=True)
    )


def _item(r: dict) -> str:
    more = f"and {count(r['articles'] - 1, 'more article')}" if r["articles"] > 1 else ""
    about = "; ".join(filter(None, [squeeze(r["title"] or "", 90), day(r["date"]) if r["date"] else "", more]))
    return element(
        "li", element("span", squeeze(r["text"], 300)) + " " + element("span", about, {"class": "when"}), raw=True
    )

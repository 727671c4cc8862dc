"""The text as a reader sees it: no invisible characters, capitals as in print, apostrophes put back; and the way back.

What is read there has the offsets of the text that is read; `Seen.back` gives the tables those of the article's text.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, fields, replace

from analysis.article import Article
from analysis.article.words import all_capitalised
from analysis.reading.apostrophes import lost_apostrophes
from analysis.reading.capitals import all_capitals, in_print, titled_in_print
from analysis.reading.document import Doc, forget
from analysis.reading.language import Parsed, annotate
from analysis.tables.codebook import TABLES
from analysis.tables.columns import column_name
from analysis.tables.frames import Columns

# Soft hyphens, joiners, zero-width spaces, marks of direction, fillers, tags (Unicode's Default_Ignorable and Bidi_C).
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


@dataclass(frozen=True)
class Seen:
    """What is read of an article: the article with the text to read, and for each of its characters the place of that
    character in the article's own text; the text annotated, where it has been for that."""

    article: Article
    original: Article
    places: list[int]
    doc: Doc | None = None

    def back(self, tables: dict[str, Columns]) -> dict[str, Columns]:
        """The tables with offsets in the article's own text, and the words that stand there."""
        if self.article is self.original:
            return tables
        return {table: self._back(table, values) for table, values in tables.items()}

    def _back(self, table: str, values: Columns) -> Columns:
        found = dict(values)
        for name, own in values.items():
            if name == "start" or name.endswith("_start"):
                found[name] = [None if at is None else self.places[at] for at in own]
            elif name == "end" or name.endswith("_end"):
                found[name] = [None if at is None else self.places[at - 1] + 1 for at in own]
        for entry in fields(TABLES[table]):
            prefix, name = entry.metadata["span"], column_name(entry)
            if prefix is not None:
                starts, ends = (found[f"{prefix}_{part}" if prefix else part] for part in ("start", "end"))
                found[name] = [None if a is None else self.original.text[a:b] for a, b in zip(starts, ends)]
        return found


def seen(article: Article) -> Seen:
    """What is to be read of an article: most often its text as it stands."""
    text, begin = article.text, min(max(article.body_start, 0), len(article.text))
    places = list(range(len(text)))
    if INVISIBLE.search(text):
        places = [at for at in places if not INVISIBLE.match(text, at)]
        text = "".join(text[at] for at in places)
        begin = sum(at < begin for at in places)
    if all_capitals(text[begin:]) or all_capitalised(text[begin:]):
        text = text[:begin] + in_print(text[begin:])
    else:
        text = text[:begin] + titled_in_print(text[begin:])
    parsed: Parsed = {}
    lost, doc = lost_apostrophes(replace(article, text=text, body_start=begin), parsed)
    for at in reversed(lost):
        text = f"{text[:at]}'{text[at:]}"
        places.insert(at, places[at])
    if text == article.text:
        return Seen(article, article, places, doc)
    stamps = tuple((bisect_left(places, at), day) for at, day in article.stamps)
    restored = replace(article, text=text, body_start=begin, stamps=stamps)
    if lost and doc is not None:  # most paragraphs have lost none
        forget(doc)
        doc = annotate(restored, parsed)
    return Seen(restored, article, places, doc)

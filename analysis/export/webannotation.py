"""Mentions, quotes, events and happenings as W3C Web Annotations (JSON-LD).

https://www.w3.org/TR/annotation-model/: each names its words twice, by what they are and what stands around them
(TextQuoteSelector) and by their place (TextPositionSelector, in Unicode code points as our spans are). The article has
no address of its own: its source is the name of its text by hash (RFC 6920), which any copy of the text answers to.
"""

import base64
import uuid
from collections.abc import Iterable

from analysis.article import Article
from analysis.charts.kit.labels import records
from analysis.tables.row_words import event_in_words, in_days, mention_in_words, quote_in_words
from analysis.tables.tables import Tables

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters before and after, as annotation tools keep
GENERATOR = {"type": "Software", "name": "news-close-reading"}


def annotations(tables: Tables, article: Article) -> dict:
    """An AnnotationCollection whose only page holds all annotations, in the order of the tables."""
    source = "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(article.sha256)).decode().rstrip("=")
    actors = {a["actor_id"]: a for a in records(tables.actors)}
    items = [
        _annotation(source, row, body, motivation, [_target(source, article.text, *span) for span in spans])
        for row, body, motivation, spans in _marks(tables, actors)
    ]
    whole = _name(source, "annotations")
    page = {"id": _name(source, "page"), "type": "AnnotationPage", "partOf": whole, "startIndex": 0, "items": items}
    title = {"label": article.title} if article.title else {}
    return {
        "@context": CONTEXT,
        "id": whole,
        "type": "AnnotationCollection",
        **title,
        "generator": GENERATOR,
        "total": len(items),
        "first": page,
    }


Mark = tuple[str, list[tuple[str, str]], str, list[tuple[int, int]]]


def _marks(tables: Tables, actors: dict[str, dict]) -> Iterable[Mark]:
    """Row, its bodies (a purpose and the words), motivation, spans."""
    for m in records(tables.mentions):
        about = [("describing", mention_in_words(m, actors))]
        who = actors.get(m["actor_id"])
        tags = [("identifying", who["name"]), ("classifying", who["kind"])] if who else []
        yield m["mention_id"], [*tags, *about], "identifying", [(m["start"], m["end"])]
    quotes: dict[str, list[dict]] = {}
    for q in records(tables.quotes):
        quotes.setdefault(q["quote_id"], []).append(q)
    for quote_id, parts in quotes.items():
        about = [("classifying", f"{parts[0]['kind']} quote"), ("describing", quote_in_words(parts[0], actors))]
        yield quote_id, about, "describing", [(q["start"], q["end"]) for q in parts]
    told: dict[str, list[tuple[int, int]]] = {}
    for e in records(tables.events):
        told.setdefault(e["happening_id"], []).append((e["start"], e["end"]))
        about = [("classifying", f"{e['status']} event"), ("describing", event_in_words(e, actors))]
        yield e["event_id"], about, "describing", [(e["start"], e["end"])]
    for h in records(tables.happenings):
        says = actors[h["source_id"]]["name"] if h["source_id"] in actors else "the article"
        about = [("classifying", f"{h['status']} happening"), ("tagging", h["label"])]
        about.append(("describing", f"{h['label']}: {h['status']}, says {says}; {in_days(h['earliest'], h['latest'])}"))
        yield h["happening_id"], about, "describing", told.get(h["happening_id"], [])


def _annotation(source: str, row: str, body: list, motivation: str, targets: list[dict]) -> dict:
    return {
        "id": _name(source, row),
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": words, "format": "text/plain", "language": "en"}
            for purpose, words in body
        ],
        "target": targets,
    }


def _target(source: str, text: str, start: int, end: int) -> dict:
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": source, "selector": [quote, place]}


def _name(source: str, row: str) -> str:
    """The same row of the same text has the same name each time."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{source}#{row}").urn

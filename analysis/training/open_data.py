"""Openly licensed documents to train the reader on: our own readings by hand, MEANTIME, GUM's open genres.

A reading becomes a record as the benchmark files have them, so that `data.convert` reads both alike.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from analysis.article import Article
from analysis.article.opening import read
from analysis.model.text import WordPieces
from analysis.reading.document import Doc
from analysis.reading.document import Span as Words
from analysis.reading.language import annotate
from analysis.training.data import Example, records, split

# The genres whose texts GUM's licence file (github.com/amir-zeldes/gum, LICENSE.md) names under CC BY or CC BY-SA. It
# names essays, fiction, letters, podcasts and whow (wikiHow) under CC BY-NC-SA, and speeches and textbooks not at all.
GENRES = ("academic", "bio", "court", "interview", "voyage")
# Corpus, one document in how many is set aside, share of the windows: readings, MEANTIME, GUM news, GUM's other genres.
SOURCES = (("readings", 10, 0.5), ("meantime", 5, 0.16), ("gum", 3, 0.08), ("gum", 0, 0.26))
SHARES = tuple(share for *_, share in SOURCES)
SAID_SO = {  # status → polarity, certainty, where it settles them
    "reported": ("positive", "certain"),
    "claimed": ("positive", "certain"),
    "planned": ("positive", None),
    "possible": (None, "possible"),
    "negated": ("negative", "certain"),
}
# What a reading calls a group or something else is of several kinds for GUM and MEANTIME: it is left open.
KINDS = {"person": "person", "organisation": "organisation", "country": "place", "place": "place"}
NEAR = 400  # characters between events whose order is learnt: what `decode.order_chances` reaches
Span = tuple[int, int]


def load(folder: Path, readings: Path, pieces: WordPieces) -> tuple[dict[int, list[Example]], list[Example]]:
    """Training documents by number of their source, and the documents set aside."""
    others = (r for r in records(folder / "gum-other.train.jsonl") if r["id"].split("_")[1] in GENRES)
    files = (records(folder / f"{name}.dev.jsonl") for name in ("meantime", "gum-news"))
    own = (beside(path) for path in sorted(readings.glob("*.json")))
    return split(
        ((part, corpus, one_in) for part, (corpus, one_in, _) in zip((own, *files, others), SOURCES)),
        pieces,
    )


def beside(path: Path) -> dict:
    """The record of a reading by hand (JSON with its `articles/` beside it)."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = read(str(path.parent / "articles" / gold["article"]))
    return record(path.stem, gold, article, annotate(article))


def record(name: str, gold: dict, article: Article, doc: Doc) -> dict:
    """A reading by hand as a record of the article's body. `doc` gives it sentences and the heads of its mentions."""
    base = article.body_start
    events = [e for e in gold["events"] if e["start"] >= base]
    number = {n: k for k, n in enumerate(n for n, e in enumerate(gold["events"]) if e["start"] >= base)}
    pairs = {(number[a], number[b]) for a, b in gold["order"] if a in number and b in number}

    def own(span: Span) -> list[int]:
        return [span[0] - base, span[1] - base]

    return {
        "id": name,
        "text": article.text[base:],
        "scored": None,
        "times": None,
        "entities": [_entity(actor, doc, own, base) for actor in gold["actors"]],
        "quotes": [_quote(fragments, gold["actors"], doc, own) for fragments in _quotes(gold["quotes"], base)],
        "events": [_event(n, event, own) for n, event in enumerate(events)],
        "order": list(_order(events, _closed(pairs))),
    }


def _entity(actor: dict, doc: Doc, own: Callable, base: int) -> dict:
    return {
        "kind": KINDS.get(actor["kind"]),
        "mentions": [_mention(m, doc, own) for m in actor["mentions"] if m["start"] >= base],
    }


def _mention(mention: dict, doc: Doc, own: Callable) -> dict:
    (start, end), head = own(_span(mention)), _words(doc, _span(mention)).root
    head_start, head_end = own((head.idx, head.idx + len(head)))
    found = {"start": start, "end": end, "head_start": head_start, "head_end": head_end}
    return found | {"form": mention["form"]}


def _words(doc: Doc, span: Span) -> Words:
    found = doc.char_span(*span, alignment_mode="expand")
    if found is None:
        raise ValueError(f"no words at characters {span[0]} to {span[1]}")
    return found


def _quotes(rows: Iterable[dict], base: int) -> list[list[dict]]:
    """The fragments of each quote."""
    found: dict[int, list[dict]] = {}
    for row in rows:
        if row["start"] >= base:
            found.setdefault(row["quote"], []).append(row)
    return list(found.values())


def _quote(fragments: list[dict], actors: list[dict], doc: Doc, own: Callable) -> dict:
    content = [_span(f) for f in fragments]
    cue = (fragments[0]["cue_start"], fragments[0]["cue_end"]) if "cue_start" in fragments[0] else None
    source = _source(cue, content, _mentions(fragments[0]["speaker"], actors), doc) if cue else None
    return {
        "source": [own(source)] if source else [],
        "cue": [own(cue)] if cue else [],
        "content": [own(c) for c in content],
    }


def _source(cue: Span, content: list[Span], mentions: Iterable[Span], doc: Doc) -> Span | None:
    """The speaker's mention nearest the cue, in its sentence and outside what is said; None where there is none."""
    sentence = _words(doc, cue).sent
    near = [
        (a, b)
        for a, b in mentions
        if sentence.start_char <= a and b <= sentence.end_char and not any(c < b and a < d for c, d in content)
    ]
    return min(near, key=lambda m: (max(m[0] - cue[1], cue[0] - m[1]), m[0] - m[1]), default=None)


def _mentions(name: str | None, actors: list[dict]) -> list[Span]:
    return [_span(m) for actor in actors if actor["name"] == name for m in actor["mentions"]]


def _event(number: int, event: dict, own: Callable) -> dict:
    (start, end), (polarity, certainty) = own(_span(event)), SAID_SO.get(event["status"], (None, None))
    found = {"id": str(number), "start": start, "end": end, "class": None, "tense": None}
    return found | {"polarity": polarity, "certainty": certainty, "future": None}


def _order(events: list[dict], after: dict[int, set[int]]) -> Iterator[dict]:
    """How near events lie to each other by the reading's order and days; what neither settles is vague."""
    for b, second in enumerate(events):
        for a, first in enumerate(events[:b]):
            if second["start"] - first["start"] > NEAR:
                continue
            before = b in after.get(a, ()) or _days_apart(first, second)
            behind = a in after.get(b, ()) or _days_apart(second, first)
            relation = "vague" if before == behind else "before" if before else "after"
            yield {"a": str(a), "b": str(b), "relation": relation, "set": "readings"}


def _days_apart(one: dict, other: dict) -> bool:
    return bool(one["latest"] and other["earliest"] and one["latest"] < other["earliest"])


def _closed(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    """All that comes after each event."""
    after: dict[int, set[int]] = {}
    for a, b in pairs:
        after.setdefault(a, set()).add(b)
    for own in after.values():
        waiting = list(own)
        while waiting:
            new = after.get(waiting.pop(), set()) - own
            own |= new
            waiting += new
    return after


def _span(item: dict) -> Span:
    return item["start"], item["end"]

"""What the accuracy test measures: right answers, answers and gold items of each document, summed to F1.

Counted more simply than by the benchmark's scorer, so the figures are for comparison with themselves only.
"""

import datetime
import json
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from analysis.training.data import SOURCES, aside

HERE = Path(__file__).parent
CORPORA = ("meantime", "gum-news")
LAYERS = ("entities", "quotes", "events", "times", "order")
ACTORS = ("person", "organisation", "place", "group")
LEARNT = ("triggers", "participants", "order")  # the model was trained on them: only documents set aside count
Counts = dict[str, tuple[int, int, int]]  # figure → right, answered, gold
Span = tuple[int, int]


def documents() -> list[SimpleNamespace]:
    """Annotated documents of both corpora; a layer that the corpus does not annotate is None."""
    share = {file.split(".")[0]: one_in for file, _, one_in, _ in SOURCES}
    return [
        SimpleNamespace(
            **dict.fromkeys((*LAYERS, "scored")) | json.loads(line) | {"corpus": corpus},
            unseen=aside(json.loads(line)["id"], share[corpus]),
        )
        for corpus in CORPORA
        for line in (HERE / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def read(document):
    """The tables of a document: parsed, or as the same reader parsed them before."""
    from analysis.article import Article
    from analysis.reading.store import parse_cached

    return parse_cached(Article(document.text, datetime.date.fromisoformat(document.date) if document.date else None))


def matched(gold: list[Span], found: list[Span]) -> dict[int, int]:
    """One-to-one matching of overlapping spans, the largest share of overlap first: gold → found."""
    shares = []
    for i, (a, b) in enumerate(gold):
        for j, (c, d) in enumerate(found):
            common = min(b, d) - max(a, c)
            if common > 0:
                shares.append((-common / (b - a + d - c - common), i, j))
    pairs: dict[int, int] = {}
    used = set()
    for _, i, j in sorted(shares):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    return pairs


def spans(items: list[dict]) -> list[Span]:
    return [(item["start"], item["end"]) for item in items]


def counts(document, tables) -> Counts:
    """(right, answered, gold) of every figure that the document is annotated for."""
    low, high = document.scored or (0, len(document.text))

    def rows(table: str) -> list[dict]:
        return [row for row in getattr(tables, table).to_dict("records") if low <= row["start"] and row["end"] <= high]

    result = _actors(document.entities, rows("mentions"), tables.actors)
    if document.times is not None:
        found = rows("times")
        pairs = matched(spans(document.times), spans(found))
        right = sum(document.times[i]["value"] == str(found[j]["value"]) for i, j in pairs.items())
        result["time values"] = right, len(found), len(document.times)
    if document.quotes is not None:
        result["quotes"] = _quotes(document.quotes, rows("quotes"))
    if document.events is not None:
        result |= _events(document, rows("events"), tables)
    return {
        f"{document.corpus}: {figure}": value
        for figure, value in result.items()
        if document.unseen or figure not in LEARNT
    }


def _actors(entities: list[dict], mentions: list[dict], actors) -> Counts:
    """Names of the right kind, and pairs of mentions that belong to one actor."""
    kinds = {key: "place" if kind == "country" else kind for key, kind in zip(actors["actor_id"], actors["kind"])}
    gold = [(m, number, e["kind"]) for number, e in enumerate(entities) for m in e["mentions"] if e["kind"] in ACTORS]
    found = [(m, m["actor_id"], kinds.get(m["actor_id"])) for m in mentions if kinds.get(m["actor_id"]) in ACTORS]
    gold_names, names = ([item for item in side if item[0]["form"] == "name"] for side in (gold, found))
    pairs = matched(spans([m for m, *_ in gold_names]), spans([m for m, *_ in names]))
    right = sum(gold_names[i][2] == names[j][2] for i, j in pairs.items())
    own = matched(spans([m for m, *_ in gold]), spans([m for m, *_ in found]))
    joined = sum(gold[i][1] == gold[k][1] and found[own[i]][1] == found[own[k]][1] for i, k in combinations(own, 2))
    return {"names": (right, len(names), len(gold_names)), "mentions merged": (joined, _joined(found), _joined(gold))}


def _joined(mentions: list[tuple]) -> int:
    return sum(a[1] == b[1] for a, b in combinations(mentions, 2))


def _events(document, events: list[dict], tables) -> Counts:
    pairs = matched(spans(document.events), spans(events))
    ids = {document.events[i]["id"]: events[j]["event_id"] for i, j in pairs.items()}
    known = {event["event_id"] for event in events}
    parts = [
        (p["event_id"], p["role"], p["start"], p["end"])
        for p in tables.participants.to_dict("records")
        if p["event_id"] in known and p["role"] in ("agent", "patient") and p["start"] == p["start"]
    ]
    wanted = [
        (ids.get(e["id"]), p["role"], p["start"], p["end"])
        for e in document.events
        for p in e["participants"]
        if p["role"] in ("agent", "patient")
    ]
    right = sum(any(g[:2] == p[:2] and g[2] < p[3] and p[2] < g[3] for p in parts) for g in wanted)
    after = _reached(zip(tables.order["before"], tables.order["after"]))
    links = {tuple(link) for link in document.order}
    links = {(ids.get(a), ids.get(b)) for a, b in links if (b, a) not in links}
    before = [b in after.get(a, ()) for a, b in links]
    decided = sum(first or a in after.get(b, ()) for first, (a, b) in zip(before, links))
    return {
        "triggers": (len(pairs), len(events), len(document.events)),
        "participants": (right, len(parts), len(wanted)),
        "order": (sum(before), decided, len(links)),
    }


def _reached(pairs) -> dict:
    """All that comes after each event."""
    after: dict = {}
    for a, b in pairs:
        after.setdefault(a, set()).add(b)
    for event in after:
        waiting = list(after[event])
        while waiting:
            new = after.get(waiting.pop(), set()) - after[event]
            after[event] |= new
            waiting += new
    return after


def _quotes(gold: list[dict], rows: list[dict]) -> tuple[int, int, int]:
    """Quotes of which half the characters agree, by the right words for their speaker."""
    contents: dict[str, set[int]] = {}
    speakers = {row["quote_id"]: (row["speaker_start"], row["speaker_end"]) for row in rows}
    for row in rows:
        contents.setdefault(row["quote_id"], set()).update(range(row["start"], row["end"]))
    right, used = 0, set()
    for quote in gold:
        wanted = {i for start, end in quote["content"] for i in range(start, end)}
        best = max(
            (q for q in contents if q not in used),
            default=None,
            key=lambda q: len(wanted & contents[q]) / len(wanted | contents[q]),
        )
        if best is None or 2 * len(wanted & contents[best]) < len(wanted | contents[best]):
            continue
        used.add(best)
        start, end = speakers[best]
        known = start == start and start is not None and str(start) != "<NA>"
        right += any(known and s < end and start < e for s, e in quote["source"]) if quote["source"] else not known
    return right, len(contents), len(gold)


def f1(total: np.ndarray) -> np.ndarray:
    """F1 in percent of sums of (right, answered, gold) in the last axis."""
    return 200 * total[..., 0] / np.maximum(total[..., 1] + total[..., 2], 1)


def summed(found: list[Counts]) -> dict[str, float]:
    """Figure → F1 over all documents."""
    return {
        name: float(f1(np.array([c[name] for c in found if name in c]).sum(0)))
        for name in sorted({name for c in found for name in c})
    }


def intervals(found: list[Counts], draws: int = 2000, seed: int = 1) -> dict[str, tuple[float, float]]:
    """Figure → 95 % interval by bootstrap over documents."""
    result = {}
    for name in summed(found):
        own = np.array([c[name] for c in found if name in c])
        picks = np.random.default_rng(seed).integers(0, len(own), (draws, len(own)))
        result[name] = tuple(float(v) for v in np.percentile(f1(own[picks].sum(1)), (2.5, 97.5)))
    return result


def expect() -> None:
    """Measure the articles of this folder and write expected.json."""
    found = [counts(document, read(document)) for document in documents()]
    ranges = intervals(found)
    expected = {
        name: {"f1": round(value, 1), "interval": [round(v, 1) for v in ranges[name]]}
        for name, value in summed(found).items()
    }
    (HERE / "expected.json").write_text(json.dumps(expected, indent=1) + "\n", encoding="utf-8")
    for name, values in expected.items():
        print(f"{name:26s} {values['f1']:5.1f}  {values['interval']}")

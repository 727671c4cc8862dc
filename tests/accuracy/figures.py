"""The figures: hits, answers and gold items of each document, summed to F1, with bootstrap intervals over documents."""
import datetime
import json
from pathlib import Path
from types import SimpleNamespace

import numpy as np

HERE = Path(__file__).parent
KINDS = {"country": "place"}
Counts = dict[str, tuple[int, int, int]]  # figure → right, answered, gold


def documents() -> list[SimpleNamespace]:
    """Annotated documents of both corpora."""
    return [SimpleNamespace(**json.loads(line), name=name) for name in ("meantime", "gum-news")
            for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def read(document):
    """The tables of a document."""
    import analysis
    return analysis.parse(document.text, datetime.date.fromisoformat(document.date) if document.date else None)


def matched(gold: list[tuple[int, int]], found: list[tuple[int, int]]) -> dict[int, int]:
    """One-to-one matching of overlapping spans, the largest share of overlap first: gold → found."""
    shares = []
    for i, (a, b) in enumerate(gold):
        for j, (c, d) in enumerate(found):
            common = min(b, d) - max(a, c)
            if common > 0:
                shares.append((-common / (b - a + d - c - common), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(shares):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def counts(document, tables) -> Counts:
    """(right, answered, gold) of every figure that the document is annotated for."""
    low, high = document.scored or (0, len(document.text))

    def rows(table: str) -> list[dict]:
        table = getattr(tables, table)
        return [row for row in table.to_dict("records") if low <= row["start"] and row["end"] <= high]

    def spans(items) -> list[tuple[int, int]]:
        return [(item["start"], item["end"]) for item in items]

    result: Counts = {}
    kind = dict(zip(tables.actors["actor_id"], tables.actors["kind"]))
    names = [(span, KINDS.get(kind.get(m["actor_id"]), kind.get(m["actor_id"])))
             for m, span in ((m, (m["start"], m["end"])) for m in rows("mentions") if m["form"] == "name")]
    names = [n for n in names if n[1] in ("person", "organisation", "place", "group")]
    gold = [((m["start"], m["end"]), e["kind"]) for e in document.entities for m in e["mentions"] if m["form"] == "name"
            and e["kind"] in ("person", "organisation", "place", "group")]
    pairs = matched([g[0] for g in gold], [n[0] for n in names])
    result["names"] = sum(gold[i][1] == names[j][1] for i, j in pairs.items()), len(names), len(gold)
    if document.events is not None:
        result["triggers"] = len(matched(spans(document.events), spans(rows("events")))), len(rows("events")), len(document.events)
    if document.times is not None:
        found = rows("times")
        pairs = matched(spans(document.times), spans(found))
        right = sum(str(document.times[i]["value"]) == str(found[j]["value"]) for i, j in pairs.items())
        result["time values"] = right, len(found), len(document.times)
    if document.quotes is not None:
        result["quotes"] = _quotes(document.quotes, rows("quotes"))
    return {f"{document.name}: {figure}": value for figure, value in result.items()}


def _quotes(gold: list[dict], rows: list[dict]) -> tuple[int, int, int]:
    """Quotes of which half the characters agree, by the right words for their speaker."""
    contents: dict[str, set[int]] = {}
    speakers = {row["quote_id"]: (row["speaker_start"], row["speaker_end"]) for row in rows}
    for row in rows:
        contents.setdefault(row["quote_id"], set()).update(range(row["start"], row["end"]))
    right, used = 0, set()
    for quote in gold:
        wanted = {i for start, end in quote["content"] for i in range(start, end)}
        best = max((q for q in contents if q not in used), default=None,
                   key=lambda q: len(wanted & contents[q]) / len(wanted | contents[q]))
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
    return {name: float(f1(np.array([c[name] for c in found if name in c]).sum(0)))
            for name in sorted({name for c in found for name in c})}


def intervals(found: list[Counts], draws: int = 2000, seed: int = 1) -> dict[str, tuple[float, float]]:
    """Figure → 95 % interval by bootstrap over documents."""
    result = {}
    for name in summed(found):
        own = np.array([c[name] for c in found if name in c])
        picks = np.random.default_rng(seed).integers(0, len(own), (draws, len(own)))
        result[name] = tuple(float(v) for v in np.percentile(f1(own[picks].sum(1)), (2.5, 97.5)))
    return result

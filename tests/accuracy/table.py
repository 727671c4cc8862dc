"""The accuracy table of docs/method.md: benchmark documents read by the rules alone and with the model, by its scorer.

The scorer is imported from the benchmark folder; nothing of it or of its texts is kept here.
"""

import datetime
import importlib.util
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import numpy as np

from analysis.model.article_spans import NO_SPANS
from analysis.reading import pipeline
from analysis.training.data import SOURCES, aside

DRAWS, SEED = 1000, 1
Key = tuple[str, str, str]  # layer, metric and part, by which the scorer names a counter
Counters = dict[Key, Any]  # one document's counters


@dataclass(frozen=True)
class Figure:
    """A row: where the scorer's report has it, and the best peer.

    learnt: the model was trained on this layer of this file, so with it only the documents set aside count.
    """

    file: str
    label: str
    key: Key
    number: str
    peer: str = ""
    learnt: bool = False


def _quotes(file: str, label: str, metric: str, peer: str, part: str = "all") -> Figure:
    return Figure(file, label, ("quotes", metric, part), "f", peer)


FIGURES = (
    _quotes("polnear.dev", "quotes with their speaker, F1", "attributed", "textacy 26"),
    _quotes("polnear.dev", "… of direct speech, F1", "attributed", "textacy 60", "direct"),
    _quotes("polnear.dev", "quotes found, F1", "detection", "quotation marks 30"),
    _quotes("polnear.dev", "exact source, F1", "source exact", "textacy 26; BERT + Cofe 83 ¹"),
    _quotes("polnear.dev", "exact cue, F1", "cue exact", "textacy 31; BERT + Cofe 75 ¹"),
    _quotes("polnear.dev", "exact content, F1", "content exact", "quotation marks 29; BERT + Cofe 73 ¹"),
    _quotes("gum-news.dev", "quotes with their speaker, F1", "attributed", "textacy 27"),
    Figure("gum-news.dev", "names with kind, F1", ("actors", "names with kind", "all"), "f", "spaCy 63", True),
    Figure("gum-news.dev", "names merged, CoNLL F1", ("actors", "CoNLL, names", "all"), "conll", "spaCy 61", True),
    Figure(
        "gum-news.dev",
        "all mentions merged, CoNLL F1",
        ("actors", "CoNLL, no singletons", "actor kinds"),
        "conll",
        "spaCy 34",
        True,
    ),
    Figure("meantime.dev", "names merged, CoNLL F1", ("actors", "CoNLL, names", "all"), "conll", "spaCy 66", True),
    Figure(
        "meantime.dev",
        "all mentions merged, CoNLL F1",
        ("actors", "CoNLL, no singletons", "actor kinds"),
        "conll",
        "spaCy 40",
        True,
    ),
    Figure("meantime.dev", "time values, F1", ("times", "value F1", "all"), "f", "HeidelTime 86"),
    Figure("meantime.dev", "event triggers, F1", ("events", "triggers", "all"), "f", learnt=True),
    Figure("meantime.dev", "participants, F1", ("events", "participants", "all"), "f", learnt=True),
    Figure("meantime.dev", "certainty, macro-F1", ("events", "certainty", "all"), "macro_f", learnt=True),
    Figure("meantime.dev", "polarity, macro-F1 ⁴", ("events", "polarity", "all"), "macro_f", learnt=True),
    Figure("meantime.dev", "future, macro-F1", ("events", "future", "all"), "macro_f", learnt=True),
    Figure("timebank.dev", "times exact, F1", ("times", "strict", "all"), "f", "HeidelTime 85 ²"),
    Figure("timebank.dev", "time values, F1", ("times", "value F1", "all"), "f", "HeidelTime 75 ²"),
    Figure("timebank.dev", "event triggers, F1", ("events", "triggers", "all"), "f", "ATT-1 81 ³", learnt=True),
    Figure("timebank.dev", "order, MATRES, F1", ("order", "before/after", "matres"), "f", learnt=True),
    Figure("timebank.dev", "order, TimeBank-Dense, F1", ("order", "before/after", "dense"), "f", learnt=True),
    Figure("timebank.dev", "order, TLINK, F1", ("order", "before/after", "tlink"), "f", learnt=True),
)
NOTES = """\
In brackets: documents. The rules were written with these files in view. Where the model was trained on a layer of a
file (events, order, the kinds of names), only the documents set aside from training count, on which its settings were
chosen; "all" is the whole file by the rules alone. The model has not seen polnear.dev, nor the quotes of gum-news. 95 %
intervals: bootstrap over documents ({draws} draws). Peers: the same scorer on the whole file, but ¹ published for
PolNeAR's test part, by its authors' scorer; ² every sixth document; ³ the best of TempEval-3, on its own test file.
⁴ No event of the eight documents is negative, so that their 100 says little."""


def scorer_of(folder: Path) -> ModuleType:
    """score.py of the benchmark folder."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rules_alone() -> AbstractContextManager:
    """Within it, the reading goes by its rules alone."""
    return mock.patch.object(pipeline, "read_article_spans", lambda article: NO_SPANS)


def read(document: dict):
    """The tables of a benchmark document."""
    return pipeline.parse(document["text"], datetime.date.fromisoformat(document["date"]) if document["date"] else None)


def counters(score: ModuleType, document: dict, tables) -> Counters:
    scores = score.Scores()
    for key, _, count in score.SCORERS.values():
        if document[key] is not None:
            count(document, tables, scores)
    values = scores.counters.get(("times", "value", "all"))
    if values:  # only their accuracy is asked for: as right or wrong they are summed faster
        values.pairs = [(True, gold == found) for gold, found in values.pairs]
    return scores.counters


def total(parts: list):
    """The sum of the scorer's counters: numbers are added, lists joined, and so are counters inside counters."""
    if isinstance(parts[0], list):
        return [item for part in parts for item in part]
    if isinstance(parts[0], (int, float)):
        return sum(parts)
    return type(parts[0])(*(total([getattr(part, field.name) for part in parts]) for field in fields(parts[0])))


def value(score: ModuleType, parts: list[Counters], figure: Figure) -> float:
    """A figure over the documents whose counters are given."""
    scores = score.Scores()
    for key in _needed(figure):
        if found := [part[key] for part in parts if key in part]:
            scores.counters[key] = total(found)
    layer, metric, part = figure.key
    return scores.results()[layer][metric][part][figure.number]


def _needed(figure: Figure) -> tuple[Key, ...]:
    """The scorer's counters that a figure comes from; a document that has the first counts."""
    if figure.key[1] == "value F1":
        return ("times", "relaxed", "all"), ("times", "value", "all")
    return (figure.key,)


def interval(score: ModuleType, parts: list[Counters], figure: Figure) -> tuple[float, float]:
    """95 % interval by bootstrap over documents."""
    picks = np.random.default_rng(SEED).integers(0, len(parts), (DRAWS, len(parts)))
    low, high = np.percentile([value(score, [parts[i] for i in pick], figure) for pick in picks], (2.5, 97.5))
    return float(low), float(high)


def unseen(documents: list[dict], file: str) -> list[bool]:
    """Was a document of a file set aside from training?"""
    share = {source: one_in for source, _, one_in, _ in SOURCES}
    return [aside(document["id"], share[f"{file}.jsonl"]) for document in documents]


@dataclass(frozen=True)
class Row:
    """rules_all: by the rules alone on the whole file; rules, both, range: on the documents that count."""

    figure: Figure
    documents: int
    rules_all: float
    rules: float
    both: float
    range: tuple[float, float]


def rows(folder: Path) -> Iterator[Row]:
    """All figures, file by file; each document is read once with the model and once without."""
    score = scorer_of(folder)
    for file in dict.fromkeys(figure.file for figure in FIGURES):
        documents = [json.loads(line) for line in (folder / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()]
        sides = []
        for reading in (rules_alone, nullcontext):
            with reading():
                sides.append([counters(score, document, read(document)) for document in documents])
        for figure in (figure for figure in FIGURES if figure.file == file):
            mine = unseen(documents, file) if figure.learnt else [True] * len(documents)
            known = [_needed(figure)[0] in part for part in sides[0]]
            every = [part for part, there in zip(sides[0], known) if there]
            rules, both = ([part for part, own, there in zip(side, mine, known) if own and there] for side in sides)
            yield Row(
                figure,
                len(both),
                value(score, every, figure),
                value(score, rules, figure),
                value(score, both, figure),
                interval(score, both, figure),
            )


def markdown(folder: Path) -> str:
    """The table and what is to be known beside it."""
    lines = [
        "| file | figure | rules alone | with the reader model | 95 % interval | best peer |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows(folder):
        figure, (low, high) = row.figure, row.range
        rules = f"{row.rules:.1f}" + (f" (all: {row.rules_all:.1f})" if figure.learnt else "")
        lines.append(
            f"| {figure.file} ({row.documents}) | {figure.label} | {rules} | {row.both:.1f} "
            f"| {low:.0f}–{high:.0f} | {figure.peer or '–'} |"
        )
        print(lines[-1], flush=True)
    measured = f"Measured on {datetime.date.today()} by `python -m tests.accuracy {folder.name}`."
    return "\n".join([measured, "", *lines, "", NOTES.format(draws=DRAWS)])

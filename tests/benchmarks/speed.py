"""One worker: words per second of the language pipeline, of the reader model and of `parse`, on the same texts.

python -m tests.benchmarks.speed sample.jsonl
"""

import itertools
import json
import sys
import time
import warnings

from analysis.article.inputs import records, to_article
from analysis.article.table_files import COLUMNS

CHUNK = 5  # articles read by one after the other, so that a busy moment of the machine hits all alike


def main(path: str) -> dict:
    warnings.simplefilter("ignore")
    articles = [to_article(item) for item in records([path], {name: name for name in COLUMNS})]
    laps = [("", time.perf_counter())]
    from analysis.reading.language import pipeline
    from analysis.reading.pipeline import parse

    laps.append(("imports", time.perf_counter()))
    nlp = pipeline()
    laps.append(("language pipeline", time.perf_counter()))
    read_spans = reader_model()
    if read_spans:
        read_spans(articles[0])  # loads it
        laps.append(("reader model", time.perf_counter()))
    parse(articles[0])
    laps.append(("first article", time.perf_counter()))
    start = {name: at - before for (_, before), (name, at) in itertools.pairwise(laps)}
    ways = {
        "pipeline": lambda part: list(nlp.pipe([one.text for one in part], batch_size=8)),
        "model": lambda part: [read_spans(one) for one in part] if read_spans else None,
        "parse": lambda part: [parse(one) for one in part],
    }
    for way in ways.values():
        way(articles[:1])
    seconds = dict.fromkeys(ways, 0.0)
    for at in range(0, len(articles), CHUNK):
        for name, way in ways.items():
            started = time.perf_counter()
            way(articles[at : at + CHUNK])
            seconds[name] += time.perf_counter() - started
    words = sum(len(one.text.split()) for one in articles)
    return {
        "words": words,
        "articles": len(articles),
        "model": read_spans is not None,
        "seconds": seconds,
        "start": start,
    }


def reader_model():
    """The model that `parse` listens to, or None where it uses none."""
    import analysis.reading.pipeline
    from analysis.model.reader import MODEL

    return getattr(analysis.reading.pipeline, "read_article_spans", None) if MODEL.is_file() else None


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))

"""The weights by which a noun phrase describes an actor, learnt from articles read by hand.

    python -m analysis.training.descriptions FOLDER

FOLDER holds readings as JSON with their `articles/`. Prints what cross-validation over articles finds, and writes
`lexicon/description_weights.csv`. It is logistic regression: the same folder gives the same weights.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from analysis.article.opening import read
from analysis.model.article_spans import read_article_spans
from analysis.reading.actors.actors import find_phrases
from analysis.reading.actors.coreference.nominals.nominals import phrase
from analysis.reading.actors.coreference.nominals.unlisted import ENOUGH, VECTOR, Features, unit, unread
from analysis.reading.language import annotate, sentence_ids
from analysis.training.happenings import LEXICON
from analysis.training.logistic import newton

FOLDS = 5
PENALTY, VECTOR_PENALTY = 2.0, 0.35  # of the squared weights
RARE = 8  # features seen less often are left out
SHARED = 0.4  # of two spans: what one description's share at least
HEAD = "# Log-odds that a noun phrase describes an actor, by `python -m analysis.training.descriptions`\n"

Row = tuple[Features, np.ndarray, bool]


def rows(path: Path) -> list[Row]:
    """The noun phrases of an article that no rule reads: features, vector, whether the reading by hand marks them."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    article = read(str(path.parent / "articles" / gold["article"]))
    doc, spans = annotate(article), read_article_spans(article).mentions
    covered = set(sentence_ids(doc))
    found = find_phrases(doc, covered, spans)
    marked = [(m["start"], m["end"]) for a in gold["actors"] for m in a["mentions"] if m["form"] == "nominal"]
    learnt = []
    for token, features in unread(doc, covered, found.names, found.titles, found.nominals, spans):
        first, stop = phrase(doc, token)
        start, end = doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1])
        right = any(s <= token.idx < e and _shared((s, e), (start, end)) >= SHARED for s, e in marked)
        learnt.append((features, unit(token.vector), right))
    return learnt


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """What two overlapping spans have in common, of all that they cover."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / (max(one[1], other[1]) - min(one[0], other[0]))


def fit(learnt: Sequence[Row]) -> Features:
    seen = Counter(name for features, _, _ in learnt for name in features)
    names = [name for name, count in sorted(seen.items()) if count >= RARE]
    at = {name: n for n, name in enumerate(names)}
    x = np.zeros((len(learnt), len(names) + VECTOR))
    for n, (features, vector, _) in enumerate(learnt):
        x[n, [at[name] for name in features if name in at]] = [v for name, v in features.items() if name in at]
        x[n, len(names) :] = vector
    penalty = [0.0 if name == "all" else PENALTY for name in names] + [VECTOR_PENALTY] * VECTOR
    weights = newton(x, np.array([right for _, _, right in learnt], float), np.array(penalty))
    return dict(zip([*names, *(f"vector {n}" for n in range(VECTOR))], weights.tolist()))


def score(weights: Features, features: Features, vector: np.ndarray) -> float:
    told = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return told + float(vector @ [weights[f"vector {n}"] for n in range(VECTOR)])


def main(folder: Path) -> None:
    articles = [rows(path) for path in sorted(folder.glob("*.json"))]
    count: Counter[str] = Counter()
    for k in range(FOLDS):
        weights = fit([row for n, own in enumerate(articles) if n % FOLDS != k for row in own])
        for features, vector, right in (row for own in articles[k::FOLDS] for row in own):
            read = score(weights, features, vector) >= np.log(ENOUGH / (1 - ENOUGH))
            count += Counter(marked=right, read=read, both=right and read)
    print(f"found {count['both']}/{count['marked']}, right {count['both']}/{count['read']} (from a chance of {ENOUGH})")
    with (LEXICON / "description_weights.csv").open("w", encoding="utf-8") as file:
        file.write(HEAD + "feature,weight\n")
        weights = fit([row for own in articles for row in own])
        file.writelines(f"{name},{weight:.2f}\n" for name, weight in weights.items() if abs(weight) >= 0.005)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""A corpus in a few sentences, every figure in them computed."""

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.labels import count, day, percent
from analysis.charts.kit.sentences import Sentence, Term, summary_view
from analysis.corpus import queries
from analysis.corpus.selection import Corpus


def summary(corpus: Corpus) -> HtmlView:
    """Size, people, speech and claims; names in them choose the articles that they stand for."""
    return summary_view([_size(corpus), _who(corpus), _speech(corpus), _claims(corpus)])


def _size(corpus: Corpus) -> Sentence:
    found = corpus.ask(
        "SELECT count(*) AS articles, sum(words)::BIGINT AS words, min(date) AS first, max(date) AS last, "
        "count(DISTINCT source) AS sources FROM article"
    )[0]
    publishers = queries.sources(corpus)
    sentence = f"{count(found['articles'], 'article').capitalize()} with {count(found['words'] or 0, 'word')}"
    if found["first"]:
        sentence += f", published from {day(found['first'])} to {day(found['last'])}"
    parts: Sentence = [sentence]
    if found["sources"] == 1 and len(publishers) == 1:
        parts += [f", all by {publishers[0]['source']}"]
    elif found["sources"] > 1:
        parts += [
            f", by {count(found['sources'], 'publisher')}: most by ",
            Term(publishers[0]["source"] or "nobody named", {"source": publishers[0]["source"] or ""}),
        ]
    return [*parts, "."]


def _who(corpus: Corpus) -> Sentence:
    named = corpus.ask("SELECT count(*) AS n FROM entity")[0]["n"]
    top = queries.leading(corpus, 3)
    if not top:
        return ["Nobody is named."]
    sentence: Sentence = [
        f"{count(named, 'name').capitalize()} of people, organisations and places; in most articles are "
    ]
    for i, r in enumerate(top):
        sentence += [", " * (i > 0), Term(r["name"], {"actor": r["entity"]}), f" ({r['articles']:,})"]
    return [*sentence, "."]


def _speech(corpus: Corpus) -> Sentence:
    everybody = queries.speakers(corpus)
    words = sum(r["words"] for r in everybody)
    named = [r for r in everybody if r["entity"]]
    if not named:
        return []
    few, so_far = 0, 0
    known = sum(r["words"] for r in named)
    while so_far < known / 2:
        so_far += named[few]["words"]
        few += 1
    return [
        f"{percent(known, words)} of the {count(words, 'word')} of speech are by somebody with a name, half of these "
        f"by {few:,} of {len(named):,} speakers; ",
        Term(named[0]["name"], {"actor": named[0]["entity"]}),
        f" speaks most, {count(named[0]['words'], 'word')}.",
    ]


def _claims(corpus: Corpus) -> Sentence:
    found = corpus.ask("SELECT status, sum(events)::BIGINT AS events FROM told GROUP BY status")
    events = {r["status"]: r["events"] for r in found}
    whole = sum(events.values())
    if not whole:
        return []
    return [
        f"The articles state {percent(events.get('reported', 0), whole)} of {count(whole, 'event')} themselves; ",
        Term(f"{events.get('claimed', 0):,} are claimed", {"status": "claimed"}),
        ", ",
        Term(f"{events.get('denied', 0):,} denied", {"status": "denied"}),
        ".",
    ]

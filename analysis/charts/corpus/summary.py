"""A corpus in a few sentences, every figure in them computed."""

from html import escape

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, day, percent
from analysis.corpus import queries
from analysis.corpus.selection import Corpus


def glance(corpus: Corpus) -> HtmlView:
    """The sentences as HTML; names in them choose the articles that they stand for."""
    written = [
        element("p", "".join(part if isinstance(part, str) else part[0] for part in sentence), raw=True)
        for sentence in (_size(corpus), _who(corpus), _speech(corpus), _claims(corpus))
        if sentence
    ]
    return HtmlView("glance", "At a glance", element("div", "".join(written), {"class": "glance"}, raw=True))


def _term(words: str, pick: dict) -> str:
    return element("span", words, {"class": "term", **attributes([], pick)})


def _size(corpus: Corpus) -> list[str]:
    found = corpus.ask(
        "SELECT count(*) AS articles, sum(words)::BIGINT AS words, min(date) AS first, max(date) AS last, "
        "count(DISTINCT source) AS sources FROM article"
    )[0]
    publishers = queries.sources(corpus)
    sentence = f"{count(found['articles'], 'article').capitalize()} with {count(found['words'] or 0, 'word')}"
    if found["first"]:
        sentence += f", published from {day(found['first'])} to {day(found['last'])}"
    parts = [sentence]
    if found["sources"] == 1 and len(publishers) == 1:
        parts += [f", all by {escape(publishers[0]['source'])}"]
    elif found["sources"] > 1:
        parts += [
            f", by {count(found['sources'], 'publisher')}: most by ",
            _term(publishers[0]["source"] or "nobody named", {"source": publishers[0]["source"] or ""}),
        ]
    return [*parts, "."]


def _who(corpus: Corpus) -> list[str]:
    named = corpus.ask("SELECT count(*) AS n FROM entity")[0]["n"]
    top = queries.leading(corpus, 3)
    if not top:
        return ["Nobody is named."]
    terms = [f"{_term(r['name'], {'actor': r['entity']})} ({r['articles']:,})" for r in top]
    return [
        f"{count(named, 'name').capitalize()} of people, organisations and places; in most articles are ",
        ", ".join(terms),
        ".",
    ]


def _speech(corpus: Corpus) -> list[str]:
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
        f"{percent(known, words)} of the {count(words, 'word')} of speech are by somebody with a name, half of these by "
        f"{few:,} of {len(named):,} speakers; ",
        _term(named[0]["name"], {"actor": named[0]["entity"]}),
        f" speaks most, {count(named[0]['words'], 'word')}.",
    ]


def _claims(corpus: Corpus) -> list[str]:
    found = corpus.ask("SELECT status, sum(events)::BIGINT AS events FROM told GROUP BY status")
    events = {r["status"]: r["events"] for r in found}
    whole = sum(events.values())
    if not whole:
        return []
    return [
        f"The articles state {percent(events.get('reported', 0), whole)} of {count(whole, 'event')} themselves; ",
        _term(f"{events.get('claimed', 0):,} are claimed", {"status": "claimed"}),
        ", ",
        _term(f"{events.get('denied', 0):,} denied", {"status": "denied"}),
        ".",
    ]

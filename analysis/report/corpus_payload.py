"""What the page of a corpus knows besides its charts: its articles by column, and who is in which."""

import datetime
from collections.abc import Sequence
from itertools import combinations

from analysis.charts.kit.labels import count, day, listed, span, squeeze
from analysis.charts.kit.speaker_lines import presented_lines
from analysis.corpus import queries
from analysis.corpus.happenings import leading_happenings, on_lines
from analysis.corpus.passages import passages as passages_of
from analysis.corpus.queries import LISTED
from analysis.corpus.selection import Corpus
from analysis.tables.codebook import QUOTE_KINDS

OFFERED, KNOWN = 2_000, 20_000  # names to choose from a list, and to look for; those who are in most articles
DRAWN = 100  # speakers and sources, beside these, whose articles the page knows
SHARING = 40  # those in most articles: a mark may stand for any two of them
HAPPENINGS = 1_000  # happenings to look for; those that most articles tell, then what articles make most of
HELD = 2_500_000  # characters of passages that a page carries at most: some for each mark, then of the newest articles
POINTERS = 44_000  # times that a mark leads to one of them, two less for each article; a thousand releases have 40,500
TITLE = 96  # characters


def corpus_payload(corpus: Corpus) -> dict:
    """JSON for static/corpus.js: the articles by column, who is in which, what the charts' marks are called."""
    articles, publishers = queries.listed(corpus), queries.sources(corpus)
    known = queries.leading(corpus, OFFERED)
    findable = queries.leading(corpus, KNOWN, of_every_kind=True)
    drawn = [
        r["entity"] for rows in (queries.speakers(corpus), queries.event_sources(corpus)) for r in rows if r["entity"]
    ]
    wanted = list(dict.fromkeys([r["entity"] for r in known] + drawn[:DRAWN]))  # these with their sentences
    every = list(dict.fromkeys(wanted + [r["entity"] for r in findable]))
    members = {r["entity"]: steps(r["numbers"]) for r in queries.members(corpus, every)}
    happenings = {r["happening"]: r for r in [*leading_happenings(corpus, HAPPENINGS), *on_lines(corpus)[1]]}
    speaking, told = presented_lines(queries.presented_speakers(corpus)), queries.by_status(corpus)
    numbers = {r["article_id"]: n for n, r in enumerate(articles)}
    behind = passages(corpus, wanted, list(happenings), speaking)
    names = {
        r["entity"]: r["name"]
        for r in corpus.ask("SELECT entity, name FROM entity WHERE list_contains(?, entity)", every)
    }
    sources = [r["source"] for r in publishers]
    folders, files = prefixes([r["path"] or "" for r in articles])
    dates = [r["date"] for r in articles if r["date"]]
    first, last = min(dates, default=None), max(dates, default=None)
    between = f"{day(first)} – {day(last)}" if first and last else ""
    return {
        "kind": "corpus",
        "article": {
            "title": headline(corpus, sources, first, last),
            "titled": True,
            "source": "",
            "name": corpus.folder.resolve().name or "corpus",
            "text": "",
            "path": str(corpus.folder),
            "date": str(last or ""),
            "day": between,
            "cited": ", ".join(filter(None, [count(corpus.size, "article"), between])),
        },
        "size": corpus.size,
        "listed": len(articles),
        "most": LISTED,
        "from": str(first or ""),
        "to": str(last or ""),
        "articles": {
            "title": [cut(r["title"] or r["article_id"]) for r in articles],
            "date": day_steps([r["date"] for r in articles]),
            "source": [sources.index(r["source"]) for r in articles],
            "words": [r["words"] for r in articles],
            "folder": [folder for folder, _ in files],
            "file": [file for _, file in files],
        },
        "sources": sources,
        "folders": folders,
        "actors": members,
        "happenings": [
            [
                key.removeprefix("happening:"),  # which each of thousands would repeat
                r["label"],
                span(r.get("earliest", r.get("day")), r.get("latest", r.get("day"))),
                steps(r["numbers"]),
                [behind["of"].get(key, {}).get(n) for n in r["numbers"]],
            ]
            for key, r in happenings.items()
        ],
        "speaking": [[key, says] for key, says, _ in speaking],
        "spoken": in_sets(
            [[numbers[a] for a in rows["article_id"].unique() if a in numbers] for _, _, rows in speaking],
            len(articles),
        ),
        "all": corpus.ask("""SELECT (SELECT count(*) FROM entity) AS names, (SELECT count(*) FROM happening)
            AS happenings""")[0],
        "passages": behind
        | {
            "of": {
                key: [steps([*of]), steps([*of.values()])] for key, of in behind["of"].items() if key not in happenings
            }
        },
        "statuses": [r["status"] for r in told],
        "told": in_sets([r["numbers"] for r in told], len(articles)),
        "names": {"actor": names, "source": {s: s for s in sources if s}, "cell": {}},
        "offered": {
            "actor": [(r["entity"], f"{r['name']} ({r['articles']:,})") for r in known],
            "source": [(r["source"], f"{r['source']} ({r['articles']:,})") for r in publishers if r["source"]],
            "status": [(s, s) for s in corpus.statuses],
        },
    }


def in_sets(numbers: list[list[int]], size: int) -> dict:
    """Which articles, by number, are behind some things: the set of things `of` each article, and these `sets`. Many
    articles have the same."""
    own: list[list[int]] = [[] for _ in range(size)]
    for thing, articles in enumerate(numbers):
        for n in articles:
            own[n].append(thing)
    sets: dict[tuple[int, ...], int] = {}
    return {"of": [sets.setdefault(tuple(things), len(sets)) for things in own], "sets": [*sets]}


def passages(corpus: Corpus, entities: list[str], happenings: list[str], speaking: list[tuple]) -> dict:
    """`sentences`, each once; `of`: what is chosen (an entity, the id of a mark) → number of the article → number of
    the sentence. Of a corpus with more than a page carries, some for each choice, then those of the newest articles;
    `from`: the first article of which not all are there, null where all are."""
    numbers: dict[str, int] = {}
    of: dict[str, dict[int, int]] = {}
    size, pointers, beyond = 0, 0, None
    room = POINTERS - 2 * min(corpus.size, LISTED)
    wanted = keys(corpus, entities) | {*happenings} | {key for key, _, _ in speaking}
    as_whom = [
        (key, article, actor)
        for key, _, rows in speaking
        for article, actor in zip(
            rows["article_id"], rows["actor_id"].astype(object).where(rows["actor_id"].notna(), None)
        )
    ]
    for later, number, found in passages_of(corpus, wanted, entities[:SHARING], as_whom):
        shown = [(key, squeeze(text, 400)) for key, text in found]
        size += sum(len(text) for text in {text for _, text in shown} - numbers.keys())
        pointers += len(shown)
        if size > HELD or pointers > room:
            beyond = number if later else 0
            break
        for key, text in shown:
            of.setdefault(key, {})[number] = numbers.setdefault(text, len(numbers))
    return {
        "sentences": list(numbers),
        "of": {key: dict(sorted(own.items())) for key, own in of.items()},
        "from": beyond,
    }


def keys(corpus: Corpus, entities: list[str]) -> set[str]:
    """What a choice may hold whose sentences the page shows: entities, statuses, and the ids of the charts' marks."""
    sharing = sorted(entities[:SHARING])
    speaking = [r["entity"] for r in queries.speakers(corpus) if r["entity"]][:DRAWN]
    vouching = [r["entity"] for r in queries.event_sources(corpus) if r["entity"]][:DRAWN]
    sources = [r["source"] or "" for r in queries.sources(corpus)]
    return {
        *entities,
        *(f"status:{status}" for status in corpus.statuses),
        *(f"said:{entity}:{kind}" for entity in speaking for kind in QUOTE_KINDS),
        *(f"through:{entity}:{source}" for entity in speaking for source in sources[:SHARING]),
        *(f"claim:{entity}:{status}" for entity in vouching for status in corpus.statuses),
        *(f"co-mentions:{one}:{other}" for one, other in combinations(sharing, 2)),
    }


def headline(
    corpus: Corpus, sources: Sequence[str | None], first: datetime.date | None, last: datetime.date | None
) -> str:
    """ "671 articles by Reuters and two more publishers, 2009–2019"."""
    by = [source for source in sources if source]
    words = count(corpus.size, "article").capitalize()
    if by:
        words += f" by {listed(by) if len(by) < 4 else f'{by[0]} and {len(by) - 1} other publishers'}"
    if first and last:
        words += f", {first.year}" + (f"–{last.year}" if last.year != first.year else "")
    return words


def steps(numbers: Sequence[int]) -> list[int]:
    """Numbers, most of them ascending, as steps from one to the next: short where they are many."""
    return [b - a for a, b in zip([0, *numbers], numbers)]


def day_steps(dates: Sequence[datetime.date | None]) -> list[int | None]:
    """Days as steps from one that is known to the next, the first since 1970: short where many follow one another."""
    found: list[int | None] = []
    before = datetime.date(1970, 1, 1)
    for date in dates:
        found.append(None if date is None else (date - before).days)
        before = date or before
    return found


def prefixes(paths: Sequence[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """Paths cut behind their folder, or their table: the folders, and per path the number of its own and the rest."""
    known: dict[str, int] = {}
    found = []
    for path in paths:
        at = path.rfind("#") if "#" in path else path.rfind("/") + 1
        found.append((known.setdefault(path[:at], len(known)), path[at:]))
    return list(known), found


def cut(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= TITLE else words[: TITLE - 1].rsplit(" ", 1)[0] + "…"

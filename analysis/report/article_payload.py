"""What the page of an article knows besides its charts: the text, and every row with what it is chosen by."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.charts.article.tellers import with_the
from analysis.charts.kit.confidence import SURE
from analysis.charts.kit.labels import quoted, squeeze
from analysis.edits.apply import Corrected, Outcome
from analysis.edits.file import plain
from analysis.edits.kinds import KINDS, VOCABULARY
from analysis.tables.choices import ARTICLE
from analysis.tables.choosable import choosable_rows
from analysis.tables.codebook import BY_HAND
from analysis.tables.tables import Tables

Option = tuple[str, str]  # a value, and what it is called in a control

SHORT = 40  # characters of a first sentence that says too little by itself
LEDE = 240  # characters of a first sentence that stands for a title: most are shorter


def article_payload(article: Article, tables: Tables, correction: Corrected | None = None) -> dict:
    """JSON for static/instrument.js: article, links, names of what can be chosen; and what the controls offer."""
    about = tables.articles.iloc[0]
    title = article.title or opening(tables.sentences["text"])
    day = f"{article.date.day} {article.date:%B %Y}" if article.date else None
    path = article.path and str(article.path)
    rows, known = choosable_rows(tables), names(tables)
    made = correction or Corrected(tables)
    for row in rows:
        if row["id"] in made.ids:
            row["says"] += f"; {BY_HAND}"
    return {
        "kind": "article",
        "article": {
            "title": title,
            "titled": bool(article.title),
            "source": article.source,
            "url": article.url,
            "path": path,
            "name": Path(path).stem if path else "article",
            "text": article.text,
            "date": article.date.isoformat() if article.date else None,
            "day": day,
            "cited": ", ".join(filter(None, [title, article.source, day])),
            "words": int(about["words"]),
            "warnings": [*article.warnings, *made.warnings],
        },
        "links": rows,
        "names": known,
        "the": with_the(tables),
        "sure": SURE,
        "edits": {
            "summary": made.summary,
            "kept": [plain(o.edit) for o in made.outcomes],
            "kinds": {name: [kind.on, kind.to, kind.said] for name, kind in KINDS.items()},
            "values": VOCABULARY,
            "labels": happenings_of(tables),
            "hand": by_hand(tables, made.ids),
            "list": [listed(o) for o in made.outcomes],
        },
        **controls(rows, known),
    }


def listed(outcome: Outcome) -> list:
    """A correction as the report lists it."""
    edit = outcome.edit
    return [edit.number, edit.kind, outcome.state, outcome.said, edit.why or ""]


def happenings_of(tables: Tables) -> dict[str, str]:
    """Event → the label of its happening."""
    labels = dict(zip(tables.happenings["happening_id"], tables.happenings["label"]))
    return {e: labels[h] for e, h in zip(tables.events["event_id"], tables.events["happening_id"])}


def by_hand(tables: Tables, ids: frozenset[str]) -> list[list[str]]:
    """What a reader corrected, as the ids that its marks carry: one of a row, those of its events of a happening."""
    told = tables.events.groupby("happening_id", sort=False)["event_id"].agg(list)
    return [told[name] if name in told.index else [name] for name in sorted(ids)]


def names(tables: Tables) -> dict[str, dict[str, str]]:
    """Key of a choice → value → what a reader calls it."""
    actors = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    quotes = tables.quotes.drop_duplicates("quote_id")
    labels = dict(zip(tables.happenings["happening_id"], tables.happenings["label"]))
    events = dict(zip(tables.events["event_id"], tables.events["trigger"]))
    return {
        "actor": actors,
        "source": actors | {ARTICLE: "the article"},
        "quote": {q: quoted(text, 40) for q, text in zip(quotes["quote_id"], quotes["text"])},
        "event": {e: quoted(trigger) for e, trigger in events.items()},
        "happening": labels,
        "form": {"name": "by name", "nominal": "by description", "pronoun": "by pronoun"},
        "speech": {"direct": "direct speech", "mixed": "partly quoted speech", "indirect": "indirect speech"},
        "sentence": {s: f"sentence {s[1:]}" for s in tables.sentences["sentence_id"]},
    }


def controls(rows: list[dict], known: dict[str, dict[str, str]]) -> dict[str, Any]:
    """`offered`: what can be chosen, key → (value, label with count), only what there is; `others`: those of them that
    a reader seldom asks for; `counts`: rows of a table."""

    def offered(key: str, table: str) -> list[Option]:
        count: dict[str, int] = {}
        for row in rows:
            for value in row[key] if row["table"] == table else ():
                count[value] = count.get(value, 0) + 1
        names = known.get("actor" if key == "about" else key, {})
        return [(v, f"{names.get(v, v)} ({count[v]})") for v in sorted(count, key=lambda v: -count[v])]

    tables = [row["table"] for row in rows]
    seldom = described(rows)
    told = {row["happening"][0]: row["id"] for row in reversed(rows) if row["table"] == "events" and row["happening"]}
    speaking = dict.fromkeys(s for row in rows if row["table"] in ("events", "quotes") for s in row["source"])
    happenings = [(told[h], squeeze(label, 70)) for h, label in known["happening"].items() if h in told]
    return {
        "offered": {
            "actor": offered("actor", "mentions"),
            "source": sorted(((s, known["source"].get(s, s)) for s in speaking), key=lambda pair: pair[0] != ARTICLE),
            "status": offered("status", "events"),
            "happening": happenings,
            "form": offered("form", "mentions"),
            "speech": offered("speech", "quotes"),
            "kind": sorted({(k, k) for row in rows if row["table"] == "actors" for k in row["kind"]}),
            "article": [(a, name) for a, name in known.get("article", {}).items()],
            "days": sorted(
                {day for row in rows if row["table"] == "events" for pair in row["when"] for day in pair if day}
            ),
        },
        "others": seldom,
        "counts": {table: tables.count(table) for table in ("actors", "mentions", "quotes", "events", "times")},
    }


def described(rows: list[dict]) -> list[str]:
    """Actors that have no name, are mentioned less than three times and are not quoted."""
    named = {a for row in rows if row["table"] == "mentions" and "name" in row["form"] for a in row["actor"]}
    often = Counter(a for row in rows if row["table"] == "mentions" for a in row["actor"])
    quoted_ones = {s for row in rows if row["table"] == "quotes" for s in row["source"]}
    actors = [row["id"] for row in rows if row["table"] == "actors"]
    return [a for a in actors if a not in named and often[a] < 3 and a not in quoted_ones]


def opening(sentences: Iterable[str], limit: int = LEDE) -> str:
    """The first sentence, with the next where it is short, cut at a word where it is long."""
    words = ""
    for sentence in sentences:
        words = " ".join(f"{words} {sentence}".split())
        if len(words) >= SHORT:
            break
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.—-") + " …"

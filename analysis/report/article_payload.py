"""What the page of an article knows besides its charts: the text, and every row with what it is chosen by."""

import re
from pathlib import Path

from analysis.article import Article
from analysis.charts.kit.confidence import SURE
from analysis.charts.kit.labels import quoted
from analysis.edits.apply import Corrected
from analysis.edits.file import plain
from analysis.edits.kinds import KINDS, VOCABULARY
from analysis.tables.choices import ARTICLE
from analysis.tables.choosable import choosable_rows
from analysis.tables.codebook import BY_HAND
from analysis.tables.tables import Tables


def article_payload(article: Article, tables: Tables, correction: Corrected | None = None) -> dict:
    """JSON for static/instrument.js: article, links, names of what can be chosen; and what the controls offer."""
    about = tables.articles.iloc[0]
    title = article.title or opening(article.text[article.body_start :])
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
        "sure": SURE,
        "edits": {
            "summary": made.summary,
            "kept": [plain(o.edit) for o in made.outcomes],
            "kinds": {name: [kind.on, kind.to, kind.said] for name, kind in KINDS.items()},
            "values": VOCABULARY,
            "labels": happenings_of(tables),
            "list": [[o.edit.number, o.edit.kind, o.state, o.said, o.edit.why or ""] for o in made.outcomes],
        },
        **controls(rows, known),
    }


def happenings_of(tables: Tables) -> dict[str, str]:
    """Event → the label of its happening."""
    labels = dict(zip(tables.happenings["happening_id"], tables.happenings["label"]))
    return {e: labels[h] for e, h in zip(tables.events["event_id"], tables.events["happening_id"])}


def names(tables: Tables) -> dict[str, dict[str, str]]:
    """Key of a choice → value → what a reader calls it."""
    actors = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    quotes = tables.quotes.drop_duplicates("quote_id")
    events = dict(zip(tables.events["event_id"], tables.events["trigger"]))
    return {
        "actor": actors,
        "source": actors | {ARTICLE: "the article"},
        "quote": {q: quoted(text, 40) for q, text in zip(quotes["quote_id"], quotes["text"])},
        "event": {e: quoted(trigger) for e, trigger in events.items()},
        "form": {"name": "by name", "nominal": "by description", "pronoun": "by pronoun"},
        "kind": {"direct": "direct speech", "mixed": "partly quoted", "indirect": "indirect speech"},
        "sentence": {s: f"sentence {s[1:]}" for s in tables.sentences["sentence_id"]},
    }


def controls(rows: list[dict], known: dict[str, dict[str, str]]) -> dict[str, dict]:
    """`offered`: what can be chosen, key → (value, label with count), only what there is; `counts`: rows of a table."""

    def offered(key: str, table: str, *, by_count: bool = False) -> list[tuple[str, str]]:
        count: dict[str, int] = {}
        for row in rows:
            for value in row[key] if row["table"] == table else ():
                count[value] = count.get(value, 0) + 1
        values = sorted(count, key=lambda v: -count[v]) if by_count else list(count)
        return [(value, f"{known.get(key, {}).get(value, value)} ({count[value]})") for value in values]

    tables = [row["table"] for row in rows]
    kinds = [kind for row in rows if row["table"] == "actors" for kind in row["kind"]]
    return {
        "offered": {
            "actor": offered("actor", "mentions", by_count=True),
            "status": offered("status", "events", by_count=True),
            "form": offered("form", "mentions", by_count=True),
            "source": offered("source", "events", by_count=True),
            "said": [pair for pair in offered("kind", "quotes", by_count=True) if pair[0] in known["kind"]],
            "kind": sorted({(kind, kind) for kind in kinds if kind not in known["kind"]}),
            "days": sorted(
                {day for row in rows if row["table"] == "events" for pair in row["when"] for day in pair if day}
            ),
        },
        "counts": {table: tables.count(table) for table in ("actors", "mentions", "quotes", "events", "times")},
    }


def opening(text: str, limit: int = 180) -> str:
    """The first sentence of a text, cut at a word where it is longer."""
    words = " ".join(text.split())
    end = re.search(r"[.!?][”\"’']?(?= [A-Z“\"])", words)
    words = words[: end.end()] if end and end.end() >= 40 else words
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.—-") + " …"

"""What a worker does with a batch: read its articles, then parse and write those that are new."""

from dataclasses import replace
from pathlib import Path

from analysis.article import Article
from analysis.article.inputs import Rejected, to_article
from analysis.corpus import partitions
from analysis.corpus.batches import Batch
from analysis.errors import InputError
from analysis.time_limit import limited


def read_batch(batch: Batch) -> list[Article | Rejected]:
    """The articles of a batch, item by item; in place of one that cannot be read, the reason."""
    return [item if isinstance(item, Rejected) else _article(item) for item in batch.items]


def _article(record) -> Article | Rejected:
    try:
        with limited("Reading it"):
            return to_article(record)
    except InputError as error:
        return Rejected(record.path, record.line, str(error))
    except Exception as error:  # one article must not stop a million
        return Rejected(record.path, record.line, f"Reading it failed ({type(error).__name__}).")


def index(articles: list[Article | Rejected]) -> list[list[str] | None]:
    """Item by item the SHA-256 of an article's text and the id that it would like to have."""
    return [None if isinstance(one, Rejected) else [one.sha256, one.article_id or one.sha256[:12]] for one in articles]


def parse_batch(
    key: str, items: tuple, articles: list[Article | Rejected], decided: list[dict | None], out: str
) -> dict:
    """Parse the new articles of a batch and write its part of every table; returns its receipt."""
    from analysis.edits.apply import correct
    from analysis.edits.file import edits_of
    from analysis.reading.store import parse_cached

    tables, rejected, duplicates = [], [], []
    for item, article, decision in zip(items, articles, decided):
        if isinstance(article, Rejected):
            rejected.append(vars(article))
            continue
        assert decision is not None  # only what is rejected has none
        if decision["same_as"]:
            duplicates.append(
                {"article_id": decision["id"], "same_as": decision["same_as"], "path": item.path, "line": item.line}
            )
        else:
            try:
                read = parse_cached(replace(article, article_id=decision["id"]))
                tables.append(correct(article.text, read, edits_of(item.edits or "", item.path)).tables)
            except InputError as error:
                rejected.append(vars(Rejected(item.path, item.line, str(error))))
            except Exception as error:  # one article must not stop a million
                reason = f"Parsing it failed ({type(error).__name__}: {str(error)[:200]})."
                rejected.append(vars(Rejected(item.path, item.line, reason)))
    folder = Path(out)
    parts = partitions.write_part(folder, key, tables, rejected, duplicates)
    receipt = {
        "parts": parts,
        "found": index(articles),
        "decided": decided,
        "articles": len(tables),
        "rejected": len(rejected),
        "duplicates": len(duplicates),
        "undated": int(sum(one.articles["date"].isna().sum() for one in tables)),
        "words": int(sum(one.articles["words"].sum() for one in tables)),
    }
    partitions.write_receipt(folder, key, receipt)
    return receipt

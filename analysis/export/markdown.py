"""The story screen as Markdown, to paste: the chronology of the charts, in text."""

import re

from analysis.charts.article.happenings import THEN, Line, by_day, first_screen, happening_records
from analysis.charts.article.tellers import beside
from analysis.charts.article.voices import bare, manner
from analysis.charts.kit.days import MARK
from analysis.charts.kit.labels import article_name, count, records
from analysis.tables.codebook import MAIN
from analysis.tables.row_words import in_days
from analysis.tables.tables import Tables


def story(tables: Tables) -> str:
    """Title, main happenings under their days with who vouches for each, a voice of each main speaker, the rest."""
    article, rows = records(tables.articles)[0], happening_records(tables)
    published = in_days(article["date"], article["date"]) if article["date"] else "day of publication unknown"
    where = ", ".join(filter(None, (article["source"], published)))
    head = [f"# {_plain(article_name(article))}", _plain(where)]
    main, voices = first_screen(rows, MAIN, tables)
    parts = [*head, *_days(main)]
    if voices:
        parts += ["## Who says what", *(_voice(q) for q in voices)]
    if len(rows) > sum(len(lines) for _, lines in main):
        parts += [f"## All {count(len(rows), 'happening')}", *_days(by_day(rows), "###")]
    note = "Read from the article by machine (analysis); look at the article before you rely on it."
    return "\n\n".join([*parts, f"*{note}*"]) + "\n"


def _days(groups: list[tuple[str, list[Line]]], level: str = "##") -> list[str]:
    found = []
    for heading, own in groups:
        found.append(f"{level} {_plain(heading)}")
        found.append("\n".join(f"- {_line(line)}" for line in own))
    return found


def _line(line: Line) -> str:
    signs = f"{THEN} " * line.follows + f"{MARK} " * line.inferred
    vouched = "; ".join(filter(None, (_plain(beside(line.row)), line.row["whether"])))
    return f"{signs}{_plain(line.row['label'])} ({vouched})"


def _voice(quote: dict) -> str:
    words, how = _plain(bare(quote)), _plain(manner(quote))
    return (
        f"> {f'“{words}”' if quote['kind'] == 'direct' else words}\n> — {_plain(quote['speaker'])}{how and f', {how}'}"
    )


def _plain(text: str) -> str:
    """Text in which Markdown finds nothing to mark up."""
    words = re.sub(r"([\\`*_\[\]<>#|~&])", r"\\\1", " ".join(text.split()))
    return re.sub(r"^([-+=])|^(\d+)([.)])", lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", words)

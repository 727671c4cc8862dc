"""The article as a view: its text, character for character, with what was read marked in it.

Marks are `<span>`s that carry the linking contract of `analysis.charts.kit.figure`, `data-says` (what was read there)
and `data-rule` (by which rule, or how sure the reader model is; what is unsure has the class `unsure`). Where two marks
overlap without nesting, the one that starts later (or is shorter) is cut in two and its second piece carries the class
`continued`. Nothing of the text is left out or added, so positions in the page's text are positions in the article.
"""

import itertools
import re
from dataclasses import dataclass
from html import escape

from analysis.article import Article
from analysis.charts.kit.confidence import NOTE, read_by, unsure
from analysis.charts.kit.days import inferred, stated
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import full_names, quoted, records, span
from analysis.charts.kit.speech import speaker_numbers
from analysis.tables.tables import Tables

PARAGRAPH = re.compile(r"\S[^\n\r]*")
# What encloses what where two marks cover the same characters.
DEPTH = {"sentence": 0, "speech": 1, "event": 2, "name": 3, "time": 4}


@dataclass(frozen=True)
class Mark:
    """A stretch of the text and the attributes of the span around it."""

    start: int
    end: int
    depth: int
    attributes: tuple[tuple[str, str], ...]
    unsure: bool = False


def article_text(article: Article, tables: Tables) -> HtmlView:
    """The whole text with sentences, speech, names, events and times marked."""
    title = article.title or "The article"
    found = marks(tables)
    return HtmlView(
        "text",
        title,
        f'<div class="article-text" lang="en">{marked(article.text, found, article.body_start)}</div>{note(found)}',
    )


def marks(tables: Tables) -> list[Mark]:
    """Everything that was read, as marks of the text."""
    names, kinds = full_names(tables), dict(zip(tables.actors["actor_id"], tables.actors["kind"]))
    speakers, found = speaker_numbers(tables), []

    def add(row, layer, ids, pick, classes, says):
        if doubtful := unsure(row.get("confidence")):
            classes = [*classes, "unsure"]
        # A rule is named as in the table, in fewer characters: most marks of a page are read by one.
        rule = read_by(row["rule"], row["confidence"]) if row.get("confidence") is not None else row.get("rule")
        attrs = {"class": " ".join([layer, *classes]), **attributes(ids, pick), "data-says": says, "data-rule": rule}
        kept = tuple((k, v) for k, v in attrs.items() if v)
        found.append(Mark(row["start"], row["end"], DEPTH[layer], kept, doubtful))

    for s in records(tables.sentences):
        add(s, "sentence", [s["sentence_id"]], None, [], None)
    for q in records(tables.quotes):
        speaker = names.get(q["speaker_id"], "a speaker whom the text does not settle")
        cue = f", {quoted(q['cue'])}" if q["cue"] else ""
        add(
            q,
            "speech",
            [q["quote_id"]],
            {"quote": q["quote_id"]},
            [q["kind"], f"speaker-{speakers.get(q['speaker_id'], 'other')}"],
            f"{q['kind']} speech of {speaker}{cue}",
        )
    in_words, published = stated(tables), {a["article_id"]: a["date"] for a in records(tables.articles)}
    for e in records(tables.events):
        days = e["earliest"], e["latest"]
        about = inferred(days, published[e["article_id"]], e["event_id"] in in_words)
        source = names.get(e["source_id"], "the article")
        add(
            e,
            "event",
            [e["event_id"]],
            {"event": e["event_id"]},
            [f"status-{e['status']}", f"class-{e['class']}"],
            f"event, {e['status']} by {source}; {span(*days, about=about)}",
        )
    for m in records(tables.mentions):
        actor, kind = m["actor_id"], kinds.get(m["actor_id"])
        says = (
            f"{names[actor]}, {kind}, by {m['form']}"
            if actor in names
            else f"a {m['form']}; the text does not settle whom it means"
        )
        add(
            m,
            "name",
            [m["mention_id"]],
            {"actor": actor} if actor in names else None,
            [f"kind-{kind or 'unknown'}", f"form-{m['form']}"],
            says + (", its government" if m["metonym"] else ""),
        )
    for t in records(tables.times):
        add(
            t,
            "time",
            [t["time_id"]],
            {"sentence": t["sentence_id"]},
            [],
            f"{t['type'].lower()} {t['value'] or ''}".strip() + f": {span(t['earliest'], t['latest'])}",
        )
    return found


def note(found: list[Mark]) -> str:
    """What a raised question mark means, where a mark has one."""
    return element("p", NOTE, {"class": "note"}) if any(m.unsure for m in found) else ""


def marked(text: str, found: list[Mark], body_start: int = 0) -> str:
    """The text as HTML: a `<p id="p1">` per line that holds any words, white space between them as it is. What stands
    before the article itself (its day, its title) is there for the offsets, and not shown."""
    pieces, cursor = [], 0
    ordered = sorted((m for m in found if m.start < m.end), key=lambda m: (m.start, -m.end, m.depth))
    if body_start:
        pieces.append(f'<span class="header-line">{_safe(text[:body_start])}</span>')
        cursor = body_start
    for number, line in enumerate(PARAGRAPH.finditer(text, body_start), 1):
        start, end = line.span()
        here = [m for m in ordered if m.start < end and start < m.end]
        pieces.append(_safe(text[cursor:start]))
        pieces.append(f'<p id="p{number}">{_nested(text, start, end, here)}</p>')
        cursor = end
    pieces.append(_safe(text[cursor:]))
    return "".join(pieces)


def _nested(text: str, start: int, end: int, ordered: list[Mark]) -> str:
    """One line's text with its marks, cut where they would cross; `ordered` has the enclosing mark first."""
    edges = sorted({start, end, *(p for m in ordered for p in (m.start, m.end) if start < p < end)})
    opening: dict[int, list[Mark]] = {}
    for m in ordered:
        opening.setdefault(max(m.start, start), []).append(m)
    open_marks: list[Mark] = []
    out = []
    for here, there in itertools.pairwise(edges):
        kept = next((i for i, m in enumerate(open_marks) if m.end <= here), len(open_marks))
        still = [m for m in open_marks[kept:] if m.end > here]
        # A mark that starts here and ends after one that is open goes inside it and is cut there later.
        fresh = still + opening.get(here, [])
        fresh.sort(key=lambda m: (-m.end, m.depth))
        out.append("</span>" * (len(open_marks) - kept))
        del open_marks[kept:]
        for m in fresh:
            out.append(_opened(m, continued=m.start < here))
            open_marks.append(m)
        out.append(_safe(text[here:there]))
    return "".join(out) + "</span>" * len(open_marks)


def _opened(mark: Mark, continued: bool) -> str:
    attrs = dict(mark.attributes)
    if continued:
        attrs["class"] += " continued"
    return "<span" + "".join(f' {k}="{escape(v, quote=True)}"' for k, v in attrs.items()) + ">"


def _safe(text: str) -> str:
    """Escaped, and such that a browser's parser gives back the same characters (it would turn CR into LF)."""
    return escape(text, quote=False).replace("\r", "&#13;")

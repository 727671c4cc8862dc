"""How much each speaker says, and the quotes themselves."""

from collections import Counter
from collections.abc import Collection

import pandas as pd

from analysis.charts.kit import theme
from analysis.charts.kit.bars import LITERAL, QUOTED, bars, stacked
from analysis.charts.kit.confidence import NOTE, flagged
from analysis.charts.kit.figure import Figure, HtmlView, compose, nothing
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, listed, opened, percent, short_names, squeeze
from analysis.charts.kit.layers import across, down, labels, lines, question_marks, scale, tips, totals, weighed
from analysis.charts.kit.speech import NOBODY, lower, speaker_numbers, whole_quotes
from analysis.tables.tables import Tables

SPEAKING = ("quote_id", "speaker", "kind", "words", "cue", "text", "confidence")


def speaking(tables: Tables, focus: Collection[str] = (), limit: int = 25) -> Figure:
    """Words per speaker: one bar per speaker, one segment per quote, filled by how literal it is."""
    quotes = whole_quotes(tables, focus)
    if not quotes:
        return nothing("speaking", "Nobody is quoted", SPEAKING)
    words: Counter[str | None] = Counter()
    for q in quotes:
        words[q["speaker_id"]] += q["words"]
    known = sorted((s for s in words if s is not None), key=lambda s: -words[s])
    order = known + [None] * (None in words)
    line = {s: i for i, s in enumerate(order[:limit])}
    widest = max(words[s] for s in line) or 1
    gap = widest * 0.005
    segments = [
        {
            "id": q["quote_id"],
            "pick": {"quote": q["quote_id"]},
            "row": line[q["speaker_id"]],
            "from": start,
            "to": max(end - gap, start),
            "kind": q["kind"],
            "solid": theme.QUOTE_FILL[q["kind"]],
            "speaker": q["speaker"],
            "words": q["words"],
            "cue": lower(q["cue"]) if q["cue"] else "none",
            "says": squeeze(q["text"], 160),
            "how": theme.QUOTE_MEANING[q["kind"]],
            "read_by": q["read_by"],
            **flagged(q),
        }
        for q, start, end in stacked((q for q in quotes if q["speaker_id"] in line), "speaker_id", "words")
    ]
    step = 34 if len(line) <= 12 else 26
    y, x_scale = down("row", lines(len(line))), scale(0, widest)
    tooltip = tips(
        ("says:N", "said"),
        ("speaker:N", "speaker"),
        ("cue:N", "cue"),
        ("how:N", "kind"),
        ("words:Q", "words"),
        ("read_by:N", "read by"),
    )
    names = _speakers(tables, quotes, line, words)
    doubts = question_marks(segments, across("to", x_scale), y, dx=-4, dy=-0.28 * step - 6)
    chart = compose(
        bars(segments, x_scale, y, step * 0.56, tooltip, QUOTED, opacity=weighed(), **LITERAL),
        labels(names, y, tips(("name:N", "speaker"), ("words:Q", "words"))),
        totals(names, "words:Q", across("words", x_scale), y),
        *doubts,
        height=step * len(line),
    )
    title, summary = _finding(quotes, words)
    caption = (
        "Each segment is one quote, as long as it has words. Solid: word for word. Pale: partly word for word. "
        "Hollow: in the article's own words. The number is the speaker's words in all."
    )
    if len(order) > limit:
        caption += f" Shown are the {limit} who say most of {len(order)}."
    if doubts:
        caption += f" {NOTE}"
    rows = pd.DataFrame([{k: q[k] for k in SPEAKING} for q in quotes], columns=list(SPEAKING))
    return Figure("speaking", opened(title), caption, summary, chart, rows)


def _speakers(
    tables: Tables, quotes: list[dict], line: dict[str | None, int], words: Counter[str | None]
) -> list[dict]:
    """Who stands on which line; what nobody is known to have said stands for its quotes."""
    full, short = full_names(tables), short_names(tables)
    nobodys = [q["quote_id"] for q in quotes if q["speaker_id"] is None]
    return [
        {
            "row": i,
            "name": full.get(s, NOBODY) if s else NOBODY,
            "short": short.get(s, NOBODY) if s else NOBODY,
            "words": words[s],
            **(
                {"id": s, "pick": {"source": s}}
                if s
                else {"id": "speaking:nobody", "ids": nobodys, "pick": {"quote": nobodys}}
            ),
        }
        for s, i in line.items()
    ]


def _finding(quotes: list[dict], words: Counter[str | None]) -> tuple[str, str]:
    """The chart's title and its text alternative."""
    by = Counter(q["speaker_id"] for q in quotes if q["speaker_id"])
    name = {q["speaker_id"]: squeeze(q["speaker"], 44) for q in quotes}
    total = len(quotes)
    top = max(by.values(), default=0)
    leaders = [name[s] for s, n in by.items() if n == top]
    if not by:
        title = f"{count(total, 'quote').capitalize()}, none with a speaker that the text settles"
    elif len(by) == 1 and top == total:
        title = f"{leaders[0]} speaks the only quote" if total == 1 else f"{leaders[0]} speaks all {total} quotes"
    elif len(leaders) == 1:
        title = f"{leaders[0]} speaks {top} of {total} quotes"
    elif len(leaders) <= 3:
        title = f"{listed(leaders)} speak {count(top, 'quote')} each, of {total}"
    else:
        title = f"{len(leaders)} speakers have {count(top, 'quote')} each, nobody more"
    kinds, all_words = Counter(q["kind"] for q in quotes), sum(words.values())
    parts = [f"{name[s] if s else 'no settled speaker'} {n} ({percent(n, all_words)})" for s, n in words.most_common(6)]
    summary = (
        f"{count(total, 'quote').capitalize()} with {count(all_words, 'word')}: {kinds['direct']} direct,"
        f" {kinds['mixed']} mixed, {kinds['indirect']} indirect. Words by speaker:"
        f" {', '.join(parts)}{' and others' if len(words) > 6 else ''}."
    )
    return title, summary


def quote_list(tables: Tables, focus: Collection[str] = ()) -> HtmlView:
    """The quotes in the order of the text, each with speaker, cue and kind."""
    quotes, speakers = whole_quotes(tables, focus), speaker_numbers(tables)
    body = element("p", "Nobody is quoted.")
    if quotes:
        body = element("ol", "".join(_entry(q, speakers) for q in quotes), {"class": "quote-list"}, raw=True)
    if any(q["unsure"] for q in quotes):
        body = element("p", NOTE, {"class": "note"}) + body
    return HtmlView("quotes", f"{count(len(quotes), 'quote').capitalize()}, in the order of the text", body)


def _entry(q: dict, speakers: dict[str, int]) -> str:
    known = attributes([q["speaker_id"]], {"source": q["speaker_id"]}) if q["speaker_id"] else {}
    who = element("cite", q["speaker"], {"class": "who" if known else "who unknown", **known})
    cue = element("span", lower(q["cue"]), {"class": "cue"}) if q["cue"] else ""
    kind = element("span", f"{q['kind']} · {count(q['words'], 'word')}", {"class": "kind"})
    kind += " " + element("span", q["read_by"], {"class": "doubt"}) if q["unsure"] else ""
    parts = element("span", " … ", {"class": "gap"}).join(_fragment(t) for t in q["texts"])
    said = element("blockquote", parts, {"class": "unsure"} if q["unsure"] else None, raw=True)
    about = {
        "class": f"quote {q['kind']} speaker-{speakers.get(q['speaker_id'], 'other')}",
        **attributes([q["quote_id"]], {"quote": q["quote_id"]}),
        "data-rule": q["read_by"],
    }
    return element("li", f'{said}<p class="by">{who} {cue} {kind}</p>', about, raw=True)


def _fragment(text: str) -> str:
    """The words said; the "that" which joins them to their cue stands back."""
    words = squeeze(text)
    clause = words.removeprefix("that ")
    return (element("span", "that ", {"class": "that"}) if clause != words else "") + element("span", clause)

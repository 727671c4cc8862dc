"""The quotes as records, one each, and as a list to read."""

import re
from collections import Counter
from collections.abc import Collection

from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import NOTE, read_by, unsure
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, full_names, records, squeeze
from analysis.tables.tables import Tables

NOBODY = "not settled"


def whole_quotes(tables: Tables, focus: Collection[str] = (), kinds: Collection[str] = ()) -> list[dict]:
    """One record per quote in the order of the text, its fragments joined: spans, words, speaker's name, how read."""
    names, found = full_names(tables), {}
    wanted = set(select.actors(tables, focus=focus)["actor_id"]) if focus else None
    for row in sorted(records(tables.quotes), key=lambda r: (r["start"], r["fragment"])):
        if (kinds and row["kind"] not in kinds) or (wanted is not None and row["speaker_id"] not in wanted):
            continue
        quote = found.setdefault(
            row["quote_id"], {**row, "spans": [], "texts": [], "speaker": names.get(row["speaker_id"], NOBODY)}
        )
        quote["spans"].append((row["start"], row["end"]))
        quote["texts"].append(row["text"])
        quote["cue"] = quote["cue"] or row["cue"]
    for quote in found.values():
        quote["unsure"], quote["read_by"] = unsure(quote["confidence"]), read_by(quote["rule"], quote["confidence"])
        quote["text"] = " … ".join(quote["texts"])
        quote["words"] = sum(len(re.findall(r"\w[\w'’-]*", t)) for t in quote["texts"])
    return list(found.values())


def quote_list(tables: Tables, focus: Collection[str] = ()) -> HtmlView:
    """The quotes in the order of the text, each with speaker, cue and kind."""
    quotes, items = whole_quotes(tables, focus), []
    speakers = speaker_numbers(tables)
    for q in quotes:
        who = element(
            "cite",
            q["speaker"],
            (
                {"class": "who", **attributes([q["speaker_id"]], {"actor": q["speaker_id"]})}
                if q["speaker_id"]
                else {"class": "who unknown"}
            ),
        )
        cue = element("span", lower(q["cue"]), {"class": "cue"}) if q["cue"] else ""
        kind = element("span", f"{q['kind']} · {count(q['words'], 'word')}", {"class": "kind"})
        kind += " " + element("span", q["read_by"], {"class": "doubt"}) if q["unsure"] else ""
        parts = element("span", " … ", {"class": "gap"}).join(_fragment(t) for t in q["texts"])
        said = element("blockquote", parts, {"class": "unsure"} if q["unsure"] else None, raw=True)
        items.append(
            element(
                "li",
                f'{said}<p class="by">{who} {cue} {kind}</p>',
                {
                    "class": f"quote {q['kind']} speaker-{speakers.get(q['speaker_id'], 'other')}",
                    **attributes([q["quote_id"]], {"quote": q["quote_id"]}),
                    "data-rule": q["read_by"],
                },
                raw=True,
            )
        )
    body = (
        element("ol", "".join(items), {"class": "quote-list"}, raw=True) if items else element("p", "Nobody is quoted.")
    )
    if any(q["unsure"] for q in quotes):
        body = element("p", NOTE, {"class": "note"}) + body
    return HtmlView("quotes", f"{count(len(quotes), 'quote').capitalize()}, in the order of the text", body)


def _fragment(text: str) -> str:
    """The words said; the "that" which joins them to their cue stands back."""
    that, clause = re.fullmatch(r"(that )?(.*)", squeeze(text)).groups()
    return (element("span", that, {"class": "that"}) if that else "") + element("span", clause)


def lower(cue: str) -> str:
    """A cue that begins its sentence ("Stating that …") as it stands elsewhere."""
    return cue[:1].lower() + cue[1:]


def speaker_numbers(tables: Tables) -> dict[str, int]:
    """actor_id → 1, 2, … for the speakers who say most, as many as have a colour of their own."""
    words = Counter()
    for q in whole_quotes(tables):
        if q["speaker_id"]:
            words[q["speaker_id"]] += q["words"]
    return {s: i for i, (s, _) in enumerate(words.most_common(len(theme.SPEAKER_COLOURS)), 1)}

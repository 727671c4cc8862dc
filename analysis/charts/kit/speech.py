"""The quotes as records, one each, and whose colour is whose."""

import re
from collections import Counter
from collections.abc import Collection

from analysis.charts.kit import select, theme
from analysis.charts.kit.confidence import read_by, unsure
from analysis.charts.kit.labels import full_names, records
from analysis.tables.tables import Tables

NOBODY = "not settled"


def whole_quotes(tables: Tables, focus: Collection[str] = (), kinds: Collection[str] = ()) -> list[dict]:
    """One record per quote in the order of the text, its fragments joined: spans, words, speaker's name, how read."""
    names = full_names(tables)
    found: dict[str, dict] = {}
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


def lower(cue: str) -> str:
    """A cue that begins its sentence ("Stating that …") as it stands elsewhere."""
    return cue[:1].lower() + cue[1:]


def speaker_numbers(tables: Tables) -> dict[str, int]:
    """actor_id → 1, 2, … for the speakers who say most, as many as have a colour of their own."""
    words: Counter[str] = Counter()
    for q in whole_quotes(tables):
        if q["speaker_id"]:
            words[q["speaker_id"]] += q["words"]
    return {s: i for i, (s, _) in enumerate(words.most_common(len(theme.SPEAKER_COLOURS)), 1)}

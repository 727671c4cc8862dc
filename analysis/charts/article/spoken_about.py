"""Who speaks about whom: speakers against those whom their quotes mention."""

from collections import Counter
from collections.abc import Collection

import pandas as pd

from analysis.charts.kit.figure import Figure, compose, nothing
from analysis.charts.kit.labels import count, full_names, listed, opened, records, short_names, squeeze
from analysis.charts.kit.layers import tips
from analysis.charts.kit.matrix import columns_of, matrix, slanted
from analysis.charts.kit.speech import whole_quotes
from analysis.tables.tables import Tables

ABOUT = ("speaker", "about", "quotes", "quote_ids", "mention_ids")
Pair = tuple[str, str]  # a speaker and an actor spoken of


def about(tables: Tables, focus: Collection[str] = (), limit: int = 12) -> Figure:
    """Who speaks about whom: speakers down, those mentioned inside their quotes across, number of quotes."""
    pairs, inside = spoken_of(tables, focus)
    if not pairs:
        return nothing("about", "Nobody is quoted speaking about anybody", ABOUT)
    names, short, own = full_names(tables), short_names(tables), _pronouns(tables)
    out, into = _sums(pairs, 0), _sums(pairs, 1)
    column = {t: i for i, (t, _) in enumerate(into.most_common(limit))}
    of_shown = _sums({pair: said for pair, said in pairs.items() if pair[1] in column}, 0)
    line = {s: i for i, (s, _) in enumerate(of_shown.most_common(limit))}
    cells = [
        {
            "id": f"about:{s}:{t}",
            "ids": inside[s, t],
            "pick": {"source": s, "about": t},
            "column": column[t],
            "row": line[s],
            "quotes": len(said),
            "says": f"{names[s]} about {own[s] if s == t else names[t]}",
        }
        for (s, t), said in pairs.items()
        if s in line and t in column
    ]
    heads = [
        {"id": t, "pick": {"about": t}, "column": i, "name": short[t], "full": names[t]} for t, i in column.items()
    ]
    speakers = [
        {"id": s, "pick": {"source": s}, "row": i, "name": names[s], "short": short[s]} for s, i in line.items()
    ]
    columns, tooltip = columns_of(heads, 22), tips(("says:N", "speaks"), ("quotes:Q", "quotes"))
    chart = compose(
        *matrix(cells, speakers, columns, "quotes", "quotes:Q", tooltip, "speaker", room=(190, 100)),
        slanted(heads, columns, tips(("full:N", "spoken about"))),
        height=34 * len(line),
    )
    ranked = sorted(pairs.items(), key=lambda item: -len(item[1]))
    rows = pd.DataFrame(
        [(names[s], names[t], len(said), " ".join(said), " ".join(inside[s, t])) for (s, t), said in ranked],
        columns=list(ABOUT),
    )
    title = _about_title(ranked, out, into, names, own)
    told = "; ".join(f"{r['speaker']} of {r['about']} {r['quotes']}" for r in records(rows.head(8)))
    caption = (
        "Each cell counts the quotes of the speaker on the left in which the actor above is mentioned "
        "(pronouns included, where the text settles whom they mean)."
    )
    known = ((out, "speakers"), (into, "actors spoken of"))
    if cut := [f"{limit} of {len(found)} {what}" for found, what in known if len(found) > limit]:
        caption += f" Shown are {listed(cut)}."
    return Figure("about", opened(title), caption, f"Quotes in which one speaks of another: {told}.", chart, rows)


def spoken_of(tables: Tables, focus: Collection[str] = ()) -> tuple[dict[Pair, list[str]], dict[Pair, list[str]]]:
    """Speaker and actor mentioned inside their quotes → the quotes, and the mentions."""
    mentions = [m for m in records(tables.mentions) if m["actor_id"]]
    pairs: dict[Pair, list[str]] = {}
    inside: dict[Pair, list[str]] = {}
    for q in whole_quotes(tables, focus):
        for m in mentions if q["speaker_id"] else ():
            if any(start <= m["start"] and m["end"] <= end for start, end in q["spans"]):
                pair = q["speaker_id"], m["actor_id"]
                inside.setdefault(pair, []).append(m["mention_id"])
                if q["quote_id"] not in pairs.setdefault(pair, []):
                    pairs[pair].append(q["quote_id"])
    return pairs, inside


def _pronouns(tables: Tables) -> dict[str, str]:
    """What an actor is called who is spoken of by the same."""
    kinds = zip(tables.actors["actor_id"], tables.actors["kind"])
    return {actor: "themselves" if kind in ("person", "group") else "itself" for actor, kind in kinds}


def _sums(pairs: dict[Pair, list[str]], side: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for pair, said in pairs.items():
        found[pair[side]] += len(said)
    return found


def _about_title(
    ranked: list[tuple[Pair, list[str]]], out: Counter, into: Counter, names: dict[str, str], own: dict[str, str]
) -> str:
    (s, t), said = ranked[0]
    ties = sum(len(other) == len(said) for _, other in ranked)
    if ties > 3 and len(said) == 1:
        return (
            f"{count(len(out), 'speaker').capitalize()} speak of {count(len(into), 'actor')}, never twice of the same"
        )
    whom = squeeze(own[s] if s == t else names[t], 44)
    title = f"{squeeze(names[s], 44)} speaks of {whom} in {count(len(said), 'quote')}"
    return title + (", more than anyone of anybody" if ties == 1 and len(ranked) > 1 else "")

"""A square for everybody in every article: who is mentioned and quoted where, and on whose word events rest where."""

from collections import Counter
from collections.abc import Collection

import altair as alt
import pandas as pd

from analysis.charts.kit import select
from analysis.charts.kit.figure import Figure, nothing
from analysis.charts.kit.labels import count, full_names, listed, records, short_names
from analysis.charts.kit.speech import whole_quotes
from analysis.charts.story.squares import squares
from analysis.story.story import Story

PRESENCE = ("actor", "article", "mentions", "quotes", "words_quoted")
CLAIMING = ("source", "article", "events", "claimed", "planned", "denied", "negated", "possible")


def presence(story: Story, focus: Collection[str] = (), limit: int = 24) -> Figure:
    """Who is mentioned in which article and how much they say there: a square per actor and article."""
    tables = story.tables
    wanted = set(select.actors(tables, focus=focus)["actor_id"])
    mentioned, quotes, said, ids = Counter(), Counter(), Counter(), {}
    for m in records(tables.mentions):
        if m["actor_id"] in wanted:
            mentioned[m["actor_id"], m["article_id"]] += 1
            ids.setdefault((m["actor_id"], m["article_id"]), []).append(m["mention_id"])
    for q in whole_quotes(tables):
        place = q["speaker_id"], q["article_id"]
        quotes[place] += 1
        said[place] += q["words"]
        ids.setdefault(place, []).append(q["quote_id"])
    full, total, in_how_many = full_names(tables), Counter(), Counter(actor for actor, _ in mentioned)
    for (actor, _), n in mentioned.items():
        total[actor] += n
    ranked = sorted(total, key=lambda a: (-in_how_many[a], -total[a], a))
    if not ranked:
        return nothing("presence", "Nobody is mentioned in any of the articles", PRESENCE)
    rows = pd.DataFrame(
        [
            {
                "actor": full[a],
                "article": p.letter,
                "mentions": mentioned[a, p.article_id],
                "quotes": quotes[a, p.article_id],
                "words_quoted": said[a, p.article_id],
                "actor_id": a,
            }
            for a in ranked
            for p in story.parts
            if mentioned[a, p.article_id]
        ],
        columns=[*PRESENCE, "actor_id"],
    )
    most = max(mentioned.values())
    cells = [
        {
            "id": f"presence:{a}:{p.letter}",
            "ids": ids[a, p.article_id],
            "pick": {"actor": a, **p.pick},
            "of": a,
            "in": p.letter,
            "says": f"{full[a]} in {p.letter}",
            "share": mentioned[a, p.article_id] / most,
            "label": _label(mentioned[a, p.article_id], said[a, p.article_id]),
            "small": str(mentioned[a, p.article_id]),
            "mentions": mentioned[a, p.article_id],
            "quotes": quotes[a, p.article_id],
            "quoted": said[a, p.article_id],
        }
        for a in ranked[:limit]
        for p in story.parts
        if mentioned[a, p.article_id]
    ]
    names = [
        {"id": a, "pick": {"actor": a}, "name": full[a], "short": short}
        for a in ranked[:limit]
        for short in (short_names(tables)[a],)
    ]
    everywhere = [full[a] for a in ranked if in_how_many[a] == len(story.parts)]
    several = sum(n > 1 for n in in_how_many.values())
    title = (
        f"{listed(everywhere)} {'is' if len(everywhere) == 1 else 'are'} in every article"
        if 0 < len(everywhere) <= 3
        else f"{count(len(everywhere), 'actor').capitalize()} are in every article, {everywhere[0]} most"
        if everywhere
        else f"Nobody is in every article, {count(several, 'actor')} in more than one"
    )
    summary = (
        "; ".join(
            f"{full[a]}: "
            + ", ".join(
                f"{p.letter} {count(mentioned[a, p.article_id], 'mention')}"
                + (f" and {count(said[a, p.article_id], 'word')} quoted" if said[a, p.article_id] else "")
                for p in story.parts
                if mentioned[a, p.article_id]
            )
            for a in ranked[:8]
        )
        + "."
    )
    caption = (
        "The number says how often the actor is mentioned in the article, “w” how many words of theirs are quoted "
        "there. No square: not mentioned."
    )
    if len(ranked) > limit:
        caption += f" Shown are {limit} of {len(ranked)} actors, first those in most articles."
    return Figure(
        "presence",
        title,
        caption,
        summary,
        squares(
            story,
            cells,
            names,
            [
                alt.Tooltip("says:N", title="who and where"),
                alt.Tooltip("mentions:Q", title="mentions"),
                alt.Tooltip("quotes:Q", title="quotes"),
                alt.Tooltip("quoted:Q", title="words quoted"),
            ],
        ),
        rows,
    )


def claiming(
    story: Story, statuses: Collection[str] = (), focus: Collection[str] = (), since=None, until=None, limit: int = 20
) -> Figure:
    """On whose word events rest in which article: a square per source and article; the article itself is left out."""
    tables, full = story.tables, full_names(story.tables)
    found: dict[tuple, list[dict]] = {}
    for e in records(select.events(tables, statuses, focus, since, until)):
        if e["source_id"]:
            found.setdefault((e["source_id"], e["article_id"]), []).append(e)
    if not found:
        return nothing("claiming", "No event rests on anybody’s word", CLAIMING)
    in_how_many, total = Counter(source for source, _ in found), Counter()
    for (source, _), events in found.items():
        total[source] += len(events)
    ranked = sorted(total, key=lambda s: (-total[s], -in_how_many[s], s))
    counted = {place: Counter(e["status"] for e in events) for place, events in found.items()}
    rows = pd.DataFrame(
        [
            {
                "source": full[s],
                "article": p.letter,
                "events": len(found[s, p.article_id]),
                **{status: counted[s, p.article_id][status] for status in CLAIMING[3:]},
                "actor_id": s,
            }
            for s in ranked
            for p in story.parts
            if (s, p.article_id) in found
        ],
        columns=[*CLAIMING, "actor_id"],
    )
    most = max(map(len, found.values()))
    cells = [
        {
            "id": f"claiming:{s}:{p.letter}",
            "ids": [e["event_id"] for e in events],
            "pick": {"source": s, **p.pick},
            "of": s,
            "in": p.letter,
            "says": f"{full[s]} in {p.letter}",
            "share": len(events) / most,
            "label": str(len(events)),
            "small": str(len(events)),
            "events": len(events),
            "status": ", ".join(f"{n} {status}" for status, n in counted[s, p.article_id].most_common()),
        }
        for s in ranked[:limit]
        for p in story.parts
        for events in (found.get((s, p.article_id)),)
        if events
    ]
    names = [{"id": s, "pick": {"source": s}, "name": full[s], "short": short_names(tables)[s]} for s in ranked[:limit]]
    several = [s for s in ranked if in_how_many[s] > 1]
    title = (
        f"{full[ranked[0]]} vouches for more than anybody else: {count(total[ranked[0]], 'event')}"
        if len(ranked) > 1
        else f"{full[ranked[0]]} alone is given as a source"
    )
    if len(ranked) > 1:
        speak = "speaks" if len(several) == 1 else "speak"
        title += f"; {len(several) or 'none'} of {len(ranked)} sources {speak} in more than one article"
    summary = (
        "; ".join(
            f"{full[s]}: "
            + ", ".join(f"{p.letter} {len(found[s, p.article_id])}" for p in story.parts if (s, p.article_id) in found)
            for s in ranked[:10]
        )
        + "."
    )
    caption = (
        "The number says how many events the article tells on the word of that source instead of stating them itself."
    )
    if len(ranked) > limit:
        caption += f" Shown are {limit} of {len(ranked)} sources, first those of most events."
    return Figure(
        "claiming",
        title,
        caption,
        summary,
        squares(
            story,
            cells,
            names,
            [
                alt.Tooltip("says:N", title="who and where"),
                alt.Tooltip("events:Q", title="events"),
                alt.Tooltip("status:N", title="status"),
            ],
        ),
        rows,
    )


def _label(mentions: int, words: int) -> str:
    return f"{mentions}" + (f" · {words}w" if words else "")

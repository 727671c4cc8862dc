"""Made-up tables of any size, for figures that must look right from a notice to a long report."""

import datetime
import random

from analysis.article import Article
from analysis.tables.codebook import (
    ACTOR_KINDS,
    STATUSES,
    Actor,
    ArticleRow,
    Event,
    Happening,
    Mention,
    OrderedPair,
    Participant,
    Quote,
    Sentence,
    Time,
)
from analysis.tables.frames import frame
from analysis.tables.tables import Tables

PUBLISHED = datetime.date(2023, 5, 17)
SURNAMES = (
    "Abara",
    "Bogdanov",
    "Castellanos",
    "Deschamps",
    "Eriksen",
    "Fitzgerald-Montague",
    "Gupta",
    "Ōe",
    "Ng",
    "Quispe",
)
NAMES = {
    "person": "Maria {}",
    "organisation": "{} Federation of Independent Shipbuilders",
    "country": "{}land",
    "place": "Port {}",
    "group": "supporters of the {} movement",
    "other": "Project {}",
}
TRIGGERS = ("signed", "arrested", "collapse", "voted", "promised", "talks", "seized", "resigned", "said", "warned")


def tables(
    actors: int = 6,
    sentences: int = 12,
    quotes: int = 5,
    events: int = 8,
    seed: int = 0,
    oldest: int = 40,
    dated: float = 0.8,
) -> tuple[Article, Tables]:
    """An article of `sentences` sentences and its tables; every span holds the words that its row says."""
    rng = random.Random(seed)
    people = [
        (f"a{i + 1}", kind, NAMES[kind].format(SURNAMES[i % len(SURNAMES)] + ("" if i < 10 else f"-{i // 10}")))
        for i in range(actors)
        for kind in [ACTOR_KINDS[i % len(ACTOR_KINDS)]]
    ]
    text, found = (
        "",
        {
            "sentences": [],
            "mentions": [],
            "quotes": [],
            "times": [],
            "events": [],
            "participants": [],
            "order": [],
        },
    )
    per_event = [i * events // max(sentences, 1) for i in range(sentences + 1)]
    per_quote = [i * quotes // max(sentences, 1) for i in range(sentences + 1)]
    paragraph = 1

    def write(words: str) -> tuple[int, int]:
        nonlocal text
        start = len(text)
        text += words
        return start, start + len(words)

    for n in range(sentences):
        sid, first = f"s{n + 1}", len(text)
        who = rng.choices(people, weights=[1 / (i + 1) for i in range(actors)], k=min(3, actors)) if people else []
        for actor, kind, name in who:
            form = rng.choice(("name", "name", "nominal", "pronoun"))
            start, end = write({"name": name, "nominal": f"the {kind}", "pronoun": "they"}[form])
            found["mentions"].append((actor, sid, start, end, form))
            write(" and ")
        for e in range(per_event[n], per_event[n + 1]):
            start, end = write(rng.choice(TRIGGERS))
            latest = PUBLISHED - datetime.timedelta(int(rng.random() ** 3 * oldest)) if rng.random() < dated else None
            earliest = rng.choice((latest, latest and latest - datetime.timedelta(9), None))
            status = rng.choice(STATUSES + ("reported",) * 5)
            source = rng.choice(people)[0] if people and status != "reported" else None
            found["events"].append(
                Event(
                    f"e{e + 1}",
                    sid,
                    start,
                    end,
                    text[start:end],
                    text[start:end],
                    text[max(first, start - 60) : end],
                    rng.choice(("occurrence", "reporting")),
                    "certain",
                    "positive",
                    rng.choice(("past", "future", None)),
                    status,
                    source,
                    None,
                    None,
                    earliest,
                    latest,
                    e + 1,
                    None,
                    f"h{e + 1}",
                    "synthetic",
                )
            )
            if who and rng.random() < 0.8:
                m = found["mentions"][-1]
                found["participants"].append(Participant(f"e{e + 1}", m[0], "agent", m[2], m[3], text[m[2] : m[3]]))
            write(" ")
        for q in range(per_quote[n], per_quote[n + 1]):
            speaker = rng.choice(people)[0] if people and rng.random() < 0.9 else None
            write("said “")
            start = len(text)
            write("we shall not " * rng.randint(1, 6))
            if people:
                actor, kind, name = rng.choice(people)
                a, b = write(name)
                found["mentions"].append((actor, sid, a, b, "name"))
            found["quotes"].append(
                Quote(
                    f"q{q + 1}",
                    1,
                    sid,
                    rng.choice(("direct", "mixed", "indirect")),
                    start,
                    len(text),
                    text[start:],
                    speaker,
                    None,
                    None,
                    None,
                    None,
                    None,
                    "synthetic",
                )
            )
            write("” ")
        start, end = write("on Tuesday")
        found["times"].append(
            Time(f"t{n + 1}", sid, start, end, "on Tuesday", "DATE", "2023-05-16", PUBLISHED, PUBLISHED, "synthetic")
        )
        write(".")
        found["sentences"].append(Sentence(sid, paragraph, first, len(text), text[first:]))
        if n % 3 == 2:
            write("\n\n")
            paragraph += 1
        else:
            write(" ")

    ranks = {d: i for i, d in enumerate(sorted({e.latest for e in found["events"] if e.latest}), 1)}
    found["events"] = [Event(**{**vars(e), "happened": ranks.get(e.latest)}) for e in found["events"]]
    known = [e for e in found["events"] if e.earliest and e.latest]
    found["order"] = [
        OrderedPair(a.event_id, b.event_id, "date") for a in known for b in known if a.latest < b.earliest
    ][:4000]
    counted = {a: [m for m in found["mentions"] if m[0] == a] for a, _, _ in people}
    found["mentions"] = [
        Mention(f"m{i}", a, sid, s, e, text[s:e], form, False, "synthetic")
        for i, (a, sid, s, e, form) in enumerate(found["mentions"], 1)
    ]
    found["actors"] = [
        Actor(a, name, kind, None, None, len(counted[a]), counted[a][0][2]) for a, kind, name in people if counted[a]
    ]
    kept = {row.actor_id for row in found["actors"]}
    found["quotes"] = [
        Quote(**{**vars(q), "speaker_id": q.speaker_id if q.speaker_id in kept else None}) for q in found["quotes"]
    ]
    found["events"] = [
        Event(**{**vars(e), "source_id": e.source_id if e.source_id in kept else None}) for e in found["events"]
    ]
    weight = {n: rank for rank, n in enumerate(rng.sample(range(len(found["events"])), len(found["events"])), 1)}
    found["happenings"] = [
        Happening(
            f"h{n + 1}",
            weight[n],
            f"{e.trigger.capitalize()} {n + 1}",
            e.status,
            e.source_id,
            e.earliest,
            e.latest,
            n + 1,
            e.happened,
            1,
        )
        for n, e in enumerate(found["events"])
    ]
    found["articles"] = [ArticleRow("A made-up report", PUBLISHED, None, None, len(text.split()), sentences, "0" * 64)]
    return Article(text, PUBLISHED), Tables(**{name: frame(name, "synthetic", rows) for name, rows in found.items()})

"""Several articles in a few sentences, every figure in them computed from the tables."""

from collections import Counter

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.labels import count, day, listed, quoted, records
from analysis.charts.kit.sentences import Sentence, Term, listed_terms, summary_view
from analysis.charts.story.alignment import aligned_events, unaligned_events
from analysis.charts.story.event_differences import differences
from analysis.story.story import Story


def summary(story: Story) -> HtmlView:
    """Size, who is in all, what is told by several and how, what by one; names and counts choose what they mean."""
    return summary_view([_size(story), _shared(story), _differing(story), _alone(story)])


def _size(story: Story) -> Sentence:
    tables = story.tables
    dates = sorted(p.date.date() for p in story.parts if p.date is not None)
    when = (
        ""
        if not dates
        else f", published on {day(dates[0])}"
        if dates[0] == dates[-1]
        else (f", published from {day(dates[0], dates[0].year != dates[-1].year)} to {day(dates[-1])}")
    )
    where: dict[str, set[str]] = {}
    mentions: Counter[str] = Counter()
    for m in records(tables.mentions):
        if m["actor_id"]:
            where.setdefault(m["actor_id"], set()).add(m["article_id"])
            mentions[m["actor_id"]] += 1
    several = [actor for actor in where if len(where[actor]) > 1]
    everywhere = sorted((a for a in several if len(where[a]) == len(story.parts)), key=lambda a: -mentions[a])
    sentence: Sentence = [
        f"{len(story.parts)} articles with {count(int(tables.articles['words'].sum()), 'word')}{when}. "
        f"Of {count(len(where), 'actor')}, {len(several) or 'none'} "
        f"{'is' if len(several) == 1 else 'are'} in more than one of them"
    ]
    names = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    if everywhere:
        sentence.append(f"; {len(everywhere)} in every one, most of all ")
        sentence += listed_terms([Term(names[actor], {"actor": actor}, (actor,)) for actor in everywhere[:3]])
    return [*sentence, "."]


def _shared(story: Story) -> Sentence:
    groups = aligned_events(story)
    if not groups:
        return ["No event is told by more than one article."]
    widest = max(groups, key=lambda g: (len({r["letter"] for r in g.tellings}), len(g.tellings)))
    ids = tuple(r["id"] for g in groups for r in g.tellings)
    told = Term(count(len(groups), "event").capitalize(), {"event": [g.shared_id for g in groups]}, ids)
    return [
        told,
        f" {'is' if len(groups) == 1 else 'are'} told by more than one article, ",
        "" if len(groups) == 1 else "most widely ",
        Term(quoted(widest.name), {"event": widest.shared_id}, tuple(r["id"] for r in widest.tellings)),
        f", by {listed(sorted({r['letter'] for r in widest.tellings}))}.",
    ]


def _differing(story: Story) -> Sentence:
    groups = aligned_events(story)
    kinds: dict[str, list] = {}
    for group in groups:
        for difference in differences(group.tellings):
            kinds.setdefault(difference.kind, []).append(group)
    words = {
        "status": (
            "is stated by one article and only passed on by another",
            "are stated by one article and only passed on by another",
        ),
        "polarity": ("is denied or negated in another telling", "are denied or negated in another telling"),
        "source": ("rests on the word of several", "rest on the word of several"),
        "day": (
            "is dated more closely by one article than by another",
            "are dated more closely by one article than by another",
        ),
    }
    parts = [(words[kind][len(kinds[kind]) > 1], kinds[kind]) for kind in words if kind in kinds]
    if not parts:
        return []
    sentence: Sentence = ["Of these, " if len(groups) > 1 else "It "]
    for i, (said, those) in enumerate(parts):
        sentence += [
            ", " if i else "",
            Term(
                f"{len(those)} {said}",
                {"event": [g.shared_id for g in those]},
                tuple(r["id"] for g in those for r in g.tellings),
            ),
        ]
    return [*sentence, "."]


def _alone(story: Story) -> Sentence:
    own = {part: unaligned_events(story, part) for part in story.parts}
    most = max(own, key=lambda part: len(own[part]))
    if not own[most]:
        return []
    return [
        f"{most.letter} tells most that no other article tells: ",
        Term(
            count(len(own[most]), "event"), {"event": [r["id"] for r in own[most]]}, tuple(r["id"] for r in own[most])
        ),
        ".",
    ]

"""Several articles side by side: which letter is which article, the comparison in sentences, and the texts."""

from collections import Counter
from html import escape

from analysis.charts.article.summary import Sentence, Term
from analysis.charts.article.text import Mark, marked, marks, note
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, day, listed, quoted, records
from analysis.charts.story.differences import differences, tellings_of
from analysis.charts.story.retold import alone
from analysis.story.story import Story


def sentence_ids(story: Story) -> dict[str, tuple[str, ...]]:
    """article_id → its sentences: what an article as a whole stands for."""
    found: dict[str, list[str]] = {part.article_id: [] for part in story.parts}
    for article, sentence in zip(story.tables.sentences["article_id"], story.tables.sentences["sentence_id"]):
        found[article].append(sentence)
    return {article: tuple(ids) for article, ids in found.items()}


def key(story: Story) -> HtmlView:
    """Which letter is which article, with its publisher, date and length; each chooses what is in it."""
    lines, ids = [], sentence_ids(story)
    size = dict(zip(story.tables.articles["article_id"], story.tables.articles["words"]))
    for part in story.parts:
        about = " · ".join(
            filter(
                None,
                [
                    part.source,
                    part.date is not None and day(part.date.date()),
                    count(int(size[part.article_id]), "word"),
                ],
            )
        )
        lines.append(
            element(
                "li",
                element("b", part.letter)
                + element("span", part.title, {"class": "title"})
                + element("span", about, {"class": "when"}),
                attributes(list(ids[part.article_id]), part.pick),
                raw=True,
            )
        )
    return HtmlView(
        "articles", "Which letter is which article", element("ol", "".join(lines), {"class": "article-key"}, raw=True)
    )


def texts(story: Story) -> HtmlView:
    """All texts one behind the other, each under its title, marked as `analysis.charts.article.text` marks one article."""
    ids = sentence_ids(story)
    heads = [
        Mark(
            part.start,
            part.start + len(story.article.text[part.start : part.body].rstrip()),
            -1,
            (
                ("class", "part-title"),
                *attributes(list(ids[part.article_id]), part.pick).items(),
                ("data-letter", part.letter),
                ("id", f"article-{part.letter}"),
            ),
        )
        for part in story.parts
    ]
    read = marks(story.tables)
    body = marked(story.article.text, read + heads)
    return HtmlView(
        "text", f"The {len(story.parts)} articles", f'{note(read)}<div class="article-text" lang="en">{body}</div>'
    )


def glance(story: Story) -> HtmlView:
    """`found` as a view; names and counts choose what they stand for."""
    written = [
        element(
            "p",
            "".join(
                element("span", p.words, {"class": "term", **attributes(list(p.ids), p.pick)})
                if isinstance(p, Term)
                else escape(p, quote=False)
                for p in sentence
            ),
            raw=True,
        )
        for sentence in found(story)
    ]
    return HtmlView("glance", "At a glance", element("div", "".join(written), {"class": "glance"}, raw=True))


def found(story: Story) -> list[Sentence]:
    """The comparison in sentences: size, who is in all, what is told by several and how, what by one."""
    return [sentence for step in (_size, _shared, _differing, _alone) if (sentence := step(story))]


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
    mentions = Counter()
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
        for i, actor in enumerate(everywhere[:3]):
            sentence += [
                "" if i == 0 else " and " if i == len(everywhere[:3]) - 1 else ", ",
                Term(names[actor], {"actor": actor}, (actor,)),
            ]
    return [*sentence, "."]


def _shared(story: Story) -> Sentence:
    groups = tellings_of(story)
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
    groups = tellings_of(story)
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
    own = {part: alone(story, part) for part in story.parts}
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

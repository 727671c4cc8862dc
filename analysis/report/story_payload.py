"""What the page of a comparison knows besides its charts: all texts, whose they are, what every row is chosen by."""

from analysis.charts.kit.labels import quoted
from analysis.charts.story.alignment import aligned_events
from analysis.edits.apply import Corrected
from analysis.report.article_payload import article_payload, controls, listed
from analysis.report.files import slug
from analysis.story.story import Part, Story, choosable_in_story
from analysis.tables.choices import ARTICLE, TABLES
from analysis.tables.codebook import BY_HAND


def story_payload(story: Story) -> dict:
    """As `article_payload`, for several articles; `article.parts` says which of them a passage is from."""
    about = article_payload(story.article, story.tables) | {"kind": "comparison"}
    sources = list(dict.fromkeys(part.source for part in story.parts if part.source))
    title = headline(story)
    about["article"] |= {
        "title": title,
        "titled": True,
        "name": slug(title),
        "source": " · ".join(filter(None, [", ".join(sources[:3]), _days(story)])),
        "cited": title,
        "words": int(story.tables.articles["words"].sum()),
        "parts": [
            {
                "start": part.start,
                "body": part.body,
                "end": part.end,
                "shift": part.shift,
                "letter": part.letter,
                "url": part.url,
                "path": part.path,
                "title": part.title,
                "titled": True,
                "source": part.source,
                "date": part.date.date().isoformat() if part.date else None,
                "cited": cited(part),
            }
            for part in story.parts
        ],
    }
    about["edits"] = corrections(story)
    about["links"] = choosable_in_story(story)
    about["names"]["event"] |= {group.shared_id: quoted(group.name) for group in aligned_events(story)}
    about["names"]["article"] = {part.article_id: f"article {part.letter}" for part in story.parts}
    about["names"]["sentence"] = {
        s: f"sentence {s[1:].partition('.')[0]} of {s.partition('.')[2]}" for s in story.tables.sentences["sentence_id"]
    }
    about["names"]["source"] |= {ARTICLE: "the articles"}
    return about | controls(about["links"], about["names"])


def corrections(story: Story) -> dict:
    """What readers corrected in the articles, each under its letter."""
    outcomes = [(part.letter, o) for part, made in zip(story.parts, story.corrections) for o in made.outcomes]
    frames = {name: getattr(story.tables, name) for name in ("mentions", "quotes", "events")}
    ids = [row for name, frame in frames.items() for row in frame.loc[frame["rule"] == BY_HAND, TABLES[name]]]
    return {
        "summary": Corrected(story.tables, tuple(o for _, o in outcomes)).summary,
        "list": [[f"{letter} {number}", *cells] for letter, o in outcomes for number, *cells in [listed(o)]],
        "hand": [[name] for name in dict.fromkeys(ids)],
    }


def headline(story: Story) -> str:
    """The number of articles and whom they mention most, as a title of the page."""
    actors = story.tables.actors.sort_values(["mentions", "first_start"], ascending=[False, True])
    names = list(actors["name"].head(2))
    return f"{len(story.parts)} articles on one story" + (f": {' and '.join(names)}" if names else "")


def cited(part: Part) -> str:
    """An article as a citation names it."""
    day = f"{part.date.day} {part.date:%B %Y}" if part.date else None
    return ", ".join(filter(None, [part.title, part.source, day]))


def _days(story: Story) -> str:
    dates = sorted(part.date for part in story.parts if part.date is not None)
    if not dates:
        return ""
    first, last = dates[0], dates[-1]
    if first == last:
        return f"{last.day} {last:%B %Y}"
    return (
        f"{first.day} {first:%B}"
        + (f" {first.year}" if first.year != last.year else "")
        + f" – {last.day} {last:%B %Y}"
    )

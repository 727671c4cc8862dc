"""What the page of a comparison knows besides its charts: all texts, whose they are, what every row is chosen by."""

import json
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from analysis.charts.kit.labels import quoted
from analysis.charts.story.differences import tellings_of
from analysis.report import record
from analysis.report.compare import NOTEBOOK
from analysis.report.export import RECORD
from analysis.report.parameters import parameters_of
from analysis.report.run import slug
from analysis.story.story import Part, Story, choosable_in_story, paths_of


@dataclass(frozen=True)
class StoryRecord:
    """As `record.Record`, for several articles: parameters, the command that repeats it, and what the page needs."""

    story: Story = field(repr=False)
    parameters: dict[str, object]

    @property
    def command(self) -> str:
        return command(self.parameters)

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(record.in_words(value))}</td></tr>"
            for name, value in self.parameters.items()
        )
        return {
            RECORD: payload(self.story) | {"parameters": record.shown(self.parameters), "command": self.command},
            "text/html": f"<table>{rows}</table><pre>{escape(self.command)}</pre>",
            "text/plain": self.command,
        }


def payload(story: Story) -> dict:
    """JSON for instrument.js as `record.payload` gives it; `article.parts` says which article a passage is from."""
    about = record.payload(story.article, story.tables)
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
                "cited": cited(part),
            }
            for part in story.parts
        ],
    }
    about["links"] = choosable_in_story(story)
    about["names"]["event"] |= {group.shared_id: quoted(group.name) for group in tellings_of(story)}
    about["names"]["article"] = {part.article_id: f"article {part.letter}" for part in story.parts}
    about["names"]["sentence"] = {
        s: f"sentence {s[1:].partition('.')[0]} of {s.partition('.')[2]}" for s in story.tables.sentences["sentence_id"]
    }
    about["names"]["source"] |= {record.ARTICLE: "the articles"}
    return about


def headline(story: Story) -> str:
    """The number of articles and whom they mention most, as a title of the page."""
    actors = story.tables.actors.sort_values(["mentions", "first_start"], ascending=[False, True])
    names = list(actors["name"].head(2))
    return f"{len(story.parts)} articles on one story" + (f": {' and '.join(names)}" if names else "")


def cited(part: Part) -> str:
    """An article as a citation names it."""
    day = part.date is not None and f"{part.date.day} {part.date:%B %Y}"
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


def command(parameters: dict[str, object]) -> str:
    """The command that makes the same comparison again; parameters at their default are left out."""
    defaults = {name: p.default for name, p in parameters_of(json.loads(NOTEBOOK.read_text("utf-8"))).items()}
    words = ["python", "-m", "analysis", "compare", *map(str, parameters.get("articles", ()))]
    for name, value in parameters.items():
        if name != "articles" and value != defaults.get(name):
            words += ["-p", name, record.in_words(value)]
    return shlex.join(words)


def located(articles: Sequence[str]) -> list[str]:
    """The files and folders as given, or from the project's root where there are none; `paths_of` them."""
    return paths_of([record.located(article) for article in ([articles] if isinstance(articles, str) else articles)])

"""The comparison of several articles as a widget, as `analysis.lab.explorer` is that of one."""

from collections.abc import Mapping, Sequence

import pandas as pd

from analysis.charts.kit import who_speaks
from analysis.charts.story import by_article, event_lists, paths, text
from analysis.charts.story.alignment import aligned_events
from analysis.lab.asking import resolved
from analysis.lab.form import comparison_form
from analysis.lab.frames import chosen_frame, with_names
from analysis.lab.live import Live
from analysis.lab.naming import links_of
from analysis.lab.parameters import Parameters
from analysis.lab.still import still
from analysis.report.notebooks import COMPARISON, all_located, located
from analysis.report.story_payload import story_payload
from analysis.story.story import Story, read_story
from analysis.tables.called import names_of
from analysis.tables.choices import chosen

CHOSEN = ("statuses", "actors", "from_date", "to_date")  # parameters that the choice follows


def explore(story: Story, parameters: Mapping[str, object], choice: dict | None = None) -> "Comparison":
    """What several articles tell, and where they differ, as one widget. `parameters`: the notebook's, by name; what
    they ask for is chosen at first, unless a `choice` says what is."""
    return Comparison(story, parameters, choice)


class Comparison(Live):
    """Several articles on one story, linked: `Live`.

    `shared`, `happenings`, `events` and `quotes` are the rows that are left, as frames. `story` holds the articles by
    their letters (`parts`), and `tables`, theirs put together: an actor of several articles is one there.
    """

    FRAMES = ("shared", "happenings", "events", "quotes")

    def __init__(self, story: Story, parameters: Mapping[str, object], choice: dict | None = None):
        self.story = story
        self.parameters = Parameters(COMPARISON, links_of(lambda: self.tables, *CHOSEN), parameters)
        self.form = comparison_form(self.parameters)
        super().__init__(self._shown(), choice)

    @property
    def tables(self):
        """The tables of all articles, put together."""
        return self.story.tables

    def _payload(self) -> dict:
        return story_payload(self.story)

    def _sections(self) -> list[tuple[str, Sequence]]:
        story = self.story
        return [
            ("Told by more than one article", [text.article_key(story), event_lists.aligned(story)]),
            ("Who is in which article", [by_article.actors_by_article(story), who_speaks.who_speaks(story.tables)]),
            ("One calendar, several tellings", [paths.paths(story)]),
            ("Whose word it rests on", [by_article.sources_by_article(story)]),
            ("Told by one article only", [event_lists.unaligned(story)]),
        ]

    def _beside(self):
        return text.story_text(self.story)

    def _resolved(self, choice: Mapping) -> dict:
        return resolved(choice, self.tables, self._names)

    def _offer(self) -> None:
        days = [day.date() for end in ("earliest", "latest") for day in self.tables.events[end].dropna()]
        self.form.offer(from_date=days, actors=[name for names in names_of(self.tables).values() for name in names])

    def _still(self) -> dict[str, str]:
        return still([text.article_key(self.story), event_lists.aligned(self.story)], "compare")

    def _anew(self, parameter: str) -> dict:
        """Other articles, or other corrections of them."""
        asked = self.parameters
        self.story = read_story(all_located(asked.articles), asked.edits and located(asked.edits))
        return self._shown() | {"choice": {}}

    def frame(self, table: str) -> pd.DataFrame:
        """The chosen rows of a table, with names beside ids; of `shared`, each telling of a shared event."""
        if table != "shared":
            return chosen_frame(table, self.tables, self._links, self.choice)
        told = self.story.shared
        if self.choice:
            told = told[told["event_id"].isin(chosen(self._links, self.choice))]
        frame = told.merge(self.tables.events, on=["article_id", "event_id"], how="left").reset_index(drop=True)
        called = {group.shared_id: group.name for group in aligned_events(self.story)}
        frame.insert(1, "shared", frame["shared_id"].map(called).astype("string"))
        return with_names(frame, self.tables)

    @property
    def shared(self) -> pd.DataFrame:
        """The chosen tellings of events that several articles tell."""
        return self.frame("shared")

"""The report on a corpus as a widget, as `analysis.lab.explorer` is that on an article."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from analysis.charts.corpus import claims, co_mentions, found, happenings, overview, speech, summary
from analysis.corpus.frames import TABLES, chosen_rows
from analysis.corpus.selection import Corpus, entities_called, open_corpus, publishers_called
from analysis.lab.asking import known_ids, of_keys
from analysis.lab.corpus_choice import KEYS, Members, members_of
from analysis.lab.form import corpus_form
from analysis.lab.live import Live
from analysis.lab.parameters import Link, Parameters
from analysis.lab.still import still
from analysis.report.corpus_payload import corpus_payload
from analysis.report.notebooks import CORPUS, located


def explore(corpus: Corpus, parameters: Mapping[str, object], choice: dict | None = None) -> "CorpusView":
    """Who is in the news, who speaks and what happens in many articles, as one widget. `parameters`: the notebook's, by
    name; what they ask for is chosen at first, unless a `choice` says what is."""
    return CorpusView(corpus, parameters, choice)


class CorpusView(Live):
    """Many articles, linked: `Live`, where a choice is a set of articles.

    `articles` are those that are left, `happenings`, `quotes` and `events` what stands in them, as frames. `corpus` is
    all that is shown, whatever is chosen.
    """

    FRAMES = TABLES
    SHEETS = ("style.css", "corpus.css")
    TEMPLATE = "corpus_explorer.html.j2"

    _members: Members

    def __init__(self, corpus: Corpus, parameters: Mapping[str, object], choice: dict | None = None):
        self.corpus = corpus
        links = {
            "sources": Link("source", lambda names: publishers_called(self.corpus, names)),
            "actors": Link("actor", lambda names: entities_called(self.corpus, names), self._called),
            "from_date": Link("from"),
            "to_date": Link("to"),
        }
        self.parameters = Parameters(CORPUS, links, parameters)
        if self.parameters.choice:
            self.corpus = self._open()
        self.form = corpus_form(self.parameters)
        super().__init__(self._shown(), choice)

    def _open(self) -> Corpus:
        """All of the corpus, whoever is asked for first."""
        asked = self.parameters
        corpus = open_corpus(located(asked.folder), kinds=asked.kinds, statuses=asked.statuses)
        return replace(corpus, focus=tuple(entities_called(corpus, asked.actors)))

    def _called(self, entities: list[str]) -> list[str]:
        """Entities by their names."""
        question = "SELECT DISTINCT entity, name FROM all_entities WHERE list_contains(?, entity)"
        names = {r["entity"]: r["name"] for r in self.corpus.ask(question, entities)}
        return list(dict.fromkeys(names.get(entity, entity) for entity in entities))

    def _payload(self) -> dict:
        return corpus_payload(self.corpus) | {"reports": {}}

    def _shown(self) -> dict:
        shown = super()._shown()
        self._members = members_of(shown["_record"])
        return shown

    def _sections(self) -> list[tuple[str, Sequence]]:
        corpus = self.corpus
        return [
            ("At a glance", [summary.summary(corpus), found.found(corpus, self.parameters.find)]),
            ("What happens, and who tells it", [happenings.timeline(corpus), happenings.told_by_several(corpus)]),
            ("Who is in the news when", [overview.volume(corpus), overview.attention(corpus)]),
            (
                "Who speaks, and through whom",
                [speech.speaking(corpus), speech.outlets(corpus), speech.who_speaks(corpus)],
            ),
            ("Stated and claimed", [claims.stated(corpus), claims.claims(corpus)]),
            ("Who is mentioned with whom", [co_mentions.co_mentions(corpus)]),
        ]

    def _resolved(self, choice: Mapping) -> dict:
        return of_keys(choice, KEYS, lambda key, one: known_ids(self._members.called[key], key, one, "corpus does"))

    def _offer(self) -> None:
        dates = [r["date"] for r in self.corpus.ask("SELECT DISTINCT date FROM article WHERE date IS NOT NULL")]
        record = self._record
        self.form.offer(
            from_date=dates,
            sources=[source for source in record["sources"] if source],
            actors=record["names"]["actor"].values(),
        )

    def _still(self) -> dict[str, str]:
        return still([summary.summary(self.corpus), happenings.told_by_several(self.corpus)], "corpus")

    def _asked(self, change) -> None:
        """A page holds the names that are in most articles, and whoever is asked for."""
        held = self._members.numbers["actor"]
        if change["name"] == "actors" and not all(each in held for each in self.parameters.choice.get("actor", ())):
            self.corpus = self._open()
            with self._led():
                self._show(**self._shown())
        super()._asked(change)

    def _anew(self, parameter: str) -> dict:
        """Another corpus, other kinds or statuses to count, other words to look for."""
        if parameter != "find":
            self.corpus = self._open()
        return self._shown() | ({"choice": {}} if parameter == "folder" else {})

    def frame(self, table: str) -> pd.DataFrame:
        """The chosen articles, or what stands in them, with names beside ids."""
        return chosen_rows(self.corpus, table, self._members.chosen(self.choice) if self.choice else None)

    @property
    def articles(self) -> pd.DataFrame:
        """The chosen articles."""
        return self.frame("articles")

"""The report on an article as a widget: the same instrument in JupyterLab, to be read and set."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
import traitlets

from analysis.article import Article
from analysis.article.opening import read
from analysis.charts.article import (
    claims,
    co_mentions,
    happenings,
    mentions,
    order,
    quotes,
    sources,
    spoken_about,
    text,
    timeline,
)
from analysis.edits.apply import Corrected, correct
from analysis.edits.beside import file_of
from analysis.edits.file import edits_from, edits_path, plain
from analysis.edits.keeping import Kept
from analysis.errors import InputError
from analysis.lab.asking import resolved
from analysis.lab.form import article_form
from analysis.lab.frames import chosen_frame
from analysis.lab.live import Live
from analysis.lab.naming import links_of
from analysis.lab.parameters import Parameters
from analysis.lab.still import still
from analysis.reading.store import parse_cached
from analysis.report.article_payload import article_payload
from analysis.report.notebooks import ARTICLE, located
from analysis.tables.called import names_of
from analysis.tables.tables import Tables

CHOSEN = ("kinds", "statuses", "actors", "from_date", "to_date")  # parameters that the choice follows


def explore(
    tables: Tables,
    article: Article,
    choice: dict | None = None,
    edits: str | Path | None = None,
    parameters: Mapping[str, object] | None = None,
) -> "Explorer":
    """Charts, text, quotes and claims of an article as one widget (shows itself as a cell's last value).

    `edits`: the file of corrections; without it, the one beside the article. `parameters`: the notebook's, by name;
    what they ask for is chosen at first, unless a `choice` says what is.
    """
    given = {"article": str(article.path or ""), "edits": str(edits or ""), **(parameters or {})}
    named = str(given["edits"] or "")
    return Explorer(tables, article, given, choice, edits or (located(named) if named else None))


class Explorer(Live):
    """Everything that is read of an article, linked: `Live`, and corrections.

    `happenings`, `events`, `quotes` and `mentions` are the rows that are left, as frames. `edits` are a reader's
    corrections, as they stand in the file beside the article, where they are saved at once; `undo` takes back the last.
    `tables` are the reading with them.
    """

    FRAMES = ("happenings", "events", "quotes")

    edits = traitlets.List(traitlets.Dict()).tag(sync=True)

    def __init__(
        self,
        tables: Tables,
        article: Article,
        parameters: Mapping[str, object],
        choice: dict | None = None,
        file: str | Path | None = None,
    ):
        self._article, self.tables = article, tables
        self._made = self._corrections(tables, file)
        self.tables = self._made.tables
        self.parameters = Parameters(ARTICLE, links_of(lambda: self.tables, *CHOSEN), parameters)
        self.form = article_form(self.parameters)
        super().__init__(self._shown(), choice)
        self.set_trait("edits", [plain(edit) for edit in self._kept.edits])
        self.observe(self._correct, "edits")

    def _corrections(self, tables: Tables | None, file: str | Path | None) -> Corrected:
        """The article's reading as it was corrected before; `tables` where it is there already."""
        path = self._article.path
        self._kept = Kept(file_of(path, file) or (edits_path(Path(path)) if path else None))
        known = self._kept.edits
        read_before = parse_cached(self._article) if known or tables is None else tables
        return correct(self._article.text, read_before, known) if known else Corrected(read_before)

    def _of(self, made: Corrected, saved: str = "") -> dict:
        """What a corrected reading is shown as."""
        self._made, self.tables = made, made.tables
        shown = self._shown()
        shown["_record"]["edits"]["saved"] = saved
        return shown

    def _payload(self) -> dict:
        return article_payload(self._article, self.tables, self._made)

    def _sections(self) -> list[tuple[str, Sequence]]:
        tables, who = self.tables, {"min_mentions": self.parameters.min_mentions}
        drawn = [
            mentions.dispersion(tables, order=self.parameters.order, **who),
            co_mentions.co_mentions(tables, **who),
        ]
        return [
            ("The story", [happenings.chronology(tables)]),
            ("Who is mentioned, and where", drawn),
            ("Who says what", [quotes.speaking(tables), spoken_about.about(tables), quotes.quote_list(tables)]),
            (
                "What happened, and in which order",
                [order.order_figure(tables), order.reasons(tables), timeline.timeline(tables)],
            ),
            ("Stated and claimed", [sources.sources(tables), claims.ledger(tables), claims.side_by_side(tables)]),
        ]

    def _beside(self):
        return text.article_text(self._article, self.tables)

    def _resolved(self, choice: Mapping) -> dict:
        return resolved(choice, self.tables)

    def _offer(self) -> None:
        days = [day.date() for end in ("earliest", "latest") for day in self.tables.events[end].dropna()]
        self.form.offer(from_date=days, actors=[name for names in names_of(self.tables).values() for name in names])

    def _still(self) -> dict[str, str]:
        return still([happenings.chronology(self.tables)])

    def undo(self) -> None:
        """Take back the last correction."""
        self.edits = self.edits[:-1]

    @traitlets.validate("edits")
    def _checked(self, proposal) -> list:
        try:
            edits_from(proposal["value"], "edits")
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None
        return proposal["value"]

    def set_state(self, sync_data: dict) -> None:
        """What the page says. While all is read anew it waits with what it says, and then says it at once: a choice of
        what is no longer there must not take a correction along."""
        choice, others = {"choice": sync_data.get("choice")}, {k: v for k, v in sync_data.items() if k != "choice"}
        if "choice" not in sync_data or "edits" not in sync_data:
            return super().set_state(sync_data)
        try:
            super().set_state(choice)
        except traitlets.TraitError:
            self.send_state("choice")
        super().set_state(others)

    def _correct(self, change) -> None:
        """Save the corrections, and show the reading with them."""
        edits = edits_from(change["new"], "edits")
        made = correct(self._article.text, parse_cached(self._article), edits)
        self._show(**self._of(made, self._kept.save(edits)))

    def _anew(self, parameter: str) -> dict:
        """Another article, another file of corrections, or other charts."""
        if parameter not in ("article", "edits"):
            return self._of(correct(self._article.text, parse_cached(self._article), self._kept.edits))
        before = self._article, self._kept
        try:
            self._article = read(located(self.parameters.article))
            made = self._corrections(None, self.parameters.edits and located(self.parameters.edits))
        except InputError:
            self._article, self._kept = before
            raise
        return self._of(made) | {"choice": {}, "edits": [plain(edit) for edit in self._kept.edits]}

    def _show(self, **traits) -> None:
        self.unobserve(self._correct, "edits")
        super()._show(**traits)
        self.observe(self._correct, "edits")

    def frame(self, table: str) -> pd.DataFrame:
        """The chosen rows of a table, with names beside ids."""
        return chosen_frame(table, self.tables, self._links, self.choice)

    @property
    def mentions(self) -> pd.DataFrame:
        """The chosen mentions."""
        return self.frame("mentions")

"""The report as a widget: the same instrument in JupyterLab, its parameters, choice and rows readable and settable."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import anywidget
import pandas as pd
import traitlets
from IPython.display import display

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
    text,
    timeline,
)
from analysis.charts.kit.picture import SVG
from analysis.charts.kit.theme import style_sheet
from analysis.edits.apply import Corrected, correct
from analysis.edits.beside import file_of
from analysis.edits.file import edits_from, edits_path, plain
from analysis.edits.keeping import Kept
from analysis.errors import InputError
from analysis.lab.asking import resolved
from analysis.lab.form import Form
from analysis.lab.frames import Frames, chosen_frame
from analysis.lab.parameters import ASKED, DRAWN, Parameters
from analysis.lab.still import still
from analysis.lab.style import FORM, scoped
from analysis.reading.store import parse_cached
from analysis.report.article_payload import article_payload
from analysis.report.assets import environment, libraries, looks, scripts, static
from analysis.report.notebooks import located
from analysis.report.outputs import Content, read_output
from analysis.tables.tables import Tables

WIDGET = "application/vnd.jupyter.widget-view+json"


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


class Explorer(anywidget.AnyWidget):
    """Everything that is read of an article, linked.

    `parameters` are the notebook's, `choice` is a dict over the keys of `analysis.tables.choices` (an id, a name or a
    word, or a list of them; from, to: ISO days); {} chooses everything. Set either, or `observe` it, as any trait: the
    other follows. `happenings`, `events`, `quotes` and `mentions` are the rows that are left, as frames.

    `edits` are a reader's corrections, as they stand in the file beside the article, where they are saved at once;
    `undo` takes back the last. `tables` are the reading with them.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    _libraries = traitlets.Unicode().tag(sync=True)
    choice = traitlets.Dict(key_trait=traitlets.Unicode()).tag(sync=True)
    edits = traitlets.List(traitlets.Dict()).tag(sync=True)
    _markup = traitlets.Unicode().tag(sync=True)
    _record = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        tables: Tables,
        article: Article,
        parameters: Mapping[str, object],
        choice: dict | None = None,
        file: str | Path | None = None,
    ):
        self._article, self.tables, self._following = article, tables, False
        made = self._corrections(tables, file)
        self.parameters = Parameters(lambda: self.tables, parameters)
        super().__init__(
            _esm=scripts("explorer"),
            _libraries=libraries(),
            _css=scoped(style_sheet(), static("style.css")) + FORM.read_text("utf-8"),
            **self._shown(made),
            choice=self.parameters.choice if choice is None else choice,
        )
        self.set_trait("edits", [plain(edit) for edit in self._kept.edits])
        self.parameters.follow(self.choice)
        self.form, self.frames = Form(self.parameters, self.tables), Frames(self.frame)
        self.observe(self._correct, "edits")
        self.observe(self._chose, "choice")
        self.parameters.observe(self._asked, [*ASKED, *DRAWN])
        self.parameters.observe(self._opened, ["article", "edits"])

    def _corrections(self, tables: Tables | None, file: str | Path | None) -> Corrected:
        """The article's reading as it was corrected before; `tables` where it is there already."""
        path = self._article.path
        self._kept = Kept(file_of(path, file) or (edits_path(Path(path)) if path else None))
        known = self._kept.edits
        read_before = parse_cached(self._article) if known or tables is None else tables
        return correct(self._article.text, read_before, known) if known else Corrected(read_before)

    def _shown(self, made: Corrected, saved: str = "") -> dict:
        """What the page is made of, of a corrected reading."""
        self.tables = made.tables
        record = article_payload(self._article, made.tables, made) | looks()
        record["edits"]["saved"] = saved
        content = Content()
        blocks = [
            (heading, [read_output({"data": shown._repr_mimebundle_(exclude={SVG})}, content) for shown in views])
            for heading, views in _sections(made.tables, self.parameters)
        ]
        read_output({"data": text.article_text(self._article, made.tables)._repr_mimebundle_()}, content)
        markup = (
            environment()
            .get_template("explorer.html.j2")
            .render(sections=blocks, figures=content.figures, views=content.views, record=record)
        )
        self._links = record["links"]
        return {"_markup": markup, "_record": record | {"figures": content.figures}}

    def _show(self, made: Corrected, saved: str = "", **traits) -> None:
        """Show a reading anew, in the widget, the form and the frames."""
        shown = self._shown(made, saved) | traits
        with self.hold_sync():
            for name, value in shown.items():
                self.set_trait(name, value)
        self.form.on(self.tables)
        self.frames.show()

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

    def _correct(self, change) -> None:
        """Save the corrections, and show the reading with them."""
        edits = edits_from(change["new"], "edits")
        self._show(correct(self._article.text, parse_cached(self._article), edits), self._kept.save(edits))

    @traitlets.validate("choice")
    def _known(self, proposal) -> dict:
        return resolved(proposal["value"], self.tables)

    def _chose(self, change) -> None:
        """What is chosen was changed: the parameters and the frames follow."""
        if not self._following:
            self._following = True
            try:
                self.parameters.follow(self.choice)
            finally:
                self._following = False
        self.frames.show()

    def _asked(self, change) -> None:
        """A parameter was changed: the choice follows, or the charts are drawn anew."""
        if self._following:
            return
        if change["name"] in DRAWN:
            self._show(correct(self._article.text, parse_cached(self._article), self._kept.edits))
            return
        self._following = True
        try:
            others = {key: value for key, value in self.choice.items() if key not in ASKED.values()}
            self.choice = others | self.parameters.choice
        finally:
            self._following = False

    def _opened(self, change) -> None:
        """Another article was asked for, or another file of corrections; what cannot be read changes nothing."""
        if self._following:
            return
        before = self._article, self._kept
        try:
            self._article = read(located(self.parameters.article))
            made = self._corrections(None, self.parameters.edits and located(self.parameters.edits))
        except InputError:
            self._article, self._kept = before
            self._following = True
            self.parameters.set_trait(change["name"], change["old"])
            self._following = False
            raise
        self.unobserve(self._correct, "edits")
        self._show(made, choice={}, edits=[plain(edit) for edit in self._kept.edits])
        self.observe(self._correct, "edits")

    def frame(self, table: str) -> pd.DataFrame:
        """The chosen rows of a table, with names beside ids."""
        return chosen_frame(table, self.tables, self._links, self.choice)

    @property
    def happenings(self) -> pd.DataFrame:
        """The happenings that a chosen event tells of."""
        return self.frame("happenings")

    @property
    def events(self) -> pd.DataFrame:
        """The chosen events."""
        return self.frame("events")

    @property
    def quotes(self) -> pd.DataFrame:
        """The chosen quotes."""
        return self.frame("quotes")

    @property
    def mentions(self) -> pd.DataFrame:
        """The chosen mentions."""
        return self.frame("mentions")

    def _ipython_display_(self) -> None:
        """The story for where no kernel is; the form, the instrument, and the rows that are chosen."""
        display(still(self.tables), raw=True)
        for widget, words in ((self.form.box, "The form"), (self, "The instrument"), (self.frames.box, "The rows")):
            view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
            display({WIDGET: view, "text/plain": f"{words}: needs a kernel."}, raw=True)


def _sections(tables: Tables, asked: Parameters) -> list[tuple[str, Sequence]]:
    who = {"min_mentions": asked.min_mentions}
    return [
        ("The story", [happenings.chronology(tables)]),
        (
            "Who is mentioned, and where",
            [mentions.dispersion(tables, order=asked.order, **who), co_mentions.co_mentions(tables, **who)],
        ),
        ("Who says what", [quotes.speaking(tables), quotes.about(tables), quotes.quote_list(tables)]),
        (
            "What happened, and in which order",
            [order.order_figure(tables), order.reasons(tables), timeline.timeline(tables)],
        ),
        ("Stated and claimed", [sources.sources(tables), claims.ledger(tables), claims.side_by_side(tables)]),
    ]

"""The report as a widget: the same instrument in JupyterLab, with its choice readable and settable from Python."""

import re
from collections.abc import Sequence
from pathlib import Path

import anywidget
import pandas as pd
import traitlets

from analysis.article import Article
from analysis.charts.article import chronology, claims, co_mentions, mentions, quotes, sources, text, timeline
from analysis.charts.kit.theme import css_variables, style_sheet
from analysis.edits.apply import Corrected, correct
from analysis.edits.beside import file_of
from analysis.edits.file import edits_from, edits_path, plain
from analysis.edits.keeping import Kept
from analysis.errors import InputError
from analysis.reading.store import parse_cached
from analysis.report.article_payload import article_payload
from analysis.report.assets import environment, libraries, looks, scripts, static
from analysis.report.outputs import Content, read_output
from analysis.tables.choices import CHOICE, TABLES, chosen
from analysis.tables.tables import Tables


def explore(
    tables: Tables, article: Article, choice: dict | None = None, edits: str | Path | None = None
) -> "Explorer":
    """Charts, text, quotes and claims of an article as one widget (shows itself as a cell's last value).

    `edits`: the file of corrections; without it, the one beside the article.
    """
    return Explorer(tables, article, choice=choice or {}, file=edits)


class Explorer(anywidget.AnyWidget):
    """Everything that is read of an article, linked.

    `choice` is a dict over the keys of `analysis.tables.choices` (an id or word, or a list of them; from, to: ISO
    days); {} chooses everything. Set it, or `observe` it, as any trait. `events`, `quotes`
    and `mentions` are the rows that it leaves.

    `edits` are a reader's corrections, as they stand in the file beside the article, where they are saved at once;
    `undo` takes back the last. `tables` are the reading with them.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    choice = traitlets.Dict(key_trait=traitlets.Unicode()).tag(sync=True)
    edits = traitlets.List(traitlets.Dict()).tag(sync=True)
    _markup = traitlets.Unicode().tag(sync=True)
    _record = traitlets.Dict().tag(sync=True)

    def __init__(self, tables: Tables, article: Article, file: str | Path | None = None, **traits):
        self._article, self.tables = article, tables
        self._kept = Kept(file_of(article.path, file) or (edits_path(Path(article.path)) if article.path else None))
        known = self._kept.edits
        made = correct(article.text, parse_cached(article), known) if known else Corrected(tables)
        super().__init__(
            _esm=f"{libraries()}\n{scripts('explorer')}",
            _css=scoped(style_sheet(), static("style.css")),
            **self._shown(made),
            **traits,
        )
        self.set_trait("edits", [plain(edit) for edit in known])
        self.observe(self._correct, "edits")

    def _shown(self, made: Corrected, saved: str = "") -> dict:
        """What the page is made of, of a corrected reading."""
        self.tables = made.tables
        record = article_payload(self._article, made.tables, made) | looks()
        record["edits"]["saved"] = saved
        content = Content()
        blocks = [
            (heading, [read_output({"data": shown._repr_mimebundle_()}, content) for shown in views])
            for heading, views in _sections(made.tables)
        ]
        read_output({"data": text.article_text(self._article, made.tables)._repr_mimebundle_()}, content)
        markup = (
            environment()
            .get_template("explorer.html.j2")
            .render(sections=blocks, figures=content.figures, views=content.views, record=record)
        )
        self._links = record["links"]
        return {"_markup": markup, "_record": record | {"figures": content.figures}}

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
        made = correct(self._article.text, parse_cached(self._article), edits)
        shown = self._shown(made, self._kept.save(edits))
        with self.hold_sync():
            for name, value in shown.items():
                self.set_trait(name, value)

    @traitlets.validate("choice")
    def _known(self, proposal) -> dict:
        for key in proposal["value"]:
            if key not in CHOICE:
                raise traitlets.TraitError(f'A choice has no "{key}": it takes {", ".join(CHOICE)}.')
        return {key: value for key, value in proposal["value"].items() if value not in (None, "", [], ())}

    @property
    def events(self) -> pd.DataFrame:
        """The chosen events."""
        return self._chosen("events")

    @property
    def quotes(self) -> pd.DataFrame:
        """The chosen quotes."""
        return self._chosen("quotes")

    @property
    def mentions(self) -> pd.DataFrame:
        """The chosen mentions."""
        return self._chosen("mentions")

    def _chosen(self, table: str) -> pd.DataFrame:
        frame = getattr(self.tables, table)
        return frame[frame[TABLES[table]].isin(chosen(self._links, self.choice))].reset_index(drop=True)


def _sections(tables: Tables) -> list[tuple[str, Sequence]]:
    return [
        ("Who is mentioned, and where", [mentions.dispersion(tables), co_mentions.co_mentions(tables)]),
        ("Who says what", [quotes.speaking(tables), quotes.about(tables), quotes.quote_list(tables)]),
        ("What happened, and in which order", [chronology.order_figure(tables), timeline.timeline(tables)]),
        ("Stated and claimed", [sources.sources(tables), claims.ledger(tables), claims.side_by_side(tables)]),
    ]


def scoped(variables_and_views: str, sheet: str) -> str:
    """The report's style for the widget alone: JupyterLab has classes of the same names."""
    variables = css_variables()
    views = variables_and_views.removeprefix(variables).replace(":root", ":scope")
    frames = re.findall(r"@keyframes [^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}", sheet)
    for frame in frames:
        sheet = sheet.replace(frame, "")
    # Inside @scope a selector starts below the root, unless it says `:scope`; these classes are the root's own.
    roots = r"(?<![\w-])\.(choosing|controls-open|in-lab|long)\b"
    views, sheet = (re.sub(roots, r":scope.\1", text) for text in (views, sheet))
    sheet = re.sub(r"(?<![\w.-])\.instrument\b", ":scope", sheet)
    inside = "\n".join([variables.replace(":root", ":scope"), views, sheet])
    return "\n".join(frames) + f"\n@scope (.instrument) {{\n{inside}\n}}\n"

"""The parameters as a form of ipywidgets above the live view: each follows the other."""

import datetime
from html import escape

import ipywidgets
import traitlets

from analysis.errors import InputError
from analysis.lab.parameters import Parameters
from analysis.report.notebooks import ARTICLE
from analysis.shipped import ROOT
from analysis.tables.called import names_of
from analysis.tables.codebook import ACTOR_KINDS, STATUSES
from analysis.tables.tables import Tables

LONGEST = 400  # days of a slider; of a longer time, only those that are told of
ORDERS = [("by first appearance", "first"), ("by mentions", "count")]
WIDE = {"description_width": "6.5rem"}
FULL = ipywidgets.Layout(width="100%", max_width="46rem")
LABEL = ipywidgets.Layout(width="6.5rem", display="flex", justify_content="flex-end")


class Form:
    """`box` is what is shown. `ask` sets a parameter and says in `message` why it is refused."""

    def __init__(self, parameters: Parameters, tables: Tables):
        self.parameters, self._moving = parameters, False
        self.message = ipywidgets.HTML()
        self.call = ipywidgets.HTML()
        self.article = _combobox("Article", articles(), "a file of seeds/, or a path")
        self.kinds, kinds = self._toggles("Kinds", "kinds", ACTOR_KINDS)
        self.statuses, statuses = self._toggles("Statuses", "statuses", STATUSES)
        self.actors = ipywidgets.TagsInput(allow_duplicates=False)
        self.somebody = _combobox("Actors", [], "any name of theirs")
        self.days = ipywidgets.SelectionRangeSlider(
            options=["–"], index=(0, 0), description="Days", style=WIDE, layout=FULL
        )
        most = ipywidgets.Layout(width="17rem")
        self.min_mentions = ipywidgets.BoundedIntText(
            min=1, max=10_000, description="Mentions from", style=WIDE, layout=most
        )
        self.order = ipywidgets.Dropdown(options=ORDERS, description="Order", layout=most)
        rows = [self.article, kinds, statuses, _row(self.somebody, self.actors), self.days]
        self.box = ipywidgets.VBox([*rows, _row(self.min_mentions, self.order), self.message, self.call])
        self.box.add_class("analysis-form")
        for control, name in ((self.article, "article"), (self.min_mentions, "min_mentions"), (self.order, "order")):
            control.observe(lambda change, name=name: self.ask(name, change["new"]), "value")
        self.actors.observe(lambda change: self.ask("actors", change["new"]), "value")
        self.somebody.observe(self._add, "value")
        self.days.observe(self._between, "index")
        parameters.observe(lambda change: self.show())
        self.on(tables)

    def on(self, tables: Tables) -> None:
        """Offer what this reading has: names and days."""
        self._dates = days_of(tables)
        self.somebody.options = sorted({name for names in names_of(tables).values() for name in names})
        with self._quietly():
            self.days.options = [(day, day) for day in self._dates] or ["–"]
        self.days.disabled = len(self._dates) < 2
        self.show()

    def ask(self, name: str, value) -> None:
        """Set a parameter, or say why it cannot be set and show what holds."""
        if self._moving:
            return
        try:
            self.message.value = ""
            setattr(self.parameters, name, value)
        except (InputError, traitlets.TraitError) as error:
            self.message.value = f'<p role="alert">{escape(str(error))}</p>'
        self.show()

    def show(self) -> None:
        """Every control as the parameters are."""
        now = self.parameters
        with self._quietly():
            self.article.value, self.order.value, self.min_mentions.value = now.article, now.order, now.min_mentions
            for name, buttons in (("kinds", self.kinds), ("statuses", self.statuses)):
                for button in buttons:
                    button.value = button.description in getattr(now, name)
            self.actors.value = list(now.actors)
            self.actors.layout.display = None if now.actors else "none"  # an empty one is a box without a label
            self.somebody.value = ""
            if len(self._dates) > 1:
                last = len(self._dates) - 1
                first = _at(self._dates, now.from_date, 0)
                self.days.index = (first, max(first, _at(self._dates, now.to_date, last)))
        call = escape(ARTICLE.papermill_call(now.values))
        self.call.value = f"<p>The same again: <code>{call}</code></p>"

    def _add(self, change) -> None:
        if not self._moving and change["new"].strip():
            self.ask("actors", [*self.parameters.actors, change["new"].strip()])

    def _between(self, change) -> None:
        if self._moving or len(self._dates) < 2:
            return
        first, last = change["new"]
        self.ask("from_date", self._dates[first] if first else "")
        self.ask("to_date", self._dates[last] if last < len(self._dates) - 1 else "")

    def _toggles(self, label: str, name: str, words) -> tuple[list, ipywidgets.Widget]:
        narrow = ipywidgets.Layout(width="auto")
        buttons = [ipywidgets.ToggleButton(description=w, tooltip=f"{label}: {w}", layout=narrow) for w in words]
        for button in buttons:
            button.observe(lambda change: self.ask(name, [b.description for b in buttons if b.value]), "value")
        return buttons, _row(ipywidgets.Label(label, layout=LABEL), *buttons)

    def _quietly(self) -> "_Moving":
        return _Moving(self)


class _Moving:
    """While the form itself moves its controls, none of them asks for anything."""

    def __init__(self, form: Form):
        self.form = form

    def __enter__(self):
        self.before, self.form._moving = self.form._moving, True

    def __exit__(self, *error):
        self.form._moving = self.before


def articles() -> list[str]:
    """The articles that come with the project, as the notebook names them."""
    found = [path for path in sorted((ROOT / "seeds").rglob("*")) if path.suffix in (".txt", ".md")]
    return [path.relative_to(ROOT).as_posix() for path in found if path.name != "README.md"]


def days_of(tables: Tables) -> list[str]:
    """The days that a slider goes through: from the first that is told of to the last."""
    told = sorted({day.date() for end in ("earliest", "latest") for day in tables.events[end].dropna()})
    if told and (span := (told[-1] - told[0]).days) <= LONGEST:
        told = [told[0] + datetime.timedelta(n) for n in range(span + 1)]
    return [day.isoformat() for day in told]


def _at(dates: list[str], day: str, otherwise: int) -> int:
    """Where a day stands among others, or the last before it."""
    return max((n for n, each in enumerate(dates) if each <= day), default=0) if day else otherwise


def _combobox(label: str, options: list[str], hint: str) -> ipywidgets.Combobox:
    return ipywidgets.Combobox(
        description=label, options=options, placeholder=hint, continuous_update=False, style=WIDE, layout=FULL
    )


def _row(*widgets) -> ipywidgets.Widget:
    return ipywidgets.HBox(widgets, layout=ipywidgets.Layout(flex_flow="row wrap"))

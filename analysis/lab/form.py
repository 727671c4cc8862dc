"""The parameters as a form of ipywidgets above the live view: each follows the other."""

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets
import traitlets

from analysis.errors import InputError
from analysis.lab.controls import AnyOf, Control, Days, Line, Number, OneOf, Several, row
from analysis.lab.parameters import Parameters
from analysis.shipped import ROOT
from analysis.tables.codebook import ACTOR_KINDS, STATUSES

ORDERS = [("by first appearance", "first"), ("by mentions", "count")]
HINTS = {"actors": "any name of theirs", "articles": "a file of seeds/, a folder, or a path"}


def article_form(parameters: Parameters) -> "Form":
    """The form of the article's notebook."""
    return Form(
        parameters,
        [Line("article", "Article", articles(), "a file of seeds/, or a path")],
        [AnyOf("kinds", "Kinds", ACTOR_KINDS)],
        [AnyOf("statuses", "Statuses", STATUSES)],
        [Several("actors", "Actors", HINTS["actors"])],
        [Days()],
        [Number("min_mentions", "Mentions from"), OneOf("order", "Order", ORDERS)],
    )


def comparison_form(parameters: Parameters) -> "Form":
    """The form of the comparison's notebook."""
    return Form(
        parameters,
        [Several("articles", "Articles", HINTS["articles"], articles())],
        [AnyOf("statuses", "Statuses", STATUSES)],
        [Several("actors", "Actors", HINTS["actors"])],
        [Days()],
    )


def corpus_form(parameters: Parameters) -> "Form":
    """The form of the corpus's notebook."""
    return Form(
        parameters,
        [Line("folder", "Corpus", [], "a folder that `corpus` has written")],
        [Several("sources", "Publishers", "a publisher's name")],
        [Several("actors", "Actors", "a name")],
        [Days("Published")],
        [AnyOf("kinds", "Kinds", ACTOR_KINDS)],
        [AnyOf("statuses", "Statuses", STATUSES)],
        [Line("find", "Find", [], "words in names, titles, happenings and sentences")],
    )


class Form:
    """`box` is what is shown, `controls` are its parts by the parameter of each. `ask` sets a parameter and says in
    `message` why it is refused."""

    def __init__(self, parameters: Parameters, *rows: Sequence[Control]):
        self.parameters, self.message, self.call = parameters, ipywidgets.HTML(), ipywidgets.HTML()
        self.controls = {control.name: control for each in rows for control in each}
        lines = [row(*(control.box for control in each)) if len(each) > 1 else each[0].box for each in rows]
        self.box = ipywidgets.VBox([*lines, self.message, self.call])
        self.box.add_class("analysis-form")
        self._say("")
        for control in self.controls.values():
            control.ask = self.ask
        parameters.observe(lambda change: self.show())
        self.show()

    def offer(self, **known: Iterable) -> None:
        """Offer what there is by now, each under its parameter."""
        for name, values in known.items():
            self.controls[name].offer(values)
        self.show()

    def ask(self, name: str, value) -> None:
        """Set a parameter, or say why it cannot be set and show what holds."""
        try:
            self._say("")
            setattr(self.parameters, name, value)
        except (InputError, traitlets.TraitError) as error:
            self._say(f'<p role="alert">{escape(str(error))}</p>')
        self.show()

    def _say(self, words: str) -> None:
        self.message.value = words
        self.message.layout.display = None if words else "none"

    def show(self) -> None:
        """Every control as the parameters are."""
        for control in self.controls.values():
            control.show(self.parameters)
        self.call.value = f"<p>The same again: <code>{escape(self.parameters.papermill_call)}</code></p>"


def articles() -> list[str]:
    """The articles that come with the project, as the notebooks name them."""
    found = [path for path in sorted((ROOT / "seeds").rglob("*")) if path.suffix in (".txt", ".md")]
    return [path.relative_to(ROOT).as_posix() for path in found if path.name != "README.md"]

"""A report as a widget in JupyterLab: what an article's, a comparison's and a corpus's have in common."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import anywidget
import pandas as pd
import traitlets
from IPython.display import display

from analysis.charts.kit.picture import SVG
from analysis.charts.kit.theme import style_sheet
from analysis.errors import InputError
from analysis.lab.form import Form
from analysis.lab.frames import Frames
from analysis.lab.parameters import Parameters
from analysis.lab.style import FORM, scoped
from analysis.report.assets import environment, libraries, looks, scripts, static
from analysis.report.outputs import Content, read_output

WIDGET = "application/vnd.jupyter.widget-view+json"
Views = Sequence[object]  # figures and views, and nothing where there is none


class Live(anywidget.AnyWidget):
    """The instrument, its parameters, what is chosen in it and the rows that are left.

    `parameters` are the notebook's, `choice` is a dict over the keys of `analysis.tables.choices` (an id, a name or a
    word, or a list of them; from, to: ISO days); {} chooses everything. Set either, or `observe` it, as any trait: the
    other follows.
    """

    FRAMES: tuple[str, ...] = ()  # tables whose chosen rows are shown below
    SHEETS: tuple[str, ...] = ("style.css",)
    TEMPLATE = "explorer.html.j2"

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    _libraries = traitlets.Unicode().tag(sync=True)
    choice = traitlets.Dict(key_trait=traitlets.Unicode()).tag(sync=True)
    _markup = traitlets.Unicode().tag(sync=True)
    _record = traitlets.Dict().tag(sync=True)

    parameters: Parameters
    form: Form

    def __init__(self, shown: dict, choice: dict | None):
        self._following = False
        super().__init__(
            _esm=scripts("explorer"),
            _libraries=libraries(),
            _css=scoped(style_sheet(), static(*self.SHEETS)) + FORM.read_text("utf-8"),
            **shown,
            choice=self.parameters.choice if choice is None else choice,
        )
        with self._led():
            self.parameters.follow(self.choice)
        self._offer()
        self.frames = Frames(self.frame, self.FRAMES)
        self.observe(self._chose, "choice")
        self.parameters.observe(self._asked)

    # What an article's, a comparison's and a corpus's say for themselves:

    def _payload(self) -> dict:
        """What the page knows besides its charts."""
        raise NotImplementedError

    def _sections(self) -> list[tuple[str, Views]]:
        """Headings, and what stands below each."""
        raise NotImplementedError

    def _beside(self) -> object:
        """The view that stands beside the charts, if there is one."""
        return None

    def _resolved(self, choice: Mapping) -> dict:
        """A choice in ids; raises `ChoiceError`."""
        raise NotImplementedError

    def _anew(self, parameter: str) -> dict:
        """Traits to be set after a parameter was changed that no choice follows; raises `InputError`."""
        raise NotImplementedError

    def _offer(self) -> None:
        """Tell the form what there is to choose from."""
        raise NotImplementedError

    def _still(self) -> dict[str, str]:
        """What stands in the notebook where no kernel is."""
        raise NotImplementedError

    def frame(self, table: str) -> pd.DataFrame:
        """The chosen rows of a table, with names beside ids."""
        raise NotImplementedError

    # What they share:

    @property
    def happenings(self) -> pd.DataFrame:
        """The chosen happenings."""
        return self.frame("happenings")

    @property
    def events(self) -> pd.DataFrame:
        """The chosen events."""
        return self.frame("events")

    @property
    def quotes(self) -> pd.DataFrame:
        """The chosen quotes."""
        return self.frame("quotes")

    def _shown(self) -> dict:
        """What the page is made of, by now."""
        record, content = self._payload() | looks(), Content()
        blocks = [
            (heading, [read_output({"data": bundle(view)}, content) for view in views if view is not None])
            for heading, views in self._sections()
        ]
        if (beside := self._beside()) is not None:
            read_output({"data": bundle(beside)}, content)
        template = environment().get_template(self.TEMPLATE)
        markup = template.render(sections=blocks, figures=content.figures, views=content.views, record=record)
        self._links, self._names = record.get("links", []), record["names"]
        return {"_markup": markup, "_record": record | {"figures": content.figures}}

    def _show(self, **traits) -> None:
        """Show all anew, in the widget, the form and the frames."""
        with self.hold_sync():
            for name, value in traits.items():
                self.set_trait(name, value)
        self._offer()
        self.frames.show()

    @traitlets.validate("choice")
    def _known(self, proposal) -> dict:
        return self._resolved(proposal["value"])

    @contextmanager
    def _led(self) -> Iterator[None]:
        """While parameters and choice follow one another, neither leads."""
        before, self._following = self._following, True
        try:
            yield
        finally:
            self._following = before

    def _chose(self, change) -> None:
        """What is chosen was changed: the parameters and the frames follow."""
        if not self._following:
            with self._led():
                self.parameters.follow(self.choice)
        self.frames.show()

    def _asked(self, change) -> None:
        """A parameter was changed: the choice follows, or all is shown anew; what cannot be read changes nothing."""
        if self._following or change["name"] == "theme":  # a notebook has a look of its own
            return
        name, links = change["name"], self.parameters.links
        with self._led():
            if name in links:
                keys = {link.key for link in links.values()}
                others = {key: value for key, value in self.choice.items() if key not in keys}
                self.choice = others | self.parameters.choice
                return
            try:
                self._show(**self._anew(name))
                self.parameters.follow(self.choice)
            except InputError:
                self.parameters.set_trait(name, change["old"])
                raise

    def _ipython_display_(self) -> None:
        """The story for where no kernel is; the form, the instrument, and the rows that are chosen."""
        display(self._still(), raw=True)
        for widget, words in ((self.form.box, "The form"), (self, "The instrument"), (self.frames.box, "The rows")):
            view = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}
            display({WIDGET: view, "text/plain": f"{words}: needs a kernel."}, raw=True)


def bundle(view) -> dict:
    """What a view shows; the picture of a chart is left to where nothing draws it."""
    return view._repr_mimebundle_(exclude={SVG})

"""The controls of a form: each shows a parameter of a view and asks for another value of it."""

import datetime
from collections.abc import Callable, Iterable, Sequence

import ipywidgets

from analysis.charts.kit.labels import span

LONGEST = 400  # days of a slider; of a longer time, only those that are told of
WIDE = {"description_width": "6.5rem"}
FULL = ipywidgets.Layout(width="100%", max_width="46rem")
LABEL = ipywidgets.Layout(width="6.5rem", display="flex", justify_content="flex-end")
SHORT = ipywidgets.Layout(width="17rem")

Ask = Callable[[str, object], None]  # name of a parameter, its value


class Control:
    """`box` is what is shown; `asked` takes what somebody wants, but while the control itself is `put`."""

    name: str
    box: ipywidgets.Widget
    ask: Ask | None = None
    still = False

    def asked(self, value, name: str = "") -> None:
        if self.ask and not self.still:
            self.ask(name or self.name, value)

    def show(self, parameters) -> None:
        """Show what holds; asks for nothing."""
        before, self.still = self.still, True
        try:
            self.put(parameters)
        finally:
            self.still = before

    def put(self, parameters) -> None:
        self.box.value = getattr(parameters, self.name)

    def offer(self, known: Iterable) -> None:
        """Offer what there is by now."""
        raise NotImplementedError


class Line(Control):
    """A line of text, with values that it offers."""

    def __init__(self, name: str, label: str, options: Sequence[str], hint: str):
        self.name, self.box = name, _combobox(label, options, hint)
        self.box.observe(lambda change: self.asked(change["new"]), "value")


class Number(Control):
    """A whole number from 1 on."""

    def __init__(self, name: str, label: str):
        self.name = name
        self.box = ipywidgets.BoundedIntText(min=1, max=10_000, description=label, style=WIDE, layout=SHORT)
        self.box.observe(lambda change: self.asked(change["new"]), "value")


class OneOf(Control):
    """One of few values: (what it is called, the value)."""

    def __init__(self, name: str, label: str, options: Sequence[tuple[str, str]]):
        self.name = name
        self.box = ipywidgets.Dropdown(options=options, description=label, style=WIDE, layout=SHORT)
        self.box.observe(lambda change: self.asked(change["new"]), "value")


class AnyOf(Control):
    """Words of a vocabulary as buttons that stay down."""

    def __init__(self, name: str, label: str, words: Sequence[str]):
        narrow = ipywidgets.Layout(width="auto")
        self.name = name
        self.buttons = [ipywidgets.ToggleButton(description=w, tooltip=f"{label}: {w}", layout=narrow) for w in words]
        self.box = row(ipywidgets.Label(label, layout=LABEL), *self.buttons)
        for button in self.buttons:
            button.observe(lambda change: self.asked(self.pressed), "value")

    @property
    def pressed(self) -> list[str]:
        return [button.description for button in self.buttons if button.value]

    def put(self, parameters) -> None:
        for button in self.buttons:
            button.value = button.description in getattr(parameters, self.name)


class Several(Control):
    """Any number of names: a line that adds one, and those that are there, each to be taken away."""

    def __init__(self, name: str, label: str, hint: str, options: Sequence[str] = ()):
        self.name, self.more = name, _combobox(label, options, hint)
        self.tags = ipywidgets.TagsInput(allow_duplicates=False)
        self.box = row(self.more, self.tags)
        self.more.observe(self._add, "value")
        self.tags.observe(lambda change: self.asked(change["new"]), "value")

    def offer(self, known: Iterable[str]) -> None:
        self.more.options = sorted(set(known))

    def _add(self, change) -> None:
        if word := change["new"].strip():
            self.asked([*self.tags.value, word])

    def put(self, parameters) -> None:
        self.tags.value = list(getattr(parameters, self.name))
        self.tags.layout.display = None if self.tags.value else "none"  # an empty one is a box without a label
        self.more.value = ""


class Days(Control):
    """A first and a last day as a slider, whose ends ask for nothing."""

    def __init__(self, label: str = "Days"):
        self.name, self.dates = "from_date", [""]
        self.slider = ipywidgets.SelectionRangeSlider(
            options=["–"], index=(0, 0), description=label, style=WIDE, layout=FULL, readout=False
        )
        self.said = ipywidgets.Label()  # its own would join 2022-03-01 and 2022-04-08 by a hyphen
        self.box = row(self.slider, self.said)
        self.slider.observe(self._between, "index")

    def offer(self, known: Iterable[datetime.date]) -> None:
        self.dates = [day.isoformat() for day in every_day(known)]
        before, self.still = self.still, True
        self.slider.options = [(day, day) for day in self.dates] or ["–"]
        self.still = before
        self.slider.disabled = len(self.dates) < 2

    def _between(self, change) -> None:
        if len(self.dates) > 1:
            first, last = change["new"]
            self.asked(self.dates[first] if first else "", "from_date")
            self.asked(self.dates[last] if last < len(self.dates) - 1 else "", "to_date")

    def put(self, parameters) -> None:
        if len(self.dates) > 1:
            first = self._at(parameters.from_date, 0)
            last = max(first, self._at(parameters.to_date, len(self.dates) - 1))
            self.slider.index = (first, last)
            earliest, latest = (datetime.date.fromisoformat(self.dates[n]) for n in (first, last))
            self.said.value = span(earliest, latest)

    def _at(self, day: str, otherwise: int) -> int:
        """Where a day stands among the others, or the last before it."""
        return max((n for n, each in enumerate(self.dates) if each <= day), default=0) if day else otherwise


def every_day(days: Iterable[datetime.date]) -> list[datetime.date]:
    """From the first day to the last."""
    told = sorted(set(days))
    if told and (span := (told[-1] - told[0]).days) <= LONGEST:
        told = [told[0] + datetime.timedelta(n) for n in range(span + 1)]
    return told


def _combobox(label: str, options: Sequence[str], hint: str) -> ipywidgets.Combobox:
    return ipywidgets.Combobox(
        description=label, options=list(options), placeholder=hint, continuous_update=False, style=WIDE, layout=FULL
    )


def row(*widgets) -> ipywidgets.Widget:
    return ipywidgets.HBox(widgets, layout=ipywidgets.Layout(flex_flow="row wrap"))

"""The rows that a choice leaves, as frames to work on: the tables' own columns, with names beside ids."""

from collections.abc import Callable, Sequence

import ipywidgets
import pandas as pd

from analysis.charts.kit.labels import squeeze
from analysis.tables.choices import TABLES, chosen
from analysis.tables.tables import Tables

# table → the columns that are shown in a notebook; the frames have all of them
SHOWN = {
    "happenings": ("happening_id", "label", "status", "source_id", "source", "earliest", "latest"),
    "events": ("event_id", "trigger", "clause", "status", "source_id", "source", "happening_id", "happening"),
    "quotes": ("quote_id", "speaker_id", "speaker", "kind", "text"),
    "shared": ("shared_id", "shared", "article_id", "event_id", "trigger", "clause", "status"),
    "articles": ("article_id", "title", "date", "source", "words"),
}
MOST, LONGEST = 40, 120  # rows and characters shown


def chosen_frame(table: str, tables: Tables, links: list[dict], choice: dict) -> pd.DataFrame:
    """The rows of a table that a choice leaves; of happenings those that have an event among them."""
    left = chosen(links, choice) if choice else None
    frame = getattr(tables, table)
    if left is not None and table == "happenings":
        told = tables.events[tables.events["event_id"].isin(left)]["happening_id"]
        frame = frame[frame["happening_id"].isin(told)]
    elif left is not None:
        frame = frame[frame[TABLES[table]].isin(left)]
    return with_names(frame.reset_index(drop=True), tables)


def with_names(frame: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The frame with a column of names behind each column of ids that has some."""
    actors = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    labels = dict(zip(tables.happenings["happening_id"], tables.happenings["label"]))
    named = {"actor_id": actors, "speaker_id": actors, "source_id": actors, "happening_id": labels}
    for column, called in named.items():
        name = column.removesuffix("_id")
        if column in frame and name not in frame and not (column == "happening_id" and "label" in frame):
            words = frame[column].map(called).astype("string")
            frame.insert(list(frame.columns).index(column) + 1, name, words)
            if column == "source_id":
                frame[name] = frame[name].fillna("the article")
    return frame


def as_html(table: str, frame: pd.DataFrame) -> str:
    """The first rows of a frame, its main columns, as a table; all words in it are escaped."""
    columns = [column for column in SHOWN[table] if column in frame]
    if "article_id" in frame and frame["article_id"].nunique() > 1 and "article_id" not in columns:
        columns.insert(0, "article_id")
    shown = frame[columns].head(MOST).astype("string").fillna("").map(lambda text: squeeze(text, LONGEST))
    more = f"<p>… and {len(frame) - MOST:,} more: <code>view.{table}</code></p>" if len(frame) > MOST else ""
    return f'<div class="analysis-rows {table}">{shown.to_html(index=False, border=0, justify="left")}</div>{more}'


class Frames:
    """The chosen rows below the live view, folded; `box` is what is shown, and only what is open is kept up to date."""

    def __init__(self, frame: Callable[[str], pd.DataFrame], tables: Sequence[str]):
        self._frame, self._tables = frame, tuple(tables)
        self._html = [ipywidgets.HTML() for _ in self._tables]
        self.box = ipywidgets.Accordion(self._html)
        self.box.add_class("analysis-frames")
        self.box.observe(lambda change: self.show(), "selected_index")
        self.show()

    def show(self) -> None:
        """Say how many rows are left, and show those of the table that is open."""
        for n, table in enumerate(self._tables):
            frame = self._frame(table)
            self.box.set_title(n, f"view.{table}: {len(frame):,}")
            if n == self.box.selected_index:
                self._html[n].value = as_html(table, frame)

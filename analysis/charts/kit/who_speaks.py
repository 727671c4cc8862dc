"""Who gets to speak: words by what the texts say of their speakers, in sentences and a table."""

from collections.abc import Callable

import pandas as pd

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, percent
from analysis.charts.kit.speaker_lines import leading, sections, words
from analysis.tables.speakers import PRESENTED
from analysis.tables.speakers import speakers as speakers_of
from analysis.tables.tables import Tables

NOTE = (
    "An official is a country, a body of a state or of several, what such a body writes, its unnamed sources, or "
    "whoever the text gives a public office; a former one is none. Described: not named, but so that one may know who "
    "it is; nameless: “officials”, “a source”. Pronouns, roles and affiliations are those that the text itself uses: "
    "nothing is guessed from names."
)
Choosing = Callable[
    [str, str, pd.DataFrame], dict | None
]  # what a line chooses: of its heading, its name, its speakers


def who_speaks(tables: Tables) -> HtmlView:
    """Who gets to speak in the articles of some tables; a line of the table chooses its speakers."""
    return view(speakers_of(tables.quotes, tables.actors, tables.mentions), its_speakers)


def its_speakers(heading: str, name: str, rows: pd.DataFrame) -> dict | None:
    """A line chooses its speakers."""
    actors = sorted(rows["actor_id"].dropna().unique())
    return attributes(actors, {"source": actors}) if actors else None


def view(speakers: pd.DataFrame, choosing: Choosing) -> HtmlView:
    """A view of the rows of `analysis.tables.speakers`; `choosing` gives the attributes by which a line chooses."""
    if speakers.empty:
        return HtmlView("who-speaks", "Nobody is quoted", element("p", "Nobody is quoted."))
    title = official_share(speakers)
    said = [element("p", sentence) for sentence in (_presented(speakers), _pronouns(speakers)) if sentence]
    body = "".join(_section(heading, parts, choosing) for heading, parts in sections(speakers) if parts)
    head = "".join(
        element("th", name) for name in ("Who", "Quotes", "Words quoted", "Words paraphrased", "Of all words")
    )
    table = element("table", f"<thead><tr>{head}</tr></thead>{body}", raw=True)
    note = element("p", NOTE, {"class": "note"})
    return HtmlView(
        "who-speaks", title, "".join(said) + element("div", table, {"class": "table", "tabindex": "0"}, raw=True) + note
    )


def official_share(speakers: pd.DataFrame) -> str:
    """ "9 of 10 quotes come from officials"."""
    officials = int(speakers.loc[speakers["official"].astype(bool), "quotes"].sum())
    every = int(speakers["quotes"].sum())
    return f"{officials or 'None'} of {count(every, 'quote')} come{'s' if every == 1 else ''} from officials"


def _section(heading: str, parts: list[tuple[str, pd.DataFrame]], choosing: Choosing) -> str:
    lines = [f'<tr><th colspan="5" scope="rowgroup">{element("span", heading)}</th></tr>']
    every = sum(words(rows) for _, rows in parts)
    for name, rows in parts:
        cells = [element("td", name)]
        cells += [
            element("td", f"{int(rows[column].sum()):,}", {"class": "number"})
            for column in ("quotes", "words_quoted", "words_paraphrased")
        ]
        cells.append(element("td", percent(words(rows), every), {"class": "number"}))
        lines.append(element("tr", "".join(cells), choosing(heading, name, rows), raw=True))
    return f"<tbody>{''.join(lines)}</tbody>"


def _presented(speakers: pd.DataFrame) -> str:
    every = words(speakers)
    who = {"not settled": "a speaker whom the text does not settle"}
    parts = [
        f"{percent(words(rows), every)} {'is' if every == 1 else 'are'} by {who.get(how, f'speakers who are {how}')}"
        for how in PRESENTED
        if not (rows := speakers[speakers["presented"] == how]).empty
    ]
    return f"Of all {count(every, 'word')}, {', '.join(parts)}."


def _pronouns(speakers: pd.DataFrame) -> str:
    persons = speakers[speakers["kind"] == "person"]
    if persons.empty:
        return ""
    parts = [f"“{name}” {words(rows):,}" for name, rows in leading(persons, "pronoun", 4)]
    unsaid = words(persons[persons["pronoun"].isna()])
    parts += [f"no pronoun {unsaid:,}"] if unsaid else []
    return f"Words of persons, by the pronoun that the text uses for them: {', '.join(parts)}."

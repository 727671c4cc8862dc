"""The lines in which speakers are counted: officials or not, named or not, by kind, pronoun, role and affiliation."""

import pandas as pd

from analysis.tables.speakers import PRESENTED

KINDS = {"person": "persons", "organisation": "organisations", "country": "countries", "group": "groups"}
LONGEST = 8  # roles and affiliations in the table, those with most words


def sections(speakers: pd.DataFrame) -> list[tuple[str, list[tuple[str, pd.DataFrame]]]]:
    """Heading → what its lines say, each with its rows; every heading but roles and affiliations covers all words."""
    officials, settled = speakers["official"].astype(bool), speakers["actor_id"].notna()
    persons = speakers[speakers["kind"] == "person"]
    whether = [("officials", officials), ("others", settled & ~officials), ("speaker not settled", ~settled)]
    kinds = [(KINDS.get(k, k), speakers["kind"] == k) for k in speakers["kind"].dropna().unique()]
    unsaid = [("no pronoun used", persons["pronoun"].isna())]
    return [
        ("Official or not", _there(whether, speakers)),
        ("How presented", _there([(how, speakers["presented"] == how) for how in PRESENTED], speakers)),
        ("Kind", _there(kinds, speakers)),
        ("Persons, by the text's pronoun", [*leading(persons, "pronoun", 4), *_there(unsaid, persons)]),
        ("Role, as the text gives it", leading(speakers, "role")),
        ("Affiliation, as the text gives it", leading(speakers, "affiliation")),
    ]


def _there(lines: list[tuple[str, pd.Series]], speakers: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    return [(name, speakers[which]) for name, which in lines if which.any()]


def leading(speakers: pd.DataFrame, column: str, limit: int = LONGEST) -> list[tuple[str, pd.DataFrame]]:
    """What a column says of speakers, with their rows: those with most words, then the rest as one."""
    groups = [(str(name), rows) for name, rows in speakers.groupby(column, sort=True)]
    ranked = sorted(groups, key=lambda group: -words(group[1]))
    rest = ranked[limit:]
    return ranked[:limit] + ([(f"{len(rest)} more", pd.concat([rows for _, rows in rest]))] if rest else [])


def words(rows: pd.DataFrame) -> int:
    return int((rows["words_quoted"] + rows["words_paraphrased"]).sum())


def presented_lines(speakers: pd.DataFrame) -> list[tuple[str, str, pd.DataFrame]]:
    """The lines of the table: the id of each, what it is called, and its speakers."""
    return [
        (presented_id(heading, name), f"{heading}: {name}", rows)
        for heading, parts in sections(speakers)
        for name, rows in parts
    ]


def presented_id(heading: str, name: str) -> str:
    return f"speaks:{heading}:{name}"

"""Who denies what others claim, and where it stands on the first screen."""

import datetime

import pytest

from analysis.charts.article.denials import denials
from analysis.charts.article.happenings import chronology, happening_records
from analysis.charts.article.main_lines import main_ones
from analysis.charts.kit.labels import full_names
from analysis.reading.pipeline import parse

PUBLISHED = datetime.date(2022, 4, 7)
CLAIM = "Ukraine said on Monday that Russia had shelled a hospital in Kharkiv."
SOLDIERS = "Ukraine said on Monday that Russian soldiers had shelled a hospital in Kharkiv."


@pytest.mark.parametrize(
    "text, who",
    [
        (f"{CLAIM} Russia denied the charges.", ["Russia"]),
        (f"{CLAIM}\n\nRussia has denied all such allegations.", ["Russia"]),
        (f"{SOLDIERS} Russia denied the accusations.", ["Russia"]),
        (f"{CLAIM} Turkey denied the charges.", []),  # which Turkey has no part in
        (f"{CLAIM}\n\nIt rained.\n\nIt snowed.\n\nRussia denied the charges.", []),  # too far off to be settled
        (f"Russia denied the charges. {CLAIM}", []),
        (f"{CLAIM} Russia denied the visa.", []),
        (f"{CLAIM} Russia repeated the charges.", []),
    ],
)
def test_charges_that_are_denied_are_those_told_before_of_whoever_denies_them(text, who):
    tables = parse(text, PUBLISHED)
    found, names = denials(tables), full_names(tables)
    assert [names[a] for by in found.values() for a in by] == who
    claimed = dict(zip(tables.happenings["happening_id"], tables.happenings["status"]))
    assert all(claimed[h] == "claimed" for h in found)


def test_a_denial_stands_beside_what_it_denies_and_not_below_it_too():
    tables = parse(f"{CLAIM} Russia denied the charges.", PUBLISHED)
    rows = happening_records(tables)
    assert any(r["denied_by"] for r in main_ones(rows))
    assert not any("charges" in r["label"] for r in main_ones(rows))
    assert any("charges" in r["label"] for r in rows)
    assert "denied by Russia</span>" in chronology(tables).html

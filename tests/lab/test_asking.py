"""A choice as a reader writes it: names, aliases and ids, and one sentence for what is unknown."""

import datetime

import pytest
import traitlets

from analysis.article.opening import read
from analysis.lab.asking import ChoiceError, resolved
from analysis.reading.store import parse_cached
from tests.conftest import SEED


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ({"actor": "Lavrov"}, {"actor": "a1"}),
        ({"about": ["lavrov", "a3"]}, {"about": ["a1", "a3"]}),
        ({"source": "the article"}, {"source": "article"}),
        ({"source": ["Sergey Lavrov", "article"]}, {"source": ["a1", "article"]}),
        ({"event": "accused"}, {"event": "e1"}),
        ({"event": "talks", "status": ""}, {"event": ["e5", "e11"]}),
        ({"before": "h1"}, {"before": "e1"}),
        ({"from": datetime.date(2022, 4, 1), "to": "2022-04-07"}, {"from": "2022-04-01", "to": "2022-04-07"}),
        ({"kind": "person", "quote": [], "sentence": "s1"}, {"kind": "person", "sentence": "s1"}),
    ],
)
def test_names_words_and_ids(tables, asked, meant):
    found = resolved(asked, tables)
    assert found.keys() == meant.keys()
    for key, value in meant.items():
        assert found[key] == value or set(value) <= set(found[key]), key


def test_a_happening_by_its_label(tables):
    label = tables.happenings.iloc[1]["label"]
    assert resolved({"happening": label}, tables) == {"happening": "h2"}
    assert resolved({"after": label}, tables) == resolved({"after": "h2"}, tables)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"colour": "red"}, 'A choice has no "colour": it takes actor, about, '),
        ({"actor": "Lawrov"}, '"actor" asks for "Lawrov", whom the article does not name: did you mean "Lavrov"?'),
        ({"kind": "persons"}, '"kind" asks for "persons", which the article does not have: did you mean "person"?'),
        ({"status": "rumoured"}, "choose from reported, claimed, denied"),
        ({"quote": "q999"}, "choose from q1 “"),
        ({"from": "May"}, '"from" takes a day such as 2022-04-07, not "May".'),
        ({"days": "maybe"}, "choose from certainly, possibly."),
    ],
)
def test_what_is_unknown_is_said_in_one_sentence(tables, asked, said):
    with pytest.raises(ChoiceError) as raised:
        resolved(asked, tables)
    assert said in str(raised.value) and "\n" not in str(raised.value)
    assert isinstance(raised.value, traitlets.TraitError)

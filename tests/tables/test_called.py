"""Whom a name means."""

import pytest

from analysis.article.opening import read
from analysis.errors import InputError
from analysis.reading.store import parse_cached
from analysis.tables.called import actors_called, names_of
from tests.conftest import SEED


@pytest.fixture(scope="module")
def tables():
    return parse_cached(read(SEED))


@pytest.mark.parametrize("name", ["a1", "Sergey Lavrov", "Lavrov", "lavrov", " Sergey  Lavrov "])
def test_an_actor_by_id_name_or_alias(tables, name):
    assert actors_called(tables, [name], "It asks") == ["a1"] == actors_called(tables, name, "It asks")


def test_each_once_and_nobody_asked_for(tables):
    assert actors_called(tables, ["Lavrov", "Ukraine", "a1"], "It asks") == ["a1", "a3"]
    assert actors_called(tables, [], "It asks") == []


def test_only_names_are_aliases(tables):
    pronouns = tables.mentions[tables.mentions["form"] == "pronoun"]["text"]
    assert not {text for names in names_of(tables).values() for text in names[1:]} & set(pronouns)


def test_an_unknown_name_is_said_in_one_sentence_with_a_remedy(tables):
    with pytest.raises(
        InputError, match=r'^It asks for "Lawrov", whom the article does not name: did you mean "Lavrov"\?$'
    ):
        actors_called(tables, ["Lawrov"], "It asks")
    with pytest.raises(InputError, match=r'^It asks for "Nobody Atall", .*: choose from Russia, Ukraine, .* …\.$'):
        actors_called(tables, ["Nobody Atall"], "It asks")


def test_a_name_of_several_is_said(tables):
    mentions = tables.mentions.copy()
    mentions.loc[mentions["actor_id"] == "a9", ["form", "text"]] = "name", "Lavrov"
    from dataclasses import replace

    with pytest.raises(InputError, match=r"a name of several: give Sergey Lavrov \(a1\) or Volodymyr Zelenskyy \(a9\)"):
        actors_called(replace(tables, mentions=mentions), ["Lavrov"], "It asks")

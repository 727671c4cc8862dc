"""What a notebook is asked for is checked before anything runs."""

import datetime

import papermill
import pytest

from analysis.errors import InputError
from analysis.report.notebooks import ARTICLE, NOTEBOOKS
from analysis.report.parameters import ParameterError, checked, parameters_of

CELL = """article: str = "a.txt"  # file to read
min_mentions: int = 1  # least number
share: float = 0.5
kinds: list[str] = []  # kinds of actors
statuses: list[str] = []
loud: bool = False
from_date: str | None = None  # first day
to_date: str = ""  # last day
theme: str = "auto"
helper = 3"""


@pytest.fixture(scope="module")
def known():
    return parameters_of(
        {
            "cells": [
                {"source": "# no parameters", "metadata": {}},
                {"source": CELL, "metadata": {"tags": ["parameters"]}},
            ]
        }
    )


def test_a_parameters_cell_is_read_with_types_defaults_and_comments(known):
    assert list(known) == [
        "article",
        "min_mentions",
        "share",
        "kinds",
        "statuses",
        "loud",
        "from_date",
        "to_date",
        "theme",
    ]
    assert known["min_mentions"].default == 1 and known["min_mentions"].comment == "least number"
    assert known["from_date"].types == ("str", "None")


@pytest.mark.parametrize(
    "given, taken",
    [
        ({"min_mentions": "2"}, {"min_mentions": 2}),
        ({"min_mentions": 3}, {"min_mentions": 3}),
        ({"share": "1"}, {"share": 1}),
        ({"kinds": "person"}, {"kinds": ["person"]}),
        ({"kinds": "person, country"}, {"kinds": ["person", "country"]}),
        ({"kinds": "[person, country]"}, {"kinds": ["person", "country"]}),
        ({"kinds": ""}, {"kinds": []}),
        ({"kinds": ["group"]}, {"kinds": ["group"]}),
        ({"loud": "true"}, {"loud": True}),
        ({"article": "2022"}, {"article": "2022"}),
        ({"from_date": "2022-04-01"}, {"from_date": "2022-04-01"}),
        ({"from_date": datetime.date(2022, 4, 1)}, {"from_date": "2022-04-01"}),
        ({"from_date": None}, {"from_date": None}),
        ({"from_date": "null"}, {"from_date": None}),
        ({"to_date": None}, {"to_date": ""}),
        ({"to_date": "null"}, {"to_date": ""}),
    ],
)
def test_values_are_taken_as_the_notebook_types_them(known, given, taken):
    assert checked(known, given) == taken


@pytest.mark.parametrize(
    "given, named, remedy",
    [
        ({"min_mention": 2}, "min_mention", 'did you mean "min_mentions"?'),
        ({"colour": "red"}, "colour", "it knows article, min_mentions"),
        ({"min_mentions": "two"}, "min_mentions", "-p min_mentions 2"),
        ({"min_mentions": 1.5}, "min_mentions", "a whole number"),
        ({"min_mentions": True}, "min_mentions", "a whole number"),
        ({"min_mentions": None}, "min_mentions", "a whole number"),
        ({"kinds": [1]}, "kinds", "a list of words"),
        ({"kinds": "person: 1"}, "kinds", "a list of words"),
        ({"kinds": ["persn"]}, "kinds", "choose from person, organisation"),
        ({"statuses": "rumoured"}, "statuses", "choose from reported, claimed"),
        ({"theme": "pink"}, "theme", "auto, light, dark"),
        ({"from_date": "April"}, "from_date", "a day such as"),
        ({"article": 7}, "article", "takes text"),
        ({"loud": "loudly"}, "loud", "true or false"),
    ],
)
def test_what_cannot_be_taken_is_named_with_a_remedy_in_one_sentence(known, given, named, remedy):
    with pytest.raises(ParameterError) as raised:
        checked(known, given)
    message = str(raised.value)
    assert named in message and remedy in message and "\n" not in message


def test_a_long_value_is_cut_in_the_message(known):
    with pytest.raises(ParameterError) as raised:
        checked(known, {"min_mentions": "x" * 10_000})
    assert len(str(raised.value)) < 300


def test_a_notebook_without_parameters_says_so():
    with pytest.raises(ParameterError, match='tagged "parameters"'):
        parameters_of({"cells": [{"source": "1", "metadata": {}}]})


@pytest.mark.parametrize("notebook", NOTEBOOKS.values(), ids=NOTEBOOKS)
def test_every_parameter_of_the_notebooks_is_typed_and_explained(notebook):
    found = notebook.known
    assert {notebook.subject, "actors", "statuses", "from_date", "to_date", "theme"} <= found.keys()
    assert all(parameter.comment for parameter in found.values())
    assert checked(found, {name: p.default for name, p in found.items()}) == {
        name: p.default for name, p in found.items()
    }


@pytest.mark.parametrize("notebook", NOTEBOOKS.values(), ids=NOTEBOOKS)
def test_papermill_lists_every_parameter_with_its_comment(notebook):
    inferred = papermill.inspect_notebook(str(notebook.path))
    assert {each["name"]: each["help"] for each in inferred.values()} == {
        name: parameter.comment for name, parameter in notebook.known.items()
    }


def test_cells_are_checked_as_a_command_is():
    taken = ARTICLE.taken({"kinds": "person", "from_date": None, "helper": 3})
    assert vars(taken) == {"kinds": ["person"], "from_date": ""}
    with pytest.raises(InputError, match="\"kinds\" does not know 'persons': choose from person, organisation"):
        ARTICLE.taken({"kinds": ["persons"]})


def test_a_notebook_shows_the_sentence_alone():
    assert ParameterError("What is wrong.")._render_traceback_() == ["What is wrong."]

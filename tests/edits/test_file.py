"""analysis.edits.file: the file of corrections, and what is wrong with one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import InputError
from analysis.edits.anchors import Anchor
from analysis.edits.file import Edit, edits_of, written
from analysis.edits.kinds import KINDS

AT = "at: {quote: said}"


def test_a_file_is_read_and_written_back():
    edits = tuple(
        Edit(number, kind, Anchor("said: “no”", "The mayor\n", " #2", 7), to, "why not", "2026-11-28")
        for number, (kind, to) in enumerate(
            [
                ("speaker", None), ("same-actor", Anchor("null")), ("rename", "2019-08-28"), ("kind", "person"),
                ("day", (datetime.date(2019, 8, 28), None)), ("day", (None, None)),
                ("day", (None, datetime.date(2019, 1, 1))),
                ("day", (datetime.date(2019, 8, 28),) * 2), ("status", "denied"), ("event", None), ("label", "yes"),
            ],
            1,
        )
    )  # fmt: skip
    assert edits_of(written(edits), "a") == edits


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("edits: {", "x.yaml is not YAML in line"),
        ("- a", "x.yaml holds no list `edits:`"),
        ("edits: 7", "x.yaml holds no list `edits:`"),
        ("edits: [7]", "x.yaml, edit 1: it should be"),
        ("edits: [{edit: shout}]", "x.yaml, edit 1: 'shout' is no kind of edit; choose one of speaker, "),
        (f"edits: [{{edit: main, {AT}}}, {{edit: main, {AT}, color: red}}]", "x.yaml, edit 2: there is no `'color'`"),
        ("edits: [{edit: main}]", "x.yaml, edit 1: `at` should name words"),
        ("edits: [{edit: main, at: {quote: ' '}}]", "x.yaml, edit 1: `at` has no `quote:`"),
        ("edits: [{edit: main, at: {quote: a, position: -1}}]", "x.yaml, edit 1: `at`: the position '-1' is no number"),
        (f"edits: [{{edit: main, {AT}, to: 1}}]", "x.yaml, edit 1: `main` takes no `to:`"),
        (f"edits: [{{edit: label, {AT}}}]", "x.yaml, edit 1: `label` needs `to:` (the label of its happening)"),
        (f"edits: [{{edit: status, {AT}, to: true}}]", "x.yaml, edit 1: 'true' is none of reported, claimed"),
        (f"edits: [{{edit: kind, {AT}, to: robot}}]", "x.yaml, edit 1: 'robot' is none of person, "),
        (f"edits: [{{edit: day, {AT}, to: Friday}}]", "x.yaml, edit 1: 'Friday' are no days"),
        (f"edits: [{{edit: day, {AT}, to: 2019-02-30}}]", "x.yaml, edit 1: '2019-02-30' is no day of the calendar"),
        (f"edits: [{{edit: day, {AT}, to: 2019-02-03..2019-02-01}}]", "x.yaml, edit 1: its days run backwards"),
        (f"edits: [{{edit: rename, {AT}, to: [a]}}]", "x.yaml, edit 1: `to` should be words"),
        ("a: &a [x]\nedits: [*a, *a]", "x.yaml is not YAML in line 2"),  # a few lines of aliases make gigabytes
        ("edits: " + "[" * 9000, "x.yaml is not YAML"),
        ("edits: !!python/object/apply:os.system [true]", "x.yaml is not YAML"),
        ("edits: [{edit: rename, at: {quote: a}, to: \"a\\u202eb\"}]", "x.yaml, edit 1: `to` is too long, or holds"),
        ("a" * 2_000_001, "x.yaml is longer than"),
        (f"edits:\n- {{edit: main, {AT}}}\nedits:\n- {{edit: minor, {AT}}}", "x.yaml has in line 3 a key that stands"),
        (f"edits: [{{edit: main, edit: minor, {AT}}}]", "x.yaml has in line 1 a key that stands there before"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence_that_names_file_and_edit(content, said):
    with pytest.raises(InputError) as error:
        edits_of(content, "x.yaml")
    assert str(error.value).startswith(said), str(error.value)
    assert "\n" not in str(error.value) and len(str(error.value)) < 500


MISTAKES = """edits:
- {edit: main, at: {quote: resigned}}
- resigned on Monday
- {edit: shout, at: {quote: said}}
- {edit: main, at: {quote: said}, colour: red}
- {edit: minor}
- {edit: label, at: {quote: said}}
- {edit: status, at: {quote: said}, to: true}
- {edit: day, at: {quote: said}, to: 2019-02-30}
- {edit: day, at: {quote: said}, to: 2019-02-03..2019-02-01}
- {edit: not-an-event, at: {quote: said}, to: planned}
- {edit: main, at: {quote: said, position: first}}
"""


def test_each_mistake_of_a_file_is_said_in_a_sentence_of_its_own():
    with pytest.raises(InputError) as error:
        edits_of(MISTAKES, "a.edits.yaml")
    said = str(error.value).splitlines()
    assert [line.partition(":")[0] for line in said] == [f"a.edits.yaml, edit {n}" for n in range(2, 12)]
    assert all(line.endswith(".") and len(line) < 400 for line in said) and len({line[20:] for line in said}) == 10
    with pytest.raises(InputError, match=r"\na\.edits\.yaml: 180 more edits cannot be read\.$"):
        edits_of(MISTAKES + "- no\n" * 190, "a.edits.yaml")


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from([*KINDS, "2019-01-01", "person"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["edits", "edit", "at", "to", "quote", "prefix", "position", "why"]) | st.text(max_size=4),
        inner,
        max_size=5,
    ),
    max_leaves=20,
))  # fmt: skip
def test_any_file_is_read_or_refused(held):
    import yaml

    try:
        edits_of(yaml.safe_dump(held), "x")
        edits_of(yaml.safe_dump({"edits": [held]}), "x")
    except InputError:
        pass


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    try:
        edits_of(text, "x")
    except InputError as error:
        assert "\n" not in str(error)

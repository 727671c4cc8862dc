"""Objects of verbs and of relative clauses."""

import pytest

from analysis.reading.grammar.verbs.objects import direct_object


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The mayor *met* the minister.", "minister"),
        ("Oslo refused the demands Kyiv had *made*.", "demands"),
        ("The demands that Kyiv *made* were refused.", "demands"),
        ("The man who *left* was tired.", None),
        ("Omar Rao was fined, *announced* Mayor Ann Lee.", None),
        ("A group that *left* was tired.", None),
        ("The man whose aide *left* was tired.", None),
        ("The survivors, some of whom *left*, were tired.", None),
        ("The day when she *left* was cold.", None),
        ("They sold the house they *lived* in.", None),
        ("The house in which they *lived* burned.", None),
    ],
)
def test_object(word, sentence, expected):
    found = direct_object(word(sentence))
    assert (found.text if found is not None else None) == expected

"""Who acts and who undergoes."""

import pytest

from analysis.reading.grammar.verbs.voice import agent, is_passive


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("He was *arrested*.", True),
        ("He was arrested and *charged*.", True),
        ("The man *arrested* in May fled.", True),
        ("*Asked* by the court, he left.", True),
        ("The letter *requiring* all hands was lost.", False),
        ("Apple *swamped* by orders", True),
        ("*Founded* in 1990, the firm grew.", True),
        ("He had *left*.", False),
        ("He had eaten and *gone*.", False),
        ("The man *leaving* fled.", False),
        ("The agency did not mention if there *were* casualties.", False),
        ("The sign *read*: Keep out.", False),
        ("The letter was *read* by the judge.", True),
        ("Ann Lee *condemned* the murder of Omar Rao last week by the police.", False),
        ("The boys were evacuated, and their teachers *treated* for burns.", True),
        ("The boys were evacuated, and their teachers *treated* the burns.", False),
        ("Oslo broker *found* guilty of fraud", True),
        ("The jury *found* Ann Lee guilty.", False),
        ("He was jailed and *ordered* to pay a fine.", True),
        ("The court was called and *ordered* him to pay.", False),
        ("He was jailed and *wanted* to appeal.", False),
        ("The boys left, and their teachers *stayed* at home.", False),
        ("Lee was held, fined and *permitted* to call home.", True),
        ("The storm left boats *wrecked*.", True),
        ("The police keep the gates *locked*.", True),
        ("Lee, who faces a tough bid after changing course, *appeared* by video but not in person.", False),
    ],
)
def test_passive(word, sentence, expected):
    assert is_passive(word(sentence)) == expected


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("He was *arrested* by the police.", "police"),
        ("The town was *shelled* by retreating soldiers.", "soldiers"),
        ("He was *arrested*.", None),
    ],
)
def test_agent(word, sentence, expected):
    found = agent(word(sentence))
    assert (found.text if found is not None else None) == expected

"""What relative pronouns stand for."""

import pytest

from analysis.reading.grammar.relative_pronouns import antecedent


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The bridge, *which* fell in May, was old.", "bridge"),
        ("The man *who* left was tired.", "man"),
        ("It is a company *that* only he could have built.", "company"),
        ("A fire broke out at an oil field, *which* media said was safe.", "field"),
        ("They praised the speech by Ann Lee, *which* was held in Oslo.", "speech"),
        ("They praised the speech by President Ann Lee, *which* was held in Oslo.", "speech"),
        ("They praised the speech by Ann Lee, *who* was in Oslo.", "Lee"),
        ("It matters to Democrats close to the campaign, *who* have waited.", "Democrats"),
        ("Two people familiar with the matter, *who* spoke in Oslo, confirmed it.", "people"),
        ("They met the winner of the race *who* trained in Ghana.", "winner"),
        ("They saw the winner of the race *which* was held in Ghana.", "race"),
        ("It is proof that the regime is controlled by Oslo and its allies, *who* are pestering Rao.", "Oslo"),
        ("They met Smith, Jones and Brown, *who* said so.", "Brown"),
        ("Smith and Jones, *who* both live in Lima, left.", "Smith"),
        ("He asked *who* left.", "who"),
        ("The minister who asked *who* left was tired.", "who"),
        ("That shaped the outcome of *what* was a close race.", "what"),
        ("He said *that* it was over.", "that"),
        ("*He* left.", "He"),
    ],
)
def test_antecedent(word, sentence, expected):
    assert antecedent(word(sentence)).text == expected

"""Whom the reader model takes a pronoun to mean has a say in whom it refers to."""

import pytest

from analysis.model.reader import MentionSpan
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.coreference.model_links import model_links

# text with the pronoun in braces and the model's antecedent of it in brackets (a chain: several) → whom it refers to
# by rule, and with the model, where that is 90 % sure of each link
POINTED = [
    ("Ann Lee met [Joan Roe]. {She} was tired.", "Ann Lee", "Joan Roe"),
    ("Ann Lee met [Joan Roe] and told [us] so. {She} was tired.", "Ann Lee", "Joan Roe"),
    ("[Ann Lee] met Joan Roe. {She} was tired.", "Ann Lee", "Ann Lee"),
    ("Oxfam told Amnesty that it was late. [Amnesty] asked Oxfam to wait. {It} closed.", "Amnesty", "Amnesty"),
    ("Oxfam sold [the barn]. {It} burned.", "Oxfam", None),
    ("Tom Hale saw [the river]. {He} left.", "Tom Hale", "Tom Hale"),  # a river is no he
    # who is taken for a body is a person where the model is sure
    ("[Vostok] grew. {He} left.", None, "Vostok"),
    ("[The group] grew. {He} left.", None, None),
]


def marked(text: str) -> tuple[str, list[MentionSpan]]:
    plain, spans, opened = "", [], 0
    for letter in text:
        if letter in "[{":
            opened = len(plain)
        elif letter in "]}":
            head = plain.rfind(" ", opened) + 1 or opened
            kind = ("person", "name") if plain[opened].isupper() else ("object", "nominal")
            spans.append(MentionSpan(opened, len(plain), max(head, opened), len(plain), *kind, 0.9))
        else:
            plain += letter
    return plain, spans


def referent(actors, span: MentionSpan) -> str | None:
    mention = actors.mention_at(span.start, span.end)
    return next((a.name for a in actors.actors if mention is not None and a.actor_id == mention.actor_id), None)


@pytest.mark.parametrize("text, by_rule, with_model", POINTED)
def test_pointed_at(text, by_rule, with_model, annotate):
    plain, spans = marked(text)
    chain = [(n, n - 1, 0.9) for n in range(1, len(spans))]
    assert referent(find_actors(annotate(plain)), spans[-1]) == by_rule
    assert referent(find_actors(annotate(plain), spans, chain), spans[-1]) == with_model


def test_words_that_the_parser_does_not_have_are_no_links(annotate):
    doc = annotate("Ann Lee left. She waved.")
    ann, she = MentionSpan(0, 7, 4, 7, "person", "name", 1), MentionSpan(14, 17, 14, 17, "person", "pronoun", 1)
    assert model_links(doc, [ann, she], [(1, 0, 0.9)]) == {4: (1, 0.9)}
    assert model_links(doc, [ann, MentionSpan(15, 17, 15, 17, "person", "pronoun", 1)], [(1, 0, 0.9)]) == {}


def test_it_is_nobody_where_the_model_points_to_nothing(annotate):
    text = "Ann Lee said that she left. Oxfam grew. It fell."
    ann = MentionSpan(0, 7, 4, 7, "person", "name", 1)
    she = MentionSpan(18, 21, 18, 21, "person", "pronoun", 1)
    without, heard = find_actors(annotate(text)), find_actors(annotate(text), [ann, she], [(1, 0, 0.9)])
    assert [m.text for m in without.mentions] == ["Ann Lee", "she", "Oxfam", "It"]
    assert [m.text for m in heard.mentions] == ["Ann Lee", "she", "Oxfam"]

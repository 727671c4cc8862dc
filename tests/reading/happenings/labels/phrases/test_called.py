"""analysis.reading.happenings.labels.phrases.called: how whoever is mentioned is called."""

from dataclasses import replace

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.language import annotate


@pytest.mark.parametrize(
    "text, pronoun",
    [
        ("Xan Lee left. He spoke. She wept. He sat down.", "he"),
        ("Xan Lee left. She spoke. He wept. She sat down.", "she"),
        ("Ann Lee left. He spoke. She wept.", "she"),  # by her name, too
    ],
)
def test_the_pronoun_of_a_person_is_the_one_they_mostly_have(text, pronoun):
    doc = annotate(Article(text))
    actors = find_actors(doc)
    (person,) = (a.actor_id for a in actors.actors if a.name.endswith("Lee"))
    alone = replace(actors, mentions=tuple(replace(m, actor_id=person) for m in actors.mentions))
    assert Called.of(doc, alone).pronouns[person] == pronoun

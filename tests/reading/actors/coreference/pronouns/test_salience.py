"""What draws a pronoun to a mention."""

import pytest

from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.coreference.pronouns.pronouns import find_pronouns
from analysis.reading.actors.coreference.pronouns.salience import BONUSES, FACTORS, PART, Link, salience
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.language import sentences

# text → the weights that the first mention has for the pronoun, and what its part in the clause gives it
LINKS = [
    ("[Tom Hale] left. {He} waved.", "main subject, near the verb, name, both subjects", 80),
    ("[A man] left. {He} waved.", "main subject, near the verb, both subjects", 80),
    ("They say that [Tom Hale] left. {He} waved.", "near the verb, name, both subjects", 80),
    ("[Tom Hale] left. They saw {him}.", "main subject, near the verb, name", 80),
    ("[Tom Hale] was hit. They saw {him}.", "main subject, near the verb, name", 80),
    ("They saw [Tom Hale]. {He} waved.", "near the verb, name", 50),
    ("They showed [Tom Hale] the plan. {He} waved.", "near the verb, name", 50),
    ("The head is [Tom Hale]. {He} waved.", "near the verb, name", 50),
    ("Friends of [Tom Hale] left. {He} waved.", "name", 30),
    ("They left with [Tom Hale]. {He} waved.", "near the verb, name", 30),
    ("[Tom Hale]'s friends left. {He} waved.", "near the verb, name", 35),
    ("The [Oxfam] plan failed. {It} left.", "near the verb, name", 5),
    ("Readers of the [Oxfam] plan left. {It} failed.", "name", 5),
    ("[He] left. {He} waved.", "main subject, near the verb, pronoun, same pronoun, both subjects", 80),
    ("[They] left. {He} waved.", "main subject, near the verb, pronoun, both subjects, other number", 80),
    ("[It] left. {They} waved.", "main subject, near the verb, pronoun, both subjects, one body, other number", 80),
    ("On Sunday they arrested [a man] and released {him}.", "near the verb, second object", 50),
    ("[Oxfam] kept {its} promise.", "main subject, near the verb, name, owned by the subject", 80),
    ("[Oxfam]'s promise to withdraw {its} doctors failed.", "near the verb, name, owned by the subject", 35),
    ("[Washington] and {its} allies left.", "main subject, near the verb, name, owned beside", 80),
    ("[Oxfam] left. {They} waved.", "main subject, near the verb, name, both subjects, one body", 80),
    ("[The team] left. {They} waved.", "main subject, near the verb, both subjects", 80),
    ("{His} friends saw [Tom Hale].", "near the verb, name, behind", 50),
]


def link(text: str, annotate, locate) -> Link:
    mention, pronoun = text[text.index("[") + 1 : text.index("]")], text[text.index("{") + 1 : text.index("}")]
    doc = annotate(text.translate(str.maketrans("", "", "[]{}")))
    start, end = locate(doc, mention)
    head = doc[start:end].root
    form = "pronoun" if head.pos_ == "PRON" else "name" if head.text[:1].isupper() else "nominal"
    entity = Entity(mention, "person" if "Hale" in mention else "organisation", heads={head.lower_})
    sentence = {token.i: number for number, (_, span) in enumerate(sentences(doc)) for token in span}
    found = Candidate(start, end, head.i, form, entity.kind, "", same_as=0)
    last = [p for p in find_pronouns(doc, set(sentence)) if p.text(doc) == pronoun and p.start != start][-1]
    return Link(Discourse(doc, [entity], sentence, {}), doc[last.head], found)


@pytest.mark.parametrize("text, expected, part", LINKS, ids=[text[:30] for text, _, _ in LINKS])
def test_weights(text, expected, part, annotate, locate):
    tried = link(text, annotate, locate)
    held = [w.name for w in (*BONUSES, *FACTORS) if w.name != "mentioned" and w.holds(tried)]
    assert (", ".join(held), PART[tried.part.dep_]) == (expected, part)


def test_sum_fades_with_sentences_and_words(annotate, locate):
    here = link("[Tom Hale] left. {He} waved.", annotate, locate)
    assert salience(here.discourse, here.pronoun, here.mention) == pytest.approx(285 * 0.55 - 0.3 * 3)
    far = link("[Tom Hale] left" + " and left" * 40 + ". {He} waved.", annotate, locate)
    assert salience(far.discourse, far.pronoun, far.mention) == pytest.approx(285 * 0.55 - 0.3 * 60)
    behind = link("{His} friends saw [Tom Hale].", annotate, locate)
    assert salience(behind.discourse, behind.pronoun, behind.mention) == pytest.approx(205 * 0.3 - 0.3 * 4)

"""Event triggers: which words name an event."""

import pytest

from analysis.reading.events.triggers import find_triggers


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The mayor opened the bridge.", ["opened"]),
        ("The council has been dissolved.", ["dissolved"]),  # no auxiliaries
        ("The bridge is old and the town could be richer.", []),  # no copulas, no modals
        ("They put forth a text and hit back at the critics.", ["put forth", "hit back"]),
        ("Oslo held talks with Lima after the departure of the envoy.", ["held", "talks", "departure"]),
        ("The vote took place in March.", ["vote", "took place"]),
        ("The sales manager of the attack helicopter unit resigned.", ["resigned"]),  # nouns that only modify another
        ("A no-deal exit was ruled out.", ["exit", "ruled out"]),
        ("Hale co-founded the union.", ["founded"]),
        ("Kosgei was the Chicago Marathon defending champion.", []),  # no participle that says which champion
        ("The club defending a champion met the man defending champions.", ["defending", "met", "defending"]),
        ("It was more costly and time-consuming.", []),
        ("The record is held by Mary Jepkosgei Keitany also from Kenya.", ["held"]),  # no verb inside a name
        ("According to the firm, costs, including wages, fell.", ["fell"]),  # verbs that work as prepositions
        ("They met in order to talk.", ["met", "talk"]),
        ("She is going to resign and has to leave.", ["resign", "leave"]),  # verbs that are as auxiliaries
        ("He is going to Oslo to meet her.", ["going", "meet"]),
        ("He prepared tax returns.", ["prepared"]),
        ("He came with ten minutes left and has won three in a row.", ["came", "won"]),  # set phrases
        ("They agreed in writing, and he was on the receiving end of it.", ["agreed"]),
        ("The bank did not reply to a request for comment.", ["reply", "request"]),
        ("The row with ministers ended when he left.", ["row", "ended", "left"]),
        ("The aftershocks followed a typhoon.", ["aftershocks", "followed", "typhoon"]),
        ("His father fought in the Korean War.", ["fought", "War"]),  # a name that says what happened
        ("The War Office denied it.", ["denied"]),
        ("They spoke of misconduct by sitting President Omar Rao.", ["spoke", "misconduct"]),
        ("They were hurt by sitting on the floor.", ["hurt", "sitting"]),
        ("They live by serving customers.", ["live", "serving"]),
        ("They were hurt by sitting", ["hurt", "sitting"]),
        ("Watch a clip of the fair above.", []),  # what a page asks of its reader
        ("Read more here.", []),
        ("Follow Ann Lee on Twitter @annlee.", []),
        ("Follow the river to Oslo.", ["Follow"]),
        ("Watch the fair.", ["Watch"]),
    ],
)
def test_triggers(annotate, sentence, expected):
    found = find_triggers(annotate(sentence))
    assert [sentence[t.start : t.end] for t in found] == expected


def test_lemma_holds_the_particle(annotate):
    (trigger,) = find_triggers(annotate("The army scaled back its presence."))
    assert (trigger.lemma, trigger.noun) == ("scale back", False)

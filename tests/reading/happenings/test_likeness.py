"""analysis.reading.happenings.likeness: what two tellings are compared by."""

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.events.events import find_events
from analysis.reading.happenings.same import compared
from analysis.reading.happenings.telling import tellings
from analysis.reading.language import annotate
from analysis.reading.speech.quotes import find_quotes

PAIRS = [
    ("The trial began in Oslo.", "trial", "began", "goes on", True),
    ("The police began an investigation.", "began", "investigation", "goes on", True),
    ("The police criticised the investigation.", "criticised", "investigation", "goes on", False),
    ("Ada Low attempted to steal the boat.", "attempted", "steal", "tries", True),
    ("Ada Low asked to steal the boat.", "asked", "steal", "tries", False),
    ("Ada Low said in a statement that the mill fell.", "said", "statement", "speech in a form of it", True),
    ("Two died in the attack. The blast killed them.", "attack", "blast", "same field", True),
]


@pytest.mark.parametrize("text, one, other, feature, there", PAIRS, ids=[f"{row[0]} {row[3]}" for row in PAIRS])
def test_features(text, one, other, feature, there):
    doc = annotate(Article(text))
    actors = find_actors(doc, ())
    events = find_events(doc, actors, find_quotes(doc, actors), [], None)
    told = tellings(doc, actors, events, events.events)
    found = {(told[a].event.trigger, told[b].event.trigger): f for a, b, f in compared(told, ())}
    assert (feature in found.get((one, other), {})) is there

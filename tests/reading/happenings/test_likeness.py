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
    ("The attack shook Oslo. Three deaths were reported.", "attack", "deaths", "one is a death", True),
    ("The attack shook Oslo. The shooting went on.", "attack", "shooting", "one is a death", False),
    ("Ten died in the raid. The deaths shook Oslo.", "died", "deaths", "one is a death", False),
    ("A quake struck Oslo. Another quake struck Bergen.", "quake", "quake", "another", True),
    ("A blast shook Oslo. The second blast hit a mill.", "blast", "blast", "another", True),
    ("A similar eruption followed the eruption.", "eruption", "eruption", "another", False),  # the one told first
    ("A quake struck Oslo. The quake also struck Bergen.", "quake", "quake", "another", False),
    ("The first attack hit Oslo. The second attack hit a mill.", "attack", "attack", "ordinals differ", True),
    ("The first attack hit Oslo. The attack shook a mill.", "attack", "attack", "ordinals differ", False),
    ("A 5.3-magnitude quake hit Oslo. A 6.1-magnitude quake followed.", "quake", "quake", "numbers differ", True),
    ("A 5.3-magnitude quake hit Oslo. The 5.3-magnitude quake was felt.", "quake", "quake", "numbers shared", True),
    ("The blast killed six guards. The raid killed two guards.", "killed", "killed", "numbers differ", True),
    ("The blast killed six guards. The raid killed guards.", "killed", "killed", "numbers differ", False),
    ("Protests shook Oslo. The protest began at dawn.", "Protests", "protest", "one and several", True),
    ("Protests shook Oslo. The protests began at dawn.", "Protests", "protests", "one and several", False),
]


@pytest.mark.parametrize("text, one, other, feature, there", PAIRS, ids=[f"{row[0]} {row[3]}" for row in PAIRS])
def test_features(text, one, other, feature, there):
    doc = annotate(Article(text))
    actors = find_actors(doc, ())
    events = find_events(doc, actors, find_quotes(doc, actors), [], None)
    told = tellings(doc, actors, events, events.events)
    found = {(told[a].event.trigger, told[b].event.trigger): f for a, b, f in compared(told, ())}
    assert (feature in found.get((one, other), {})) is there

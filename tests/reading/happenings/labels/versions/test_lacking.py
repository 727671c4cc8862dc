"""analysis.reading.happenings.labels.versions.lacking: what a label leaves out that it needs, and credits."""

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.clauses.adverbials import ROOM
from analysis.reading.happenings.labels.clauses.clause import DEPTH, scope_of
from analysis.reading.happenings.labels.clauses.verb_group import Manner
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.labels.versions.headline import headline
from analysis.reading.happenings.labels.versions.lacking import (
    breaks_off,
    credits,
    is_beside,
    is_open,
    loses,
    stops_short,
    tells_nothing,
)
from analysis.reading.language import annotate
from analysis.reading.pipeline import parse
from tests.reading.happenings.labels.told import DAY

pytestmark = pytest.mark.usefixtures("of_parts")


CUT = [
    # what is so of nobody else than a clause says
    ("Ada Low banned all boats that carry coal.", True),
    ("Ada Low banned boats that carry coal.", False),
    # a number of what
    ("Ada Low served more than two.", True),
    ("Ada Low killed more than two.", False),
    # as many as what
    ("Ada Low served for as many terms.", True),
    # whom only the article knows
    ("Ada Low put no pressure on them.", True),
    ("Ada Low put no pressure on Ben Roe.", False),
    # a rise in what
    ("The mill saw an increase.", False),
]


@pytest.mark.parametrize("text, cut", CUT, ids=[text for text, _ in CUT])
def test_what_a_label_lacks(text, cut):
    doc = annotate(Article(text))
    wording = Wording(Called.of(doc, find_actors(doc)), clauses=False)
    headline(next(t for t in doc if t.dep_ == "ROOT"), scope_of(wording, frozenset(), DEPTH, ROOM), Manner())
    assert wording.cut is cut


CREDITS = [
    ("The case was prosecuted by Ada Low.", True),
    ("The case was filed in Oslo and investigated by the FBI.", True),
    ("Ada Low made the announcement.", True),
    ("Ada Low made an announcement.", False),
    ("The case was lost by Ada Low.", False),
    ("The police investigate a murder.", False),
    ("“They lost,” Ada Low said, referring to the vote.", True),
    ("Ada Low referred to the vote.", False),
    ("If convicted, Ada Low faces five years in prison.", True),
    ("If Ada Low is convicted, she faces five years in prison.", False),
]


@pytest.mark.parametrize("text, credit", CREDITS, ids=[text for text, _ in CREDITS])
def test_who_worked_on_a_case_is_a_credit(text, credit):
    doc = annotate(Article(text))
    assert any(credits(token) for token in doc if token.pos_ == "VERB") is credit


OFF = [
    ("Ada Low praised the people who left.", "Ada Low praises the people", True),
    ("Ada Low praised people who left.", "Ada Low praises people", False),
    ("Ada Low made matters a question of the law.", "Ada Low makes matters a question", True),
    ("It was the prelude to a war.", "It is the prelude", True),
    ("Ada Low paid a fine to Oslo.", "Ada Low pays a fine", False),
    ("Ada Low praised a ban of boats carrying coal.", "Ada Low praises a ban of boats", True),
    ("Ada Low praised boats carrying coal.", "Ada Low praises boats", False),
    ("Ada Low said all had contributed heavily to a split.", "Ada Low says all had contributed", True),
    ("Ada Low said all could leave.", "Ada Low says all could leave", False),
    ("Ada Low said all could leave on Monday.", "Ada Low says all could leave", False),
    ("Ada Low said she would love[d] it.", "Ada Low says she would loved", True),
    ("Ada Low was asked by a man why all had left.", "Ada Low is asked by a man", True),
    ("Ada Low was asked by a man when all had left.", "Ada Low is asked by a man", False),
    ("Oslo saw Ada Low's departure from the talks.", "Oslo sees Ada Low's departure", True),
    ("Oslo saw Ada Low's boat from the hill.", "Oslo sees Ada Low's boat", False),
    ("Ada Low denied the fact that all had left.", "Ada Low denies the fact", True),
    ("Ada Low told Oslo that she likes Ben Roe the best.", "Ada Low tells Oslo that she likes", True),
]


@pytest.mark.parametrize("text, label, off", OFF, ids=[text for text, *_ in OFF])
def test_what_ends_where_the_text_says_whom_or_which(text, label, off):
    doc = annotate(Article(text))
    dates = frozenset(t.i for t in doc if t.ent_type_ == "DATE")
    assert breaks_off(next(t for t in doc if t.dep_ == "ROOT"), label, dates) is off


LOST = [
    # what a verb cannot do without, also one within what another says
    ("Oslo removed the mayor from its list.", "Oslo removes the mayor", True),
    ("Oslo removed the mayor on Monday.", "Oslo removes the mayor", False),
    ("Ada Low said Oslo would close the mill.", "Ada Low says Oslo would close", True),
    ("Ada Low said Oslo would close the mill in May.", "Ada Low says Oslo would close the mill", False),
    ("Ada Low vowed to help the boats stay in Oslo.", "Ada Low vows to help the boats", True),
    ("Ada Low was sued by Oslo.", "Ada Low is sued", False),
    # a name for it will do, and what only adds to a noun is not asked for
    ("Ada Low left Oslo. Ben Roe saw her in Moss.", "Ben Roe sees Ada Low in Moss", False),
    ("Ada Low owns a mill that makes paper.", "Ada Low owns a mill", False),
    ("Ada Low pleaded guilty to fraud in connection with her work.", "Ada Low pleads guilty to fraud", False),
]


@pytest.mark.parametrize("text, label, lost", LOST, ids=[text for text, *_ in LOST])
def test_what_a_verb_of_a_label_cannot_do_without(text, label, lost):
    doc = annotate(Article(text))
    dates = frozenset(t.i for t in doc if t.ent_type_ == "DATE")
    verb = [t for t in doc if t.dep_ == "ROOT"][-1]
    assert loses(verb, label, Called.of(doc, find_actors(doc)), dates) is lost


MUTE = [
    ("Ada Low fired back.", True),
    ("Ada Low fired back at the mayor.", False),
    ("Ada Low disagrees.", True),
    ("Ada Low disagrees with the mayor.", False),
    ("Ada Low agreed to leave.", False),
    ("Ada Low fired him.", False),
]


@pytest.mark.parametrize("text, mute", MUTE, ids=[text for text, _ in MUTE])
def test_an_answer_to_nobody_knows_what_tells_nothing(text, mute):
    assert tells_nothing(next(t for t in annotate(Article(text)) if t.dep_ == "ROOT")) is mute


def test_what_an_article_is_about_comes_before_its_credits():
    text = "Ben Roe was sentenced to a year in prison for fraud. The case was prosecuted by Ada Low of Oslo."
    happenings = parse(f"{text} Roe stole two boats in Bergen.", date=DAY).happenings.sort_values("rank")
    assert happenings["label"].iloc[-1] == "The case is prosecuted by Ada Low"


BESIDE = [
    ("In a report issued in Oslo, Ada Low praised the mill.", "issued", True),
    ("The mill bought by Ada Low burned.", "bought", True),
    ("Ada Low, jailed in Oslo, praised the mill.", "jailed", False),
    ("A report was issued in Oslo.", "issued", False),
    ("Ada Low has a plan to leave.", "leave", False),
]


@pytest.mark.parametrize("text, verb, beside", BESIDE, ids=[text for text, *_ in BESIDE])
def test_what_only_says_which_thing_is_meant(text, verb, beside):
    doc = annotate(Article(text))
    assert is_beside(next(t for t in doc if t.text == verb), Called.of(doc, find_actors(doc))) is beside


SHORT = [
    ("Ada Low addressed — in anger — the criticism.", "Ada Low addresses", True),
    ("Ada Low addressed the criticism.", "Ada Low addresses the criticism", False),
    ("Ada Low spoke to farmers.", "Ada Low speaks", True),
    ("It all added up to a loss.", "It all adds up", True),
    ("Ada Low left.", "Ada Low leaves", False),
    ("Ada Low was jailed in Oslo.", "Ada Low is jailed", False),
]


@pytest.mark.parametrize("text, label, short", SHORT, ids=[text for text, *_ in SHORT])
def test_what_ends_on_a_verb_that_the_text_goes_on_from(text, label, short):
    verb = next(t for t in annotate(Article(text)) if t.dep_ == "ROOT")
    assert stops_short(verb, label, frozenset()) is short
    assert not stops_short(verb, label, frozenset(range(20)))


@pytest.mark.parametrize(
    "label, short",
    [
        ("Ada Low pleads guilty", True),
        ("Ada Low pleads guilty before Ben Roe", True),
        ("Ada Low pleads guilty in Oslo to theft", False),
        ("Ada Low is charged with theft", False),
        ("Ada Low is indicted by a jury in Oslo", True),
        ("Ben Roe says a jury returned an indictment", True),
        ("Ben Roe says a jury returned an indictment charging Ada Low with theft", False),
    ],
)
def test_of_what_somebody_is_guilty(label, short):
    assert is_open(label) is short

"""What a label keeps, because without it it would say less, or something else."""

import datetime

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.language import annotate
from analysis.reading.pipeline import parse

pytestmark = pytest.mark.usefixtures("of_parts")

DAY = datetime.date(2022, 3, 31)

WHOLE = [
    # all that stands right behind a noun, where there is room
    (
        "Ada Low urged people to comply with the rules of behaviour on the road.",
        "Ada Low urges people to comply with the rules of behaviour on the road",
    ),
    (
        "Scientists wondered about the reasons behind zebras' patterns.",
        "Scientists wonder about the reasons behind zebras' patterns",
    ),
    ("Norway withdrew from a treaty with Chile.", "Norway withdraws from a treaty with Chile"),
    (
        "Officials from Norway, Chile and Peru discussed fishing.",
        "Officials from Norway, Chile and Peru discuss fishing",
    ),
    ("Norway urged allies such as Chile to buy ships.", "Norway urges allies to buy ships"),
    # … and less of it where there is none
    (
        "Ada Low died late with her two sons at her bedside at Holy Cross Hospital in Fort Lauderdale, Florida.",
        "Ada Low dies with her two sons at her bedside",
    ),
    # what is compared
    (
        "Ada Low says Ben Carr would be a better mayor than any of the rivals.",
        "Ada Low says Ben Carr would be a better mayor than any of the rivals",
    ),
    ("Ada Low has more boats than Ben Carr.", "Ada Low has more boats than Ben Carr"),
    (
        "Ada Low fears her views might be closer to Carr's than Mill's.",
        "Ada Low fears that her views might be closer to Carr's than Mill's",
    ),
    ("Ada Low said it was a bigger problem than leaving.", "Ada Low says it was a bigger problem than leaving"),
    # what a comma sets off
    ("Attacks by both sides in Oslo, as well as thefts, hurt Ada Low.", "Attacks by both sides in Oslo hurt Ada Low"),
    # he who is not the speaker
    (
        "Ted Cruz is ill. Dan Patrick told Cruz’s aides that he will win.",
        "Dan Patrick tells Ted Cruz’s aides Cruz will win",
    ),
    ("Dan Patrick told Ted Cruz that it has rained.", "Dan Patrick tells Ted Cruz that it has rained"),
    ("Dan Patrick told Ann Low that he has won.", "Dan Patrick tells Ann Low that he has won"),
    # who is left out
    ("All but one victim was found in Oslo.", "All but one victim are found in Oslo"),
    ("All but one of the sixteen on-board died.", "All but one of the sixteen on-board die"),
    ("Ada Low hired men but not women for the mill.", "Ada Low hires men but not women for the mill"),
    # where, and on what a verb spends its time
    ("Ada Low sells shoes online.", "Ada Low sells shoes online"),
    ("Ada Low protested alone on the first day.", "Ada Low protests alone on the first day"),
    # who holds two offices
    ("Ben Carr was attacked by former secretary of state and senator Ann Lee.", "Ben Carr is attacked by Ann Lee"),
    ("The prize went to former mayor of Oslo and Labour leader Ben Carr.", "The prize goes to Ben Carr"),
    ("Labour leader and Prime Minister Ann Lee said she was tired.", "Ann Lee says she was tired"),
    ("The minister of finance and senator Ann Roe left.", "The minister of finance and Ann Roe leave"),
    (
        "A former bank manager and consultant was jailed today. Tyler Low, 35, of Moss, pleaded guilty in May.",
        "Tyler Low is jailed",
    ),
    (
        "Gang violence and gun crime are obstacles, Ada Low said.",
        "Ada Low says gang violence and gun crime are obstacles",
    ),
    # what is only asked
    ("Can the mayor stop Ada Low?", "The mayor may stop Ada Low"),
    ("The mayor can stop Ada Low.", "The mayor can stop Ada Low"),
    # what may fail to be
    ("Ada Low may fail to inspire voters.", "Ada Low may fail to inspire voters"),
    # who is killed, where bodies are found
    (
        "At least 20 bodies of people were found in Moss, with Oslo claiming they were shot by retreating soldiers.",
        "Norway claims people were shot by retreating soldiers",
    ),
    # what a noun alone stands in, as far as it is said
    ("Stating that Norway is not interested in ending the fighting, Ada Low left.", "Fighting"),
    # what is so no more
    ("The survey found the mill no longer safe.", "The survey finds the mill no longer safe"),
    # nothing that it only might become
    (
        "A cloud might become the third great storm of the year. By Tuesday, the storm had dissolved near Moss.",
        "The storm dissolves near Moss",
    ),
    # whose adviser
    ("Top Merkel aide resigned on Monday. Angela Merkel slept.", "Top Angela Merkel aide resigns"),
    ("A Trump adviser left. Donald Trump slept.", "A Donald Trump adviser leaves"),
    # a party that the text names without "the" elsewhere
    (
        "The Green Party's move failed. Ben Carr warned that the move could damage the party.",
        "Ben Carr warns that the move could damage the Green Party",
    ),
    # what is found of what is to come
    (
        "The poll finds Clinton with a small lead over Sanders in the Democratic primary next month.",
        "The poll finds Clinton with a small lead over Sanders",
    ),
    # how somebody seems
    ("Ada Low appeared rattled at the debate in Oslo.", "Ada Low may be rattled at the debate in Oslo"),
    ("Ann Lee left for Badalona, a city around ten miles from Barcelona.", "Ann Lee leaves for Badalona"),
    # what is no part of it
    (
        "Two defendants were charged with conspiracy to violate the Neutrality Act and conspiracy to possess arms.",
        "Two defendants are charged with conspiracy to violate the Neutrality Act",
    ),
    (
        "The letter alleges severe harassment, including pressure to engage in fraud.",
        "The letter alleges severe harassment",
    ),
    (
        "''People make all these claims,'' Ada Low said, a hint of anger in her voice.",
        "Ada Low says people make all the claims",
    ),
    ("Ada Low tries to reframe 'revolution';", "Ada Low tries to reframe revolution"),
    (
        "The participation of Ada Low in the fraud cost Oslo $2 million.",
        "The participation of Ada Low in the fraud cost Oslo $2 million",
    ),
    ("“I get endorsed by Ben Roe,” Ada Low said.", "Ada Low says she gets endorsed by Ben Roe"),
    ("“I'm gonna run,” Ada Low said.", "Ada Low says she is gonna run"),
    ("Ada Low won her primary. Ben Roe and Cal Ask lost theirs.", "Ben Roe and Cal Ask lose theirs"),
    # what is denied, or said of how one is treated, is not so without its adverb
    ("Ada Low did not respond quickly to the fire.", "Ada Low does not respond quickly to the fire"),
    ("Ada Low never spoke openly about it.", "Ada Low does not speak openly"),
    ("Ada Low cannot win alone.", "Ada Low cannot win alone"),
    ("The law requires Ada Low to treat all workers equally.", "Ada Low is required to treat all workers equally"),
    ("Ada Low pointed to the fact there is no water.", "Ada Low points to the fact that there is no water"),
]


@pytest.mark.parametrize("text, label", WHOLE, ids=[label for _, label in WHOLE])
def test_what_a_label_keeps(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


@pytest.mark.parametrize(
    "text, noun, cut",
    [
        ("Ada Low is friends with and employs thousands of people.", "friends", True),
        ("Ada Low is friends with Ben Roe.", "friends", False),
        ("It was a bigger problem than Ada Low.", "problem", False),
        ("Ada Low pleaded guilty to charges of fraud.", "charges", False),
    ],
)
def test_what_a_noun_lacks(text, noun, cut):
    doc = annotate(Article(text))
    wording = Wording(Called.of(doc, find_actors(doc)))
    wording.phrase(next(t for t in doc if t.text == noun))
    assert wording.cut is cut


def test_names_that_run_together_end_no_reading():
    text = (
        "Federal Bureau of InvestigationDeputy Director David L. Bowdich, Drug Enforcement Administration(DEA)Acting "
        "Administrator Robert W. Patterson, and Marshals Service Director Derrick Driscoll today announced the "
        "addition of a fugitive."
    )
    assert "addition of a fugitive" in " ".join(parse(text, date=DAY).happenings["label"]).lower()

"""analysis.reading.happenings.labels.versions.own_words: a short clause is told as it stands."""

import datetime

import pytest

from analysis.reading.pipeline import parse
from tests.reading.happenings.labels.told import labels_of

DAY = datetime.date(2022, 3, 31)

SHORT = [
    # how long something has lasted
    ("Ada Low has run her mill in Moss for ten years.", "Ada Low has run her mill in Moss for ten years"),
    ("Ada Low ran her mill in Moss for ten years.", "Ada Low runs her mill in Moss for ten years"),
    # what a comma sets off, a clause and weeks say nothing without their date
    (
        "Ada Low announced Monday on Twitter that she is pregnant with a second child, due next May.",
        "Ada Low announces on Twitter that she is pregnant with a second child",
    ),
    ("Ada Low mended a bridge which closed in May.", "Ada Low mends a bridge"),
    ("Ada Low praised the men who died in Oslo.", "Ada Low praises the men who died in Oslo"),
    (
        "Ada Low said Sunday Ben Roe was trying to strike up a date with her weeks after he had attacked her in Moss.",
        "Ada Low says Ben Roe was trying to strike up a date",
    ),
    # what is said behind a comma
    (
        "Ada Low said in an interview, Ben Roe kind of looked at the mill for a moment.",
        "Ada Low says in an interview that Ben Roe kind of looked at the mill",  # in few words
    ),
    # everybody a list names
    (
        "A jury has indicted Ada Low, 26; Ben Roe, 40; and Cal Lee, 49, on federal charges.",
        "A jury indicts Ada Low, Ben Roe and Cal Lee",
    ),
    # how often, without since when; where what began ends
    ("Ada Low has posted more than 5,000 times since June.", "Ada Low posts more than 5,000 times"),
    ("Ada Low pleaded guilty in March 2012 to one count of fraud.", "Ada Low pleads guilty to one count of fraud"),
    ("Ada Low turned 74 on Valentine's Day.", "Ada Low turns 74"),
    # "they" are several, also of one family; whom "or" joins to somebody is told once
    ("Ada Low and her family beamed as they took the stage.", "Ada Low and her family beam as they take the stage"),
    (
        "Ben Roe said it was impossible for him or any other mayor to leave Oslo.",
        "Ben Roe says it was impossible for him or any other mayor to leave Oslo",
    ),
    # what somebody is; what stands between dashes
    ("The mill will close, said Ada Low, Acme's sales and outreach director.", "Ada Low says the mill will close"),
    ("Ada Low won by a hair - the first mayor who did so - in Oslo.", "Ada Low wins by a hair"),
    ("Ada Low cut 277 jobs -- the first of 600 -- as she closed the mill.", "Ada Low cuts 277 jobs"),
    # a kind is known by what is of it
    ("This type of crime hurt Norway.", "This type of crime hurts Norway"),
    # all that the text has, in the present tense
    ("The debate gave voters much to be proud of.", "The debate gives voters much to be proud of"),
    ("Ada Low said what her trial might look like.", "Ada Low says what her trial might look like"),
    ("Ada Low stopped short of a call for a strike.", "Ada Low stops short of a call for a strike"),
    ("Oslo beat Moss 53 points to 36.", "Oslo beats Moss 53 points to 36"),
    # names in full, once, without a title
    ("Ada Low met Ben Roe. Later Mr. Roe accused Low of fraud.", "Ben Roe accuses Ada Low of fraud"),
    ("Norway said that Norway had closed the border.", "Norway says it had closed the border"),
    # without dates, but not without what they single out
    ("Ada Low spoke at this week’s meeting of the council.", "Ada Low speaks at the meeting of the council"),
    ("Ada Low spoke on Monday at the council of 2016.", "Ada Low speaks at the council of 2016"),
    ("Ada Low lost the 2016 vote by a hair.", "Ada Low loses the 2016 vote by a hair"),
    ("Ada Low visited Moss on Monday, holding a rally.", "Ada Low visits Moss, holding a rally"),
    ("Ada Low spent Wednesday in Oslo with her family.", "Ada Low spends Wednesday in Oslo with her family"),
    # … nor days beside others, nor where the reporter stands
    ("Ada Low was fined the day before by the court.", "Ada Low is fined by the court"),
    ("Ada Low resigned two days later in Oslo.", "Ada Low resigns in Oslo"),
    ("Ada Low opened a school two days before the vote.", "Ada Low opens a school two days before the vote"),
    ("Ada Low tried here last week to win votes.", "Ada Low tries to win votes"),
    ("A merger announced Monday would make Acme a bank.", "A merger would make Acme a bank"),
    # when something happens, in the same tense
    ("Ada Low answered a question by asserting — again — that all had left.", "Ada Low answers a question"),
    ("Ada Low sought to smile as she read the note.", "Ada Low seeks to smile as she reads the note"),
    ("Ten people died when a bus fell into a river.", "Ten people die when a bus falls into a river"),
    ("Ada Low would resign if the court ruled against her.", "Ada Low would resign if the court ruled against her"),
    # what is said, and by whom
    ("“I apologise to nobody for that,” Ada Low said.", "Ada Low says she apologises to nobody"),
    ("Police told Agence France-Presse arson was likely.", "Police tell Agence France-Presse that arson was likely"),
    ("The report notes the bridge has cracks.", "The report notes that the bridge has cracks"),
    ("“We are ready to vote,” Ada Low told Reuters.", "Ada Low tells Reuters that they are ready to vote"),
    # where that takes no more words than are read at a glance
    (
        "Ada Low sold the old mill at the edge of Moss to a group of investors from Norway.",
        "Ada Low sells the old mill at the edge of Moss to a group of investors",
    ),
    # without the commas of a date that is left out
    ("Norway voted on May 4, 2019, to leave the union.", "Norway votes to leave the union"),
    (
        "Ada Low admitted that from July 2018 through June 2019, she sold false papers.",
        "Ada Low admits that she sold false papers",
    ),
    (
        "Ben Low pleaded guilty on Sept. 28, 2009, before U.S. District Judge Sean F. Roe to one count of conspiracy "
        "to launder money and one count of fraud in the town of Moss.",
        "Ben Low pleads guilty before U.S. District Judge Sean F. Roe",
    ),
    # since when, as the text has it
    (
        "The party gained ten seats since the council was last in session.",
        "The party gains ten seats since the council was last in session",
    ),
    # a pronoun where the label has said whom it means
    ("The shop gave consumers everything they needed.", "The shop gives consumers everything they needed"),
    (
        "Norway urged farmers to leave after they blocked a road.",
        "Norway urges farmers to leave after they blocked a road",
    ),
    ("The mayor said the council wasted the money itself.", "The mayor says the council wasted the money itself"),
    # up to another verb, and without who says so
    (
        "Ann Lee pleaded guilty to setting the mill on fire and was fined in Oslo.",
        "Ann Lee pleads guilty to setting the mill on fire",
    ),
    (
        "The bridge in Moss was shut for weeks according to local media.",
        "Local media say the bridge in Moss was shut for weeks",
    ),
    # no longer name of a firm in the name of something else
    ("Acme Mills Corporation closed a plant. Acme Mills shares fell in Oslo.", "Acme Mills shares fall in Oslo"),
    # with all that says who acts
    ("The man who shot Ben Roe fled to Moss.", "The man who shot Ben Roe flees to Moss"),
    ("Neither Ada Low nor Ben Roe saw the mill at night.", "Neither Ada Low nor Ben Roe sees the mill at night"),
    ("A guard was pepper-sprayed at a rally in Moss.", "A guard is pepper-sprayed at a rally in Moss"),
    ("“I hope for peace and have hopes for the future,” Ada Low said.", "Ada Low says she hopes for peace"),
    (
        "Many prominent Republicans have said they will not attend the fair and others have said they will not speak.",
        "Many prominent Republicans say they will not attend the fair",
    ),
    (
        "“I don’t feel like I made light of my aunt,” Ada Low said, sitting at the table of her flat in Oslo.",
        "Ada Low says she does not feel like she made light of her aunt",
    ),
    ("“They have nothing to worry about,” Ada Low said.", "Ada Low says they have nothing to worry about"),
    ("“I’m still here,” Ada Low declared.", "Ada Low declares she is still here"),
    # up to what adds another clause
    ("Ada Low opened the bridge, which had cost a lot.", "Ada Low opens the bridge"),
    ("Ada Low opened the bridge and left for Moss by train.", "Ada Low opens the bridge"),
    # what somebody announces, where that is a thing
    (
        "The council announced a settlement resolving a civil rights lawsuit against the town of Moss, Norway, for "
        "alleged violations of the Boats Act.",
        "The council announces a settlement resolving a civil rights lawsuit against the town of Moss, Norway",
    ),
    # what a longer one can do without, and no less
    (
        "The year has proved to be a bleak season for the owners of small mills, a story of loss, fear and much else.",
        "The year proves to be a bleak season for the owners of small mills",
    ),
    (
        "Ada Low dismissed Oslo’s mayor Ben Roe as a poor leader, arguing that he had let the mill burn for days.",
        "Ada Low dismisses Oslo’s mayor Ben Roe as a poor leader",
    ),
    (
        "The former three-term mayor dismissed the argument that Ada Low would not get along with the council.",
        "The former three-term mayor dismisses the argument that Ada Low would not get along with the council",
    ),
    (
        "“Mr. Roe never contacted anyone at Acme.com prior to or after the fire was put out,” Ann Lee wrote.",
        "Ann Lee writes that Roe never contacted anyone at Acme.com",
    ),
    (
        "A second fire, two miles away, killed a man, according to firefighters.",
        "Firefighters say a second fire killed a man",
    ),
    ("Women are bankrolling campaigns this year more than ever.", "Women bankroll campaigns this year more than ever"),
    ("Ann Lee has echoed Sanders’ success online.", "Ann Lee echoes Sanders’ success online"),
    ("“It’s not the job of a mayor to comment,” Ann Lee said.", "Ann Lee says it is not the job of a mayor to comment"),
    ("Acme executed a new Form A reflecting sole ownership.", "Acme executes a new Form A reflecting sole ownership"),
]  # fmt: skip


@pytest.mark.parametrize("text, label", SHORT, ids=[label for _, label in SHORT])
def test_a_short_clause(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


NOT = [
    # whom only the article knows; an object that stands before; words that somebody speaks
    ("Ada Low praised the money that Ben Roe raised from firms in Oslo.", "from firms in Oslo", "Ben Roe raises from"),
    ("Ada Low sent a letter, saying: “Done.”", "letter", "saying done"),
    ("Ada Low was asked what she thought Ben Roe could do about it.", "what she thought", "asked she"),
    ("“Ann Lee knows that I have left the hat at home,” Ben Roe said.", "Ann Lee knows", "he have"),
    (
        "In 1985, Ada Low invited the mayor of the old town of Moss in the north of Norway, then visibly ill, to "
        "appear on television.",
        "Ada Low invites the mayor",
        "visibly ill",
    ),
    ("Ada Low praised reports from Moss, Oslo and many other towns in Norway, such as: Bergen.", "reports", "such as"),
    ("Not everyone at the rally of the party in Oslo saw the mayor as an agent of change.", "Not everyone", "Everyone"),
]


@pytest.mark.parametrize("text, some, never", NOT)
def test_what_is_not_told_as_it_stands(text, some, never):
    labels = list(parse(text, date=DAY).happenings["label"])
    assert any(some in label for label in labels)
    assert not any(never in label for label in labels)


def test_what_a_message_asks_for_it_does_not_do():
    found = parse("The rally in Oslo had one message: “Dump the plan.”", date=DAY)
    assert not any("dumps" in label for label in found.happenings["label"])


def test_whoever_is_asked_is_not_whoever_speaks():
    tables = parse("“Look at what the mayor did to the mill,” Ada Low told supporters in Oslo.", date=DAY)
    assert not any("she looks" in label for label in tables.happenings["label"])
    looked = tables.events.loc[tables.events["lemma"] == "look", "event_id"]
    agents = tables.participants[
        tables.participants["event_id"].isin(looked) & (tables.participants["role"] == "agent")
    ]
    assert agents.empty


@pytest.mark.parametrize(
    "text, label",
    [
        ("The Low family clashed with Ben Roe in Oslo on Monday.", "The Low family clashes with Ben Roe in Oslo"),
        (
            "Ada Low said Oslo would need bold action in the very near future.",
            "Ada Low says Oslo would need bold action",
        ),
        ("Ada Low leads Ben Roe 47 percent to 39 percent.", "Ada Low leads Ben Roe 47 percent to 39 percent"),
    ],
)
def test_what_is_left_out_of_it(text, label):
    assert label in list(parse("Ada Low lives in Oslo. " + text, date=DAY).happenings["label"])


def test_whom_only_a_pronoun_names():
    farewell = "“I have made some of the best friends of my life at the mill, and I thank you all for the many years.”"
    labels = list(parse(f"In part of her letter, Low left this farewell, {farewell}", date=DAY).happenings["label"])
    assert any("left" in label or "leaves" in label for label in labels)


OWN_WORDS = [
    # what is put together of no parts stands in the text's own words
    (
        "The court said not allowing women to vote constituted “different treatment” under the law.",
        "The court says not allowing women to vote constituted different treatment under the law",
    ),
    (
        "Ada Low said she did this to show pupils “there is nothing to be ashamed of”.",
        "Ada Low says she did this to show pupils there is nothing to be ashamed of",
    ),
    (
        "The Coast Society announced on Monday the whale population counted over-wintering in Norway was 10% greater "
        "than last year.",
        "The Coast Society announces that the whale population counted over-wintering in Norway was 10% greater than "
        "last year",
    ),
    ("Ada Low said those in office keep the law.", "Ada Low says those in office keep the law"),
]


@pytest.mark.usefixtures("of_parts")
@pytest.mark.parametrize("text, label", OWN_WORDS, ids=[label for _, label in OWN_WORDS])
def test_own_words(text, label):
    assert label in labels_of(text)

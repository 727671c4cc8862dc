"""Labels that stay true where a noun is easily taken for what it is not: an object, a subject, a date, a verb."""

import pytest

from tests.reading.happenings.labels.told import labels_of

TRUE = [
    # what is said without "that", whose subject the parse takes for an object
    (
        "Members of the conservative press accused Hillary Clinton of implying police officers were racist.",
        "Members of the conservative press accuse Hillary Clinton of implying police officers were racist",
    ),
    ("The press accused Hillary Clinton of lying and left.", "The press accuses Hillary Clinton of lying"),
    # a year that acts, a day that does not say when
    (
        "Officials said 2016 has seen the worst start on record.",
        "Officials say 2016 has seen the worst start on record",
    ),
    # how much and how long
    (
        "The casinos in Moss won slightly less in October than they did the same month last year.",
        "The casinos in Moss win slightly less",
    ),
    (
        "Ada Low, of Moss, was sentenced to serve one year and one day in prison by U.S. District Court Judge Ben Roe.",
        "Ada Low is sentenced to serve one year and one day in prison",
    ),
    ("Ada Low was ordered to pay by check.", "Ada Low is ordered to pay by check"),
    ("Ada Low left Oslo two weeks later.", "Ada Low leaves Oslo"),
    # who acts, before something else
    (
        "Ada Low’s uneven performance just days before Tuesday’s New Hampshire primary has emboldened a trio of foes.",
        "Ada Low’s uneven performance emboldens a trio of foes",
    ),
    # what somebody is given, or makes up
    ("Ben Roe read the email Ada Low had sent him on Monday.", "Ada Low sends Ben Roe the email"),
    ("Ben Roe read the email Ada Low had written on Monday.", "Ada Low writes the email"),
    ("“It was something Ada Low made up,” Ben Roe said.", "Ben Roe says Ada Low made up something"),
    # declines, which nothing does
    (
        "Four mills in Moss reported year-over-year revenue declines.",
        "Four mills in Moss report year-over-year revenue declines",
    ),
    # what a text says
    (
        "Hillary Clinton sent a tweet saying, if elected president, she would put new guidelines in place for when "
        "police could use deadly force.",
        "Hillary Clinton says she would put new guidelines in place",
    ),
    # what is only alleged, or done more than something else
    (
        "The council to stop a firm which allegedly claims false credits for its mills in Moss.",
        "The council to stop a firm which allegedly claims false credits for its mills in Moss",
    ),
    (
        "A daylong series of tests in Oslo more accurately predicted their future performance than a 90-minute talk.",
        "A daylong series of tests in Oslo more accurately predicts their future performance",
    ),
    # who is stopped from doing something, and does it not; who denies nothing
    (
        "The United States has asked a federal court to stop two Moss-based tax return preparers from improperly "
        "claiming the credit.",
        "The United States says two Moss-based tax return preparers claim the credit",
    ),
    (
        "A court barred Ada Low from preparing tax returns, the council announced.",
        "Ada Low does not prepare tax returns",
    ),
    # no idea that something is only likened to
    ("Ada Low said a vote was a bad idea. Firms in Moss have embraced the idea.", "Firms in Moss embrace the idea"),
    # several of one name
    (
        "Angela Palmer lives in Oslo. The Palmers maintained funds in a bank in Malta.",
        "The Palmers maintain funds in a bank in Malta",
    ),
    # all that stands behind a noun
    (
        "But Donald Trump has one thing in common with Chinese people, the columnist Ai Jun suggested: “His winning "
        "streak is solid proof that U.S. voters are tired of Washington politics.”",
        "Ai Jun suggests that Donald Trump has one thing in common with Chinese people",
    ),
    # no half of what two verbs share
    (
        "Nurses Registry exaggerated the medical conditions of its patients in order to qualify for, and artificially "
        "increase, its claims to Medicare.",
        "Nurses Registry exaggerates the medical conditions of its patients",
    ),
    # what is asked about is over, what is past is no present
    (
        "Asked about Trump's calling Hillary Clinton a bigot, Chris Christie blamed Clinton.",
        "Trump reportedly calls Hillary Clinton a bigot",
    ),
    ("Sen. Kelly Ayotte, R-N.H., refunded $43,100 to the donors.", "Kelly Ayotte refunds $43,100 to the donors"),
    # what somebody only wants of another, or only may do
    ("Donald Trump called for President Barack Obama to resign.", "Barack Obama should resign"),
    ("Ada Low wants the council to close the mill.", "The council should close the mill"),
    ("Ada Low wants to close the mill.", "Ada Low to close the mill"),
    (
        "Under the Act, the Justice Department is authorized to ask the court to send observers.",
        "The Justice Department may ask the court to send observers",
    ),
    # what is asked, and not said
    ("“Do you believe Ben Roe lied?” Ada Low asked.", "Ben Roe lied"),
    # where somebody does something, and who does not
    ("Ada Low sat on the sofa playing video games.", "Ada Low plays video games"),
    ("Ada Low stood beside a man holding a gun.", "A man holds a gun"),
    # both of two years
    (
        "Ada Low earned income, during tax years 2004 and 2006, doing construction and other jobs.",
        "Ada Low earns income, during tax years 2004 and 2006, doing construction and other jobs",
    ),
    # all that "when" opens
    (
        "In Moss on Wednesday, as people interrupted her, Ada Low lamented the ''good old days'' when, she said, "
        "protesters would have been treated more harshly.",
        "Ada Low laments the good old days when protesters would have been treated more harshly",
    ),
    # a name's apostrophe
    (
        "Erin Brockovich, the legendary environmental activist and lawyer, endorsed Sanders’ approach Saturday, saying "
        "she hadn’t yet called for the governor’s resignation.",
        "Erin Brockovich endorses Sanders’ approach, saying she hadn’t yet called for the governor’s resignation",
    ),
]


@pytest.mark.parametrize("text, label", TRUE, ids=[label for _, label in TRUE])
def test_a_label_says_what_the_text_says(text, label):
    assert label in labels_of(text)

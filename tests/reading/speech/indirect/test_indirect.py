"""Speech reported in the reporter's grammar, and what only looks like it."""

import pytest

from analysis.reading.speech.quotes import find_quotes
from tests.reading.speech.named import NamedActors

INDIRECT = [
    ("The dam is safe, states the study.", "the study", "states", "The dam is safe"),
    ("The road is shut, reads the report.", "the report", "reads", "The road is shut"),
    ("The mayor said that the bridge would close in May.", "The mayor", "said", "the bridge would close in May"),
    (
        "Critics from both parties have claimed the law goes too far.",
        "Critics from both parties",
        "claimed",
        "the law goes too far",
    ),
    (
        "The ferry sank within minutes, another witness said.",
        "another witness",
        "said",
        "The ferry sank within minutes",
    ),
    (
        "It is not for the court to decide, argued the ministry's lawyer.",
        "the ministry's lawyer",
        "argued",
        "It is not for the court to decide",
    ),
    ("The bridge, officials said, will close in May.", "officials", "said", "The bridge … will close in May"),
    ("Stating that the talks had failed, she left the room.", "she", "Stating", "the talks had failed"),
    ("The talks ended, with Rome claiming the island was theirs.", "Rome", "claiming", "the island was theirs"),
    (
        "According to the ministry, exports fell, meaning that jobs may go.",
        "the ministry",
        "According to",
        "exports fell",
    ),
    ("Exports fell by a fifth, according to the ministry.", "the ministry", "according to", "Exports fell by a fifth"),
    (
        "The plant, according to its owner, has been safe for years.",
        "its owner",
        "according to",
        "The plant … has been safe for years",
    ),
    (
        "The governor accused the miners of blocking the road.",
        "The governor",
        "accused",
        "the miners of blocking the road",
    ),
    ("The court found the ban to be unlawful.", "The court", "found", "the ban to be unlawful"),
    ("The union described the offer as an insult.", "The union", "described", "the offer as an insult"),
    ("The union described it as an insult.", "The union", "described", "an insult"),
    # without "that", the parse takes the subject of what is said for the object of saying
    (
        "Early findings suggest a new valve on the boiler, which had not failed before, was letting the steam out.",
        "Early findings",
        "suggest",
        "a new valve on the boiler, which had not failed before, was letting the steam out",
    ),
    (
        "Troy Roberts said yesterday morning the road itself, which is straight, will be examined.",
        "Troy Roberts",
        "said",
        "the road itself, which is straight, will be examined",
    ),
    (
        "A judge ruled the practice of registering men for the draft, or conscription, is unlawful.",
        "A judge",
        "ruled",
        "the practice of registering men for the draft, or conscription, is unlawful",
    ),
    (
        "A car broke through the rail; some fuel, officials said, spilled and ignited.",
        "officials",
        "said",
        "some fuel … spilled and ignited",
    ),
    (
        "The bomb was placed in a market, the minister said, and was left outside a restaurant.",
        "the minister",
        "said",
        "The bomb was placed in a market … and was left outside a restaurant",
    ),
    ("The dam broke, stated Omar Rao.", "Omar Rao", "stated", "The dam broke"),
    (
        "The rail would be examined, Roberts said, to determine if it had held.",
        "Roberts",
        "said",
        "The rail would be examined … to determine if it had held",
    ),
    (
        "If the birds had been tame, they reasoned, the bones would have shown it.",
        "they",
        "reasoned",
        "If the birds had been tame … the bones would have shown it",
    ),
    ("Officials attributed the fire to a fault.", "Officials", "attributed", "the fire to a fault"),
    ("Rao announced his resignation effective Monday.", "Rao", "announced", "his resignation effective Monday"),
    ("Rao announced the vote in a letter.", "Rao", "announced", "the vote"),
    ("According to Tom Lee, Omar Rao resigned.", "Tom Lee", "According to", "Omar Rao resigned"),
    ("According to Ruiz, Lee and Rao fled to Kent.", "Ruiz", "According to", "Lee and Rao fled to Kent"),
    ("According to Ann Lee, mayor of Kent, the dam broke.", "Ann Lee", "According to", "the dam broke"),
    ("The group claimed responsibility.", "The group", "claimed", "responsibility"),
    ("The death of the poet was announced by her family.", "her family", "announced", "The death of the poet"),
    ("She called for an inquiry into the raid.", "She", "called", "an inquiry into the raid"),
    ("Ms Ito spoke, calling for the mayor to go.", "Ms Ito", "calling", "for the mayor to go"),
    ("Strikers' demands include an inquiry into the raid.", "Strikers", "demands", "an inquiry into the raid"),
    ("Ms Ito called on the council to stop the works.", "Ms Ito", "called", "to stop the works"),
    ("The owner's argument was that the dam had been checked.", "The owner's", "argument", "the dam had been checked"),
    (
        "It is the minister's stated aim to leave the pact by June.",
        "the minister's",
        "stated",
        "to leave the pact by June",
    ),
    ("As the minister explained, the money is gone.", "the minister", "explained", "the money is gone"),
    ("The club issued a statement saying the match was off.", "The club", "saying", "the match was off"),
    ("The firm is confident that the deal will close.", "The firm", "confident", "the deal will close"),
    # another sentence before a semicolon is nobody's words
    ("The dam broke at noon; the mayor said the river would rise.", "the mayor", "said", "the river would rise"),
    # what the reporter adds at the end comes off
    ("She expressed concern that the law would not pass.", "She", "concern", "the law would not pass"),
    ("Mr Li was quoted by state media as saying that the talks had failed.", "Mr Li", "saying", "the talks had failed"),
    ("The owner told the BBC the dam was safe.", "The owner", "told", "the dam was safe"),
    ("She was tired, the nurse said, and left.", "the nurse", "said", "She was tired"),
    ("They made it clear that the road was shut.", "They", "clear", "the road was shut"),
    ("The mayor told the crowd to sit down.", "The mayor", "told", "to sit down"),
    ("The mayor vowed to leave the pact.", "The mayor", "vowed", "to leave the pact"),
    ("The owner blamed the miners for blocking the road.", "The owner", "blamed", "the miners for blocking the road"),
    ("The court found the ban unlawful.", "The court", "found", "the ban unlawful"),
    ("The envoy called it a plot by his rivals.", "The envoy", "called", "a plot by his rivals"),
    ("Her counter-argument was that the dam was safe.", "Her", "counter-argument", "the dam was safe"),
    ("He expressed regret and that he would go.", "He", "expressed", "he would go"),
    ("It was announced that the school would close.", None, "announced", "the school would close"),
    # of whom it is said is no part of what is said
    ("The mayor is alleged to have sold the quay.", None, "alleged", "to have sold the quay"),
    ("The storm was forecast to reach the coast on Friday.", None, "forecast", "to reach the coast on Friday"),
    ("The guard was reported by the BBC to be ill.", "the BBC", "reported", "to be ill"),
    # allegations are somebody's, whoever makes them
    ("The bank faces allegations that it hid its losses.", None, "allegations", "it hid its losses"),
    ("The inquiry stems from claims the guards took bribes.", None, "claims", "the guards took bribes"),
    (
        "He left after revelations the bank had hidden its losses.",
        None,
        "revelations",
        "the bank had hidden its losses",
    ),
    ("The firm ignored worker concerns that the roof leaked.", "worker", "concerns", "the roof leaked"),
    ("Ms Ito backed the mayor's proposal the bridge be shut.", "the mayor's", "proposal", "the bridge be shut"),
    ("The guards' claim remains that the gate was locked.", "The guards", "claim", "the gate was locked"),
    # what is demanded
    ("The council heard the miners' demand for a new inquiry.", "the miners", "demand", "a new inquiry"),
    ("The mayor committed to leaving by May.", "The mayor", "committed", "leaving by May"),
    ("The firm agreed to pay for the dam.", "The firm", "agreed", "to pay for the dam"),
    (
        "As per local reports, the bridge has been shut since May.",
        "local reports",
        "As per",
        "the bridge has been shut since May",
    ),
    (
        "The bridge has been shut since May, as per the mayor.",
        "the mayor",
        "as per",
        "The bridge has been shut since May",
    ),
    (
        "As put by the daily Le Matin, the whole street was wet.",
        "the daily Le Matin",
        "put",
        "the whole street was wet",
    ),
    ("As the mayor put it, the whole street was wet.", "the mayor", "put", "the whole street was wet"),
    # in somebody's words
    ("In Lee's words, the vote was a farce.", "Lee's", "In Lee's words", "the vote was a farce"),
    ("In the opinion of the court, the vote was a farce.", "the court", "In the opinion", "the vote was a farce"),
    ("The vote was a farce, in the view of the mayor.", "the mayor", "in the view", "The vote was a farce"),
    # what somebody is told not to do
    ("Police asked drivers not to use the bridge.", "Police", "asked", "not to use the bridge"),
    # an amount at which something is put
    ("The press put it at 30.", "The press", "put", "it at 30"),
    ("The police gave the toll as 11.", "The police", "gave", "the toll as 11"),
    ("The police put the number of victims at forty.", "The police", "put", "the number of victims at forty"),
    (
        "The survey placed the share of smokers at nine percent.",
        "The survey",
        "placed",
        "the share of smokers at nine percent",
    ),
    # a feeling reaches as far as it is towards somebody or something
    (
        "The mayor voiced her thanks to the crews for their work.",
        "The mayor",
        "voiced",
        "her thanks to the crews for their work",
    ),
    ("The mayor voiced her anger on Monday.", "The mayor", "voiced", "her anger"),
    # when it was said, and of whom
    (
        "On June 12, minutes before the board voted to refer them to court, Lee claimed the papers were secret.",
        "Lee",
        "claimed",
        "the papers were secret",
    ),
    # somebody's account of it
    ("By one estimate, the storm killed nine sailors.", "one estimate", "By", "the storm killed nine sailors"),
    (
        "The boats had gone when the crew came, by the owner's account.",
        "the owner's account",
        "by",
        "The boats had gone when the crew came",
    ),
    # nobody is named who says it
    ("It was reported on Monday that the ferry had sunk.", None, "reported", "the ferry had sunk"),
    ("It was disclosed the bank had failed.", None, "disclosed", "the bank had failed"),
    ("As alleged in the complaint, Rao left.", "the complaint", "alleged", "Rao left"),
    ("As set out in court papers, Rao left.", "court papers", "set", "Rao left"),
    ("According to charging documents, Rao left.", "charging documents", "According to", "Rao left"),
    ("As described by the police, Rao left.", "the police", "described", "Rao left"),
    ("The victim was identified as the dam's owner.", None, "identified", "the dam's owner"),
    # whom a name tells it to is no part of it, nor is when it is said
    ("Jo Berg told NPR Ann Lee had left the dam.", "Jo Berg", "told", "Ann Lee had left the dam"),
    (
        "According to Mayor Ann Lee on Saturday, the driver was ill.",
        "Mayor Ann Lee",
        "According to",
        "the driver was ill",
    ),
    # the subject behind a source is not listed with it
    (
        "According to the engineers, repair and painting of the bridge was common in Perth.",
        "the engineers",
        "According to",
        "repair and painting of the bridge was common in Perth",
    ),
    # a denial before a court; whoever orders it
    ("Rao pleaded not guilty on Tuesday to seven counts of fraud.", "Rao", "pleaded", "not guilty"),
    ("Residents of the lower town have been instructed to leave.", None, "instructed", "to leave"),
    # credit and blame
    (
        "The museum credited Leo Rao with making the walk possible.",
        "The museum",
        "credited",
        "Leo Rao with making the walk possible",
    ),
    ("The union blamed Acme for the fire.", "The union", "blamed", "Acme for the fire"),
    # the thing alone that a verb of saying tells of
    ("Lee's agent reported a leak in the hull.", "Lee's agent", "reported", "a leak in the hull"),
    ("The clerk stated her intention to leave.", "The clerk", "stated", "her intention to leave"),
    ("The board ordered the removal of the statue.", "The board", "ordered", "the removal of the statue"),
    ("The guard claimed to have no key.", "The guard", "claimed", "to have no key"),
    ("The letter spoke of Kenya leaving the pact.", "The letter", "spoke", "Kenya leaving the pact"),
]


@pytest.mark.parametrize("text, speaker, cue, words", INDIRECT)
def test_indirect_speech(quotes, text, speaker, cue, words):
    assert quotes(text) == [("indirect", speaker, cue, words)]


def test_content_takes_its_marks_and_its_complementiser_in(annotate):
    text = "Kim said that the road was shut. “We regret it,” he said."
    assert [q.text for q in find_quotes(annotate(text), NamedActors(text))] == [
        "that the road was shut",
        "“We regret it,”",
    ]


SILENT = [
    "In view of the storm, the match was off.",
    "In other words, the plan is dead.",
    "In my view, the plan is dead.",
    "In the view of the valley, houses crowd the slopes.",
    "Lee found a flaw in the court's view.",
    "As per the rules, the goats stayed outside.",
    "As per usual, the ferry was late.",
    "As Rao put it on the table, the lamp fell.",
    "As the crew put out the fire, the roof fell.",
    "The council placed the bins at forty corners.",
    "The council put it at the door.",
    "The council gave the hall as a school.",
    "Lee put the goblet at the end of the table.",
    "The vote puts the bill at risk.",
    "The candidates found themselves targeted by rivals.",
    "The firm found itself accused of fraud.",
    "The owners are required to close the dam.",
    "The so-called “smart city” was built in 2010. Mayor Jane Doe opened it.",
    'The mayor opened the gate. The "smart" lamps were switched on.',
    "She did not say whether she would run.",
    "He declined to comment on the case.",
    "The minister declined to say whether he would go.",
    "Rather than announcing a date, the minister left.",
    "The minister left without saying that the dam had failed.",
    "It gets better: “We regret the error.”",
    "“Why?” He said nothing.",
    "The raid claimed thirty lives.",  # takes, and says nothing
    "Rao claimed asylum in Kent.",
    "“Save the Whales.” The group met in May.",
    "“Hey Jude,” a song by the Beatles, was played.",
    "The group, which calls itself “The Watch”, met in May.",
    "It is expected that the vote will be close.",
    "The band played “Hey You” and left.",
    "They walked 5' along a 6\" pipe in the '90s.",
    "The paper plans to announce a winner in May.",
    "Ms Ito spoke of Turkey.",
    "Most of them identify as farmers.",
    "The move, called the “big bang”, came late.",
    "A jury found Hale guilty on Friday.",
    "Neighbours found her dead in the yard.",
    "The road was shut by the report's authors.",
    "The minister was cleared by the report.",
    "The child was identified in May.",
    "The museum welcomed Ann Lee as its head.",
    "The minister proposed this.",
    "Rao pleaded guilty on Tuesday to seven counts of fraud.",
    "The crew was ordered a meal.",
    "If you say the road is shut, you are wrong.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(quotes, text):
    assert quotes(text) == []

"""analysis.reading.happenings.labels.versions.headline: who does what, with all that tells more than that something
happens."""

import pytest

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.clauses.adverbials import ROOM
from analysis.reading.happenings.labels.clauses.clause import DEPTH, TOLD, scope_of
from analysis.reading.happenings.labels.phrases.called import Called
from analysis.reading.happenings.labels.phrases.wording import Wording
from analysis.reading.happenings.labels.versions.headline import headline
from analysis.reading.language import annotate
from analysis.reading.pipeline import parse
from tests.reading.happenings.labels.told import DAY, labels_of

pytestmark = pytest.mark.usefixtures("of_parts")


NOT_CUT = [
    # what something is taken out of
    (
        "Angela Merkel said her administration plans to take the northern harbour town out of the customs union.",
        "Angela Merkel’s administration to take the northern harbour town out of the customs union",
    ),
    # two words for one person are one
    ("Local baker and teacher Martha Olsen opened a school in Bergen.", "Martha Olsen opens a school in Bergen"),
    # a name is not told by its own name
    ("A nurse named Clara Bowen found the child on Monday.", "Clara Bowen finds the child"),
    # both of two modals
    (
        "Governor Jane Ross said on Friday she can and may close the schools.",
        "Jane Ross says she can and may close the schools",
    ),
    # what is said that begins with "there"
    (
        "“There's no sense in having two herds,” said Devin Olsen.",
        "Devin Olsen says there is no sense in having two herds",
    ),
    # what somebody is told
    (
        "“Our party complies with the order,” the Unity Party informed the press.",
        "The Unity Party informs the press that its party complies with the order",
    ),
    # what the statement says
    (
        "The department issued a statement that an inmate had been stabbed.",
        "The department issues a statement that an inmate had been stabbed",
    ),
    # the sentence behind a colon is another
    (
        "Ann Reed took a parting shot on Twitter: “Oh no, really big political news!”",
        "Ann Reed takes a parting shot on Twitter",
    ),
    ("The fair was held at the town hall and drew 500 guests.", "The fair draws 500 guests"),
    (
        "Following take off, the plane turned back with a mechanical problem.",
        "The plane turns back with a mechanical problem",
    ),
    (
        "The judge sentenced a doctor to prison for 40 years for prescribing opioids.",
        "The judge sentences a doctor to prison",
    ),
    ("The decision is pending and expected in June.", "The decision is expected"),
    # "former" belongs to the official, not to the name
    (
        "Former NASA official to pay fine. The National Aeronautics and Space Administration (NASA) was informed.",
        "Former National Aeronautics and Space Administration official to pay fine",
    ),
    (
        "Six other diplomats fled to the embassy. Ann Lee smuggled them out of the country.",
        "Ann Lee smuggles six other diplomats out of the country",
    ),
    # what a pronoun stands for, by its noun where it is described at length
    (
        "At least 20 bodies of men in simple civilian clothes were found. Kyiv said they were buried by soldiers.",
        "Ukraine says at least 20 bodies of men were buried by soldiers",
    ),
    # whose proposal it is, is not whom it is about
    (
        "Experts rebuke Merkel plan for more roads. Angela Merkel left.",
        "Experts rebuke Angela Merkel plan for more roads",
    ),
    # … but a name behind what somebody is, is theirs
    ("“We left,” the engineer Ada Low told reporters.", "Ada Low tells reporters they left"),
    # a saying has its label before what is said in it, and of "we" nobody knows but whoever says it
    ("“We're not going to wait,” Ada Low said in an interview.", "Ada Low says they are not going to wait"),
    ("“We're not going to wait,” Ada Low said in an interview.", "Ada Low says they will not wait"),
    # who is called on, before what for
    ("The union has called on Merkel to raise wages.", "The union calls on Merkel to raise wages"),
    ("Governor Ada Low tried to walk back her comments.", "Ada Low tries to walk back her comments"),
    # what stands before the clause is no part of it
    ("On at least one occasion, the boat left a large sheen in the sea.", "The boat leaves a large sheen in the sea"),
    # what several say of one thing is not said of themselves
    (
        "A fire destroyed 200 homes in Dhaka. Officials said it killed nine people and injured 50 more.",
        "It killed nine people, officials say",
    ),
    # "only" is part of what is said
    ("Ada Low said Ben Roe was the only choice for voters.", "Ada Low says Ben Roe was the only choice for voters"),
    # what somebody answered was not done to them
    ("Acme Has Responded To Critics. Acme Just Responded To Ada Low.", "Acme responds To Ada Low"),
    # a verb with what is ruled before a noun that only names the ruling
    (
        "The court ruled that the ban was illegal. The court's ruling came on Monday.",
        "The court rules that the ban was illegal",
    ),
    # what an object is about or with whom, and what is done for
    ("Ada Low signed a contract with Oslo Mills, which closed.", "Ada Low signs a contract with Oslo Mills"),
    (
        "The council passed a bill to mandate recycling plastic bottles.",
        "The council passes a bill to mandate recycling plastic bottles",
    ),
    # verbs that share an object
    (
        "Ada Low was fined for covering up and hiding stolen paintings.",
        "Ada Low is fined for covering up and hiding stolen paintings",
    ),
    (
        "The firm has designed and built more than 50 bridges in Norway.",
        "The firm designs and builds more than 50 bridges",
    ),
    # … but two acts of two forms are two
    ("Ada Low came and saw that Oslo had changed.", "Ada Low comes"),
    # "those" with what says who they are
    (
        "Two thirds of those known to be sick died in Bergen.",
        "Two thirds of those known to be sick die in Bergen",
    ),
    # a word with a hyphen is one
    ("Ada Low condemned anti-racism in a speech.", "Ada Low condemns anti-racism in a speech"),
    ("Ada Low and her co-owner split the profits.", "Ada Low and her co-owner split the profits"),
    # a particle is said once
    (
        "The study found that when the eagles left, a small owl called the barn owl moved in.",
        "A small owl moved in, the study says",
    ),
    # "which" that others do something with is nobody who does it
    (
        "Norway would take over guarding captured pirates which, the report said, other nations have refused to take.",
        "Norway would take over guarding captured pirates",
    ),
    # joined to a passive, a verb that asks somebody is one
    (
        "Ada Low was sentenced to four years in prison and ordered to pay a fine.",
        "Ada Low is ordered to pay a fine",
    ),
    # what somebody is told, also behind when it was, and by a name that the parse takes into it
    (
        "Ada Low told Harbour News after the fair that the best part of sailing is coming home.",
        "Ada Low tells Harbour News that the best part of sailing is coming home",
    ),
    (
        "Police told Agence France-Presse arson has been ruled out.",
        "Police tell Agence France-Presse that arson has been ruled out",
    ),
    ("Ada Low issued a statement which read, in part, “We are sorry.”", "Ada Low issues a statement"),
    # … and what another asks of somebody is no plan of theirs
    ("The mayor urged Ben Roe to sell the mill.", "Ben Roe is urged to sell the mill"),
    # what somebody is able to do, with whether they are
    ("Sailors may say pirates are not able to hide.", "Pirates are not able to hide"),
    ("Ben Roe was not ready to sign the plan.", "Ben Roe is not ready to sign the plan"),
    (
        "Ann Lee said Ben Roe is not fit to serve as mayor of Oslo.",
        "Ben Roe is not fit to serve as mayor of Oslo, Ann Lee says",
    ),
    # "will" is no "may", and what has been done is no plan
    ("Ada Low is certain that the law will probably help farmers.", "The law will help farmers"),
    # what came of it, no act of whoever is named before
    ("Ada Low died of a fever, leading to riots in Oslo.", "Leading to riots in Oslo"),
    # the text before its title
    (
        "Local Baker Pleads Guilty to Tax Fraud Scheme\n\nAda Low, a baker, pleaded guilty to hiding income on Monday.",
        "Ada Low pleads guilty to hiding income",
    ),
    # a noun behind a verb is not taken for its object
    ("The report notes the bridge has cracks.", "The report notes that the bridge has cracks"),
    ("Ada Low announced she would leave.", "Ada Low announces she would leave"),
    # a name of many, a name of one
    ("The Desert Witnesses reported a fire.", "The Desert Witnesses report a fire"),
    # a name with "and" is one
    (
        "Findings were published in Environmental Science and Technology.",
        "Findings are published in Environmental Science and Technology",
    ),
    ("Ada Low was fined in connection with a fire.", "Ada Low is fined in connection with a fire"),
    (
        "Ada Low was freed on the condition that she leave Oslo.",
        "Ada Low is freed on the condition that she leave Oslo",
    ),
    # "with" that opens another clause; where something is done to somebody
    (
        "Ada Low shot two swans at the harbour, with the toll rising to nine on Monday.",
        "Ada Low shoots two swans at the harbour",
    ),
    ("Officials said 33 people were hurt with five badly burnt.", "Officials say 33 people were hurt"),
    # "that" of a thing is not that of what is said
    (
        "Researchers reported the invention of a new coating that could reduce waste.",
        "Researchers report the invention of a new coating",
    ),
    # how far a town is from another is not where something is done from
    (
        "A mill caught fire on Monday in Moss, a Norwegian town around sixty kilometres from Oslo.",
        "A mill catches fire in Moss",
    ),
]


@pytest.mark.parametrize("text, label", NOT_CUT, ids=[label for _, label in NOT_CUT])
def test_nothing_is_doubled_or_cut(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


FULLER = [
    # where what a phrase begins ends
    (
        "Support for Ada Low fell in May from 71 percent to 55 percent.",
        "Support for Ada Low falls from 71 percent to 55 percent",
    ),
    ("Ada Low won voters in 2012 by 71 percent to 27 percent.", "Ada Low wins voters by 71 percent to 27 percent"),
    ("Ada Low sailed from Oslo to Moss.", "Ada Low sails from Oslo to Moss"),
    ("Ada Low sailed from Oslo in a boat to Moss.", "Ada Low sails from Oslo in a boat to Moss"),
    # what somebody says, where the parse hangs its "that" on the noun before it
    (
        "Ada Low admitted in a letter that she had lied to the court about the mill.",
        "Ada Low admits she had lied to the court about the mill",
    ),
    ("Ada Low said in court on Monday that Ben Roe left.", "Ada Low says Ben Roe left"),
    # … behind "spoke" too, unless that says of what
    ("Ada Low spoke: “It’s fun working with Ben Roe.”", "Ada Low says it is fun working with Ben Roe"),
    (
        "Ada Low spoke of the talks between Norway and Chile: “It’s fun working with a new partner.”",
        "Ada Low speaks of the talks between Norway and Chile",
    ),
    # what a plea is to, behind its date
    (
        "A current U.S. soldier and a former U.S. soldier pleaded guilty on Aug. 1, 2011, to bribery charges.",
        "A current U.S. soldier and a former U.S. soldier plead guilty to bribery charges",
    ),
    # what a thing is for, behind what says who it is
    (
        "NASA has selected two astronauts, Doug Hurley and Bob Behnken, for Crew Dragon's first manned mission.",
        "NASA selects two astronauts for Crew Dragon's first manned mission",
    ),
    # who is to do what
    (
        "The rules called for Ada Low to be taken to a hospital, sources said.",
        "Sources say the rules called for Ada Low to be taken to a hospital",
    ),
    # a clause with nothing between it and its noun
    (
        "Ada Low said the mill has changed the way Norwegians bake bread.",
        "Ada Low says the mill has changed the way Norwegians bake bread",
    ),
    # what keeps a name from being all that it names
    ("Ada Low attacked the ideology of radical Islam.", "Ada Low attacks the ideology of radical Islam"),
    (
        "Ada Low remembered a France that was true to its values.",
        "Ada Low remembers a France that was true to its values",
    ),
    # how often
    (
        "Neighbours told Ada Low that the town is usually quiet.",
        "Neighbours tell Ada Low that the town is usually quiet",
    ),
    # what two nouns share, behind both
    (
        "Ada Low assisted with the technical evaluation and rating of each mill.",
        "Ada Low assists with the technical evaluation and rating of each mill",
    ),
    # where to
    (
        "The police whisked Ada Low away from the harbour before noon.",
        "The police whisk Ada Low away from the harbour",
    ),
    # what a noun that acts is to do
    (
        "Ada Low said her refusal to sell the mill was a mistake.",
        "Ada Low says her refusal to sell the mill was a mistake",
    ),
    # what something is done for
    (
        "The council of Bergen decided to change the course of the river to avoid floods.",
        "The council of Bergen decides to change the course of the river to avoid floods",
    ),
    # in return for what
    (
        "Ada Low admitted that, in advance of the award, she conspired with Ben Roe and others to accept a $50,000 "
        "bribe in return for exercising her influence to recommend the contract.",
        "Ada Low admits she conspired with Ben Roe and others to accept a $50,000 bribe",
    ),
    # "instead of", which is two words
    ("Ada Low took the bus instead of the train.", "Ada Low takes the bus instead of the train"),
    # "with" that opens another clause
    ("The fire in Oslo killed eleven people, with a child the sole survivor.", "The fire in Oslo kills eleven people"),
    # a second object is no object
    (
        "Gang members also committed various acts of violence in furtherance of their activities, including murder, "
        "attempted murder and assaults.",
        "Gang members commit various acts of violence in furtherance of their activities",
    ),
    # the crime, and not how often it is charged; also behind how old somebody is
    ("A jury convicted Ada Low, 44, of one count of wire fraud.", "A jury convicts Ada Low of wire fraud"),
    (
        "Ada Low, a baker in Bergen, pleaded guilty in federal court today to one count of violating the fishing act.",
        "Ada Low pleads guilty to violating the fishing act in federal court",
    ),
    (
        "A Moss mortgage agent was found guilty today for participation in a mortgage fraud scheme.",
        "A Moss mortgage agent is found guilty for participation in a mortgage fraud scheme",
    ),
    ("Ada Low pleaded guilty to two counts of lying to a court.", "Ada Low pleads guilty to lying to a court"),
    # gerunds that share a phrase
    (
        "Ada Low pleaded guilty to aiding and assisting in the preparation of false returns.",
        "Ada Low pleads guilty to aiding and assisting in the preparation of false returns",
    ),
    # whom a particle stands before
    (
        "In June, the senator called on fellow Republicans to leave Oslo.",
        "The senator calls on fellow Republicans to leave Oslo",
    ),
    # an adverb of degree that says what an object is held to be
    ("Ada Low consistently rated Democrats higher in the list.", "Ada Low rates Democrats higher in the list"),
    # without "only" it would be another rule
    ("Dogs were only allowed in the mill of Oslo.", "Dogs are only allowed in the mill of Oslo"),
    # a word of three is one
    ("Two sisters-in-law were sentenced in Oslo.", "Two sisters-in-law are sentenced in Oslo"),
    # whoever says "we" is one here
    (
        "Ada Low said Acme left. Acme said: “We were crazy.”",
        "Acme says it was crazy",
    ),
    # what a plea to a plot is to do
    (
        "Ada Low pleaded guilty to conspiracy to submit false claims for refunds on May 29.",
        "Ada Low pleads guilty to conspiracy to submit false claims for refunds",
    ),
    (
        "A federal jury in December 2010 found Nguyen guilty of obstruction of justice for lying to the department.",
        "A federal jury finds Nguyen guilty of obstruction of justice",
    ),
    # a sum with what it is in
    (
        "According to the plea, the participation of Ada Low in the fraud resulted in more than $2.4 million in "
        "fraudulent billing to the Medicare program.",
        "The plea says the participation of Ada Low in the fraud resulted in more than $2.4 million in "
        "fraudulent billing",
    ),
    # a participle that says which one
    (
        "Ada Low used data to assess changes in the light coming from the star of Bergen.",
        "Ada Low uses data to assess changes in the light coming from the star of Bergen",
    ),
    # without the clause that says which one is meant, where there is no room for it
    (
        "On Monday, scientists of Oslo have disclosed new steps toward using natural glues made by the dusky grey slug "
        "of the north in medical applications.",
        "Scientists of Oslo disclose new steps toward using natural glues",
    ),
    # "there" in what is said
    ("Ada Low explained that there was no doubt about the mill.", "Ada Low explains there was no doubt about the mill"),
    # a contraction is one word
    ("Ada Low told Ben Roe that they’re late for the fair.", "Ada Low tells Ben Roe that they are late for the fair"),
    # a share agrees with what it is of
    ("Over 80% of the seats went to Ada Low.", "Over 80% of the seats go to Ada Low"),
    ("Half of the money went to Ada Low.", "Half of the money goes to Ada Low"),
    # who announces what stands before
    (
        "A British citizen was sentenced today to 30 years in prison for producing fakes, announced Assistant Attorney "
        "General Lanny A. Breuer of the Criminal Division.",
        "Lanny A. Breuer announces that a British citizen was sentenced to 30 years in prison for producing fakes",
    ),
    # a phrase that says nothing without what stands behind it
    (
        "Ada Low opened the new mill in Oslo in response to a statement by the mayor of Bergen and her deputies.",
        "Ada Low opens the new mill in Oslo",
    ),
    # what something is done for may take two words more
    (
        "Ada Low also introduced housing and property rules to address concerns about rising prices.",
        "Ada Low introduces housing and property rules to address concerns about rising prices",
    ),
    # "that" which the parse takes for an article
    (
        "Ada Low established that poor hygiene by cooks, above all dirty hands, is responsible for the germs.",
        "Ada Low establishes that poor hygiene by cooks is responsible for the germs",
    ),
    # a clock is no object
    ("Ada Low announced at 11:30 am the mill was closed.", "Ada Low announces the mill was closed"),
    # the second of two phrases that hang on one verb
    (
        "Acme disclosed the leak to the mayor of Oslo on Friday, and also to the police on Sunday.",
        "Acme discloses the leak to the mayor of Oslo and to the police",
    ),
    # what another clause adds behind "with"
    (
        "Ada Low declared a state of emergency, with Ben Roe of Bergen following suit.",
        "Ada Low declares a state of emergency",
    ),
    # a headline leaves out "was"
    ("Oslo Broker Found Guilty of Fraud\n\nA broker in Oslo lied for years.", "Oslo broker is found guilty of fraud"),
    # a sum is no second name of whoever is paid
    (
        "Acme paid the city of Oslo $2 million to settle the claims of the union.",
        "Acme pays the city of Oslo $2 million",
    ),
    # a particle's phrase
    ("The candidates finally got down to business in Oslo.", "The candidates get down to business in Oslo"),
    # what somebody is still in is not a plan
    (
        "Ada Low insisted on Monday that she's still in the race against Ben Roe to win the seat.",
        "Ada Low insists she is in the race against Ben Roe to win the seat",
    ),
    # a name on -us is one
    ("For years, the Census denied any role in the fire.", "The Census denies any role in the fire"),
    # what was not the reason is not told as one
    # a noun behind "to" that the parse takes for a verb
    (
        "Members of the Oslo club were sworn to secrecy.",
        "Members of the Oslo club are sworn to secrecy",
    ),
    # a clause that acts
    (
        "“What we have done with money has made a difference but now it needs more,” Ada Low added.",
        "Ada Low adds that what they have done with money has made a difference",
    ),
    # a clause behind "about"
    (
        "Ada Low talked about how the series has been underestimated.",
        "Ada Low talks about how the series has been underestimated",
    ),
    # the first of two things told
    (
        'Ada Low told officers she had a visa, but "that she had no plans to leave the country".',
        "Ada Low tells officers she had a visa",
    ),
    # who has two offices is one
    (
        "Ben Roe, as well as former archbishop and cardinal Tom Hale were convicted of fraud in Oslo.",
        "Ben Roe and Tom Hale are convicted of fraud in Oslo",
    ),
    # what somebody makes with a description is no verb
    ("Ada Low did not get very far in her presidential bid.", "Ada Low’s presidential bid"),
    # verbs that share an object, of which the tagger takes one for an infinitive
    (
        "“In our mission to win again, I support and endorse our speaker, Ben Roe,” Ada Low told a crowd in Oslo.",
        "Ada Low tells a crowd in Oslo she supports and endorses Ben Roe",
    ),
    # what reports say
    (
        "Ada Low responded Friday to reports that Ben Roe planned to endorse her.",
        "Ada Low responds to reports that Ben Roe planned to endorse her",
    ),
    # nobody is let "that"
    (
        'Ada Low said, "We can\'t let all these people come into our city and break our fences."',
        "Ada Low says they cannot let all the people come into their city",
    ),
    # a newspaper is one
    ("The Times said Ada Low had left Oslo.", "The Times says Ada Low had left Oslo"),
    # a remark without its words tells nothing
    ("Ada Low’s remarks buttress the claim of Ben Roe.", "Ada Low’s remarks buttress the claim of Ben Roe"),
    # a name behind an office is no other clause, nor is what brackets add
    (
        "Ada Low will meet with presumptive nominee Ben Roe on Thursday.",
        "Ada Low to meet with Ben Roe",
    ),
    (
        "Ada Low must file her taxes with the Revenue Service (RS).",
        "Ada Low must file her taxes with the Revenue Service",
    ),
    # some of what
    (
        "Ada Low voiced displeasure with some of Ben Roe’s proposals on fishing.",
        "Ada Low voices displeasure with some of Ben Roe’s proposals on fishing",
    ),
    # with whom
    (
        "Ben Roe wrote about Ada Low’s feud with the Red Cross.",
        "Ben Roe writes about Ada Low’s feud with the Red Cross",
    ),
    # by whom, before of what
    (
        "Ada Low was accused by the police of beating her brother.",
        "Ada Low is accused by the police of beating her brother",
    ),
    # no place kills
    (
        "Ada Low spoke about the attacks on offices in Bergen, Norway, that killed four Swedes.",
        "The attacks on offices in Bergen kill four Swedes",
    ),
    # where, and by which
    (
        "“We live in a world where plays never die,” said Ada Low.",
        "Ada Low says they live in a world where plays never die",
    ),
    (
        "Ada Low reported a new mechanism by which warm currents erode the ice.",
        "Ada Low reports a new mechanism by which warm currents erode the ice",
    ),
    # not what only says which jury
    (
        "A grand jury sitting in Oslo, Norway, returned an indictment on Monday, announced Attorney Ada Low.",
        "Ada Low announces that a grand jury sitting in Oslo returned an indictment",
    ),
    ("Some of the plans shocked Ada Low.", "Some of the plans shock Ada Low"),
    # a score
    (
        "Ada Low won by a large margin in the state over Ben Roe, 35 to 12 percent.",
        "Ada Low wins by a large margin in the state",
    ),
    (
        "Ada Low said that she neither sent nor received letters.",
        "Ada Low says she neither sent nor received letters",
    ),
    ("Two House Committees on Monday asked Ada Low to go.", "Two House Committees ask Ada Low to go"),
    # in which ways
    (
        "Ada Low has agreed to divide some of the towns in ways that might give both a better chance of winning.",
        "Ada Low agrees to divide some of the towns",
    ),
    # a country before a name
    (
        "“I am pleased to nominate Ben Roe to serve on the United States District Court bench,” Ada Low said.",
        "Ada Low says she is pleased to nominate Ben Roe to serve on the United States District Court bench",
    ),
    # what somebody does not do, of themselves
    ("“I'm not against anybody,” Ada Low said in an interview.", "Ada Low says she is not against anybody"),
    ("“I never drink,” Ada Low said.", "Ada Low says she never drinks"),
    ("“I hardly sleep,” Ada Low said.", "Ada Low says she hardly sleeps"),
    # on what condition is not what is said
    (
        "If she becomes president, Ada Low suggested in a tweet, women won’t be punished for leaving.",
        "Ada Low suggests in a tweet that women will not be punished for leaving",
    ),
    # what for comes before where
    (
        "Two campaign workers pleaded guilty this week in the Southern District of Texas for paying voters to vote.",
        "Two campaign workers plead guilty for paying voters to vote",
    ),
    # of how many counts is left out, not of what
    ("Ada Low was convicted by a jury on one count of murder in Oslo.", "Ada Low is convicted of murder by a jury"),
    # what a document says
    (
        "A jury in Oslo returned an indictment, unsealed on Monday in Oslo, charging Ada Low with theft of money, "
        "announced Mayor Ben Roe of Oslo.",
        "Ben Roe announces that a jury in Oslo returned an indictment charging Ada Low with theft of money",
    ),
    # what one gives somebody
    (
        "Ada Low won the vote, injecting her campaign with new life heading into the last week.",
        "Ada Low injects her campaign with new life",
    ),
    # of what, before before whom
    (
        "Ada Low pleaded guilty before Judge Ben Roe to one count of conspiracy to cause the submission of false "
        "claims to the mill and to pay health care kickbacks.",
        "Ada Low pleads guilty to conspiracy to cause the submission of false claims to the mill",
    ),
    (
        "The city filed a lawsuit alleging that Acme polluted a river in Oslo.",
        "The city files a lawsuit alleging that Acme polluted a river in Oslo",
    ),
    # one of several is not all of them
    ("Ada Low admitted that she and her aides sold the mill.", "Ada Low admits she and her aides sold the mill"),
    ("Several of the old mills left Norway, Ada Low said.", "Several of the old mills left Norway, Ada Low says"),
    ("Ada Low said in 2016 that she did not send mail to anyone.", "Ada Low says she did not send mail to anyone"),
    # of many who announce it, the first
    (
        "Ada Low pleaded guilty to stealing $31,292 from the old mill in Moss, announced Assistant Attorney General "
        "Lanny A. Breuer of the Criminal Division; Jeffrey Schanz, Inspector General of the Legal Services "
        "Corporation; and Elise Chawaga, Special Agent in Charge of the Fraud Detection Office.",
        "Lanny A. Breuer and others announce that Ada Low pleaded guilty to stealing $31,292 from the old mill",
    ),
    (
        "A woman of Oslo pleaded guilty today for her role in a scheme to defraud Norway, announced Mayor Ben Roe.",
        "Ben Roe announces that a woman of Oslo pleaded guilty for her role in a scheme",
    ),
    ("Higuchi felt compelled to show her training.", "Higuchi is compelled to show her training"),
    ("In 2010, Norway and Texas sued Acme. The State of Texas won.", "Norway and Texas sue Acme"),
    (
        "Two co-conspirators, John Williams and Carson Winget, previously pleaded guilty for their roles in the fraud.",
        "Two co-conspirators plead guilty for conspirators’ roles in the fraud",
    ),
    # with what, where there is room for what for
    (
        "Ada Low pleaded guilty in Dallas to committing mail fraud in connection with a scheme to sell mislabeled "
        "supplements, the city of Oslo announced.",
        "Ada Low pleads guilty in Dallas to committing mail fraud",
    ),
    (
        "Ada Low conspired with others not to bid against one another.",
        "Ada Low conspires not to bid against one another",
    ),
    # the first sentence, whoever announces it
    (
        "Ada Low was sentenced today to serve 48 months in prison, announced Assistant Attorney General Ben Roe of "
        "Oslo.\n\nIn addition, Low was sentenced to three years of supervised release.",
        "Ada Low is sentenced to serve 48 months in prison",
    ),
    # a sentence before a title
    (
        "Owners of Two Mills Convicted in Oslo Fraud Scheme\n\nA jury convicted two men of fraud on Monday.",
        "A jury convicts two men of fraud",
    ),
]


@pytest.mark.parametrize("text, label", FULLER, ids=[label for _, label in FULLER])
def test_more_is_told_than_that_something_happens(text, label):
    assert label in labels_of(text)


def test_verbs_that_share_an_object_are_in_one_tense():
    doc = annotate(Article("Ann Lee grabbed and pushed a guard."))
    grabbed = doc[2]
    grabbed.tag_ = "VBN"  # as the parse has it behind a name and a comma
    scope = scope_of(Wording(Called.of(doc, find_actors(doc))), frozenset(), DEPTH, ROOM)
    assert headline(grabbed, scope, TOLD) == "Ann Lee grabs and pushes a guard"

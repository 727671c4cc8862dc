"""analysis.reading.happenings.labels.label: who does what to whom, as a stranger understands it."""

import pytest

from analysis.reading.pipeline import parse
from tests.reading.happenings.labels.told import DAY, labels_of

pytestmark = pytest.mark.usefixtures("of_parts")


LABELS = [
    # the past is told in the present, as headlines do
    ("The police arrested Ada Low in Bergen on Monday.", "The police arrest Ada Low in Bergen"),
    # a passive keeps its agent, a date is left to the columns
    ("Ada Low was sentenced on Monday by a court in Bergen.", "Ada Low is sentenced by a court in Bergen"),
    # status in the words: planned, possible, not so
    ("The council will close the old bridge.", "The council to close the old bridge"),
    ("The council may close the old bridge.", "The council may close the old bridge"),
    ("The council did not close the old bridge.", "The council does not close the old bridge"),
    # names for pronouns, also in what is said
    ("Ada Low was born in Bergen. She wrote nine novels.", "Ada Low writes nine novels"),
    ("Ada Low said the mill had burnt down.", "Ada Low says the mill had burnt down"),
    # a light verb and its noun are one
    ("Norway and Chile held talks in Geneva.", "Norway and Chile hold talks in Geneva"),
    # what only adds is left out, the object never
    (
        "The mayor, who lives in Bergen, opened the bridge, which cost a lot.",
        "The mayor opens the bridge",
    ),
    # a plural stays one
    ("Nearly 800 residents were moved to schools.", "Nearly 800 residents are moved to schools"),
]


@pytest.mark.parametrize("text, label", LABELS, ids=[label for _, label in LABELS])
def test_a_label_says_who_does_what(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


def test_a_saying_and_what_is_said_are_two():
    happenings = parse("Mexico said that Russian soldiers executed twenty people.", date=DAY).happenings
    assert dict(zip(happenings["label"], happenings["status"])) == {
        "Mexico says Russian soldiers executed twenty people": "reported",
        "Russian soldiers executed twenty people, Mexico says": "claimed",
    }


def test_no_two_labels_are_alike():
    tables = parse("The dog barked. The dog barked. The dog barked. The dog barked at Ada Low.", date=DAY)
    assert tables.happenings["label"].is_unique


def test_a_sentence_of_any_depth_has_a_label():
    chain = "the owner " + "of the owner " * 400 + "of the house"
    assert parse(f"They arrested {chain}.", date=DAY).happenings["label"].str.len().max() < 400


CLAUSES = [
    # a title leaves the auxiliary out
    ("Two Oslo Officers Indicted in Bergen", "Two Oslo Officers are indicted in Bergen"),
    # what is said, also before its cue
    ("“The mill has burnt down,” Ada Low told reporters.", "Ada Low tells reporters the mill has burnt down"),
    # up to three are named, and the verb agrees with them all
    ("Norway, Chile and Peru signed a treaty in Oslo.", "Norway, Chile and Peru sign a treaty in Oslo"),
    ("Norway or Chile signed the treaty.", "Norway or Chile signs the treaty"),
    # how long something lasts belongs to what happens; the day does not
    ("Ada Low was sentenced on Monday to 18 months in prison.", "Ada Low is sentenced to 18 months in prison"),
    ("The journey took two hours.", "The journey takes two hours"),
    # what never was, which "would have" says by itself
    ("Norway would have won without the rain.", "Norway would have won without the rain"),
    ("Ada Low said they would have won “if we had called Ben Roe.”", "Ada Low says they do not call Ben Roe"),
    ("Ada Low might have won if she had been able to call Ben Roe.", "Ada Low is not able to call Ben Roe"),
    # what hyphens join stays one word; the verb agrees as it does in the text; whose it is
    ("The Oslo front-runner met Ada Low.", "The Oslo front-runner meets Ada Low"),
    ("Ada Low got late-in-the-game votes.", "Ada Low gets late-in-the-game votes"),
    ("Outside GOP groups are leaving Norway.", "Outside GOP groups leave Norway"),
    ("Ada Low responded to Vargas’ question.", "Ada Low responds to Vargas’ question"),
    # names with their article
    ("The United States attacked Norway.", "The United States attacks Norway"),
    ("The Houthis claimed the port.", "The Houthis claim the port"),
    # a noun with the act that it is for
    ("Ada Low signed a decree banning fireworks.", "Ada Low signs a decree banning fireworks"),
    # the speaker is "he" or "she" in what is said, where the text says so
    ("“I will sell the mill,” said Ada Low. She left Bergen.", "Ada Low says she will sell the mill"),
    # a verb with an object of its own has not said what another clause says
    ("Ada Low declared war as the army crossed the river.", "Ada Low declares war"),
]


@pytest.mark.parametrize("text, label", CLAUSES, ids=[label for _, label in CLAUSES])
def test_clauses_of_other_shapes(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


WHOLE = [
    # what an adjective, a noun or a verb must have is not left out
    (
        "Ada Low said the police had been unable to question Ben Roe.",
        "Ada Low says the police had been unable to question Ben Roe",
    ),
    ("Ada Low pleaded guilty to lying to the court.", "Ada Low pleads guilty to lying to the court"),
    (
        "Ada Low became the first woman in Norway to win the cup.",
        "Ada Low becomes the first woman in Norway to win the cup",
    ),
    ("Ada Low said the strike had led to layoffs.", "Ada Low says the strike had led to layoffs"),
    ("Ada Low did not know what the driver wanted.", "Ada Low does not know what the driver wanted"),
    # "in an effort" alone says nothing
    ("Ada Low called Ben Roe in an effort to save the mill.", "Ada Low calls Ben Roe in an effort to save the mill"),
    # "it" that stands for nothing
    ("“It is vital that the mill stays open,” said Ada Low.", "Ada Low says it is vital that the mill stays open"),
    # where it was said is not where it happens
    ("The fire was ended, Ada Low said in Oslo.", "Ada Low says the fire was ended"),
    # another sentence that hangs on the verb
    ("Ada Low praised Ben Roe on Twitter: “Ben was the best of us.”", "Ada Low praises Ben Roe on Twitter"),
    # a title stands before a name
    ("Former mill director Ada Low praised Ben Roe.", "Ada Low praises Ben Roe"),
    # what is only told to come in its words is not told as done for a noun of it
    (
        "Two-thirds of senators must vote to convict in the trial. The trial began on Monday.",
        "Two-thirds of senators to convict in the trial",
    ),
    # a place that there is no room for is told in fewer words
    (
        "A gunman shot ten shoppers at a Walmart store in the U.S. border city of El Paso, Texas.",
        "A gunman shoots ten shoppers at a Walmart store",
    ),
    # where to something is taken belongs to it
    ("Ada Low turned the crowd back.", "Ada Low turns the crowd back"),
    ("Ada Low plans to take Norway forward.", "Ada Low to take Norway forward"),
    ("Ada Low sent the men home.", "Ada Low sends the men home"),
    # a verb of saying is no adjective of whoever says it
    (
        "A gunman shot ten shoppers in Oslo, with the toll rising to two on Monday, reported officials, with six hurt.",
        "A gunman shot ten shoppers in Oslo, officials say",
    ),
    # the main verb of the sentence that tells of it first, not who is named later
    (
        "On Saturday, a gunman shot shoppers in Oslo. Six Mexicans were shot in the attack.",
        "A gunman shoots shoppers in Oslo",
    ),
    # a name too long for a label is told by its acronym, and one body has one verb
    (
        "The Oslo Scientific, Cultural and Educational Organization of Mills (OSCEOM) praised Ben Roe.",
        "OSCEOM praises Ben Roe",
    ),
    # whose name has an article keeps it as an owner and as a source
    (
        "The United Nations condemned the war. The United Nations’ envoy left Oslo.",
        "The United Nations’ envoy leaves Oslo",
    ),
    # out of what
    ("Ada Low was rescued from beneath a wall.", "Ada Low is rescued from beneath a wall"),
    # what two verbs share, where the first would be left without it
    ("Ada Low said Ben Roe had to earn and keep the trust.", "Ada Low says Ben Roe had to earn and keep the trust"),
    # names that have an article, also where the text leaves it out
    ("Transport Department says it closed the bridge.", "The Transport Department closed the bridge, it says"),
    # names that end like plurals
    ("The House of Commons passed the law.", "The House of Commons passes the law"),
]


@pytest.mark.parametrize("text, label", WHOLE, ids=[label for _, label in WHOLE])
def test_nothing_that_is_needed_is_cut(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


def test_what_is_claimed_before_its_telling_is_put_first():
    labels = list(parse("The bridge fell, Ada Low said.", date=DAY).happenings["label"])
    assert labels == ["The bridge fell, Ada Low says", "Ada Low says the bridge fell"]


def test_a_claim_and_its_telling_differ_by_what_comes_first():
    labels = list(parse("The ministry announced that soldiers executed twenty people.", date=DAY).happenings["label"])
    assert "Soldiers executed twenty people, the ministry says" in labels


TELLINGS = [
    # what a clause that says little happens in
    ("Ten people died when a bus fell into a river.", "Ten people die when a bus falls into a river"),
    # a label that names nobody says where
    (
        "Nine soldiers were killed by a bomb in a large tent of the army in Oslo.",
        "Nine soldiers are killed by a bomb in Oslo",
    ),
]


@pytest.mark.parametrize("text, label", TELLINGS, ids=[label for _, label in TELLINGS])
def test_what_a_stranger_learns(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


SHAPES = [
    # the speaker is "she" where a given name says so, also without a pronoun in the text
    ("“I will sell the mill,” said Susan Low.", "Susan Low says she will sell the mill"),
    # "I" of two verbs
    ("“I am tired and have sold the mill,” said Ada Low. She left.", "Ada Low says she has sold the mill"),
    # a number that opens what is said
    ("Fourteen people were hurt, said Ada Low.", "Ada Low says fourteen people were hurt"),
    # a people is many
    ("The British left Malta.", "The British leave Malta"),
    # a possibility in the past stays there
    ("Birds may have evolved from dinosaurs.", "Birds may have evolved from dinosaurs"),
    # what is yet to come of what is announced
    ("Ada Low announced a new ship to be unveiled in Oslo.", "A new ship will be unveiled in Oslo, Ada Low says"),
    # which one is meant, where no comma sets it off
    ("Ada Low visited prisoners held in Bergen.", "Ada Low visits prisoners held in Bergen"),
    ("Ada Low met the woman who founded the mill.", "Ada Low meets the woman who founded the mill"),
    # how often and how
    ("The games are held every other year.", "The games are held every other year"),
    # a share with its whole
    ("Ada Low pleaded guilty to 29 out of 30 charges.", "Ada Low pleads guilty to 29 out of 30 charges"),
    # a cause of two words
    (
        "Ada Low said the mill was inaccessible due to floods.",
        "Ada Low says the mill was inaccessible due to floods",
    ),
    # a verb of going on that takes no clause
    ("“The mill closed early,” Ada Low continued.", "Ada Low says the mill closed early"),
    # what only the article names
    ("“This is the oldest mill in Norway,” said Ada Low.", "Ada Low says this is the oldest mill in Norway"),
    # who speaks and acts is named once
    ("Norway said that Norway had closed the border.", "Norway says it had closed the border"),
    # an actor without a name, as first described
    (
        "A group of miners from Bergen went to Oslo. The group praised Ada Low.",
        "A group of miners praises Ada Low",
    ),
    # who is not named, with what they were caught in
    (
        "Nine people were hurt in Norway when a bomber hit a school.",
        "Nine people are hurt in Norway when a bomber hits a school",
    ),
]


@pytest.mark.parametrize("text, label", SHAPES, ids=[label for _, label in SHAPES])
def test_shapes(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


TAKEN_UP = [
    # what is only taken up, as described before
    ("Ada Low proposed a draft bill. The bill outraged Ben Roe.", "A draft bill outrages Ben Roe"),
    # what an object becomes or is held to be
    ("Ada Low considers Ben Roe a hero.", "Ada Low considers Ben Roe a hero"),
    # a verb's place or sentence, also of what undergoes it
    (
        "Ada Low was sentenced by a court in Bergen to three years in prison.",
        "Ada Low is sentenced to three years in prison by a court in Bergen",
    ),
    (
        "Ada Low kept the old mill near the river by the forest in the north of the country in good order.",
        "Ada Low keeps the old mill near the river in good order",
    ),
    # a negation behind its verb
    ("Ada Low said the law is not fair.", "Ada Low says the law is not fair"),
    # what would be false without its adverb
    (
        "Ada Low told Ben Roe that his help was no longer needed in Oslo.",
        "Ada Low tells Ben Roe that his help was no longer needed in Oslo",
    ),
    ("Ada Low no longer runs the mill.", "Ada Low no longer runs the mill"),
    ("Ada Low said Ben Roe did not purposely burn the mill.", "Ada Low says Ben Roe did not purposely burn the mill"),
    ("Oslo hardly receives any letters.", "Oslo hardly receives any letters"),
    # who somebody turns out to be
    ("Norway named the suspect as Ada Low. Low was charged with arson.", "Norway names the suspect as Ada Low"),
    # an object that is the subject of what is said
    (
        "Ada Low announced classes for pupils, old and young, would be held in Oslo.",
        "Ada Low announces classes for pupils, old and young, would be held in Oslo",
    ),
    # what it is for, where little is said
    ("Ada Low ran to become a judge.", "Ada Low runs to become a judge"),
    # what something is like
    ("Ada Low said Oslo is like Bergen.", "Ada Low says Oslo is like Bergen"),
]


@pytest.mark.parametrize("text, label", TAKEN_UP, ids=[label for _, label in TAKEN_UP])
def test_what_is_taken_up(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


def test_nobody_is_said_to_deny_what_a_clause_denies_itself():
    told = labels_of(
        "Ada Low said Ben Roe did not burn the mill. The ministry denied that its troops had shot Ben Roe."
    )
    assert "The ministry denies that its troops had shot Ben Roe" in told
    assert not [label for label in told if "denies" in label and " not " in label]


def test_an_acronym_beside_its_name_is_said_once():
    assert "Ada Low signs the African Trade Union agreement" in labels_of(
        "Ada Low signed the African Trade Union (ATU) agreement."
    )


NEXT_TO_THE_VERB = [
    # of two subjects that the parse gives a verb, the one next to it
    (
        "According to a report by Upland, a consultancy, two ships were found in Oslo.",
        "A report by Upland says two ships were found in Oslo",
    ),
    (
        "A son of the coast and a veteran of the war, Judge Ada Low devoted her life to music.",
        "Ada Low devotes her life to music",
    ),
    # a name joined to the one within a noun's phrase is nobody who acts
    (
        "Scientists from the University of Oslo and Bergen College say birds sing.",
        "Scientists from the University of Oslo and Bergen College say birds sing",
    ),
    # "only" within a word
    (
        "The court held that the male-only draft violated the law.",
        "The court holds that the male-only draft violated the law",
    ),
]


@pytest.mark.parametrize("text, label", NEXT_TO_THE_VERB, ids=[label for _, label in NEXT_TO_THE_VERB])
def test_who_acts(text, label):
    assert label in labels_of(text)


SEVERAL = [
    # "we" and "our" of a person who speaks for more
    ("“We received an alert,” said Ada Low.", "Ada Low says they received an alert"),
    ("“Our citizens have been injured,” said Ada Low.", "Ada Low says their citizens have been injured"),
    # some of those whom a name stands for
    ("Three American Samoans sued Ada Low.", "Three American Samoans sue Ada Low"),
    (
        "Ada Low said Ben Roe is more popular than any other Democrat.",
        "Ada Low says Ben Roe is more popular than any other Democrat",
    ),
    # which people, also where a name stands for them
    (
        "Ada Low said she has heard from Norwegians who want the mill.",
        "Ada Low says she has heard from Norwegians who want the mill",
    ),
    # what another telling of the same describes
    (
        "A bus crash in Oslo killed nine people on Monday. The crash happened at noon. The accident closed the road.",
        "A bus crash closes the road",
    ),
    # a second sentence behind a colon is nothing that an object becomes
    (
        "Ada Low opposed Ben Roe’s statement: “The president’s suggestion that the mill be closed is odd.”",
        "Ada Low opposes Ben Roe’s statement",
    ),
]


@pytest.mark.parametrize("text, label", SEVERAL, ids=[label for _, label in SEVERAL])
def test_who_is_meant(text, label):
    assert label in labels_of(text)


MORE = [
    # what one turns out to have undergone
    ("Twenty people have been confirmed killed, Ada Low said.", "Ada Low says twenty people are killed"),
    # "after" somebody, whose clause the parse lost
    (
        "The two parents were arrested after one of their daughters, aged 17, escaped and phoned Ada Low.",
        "The two parents are arrested",
    ),
    # who speaks for more is not those of whom it is said
    ("“We made a plea to Ben Roe,” said Ada Low.", "They made a plea to Ben Roe, Ada Low says"),
    # a comparison with what it compares with
    (
        "Ada Low served in Parliament longer than any other judge.",
        "Ada Low served in Parliament longer than any other judge",
    ),
]


@pytest.mark.parametrize("text, label", MORE, ids=[label for _, label in MORE])
def test_more(text, label):
    assert label in labels_of(text)


@pytest.mark.parametrize(
    "text, label",
    [
        ("Escape rooms see guests locked into a cell.", "Guests are reportedly locked into a cell"),
        ("People held in jail are referred to a court in Bergen.", "People are held in jail"),
        # what only somebody's word says more of than a noun
        (
            "Ada Low's firing stirred Oslo. Her lawyer Ben Carr said that the firm fired Low for her reports.",
            "The firm fired Ada Low for her reports, Ben Carr says",
        ),
        ("Ada Low says the murder was filmed by Ben Carr.", "Murder"),
        ("A bombing was yesterday reported to have killed Ada Low in Bergen.", "A bombing reportedly kills Ada Low"),
        ("As revealed at trial, the Lows had kept their children indoors.", "As revealed at trial"),
        ("Ada Low made the announcement after sentencing by Judge Ben Roe.", "Sentencing by Ben Roe"),
        ("The council sued Ben Roe, Jr. on Monday.", "The council sues Ben Roe, Jr."),
        (
            "The mill was asked to explain the losses it had made to please the owners.",
            "The mill is asked to explain the losses it had made to please the owners",
        ),
        ("Ann Lee has been teaching pupils in Oslo.", "Ann Lee has been teaching pupils in Oslo"),
        (
            "Adam Roe ran for Congress as a Republican. The Republican Party won.",
            "Adam Roe runs for Congress as a Republican",
        ),
        (
            "Roe responded to the ruling via Twitter: “The drivers have gone too far.”",
            "Roe responds to the ruling, saying the drivers have gone too far",
        ),
        (
            "''Is Ann Lee running against the committee?'' asked Ben Roe.",
            "Ben Roe asks whether Ann Lee is running against the committee",
        ),
        (
            "“Why would brands want to pay the city?” Ben Roe said.",
            "Ben Roe asks why brands would want to pay the city",
        ),
        ("“If they go,” Ben Roe said, “why would brands stay in Oslo?”", "Ben Roe asks why brands would stay in Oslo"),
        ("Ben Roe said: “Will Russia leave the bloc?”", "Ben Roe asks whether Russia will leave the bloc"),
        (
            "“Can the party win the seat?” Ben Roe told Reuters.",
            "Ben Roe asks Reuters whether the party can win the seat",
        ),
        ("“What will they do without the bridge?” Ben Roe asked.", "Ben Roe asks what they will do without the bridge"),
        ("“Who shut the bridge?” Ben Roe said.", "Ben Roe asks who shut the bridge"),
        (
            "Ben Roe said: “How many people will the party send to Oslo?”",
            "Ben Roe asks how many people the party will send to Oslo",
        ),
        ("“The bridge was old,” Ann Lee went on.", "Ann Lee says the bridge was old"),
        (
            "Ann Lee lashed out at her critics over partisan 'political distraction' on Monday.",
            "Ann Lee lashes out at her critics over partisan political distraction",
        ),
        ("The officers' union met Ann Lee on Monday.", "The officers' union meets Ann Lee"),
        (
            "Ann Lee called his plan for the old harbour “odd and dangerous” on Monday.",
            "Ann Lee calls his plan for the old harbour odd and dangerous",
        ),
        ("Mayor Ann Lee was asked whether she would resign.", "Ann Lee is asked whether she would resign"),
        ("Ann Lee was asked on Monday, “Will you resign?”", "Ann Lee is asked"),  # and she asks nothing
        ("“Did Ann Lee leave the city?” Ben Roe asked.", "Ben Roe asks whether Ann Lee did leave the city"),
        (
            "“I think there are millions of people who fear the mayor,” Ann Lee said.",
            "Ann Lee says she thinks there are millions of people who fear the mayor",
        ),
        (
            "“I think the taxes are too high,” Ann Lee told Fox in the interview, taped Saturday.",
            "Ann Lee tells Fox that she thinks the taxes are too high",
        ),
        (
            "“Mr. Roe never contacted anyone at Acme.com prior to or after the listing was created,” Ann Lee wrote.",
            "Ann Lee writes that Roe never contacted anyone at Acme.com",
        ),
        (
            "Nor, Bob Roe said, did he say anything that could be interpreted as an order.",
            "Bob Roe says he did not say anything that could be interpreted as an order",
        ),
        (
            "Acme also falsely certified that doctors read the reports.",
            "Acme falsely certifies that doctors read the reports",
        ),
        (
            "A second fire on Saturday, two miles away in a block of flats, killed a man, according to firefighters.",
            "Firefighters say a second fire killed a man",
        ),
        (
            "The deal announced today holds Acme accountable for its sale of bad loans, said Ann Lee.",
            "Ann Lee says the deal holds Acme accountable for its sale of bad loans",
        ),
        (
            "Ann Lee agreed to talk on the condition that her last name not be used.",
            "Ann Lee agrees to talk on the condition that her last name not be used",
        ),
        (
            "Ann Lee announced that unemployment in Oslo fell to a record 3%.",
            "Ann Lee announces that unemployment in Oslo fell to a record 3%",
        ),
        ("The man owned a boat, the mayor's letter adds.", "The man owned a boat, the mayor says"),
        (
            "“People will vote if the race is close or is said to be and if they see where Oslo and Moss differ most,” "
            "said Bob Roe.",
            "Bob Roe says people will vote if the race is close",
        ),
        ("Norway and France held their first talks in Oslo.", "Norway and France hold their first talks in Oslo"),
        ("Norway and France said they would meet again.", "Norway and France say they would meet"),
        ("If it breaks the deal, Acme will pay a fine.", "Deal"),  # and no "Acme breaks the deal"
        ("Super PACs paid Ann Lee. A super PAC has led the way in Oslo.", "A super PAC leads the way in Oslo"),
        ("Ann Lee said that she fell short of her goal.", "Ann Lee says she fell short of her goal"),
    ],
)
def test_who_acts_and_who_undergoes(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


FROM_FRESH_ARTICLES = [
    # a phrase within a phrase says which one is meant
    (
        "The council requested a full transcript of a call between Ada Low and Ben Roe.",
        "The council requests a full transcript of a call between Ada Low and Ben Roe",
    ),
    # … where it tells of nothing else
    ("Ada Low announced the vote of the council in a letter.", "Ada Low announces the vote of the council in a letter"),
    # a town with where it lies is one place
    ("Ada Low was born in Chicago, Illinois and studied law.", "Ada Low is born in Chicago"),
    ("Ada Low visited Norway, Chile and Peru.", "Ada Low visits Norway, Chile and Peru"),
    (
        "The heads of the agencies of the United States, Canada and Mexico met.",
        "The heads of the agencies of the United States, Canada and Mexico meet",
    ),
    # who speaks for a body they do not name speaks for more than themselves
    (
        "Ben Roe, director of the Bergen Institute, said: “We will no longer sell our mills.”",
        "Ben Roe says they will no longer sell their mills",
    ),
    ("The Bergen Institute said: “We will sell our mills.”", "The Bergen Institute says it will sell its mills"),
    # what was so may be so no more
    ("Ada Low has served as mayor of Bergen.", "Ada Low has served as mayor of Bergen"),
    ("Ada Low owned two mills in Bergen.", "Ada Low owned two mills in Bergen"),
    ("Ada Low owns two mills in Bergen.", "Ada Low owns two mills in Bergen"),
    # what a statement says, and not that there is one
    (
        "The department released a statement saying the fire had destroyed the mill.",
        "The department says the fire had destroyed the mill",
    ),
    ("The council issued a warning to leave Bergen.", "The council issues a warning to leave Bergen"),
    # a statement that a quote goes on from
    (
        "The department issued a statement that an inmate had been stabbed: “There was an assault on Friday.”",
        "The department issues a statement that an inmate had been stabbed",
    ),
    # a condition is not a fact
    (
        "Ada Low claims she would be okay if the strike over the mill went on for years.",
        "The strike over the mill may go on for years",
    ),
    # in which
    ("Ada Low made a statement in which she blamed Ben Roe.", "Ada Low makes a statement in which she blamed Ben Roe"),
    # an owner has its article too
    ("The Supreme Court’s decision to halt the strike was late.", "The Supreme Court to halt the strike"),
    # a finding says nothing without what is found
    ("The court’s finding surprised Norway.", "Court’s finding"),
    # what is denied is denied once
    ("Ada Low put no pressure on the mayor.", "Ada Low puts no pressure on the mayor"),
    # a capital within brackets
    ("“[T]he mills were closed in Bergen,” said Ada Low.", "Ada Low says the mills were closed in Bergen"),
    # a verdict that is a denial
    ("Ada Low was found not guilty of murder.", "Ada Low is found not guilty of murder"),
    ("Ada Low was found not-guilty in Bergen.", "Ada Low is found not-guilty in Bergen"),
    # … and what is denied by little is not denied again
    ("Little work has taken place in the mill.", "Little work takes place in the mill"),
    # how well something was not done
    ("Ada Low did not wash her hands well enough.", "Ada Low does not wash her hands well enough"),
    # what a rate is by, and a dash within a name
    (
        "The storm in Bergen caused winds of 120 miles per hour.",
        "The storm in Bergen causes winds of 120 miles per hour",
    ),
    (
        "Ada Low led the Soviet part of the Apollo–Soyuz mission.",
        "Ada Low leads the Soviet part of the Apollo–Soyuz mission",
    ),
    # where a group is from
    (
        "The team from Bergen Institute confirmed the result of the study.",
        "The team from Bergen Institute confirms the result of the study",
    ),
    # who is cited, with what they say
    (
        "The BBC cited Ben Roe as saying the men were linked to Acme.",
        "The BBC cites Ben Roe as saying the men were linked to Acme",
    ),
    # "US" is no pronoun
    (
        "Ada Low withdrew the US from a treaty. Ada Low loves the US.",
        "Ada Low withdraws the United States from a treaty",
    ),
    # for whom, not "for they"
    (
        "“There was no reason for us to leave Bergen,” officials said.",
        "Officials say there was no reason for them to leave Bergen",
    ),
    ("“As women we must stand up for ourselves,” wrote Ada Low.", "Ada Low writes they must stand up for themselves"),
    # who speaks does not say where
    ("Ada Low spoke on the morning show of Acme.", "Ada Low speaks on the morning show of Acme"),
    # an adjective with a hyphen
    (
        "Ada Low said the behaviour of the mayor was anti-democratic.",
        "Ada Low says the behaviour of the mayor was anti-democratic",
    ),
    # the day of a noun is left out
    ("Ada Low took office 1965, and left.", "Ada Low takes office"),
]


@pytest.mark.parametrize("text, label", FROM_FRESH_ARTICLES, ids=[label for _, label in FROM_FRESH_ARTICLES])
def test_labels_of_fresh_articles(text, label):
    assert label in labels_of(text)


def test_a_person_has_no_article():
    labels = labels_of("The Susan Low of 1990 left. Susan Low sold the mill in Bergen.")
    assert "Susan Low sells the mill in Bergen" in labels


@pytest.mark.parametrize(
    "text, label",
    [
        # what a deed named by a noun was about, or nothing
        ("Ada Low wore a hat before her visit to Moss.", "Ada Low visits Moss"),
        ("Ben Roe wore a hat before his speech on the mill.", "Ben Roe speaks on the mill"),
        # whoever is guilty of conspiracy plans nothing
        (
            "Ada Low, 46, of Moss, pleaded guilty to one count of conspiracy to commit wire fraud before a judge.",
            "Ada Low conspires to commit wire fraud",
        ),
        # all that somebody is, and is not
        ("“It is long and tiring and hard to get through,” Ada Low, an aide, said.", "hard to get through"),
        ("“I’m not for either of the plans,” Ada Low of Moss said.", "not for either of the plans"),
        # two people, of whom one has a name with "Jr."
        (
            "The court said that Ann Low and Ben Lee Jr., owners of a mill, were sentenced for fraud in Oslo.",
            "Ann Low and Ben",
        ),
        # what somebody is found to be, and how something was not done
        ("The Oil Record Book failed to accurately record discharges of water.", "fails to accurately record"),
        ("Ada Low left. That mill was sold by a guard.", "The mill is sold"),
        # "’s" in full
        ("Ben Roe left. He’s been seen in Moss by a guard, Ada Low said in Oslo.", "has been seen by a guard"),
        # what a thing was described as, also where a clause adds something
        (
            "Ada Low lost, a poll by the Oslo Institute has found. The poll, released on Monday, surprised her.",
            "poll by the Oslo Institute surprises",
        ),
    ],
)
def test_what_a_label_says_of_it(text, label):
    assert any(label in found for found in labels_of(text))


def test_whoever_judges_a_plot_does_not_plot():
    text = "A jury in Oslo found Low, Roe and Heidi Berg, 48, guilty of one count of conspiracy to pay kickbacks."
    assert not any("jury in Oslo conspires" in label or "jury conspires" in label for label in labels_of(text))


@pytest.mark.parametrize(
    "text, never",
    [
        # a question is no fact
        ("''Is Ann Lee late for the debate?'' asked Mr. Roe.", "Ann Lee is late"),
        ("“Is Ann Lee running against the committee?” asked Ben Roe.", "Ben Roe is running"),
        # what is told before a clause is not told in it again
        ("Agencies were asked to describe the steps they had taken to improve transparency.", "taken the steps"),
        # what a denial says is not denied
        ("Nor, Bob Roe said, did he say anything that could be interpreted as an order.", "denies that he did not"),
    ],
)
def test_what_no_label_says(text, never):
    assert not any(never in label for label in labels_of(text))


def test_on_what_condition_is_not_what_somebody_says():
    text = "“If she gets to pick her judges, nothing you can do folks,” Ben Roe said of Ann Lee."
    found = list(parse(text, date=DAY).happenings["label"])
    assert not [label for label in found if label.startswith("Ben Roe says Ann Lee")]
    assert "Ann Lee may get to pick her judges" in found

"""analysis.reading.happenings.labels.label: who does what to whom, as a stranger understands it."""

import datetime

import pytest
import spacy
from spacy.tokens import Doc

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.happenings.labels.adverbials import ROOM
from analysis.reading.happenings.labels.cast import Cast
from analysis.reading.happenings.labels.clause import DEPTH, scope_of
from analysis.reading.happenings.labels.content import says_nothing
from analysis.reading.happenings.labels.described import is_unexplained
from analysis.reading.happenings.labels.headline import headline
from analysis.reading.happenings.labels.lacking import credits
from analysis.reading.happenings.labels.phrase_text import coordinated
from analysis.reading.happenings.labels.prepositions import is_aside
from analysis.reading.happenings.labels.said import Label
from analysis.reading.happenings.labels.verb_forms import third_person
from analysis.reading.happenings.labels.verb_group import Manner
from analysis.reading.happenings.labels.wording import Wording
from analysis.reading.language import annotate
from analysis.reading.pipeline import parse

pytestmark = pytest.mark.usefixtures("of_parts")

DAY = datetime.date(2020, 5, 6)

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


@pytest.mark.parametrize(
    "lemma, form", [("carry", "carries"), ("say", "says"), ("go", "goes"), ("pass", "passes"), ("have", "has")]
)
def test_third_person(lemma, form):
    assert third_person(lemma) == form


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
        "Two thirds of senators to convict in the trial",
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


def test_two_who_are_named_are_not_four():
    doc = Doc(
        spacy.blank("en").vocab,
        words=["two", "officers", "Low", "and", "Roe"],
        heads=[1, 1, 1, 2, 2],
        deps=["nummod", "ROOT", "conj", "cc", "conj"],
        pos=["NUM", "NOUN", "PROPN", "CCONJ", "PROPN"],
    )
    assert [t.text for t in coordinated(doc[1])] == ["Low", "Roe"]


def labels_of(text):
    return list(parse(text, date=DAY).happenings["label"])


@pytest.mark.parametrize("text, aside", [("The ban was in effect.", False), ("The letter read in part.", True)])
def test_what_is_in_effect_is_no_aside(text, aside):
    doc = annotate(Article(text))
    assert is_aside(next(t for t in doc if t.lower_ == "in")) is aside


def test_an_acronym_beside_its_name_is_said_once():
    assert "Ada Low signs the African Trade Union agreement" in labels_of(
        "Ada Low signed the African Trade Union (ATU) agreement."
    )


SAYING = [
    ("Ada Low made the point.", False),
    ("Ada Low released the following statement on Friday regarding the fire:", False),
    ("Ada Low made a point via a post on Medium.", False),
    ("Ada Low made a statement about the fire.", True),
    ("Ada Low issued a statement to the effect that all had left.", False),
    ("Ada Low issued a report that Ben Roe read.", True),
    ("A statement was released.", False),
    ("A statement about the fire was released.", True),
    ("A boat was released.", True),
    ("Ada Low made a boat.", True),
    ("Ada Low described Ben Roe to the BBC: “Ben was great.”", False),
    ("Ada Low described Ben Roe as a hero.", True),
    ("The baker pleaded guilty, announced Ada Low.", False),
    ("Ada Low was considered [by some].", False),
    ("Ada Low was considered a hero.", True),
]


@pytest.mark.parametrize("text, informs", SAYING, ids=[text for text, _ in SAYING])
def test_a_speech_of_which_nothing_is_told_informs_of_nothing(text, informs):
    doc = annotate(Article(text))
    verb = next(t for t in doc if t.dep_ == "ROOT")
    assert says_nothing(verb) is not informs


VAGUE = [
    ("The jet crashed in Bergen.", True),
    ("Another man was hurt in Bergen.", True),
    ("Findings published in May were read in Bergen.", True),
    ("The first bomb exploded in Bergen.", True),
    ("The two parents were hurt in Bergen.", True),
    ("The first bomb of the war exploded in Bergen.", False),
    ("Findings were published in Bergen.", True),
    ("A small jet crashed in Bergen.", False),
    ("The public liked Ada Low.", False),
    ("Findings of the council were published in Bergen.", False),
]


@pytest.mark.parametrize("text, vague", VAGUE, ids=[text for text, _ in VAGUE])
def test_what_a_stranger_knows_nothing_of(text, vague):
    who = next(t for t in annotate(Article(text)) if t.dep_ in ("nsubj", "nsubjpass"))
    assert is_unexplained(who, actor=False) is vague


def test_a_label_of_something_unexplained_informs_of_nothing():
    text = "The small ship crosses the sea to Oslo"
    assert Label(text, True, 1).informs and not Label(text, True, 1, vague=True).informs


THINGS = [
    ("Ada Low signed the bill.", True),
    ("Ada Low moved another man to Bergen.", True),
    ("Ada Low signed a bill.", False),
    ("Ada Low signed a draft bill. Ben Roe praised the bill.", False),
    ("Ada Low crossed the sea.", False),
]


@pytest.mark.parametrize("text, vague", THINGS, ids=[text for text, _ in THINGS])
def test_a_thing_that_only_the_article_knows_is_vague_too(text, vague):
    doc = annotate(Article(text))
    wording = Wording(Cast.of(doc, find_actors(doc)))
    for thing in (t for t in doc if t.dep_ == "dobj"):
        wording.phrase(thing)
    assert wording.vague is vague


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
    wording = Wording(Cast.of(doc, find_actors(doc)), clauses=False)
    headline(next(t for t in doc if t.dep_ == "ROOT"), scope_of(wording, frozenset(), DEPTH, ROOM), Manner())
    assert wording.cut is cut


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


@pytest.mark.parametrize("text, label", OWN_WORDS, ids=[label for _, label in OWN_WORDS])
def test_own_words(text, label):
    assert label in labels_of(text)


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
        ("A bombing was yesterday reported to have killed Ada Low in Bergen.", "A bombing kills Ada Low"),
        ("As revealed at trial, the Lows had kept their children indoors.", "As revealed at trial"),
        ("Ada Low made the announcement after sentencing by Judge Ben Roe.", "Sentencing by Ben Roe"),
        ("The council sued Ben Roe, Jr. on Monday.", "The council sues Ben Roe"),
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
        ("“Did Ann Lee leave the city?” asked Ben Roe.", "Ben Roe asks whether Ann Lee did leave the city"),
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
        ("Ann Lee said that she fell short of her goal.", "Ann Lee says she fell short of her goal"),
    ],
)
def test_who_acts_and_who_undergoes(text, label):
    assert label in list(parse(text, date=DAY).happenings["label"])


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
    # what somebody says, where the parse hangs its "that" on the noun before it
    (
        "Ada Low admitted in a letter that she had lied to the court about the mill.",
        "Ada Low admits in a letter that she had lied to the court about the mill",
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
        "The participation of Ada Low in the fraud results in more than $2.4 million in fraudulent billing",
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
        "Lanny A. Breuer announces that a British citizen was sentenced to 30 years in prison",
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
    (
        "Ada Low suggested that, and not her candidacy, was the reason for the visit to Oslo.",
        "Ada Low suggests that, and not her candidacy, was the reason for the visit to Oslo",
    ),
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
    # a sentence before a title
    (
        "Owners of Two Mills Convicted in Oslo Fraud Scheme\n\nA jury convicted two men of fraud on Monday.",
        "A jury convicts two men of fraud",
    ),
]


@pytest.mark.parametrize("text, label", FULLER, ids=[label for _, label in FULLER])
def test_more_is_told_than_that_something_happens(text, label):
    assert label in labels_of(text)


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
        "The strike over the mill may go on",
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
    ("Ada Low withdrew the US from a treaty. Ada Low loves the US.", "Ada Low withdraws the US from a treaty"),
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


CREDITS = [
    ("The case was prosecuted by Ada Low.", True),
    ("The case was filed in Oslo and investigated by the FBI.", True),
    ("Ada Low made the announcement.", True),
    ("Ada Low made an announcement.", False),
    ("The case was lost by Ada Low.", False),
    ("The police investigate a murder.", False),
    ("If convicted, Ada Low faces five years in prison.", True),
    ("If Ada Low is convicted, she faces five years in prison.", False),
]


@pytest.mark.parametrize("text, credit", CREDITS, ids=[text for text, _ in CREDITS])
def test_who_worked_on_a_case_is_a_credit(text, credit):
    doc = annotate(Article(text))
    assert any(credits(token) for token in doc if token.pos_ == "VERB") is credit


def test_what_an_article_is_about_comes_before_its_credits():
    text = "Ben Roe was sentenced to a year in prison for fraud. The case was prosecuted by Ada Low of Oslo."
    happenings = parse(f"{text} Roe stole two boats in Bergen.", date=DAY).happenings.sort_values("rank")
    assert happenings["label"].iloc[-1] == "The case is prosecuted by Ada Low"


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

"""The parse put right where the words leave no doubt."""

import json
from pathlib import Path

import pytest

from analysis.article import Article
from analysis.reading.language import annotate, sentences

REFERRED = "On May 3, minutes before the panel voted to refer the men to Oslo, Lee claimed the papers were secret."

HEALTH = "Eric Holder and U.S. Department of Health and Human Services Secretary Kathleen Sebelius kicked off a series."


@pytest.mark.parametrize(
    "text, word, part, above",
    [
        ("A police report states that it rained.", "report", ("NOUN", "nsubj"), "states"),
        ("The tower was unsafe, a police report states.", "report", ("NOUN", "nsubj"), "states"),
        ("Three men died at the mill, the Oslo Times reports.", "Times", ("PROPN", "nsubj"), "reports"),
        ("Longtime Clinton foe files wrongful death claim for clients.", "foe", ("NOUN", "nsubj"), "files"),
        ("The competition heads next to South Carolina.", "The", ("DET", "det"), "competition"),
        ("Lee called his plan for the old harbour “odd and dangerous” on Monday.", "odd", ("ADJ", "oprd"), "called"),
        ("Lee saw his plan for the harbour “odd and dangerous” as it was.", "odd", ("ADJ", "amod"), "harbour"),
        ("May told the house that she would go.", "May", ("PROPN", "nsubj"), "told"),
        ("Columnist George Will wrote on Friday that all was lost.", "Will", ("PROPN", "nsubj"), "wrote"),
        ("Columnist George Will wrote on Friday that all was lost.", "George", ("PROPN", "compound"), "Will"),
        ("Conservative columnist and Fox host George Will left it.", "Will", ("PROPN", "appos"), "columnist"),
        ("Will told Lee that he would sue.", "Will", ("PROPN", "nsubj"), "told"),
        ("He and Will met Lee.", "Will", ("PROPN", "conj"), "He"),
        ("Lee criticised George Will sharply.", "Will", ("PROPN", "dobj"), "criticised"),
        ("Will she go?", "Will", ("AUX", "aux"), "go"),
        ("The bank will turn over to the State Office thousands of letters.", "thousands", ("NOUN", "dobj"), "turn"),
        ("The bank will turn to Oslo thousands of miles away.", "thousands", ("NOUN", "npadvmod"), "turn"),
        ("He gave a positive jobs report to them.", "jobs", ("NOUN", "compound"), "report"),
        ("The minister lied to parliament about it.", "parliament", ("NOUN", "pobj"), "to"),
        ("He wants to house and feed them.", "house", ("VERB", "xcomp"), "wants"),
        ("He likes dogs, cats and air shows.", "air", ("NOUN", "compound"), "shows"),
        ("Lee left after her refusal to sign it as well and called for a vote.", "called", ("VERB", "conj"), "left"),
        ("Her refusal to sign it angered Oslo and stunned us.", "stunned", ("VERB", "conj"), "angered"),
        (
            "Lee said she would like Rao to further explain it but supports his bid.",
            "supports",
            ("VERB", "conj"),
            "like",
        ),
        ("Lee and his friends trapped, shot and caged mountain lions.", "caged", ("VERB", "conj"), "shot"),
        ("Lee and his friends trapped, shot and caged mountain lions.", "lions", ("NOUN", "dobj"), "caged"),
        ("They robbed, beat and injured tourists in May.", "injured", ("VERB", "conj"), "beat"),
        ("Lee met senators and retired judges.", "judges", ("NOUN", "conj"), "senators"),
        ("According to charging documents, Rao left.", "documents", ("NOUN", "pobj"), "to"),
        ("The agency named Ada Brown as its chief economist.", "agency", ("NOUN", "nsubj"), "named"),
        ("The agency named Ada Brown as its chief economist.", ".", ("PUNCT", "punct"), "named"),
        ("A dog named Rex as a joke that stuck.", "dog", ("NOUN", "ROOT"), "dog"),  # it has a verb
        ("A town named after a king.", "town", ("NOUN", "ROOT"), "town"),
        # when it was said, not when it is so
        ("The firm said on Monday it would sell the unit.", "on", ("ADP", "prep"), "said"),
        ("He said last week he will quit.", "week", ("NOUN", "npadvmod"), "said"),
        ("He said next week he will quit.", "week", ("NOUN", "npadvmod"), "quit"),
        ("The firm said that on Monday it would close.", "on", ("ADP", "prep"), "close"),
        ('The firm said, "On Monday it will close."', "On", ("ADP", "prep"), "close"),
        # what is called so, and what it is called
        ('He called the scheme "vandalism".', "scheme", ("NOUN", "dobj"), "called"),
        ('He called the scheme "vandalism".', "the", ("DET", "det"), "scheme"),
        ("The painter Ann Thole, who taught, has died.", "Thole", ("PROPN", "nsubj"), "died"),
        ("The painter Ann Thole, who taught, has died.", "painter", ("NOUN", "compound"), "Thole"),
        ("The painter, Ann Thole, has died.", "painter", ("NOUN", "nsubj"), "died"),
        # its title, and nobody else
        ("Co-moderator Andrea Mitchell raised the issue.", "Co", ("NOUN", "compound"), "Mitchell"),
        ("The co-moderator raised the issue.", "-", ("NOUN", "nsubj"), "raised"),
        ("He was jailed for killing teacher Beth Moran.", "teacher", ("NOUN", "compound"), "Moran"),
        ("Tom Hale, the mayor, and Ann Lee, his aide, left.", "Lee", ("PROPN", "conj"), "Hale"),
        ("Police identified the man as Leo Orr.", "as", ("ADP", "prep"), "identified"),
        (HEALTH, "Sebelius", ("PROPN", "conj"), "Holder"),
        ("U.S. Department of Labor Secretary Ann Lee spoke in Oslo.", "Lee", ("PROPN", "nsubj"), "spoke"),
        ("The Department of Labor and Secretary Ann Lee sued.", "Department", ("PROPN", "nsubj"), "sued"),
        ("They fell, said DCIS Special Agent in Charge Bradley.", "Bradley", ("PROPN", "nsubj"), "said"),
        ("The ex-minister left.", "ex", ("NOUN", "compound"), "minister"),
        ("Pat Moore, the ex-wife of Tom Hale, left.", "wife", ("NOUN", "appos"), "Moore"),
        ("His decision to quit stunned fans.", "fans", ("NOUN", "dobj"), "stunned"),
        ("The refusal to serve wounded soldiers.", "soldiers", ("NOUN", "dobj"), "serve"),
        ("He was accused of bribing a judge by a newspaper.", "by", ("ADP", "agent"), "accused"),
        ("He was accused of fraud by a newspaper.", "by", ("ADP", "agent"), "accused"),
        ("He was accused of bribing a judge by post.", "by", ("ADP", "prep"), "bribing"),
        ("The 34-year-old, a father of two, had lost his job.", "old", ("ADJ", "nsubj"), "lost"),
        ("A friend of Tom Hale, Ann Lee, left.", "Lee", ("PROPN", "appos"), "friend"),
        # what is to come
        ("Norway to raise taxes.", "Norway", ("PROPN", "nsubj"), "raise"),
        ("Norway to raise taxes.", "raise", ("VERB", "ROOT"), "raise"),
        ("The right to raise taxes.", "raise", ("VERB", "acl"), "right"),
        ("The 26-year-old denies cheating.", "old", ("ADJ", "nsubj"), "denies"),
        ("The 26-year-old denies cheating.", "The", ("DET", "det"), "old"),
        ("The 26-year-old judge denies it.", "old", ("ADJ", "amod"), "judge"),
        ("The king accused aid groups of smuggling weapons.", "of", ("ADP", "prep"), "accused"),
        ("The king accused aid groups of smuggling weapons.", "smuggling", ("VERB", "pcomp"), "of"),
        ("The union accused the operator of fraud.", "of", ("ADP", "prep"), "accused"),
        ("Rao accused Lee and his allies of trying to sink it.", "of", ("ADP", "prep"), "accused"),
        ("Critics accuse the head of the agency of lying to Oslo.", "lying", ("VERB", "pcomp"), "of"),
        ("Critics accuse the head of the agency of lying to Oslo.", "head", ("NOUN", "dobj"), "accuse"),
        ("The court acquitted the minister and two aides of fraud.", "of", ("ADP", "prep"), "acquitted"),
        ("He accused his own party leadership of a major breach of trust.", "of", ("ADP", "prep"), "accused"),
        ("The senator accused the mayor and members of the council.", "of", ("ADP", "prep"), "mayor"),
        ("The court convicted a group of soldiers.", "of", ("ADP", "prep"), "group"),
        ("The king accused the head of the bank.", "of", ("ADP", "prep"), "head"),
        # a crime, and no deed
        (
            "They pleaded guilty to charges of conspiracy to defraud the bank and aggravated identity theft.",
            "theft",
            ("NOUN", "conj"),
            "conspiracy",
        ),
        ("They fled to defraud the bank and aggravated the crisis.", "aggravated", ("VERB", "conj"), "fled"),
        # two helpers of one verb
        ("The firm did not and will not retaliate.", "retaliate", ("VERB", "ROOT"), "retaliate"),
        ("The firm did not and will not retaliate.", "did", ("AUX", "dep"), "retaliate"),
        ("The firm did not, and the mayor did retaliate.", "did", ("VERB", "ROOT"), "did"),
        ("The firm did well and will retaliate.", "did", ("VERB", "ROOT"), "did"),
        # which computer
        ("A computer seized from the mill contained the files.", "seized", ("VERB", "acl"), "computer"),
        ("A computer seized from the mill contained the files.", "computer", ("NOUN", "nsubj"), "contained"),
        ("A merger announced Monday would make it a bank.", "announced", ("VERB", "acl"), "merger"),
        ("The mayor announced Monday she would resign.", "announced", ("VERB", "ROOT"), "announced"),
        ("The man walked into the mill and ordered tea.", "walked", ("VERB", "ROOT"), "walked"),
        # who speaks, behind the verb
        (
            '"We have a woman running," exhorted Clinton\'s introducer, actress Jamie Lee Curtis.',
            "introducer",
            ("NOUN", "nsubj"),
            "exhorted",
        ),
        ('He called it "a farce," left the room.', "room", ("NOUN", "dobj"), "left"),
        # behind a quotation they state it
        ('"We have worked with our allies," the lawyers state.', "lawyers", ("NOUN", "nsubj"), "state"),
        ('"We have worked with our allies," the Saudis state in the paper.', "state", ("VERB", "ROOT"), "state"),
        ('"We have worked with our allies," the Saudis state in the paper.', "worked", ("VERB", "ccomp"), "state"),
        ("It fell, and the lawyers' state is poor.", "state", ("NOUN", "nsubj"), "is"),
        # with whom, and what for
        ("The bank is working closely with the FBI to find them.", "FBI", ("PROPN", "pobj"), "with"),
        # who says it, behind the verb
        ("The bridge was shut today, announced Mayor Ann Low.", "Low", ("PROPN", "nsubj"), "announced"),
        ("Omar Rao was fined, announced the Justice Department.", "fined", ("VERB", "ccomp"), "announced"),
        ("Low won the race, said goodbye to his fans.", "goodbye", ("NOUN", "dobj"), "said"),
        # an office with its bearer
        ("It works, said Special Agent in Charge Perrye K. Turner.", "Turner", ("PROPN", "nsubj"), "said"),
        ("It works, said Special Agent in Charge Perrye K. Turner.", "Agent", ("PROPN", "compound"), "Turner"),
        ("It was found by the agent in Charge Street.", "agent", ("NOUN", "pobj"), "by"),
        ("A Mobile County, Alabama, resident was fined.", "resident", ("NOUN", "nsubjpass"), "fined"),
        ("Mobile County, Alabama, residents left.", "residents", ("NOUN", "nsubj"), "left"),
        ("The court convicted Rao, a resident in Moss, of tax crimes.", "of", ("ADP", "prep"), "convicted"),
        ("Norway has sued a Chicago tax return preparer to bar her.", "preparer", ("NOUN", "dobj"), "sued"),
        ("He said the team prefer to stay there.", "prefer", ("VERB", "ccomp"), "said"),
        # who did it, and whom
        ("They were shot by retreating Russian soldiers.", "soldiers", ("NOUN", "pobj"), "by"),
        ("They were shot by retreating Russian soldiers.", "retreating", ("VERB", "amod"), "soldiers"),
        ("They won by leaving the soldiers there.", "leaving", ("VERB", "pcomp"), "by"),
        (
            "They are pestering Ukrainian President Volodymyr Zelenskyy to go on.",
            "Zelenskyy",
            ("PROPN", "dobj"),
            "pestering",
        ),
        ("They are pestering Ukrainian President Volodymyr Zelenskyy to go on.", "go", ("VERB", "xcomp"), "pestering"),
        # whose it is, and no quotation mark
        ("Ann Lee responded to Vargas’ question on Tuesday.", "Vargas", ("PROPN", "poss"), "question"),
        ("They called it a ‘farce of the Jones’ last week.", "Jones", ("PROPN", "pobj"), "of"),
        # what she did as she spoke, and not what she said
        ("“We left,” Lee said answering a question.", "answering", ("VERB", "advcl"), "said"),
        ("Lee said leaving the union would hurt the town.", "leaving", ("VERB", "csubj"), "hurt"),
        # when they claimed it, and nothing that they claimed
        (REFERRED, "voted", ("VERB", "advcl"), "claimed"),
        (REFERRED, "were", ("AUX", "ccomp"), "claimed"),
        ("“Because they met, I left,” Lee said.", "left", ("VERB", "ccomp"), "said"),
        # who does what is asked, and what is asked
        ("“Is Ann Lee running in Oslo?” asked Ben Roe.", "Lee", ("PROPN", "nsubj"), "running"),
        ("“Are the drivers leaving the union?” asked Ann Lee.", "leaving", ("VERB", "ccomp"), "asked"),
        ("“Are the drivers leaving the union?” asked Ann Lee.", "drivers", ("NOUN", "nsubj"), "leaving"),
        ("These are the drivers leaving the union.", "leaving", ("VERB", "acl"), "drivers"),
        # who asks
        ("“Did Ann Lee leave the city?” asked Ben Roe.", "Roe", ("PROPN", "nsubj"), "asked"),
        ("“Go,” he said, and asked Ben Roe.", "Roe", ("PROPN", "dobj"), "asked"),
        # two names
        ("A poll released by The Washington Post and ABC News shows it.", "Post", ("PROPN", "pobj"), "by"),
        ("A poll released by The Washington Post and ABC News shows it.", "News", ("PROPN", "conj"), "Post"),
        (
            "The reason? Young Latinos and Asian Americans, who have registered in huge numbers here to oppose it.",
            "Americans",
            ("PROPN", "conj"),
            "Latinos",
        ),  # a sentence of its own
        ("The Trade and Industry Ministry closed.", "Ministry", ("PROPN", "nsubj"), "closed"),
        # who says something goes on to say or do something else
        ("The minister said the port was shut and promised to open it.", "promised", ("VERB", "conj"), "said"),
        ("The minister said the port was shut but denied that he knew.", "denied", ("VERB", "conj"), "said"),
        ("Police said they had found a gun and urged people to stay away.", "urged", ("VERB", "conj"), "said"),
        ("Lee said the firm would pay and accused Rao of theft.", "accused", ("VERB", "conj"), "said"),
        (
            "The court ruled that the ban was unlawful and ordered the state to pay.",
            "ordered",
            ("VERB", "conj"),
            "ruled",
        ),
        ("The mayor said the strike is over and thanked the drivers.", "thanked", ("VERB", "conj"), "said"),
        # but what is told of somebody who can go on so
        ("Police said a man entered the bank and demanded money.", "demanded", ("VERB", "conj"), "entered"),
        ("She said the minister had met the union and promised to pay.", "promised", ("VERB", "conj"), "met"),
        ("Lee said the letter arrived and demanded an answer.", "demanded", ("VERB", "conj"), "arrived"),
        ("Lee said the firm has apologised and promised to pay.", "promised", ("VERB", "conj"), "apologised"),
        # what goes on from saying, and what tells of it
        ("A note saying the road was shut and urging them to stay.", "urging", ("VERB", "conj"), "saying"),
        ("A note saying the bank was shutting branches and sacking staff.", "sacking", ("VERB", "conj"), "shutting"),
        ("Lee said it was “a disgrace,” accusing the council.", "accusing", ("VERB", "advcl"), "said"),
        ("Lee said it was a disgrace, accusing the council.", "accusing", ("VERB", "advcl"), "was"),
        ("She said she “ran away,” fearing for her life.", "fearing", ("VERB", "advcl"), "ran"),
        ("Rao says the bridge will open, according to the Herald.", "according", ("VERB", "prep"), "says"),
        ("Rao says the road was shut according to the law.", "according", ("VERB", "prep"), "shut"),
        ("The bridge will open, according to the Herald.", "according", ("VERB", "prep"), "open"),
        # who has said it
        ("She’s argued that the levy is unfair.", "She", ("PRON", "nsubj"), "argued"),
        ("It’s argued that the levy is unfair.", "It", ("PRON", "nsubjpass"), "argued"),
        ("She’s told that the road is shut.", "She", ("PRON", "nsubjpass"), "told"),
        # where what is named before it lies
        (
            "Jo Anne Till of the University of California, Los Angeles disagreed with these findings.",
            "Till",
            ("PROPN", "nsubj"),
            "disagreed",
        ),
        (
            "The second fair of the Governor of Tyumen Oblast, Russia took place.",
            "Russia",
            ("PROPN", "appos"),
            "Oblast",
        ),
        ("In Oslo, Norway won the match.", "Norway", ("PROPN", "nsubj"), "won"),
        # who announces it
        ("Two men died, announced Mayor Ann Low of Oslo.", "Low", ("PROPN", "nsubj"), "announced"),
        ("The firm closed a mill, announced Plan Nine and left.", "Nine", ("PROPN", "dobj"), "announced"),
        # who is one of several
        ("They fined Ann Low, 26; Ben Roe, 40; and Cal Lee, 32.", "Roe", ("PROPN", "conj"), "Low"),
        # of what somebody is accused
        (
            "It charged a man at a bank in Oslo with theft and hiding the money.",
            "hiding",
            ("VERB", "conj"),
            "theft",
        ),
        # when, and not whose
        ("Ben met her weeks after he had left.", "her", ("PRON", "dobj"), "met"),
        ("Ben counted her weeks in Oslo.", "her", ("PRON", "poss"), "weeks"),
        # who acts in a clause that nothing joins to its noun
        ("The stamp Ada Low used was small.", "Low", ("PROPN", "nsubj"), "used"),
        # who has it that somebody says so
        (
            "Ada Low told agents in July she was advised by Ben Roe to use a private email account, the New York Times "
            "reported late Thursday.",
            "told",
            ("VERB", "ccomp"),
            "reported",
        ),
        # the verb's subject
        ("The Civil Rights Division is committed to enforcing it.", "Division", ("PROPN", "nsubjpass"), "committed"),
        ("The door is open.", "door", ("NOUN", "nsubj"), "is"),
    ],
)
def test_words_that_the_parse_takes_for_others(text, word, part, above):
    token = next(t for t in annotate(Article(text)) if t.text == word)
    assert (token.pos_, token.dep_) == part and token.head.text == above


@pytest.mark.parametrize(
    "text", ["Lee is likely to win it and put the race out of reach.", "She has yet to sell it or put it away."]
)
def test_a_bare_form_beside_an_infinitive_is_one(text):
    assert next(t for t in annotate(Article(text)) if t.text == "put").tag_ == "VB"


def test_every_word_still_hangs_on_the_root_of_its_sentence():
    lines = (Path(__file__).parents[2] / "accuracy" / "meantime.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines[::4]]
    for text in (*texts, "Young Latinos and Asian Americans, who vote in Oslo."):
        for word in annotate(Article(text)):
            above = word
            for _ in range(len(word.sent) if word.head != word else 0):
                above = above.head
            assert above.head == above, (word, word.sent.text)


def test_what_is_put_right_keeps_the_sentences():
    text = "It rained. The agency named Ada Brown as its chief. It snowed."
    rows = [row.text for row, _ in sentences(annotate(Article(text)))]
    assert rows == ["It rained.", "The agency named Ada Brown as its chief.", "It snowed."]

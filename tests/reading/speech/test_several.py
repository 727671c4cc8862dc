"""Several quotes of one text: where each ends, what stands within another."""

import pytest

SEVERAL = [
    (
        "The board met about the new bill.\n\n“There are signs of a truce,” wrote Ann Lee on Twitter.",
        [("Ann Lee", "wrote", "There are signs of a truce,")],
    ),
    (
        "The isle issued a statement agreeing it should be decided by Congress: “We have a say in this.”",
        [
            ("The isle", "agreeing", "it should be decided by Congress"),
            ("The isle", "agreeing", "We have a say in this."),
        ],
    ),
    (
        "He said the talks had been hard, Rao told reporters.",
        [("He", "said", "the talks had been hard")],
    ),
    (
        "Omar Rao told Reuters she was ill, saying the trip was off.",
        [("Omar Rao", "told", "she was ill"), ("she", "saying", "the trip was off")],
    ),
    (
        "The mayor said the dam was safe while the engineer wrote that it would break.",
        [("The mayor", "said", "the dam was safe"), ("the engineer", "wrote", "it would break")],
    ),
    (
        "Omar Rao said he would build a wall, which he said would last.",
        [("Omar Rao", "said", "he would build a wall"), ("he", "said", "would last")],
    ),
    (
        '"We will win," the captain said, "and we will do it soon."',
        [("the captain", "said", "We will win, … and we will do it soon.")],
    ),
    (
        '"We will win," said the captain, who scored twice. "We always do."',
        [("the captain", "said", "We will win, … We always do.")],
    ),
    (
        "“It is over,” he said.\n\n“It is not,” she replied.",
        [("he", "said", "It is over,"), ("she", "replied", "It is not,")],
    ),
    (
        "“We lost the barn,” Ann Lee said. “We lost the cows.\n\n“Then the rain stopped.”",
        [("Ann Lee", "said", "We lost the barn, … We lost the cows. … Then the rain stopped.")],
    ),
    (
        "“We lost the barn.\n\n“We lost the cows too,” Ann Lee said.",
        [("Ann Lee", "said", "We lost the barn. … We lost the cows too,")],
    ),
    (
        "Ann Lee said: “We lost the barn.\n\nThe cows were gone.”",
        [("Ann Lee", "said", "We lost the barn. … The cows were gone.")],
    ),
    (
        "Ann Lee said the river rose within an hour.\n\n“We lost the barn. The cows were gone.”",
        [
            ("Ann Lee", "said", "the river rose within an hour"),
            ("Ann Lee", None, "We lost the barn. The cows were gone."),
        ],
    ),
    (
        "Berg said the port would open. She added that ships were waiting.",
        [("Berg", "said", "the port would open"), ("She", "added", "ships were waiting")],
    ),
    (
        "Berg has accused the owners of lying, and argued that the port was closed.",
        [("Berg", "accused", "the owners of lying"), ("Berg", "argued", "the port was closed")],
    ),
    (
        "Critics say the law goes too far, while the government insists that it is needed.",
        [("Critics", "say", "the law goes too far"), ("the government", "insists", "it is needed")],
    ),
    (
        "The actor said he would “not be silenced” and promised “a new dawn”.",
        [("The actor", "said", "he would “not be silenced”"), ("The actor", "promised", "a new dawn")],
    ),
    (
        "He urged the crowd to sit down and said: “It is over.”",
        [("He", "urged", "to sit down"), ("He", "said", "It is over.")],
    ),
    (
        "The ban is void, the judge ruled on Friday, finding it to be too vague.",
        [("the judge", "ruled", "The ban is void"), ("the judge", "finding", "it to be too vague")],
    ),
    (
        "A spokesman voiced regret and that the firm would pay; “We take this seriously.”",
        [("A spokesman", "voiced", "the firm would pay"), ("A spokesman", "voiced", "We take this seriously.")],
    ),
]


SEVERAL += [
    # what one says of another's words has both for its sources
    (
        "“The owners have claimed the dam is safe,” said Ann Lee.",
        [("Ann Lee", "said", "The owners have claimed the dam is safe,"), ("The owners", "claimed", "the dam is safe")],
    ),
    (
        "“Our study shows that the ban works,” Omar Rao said.",
        [("Omar Rao", "said", "Our study shows that the ban works,"), ("Our study", "shows", "the ban works")],
    ),
    (
        "“The judge told us, ‘Leave the town. Go now.’ We stayed,” said Omar Rao.",
        [
            ("Omar Rao", "said", "The judge told us, ‘Leave the town. Go now.’ We stayed,"),
            ("The judge", "told", "Leave the town. Go now."),
        ],
    ),
    # within reported words
    (
        "The bank said it had paid a fine over claims that it hid its losses.",
        [
            ("The bank", "said", "it had paid a fine over claims that it hid its losses"),
            (None, "claims", "it hid its losses"),
        ],
    ),
    (
        "Rao admitted that the mayor had asked the guards to leave.",
        [
            ("Rao", "admitted", "the mayor had asked the guards to leave"),
            ("the mayor", "asked", "to leave"),
        ],
    ),
    (
        "The mayor said she had told the crews not to speak.",
        [("The mayor", "said", "she had told the crews not to speak"), ("she", "told", "not to speak")],
    ),
    (
        "Rao denied that he had gone to ask the guards to leave.",
        [("Rao", "denied", "he had gone to ask the guards to leave")],
    ),
    (
        "The driver told officers he had slept badly, the sergeant said.",
        [
            ("the sergeant", "said", "The driver told officers he had slept badly"),
            ("The driver", "told", "he had slept badly"),
        ],
    ),
    (
        "The ministry says early reports indicate that four villages are cut off.",
        [
            ("The ministry", "says", "early reports indicate that four villages are cut off"),
            ("early reports", "indicate", "four villages are cut off"),
        ],
    ),
    (
        "Lee said someone close to the crew claimed that the valve was open.",
        [
            ("Lee", "said", "someone close to the crew claimed that the valve was open"),
            ("someone close to the crew", "claimed", "the valve was open"),
        ],
    ),
    (
        "Lee said the minister had accused the board of hiding the report.",
        [
            ("Lee", "said", "the minister had accused the board of hiding the report"),
            ("the minister", "accused", "the board of hiding the report"),
        ],
    ),
    # what its speaker has told others before is all one, and so is what anybody may say, or the smoke
    (
        "Rao said he had told the police the door was open.",
        [("Rao", "said", "he had told the police the door was open")],
    ),
    (
        "Rao said anyone who claims the bridge is safe is lying.",
        [("Rao", "said", "anyone who claims the bridge is safe is lying")],
    ),
    (
        "Lee said the smoke showed that the fire was still burning.",
        [("Lee", "said", "the smoke showed that the fire was still burning")],
    ),
    # a claim that somebody meets tells none of its own
    ("Rao said the dam had broken, a claim Kyiv rejected.", [("Rao", "said", "the dam had broken")]),
    # others' words come off
    (
        "Berg said the law was dead, and his critics blame him for the delay.",
        [("Berg", "said", "the law was dead"), ("his critics", "blame", "him for the delay")],
    ),
    # what is said goes no further than what tells of it
    (
        "The firm issued a note saying the road was shut and urging drivers to wait.",
        [("The firm", "saying", "the road was shut"), ("The firm", "urging", "to wait")],
    ),
    (
        "Lee said it was “a disgrace,” accusing the council of waste.",
        [("Lee", "said", "it was “a disgrace,”"), ("Lee", "accusing", "the council of waste")],
    ),
    (
        "Rao says the bridge will open, according to the Herald.",
        [
            ("the Herald", "according to", "Rao says the bridge will open"),
            ("Rao", "says", "the bridge will open"),
        ],
    ),
    # a participle goes on from a passage
    (
        "“We won,” Lee said, further adding, “It was a hard game.”",
        [("Lee", "said", "We won,"), ("Lee", "adding", "It was a hard game.")],
    ),
    # and so is what its speaker has told others; an order that is being given is the speech itself
    (
        "Rao said, “I have asked the drivers to wait.”",
        [("Rao", "said", "I have asked the drivers to wait."), ("I", "asked", "to wait")],
    ),
    (
        "“So we told the chairman we needed the money,” Rao said.",
        [("Rao", "said", "So we told the chairman we needed the money,"), ("we", "told", "we needed the money")],
    ),
    ("Rao said, “I urge anyone with a boat to help.”", [("Rao", "said", "I urge anyone with a boat to help.")]),
    (
        "The bank paid to settle allegations that it cheated widows of their savings, Rao said.",
        [
            ("Rao", "said", "The bank paid to settle allegations that it cheated widows of their savings"),
            (None, "allegations", "it cheated widows of their savings"),
        ],
    ),
]


@pytest.mark.parametrize("text, expected", SEVERAL)
def test_several_quotes(quotes, text, expected):
    assert [q[1:] for q in quotes(text)] == expected

"""Who is said to be whom, and whoever was told of without a name till then; whom a plural means of those told of."""

import pytest

from analysis.reading.actors.actors import find_actors

# text → the mentions of the actor of that name
CHAINS = [
    # named later, however far on
    (
        "A 52-year-old pilot crashed near Bergen. Two nurses helped him. Police identified the man as Leo Orr.",
        "Leo Orr",
        ["A 52-year-old pilot", "him", "the man", "Leo Orr"],
    ),
    (
        "Police said the gunman shot himself. He was named by officers as Bo Orr, 24.",
        "Bo Orr",
        ["the gunman", "himself", "He", "Bo Orr"],
    ),
    ("A teenager drowned on Monday. She was named as Ann Low.", "Ann Low", ["A teenager", "She", "Ann Low"]),
    ("A gunman shot two guards. It rained. They named Bo Orr as the gunman.", "Bo Orr", ["A gunman", "Bo Orr"]),
    (
        "A driver hit a nurse. The driver, whom police identified as Bo Orr, fled.",
        "Bo Orr",
        ["A driver", "The driver", "Bo Orr"],
    ),
    ("A woman died on Monday. It rained. The victim was Ann Low.", "Ann Low", ["A woman", "The victim", "Ann Low"]),
    ("Police named a woman found dead. She was Ann Low, 29.", "Ann Low", ["a woman", "She", "Ann Low"]),
    ("Ann Low sang. She was Cher, 29.", "Ann Low", ["Ann Low", "She"]),
    ("A nurse left. The mayor was ill. The winner was Ann Low.", "Ann Low", ["The winner", "Ann Low"]),
    # nobody knows which of them
    ("A man shot a man. The man was identified as Bo Orr.", "Bo Orr", ["The man", "Bo Orr"]),
    ("A driver hit a nurse. A nurse saw it. Police named the nurse as Ann Low.", "Ann Low", ["the nurse", "Ann Low"]),
    # who is accused, and named with an age
    (
        "The man accused of killing Beth Moran said no. Bo Orr, 33, denies murder.",
        "Bo Orr",
        ["The man", "Bo Orr"],
    ),
    ("The man who runs the shop said no. Bo Orr, 33, wept.", "Bo Orr", ["Bo Orr"]),
    # who is told of together
    ("Ann Low and Bo Orr resigned on Friday. They took bribes.", "Ann Low and Bo Orr", ["They"]),
    ("Ann Low, the mayor, and Bo Orr, her aide, left. Both men wept.", "Ann Low and Bo Orr", ["Both men"]),
    (
        "Ann Low and her husband, Bo Orr, were rescued. The couple wept.",
        "Ann Low and Bo Orr",
        ["The couple"],
    ),
    ("Russia and China vetoed it. They said it was biased.", "Russia and China", ["They"]),
    ("Ann Low and Bo Orr left. Protesters gathered. They waved flags.", "protesters", ["Protesters", "They"]),
    # "both" are the two who were told of
    ("Two teenagers were stabbed. Both men died.", "Two teenagers", ["Two teenagers", "Both men"]),
    ("Three tourists were hurt. The three men flew home.", "Three tourists", ["Three tourists", "The three men"]),
    # whom a title tells from the other of the name
    ("Ian Holt and his wife Jane left. Mrs Holt wept. Holt died.", "Jane Holt", ["Jane", "Holt"]),
    ("Ian Holt and his wife Jane left. Mr Holt wept. Holt died.", "Ian Holt", ["Ian Holt", "his", "Holt", "Holt"]),
    ("Mary Holt left. Mrs Holt wept.", "Mary Holt", ["Mary Holt", "Holt"]),
    ("Roy Dent shot his wife, Eva. The couple ran a shop.", "Roy Dent and Eva", ["The couple"]),
    ("Two sisters were held. Ann Low and Eva Low had fled. Both women wept.", "Ann Low and Eva Low", ["Both women"]),
    ("Ann Low and the company agreed. They wept.", "Ann Low and the company", ["They"]),
    # the relative of somebody, of the same surname
    ("The widow of Len Marsh sued. Joan Marsh was ill.", "Joan Marsh", ["The widow of Len Marsh", "Joan Marsh"]),
    ("The mother of Len Marsh sued. Joan Marsh and Eva Marsh wept.", "Joan Marsh", ["Joan Marsh"]),
    ("The widow of Len Marsh sued. Judge Joan Marsh was ill.", "Joan Marsh", ["Joan Marsh"]),
    # a capital's name just behind the full name
    ("Peter London sings. London trained in Leeds and lives in London.", "Peter London", ["Peter London", "London"]),
    ("Peter London sings. In London, it rained. London vowed to act.", "Peter London", ["Peter London"]),
    # the former and the latter
    ("Ken Hill fined the goalkeeper. The former wept.", "Ken Hill", ["Ken Hill", "The former"]),
    # of whom the age is
    ("Ann Low met a nurse. A man in his twenties left.", "A man in his twenties", ["A man in his twenties", "his"]),
    # a body that says so of itself
    ("The club lost. The council said it would close the pool.", "The council", ["The council", "it"]),
    ("Ann Low married Bo Orr. The couple wept.", "Ann Low and Bo Orr", ["The couple"]),
    ("Police shot a man. The man, whose name was given as Bo Orr, died.", "Bo Orr", ["a man", "The man", "Bo Orr"]),
    # whoever tells it has not died
    ("Ann Low sang. Her daughter, Eva, said she died on Monday.", "Ann Low", ["Ann Low", "Her", "she"]),
    ("Ann Low sang. Her daughter, Eva, said she had nearly died.", "Ann Low", ["Ann Low", "Her"]),
    # for whom a lawyer speaks
    ("Bo Orr was held. His lawyer, Dan Voss, said he was ill.", "Bo Orr", ["Bo Orr", "His", "he"]),
    ("Bo Orr was held. His rival, Dan Voss, said he was ill.", "Bo Orr", ["Bo Orr", "His"]),
    # whose sister she is
    ("Brown was shot. Police wept. His sister, Jo Brown, left.", "Jo Brown", ["His sister", "Jo Brown"]),
    ("His sister, Jo Brown, left. Brown wept.", "Jo Brown", ["His sister", "Jo Brown", "Brown"]),
    # the leader of a country
    (
        "The prime minister of Spain, Ana Ruiz, left. The Spanish leader wept.",
        "Ana Ruiz",
        ["The prime minister of Spain", "Ana Ruiz", "The Spanish leader"],
    ),
    (
        "The deputy minister of Spain, Ana Ruiz, left. The Spanish leader wept.",
        "The Spanish leader",
        ["The Spanish leader"],
    ),
    # a nickname
    ("William “Billy” Stone died. Billy was a jockey.", "William “Billy” Stone", ["William “Billy” Stone", "Billy"]),
    # two people, of whom the parse makes one
    ("One pastor supporting Mr. Orr, Tom Hale, wept.", "Tom Hale", ["One pastor", "Tom Hale"]),
    ("One pastor supporting Mr. Orr, Tom Hale, wept.", "Orr", ["Orr"]),
    ("Colin Hart, Lord Carloway, wept.", "Lord Carloway", ["Colin Hart", "Lord Carloway"]),
    ("A lawyer for Bo Orr, Ann Low, said he wept.", "Ann Low", ["A lawyer for Bo Orr", "Ann Low"]),
    # a firm that owns something
    ("It was shut by the mine's owner, Copperline.", "Copperline", ["the mine's owner", "Copperline"]),
]


@pytest.mark.parametrize("text, name, mentions", CHAINS)
def test_who_is_whom(text, name, mentions, annotate):
    found = find_actors(annotate(text))
    ids = [a.actor_id for a in found.actors if a.name == name]
    assert [m.text for m in found.mentions if m.actor_id in ids] == mentions


@pytest.mark.parametrize("text, name", [("Ann Low or Bo Orr left. They wept.", "Ann Low or Bo Orr")])
def test_nobody_is_told_of_together(text, name, annotate):
    assert all(a.kind == "person" for a in find_actors(annotate(text)).actors)


@pytest.mark.parametrize(
    "text, name, kind",
    [
        ("LEEDS, England — A bus driver was jailed on Tuesday.", "LEEDS", "place"),
        ("It was shut by the mine's owner, Copperline.", "Copperline", "organisation"),
        ("It was shut by the mine's owner, Ann Low.", "Ann Low", "person"),
        ("Ann Low was hit by a lorry.", "a lorry", "other"),
    ],
)
def test_kinds(text, name, kind, annotate):
    assert [a.kind for a in find_actors(annotate(text)).actors if a.name == name] == [kind]

"""Whether it happened, who says so, and when: texts that were misread, and what a reader of each answers.

Every text is of 7 March 2024, a Thursday.
"""

CONTRARY = "what would have happened"
CLAIM = "whose claim it is"
NUMBER = "a number, no denial"
IDIOM = "idioms"
SET = "a day that is set"
COUNTED = "at most, at least so long apart"
BACK = "told in looking back"
MATCH = "within the game"

TEXTS = [
    (
        CONTRARY,
        "Fewer than half the delegates backed the motion. Had ten more voted yes, it would have passed.",
        [("status of passed", "negated"), ("status of voted", "negated")],
    ),
    (
        CONTRARY,
        "The hostages might have been killed had the army stormed the building, General Tor Berg told MPs.",
        [("status of stormed", "negated"), ("status of killed", "negated")],
    ),
    (
        CONTRARY,
        "The climber would have fallen to his death had his rope not snagged on a rock, rescuers said.",
        [("status of death", "negated"), ("status of snagged", "claimed"), ("no event", "had")],
    ),
    (
        CONTRARY,
        "Had the pilot turned back, the inquiry heard, all the passengers would be alive.",
        [("status of turned back", "negated")],
    ),
    (CONTRARY, "Had the pilot turned back? Nobody knows.", [("status of turned back", "possible")]),
    (CONTRARY, "The climber fell to his death.", [("status of death", "reported")]),
    (CONTRARY, "The army had the guards searched.", [("status of searched", "reported")]),
    (CONTRARY, "The bill fell two votes short of passing.", [("status of passing", "negated")]),
    (
        CONTRARY,
        "Sales nearly halved, the grocer said.",
        [("status of halved", "negated"), ("source of halved", "grocer")],
    ),
    (CONTRARY, "Analysts had expected Norsk to cut its dividend.", [("status of cut", "possible")]),
    (CONTRARY, "Norsk had expected to cut its dividend.", [("status of cut", "planned")]),
    (CONTRARY, "The minister denied he was about to resign.", [("status of resign", "denied")]),
    (CONTRARY, "The company denied having held talks.", [("status of talks", "denied")]),
    (
        CLAIM,
        "The trust denied claims by a nurse that surgeons had operated on the wrong patients.",
        [("status of operated", "denied"), ("source of operated", "trust")],
    ),
    (CLAIM, "The mayor denied claims made by a rival that he took bribes.", [("status of took", "denied")]),
    (CLAIM, "Lee dismissed warnings from engineers that the dam had cracked.", [("status of cracked", "denied")]),
    (CLAIM, "He denied a report in the Times that he had resigned.", [("status of resigned", "denied")]),
    (
        CLAIM,
        "Police are investigating claims by a guard that inmates were beaten.",
        [("status of beaten", "claimed"), ("source of beaten", "guard")],
    ),
    (CLAIM, "He said in an interview with the paper that the bridge fell.", [("status of fell", "claimed")]),
    (CLAIM, "Lee told MPs at a hearing that police lied.", [("status of lied", "claimed"), ("source of lied", "Lee")]),
    (
        CLAIM,
        "The minister told the inquiry that he had shredded the file.",
        [("status of shredded", "claimed"), ("status of inquiry", "reported")],
    ),
    (
        CLAIM,
        "A priest was remanded following a complaint that he abused two boys.",
        [("status of abused", "claimed")],
    ),
    (
        CLAIM,
        "The council leader, accused by residents of ignoring warnings, resigned.",
        [("status of ignoring", "claimed")],
    ),
    (
        CLAIM,
        "Frosts resulted in the loss of a third of the harvest, growers said.",
        [("status of loss", "claimed"), ("source of loss", "growers")],
    ),
    (CLAIM, "The firm fired a guard in the mine that she owned.", [("status of owned", "reported")]),
    (CLAIM, "Lee spoke at a hearing that police broke up.", [("status of broke up", "reported")]),
    (
        CLAIM,
        "The fugitive is reported to have entered Bolivia, Interpol said.",
        [("status of entered", "claimed"), ("source of entered", "Interpol")],
    ),
    (
        CLAIM,
        "According to Lee, Rao, 30, was held in a cell for six days.",
        [("source of held", "Lee"), ("patient of held", "Rao")],
    ),
    (CLAIM, "The prosecution says Hughes lied.", [("no event", "prosecution"), ("status of lied", "claimed")]),
    (
        NUMBER,
        "World No. 4 Lena Voss missed her train. Pump No. 2 failed.",
        [("agent of missed", "Lena Voss"), ("status of failed", "reported"), ("no event", "pump")],
    ),
    (NUMBER, "Reactor No 3 exploded on Friday.", [("status of exploded", "reported")]),
    (
        NUMBER,
        "No 10 denied the report. No tanks entered the town.",
        [("status of denied", "reported"), ("status of entered", "negated")],
    ),
    (
        IDIOM,
        "The mill is up and running, and wear and tear was not to blame. Zoe Hart died aged 90.",
        [("no event", "running"), ("no event", "tear"), ("no event", "aged")],
    ),
    (IDIOM, "The firm came of age with two deals under its belt.", [("no event", "came")]),
    (IDIOM, "The deals came in May.", [("status of deals", "reported")]),
    (
        SET,
        "A council vote scheduled for Monday was postponed. It will now be held on 18 March.",
        [("day of vote", "2024-03-04"), ("day of scheduled", "NaT..2024-03-04"), ("day of held", "2024-03-18")],
    ),
    (
        SET,
        "A strike threatened for Friday may yet be called off, union leaders said. Talks resume this evening.",
        [("day of strike", "2024-03-08"), ("status of resume", "planned")],
    ),
    (SET, "A man opens his shop this evening and sings.", [("status of sings", "reported")]),
    (SET, "As of Monday, 41 people had died in the outbreak.", [("day of died", "NaT..2024-03-04")]),
    (SET, "As of 1 April, shops will close at six.", [("day of close", "2024-04-01..NaT")]),
    (
        SET,
        "The match on Sunday was abandoned; unlike Sunday's fixture, Wednesday's friendly passed peacefully.",
        [("day of passed", "2024-03-06")],
    ),
    (
        SET,
        "Two men deny murdering a shopkeeper in July. The trial continues on Monday.",
        [("month of murdering", "2023-07"), ("status of continues", "planned"), ("day of continues", "2024-03-11")],
    ),
    (SET, "Kenya lifted the Sunday alcohol ban.", [("time of Sunday", "every")]),
    (SET, "Police lifted the Sunday siege.", [("time of Sunday", "not every")]),
    (SET, "Nobody won Saturday's jackpot.", [("time of Saturday", "2024-03-02")]),
    (SET, "Campaigners want Sunday sales.", [("time of Sunday", "every")]),
    (SET, "Farmers rely on the Saturday market.", [("time of Saturday", "every")]),
    (SET, "Farmers went to the Saturday market.", [("time of Saturday", "not every")]),
    (SET, "The White House releases a statement, 25 July 2016.", [("day of releases", "2016-07-25")]),
    (
        COUNTED,
        "Within two years before his arrest, Doyle transferred $3 million to Malta. He was arrested on Feb. 12.",
        [("day of transferred", "2022-02-12..2024-02-12")],
    ),
    (
        COUNTED,
        "The firm closed on Monday, more than three years after the shaft collapsed.",
        [("day of collapsed", "NaT..2021-03-04")],
    ),
    (
        BACK,
        "Sir Alan Petrie, who led the Northern Bank, died on Tuesday. Petrie wrote three books.",
        [("day of wrote", "NaT..2024-03-05")],
    ),
    (
        BACK,
        "Eva Oyo was named finance minister on Tuesday. She ran the Lagos stock exchange and advised two presidents.",
        [("day of ran", "NaT..2024-03-07"), ("day of advised", "NaT..2024-03-07")],
    ),
    (
        BACK,
        "Lowry, who captained Wales and played for three clubs, was appointed coach of Swansea on Wednesday.",
        [("day of captained", "NaT..2024-03-06"), ("day of played", "not 2024-03-06..2024-03-06")],
    ),
    (
        BACK,
        "Iris Vale, the potter, has died. She exhibited in Tokyo and wrote a memoir.",
        [("day of exhibited", "NaT..2024-03-07"), ("day of wrote", "NaT..2024-03-07")],
    ),
    (
        BACK,
        "A judge freed a farmer who spent nine years in jail. Kerr was found guilty in 2014 of killing his wife.",
        [("year of spent", "not 2014..2014"), ("year of killing", "NaT..2014")],
    ),
    (BACK, "The mill burned on Tuesday. Ann Lee ran to the quay.", [("day of ran", "2024-03-05")]),
    (
        BACK,
        "The company was fined on Friday for polluting a river.",
        [("day of polluting", "NaT..2024-03-01"), ("before", "polluting", "fined")],
    ),
    (BACK, "A man was arrested on suspicion of murder on Tuesday.", [("day of murder", "NaT..2024-03-05")]),
    (
        BACK,
        "Rao was held in a cell for six days. He was freed on Wednesday.",
        [("day of held", "not 2024-03-06..2024-03-06")],
    ),
    (
        BACK,
        "The trust denied it had lied. A nurse was sacked in May last year.",
        [("month of denied", "not 2023-05"), ("month of sacked", "2023-05")],
    ),
    (
        MATCH,
        "Kerr scored twice as United thrashed City 5-0 on Sunday.",
        [("agent of thrashed", "United"), ("unordered", "thrashed", "scored")],
    ),
]

NOT_YET: tuple[str, ...] = ()

"""Kinds of faults that cost trust, three invented texts of each, and what a reader of each text answers.

Every text is of 7 March 2024, a Thursday. An answer is a question to the tables (see `answers.py`) and what it gives.
"""

DATELINE = "dateline"
SAME_SURNAME = "bare surname after a relative of the same name"
NAME_LATER = "description first, name later"
SURNAME_CITY = "a surname that is also a city"
FIRST_NAME = "a person named again by first name"
RELATIVE = "subject of a relative clause"
AS_CLAUSE = "a clause after 'as' has its own subject"
IT = "'it' is not whatever was the subject"
PULL_QUOTE = "a pull quote's line"
UNTAGGED = "'he' goes to the nearest name"
DOCUMENT = "according to a document"
COLLECTIVE = "a source that is no person"
DEED = "deeds as speech"
INTERVIEW = "answers of an interview"
QUESTION = "questions are no statements"
ALMOST = "almost, nearly"
RESULT = "infinitive of result"
SLATED = "slated for today"
INTENDED = "a noun inside an intention"
CLOCK = "clock time of the day told before"
BARE_MONTH = "bare month after a perfect infinitive"
WEEKDAY_BACK = "weekday of what is past"
CAUSE = "effect and cause"
LEFT = "result before its cause"
IDIOM = "words of idioms as events"
COUNTER = "what would have happened"
TITLE_NAME = "'the president of X, NAME' is one actor"
NO_COMMENT = "a request for comment"
KIND_OF_DAY = "weekday as a kind of day"

TEXTS = [
    (
        DATELINE,
        "LISBON — A retired judge was shot outside her home on Wednesday, police said.",
        [("patient of shot", "judge"), ("quote begins", "A retired judge")],
    ),
    (
        DATELINE,
        "CAPE TOWN, South Africa (Reuters) - Miners blocked a road on Wednesday to demand higher wages, a union said.",
        [("agent of blocked", "Miners"), ("quote begins", "Miners")],
    ),
    (
        DATELINE,
        "GENEVA: The watchdog fined two banks on Monday for hiding losses.",
        [("agent of fined", "watchdog"), ("patient of fined", "banks")],
    ),
    (
        SAME_SURNAME,
        "Rosa Beltran sold the farm in May. Her husband, Luis Beltran, is a nurse. The council sued Beltran in 2022.",
        [("patient of sued", "Rosa Beltran or nobody")],
    ),
    (
        SAME_SURNAME,
        "Karl Odum was charged with fraud on Tuesday. His sister, Grace Odum, runs the firm. Police questioned Odum "
        "for six hours.",
        [("patient of questioned", "Karl Odum or nobody")],
    ),
    (
        SAME_SURNAME,
        "Senator Ann Pryce resigned on Monday. Her son, Mark Pryce, had taken money from a lobbyist. A committee will "
        "question Pryce in April.",
        [("patient of question", "Ann Pryce or nobody")],
    ),
    (
        NAME_LATER,
        "A former mayor was jailed on Tuesday. Victor Salas, 61, the former mayor of Puerto Lindo, denied the charges.",
        [("persons", "Victor Salas")],
    ),
    (
        NAME_LATER,
        "A nurse from Leeds has won the lottery. Emma Clegg, 34, a nurse at a children's hospital, will keep her job.",
        [("persons", "Emma Clegg")],
    ),
    (
        NAME_LATER,
        "A drug maker will close its plant in Ohio. Valmont Labs, the drug maker, employs 900 people there.",
        [("organisations", "Valmont Labs")],
    ),
    (
        SURNAME_CITY,
        "The witness was named as Carla Florence, 30. Florence, who lives alone, called the police.",
        [("agent of called", "Carla Florence"), ("persons", "Carla Florence")],
    ),
    (
        SURNAME_CITY,
        "Deputy Jack London arrested two men on Sunday. London said they had not resisted.",
        [("speaker of they had not resisted", "Jack London")],
    ),
    (
        SURNAME_CITY,
        "Coach Petra Lima left the club in January. Lima had won three titles with it.",
        [("agent of won", "Petra Lima")],
    ),
    (
        FIRST_NAME,
        "The health minister, Sunita Rao Menon, closed two wards on Monday. Sunita said the roofs had leaked.",
        [("speaker of the roofs had leaked", "Sunita Rao Menon")],
    ),
    (
        FIRST_NAME,
        "Police found Tomas Herrera, 9, in a barn on Sunday. Tomas had walked eleven miles.",
        [("agent of walked", "Tomas Herrera")],
    ),
    (
        FIRST_NAME,
        "The singer Nadia Okoro cancelled her tour. Nadia told fans that she had lost her voice.",
        [("speaker of she had lost her voice", "Nadia Okoro")],
    ),
    (
        RELATIVE,
        "Inspectors closed the tunnel that the builder, Jan Kovar, opened in 2019.",
        [("agent of opened", "Jan Kovar")],
    ),
    (
        RELATIVE,
        "The court annulled the contract which the governor, Lena Hart, signed last year.",
        [("agent of signed", "Lena Hart"), ("agent of annulled", "court")],
    ),
    (
        RELATIVE,
        "Reporters saw the letter that the bishop, Paul Adeyemi, wrote in prison.",
        [("agent of wrote", "Paul Adeyemi")],
    ),
    (
        AS_CLAUSE,
        "Striker Ola Berg scored twice as Norvik United defeated Falk City on Sunday.",
        [("agent of defeated", "Norvik United"), ("patient of defeated", "Falk City")],
    ),
    (
        AS_CLAUSE,
        "Shares of Delmar fell on Monday as regulators rejected its bid for a rival.",
        [("agent of rejected", "regulators")],
    ),
    (
        AS_CLAUSE,
        "Pilot Henrik Dahl parachuted to safety as the jet struck a hangar on Tuesday.",
        [("agent of struck", "not Henrik Dahl")],
    ),
    (
        IT,
        "The Danish parliament passed a farm bill in 2019, but it was vetoed by the queen.",
        [("patient of vetoed", "not Danish parliament"), ("quotes", "none")],
    ),
    (
        IT,
        "The committee approved the merger in June, but it was blocked by a judge.",
        [("patient of blocked", "not committee"), ("quotes", "none")],
    ),
    (
        IT,
        "The museum bought the statue in 1999, but it was stolen by a guard.",
        [("patient of stolen", "not museum")],
    ),
    (
        PULL_QUOTE,
        "—The mayor of Hull, Dina Marsh\n\n"
        'Colin Webb, the head of the ambulance service, said of the crash: "We reached the bridge in nine minutes."',
        [("speaker of We reached the bridge", "Colin Webb")],
    ),
    (
        PULL_QUOTE,
        '"We will rebuild every house."\n\n—Governor Tessa Lind\n\nThe fire burned 40 houses on Monday.',
        [("speaker of We will rebuild", "Tessa Lind")],
    ),
    (
        PULL_QUOTE,
        '"Nobody warned us." —Miriam Katz, a survivor\n\nThe dam broke on Monday.',
        [("speaker of Nobody warned us", "Miriam Katz")],
    ),
    (
        UNTAGGED,
        "A storm cut power to the coast, minister Olena Bilyk said. Zubkov, 44, denied any theft. "
        '"I never touched the money," he told reporters.',
        [("speaker of I never touched the money", "Zubkov")],
    ),
    (
        UNTAGGED,
        "The fire began in a kitchen, sheriff Dale Orr said. Quimby, 29, rejected the charge. "
        '"I was asleep," he told the court.',
        [("speaker of I was asleep", "Quimby")],
    ),
    (
        UNTAGGED,
        "The bridge will stay shut, engineer Ivo Strand said. Mabuza, 58, denied any blame. "
        '"I warned them twice," she told reporters.',
        [("speaker of I warned them twice", "Mabuza")],
    ),
    (
        DOCUMENT,
        "Ferris was detained on Monday, according to a spokeswoman for the ministry. "
        "According to the complaint, Ferris forged 30 passports.",
        [("source of forged", "complaint")],
    ),
    (
        DOCUMENT,
        "The plant will close, a manager said. According to the report, inspectors ignored five warnings.",
        [("source of ignored", "report")],
    ),
    (
        DOCUMENT,
        "The lawyer left the court without a word. According to court documents, Hanley hid two million dollars.",
        [("source of hid", "documents")],
    ),
    (
        COLLECTIVE,
        "A bus fell into a gorge near Pokra on Monday, killing 19 people, according to local media.",
        [("source of fell", "local media")],
    ),
    (COLLECTIVE, "Rebels shelled a market on Sunday, state radio said.", [("source of shelled", "state radio")]),
    (
        COLLECTIVE,
        "Two ministers have fled the capital, according to intelligence reports.",
        [("source of fled", "intelligence reports")],
    ),
    (DEED, "The board on Monday dismissed the chief executive.", [("quotes", "none")]),
    (DEED, "The senate approved the treaty on Tuesday after the governor backed it.", [("quotes", "none")]),
    (
        DEED,
        "The club has supported the stadium plan since 2020, and the council opposed the road.",
        [("quotes", "none")],
    ),
    (
        INTERVIEW,
        "Mira Lund trained the rescue dogs. She talked to the Herald on Tuesday.\n\n"
        "Q: Why did you leave?\n\nA: The ministry cut our budget in May. I complained twice.",
        [("speaker of The ministry cut our budget", "Mira Lund"), ("status of cut", "claimed")],
    ),
    (
        INTERVIEW,
        "Pavel Roth designed the bridge. He spoke with the Gazette on Monday.\n\n"
        "Q: Who ordered the steel?\n\nA: The contractor bought it abroad. We tested nothing.",
        [("speaker of The contractor bought it", "Pavel Roth"), ("status of bought", "claimed")],
    ),
    (
        INTERVIEW,
        "Lucia Moran runs a shelter. She answered our questions by phone.\n\n"
        "Q: What happened that night?\n\nA: The river broke the wall. Volunteers carried the children out.",
        [("speaker of The river broke the wall", "Lucia Moran"), ("status of carried", "claimed")],
    ),
    (
        QUESTION,
        "**Reporter:** The union says you fired nine drivers. Are they inventing it?",
        [("status of inventing", "not reported")],
    ),
    (QUESTION, "Did the general sell the weapons? Nobody at the ministry knows.", [("status of sell", "not reported")]),
    (
        QUESTION,
        "Has the agency destroyed the files? The opposition wants an answer.",
        [("status of destroyed", "not reported")],
    ),
    (
        ALMOST,
        "Lena Fox won the race on Sunday. She almost fell at the last turn and nearly lost a shoe.",
        [("status of fell", "negated or possible"), ("status of lost", "negated or possible")],
    ),
    (
        ALMOST,
        "The truck nearly hit a school bus on Tuesday.",
        [("status of hit", "negated or possible")],
    ),
    (
        ALMOST,
        "The bank almost collapsed in 2008 before the state rescued it.",
        [("status of collapsed", "negated or possible"), ("status of rescued", "reported")],
    ),
    (
        RESULT,
        "Harwick fought back after the break to defeat Selby 2-1 on Saturday.",
        [("status of defeat", "reported"), ("agent of defeat", "Harwick")],
    ),
    (
        RESULT,
        "The Labour candidate came from third place to win the seat on Thursday.",
        [("status of win", "reported")],
    ),
    (
        RESULT,
        "Ines Roca overcame a knee injury to take gold in Oslo on Sunday.",
        [("status of take", "reported"), ("agent of take", "Ines Roca")],
    ),
    (
        SLATED,
        "The two astronauts are slated to return to Earth, landing tonight in Kazakhstan.",
        [("status of return", "planned"), ("status of landing", "planned")],
    ),
    (SLATED, "The envoys are due to meet the president today.", [("status of meet", "planned")]),
    (
        SLATED,
        "The ferry is scheduled to sail this evening, carrying 300 trucks.",
        [("status of sail", "planned"), ("status of carrying", "planned")],
    ),
    (
        INTENDED,
        "A court sentenced Brandt to six years on Monday. His lawyer said he planned to challenge the verdict.",
        [("status of verdict", "not planned"), ("status of challenge", "planned")],
    ),
    (
        INTENDED,
        "A judge fined the airline on Tuesday. The airline intends to appeal the fine.",
        [("status of fine", "not planned"), ("status of appeal", "planned")],
    ),
    (
        INTENDED,
        "The club lost the final on Sunday. It wants to protest against the defeat.",
        [("status of defeat", "not planned")],
    ),
    (
        CLOCK,
        "On Sunday a man set fire to a church in York. Police arrested him at about 21:15 local time.",
        [("day of arrested", "2024-03-03")],
    ),
    (
        CLOCK,
        "A tanker sank off Malta on Tuesday. The crew sent a distress call at 3 a.m.",
        [("day of sent", "2024-03-05")],
    ),
    (
        CLOCK,
        "A quake shook the island on Monday. The first tremor struck at 11:40 p.m. local time.",
        [("day of struck", "2024-03-04")],
    ),
    (
        BARE_MONTH,
        "Keller is thought to have left for Peru in August, prosecutors said.",
        [("month of left", "2023-08")],
    ),
    (
        BARE_MONTH,
        "The hackers are believed to have entered the network in October, the bank said.",
        [("month of entered", "2023-10")],
    ),
    (BARE_MONTH, "The couple are alleged to have stolen the painting in May.", [("month of stolen", "2023-05")]),
    (
        WEEKDAY_BACK,
        "The launch planned for Tuesday was scrapped. Unlike Tuesday's attempt, yesterday's launch succeeded.",
        [("time of Tuesday", "2024-03-05")],
    ),
    (
        WEEKDAY_BACK,
        "The vote scheduled for Monday never took place because the hall burned down.",
        [("time of Monday", "2024-03-04")],
    ),
    (
        WEEKDAY_BACK,
        "The march planned for Saturday was banned. Saturday's violence, the mayor said, left nine people injured.",
        [("time of Saturday", "2024-03-02")],
    ),
    (CAUSE, "The landslide, which hit Pokra, resulted in 12 deaths.", [("before", "landslide", "deaths")]),
    (CAUSE, "The leak, which began in a pump, caused an explosion.", [("before", "leak", "explosion")]),
    (
        CAUSE,
        "Eleven arrests followed the riot, which broke out in Selby.",
        [("before", "riot", "arrests")],
    ),
    (
        LEFT,
        "In 2019 the mayor survived a shooting that left a driver blind.",
        [("before", "shooting", "left"), ("year of shooting", "2019")],
    ),
    (LEFT, "In 2016 a blast that left nine workers dead closed the refinery.", [("before", "blast", "left")]),
    (
        LEFT,
        "In 2021 a flood left 300 families homeless in Karun.",
        [("before", "flood", "left"), ("year of flood", "2021")],
    ),
    (
        IDIOM,
        "Diaz, who came off with two minutes left, has won four in a row.",
        [("no event", "left"), ("no event", "row")],
    ),
    (
        IDIOM,
        '"I\'m gonna fight," said Ruiz, who was on the losing end of a close vote.',
        [("no event", "gon"), ("no event", "end")],
    ),
    (
        IDIOM,
        "The plan takes pride of place in her speech, and with ten days left nobody has seen it.",
        [("no event", "left"), ("no event", "place")],
    ),
    (
        COUNTER,
        "Moss said he would have drowned had he not been pulled out.",
        [("status of drowned", "negated")],
    ),
    (
        COUNTER,
        "The roof would have collapsed if the crew had not propped it up.",
        [("status of collapsed", "negated")],
    ),
    (
        COUNTER,
        "Without the alarm, dozens would have died, the mayor said.",
        [("status of died", "negated")],
    ),
    (
        TITLE_NAME,
        "The president of Ghana, Esi Mensah, flew to Paris on Sunday. President of Ghana Esi Mensah signed a pact.",
        [("persons", "Esi Mensah")],
    ),
    (
        TITLE_NAME,
        "The head of the railway, Otto Brink, resigned on Monday. Brink had run the railway since 2015.",
        [("persons", "Otto Brink")],
    ),
    (
        TITLE_NAME,
        "The prime minister of Iceland, Katla Jons, met the king of Norway, Harald Lie, on Monday.",
        [("persons", "Harald Lie, Katla Jons")],
    ),
    (NO_COMMENT, "The airline did not respond to a request for comment.", [("no event", "comment")]),
    (
        NO_COMMENT,
        "The ministry could not be reached for comment on Sunday.",
        [("no event", "comment")],
    ),
    (NO_COMMENT, "A lawyer for the family declined to comment.", [("status of comment", "not planned")]),
    (
        KIND_OF_DAY,
        "The Sunday closing rule hurts bakers. A loophole permits Sunday trading in ports.",
        [("time of Sunday", "every")],
    ),
    (
        KIND_OF_DAY,
        "Shops will lose the right to Sunday opening, and Sunday trade is falling.",
        [("time of Sunday", "every")],
    ),
    (
        KIND_OF_DAY,
        "Saturday shopping keeps the old town alive.",
        [("time of Saturday", "every")],
    ),
]

# Of the 87 texts as they were first written, 70 were read so; now all are.
NOT_YET: tuple[str, ...] = ()

"""Descriptions and pronouns: spans, what they demand, whom they refer to."""

import pytest

from analysis.model.reader import read_spans
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.coreference.nominals.meanings import kind_of
from analysis.reading.actors.coreference.nominals.nominals import find_nominals
from analysis.reading.actors.coreference.pronouns.pronouns import find_pronouns
from analysis.reading.actors.names.names import find_names

NOMINALS = [
    ("Critics from across the country protested.", ["Critics from across the country", "the country"]),
    ("The soldiers who fled were caught by retreating troops.", ["The soldiers", "retreating troops"]),
    ("A spokesman for the court is the highest official.", ["A spokesman for the court", "the court"]),
    ("No soldier and no officer came.", []),
    ("The mayor of Lyon, Ann Lee, and the mayor of Turin, Tom Rao, left.", ["The mayor of Lyon", "the mayor of Turin"]),
    ("Rao was convicted by a jury of buying eels.", ["a jury"]),
    ("Rao was convicted by a jury of the court.", ["a jury of the court", "the court"]),
    ("A police report states that it rained.", ["A police report"]),
    ("As alleged in the indictment, it rained.", ["the indictment"]),
    ("He became prime minister.", []),
    ("Her Majesty the Queen met the bishop's guests.", ["Her Majesty the Queen", "the bishop's guests", "the bishop"]),
    ("The mayor, a former nurse, spoke.", ["The mayor", "a former nurse"]),
    ("Opposition to the plan grew.", []),
    ("He was shot in the head, and true justice takes time.", []),
    ("The blow struck his head. Its head resigned.", ["Its head"]),
    ("The mayor declared a state of emergency.", ["The mayor"]),
    ("They called her a traitor and a clown.", []),
    ("They questioned his authority. She took office during his presidency.", []),
    ("They pledged funds and spent them on computer networks and the food chain.", []),
    ("Hedge funds fell. The port authority wept.", ["Hedge funds", "The port authority"]),
    ("They will use the full force of the law.", []),
    ("The movement of particles and the prosecution of crimes cost much.", []),
    ("The movement won. The prosecution wept.", ["The movement", "The prosecution"]),
    ("He has a bachelor's degree. A bachelor wept.", ["A bachelor"]),
    ("They met at a party. A party won.", ["A party"]),
    ("The claims were settled. The settlement was hailed.", []),
    ("Troops took the settlement.", ["Troops", "the settlement"]),
    # who tells something outright
    ("The defence argued that it rained.", ["The defence"]),
    ("The data show that it rained.", ["The data"]),
    ("The defence failed.", []),
    ("Half said that it rained.", []),
    ("She was known as the drummer and co-founder.", []),
    ("She left as a friend and ally of the king.", ["the king"]),
    ("She lost her job as a nurse. He spoke of his role as a father.", []),
    ("Allies such as the mayor left.", ["Allies", "the mayor"]),
    ("She was one of the best doctors. They are among the most able nurses.", []),
    ("She was one of the suspects.", ["the suspects"]),
    ("Patients got a new regimen.", ["Patients"]),
    ("It burnt in a children's clinic.", ["a children's clinic"]),
    ("He has immunity from prosecution and made it his mission.", []),
    ("It was agreed with the mayor and the parish hall.", ["the mayor"]),
    ("In his youth, bodies were found on our side.", []),
    ("The body met; his body ached.", ["The body"]),
    ("The youth wept on the other side.", ["The youth", "the other side"]),
    ("The justice sat.", ["The justice"]),
    ("He met the head of state.", ["the head of state"]),
    ("The Turkish city of Istanbul burned.", []),
    ("Women's football has fans.", ["fans"]),
    ("They met in court. The court sat. Police came.", ["The court", "Police"]),
    ("All but one of the ministers left.", ["the ministers"]),
    ("Once the governing force, they fell.", ["the governing force"]),
    ("HM the Queen met Ukrainian negotiators.", ["HM the Queen", "Ukrainian negotiators"]),
    ("Not only the mayor left.", ["the mayor"]),
    ("The member state signed.", ["The member state"]),
    ("According to court documents, it sank.", ["court documents"]),
    ("It sank, according to state television.", ["state television"]),
    ("Per reports, it sank, as was reported by local media.", ["reports", "local media"]),
    ("The indictment alleges that it sank.", ["The indictment"]),
    ("A survey of bees showed that it sank.", ["A survey of bees"]),
    ("The indictment was sealed, and the survey of bees began.", []),
    ("No report said that it sank.", []),
    (
        "The raft left. The ship hit a rock, and a helicopter rescued the crew of the ship.",
        ["The ship", "a helicopter", "the crew of the ship", "the ship"],
    ),
    ("The ship was built in May. The crew of the ship slept.", ["The crew of the ship"]),
]


DESCRIBED = [  # by weights, beside what the rules read; the reader model is heard
    ("The ministers signed the deal in May. The deal ends all tariffs.", ["the deal", "The deal"]),
    ("Its status as a museum was lost. She was one of the best doctors.", []),
    ("Rescuers found the wreck of the submarine.", ["the wreck of the submarine", "the submarine"]),
    ("Researchers described the fossils in a paper.", ["the fossils"]),
    ("The zebras were released into a park.", ["The zebras"]),
    ("Growth was slow in the spring, and there was no doubt about the weather.", []),
    ("Ann Lee lost her temper in a moment of anger.", []),
    ("He slept on the floor.", []),
]


@pytest.mark.parametrize("text, expected", DESCRIBED, ids=[text[:30] for text, _ in DESCRIBED])
def test_descriptions_by_weights(text, expected, annotate):
    actors = find_actors(annotate(text), read_spans(text).mentions)
    assert [m.text for m in actors.mentions if m.rule == "description"] == expected


@pytest.mark.parametrize("text, expected", NOMINALS, ids=[text[:30] for text, _ in NOMINALS])
def test_spans(text, expected, annotate):
    doc = annotate(text)
    everything = set(range(len(doc)))
    names = find_names(doc, everything)
    assert [n.text(doc) for n in find_nominals(doc, everything, names, set())] == expected


@pytest.mark.parametrize(
    "text, word, expected",
    [
        ("The spokeswoman left.", "spokeswoman", ("person", False, "f")),
        ("The settlement resolves violations.", "settlement", (None, False, None)),
        ("The settlement burned.", "settlement", ("place", False, "n")),
        ("The soldiers left.", "soldiers", ("group", True, None)),
        ("The bank closed.", "bank", ("organisation", False, "n")),
        ("The assemblyman left.", "assemblyman", ("person", False, "m")),
        ("The table broke.", "table", (None, False, None)),
        ("The chairwomen left.", "chairwomen", ("group", True, None)),
        ("Her Majesty left.", "Majesty", ("person", False, "f")),
        ("His Majesty left.", "Majesty", ("person", False, "m")),
        ("The ex-president left.", "president", ("person", False, None)),
        ("The member state left.", "state", ("country", False, "n")),
        ("The village burnt.", "village", ("place", False, "n")),
        ("The nation voted.", "nation", ("country", False, "n")),
        ("The crowd left.", "crowd", ("group", True, None)),
    ],
)
def test_what_a_noun_means(text, word, expected, annotate):
    doc = annotate(text)
    assert kind_of(next(t for t in doc if t.text == word)) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("It is likely that they will win, he said.", ["they", "he"]),
        ("The US and us.", ["us"]),
        ("It said its plan failed.", ["It", "its"]),
        ("Her Majesty spoke.", []),
        ("It is time to go. It is a shame that he left. They made it clear that she lied.", ["he", "They", "she"]),
        ("It rained. It snowed. It seems that he left. It is a shame. It was Friday.", ["he"]),
        ("The bank fell. They found it.", ["They", "it"]),
        ("It is a toilet made of gold. It is unable to pay. It is easy to pay.", ["It", "It"]),
    ],
)
def test_pronouns(text, expected, annotate):
    doc = annotate(text)
    assert [p.text(doc) for p in find_pronouns(doc, set(range(len(doc))))] == expected


# text → (mention, the name of the actor that it refers to)
REFERENCES = [
    (
        "Russian foreign minister Sergey Lavrov met Ann Lee. The Russian foreign minister smiled.",
        "The Russian foreign minister",
        "Sergey Lavrov",
    ),
    (
        "French president Emmanuel Macron met German president Joachim Gauck. The German president smiled.",
        "The German president",
        "Joachim Gauck",
    ),
    (
        "The Court of Session in Scotland ruled. The Supreme Court of India disagreed. The Scottish court was wrong.",
        "The Scottish court",
        "Court of Session",
    ),
    ("The European Union met in Vienna. The bloc agreed.", "The bloc", "European Union"),
    ("Ann Lee, the mayor's deputy, resigned.", "the mayor's deputy", "Ann Lee"),
    ("The Labour Party's leader, Jeremy Hale announced his plan.", "The Labour Party's leader", "Jeremy Hale"),
    ("Russia answered Ukraine. The latter's ministers were silent.", "The latter", "Ukraine"),
    ("Queen Margrethe II spoke. Her Majesty was ill.", "Her Majesty", "Margrethe II"),
    ("Lufthansa cancelled flights. The airline apologised.", "The airline", "Lufthansa"),
    ("Lufthansa fell. The High Court sat. The airline left.", "The airline", "Lufthansa"),
    ("The EU met. The bloc agreed.", "The bloc", "EU"),
    ("NATO met. The western alliance spoke.", "The western alliance", "NATO"),
    ("Acme met Zorbatron. The bloc agreed.", "The bloc", "The bloc"),
    ("Ben Ross left. The defendant wept.", "The defendant", "Ben Ross"),
    ("Ines Roca left. The man wept.", "The man", "The man"),
    ("Kenya won. Kenya grew. Uganda lost. This country is rich.", "This country", "Kenya"),
    ("Kenya won. Kenya grew. Uganda lost. The country is rich.", "The country", "Uganda"),
    ("The party's leader, Ann Lee said no.", "The party's leader", "Ann Lee"),
    ("The Houthis fired. The Houthi movement said so.", "The Houthi movement", "Houthis"),
    (
        "The British government fell. The Italian one won. The government left.",
        "The government",
        "The British government",
    ),
    ("The Italian government won. The British government fell.", "The British government", "The British government"),
    ("Boris Johnson praised his administration. The government fell.", "The government", "his administration"),
    ("The three-judge panel sat. The panel left.", "The panel", "The three-judge panel"),
    ("They said that parliament sat. The Scottish Parliament left.", "parliament", "Scottish Parliament"),
    ("The party leader, Jeremy Hale announced his plan.", "The party leader", "Jeremy Hale"),
    (
        "The German town of Ahlen, a resort, burnt. It reached the small southern town.",
        "the small southern town",
        "Ahlen",
    ),
    ("Acme fell. The Swedish firm left. The bold firm wept.", "The bold firm", "The bold firm"),
    ("Tom's company grew. Ann's company fell. Tom's company left.", "Ann's company", "Ann's company"),
    (
        "The Russian foreign minister spoke. Sergey Lavrov is foreign minister of Russia.",
        "The Russian foreign minister",
        "Sergey Lavrov",
    ),
    (
        "President Tom Hale met Vice President Ann Lee. Lee smiled. The president left.",
        "The president",
        "Tom Hale",
    ),
    ("Prime Minister Ann Lee met minister Tom Hale. The prime minister wept.", "The prime minister", "Ann Lee"),
    ("Former president Ann Lee met President Tom Hale. The former president wept.", "The former president", "Ann Lee"),
    (
        "President Tom Hale met former president Ann Lee. Lee smiled. The president left.",
        "The president",
        "Tom Hale",
    ),
    ("Ann Lee, a minister and a former nurse, spoke.", "a former nurse", "Ann Lee"),
    ("Time magazine announced a prize. Time named a winner.", "Time magazine", "Time"),
    ("The Oslo company shut its plant. Oslo is cold.", "The Oslo company", "The Oslo company"),
    ("The Norwegian broadcaster NRK said the feed was cut.", "The Norwegian broadcaster", "NRK"),
    (
        "The Danish delegate to the House of Representatives, Aumua Amata, told the press.",
        "The Danish delegate",
        "Aumua Amata",
    ),
    ("Ann Lee, chief executive of Northwind, resigned on Monday. Her company fell.", "Her company", "Northwind"),
    # whose it is, two names say
    ("The Lee family sued. Tom Hale wept. Hale's family paid.", "Hale's family", "Hale's family"),
    ("The Lee family sued. Tom Hale wept. His family paid.", "His family", "his family"),
    ("The Hale family sued. Tom Hale wept. Hale's family paid.", "Hale's family", "The Hale family"),
    ("The family sued. Tom Hale wept. Hale's family paid.", "Hale's family", "The family"),
    ("Ann Lee, chief executive of Northwind, resigned. Her new company fell.", "Her new company", "her new company"),
    ("Ann Lee, spokeswoman for Oxfam, met Tom Hale. His company sells guns.", "His company", "his company"),
    ("Bill Gerster of NASA praised it. He said his agency had learnt.", "his agency", "NASA"),
    ("The Metropolitan Police held two men. A spokesman said police had others.", "police", "Metropolitan Police"),
    ("York Police left. Leeds Police held two men. Villagers said police were slow.", "police", "police"),
    (
        "Utah Man Jailed for Fraud\n\nA Utah man was sentenced on Monday to a year. Tom Hale, 23, pleaded guilty.",
        "Utah Man",
        "Tom Hale",
    ),
    # another state's, and the other side's
    ("They seized the Canadian embassy. The U.S. embassy closed.", "The U.S. embassy", "The U.S. embassy"),
    ("They seized the Canadian embassy. The embassy closed.", "The embassy", "the Canadian embassy"),
    ("The pro-war movement met. The anti-war movement met.", "The anti-war movement", "The anti-war movement"),
    ("Young people left. The people cheered.", "The people", "The people"),
    ("Young people left. These people cheered.", "These people", "young people"),
    (
        "Clinton beat the senator from Vermont, and Donald Trump beat the senator from Texas.",
        "the senator from Texas",
        "the senator from Texas",
    ),
    ("Ann Lee left. The Utah Republican wept. A Republican sang.", "A Republican", "A Republican"),
    ("Ann Lee, the Utah Republican, wept.", "the Utah Republican", "Ann Lee"),
    ("McKesson, a large drug wholesaler, paid.", "a large drug wholesaler", "McKesson"),
    # a list of firms is not the first of them
    ("The banks, Acme and Apex, agreed.", "The banks", "The banks"),
    ("The bank, Acme, agreed.", "The bank", "Acme"),
    (
        "Utah Man Jailed for Fraud\n\nAn Ohio man was sentenced on Monday to a year. Tom Hale, 23, pleaded guilty.",
        "Utah Man",
        "Utah Man",
    ),
]


@pytest.mark.parametrize("text, mention, name", REFERENCES, ids=[mention for _, mention, _ in REFERENCES])
def test_a_description_refers_to_the_name(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]


@pytest.mark.parametrize(
    "text, mention, name",
    [
        ("Moscow made a promise to withdraw its troops.", "its", "Russia"),
        ("Tom Hale saw Ben Ross. He waved.", "He", "Tom Hale"),
        ("Tom Hale hurt him.", "him", None),
        ("They held a boy on Friday. On Sunday they arrested an old man and released him.", "him", "an old man"),
        ("Tom Hale is the brother of Ben Ross, who had himself been shot.", "himself", "Ben Ross"),
        ("A man was held after Ben Ross was stabbed. He died today.", "He", "Ben Ross"),
        ("Ann Lee wants Oxfam to keep its promise.", "its", "Oxfam"),
        ("The Greens said they would vote no.", "they", "Greens"),
        ('"Ben Ross has won," a paper told Tom Hale. He left.', "He", "Tom Hale"),  # not whom it is quoted on
        ("Ben Ross met Tom Hale. “He lies,” Hale said.", "He", "Ben Ross"),
        ("Ben Ross met Tom Hale. “He lies,” Ross said.", "He", "Tom Hale"),
        ("Ben Ross met Tom Hale. “His car is late,” Ann Lee said of Ross.", "His", "Ben Ross"),
        ('Tom Hale asked people to "pray for his soul". Ben Ross had died.', "his", None),  # the speaker says "my"
        ("Tom Hale won. It rained. It poured. The sun shone. He left.", "He", "Tom Hale"),
        ("Tom Hale won. It rained. It poured. The sun shone. The moon rose. He left.", "He", None),
        ("Police met with Ben Ross. Firefighters met with Ben Ross and saw Tom Hale. He left.", "He", "Ben Ross"),
        ("The report shook Oxfam. It declined to comment.", "It", "Oxfam"),
        ("Hurricane Dora hit Cuba on Monday. It was moving north.", "It", "Hurricane Dora"),
        ("Rebels took the town. State radio said they had fled.", "they", "Rebels"),
        ("Rebels took the town. Police said they had found them.", "they", "police"),
        ("Ann Lee sat down. Ruth Abel ran. Ruth never slept, she said.", "she", "Ann Lee"),
        ("The town fined Ann Lee. Ruth Abel never slept, she said.", "she", None),  # either of them
        ("The town fined Oxfam. Ruth Abel never slept, she said.", "she", "Ruth Abel"),
        ("Ann Lee wept. Ruth Abel saw it otherwise: “She has lied to us all,” she said.", "she", "Ruth Abel"),
        ("Ann Lee sat down. The port is shut, said Ruth Abel, who ran. It will sink, she said.", "she", "Ruth Abel"),
        ("“We won,” said Ann Lee, the mayor; she described it as a joy.", "she", "Ann Lee"),
        ("Ann Lee sat down. Ruth Abel ran. “Ruth never slept,” she said.", "she", "Ann Lee"),
        ("“My boss is ill,” he said.", "he", None),  # not whom the speaker speaks of
        ("Tom Hale won. His fans met Ben Ross. Jim Roe wept. “We won,” he told reporters.", "he", "Jim Roe"),
        ("Tom Hale, a nurse, said Ben Ross had won. He waved.", "He", "Tom Hale"),  # mentioned best, not last
        ("Tom Hale, the leader, lost when Ben Ross won. He waved.", "He", "Tom Hale"),
        ("Tom Hale resigned. Asked by Ben Ross of the Post, he said no.", "he", "Tom Hale"),
        ("Tom Hale resigned. Speaking to Ben Ross of the Post, he said no.", "he", "Tom Hale"),
        ("Tom Hale resigned. After thanking Ben Ross, he left.", "he", "Tom Hale"),
        ("Tom Hale resigned. In an interview with Ben Ross of the Post, he said no.", "he", "Tom Hale"),
        ("Tom Hale resigned. While Ben Ross was asked by the Post, he said no.", "he", "Ben Ross"),
    ],
)
def test_a_pronoun_refers_to(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]


@pytest.mark.parametrize(
    "text, mention, names",
    [
        # in speech, neither whoever only the article speaks of nor who is told; else the subject spoken of before
        ("The UN has a new chief. Ann Lee said, “It has been a long fight.”", "It", []),
        ("Ann Lee told Reuters, “It was amazing.”", "It", []),
        ("Ann Lee said, “The UN is new. Perhaps it will help.”", "it", ["UN"]),
        # whoever writes to others does not inform themselves
        ("The UN emailed officials of Oxfam on Monday, informing them of the leak.", "them", ["officials of Oxfam"]),
    ],
)
def test_what_a_pronoun_may_refer_to(text, mention, names, annotate):
    actors = find_actors(annotate(text))
    name = {a.actor_id: a.name for a in actors.actors}
    assert [name[m.actor_id] for m in actors.mentions if m.text == mention and m.actor_id] == names


@pytest.mark.parametrize(
    "text, mention, name",
    [
        ("A truck hit a wall in Oslo. The vehicle burned.", "The vehicle", "A truck"),
        ("A freighter sank off Oslo. Nobody was on the vessel.", "the vessel", "A freighter"),
        ("They sailed the Morwenna, a sloop. The boat sank.", "The boat", "Morwenna"),
        ("The memo says that it rained. The document was leaked.", "The document", "The memo"),
        ("Soldiers shot at Typhoon Ida's clouds. The storm moved on.", "The storm", "Typhoon Ida"),
        ("Researchers from Oslo dated the bones. The team used a laser.", "The team", "researchers from Oslo"),
        ("A gunman killed two. The suspect fled.", "The suspect", "A gunman"),
        ("A freighter sank off Oslo. Nobody was on the Danish vessel.", "the Danish vessel", "the Danish vessel"),
        ("A freighter sank off Oslo. Nobody was on their vessel.", "their vessel", "their vessel"),
    ],
)
def test_a_like_noun_takes_up(text, mention, name, annotate):
    actors = find_actors(annotate(text), read_spans(text).mentions)
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "One of the victims pleaded for help. She wept.",
            [("One of the victims", "person"), ("the victims", "group")],
        ),
        ("Three of the soldiers fled.", [("Three of the soldiers", "group"), ("the soldiers", "group")]),
        ("The accused denied it.", [("The accused", "person")]),
        ("The wounded were flown out.", [("The wounded", "group")]),
        ("The accused man left.", [("The accused man", "person")]),
        ("One of the aims is peace.", []),
        ("One of no soldiers fled.", []),
    ],
)
def test_descriptions_without_a_noun(text, expected, annotate):
    assert [(a.name, a.kind) for a in find_actors(annotate(text)).actors] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Among us, 27 percent said they would go.", [("27 percent", "group")]),
        ("Half of the workers said they left.", [("Half of the workers", "group"), ("the workers", "group")]),
    ],
)
def test_a_share_of_people_is_a_group(text, expected, annotate):
    found = find_actors(annotate(text), read_spans(text).mentions).actors
    assert [(a.name, a.kind) for a in found] == expected

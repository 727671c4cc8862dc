"""Whom general nouns, numbers and deeds mean: "the firm", "the pair", "the robber", "the pontiff"."""

import pytest

from analysis.model.reader import read_spans
from analysis.reading.actors.actors import find_actors

# text → (mention, the name of the actor that it refers to)
MEANT = [
    # the firm that the text is about, not whose somebody is, nor whom its own clause is about
    ("Acme Corp fell. Acme Corp sacked Ann Lee. Kay Rao of Orlen Group wept. The firm rose.", "The firm", "Acme Corp"),
    ("Shares in Acme Corp fell. Analysts at Harrow Bank wept. The company rose.", "The company", "Acme Corp"),
    ("Acme Corp bought Baltic Fuels. Baltic Fuels runs pumps. The firm is old.", "The firm", "Baltic Fuels"),
    ("Acme Corp sued. It accused the operator of fraud.", "the operator", "the operator"),
    ("The Justice Department sued. It won against Brandt LLC. The company wept.", "The company", "Brandt LLC"),
    ("The Federal Trade Commission sued. The company wept.", "The company", "The company"),
    # who looks after others; who prints
    ("The Trade Commission rated Elm House poor; the watchdog will be back.", "the watchdog", "Trade Commission"),
    ("Ann Lee asked the Trade Commission. Orlen Group sued. The regulator wept.", "The regulator", "Trade Commission"),
    (
        "She told The Western Mail she slept. The Royal Society met. The newspaper wept.",
        "The newspaper",
        "Western Mail",
    ),
    ("The Daily Star rose. Acme Corp fell. The newspaper wept.", "The newspaper", "Daily Star"),
    ("Acme Corp fell. Harrow Bank rose. The newspaper wept.", "The newspaper", "The newspaper"),
    # an agency is no government
    ("The Food Safety Administration met. The government charged a firm.", "The government", "The government"),
    ("The Trump administration met. The government charged a firm.", "The government", "The Trump administration"),
    ("Traders went to Lima. The settlement was founded in 1840.", "The settlement", "Lima"),
    # whose lawyer speaks
    ("Doyle's barrister, Ann Grant QC, said her client wept.", "her client", "Doyle"),
    ("Tom Brandt's lawyer Ann Grant said her client wept.", "her client", "Tom Brandt"),
    ("Ann Grant, an attorney representing Tom Brandt, said her client wept.", "her client", "Tom Brandt"),
    ("A lawyer for Tom Brandt left. “My client is innocent,” she said.", "My client", "Tom Brandt"),
    ("The lawyer said her client wept.", "her client", "her client"),
    ("Tom Brandt's barber, Ann Grant, said her client wept.", "her client", "her client"),
    # how many they are
    ("Two climbers fell. The pair had no map.", "The pair", "Two climbers"),
    ("Two climbers met two hikers. The pair had no map.", "The pair", "The pair"),
    ("Police held 3 men. The trio wept.", "The trio", "3 men"),
    ("Police held three men. The young couple wept.", "The young couple", "The young couple"),
    ("Rao and Lee were held. The pair ran a shop. The two women wept.", "The two women", "Rao and Lee"),
    ("Police held two sisters. The pair had fled. Both girls wept.", "Both girls", "two sisters"),
    ("Two leaders met. The two soldiers wept.", "The two soldiers", "The two soldiers"),
    # what a noun beside the name, or the name's first word, says that it is
    ("The rocket Falcon 9 exploded. The rocket carried water.", "The rocket", "Falcon 9"),
    ("USS Grayback was found on Monday. Divers saw the vessel.", "the vessel", "USS Grayback"),
    ("The German state of Bavaria closed its schools.", "its", "Bavaria"),
    # who did wrong
    ("A man robbed a bank. The robber was polite.", "The robber", "A man"),
    ("A gunman fled. The alleged gunman wept.", "The alleged gunman", "A gunman"),
    ("Hackers stole the files. The attackers fled.", "The attackers", "hackers"),
    ("A soldier shot a boy. A policeman beat a man. The killer fled.", "The killer", "The killer"),
    ("A man was robbed. The robber was polite.", "The robber", "The robber"),
    ("A guard was arrested. Ann Lee said the suspect wept.", "the suspect", "A guard"),
    ("Tom Hale was shot dead. The suspect fled.", "The suspect", "The suspect"),
    ("Ann Lee said the suspect wept.", "the suspect", "the suspect"),
    ("A man was stabbed. Ann Lee said the victim wept.", "the victim", "A man"),
    ("Tom Hale was shot. Rex Orr, 30, was jailed. The victim had wept.", "The victim", "Tom Hale"),
    ("Ann Lee praised Tom Hale. The victim wept.", "The victim", "The victim"),
    # who has just been brought in
    ("A bomb hurt an employee. The man wept.", "The man", "an employee"),
    ("A driver hit a cyclist. The man wept.", "The man", "The man"),
    # by office, by a model's maker and number
    ("Pope Leo spoke on Sunday. The pontiff wept.", "The pontiff", "Leo"),
    ("The education secretary, Nina Ross, spoke. Peck said the minister wept.", "the minister", "Nina Ross"),
    ("Foreign Secretary Nina Ross spoke. Peck said the foreign minister wept.", "the foreign minister", "Nina Ross"),
    ("Press Secretary Nina Ross spoke. The foreign minister wept.", "The foreign minister", "The foreign minister"),
    ("A Boeing 737 skidded. The plane had landed in rain.", "The plane", "Boeing 737"),
    ("Boeing checks every jet. The plane had landed in rain.", "The plane", "The plane"),
    ("Sen. Ann Lee rose. Rep. Tom Hale wept. The Vermont senator left.", "The Vermont senator", "Ann Lee"),
    ("Officer Ann Lee rose. One officer left.", "One officer", "One officer"),
    ("Sens. Ann Lee (D-Vt.) and Tom Hale (R-Ohio) rose. The Vermont senator left.", "The Vermont senator", "Ann Lee"),
    ("Sens. Ann Lee (Ky.) and Tom Hale (Fla.) rose. The Florida senator left.", "The Florida senator", "Tom Hale"),
    ("Sens. Ann Lee (Vt.) and Tom Hale (Fla.) rose. The Ohio senator left.", "The Ohio senator", "The Ohio senator"),
    ("Sen. Ann Lee of Ohio rose. The Vermont senator left.", "The Vermont senator", "The Vermont senator"),
    ("Ohio Gov. Ann Lee rose. The Vermont governor left.", "The Vermont governor", "The Vermont governor"),
    ("Gov. Ann Lee said the Vermont governor wept.", "the Vermont governor", "the Vermont governor"),
    ("Sen. Ann Lee rose. Sen. Tom Hale wept. The Vermont senator left.", "The Vermont senator", "The Vermont senator"),
    # the state that a text is about; cities that are states
    ("Florida closed its schools. A storm is near. The state has shelters.", "The state", "Florida"),
    ("The German state of Bavaria closed its schools. The state has shelters.", "The state", "Bavaria"),
    ("Berlin closed its schools. The state closed its ports.", "The state", "The state"),
    ("Singapore closed its schools. Hotels in the city are open.", "the city", "Singapore"),
    ("The Elm Front was blamed. This organisation has denied it.", "This organisation", "Elm Front"),
    # who goes on
    ("“It matters,” said Karen Alley. The Wooster professor added a word.", "The Wooster professor", "Karen Alley"),
    (
        "“It matters,” said Karen Alley. The Wooster professor left a word.",
        "The Wooster professor",
        "The Wooster professor",
    ),
    # the only people told of
    ("Five fishermen drowned. The men were buried.", "The men", "Five fishermen"),
    ("Three climbers died. The men, two Poles and an Italian, fell.", "The men", "Three climbers"),
    ("Father Kelly wept. The priest left.", "The priest", "Kelly"),
    ("Five fishermen drowned. Two nurses watched. The men were buried.", "The men", "The men"),
    ("Two waitresses were robbed. The men fled.", "The men", "The men"),
    # a ship, a team
    ("HMS Drake hit a rock. The frigate sank.", "The frigate", "HMS Drake"),
    ("Astronomers saw it. The team wept.", "The team", "astronomers"),
    ("A police officer was hurt. The constable wept.", "The constable", "A police officer"),
    ("Airbus sold jets. The European planemaker grew.", "The European planemaker", "Airbus"),
    # whose daughter she was said to be
    ("Tina Marsh, daughter of Hugh Marsh, wept. She said her father was kind.", "her father", "Hugh Marsh"),
    # parts of those spoken of
    ("Delegates rose. One of them, Deacon Jim Farrow, sat.", "One of them", "Jim Farrow"),
    ("Workers left. Some of them said it was cold.", "Some of them", "Some of them"),
    # who only hears it is not whom it is about
    ("The BBC cut jobs. Staff who spoke with Reuters said the organisation is a shell.", "the organisation", "BBC"),
    ("Lee wrote to Acme Corp in May. Ann Rao told the Oslo Times the company lied.", "the company", "Acme Corp"),
    # named so far on that it is another
    (
        "The president spoke. It rained. It snowed. It froze. Snow fell. Ice broke. A dam burst. "
        "Ice lay on the roads. Trees fell. A bus crashed. "
        "So it was in the days of President Ann Lee.",
        "The president",
        "The president",
    ),
    ("The president spoke. It rained. President Ann Lee was in Oslo.", "The president", "Ann Lee"),
]


@pytest.mark.parametrize("text, mention, name", MEANT)
def test_who_is_meant(text, mention, name, annotate):
    actors = find_actors(annotate(text))
    names = {a.actor_id: a.name for a in actors.actors}
    assert [names.get(m.actor_id) for m in actors.mentions if m.text == mention] == [name]


@pytest.mark.parametrize(
    "text, place",
    [
        ("The town has banned dogs from its beach.", "The town"),
        ("The village lies on a hill.", None),
        ("The city was dark.", None),
        ("The city saw rain on Monday.", None),
    ],
)
def test_a_place_without_a_name_is_an_actor_where_it_acts(text, place, annotate):
    assert [m.text for m in find_actors(annotate(text)).mentions if m.form == "nominal"][:1] == (
        [place] if place else []
    )


def test_what_only_the_model_takes_for_a_place_is_no_town(annotate):
    text = "New Jersey sued. The claims were resolved. This settlement was good. The settlement was approved."
    actors = find_actors(annotate(text), read_spans(text).mentions)
    assert [m.text for m in actors.mentions if m.actor_id == actors.actors[0].actor_id] == ["New Jersey"]

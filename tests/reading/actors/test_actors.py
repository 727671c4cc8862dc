"""Actors as a whole: who is mentioned, whom mentions refer to, roles, affiliations, any text."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.reading.actors.actors import find_actors
from analysis.reading.actors.first_person import resolve_first_person
from analysis.reading.language import annotate as annotate_article
from analysis.tables.codebook import ACTOR_KINDS, FORMS, Quote

# text → the mentions of each actor, in order; actors not listed do not matter
CHAINS = [
    (
        "Finnish prime minister Sanna Marin arrived. Marin said she would stay. The prime minister met students.",
        {"Sanna Marin": ["Sanna Marin", "Marin", "she", "The prime minister"]},
    ),
    (
        "The World Health Organization (WHO) met in Geneva. The WHO said it would send doctors.",
        {"World Health Organization": ["World Health Organization", "WHO", "WHO", "it"]},
    ),
    (
        "The United States rejected the plan. Washington accused the UN of bias. The U.S. will not sign.",
        {"United States": ["United States", "Washington", "U.S."]},
    ),
    (
        "Britain left in 2020. The United Kingdom had voted to leave, and the UK held an election.",
        {"United Kingdom": ["Britain", "United Kingdom", "UK"]},
    ),
    (
        "Maria Silva and her brother Pedro Silva run the firm. Maria is its head. Pedro keeps the books.",
        {"Maria Silva": ["Maria Silva", "her", "Maria"], "Pedro Silva": ["Pedro Silva", "Pedro"]},
    ),
    ("The fire began in the town of Ahlen. Firefighters reached the town at noon.", {"Ahlen": ["Ahlen", "the town"]}),
    (
        "The High Court of Kenya heard the case. The court ruled against the bank.",
        {"High Court of Kenya": ["High Court of Kenya", "The court"]},
    ),
    (
        "Aid workers waited at the border. The workers said they had no water.",
        {"aid workers": ["Aid workers", "The workers", "they"]},
    ),
    (
        "Pregnant women need it. Doctors tested pregnant women in May. They tested a pregnant woman.",
        {"pregnant women": ["Pregnant women", "pregnant women"]},
    ),
    (
        "A man was killed at Waterloo station on Monday. He was working at the station.",
        {"Waterloo station": ["Waterloo station", "the station"]},
    ),
    (
        "The bus left Victoria Station. A fire broke out at a station in Leeds. The station was closed.",
        {"Victoria Station": ["Victoria Station"]},
    ),
    ("The airline flew a Boeing 787 to Oslo. Boeing 787s are quiet.", {"Boeing 787": ["Boeing 787", "Boeing 787s"]}),
    (
        "The airline has ordered 20 Boeing 787s. Its first jet arrives in May.",
        {"Boeing 787s": ["Boeing 787s"], "The airline": ["The airline", "Its"]},
    ),
    (
        "Queen Rania spoke in Amman. The queen said she was glad.",
        {"Queen Rania": ["Queen Rania", "The queen", "she"]},
    ),
    (
        "Princess Ubolratana met Princess Sirindhorn. The princess said she was glad.",
        {"Princess Ubolratana": ["Princess Ubolratana"]},
    ),
    (
        "Lion Air Flight 610 crashed on Monday. All on the flight died.",
        {"Lion Air Flight 610": ["Lion Air Flight 610", "the flight"]},
    ),
    (
        "The toilet, an artwork, was stolen on Saturday. The artwork was found.",
        {"The toilet": ["The toilet", "an artwork", "The artwork"]},
    ),
    (
        "Mayor Ida Berg spoke on Friday. The mayor, a man from Leeds, was ill.",
        {"Ida Berg": ["Ida Berg", "The mayor"]},
    ),
    ("He met a nurse, a doctor, and a guard.", {"a nurse": ["a nurse"], "a doctor": ["a doctor"]}),
    ("Warsaw and its allies condemned the attack.", {"Poland": ["Warsaw", "its"]}),
    ("Hurricane Maria hit the island. Maria killed dozens.", {"Hurricane Maria": ["Hurricane Maria", "Maria"]}),
    ("Ines Baker sued the paper. Baker said she was pleased.", {"Ines Baker": ["Ines Baker", "Baker", "she"]}),
    ("Recep Yılmaz spoke on Friday. Yilmaz said he was ready.", {"Recep Yılmaz": ["Recep Yılmaz", "Yilmaz", "he"]}),
    (
        "Crown Prince Faisal bin Nasser of Qatar arrived. Faisal smiled. The crown prince met the king.",
        {"Faisal bin Nasser": ["Faisal bin Nasser", "Faisal", "The crown prince"]},
    ),
    (
        "Peter Okoye ruled. Okoye was strict. Okoye won. Okoye lost. His wife Grace Okoye was rich. Okoye left.",
        {"Peter Okoye": ["Peter Okoye", "Okoye", "Okoye", "Okoye", "His", "Okoye"]},
    ),
    (
        "The Greens and the Liberal Democrats lost. Liberal Democrats wept.",
        {"Liberal Democrats": ["Liberal Democrats", "Liberal Democrats"]},
    ),
    ("The Atlantic Ocean is warm. Storms cross the Atlantic.", {"Atlantic Ocean": ["Atlantic Ocean", "Atlantic"]}),
    (
        "The court sided with the plaintiff, Rosa Keller, a politician in Austria.",
        {"Rosa Keller": ["the plaintiff", "Rosa Keller", "a politician in Austria"]},
    ),
    ("Lindqvist's countryman Olu Adeyemi finished. Adeyemi was tired.", {"Olu Adeyemi": ["Olu Adeyemi", "Adeyemi"]}),
    # a relative of the same surname does not take the bare one
    (
        "Olga Brandt resigned on Friday. Her husband, Karl Brandt, owns a hotel. The council had warned Brandt in May.",
        {"Olga Brandt": ["Olga Brandt", "Her", "Brandt"]},
    ),
    (
        "Police charged Omar Haddad. His cousin Sami Haddad was released. A lawyer for Haddad declined to comment.",
        {"Omar Haddad": ["Omar Haddad", "His", "Haddad"]},
    ),
    (
        "Maria Dahl won the race. Tom Dahl, her son, came third. Dahl thanked the crowd.",
        {"Maria Dahl": ["Maria Dahl", "her", "Dahl"]},
    ),
    # who does something in one sentence keeps it from whom it is done to
    (
        "Ann Voss married Karl Voss in May. Voss, who sings, said no.",
        {"Ann Voss": ["Ann Voss", "Voss"], "Karl Voss": ["Karl Voss"]},
    ),
    (
        "Robert and Ruth Marsh bought a farm. Mr. Marsh sold the herd. Mrs. Marsh left.",
        {"Robert Marsh": ["Robert", "Marsh"], "Ruth Marsh": ["Ruth Marsh", "Marsh"]},
    ),
    (
        "The novelist Ann Voss met her uncle, the bishop Karl Voss. Voss wrote on.",
        {"Ann Voss": ["Ann Voss", "her", "Voss"]},
    ),
    (
        "Ben Marsh and his wife, Ruth Marsh, left. Mrs. Marsh wept.",
        {"Ben Marsh": ["Ben Marsh", "his"], "Ruth Marsh": ["his wife", "Ruth Marsh", "Marsh"]},
    ),
    (
        "The mayor of Lyon, Ann Lee, and the mayor of Turin, Tom Rao, left.",
        {"Ann Lee": ["The mayor of Lyon", "Ann Lee"], "Tom Rao": ["the mayor of Turin", "Tom Rao"]},
    ),
    (
        "Mayor Ann Voss and her predecessor, Karl Voss, met. Voss won.",
        {"Ann Voss": ["Ann Voss", "her", "Voss"]},
    ),
    (
        "Mayor Ana Santiago thanked Luis Santiago. Santiago won.",
        {"Ana Santiago": ["Ana Santiago", "Santiago"], "Luis Santiago": ["Luis Santiago"]},
    ),
    # a surname that is also a city
    ("Ann Reyes and Sofia Reyes swam. Sofia drowned in Sofia.", {"Sofia Reyes": ["Sofia Reyes", "Sofia"]}),
    ("Ann Berlin left. Berlin had worked for a bank in Berlin.", {"Ann Berlin": ["Ann Berlin", "Berlin"]}),
    ("BERLIN (AP) — The race is on. Ann Berlin spoke. Berlin was glad.", {"Ann Berlin": ["Ann Berlin", "Berlin"]}),
    (
        "The victim was Peter Jordan. Friends of Jordan wept. Jordan was 31.",
        {"Peter Jordan": ["The victim", "Peter Jordan", "Jordan", "Jordan"]},
    ),
    ("Ms. Georgia Dallas sued the bank. Dallas won.", {"Georgia Dallas": ["Georgia Dallas", "Dallas"]}),
    # what somebody is at the beginning of a sentence is no name
    ("Farmer Jack Boll left. Boll wept.", {"Jack Boll": ["Jack Boll", "Boll"]}),
    ("Hunter Jack Boll threw a chair.", {"Hunter Jack Boll": ["Hunter Jack Boll"]}),
    # offices that bear an officer's title
    (
        "The Stone County Sheriff's Office met. The U.S. Attorney’s Office for the District of Maine charged him.",
        {
            "Stone County Sheriff's Office": ["Stone County Sheriff's Office"],
            "U.S. Attorney’s Office for the District of Maine": ["U.S. Attorney’s Office for the District of Maine"],
        },
    ),
    # an age makes a name of what the tagger takes for another word
    ("The mayor left. Okonjo, 29, denied it. Okonjo wept.", {"Okonjo": ["Okonjo", "Okonjo"]}),
    (
        "The court sentenced Marco Lisbon on Monday. Lisbon, who denied the charge, said nothing.",
        {"Marco Lisbon": ["Marco Lisbon", "Lisbon"]},
    ),
    (
        "The winner was Carla Dublin. Dublin had trained for a year.",
        {"Carla Dublin": ["The winner", "Carla Dublin", "Dublin"]},
    ),
    (
        "Carla Dublin sang in Dublin. Dublin had invited her.",
        {"Carla Dublin": ["Carla Dublin", "her"]},
    ),
    # a first name again
    (
        "The trade minister, Kavinder Pal Gupta, left on Monday. Kavinder said that he was tired.",
        {"Kavinder Pal Gupta": ["The trade minister", "Kavinder Pal Gupta", "Kavinder", "he"]},
    ),
    # described first, named later
    (
        "A retired teacher was jailed on Monday. Ruth Abel, 61, admitted the theft.",
        {"Ruth Abel": ["A retired teacher", "Ruth Abel"]},
    ),
    (
        "A former goalkeeper was killed on Monday. Tomas Berg, 34, a father of two, was hit by a bus.",
        {"Tomas Berg": ["A former goalkeeper", "Tomas Berg", "a father of two"]},
    ),
    (
        "A retired teacher was jailed on Monday. The judge called it a cruel theft. Ruth Abel welcomed the sentence.",
        {"Ruth Abel": ["Ruth Abel"]},
    ),
    ("The attacker was identified as Jonas Brandt.", {"Jonas Brandt": ["The attacker", "Jonas Brandt"]}),
    # an office with a place, and who holds it
    (
        "The president of Kenya, Ann Otieno, left on Monday. President of Kenya Ann Otieno signed a law.",
        {"Ann Otieno": ["The president of Kenya", "Ann Otieno", "Ann Otieno"]},
    ),
    (
        "They met the mayor of Madrid, Eva Soler, on Monday.",
        {"Eva Soler": ["the mayor of Madrid", "Eva Soler"]},
    ),
    (
        "According to the port's first director, Ann Lee, the quay is safe.",
        {"Ann Lee": ["the port's first director", "Ann Lee"]},
    ),
    (
        "They met the mayor, Ann Lee, and Omar Rao.",
        {"Ann Lee": ["the mayor", "Ann Lee"]},
    ),
    (  # in a list, one of several
        "Pedro Marl left. Ines Vera Roca sued. Marl, Vera Roca, and Lind are members.",
        {"Pedro Marl": ["Pedro Marl", "Marl"], "Ines Vera Roca": ["Ines Vera Roca", "Vera Roca"]},
    ),
    (
        "Judge Durham Hall QC spoke. The court heard Kama Holt QC.",
        {"Durham Hall": ["Durham Hall"], "Kama Holt": ["Kama Holt"], "QC": []},
    ),
    # the subject of a relative clause
    (
        "Officials read the letters that the deputy mayor, Ivo Krall, wrote in 2022.",
        {"Ivo Krall": ["the deputy mayor", "Ivo Krall"]},
    ),
    # an age makes a person
    ("Doroshenko, 51, denied any wrongdoing. He left.", {"Doroshenko": ["Doroshenko", "He"]}),
    # what was passed, not who passed it
    (
        "The Kenyan parliament passed a tax law in 2016, but it was blocked by the court.",
        {"The Kenyan parliament": ["The Kenyan parliament"]},
    ),
    (
        "The Kenyan parliament passed a tax law, and it praised the court.",
        {"The Kenyan parliament": ["The Kenyan parliament", "it"]},
    ),
]


def chains(text, annotate):
    actors = find_actors(annotate(text))
    found = defaultdict(list)
    names = {a.actor_id: a.name for a in actors.actors}
    for mention in actors.mentions:
        found[names.get(mention.actor_id)].append(mention.text)
    return found


@pytest.mark.parametrize("text, expected", CHAINS, ids=[text[:30] for text, _ in CHAINS])
def test_mentions_of_one_actor_are_one_chain(text, expected, annotate):
    found = chains(text, annotate)
    for name, mentions in expected.items():
        assert found[name] == mentions, dict(found)


KINDS = [
    ("The charity renamed its ship, MV Alan Kurdi, on Sunday.", "MV Alan Kurdi", "other"),
    ("Lavrov spoke first. Then Sergey Lavrov left. Lavrov was angry.", "Sergey Lavrov", "person"),
    ("The Labour Party won.", "Labour Party", "organisation"),
    ("She flew to Kenya.", "Kenya", "country"),
    ("He lives in Chicago.", "Chicago", "place"),
    ("Protesters blocked the road.", "protesters", "group"),
    ("Salah, 27, scored twice.", "Salah", "person"),
    ("They met in the towns of Beni, Butembo and Katwa.", "Butembo", "place"),
    ("Tropical Storm Chantal formed.", "Tropical Storm Chantal", "other"),
    ("Prosecutor Kama Holt QC spoke.", "Kama Holt", "person"),
    ("Thousands marched against Brexit.", "Brexit", "other"),
    ("A spokesman for the ministry declined to comment.", "A spokesman for the ministry", "person"),
]


@pytest.mark.parametrize("text, name, kind", KINDS)
def test_kind(text, name, kind, annotate):
    actors = find_actors(annotate(text)).actors
    assert {a.name: a.kind for a in actors}.get(name) == kind


def test_role_and_affiliation(annotate):
    actors = find_actors(
        annotate(
            "Russian foreign minister Sergey Lavrov met John Smith, the head of Oxfam, in Moscow. "
            "Russia welcomed the visit. Ann Lee of the Green Party stayed away."
        )
    ).actors
    by_name = {a.name: a for a in actors}
    name_of = {a.actor_id: a.name for a in actors}
    assert by_name["Sergey Lavrov"].role == "Russian foreign minister"
    assert name_of[by_name["Sergey Lavrov"].affiliation_id] == "Russia"
    assert by_name["John Smith"].role == "head of Oxfam"
    assert name_of[by_name["John Smith"].affiliation_id] == "Oxfam"
    assert name_of[by_name["Ann Lee"].affiliation_id] == "Green Party"


@pytest.mark.parametrize(
    "text, role",
    [
        ("Frank A. March, chief executive of a firm located in Lund, fled.", "chief executive of a firm"),
        ("Ann Lee, Special Agent-in-Charge of the port police, fled.", "Special Agent-in-Charge of the port police"),
        ("Special Agent in Charge Lee fled.", "Special Agent in Charge"),
        ("Ann Lee, president of the bank, was fined.", "president of the bank"),
        ("Ann Lee, actor Tom Hale and a dog fled.", None),
    ],
)
def test_a_role_is_read_whole_and_is_nobody_besides(text, role, annotate):
    first, *others = find_actors(annotate(text)).actors
    assert first.role == role
    assert role is None or "person" not in {other.kind for other in others}


@pytest.mark.parametrize(
    "text, name, owner",
    [
        ("Ann Lee is head of Oxfam.", "Ann Lee", "Oxfam"),
        ("Ann Lee is former head of Oxfam.", "Ann Lee", None),
        ("Tom Hale praised his Labour Party.", "Tom Hale", "Labour Party"),
        ("Ann Lee of the UK's National Crime Agency said no.", "Ann Lee", "National Crime Agency"),
        ("Ann Lee, Russia's foreign minister, said no.", "Ann Lee", "Russia"),
        ("Prosecutor Ann Lee for the Justice Department's Tax Division said no.", "Ann Lee", "Tax Division"),
        ("The Tax Division's Ann Lee said no.", "Ann Lee", "Tax Division"),
        (
            "The news came from Ann Lee and Mayor Tom Hale for the Treasury Department.",
            "Tom Hale",
            "Treasury Department",
        ),
        ("They thanked Mayor Tom Hale for the Treasury Department's help.", "Tom Hale", None),
        ("Samoa Observer editor Ann Lee said no.", "Ann Lee", "Samoa Observer"),
        ("Ann Lee for the first time said no.", "Ann Lee", None),
        ("Boris Johnson praised his administration.", "Boris Johnson", "his administration"),
        ("A bank closed. Ann Lee, the bank's chairman, said no.", "Ann Lee", "A bank"),
        ("A bank closed. Ann Lee, its chairman, said no.", "Ann Lee", "A bank"),
        ("A bank closed. Ann Lee, a critic of the bank, said no.", "Ann Lee", None),
        ("A bank closed. Ann Lee, a former chairman of the bank, said no.", "Ann Lee", None),
        (
            "The court in Seoul, South Korea, met. Then a bank in South Korea fell.",
            "The court in Seoul, South Korea",
            None,
        ),
    ],
)
def test_whom_a_person_belongs_to(text, name, owner, annotate):
    actors = find_actors(annotate(text)).actors
    names = {a.actor_id: a.name for a in actors}
    assert {a.name: names.get(a.affiliation_id) for a in actors}.get(name) == owner


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the talks have failed.",
        "It seems that nobody came.",
        "It was raining.",
        "There is hope.",
        "Anyone can see it is too late.",
    ],
)
def test_expletive_it_mentions_nobody(text, annotate):
    assert not [m for m in find_actors(annotate(text)).mentions if m.text.lower() == "it"]


def test_relative_pronouns_mention_nobody(annotate):
    mentions = find_actors(annotate("The man who called, which nobody knew, was Tom Hale.")).mentions
    assert not {"who", "which"} & {m.text for m in mentions}


def test_a_pronoun_that_the_text_does_not_settle_stays_open(annotate):
    pronouns = [m for m in find_actors(annotate("She left early.")).mentions if m.form == "pronoun"]
    assert [(m.text, m.actor_id) for m in pronouns] == [("She", None)]


def test_pronouns_agree_in_gender(annotate):
    found = chains("Mary Evans met Robert Stone. He thanked her.", annotate)
    assert found["Robert Stone"] == ["Robert Stone", "He"]
    assert found["Mary Evans"] == ["Mary Evans", "her"]


def quote(text, start, end, speaker_id):
    return Quote("q1", 1, "s1", "direct", start, end, text[start:end], speaker_id, None, None, None, None, None, "test")


def test_first_person_is_the_speaker_or_whom_the_speaker_speaks_for(annotate):
    text = '"I am glad that we won", said Ann Lee of the Green Party. "We are ready", said Tom Hale.'
    actors = find_actors(annotate(text))
    ids = {a.name: a.actor_id for a in actors.actors}
    quotes = [quote(text, 1, 23, ids["Ann Lee"]), quote(text, 58, 70, ids["Tom Hale"])]
    assert all(m.actor_id is None for m in actors.mentions if m.text in ("I", "we", "We"))
    resolved = resolve_first_person(actors, quotes)
    meant = {m.text: m.actor_id for m in resolved.mentions}
    assert meant["I"] == ids["Ann Lee"]
    assert meant["we"] == ids["Green Party"]
    assert meant["We"] == ids["Tom Hale"]
    assert {a.actor_id: a.mentions for a in resolved.actors}[ids["Ann Lee"]] == 2


def test_i_outside_quotation_marks_is_whoever_writes(annotate):
    text = '"We won", said Tom Hale. Friends offered to vote for me.'
    actors = find_actors(annotate(text))
    ids = {a.name: a.actor_id for a in actors.actors}
    indirect = replace(quote(text, 41, 55, ids["friends"]), kind="indirect")
    marked = resolve_first_person(actors, [quote(text, 1, 7, ids["Tom Hale"]), indirect])
    assert {m.text: m.actor_id for m in marked.mentions}["me"] is None
    headline = resolve_first_person(actors, [quote(text, 1, 7, ids["Tom Hale"]), replace(indirect, cue=":")])
    assert {m.text: m.actor_id for m in headline.mentions}["me"] == ids["friends"]
    lost = resolve_first_person(actors, [indirect])  # no quotation marks, which it may have lost
    assert {m.text: m.actor_id for m in lost.mentions}["me"] == ids["friends"]


def test_an_office_holder_speaks_for_the_country(annotate):
    for office, we in (("president", "Russia"), ("actor", "Igor Zorba")):
        text = f'"We won", said Russian {office} Igor Zorba. Russia voted.'
        actors = find_actors(annotate(text))
        ids = {a.name: a.actor_id for a in actors.actors}
        resolved = resolve_first_person(actors, [quote(text, 1, 7, ids["Igor Zorba"])])
        assert {m.text: m.actor_id for m in resolved.mentions}["We"] == ids[we]


@pytest.mark.parametrize(
    "text, we",
    [
        (
            '"Our work shows it", said co-author Ann Lee. Researchers from Leeds had asked the University of Leeds.',
            "researchers from Leeds",
        ),
        ('"Our men found it", said Inspector Ann Lee. The Essex Police had searched Leeds.', "Essex Police"),
        ('"Our men found it", said baker Ann Lee. The Essex Police had searched Leeds.', "Ann Lee"),
        ('"Our men found it", said Ann Lee of Harvard University.', "Ann Lee"),
        ('"Our men found it", said Ann Lee, a spokeswoman for Harvard University.', "Harvard University"),
    ],
)
def test_who_did_the_work_with_colleagues_speaks_for_them(text, we, annotate):
    actors = find_actors(annotate(text))
    ids = {a.name: a.actor_id for a in actors.actors}
    resolved = resolve_first_person(actors, [quote(text, 1, 18, ids["Ann Lee"])])
    assert {m.text: m.actor_id for m in resolved.mentions}["Our"] == ids[we]


def test_mention_at_prefers_what_shares_most_and_adds_least(annotate):
    text = "Vladimir Putin's two daughters left Moscow."
    actors = find_actors(annotate(text))
    assert actors.mention_at(0, 14).text == "Vladimir Putin"
    assert actors.mention_at(text.index("daughters"), text.index(" left")).text == "Vladimir Putin's two daughters"
    assert actors.mention_at(text.index("left"), text.index("left") + 4) is None


def check(text, actors):
    ids = [a.actor_id for a in actors.actors]
    assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
    assert [m.mention_id for m in actors.mentions] == [f"m{n}" for n in range(1, len(actors.mentions) + 1)]
    spans = [(m.start, m.end) for m in actors.mentions]
    assert len(set(spans)) == len(spans)
    assert spans == sorted(spans, key=lambda s: (s[0], -s[1]))
    for mention in actors.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.form in FORMS and (mention.actor_id is None or mention.actor_id in ids)
    for actor in actors.actors:
        own = [m for m in actors.mentions if m.actor_id == actor.actor_id]
        assert actor.kind in ACTOR_KINDS
        assert (actor.mentions, actor.first_start) == (len(own), own[0].start)
        assert actor.affiliation_id in (None, *ids) and actor.affiliation_id != actor.actor_id


WORDS = st.sampled_from(
    [
        "The",
        "the",
        "president",
        "Mr.",
        "Ann",
        "Lee",
        "of",
        "UK",
        "Britain",
        "Kyiv",
        "U.S.",
        "(",
        ")",
        "EU",
        "European",
        "Union",
        "it",
        "they",
        "his",
        "who",
        "said",
        "that",
        "and",
        ",",
        ".",
        '"',
        "“",
        "”",
        "'s",
        "Court",
        "court",
        "queen",
        "Queen",
        "former",
        "latter",
        "in",
        "by",
        "\n\n",
        "Parliament",
        "A380",
        "[",
        "]",
        "-",
        "—",
        "G7",
        "Lord",
        "State",
        "Secretary",
        "we",
        "I",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_sequence_of_words_gives_sound_rows(text):
    check(text, find_actors(annotate_article(Article(text))))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_sound_rows(text):
    doc = annotate_article(Article(text))
    check(doc.text, find_actors(doc))


def test_same_text_same_actors(annotate):
    text = "Kyiv said Russia had lied. Sergey Lavrov denied it. The European Union (EU) and its allies met in Kyiv."
    assert find_actors(annotate(text)) == find_actors(annotate(text))


def test_sources_without_a_name_are_others_each_time(annotate):
    actors = find_actors(annotate("Officials met in May. In June, officials left.")).actors
    assert [a.mentions for a in actors if a.name.lower() == "officials"] == [1, 1]


@pytest.mark.parametrize(
    "text, name",
    [
        ("Officials said the bridge was closed.", "officials"),
        ("The mayor left. German officials said the bridge was closed.", "German officials"),
        ("Local papers said the bridge was old.", "local papers"),
    ],
)
def test_a_description_that_opens_a_sentence_is_named_as_within_one(text, name):
    assert name in {actor.name for actor in find_actors(annotate_article(Article(text))).actors}

"""Who said what: sentences and the quotes they hold."""

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.reading.actors.actors import find_actors
from analysis.reading.speech.attribution import Attribution, DocView
from analysis.reading.speech.marks import Marks, quoted_passages
from analysis.reading.speech.quotes import find_attributions, find_quotes, quote_rows
from analysis.reading.speech.speakers import speaker_of
from tests.conftest import SEED


class NamedActors:
    """Stand-in for `Actors`: the given names are mentions wherever they stand, each its own actor."""

    def __init__(self, text: str, *names: str):
        self.mentions = [(text.index(name), text.index(name) + len(name), name) for name in names]

    def mention_at(self, start: int, end: int):
        found = [m for m in self.mentions if m[0] < end and start < m[1]]
        if not found:
            return None
        return SimpleNamespace(start=found[0][0], end=found[0][1], actor_id=found[0][2], form="name")

    def kind(self, actor_id: str) -> str:
        return "person" if actor_id.startswith(("Jo ", "Omar ")) else "organisation"


def bare(row) -> str:
    words = row.text.strip("“”„‘’«»\"'` ") if row.kind == "direct" else row.text
    return words.removeprefix("that ")


@pytest.fixture(scope="session")
def quotes(annotate):
    """text → its quotes as (kind, speaker's words, cue, fragments without the marks of direct speech and "that")."""

    def read(text: str):
        rows, found = find_quotes(annotate(text), NamedActors(text)), {}
        for row in rows:
            words = None if row.speaker_start is None else text[row.speaker_start : row.speaker_end]
            found.setdefault(row.quote_id, (row.kind, words, row.cue, []))[3].append(bare(row))
        return [(kind, words, cue, " … ".join(parts)) for kind, words, cue, parts in found.values()]

    return read


DIRECT = [
    ("Remarked Leeds nurse Ann Lee, “This is a gift.”", "Leeds nurse Ann Lee", "Remarked", "This is a gift."),
    ("The palace issued this statement from the king: “We stay.”", "the king", "statement", "We stay."),
    ("“The plan is dead” tweeted Rao “and we know it.”", "Rao", "tweeted", "The plan is dead … and we know it."),
    ('"We will win," said the captain, who scored twice.', "the captain", "said", "We will win,"),
    (
        "“The road is closed”, the Belgian transport minister said.",
        "the Belgian transport minister",
        "said",
        "The road is closed",
    ),
    ("‘We can’t go on,’ said Ms Rao.", "Ms Rao", "said", "We can’t go on,"),
    ("‘The workers’ patience is over,’ Ms Rao added.", "Ms Rao", "added", "The workers’ patience is over,"),
    ("Kim said: 'It's a fine day.'", "Kim", "said", "It's a fine day."),
    ("``The deal is dead,'' the broker said.", "the broker", "said", "The deal is dead,"),
    ("« Nous partons », said the ambassador.", "the ambassador", "said", "Nous partons"),
    ("„It is late,“ wrote the editor.", "the editor", "wrote", "It is late,"),
    ('Anna Berg, who runs the harbour, told reporters: "No ship has left."', "Anna Berg", "told", "No ship has left."),
    ("In a statement, the bank said: “We regret the error.”", "the bank", "said", "We regret the error."),
    ("The bank apologised in a statement: “We regret the error.”", "The bank", "statement", "We regret the error."),
    ('"Why me?" asked Tom. He left.', "Tom", "asked", "Why me?"),
    ("“What a goal!” beamed the coach.", "the coach", "beamed", "What a goal!"),
    (
        "The crowd marched on, shouting “down with the king!” and waving flags.",
        "The crowd",
        "shouting",
        "down with the king!",
    ),
    ("“I never,” Tom began, and left.", "Tom", "began", "I never,"),
    ("In a tweet: “We regret the error.”", "a tweet", "tweet", "We regret the error."),
    ("Smith: “We regret the error.”", "Smith", ":", "We regret the error."),
    ("She used his words as her headline: “We regret the error.”", "She", "headline", "We regret the error."),
    ("She asked Tom Rao, who joked, “We are lost,” and left.", "Tom Rao", "joked", "We are lost,"),
    ("Anna Berg told reporters on Monday, “No ship has left.”", "Anna Berg", "told", "No ship has left."),
    ("The paper called him “tired” in May.", "The paper", "called", "tired"),
    ('He decided, according to the summary, "that the ban was void".', "He", "decided", "the ban was void"),
    ('The sign read "No entry".', "The sign", "read", "No entry"),
    ("According to the paper, “the vault was empty.”", "the paper", "According to", "the vault was empty."),
    ("“I learned to swim here.” — Jane Smith", "Jane Smith", "—", "I learned to swim here."),
]


@pytest.mark.parametrize("text, speaker, cue, words", DIRECT)
def test_direct_speech(quotes, text, speaker, cue, words):
    assert quotes(text) == [("direct", speaker, cue, words)]


SIGNED = [
    (
        'The plan was cut.\n\n"We will halve every tax."\n\n- Ann Lee.\n\nLee has cut nothing so far.',
        "Ann Lee",
        "-",
        "We will halve every tax.",
    ),
    ("“The river took our barn.”\n― Tom Rao, farmer\n\nHe left.", "Tom Rao", "―", "The river took our barn."),
    (
        "“It was the best night of my life.”\n\n— Former President Jim Rao, speaking after the show.",
        "Former President Jim Rao",
        "—",
        "It was the best night of my life.",
    ),
    ("“It was a great night.”\n-- the mayor of Leeds (retired)", "the mayor of Leeds", "--", "It was a great night."),
    ("“The road is a disgrace.” -Sen. Ann Lee", "Sen. Ann Lee", "-", "The road is a disgrace."),
    ("Rao won. “He taught me to look.” — Actor Tom Hale", "Actor Tom Hale", "—", "He taught me to look."),
    ("Rao left. “He was a bully.” — A former pupil", "A former pupil", "—", "He was a bully."),
    ("“It took our barn.”\nTOM RAO, FARMER\n\nIt rained.", "TOM RAO", None, "It took our barn."),
    ("“They lied to us.” — A worker at the port", "A worker at the port", "—", "They lied to us."),
    ("“It took our barn.” – Tom Rao, whose brother drowned", "Tom Rao", "–", "It took our barn."),
    ("“It took our barn.” — Tom Rao, in May. He left.", "Tom Rao", "—", "It took our barn."),
]


@pytest.mark.parametrize("text, speaker, cue, words", SIGNED)
def test_a_line_under_a_quotation_signs_it(quotes, text, speaker, cue, words):
    assert quotes(text) == [("direct", speaker, cue, words)]


@pytest.mark.parametrize(
    "form", ["{}  0:31\n{}", "{}\n\n{}", "{}\n(Harwick) (Lab)\n\n{}", "The Mayor of Leeds ({})\n{}"]
)
def test_a_line_that_only_names_a_speaker_heads_what_is_said(quotes, form):
    turns = [("Ann Lee", "What did you lose?"), ("Omar Rao", "The barn burnt. I saw it."), ("Ann Lee", "Was it yours?")]
    turns = [*turns, ("Omar Rao", "It was. We built it.")]
    found = [(speaker, words) for _, speaker, _, words in quotes("\n\n".join(form.format(*turn) for turn in turns))]
    assert found == turns


def test_all_paragraphs_below_a_speaker_are_one_quote(quotes):
    text = "Ann Lee 0:01\nI saw a fire.\n\nWe ran.\n\nOmar Rao 0:09\nWhy did you?\n\nAnn Lee 0:12\nI was afraid."
    assert [(row[1], row[3]) for row in quotes(text)] == [
        ("Ann Lee", "I saw a fire. … We ran."),
        ("Omar Rao", "Why did you?"),
        ("Ann Lee", "I was afraid."),
    ]


NAMED = [
    ("From the desk of Ann Lee, head of policy.\n\n“The barn was lost in May.”", "Ann Lee", "From"),
    (
        "The vote is on Monday.\n\nFrom Omar Rao of the Harwick Union:\n\n“The barn was lost in May.”",
        "Omar Rao of the Harwick Union",
        ":",
    ),
    ("And from last year's winner, Ann Lee:\n\n“The barn was lost in May.”", "Ann Lee", "from"),
    ("A statement by Ann Lee.\n\n“The barn was lost in May.”", "Ann Lee", "by"),
    (
        "And this from Senator Ann Lee, who had seen it\n\n“The barn was lost in May.”",
        None,
        None,
    ),  # a verb: no line of that kind
    ("“The barn was lost in May.” (Ann Lee, The Echo)", "Ann Lee", "("),
    (
        "The fire was told of at once.\n\n“The barn was lost in May.”\n(Ann Lee, mayor of Harwick)\n\nIt rained.",
        "Ann Lee",
        "(",
    ),
    ("“The barn was lost in May.” (Laughter)", None, None),
    ("From Monday on, trains run again.\n\n“The barn was lost in May.”", None, None),
]


@pytest.mark.parametrize("text, speaker, cue", NAMED)
def test_a_line_above_or_brackets_behind_a_quotation_name_its_speaker(quotes, text, speaker, cue):
    found = [row for row in quotes(text) if row[1] is not None]
    assert found == ([("direct", speaker, cue, "The barn was lost in May.")] if speaker else [])


def test_brackets_behind_told_words_are_no_second_speaker(quotes):
    text = "“We lost the barn,” said Omar Rao. “It was awful.” (Reporting by Ann Lee)"
    assert [row[1] for row in quotes(text)] == ["Omar Rao"]


def test_a_list_under_a_quotation_does_not_sign_it(quotes):
    text = "Shops were empty, said Tom.\n\n“We need more bread.”\n\n- Rao rationed bread in May.\n\n- Milk prices fell."
    assert [row[1] for row in quotes(text)] == ["Tom", "Tom"]


def test_turns_of_a_transcript_are_quotes(quotes):
    text = (
        "Ann Lee went on air on Sunday.\n\nHOST: What did you lose?\n\n"
        "LEE: We lost the barn. I said that we would.\n\nMARY RAO (on tape): It was awful."
    )
    assert quotes(text) == [
        ("indirect", "HOST", ":", "What did you lose?"),
        ("indirect", "LEE", ":", "We lost the barn. I said that we would."),
        ("indirect", "MARY RAO", ":", "It was awful."),
    ]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Natasha Gown studied birds. The Courier met her.", "Natasha Gown"),
        ("Natasha Gown studied birds with Nora Gates.", "NG"),  # it may be either
        ("Omar Rao studied birds.", "NG"),
    ],
)
def test_initials_before_a_turn_are_the_one_name_that_has_them(quotes, lead, speaker):
    text = f"{lead}\n\nWN: What did you lose?\n\nNG: We lost the barn.\n\nWN: When was it?\n\nNG: It was in May."
    assert [row[1] for row in quotes(text)] == ["WN", speaker] * 2


@pytest.mark.parametrize(
    "form", ["{}: {}", "{} (Harwick): {}", "[00:31] {}: {}", "{}, HOST: {}", "The Mayor of Leeds ({}): {}"]
)
def test_speakers_who_take_turns_are_named_nowhere_else(quotes, form):
    turns = [("Ann Lee", "What did you lose?"), ("RAO", "The barn burnt. I saw it."), ("Ann Lee", "Was it yours?")]
    found = [(speaker, words) for _, speaker, _, words in quotes("\n\n".join(form.format(*turn) for turn in turns))]
    assert found == turns


INTERVIEWS = [
    (
        "Ann Lee ran the port. Lee spoke to the Courier.\n\nQ: Why did you go?\n\nA: The figures were wrong.",
        [(None, "Why did you go?"), ("Lee", "The figures were wrong.")],
    ),
    (
        "The Courier interviewed Omar Rao.\n\nQuestion: Are you ill?\n\nAnswer: I was. I am well now.",
        [(None, "Are you ill?"), ("Omar Rao", "I was. I am well now.")],
    ),
    (
        "Ann Lee ran the port. We spoke to Lee on Monday.\n\nQ: Why did you go?\n\nA: The figures were wrong.",
        [(None, "Why did you go?"), ("Lee", "The figures were wrong.")],
    ),
    (
        "Ann Lee, who runs a port, met our reporter.\n\nQ: Is it shut?\n\nA: It silted up.",
        [(None, "Is it shut?"), ("Ann Lee", "It silted up.")],
    ),
    (
        "An interview with Omar Rao.\n\nQ: Are you ill?\n\nA: I was.",
        [(None, "Are you ill?"), ("Omar Rao", "I was.")],
    ),
    (
        "Omar Rao runs a port.\n\nQ: Is it shut?\n\nA: It silted up.",
        [(None, "Is it shut?"), ("Omar Rao", "It silted up.")],
    ),
    (
        "Omar Rao and Ann Lee run a port.\n\nQ: Is it shut?\n\nA: It silted up.",
        [(None, "Is it shut?"), (None, "It silted up.")],
    ),
    (
        "Omar Rao lost a port.\n\n**Did you cry?**\n\nI did. I wept.\n\n**And now?**\n\nMy aunt sold it.\n\nI left."
        "\n\nThe port is old.",
        [("Omar Rao", words) for words in ("I did. I wept.", "My aunt sold it. … I left.")],
    ),
    (
        "Omar Rao: Is it shut?\n\nMr. Lee: My aunt shut it.",
        [("Omar Rao", "Is it shut?"), ("Mr. Lee", "My aunt shut it.")],
    ),
    ("Omar Rao: Is it shut?\n\nIt is.\n\nUPDATE: It is open.", []),
    (
        "The port is shut.\n\nQ. Why is it shut?\n\nA. It silted up.",
        [(None, "Why is it shut?"), (None, "It silted up.")],
    ),
]


@pytest.mark.parametrize("text, expected", INTERVIEWS)
def test_answers_are_theirs_who_spoke(quotes, text, expected):
    assert [(q[1], q[3]) for q in quotes(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Q: Why did you go?",
        "UPDATE: The road is open.\n\nRELATED: The road was shut.",
        "CLAIM: Trade was up in May.\n\nFACT: Trade fell.",
        "Ann Lee left.\n\nLEE: We lost the barn.",
    ],
)
def test_labels_make_no_transcript(quotes, text):
    assert quotes(text) == []


INDIRECT = [
    ("The dam is safe, states the study.", "the study", "states", "The dam is safe"),
    ("The road is shut, reads the report.", "the report", "reads", "The road is shut"),
    ("The mayor said that the bridge would close in May.", "The mayor", "said", "the bridge would close in May"),
    (
        "Critics from both parties have claimed the law goes too far.",
        "Critics from both parties",
        "claimed",
        "the law goes too far",
    ),
    (
        "The ferry sank within minutes, another witness said.",
        "another witness",
        "said",
        "The ferry sank within minutes",
    ),
    (
        "It is not for the court to decide, argued the ministry's lawyer.",
        "the ministry's lawyer",
        "argued",
        "It is not for the court to decide",
    ),
    ("The bridge, officials said, will close in May.", "officials", "said", "The bridge … will close in May"),
    ("Stating that the talks had failed, she left the room.", "she", "Stating", "the talks had failed"),
    ("The talks ended, with Rome claiming the island was theirs.", "Rome", "claiming", "the island was theirs"),
    (
        "According to the ministry, exports fell, meaning that jobs may go.",
        "the ministry",
        "According to",
        "exports fell",
    ),
    ("Exports fell by a fifth, according to the ministry.", "the ministry", "according to", "Exports fell by a fifth"),
    (
        "The plant, according to its owner, has been safe for years.",
        "its owner",
        "according to",
        "The plant … has been safe for years",
    ),
    (
        "The governor accused the miners of blocking the road.",
        "The governor",
        "accused",
        "the miners of blocking the road",
    ),
    ("The court found the ban to be unlawful.", "The court", "found", "the ban to be unlawful"),
    ("The union described the offer as an insult.", "The union", "described", "the offer as an insult"),
    ("The union described it as an insult.", "The union", "described", "an insult"),
    # without "that", the parse takes the subject of what is said for the object of saying
    (
        "Early findings suggest a new valve on the boiler, which had not failed before, was letting the steam out.",
        "Early findings",
        "suggest",
        "a new valve on the boiler, which had not failed before, was letting the steam out",
    ),
    (
        "Troy Roberts said yesterday morning the road itself, which is straight, will be examined.",
        "Troy Roberts",
        "said",
        "the road itself, which is straight, will be examined",
    ),
    (
        "A judge ruled the practice of registering men for the draft, or conscription, is unlawful.",
        "A judge",
        "ruled",
        "the practice of registering men for the draft, or conscription, is unlawful",
    ),
    (
        "A car broke through the rail; some fuel, officials said, spilled and ignited.",
        "officials",
        "said",
        "some fuel … spilled and ignited",
    ),
    (
        "The bomb was placed in a market, the minister said, and was left outside a restaurant.",
        "the minister",
        "said",
        "The bomb was placed in a market … and was left outside a restaurant",
    ),
    ("The dam broke, stated Omar Rao.", "Omar Rao", "stated", "The dam broke"),
    (
        "The rail would be examined, Roberts said, to determine if it had held.",
        "Roberts",
        "said",
        "The rail would be examined … to determine if it had held",
    ),
    (
        "If the birds had been tame, they reasoned, the bones would have shown it.",
        "they",
        "reasoned",
        "If the birds had been tame … the bones would have shown it",
    ),
    ("Officials attributed the fire to a fault.", "Officials", "attributed", "the fire to a fault"),
    ("Rao announced his resignation effective Monday.", "Rao", "announced", "his resignation effective Monday"),
    ("Rao announced the vote in a letter.", "Rao", "announced", "the vote"),
    ("The group claimed responsibility.", "The group", "claimed", "responsibility"),
    ("The death of the poet was announced by her family.", "her family", "announced", "The death of the poet"),
    ("She called for an inquiry into the raid.", "She", "called", "an inquiry into the raid"),
    ("Ms Ito spoke, calling for the mayor to go.", "Ms Ito", "calling", "for the mayor to go"),
    ("Strikers' demands include an inquiry into the raid.", "Strikers", "demands", "an inquiry into the raid"),
    ("Ms Ito called on the council to stop the works.", "Ms Ito", "called", "to stop the works"),
    ("The owner's argument was that the dam had been checked.", "The owner's", "argument", "the dam had been checked"),
    (
        "It is the minister's stated aim to leave the pact by June.",
        "the minister's",
        "stated",
        "to leave the pact by June",
    ),
    ("As the minister explained, the money is gone.", "the minister", "explained", "the money is gone"),
    ("The club issued a statement saying the match was off.", "The club", "saying", "the match was off"),
    ("The firm is confident that the deal will close.", "The firm", "confident", "the deal will close"),
    # another sentence before a semicolon is nobody's words
    ("The dam broke at noon; the mayor said the river would rise.", "the mayor", "said", "the river would rise"),
    # what the reporter adds at the end comes off
    ("She expressed concern that the law would not pass.", "She", "concern", "the law would not pass"),
    ("Mr Li was quoted by state media as saying that the talks had failed.", "Mr Li", "saying", "the talks had failed"),
    ("The owner told the BBC the dam was safe.", "The owner", "told", "the dam was safe"),
    ("She was tired, the nurse said, and left.", "the nurse", "said", "She was tired"),
    ("They made it clear that the road was shut.", "They", "clear", "the road was shut"),
    ("The mayor told the crowd to sit down.", "The mayor", "told", "to sit down"),
    ("The mayor vowed to leave the pact.", "The mayor", "vowed", "to leave the pact"),
    ("The owner blamed the miners for blocking the road.", "The owner", "blamed", "the miners for blocking the road"),
    ("The court found the ban unlawful.", "The court", "found", "the ban unlawful"),
    ("The envoy called it a plot by his rivals.", "The envoy", "called", "a plot by his rivals"),
    ("Her counter-argument was that the dam was safe.", "Her", "counter-argument", "the dam was safe"),
    ("He expressed regret and that he would go.", "He", "expressed", "he would go"),
    ("It was announced that the school would close.", None, "announced", "the school would close"),
    # of whom it is said is no part of what is said
    ("The mayor is alleged to have sold the quay.", None, "alleged", "to have sold the quay"),
    ("The storm was forecast to reach the coast on Friday.", None, "forecast", "to reach the coast on Friday"),
    ("The guard was reported by the BBC to be ill.", "the BBC", "reported", "to be ill"),
    # allegations are somebody's, whoever makes them
    ("The bank faces allegations that it hid its losses.", None, "allegations", "it hid its losses"),
    ("The inquiry stems from claims the guards took bribes.", None, "claims", "the guards took bribes"),
    (
        "He left after revelations the bank had hidden its losses.",
        None,
        "revelations",
        "the bank had hidden its losses",
    ),
    ("The firm ignored worker concerns that the roof leaked.", "worker", "concerns", "the roof leaked"),
    ("Ms Ito backed the mayor's proposal the bridge be shut.", "the mayor's", "proposal", "the bridge be shut"),
    ("The guards' claim remains that the gate was locked.", "The guards", "claim", "the gate was locked"),
    # what is demanded
    ("The council heard the miners' demand for a new inquiry.", "the miners", "demand", "a new inquiry"),
    ("The mayor committed to leaving by May.", "The mayor", "committed", "leaving by May"),
    ("The firm agreed to pay for the dam.", "The firm", "agreed", "to pay for the dam"),
    # somebody's account of it
    ("By one estimate, the storm killed nine sailors.", "one estimate", "By", "the storm killed nine sailors"),
    (
        "The boats had gone when the crew came, by the owner's account.",
        "the owner's account",
        "by",
        "The boats had gone when the crew came",
    ),
    # nobody is named who says it
    ("It was reported on Monday that the ferry had sunk.", None, "reported", "the ferry had sunk"),
    ("It was disclosed the bank had failed.", None, "disclosed", "the bank had failed"),
    ("As alleged in the complaint, Rao left.", "the complaint", "alleged", "Rao left"),
    ("As set out in court papers, Rao left.", "court papers", "set", "Rao left"),
    ("According to charging documents, Rao left.", "charging documents", "According to", "Rao left"),
    ("As described by the police, Rao left.", "the police", "described", "Rao left"),
    ("The victim was identified as the dam's owner.", None, "identified", "the dam's owner"),
    # whom a name tells it to is no part of it, nor is when it is said
    ("Jo Berg told NPR Ann Lee had left the dam.", "Jo Berg", "told", "Ann Lee had left the dam"),
    (
        "According to Mayor Ann Lee on Saturday, the driver was ill.",
        "Mayor Ann Lee",
        "According to",
        "the driver was ill",
    ),
    # the subject behind a source is not listed with it
    (
        "According to the engineers, repair and painting of the bridge was common in Perth.",
        "the engineers",
        "According to",
        "repair and painting of the bridge was common in Perth",
    ),
    # a denial before a court; whoever orders it
    ("Rao pleaded not guilty on Tuesday to seven counts of fraud.", "Rao", "pleaded", "not guilty"),
    ("Residents of the lower town have been instructed to leave.", None, "instructed", "to leave"),
    # credit and blame
    (
        "The museum credited Leo Rao with making the walk possible.",
        "The museum",
        "credited",
        "Leo Rao with making the walk possible",
    ),
    ("The union blamed Acme for the fire.", "The union", "blamed", "Acme for the fire"),
    # the thing alone that a verb of saying tells of
    ("Lee's agent reported a leak in the hull.", "Lee's agent", "reported", "a leak in the hull"),
    ("The clerk stated her intention to leave.", "The clerk", "stated", "her intention to leave"),
    ("The board ordered the removal of the statue.", "The board", "ordered", "the removal of the statue"),
    ("The guard claimed to have no key.", "The guard", "claimed", "to have no key"),
    ("The letter spoke of Kenya leaving the pact.", "The letter", "spoke", "Kenya leaving the pact"),
]


@pytest.mark.parametrize("text, speaker, cue, words", INDIRECT)
def test_indirect_speech(quotes, text, speaker, cue, words):
    assert quotes(text) == [("indirect", speaker, cue, words)]


MIXED = [
    ("The envoy said the plan held “unacceptable” terms.", "The envoy", "said", "the plan held “unacceptable” terms"),
    (
        'The opposition called the vote a "farce in three acts".',
        "The opposition",
        "called",
        'the vote a "farce in three acts"',
    ),
    (
        'Ms Ito criticised the ban, which Rao has referred to as a "stunt" and a "farce".',
        "Rao",
        "referred",
        'a "stunt" and a "farce"',
    ),
    (
        "Oslo denied the charges, calling them “bad theatre” by its rivals.",
        "Oslo",
        "calling",
        "“bad theatre” by its rivals",
    ),
    (
        "The mayor claimed there were “good men on the quay,” meaning the guards.",
        "The mayor",
        "claimed",
        "there were “good men on the quay,”",
    ),
    ('He said he was "deeply sorry" the show had ended.', "He", "said", 'he was "deeply sorry" the show had ended'),
    (
        'Mr Day said the vote, "if it happens", would be close.',
        "Mr Day",
        "said",
        'the vote, "if it happens", would be close',
    ),
    ("If the dam breaks, he said, “we are lost.”", "he", "said", "If the dam breaks … “we are lost.”"),
    (
        'The judge found that the search "was carried out at night and that it was unlawful."',
        "The judge",
        "found",
        'the search "was carried out at night and that it was unlawful."',
    ),
]


@pytest.mark.parametrize("text, speaker, cue, words", MIXED)
def test_mixed_speech(quotes, text, speaker, cue, words):
    assert quotes(text) == [("mixed", speaker, cue, words)]


def test_content_takes_its_marks_and_its_complementiser_in(annotate):
    text = "Kim said that the road was shut. “We regret it,” he said."
    assert [q.text for q in find_quotes(annotate(text), NamedActors(text))] == [
        "that the road was shut",
        "“We regret it,”",
    ]


SILENT = [
    "The owners are required to close the dam.",
    "The so-called “smart city” was built in 2010. Mayor Jane Doe opened it.",
    'The mayor opened the gate. The "smart" lamps were switched on.',
    "She did not say whether she would run.",
    "He declined to comment on the case.",
    "The minister declined to say whether he would go.",
    "Rather than announcing a date, the minister left.",
    "The minister left without saying that the dam had failed.",
    "It gets better: “We regret the error.”",
    "“Why?” He said nothing.",
    "The group, which calls itself “The Watch”, met in May.",
    "It is expected that the vote will be close.",
    "The band played “Hey You” and left.",
    "They walked 5' along a 6\" pipe in the '90s.",
    "The paper plans to announce a winner in May.",
    "Ms Ito spoke of Turkey.",
    "Most of them identify as farmers.",
    "The move, called the “big bang”, came late.",
    "A jury found Hale guilty on Friday.",
    "Neighbours found her dead in the yard.",
    "The road was shut by the report's authors.",
    "The minister was cleared by the report.",
    "The child was identified in May.",
    "The museum welcomed Ann Lee as its head.",
    "The minister proposed this.",
    "Rao pleaded guilty on Tuesday to seven counts of fraud.",
    "The crew was ordered a meal.",
    "If you say the road is shut, you are wrong.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_speaks(quotes, text):
    assert quotes(text) == []


def test_scare_quotes_after_speech_are_not_the_last_speakers(quotes):
    found = quotes("The mayor said the city was safe. Its “smart” lamps were switched on.")
    assert [q[3] for q in found] == ["the city was safe"]


UNMARKED = "We will see to it, said Ann Lee, head of the port. The guards will stay.\n\nThe port is shut."


@pytest.mark.parametrize(
    "text, expected",
    [
        (UNMARKED, "We will see to it … The guards will stay."),
        (UNMARKED.replace("We", "They"), "They will see to it"),
        (UNMARKED.replace("We", "The US"), "The US will see to it"),
        (UNMARKED.replace("The port", "The “port”"), "We will see to it"),
    ],
)
def test_a_speaker_goes_on_in_a_text_that_lost_its_quotation_marks(quotes, text, expected):
    assert [q[3] for q in quotes(text)] == [expected]


BARE = "The port was shut. They will open it, said Ann Lee. The guards will stay.\n\nLee is the mayor."


@pytest.mark.parametrize(
    "text, bare, expected",
    [
        (BARE, True, "The port was shut. They will open it … The guards will stay."),
        (BARE, False, "They will open it"),
        (
            BARE.replace("Lee is the", "Lee is the “sea”"),
            True,
            "The port was shut. They will open it … The guards will stay.",
        ),
        (BARE + " “It is late,” Rao said.", True, "They will open it"),
        (BARE.replace(", said Ann Lee", ", Ann Lee said"), True, "They will open it"),
    ],
)
def test_all_of_a_paragraph_is_speech_in_a_text_that_lost_its_apostrophes(annotate, text, bare, expected):
    found = find_quotes(annotate(text), NamedActors(text), bare=bare)
    assert " … ".join(q.text for q in found if q.quote_id == "q1") == expected


def test_a_title_before_the_cue_is_no_speech(quotes):
    found = quotes("In her book “How We Won,” the senator said the race was close.")
    assert [q[3] for q in found] == ["the race was close"]


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
        "“LEE: We lost the barn.\n\n“RAO: And the cows?”",
        [("LEE", ":", "We lost the barn."), ("RAO", ":", "And the cows?")],
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
        "Rao denied that he had gone to ask the guards to leave.",
        [("Rao", "denied", "he had gone to ask the guards to leave")],
    ),
    # others' words come off
    (
        "Berg said the law was dead, and his critics blame him for the delay.",
        [("Berg", "said", "the law was dead"), ("his critics", "blame", "him for the delay")],
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


MARKS = [
    ('He said "a b" and “c d” x.', ["a b", "c d"]),
    ("‘She said “no way” to me,’ he said", ["She said “no way” to me,"]),
    ("“She said ‘no way’ to me,” he said", ["She said ‘no way’ to me,"]),
    ('He said "she told me "no" and left" today', ['she told me "no" and left']),
    ("rock 'n' roll in the '90s and 'real' life", ["real"]),
    ("It's the dogs' bowl, isn't it?", []),
    ('5" pipe and "a b"', ["a b"]),
    ("”Hej”, he said", ["Hej"]),
    ('He said "never ends', ["never ends"]),
    ('said "One line.\nAnother line. "\nMore "x y" here.', ["One line.", "Another line.", "x y"]),
    ("“A\n\nB b\n\nC c,” he said. “D.”", ["A", "B b", "C c,", "D."]),
]


@pytest.mark.parametrize("text, expected", MARKS)
def test_passages_in_quotation_marks(text, expected):
    assert [text[p.start : p.end] for p in quoted_passages(text)] == expected


@pytest.mark.parametrize(
    "text, fragments, kind",
    [
        ("“One two” three", [(1, 8)], "direct"),
        ("“One two” three", [(0, 15)], "mixed"),
        ("that “One two”", [(0, 14)], "direct"),
        ("that “One” two", [(0, 14)], "mixed"),
        ("“One two” three", [(10, 15)], "indirect"),
        ("“One” said “two.”", [(1, 4), (12, 16)], "direct"),
        ("“One” said two.", [(1, 4), (11, 15)], "mixed"),
    ],
)
def test_kind_by_the_letters_in_marks(text, fragments, kind):
    assert Marks(text).kind(fragments) == kind


SPEAKERS = [
    ("Jo Berg, the mayor, said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    ("Berg's critics say the port was shut.", ["Berg"], [None]),
    ("The court's summary said the ban was void.", ["The court"], ["The court"]),
    ("The court's summary also reads: “The ban is void.”", ["The court", "summary"], ["summary"]),
    (
        "The ministry said the port was shut. The statement read: “We regret it.”",
        ["The ministry"],
        ["The ministry", "The ministry"],
    ),
    ("The ministry said the port was shut. A leaked letter says it sank.", ["The ministry"], ["The ministry", None]),
    ("The Treasury letter says the fund is empty.", ["Treasury"], ["Treasury"]),
    ("Berg left. The indictment says the fund is empty.", ["Berg", "The indictment"], ["The indictment"]),
    ("The bank's chief, Jo Berg, said the port was shut.", ["The bank", "Jo Berg"], ["Jo Berg"]),
    ("Judge Jo Berg QC said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    (
        "“It is shut,” said University of Leeds's chancellor, Omar Rao.",
        ["University of Leeds", "Omar Rao"],
        ["Omar Rao"],
    ),
    ("An analysis of court reports shows the fund is empty.", ["An analysis", "court reports"], ["An analysis"]),
    ("Part of Berg's statement says the fund is empty.", ["Berg"], ["Berg"]),
    ("His sister, Jo Berg, said the port was shut.", ["Jo Berg"], ["Jo Berg"]),
    ("Somebody said the port was shut.", ["port"], [None]),
    ("Jo Berg, the widow of Omar Rao, said the port was shut.", ["Jo Berg", "Omar Rao"], ["Jo Berg"]),
    ("Friends of Omar Rao said the port was shut.", ["Omar Rao"], [None]),
    ("A tweet on Friday by Omar Rao said the port was shut.", ["Omar Rao"], ["Omar Rao"]),
    ("The port is shut, according to a tweet by Omar Rao.", ["a tweet", "Omar Rao"], ["Omar Rao"]),
    ("The port is shut, according to a report by Omar Rao.", ["a report", "Omar Rao"], ["a report"]),
    ("Special Agent in Charge Omar Rao said the port was shut.", ["Omar Rao"], ["Omar Rao"]),
    # behind titles, whatever the parse makes the head
    ("Retired FBI agent and terrorism specialist Omar Rao said the port was shut.", ["FBI", "Omar Rao"], ["Omar Rao"]),
    ("The aides and Jo Berg said the port was shut.", ["Jo Berg"], [None]),
]


@pytest.mark.parametrize("text, names, expected", SPEAKERS)
def test_speaker_by_the_head_of_the_words_that_name_it(annotate, text, names, expected):
    assert [q.speaker_id for q in find_quotes(annotate(text), NamedActors(text, *names))] == expected


WHOSE = [  # who speaks for somebody, or is somebody's friend, is not who that is
    ("“We lost,” said a friend of actor Omar Rao.", "a friend of actor Omar Rao"),
    ("A spokesman for President Omar Rao said he would go.", "A spokesman for President Omar Rao"),
    ("“We lost,” said supporters of opposition leader Ann Lee.", "supporters of opposition leader Ann Lee"),
    ("“We lost,” a spokesman for bank robber Omar Rao said.", "a spokesman for bank robber Omar Rao"),
    ("“We lost,” said the wife of Leeds councillor Omar Rao.", "the wife of Leeds councillor Omar Rao"),
    ("“We lost,” said a spokesman for the Democrat Omar Rao.", "a spokesman for the Democrat Omar Rao"),
    ("“We lost,” said a lawyer representing Ann Lee.", "a lawyer"),
    ("“We lost,” said the party member who supports Omar Rao.", "the party member"),
    # but a name ends an office
    ("“We lost,” said the minister of justice Omar Rao.", "Omar Rao"),
    ("“We lost,” the director for public health Ann Lee told reporters.", "Ann Lee"),
    ("“We lost,” said Acting Assistant Attorney General for Civil Rights Jocelyn Samuels.", "Jocelyn Samuels"),
]


@pytest.mark.parametrize("text, name", WHOSE)
def test_a_name_in_a_description_is_whose_office_it_is_or_the_other_s(annotate, text, name):
    doc = annotate(text)
    actors = find_actors(doc)
    (quote,) = find_quotes(doc, actors)
    assert next(a.name for a in actors.actors if a.actor_id == quote.speaker_id) == name


def test_a_name_that_somebody_goes_by_is_theirs(annotate):
    doc = annotate("“We lost,” said a protester using the pseudonym Katya Rao.")
    actors, source = find_actors(doc), (doc.text.index("a protester"), len(doc.text) - 1)
    speaker = speaker_of(doc, source, actors, None)
    assert next(a.name for a in actors.actors if a.actor_id == speaker) == "Katya Rao"


def test_a_name_right_behind_a_title_says_who_has_it(annotate):
    doc = annotate("The port is shut, said FBI Special Agent-in-Charge Omar Rao.")
    start = doc.text.index("FBI")
    source = start, start + len("FBI Special Agent")
    found = Attribution(((0, len("The port is shut")),), source, None, "given")
    assert [q.speaker_id for q in quote_rows(DocView(doc), [found], NamedActors(doc.text, "Omar Rao"))] == ["Omar Rao"]


def test_rows_from_spans_alone(annotate):
    """Whoever supplies the spans, kind and speaker come from here."""
    text = "Jo Berg was blunt: “shut it” she told them, “now”."
    view = DocView(annotate(text))
    given_spans = [
        Attribution(
            ((text.index("shut"), text.index("”")), (text.index("now"), text.index("now") + 3)), (0, 7), None, "model"
        )
    ]
    rows = quote_rows(view, given_spans, NamedActors(text, "Jo Berg"))
    assert [(r.quote_id, r.fragment, r.kind, r.text, r.speaker_id, r.cue) for r in rows] == [
        ("q1", 1, "direct", "shut it", "Jo Berg", None),
        ("q1", 2, "direct", "now", "Jo Berg", None),
    ]


def check(text, rows, sentences):
    assert all(text[r.start : r.end] == r.text and r.text for r in rows)
    assert all(
        (r.cue is None) == (r.cue_start is None) and (r.cue is None or text[r.cue_start : r.cue_end] == r.cue)
        for r in rows
    )
    assert all(r.speaker_start is None or 0 <= r.speaker_start < r.speaker_end <= len(text) for r in rows)
    assert len({(r.quote_id, r.fragment) for r in rows}) == len(rows)
    ids = list(dict.fromkeys(r.quote_id for r in rows))
    assert ids == [f"q{n}" for n in range(1, len(ids) + 1)]
    assert {r.sentence_id for r in rows} <= sentences


WORDS = [
    "said",
    "The mayor",
    "told",
    "according to",
    "that",
    "he",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    ",",
    ".",
    "\n\n",
    "\n",
    ":",
    "—",
    "calling",
    "it",
    "was",
    "as",
    "found",
    "claim",
    "statement",
    "read",
    "``",
    "''",
    "«",
    "»",
    "\u00a0",
    "(",
    "who",
    "of",
    "and",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=40).map("".join),
    )
)
@example("")
@example("“")
@example("\n\n“”\n")
def test_any_text(annotate, text):
    from analysis.reading.language import sentences

    doc = annotate(text)
    check(text, find_quotes(doc, NamedActors(text)), {row.sentence_id for row, _ in sentences(doc)})


def test_seed(annotate):
    text = SEED.read_text(encoding="utf-8")
    rows = find_quotes(annotate(text), NamedActors(text))
    assert [r.kind for r in rows].count("direct") == 1
    assert {r.cue for r in rows} >= {"accused", "Stating", "claiming", "calling", "saying"}
    assert len(find_attributions(DocView(annotate(text)))) == len({r.quote_id for r in rows})


def test_no_quote_ends_within_a_word(annotate):
    view = DocView(annotate("She told of being forced to re-evaluate her life - at last."))
    for content, whole in (("being forced to re", "being forced to re-evaluate"), ("her life", "her life")):
        start = view.text.index(content)
        ((first, end),) = view.whole(((start, start + len(content)),))
        assert view.text[first:end] == whole

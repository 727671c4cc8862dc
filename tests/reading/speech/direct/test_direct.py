"""Speech in quotation marks: who says it, by which word."""

import pytest

DIRECT = [
    ("Remarked Leeds nurse Ann Lee, “This is a gift.”", "Leeds nurse Ann Lee", "Remarked", "This is a gift."),
    ("The palace issued this statement from the king: “We stay.”", "the king", "statement", "We stay."),
    # who is asked, and by nobody named
    ("Asked about the dam, Lee was blunt: “It is weak.”", "Lee", ":", "It is weak."),
    ('"It was late," the driver said, who had been up since four.', "the driver", "said", "It was late,"),
    # whole statements whose speaker nobody names
    (
        "The mill closed.\n\n“The firm has lost money and will pay its debts.”\n\nAnn Lee left.",
        None,
        None,
        "The firm has lost money and will pay its debts.",
    ),
    (
        "The mill shut. “The firm, which has lost money for years, will pay its debts,” in the words of a letter.",
        None,
        None,
        "The firm, which has lost money for years, will pay its debts,",
    ),
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


def test_scare_quotes_after_speech_are_not_the_last_speakers(quotes):
    found = quotes("The mayor said the city was safe. Its “smart” lamps were switched on.")
    assert [q[3] for q in found] == ["the city was safe"]


def test_a_title_before_the_cue_is_no_speech(quotes):
    found = quotes("In her book “How We Won,” the senator said the race was close.")
    assert [q[3] for q in found] == ["the race was close"]

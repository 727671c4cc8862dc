"""Chats are refused, transcripts named; the times of a recording are left out."""

import pytest

from analysis.article.escaped import meant
from analysis.article.file import from_bytes
from analysis.article.noticed import noticed
from analysis.errors import InputError

SAID = ["The mill is on fire and we are going", "Is anybody hurt?", "Nobody so far, the wind turned"]
CHATS = [
    "\n".join(f"12/03/2024, 21:1{n} - Ann Lee: {one}" for n, one in enumerate(SAID)),
    "\n".join(f"[12.03.24, 21:1{n}:05] Ann Lee: {one}" for n, one in enumerate(SAID)),
    "\n".join(f"3/12/24, 9:1{n} PM - +44 20 7946 0000: {one}\nand more of it" for n, one in enumerate(SAID)),
    "\n\n".join(f"Ann Lee, [12.03.2024 21:1{n}]\n{one}" for n, one in enumerate(SAID)),
    "\n".join(f"09:1{n}:02 From Ann Lee to Everyone:\n\t{one}" for n, one in enumerate(SAID)),
    "\n".join(f"Ann Lee\n  10:0{n} AM\n{one}" for n, one in enumerate(SAID)),
    "\n".join(f"[10:0{n} AM] Ann Lee\n{one}" for n, one in enumerate(SAID)),
    "\n".join(f"ann — Today at 10:0{n}\n{one}" for n, one in enumerate(SAID)),
    "<html><body>" + "".join(f'<div class="message default"><div class="text">{one}</div></div>' for one in SAID),
]


@pytest.mark.parametrize("chat", CHATS, ids=range(len(CHATS)))
def test_a_chat_is_refused(chat):
    with pytest.raises(InputError, match=r"^a\.txt is a chat of 3 messages, not an article; give .*\.$"):
        from_bytes(chat.encode(), "a.txt")


@pytest.mark.parametrize(
    "form",
    [
        *("{}: {}", "{} (Harwick) (Lab): {}", "[00:01] {}: {}", "{} 0:31: {}", "{}  0:31\n{}", "{}, HOST: {}"),
        *("{} (00:31):\n{}", "[00:00:31] {}\n{}", "00:00:31 - {}\n{}"),
        *("{}\n\n{}", "{} (Harwick) (Lab)\n{}", "The Minister for Ports ({})\n{}", "The Minister for Ports ({}): {}"),
    ],
)
def test_a_transcript_is_named(form):
    turns = [
        ("ANN LEE", "What did you see?"),
        ("Omar Rao", "I saw a fire."),
        ("ANN LEE", "And then?"),
        ("Omar Rao", "We ran."),
    ]
    (warning,) = noticed("\n\n".join(form.format(*turn) for turn in turns))
    assert warning.startswith("Transcript: 4 paragraphs begin with a speaker (“ANN LEE”)")


def test_questions_and_answers_in_a_court_are_a_transcript():
    turns = "Q.   Did you see it?\nA.   I saw a fire.\nQ.   And then?\nA.   We ran."
    assert noticed(turns)[0].startswith("Transcript: 4 paragraphs")


def test_a_live_blog_whose_updates_are_signed_is_no_chat():
    update = (
        "The council met in the town hall at noon and heard the engineers, who warned that the old bridge might fall."
    )
    assert from_bytes("\n".join(f"Ann Lee\n 10:0{n} AM\n{update}" for n in range(3)).encode(), "a.txt")


def test_a_transcript_whose_speakers_are_named_in_full_once():
    turns = ["ANN LEE, BYLINE: I saw a fire.", "OMAR RAO, HOST: And you ran?", "LEE: I did, we all ran.", "It burnt."]
    (warning,) = noticed("\n\n".join(turns))
    assert warning.startswith("Transcript: 3 paragraphs")


def test_the_lists_above_a_transcript_are_left_out():
    text, said = meant("SUMMARY KEYWORDS\nport, fire\n\nSPEAKERS\nAnn Lee, Omar Rao\n\nAnn Lee  0:03\nI saw it.\n")
    assert text == "Ann Lee  0:03\nI saw it.\n" and said[0].startswith("Lists: 2 above a transcript")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee\nShe runs the mill that we all know.\nOmar Rao\nYou know him.\nTom Reid\nWe met him, too.",
        "\n".join(f"Image: The mill, seen from bank {n}." for n in range(5)),
        "\n".join(f"Recipient: Town {n}\nAmount: £{n}m" for n in range(5)),
        "Ann Lee: the woman who saw it all.\nShe told us what you read here.\nAnd that was it.",
    ],
)
def test_labels_are_no_speakers(text):
    assert not [one for one in noticed(text) if one.startswith("Transcript")]


def test_the_times_of_a_recording_are_left_out_and_those_of_a_clock_are_not():
    text, said = meant("0:00\nThe mill burnt\n0:07\nand nobody was hurt\n1:02:11\nsaid the mayor.\n")
    assert text == "The mill burnt\nand nobody was hurt\nsaid the mayor.\n" and said[0].startswith("Times: 3 lines")
    blog = "09:15\nThe mill burns.\n09:30\nThe mayor comes.\n09:45\nIt rains.\n"
    assert meant(blog) == (blog, [])


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "MS. LEE:  We spoke on Monday.\n\nQ    Did he promise you money?\n\nMS. LEE:  He did not.\n\nQ    When?",
            "Transcript: 4 paragraphs begin with a speaker",
        ),
        (
            "  Mr. LEE. I rise today.\n  Ms. REID. Will you yield?\n  Mr. LEE. I yield to you.\n",
            "Transcript: 3 paragraphs begin with a speaker (“Mr. LEE”)",
        ),
        (
            "Ann Lee spoke on Monday.\nWhy did you close it?\nI was told that it might fall.\nWere you afraid?\n"
            "Yes. I did not sleep.\nWhat will you do?\nI will ask for money.",
            "Interview: 3 paragraphs ask (“Why did you close it?”)",
        ),
        ("Who paid?\nThe mayor did.\nWho asked?\nNobody did.\nWhat now?\nThe council will meet.", None),
    ],
)
def test_interviews_and_records_of_parliaments_are_named(text, said):
    found = noticed(text)
    assert found == [] if said is None else len(found) == 1 and found[0].startswith(said)

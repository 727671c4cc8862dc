"""Interviews whose answers name nobody."""

import pytest

INTERVIEWS = [
    (  # a text that ends on a name
        "Omar Rao runs a port.\n\nQ: Is it shut?\n\nA: It silted up.\n\nQ: Ann Lee",
        [(None, "Is it shut?"), ("Omar Rao", "It silted up."), (None, "Ann Lee")],
    ),
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
        [
            (None, "Did you cry?"),
            ("Omar Rao", "I did. I wept."),
            (None, "And now?"),
            ("Omar Rao", "My aunt sold it. … I left."),
        ],
    ),
    (
        "Omar Rao: Is it shut?\n\nMr. Lee: My aunt shut it.",
        [("Omar Rao", "Is it shut?"), ("Mr. Lee", "My aunt shut it.")],
    ),
    ("Omar Rao: Is it shut?\n\nIt is.\n\nUPDATE: It is open.", []),
    # a label that says who answers is not said
    (
        "Omar Rao lost a port.\n\nDid you cry?\n\nRao: I did. I wept.\n\nAnd now?\n\nRao: My aunt sold it.",
        [(None, "Did you cry?"), ("Rao", "I did. I wept."), (None, "And now?"), ("Rao", "My aunt sold it.")],
    ),
    # whom a question calls by name, who is said to have spoken behind the interview, who alone is named there
    (
        "The port is shut.\n\nQ. Ms. Ann Lee, did you sign it?\nA. I did. My aunt, Eva Rao, did too.",
        [(None, "Ms. Ann Lee, did you sign it?"), ("Ann Lee", "I did. My aunt, Eva Rao, did too.")],
    ),
    (
        "Q: Did you win?\nA: I did.\n\nOmar Rao was speaking at a fair. Ann Lee came.",
        [(None, "Did you win?"), ("Omar Rao", "I did.")],
    ),
    ("Q: Did you win?\nA: I did.\n\nOmar Rao won.", [(None, "Did you win?"), ("Omar Rao", "I did.")]),
    ("Q: Did you win?\nA: I did.\n\nOmar Rao beat Ann Lee.", [(None, "Did you win?"), (None, "I did.")]),
    (
        "The port is shut.\n\nQ. Why is it shut?\n\nA. It silted up.",
        [(None, "Why is it shut?"), (None, "It silted up.")],
    ),
]


@pytest.mark.parametrize("text, expected", INTERVIEWS)
def test_answers_are_theirs_who_spoke(quotes, text, expected):
    assert [(q[1], q[3]) for q in quotes(text)] == expected

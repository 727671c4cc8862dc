"""What is compared with what: with few, however long the text (`python -m tests.attacks growth` measures the time)."""

from analysis.reading.actors.names.aliases import surnames
from analysis.reading.actors.names.aliases.keys import Keys
from analysis.reading.speech.attribution import Attribution, Places


class Names(Keys):
    """Keys of full names, as if a text had them."""

    def __init__(self, keys):
        self.names = {key: [] for key in keys}
        self.kinds = dict.fromkeys(keys, "person")
        self.words = {key: tuple(key.split()) for key in keys}
        self._parent = {key: key for key in keys}


def test_a_name_is_compared_with_the_last_that_share_a_word(monkeypatch):
    compared = []
    monkeypatch.setattr(surnames, "_same_person", lambda a, b: compared.append((a, b)) or False)
    surnames.join_people(Names([f"Given{n} Lee" for n in range(5 * surnames.BACK)]))
    assert len(compared) <= 5 * surnames.BACK**2


def test_an_initial_is_who_has_that_name_among_them():
    keys = Names([*(f"{chr(65 + n)}nn Lee" for n in range(20)), "T. Lee"])
    surnames.join_people(keys)
    assert keys.root("T. Lee") == "Tnn Lee"


def test_a_quote_is_compared_with_those_that_may_share_its_words():
    def content(*spans):
        return Attribution(spans, None, None, "")

    places = Places([content((n * 500, n * 500 + 90)) for n in range(1000)])
    assert places.near(content((50_010, 50_020))) == [100, 101]
    assert places.near(content((1, 2), (499_501, 499_520))) == [0, 1, 998, 999]

"""analysis.export.cas_edits: what another program changed in a CAS, as corrections."""

import datetime
from pathlib import Path

import pytest
from cassis import load_cas_from_xmi, load_typesystem

from analysis import parse
from analysis.article import Article
from analysis.edits.apply import correct
from analysis.edits.file import Edit
from analysis.errors import InputError
from analysis.export.cas import type_name
from analysis.export.cas_edits import cas_edits, taken_over
from analysis.export.formats import write
from tests.edits.test_apply import NEWS

ARTICLE = Article(NEWS + "\n\nOn Sunday 😀 Ada Low visited the town with Ng.", datetime.date(2022, 4, 9))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cas")
    tables = parse(ARTICLE)
    write(tables, ARTICLE, folder, "cas")
    return folder, tables


class Corrector:
    """A program that knows the file by its type system only."""

    def __init__(self, folder: Path):
        self.types = load_typesystem((folder / "TypeSystem.xml").read_text("utf-8"))
        self.cas = load_cas_from_xmi((folder / "article.xmi").read_text("utf-8"), self.types)

    def rows(self, table: str, words: str = ""):
        return [r for r in self.cas.select(type_name(table)) if words in r.get_covered_text()]

    def actor(self, name: str) -> str:
        return next(m.actor_id for m in self.rows("mentions") if m.actor == name)

    def save(self, folder: Path) -> Path:
        path = folder / "corrected.xmi"
        path.write_text(self.cas.to_xmi(), encoding="utf-8")
        return path


def speaks(c):
    c.rows("quotes", "rebuild")[0].speaker_id = c.actor("Ada Low")


def nobody_speaks(c):
    c.rows("quotes", "rebuild")[0].speaker_id = None


def stands(c):
    c.rows("events", "closed")[0].status = "denied"


def vouches(c):
    c.rows("events", "resigned")[0].source_id = c.actor("Bo Ng")


def lies(c):
    event = c.rows("events", "resigned")[0]
    event.earliest, event.latest = "2022-04-01", None


def tells(c):
    c.rows("events", "closure")[0].happening_id = c.rows("events", "resigned")[0].happening_id


def is_called(c):
    c.rows("events", "resigned")[0].label = "The mayor steps down"


def is_no_event(c):
    c.cas.remove(c.rows("events", "told")[0])


def is_an_event(c):
    at = c.cas.sofa_string.index("visited")
    (old,) = c.rows("events", "visited")
    c.cas.remove(old)
    c.cas.add(c.types.get_type(type_name("events"))(begin=at, end=at + 16, status="possible"))


def has_a_name(c):
    for mention in c.rows("mentions"):
        if mention.actor == "Bo Ng":
            mention.actor = "Robert Ng"


def is_a_place(c):
    for mention in c.rows("mentions"):
        if mention.actor_id == c.actor("Bo Ng"):
            mention.kind = "place"


def means_somebody_else(c):
    c.rows("mentions", "It")[0].actor_id = c.actor("Ada Low")


def means_nobody(c):
    c.rows("mentions", "It")[0].actor_id = None


def are_one(c):
    for mention in c.rows("mentions"):
        if mention.actor == "Bo Ng":
            mention.actor_id = c.actor("Ada Low")


def is_another(c):
    for mention in c.rows("mentions"):
        if mention.get_covered_text() == "Low":
            mention.actor_id = "a-new-one"


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (lambda c: None, []),
        (speaks, ["speaker"]),
        (nobody_speaks, ["speaker"]),
        (stands, ["status"]),
        (vouches, ["source"]),
        (lies, ["day"]),
        (tells, ["same-happening"]),
        (is_called, ["label"]),
        (is_no_event, ["not-an-event"]),
        (is_an_event, ["not-an-event", "event", "status"]),
        (has_a_name, ["rename"]),
        (is_a_place, ["kind"]),
        (means_somebody_else, ["mention-of"]),
        (means_nobody, ["mention-of"]),
        (are_one, ["same-actor"]),
        (is_another, ["other-actor"]),
    ],
)
def test_what_changed_is_a_correction_that_holds(written, tmp_path, change, kinds):
    folder, tables = written
    other = Corrector(folder)
    change(other)
    edits, left = cas_edits(other.save(tmp_path), ARTICLE.text, tables)
    assert ([e.kind for e in edits], left) == (kinds, ())
    assert all(o.state == "applied" for o in correct(ARTICLE.text, tables, edits).outcomes)


def moves(c):
    c.rows("events", "closed")[0].begin -= 4


def adds(c):
    c.cas.add(c.types.get_type(type_name("mentions"))(begin=0, end=5, mention_id="m99"))


def takes_away(c):
    c.cas.remove(c.rows("quotes", "rebuild")[0])


def means(c):
    c.rows("events", "closed")[0].polarity = "negative"


def parts_a_name(c):
    c.rows("mentions", "Ada Low")[0].actor_id = "new"


def gives_to_nobody_there(c):
    c.rows("quotes", "rebuild")[0].speaker_id = "a77"


def invents_a_status(c):
    c.rows("events", "closed")[0].status = "sure"


def invents_a_day(c):
    c.rows("events", "resigned")[0].earliest = "tomorrow"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (moves, "the event “closed”, other bounds"),
        (adds, "the mention “Mayor”, added"),
        (takes_away, "taken away"),
        (means, "the event “closed”, another polarity"),
        (parts_a_name, "the mention “Ada Low”, made a new actor, but not every mention by this name"),
        (gives_to_nobody_there, "given to a77, whom no mention names"),
        (invents_a_status, "the event “closed”, status 'sure'"),
        (invents_a_day, "the event “resigned”, days tomorrow to"),
    ],
)
def test_what_no_correction_can_say_is_said(written, tmp_path, change, said):
    folder, tables = written
    other = Corrector(folder)
    change(other)
    edits, left = cas_edits(other.save(tmp_path), ARTICLE.text, tables)
    assert edits == () and len(left) == 1 and said in left[0]


def test_older_corrections_give_way_to_newer_ones_of_the_same_thing(written, tmp_path):
    folder, tables = written
    other = Corrector(folder)
    stands(other)
    new, _ = cas_edits(other.save(tmp_path), ARTICLE.text, tables)
    elsewhere = Edit(2, "status", anchor_of("resigned"), "planned")
    old = (Edit(1, "status", anchor_of("closed"), "possible"), elsewhere)
    assert [(e.number, e.to) for e in taken_over(ARTICLE.text, tables, old, new)] == [(1, "planned"), (2, "denied")]


def anchor_of(words: str):
    from analysis.edits.anchors import anchored

    at = ARTICLE.text.index(words)
    return anchored(ARTICLE.text, at, at + len(words))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"<xmi", "XMLSyntaxError"),
        (b"\xff\xfe", "UnicodeDecodeError"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', "declares entities"),
        (b"<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'/>", "another text"),
    ],
)
def test_a_file_that_is_none_is_refused_in_a_sentence(written, tmp_path, content, said):
    _, tables = written
    path = tmp_path / "x.xmi"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        cas_edits(path, ARTICLE.text, tables)


def test_a_file_of_another_reading_is_refused(written, tmp_path):
    folder, tables = written
    again = correct(ARTICLE.text, tables, (Edit(1, "status", anchor_of("closed"), "denied"),)).tables
    with pytest.raises(InputError, match="another reading"):
        cas_edits(folder / "article.xmi", ARTICLE.text, again)
    with pytest.raises(InputError, match="another text"):
        cas_edits(folder / "article.xmi", ARTICLE.text + ".", tables)

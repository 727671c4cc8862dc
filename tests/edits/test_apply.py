"""analysis.edits.apply: what corrections do to a reading."""

import datetime
import functools
import graphlib
import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import parse, read
from analysis.article import Article
from analysis.charts.kit.events import event_records
from analysis.edits.anchors import Anchor, anchored, find
from analysis.edits.apply import correct
from analysis.edits.draft import draft_of, tables_of
from analysis.edits.file import Edit, edits_of, read_edits, written
from analysis.edits.kinds import ANCHOR, KINDS, NOTHING
from analysis.reading.store import parse_cached
from analysis.tables.codebook import ACTOR_KINDS, BY_HAND, STATUSES, TABLES
from analysis.tables.frames import to_arrow
from analysis.tables.tables import Tables
from analysis.tables.validation import validate
from tests.conftest import PROROGATION, ROOT, SEED

REQUEST = sorted(PROROGATION.glob("*.md"))[0]
TWENTY = {
    SEED: ROOT / "tests/edits/seed.edits.yaml",
    REQUEST: ROOT / "tests/edits/prorogation.edits.yaml",
}  # twenty each
NEWS = """Mayor Ada Low said on Monday that the council had closed the bridge. Low resigned on Tuesday.
“We will rebuild it,” the engineer Bo Ng told reporters. The council rejected the plan on Friday.
It denied the closure."""


@functools.cache
def reading(path=None) -> tuple[Article, Tables]:
    article = read(path) if path else Article(NEWS, datetime.date(2022, 4, 9))
    return article, parse_cached(article) if path else parse(article)


def hashed(tables: Tables) -> str:
    digest = hashlib.sha256()
    for name in TABLES:
        digest.update(str(to_arrow(name, getattr(tables, name)).to_pylist()).encode())
    return digest.hexdigest()


def anchor(words: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = NEWS.index(words, start + 1)
    return anchored(NEWS, start, start + len(words))


def made(*edits):
    """The reading of NEWS with (kind, words, to): tables, states, what is said."""
    article, tables = reading()
    done = correct(article.text, tables, tuple(Edit(n, kind, at, to) for n, (kind, at, to) in enumerate(edits, 1)))
    return done.tables, [o.state for o in done.outcomes], [o.said for o in done.outcomes]


def event(tables: Tables, word: str):
    return next(row for row in tables.events.itertuples() if row.trigger == word)


def name(tables: Tables, actor_id: str) -> str:
    return tables.actors.set_index("actor_id")["name"][actor_id]


def test_another_speaker_speaks_and_vouches_for_what_the_quote_tells():
    tables, states, said = made(("speaker", anchor("“We will rebuild it,”"), anchor("Ada Low")))
    assert states == ["applied"]
    assert said == ["“We will rebuild it,” is said by Ada Low, not Bo Ng"]
    quote = next(q for q in tables.quotes.itertuples() if "rebuild" in q.text)
    assert name(tables, quote.speaker_id) == "Ada Low" and quote.rule == BY_HAND
    assert name(tables, event(tables, "rebuild").source_id) == "Ada Low"


def test_a_part_of_a_quote_names_the_quote():
    tables, states, _ = made(("speaker", anchor("closed"), anchor("Bo Ng")))
    quote = next(q for q in tables.quotes.itertuples() if "closed" in q.text)
    assert states == ["applied"] and name(tables, quote.speaker_id) == "Bo Ng"


def test_two_actors_become_one_and_are_counted_as_one():
    before = reading()[1].actors
    tables, states, _ = made(("same-actor", anchor("Bo Ng"), anchor("Ada Low")))
    assert states == ["applied"] and len(tables.actors) == len(before) - 1
    low = tables.actors[tables.actors["name"] == "Ada Low"].iloc[0]
    assert low["mentions"] == before.set_index("name")["mentions"][["Ada Low", "Bo Ng"]].sum()
    assert list(tables.actors["actor_id"]) == [f"a{n}" for n in range(1, len(tables.actors) + 1)]


def test_an_actor_is_parted_renamed_and_of_another_kind():
    tables, states, _ = made(
        ("other-actor", anchor("Low", 1), None),
        ("rename", anchor("Ada Low"), "Adele Low"),
        ("kind", anchor("Low", 1), "group"),
    )
    assert states == ["applied"] * 3
    rows = tables.actors.set_index("name")
    assert rows.loc["Low", "kind"] == "group" and rows.loc["Adele Low", "kind"] == "person"
    assert rows.loc["Low", "mentions"] == 1


def test_a_happening_is_told_with_the_names_that_its_actors_have():
    labels = set(reading()[1].happenings["label"])
    assert any("Ada Low" in label for label in labels)
    renamed = set(made(("rename", anchor("Ada Low"), "Adele Low"))[0].happenings["label"])
    assert renamed == {label.replace("Ada Low", "Adele Low") for label in labels}
    joined = set(made(("same-actor", anchor("Bo Ng"), anchor("Ada Low")))[0].happenings["label"])
    assert joined == {label.replace("Bo Ng", "Ada Low") for label in labels} != labels


def test_what_was_corrected_by_hand_has_no_doubt():
    article, tables = reading()
    doubtful = {n: getattr(tables, n).assign(rule="reader model", confidence=0.5) for n in ("quotes", "events")}
    tables = replace(tables, **doubtful)
    made = correct(article.text, tables, (Edit(1, "status", anchor("closed"), "denied"),)).tables
    assert event(made, "closed").confidence != event(made, "closed").confidence  # none
    shown = {row["trigger"]: row for row in event_records(made, made.events)}
    assert (shown["closed"]["read_by"], shown["closed"]["confidence"], shown["closed"]["unsure"]) == (
        BY_HAND,
        None,
        False,
    )
    assert shown["rebuild"]["unsure"] and "50% sure" in shown["rebuild"]["read_by"]  # as its quote


def test_no_event_is_none_and_an_event_is_one():
    tables, states, _ = made(("not-an-event", anchor("resigned"), None), ("event", anchor("reporters"), None))
    assert states == ["applied"] * 2
    assert "resigned" not in set(tables.events["trigger"])
    new = event(tables, "reporters")
    assert (new.status, new.rule) == ("reported", BY_HAND) and new.happening_id in set(
        tables.happenings["happening_id"]
    )
    assert list(tables.events["event_id"]) == [f"e{n}" for n in range(1, len(tables.events) + 1)]


def test_status_source_and_day():
    tables, states, _ = made(
        ("status", anchor("resigned"), "denied"),
        ("source", anchor("rejected"), anchor("Bo Ng")),
        ("day", anchor("rejected"), (datetime.date(2022, 4, 1), datetime.date(2022, 4, 1))),
    )
    assert states == ["applied"] * 3
    assert event(tables, "resigned").status == "denied"
    rejected = event(tables, "rejected")
    assert (rejected.status, name(tables, rejected.source_id)) == ("claimed", "Bo Ng")
    assert str(rejected.earliest.date()) == "2022-04-01" == str(rejected.latest.date())
    assert rejected.happened < event(tables, "resigned").happened  # order follows the day
    own = tables.happenings.set_index("happening_id").loc[rejected.happening_id]
    assert (own["status"], str(own["latest"].date())) == ("claimed", "2022-04-01")


def test_a_day_that_followed_from_the_old_one_follows_from_the_new_one():
    before, after = reading()[1], made(("day", anchor("said"), (datetime.date(2022, 4, 6),) * 2))[0]
    # what had been closed when the mayor said so; that it was before she resigned on Tuesday, only the old day said
    assert [str(event(tables, "closed").latest.date()) for tables in (before, after)] == ["2022-04-04", "2022-04-06"]
    assert event(after, "said").happened > event(after, "resigned").happened


def test_events_are_joined_parted_weighed_and_called():
    tables, states, _ = made(
        ("same-happening", anchor("resigned"), anchor("rejected")),
        ("main", anchor("rejected"), None),
        ("label", anchor("resigned"), "A day of defeats"),
    )
    assert states == ["applied"] * 3
    assert event(tables, "resigned").happening_id == event(tables, "rejected").happening_id
    own = tables.happenings.set_index("happening_id").loc[event(tables, "resigned").happening_id]
    assert (own["rank"], own["label"], own["events"]) == (1, "A day of defeats", 2)
    article, _ = reading()
    again = correct(
        article.text, tables, (Edit(1, "other-happening", anchor("rejected")), Edit(2, "minor", anchor("rejected")))
    )
    own = again.tables.happenings.set_index("happening_id").loc[event(again.tables, "rejected").happening_id]
    assert (own["events"], own["rank"]) == (1, len(again.tables.happenings))


def test_an_order_by_hand_is_kept_unless_the_days_say_otherwise():
    tables, states, said = made(
        ("before", anchor("denied"), anchor("rebuild")), ("after", anchor("resigned"), anchor("rejected"))
    )
    assert states == ["applied", "refused"] and "the other way round" in said[1]
    pair = event(tables, "denied").event_id, event(tables, "rebuild").event_id, "hand"
    assert pair in set(tables.order[["before", "after", "evidence"]].itertuples(index=False, name=None))


def test_an_order_by_hand_outweighs_what_was_read():
    def ordered(tables: Tables) -> set[tuple[str, str]]:
        triggers = dict(zip(tables.events["event_id"], tables.events["trigger"]))
        return {(triggers[a], triggers[b]) for a, b in zip(tables.order["before"], tables.order["after"])}

    chain = {("closed", "said"), ("said", "told"), ("told", "rebuild")}  # from the first by others to the last
    assert chain <= ordered(reading()[1])
    tables, states, _ = made(("before", anchor("rebuild"), anchor("closed")))
    assert states == ["applied"] and ("rebuild", "closed") in ordered(tables)
    assert not chain <= ordered(tables)


def test_what_contradicts_is_named_and_not_applied():
    tables, states, said = made(
        ("status", anchor("resigned"), "denied"),
        ("status", anchor("resigned"), "planned"),
        ("rename", anchor("Ada Low"), "A. Low"),
    )
    assert states == ["contradiction", "contradiction", "applied"]
    assert said[0] == "it contradicts edit 2: none of them is applied"
    assert event(tables, "resigned").status == "reported"


ADA, BO, LOW, IT = ("Ada Low",), ("Bo Ng",), ("Low", 1), ("It",)
RESIGNED, REJECTED, CLOSED = ("resigned",), ("rejected",), ("closed",)


@pytest.mark.parametrize(
    ("edits", "against"),
    [
        # of its own, and one with another: whichever of the two the other edit is on, and by whichever of its mentions
        ([("other-actor", BO), ("same-actor", ADA, BO)], {1: [2], 2: [1]}),
        ([("same-actor", BO, ADA), ("other-actor", BO)], {1: [2], 2: [1]}),
        ([("same-actor", IT, ADA), ("other-actor", ADA), ("main", RESIGNED)], {1: [2], 2: [1]}),
        ([("other-actor", LOW), ("same-actor", LOW, ADA), ("same-actor", BO, LOW)], {1: [2, 3], 2: [1], 3: [1]}),
        ([("other-happening", RESIGNED), ("same-happening", REJECTED, RESIGNED)], {1: [2], 2: [1]}),
        ([("same-happening", RESIGNED, REJECTED), ("other-happening", RESIGNED)], {1: [2], 2: [1]}),
        # what does not speak of one thing, or says the same
        ([("other-actor", LOW), ("same-actor", BO, ADA)], {}),
        ([("same-actor", BO, ADA), ("same-actor", LOW, ADA)], {}),
        ([("other-happening", RESIGNED), ("same-happening", REJECTED, CLOSED)], {}),
    ],
)
def test_what_is_of_its_own_is_one_with_nothing(edits, against):
    found = made(*((kind, anchor(*at), anchor(*to[0]) if to else None) for kind, at, *to in edits))
    named = {n: said for n, (state, said) in enumerate(zip(*found[1:]), 1) if state == "contradiction"}
    assert named == {
        n: f"it contradicts edit{'s' if len(others) > 1 else ''} {', '.join(map(str, others))}: none of them is applied"
        for n, others in against.items()
    }


def test_what_is_parted_and_what_is_joined_does_not_hang_on_the_order_in_the_file():
    edits = [
        ("same-actor", anchor("Bo Ng"), anchor("Ada Low")),
        ("mention-of", anchor("It"), anchor("Low", 1)),
        ("other-actor", anchor("Low", 1), None),
        ("source", anchor("rejected"), anchor("Bo Ng")),
        ("status", anchor("rejected"), "denied"),
    ]
    one, states, _ = made(*edits)
    assert states == ["applied"] * len(edits) and hashed(one) == hashed(made(*edits[::-1])[0])
    assert set(one.actors["name"]) >= {"Low", "Ada Low"} and one.actors.set_index("name")["mentions"]["Low"] == 2


def test_what_is_gone_is_an_orphan_and_told_in_the_table_of_articles():
    tables, states, _ = made(("main", Anchor("a bishop"), None), ("minor", Anchor("resigned", "x" * 9, "y" * 9), None))
    assert states == ["orphan"] * 2
    assert "Correction 1 (main) is not applied: “a bishop” is not in the article" in tables.articles["warnings"][0]
    assert tables.events.equals(reading()[1].events)


def test_words_that_stand_in_several_places_are_no_orphan_and_one_is_told_how_to_say_which():
    _, states, said = made(("kind", Anchor("council"), "group"), ("rename", Anchor("ow"), "Lowe"))
    assert states == ["refused"] * 2
    assert [
        f"“{words}” stands {n} times in the article: say what stands" in said[i]
        for i, (words, n) in enumerate((("council", 2), ("ow", 2)))
    ] == [True, True]


def test_where_nothing_of_the_kind_is_read_the_edit_says_so():
    _, states, said = made(("status", anchor("bridge"), "denied"), ("speaker", anchor("resigned"), None))
    assert states == ["refused"] * 2 and "no quote is read at “resigned”" in said[1]


def test_the_article_edited_around_three_edits_two_are_found_and_one_is_an_orphan():
    edits = (
        Edit(1, "status", anchor("resigned"), "denied"),
        Edit(2, "rename", anchor("Ada Low"), "A"),
        Edit(3, "minor", anchor("rejected")),
    )
    changed = parse(
        Article(("Rain fell. " + NEWS).replace("rejected the plan", "threw it out"), datetime.date(2022, 4, 9))
    )
    done = correct(("Rain fell. " + NEWS).replace("rejected the plan", "threw it out"), changed, edits)
    assert [(o.state, o.moved) for o in done.outcomes] == [("applied", True), ("applied", True), ("orphan", False)]


def as_the_page_writes(edits: tuple[Edit, ...], text: str) -> tuple[Edit, ...]:
    """Edits written by hand, with all that stands around their words."""

    def full(anchor):
        place = find(text, anchor) if isinstance(anchor, Anchor) else None
        return anchored(text, place.start, place.end) if place else anchor

    return tuple(replace(edit, at=full(edit.at), to=full(edit.to)) for edit in edits)


@pytest.mark.parametrize(
    "path, changes",
    [
        (
            SEED,
            {"has also proposed": "has since proposed", "“controlled": "wholly “controlled", "drawing out": "delays"},
        ),
        (REQUEST, {"will comply": "will gladly comply", "an interview": "a long interview", "to foil": "to stop"}),
    ],
    ids=["seed", "prorogation"],
)
def test_an_article_edited_around_three_of_twenty_leaves_one_orphan_that_is_named(path, changes):
    article, _ = reading(path)
    edits, text = as_the_page_writes(read_edits(TWENTY[path]), article.text), article.text
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    done = correct(text, parse(replace(article, text=text)), edits)
    found = {o.edit.at.quote: o for o in done.outcomes}
    near = [next(quote for quote in found if quote in old) for old in changes]
    assert [found[quote].state for quote in near] == ["applied", "applied", "orphan"]
    assert [o.edit.at.quote for o in done.outcomes if o.state == "orphan"] == [near[2]]
    assert done.warnings[0].startswith(f"Correction 16 (status) is not applied: “{near[2]}” is not in the article any")


def test_rows_come_back_as_they_were():
    for path in (None, SEED):
        article, tables = reading(path)
        assert hashed(tables_of(draft_of(article.text, tables), tables)[0]) == hashed(tables)


def random_edit(data, article: Article, tables: Tables, number: int) -> Edit:
    def span(table: str) -> Anchor:
        row = data.draw(st.sampled_from(list(getattr(tables, table).itertuples())))
        return anchored(article.text, row.start, row.end)

    def wanted(kind: str) -> str:
        return "mentions" if kind in ("speaker", "source", "same-actor", "mention-of") else "events"

    there = [table for table in ("sentences", "mentions", "quotes", "events", "times") if len(getattr(tables, table))]
    kind = data.draw(
        st.sampled_from([k for k in KINDS if (KINDS[k].on or "sentences") in there and wanted(k) in there])
    )
    about = KINDS[kind]
    at = span(about.on or data.draw(st.sampled_from([table for table in there if table not in ("quotes", "events")])))
    to = None
    if about.to.startswith(ANCHOR):
        to = span(wanted(kind)) if about.to == ANCHOR else data.draw(st.sampled_from([None, span(wanted(kind))]))
    elif about.to != NOTHING:
        days = [None, datetime.date(2019, 8, 1), datetime.date(2022, 4, 7)]
        low, high = sorted(data.draw(st.tuples(*[st.sampled_from([1, 2])] * 2)))
        to = data.draw({
            "words": st.sampled_from(["A", "<b>", "Lavrov"]), "kind": st.sampled_from(ACTOR_KINDS),
            "status": st.sampled_from(STATUSES),
            "days": st.sampled_from([(None, None), (days[low], days[high]), (None, days[high])]),
        }[about.to])  # fmt: skip
    return Edit(number, kind, at, to)


def promised(data, article: Article, tables: Tables) -> None:
    """Whatever edits are drawn keep keys, references, spans, counts, and an order without cycles."""
    edits = tuple(random_edit(data, article, tables, n) for n in range(1, data.draw(st.integers(1, 12)) + 1))
    assert edits_of(written(edits), "x") == edits
    done = correct(article.text, tables, edits)
    after = done.tables
    validate(vars(after), article.text)  # keys, references, spans
    graph: dict[str, set[str]] = {}
    for pair in after.order.itertuples():
        graph.setdefault(pair.after, set()).add(pair.before)
    tuple(graphlib.TopologicalSorter(graph).static_order())  # no cycle
    assert sorted(after.happenings["rank"]) == list(range(1, len(after.happenings) + 1))
    counted = after.mentions["actor_id"].value_counts().to_dict()
    assert dict(zip(after.actors["actor_id"], after.actors["mentions"])) == counted
    assert set(after.events["happening_id"]) == set(after.happenings["happening_id"])
    assert after.happenings["events"].sum() == len(after.events)
    assert len(done.outcomes) == len(edits)


@pytest.mark.parametrize("path", [None, SEED, REQUEST], ids=["news", "seed", "prorogation"])
def test_any_edits_of_an_article_keep_the_promises_of_the_tables(path):
    article, tables = reading(path)
    before = hashed(tables)
    settings(max_examples=15, deadline=None)(given(st.data())(lambda data: promised(data, article, tables)))()
    assert hashed(correct(article.text, tables, ()).tables) == before == hashed(tables)  # undone: as before


@settings(max_examples=6, deadline=None)
@given(st.data())
def test_any_edits_of_any_article_keep_the_promises_of_the_tables(data):
    tables = reading(SEED)[1]
    pool = [
        *NEWS.replace(". ", ".\n").split("\n"),
        *(" ".join(sentence.split()) for sentence in tables.sentences["text"]),
    ]
    text = " ".join(data.draw(st.lists(st.sampled_from(pool), min_size=3, max_size=9)))
    drawn = Article(text, data.draw(st.sampled_from([None, datetime.date(2022, 4, 7)])))
    promised(data, drawn, parse(drawn))


def test_edits_of_one_article_do_nothing_wrong_to_another():
    for path, other in ((SEED, REQUEST), (REQUEST, SEED)):
        article, tables = reading(other)
        edits = as_the_page_writes(read_edits(TWENTY[path]), reading(path)[0].text)
        done = correct(article.text, tables, edits)
        assert done.count("applied") == 0
        assert all(getattr(done.tables, name) is getattr(tables, name) for name in TABLES if name != "articles")

"""Every cell of every matrix is a question: what it chooses, the controls can ask, and the same rows answer."""

import json

import pytest

from analysis.article import Article
from analysis.article.opening import read
from analysis.charts.article import co_mentions, sources, spoken_about
from analysis.charts.kit.who_speaks import sections
from analysis.charts.story import by_article
from analysis.reading.store import parse_cached
from analysis.report.article_payload import controls, names
from analysis.report.story_payload import story_payload
from analysis.story.story import choosable_in_story, read_story
from analysis.tables.choices import TABLES, chosen
from analysis.tables.choosable import choosable_rows
from analysis.tables.speakers import speakers
from tests.accuracy.figures import HERE
from tests.conftest import PROROGATION, SEED

OTHERS = 5  # articles of those that are read for accuracy, besides the seeds
ASKED_FOR = {"about": "actor", "with": "actor"}  # controls that offer what another does


def articles() -> list[Article]:
    lines = [json.loads(line) for line in (HERE / "meantime.jsonl").read_text("utf-8").splitlines()[:OTHERS]]
    return [read(path) for path in (SEED, *sorted(PROROGATION.glob("*.md")))] + [Article(d["text"]) for d in lines]


@pytest.fixture(scope="module", params=range(5 + OTHERS))
def reading(request):
    tables = parse_cached(articles()[request.param])
    rows = choosable_rows(tables)
    return tables, rows, controls(rows, names(tables))["offered"]


def cells(figure) -> list[dict]:
    """Marks that stand for several rows."""
    found = {}
    for values in figure.spec().get("datasets", {}).values():
        for datum in values:
            if "ids" in datum and "pick" in datum:
                found[datum["id"]] = datum
    return list(found.values())


def among(found, tables, table):
    return found & set(getattr(tables, table)[TABLES[table]])


def can_be_asked(pick, offered):
    """Whether the controls offer what a mark chooses: one value each."""
    return all(
        isinstance(value, str) and value in {v for v, _ in offered[ASKED_FOR.get(key, key)]}
        for key, value in pick.items()
    )


def test_who_speaks_of_whom(reading):
    tables, rows, offered = reading
    pairs, inside = spoken_about.spoken_of(tables)
    assert len(pairs) >= len([cell for cell in cells(spoken_about.about(tables)) if cell["id"].startswith("about:")])
    for (speaker, about), said in pairs.items():
        pick = {"source": speaker, "about": about}
        found = chosen(rows, pick)
        assert among(found, tables, "quotes") == set(said), pick
        assert set(inside[speaker, about]) <= found
        assert can_be_asked(pick, offered)
    for cell in cells(spoken_about.about(tables)):
        assert set(cell["ids"]) <= chosen(rows, cell["pick"])


def test_who_is_mentioned_together(reading):
    tables, rows, offered = reading
    for cell in cells(co_mentions.co_mentions(tables)):
        pick = cell["pick"]
        assert among(chosen(rows, pick), tables, "mentions") == set(cell["ids"]), pick
        assert chosen(rows, {"about": pick["with"], "with": pick["about"]}) == chosen(rows, pick)
        assert can_be_asked(pick, offered)


def test_who_speaks_and_who_vouches(reading):
    tables, rows, offered = reading
    for _, lines in sections(speakers(tables.quotes, tables.actors, tables.mentions)):
        for name, group in lines:
            known = group[group["actor_id"].notna()]
            if not known.empty:
                found = chosen(rows, {"source": sorted(known["actor_id"])})
                assert len(among(found, tables, "quotes")) == known["quotes"].sum(), name
    for source, events in tables.events.groupby(tables.events["source_id"].fillna("article")):
        pick = {"source": source}
        assert among(chosen(rows, pick), tables, "events") == set(events["event_id"])
        assert can_be_asked(pick, offered)
    for cell in cells(sources.sources(tables)):
        assert among(chosen(rows, cell["pick"]), tables, "events") == set(cell["ids"])


@pytest.fixture(scope="module")
def story():
    return read_story([str(PROROGATION)])


def test_who_is_in_which_article_and_whose_word_it_rests_on(story):
    rows, offered = choosable_in_story(story), story_payload(story)["offered"]
    for figure, table in (
        (by_article.actors_by_article(story), "mentions"),
        (by_article.sources_by_article(story), "events"),
    ):
        squares = [cell for cell in cells(figure) if not cell["id"].startswith("head:")]
        assert squares
        for cell in squares:
            found = among(chosen(rows, cell["pick"]), story.tables, table)
            assert found == among(set(cell["ids"]), story.tables, table), cell["pick"]
            assert can_be_asked(cell["pick"], offered)
    for cell in cells(by_article.actors_by_article(story)):
        if "actor" in cell["pick"]:
            said = chosen(rows, {"source": cell["pick"]["actor"], "article": cell["pick"]["article"]})
            assert among(said, story.tables, "quotes") == among(set(cell["ids"]), story.tables, "quotes")


def test_who_has_no_name_and_matters_little_is_offered_last(reading):
    tables, rows, _ = reading
    others = set(controls(rows, names(tables))["others"])
    named = set(tables.mentions.loc[tables.mentions["form"] == "name", "actor_id"].dropna())
    often = tables.mentions["actor_id"].value_counts()
    assert (
        not others & named
        and not others & set(often[often >= 3].index)
        and not others & set(tables.quotes["speaker_id"])
    )
    assert others | named | set(often[often >= 3].index) | set(tables.quotes["speaker_id"].dropna()) >= set(
        tables.actors["actor_id"]
    )

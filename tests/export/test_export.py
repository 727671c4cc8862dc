"""analysis.export: every format opened by a program that no one here wrote."""

import datetime
import json
import sqlite3

import cassis
import duckdb
import icalendar
import networkx
import pandas as pd
import pyld
import pytest
from lxml import etree

from analysis import Article, parse, read
from analysis.errors import InputError
from analysis.export.cas import tables_of
from analysis.export.formats import FORMATS, write
from analysis.tables.codebook import TABLES, Actor, Happening
from analysis.tables.frames import to_arrow
from tests.conftest import PROROGATION
from tests.tables.test_tables import DAY, TEXT, rows, sample

PAGE = Article(TEXT, date=DAY, title='"Title", =SUM(A1)', article_id="x1")


@pytest.fixture(scope="module")
def real():
    article = read(sorted(PROROGATION.glob("*.md"))[1])
    return parse(article), article


def made(folder, format, tables, article=PAGE):
    return [path for path, _ in write(tables, article, folder, format)]


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_reading_gives_the_same_files_whatever_is_in_its_cells(tmp_path, format):
    files = made(tmp_path / "one", format, sample())
    assert [path.name for path in files] == [path.name for path in made(tmp_path / "two", format, sample())]
    assert not list(tmp_path.glob("*/.saving*"))
    for path in files if format not in ("sqlite", "duckdb") else ():  # databases keep counters of their own
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
    none = sample(**{table: [] for table in TABLES if table != "articles"})
    assert all(path.is_file() for path in made(tmp_path / "none", format, none))


def test_an_unknown_format_is_refused(tmp_path):
    with pytest.raises(InputError, match="'xlsx'; choose one of csv, parquet, jsonl, sqlite"):
        write(sample(), PAGE, tmp_path, "xlsx")


def test_pandas_reads_the_lines_of_json(tmp_path):
    made(tmp_path, "jsonl", sample())
    actors = pd.read_json(tmp_path / "actors.jsonl", lines=True, dtype=False)
    assert list(actors["name"]) == list(sample().actors["name"])


@pytest.mark.parametrize("engine", ["sqlite", "duckdb"])
def test_a_database_holds_every_cell(tmp_path, real, engine):
    for tables, article in ((sample(), PAGE), real):
        (path,) = made(tmp_path / article.sha256[:4], engine, tables, article)
        with sqlite3.connect(path) if engine == "sqlite" else duckdb.connect(str(path)) as base:
            for table in TABLES:
                expected = to_arrow(table, getattr(tables, table)).to_pylist()
                found = base.execute(f'SELECT * FROM "{table}"').fetchall()
                plain = [tuple(_plain(value, engine) for value in row.values()) for row in expected]
                assert sorted(map(repr, found)) == sorted(map(repr, plain)), table


def _plain(value, engine):
    if engine == "duckdb":
        return value
    return value.isoformat() if isinstance(value, datetime.date) else int(value) if isinstance(value, bool) else value


WRONG = [
    ("INSERT INTO mentions SELECT article_id, 'm99', 'a99', sentence_id, start, \"end\", text, form, metonym, rule, "
     "confidence FROM mentions LIMIT 1"),
    "UPDATE events SET quote_id = 'q99' WHERE event_id = 'e2'",
    "UPDATE actors SET kind = 'wizard' WHERE actor_id = 'a2'",
    "INSERT INTO \"order\" SELECT * FROM \"order\"",
    "UPDATE sentences SET text = NULL",
    "INSERT INTO happenings SELECT 'x2', * EXCLUDE (article_id) FROM happenings",
]  # fmt: skip


@pytest.mark.parametrize("statement", WRONG)
@pytest.mark.parametrize("engine", ["sqlite", "duckdb"])
def test_a_database_keeps_the_keys_and_the_vocabularies(tmp_path, engine, statement):
    (path,) = made(tmp_path, engine, sample())
    if engine == "sqlite":
        columns = "rank, label, status, source_id, earliest, latest, told, happened, events"
        statement = statement.replace("* EXCLUDE (article_id)", f"happening_id, {columns}")
        base = sqlite3.connect(path)
        base.execute("PRAGMA foreign_keys = ON")
    else:
        base = duckdb.connect(str(path))
    with pytest.raises((sqlite3.IntegrityError, duckdb.ConstraintException)):
        base.execute(statement)


def test_an_actor_may_belong_to_one_that_is_named_later(tmp_path):
    actors = [Actor("a1", "=Ada\r\nLow", "person", None, "a2", 2, 0), rows()["actors"][1]]
    for engine in ("sqlite", "duckdb"):
        assert made(tmp_path, engine, sample(actors=[actors[0], Actor("a2", "null", "other", None, None, 1, 5)]))


def test_columns_are_explained_in_the_database(tmp_path):
    (path,) = made(tmp_path, "duckdb", sample())
    with duckdb.connect(str(path)) as base:
        unexplained = base.execute(
            "SELECT column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal"
        ).fetchall()
    assert {name for (name,) in unexplained} == {"article_id", "quote_id"}
    (path,) = made(tmp_path, "sqlite", sample())
    with sqlite3.connect(path) as base:
        (said,) = base.execute("SELECT sql FROM sqlite_master WHERE name = 'events'").fetchone()
    assert "-- TimeML class" in said


# The terms of http://www.w3.org/ns/anno.jsonld that are used here: pyld refuses (safe mode) whatever they do not map.
OA, AS = "http://www.w3.org/ns/oa#", "https://www.w3.org/ns/activitystreams#"
LINKS = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
TERMS = {
    "id": "@id", "type": "@type", "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "label": "http://www.w3.org/2000/01/rdf-schema#label", "name": "http://xmlns.com/foaf/0.1/name",
    "format": "http://purl.org/dc/elements/1.1/format", "language": "http://purl.org/dc/elements/1.1/language",
    "Software": AS + "Application", "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage", "total": AS + "totalItems", "startIndex": AS + "startIndex",
    "generator": {"@type": "@id", "@id": AS + "generator"}, "first": {"@type": "@id", "@id": AS + "first"},
    "partOf": {"@type": "@id", "@id": AS + "partOf"},
    "items": {"@type": "@id", "@id": AS + "items", "@container": "@list"},
    "motivation": {"@type": "@vocab", "@id": OA + "motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": OA + "hasPurpose"},
    **{term: {"@type": "@id", "@id": OA + iri} for term, iri in LINKS.items()},
    **{term: OA + term for term in ("start", "end", "exact", "prefix", "suffix")},
    **{term: OA + term for term in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector")},
    **{term: OA + term for term in ("TextPositionSelector", "describing", "identifying", "classifying", "tagging")},
}  # fmt: skip


def test_a_json_ld_processor_reads_every_annotation(tmp_path, real):
    tables, article = real
    (path,) = made(tmp_path, "webannotation", tables, article)
    document = json.loads(path.read_text("utf-8"))
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"

    def loader(url, options):
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": {"@context": TERMS},
        }

    (expanded,) = pyld.jsonld.expand(document, {"documentLoader": loader, "safe": True})
    items = expanded[AS + "first"][0][AS + "items"][0]["@list"]
    counted = len(tables.mentions) + tables.quotes["quote_id"].nunique() + len(tables.events) + len(tables.happenings)
    assert len(items) == counted == expanded[AS + "totalItems"][0]["@value"] == len({item["@id"] for item in items})
    for item in items:
        assert item["@type"] == [OA + "Annotation"] and item[OA + "hasBody"] and item[OA + "hasTarget"]
        for target in item[OA + "hasTarget"]:
            quote, place = target[OA + "hasSelector"]
            words, before, after = (quote[OA + part][0]["@value"] for part in ("exact", "prefix", "suffix"))
            start, end = (place[OA + side][0]["@value"] for side in ("start", "end"))
            assert article.text[start:end] == words
            assert article.text[start - len(before) : end + len(after)] == before + words + after
    statements = pyld.jsonld.to_rdf(document, {"documentLoader": loader})["@default"]
    assert sum(s["predicate"]["value"] == OA + "exact" for s in statements) >= counted


@pytest.mark.parametrize(("format", "reader"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)])
def test_networkx_reads_the_graph_with_its_weights(tmp_path, real, format, reader):
    tables, article = real
    (path,) = made(tmp_path, format, tables, article)
    found = reader(path)
    assert found.is_directed() and set(found) == set(tables.actors["actor_id"])
    assert [found.nodes[a]["label"] for a in tables.actors["actor_id"]] == [
        " ".join(name.split()) for name in tables.actors["name"]
    ]
    by_relation = {}
    for one, other, about in found.edges(data=True):
        assert about["weight"] >= 1 and {one, other} <= set(found)
        by_relation[about["relation"]] = by_relation.get(about["relation"], 0) + about["weight"]
    assert set(by_relation) == {"speaks about", "acts on", "mentioned with"}
    together = {(s, a) for s, a in zip(tables.mentions["sentence_id"], tables.mentions["actor_id"].fillna("")) if a}
    of_sentence = pd.Series([s for s, _ in together]).value_counts()
    assert by_relation["mentioned with"] == (of_sentence * (of_sentence - 1) // 2).sum()


# Elements, what they hold and the attributes that they need and may have, of what is written here: read from Gephi's
# schema of GEXF 1.2 (gexf.xsd, data.xsd of github.com/gephi/gexf).
GEXF = {
    "gexf": (("meta", "graph"), {"version"}, {"variant"}),
    "meta": (("creator", "keywords", "description"), set(), {"lastmodifieddate"}),
    "creator": ((), set(), set()),
    "graph": (("attributes", "nodes", "edges"), set(), {"defaultedgetype", "idtype", "mode", "timeformat"}),
    "attributes": (("attribute",), {"class"}, {"mode"}),
    "attribute": (("default", "options"), {"id", "title", "type"}, set()),
    "nodes": (("node",), set(), {"count"}),
    "edges": (("edge",), set(), {"count"}),
    "node": (("attvalues",), {"id"}, {"label", "pid"}),
    "edge": (("attvalues",), {"id", "source", "target"}, {"type", "label", "weight"}),
    "attvalues": (("attvalue",), set(), set()),
    "attvalue": ((), {"for", "value"}, set()),
}
TYPES = ("integer", "long", "double", "float", "boolean", "liststring", "string", "anyURI")


def test_the_graph_is_what_gephis_schema_allows(tmp_path, real):
    from lxml import etree

    for tables, article in ((sample(), PAGE), real):
        (path,) = made(tmp_path / article.sha256[:4], "gexf", tables, article)
        root = etree.parse(path).getroot()
        assert root.tag == "{http://www.gexf.net/1.2draft}gexf" and root.get("version") == "1.2"
        for each in root.iter():
            inside, needed, allowed = GEXF[etree.QName(each).localname]
            assert {etree.QName(child).localname for child in each} <= {*inside}
            given = {name for name in each.attrib if not name.startswith("{")}
            assert needed <= given <= needed | allowed, etree.tostring(each)[:200]
            assert each.get("type", "string") in TYPES
            assert each.get("label", "") == " ".join(each.get("label", "").split())  # xs:token
        assert {each.get("defaultedgetype") for each in root.iter("{*}graph")} == {"directed"}
        assert all(float(each.get("weight")) > 0 for each in root.iter("{*}edge"))


UNDATED = Happening("h2", 1, "NA left; <b>all</b>, of them", "planned", "a2", None, None, 2, None, 1)
LONG = Happening("h1", 2, "“Ada”, élan\\ " * 20, "reported", None, DAY, datetime.date(2020, 3, 2), 1, 1, 1)


def test_a_calendar_program_reads_the_happenings(tmp_path):
    _, path = made(tmp_path, "timeline", sample(happenings=[LONG, UNDATED]))
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    (entry,) = calendar.walk("VEVENT")
    assert entry["summary"] == " ".join(LONG.label.split())
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (DAY, datetime.date(2020, 3, 3))
    assert (entry["uid"], entry["status"]) and entry.decoded("dtstamp").date() == DAY and not entry.errors
    assert calendar["x-wr-caldesc"] == "1 main happening without a day left out."


def test_the_time_line_follows_the_rules_of_timelinejs(tmp_path):
    path, _ = made(tmp_path, "timeline", sample(happenings=[LONG, UNDATED]))
    told = json.loads(path.read_text("utf-8"))
    assert "1 main happening without a day left out." in told["title"]["text"]["text"]
    (event,) = told["events"]
    assert event["start_date"] == {"year": 2020, "month": 2, "day": 29}
    assert event["end_date"] == {"year": 2020, "month": 3, "day": 2}
    assert set(event) <= {"start_date", "end_date", "text", "group", "display_date", "unique_id"}
    dated = sample(happenings=[LONG, Happening(*["h2", 1, "<b>all</b>", "planned", None, DAY, DAY, 2, None, 1])])
    path, _ = made(tmp_path, "timeline", dated)
    events = json.loads(path.read_text("utf-8"))["events"]
    assert "&lt;b&gt;all&lt;/b&gt;" in [e["text"]["headline"] for e in events] and "end_date" not in events[0]


def test_the_story_as_text_says_what_the_screen_says(tmp_path, real):
    from lxml import html
    from mistune import html as rendered

    from analysis.charts.article.happenings import chronology

    tables, article = real
    (path,) = made(tmp_path, "markdown", tables, article)
    page = html.fromstring(rendered(path.read_text("utf-8")))
    screen = html.fromstring(chronology(tables).html)
    said = [" ".join(item.text_content().split()) for item in page.iter("li")]
    drawn = [
        f"{item.find_class('what')[0].text_content()} ({'; '.join(each.text_content() for each in beside)})"
        for item in screen.find_class("happening")
        if (beside := [*item.find_class("source"), *item.find_class("status")])
    ]
    assert said == [" ".join(words.split()) for words in drawn]
    assert page.find(".//h1").text_content() == article.title


@pytest.mark.parametrize(
    "words", ["*1* [x](y) <b>", "# no heading", "1. no list", "- no list", "a_b_c `d` ~~e~~ &amp;"]
)
def test_what_an_article_says_is_no_mark_up(tmp_path, words):
    from lxml import html
    from mistune import html as rendered

    happening = Happening("h1", 1, words, "reported", None, DAY, DAY, 1, 1, 1)
    (path,) = made(tmp_path, "markdown", sample(happenings=[happening, UNDATED]))
    page = html.fromstring(rendered(path.read_text("utf-8")))
    assert f"{words} (says =Ada Low; said)" in [item.text_content() for item in page.iter("li")]


def test_cassis_reads_every_cell_of_a_cas_and_utf_16_tells_where_it_stands(tmp_path, real):
    emoji = Article("😀 Ada Low resigned. \x0b", date=DAY, article_id="x2")
    for tables, article in ((sample(), PAGE), real, (parse(emoji), emoji)):
        xmi, types = made(tmp_path / article.sha256[:4], "cas", tables, article)
        found = cassis.load_cas_from_xmi(xmi.read_text("utf-8"), cassis.load_typesystem(types.read_text("utf-8")))
        for table, rows_of in tables_of(found).items():
            pd.testing.assert_frame_equal(rows_of, getattr(tables, table).reset_index(drop=True))
        for row in found.select_all_fs():  # as UIMA itself writes a number that is not there
            if any(f.name == "confidence" for f in row.type.all_features) and row.confidence is None:
                row.confidence = 0.0
        for table, rows_of in tables_of(found).items():
            pd.testing.assert_frame_equal(rows_of, getattr(tables, table).reset_index(drop=True))
        sentences = found.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")
        assert len(sentences) == len(tables.sentences)
    (mention,) = etree.parse(xmi).iter("{http:///closereading.ecore}Mention")
    assert (mention.get("begin"), mention.get("end")) == ("3", "10")
    assert etree.parse(xmi).find("{*}Sofa").get("sofaString").endswith("resigned. \N{REPLACEMENT CHARACTER}")

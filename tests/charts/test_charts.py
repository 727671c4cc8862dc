"""Figures: what they say, that they hold to the linking contract, and that any article gives a valid spec."""

import datetime
import json
import re

import pandas as pd
import pytest
import vl_convert
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.charts.article import claims, co_mentions, lanes, mentions, quotes, sources, spoken_about, timeline
from analysis.charts.article.departure import departure
from analysis.charts.article.order import MOST, order_figure, order_of, reasons
from analysis.charts.kit.labels import event_labels, opened, percent, short_names, span
from analysis.charts.kit.page import FIGURE, VEGALITE, VIEW, for_page
from analysis.charts.kit.picture import SVG
from analysis.tables.choices import CHOICE
from analysis.tables.frames import frame
from analysis.tables.tables import Tables
from tests.synthetic import tables

D = datetime.date
SIZES = {
    "nothing": {"actors": 0, "sentences": 1, "quotes": 0, "events": 0},
    "one row each": {"actors": 1, "sentences": 1, "quotes": 1, "events": 1},
    "a notice": {"actors": 3, "sentences": 5, "quotes": 2, "events": 4},
    "an article": {"actors": 14, "sentences": 40, "quotes": 18, "events": 40, "oldest": 500},
    "a long report": {"actors": 60, "sentences": 220, "quotes": 70, "events": 230, "oldest": 12000},
    "no dates": {"actors": 4, "sentences": 9, "quotes": 3, "events": 9, "dated": 0},
}
FIGURES = [
    mentions.dispersion,
    co_mentions.co_mentions,
    quotes.speaking,
    spoken_about.about,
    order_figure,
    timeline.timeline,
    sources.sources,
]
VIEWS = [quotes.quote_list, reasons, claims.ledger, claims.side_by_side]
_made = {}


@pytest.fixture(params=SIZES, scope="module")
def made(request) -> Tables:
    if request.param not in _made:
        _made[request.param] = tables(**SIZES[request.param])[1]
    return _made[request.param]


@pytest.fixture(params=FIGURES, ids=lambda draw: draw.__name__, scope="module")
def figure(request, made):
    return request.param(made)


@pytest.fixture(scope="module")
def spec(figure):
    return figure.spec()


def ids_of(t: Tables) -> set[str]:
    keys = {
        "sentences": "sentence_id",
        "actors": "actor_id",
        "mentions": "mention_id",
        "quotes": "quote_id",
        "times": "time_id",
        "events": "event_id",
    }
    return {i for table, key in keys.items() for i in getattr(t, table)[key]}


def test_a_figure_of_any_article_is_whole(figure, spec, capfd):
    figure.chart.to_dict(validate=True)
    for one in (spec, figure.spec(340, "dark"), for_page(figure.spec())):
        vl_convert.vegalite_to_vega(json.dumps(one), vl_version="5.8", show_warnings=True)
    heard = capfd.readouterr()
    assert "WARN" not in heard.out + heard.err
    assert figure.title and not figure.title.endswith(".") and figure.summary.endswith(".")
    assert "nan" not in figure.title + figure.summary + figure.caption and "None" not in figure.summary
    bundle = figure._repr_mimebundle_(exclude={SVG})
    json.dumps(bundle, allow_nan=False)
    assert bundle[VEGALITE]["$schema"].endswith("/v5.json") and bundle[FIGURE]["columns"] == list(figure.rows.columns)
    assert len(bundle[FIGURE]["rows"]) == len(figure.rows)


def test_every_mark_leads_back_to_rows(spec, made):
    known = ids_of(made)
    assert {"chosen", "narrow"} <= {p["name"] for p in spec["params"]}
    assert next(p for p in spec["params"] if p["name"] == "chosen")["value"] is None
    composites = {}
    for datum in (d for rows in spec["datasets"].values() for d in rows):
        if "id" not in datum:
            assert "pick" not in datum
            continue
        stands_for = datum.get("ids", [datum["id"]])
        assert set(stands_for) <= known and stands_for
        if "ids" in datum:
            assert datum["id"] not in known
            assert composites.setdefault(datum["id"], stands_for) == stands_for
        assert datum["pick"] and set(datum["pick"]) <= set(CHOICE)
        for key, value in datum["pick"].items():
            values = [value] if isinstance(value, str) else value
            assert all(v in known for v in values) or key in ("status", "source")
    for layer in spec["layer"]:
        for datum in spec["datasets"][layer.get("data", spec.get("data"))["name"]]:
            dims = "chosen[datum.id]" in json.dumps(layer["encoding"].get("opacity", ""))
            assert dims == ("id" in datum) or layer["mark"].get("aria") is False or "interpolate" in layer["mark"]


def test_tooltips_cannot_become_pictures_or_links(spec):
    for layer in spec["layer"]:
        for tip in layer["encoding"].get("tooltip") or []:
            assert not {tip["field"], tip.get("title")} & {"image", "href", "url"}
        assert "href" not in layer["encoding"] and "url" not in layer["encoding"]


HOSTILE = "</script><img src=x onerror=alert(1)> datum.x {{7*7}} `${1}` \" ' & javascript:alert(1)"


@pytest.mark.parametrize("draw", FIGURES, ids=lambda f: f.__name__)
def test_words_of_the_article_are_only_ever_data(draw):
    t = poisoned()
    spec = draw(t).spec()
    spec = {k: v for k, v in spec.items() if k not in ("datasets", "title", "description")}
    assert "onerror" not in json.dumps(spec) and "7*7" not in json.dumps(spec)
    vl_convert.vegalite_to_vega(json.dumps(draw(t).spec()), vl_version="5.8")


@pytest.mark.parametrize("write", VIEWS, ids=lambda f: f.__name__)
def test_views_escape_everything(write):
    view = write(poisoned())
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z!][a-zA-Z0-9]*)", view.html))
    assert tags <= {"ol", "ul", "li", "p", "span", "cite", "blockquote", "div", "section", "h4", "b"}
    assert not re.search(r"<[^>]*\son\w+\s*=", view.html)
    assert view._repr_mimebundle_()[VIEW]["html"] == view.html


def poisoned() -> Tables:
    t = tables(**SIZES["a notice"])[1]
    words = {
        "actors": ["name", "role"],
        "mentions": ["text"],
        "quotes": ["text", "cue"],
        "events": ["trigger", "lemma", "clause"],
        "participants": ["text"],
        "happenings": ["label"],
    }
    return Tables(**{name: getattr(t, name).assign(**dict.fromkeys(words.get(name, []), HOSTILE)) for name in vars(t)})


@pytest.mark.parametrize("write", VIEWS, ids=lambda f: f.__name__)
def test_views_of_any_article(write, made):
    view = write(made)
    assert view.title and view.html.startswith("<")
    for ids in re.findall(r'data-ids="([^"]*)"', view.html):
        assert set(ids.split()) <= ids_of(made)


def test_heights_follow_the_number_of_lines():
    few, many = tables(actors=3, sentences=5)[1], tables(actors=60, sentences=220)[1]
    small, large = (mentions.dispersion(t, limit=60).spec()["height"] for t in (few, many))
    assert small <= 3 * 30 and 400 < large <= 60 * 20
    assert quotes.speaking(tables(**SIZES["nothing"])[1]).spec()["height"] < 40


@pytest.mark.parametrize("order, key", [("first", "first_start"), ("count", "mentions")])
def test_actors_stand_in_the_order_asked_for(order, key):
    t = tables(**SIZES["an article"])[1]
    spec = mentions.dispersion(t, order=order).spec()
    labels = [d for rows in spec["datasets"].values() for d in rows if d.get("id", "").startswith("a")]
    names = [d["id"] for d in sorted(labels, key=lambda d: d["row"])]
    wanted = t.actors.sort_values([key, "first_start"], ascending=[order == "first", True])["actor_id"]
    assert names == list(wanted)
    for layer in spec["layer"]:  # positions are numbers: a field sort would be lost where layers differ in data
        assert all("sort" not in enc for enc in layer["encoding"].values() if isinstance(enc, dict))
        assert all(layer["encoding"][c].get("type") in (None, "quantitative") for c in "xy" if c in layer["encoding"])


def test_parameters_narrow_what_is_drawn():
    t = tables(**SIZES["an article"])[1]
    assert set(mentions.dispersion(t, kinds=["person"]).rows["kind"]) == {"person"}
    often = t.actors[t.actors["mentions"] >= 5]
    assert set(mentions.dispersion(t, min_mentions=5).rows["actor"]) == set(often["name"])
    one = t.actors["name"].iloc[2]
    assert set(mentions.dispersion(t, focus=[one]).rows["actor"]) == {one}
    assert set(timeline.timeline(t, statuses=["claimed"]).rows["status"]) == {"claimed"}
    day = D(2023, 5, 1)
    late = timeline.timeline(t, since=day).rows
    assert 0 < len(late) < len(t.events) and all(
        pd.isna(late["latest"]) | (pd.to_datetime(late["latest"]) >= pd.Timestamp(day))
    )
    with pytest.raises(ValueError, match="order must be"):
        mentions.dispersion(t, order="size")
    with pytest.raises(ValueError, match="within must be"):
        co_mentions.co_mentions(t, within="page")


# ---- what the figures say ----------------------------------------------------------------------------------------


def small(**changed) -> Tables:
    """Two speakers and three events, with tables replaced by those given (lists of dicts)."""
    rows = {
        "articles": [
            {
                "title": "T",
                "date": D(2024, 3, 10),
                "source": None,
                "path": None,
                "words": 40,
                "sentences": 3,
                "sha256": "0" * 64,
            }
        ],
        "sentences": [
            {"sentence_id": f"s{i}", "paragraph": i, "start": i * 100, "end": i * 100 + 90, "text": "x"}
            for i in (1, 2, 3)
        ],
        "actors": [
            {
                "actor_id": "a1",
                "name": "Anna Berg",
                "kind": "person",
                "role": "minister",
                "affiliation_id": None,
                "mentions": 3,
                "first_start": 100,
            },
            {
                "actor_id": "a2",
                "name": "the council",
                "kind": "organisation",
                "role": None,
                "affiliation_id": None,
                "mentions": 1,
                "first_start": 130,
            },
        ],
        "mentions": [
            {
                "mention_id": f"m{i}",
                "actor_id": a,
                "sentence_id": s,
                "start": p,
                "end": p + 5,
                "text": "x",
                "form": f,
                "metonym": False,
                "rule": "r",
            }
            for i, (a, s, p, f) in enumerate(
                [
                    ("a1", "s1", 100, "name"),
                    ("a2", "s1", 130, "nominal"),
                    ("a1", "s2", 200, "pronoun"),
                    ("a1", "s3", 300, "name"),
                ],
                1,
            )
        ],
        "quotes": [
            {
                "quote_id": q,
                "fragment": f,
                "sentence_id": s,
                "kind": k,
                "start": p,
                "end": p + 20,
                "text": w,
                "speaker_id": a,
                "speaker_start": None,
                "speaker_end": None,
                "cue": "Said",
                "cue_start": None,
                "cue_end": None,
                "rule": "r",
            }
            for q, f, s, k, p, w, a in [
                ("q1", 1, "s1", "direct", 120, "one two", "a1"),
                ("q1", 2, "s1", "direct", 150, "three", "a1"),
                ("q2", 1, "s2", "indirect", 205, "it is what it is", None),
            ]
        ],
        "times": [],
        "participants": [
            {"event_id": "e1", "actor_id": "a1", "role": "agent", "start": 100, "end": 105, "text": "x"},
            {"event_id": "e3", "actor_id": "a1", "role": "agent", "start": 300, "end": 305, "text": "x"},
        ],
        "events": [
            event(1, "resigned", "reported", None, D(2024, 3, 9), D(2024, 3, 9), 3),
            event(2, "vote", "claimed", "a2", None, D(2024, 3, 8), 2),
            event(3, "resigned", "claimed", "a2", D(2024, 3, 1), D(2024, 3, 1), 1),
        ],
        "happenings": [happening(n) for n in (1, 2, 3)],
        "order": [
            {"before": "e3", "after": "e2", "evidence": "date"},
            {"before": "e2", "after": "e1", "evidence": "date"},
        ],
    } | changed
    made = {}
    for name, records in rows.items():
        columns = list(frame(name, "t", []).columns)[1:]
        made[name] = pd.DataFrame([{"article_id": "t", **r} for r in records], columns=["article_id", *columns])
        made[name] = made[name].astype(dict(frame(name, "t", []).dtypes.items()))
    return Tables(**made)


def happening(n) -> dict:
    """The happening of which event `n` of `small` tells."""
    latest = D(2024, 3, {1: 9, 2: 8, 3: 1}[n])
    return {
        "happening_id": f"h{n}",
        "rank": n,
        "label": f"Happening {n}",
        "status": "reported" if n == 1 else "claimed",
        "source_id": None if n == 1 else "a2",
        "earliest": latest if n == 3 else None,
        "latest": latest,
        "told": n,
        "happened": 4 - n,
        "events": 1,
    }


def event(n, lemma, status, source, earliest, latest, happened, tense="past") -> dict:
    return {
        "event_id": f"e{n}",
        "sentence_id": f"s{n}",
        "start": n * 100 + 10,
        "end": n * 100 + 18,
        "trigger": lemma,
        "lemma": lemma,
        "clause": f"clause {n}",
        "class": "occurrence",
        "certainty": "certain",
        "polarity": "positive",
        "tense": tense,
        "status": status,
        "source_id": source,
        "quote_id": None,
        "time_id": None,
        "earliest": earliest,
        "latest": latest,
        "told": n,
        "happened": happened,
        "happening_id": f"h{n}",
        "rule": "r",
    }


def test_titles_are_computed():
    t = small()
    assert mentions.dispersion(t).title == "Anna Berg is mentioned most, 3 times; the council follows with 1"
    assert co_mentions.co_mentions(t).title == "Anna Berg and the council are the only two who share a sentence"
    assert quotes.speaking(t).title == "Anna Berg speaks 1 of 2 quotes"
    assert spoken_about.about(t).title == "Anna Berg speaks of the council in 1 quote"
    assert order_figure(t).title == "Told out of the order of time: what came first is told third"
    assert timeline.timeline(t).title == "2 of 3 events can be tied to one day"
    assert sources.sources(t).title == "Of 3 events, 2 rest on the word of the council alone"
    assert "1 direct, 0 mixed, 1 indirect" in quotes.speaking(t).summary


def test_a_quote_in_two_fragments_is_one_segment():
    t = small()
    rows = quotes.speaking(t).rows
    assert list(rows["quote_id"]) == ["q1", "q2"] and list(rows["words"]) == [3, 5]
    html = quotes.quote_list(t).html
    assert (
        html.count("<li") == 2 and "one two" in html and "three" in html and ">said<" in html and "not settled" in html
    )


def test_a_heat_map_says_only_of_what_it_shows_not_all():
    t = tables(**SIZES["an article"])[1]
    everything, cut = spoken_about.about(t, limit=99), spoken_about.about(t, limit=3)
    assert "Shown are" not in everything.caption
    speakers, actors = everything.rows["speaker"].nunique(), everything.rows["about"].nunique()
    assert cut.caption.endswith(f"Shown are 3 of {speakers} speakers and 3 of {actors} actors spoken of.")
    assert spoken_about.about(t, limit=speakers).caption.endswith(f"Shown are {speakers} of {actors} actors spoken of.")


def test_claims_are_never_drawn_solid():
    spec = sources.sources(small()).spec()
    points = next(layer for layer in spec["layer"] if "shape" in layer["encoding"])
    fill = points["encoding"]["fill"]["scale"]
    assert dict(zip(fill["domain"], fill["range"]))["claimed"] == "transparent"
    shapes = points["encoding"]["shape"]["scale"]["range"]
    assert len(set(shapes)) == len(shapes)
    bars = [la for la in timeline.timeline(small()).spec()["layer"] if la["mark"]["type"] == "bar"]
    solid, hollow = (next(b["mark"] for b in bars if ("strokeDash" in b["mark"]) == dashed) for dashed in (False, True))
    assert hollow["fillOpacity"] < solid["fillOpacity"]


def test_only_a_known_day_gets_a_mark_on_the_calendar():
    spec = timeline.timeline(small()).spec()
    named = {layer["data"]["name"]: layer for layer in spec["layer"]}
    points = [
        d
        for name, rows in spec["datasets"].items()
        for d in rows
        if named[name]["mark"]["type"] == "point" and "fill" in named[name]["encoding"] and "x" in d
    ]
    assert {d["id"] for d in points} == {"e1", "e3"}
    words = [
        d
        for name, rows in spec["datasets"].items()
        for d in rows
        if str(named[name]["encoding"].get("text")).find("when") > 0
    ]
    assert [(d["id"], d["when"]) for d in words] == [("e2", "by about 8 Mar")]
    bars = [d["id"] for name, rows in spec["datasets"].items() for d in rows if named[name]["mark"]["type"] == "bar"]
    assert bars == []  # a bar has two ends


def test_many_events_are_named_where_nothing_else_stands_on_their_line():
    figure = timeline.timeline(tables(**SIZES["a long report"])[1])
    spec = figure.spec()
    rows = {layer["data"]["name"]: spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]}
    (labels,) = (
        rows[layer["data"]["name"]]
        for layer in spec["layer"]
        if layer["mark"]["type"] == "text" and "narrow ? ''" in str(layer["encoding"]["text"])
    )
    starts = [
        (d["line"], d.get("x0", d.get("x")))
        for name in rows
        for d in rows[name]
        if rows[name] is not labels and "line" in d and ("x0" in d or "x" in d) and d["id"].startswith("e")
    ]
    assert len(labels) > 10 and "named where its line has room" in figure.caption
    for d in labels:
        ends = d["x"] + lanes.LETTER * len(d["event"]) / lanes.ROOM
        assert ends <= 1 and not [x for line, x in starts if line == d["line"] and d["x"] + 0.01 < x < ends], d["event"]
    few = timeline.timeline(tables(**SIZES["a notice"])[1])
    assert "narrow ? ''" not in str(few.spec()) and "has room" not in few.caption


def test_two_sources_on_the_same_thing_stand_side_by_side():
    t = small()
    assert [[e["id"] for e in group] for group in claims.agreements(t)] == [["e1", "e3"]]
    html = claims.side_by_side(t).html
    assert "clause 1" in html and "clause 3" in html and "The article itself" in html and "the council" in html
    alone = small(participants=t.participants.drop(columns="article_id").to_dict("records")[:1])
    assert claims.agreements(alone) == [] and "No event is told by two sources" in claims.side_by_side(alone).html


def test_the_ledger_says_a_clause_once_and_each_trigger_in_it():
    text = "They signed and then broke it"
    one = [
        event(n, word, "reported", None, None, None, None)
        | {
            "sentence_id": "s1",
            "clause": text,
            "start": 100 + text.index(word),
            "end": 100 + text.index(word) + len(word),
        }
        for n, word in ((1, "signed"), (2, "broke"))
    ]
    sentences = [{"sentence_id": "s1", "paragraph": 1, "start": 100, "end": 100 + len(text), "text": text}]
    html = claims.ledger(small(events=one, sentences=sentences, order=[], participants=[], quotes=[], mentions=[])).html
    assert html.count("<li") == 1 and html.count("They ") == 1
    assert '<b data-ids="e1"' in html and ">signed</b> and then <b" in html and ">broke</b> it<" in html
    assert 'data-ids="e1 e2"' in html


def test_the_order_of_a_long_article_is_that_of_its_main_happenings():
    short, long = tables(**SIZES["a notice"])[1], tables(**SIZES["an article"])[1]
    assert order_figure(short).caption.startswith("Left: as told")
    figure = order_figure(long)
    assert figure.caption.startswith("The main happenings. Left: as told") and len(figure.rows) == MOST
    main = set(long.happenings.nsmallest(MOST, "rank")["label"])
    assert set(figure.rows["happening"]) <= main | {label[:1].upper() + label[1:] for label in main}


def test_what_lies_before_and_after_is_said_with_its_evidence():
    figure, written = order_figure(small()), reasons(small()).html
    rows = {r["happening"]: r for r in figure.rows.to_dict("records")}
    assert (
        rows["Happening 2"]["before"] == "Happening 3 (dates)" and rows["Happening 2"]["after"] == "Happening 1 (dates)"
    )
    assert rows["Happening 1"]["before"] == "Happening 2 (dates); Happening 3 (through others)"
    assert "<p>After: Happening 2 (dates); Happening 3 (through others).</p>" in written
    assert '<li data-ids="e2" data-pick="{&quot;event&quot;:[&quot;e2&quot;]}"' in written


def test_what_nothing_puts_in_order_has_no_line_and_no_place_in_time():
    loose = small(order=[{"before": "e3", "after": "e2", "evidence": "date"}])
    spec = order_figure(loose).spec()
    by_mark = {layer["mark"]["type"]: spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]}
    assert {d["id"] for d in spec["datasets"]["rows0"]} == {"h2", "h3"}
    assert [d["x"] for d in by_mark["point"] if d["id"] == "h1"] == [0]
    assert "1 happening without a line" in order_figure(loose).caption
    assert order_figure(small(order=[])).title == "Nothing settles what came first"


def test_the_chart_has_the_days_of_its_own_marks_and_no_others():
    spec = order_figure(small()).spec()
    said = [d["when"] for rows in spec["datasets"].values() for d in rows if "when" in d and "id" not in d]
    assert sorted(said) == ["by ≈ 8 Mar", "by ≈ 9 Mar", "≈ 1 Mar"]


def test_two_happenings_that_are_ordered_both_ways_are_not_settled():
    both = [{"before": "e3", "after": "e2", "evidence": "date"}, {"before": "e2", "after": "e3", "evidence": "model"}]
    assert order_of(small(order=both)).pairs == {}


# ---- the measure of departure -----------------------------------------------------------------------------------


@given(
    st.integers(2, 9).flatmap(
        lambda n: st.tuples(
            st.permutations(range(n)), st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=14)
        )
    )
)
@settings(max_examples=60, deadline=None)
def test_departure_counts_settled_pairs_told_the_other_way_round(drawn):
    told, wanted = drawn
    pairs = {(a, b) for a, b in wanted if a < b}  # 0, 1, 2 … is a true order, so the pairs have no cycle
    events = pd.DataFrame({"event_id": [f"e{i}" for i in range(len(told))], "told": list(told)})
    order = pd.DataFrame([(f"e{a}", f"e{b}") for a, b in pairs], columns=["before", "after"])
    closure = set(pairs)
    while True:
        more = {(a, d) for a, b in closure for c, d in closure if b == c} - closure
        if not more:
            break
        closure |= more
    far = departure(events, order)
    assert far.settled == len(closure)
    assert far.reversed == sum(told[a] > told[b] for a, b in closure)
    assert far.share is None if not closure else 0 <= far.share <= 1


def test_departure_knows_both_ends():
    order = pd.DataFrame({"before": ["e1", "e2"], "after": ["e2", "e3"]})
    straight = pd.DataFrame({"event_id": ["e1", "e2", "e3"], "told": [1, 2, 3]})
    backwards = straight.assign(told=[3, 2, 1])
    assert departure(straight, order).share == 0 and departure(backwards, order).share == 1
    through_e2 = straight[straight["event_id"] != "e2"]
    assert departure(through_e2, order).settled == 1


# ---- words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "earliest, latest, year, words",
    [
        (None, None, True, "no date"),
        (D(2022, 3, 29), D(2022, 3, 29), True, "29 Mar 2022"),
        (D(2022, 3, 29), D(2022, 3, 29), 2022, "29 Mar"),
        (None, D(2022, 4, 7), 2022, "by 7 Apr"),
        (D(2021, 4, 7), None, 2022, "from 7 Apr 2021"),
        (D(2022, 3, 1), D(2022, 3, 31), 2022, "1–31 Mar"),
        (D(2022, 3, 28), D(2022, 4, 3), 2022, "28 Mar – 3 Apr"),
        (D(2021, 12, 30), D(2022, 1, 2), 2022, "30 Dec 2021 – 2 Jan"),
        (D(1945, 1, 1), D(1945, 12, 31), 2022, "1945"),
        (D(1940, 1, 1), D(1949, 12, 31), 2022, "1940–1949"),
    ],
)
def test_days_in_words(earliest, latest, year, words):
    assert span(earliest, latest, year) == words


@pytest.mark.parametrize(
    "name, first",
    [("the council sat", "The council sat"), ("iPhone sales", "iPhone sales"), ("Kyiv", "Kyiv"), ("", "")],
)
def test_a_sentence_opens_with_a_capital(name, first):
    assert opened(name) == first


@pytest.mark.parametrize(
    "part, of, words",
    [(0, 9, "0%"), (1, 900, "under 1%"), (3, 8, "38%"), (899, 900, "over 99%"), (9, 9, "100%"), (0, 0, "0%")],
)
def test_a_share_is_all_or_nothing_only_where_it_is(part, of, words):
    assert percent(part, of) == words


def test_labels():
    t = small()
    assert short_names(t) == {"a1": "Berg", "a2": "the council"}
    assert event_labels(t) == {"e1": "Berg resigned", "e2": "vote", "e3": "Berg resigned"}
    nouns = small(events=[event(1, "resignation", "reported", None, None, None, None, tense=None)])
    assert event_labels(nouns)["e1"] == "Berg: resignation"

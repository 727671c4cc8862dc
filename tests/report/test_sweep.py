"""Many runs on one kernel, none of which sees another, and the index of what they made."""

import html.parser
import json
import os
import re
import time

import nbformat.v4 as v4
import pytest

from analysis.__main__ import main
from analysis.errors import InputError
from analysis.report import index, run, sweep
from analysis.report.assets import json_block
from analysis.report.index import Failure, write_index
from analysis.report.index_entry import ELEMENT, IndexEntry, filled, read_entry
from analysis.report.kernel import ReportError
from analysis.report.notebooks import ARTICLE
from analysis.report.thumbnail import thumbnail
from tests.conftest import SEED

BOTHER = lambda step, share: None  # noqa: E731
DATED = "Date: 2020-05-04\n\nOn Friday Ada Low said that the mill had burnt. The mayor denied it. She left town.\n"


def plan(*articles, given=(), filed=None, file="runs.yaml"):
    filed = {} if filed is None else filed
    return sweep.planned(sweep.asked(articles, given, filed, file, str(SEED)), file if isinstance(filed, list) else "")


def head(entry: IndexEntry) -> str:
    block = json_block(ELEMENT, filled(entry))
    return f'<!DOCTYPE html><head><meta name="generator" content="analysis">\n{block}\n<title>x</title></head>'


@pytest.fixture(scope="module")
def swept(tmp_path_factory):
    """A sweep from the command line in which two of six runs fail."""
    folder = tmp_path_factory.mktemp("swept")
    (folder / "mill.txt").write_text(DATED)
    (folder / "runs.yaml").write_text(
        json.dumps([{"min_mentions": 1}, {"actors": ["Nobody Atall"]}, {"min_mentions": 2, "statuses": ["denied"]}, {}])
    )
    before, lines = os.getcwd(), []
    os.chdir(folder)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ANALYSIS_CACHE", str(folder / "kept"))
            patch.setattr("builtins.print", lambda *words, **more: lines.append(" ".join(map(str, words))))
            status = main(["report", "mill.txt", "gone.txt", "-f", "runs.yaml", "--out", "made"])
    finally:
        os.chdir(before)
    return folder / "made", status, lines


def test_every_article_with_every_combination():
    runs = plan("a.txt", "b.txt", given=[("min_mentions", "1"), ("theme", "dark"), ("min_mentions", "3")])
    assert [(r.article, r.parameters["min_mentions"], r.parameters["theme"]) for r in runs] == [
        ("a.txt", 1, "dark"),
        ("a.txt", 3, "dark"),
        ("b.txt", 1, "dark"),
        ("b.txt", 3, "dark"),
    ]


def test_a_list_of_runs_takes_articles_of_its_own_and_p_has_the_last_word():
    runs = plan(given=[("theme", "light")], filed=[{"article": "a.txt", "theme": "dark"}, {"order": "count"}])
    assert [(r.article, r.parameters["theme"]) for r in runs] == [("a.txt", "light"), (str(SEED), "light")]


@pytest.mark.parametrize(
    "articles, given, names",
    [
        (["x/a.txt"], [], ["a"]),
        (["x/a.txt"], [("min_mentions", "1")], ["a"]),
        (["a.txt"], [("kinds", "[person, place]"), ("order", "count")], ["a--kinds-person+place--order-count"]),
        (["x/a.txt", "y/a.txt"], [], ["x-a", "y-a"]),
        (["a.txt", "x/a.txt"], [("min_mentions", "2")], ["a--min_mentions-2", "x-a--min_mentions-2"]),
        (["a.txt", "A.md"], [], ["a-txt", "A-md"]),
        (["a b.txt", "a?b.txt"], [], [r"a-b-\w{8}", r"a-b-\w{8}"]),
        (["a.txt", "./a.txt", "a.txt"], [], ["a"]),
        (["index.txt"], [], ["index-article"]),
        (["a.txt"], [("actors", "[A B]"), ("actors", "[A-B]")], ["a--actors-A-B", r"a--actors-A-B-\w{8}"]),
    ],
)
def test_reports_are_named_by_what_differs(articles, given, names):
    made = [r.name for r in plan(*articles, given=given)]
    assert len({name.casefold() for name in made}) == len(names)
    for name, wanted in zip(made, names, strict=True):
        assert name == wanted or re.fullmatch(wanted.replace("+", r"\+") if "\\" not in wanted else wanted, name)


def test_a_name_fits_any_file_system_and_stays_when_other_runs_come_and_go():
    names = [r.name for r in plan("é" * 90 + ".txt", given=[("actors", f"[{'Ö' * 300}{n}]") for n in range(3)])]
    assert len(set(names)) == 3 and all(len(name.encode()) <= 230 and "/" not in name for name in names)
    alone = plan("a.txt", given=[("min_mentions", "2")])
    among = plan("a.txt", given=[("min_mentions", n) for n in "123"])
    assert alone[0].name == among[1].name


@pytest.mark.parametrize(
    "text, said",
    [
        ("[]", "runs.yaml holds no runs; give a list of them"),
        ("- 3", "runs.yaml does not hold parameters in entry 1"),
        ("- {theme: dark}\n- {3: dark}", "runs.yaml does not hold parameters in entry 2"),
        (
            "- {theme: dark}\n- {min_mention: 2}",
            'Run 2 in runs.yaml: The notebook has no parameter "min_mention": did you mean "min_mentions"?',
        ),
        (
            "- {theme: dark}\n- {min_mentions: many}",
            'Run 2 in runs.yaml: Parameter "min_mentions" takes a whole number',
        ),
        ("- {article: [a, b]}\n- {}", 'Run 1 in runs.yaml: Parameter "article" takes text, not'),
        ("- {min_mentions: 1}\n" * 9_000, "That makes 9,000 runs; at most 500 can be made at once, so give fewer."),
        ("- {min_mentions: 1}\n" * 20_000, "runs.yaml is longer than 200,000 characters"),
        (
            "- &a [x]\n" + "".join(f"- &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20)),
            "runs.yaml does not hold parameters in entry 1",
        ),
        ("- {min_mentions: " + "1" * 5_000 + "}", "runs.yaml is not YAML"),
        ("- {min_mentions: [" + "[" * 50 + "]" * 50 + "]}", 'Parameter "min_mentions" takes a whole number'),
        ("a: &a [x, x]\nkinds: [*a, *a]", 'no parameter "a"'),
    ],
)
def test_bad_lists_of_runs_get_one_sentence_before_anything_is_made(tmp_path, monkeypatch, capsys, text, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "runs.yaml").write_text(text)
    started = time.monotonic()
    assert main(["report", "-f", "runs.yaml", "--out", "made"]) == 2
    shown, told = capsys.readouterr()
    assert said in told and told.count("\n") == 1 and shown == "" and not (tmp_path / "made").exists()
    assert time.monotonic() - started < 10


def test_a_list_within_lists_within_lists_is_not_written_out():
    bomb = ["x"]
    for _ in range(40):
        bomb = [bomb] * 9
    with pytest.raises(InputError, match="takes a list of words") as raised:
        plan(filed=[{"kinds": bomb}])
    assert len(str(raised.value)) < 300


def test_too_many_combinations_are_counted_not_made():
    with pytest.raises(InputError, match="That makes 10,000,000,000 runs"):
        plan(given=[(f"p{n}", m) for n in range(10) for m in range(10)])


def test_failed_runs_are_named_and_the_rest_is_made(swept):
    folder, status, lines = swept
    assert status == 2 and sorted(path.name for path in folder.iterdir()) == [
        "index.html",
        "mill--min_mentions-2--statuses-denied.html",
        "mill.html",
    ]
    assert lines[-1] == "4 of 6 runs failed; made/index.html names them."  # {} asks for what {min_mentions: 1} asks
    page = (folder / "index.html").read_text()
    assert "Parameter &#34;actors&#34; asks for &#34;Nobody Atall&#34;, whom the article does not name" in page
    assert "gone.txt does not exist; check the path to the article." in page
    assert 'href="./mill.html"' in page and 'href="./mill--min_mentions-2--statuses-denied.html"' in page


def test_the_index_shows_figures_and_what_differs(swept):
    page = (swept[0] / "index.html").read_text()
    entry = read_entry(swept[0] / "mill.html")
    assert entry.figures["words"] > 10 and entry.figures["events"] >= entry.figures["claimed"] > 0
    assert f"<dt>words</dt><dd>{entry.figures['words']}</dd>" in page and "<dt>claimed</dt>" in page
    heads = re.findall(r'<th scope="col"[^>]*>([\w ]+)</th>', page)
    assert heads[:3] == ["min_mentions", "statuses", "actors"] and "events drawn" in heads
    assert '<td class="set">denied</td>' in page and "4 May 2020" in page
    fewer = read_entry(swept[0] / "mill--min_mentions-2--statuses-denied.html")
    assert fewer.figures == entry.figures and fewer.drawn["events"] <= entry.drawn["events"]
    assert {status for _, status in entry.events} >= {"claimed"} and 'aria-label="From the first word' in page


def test_a_run_on_a_warm_kernel_makes_the_bytes_of_a_run_on_a_fresh_one(swept, tmp_path, monkeypatch):
    monkeypatch.chdir(swept[0].parent)
    monkeypatch.setenv("ANALYSIS_CACHE", str(tmp_path / "kept"))
    path = run.report(ARTICLE, "mill.txt", {"min_mentions": 2, "statuses": ["denied"]}, tmp_path)
    assert path.name == "mill--min_mentions-2--statuses-denied.html"
    assert path.read_bytes() == (swept[0] / path.name).read_bytes()


def test_nothing_leaks_from_one_run_into_the_next_and_a_broken_kernel_is_replaced():
    def notebook(*sources):
        return v4.new_notebook(
            cells=[v4.new_code_cell(source) for source in sources],
            metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": ""}},
        )

    def shown(source, timeout=60):
        done = warm.execute(notebook(source), {}, BOTHER, timeout)
        assert [cell["source"] for cell in done["cells"]] == [source]
        return done["cells"][0]["outputs"][0]["data"]["text/plain"]

    with sweep.Warm() as warm:
        same = shown("import os, json\nleft = 1\njson.left = 2\nos.getpid()")
        assert shown("import os\nos.getpid()") == same
        assert shown("sorted({'left', 'os', 'json', '_1', 'gc'} & set(globals()))") == "[]"
        with pytest.raises(ReportError, match="name 'left' is not defined"):
            warm.execute(notebook("left"), {}, BOTHER)
        assert shown("import os\nos.getpid()") == same
        with pytest.raises(ReportError, match="kernel died"):
            warm.execute(notebook("import os\nos._exit(1)"), {}, BOTHER)
        other = shown("import os\nos.getpid()")
        assert other != same
        with pytest.raises(ReportError, match="longer than 1 seconds"):
            warm.execute(notebook("import time\ntime.sleep(60)"), {}, BOTHER, 1)
        assert shown("import os\nos.getpid()") not in (same, other)


HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)> ' &quot; </title> ${x} {{ 7*7 }} \u2028"


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.attributes = set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.add(tag)
        self.attributes |= {name for name, _ in attributes}


def test_hostile_words_stay_words(tmp_path):
    entry = IndexEntry(
        title=HOSTILE,
        source=HOSTILE,
        path=HOSTILE,
        day=HOSTILE,
        date=HOSTILE,
        changed={HOSTILE: HOSTILE},
        figures={"words": 3, "events": 1, "claimed": 1},
        drawn={"events": 1},
        actors=[(HOSTILE, "person", [1, 2])],
        quotes=[(3, 9)],
        events=[(4, "claimed")],
    )
    (tmp_path / 'a"><script>.html').write_text(head(entry))
    (tmp_path / "javascript:alert(1).html").write_text(head(IndexEntry(title="b", path=HOSTILE)))
    page = write_index(tmp_path, [Failure(HOSTILE, HOSTILE, {HOSTILE: HOSTILE}, HOSTILE)]).read_text()
    assert read_entry(tmp_path / 'a"><script>.html') == entry
    tags = Tags(page)
    assert page.count("<script") == page.count('<script type="application/json" id="failed-runs">') == 1
    assert not tags.found & {"img", "iframe", "object", "base", "link", "form"}
    assert not {name for name in tags.attributes if name.startswith("on") or name in ("src", "style")}
    assert set(re.findall(r'href="([^"]{5})', page)) <= {"./a%2", "./jav"} and "7*7" in page
    assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'") and "unsafe" not in page


@pytest.mark.parametrize(
    "found",
    [
        "no json",
        [],
        3,
        {"title": 3},
        {"figures": {"words": -1}},
        {"figures": {"words": "<b>"}},
        {"events": [[9999, "claimed"]]},
        {"actors": [["a", "person", "x"]]},
        {"changed": [1]},
        {"quotes": [[1]]},
        {"drawn": 7},
        {"title": "half a character \ud800"},
        {"figures": {"events": 1, "claimed": 10**400}},
    ],
)
def test_a_forged_or_broken_entry_counts_for_its_title_only(tmp_path, found):
    block = json_block(ELEMENT, found).replace('"no json"', "no json")
    page = f'<head><meta name="generator" content="analysis">{block}<title>One &amp; two</title></head>'
    (tmp_path / "a.html").write_bytes(page.encode("ascii", "backslashreplace"))
    assert read_entry(tmp_path / "a.html") == IndexEntry(title="One & two")
    assert "One &amp; two" in write_index(tmp_path).read_text()


GENERATOR = b'<meta name="generator" content="analysis">'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 1000,
        GENERATOR + b"\0<title>a\0b</title>",
        GENERATOR + b"\xff\xfe\xc3<title>\xc3\x28</title>",
        b'<?xml version="1.0" encoding="utf-16"?>' + GENERATOR + b"<title>x</title>",
        GENERATOR + b"<div>" * 25_000 + b"<title>x</title>",
        GENERATOR + b'<script type="application/json" id="index-entry">' + b"[" * 60_000 + b"</script>",
        GENERATOR
        + b'<script type="application/json" id="index-entry">{"figures":{"words":'
        + b"9" * 5000
        + b"}}</script>",
        GENERATOR + b"<a " + b"x " * 60_000 + b">",
        GENERATOR + b"<frameset><frame src=x></frameset>",
        GENERATOR + b"<title>" + b"&" * 100_000 + b"</title>",
        b"<" * 120_000,
        b"<!--" * 30_000,
        ("\ufeff" + GENERATOR.decode()).encode("utf-16"),
    ],
)
def test_no_file_breaks_the_index(tmp_path, content):
    (tmp_path / "a.html").write_bytes(content)
    (tmp_path / "b.html").write_text(head(IndexEntry(title="Mill", path="a.txt")))
    (tmp_path / "index.html").write_bytes(content)
    started = time.monotonic()
    assert "Mill" in write_index(tmp_path).read_text("utf-8") and time.monotonic() - started < 5


def test_only_reports_of_ours_are_listed_and_the_index_is_true_after_any_call(tmp_path):
    assert "No reports yet" in write_index(tmp_path).read_text()
    (tmp_path / "notes.html").write_text("<title>Somebody's notes</title>")
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "a.html").write_text(head(IndexEntry(title="Mill", path="a.txt")))
    failures = [
        Failure("a--order-count", "a.txt", {"order": "count"}, "It failed."),
        Failure("b", "b.txt", {}, "Gone."),
    ]
    first = write_index(tmp_path, failures).read_text()
    assert "Mill" in first and "notes" not in first and "folder" not in first
    assert "2 runs of the last sweep failed" in first
    (tmp_path / "a--order-count.html").write_text(
        head(IndexEntry(title="Mill", path="a.txt", changed={"order": "count"}))
    )
    os.utime(tmp_path / "a--order-count.html", (time.time() + 5, time.time() + 5))
    second = write_index(tmp_path).read_text()
    assert "It failed." not in second and "Gone." in second and "2 reports on 1 article" in second
    (tmp_path / "a.html").unlink()
    (tmp_path / "a--order-count.html").unlink()
    assert "Mill" not in write_index(tmp_path, []).read_text()


def test_runs_stand_in_the_order_of_their_values(tmp_path):
    entries = [
        (tmp_path / f"{n}.html", IndexEntry(title="T", path="a", changed={"min_mentions": n} if n != "1" else {}))
        for n in ("10", "2", "1")
    ]
    (group,) = index.groups_of(entries, [])
    assert [row.cells for row in group.rows] == [
        [("min_mentions", "1", False)],
        [("min_mentions", "2", True)],
        [("min_mentions", "10", True)],
    ]
    assert group.href == "./1.html" and group.columns == ["min_mentions"]


def test_newest_articles_come_first_and_the_undated_last(tmp_path):
    entries = [
        (tmp_path / f"{n}.html", IndexEntry(title=n, path=n, date=date))
        for n, date in (("old", "2001-01-01"), ("none", ""), ("new", "2020-01-01"))
    ]
    assert [group.title for group in index.groups_of(entries, [])] == ["new", "old", "none"]


def test_the_thumbnail_s_alternative_says_what_it_draws():
    assert thumbnail(IndexEntry(title="nothing")) == ""
    drawn = thumbnail(
        IndexEntry(
            actors=[("Ada", "person", [10, 20])],
            quotes=[(400, 450)],
            events=[(1, "reported"), (300, "claimed"), (310, "claimed")],
        )
    )
    assert "Ada is mentioned at the beginning; 1 quote stands at the end; 3 events are told: 2 claimed, 1" in drawn
    assert drawn.count('class="hollow status-claimed"') == 2 and drawn.count('class="solid status-reported"') == 1


def test_a_comparison_and_a_corpus_are_listed_too(tmp_path):
    (tmp_path / "c.html").write_text(head(IndexEntry(kind="comparison", title="4 articles", figures={"articles": 4})))
    (tmp_path / "d.html").write_text(head(IndexEntry(kind="corpus", title="671 articles", figures={"articles": 671})))
    page = write_index(tmp_path).read_text()
    assert "Comparison" in page and "Corpus" in page and "<dt>articles</dt><dd>671</dd>" in page
    assert "2 reports<" in page

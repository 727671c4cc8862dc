"""What a user adds to a notebook is on its page: tables, pictures, charts, words, failures; and none of it runs."""

import json
import re
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import v4

from analysis.charts.article.text import article_text
from analysis.report.article_payload import article_payload
from analysis.report.exporter import to_html
from analysis.report.markup import is_empty, markdown, printed, sanitised, sentence
from analysis.report.outputs import Content, read_output
from analysis.report.record import Record
from tests.conftest import ROOT
from tests.report.executed import executed
from tests.synthetic import tables

# One of each, as a user writes them; matplotlib shows its figures as the picture here does.
CELLS = {
    "frame": "import pandas as pd\npd.DataFrame({'who': ['Lowe', '<b>Marsh</b>'], 'words': [12, 3.5]})",
    "chart": "import altair as alt\n"
    "alt.Chart(pd.DataFrame({'who': ['Lowe', 'Marsh'], 'words': [12, 3]}), title='Words of each')"
    ".mark_bar().encode(x='words:Q', y='who:N', tooltip='who:N')",
    "png": "from IPython.display import Image, SVG, HTML, Markdown, display\n"
    "import base64\nImage(base64.b64decode('{png}'), format='png', width=40)",
    "svg": 'SVG(\'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">'
    '<rect width="80" height="20" fill="teal"/></svg>\')',
    "markdown": "Markdown('A *finding* of our own\\n\\n# Large\\n\\n|a|b|\\n|-|-|\\n|1|2|')",
    "html": "HTML('<h2>Mine</h2><table><tr><td onclick=\"x()\">4</td></tr></table><script>document.title=1</script>')",
    "printed": "print('Counted \\x1b[31mtwice\\x1b[0m.')",
    "warned": "import sys\nprint('Half done\\rAll done', file=sys.stderr)",
    "error": "raise ValueError('No such bridge.')",
}
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg=="
MADE = ("## Made", Record(article_payload(*tables(actors=3, sentences=6, quotes=2, events=3)), {}))


def one_of_each() -> nbformat.NotebookNode:
    """The notebook above, run as `jupyter nbconvert --execute --allow-errors` runs it, with a `Record` behind it."""
    cells = [
        v4.new_code_cell(source.replace("{png}", PNG), metadata={"tags": [name]}) for name, source in CELLS.items()
    ]
    cells[:0] = [v4.new_markdown_cell("## At a glance\n\nOne of each.")]
    cells[2:2] = [v4.new_markdown_cell("## Added")]
    notebook = v4.new_notebook(
        cells=cells, metadata={"kernelspec": {"name": "python3", "language": "python", "display_name": ""}}
    )
    done = NotebookClient(notebook, kernel_name="python3", allow_errors=True).execute()
    done.cells += executed(*MADE).cells
    return done


@pytest.fixture(scope="module")
def notebook():
    return one_of_each()


@pytest.fixture(scope="module")
def page(notebook):
    return re.sub(r"<(script|style)\b.*?</\1>", "", to_html(notebook), flags=re.S)


@pytest.mark.parametrize(
    "shown",
    [
        '<th scope="col">words</th>|<th>words</th>',
        r'<td class="number">12\.0</td>',
        r"<td>&lt;b&gt;Marsh&lt;/b&gt;</td>",
        r'<figure class="figure added" data-figure="added-1"',
        r'<img src="data:image/png;base64,iVBOR[^"]+" width="40" alt="A picture">',
        r'<img src="data:image/svg\+xml;base64,',
        r"A <em>finding</em> of our own",
        r"<h3>Large</h3>",
        r"<h3>Mine</h3><table><tbody><tr><td class=\"number\">4</td></tr></tbody></table>|"
        r"<h3>Mine</h3><table><tr><td class=\"number\">4</td></tr></table>",
        r'<pre class="added" tabindex="0">Counted twice\.</pre>',
        r"Standard error</span>\nAll done</pre>",
        r"<strong>A cell failed\.</strong> ValueError: No such bridge\.</p><details",
    ],
)
def test_each_is_on_the_page(page, shown):
    assert re.search(shown, page)


def test_none_of_it_brings_script_or_style(page):
    assert not re.search(r"<[a-z][^>]*\s(on\w+|style)=|<script|\x1b", page)
    assert page.count("<h1") == 1


def test_a_chart_of_altair_s_is_drawn_by_the_page_whatever_renderer_showed_it(notebook):
    import altair as alt

    spec = json.loads(
        re.search(r'<script type="application/json" id="data">(.*?)</script>', to_html(notebook), re.S)[1]
    )
    about = spec["figures"]["added-1"]
    assert about["title"] == "Words of each" and "$schema" not in about["spec"]
    assert {param["name"] for param in about["spec"]["params"]} >= {"chosen", "narrow"}
    chart = alt.Chart(alt.InlineData([{"a": 1}])).mark_point().encode(x="a:Q").to_dict()
    for kind in ("application/vnd.vegalite.v5+json", "application/vnd.vegalite.v6.4.1+json"):
        content = Content()
        assert read_output({"output_type": "display_data", "data": {kind: chart}}, content) == {"figure": "added-1"}
        assert content.figures["added-1"]["spec"]["mark"] == chart["mark"]


@pytest.mark.parametrize(
    "data, block",
    [
        ({"text/html": "<div id=x></div><script>draw()</script>", "text/plain": "Plot"}, {"printed": "Plot"}),
        ({"text/html": "<div></div>", "image/png": "iVBO\nRw0=", "text/plain": "<Figure>"}, {"alt": "A picture"}),
        ({"image/jpeg": "/9j/", "text/plain": "Two bridges"}, {"alt": "Two bridges"}),
        ({"text/plain": "'words'"}, {"printed": "'words'"}),
        ({"text/latex": "$x$", "text/plain": "x"}, {"printed": "x"}),
        (
            {"application/vnd.vegalite.v5+json": {"data": {"url": "https://example.org/a.csv"}, "mark": "bar"}},
            {"note": "A chart of data at https://example.org/a.csv, which a page that stands alone does not fetch."},
        ),
        (
            {"application/vnd.vegalite.v5+json": {"data": {"values": [{"url": "https://a.b"}]}, "mark": "bar"}},
            {"figure": "added-1"},
        ),
        ({"application/vnd.vegalite.v5+json": "none", "text/plain": "chart"}, {"printed": "chart"}),
        ({"text/html": "vega })({broken", "text/plain": "chart"}, {"html": "vega })({broken"}),
    ],
)
def test_the_richest_form_that_a_file_can_show_is_taken(data, block):
    found = read_output({"output_type": "display_data", "metadata": {}, "data": data}, Content())
    assert found is not None and block.items() <= found.items()


@pytest.mark.parametrize("data", [{}, {"text/plain": " "}, {"text/html": "<script>1</script>"}])
def test_what_shows_nothing_is_left_out(data):
    assert read_output({"output_type": "display_data", "data": data}, Content()) is None


HOSTILE = [
    "<script>hit()</script>",
    "<img src=x onerror=hit()>",
    "<img src='data:text/html;base64,AAAA'>",
    "<img src='https://example.org/a.png'>",
    "<svg onload=hit()><script>hit()</script></svg>",
    "<a href='javascript:hit()'>a</a>",
    "<a href='&#106;avascript:hit()'>a</a>",
    "<a href='data:text/html,hit'>a</a>",
    "<a href='&#100;ata:text/html,hit'>a</a>",
    "<iframe src='//example.org'></iframe><object data=x></object><embed src=x>",
    "<p style='background:url(//example.org)' class='bar' id='data' data-part='said' data-pick='{}'>a</p>",
    "<style>body { display: none }</style><link rel=stylesheet href=//example.org/a.css>",
    "<form action=//example.org><input name=a><button>b</button></form>",
    "<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></table></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=hit()>'></noscript>",
    "<table background=//example.org/a.png><td background=x>1</td></table>",
    "<base href=//example.org><meta http-equiv=refresh content='0;url=//example.org'>",
    "<scr<script>ipt>hit()</script>",
    "<template><img src=x onerror=hit()></template><details open ontoggle=hit()>a</details>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_html_keeps_only_its_words(html):
    from lxml.html import fragment_fromstring

    tree = fragment_fromstring(sanitised(html), create_parent="div")
    for element in tree.iter():
        assert element.tag in {"div", "p", "table", "tbody", "tr", "td", "img", "a", "details", "mtext"}
        assert set(element.attrib) <= {"alt", "title", "class"} and element.get("class") in (None, "number")


def test_links_and_pictures_that_come_along_are_kept():
    kept = '<a href="https://example.org/a?b=c&amp;d">x</a><img src="data:image/png;base64,iVBORw0=" alt="y">'
    assert sanitised(kept) == kept.replace("></", "></") and not is_empty(kept) and is_empty("<p> &nbsp;</p>")


@pytest.mark.parametrize(
    "source, shown",
    [
        ("# Title", "<h3>Title</h3>"),
        ("![x](http://example.org/x.png)", '<a href="http://example.org/x.png">x</a>'),
        ("![x](attachment:a.png)", '<img src="data:image/png;base64,iVBO" alt="x">'),
        ("![x](javascript:hit)", "#harmful-link"),
        ("<img src=x onerror=hit()>", "&lt;img src=x"),
    ],
)
def test_markdown_shows_pictures_of_its_own_only(source, shown):
    assert shown in markdown(source, {"a.png": {"image/png": "iVBO"}})


@pytest.mark.parametrize(
    "text, shown",
    [
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("10%\r50%\r100%\nnext", "100%\nnext"),
        ("a\r\nb", "a\nb"),
        ("\x1b]8;;http://a.b\x07link\x1b]8;;\x07", "link"),
    ],
)
def test_what_was_printed_reads_as_in_a_terminal(text, shown):
    assert printed(text) == shown


@pytest.mark.parametrize(
    "name, message, said",
    [
        ("InputError", "Give another file.", "Give another file."),
        ("KeyError", "'who'", "KeyError: 'who'."),
        ("KeyboardInterrupt", "", "KeyboardInterrupt."),
    ],
)
def test_an_error_is_a_sentence(name, message, said):
    assert sentence(name, message) == said


def test_added_sections_stand_among_the_charts_and_what_stands_above_the_first_heading_below_it():
    page = to_html(executed({"data": {"text/plain": "first"}}, "## One", "x", "## Two", "y", *MADE, "## Own\n\nz"))
    wanted = ('href="#own"', 'href="#made"', 'standfirst" aria-label="One"', "first</pre>")
    wanted += ('id="two"', 'id="own"', 'class="method" id="made"')
    assert 'href="#two"' not in page  # it stands on the first screen
    assert [page.index(words) for words in wanted] == sorted(page.index(words) for words in wanted)


def test_a_notebook_without_headings_has_all_on_its_page():
    article, read = tables(actors=3, sentences=6, quotes=2, events=3)
    page = to_html(executed({"data": {"text/plain": "first"}}, article_text(article, read), MADE[1], "last words"))
    for words in ("first</pre>", '<div class="view view-text"', "Made with", "<p>last words</p>"):
        assert page.count(words) == 1
    assert not re.search(r"<h2[^>]*>\s*</h2>|<a href=\"#\"", page)


def test_nbconvert_s_command_line_makes_the_page(notebook, tmp_path):
    nbformat.write(notebook, tmp_path / "out.ipynb")
    given = [sys.executable, "-m", "nbconvert", "--to", "report", "out.ipynb"]
    done = subprocess.run(given, capture_output=True, text=True, cwd=tmp_path, env=with_entry_point(tmp_path / "site"))
    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "out.html").read_text("utf-8") == to_html(nbformat.read(tmp_path / "out.ipynb", as_version=4))


def with_entry_point(folder):
    """An environment in which the entry point of pyproject.toml is installed, whatever else is."""
    import os
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    about = folder / "analysis_of_the_test-0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: analysis-of-the-test\nVersion: 0\n")
    lines = [f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in names.items()) for group, names in declared.items()]
    (about / "entry_points.txt").write_text("".join(lines))
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}

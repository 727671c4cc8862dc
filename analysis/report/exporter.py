"""The page as nbconvert's exporter: an executed notebook → one HTML file that needs no host, no kernel, no network.

`jupyter nbconvert --to report out.ipynb` finds it by its entry point (pyproject.toml). The templates are those of
templates/report, which another template can extend.
"""

import functools
from pathlib import Path

from nbconvert.exporters.exporter import Exporter
from nbconvert.exporters.templateexporter import TemplateExporter
from traitlets import List, Unicode, default

from analysis.errors import InputError
from analysis.report import assets
from analysis.report.index import entries_in
from analysis.report.index_entry import ELEMENT, entry_of, filled
from analysis.report.outputs import Content, Section, read_notebook
from analysis.report.policy import policy

STORY = ("happenings", "aligned")  # views that are read first: the others are folded below them

# Not for the script:
FOR_TEMPLATE = (
    "kind",
    "parameters",
    "changed",
    "command",
    "offered",
    "others",
    "counts",
    "from",
    "to",
    "most",
    "key",
    "keys",
)


class ReportExporter(TemplateExporter):
    """A page of a notebook that shows a `Record`, with whatever else the notebook shows."""

    export_from_notebook = "Report"
    output_mimetype = "text/html"
    reports = Unicode(".", help="Folder of reports on single articles that the page of a corpus links to").tag(
        config=True
    )
    extra_template_basedirs = List(Unicode(), [str(assets.TEMPLATES)]).tag(config=True)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "report"

    def _create_environment(self):
        environment = super()._create_environment()
        environment.autoescape, environment.trim_blocks, environment.lstrip_blocks = True, True, True
        return environment

    def from_notebook_node(self, nb, resources=None, **kw):
        """The page, as HTML; raises `InputError` for a notebook that shows no `Record`."""
        nb, resources = Exporter.from_notebook_node(self, nb, resources, **kw)
        return self.page(nb, Path(self.reports), resources), resources

    def page(self, notebook: dict, reports: Path, resources: dict | None = None) -> str:
        """The page of a notebook as it is, without nbconvert's preprocessors."""
        return self.template.render(nb=notebook, resources=resources or {}, **page_of(notebook, reports))


@functools.cache
def exporter() -> ReportExporter:
    """One for all reports of a process: its templates are compiled once, and not behind anybody's wait."""
    made = ReportExporter()
    for name in ("page", "article", "corpus", "instrument"):
        made.environment.get_template(f"{name}.html.j2")
    return made


def to_html(notebook: dict, reports: Path = Path(".")) -> str:
    """The page of an executed notebook; articles of a corpus that have a report in `reports` are linked to it."""
    return exporter().page(notebook, reports)


def page_of(notebook: dict, reports: Path) -> dict:
    """What the template is given."""
    content = read_notebook(notebook)
    record = content.record
    if record is None:
        raise InputError("The notebook shows no Record, so there is nothing to make a page of: run it first.")
    kind, theme = record["kind"], dict(map(tuple, record["parameters"])).get("theme")
    sheet, script, libraries = (
        assets.sheet_of(kind),
        assets.lean(assets.scripts("corpus" if kind == "corpus" else "article")),
        assets.libraries(),
    )
    data = {key: value for key, value in record.items() if key not in FOR_TEMPLATE} | assets.looks()
    data["links"] = [{key: value for key, value in row.items() if value != []} for row in record.get("links", ())]
    data |= {"figures": content.figures} | ({"reports": rendered(record, reports)} if kind == "corpus" else {})
    places = placed(content.sections)
    return {
        **places,
        "folded": folded(places["charts"], content),
        "kind": kind,
        "record": record,
        "article": record["article"],
        "figures": content.figures,
        "views": content.views,
        "code": content.code,
        "theme": theme if theme in ("light", "dark") else "",
        "style": sheet,
        "libraries": libraries,
        "script": script,
        "data": assets.json_block("data", data),
        "entry": assets.json_block(ELEMENT, filled(entry_of(record, content.figures))),
        "runs": assets.RUNS,
        "policy": policy(sheet, assets.RUNS, libraries, script),
    }


def placed(sections: list[Section]) -> dict:
    """Where on the page each section stands: the opening, the charts, the text beside them, and how all was made."""
    text = [section for section in sections if section.holds("view", "text")][:1]
    method = [section for section in sections if section.holds("record", True) and section not in text][-1:]
    # The story stands beside the text; what else comes first stands above both.
    opening = [s for s in sections[:1] if s not in method + text and not tells(s)]
    charts = [section for section in sections if section not in opening + text + method]
    return {"opening": opening, "charts": charts, "text": text, "method": method}


def tells(section: Section) -> bool:
    """Whether a section tells the story: what happened, or what several articles tell."""
    return any(section.holds("view", view) for view in STORY)


def folded(charts: list[Section], content: Content) -> dict[str, str]:
    """Sections below a story, which is read first: slug → the sentence that stands for each while it is folded."""
    if not any(map(tells, charts)):
        return {}
    return {s.slug: gist(s, content) for s in charts if not tells(s)}


def gist(section: Section, content: Content) -> str:
    """The title of the first chart of a section, else of its first list: it says what is found there."""
    figures = [content.figures[block["figure"]] for block in section.blocks if "figure" in block]
    views = [content.views[block["view"]] for block in section.blocks if "view" in block]
    return next((about["title"] for about in figures + views if about.get("title")), "")


def rendered(record: dict, reports: Path) -> dict[int, str]:
    """Number of an article → name of its report, for those that stand in the folder already."""
    known = [(path.name, entry) for path, entry in entries_in(reports) if entry.kind == "article" and not entry.changed]
    by_key = {entry.key: name for name, entry in known if entry.key}
    if not by_key:
        return {}
    return {number: by_key[key] for number, key in enumerate(record.get("keys", ())) if key in by_key}

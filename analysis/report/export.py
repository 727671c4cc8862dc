"""An executed notebook → one HTML page that needs nothing else: no host, no kernel, no network."""

import base64
import functools
import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from analysis.charts.kit.page import FIGURE, VEGALITE, VIEW, for_page
from analysis.charts.kit.theme import MODES, RAMP, css_variables, style_sheet
from analysis.errors import InputError
from analysis.report.assets import scripts
from analysis.report.card import card_of, meta

HERE = Path(__file__).parent
RECORD = "application/vnd.analysis.record+json"  # what `analysis.report.record.Record` shows
VEGALITE_VERSION = "6.4"
HIDDEN = ("parameters", "injected-parameters", "live", "notebook")  # tags of cells that are no part of the page


@dataclass
class Section:
    """A heading of the notebook and what follows it: prose, figures and views, in order."""

    slug: str
    title: str
    blocks: list[dict] = field(default_factory=list)


def to_html(notebook) -> str:
    """The page of a notebook that shows a `Record` (raises InputError where it shows none)."""
    sections, found = read_outputs(notebook)
    if "record" not in found:
        raise InputError("The notebook shows no Record, so there is no article to make a page of: run it first.")
    record = found["record"]
    code = [
        "".join(cell["source"])
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and not {"live", "injected-parameters"} & set(cell["metadata"].get("tags", []))
    ]
    return page(record, sections, found["figures"], found["views"], code)


def page(record: dict, sections: list[Section], figures: dict, views: dict, code: list[str]) -> str:
    theme = dict(record["parameters"]).get("theme", "auto")
    sheet = style_sheet() + (HERE / "static" / "style.css").read_text("utf-8") + for_paper()
    script = scripts("article")
    libraries = vega_bundle()
    data = {key: record[key] for key in ("article", "links", "names", "modes", "papers", "sure")} | {"figures": figures}
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            record=record,
            article=record["article"],
            sections=sections,
            figures=figures,
            views=views,
            code=code,
            theme=theme if theme in ("light", "dark") else "",
            style=sheet,
            libraries=libraries,
            script=script,
            data=script_json(data),
            choices=choices(record),
            counts=counts(record),
            card=meta(card_of(record, figures)),
            policy="; ".join(
                [
                    "default-src 'none'",
                    f"script-src {digest(libraries)} {digest(script)}",
                    f"style-src {digest(sheet)}",
                    "img-src data: blob:",
                    "base-uri 'none'",
                    "form-action 'none'",
                ]
            ),
        )
    )


def for_paper() -> str:
    """Paper is white: what was drawn for the dark is printed in the colours of the light."""
    light = css_variables().partition("}\n")[0].replace(":root", ":root:root", 1)
    pairs = [(dark, MODES["light"][name]) for name, dark in MODES["dark"].items()] + [*zip(RAMP["dark"], RAMP["light"])]
    swaps = "".join(
        f'.chart svg [{attribute}="{dark}"] {{ {attribute}: {colour}; }}\n'
        for dark, colour in pairs
        for attribute in ("fill", "stroke")
    )
    return f"@media print {{\n{light}}}\n{swaps}}}\n"


def read_outputs(notebook) -> tuple[list[Section], dict]:
    """The notebook's sections and, by name, the figures and views that stand in them."""
    sections, found = [Section("", "")], {"figures": {}, "views": {}}
    for cell in notebook["cells"]:
        tags = set(cell["metadata"].get("tags", []))
        if cell["cell_type"] == "markdown" and not tags & set(HIDDEN):
            source = "".join(cell["source"])
            if heading := re.match(r"##\s+(.+)\n*", source):
                title = heading[1].strip()
                sections.append(Section(re.sub(r"\W+", "-", title.lower()).strip("-"), title))
                source = source[heading.end() :]
            if source.strip():
                sections[-1].blocks.append({"prose": markdown(source)})
        for output in cell.get("outputs", []):
            if block := read_output(output.get("data", {}), found):
                sections[-1].blocks.append(block)
    return [section for section in sections if section.blocks], found


def read_output(data: dict, found: dict) -> dict | None:
    """One output as a block of the page, or None; what this package did not make is shown as plain text."""
    if FIGURE in data:
        about = data[FIGURE]
        spec = {key: part for key, part in for_page(data[VEGALITE]).items() if key != "$schema"}  # Vega-Lite 6 reads 5
        found["figures"][about["name"]] = about | {"spec": spec}
        return {"figure": about["name"]}
    if VIEW in data:
        found["views"][data[VIEW]["name"]] = data[VIEW]
        return {"view": data[VIEW]["name"]}
    if RECORD in data:
        found["record"] = data[RECORD]
        return {"record": True}
    if "text/markdown" in data:
        return {"prose": markdown("".join(data["text/markdown"]))}
    if "text/plain" in data:
        return {"plain": "".join(data["text/plain"])}
    return None


def markdown(source: str) -> str:
    """Markdown → HTML; tags in it are shown, not obeyed, and a link may only lead to a web page or a place here."""
    import mistune

    return mistune.create_markdown(escape=True, plugins=["table"])(source)


def choices(record: dict) -> dict[str, list[tuple[str, str]]]:
    """What the controls offer: key → (value, label with count), only what the article has."""
    rows, known = record["links"], record["names"]

    def offered(key: str, table: str, *, by_count: bool = False) -> list[tuple[str, str]]:
        count: dict[str, int] = {}
        for row in rows:
            for value in row[key] if row["table"] == table else ():
                count[value] = count.get(value, 0) + 1
        values = sorted(count, key=lambda v: -count[v]) if by_count else list(count)
        return [(value, f"{known.get(key, {}).get(value, value)} ({count[value]})") for value in values]

    kinds = {row["id"]: row["kind"] for row in rows if row["table"] == "actors"}
    return {
        "actor": offered("actor", "mentions", by_count=True),
        "status": offered("status", "events", by_count=True),
        "form": offered("form", "mentions", by_count=True),
        "source": offered("source", "events", by_count=True),
        "said": [pair for pair in offered("kind", "quotes", by_count=True) if pair[0] in known["kind"]],
        "kind": sorted({(kind, kind) for found in kinds.values() for kind in found if kind not in known["kind"]}),
        "days": sorted(
            {day for row in rows if row["table"] == "events" for pair in row["when"] for day in pair if day}
        ),
    }


def counts(record: dict) -> dict[str, int]:
    tables = [row["table"] for row in record["links"]]
    return {table: tables.count(table) for table in ("actors", "mentions", "quotes", "events", "times")}


@functools.cache
def environment():
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.Undefined,
    )


def vega_bundle() -> str:
    """Vega, Vega-Lite and vegaEmbed as one script without imports; made once per version, it takes 1.5 s."""
    import platformdirs
    import vl_convert

    name = f"vega-{vl_convert.__version__}-{VEGALITE_VERSION}.js"
    cached = Path(platformdirs.user_cache_dir("analysis")) / name
    try:
        return cached.read_text("utf-8")
    except OSError:
        pass
    bundle = vl_convert.javascript_bundle(vl_version=VEGALITE_VERSION)
    bundle = inert(bundle)
    try:
        cached.parent.mkdir(parents=True, exist_ok=True)
        partial = cached.with_suffix(f".{os.getpid()}")
        partial.write_text(bundle, "utf-8")
        partial.replace(cached)
    except OSError:
        pass  # a home that cannot be written costs time, not the report
    return bundle


def inert(script: str) -> str:
    """A script that cannot end its own element: `</script` occurs in strings only."""
    script = re.sub(r"</(script)", r"<\\/\1", script, flags=re.I).replace("<!--", "<\\!--")
    return script.replace("\r\n", "\n").replace("\r", "\n")  # as the browser reads it, or the hash would differ


def digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def script_json(value) -> str:
    """JSON that can stand inside a script element of any page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

"""The cells of an executed notebook → the sections of a page: our figures and views, and whatever else stands there."""

import base64
import json
import re
from dataclasses import dataclass, field

from analysis.charts.kit.page import FIGURE, VEGALITE, VIEW, for_page
from analysis.report.markup import is_empty, markdown, printed, sanitised, sentence
from analysis.report.notebooks import LIVE
from analysis.report.record import RECORD

HIDDEN = {"parameters", "injected-parameters", "notebook"}  # tags of cells whose words are no part of the page
CHART = re.compile(r"application/vnd\.vegalite\.v\d+(\.\d+)*\+json")
PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp")  # the first that there is
PARAMS = ("chosen", "narrow")  # what the page sets in every chart (analysis.charts.kit.figure)


@dataclass
class Section:
    """A heading of the notebook and what follows it, in order."""

    slug: str
    title: str
    blocks: list[dict] = field(default_factory=list)

    def holds(self, kind: str, value) -> bool:
        return any(block.get(kind) == value for block in self.blocks)


@dataclass
class Content:
    """What a notebook shows. figures, views: by name, what `sections` refer to; record: what a `Record` carries."""

    sections: list[Section] = field(default_factory=lambda: [Section("", "")])
    figures: dict[str, dict] = field(default_factory=dict)
    views: dict[str, dict] = field(default_factory=dict)
    record: dict | None = None
    code: list[str] = field(default_factory=list)


def read_notebook(notebook: dict) -> Content:
    """What stands in the notebook; cells that need a kernel behind them are left out."""
    content = Content()
    for cell in notebook["cells"]:
        tags = set(cell["metadata"].get("tags", []))
        source = "".join(cell["source"])
        if LIVE in tags:
            continue
        if cell["cell_type"] == "markdown" and not tags & HIDDEN:
            _read_prose(source, cell.get("attachments"), content)
        if cell["cell_type"] == "code" and "injected-parameters" not in tags:
            content.code.append(source)
        for output in cell.get("outputs", []):
            if block := read_output(output, content):
                content.sections[-1].blocks.append(block)
    first, *rest = content.sections
    if rest:  # what stands above the first heading stands below it
        rest[0].blocks[:0] = first.blocks
        content.sections = rest
    content.sections = [section for section in content.sections if section.blocks]
    return content


def _read_prose(source: str, attachments: dict | None, content: Content) -> None:
    if heading := re.match(r"##?\s+(.+)\n*", source):
        title = heading[1].strip()
        slug = re.sub(r"\W+", "-", title.lower()).strip("-") or "section"
        taken = sum(re.fullmatch(rf"{re.escape(slug)}(-\d+)?", each.slug) is not None for each in content.sections)
        content.sections.append(Section(f"{slug}-{taken + 1}" if taken else slug, title))
        source = source[heading.end() :]
    if source.strip():
        content.sections[-1].blocks.append({"prose": markdown(source, attachments)})


def read_output(output: dict, content: Content) -> dict | None:
    """One output as a block of the page, or None where it shows nothing."""
    kind = output.get("output_type", "display_data")
    if kind == "stream":
        words = printed("".join(output["text"])).strip("\n")
        return {"printed": words, "to": output["name"]} if words.strip() else None
    if kind == "error":
        trace = printed("\n".join(output.get("traceback", ())))
        return {"error": sentence(output["ename"], output["evalue"]), "trace": trace}
    data = output.get("data", {})
    return _own(data, content) or _foreign(data, output.get("metadata", {}), content)


def _own(data: dict, content: Content) -> dict | None:
    """A block for what this package made."""
    if FIGURE in data:
        about = data[FIGURE]
        spec = {key: part for key, part in for_page(data[VEGALITE]).items() if key != "$schema"}  # Vega-Lite 6 reads 5
        content.figures[about["name"]] = about | {"spec": spec}
        return {"figure": about["name"]}
    if VIEW in data:
        content.views[data[VIEW]["name"]] = data[VIEW]
        return {"view": data[VIEW]["name"]}
    if RECORD in data:
        content.record = data[RECORD]
        return {"record": True}
    return None


def _foreign(data: dict, metadata: dict, content: Content) -> dict | None:
    """A block for what somebody else made: the richest form of it that a page without kernel and network can show."""
    html = "".join(data.get("text/html", ""))
    spec = next((value for kind, value in data.items() if CHART.fullmatch(kind)), None) or _spec_in(html)
    picture = next((kind for kind in PICTURES if kind in data), None)
    if isinstance(spec, dict):
        if not (address := _fetched(spec)):
            return _chart(spec, content)
        if not picture:
            return {"note": f"A chart of data at {address}, which a page that stands alone does not fetch."}
    if html and not is_empty(clean := sanitised(html)):
        return {"html": clean}
    if "text/markdown" in data:
        return {"prose": markdown("".join(data["text/markdown"]))}
    words = printed("".join(data.get("text/plain", "")))
    if picture:
        return _picture(picture, "".join(data[picture]), metadata.get(picture, {}), words)
    return {"printed": words, "to": "result"} if words.strip() else None


def _chart(spec: dict, content: Content) -> dict:
    title = spec.get("title")
    title = title.get("text") if isinstance(title, dict) else title
    title = " ".join(title) if isinstance(title, list) else title
    name = f"added-{sum(each.startswith('added-') for each in content.figures) + 1}"
    params = [param for param in spec.get("params", []) if param.get("name") not in PARAMS]
    params += [{"name": param, "value": None if param == "chosen" else False} for param in PARAMS]
    kept = {key: part for key, part in spec.items() if key not in ("$schema", "background", "usermeta")}
    about = {"name": name, "added": True, "title": title if isinstance(title, str) and title else "A chart", "rows": []}
    content.figures[name] = about | {"columns": [], "spec": kept | {"params": params}}
    return {"figure": name}


def _spec_in(html: str) -> dict | None:
    """The Vega-Lite spec in the HTML that Altair shows by default: a function called with it."""
    at = html.rfind("})({") + 3 if "vega" in html and "})({" in html else -1
    try:
        found = json.JSONDecoder().raw_decode(html, at)[0] if at >= 0 else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "vega-lite" in str(found.get("$schema")) else None


def _fetched(part) -> str:
    """An address that a chart takes data or pictures from, or nothing."""
    if isinstance(part, list):
        return next((found for found in map(_fetched, part) if found), "")
    if not isinstance(part, dict):
        return ""
    address = part.get("url")
    if isinstance(address, str) and not address.startswith("data:image/"):
        return address
    return next(
        (found for key, value in part.items() if key not in ("datasets", "values") and (found := _fetched(value))), ""
    )


def _picture(kind: str, content: str, about: dict, words: str) -> dict:
    """A picture as a data address: not even SVG runs anything there."""
    coded = base64.b64encode(content.encode()).decode() if kind == "image/svg+xml" else re.sub(r"\s", "", content)
    width = about.get("width")
    return {
        "picture": f"data:{kind};base64,{coded}",
        "width": width if isinstance(width, int) else None,
        "alt": words if words and not words.startswith("<") else "A picture",
    }

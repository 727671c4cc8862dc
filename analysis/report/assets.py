"""What a page carries so that it needs nothing else: style, scripts, templates, data."""

import contextlib
import functools
import hashlib
import json
import re
from importlib.metadata import version
from pathlib import Path

from analysis.charts.kit.picture import VEGALITE_VERSION
from analysis.charts.kit.theme import MODES, RAMP, config, css_variables, style_sheet
from analysis.writing import write_whole

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
RUNS = 'document.documentElement.classList.add("scripted")'  # takes back the sentence on scripts that did not run
BUNDLES = {  # version of vl-convert and Vega-Lite → SHA-256 of `bundled()`; other versions are not kept
    "1.9.0.post1-6.4": "3425bd951a44d478d0505c6b5d1e8d57656b6e9a4da7bfe88a718ce61d76e572",
}
INSTRUMENT = (
    *("words", "choice", "question", "anchors", "address", "base", "choosing", "card", "passages"),
    *("pressing", "lists", "figures", "hits", "folds", "layers", "controls", "asking", "arrows", "tables", "downloads"),
    *("copying", "citing", "edits", "edit_form", "editing", "acting", "hand", "instrument"),
)
PRODUCTS = {
    "article": ("page", "article"),
    "corpus": ("page", "finder", "corpus", "corpus_page"),
    "explorer": ("finder", "corpus", "widget"),
}


def files(product: str) -> list[str]:
    """The instrument and what starts it: in an "article"'s page, in a "corpus"'s, or in JupyterLab ("explorer").

    A file declares functions and constants for those behind it; only the last one runs something.
    """
    return [f"instrument/{name}.js" for name in INSTRUMENT] + [f"{name}.js" for name in PRODUCTS[product]]


def scripts(product: str) -> str:
    """One strict script of all that, joined in a fixed order instead of bundled."""
    return '"use strict";\n\n' + "\n".join((STATIC / name).read_text("utf-8") for name in files(product))


def lean(script: str) -> str:
    """A script of ours as a page carries it: without lines of comment, blank lines and indentation, a tenth of it.

    None of our strings goes over a line, so no line begins within one.
    """
    return re.sub(r"(?m)^[ \t]*(?://.*)?(?:\n|\Z)|^[ \t]+", "", script)


def static(*names: str) -> str:
    """Files of static/, one behind the other."""
    return "".join((STATIC / name).read_text("utf-8") for name in names)


def sheet_of(kind: str) -> str:
    """The style sheet of a page."""
    sheet = style_sheet() + static("style.css", *(["corpus.css"] if kind == "corpus" else [])) + _for_paper()
    return re.sub(
        r"/\*.*?\*/\s*|(?m:^[ ]+)", "", sheet, flags=re.S
    )  # comments and indentation are for whoever writes it


def _for_paper() -> str:
    """Paper is white: what was drawn for the dark is printed in the colours of the light."""
    light = css_variables().partition("}\n")[0].replace(":root", ":root:root", 1)
    pairs = [(dark, MODES["light"][name]) for name, dark in MODES["dark"].items()] + [*zip(RAMP["dark"], RAMP["light"])]
    swaps = "".join(
        f'.chart svg [{attribute}="{dark}"] {{ {attribute}: {colour}; }}\n'
        for dark, colour in pairs
        for attribute in ("fill", "stroke")
    )
    return f"@media print {{\n{light}}}\n{swaps}}}\n"


def looks() -> dict[str, dict]:
    """The charts' configuration, and the paper that they are drawn on, in light and dark."""
    return {
        "modes": {mode: config(mode) for mode in MODES},
        "papers": {mode: colours["paper"] for mode, colours in MODES.items()},
    }


@functools.cache
def environment():
    """Jinja over our templates; what they are given is escaped."""
    import jinja2

    loader = jinja2.FileSystemLoader([TEMPLATES / "report", TEMPLATES])
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


@functools.cache
def libraries() -> str:
    """Vega, Vega-Lite and vegaEmbed as one script without imports; it takes 1.5 s to make, and is kept once made.

    What is kept is believed only if it is what this version makes: whoever writes into the cache writes no page.
    """
    import platformdirs

    made_by = f"{version('vl-convert-python')}-{VEGALITE_VERSION}"
    cached = Path(platformdirs.user_cache_dir("analysis")) / f"vega-{made_by}.js"
    known = BUNDLES.get(made_by)
    try:
        bundle = cached.read_bytes() if known else b""
        if hashlib.sha256(bundle).hexdigest() == known:
            return bundle.decode("utf-8")
    except OSError:
        pass
    made = bundled()
    if known:
        with contextlib.suppress(OSError):  # a home that cannot be written costs time, not the report
            cached.parent.mkdir(parents=True, exist_ok=True)
            write_whole(cached, made.encode())
    return made


def bundled() -> str:
    """The libraries as the installed package makes them."""
    import vl_convert

    return inert(vl_convert.javascript_bundle(vl_version=VEGALITE_VERSION))  # type: ignore[call-arg] # its stub asks for a snippet, it does not


def inert(script: str) -> str:
    """A script that cannot end its own element: `</script` occurs in strings only."""
    script = re.sub(r"</(script)", r"<\\/\1", script, flags=re.I).replace("<!--", "<\\!--")
    return script.replace("\r\n", "\n").replace("\r", "\n")  # as the browser reads it, or the hash would differ


def script_json(value) -> str:
    """JSON that can stand inside a script element of any page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def json_block(name: str, value) -> str:
    """Data in a page, found by its id; a block of JSON is never run."""
    return f'<script type="application/json" id="{name}">{script_json(value)}</script>'

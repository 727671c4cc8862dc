"""The style of the widget: the report's, for the widget alone, and that of what stands around it."""

import re
from pathlib import Path

from analysis.charts.kit.theme import css_variables

FORM = Path(__file__).parent / "form.css"


def scoped(variables_and_views: str, sheet: str) -> str:
    """The report's style for the widget alone: JupyterLab has classes of the same names."""
    variables = css_variables()
    views = variables_and_views.removeprefix(variables).replace(":root", ":scope")
    frames = re.findall(r"@keyframes [^{]+\{(?:[^{}]*\{[^{}]*\})*\s*\}", sheet)
    for frame in frames:
        sheet = sheet.replace(frame, "")
    # Inside @scope a selector starts below the root, unless it says `:scope`; these classes are the root's own.
    roots = r"(?<![\w-])\.(choosing|controls-open|in-lab|long|layered|layer-\w+)\b"
    views, sheet = (re.sub(roots, r":scope.\1", text) for text in (views, sheet))
    sheet = re.sub(r"(?<![\w.-])\.instrument\b", ":scope", sheet)
    inside = "\n".join([variables.replace(":root", ":scope"), views, sheet])
    return "\n".join(frames) + f"\n@scope (.instrument) {{\n{inside}\n}}\n"

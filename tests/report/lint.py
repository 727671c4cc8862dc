"""The pages' scripts under oxlint (.oxlintrc.json): python -m tests.report.lint

What is declared in one file is used in another, so each product is checked as it is joined; a finding names its file.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from analysis.report.assets import PRODUCTS, STATIC, files, scripts

CONFIG = Path(__file__).parents[2] / ".oxlintrc.json"
MISSING = "JavaScript was not checked: oxlint is not installed (pip install oxlint)."


def oxlint() -> str | None:
    """The linter of this environment, or one on the PATH."""
    beside = Path(sys.executable).parent / "oxlint"
    return str(beside) if beside.exists() else shutil.which("oxlint")


def findings(product: str, script: str, linter: str) -> list[str]:
    """What the linter says of a product's script: "file.js:3: Identifier `x` is declared but never used."."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("script.mjs" if product == "explorer" else "script.js")
        path.write_text(script, "utf-8")
        call = [linter, "--config", str(CONFIG), "--format", "json", str(path)]
        done = subprocess.run(call, capture_output=True, text=True)
    return [
        f"{place(product, found['labels'][0]['span']['line'])}: {found['message']}"
        for found in json.loads(done.stdout)["diagnostics"]
    ]


def place(product: str, line: int) -> str:
    """A line of a joined script as file and line."""
    line -= scripts(product).split("//", 1)[0].count("\n")
    for name in files(product):
        length = (STATIC / name).read_text("utf-8").count("\n") + 1
        if line <= length:
            return f"{name}:{line}"
        line -= length
    return f"{product}:{line}"


def main() -> int:
    if (linter := oxlint()) is None:
        print(MISSING)
        return 0
    found = dict.fromkeys(each for product in PRODUCTS for each in findings(product, scripts(product), linter))
    print("\n".join(found) or "JavaScript: no findings.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

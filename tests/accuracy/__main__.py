"""See the package."""

import argparse
from pathlib import Path

from tests.accuracy import figures, table

PAGE = figures.HERE.parents[1] / "docs" / "method.md"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description="Measure accuracy.")
    parser.add_argument("folder", type=Path, nargs="?", help="benchmark folder: write the table of docs/method.md")
    folder = parser.parse_args().folder
    if folder is None:
        return figures.expect()
    missing = [
        name
        for name in ("score.py", *dict.fromkeys(f"{figure.file}.jsonl" for figure in table.FIGURES))
        if not (folder / name).is_file()
    ]
    if missing:
        raise SystemExit(f"{folder} holds no {', '.join(missing)}: name the benchmark folder")
    text = PAGE.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise SystemExit(f"docs/method.md has no {BEGIN} … {END} to write the table between")
    found = table.markdown(folder)
    text = PAGE.read_text(encoding="utf-8")  # measuring takes minutes; what was written meanwhile stays
    before, rest = text.split(BEGIN, 1)
    PAGE.write_text(f"{before}{BEGIN}\n{found}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()

"""See the package."""
import argparse
import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.accuracy.figures import HERE, counts, documents, intervals, read, summed

README = HERE.parents[1] / "README.md"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"
# File; what is measured; layer, figure and part in the scorer's report, and which of its numbers; the best peer.
ROWS = (
    ("polnear.dev", "quotes with their speaker, F1", "quotes", "attributed", "all", "f", "textacy 26"),
    ("polnear.dev", "… direct speech", "quotes", "attributed", "direct", "f", "textacy 60"),
    ("polnear.dev", "exact content, F1", "quotes", "content exact", "all", "f", "textacy 29"),
    ("gum-news.dev", "quotes with their speaker, F1", "quotes", "attributed", "all", "f", "textacy 27"),
    ("gum-news.dev", "names with kind, F1", "actors", "names with kind", "all", "f", "spaCy 63"),
    ("gum-news.dev", "names merged, CoNLL F1", "actors", "CoNLL, names", "all", "conll", "spaCy 61"),
    ("gum-news.dev", "all mentions merged, CoNLL F1", "actors", "CoNLL, no singletons", "actor kinds", "conll", "spaCy 34"),
    ("meantime.dev", "names merged, CoNLL F1", "actors", "CoNLL, names", "all", "conll", "spaCy 66"),
    ("meantime.dev", "all mentions merged, CoNLL F1", "actors", "CoNLL, no singletons", "actor kinds", "conll", "spaCy 40"),
    ("meantime.dev", "time values, F1", "times", "value F1", "all", "f", "HeidelTime 86"),
    ("meantime.dev", "event triggers, F1", "events", "triggers", "all", "f", ""),
    ("timebank.dev", "time values, F1", "times", "value F1", "all", "f", "HeidelTime 75"),
    ("timebank.dev", "event triggers, F1", "events", "triggers", "all", "f", "ATT-1 81 (another file)"),
    ("timebank.dev", "order, MATRES, F1", "order", "before/after", "matres", "f", ""),
)


def expect() -> None:
    """Measure the articles of this folder and write expected.json."""
    found = [counts(document, read(document)) for document in documents()]
    ranges = intervals(found)
    expected = {name: {"f1": round(value, 1), "interval": [round(v, 1) for v in ranges[name]]}
                for name, value in summed(found).items()}
    (HERE / "expected.json").write_text(json.dumps(expected, indent=1) + "\n", encoding="utf-8")
    for name, values in expected.items():
        print(f"{name:24s} {values['f1']:5.1f}  {values['interval']}")


def table(folder: Path) -> str:
    """The accuracy table by the scorer that lies in the benchmark folder."""
    files = list(dict.fromkeys(row[0] for row in ROWS))
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "figures.json"
        subprocess.run([sys.executable, folder / "score.py", "--json", out, *(folder / f"{name}.jsonl" for name in files)],
                       check=True, stdout=subprocess.DEVNULL)
        reports = {Path(report["file"]).stem: report["scores"] for report in json.loads(out.read_text(encoding="utf-8"))}
    lines = ["| file | figure | ours | peer |", "|---|---|---|---|"]
    for name, label, layer, figure, part, number, peer in ROWS:
        value = reports[name][layer][figure][part][number]
        lines.append(f"| {name} | {label} | {value:.1f} | {peer} |")
    today = datetime.date.today().isoformat()
    return "\n".join([f"Measured on {today} by `python -m tests.accuracy {folder}`; peers by the same scorer unless it says otherwise.",
                      "The reader model was trained on parts of meantime, timebank and gum-news (its card says which, and gives the",
                      "figures on the rest); it has not seen polnear.dev.", "", *lines])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description="Measure accuracy.")
    parser.add_argument("folder", type=Path, nargs="?", help="benchmark folder: write the README's table")
    folder = parser.parse_args().folder
    if folder is None:
        return expect()
    if not (folder / "score.py").is_file():
        raise SystemExit(f"{folder} holds no score.py: name the benchmark folder")
    text = README.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise SystemExit(f"README.md has no {BEGIN} … {END} to write the table between")
    before, rest = text.split(BEGIN, 1)
    README.write_text(f"{before}{BEGIN}\n{table(folder)}\n{END}{rest.split(END, 1)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()

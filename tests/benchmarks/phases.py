"""Where the time of a report on one article goes, step by step: first from nothing, then over a warm store.

python -m tests.benchmarks.phases article.txt FOLDER
"""

import json
import sys
import time
from pathlib import Path


def main(article: str, folder: str) -> list[dict[str, float]]:
    """Step → seconds of two reports into the folder; $ANALYSIS_CACHE names an empty store."""
    started = time.perf_counter()
    from analysis.report.notebooks import ARTICLE
    from analysis.report.run import timed_report

    imports = time.perf_counter() - started
    return [{"imports": imports, **timed_report(ARTICLE, article, {}, Path(folder))[1]} for _ in range(2)]


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))

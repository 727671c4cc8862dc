"""python -m tests.fuzz [COUNT] [FIRST]: parse texts that nobody would write; what `parse` raises on is printed.

100,000 texts take about two hours on one core.
"""

import sys
import time

from tests.fuzz.texts import failures

count, first = (int(number) for number in [*sys.argv[1:3], *["100000", "0"][len(sys.argv[1:3]) :]])
started, failed = time.time(), 0
for begin in range(first, first + count, 1000):
    some = min(1000, first + count - begin)
    for number, text, trace in failures(begin, some):
        failed += 1
        print(f"{number}: {text!a}\n{trace}", flush=True)
    print(f"{begin + some - first:,} texts, {failed} failed, {time.time() - started:,.0f} s", flush=True)
sys.exit(failed > 0)

"""A limit on the time that one article may take: past it, it is given up by name (as Apache Tika does).

Time is the thread's own on its processor: a busy machine rejects nothing that an idle one reads. The clock is looked at
where a step begins and in loops that grow with the article: no thread or process has to be ended from outside.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from contextvars import ContextVar

from analysis.errors import InputError

SECONDS = 600  # some 400,000 words
VARIABLE = "ANALYSIS_TIME_LIMIT"  # environment variable that names another number of seconds

_over: ContextVar[tuple[float, str, float] | None] = ContextVar("over", default=None)  # when, what, the limit


def seconds() -> float:
    """The limit in force."""
    named = os.environ.get(VARIABLE)
    try:
        found = float(named) if named else SECONDS
    except ValueError:
        found = -1
    if not found > 0:
        raise InputError(f"{VARIABLE} says {named!a}; give a number of seconds above 0.")
    return found


@contextlib.contextmanager
def limited(doing: str) -> Iterator[None]:
    """Within, `in_time` raises once the limit has passed; `doing` names what takes so long ("Parsing a.txt")."""
    limit = seconds()
    before = _over.set((time.thread_time() + limit, doing, limit))
    try:
        yield
    finally:
        _over.reset(before)


def in_time() -> None:
    """Raise InputError where the time of what is being done is over."""
    over = _over.get()
    if over is not None and time.thread_time() > over[0]:
        raise InputError(
            f"{over[1]} takes longer than {over[2]:g} seconds; give it in parts, or allow more with {VARIABLE}=SECONDS."
        )

"""What stands between fences above a text, as sites' generators have it: YAML or TOML."""

import datetime
import re
import tomllib

from analysis.errors import InputError

FENCE = re.compile(r"---[ \t]*\r?\n")
TOML_FENCE = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.M | re.S)  # as Hugo writes it
TOLD_ABOVE = re.compile(
    r"---[ \t]*\r?\n(?=(?:.*\n){0,40}?(?:title|date|source|url)[ \t]*:)"
    r"(?:(?:[\w-]+[ \t]*:.*|[ \t-].*)?\r?\n){1,40}?(?:---|\.\.\.)[ \t]*\r?\n",
    re.I,
)
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)


def front_matter(text: str, name: str) -> tuple[dict[str, str], str]:
    """What is given above a text in YAML or TOML, by key, and the text below; raises InputError where it is neither."""
    if toml := TOML_FENCE.match(text):
        return _toml(toml[1], name), text[toml.end() :]
    begin = FENCE.match(text)
    if not begin:
        return {}, text
    end = FENCE_END.search(text, begin.end())
    if not end:
        if re.match(r"[\w-]+[ \t]*:", text[begin.end() :]):
            raise InputError(
                f"{name} opens its front matter with '---' and never closes it; add a line '---' below it."
            )
        return {}, text
    import yaml

    head = text[begin.end() : end.start()]
    try:
        if len(head) > 20_000:
            raise ValueError("longer than 20,000 characters")
        # BaseLoader makes nothing but strings, lists and mappings: `title: no` stays "no", a date stays as written.
        given = yaml.load(head, Loader=yaml.BaseLoader) or {}
        if not isinstance(given, dict):
            raise ValueError("not a list of `key: value` lines")
    except RecursionError:
        raise InputError(f"{name} has front matter that is nested too deeply; keep to `key: value` lines.") from None
    except (yaml.YAMLError, ValueError) as error:
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        raise InputError(
            f"{name} has front matter that is not YAML ({where}{problem}); mend it, for example by "
            "putting a title with a colon in quotation marks."
        ) from None
    # Lists and mappings are no title: left out, and so an alias that expands without end is never expanded.
    given = {str(key).strip().lower(): value for key, value in given.items() if isinstance(key, str)}
    return {key: value for key, value in given.items() if isinstance(value, str)}, text[end.end() :]


def _toml(head: str, name: str) -> dict[str, str]:
    try:
        given = tomllib.loads(head.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{name} has front matter that is not TOML ({str(error)[:80]}); mend it.") from None
    plain = (str, datetime.date)  # a moment is a date, too
    return {key.strip().lower(): str(value) for key, value in given.items() if isinstance(value, plain)}

"""The file of corrections beside an article: `article.edits.yaml`.

    edits:
    - edit: status
      at: {quote: accused, prefix: "Sergey Lavrov on Thursday ", suffix: " Ukraine's", position: 74}
      to: claimed
      why: the agency says so, not the article
      when: 2026-11-28

`at` names the words that are corrected, `to` what they are corrected to: a word, days, or the words of another row.
"""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.edits.anchors import Anchor
from analysis.edits.kinds import ANCHOR, ANCHOR_OR_NOBODY, DAYS, KINDS, NOTHING, VOCABULARY
from analysis.errors import InputError

ENDING = ".edits.yaml"
TWICE = "a key that stands twice"
LONGEST_FILE, LONGEST_QUOTE, LONGEST_WORDS, MOST = 2_000_000, 20_000, 300, 5_000
SAID = 20  # of the edits that cannot be read
Days = tuple[datetime.date | None, datetime.date | None]


@dataclass(frozen=True)
class Edit:
    """One correction: its kind, the words that it is on, what it corrects them to, why and when."""

    number: int
    kind: str
    at: Anchor
    to: Any = None  # an Anchor, Days, words or None, as the kind has it
    why: str | None = None
    when: str | None = None


def beside(path: str | Path | None) -> Path | None:
    """The file of corrections of an article; None where there is none (or the article is no file)."""
    if not path or str(path) == "-":
        return None
    article = Path(path)
    try:
        return next((f for f in (edits_path(article), Path(f"{article}{ENDING}")) if f.is_file()), None)
    except (OSError, ValueError):
        return None


def edits_path(article: Path) -> Path:
    """Where an article's corrections are kept: article.txt → article.edits.yaml; news.csv#2 → news.csv#2.edits.yaml."""
    return article.with_name((article.name if "#" in article.name else article.stem) + ENDING)


def read_edits(path: str | Path) -> tuple[Edit, ...]:
    """The corrections of a file. Raises InputError, which names the file and the edit."""
    return edits_of(content_of(Path(path)), str(path))


def content_of(path: Path) -> str:
    """What a file of corrections holds. Raises InputError where it cannot be read."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check the path of the corrections.") from None
    except ValueError:
        raise InputError(f"{path} is not text in UTF-8; save the corrections as such.") from None
    return content


def edits_of(content: str, name: str) -> tuple[Edit, ...]:
    """The corrections that a file's content holds; `name`: what the file is called in a message."""
    import yaml

    if len(content) > LONGEST_FILE:
        raise InputError(f"{name} is longer than {LONGEST_FILE:,} characters: it holds no corrections of an article.")
    try:
        held = yaml.load(content, Loader=_loader())
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = f" in line {mark.line + 1}" if mark else ""
        if getattr(error, "problem", None) == TWICE:
            raise InputError(f"{name} has{where} a key that stands there before; put each but once.") from None
        raise InputError(
            f"{name} is not YAML{where} (aliases are not taken); mend the line or put it in quotes."
        ) from None
    if held is None:
        return ()
    if not isinstance(held, dict) or not isinstance(held.get("edits") or [], list):
        raise InputError(f"{name} holds no list `edits:`; it should begin with that line, and a `- edit:` for each.")
    entries = held.get("edits") or []
    if len(entries) > MOST:
        raise InputError(f"{name} holds {len(entries):,} edits; at most {MOST:,} are taken.")
    return edits_from(entries, name)


def _loader() -> type:
    """YAML's safe loader: dates stay words, no key twice, and no aliases, of which a few lines can make gigabytes."""
    import yaml

    class Plain(yaml.SafeLoader):
        def compose_node(self, parent, index):
            if self.check_event(yaml.AliasEvent):
                raise yaml.composer.ComposerError(None, None, "an alias", self.peek_event().start_mark)
            return super().compose_node(parent, index)

        def compose_mapping_node(self, anchor):
            node, seen = super().compose_mapping_node(anchor), set()
            for key, _ in node.value:
                if isinstance(key.value, str) and key.value in seen:  # YAML would take the last and drop the others
                    raise yaml.composer.ComposerError(None, None, TWICE, key.start_mark)
                seen |= {key.value} if isinstance(key.value, str) else set()
            return node

    Plain.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0] == "tag:yaml.org,2002:null"]  # 0777 and 2019-08-28 are words
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Plain


def _edit(entry: Any, number: int, where: str) -> Edit:
    if not isinstance(entry, dict):
        raise InputError(f"{where}: it should be `edit:`, `at:` and `to:`, not {_shown(entry)}.")
    unknown = [key for key in entry if key not in ("edit", "at", "to", "why", "when")]
    if unknown:
        raise InputError(f"{where}: there is no `{_shown(unknown[0])}`; an edit has edit, at, to, why and when.")
    kind = entry.get("edit")
    if not isinstance(kind, str) or kind not in KINDS:
        raise InputError(f"{where}: {_shown(kind)} is no kind of edit; choose one of {', '.join(KINDS)}.")
    wanted = KINDS[kind].to
    if wanted != NOTHING and "to" not in entry:
        raise InputError(f"{where}: `{kind}` needs `to:` ({KINDS[kind].means}).")
    if wanted == NOTHING and entry.get("to") is not None:
        raise InputError(f"{where}: `{kind}` takes no `to:`; it says {KINDS[kind].means}.")
    to = _to(entry.get("to"), wanted, where) if wanted != NOTHING else None
    why, when = (
        None if entry.get(name) is None else _words(entry[name], f"{where}: `{name}`") for name in ("why", "when")
    )
    return Edit(number, kind, _anchor(entry.get("at"), f"{where}: `at`"), to, why, when)


def _to(value: Any, wanted: str, where: str) -> Anchor | Days | str | None:
    if wanted in (ANCHOR, ANCHOR_OR_NOBODY):
        return None if value is None and wanted == ANCHOR_OR_NOBODY else _anchor(value, f"{where}: `to`")
    if wanted == DAYS:
        return _days(value, where)
    words = _words(value, f"{where}: `to`")
    if wanted in VOCABULARY and words not in VOCABULARY[wanted]:
        raise InputError(f"{where}: {_shown(words)} is none of {', '.join(VOCABULARY[wanted])}.")
    return words


def _words(value: Any, where: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        raise InputError(f"{where} should be words, not {_shown(value)}.")
    words = " ".join(str(value).split())
    if len(words) > LONGEST_WORDS or not words.isprintable():
        raise InputError(f"{where} is too long, or holds characters that cannot be shown.")
    return words


def _anchor(value: Any, where: str) -> Anchor:
    if isinstance(value, str):
        value = {"quote": value}
    if not isinstance(value, dict) or [key for key in value if key not in ("quote", "prefix", "suffix", "position")]:
        raise InputError(f"{where} should name words as {{quote: …, prefix: …, suffix: …, position: …}}.")
    quote, prefix, suffix = ("" if value.get(k) is None else value[k] for k in ("quote", "prefix", "suffix"))
    if not all(isinstance(w, str | int) and len(str(w)) <= LONGEST_QUOTE for w in (quote, prefix, suffix)):
        raise InputError(f"{where}: quote, prefix and suffix should be words of the article, in quotes.")
    if not str(quote).strip():
        raise InputError(f"{where} has no `quote:`, the words of the article that it is on.")
    position = value.get("position")
    if position is not None and not re.fullmatch("[0-9]{1,15}", str(position)):
        raise InputError(f"{where}: the position {_shown(position)} is no number of a character.")
    return Anchor(str(quote), str(prefix), str(suffix), None if position is None else int(position))


def _days(value: Any, where: str) -> Days:
    if value is None:
        return None, None
    first, dots, last = str(value).strip().partition("..")
    if not re.fullmatch(r"(\d{4}-\d\d-\d\d)?(\.\.(\d{4}-\d\d-\d\d)?)?", str(value).strip()) or not (first or last):
        raise InputError(
            f"{where}: {_shown(value)} are no days; give 2019-08-28, 2019-08-28..2019-09-01 or ..2019-09-01."
        )
    try:
        earliest = datetime.date.fromisoformat(first) if first else None
        latest = datetime.date.fromisoformat(last) if last else None if dots else earliest
    except ValueError:
        raise InputError(f"{where}: {_shown(value)} is no day of the calendar.") from None
    if earliest and latest and earliest > latest:
        raise InputError(f"{where}: its days run backwards ({first} is after {last}).")
    return earliest, latest


def _shown(value: Any) -> str:
    words = " ".join(str(value).split())
    return ascii(words[:60] + ("…" if len(words) > 60 else "")) if not words.isprintable() else repr(words[:60])


def written(edits: tuple[Edit, ...]) -> str:
    """The file of these corrections."""
    import yaml

    return yaml.safe_dump({"edits": list(map(plain, edits))}, allow_unicode=True, sort_keys=False, width=10**6)


def plain(edit: Edit) -> dict[str, Any]:
    """An edit as it stands in the file."""
    entry: dict[str, Any] = {"edit": edit.kind, "at": _plain(edit.at)}
    if KINDS[edit.kind].to != NOTHING:
        entry["to"] = _plain(edit.to)
    return entry | {k: v for k, v in (("why", edit.why), ("when", edit.when)) if v is not None}


def edits_from(entries: list[Any], name: str) -> tuple[Edit, ...]:
    """Edits from entries as they stand in the file; `name`: where they come from, for a message. Raises InputError with
    a sentence, a line each, on whatever is wrong."""
    edits, wrong = [], []
    for number, entry in enumerate(entries, 1):
        try:
            edits.append(_edit(entry, number, f"{name}, edit {number}"))
        except InputError as error:
            wrong.append(str(error))
    if wrong:
        more = [f"{name}: {len(wrong) - SAID:,} more edits cannot be read."] if len(wrong) > SAID else []
        raise InputError("\n".join(wrong[:SAID] + more))
    return tuple(edits)


def _plain(value: Anchor | Days | str | None) -> Any:
    if isinstance(value, Anchor):
        return {k: v for k, v in vars(value).items() if v not in ("", None)}
    if isinstance(value, tuple):
        first, last = (day.isoformat() if day else "" for day in value)
        return None if not first and not last else first if first == last else f"{first}..{last}"
    return value

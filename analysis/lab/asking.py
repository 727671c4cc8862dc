"""A choice as a reader writes it → one of ids: names, aliases and ids everywhere, and a sentence on what is unknown."""

import datetime
import difflib
from collections.abc import Callable, Mapping, Sequence

import traitlets

from analysis.errors import InputError
from analysis.report.article_payload import names
from analysis.tables.called import actors_called, folded, offered
from analysis.tables.choices import ARTICLE, CERTAINLY, CHOICE
from analysis.tables.codebook import ACTOR_KINDS, STATUSES
from analysis.tables.tables import Tables

ACTORS = ("actor", "about", "source", "with")
DAYS = ("from", "to")


class ChoiceError(InputError, traitlets.TraitError):
    """A choice that cannot be made of this article; the message is one sentence."""


def resolved(choice: Mapping, tables: Tables, known: Mapping[str, Mapping[str, str]] | None = None) -> dict:
    """The choice in ids and ISO days, without what asks for nothing; raises `ChoiceError`. `known`: what the values of
    each key are called, where it is more than the tables say."""
    called = known or names(tables)
    return of_keys(choice, CHOICE, lambda key, value: _ids(key, value, tables, called))


def of_keys(choice: Mapping, keys: Sequence[str], ids: Callable[[str, str], list[str]]) -> dict:
    """A choice of these keys: its values as `ids` finds them, its days as ISO days; raises `ChoiceError`."""
    for key in choice:
        if key not in keys:
            raise ChoiceError(f'A choice has no "{key}": it takes {", ".join(keys)}.')
    asked = {key: value for key, value in choice.items() if value not in (None, "", [], ())}
    try:
        return {key: _value(key, value, ids) for key, value in asked.items()}
    except InputError as error:
        raise ChoiceError(str(error)) from None


def _value(key: str, value, ids: Callable[[str, str], list[str]]):
    if key in DAYS:
        try:
            date = value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value))
        except ValueError:
            raise ChoiceError(f'A choice\'s "{key}" takes a day such as 2022-04-07, not "{value}".') from None
        return date.isoformat()[:10]
    if key == "days":
        return known_ids({CERTAINLY: CERTAINLY, "possibly": "possibly"}, key, value)[0]
    several = isinstance(value, list | tuple | set | frozenset)
    found: dict[str, None] = {}
    for one in value if several else [value]:
        found |= dict.fromkeys(ids(key, str(one)))
    return list(found) if several or len(found) > 1 else next(iter(found))


def _ids(key: str, one: str, tables: Tables, known: Mapping[str, Mapping[str, str]]) -> list[str]:
    if key in ACTORS:
        if key == "source" and folded(one) in (ARTICLE, "the article", "the articles"):
            return [ARTICLE]
        return actors_called(tables, [one], f'A choice\'s "{key}" asks')
    called = {
        "article": {article: article for article in tables.articles["article_id"]},
        **known,
        "status": {word: word for word in STATUSES},
        "kind": {word: word for word in ACTOR_KINDS},
    }
    if key in ("before", "after"):
        told = _first_events(tables)
        labels = {label: told[h] for h, label in called["happening"].items() if h in told} | told
        return [labels[one]] if one in labels else known_ids(called["event"], key, one)
    return known_ids(called[key], key, one, "articles do" if len(tables.articles) > 1 else "article does")


def _first_events(tables: Tables) -> dict[str, str]:
    """Happening → the event that tells of it first."""
    events = tables.events.sort_values("told", kind="stable").drop_duplicates("happening_id")
    return dict(zip(events["happening_id"], events["event_id"]))


def known_ids(called: Mapping[str, str], key: str, one: str, there: str = "article does") -> list[str]:
    """The ids that a word means: an id itself, or all that are called so. Raises `ChoiceError` for what is not
    `there`."""
    if one in called:
        return [one]
    plain = {value: folded(name.strip("“”")) for value, name in called.items()}
    found = [value for value, name in plain.items() if name == folded(one)]
    if found:
        return found
    words = [value if value == name else f"{value} {name}" for value, name in called.items()]
    near = difflib.get_close_matches(folded(one), [*called, *plain.values()], 1, 0.8)
    remedy = f'did you mean "{near[0]}"?' if near else f"choose from {offered(words)}." if words else "it has none."
    raise ChoiceError(f'A choice\'s "{key}" asks for "{one}", which the {there} not have: {remedy}')

"""Names as a text uses them from the second time on: "Sergey Lavrov" and then "Lavrov", "the European Union" and then
"the EU"."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from analysis.charts.article.tellers import named
from analysis.charts.kit.labels import records
from analysis.tables.tables import Tables

SHORTER = 0.7  # how long a shorter name of an organisation is at most, beside the whole one


def shorter(tables: Tables) -> dict[str, str]:
    """The whole name of a person or an organisation → what the article calls it besides, where nobody else is called
    so: a person's last names, an organisation's short one, "the" with it where the article says "the"."""
    ways, owners = named(tables), Counter[str]()
    for own in ways.values():
        owners.update({text.lower() for _, text in own})
    found = {}
    for actor in records(tables.actors):
        name = actor["name"]
        own = [way for way in ways.get(actor["actor_id"], []) if owners[way[1].lower()] == 1 and way[1][:1].isupper()]
        if actor["kind"] == "person":
            found[name] = _usual(text for _, text in own if name.endswith(f" {text}"))
        elif actor["kind"] == "organisation":
            text = _usual(text for _, text in own if len(text) <= SHORTER * len(name))
            found[name] = f"the {text}" if (True, text) in own else text
    return {name: short for name, short in found.items() if short}


def _usual(texts: Iterable[str]) -> str:
    """The most common of some texts; empty where there is none."""
    return next((text for text, _ in Counter(texts).most_common(1)), "")


def in_turn(labels: Iterable[str], called: Mapping[str, str]) -> list[str]:
    """Labels as they stand one below the other: whoever a line above has named is called by the shorter name."""
    known: set[str] = set()
    found = []
    for label in labels:
        told = label
        for name in sorted((n for n in called if n in label), key=len, reverse=True):
            if name in known:
                label = _renamed(label, name, called[name])
        known.update(name for name in called if name in told)
        found.append(label)
    return found


def _renamed(label: str, name: str, short: str) -> str:
    """A label in which a name, with its "the", is another; one with "the" is left where the other is never said so."""
    the = "(?:[Tt]he )?" if short.startswith("the ") else "(?<![Tt]he )"
    label = re.sub(rf"(?<!\w){the}{re.escape(name)}(?![\w-])", lambda _: short, label)
    return label[:1].upper() + label[1:] if label.startswith(short) else label

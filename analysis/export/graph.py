"""Who has to do with whom, as a graph (networkx): GEXF and GraphML, for Gephi and its like."""

import re
from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING

from analysis.charts.article.spoken_about import spoken_of
from analysis.charts.kit.labels import records
from analysis.tables.tables import Tables

if TYPE_CHECKING:
    import networkx

SPEAKS, ACTS, WITH = "speaks about", "acts on", "mentioned with"


def graph(tables: Tables) -> "networkx.MultiDiGraph":
    """Actors as nodes; up to three edges from one to another, each with its relation and its weight.

    speaks about: quotes of the one in which the other is mentioned. acts on: events that the one does to the other.
    mentioned with: sentences that mention both; it has no direction and stands once, from whoever is mentioned first,
    since neither format's common readers take directed and undirected edges together.
    """
    import networkx

    names = dict(zip(tables.actors["actor_id"], tables.actors["name"]))
    found = networkx.MultiDiGraph()
    for a in records(tables.actors):
        found.add_node(
            a["actor_id"],
            label=_xml(a["name"]),
            kind=a["kind"],
            role=_xml(a["role"] or ""),
            affiliation=_xml(names.get(a["affiliation_id"], "")),
            mentions=a["mentions"],
        )
    for relation, pairs in ((SPEAKS, _speaks(tables)), (ACTS, _acts(tables)), (WITH, _together(tables))):
        for (one, other), weight in pairs.items():
            edge = f"{relation} {one} {other}"  # both formats want an id of its own for every edge
            found.add_edge(one, other, key=edge, relation=relation, label=relation, weight=float(weight))
    return found


def _speaks(tables: Tables) -> dict[tuple[str, str], int]:
    return {pair: len(quotes) for pair, quotes in spoken_of(tables)[0].items()}


def _acts(tables: Tables) -> Counter[tuple[str, str]]:
    parts: dict[str, dict[str, set[str]]] = {}
    for p in records(tables.participants):
        if p["actor_id"]:
            parts.setdefault(p["event_id"], {}).setdefault(p["role"], set()).add(p["actor_id"])
    return Counter(
        (agent, patient)
        for roles in parts.values()
        for agent, patient in product(sorted(roles.get("agent", ())), sorted(roles.get("patient", ())))
    )


def _together(tables: Tables) -> Counter[tuple[str, str]]:
    sentences: dict[str, dict[str, None]] = {}
    first = {a["actor_id"]: (a["first_start"], a["actor_id"]) for a in records(tables.actors)}
    for m in records(tables.mentions):
        if m["actor_id"]:
            sentences.setdefault(m["sentence_id"], {})[m["actor_id"]] = None
    return Counter(
        pair for there in sentences.values() for pair in combinations(sorted(there, key=lambda a: first[a]), 2)
    )


def _xml(text: str) -> str:
    """White space made single spaces; without the characters that XML has no way to write."""
    return re.sub(r"[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", " ".join(text.split()))

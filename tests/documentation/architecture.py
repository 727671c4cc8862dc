"""The layers of the package, drawn from its imports: `make docs` writes them into docs/architecture.md.

A room is a package of `analysis` (or of a room that is itself cut into rooms). What stands lower in LAYERS may import
what stands higher, never the other way; an import inside a function counts as any other.
"""

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "architecture.md"
LAYERS = {
    "analysis": (
        "errors", "time_limit", "shipped", "sound", "writing", "lexicon", "article", "tables", "model", "reading",
        "edits", "training", "story", "corpus", "charts", "export", "report", "lab", "commands", "__main__",
    ),
    "analysis.reading": (
        "datelines", "document", "grammar", "mended_parse", "language", "capitals",
        "apostrophes", "seen", "actors", "timex", "speech", "events", "order", "happenings", "pipeline", "store",
    ),
    "analysis.reading.grammar": (
        "tokens", "inversion", "noun_phrases", "relative_pronouns", "naming_participles", "clause_span", "verbs",
        "reporting", "blame", "doers",
    ),
    "analysis.reading.timex": (
        "intervals", "values", "vocabulary", "direction", "normalisation", "named", "extents", "times",
    ),
    "analysis.reading.order": (
        "told", "clock", "together", "reached", "partial_order", "evidence", "likelihood", "order",
    ),
    "analysis.reading.actors.names": ("spans", "common_nouns", "kinds", "aliases", "recognition", "names"),
    "analysis.reading.actors.coreference": (
        "model_links", "nominals", "discourse", "several", "pronouns", "descriptions", "cataphora", "coreference",
    ),
    "analysis.reading.speech": (
        "marks", "attribution", "indirect", "merging", "direct", "unmarked", "nested", "speakers", "quotes",
    ),
    "analysis.reading.events": (
        "triggers", "participants", "factuality", "same_event", "taken_up", "dating", "model_events", "events",
    ),
    "analysis.reading.happenings": (
        "story_vector", "which_one", "telling", "shared_agents", "likeness", "same", "settle", "weight_features",
        "weight", "labels", "happenings",
    ),
    "analysis.reading.happenings.labels": (
        "said_content", "phrases", "clauses", "place", "vouched", "versions", "said", "teller_last",
        "label",
    ),
    "analysis.charts": ("kit", "article", "story", "corpus"),
}  # fmt: skip


def modules() -> dict[str, Path]:
    """Name of every module of the package → its file."""
    found = {}
    for path in sorted((ROOT / "analysis").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports() -> dict[str, set[str]]:
    """Module → modules of the package that it imports, at its top or in a function; for type checkers only: not."""
    known = modules()
    return {name: set(_imported(ast.parse(path.read_text("utf-8")), known)) - {name} for name, path in known.items()}


def _imported(tree: ast.AST, known: dict[str, Path]) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield from (module for module in (full, node.module) if module in known)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        else:
            yield from _imported(node, known)


def cycles(graph: dict[str, set[str]]) -> list[str]:
    """The modules of a cycle of imports, or none."""
    try:
        tuple(graphlib.TopologicalSorter(graph).static_order())
    except graphlib.CycleError as error:
        return error.args[1]
    return []


def arrows(room: str, graph: dict[str, set[str]]) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(room inside `room`, room it imports) → the imports, module by module."""

    def within(module: str) -> str:
        return module.removeprefix(f"{room}.").partition(".")[0] if module.startswith(f"{room}.") else ""

    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for module, targets in graph.items():
        for target in targets:
            here, there = within(module), within(target)
            if here and there and here != there:
                found.setdefault((here, there), []).append((module, target))
    return found


def upward(graph: dict[str, set[str]]) -> list[tuple[str, str]]:
    """Imports of what stands lower, or of what has no place in LAYERS."""
    wrong = []
    for room, layers in LAYERS.items():
        place = {name: number for number, name in enumerate(layers)}
        for (here, there), pairs in arrows(room, graph).items():
            if here not in place or there not in place or place[there] > place[here]:
                wrong += pairs
    return sorted(wrong)


def drawing(room: str, graph: dict[str, set[str]]) -> str:
    """A room's own rooms from top to bottom as a Mermaid chart; an arrow that two others make plain is left out."""
    layers = [name for name in LAYERS[room] if name != "__main__"]
    direct: dict[str, set[str]] = {name: set() for name in layers}
    for here, there in arrows(room, graph):
        if here in direct and there in direct:
            direct[here].add(there)
    reached: dict[str, set[str]] = {}
    for name in layers:
        reached[name] = direct[name].union(*(reached.get(other, set()) for other in direct[name]))
    lines = ["```mermaid", "flowchart BT", *(f"    {name}" for name in layers)]
    for name in layers:
        needed = {there for there in direct[name] if not any(there in reached[o] for o in direct[name] - {there})}
        lines += [f"    {name} --> {there}" for there in layers if there in needed]
    return "\n".join([*lines, "```"])


def rooms(room: str) -> str:
    """A table of a room's own rooms: what each holds, in the words of its docstring."""
    rows = ["| room | what is in it |", "|---|---|"]
    files = modules()
    for name in LAYERS[room]:
        module = f"{room}.{name}"
        if name != "__main__" and module in files:
            place = files[module].relative_to(ROOT)
            place = place.parent if place.name == "__init__.py" else place
            text = ast.get_docstring(ast.parse(files[module].read_text("utf-8"))) or ""
            rows.append(f"| `{place.as_posix()}` | {text.partition(chr(10))[0]} |")
    return "\n".join(rows)


def page(text: str) -> str:
    """The architecture page with its drawn parts made anew; what stands between them is written by hand."""
    graph = imports()
    for room in LAYERS:
        head, _, rest = text.partition(f"<!-- rooms of {room} -->")
        _, _, tail = rest.partition("<!-- end -->")
        text = f"{head}<!-- rooms of {room} -->\n{rooms(room)}\n\n{drawing(room, graph)}\n<!-- end -->{tail}"
    return text


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")

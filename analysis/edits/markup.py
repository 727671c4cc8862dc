"""A reading as marked-up text, as articles read by hand are kept: the text with marks around spans, and tables below.

    Russian foreign minister ⟦A1n:Sergey Lavrov⟧ ⟦C1:⟦E1:accused⟧⟧ ⟦Q1:⟦A2d:Ukrainian negotiators⟧ of ⟦E2:departing⟧⟧

Marks nest and never cross: a span that crosses another is left out, and said.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from analysis.article import Article
from analysis.edits.draft import Draft, draft_of
from analysis.errors import InputError
from analysis.tables.codebook import Event
from analysis.tables.tables import Tables

OPEN, CLOSE = "⟦", "⟧"
MAIN = 8  # happenings that are main ones
FORMS = {"name": "n", "nominal": "d", "pronoun": "p"}
ROLES = {"agent": "agent", "patient": "patient", "place": "at"}
Mark = tuple[int, int, str]


def marked_up(article: Article, tables: Tables, file: str) -> tuple[str, list[str]]:
    """A reading of the article, whose text lies in `file`, as marked-up text; and what had to be left out."""
    if OPEN in article.text or CLOSE in article.text:
        raise InputError(f"{article.path or 'The text'} holds {OPEN} or {CLOSE}, the marks themselves; take them out.")
    draft = draft_of(article.text, tables)
    kept, left_out = _nesting(list(_marks(draft)), article.text)
    tags = {tag for _, _, tag in kept}
    parts = [f"article: {file}\ndate: {article.date or ''}\n--- text\n{_with_marks(article.text, kept)}"]
    tables_below = {
        "actors": _actors(draft, tags),
        "quotes": _quotes(draft, tags),
        "events": _events(draft, tags),
        "happenings": _happenings(draft, tags),
        "order": [
            f"E{p.before[1:]} < E{p.after[1:]}" for p in draft.order if {f"E{p.before[1:]}", f"E{p.after[1:]}"} <= tags
        ],
    }
    parts += ["\n".join([f"--- {name}", *lines]) for name, lines in tables_below.items()]
    return "\n".join(parts) + "\n", left_out


def _marks(draft: Draft) -> Iterator[Mark]:
    """The spans of a reading; where two are the same, the one that stands first goes around the other."""
    for quote in draft.quotes:
        yield quote.start, quote.end, f"Q{quote.quote_id[1:]}"
    cued: set[str] = set()
    for quote in draft.quotes:
        if quote.cue_start is not None and quote.cue_end is not None and quote.quote_id not in cued:
            cued.add(quote.quote_id)
            yield quote.cue_start, quote.cue_end, f"C{quote.quote_id[1:]}"
    for mention in draft.mentions:
        if mention.actor_id is not None:
            form = "m" if mention.metonym and mention.form == "name" else FORMS[mention.form]
            yield mention.start, mention.end, f"A{mention.actor_id[1:]}{form}"
    for event in draft.events.values():
        yield event.start, event.end, f"E{event.event_id[1:]}"


def _nesting(marks: list[Mark], text: str) -> tuple[list[Mark], list[str]]:
    """The marks that nest, outer before inner; and what was left out because it crosses one of them."""
    kept: list[Mark] = []
    left_out: list[str] = []
    ends: list[int] = []
    for start, end, tag in sorted(marks, key=lambda m: (m[0], -m[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        if (ends and end > ends[-1]) or text[start:end] != text[start:end].strip() or start >= end:
            left_out.append(f"{tag} “{' '.join(text[start:end].split())[:60]}” crosses another mark")
            continue
        ends.append(end)
        kept.append((start, end, tag))
    return kept, left_out


def _with_marks(text: str, marks: list[Mark]) -> str:
    written: list[str] = []
    ends: list[int] = []
    at = 0

    def to(place: int) -> None:
        nonlocal at
        while ends and ends[-1] <= place:
            written.append(text[at : ends[-1]] + CLOSE)
            at = ends.pop()
        written.append(text[at:place])
        at = place

    for start, end, tag in marks:
        to(start)
        written.append(f"{OPEN}{tag}:")
        ends.append(end)
    to(len(text))
    return "".join(written)


def _actors(draft: Draft, tags: set[str]) -> list[str]:
    marked = _marked(tags)
    names = Counter(_cell(a.name) for a in draft.actors.values())
    lines = []
    for actor in draft.actors.values():
        if actor.actor_id in marked:
            name = _cell(actor.name)
            cells = [f"A{actor.actor_id[1:]}", actor.kind, name if names[name] == 1 else f"{name} ({actor.actor_id})"]
            cells += [f"role {_cell(actor.role)}"] if actor.role else []
            cells += (
                [f"of A{actor.affiliation_id[1:]}"] if actor.affiliation_id and actor.affiliation_id in marked else []
            )
            lines.append(" | ".join(cells))
    return lines


def _quotes(draft: Draft, tags: set[str]) -> list[str]:
    marked = _marked(tags)
    speakers = {q.quote_id: q.speaker_id for q in draft.quotes if f"Q{q.quote_id[1:]}" in tags}
    return [f"Q{quote[1:]} | {f'A{who[1:]}' if who in marked and who else '-'}" for quote, who in speakers.items()]


def _events(draft: Draft, tags: set[str]) -> list[str]:
    marked = _marked(tags)
    parts: dict[str, dict[str, str]] = defaultdict(dict)
    for part in draft.participants:
        if part.actor_id in marked and part.actor_id:
            parts[part.event_id].setdefault(ROLES[part.role], f"A{part.actor_id[1:]}")
    lines = []
    for event in draft.events.values():
        if f"E{event.event_id[1:]}" in tags:
            own = parts[event.event_id]
            cells = [f"E{event.event_id[1:]}", *(f"{role} {own[role]}" for role in ROLES.values() if role in own)]
            cells.append(f"status {event.status}")
            cells += [f"source A{event.source_id[1:]}"] if event.source_id in marked and event.source_id else []
            cells += [f"days {event.earliest or '?'}..{event.latest or '?'}"] if event.earliest or event.latest else []
            lines.append(" | ".join(cells))
    return lines


def _happenings(draft: Draft, tags: set[str]) -> list[str]:
    members: dict[str, list[Event]] = defaultdict(list)
    for event in draft.events.values():
        if f"E{event.event_id[1:]}" in tags:
            members[event.happening_id].append(event)
    lines, rank = [], 0
    for one in sorted(draft.happenings.values(), key=lambda h: h.rank):
        own = members[one.happening_id]
        main = bool(own) and rank < MAIN
        rank += main
        if main or len(own) > 1:
            told = " ".join(f"E{e.event_id[1:]}" for e in own)
            lines.append(f"H{one.happening_id[1:]} | {rank if main else 0} | {told} | {_cell(one.label)}")
    return lines


def _marked(tags: set[str]) -> set[str | None]:
    return {f"a{tag[1:-1]}" for tag in tags if tag[0] == "A"}


def _cell(words: str) -> str:
    return " ".join(words.replace("|", "/").split()).removeprefix("#").strip() or "?"

"""A clause with its events: how lists show what the article says, under which status, and whether that is sure."""

from html import escape

from analysis.charts.kit.confidence import NOTE_OF_EVENTS
from analysis.charts.kit.html import attributes, element
from analysis.tables.tables import Tables


def badge(status: str, unsure: bool = False) -> str:
    """The status as a word with its mark; never by colour alone."""
    return element(
        "span",
        status,
        {"class": f"status status-{status}" + " unsure" * unsure, "data-pick": f'{{"status":"{status}"}}'},
    )


def doubt_note(unsure: bool) -> str:
    """What a raised question mark means, above a list that has one."""
    return element("p", NOTE_OF_EVENTS, {"class": "note"}) if unsure else ""


def marked_clause(tables: Tables, rows: list[dict]) -> str:
    """The clause that some events stand in, as HTML, each trigger bold and choosing its own event."""
    clause, pieces, cursor = rows[0]["words"], [], 0
    sentence = tables.sentences[tables.sentences["sentence_id"] == rows[0]["sentence_id"]].iloc[0]
    begins = int(sentence["start"]) + sentence["text"].find(clause) if clause in sentence["text"] else None
    for r in sorted(rows, key=lambda r: r["start"]):
        at = r["start"] - begins if begins is not None else clause.find(r["trigger"], cursor)
        if at < cursor or clause[at : at + len(r["trigger"])] != r["trigger"]:
            continue  # two events of one word, or a clause that is no piece of the text
        pieces.append(escape(clause[cursor:at], quote=False))
        pieces.append(
            element("b", r["trigger"], {**attributes([r["id"]], {"event": r["id"]}), "data-rule": r["read_by"]})
        )
        cursor = at + len(r["trigger"])
    return element("span", "".join(pieces) + escape(clause[cursor:], quote=False), {"class": "clause"}, raw=True)

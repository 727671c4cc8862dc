"""How sure the reading is: what counts as unsure, how it is said, and how it is drawn: lighter, with a raised "?".

Outlines, dashes and fills tell kinds and statuses apart already; a question mark needs neither colour nor key.
"""
import altair as alt

from analysis.charts.figure import data, dim
from analysis.charts.labels import percent

# Read with less, a row is unsure. In 39 PolNeAR articles kept out of training, half of the model's quotes below it have
# content and speaker right (48% of 90), and six of seven above it (85% of 483), as of the rules' (87% of 193).
SURE = 0.7
MARK = "?"
NOTE = f"Lighter, with a raised “{MARK}”: the reader model is less than {percent(SURE, 1)} sure of it."
NOTE_OF_EVENTS = NOTE[:-1] + ", or of the quote that tells it."
HEAD = "reader model"  # how the column `rule` begins where no rule settles a row


def unsure(confidence: float | None) -> bool:
    """Whether a row is to be shown as doubtful; what a rule settles (None) is not."""
    return confidence is not None and confidence < SURE


def read_by(rule: str, confidence: float | None) -> str:
    """By what a row was read: "rule: cue after" or "reader model, 82% sure"."""
    if confidence is not None:
        return f"{HEAD}, {percent(confidence, 1)} sure"
    return rule if rule.startswith(HEAD) else f"rule: {rule}"


def flagged(record: dict) -> dict:
    """What a datum carries so that it is drawn as unsure: nothing where it is not."""
    return {"unsure": True} if record.get("unsure") else {}


def question_marks(marks: list[dict], x, y, dx: float = 8, dy: float = -7) -> list[alt.Chart]:
    """A layer with a raised "?" at each mark that is unsure; none where all are sure. `dx`, `dy` in px."""
    found = [{key: value for key, value in m.items() if key != "clause"} for m in marks if m.get("unsure")]
    if not found:
        return []
    chart = alt.Chart(data(found)).mark_text(style="label", fontSize=11, fontWeight=700, dx=dx, dy=dy, aria=False)
    return [chart.encode(x=x, y=y, text=alt.TextValue(MARK), opacity=dim())]

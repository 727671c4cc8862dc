"""How sure the reading is: what counts as unsure, how it is said, and how it is drawn: lighter, with a raised "?".

Outlines, dashes and fills tell kinds and statuses apart already; a question mark needs neither colour nor key.
"""

from analysis.charts.kit.labels import percent
from analysis.tables.codebook import BY_HAND

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
    """By what a row was read: "rule: cue after" or "reader model, 82% sure"; or that it was corrected by hand."""
    if rule == BY_HAND:
        return rule
    if confidence is not None:
        return f"{HEAD}, {percent(confidence, 1)} sure"
    return rule if rule.startswith(HEAD) else f"rule: {rule}"


def flagged(record: dict) -> dict:
    """What a datum carries so that it is drawn as unsure: nothing where it is not."""
    return {"unsure": True} if record.get("unsure") else {}

"""What an agency puts below a text: who wrote and who edited it, its initials, notes to the desk."""

import re

FOOT = re.compile(
    r"\((?:additional )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translat(?:ion|ed))\b[^()]{3,300}\)"
    r"|\(\(.{3,200}\)\)|[a-z]{2,4}(?:[/-][a-z\d]{1,4}){1,4}|_{3,}|\(?enditem\)?|-?\(?ends\)?-?|\*{3,}"
    r"|.{3,160}\bcontributed (?:to this (?:report|story|article)|reporting|additional reporting)\b[^.]{0,40}\.?"
    r"|(?:follow|find|read|see) .{2,60}\b(?:coverage|stories|reporting|news)\b.{0,60}\bhttps?://\S+"
    r"|\d{6} (?:GMT )?[A-Z][A-Za-z]{2,3} (?:[A-Z][a-z]{2} )?\d\d",
    re.I,
)
ENDITEM = re.compile(r"[ \t]+(?:Enditem|ENDS|<<<|\(END\))[ \t]*\Z")
DESK = re.compile(r"#{2,} ?(?:notepad|notebook|internet|(?:dpa[ -]|editorial )?contacts?|orte?|service)\b", re.I)
FEWEST = 3  # paragraphs that stand above a foot


def foot(text: str) -> tuple[str, str | None]:
    """The text without the agency's own lines below it."""
    lines = text.splitlines(keepends=True)
    begin = len(lines)
    desk = next((n for n, line in enumerate(lines) if DESK.match(line)), begin)
    if desk < begin and not any(len(line.split()) > 20 for line in lines[desk:]):
        begin = desk
    while begin and (not lines[begin - 1].strip() or FOOT.fullmatch(lines[begin - 1].strip())):
        begin -= 1
    out = [line.strip() for line in lines[begin:] if line.strip()]
    kept = "".join(lines[:begin]).rstrip()
    short = ENDITEM.sub("", kept)
    if sum(bool(line.strip()) for line in lines[:begin]) < FEWEST or not (out or short != kept):
        return text, None
    out = out or [kept[len(short) :].strip()]
    count = "1 line of the agency's own was" if len(out) == 1 else f"{len(out)} lines of the agency's own were"
    return short, f"Boilerplate: {count} left out below the text (“{out[0][:40]}”)"

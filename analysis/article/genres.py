"""Texts that are no report: fact checks, horoscopes, newsletters, scripts, drafts, captions of pictures."""

import re
from collections import Counter

from analysis.article.whole import quoted

CHECKED = re.compile(
    r"(?:the |viral |what was )?claim(?:ed)?s?\b[^:.]{0,30}:\s"
    r"|(?:our |the |[A-Z]+['’]S )?(?:verdict|ruling|rating|assessment)\s*:\s"
    r"|the facts?\s*:\s|fact[- ]check(?:ed)?\s*:\s",
    re.I,
)
CLAIMED = re.compile(r"(?:the |viral )?(?:what was )?claim", re.I)
SIGNS = (
    "aries", "taurus", "gemini", "cancer", "leo", "virgo", "libra", "scorpio", "sagittarius", "capricorn", "aquarius",
    "pisces",
)  # fmt: skip
SIGN = re.compile(rf"({'|'.join(SIGNS)})\b(?=\s*(?:[:(.–—-]|\Z))", re.I)
LETTER = re.compile(
    r"\bunsubscribe\b(?: \||.{0,25}\Z)"
    r"|\bview (?:this |the )?(?:e-?mail |newsletter |message |it )?(?:in (?:your |a )?browser|online)\b"
    r"|\byou(?:['’]re| are| have)? (?:receiving|received) this (?:e-?mail|newsletter|message)\b"
    r"|\b(?:update|manage) your (?:e-?mail|subscription) preferences\b|\bforwarded this e-?mail\b",
    re.I,
)
CUE = re.compile(
    r"(SLUG|CUE|INTRO|IN|OUT|DUR|VO|V/O|SOT|CLIP|SCRIPT|TRACK|NATSOT|NAT SOT|GRAPHICS?|SUPER|ASTON|ANCHOR|PRESENTER"
    r"|PKG|PACKAGE|BACK ANNO|STAND-?UP|LEAD-?IN|OOV|ULAY|SYNC|UPSOT|VOX)(?: \d+)?\s*(?:[:/]|\s[–—-])"
)
DRAFT = re.compile(
    r"\[(?:TK|INSERT|CHECK|ADD|QUOTE|FIXME|TODO|X{2,}|NAME|TBC|PIC|DN|REF)\b[^\]\n]{0,80}\]|\bTKTK\b|\bTK\b(?! Maxx)"
    r"|\[[A-Z]{1,3}\d{1,3}\]|\{(?:\+\+|--|~~|>>)|\[-[^\]\n]{1,80}-\]\{\+"
)
AGENCY = r"(?:Reuters|AP|AFP|PA|EPA|Getty(?: Images)?|Shutterstock|Bloomberg|Alamy|Rex|Xinhua|Wikimedia(?: Commons)?)"
NAMED = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}"
CAPTION = re.compile(
    rf"(?:\(|\b)(?i:photo(?:graph)?|picture|image|credit|photo credit)s?(?: by| courtesy of)?\s*: ?"
    rf"[A-Z][^.!?]{{2,60}}\)?\Z|\((?:{NAMED} ?[/|] ?)?{AGENCY}(?: Photo)?(?:/{NAMED})?\)\Z"
    rf"|[.!?)] {NAMED}(?:/[A-Z]\w[\w ]{{1,30}}| ?\| ?{AGENCY})\Z"
    rf"|\({NAMED}/[A-Z][^()]{{2,50}}\)\Z|[.!?] {AGENCY}\Z"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DAY = re.compile(rf"(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}}|{MONTH})(?:,? (?:1[0-9]|20)\d\d)?\s?[:–—-]\s*\S")
FEWEST = 3


def genre(paragraphs: list[str]) -> str | None:
    """What is said of a text that is one of these as a whole."""
    checked = [words for words in paragraphs if CHECKED.match(words)]
    if len(checked) > 1 and any(map(CLAIMED.match, checked)):
        return (
            f"Fact check: {quoted(next(filter(CLAIMED.match, checked)))} is what is checked; it is read as if the text "
            "stated it."
        )
    signs = {found[1].lower() for words in paragraphs if (found := SIGN.match(words))}
    if len(signs) > FEWEST:
        return f"Horoscope: {len(signs)} paragraphs are for a sign each; what they foretell is read as if it were told."
    cues = Counter(found[1] for words in paragraphs if (found := CUE.match(words)))
    if cues.total() >= FEWEST and len(cues) > 1:
        return (
            f"Script: {cues.total()} paragraphs begin with a cue of broadcasting (“{next(iter(cues))}”); cues are read "
            "as text, and who speaks is not told by them."
        )
    days = [words for words in paragraphs if DAY.match(words)]
    if len(days) >= FEWEST and len(days) * 2 > len(paragraphs):
        return (
            f"List of days: {len(days)} paragraphs begin with a day ({quoted(days[0])}); each tells of its own, in the "
            "present or the past."
        )
    return None


def parts(paragraphs: list[str]) -> list[str]:
    """What is said of parts of a text that are none of its running words."""
    found = []
    if sign := next((words for words in paragraphs if LETTER.search(words) and len(words) < 300), None):
        found.append(
            f"Newsletter: the text was sent to subscribers ({quoted(sign)}); several stories in it are read as one."
        )
    places = [hit[0] for words in paragraphs for hit in DRAFT.finditer(words)]
    if len(places) > 1 or (places and len(places[0]) > 4):
        count = "1 note" if len(places) == 1 else f"{len(places)} notes"
        found.append(f"Draft: the text holds {count} to whoever works on it (“{places[0][:40]}”), read as its words.")
    captions = [words for words in paragraphs if CAPTION.search(words) and len(words.split()) < 80]
    if captions:
        count = "1 paragraph is a caption" if len(captions) == 1 else f"{len(captions)} paragraphs are captions"
        found.append(f"Captions: {count} of a picture ({quoted(captions[0])}), read as the text's own words.")
    return found

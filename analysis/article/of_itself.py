"""What a text says of itself: that it was withdrawn, corrected, paid for, made up, or made by a program."""

import re

from analysis.article.whole import quoted

STORY = r"(?:story|article|report|item|piece|column|interview|podcast)"
EDGE = 3  # paragraphs at the head and at the foot where a text speaks of itself
SAYS = [  # what begins the warning, how the text says it, what follows from it
    (
        "Withdrawn",
        re.compile(
            rf"\b(?:please|must|mandatory) kill the (?:above |following |earlier )?{STORY}\b"
            r"|^\W*(?:bulletin|mandatory) kill\b"
            r"|,? KILL\W*\Z|^\W*RETRACT(?:ED|ION)\b"
            rf"|\bthis {STORY} (?:has been|was|is) (?:retracted|withdrawn|removed|taken down|unpublished)\b"
            rf"|\bha(?:s|ve) (?:retracted|withdrawn) (?:this|the|its|an?) (?:\w+ )?{STORY}\b"
            rf"|\bno (?:replacement|substitute) {STORY}\b",
            re.I,
        ),
        "what it states is not upheld by its own publisher",
    ),
    (
        "Corrected",
        re.compile(
            r"^\W*(?:correction|clarification|corrections and clarifications|erratum"
            r"|correcting and replacing)\b(?=\W|\Z)"
            rf"|\b(?:an )?(?:earlier|previous|original|first) version of this {STORY}\b"
            rf"|\bthis {STORY} (?:has been|was|is) (?:corrected|amended|updated and corrected)\b"
            rf"|\bthis (?:corrects|corrected) (?:an? )?(?:{STORY}|version)\b|^\W*\(?this version corrects\b",
            re.I,
        ),
        "what the note says of the mistake is read as if it were news",
    ),
    (
        "Paid for",
        re.compile(
            r"^\W*(?:paid|sponsored|partner|promoted|branded)"
            r"(?:[- ](?:for by|by|content|post|partner|feature|article))\b"
            r"|^\W*(?:advertorial|advertisement feature|advertising feature|commercial feature|paid advertisement)\b"
            r"|^\W*(?:presented|brought to you) by\b"
            rf"|\bthis {STORY} (?:was |is |has been )?(?:paid for|sponsored|funded|produced)"
            r" (?:by|in partnership with)\b",
            re.I,
        ),
        "what it states rests on the word of whoever paid",
    ),
    (
        "Made up",
        re.compile(
            rf"^\W*(?:filed under\W+)?(?:satire|humou?r|parody|fiction)\b\W*\Z"
            rf"|\bthis (?:{STORY}|page) is (?:a )?(?:satire"
            r"|satirical|parody|fiction|fictional)\b",
            re.I,
        ),
        "what it states is not meant to be true",
    ),
    (
        "Translated",
        re.compile(
            r"\b(?:translated|translation) (?:from (?:the )?(?:original )?[A-Z]\w+|by (?:DeepL|Google|an? machine))"
            r"|\b(?:machine|automatically|auto)[- ]translat(?:ed|ion)\b",
            re.I,
        ),
        "quotes are not the speakers' own words",
    ),
    (
        "Made by a program",
        re.compile(
            rf"\b(?:this|the) {STORY} (?:was|is|has been) (?:\w+ )?(?:written|generated|produced|created"
            r"|drafted|summari[sz]ed)"
            r" (?:\w+ ){0,3}(?:by|with|using)\b.{0,40}?\b(?:AI|artificial intelligence|ChatGPT|GPT-?\d?|language model"
            r"|automated|automation)\b|^\W*(?:AI|automatically)[- ](?:generated|written|summary)\b"
            r"|^(?:sure|certainly|of course|absolutely|great)\b[!,.]? here(?:['’]s| is| are)\b"
            r"|^here(?:['’]s| is| are) (?:a|an|the|your|some) (?:\w+ ){0,3}"
            r"(?:summary|version|rewrite|draft|article|bullet points)\b"
            r"|^(?:let me know if you(?:['’]d| would) (?:like|prefer)|would you like me to)\b"
            r"|^(?:i hope this helps|as an ai)\b",
            re.I,
        ),
        "nobody may have checked what it states",
    ),
]
LONGEST = 500  # characters of a paragraph that does so


def of_itself(paragraphs: list[str]) -> list[str]:
    """What is said of it; nothing of an article that reports as much of another one."""
    edges = paragraphs[:EDGE] + paragraphs[EDGE:][-EDGE:]
    found = []
    for kind, says, follows in SAYS:
        sign = next((words for words in edges if len(words) <= LONGEST and says.search(words)), None)
        if sign is not None:
            found.append(f"{kind}: the text says so ({quoted(sign)}); {follows}.")
    return found

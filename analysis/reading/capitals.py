"""Text in capitals → as it would stand in print, character for character."""

import re
from collections import Counter
from itertools import takewhile

from analysis.lexicon import words
from analysis.reading.language import PARAGRAPH, pipeline, stretches

MOST = 0.9  # share of capitals among the letters of a text in capitals
OPENING = re.compile(r"(?:\A|[\n\r]|[.!?][\"”’)]*\s|“|(?<=\s)\")\s*[\"“‘(]*[^\W\d_]")
CAPITALISED = re.compile(r"\b[A-Z](?:[a-z’']+|(?<=A))(?!\w)")
PAIR = re.compile(r"(?<![\w’'])(?=([A-Z][\w.’'-]*) ([A-Z][\w’'-]*))")
TITLES = 4  # lines that a title and what stands below it may have, and one of the text
FEWEST, LINKING = 3, 4  # long words of a title, of which each has a capital; letters of words that need none
FEWEST_STOPPED = 5  # … of one that ends on a full stop, as few sentences do that have so many names
LINKS = (  # longer words that need none either
    *("about", "after", "against", "amid", "among", "before", "between", "during", "from", "into", "over", "than"),
    *("that", "their", "this", "through", "under", "until", "upon", "when", "while", "with", "within", "without"),
)
STOPS = (".", "?", "!", ":", "”", '"')
NOT_TAGGING = ("parser", "attribute_ruler", "lemmatizer", "ner")  # parts of the pipeline that tell no name from a word
VOWEL = re.compile("[AEIOUY]")


def all_capitals(text: str) -> bool:
    """Whether a text of some length is in capitals: nothing in it tells names from words."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 40 and sum(c.isupper() for c in letters) >= MOST * len(letters)


def titled_in_print(text: str) -> str:
    """The title lines at the head of a text without the capitals that titles have ("Pleads Guilty to Fraud"), as far as
    the text below has the words in small letters, or has not got them and the tagger then sees no name."""
    lines = list(PARAGRAPH.finditer(text))[:TITLES]
    above = list(takewhile(lambda line: _is_title(line.group().strip()), lines))
    if not above or len(above) == len(lines):
        return text
    body = text[above[-1].end() :]
    small = Counter(re.findall(r"(?<![\w’'-])[a-z][a-z’']+", body))
    named = Counter(re.findall(r"(?<=[a-z,] )[A-Z][a-z’']+", body))
    pairs = set(PAIR.findall(body))  # "Clean Air Act"
    printed = text
    for line in above:
        low = in_print(line.group())
        letters = list(line.group())
        known = (pair for pair in PAIR.finditer(line.group()) if pair.groups() in pairs)
        within = {at for pair in known for at in (pair.start(1), pair.start(2))}
        for word in CAPITALISED.finditer(line.group()):
            at, plain = word.start(), word.group().lower()
            common, proper = small[plain], named[word.group()]
            if at and at not in within and (common > proper or (common == proper and low[at].islower())):
                letters[at] = plain[0]
        printed = printed[: line.start()] + "".join(letters) + printed[line.end() :]
    return printed


def _is_title(line: str) -> bool:
    long = [word for word in re.findall(r"\b[A-Za-z][a-z’']+", line) if len(word) > LINKING]
    large = [word for word in long if word[0].isupper()]
    fewest = FEWEST_STOPPED if line.endswith(".") else FEWEST
    stopped = line.endswith(STOPS) and not line.endswith(".")
    titled = not stopped and all(w[0].isupper() or w in LINKS for w in long)
    return titled and (len(large) >= fewest or (not line.endswith(".") and _tells(line)))


def _tells(line: str) -> bool:
    """Does a short title tell of a deed: "Obama Backs Farm Bill"?"""
    parts = re.findall(r"[^\W\d_]+", line)
    if not FEWEST <= len(parts) <= 2 * FEWEST or not all(w[0].isupper() for w in parts if len(w) >= LINKING):
        return False
    low = re.findall(r"[^\W\d_]+", in_print(line))
    return any(w.islower() and w.endswith("s") and len(w) > LINKING - 1 for w in low[1:-1]) and low[0][0].isupper()


def in_print(text: str) -> str:
    """The text in small letters, capitals where a sentence begins and where the tagger then sees a name."""
    if sum(map(str.islower, text)) < sum(map(str.isupper, text)):
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)  # "İ" has two small letters
    else:  # Each Word Begins With One: “EU” is known by its second
        small = CAPITALISED.sub(lambda word: word[0].lower(), text)
    letters = list(small)
    for opening in OPENING.finditer(small):
        letters[opening.end() - 1] = text[opening.end() - 1]
    opened = "".join(letters)
    spans = list(stretches(opened, 0))
    for (start, _), doc in zip(spans, pipeline().pipe((opened[s:e] for s, e in spans), disable=NOT_TAGGING)):
        for token in doc:
            at, end = start + token.idx, start + token.idx + len(token)
            if token.lower_ == "i" or token.lower_.startswith(("i'", "i’")):
                letters[at] = "I"
            elif token.tag_ in ("NNP", "NNPS"):
                whole = text[at:end]
                short = whole in words("acronyms") or "." in whole or not VOWEL.search(whole)
                letters[at:end] = whole if short else whole[0] + small[at + 1 : end]
    return "".join(letters)

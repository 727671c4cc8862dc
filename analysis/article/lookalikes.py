"""Letters that look like plain ones and are none: of other alphabets inside words, bold and italic ones that people
paste, ligatures of print, accents that stand behind their letter."""

import re
import unicodedata

# Mathematical, full-width, circled letters; ligatures. Their compatibility form is what a reader sees (UAX 15).
STYLED = re.compile("[\U0001d400-\U0001d7ff\uff01-\uff5e\u24b6-\u24e9\ufb00-\ufb06\u2100-\u214f]+")
SMALL = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"))  # small capitals
# Cyrillic and Greek letters that cannot be told from Latin ones by sight (Unicode, UTS 39).
ALIKE = dict(
    zip(
        "АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ABEKMHOPCTYXIJSaeopcyxijshdqwABEZHIKMNOPTYXo",
    )
)
SMALL_WORD = re.compile(f"[{''.join(SMALL)}]{{2,}}")
WORD = re.compile(r"[^\W\d_]+")
ALONE = re.compile(rf"(?<!\w)[{''.join(ALIKE)}](?!\w)")
LATIN = re.compile("[A-Za-z]")
APART = re.compile("[A-Za-z][\u0300-\u036f]+")  # a letter and its accents


def plain(text: str) -> tuple[str, str | None]:
    """The text in plain letters, and what is said of it."""
    if text.isascii():
        return text, None
    counts: list[int] = []
    shown: list[str] = []

    def taken(found: re.Match[str], better: str) -> str:
        if better != found[0]:
            counts.append(sum(one != other for one, other in zip(found[0], better)) or 1)
            shown.append(found[0])
        return better

    text = STYLED.sub(lambda found: taken(found, _styled(found[0])), text)
    text = SMALL_WORD.sub(lambda found: taken(found, "".join(SMALL[one] for one in found[0])), text)
    text, before = WORD.sub(lambda found: taken(found, _mixed(found[0])), text), len(counts)
    if before:  # then "а" alone is one, too
        text = ALONE.sub(lambda found: taken(found, ALIKE[found[0]]), text)
    text = APART.sub(lambda found: taken(found, unicodedata.normalize("NFC", found[0])), text)
    if not counts:
        return text, None
    letters = "1 letter was" if sum(counts) == 1 else f"{sum(counts):,} letters were"
    return text, f"Letters: {letters} read as the plain ones that they look like, as in “{shown[0][:20]}”"


def _styled(letters: str) -> str:
    """Letters and figures in their plain form; a sign that is none ("№", "℃") as it stands."""
    forms = [unicodedata.normalize("NFKC", one) for one in letters]
    return "".join(
        form if form.isascii() and (one > "\ufaff" or (form.isalnum() and len(form) == 1)) else one
        for one, form in zip(letters, forms)
    )


def _mixed(word: str) -> str:
    """A word of Latin letters with some that only look so; a word of another alphabet as it stands."""
    if word.isascii() or not LATIN.search(word):
        return word
    return "".join(ALIKE.get(one, one) for one in word)

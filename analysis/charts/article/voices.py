"""The voices of the story: one quoted sentence for each of those who say most."""

from collections import Counter

from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import squeeze
from analysis.charts.kit.speech import lower, whole_quotes
from analysis.tables.tables import Tables

WHO = 32  # characters of a name that is a description; hovering says all of it
LEAST = 4  # words of a voice that is not word for word: "confirmed his identity" is nobody's voice
# The last words of cues that tell no more than that somebody says so ("according to").
SAYING = frozenset({"said", "say", "says", "saying", "told", "telling", "to"})


def voices(tables: Tables, limit: int = 4) -> str:
    """One quoted sentence for each of those who say most, as a list; empty where nobody known is quoted."""
    items = []
    for best in voice_records(tables, limit):
        speaker = best["speaker_id"]
        about = {"class": "who", "title": best["speaker"], **attributes([speaker], {"source": speaker})}
        who = element("cite", squeeze(best["speaker"], WHO), about)
        how = f"{element('span', manner(best), {'class': 'cue'})} " if manner(best) else ""
        tag = "q" if best["kind"] == "direct" else "span"
        words = element(tag, how + element("span", bare(best)), {"class": "words"}, raw=True)
        about = {"class": f"voice {best['kind']}", **attributes([best["quote_id"]], {"quote": best["quote_id"]})}
        items.append(element("li", f"{who} {words}", about, raw=True))
    return element("ul", "".join(items), {"class": "voices"}, raw=True) if items else ""


def voice_records(tables: Tables, limit: int = 4) -> list[dict]:
    """The quote that shows best what somebody says, for each of those who say most."""
    quotes = [q for q in whole_quotes(tables) if q["speaker_id"] and (q["kind"] == "direct" or q["words"] >= LEAST)]
    said: Counter[str] = Counter()
    for q in quotes:
        said[q["speaker_id"]] += q["words"]
    return [min((q for q in quotes if q["speaker_id"] == s), key=_telling) for s, _ in said.most_common(limit)]


def _telling(quote: dict) -> tuple:
    """How far a quote is from the one that a speaker is quoted with: sure, of 8 to 30 words, word for word, early."""
    return (
        quote["unsure"],
        not 8 <= quote["words"] <= 30,
        ("direct", "mixed", "indirect").index(quote["kind"]),
        quote["start"],
    )


def manner(quote: dict) -> str:
    """How somebody says what is not quoted word for word, where the cue tells: "announced", "claimed"; else nothing."""
    cue = squeeze(quote["cue"] or "")
    return "" if quote["kind"] == "direct" or not cue or cue.split()[-1].lower() in SAYING else lower(cue)


def bare(quote: dict) -> str:
    """The words without the marks around them where all of them are quoted, and without a leading "that"."""
    text = squeeze(quote["text"], 190).removeprefix("that ")
    return text.strip('“”"') if quote["kind"] == "direct" else text

"""The voices of the story: one quoted sentence for each of those who say most."""

import re
from collections import Counter

from analysis.charts.article.tellers import WHO, brief
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import records, squeeze
from analysis.charts.kit.speech import lower, whole_quotes
from analysis.tables.tables import Tables

VOICES = 5
QUOTED = 2  # what words in quotation marks weigh beside those in the article's own
LEAST = 4  # words of a voice that is not word for word: "confirmed his identity" is nobody's voice
MOST = 190  # characters of a voice
ROLE = 40  # characters of what somebody is
# A clause that begins so has lost whom it is about: "was due to memory problems".
HEADLESS = re.compile(r"(is|are|was|were|has|had|have|will|would|may|might|can|could|should|must)\b")
# What is somebody's only beside whoever else it names ("his lawyer", "both candidates") says nothing of its own.
RELATIVE = re.compile(r"\b(my|our|your|his|her|its|their|both|wife|husband|son|daughter|father|mother)\b", re.I)
# The last words of cues that tell no more than that somebody says so ("according to").
SAYING = frozenset({"said", "say", "says", "saying", "told", "telling", "to"})


def voices(tables: Tables, limit: int = VOICES) -> str:
    """One quoted sentence for each of those who say most, as a list; empty where nobody known is quoted."""
    items, roles = [], roles_of(tables)
    for best in voice_records(tables, limit):
        speaker = best["speaker_id"]
        about = {"class": "who", "title": best["speaker"], **attributes([speaker], {"source": speaker})}
        role = roles.get(speaker, "")
        who = element("cite", squeeze(brief(best["speaker"]), 2 * WHO), about)
        who += " " + element("span", role, {"class": "role"}) if role else ""
        who = element("span", who, {"class": "speaker"}, raw=True)
        how = f"{element('span', manner(best), {'class': 'cue'})} " if manner(best) else ""
        tag = "q" if best["kind"] == "direct" else "span"
        words = element(tag, how + element("span", bare(best)), {"class": "words"}, raw=True)
        about = {"class": f"voice {best['kind']}", **attributes([best["quote_id"]], {"quote": best["quote_id"]})}
        items.append(element("li", f"{who} {words}", about, raw=True))
    return element("ul", "".join(items), {"class": "voices"}, raw=True) if items else ""


def voice_records(tables: Tables, limit: int = VOICES) -> list[dict]:
    """The quote that shows best what somebody says, for each of those who say most."""
    nouns = _nouns(tables)
    quotes = [
        {**q, "cue": None if q["cue_start"] in nouns else q["cue"]}
        for q in whole_quotes(tables)
        if q["speaker_id"] and (q["kind"] == "direct" or (q["words"] >= LEAST and not HEADLESS.match(q["text"])))
    ]
    said: Counter[str] = Counter()
    for q in quotes:
        said[q["speaker_id"]] += q["words"] * (1 if q["kind"] == "indirect" else QUOTED)
    return [min((q for q in quotes if q["speaker_id"] == s), key=_telling) for s, _ in said.most_common(limit)]


def roles_of(tables: Tables) -> dict[str, str]:
    """actor_id → what a person is ("Russian foreign minister"), of those whose role says so by itself; cut short."""
    return {
        a["actor_id"]: squeeze(brief(a["role"], ROLE), ROLE + 8)
        for a in records(tables.actors)
        if a["kind"] == "person" and a["role"] and not RELATIVE.search(a["role"])
    }


def _telling(quote: dict) -> tuple:
    """How far a quote is from the one that a speaker is quoted with: sure, of 8 to 30 words, word for word, early."""
    return (
        quote["unsure"],
        not 8 <= quote["words"] <= 30,
        ("direct", "mixed", "indirect").index(quote["kind"]),
        quote["start"],
    )


def _nouns(tables: Tables) -> frozenset[int]:
    """Where the cues begin that are nouns: the "allegations" that somebody did something."""
    return frozenset(e["start"] for e in records(tables.events) if e["tense"] is None)


def manner(quote: dict) -> str:
    """How somebody says what is not quoted word for word, where the cue tells: "announced", "claimed"; else nothing."""
    cue = squeeze(quote["cue"] or "")
    return "" if quote["kind"] == "direct" or not cue or cue.split()[-1].lower() in SAYING else lower(cue)


def bare(quote: dict) -> str:
    """The words as a sentence: without a leading "that" and the comma before "he said", and without the marks around
    them where all are quoted; up to the last sentence that has room."""
    marks = '“”"' if quote["kind"] == "direct" else ""
    parts = [squeeze(text).strip(marks + " ").rstrip(",") for text in quote["texts"]]
    text = " … ".join(parts).removeprefix("that ")
    text = re.sub(r'(?<![^\s(\[—–-])"(?=\S)', "“", text).replace('"', "”")
    if len(text) <= MOST:
        return text
    ends = [end.end() for end in re.finditer(r"[.!?]”?(?= )|(?= … )", text[:MOST]) if end.end() >= MOST // 3]
    return text[: ends[-1]].rstrip(" ,;") if ends else squeeze(text, MOST)

"""The voices of the story: one quoted sentence for each of those who say most."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from analysis.charts.article.tellers import CUTS, PLURAL, WHO, brief
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import records, squeeze
from analysis.charts.kit.speech import lower, whole_quotes
from analysis.tables.tables import Tables

VOICES = 5
KINDS = ("direct", "mixed", "indirect")
TOLD = 0.6  # of a kind: how much less a quote says that a line of the story tells of
QUOTED = 2  # what words in quotation marks weigh beside those in the article's own
LEAST = 4  # words of a voice that is not word for word: "confirmed his identity" is nobody's voice
MOST = 165  # characters of a voice: two lines
ROLE = 40  # characters of what somebody is
ROOM = (8, 30)  # words of a sentence that tells something and is read at a glance
# Where a sentence that is too long may be cut.
CLAUSE = re.compile(r"[,;:](?= )| [–—-](?= )| (?=(?:and|but|which|who|because|while|when|where) )")
# A sentence that begins so rests on one before it.
RESTING = re.compile(
    r"(?!it(?:['’]s| is| was| will be| would be) [\w ]+? (?:that|to|if|when|who)\b)"  # "It is time to go"
    r"(?:this|that|these|those|such|it|its|they|their|he|she|his|her|so|but|and|them)\b",
    re.I,
)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|could|shall|should|must)\b")
NOT_SAID = re.compile(r"\b(?:not|never|declin\w+|refus\w+)\b|n['’]t\b")  # cues of what somebody does not say
# A clause that begins so has lost whom it is about: "was due to memory problems".
HEADLESS = re.compile(r"(is|are|was|were|has|had|have|will|would|may|might|can|could|should|must)\b")
# What is somebody's only beside whoever else it names ("his lawyer", "both candidates") says nothing of its own.
RELATIVE = re.compile(r"\b(my|our|your|his|her|its|their|both|wife|husband|son|daughter|father|mother)\b", re.I)
# The last words of cues that tell no more than that somebody says so ("according to").
SAYING = frozenset({"said", "say", "says", "saying", "told", "telling", "to"})


def voices(found: list[dict], tables: Tables) -> str:
    """Records of voices as a list; empty where nobody known is quoted."""
    items, roles = [], roles_of(tables)
    for best in found:
        speaker = best["speaker_id"]
        about = {"class": "who", "title": best["speaker"], **attributes([speaker], {"source": speaker})}
        role = roles.get(speaker, "")
        who = element("cite", squeeze(brief(best["speaker"]), 2 * WHO), about)
        who += ", " + element("span", role, {"class": "role"}) if role else ""
        who = element("span", who, {"class": "speaker"}, raw=True)
        how = f"{element('span', manner(best), {'class': 'cue'})} " if manner(best) else ""
        tag = "q" if best["kind"] == "direct" else "span"
        words = element(tag, how + element("span", bare(best)), {"class": "words"}, raw=True)
        about = {"class": f"voice {best['kind']}", **attributes([best["quote_id"]], {"quote": best["quote_id"]})}
        items.append(element("li", f"{who} {words}", about, raw=True))
    return element("ul", "".join(items), {"class": "voices"}, raw=True) if items else ""


def voice_records(tables: Tables, limit: int = VOICES, told: Collection[str] = ()) -> list[dict]:
    """The quote that shows best what somebody says, for each of those who say most; `told`: events that are told
    besides, and whoever only says one of them in the article's words is no voice."""
    nouns, held, starts = _nouns(tables), _held(tables), sorted(tables.sentences["start"])
    listed = records(tables.events[tables.events["event_id"].isin(list(told))])
    quotes = [
        {
            **q,
            "cue": None if q["cue_start"] in nouns else q["cue"],
            "held": q["quote_id"] in held or FINITE.search(q["text"]) is not None,
            "texts": _sentences(q, starts),
            "told": any(e["quote_id"] == q["quote_id"] or _is_cue(e, q) for e in listed),
        }
        for q in whole_quotes(tables)
        if q["speaker_id"] and (q["kind"] == "direct" or (q["words"] >= LEAST and not HEADLESS.match(q["text"])))
        if not NOT_SAID.search(q["cue"] or "")
    ]
    said: Counter[str] = Counter()
    for q in quotes:
        said[q["speaker_id"]] += q["words"] * (1 if q["kind"] == "indirect" else QUOTED)
    best = [min((q for q in quotes if q["speaker_id"] == s), key=_telling) for s, _ in said.most_common()]
    best = [q for q in best if not (q["told"] and q["kind"] == "indirect" and RESTING.match(bare(q)))]
    return sorted(best, key=lambda q: not q["held"] and q["kind"] == "indirect")[:limit]


def roles_of(tables: Tables) -> dict[str, str]:
    """actor_id → what a person is ("Russian foreign minister"), of those whose role says so by itself: whole, or up to
    where it may end if that is more than a word; of what is longer, and of what several are, nothing."""
    found = {}
    for a in records(tables.actors):
        role = squeeze(a["role"] or "")
        short = brief(role, ROLE)
        told = len(short) <= ROLE and (short == role or " " in short)
        of_one = not RELATIVE.search(role) and not PLURAL.search(CUTS.split(role)[0])
        if a["kind"] == "person" and role and told and of_one:
            found[a["actor_id"]] = short
    return found


def _telling(quote: dict) -> tuple:
    """How far a quote is from the one that a speaker is quoted with: sure, something that may be true or not, of 8 to
    30 words, word for word, understood by itself and told nowhere else, early."""
    words = bare(quote)
    return (
        quote["unsure"],
        quote["kind"] == "indirect" and not quote["held"],
        not ROOM[0] <= len(words.split()) <= ROOM[1],
        KINDS.index(quote["kind"]) + TOLD * quote["told"] + 1.5 * (RESTING.match(words) is not None),
        quote["start"],
    )


def _is_cue(event: dict, quote: dict) -> bool:
    return quote["cue_start"] is not None and event["start"] < quote["cue_end"] and quote["cue_start"] < event["end"]


def _held(tables: Tables) -> frozenset[str]:
    """Quotes in which something is held to be so, not only named or asked for."""
    rows = records(tables.events[["quote_id", "tense"]])
    return frozenset(e["quote_id"] for e in rows if e["quote_id"] and e["tense"] in ("past", "present"))


def _nouns(tables: Tables) -> frozenset[int]:
    """Where the cues begin that are nouns: the "allegations" that somebody did something."""
    return frozenset(e["start"] for e in records(tables.events) if e["tense"] is None)


def manner(quote: dict) -> str:
    """How somebody says what is not quoted word for word, where the cue tells: "announced", "claimed"; else nothing."""
    cue = squeeze(quote["cue"] or "")
    return "" if quote["kind"] == "direct" or not cue or cue.split()[-1].lower() in SAYING else lower(cue)


def _sentences(quote: dict, starts: list[int]) -> list[str]:
    """The words of a quote, cut where a sentence begins."""
    found = []
    for (start, end), text in zip(quote["spans"], quote["texts"]):
        cuts = [0, *(cut - start for cut in starts if start < cut < end), end - start]
        found += [text[a:b] for a, b in pairwise(cuts)]
    return found


def bare(quote: dict) -> str:
    """One sentence of the words: without a leading "that" and the comma before "he said", and without the marks around
    them where all are quoted; the first that has room, else up to the end of a clause."""
    sentences = _joined([squeeze(text) for text in quote["texts"]], quote["kind"] == "direct")
    fitting = [s for s in sentences if len(s) <= MOST and ROOM[0] <= len(s.split()) <= ROOM[1]]
    free = [s for s in fitting if not RESTING.match(s)]
    found = (free or fitting or [s for s in sentences if len(s.split()) >= LEAST] or sentences)[0].removeprefix("that ")
    found = re.sub(r'(?<![^\s(\[—–-])"(?=\S)', "“", found).replace('"', "”")
    if len(found) > MOST:
        ends = [end.start() for end in CLAUSE.finditer(found[: MOST - 1]) if end.start() >= MOST // 3]
        found = f"{found[: ends[-1]].rstrip(' ,;:–—')}…" if ends else squeeze(found, MOST)
    return found + "”" * (found.count("“") > found.count("”"))


def _joined(parts: list[str], direct: bool) -> list[str]:
    """Sentences, of which one may be interrupted by who says it: “It is late,” she said, “and dark.”"""
    found: list[str] = []
    for part in parts:
        text = part.strip('“”" ' if direct else " ")
        if found and text[:1].islower():
            found[-1] += (" " if direct else " … ") + text
        else:
            found = [*found[:-1], *(last.rstrip(",") for last in found[-1:]), text]
    return [*found[:-1], found[-1].rstrip(",")]

"""Runs of proper nouns of which nothing shows the kind, but that are names by their capitals and their place."""

from collections import Counter
from collections.abc import Iterator

from analysis.lexicon import geography, words
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.common_nouns import common, completes_office, opens
from analysis.reading.actors.names.kinds.kinds import candidate
from analysis.reading.actors.names.recognition.missed import proper_runs
from analysis.reading.actors.names.recognition.products import numbered
from analysis.reading.actors.names.spans import PARTIES, calendar_names, without_titles
from analysis.reading.document import Doc, Span


def lone_names(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[Candidate | None]:
    """Runs of proper nouns of which nothing shows the kind, but that act, own, bear a number, or come back."""
    runs = [(without_titles(doc, start, end), end) for start, end in proper_runs(doc, covered, taken)]
    runs = [(start, end) for start, end in runs if start < end and not common(doc, start, end)]
    if not runs:
        return
    texts = [token.text for token in doc]
    times, firsts = Counter(texts), {texts[start] for start, _ in runs}
    proper = (i for i, text in enumerate(texts) if text in firsts and doc[i].tag_.startswith("NNP"))
    meant = {texts[i] for i in proper if not opens(doc, i)}
    for start, end in runs:
        text, head = doc[start:end].text, doc[start:end].root
        if end in taken and doc[end - 1].head.i == end:
            continue  # a piece of the name behind it
        titled = words("titles").intersection(t.lower_ for t in doc[start:end])
        if titled or texts[end - 1] in calendar_names() or geography.nationality(text):
            continue
        if not numbered(doc, start, end):
            # several capitals within a sentence tell more than that the first word has stood without one
            several = end - start > 1 and not opens(doc, start) and not headline(doc[start].sent)
            meant_so = texts[start] in meant and (doc[start].lower_ not in times or several)
            if _cut(doc, start, end) or not meant_so:
                continue
            acts = head.dep_ in ("nsubj", "nsubjpass", "agent", "poss")
            if times[head.text] < 2 and not acts and not _stands_alone(doc, start, end):
                continue
        yield candidate(doc, start, end, "other", "lone proper nouns", 0.1)


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Is this a name by its capitals alone ("the banks of the Lot", "the Sulu region"), rather than an office, a word
    of a headline, or letters that say when or what ("1137 UTC", "activity (EVA)", "two DVDs")?"""
    last, head = doc[end - 1], doc[start:end].root
    before = doc[start - 1] if start else None
    office = last.lemma_.lower() in words("person_nouns") or head.lower_ in PARTIES or completes_office(doc, start, end)
    named = head.dep_ in ("compound", "nmod") and head.head.tag_ in ("NNP", "NNPS")  # "Minority Whip Dick Durbin"
    letters = end - start == 1 and (last.text[:1].islower() or (before is not None and before.text in ("(", "a", "an")))
    counted = before is not None and (before.like_num or before.lower_ in ("a.m.", "p.m.", "am", "pm"))
    plural = last.text.endswith("s") and last.text[:-1].isupper()
    return not (office or named or letters or counted or plural or headline(last.sent))


def headline(sentence: Span) -> bool:
    """Are most words of a sentence in capitals, so that these tell nothing?"""
    found = [t for t in sentence if t.is_alpha and len(t) > 3]
    return len(found) > 3 and sum(t.text[0].isupper() for t in found) > 0.6 * len(found)


def _cut(doc: Doc, start: int, end: int) -> bool:
    """Is this a piece of something longer ("Non-Proliferation"), a sign or an initial?"""
    around = (doc[start - 1].text if start else "", doc[end - 1].text, doc[end].text if end < len(doc) else "")
    sign = end - start == 1 and (len(doc[start]) < 3 or not doc[start].is_alpha)
    return sign or around[0] in ("-", "@", "#") or "-" in around[1:] or doc[start:end].root.i not in range(start, end)

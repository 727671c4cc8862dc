"""Name spans and the kind each place in the text speaks for."""
import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from analysis.lexicon import table, words
from analysis.reading import geography
from analysis.reading.mentions import Candidate

LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
          "PRODUCT": "other", "WORK_OF_ART": "other", "EVENT": "other", "LAW": "other"}
HONORIFICS = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "lady": "f", "lord": "m", "dame": "f"}
INSTITUTION = {"parliament", "court", "bank", "university", "house", "ministry", "department", "church", "board", "college",
               "institute", "government", "council", "chamber", "academy", "republic", "kingdom", "bureau", "association",
               "federation", "league", "organisation", "organization", "office", "secretary", "city", "state", "gulf", "bay", "isle"}
PARTICLES = {"de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "al", "el"}
PEERS = {"lord", "lady", "baroness", "baron"}
POSSESSIVE = {"'s", "’s", "'", "’", "s'"}
PERSON_ENDING = re.compile(r"\w{3,}(?:man|men|woman|women|person)$")     # "assemblywoman"
CREDITS = {"image", "photo", "picture", "file", "video", "photograph", "credit"}
EDGES = re.compile(r"[\w$]")
MODEL = re.compile(r"[A-Z][A-Za-z-]*[ -]?\d[\w.-]*|i[A-Z]\w+|\d+[A-Z-]\w*|\d+")     # "A380", "iPad", "777-200LR"
MONTHS = {"March", "April", "May", "June", "August", "Summer"}


def find_names(doc: Doc, covered: set[int]) -> list[Candidate]:
    """Names in the order of the text: spaCy's, trimmed and put right, and those that it missed.

    `covered` holds the token indices that stand in a sentence.
    """
    found: dict[int, Candidate] = {}
    taken: set[int] = set()

    def keep(candidate: Candidate | None) -> None:
        if candidate and not taken.intersection(range(candidate.start, candidate.end)):
            found[candidate.start] = candidate
            taken.update(range(candidate.start, candidate.end))

    for start, end, long_start, long_end in acronyms(doc):
        keep(_candidate(doc, long_start, long_end, _label(doc, long_start, long_end) or "organisation", "defined acronym"))
        keep(_candidate(doc, start, end, _label(doc, start, end) or "organisation", "defined acronym"))
    for span in doc.ents:
        if span.label_ in LABELS and span.start in covered:
            keep(_from_entity(doc, span.start, span.end, span.label_))
    for start, end in _capitalised(doc, covered, taken):
        keep(_missed(doc, start, end))
    for candidate in _echoes(doc, covered, taken, list(found.values())):
        keep(candidate)
    return [found[start] for start in sorted(found)]


def _label(doc: Doc, start: int, end: int) -> str | None:
    labels = [LABELS[t.ent_type_] for t in doc[start:end] if t.ent_type_ in LABELS]
    return max(sorted(set(labels)), key=labels.count) if labels else None


def acronyms(doc: Doc) -> Iterator[tuple[int, int, int, int]]:
    """(start, end) of an acronym in brackets and of the long form before it (after Schwartz & Hearst 2003)."""
    for token in doc[1:-1]:
        if token.nbor(-1).text not in ("(", "[") or token.nbor(1).text not in (")", "]"):
            continue
        letters = token.text.replace(".", "")
        if not (2 <= len(letters) <= 8 and letters[0].isupper() and sum(c.isupper() for c in letters) >= 2):
            continue
        capitals = [c.lower() for c in letters if c.isupper()]
        i, left = token.i - 2, len(capitals)
        start = None
        while i >= 0 and left and token.i - i <= 3 * len(capitals) + 4 and not doc[i].is_punct | doc[i].is_space:
            word = doc[i].text
            if word[:1].isupper() and word[0].lower() == capitals[left - 1]:
                left -= 1
                start = i
            elif word[:1].isupper() and capitals[left - 1] not in word.lower():
                break
            i -= 1
        if start is not None and left == 0 and doc[start].lemma_.lower() not in words("person_nouns"):
            yield token.i, token.i + 1, start, token.i - 1


def _from_entity(doc: Doc, start: int, end: int, label: str) -> Candidate | None:
    """A name from one of spaCy's entities, or None where it is an adjective, a common noun or a title."""
    start, end = _trim(doc, start, end)
    if start >= end or any(t.text in "[]()" or "]" in t.text for t in doc[start:end]):
        return None
    if label == "PERSON" or (doc[start].lower_.rstrip(".") in HONORIFICS and end - start > 1):
        bare = _without_titles(doc, start, end)
        if bare == end:
            return None
        if bare > start:
            label = "PERSON"
        start = bare
    if label == "PERSON" and start and doc[start - 1].lower_ in PARTICLES - {"al", "el"} and doc[start - 1].tag_ in ("NNP", "FW", "IN"):
        start -= 1
    if label == "PERSON" and end - start == 1 and doc[start].text in given_names() and end < len(doc) and (
            doc[end].text in MONTHS or doc[end].tag_ == "NNP" and not doc[end].ent_type_):
        end += 1   # "Theresa May"
    head = doc[start:end].root
    if not any(any(c.isupper() for c in t.text) or t.text[:1].isdigit() for t in doc[start:end]):
        return None
    if label in ("NORP", "LOC") and _adjective(doc, head, end) and (label == "NORP" or doc[end - 1].text.endswith("ern")):
        return None
    if end - start == 1 and (label == "NORP" and doc[start - 1].lower_ in ("a", "an") or (
            head.tag_ in ("NN", "NNS") and _opens(doc, start) and not geography.nationality(head.text))):
        return None     # "a Latina"; sentence-initial "Women", "Hurricanes"
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in words("titles") and doc[end - 1].lower_ in MODIFIERS:
        return None     # "State" of "Secretary of State"
    if end - start == 1 and (_adjective(doc, head, end) and geography.nationality(head.text) and not geography.country(head.text)):
        return None
    if _common(doc, start, end):
        return None
    end = _with_of(doc, start, end)
    return _candidate(doc, start, end, LABELS[label], "named-entity recogniser", 1.0)


def _candidate(doc: Doc, start: int, end: int, kind: str | None, rule: str, weight: float = 1.0) -> Candidate | None:
    """A name with the votes that its label, its words, its title and its neighbours cast for a kind."""
    start, end = _trim(doc, start, end)
    if start >= end or end - start > 12:
        return None
    votes: dict[str, float] = {}

    def vote(for_kind: str, by: float) -> None:
        votes[for_kind] = votes.get(for_kind, 0.0) + by
    if kind:
        vote(kind, weight)
    span = doc[start:end]
    text, first, head = span.text, doc[start], span.root
    before = doc[start - 1] if start else None
    if before is not None and before.lower_.rstrip(".") in HONORIFICS:
        vote("person", 3)
    elif before is not None and before.head.i in range(start, end) and before.dep_ in ("compound", "nmod"):
        if before.lemma_.lower() in words("person_nouns") or before.lower_ in words("titles"):
            vote("person", 1.5)
        elif before.lemma_.lower() in words("organisation_nouns"):
            vote("organisation", 2)
    if end - start > 1 and first.text in given_names():
        vote("person", 0.5)
    lower = [t.lower_.rstrip(".") for t in span]
    last = lower[lower.index("of") - 1] if "of" in lower[1:] else lower[-1]
    if len(lower) > 1:
        if lower[0] in STORMS:
            vote("other", 3)
        elif last in words("place_name_words") and "school" not in lower:
            vote("place", 1.5)
        elif last in words("event_name_words"):
            vote("other", 2.5)
        elif last in words("organisation_name_words") or last in words("company_suffixes"):
            vote("organisation", 2)
    if geography.country(text):
        vote("country", 3)
    elif geography.capital_of(text):
        vote("place", 2)
    elif geography.seat(text):
        vote("organisation", 4)
    elif geography.nationality(text) and head.tag_ in ("NNPS", "NNS"):
        vote("group", 2)
    elif re.fullmatch(r"G-?\d{1,2}", text):
        vote("organisation", 4)     # "G7"
    elif MODEL.fullmatch(text) or MODEL.fullmatch(doc[end - 1].text) and not doc[end - 1].text.isdigit():
        vote("other", 2.5)
    elif kind in ("organisation", "person") and len(lower) < 4 and any(
            c.dep_ == "det" and c.lower_ in ("a", "an") and c.i < start for c in head.children):
        vote("other", 1.2)      # "a no-deal Brexit", "an iPod": common nouns in all but spelling
    best = max(votes, key=votes.get) if votes else None
    return Candidate(start, end, head.i, "name", best, rule, plural=best == "group", votes=votes)


def _trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Leave article, brackets, quotation marks, stray prepositions and possessive 's out."""
    for i in range(start, end - 2):
        # "Today's Court of Session": only a name's own possessive belongs to it ("Sotheby's").
        if doc[i + 1].text in POSSESSIVE and doc[i].tag_ in ("NN", "NNS", "PRP$"):
            start = i + 2
    while start < end and (doc[start].lower_ in ("the", "a", "an") or not EDGES.search(doc[start].text) or doc[start].lower_ in POSSESSIVE
                           or (doc[start].pos_ in ("ADP", "CCONJ", "PRON", "VERB", "ADV") and doc[start].text.islower())):
        start += 1
    while start < end and (doc[end - 1].text in POSSESSIVE or not EDGES.search(doc[end - 1].text)
                           or doc[end - 1].lower_ in ("of", "the", "and", "in", "for", "at", "on", "by", "to")
                           or doc[end - 1].lower_ in CREDITS and end < len(doc) and doc[end].text == ":" and end - start > 1):
        end -= 1
    return start, end


def _without_titles(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins behind its titles ("Prime Minister Boris Johnson"); `end` when nothing else is there."""
    while start < end:
        word = doc[start].lower_.rstrip(".")
        titled = word in words("titles") or (word == "prime" and start + 1 < end and doc[start + 1].lower_ == "minister")
        if word in PEERS and start + 2 == end:
            break     # "Lord Carloway" is the name itself
        if word in PARTICLES and start + 1 < end:
            break
        if not (titled or doc[start].text.islower() or geography.nationality(doc[start].text) and end - start > 2):
            break
        if titled and start + 1 == end:
            return end
        if titled and doc[start].text in given_names() and word not in HONORIFICS and end - start == 2:
            break
        start += 1
    return start


def _adjective(doc: Doc, head: Token, end: int) -> bool:
    """Does a nationality or party word describe a noun ("British parliament") rather than name people?"""
    if head.tag_.startswith("JJ"):
        return True
    nxt = doc[end] if end < len(doc) else None
    return head.dep_ in ("amod", "compound", "nmod") and nxt is not None and nxt.pos_ in ("NOUN", "PROPN", "ADJ") and head.head.i >= end


def _common(doc: Doc, start: int, end: int) -> bool:
    """Is this a common noun or title in capitals ("the Court", "the Prime Minister", sentence-initial "Police")?"""
    head = doc[end - 1]
    lower = [t.lower_ for t in doc[start:end]]
    before = doc[start - 1].lower_ if start else ""
    lemma = head.lemma_.lower()
    lemma = lemma.removesuffix("s") if head.tag_ == "NNPS" else lemma
    person = lemma in words("person_nouns") or lower[-1] in words("titles") or bool(PERSON_ENDING.search(lemma))
    if not all(t.lower_ in MODIFIERS or t.lower_ in words("titles") or geography.nationality(t.text) or t.lower_ in PARTIES
               for t in doc[start:end - 1]):
        return False
    if len(lower) == 1 and head.ent_type_ == "PERSON" and before not in DETERMINERS and lower[-1] not in CREDITS:
        return False     # surnames: "Baker said"
    if lower[-1] in CREDITS:
        return True
    opening = _opens(doc, start)
    if head.ent_type_ == "ORG" and person and before == "the" and doc[start - 1].text == "The" and lower[-1] not in words("titles"):
        return False     # "The Guardian"
    if len(lower) and all(w in MODIFIERS for w in lower) and end < len(doc) and doc[end].lower_ in words("titles"):
        return True      # "Home" of "Home Secretary"
    if head.text.islower() or person and (before in DETERMINERS or opening or len(lower) > 1):
        return True
    organisation = lemma in words("organisation_nouns") or lemma in words("place_nouns")
    if person and head.text[:1].isupper() and not head.ent_type_:
        return True
    return len(lower) == 1 and organisation and (before in DETERMINERS and lemma not in CHAMBERS or opening and lemma not in CHAMBERS)


STORMS = {"hurricane", "typhoon", "cyclone", "storm", "operation", "flight", "tornado"}
MODIFIERS = {"state", "labor", "labour", "treasury", "energy", "commerce", "agriculture", "home", "shadow", "trade", "health", "education", "press", "transport", "justice", "prime", "first", "foreign", "lord", "vice", "deputy", "chief", "former", "acting", "interim", "finance", "interior",
             "defence", "defense", "attorney", "justice", "royal", "supreme", "high", "her", "his", "your", "senior", "executive"}
PARTIES = {"republican", "democratic", "conservative", "labour", "liberal"}
DETERMINERS = {"the", "this", "that", "a", "an", "our", "their", "its", "his", "her", "my", "your"}
CHAMBERS = {"parliament", "congress", "senate", "house", "treasury", "cabinet"}


def _opens(doc: Doc, start: int) -> bool:
    """Does a sentence or quotation begin here, so that a capital means nothing?"""
    return bool(doc[start].is_sent_start or start and doc[start - 1].text in ('"', "“", "'", "‘", "["))


def _with_of(doc: Doc, start: int, end: int) -> int:
    """Take "of the United Kingdom" in after "Parliament", where the recogniser made two names of one."""
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or doc[end - 1].lower_ not in INSTITUTION:
        return end
    at = end + 1
    if doc[at].lower_ == "the" and at + 1 < len(doc):
        at += 1
    stop = at
    while stop < len(doc) and (doc[stop].tag_ in ("NNP", "NNPS") or (
            doc[stop].lower_ == "and" and stop + 1 < len(doc) and doc[stop + 1].tag_ in ("NNP", "NNPS") and stop > at
            and (doc[stop].ent_type_ == "ORG" or geography.country(doc[stop + 1].text) and geography.country(doc[stop - 1].text)))):
        stop += 1
    return stop if stop > at else end


def _capitalised(doc: Doc, covered: set[int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of proper nouns that no entity covers."""
    def proper(i: int) -> bool:
        token = doc[i]
        return (i in covered and i not in taken and token.tag_ in ("NNP", "NNPS") and any(c.isupper() for c in token.text)
                and token.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"))
    i = 0
    while i < len(doc):
        if not proper(i):
            i += 1
            continue
        end = i + 1
        while end < len(doc) and (proper(end) or (doc[end].lower_ in ("of", "for", "and") and end + 1 < len(doc) and proper(end + 1)
                                                  and doc[end].lower_ == "of")):
            end += 1
        yield i, end
        i = end


def _missed(doc: Doc, start: int, end: int) -> Candidate | None:
    """A name that the recogniser missed, where its own words or its title show what it is."""
    bare = _without_titles(doc, start, end)
    if bare == end or _common(doc, start, end):
        return None
    titled = bare > start
    start = bare
    text, last = doc[start:end].text, doc[end - 1].lower_
    kind = None
    if geography.country(text):
        kind = "country"
    elif geography.capital_of(text):
        kind = "place"
    elif titled or (end - start > 1 and doc[start].text in given_names()):
        kind = "person"
    elif end - start > 1 and last in words("organisation_name_words") | words("company_suffixes"):
        kind = "organisation"
    elif end - start > 1 and last in words("place_name_words"):
        kind = "place"
    elif doc[start:end].root.dep_ in ("nsubj", "agent") and doc[start:end].root.head.lemma_ in words("government_verbs"):
        kind = "organisation"
    elif MODEL.fullmatch(text) and not text.isdigit() or end - start > 1 and MODEL.fullmatch(doc[end - 1].text):
        kind = "other"
    return _candidate(doc, start, end, kind, "proper nouns", 0.5) if kind else None


def _echoes(doc: Doc, covered: set[int], taken: set[int], names: list[Candidate]) -> Iterator[Candidate]:
    """Further places where a name found elsewhere stands, whole or as a surname."""
    known: dict[tuple[str, ...], Candidate] = {}
    for name in names:
        tokens = tuple(t.text for t in doc[name.start:name.end])
        known.setdefault(tokens, name)
        if name.kind == "person" and len(tokens) > 1:
            known.setdefault(tokens[-1:], name)
    longest = max(map(len, known), default=0)
    for i in sorted(covered):
        if i in taken or not any(c.isupper() for c in doc[i].text):
            continue
        for length in range(min(longest, len(doc) - i), 0, -1):
            name = known.get(tuple(t.text for t in doc[i:i + length]))
            if name is None:
                continue
            surname = name.kind == "person" and name.end - name.start > 1 and not (i and doc[i - 1].lower_ in DETERMINERS)
            if length == 1 and (doc[i].pos_ not in ("PROPN", "NOUN") or not surname and _common(doc, i, i + 1)):
                continue
            if name.kind == "group" and _adjective(doc, doc[i], i + length):
                continue
            yield _candidate(doc, i, i + length, None, "same words as a name")
            break


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Given name → m, f or ? (both)."""
    return {row["name"]: row["sex"] for row in table("given_names")}

"""Where a name begins and ends, and the words of which names are made."""

import re
from collections.abc import Sequence
from functools import lru_cache

from analysis.lexicon import geography, table, words
from analysis.lexicon.nouns import given_names
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.tokens import INFLECTED

HONORIFICS = {row["title"]: row["sex"] for row in table("honorifics")}
POSSESSIVE = {"'s", "’s", "'", "’", "s'"}
PARTICLES = words("name_particles")
PEERS = {"lord", "lady", "baroness", "baron"}
POSTNOMINALS = words("postnominals")
CREDITS = words("credit_words")
SCORE = re.compile(r"(?<= )\d{1,2} ?[-–] ?\d{1,2}$")  # "Chelsea 2-1"
PARTY_AND_STATE = re.compile(r"[DIR] ?[-–] ?([A-Z][A-Za-z. ]+)")  # "Ann Lee (D-Ariz.)"
EDGES = re.compile(r"[\w$]")
PARTIES = words("party_adjectives")
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Leave article, brackets, quotation marks, stray prepositions and possessive 's out."""
    for i in range(start, end - 2):
        # "Today's Court of Session": only a name's own possessive belongs to it ("Sotheby's").
        if doc[i + 1].text in POSSESSIVE and doc[i].tag_ in ("NN", "NNS", "PRP$"):
            start = i + 2
    party = PARTY_AND_STATE.fullmatch(doc[start:end].text)
    if party and (len(party[1]) == 2 or party[1].endswith(".") or party[1] in geography.states()):
        return start, start
    while start < end and (
        doc[start].lower_ in ("the", "a", "an")
        or not EDGES.search(doc[start].text)
        or doc[start].lower_ in POSSESSIVE
        or (doc[start].pos_ in ("ADP", "CCONJ", "PRON", "VERB", "ADV") and doc[start].text.islower())
        or (doc[start].text.islower() and doc[start].text.endswith("ern") and start + 1 < end)  # "northern Iraq"
    ):
        start += 1
    score = SCORE.search(doc[start:end].text)
    if score:
        end = next(i for i in range(start, end) if doc[i].idx >= doc[start].idx + score.start())
    span = doc[start:end]
    if any(t.pos_ in ("PRON", "AUX") and not t.is_upper for t in span) and span.root.pos_ != "PROPN":
        return start, start  # "Today I am": a clause in capitals
    last = next((i for i in range(end - 1, start, -1) if not doc[i].text.islower() or doc[i].text in POSSESSIVE), start)
    if last < end - 1 and doc[last + 1].lower_ == "of":
        end = last + 1  # "Reuters of bank" in "by Reuters of bank robberies"
    while start < end and (
        (doc[end - 1].text in POSSESSIVE and not _own_possessive(doc, start, end))
        or not EDGES.search(doc[end - 1].text)
        or doc[end - 1].lower_ in ("of", "the", "and", "in", "for", "at", "on", "by", "to")
        or (doc[end - 1].text in POSTNOMINALS and end - start > 2)
        or (doc[end - 1].lower_ in CREDITS and end < len(doc) and doc[end].text == ":" and end - start > 1)
    ):
        end -= 1
    while start < end - 1 and doc[end - 1].tag_ in INFLECTED and doc[end - 1].text.islower():
        end -= 1  # "Korean War ended": a name and what is told of it
    return start, end


def _own_possessive(doc: Doc, start: int, end: int) -> bool:
    """Does the 's belong to the name ("Moody's said"), which owns nothing behind it?"""
    if doc[end - 1].ent_type_ != "ORG":
        return False
    role = doc[start:end].root.dep_
    closed = role == "pobj" and doc[end : end + 1].text in (",", ".", ";")
    return closed or role in ("nsubj", "nsubjpass", "dobj", "agent")


def without_titles(doc: Doc, start: int, end: int) -> int:
    """Where a person's name begins behind its titles ("Prime Minister Boris Johnson"); `end` where there is none."""
    while start < end:
        word = doc[start].lower_.rstrip(".")
        second = doc[start + 1].lower_ if start + 1 < end else ""
        titled = word in ("prime", "crown") and second in ("minister", "prince", "princess")
        titled = titled or word in words("titles")
        if word in PEERS and start + 2 == end:
            break  # "Lord Carloway" is the name itself
        if word in PARTICLES and start + 1 < end:
            break
        tied = start + 1 < end and doc[start].text == "-"  # "Secretary-General"
        if not (titled or tied or doc[start].text.islower() or _of_title(doc, start, end)):
            break
        if titled and start + 1 == end:
            return end
        if titled and doc[start].text in given_names() and word not in HONORIFICS and end - start == 2:
            break
        start += 1
    return start


def after_person(doc: Doc, start: int, end: int) -> bool:
    """Is this a place with an article that is called after somebody: "the Sheikh Zayed Mosque"?"""
    place = end - start > 1 and doc[end - 1].is_title and doc[end - 1].lower_ in words("place_name_words")
    return place and start > 0 and doc[start - 1].lower_ == "the" and doc[start].lower_.rstrip(".") in words("titles")


def _of_title(doc: Doc, start: int, end: int) -> bool:
    """Is this the nationality or rank before a title ("French President Emmanuel Macron", "Acting Mayor Lee")?"""
    following = [t.lower_ for t in doc.words[start + 1 : min(start + 3, end)]]
    rank = doc[start].lower_ in words("office_modifiers") and end - start > 2
    nation = geography.nationality(doc[start].text)
    return bool(nation or rank) and not words("titles").isdisjoint(following)


def with_of(doc: Doc, start: int, end: int) -> int:
    """Take "of the United Kingdom" in after "Parliament", where the recogniser made two names of one."""
    end = _with_for(doc, end)
    if end + 1 < len(doc) and doc[end].lower_ == "and" and any(t.lower_ == "of" for t in doc.words[start:end]):
        both = geography.country(doc[end - 1].text) and geography.country(doc[end + 1].text)
        return end + 2 if both else end  # "High Court of England and Wales"
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or doc[end - 1].lower_ not in words("institution_words"):
        return end
    at = end + 1
    if doc[at].lower_ == "the" and at + 1 < len(doc):
        at += 1
    stop = at
    while stop < len(doc):
        proper = doc[stop].tag_ in ("NNP", "NNPS") and not (stop > at and _begins_person(doc, stop))
        joins = doc[stop].lower_ == "and" and at < stop < len(doc) - 1 and doc[stop + 1].tag_ in ("NNP", "NNPS")
        lands = joins and all(geography.country(doc[i].text) for i in (stop - 1, stop + 1))
        if not (proper or lands or (joins and doc[stop].ent_type_ == "ORG")):
            break
        stop += 1
    return stop if stop > at else end


def _begins_person(doc: Doc, at: int) -> bool:
    """Does who it is follow at once: "Judge of the District of Ohio | Ann Lee"?"""
    before = doc[at - 1]
    named = before.ent_type_ not in ("PERSON", "") or before.text in geography.states()
    return doc[at].ent_type_ == "PERSON" and named


def _with_for(doc: Doc, end: int) -> int:
    """Take "for the District of Columbia" in after "Court": a capital behind "for" names what a body is there for."""
    if end + 1 >= len(doc) or doc[end].lower_ != "for" or doc[end - 1].lower_ not in words("bodies_for"):
        return end
    at = end + 2 if doc[end + 1].lower_ == "the" else end + 1
    stop = at
    while stop < len(doc) and (doc[stop].tag_ in ("NNP", "NNPS") or (doc[stop].lower_ == "of" and stop > at)):
        stop += 1
    while stop > at and doc[stop - 1].lower_ == "of":
        stop -= 1
    named = stop > at and doc[at:stop].root.ent_type_ not in ("PERSON", "DATE")
    return stop if named and not geography.country(doc[at:stop].text) else end


def with_campus(doc: Doc, start: int, end: int) -> int:
    """Take "at Boulder" in after "University of Colorado", and ", Berkeley" after that of a state."""
    parts = [t.text for t in doc.words[start:end]]
    if "University" not in parts or end + 1 >= len(doc):
        return end
    stop = end + 1
    while stop < len(doc) and doc[stop].tag_ == "NNP" and doc[stop].ent_type_ in ("GPE", "LOC", "FAC"):
        stop += 1
    campus = doc[end + 1 : stop]
    of_state = " ".join(parts[2:]) in geography.states() and parts[:2] == ["University", "of"]
    town = of_state and not (geography.country(campus.text) or campus.text in geography.states())
    listed = stop + 1 < len(doc) and doc[stop].lower_ in ("and", "or") and doc[stop + 1].tag_ == "NNP"
    comma = doc[end].text == "," and town and not listed and campus and campus.root.dep_ != "nsubj"
    return stop if campus and (doc[end].lower_ == "at" or comma) else end


def completed(doc: Doc, start: int, end: int) -> bool:
    """Does a noun in small letters that stands behind complete a name ("the Amazon rainforest")?"""
    noun = doc.at(end)
    indefinite = start > 0 and doc[start - 1].lower_ in ("a", "an")
    small = noun is not None and noun.tag_ == "NN" and noun.text in words("small_name_words")
    return small and not indefinite and doc[start:end].root.head.i == end


@lru_cache(maxsize=1)
def calendar_names() -> frozenset[str]:
    """Months and seasons, in capitals."""
    return frozenset(row["word"].capitalize() for row in table("time_words") if row["kind"] in ("month", "season"))


def in_state(doc: Doc, end: int) -> bool:
    """Does the state in which it lies, between commas, stand behind a name that ends here: "Allen, Texas,"?"""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    for stop in (end + 2, end + 3):
        text = doc[end + 1 : stop].text
        if text in geography.states() or text in geography.state_abbreviations():
            return stop >= len(doc) or text.endswith(".") or doc[stop].is_punct or doc[stop].is_space
    return False


def suffixed(doc: Doc, end: int) -> int:
    """Where a person's name ends with what tells generations apart behind it: "Fred Wahler, Jr.", "Ann Lee III"."""
    at = end + 1 if end + 1 < len(doc) and doc[end].text == "," else end
    return at + 1 if at < len(doc) and generation(doc[at]) else end


def generation(token: Token) -> bool:
    """Is this the "Jr." or "III" of a name?"""
    return token.lower_.rstrip(".") in SUFFIXES and token.text[0].isupper()


def dated_surname(token: Token) -> bool:
    """Is a month or season the surname behind a given name ("Theresa May")? No weekday: "he told Ann Friday"."""
    if not token.i or token.text not in calendar_names() or token.nbor(-1).text not in given_names():
        return False
    return token.i + 1 == len(token.doc) or not token.nbor(1).like_num  # "to Austin May 3"


def class_word(name: Sequence[str]) -> str:
    """The word that says what a name's bearer is: the last before "of" or "for" that is no number."""
    return next((word for word in reversed(_before_of(name)) if not word.isdigit()), "")


def head_word(name: Sequence[str]) -> str:
    """The noun that heads a name: the last word, or the last before "of" or "for" ("Institute of Technology")."""
    return _before_of(name)[-1]


def _before_of(name: Sequence[str]) -> Sequence[str]:
    return name[: next((i for i, word in enumerate(name) if i and word in ("of", "for")), len(name))]

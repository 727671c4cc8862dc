"""Names that name one actor, merged: same words, acronyms, surnames, short forms, countries by any name."""

import itertools
import re

from analysis.reading.actors.entities import Entity, entity_of
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.aliases.acronyms import acronyms, join_initials
from analysis.reading.actors.names.aliases.departments import join_departments
from analysis.reading.actors.names.aliases.keys import Keys, key_of
from analysis.reading.actors.names.aliases.product_names import join_products
from analysis.reading.actors.names.aliases.short_forms import join_institutions, join_shared_countries, join_short_forms
from analysis.reading.actors.names.aliases.species import join_species
from analysis.reading.actors.names.aliases.spellings import join_bodies, join_misspelt, join_spellings
from analysis.reading.actors.names.aliases.surnames import join_people, share_surnames
from analysis.reading.actors.names.spans import HONORIFICS, PEERS
from analysis.reading.document import Doc
from analysis.reading.grammar.tokens import FINITE

LINK = 10  # words between two names of one actor
ALIAS = (["aka"], ["a.k.a."], ["a.k.a"], ["a", "k", "a"], ["alias"])
# What stands between somebody's name and another: "…, better known to fans as the …", "… (née …)".
KNOWN_AS = re.compile(
    r"\W*(?:(?:who|which) )?(?:(?:is|was|were) )?(?:(?:also|best|better|formerly|once|originally|previously|widely) )?"
    r"(?:known (?:(?:to|by|among|in|on) (?:\w+ ){1,3})?as|nicknamed|dubbed)(?: the)? ?"
    r"|\W*(?:which is )?(?:also|formerly|now|once|sometimes) called(?: the)? "
    r"|\W*(?:formerly|previously|originally)(?: the)? |\W*(?:n[ée]e|born) "
)
JOINS = (
    join_spellings,
    join_departments,
    join_initials,
    join_bodies,
    join_people,
    join_short_forms,
    join_institutions,
    join_products,
    join_species,
    join_shared_countries,
    join_misspelt,
)


def merge_names(doc: Doc, names: list[Candidate]) -> list[Entity]:
    """Entities behind the names, by first mention; sets `same_as` of each name to its entity's index."""
    keys = Keys(doc, names)
    for said in (_defined, _apposed, _glossed, _called_too):
        for name, other in said(doc, names):
            keys.join(key_of(doc, name), key_of(doc, other))
    for alias, name in (*_known_as(doc, names), *_born(doc, names)):
        key, usual = key_of(doc, alias), key_of(doc, name)
        keys.join(key, usual)
        for again in keys.names[key] if key != usual else ():
            again.alias = True
    for join in JOINS:
        join(keys)
    groups = keys.groups()
    share_surnames(doc, groups, keys.kinds)
    entities = [entity_of(doc, sorted(found, key=lambda n: n.start), key) for key, found in groups.items() if found]
    entities.sort(key=lambda e: e.mentions[0].start)
    for number, entity in enumerate(entities):
        for name in entity.mentions:
            name.same_as = number
    return entities


Pairs = list[tuple[Candidate, Candidate]]


def _defined(doc: Doc, names: list[Candidate]) -> Pairs:
    """An acronym in brackets and the long form before it: "Ministry of Defence (MoD)"."""
    at = {name.start: name for name in names}
    long = {start: at.get(begin) or at.get(begin + 1) for start, _, begin, _ in acronyms(doc)}
    return [(at[start], name) for start, name in long.items() if start in at and name is not None]


def _apposed(doc: Doc, names: list[Candidate]) -> Pairs:
    """A person's other name behind a comma: "Colin Sutherland, Lord Carloway"."""
    by_head, starts = {name.head: name for name in names}, {name.start for name in names}
    beside = [n for n in names if doc[n.head].dep_ == "appos" and doc[n.head].head.i in by_head]
    pairs = [(n, by_head[doc[n.head].head.i]) for n in beside if not _anothers(doc, n, starts)]
    full = {t.lower_ for name in names if name.end - name.start > 1 for t in name.tokens(doc)}
    pairs = [(n, other) for n, other in pairs if n.kind == other.kind == "person" and 0 < n.start - other.end <= 2]
    pairs = [pair for pair in pairs if max(n.end - n.start for n in pair) > 1]  # not a headline's "Obama, Clinton"
    return [(n, other) for n, other in pairs if not _is_known(doc, other, n, full) and _may_be_one(doc, n, other)]


def _may_be_one(doc: Doc, name: Candidate, other: Candidate) -> bool:
    """Of two full names that share no word one is a peer's; who is listed behind another is somebody else."""
    both = [{t.lower_.strip("’'") for t in n.tokens(doc)} for n in (name, other)]
    titled = doc[other.start - 1].lower_.rstrip(".") in HONORIFICS if other.start else False
    long = titled or min(n.end - n.start for n in (name, other)) > 1
    return not long or not both[0].isdisjoint(both[1]) or not PEERS.isdisjoint(both[0] | both[1])


def _is_known(doc: Doc, name: Candidate, other: Candidate, full: set[str]) -> bool:
    """A surname whose full name stands elsewhere needs no other: "Ann Lee … Lee, Ben Carr, alias B., and Roe left"."""
    alone = name.end - name.start == 1 and doc[name.start].lower_ in full
    return alone and doc[name.start].lower_ not in {t.lower_ for t in other.tokens(doc)}


def _anothers(doc: Doc, name: Candidate, starts: set[int]) -> bool:
    """A name that only the parse has in apposition to a name: before a verb, one ends with a comma ("Asked about Omar
    Rao, Ann Lee said …"); behind a noun's complement, it may be the noun's ("a friend of Omar Rao, Ann Lee, …"); in a
    list, it is one of several ("Rao, Lee, and Ng are members")."""
    host = doc[name.head].head
    complement = host.dep_ == "pobj" and host.head.head.pos_ == "NOUN"
    behind = name.end + 1 if name.end < len(doc) and doc[name.end].text == "," else name.end
    listed = behind < len(doc) and (doc[behind].lower_ in ("and", "or", "&") or behind in starts)
    return complement or listed or (name.end < len(doc) and doc[name.end].tag_ in FINITE)


def _glossed(doc: Doc, names: list[Candidate]) -> Pairs:
    """A name alone in brackets behind another, one of the two an acronym: "CEI (Episcopal Conference)"."""
    pairs = []
    for name, other in itertools.pairwise(names):
        bracketed = name.end + 1 == other.start and other.end < len(doc)
        if not bracketed or (doc[name.end].text, doc[other.end].text) != ("(", ")"):
            continue
        single = [n for n in (name, other) if n.end - n.start == 1]
        short = [n for n in single if doc[n.start].text.isupper() and len(doc[n.start]) > 1]
        if len(short) == 1 and {name.kind, other.kind} <= {"organisation", "other", "group"}:
            pairs.append((other, name))
    return pairs


def _called_too(doc: Doc, names: list[Candidate]) -> Pairs:
    """ "Joseph Hill aka Joe Hill", and what follows that shares a word: "Lee aka Ann Choi, Ann Chae"."""
    pairs: Pairs = []
    chain: list[Candidate] = []
    for name, other in itertools.pairwise(names):
        between = [t.lower_ for t in doc[name.end : other.start] if not t.is_punct]
        known = {t.lower_ for one in chain for t in one.tokens(doc)}
        listed = chain and between in ([], ["and"]) and not known.isdisjoint(t.lower_ for t in other.tokens(doc))
        if name.kind != other.kind or not (between in ALIAS or listed):
            chain = []
            continue
        chain = [*(chain or [name]), other]
        pairs.append((other, chain[0]))
    return pairs


def _known_as(doc: Doc, names: list[Candidate]) -> Pairs:
    """ "Marshall Mathers, better known as Eminem, sang", "Meta (once Facebook)"; not "known as Ann Lee's lawyer"."""
    pairs = []
    for name, other in itertools.pairwise(names):
        near, between = 0 < other.start - name.end < LINK, doc[name.end : other.start].text
        if not near or not KNOWN_AS.fullmatch(between.lower() + " "):
            continue
        behind = doc.at(other.end)
        whole = behind is None or behind.is_punct or behind.pos_ in ("VERB", "AUX")
        kinds = {name.kind, other.kind}
        unlike = kinds & {"place", "country"} and kinds & {"person", "organisation"}
        if whole and not (unlike and between.split()[-1] in ("born", "formerly")):
            pairs.append((other, name))
    return pairs


def _born(doc: Doc, names: list[Candidate]) -> Pairs:
    """Under which name the person whom a text names first is said to have been born, of the same given name: "Ruth Lee
    died. … Ruth Mary Jones was born in Leeds."."""
    full = [name for name in names if name.kind == "person" and name.end - name.start > 1]
    if not full:
        return []
    given = doc[full[0].start].text
    alike = {key_of(doc, name): name for name in full if doc[name.start].text == given}
    borne = ((name, doc[name.head]) for name in alike.values() if doc[name.start].is_sent_start)
    born = [n for n, head in borne if (head.dep_, head.head.lemma_, head.head.tag_) == ("nsubjpass", "bear", "VBN")]
    return [(born[0], full[0])] if len(alike) == 2 and len(born) == 1 and born[0].start > full[0].start else []

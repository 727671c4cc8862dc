"""Whom an office or a style means: "the Russian foreign minister", "the Vermont senator", "the princess"."""

import re
from dataclasses import replace

from analysis.lexicon import geography, words
from analysis.reading.actors.coreference.descriptions.general_nouns import tells
from analysis.reading.actors.coreference.discourse import Discourse, only
from analysis.reading.actors.coreference.nominals.nominals import definite
from analysis.reading.actors.coreference.pronouns.binding import bound
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.titles import Role, role_of
from analysis.reading.document import Doc
from analysis.reading.grammar.noun_phrases import determiner

SEAT = re.compile(r" ?(?:\(|, )(?:[DRI]-)?([A-Z][\w. ]+?)[),]")  # (D-Vt.), Vt.,
BENEATH = frozenset({"vice", "deputy", "assistant", "associate", "shadow"})  # make another office of one
SOON = 8  # sentences on within which it is named whom an office means
HEADS_OF_STATE = {"chancellor", "minister", "premier", "president"}
NO_MODIFIERS = {"current", "her", "his", "majesty", "hm", "former", "acting", "incumbent", "prime"}  # tell no office


def by_role(discourse: Discourse, nominal: Candidate) -> int | None:
    """The person who was given this office ("the Russian foreign minister"), before here or else soon."""
    doc, head = discourse.doc, discourse.doc[nominal.head]
    if determiner(head) in ("a", "an") or doc[nominal.start].lower_ in ("one", "another") or nominal.plural:
        return None
    if head.lower_ not in words("titles") and not definite(doc, nominal) and head.dep_ != "appos":
        return None
    wanted = role_of(doc, nominal.start, nominal.end, nominal.head)
    majesty = any(t.lemma_.lower() in words("styles") for t in doc[nominal.start : nominal.end])
    offices = {wanted.head} | (words("sovereigns") if majesty else frozenset())
    leads = wanted.head == "leader" and wanted.country is not None  # "the Spanish leader": Spain's prime minister
    offices |= HEADS_OF_STATE if leads else set()
    offices |= {"secretary"} if wanted.head == "minister" else set()
    ranked = []
    for index in sorted({i for office in offices for i in discourse.offices.get(office, ())}):
        entity = discourse.entities[index]
        if not entity.agrees(nominal.gender):
            continue
        leading = [r for r in entity.roles if leads and r.head in HEADS_OF_STATE and r.country == wanted.country]
        leading = [r for r in leading if r.head != "minister" or "prime" in r.modifiers]
        same = [r for r in entity.roles if _same_office(wanted, r) or (majesty and r.head in words("sovereigns"))]
        held = leading or same
        if held:
            still = wanted.former or not all(role.former for role in held)
            before = [m.start for m in entity.mentions if m.start < nominal.start]
            first = discourse.sentence[entity.mentions[0].head]
            if not before and first - discourse.sentence[nominal.head] > SOON:
                continue  # "the president … in the days of President Ann Lee"
            ranked.append((still, before[-1] if before else -entity.mentions[0].start, index))
    return max(ranked)[-1] if ranked else _by_office_elsewhere(discourse, nominal, wanted)


def _by_office_elsewhere(discourse: Discourse, nominal: Candidate, wanted: Role) -> int | None:
    """The only one of an office of whom that place is said, or else no other: "Sen. Ann Lee … the Vermont senator"."""
    doc = discourse.doc
    places = _places(discourse, nominal.start, nominal.end)
    where = {discourse.entities[index].name for index in places}
    plain = wanted.modifiers.difference(*(discourse.entities[index].words for index in places))
    rest = replace(wanted, modifiers=plain)
    found: dict[int, set[str]] = {}
    for index in discourse.offices.get(wanted.head, ()) if where else ():
        mentions = [m for m in discourse.trail.get(index, ()) if m.form == "name"]
        beside = [m for i, m in discourse.near(nominal.head, 0) if i == index]
        if any(tells(doc, doc[nominal.head], m) or bound(doc, doc[nominal.head], m) for m in beside):
            continue
        roles = [role for role in discourse.entities[index].roles if _same_office(rest, role)]
        spans = [doc.char_span(role.start, role.end) for role in roles]
        stretches = [(span.start, span.end) for span in spans if span is not None]
        stretches += [(m.end, m.end + 4) for m in mentions if doc[m.end].lower_ == "of"]
        said = {discourse.entities[i].name for stretch in stretches for i in _places(discourse, *stretch)}
        said |= {state for m in mentions if (state := _seat(doc, m)) is not None}
        if mentions and roles and said <= where:
            found[index] = said
    return only([index for index, said in found.items() if said] or found)


def _seat(doc: Doc, name: Candidate) -> str | None:
    """The state that stands in brackets or between commas behind a name: Sen. Ann Lee (D-Vt.), Bob Ray (Ohio)."""
    last = doc[name.end - 1]
    behind = SEAT.match(doc.text, last.idx + len(last))
    state = behind[1] if behind is not None else ""
    return geography.state_abbreviations().get(state, state if state in geography.states() else None)


def _places(discourse: Discourse, start: int, end: int) -> set[int]:
    """The places that are named in a stretch of tokens."""
    named = {discourse.names[i] for i in range(start, end) if i in discourse.names}
    return {index for index in named if discourse.entities[index].kind == "place"}


def by_style(discourse: Discourse, nominal: Candidate) -> int | None:
    """The only one before whose name the noun stands, or in it: "Princess Anne … the princess"."""
    style = discourse.doc[nominal.head].lower_
    if style not in words("sovereigns") or not definite(discourse.doc, nominal):
        return None
    people = ((i, e.mentions) for i, e in enumerate(discourse.entities) if e.kind == "person")
    names = ((i, m.start) for i, own in people for m in own if m.form == "name")
    words_of = ((i, discourse.doc[max(start - 1, 0) : start + 1]) for i, start in names)
    return only({i for i, beside in words_of if any(t.lower_ == style for t in beside)})


def _same_office(wanted: Role, role: Role) -> bool:
    twin = wanted.head == "minister" and role.head == "secretary"  # "Foreign Secretary Ann Lee … the foreign minister"
    if (wanted.head != role.head and not (twin and wanted.modifiers)) or (wanted.former and not role.former):
        return False
    if wanted.country and role.country and wanted.country != role.country:
        return False
    described = wanted.modifiers - NO_MODIFIERS
    described -= {w for w in described if geography.nationality(w.title()) or geography.country(w.title())}
    rank = {"prime"} & wanted.modifiers | BENEATH & role.modifiers  # a vice president is no president
    return rank <= wanted.modifiers & role.modifiers and described <= role.modifiers | {"own"}

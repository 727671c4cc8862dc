"""Whom nominals and pronouns refer to, read from left to right, the surest evidence first.

Precise passes before vague ones as in Lee et al. (2013); candidates for pronouns weighed by salience as in
Lappin & Leass (1994): recency, subject before object, named before described, the same part in the sentence.
"""

from analysis.lexicon import words
from analysis.reading.actors.coreference.cataphora.headlines import in_headline
from analysis.reading.actors.coreference.cataphora.identified import identified, identified_as, join_told, once
from analysis.reading.actors.coreference.cataphora.named_later import introduced, named_later
from analysis.reading.actors.coreference.cataphora.unveiled import unveiled
from analysis.reading.actors.coreference.descriptions.descriptions import nominal_antecedent
from analysis.reading.actors.coreference.discourse import Discourse, Text
from analysis.reading.actors.coreference.model_links import ModelLinks
from analysis.reading.actors.coreference.nominals.apposed import apposed
from analysis.reading.actors.coreference.nominals.nominals import definite
from analysis.reading.actors.coreference.pronouns.antecedents import NOBODY, antecedent
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST
from analysis.reading.actors.coreference.several import pass_together
from analysis.reading.actors.entities import Entity
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import is_firm
from analysis.reading.actors.names.kinds.said_to_be import RUNNING
from analysis.reading.actors.names.spans import POSTNOMINALS
from analysis.reading.actors.roles import appositions
from analysis.reading.document import Doc
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.tokens import is_verb, quoted

ALIKE = ({"organisation", "group", "other", None}, {"place", "country"})  # kinds that may be taken for each other


def resolve(text: Text, pronouns: list[Candidate], links: ModelLinks) -> list[Candidate]:
    """Set `same_as` of nominals and pronouns (None where nothing settles it); returns the mentions that stand.

    Adds an entity for each described actor that has no name. Pronouns that refer to no actor are left out.
    """
    doc, entities = text.doc, text.entities
    heads = {name.head: name.same_as for name in text.names if name.same_as is not None}
    inside = quoted(doc)
    discourse = Discourse(doc, entities, text.sentence, heads, links, inside)
    for index, entity in enumerate(entities):
        for office in {role.head for role in entity.roles} if entity.kind == "person" else ():
            discourse.offices.setdefault(office, []).append(index)
    settled = _appositions(text) | introduced(text)
    settled = named_later(text) | settled
    said, called = identified(text), identified_as(text)
    settled = unveiled(text) | settled | said
    named = once(text, said)
    settled |= _taken_up(text, settled)
    settled |= in_headline(text, settled)
    standing = []
    for mention in sorted([*text.names, *text.nominals, *pronouns], key=lambda m: (m.head, m.start)):
        if mention.form == "name" and mention.same_as is not None:
            if (described := called.get(mention.head)) is not None:
                join_told(discourse, described, mention.same_as, nominal_antecedent(discourse, described))
            discourse.touch(mention, mention.same_as)
        elif mention.form == "nominal":
            meant = settled.get(mention.head)
            if meant is not None and mention.head in named:
                join_told(discourse, mention, meant, nominal_antecedent(discourse, mention))
            for settle in (_beside, nominal_antecedent):
                meant = settle(discourse, mention) if meant is None else meant
            if meant is None and mention.rule == "the latter":
                continue
            discourse.add(mention, discourse.new(mention, mention.described(doc)) if meant is None else meant)
        elif mention.form == "pronoun" and doc[mention.head].lower_ not in FIRST:
            found = antecedent(discourse, mention, inside)
            if found == NOBODY:
                continue
            if mention.head in named and (found is None or not entities[found].named):
                join_told(discourse, mention, named[mention.head], found)
                found = named[mention.head]
            if found is not None:
                discourse.add(mention, found)
                _belongs(discourse, mention, entities[found])
        discourse.passed.append(mention)
        if mention.same_as is not None:
            pass_together(discourse, mention)
        standing.append(mention)
    _serve(discourse, standing)
    return standing


def _serve(discourse: Discourse, mentions: list[Candidate]) -> None:
    """Whom people belong to who are said to be something of a body: "Ann Lee, the firm's chief", "its chief"."""
    doc, at = discourse.doc, {m.head: m.same_as for m in mentions if m.form != "name" and m.same_as is not None}
    for entity in discourse.entities:
        if entity.kind != "person" or entity.affiliation is not None:
            continue
        for role in entity.roles:
            serves = role.head in words("titles") and not role.former
            span = doc.char_span(role.start, role.end) if serves else None
            owners = [] if span is None else [t for t in doc[max(0, span.start - 3) : span.end] if t.head in span]
            bodies = [at[t.i] for t in owners if t.i in at and t.dep_ in ("poss", "pobj")]
            bodies = [body for body in bodies if discourse.entities[body].kind == "organisation"]
            entity.affiliation = entity.affiliation if entity.affiliation is not None else next(iter(bodies), None)


def _beside(discourse: Discourse, nominal: Candidate) -> int | None:
    """The description that it stands in apposition to: "the toilet, an artwork, was stolen"; nothing of a list.

    One that is already taken for somebody named may be wrongly so, and what it is said to be is not added to that."""
    doc, noun = discourse.doc, discourse.doc[nominal.head]
    if noun.dep_ != "appos" or nominal.plural or determiner(noun) not in ("a", "an", "the"):
        return None
    between = doc[nominal.start - 1].text == "," and nominal.end < len(doc) and doc[nominal.end].text in (",", ".")
    if not between or any(c.dep_ in ("conj", "cc") for t in (noun, noun.head) for c in t.children):
        return None
    for other in reversed(discourse.passed[-4:]):
        if other.head == noun.head.i and other.form == "nominal" and not other.plural:
            entity = discourse.entity(other)
            named = entity is None or any(m.form == "name" for m in entity.mentions)
            return None if named or (other.kind or "other") != (nominal.kind or "other") else other.same_as
    return None


def _belongs(discourse: Discourse, pronoun: Candidate, owner: Entity) -> None:
    """ "His Labour Party" is whom he speaks for."""
    token = discourse.doc[pronoun.head]
    if token.dep_ != "poss" or owner.kind != "person" or owner.affiliation is not None:
        return
    index = discourse.names.get(token.head.i)
    if index is not None and discourse.entities[index].kind == "organisation":
        owner.affiliation = index


def _taken_up(text: Text, settled: dict[int, int]) -> dict[int, int]:
    """Head of the only "a nurse" → whom "the nurse" further on names: "A nurse sued. The nurse, Ann Lee, had left." """
    doc, firsts = text.doc, text.firsts()
    new: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for nominal in sorted((n for n in text.nominals if n.kind == "person"), key=lambda n: n.head):
        lemma, meant = doc[nominal.head].lemma_, settled.get(nominal.head)
        if meant is None and determiner(doc[nominal.head]) in ("a", "an", "another"):
            new.setdefault(lemma, []).append(nominal.head)
            continue
        first = new.get(lemma, [])
        if meant in firsts and definite(doc, nominal) and len(first) == 1 and firsts[meant].start > first[0]:
            found[first[0]] = meant
    return found


def _announced(text: Text) -> dict[int, int]:
    """Head of a nominal → whom the comma behind it names: where it opens a sentence ("The party's leader, Ann Lee
    said"), and where the parse hangs the name on a word inside it ("the president of Bolivia, Marta Rojas, left").
    """
    doc = text.doc
    ends = {nominal.end: nominal for nominal in text.nominals if nominal.kind == "person"}
    settled = {}
    for name in text.names:
        nominal = ends.get(name.start - 1)
        if nominal is None or doc[name.start - 1].text != "," or name.kind != "person" or name.same_as is None:
            continue
        opening = doc[nominal.start].is_sent_start and definite(doc, nominal)
        behind = doc.at(name.end)
        inside = doc[name.head].dep_ == "appos" and nominal.start <= doc[name.head].head.i < nominal.end
        told = opening and behind is not None and is_verb(behind)
        if inside or told or _enclosed(doc, nominal, name):
            settled[nominal.head] = name.same_as
    return settled


def _enclosed(doc: Doc, nominal: Candidate, name: Candidate) -> bool:
    """A definite office and a name between commas, or before a stop: "according to the town's mayor, Ann Lee, it
    rained", "a car for her cousin, Ann Lee."; no list."""
    end = name.end + (name.end < len(doc) and doc[name.end].text in POSTNOMINALS)
    behind = [t.lower_ for t in doc[end : end + 2]]
    listed = doc[nominal.start - 1].text == "," if nominal.start else False
    office = doc[nominal.head].lower_ in words("public_offices") and nominal.end - nominal.head > 1
    joined = behind[1:] in (["and"], ["or"]) and not office  # "the mayor of Lyon, Ann Lee, and her aides"
    return definite(doc, nominal) and not listed and behind[:1] in ([","], ["."], [";"]) and not joined


def _appositions(text: Text) -> dict[int, int]:
    """Head of a nominal → entity that it stands in apposition to."""
    doc, at = text.doc, {nominal.head: nominal for nominal in text.nominals}
    beside = ((head, name.same_as) for head, name in apposed(doc, text.names).items() if head in at)
    settled = {head: who for head, who in beside if who is not None} | _announced(text)
    things = {n.end: n for n in text.nominals if n.kind == "other" and determiner(doc[n.head]) == "the"}
    for name in text.names:
        if name.kind == "other" and name.start in things and name.same_as is not None:
            settled[things[name.start].head] = name.same_as  # "the film Argo", whatever the parse makes of it
        for noun in appositions(doc, name):
            if noun.i not in at or name.same_as is None:
                continue
            nominal = at[noun.i]
            kinds = {name.kind, nominal.kind}
            alike = len(kinds) == 1 or any(kinds <= sort for sort in ALIKE)
            # "the broadcaster NRK", "the developer, Crown Estates, …"
            runs = nominal.end == name.start or is_firm(noun) or noun.lemma_ in RUNNING
            firm = name.kind == "organisation" and runs
            listed = nominal.plural and any(c.dep_ == "conj" for c in doc[name.head].children)  # "the firms, A and B"
            if (alike or firm) and not listed and not nominal.start <= name.head < nominal.end:
                settled[nominal.head] = name.same_as
                for other in noun.conjuncts if noun.dep_ == "appos" and nominal.kind == "person" else ():
                    if other.i in at and at[other.i].kind == "person":
                        settled[other.i] = name.same_as  # "a minister and former colonel"
    return settled

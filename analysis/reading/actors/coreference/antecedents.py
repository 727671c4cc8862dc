"""The antecedent of a pronoun, by agreement, syntax and salience (after Lappin & Leass 1994)."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.reading.actors.coreference.discourse import Reading
from analysis.reading.actors.coreference.pronouns import FIRST, REFLEXIVE
from analysis.reading.actors.mentions import Candidate
from analysis.reading.grammar.governors import governor
from analysis.reading.grammar.phrases import determiner
from analysis.reading.grammar.subjects import local_subject, relative
from analysis.reading.grammar.tokens import SUBJECTS

REACH = {"m": 4, "f": 4, "n": 1, None: 2}  # sentences back that a pronoun may reach, by gender
PLURAL = {"they", "them", "their", "theirs", "themselves"}
TEAMLIKE = {
    "team",
    "company",
    "police",
    "family",
    "government",
    "group",
    "band",
    "party",
    "club",
    "crew",
    "committee",
    "council",
    "firm",
}


def antecedent(reading: Reading, pronoun: Candidate, inside: list[bool]) -> int | str | None:
    """Index of the entity; "nobody" where it refers to something that is no actor; None where nothing settles it."""
    doc, token = reading.doc, reading.doc[pronoun.head]
    scores: dict[int, float] = {}
    reach = REACH[pronoun.gender]
    for mention in reading.near(token.i, reach):
        index = mention.same_as
        if (
            mention.start <= token.i < mention.end
            or not _agrees(reading, pronoun, index, mention)
            or _bound(doc, token, mention)
        ):
            continue
        if inside[token.i] and _speaks(doc, mention, inside):
            continue
        weight = salience(reading, token, mention)
        if token.lower_ in REFLEXIVE and doc[mention.head] == relative(token):
            weight += 300  # "Kennedy, who had himself been shot"
        if mention.form == "nominal" and determiner(doc[mention.head]) in ("a", "an") and pronoun.gender in ("m", "f"):
            weight *= 0.7  # whom the text leaves unnamed it seldom goes on about
        if inside[mention.head] and not inside[token.i]:
            weight *= 0.6  # whom somebody is quoted on is not whom the article speaks of
        scores[index] = scores.get(index, 0.0) * 0.35 + weight if index not in scores else scores[index] + 0.35 * weight
    if not scores:
        return "nobody" if pronoun.gender == "n" or pronoun.plural else None
    best = max(sorted(scores), key=lambda i: scores[i])
    if pronoun.gender in ("m", "f"):
        return best
    rival = max((salience(reading, token, noun) for noun in _things(reading, pronoun)), default=0.0)
    if _animate_part(token):
        rival *= 0.3
    return "nobody" if rival > scores[best] else best


def salience(reading: Reading, token: Token, mention: Candidate) -> float:
    """Weight of a mention as antecedent of a pronoun at `token`."""
    head = reading.doc[mention.head]
    role = governor(head)
    back = reading.sentence[token.i] - reading.sentence[mention.head]
    weight = 100.0
    if role.dep_ in SUBJECTS:
        weight += 80
        if role.head.dep_ == "ROOT":
            weight += 20
    elif role.dep_ in ("dobj", "dative", "attr", "agent"):
        weight += 50
    elif role.dep_ == "poss":
        weight += 35
    elif role.dep_ == "pobj":
        weight += 30
    elif role.dep_ in ("compound", "nmod", "amod"):
        weight += 5
    if role.dep_ not in ("pobj", "poss", "compound", "nmod", "amod") or role.head.head.pos_ in ("VERB", "AUX"):
        weight += 40
    if mention.form == "name":
        weight += 15
    if mention.form == "pronoun":
        weight += 25
        if reading.doc[mention.head].lower_[:2] == token.lower_[:2]:
            weight += 25
    if role.dep_ in SUBJECTS and governor(token).dep_ in SUBJECTS:
        weight += 30
    if back == 0 and role.dep_ == token.dep_ == "dobj" and token.head.dep_ == "conj":
        weight += 60  # "they arrested a man and released him"
    if back == 0 and token.dep_ == "poss" and head == local_subject(token):
        weight += 110
    if token.dep_ == "poss" and mention.end == token.i - 1 and reading.doc[token.i - 1].dep_ == "cc":
        weight += 200  # "Washington and its allies"
    entity = reading.entities[mention.same_as] if mention.same_as is not None else None
    if token.lower_ in PLURAL and entity and entity.kind == "organisation" and not entity.heads & TEAMLIKE:
        weight *= 0.75
    if mention.form == "pronoun" and head.lower_ not in FIRST and (head.lower_ in PLURAL) != (token.lower_ in PLURAL):
        weight *= 0.3  # who is "it" here is not "they" there
    if mention.start > token.i:
        weight *= 0.3
    return weight * 0.55**back - 0.3 * min(abs(token.i - mention.head), 60)


def _agrees(reading: Reading, pronoun: Candidate, index: int, mention: Candidate) -> bool:
    entity = reading.entities[index]
    if pronoun.gender in ("m", "f"):
        return entity.kind == "person" and not entity.plural and entity.gender in (None, pronoun.gender)
    if pronoun.plural:
        if entity.kind == "person":
            return False
        return (
            entity.plural
            or entity.kind == "group"
            or (
                entity.kind == "organisation"
                and (bool(entity.heads & TEAMLIKE) or any(m.form == "name" for m in entity.mentions))
            )
        )
    return (entity.kind in ("organisation", "country", "place", "other") and not entity.plural) or (
        entity.kind == "group" and bool(entity.heads & TEAMLIKE)
    )


def _bound(doc, token: Token, mention: Candidate) -> bool:
    """Do the two stand in one clause so that they cannot be the same (or, for reflexives, must not be apart)?"""
    head = doc[mention.head]
    if head.sent != token.sent:
        return token.lower_ in REFLEXIVE
    if token.lower_ in REFLEXIVE:
        return False
    mine, other = governor(token), governor(head)
    if mine == other or mine.head == head or head.head == token:
        return token.dep_ != "poss"
    if mine.dep_ == "poss":
        # "his adviser": not the adviser itself
        return mine.head == head
    reach = mine.head.head if mine.dep_ == "pobj" else mine.head
    place = other.head.head if other.dep_ == "pobj" else other.head
    return reach == place and mine.dep_ not in ("poss",) and other.dep_ != "poss" and reach.pos_ in ("VERB", "AUX")


def _speaks(doc, mention: Candidate, inside: list[bool]) -> bool:
    """Is this the subject of a verb of saying outside the quotation marks, who would say "I" inside?"""
    head = governor(doc[mention.head])
    return (
        not inside[mention.head]
        and head.dep_ == "nsubj"
        and head.head.lemma_ in SAYING
        and any(c.dep_ in ("ccomp", "parataxis", "dobj") for c in head.head.children)
    )


SAYING = {
    "say",
    "tell",
    "add",
    "write",
    "comment",
    "explain",
    "state",
    "claim",
    "reply",
    "announce",
    "tweet",
    "argue",
    "note",
    "declare",
}


def _animate_part(token: Token) -> bool:
    """Is the pronoun the subject of a verb that only actors can be the subject of?"""
    role = governor(token)
    return role.dep_ == "nsubj" and role.head.lemma_ in words("government_verbs")


def _things(reading: Reading, pronoun: Candidate) -> list[Candidate]:
    """Nouns near by that name no actor and agree in number: what "it" and "they" may mean instead."""
    doc, token = reading.doc, reading.doc[pronoun.head]
    heads = {m.head for m in reading.passed[-60:]}
    found = []
    start = token.i
    here = reading.sentence[token.i]
    while start > 0 and here - reading.sentence.get(start - 1, here) <= 1 and token.i - start < 90:
        start -= 1
        noun = doc[start]
        if noun.pos_ != "NOUN" or noun.i in heads or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"):
            continue
        if (
            (noun.tag_ == "NNS") != pronoun.plural
            or noun.dep_ in ("compound", "npadvmod", "nmod", "attr")
            or noun.i not in reading.sentence
        ):
            continue
        if noun in token.head.children or token.head == noun:
            continue
        thing = Candidate(noun.i, noun.i + 1, noun.i, "nominal", "other", "")
        if not _bound(doc, token, thing):
            found.append(thing)
    return found

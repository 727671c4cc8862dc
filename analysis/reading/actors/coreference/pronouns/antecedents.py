"""The antecedent of a pronoun, by agreement, syntax and salience (after Lappin & Leass 1994)."""

from collections.abc import Container

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.discourse import Discourse
from analysis.reading.actors.coreference.nominals.nominals import names_place
from analysis.reading.actors.coreference.nominals.sources import does_deeds
from analysis.reading.actors.coreference.pronouns.binding import bound, is_beside_subject
from analysis.reading.actors.coreference.pronouns.pronouns import REFLEXIVE
from analysis.reading.actors.coreference.pronouns.salience import Link, salience, tells_on
from analysis.reading.actors.coreference.pronouns.settled import agrees, named_there, settled
from analysis.reading.actors.coreference.pronouns.voices import (
    dead,
    of_another_voice,
    reported_on,
    speaks,
    spoken_of,
    told_by,
    told_subject,
)
from analysis.reading.actors.mentions import Candidate
from analysis.reading.document import Token
from analysis.reading.grammar.noun_phrases import determiner
from analysis.reading.grammar.tokens import SUBJECTS, child, first_conjunct
from analysis.reading.grammar.verbs.subjects import local_subject

REACH = {"m": 4, "f": 4, "n": 1, None: 2}  # sentences back that a pronoun may reach, by gender
NOBODY = -1
UNKNOWN = 0.6  # whom nothing says to be a man or a woman "he" and "she" seldomer mean than whom something does
UNKNOWN_UNNAMED = 0.35  # … still seldomer, where no name says who it is
PRESUMED = 0.8  # … and where only a pronoun that was taken for them has told it
UNNAMED = 0.7  # whom the text leaves unnamed it seldom goes on about
QUOTED_ON = 0.6  # whom somebody is quoted on is not whom the article speaks of
OWN = 300  # "Kennedy, who had himself been shot"
AGAIN = 0.35  # what each further mention adds
SURELY = 0.6  # chance from which it points to whom nothing else does
MODEL = 150  # what is gained, by its chance, by whom the reader model points to
TOLD = 70  # what whoever the sentence before a quotation is about gains as its speaker
TELLS_ON = 120  # what whoever the sentence before is told by gains as the one who tells more
ACTING = 0.3  # what is left of a thing's weight where the verb wants an actor


def antecedent(discourse: Discourse, pronoun: Candidate, inside: list[bool]) -> int | None:
    """Index of the entity; NOBODY where it refers to something that is no actor; None where nothing settles it."""
    doc, token = discourse.doc, discourse.doc[pronoun.head]
    if (ahead := settled(discourse, pronoun, inside)) is not None:
        return ahead
    weights: dict[int, list[float]] = {}
    acting = _animate_part(token)
    told, own_words = reported_on(discourse, token, inside)
    pointed, word, chance = discourse.pointed_at(token)
    if token.lower_ == "it" and (own := _own_claim(discourse, token)) is not None:
        return own
    near = list(discourse.near(token.i, REACH[pronoun.gender]))
    others = {index for index, mention in near if spoken_of(doc, token, mention, own_words)}
    beside = {index for index, mention in near if is_beside_subject(token, doc[mention.head])}
    others |= beside
    verb = told_by(token, inside)
    others |= dead(discourse, token)
    others |= named_there(discourse, child(verb, "nsubj") if verb is not None else None, inside)
    for index, mention in near:
        if index in others or mention.start <= token.i < mention.end or bound(doc, token, mention):
            continue
        if not agrees(pronoun, discourse.entities[index]) or (inside[token.i] and speaks(doc, mention, inside)):
            continue
        if of_another_voice(doc, token, mention, inside, own_words):
            continue
        weight = _weight(discourse, pronoun, mention, told)
        if inside[mention.head] and not inside[token.i]:
            weight *= QUOTED_ON
        weights.setdefault(index, []).append(weight)
    scores = {i: (1 - AGAIN) * max(found) + AGAIN * sum(found) for i, found in weights.items()}
    if pointed in scores:
        scores[pointed] += MODEL * chance
    told_of = _told_of(discourse, pronoun, inside, scores)
    if told_of is not None:
        return None if scores else told_of
    if not scores:
        thing = pronoun.gender == "n" or pronoun.plural
        pointed = None if pointed in beside else pointed
        return NOBODY if thing else _pointed_person(discourse, pronoun, pointed, chance)
    best = max(sorted(scores), key=lambda i: scores[i])
    if pronoun.gender in ("m", "f"):
        return best
    if discourse.links and pointed is None and token.lower_ == "it" and not acting:
        return NOBODY  # what the model takes for no actor seldom is one
    things = {noun.head: salience(discourse, token, noun) for noun in _things(discourse, pronoun)}
    if pointed is None and word in things:
        things[word] += MODEL * chance
    rival = max(things.values(), default=0.0)
    if acting:
        rival *= ACTING
    return NOBODY if rival > scores[best] else best


def _told_of(discourse: Discourse, pronoun: Candidate, inside: list[bool], others: Container[int]) -> int | None:
    """Who is the subject of what "he" tells, and may be he himself where none of the others has done anything nearby:
    "Rao was for it, he said"."""
    who = told_subject(discourse.doc[pronoun.head], inside) if pronoun.gender in ("m", "f") else None
    found = discourse.names.get(who.i) if who is not None else None
    if any(i in others and _is_subject(discourse.doc[m.head]) for i, m in discourse.near(pronoun.head, 2)):
        return None
    return found if found is not None and agrees(pronoun, discourse.entities[found]) else None


def _pointed_person(discourse: Discourse, pronoun: Candidate, pointed: int | None, chance: float) -> int | None:
    """Whom the model surely points to where nobody else is meant, farther back or by a name taken for a body's ("Chao …
    he"; never "the company … she")."""
    entity = discourse.entities[pointed] if pointed is not None and chance >= SURELY else None
    one = entity is not None and not entity.plural and (entity.named or entity.kind == "person")
    return pointed if entity is not None and one and entity.gender in (None, "n", pronoun.gender) else None


def _weight(discourse: Discourse, pronoun: Candidate, mention: Candidate, told: int | None) -> float:
    """How much a mention draws a pronoun that is of its actor; `told`: the sentence before what it is to have said."""
    token, head = discourse.doc[pronoun.head], discourse.doc[mention.head]
    weight = salience(discourse, token, mention)
    if told == discourse.sentence[mention.head] and _main_subject(head, token.head):
        weight += TOLD
    if token.lower_ in REFLEXIVE and head == local_subject(token):
        weight += OWN
    if mention.form == "nominal" and determiner(head) in ("a", "an") and pronoun.gender in ("m", "f"):
        weight *= UNNAMED
    if tells_on(Link(discourse, token, mention)):
        return weight + TELLS_ON
    entity = discourse.entity(mention)
    if pronoun.gender in ("m", "f") and entity is not None:
        if entity.gender is None:
            weight *= UNKNOWN if entity.named else UNKNOWN_UNNAMED
        elif entity.presumed and not entity.named:
            weight *= PRESUMED
    thing = entity is not None and entity.kind == "other" and not does_deeds(head)
    thing = thing or (entity is not None and entity.kind == "place" and not mention.metonym)
    staff = entity is not None and entity.kind == "other" and token.head.lemma_ in words("staff_nouns")
    return weight * ACTING if staff or (thing and _animate_part(token)) else weight


def _main_subject(head: Token, told: Token) -> bool:
    verb = first_conjunct(head).head  # Lee | saw it otherwise: “They lied,” he said
    return _is_subject(head) and (verb.dep_ == "ROOT" or (verb.dep_, verb.head) == ("ccomp", told))


def _is_subject(head: Token) -> bool:
    return first_conjunct(head).dep_ in SUBJECTS


def _own_claim(discourse: Discourse, token: Token) -> int | None:
    """ "The council said it would pay": a body that says so of itself, where nothing else is pointed to."""
    verb = token.head
    teller = child(verb.head, "nsubj")
    if token.dep_ != "nsubj" or verb.dep_ != "ccomp" or verb.lemma_ == "be" or verb.head.lemma_ not in quoting():
        return None
    found = discourse.actor_at(teller) if teller is not None and teller.i < token.i else None
    body = isinstance(found, int) and discourse.entities[found].kind in ("organisation", "country")
    return found if body and isinstance(found, int) and not discourse.entities[found].plural else None


def _animate_part(token: Token) -> bool:
    """Is the pronoun the subject of a verb that only actors can be the subject of?"""
    role = first_conjunct(token)
    return role.dep_ == "nsubj" and role.head.lemma_ in words("government_verbs")


def _things(discourse: Discourse, pronoun: Candidate) -> list[Candidate]:
    """Nouns near by that name no actor and agree in number: what "it" and "they" may mean instead."""
    doc, token = discourse.doc, discourse.doc[pronoun.head]
    heads = {m.head for m in discourse.passed[-60:]}
    found = []
    start = token.i
    here = discourse.sentence[token.i]
    while start > 0 and here - discourse.sentence.get(start - 1, here) <= 1 and token.i - start < 90:
        start -= 1
        noun = doc[start]
        if noun.pos_ != "NOUN" or noun.i in heads or noun.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"):
            continue
        other = (noun.tag_ == "NNS") != pronoun.plural or noun.i not in discourse.sentence
        if other or noun.dep_ in ("compound", "npadvmod", "nmod", "attr"):
            continue
        if noun in token.head.children or token.head == noun or names_place(noun, heads):
            continue
        thing = Candidate(noun.i, noun.i + 1, noun.i, "nominal", "other", "")
        if not bound(doc, token, thing):
            found.append(thing)
    return found

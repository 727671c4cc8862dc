"""Whom a lead describes and the text names further on: "A judge ruled it void. … Judge Ann Lee ruled that …"."""

from analysis.lexicon import words
from analysis.lexicon.verbs import quoting
from analysis.reading.actors.coreference.descriptions.at_law import at_law, wrongdoers
from analysis.reading.actors.coreference.discourse import Text
from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.said_to_be import aged
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.noun_phrases import determiner, possessor, prepositional
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import SUBJECTS, child, children

LEAD = 1  # the last sentence of the lead: the headline is the first, where there is one
LAW = {"accuse", "arrest", "charge", "convict", "detain", "fine", "indict", "jail", "plead", "prosecute", "sentence"}
TRIED = ("accused", "defendant", "suspect")
FLED = frozenset(("abscond", "escape", "flee"))
I = frozenset(("I", "me", "my", "My"))  # noqa: E741
NEXT = 3  # sentences on within which it is named whom a text opens with
SOON = 5  # sentences on within which it is named whom the lead describes


def introduced(text: Text) -> dict[int, int]:
    """Head of the description that a text opens with → who is named next, and is not said to be anything else.

    "A former nurse was arrested. Helen Marlow, 47, denied it." "A British nurse flew home. “…,” Ann Frost said."
    """
    doc, sentence = text.doc, text.sentence
    new = [n for n in text.nominals if n.kind == "person" and sentence[n.head] <= LEAD and _new(doc, n)]
    lead = [n for n in new if sentence[n.head] == sentence[new[0].head]]
    told_of = [n for n in lead if doc[n.head].dep_ in SUBJECTS]
    if len(told_of) != 1:
        return {}
    first = told_of[0]
    others = (n for n in text.nominals if sentence[n.head] == sentence[first.head] and n is not first)
    if any(doc[n.head].lemma_ == doc[first.head].lemma_ for n in others):
        return {}  # "a man shot another man"
    firsts, names = text.firsts(), [n for n in text.names if n.kind == "person" and n.start >= first.end]
    people = [(n, n.same_as) for n in names if n.same_as is not None]
    told = {i for n, i in people if firsts[i] is n and _identifies(doc[n.head], doc[first.head])}
    if told or len(lead) > 1:
        return {first.head: told.pop()} if len(told) == 1 else {}
    for name, index in people:
        if sentence[name.head] > sentence[first.head] + NEXT:
            break
        who = text.entities[index]
        if doc[first.head] in doc[name.head].ancestors:
            continue  # "the man accused of killing Ann Lee"
        if firsts[index] is not name or (who.roles and not aged(doc, name.end)):
            continue
        tells = _bearer(doc, name, doc[first.head]).dep_ in SUBJECTS and sentence[name.head] > sentence[first.head]
        sure = _goes_on(doc, doc[first.head], name)
        return {first.head: index} if tells and sure and who.agrees(first.gender) else {}
    return {}


def _identifies(name: Token, head: Token) -> bool:
    """Is the name given to whom the text opens with: "A man was stabbed. Police named the victim as Lewis Grant"?"""
    verb = name.head.head
    if name.dep_ != "pobj" or name.head.lower_ != "as" or verb.lemma_ not in ("name", "identify"):
        return False
    whom = child(verb, "dobj", "nsubjpass")
    undergoes = head.dep_ == "nsubjpass" or head.head.lemma_ in words("dying_verbs")
    suspect = head.head.lemma_ in LAW or head.i in wrongdoers(head.doc)
    part = words("crime_doers") | {"suspect", "defendant"} if suspect else {"victim"} if undergoes else frozenset()
    return whom is not None and whom.lemma_.lower() in {head.lemma_.lower(), *part}


def _new(doc: Doc, nominal: Candidate) -> bool:
    """Does it bring somebody in: "a nurse", "the owner of a chain of hotels"?"""
    head = doc[nominal.head]
    article, whose = determiner(head), prepositional(head, "of")
    if article == "the" and any(c.tag_ == "VBN" and c.lemma_ in LAW | {"suspect"} for c in children(head, "acl")):
        return True  # "the man accused of stealing it"
    if article == "the" and whose is not None and whose.pos_ == "PROPN":
        return head.lower_ in words("titles")  # "the mayor of Brakel"
    return article in ("a", "an") or (article == "the" and whose is not None and determiner(whose) in ("a", "an"))


def _bearer(doc: Doc, name: Candidate, described: Token) -> Token:
    """What has the part of a name in its clause: "the defendant, Ann Lee, 34, pleaded guilty"."""
    head = doc[name.head]
    host = head.head if head.dep_ == "appos" else head
    same = host.lemma_.lower() in (*TRIED, described.lemma_.lower())
    return host if same and determiner(host) == "the" else head


def _goes_on(doc: Doc, head: Token, name: Candidate) -> bool:
    """Is it told of whoever is named what is to be expected of whom the text opens with?

    Who has a new name with an age is; but "a man was shot. Carl Moss, 40, was arrested". Without an age, the deeds are
    of whom the law lays hands on, or the words are the first person's: “I want to sleep,” Ann Frost said.
    """
    verb, deed = head.head, _bearer(doc, name, head).head
    charged, tried = deed.lemma_ in LAW | {"allege"}, verb.lemma_ in LAW or _in_court(verb)
    if aged(doc, name.end):
        undergoes = head.dep_ == "nsubjpass" or verb.lemma_ in words("dying_verbs")
        return not (undergoes and not tried and charged)
    if name.end - name.start < 2:
        return False
    if tried and charged and doc[name.head].dep_ == "nsubjpass":
        return True
    if "quote" in frames(deed):
        own = [t for t in deed.sent if t.i < name.start]
        return head.dep_ == "nsubj" and any(t.text in ("“", '"', "``") for t in own) and any(t.text in I for t in own)
    if head.dep_ == "nsubj" and (verb.lemma_ in FLED or head.i in wrongdoers(doc)) and name.head in at_law(doc):
        return True  # "A prisoner escaped. Kyle Denton was caught"
    done = doc[name.head].dep_ == "nsubj" and deed.pos_ == "VERB" and not charged and not frames(deed)
    return tried and done


def _in_court(verb: Token) -> bool:
    """ "Went on trial", "appeared in court"."""
    whats = (prepositional(verb, "on", "in", "before"), child(verb, "dobj"))
    return any(what is not None and what.lemma_ in ("trial", "court") for what in whats)


def named_later(text: Text) -> dict[int, int]:
    """Head of a description in the lead → the only person who is given its office later, or is said later to do or
    undergo the same: "A judge ruled it void. … Judge Ann Lee ruled", "A dentist was fined. … Low was fined"."""
    doc, entities, sentence, firsts = text.doc, text.entities, text.sentence, text.firsts("person")
    settled = {}
    for nominal in text.nominals:
        head = doc[nominal.head]
        if sentence[nominal.head] > LEAD or nominal.kind != "person":
            continue
        if determiner(head) not in ("a", "an", None) or possessor(head) is not None:
            continue
        if head.dep_ == "pobj" and head.head.dep_ != "agent":
            continue  # "lied to an agent": any
        nouns = (doc[n.head] for n in text.nominals if doc[n.head].lemma_ == head.lemma_)
        if sum(determiner(noun) in ("a", "an") for noun in nouns) > 1:
            continue  # "a nurse left, a nurse stayed": one of several
        later = [i for i, name in firsts.items() if name.start > nominal.end]
        office = head.lemma_.lower()
        held = [i for i in later if any(role.head == office for role in entities[i].roles)]
        others = [i for i in firsts if i not in later and any(role.head == office for role in entities[i].roles)]
        if len(held) == 1 and not others:
            settled[nominal.head] = held[0]
            continue
        same = [i for i in later if sentence[firsts[i].head] - sentence[nominal.head] <= SOON]
        same = [i for i in same if _does_the_same(doc, head, [n for n in entities[i].mentions if n.form == "name"])]
        if len(same) == 1:
            settled[nominal.head] = same[0]
    return settled


def _does_the_same(doc: Doc, head: Token, names: list[Candidate]) -> bool:
    """Is a bearer of the names the subject of the same verb as the word?"""
    if head.dep_ not in SUBJECTS or head.head.pos_ != "VERB" or head.head.lemma_ in quoting() - LAW:
        return False
    subjects = [doc[name.head] for name in names if doc[name.head].dep_ in SUBJECTS]
    return any(who.head.lemma_ == head.head.lemma_ for who in subjects)

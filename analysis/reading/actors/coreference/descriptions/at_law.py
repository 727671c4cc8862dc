"""Who is arrested, charged or tried, or does wrong: whom "the gunman" or "the accused" means."""

from analysis.lexicon import words
from analysis.lexicon.verbs import fields_of
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.verbs.objects import direct_object
from analysis.reading.grammar.verbs.subjects import subject
from analysis.reading.grammar.verbs.voice import is_passive

FIELDS = {"arrest", "trial", "accusation"}  # fields of events, by event_fields.csv
VIOLENCE = "violence"
THEFT = {"burgle", "hijack", "kidnap", "abduct", "loot", "mug", "rob", "steal", "hack"}
FOUND = "at law"  # where a Doc keeps what `at_law` found
DONE = "wrongs"  # … and `wrongdoers` and `victims`


def at_law(doc: Doc) -> frozenset[int]:
    """Words for whoever is arrested, charged or tried, or pleads."""
    if FOUND not in doc.user_data:
        found: set[int] = set()
        for verb in doc:
            fields = fields_of(verb.lemma_.lower()) if verb.pos_ == "VERB" else frozenset()
            if fields & FIELDS:
                participle = verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl")  # "appeared in court, charged with"
                who = subject(verb) if is_passive(verb) or participle else direct_object(verb)
            else:
                who = subject(verb) if "plea" in fields else None
            found.update({who.i} if who is not None else ())
        doc.user_data[FOUND] = frozenset(found)
    return doc.user_data[FOUND]


def wrongdoers(doc: Doc) -> frozenset[int]:
    """Words for whoever robs, steals, attacks, shoots or kills."""
    return _violence(doc)[0]


def victims(doc: Doc) -> frozenset[int]:
    """Words for whoever is robbed, attacked or killed, or dies."""
    return _violence(doc)[1]


def _violence(doc: Doc) -> tuple[frozenset[int], frozenset[int]]:
    if DONE not in doc.user_data:
        do: set[Token | None] = set()
        undergo: set[Token | None] = set()
        for verb in doc:
            lemma = verb.lemma_.lower()
            if verb.pos_ != "VERB":
                continue
            if lemma in words("dying_verbs"):
                undergo.add(subject(verb))
            elif lemma in THEFT or VIOLENCE in fields_of(lemma):
                passive, whom = is_passive(verb), direct_object(verb)
                undergo.add(subject(verb) if passive else whom)
                do.add(subject(verb) if not passive and whom is not None else None)
        doc.user_data[DONE] = tuple(frozenset(who.i for who in found if who is not None) for found in (do, undergo))
    return doc.user_data[DONE]

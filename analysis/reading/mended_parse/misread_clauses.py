"""The parse of clauses put right: who acts or announces, who else is listed, what one is charged with; no deeds."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.grammar.inversion import SAYING
from analysis.reading.grammar.tokens import ACTING, FINITE
from analysis.reading.mended_parse.misread_speech import SUBJECTS

PREMODIFIERS = ("det", "amod", "poss", "nummod", "compound", "nmod")
COMPLEMENTS = ("dobj", "xcomp", "ccomp", "prep", "advmod", "prt", "acomp", "oprd", "advcl")
MEASURES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "mile", "kilometer", "metre", "foot")


def listed(name: Token) -> None:
    """ "Ann Low, 26; Ben Roe, 40; and Cal Lee, 32": who stands behind a semicolon is somebody else, and what follows
    the last of them is their verb's."""
    first = name.head
    if (name.ent_type_, first.ent_type_) != ("PERSON", "PERSON") or name.left_edge.i < 1:
        return
    if name.left_edge.nbor(-1).text != ";":
        return
    name.dep_ = "conj"
    last = name
    while (after := next((c for c in last.rights if c.dep_ == "conj"), None)) is not None:
        last = after
    if first.dep_ in ("dobj", "nsubjpass"):
        for part in [c for c in last.rights if c.dep_ == "prep" and c.lower_ in ("on", "for", "with", "of")]:
            part.head = first.head


def also_charged(verb: Token) -> None:
    """ "Charging her with theft and conspiring to hide it": what is joined to a crime is one, and no deed of who
    charges."""
    charge = next((a for a in verb.ancestors if a.lemma_ == "charge" and a.i < verb.i), None)
    if verb.tag_ != "VBG" or charge is None:
        return
    links = [t for t in verb.doc[charge.i : verb.i] if t.lower_ == "with"]
    crime = next((c for t in links[-1:] for c in t.rights if c.dep_ == "pobj"), None)
    joined = any(t.dep_ == "cc" for t in verb.doc[max(verb.i - 2, 0) : verb.i])
    if crime is not None and joined and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.lefts):
        links[-1].head, verb.head = charge, crime


def her_weeks(her: Token) -> None:
    """ "Met her weeks after he had left": the weeks are nobody's."""
    weeks, verb = her.head, her.head.head.head
    if her.lower_ != "her" or weeks.tag_ != "NNS" or weeks.i != her.i + 1:
        return
    if weeks.ent_type_ not in ("DATE", "TIME") and weeks.lemma_ not in MEASURES:
        return
    if weeks.i + 1 == len(her.doc) or weeks.nbor().lower_ not in ("after", "before", "later", "earlier", "ago"):
        return
    her.tag_, her.dep_, her.head = "PRP", weeks.dep_ if weeks.dep_ == "pobj" else "dobj", weeks.head
    weeks.dep_, weeks.head = "npadvmod", verb if her.dep_ == "pobj" else her.head


def thousands(number: Token) -> None:
    """ "Will turn over to Oslo thousands of letters": what is turned over, and no measure of how far."""
    verb, of = number.head, next((c for c in number.rights if c.lower_ == "of"), None)
    thing = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if number.tag_ != "NNS" or number.ent_type_ not in ("CARDINAL", "") or thing is None or number.i < verb.i:
        return
    if verb.pos_ != "VERB" or thing.ent_type_ in ("DATE", "TIME", "QUANTITY") or thing.lemma_ in MEASURES:
        return
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts)
    if not passive and not any(c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr") for c in verb.rights):
        number.dep_ = "dobj"


def contact(verb: Token) -> None:
    """ "The stamp Low used was old": who stands between a noun and its clause acts in this."""
    noun = verb.head
    who = next((c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i == verb.i - 1), None)
    if who is None or verb.tag_ != "VBD" or who.left_edge.i != noun.i + 1 or any(True for _ in verb.lefts):
        return
    who.head, who.dep_, verb.dep_ = verb, "nsubj", "relcl"


def inverted(verb: Token) -> None:
    """ "Two men admitted theft, announced Mayor Ann Low.": the parse takes her for what they announced."""
    who = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    said = verb.head
    if who is None or verb.tag_ != "VBD" or verb.lemma_ not in SAYING or any(True for _ in verb.lefts):
        return
    if said.pos_ != "VERB" or said.i > verb.i or verb.doc[verb.i - 1].text != "," or who.left_edge.i != verb.i + 1:
        return
    if who.ent_type_ != "PERSON" or any(not t.is_punct for t in verb.doc[who.right_edge.i + 1 : verb.sent.end]):
        return
    verb.head, verb.dep_ = (verb if said.head == said else said.head), said.dep_
    said.head, said.dep_, who.dep_ = verb, "ccomp", "nsubj"


def lies_there(place: Token) -> None:
    """ "Lee of the University of California, Los Angeles said", "the fair in Tyumen, Russia took place": where what is
    named before it lies, and not who acts."""
    if place.ent_type_ != "GPE":
        return
    comma = place.left_edge.nbor(-1) if place.left_edge.i > 1 else place
    near = comma.nbor(-1) if comma.text == "," else place
    if near.ent_type_ not in ("GPE", "LOC", "FAC", "ORG") or place.right_edge.i + 1 >= len(place.doc):
        return
    who = near
    while who.head != place.head and who.head.i < who.i:
        who = who.head
    named = who.pos_ in ("NOUN", "PROPN") or who.ent_type_ == "PERSON"
    if who == near or who.head != place.head or not named or place.right_edge.nbor().text == ",":
        return
    if who.ent_type_ == "PERSON":
        who.tag_, who.pos_ = "NNP", "PROPN"
    who.dep_, place.head, place.dep_ = "nsubj", near, "appos"


def charged_by(link: Token) -> None:
    """ "Accused of bribing a judge by a newspaper", "charged with fraud by a court": who accuses, and no doer."""
    deed, who = link.head, next((c for c in link.rights if c.dep_ == "pobj"), None)
    crime = deed.dep_ == "pobj" and deed.tag_ == "NN" and not any(c.dep_ in ("det", "poss") for c in deed.lefts)
    if link.lower_ != "by" or not ((deed.tag_, deed.dep_) == ("VBG", "pcomp") or crime) or who is None:
        return
    verb = deed.head.head
    passive = any(c.dep_ == "auxpass" for c in verb.children) or (verb.tag_ == "VBN" and verb.dep_ == "acl")
    if verb.lemma_ not in ("accuse", "charge", "convict", "suspect") or not passive:
        return
    whole = crime or any(c.dep_ == "dobj" and c.i < link.i for c in deed.rights)
    if any(c.dep_ == "agent" for c in verb.children) or not whole:
        return
    if who.ent_type_ in ACTING or who.lemma_.lower() in people():
        link.head, link.dep_ = verb, "agent"


def moved(deed: Token) -> None:
    """ "His decision to quit stunned fans": what it did to them, and not whom he quit."""
    whom, noun = deed.head, deed.head.head.head
    if deed.lower_ not in words("psych_verb_forms") or whom.dep_ != "dobj" or deed.i != whom.head.i + 1:
        return
    main = whom.head.dep_ == "acl" and (noun.pos_, noun.dep_) == ("NOUN", "ROOT")
    if not main or any(t.tag_ in FINITE for t in deed.sent):
        return
    stems = (deed.lower_[:-2], deed.lower_[:-1], deed.lower_[:-3])  # "anger", "amaze", "stun"
    deed.lemma_ = next((stem for stem in stems if deed.vocab[stem].has_vector), deed.lemma_)
    deed.tag_, deed.pos_ = "VBD", "VERB"
    marks = [c for c in noun.rights if c.i > whom.i]
    deed.head, deed.dep_, whom.head = deed, "ROOT", deed
    for token in (noun, *marks):
        token.head = deed
    noun.dep_ = "nsubj"


def to_come(deed: Token) -> None:
    """ "Norway to raise taxes": what is to come, of which the parse makes a name and what it is for."""
    who, to = deed.head, deed.left_edge
    if who.dep_ != "ROOT" or who.pos_ != "PROPN" or who.ent_type_ not in ACTING or to.tag_ != "TO":
        return
    if to.i != who.i + 1 or not deed.text.islower() or any(c.dep_ in ("det", "cc", "conj") for c in who.children):
        return
    if any(t.tag_ in FINITE for t in who.sent):
        return
    marks = [c for c in who.rights if c.i > deed.i]
    deed.head, deed.dep_ = deed, "ROOT"
    for token in (who, *marks):
        token.head = deed
    who.dep_ = "nsubj"


def to_chamber(name: Token) -> None:
    """ "Lied to parliament about it": to whom, and no deed."""
    to = name.nbor(-1) if name.i else name
    if name.tag_ != "VB" or name.lower_ not in words("chambers") or to.tag_ != "TO":
        return
    if any(c.dep_ in ("dobj", "dative", "conj") for c in name.children):
        return  # "to house and feed the poor"
    name.tag_, name.pos_, to.tag_, to.pos_, to.dep_, to.head = "NN", "NOUN", "IN", "ADP", "prep", name.head
    for part in [c for c in name.children if c != to]:
        part.head = name.head
    name.head, name.dep_ = to, "pobj"


def does(noun: Token) -> None:
    """ "Longtime foe files a claim", "Rail unions move to strike": who does it, and no part of the verb's name."""
    verb = noun.head
    agrees = {"VBZ": ("NN", "NNP"), "VBP": ("NNS", "NNPS")}.get(verb.tag_, ())
    if noun.tag_ not in agrees or noun.i + 1 != verb.i or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return
    if any(c.dep_ in SUBJECTS for c in verb.lefts) or not any(c.dep_ in COMPLEMENTS for c in verb.rights):
        return
    noun.dep_, noun.pos_ = "nsubj", "PROPN" if noun.pos_ == "PROPN" else "NOUN"
    for part in [c for c in verb.lefts if c.i < noun.i and c.dep_ in PREMODIFIERS]:
        part.head = noun


def doer_noun(word: Token) -> None:
    """ "The state sued a tax return preparer": no verb, which one thing right before it does not agree with."""
    thing = word.doc[word.i - 1] if word.i else word
    verb, named = word.head, word.lower_.endswith(("er", "or")) and word.lower_ in words("person_nouns")
    if not named or thing.head != word or (thing.dep_, thing.tag_) != ("nsubj", "NN") or verb.i > word.i:
        return
    word.tag_, word.pos_, word.dep_, thing.dep_ = "NN", "NOUN", "dobj", "compound"
    for part in thing.lefts:
        part.head = word
    for aim in [c for c in word.rights if c.dep_ == "xcomp"]:
        aim.head, aim.dep_ = verb, "advcl"


def aggravated(crime: Token) -> None:
    """ "Charges of conspiracy to defraud Oslo and aggravated identity theft": no deed but a crime."""
    if crime.lower_ != "aggravated":
        return
    theft = next((c for c in crime.rights if c.dep_ == "dobj"), None)
    first = next((a for a in crime.ancestors if a.pos_ == "NOUN"), None)
    if theft is None or first is None or theft.left_edge.i != crime.i + 1:
        return
    crime.tag_, crime.pos_ = "JJ", "ADJ"
    for link in [c for c in crime.head.rights if c.dep_ == "cc" and c.i < crime.i]:
        link.head = first
    theft.head, theft.dep_, crime.head, crime.dep_ = first, "conj", theft, "amod"


def papers(charging: Token) -> None:
    """ "According to charging documents": papers."""
    if charging.lower_ != "charging" or charging.i + 1 == len(charging.doc):
        return
    told, link = charging.nbor(1), charging.head
    if told.head == charging and told.lower_ in ("documents", "document", "papers"):
        told.head, told.dep_, charging.head, charging.dep_ = link, "pobj", told, "amod"


def held_in(link: Token) -> None:
    """ "A decline from the last vote, in 2008": when that was held, and not when it declined."""
    noun, comma = link.head, link.nbor(-1) if link.i else link
    day = next(link.rights, None)
    if comma.text != "," or noun.pos_ != "NOUN" or day is None or day.ent_type_ != "DATE":
        return
    other = next((c for c in noun.rights if c.lower_ == "from" and c.right_edge.i == comma.i - 1), None)
    thing = next((c for c in other.rights if c.dep_ == "pobj"), None) if other is not None else None
    if thing is not None:
        comma.head = link.head = thing


def also_did(thing: Token) -> None:
    """ "They trapped, shot and caged lions": what they caged, where the parse makes caged lions a third deed."""
    verb, did = thing.head, thing.left_edge
    if verb.pos_ != "VERB" or thing.pos_ != "NOUN" or (did.head, did.dep_) != (thing, "amod"):
        return
    if did.tag_ not in ("VBN", "JJ") or not did.text.endswith("ed") or did.i < verb.i:
        return
    if did.nbor(-1).dep_ != "cc" or did.nbor(-1).head != verb or any(c.dep_ == "dobj" for c in verb.children):
        return
    did.head, did.dep_, did.tag_, did.pos_ = verb, "conj", "VBD" if verb.tag_ == "VBD" else "VBN", "VERB"
    thing.head, thing.dep_ = did, "dobj"

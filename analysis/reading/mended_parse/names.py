"""The parse of names put right: which of them are one, what stands beside them, and who acts."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import given_names, people
from analysis.reading.grammar.tokens import ACTING, FINITE, SUBJECTS

# What a deed does to whoever hears of it.
MOVED = frozenset(
    (
        *("alarmed", "angered", "annoyed", "appalled", "baffled", "delighted", "disappointed", "dismayed", "divided"),
        *("embarrassed", "enraged", "frustrated", "horrified", "infuriated", "irritated", "outraged", "pleased"),
        *("puzzled", "shocked", "stunned", "surprised", "upset", "worried"),
    )
)


def two_names(first: Token) -> None:
    """ "By The Post and ABC News": two names, of which the parse makes one."""
    if first.pos_ != "PROPN":
        return
    second = first.head
    link = next((c for c in first.rights if c.dep_ == "cc"), None)
    if link is None or second.pos_ != "PROPN" or second.i < link.i or not (first.ent_type_ and second.ent_type_):
        return
    if any(t.ent_type_ != second.ent_type_ for t in second.doc[link.i + 1 : second.i + 1]):
        return  # "the Trade and Industry Ministry"
    before = [c for c in second.lefts if c.i < first.i]
    if link.ent_type_ or any(c.dep_ != "det" for c in before):
        return
    for article in before:
        article.head = first
    above = second.head if second.head != second else first  # "Latinos and Asian Americans", a sentence of its own
    first.head, first.dep_, second.head, second.dep_ = above, second.dep_, first, "conj"


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


def aged(old: Token) -> None:
    """An age right before a finite verb, or before what is said of its bearer between commas, is of whoever does so."""
    apart = old.dep_ == "advcl" and old.i + 1 < len(old.doc) and old.doc[old.i + 1].text == ","
    if old.lower_ != "old" or (old.head.i != old.i + 1 and not apart):
        return
    verb = old.head
    helped = apart and any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.lefts)  # "had lost"
    finite = verb.tag_ in FINITE or helped
    if verb.pos_ != "VERB" or not finite or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return
    old.dep_ = "nsubj"
    article = old.doc[old.i - 5] if old.i > 4 else old
    if article.dep_ == "det":
        article.head = old


def titled(name: Token) -> None:
    """A name right behind what its bearer is heads the phrase, as it does behind most titles."""
    if name.tag_ != "NNP" or name.left_edge.i != name.head.i + 1:
        return
    title, person = name.head, name.ent_type_ == "PERSON" or name.left_edge.text in given_names()
    if not person or title.tag_ != "NN" or title.lemma_.lower() not in words("person_nouns", "titles"):
        return
    rest = [c for c in title.children if c != name]
    if any(c.dep_ == "poss" for c in rest):  # "his cousin Sami Haddad": whose
        return
    name.head, name.dep_ = (title.head, title.dep_) if title.head != title else (name, "ROOT")
    for token in (title, *rest):
        token.head = name
    title.dep_ = "compound"


def entitled(name: Token) -> None:
    """ "Co-moderator Ann Lee raised it", "for killing teacher Ann Lee": what stands right before a name is its title,
    and nobody else who acts or is acted on."""
    first = name.left_edge
    title = first.nbor(-1) if first.i else first
    beside = (title.head, title.dep_, title.tag_) == (name.head, name.dep_, "NN") and name.ent_type_ == "PERSON"
    if beside and name.pos_ == "PROPN" and title.lemma_.lower() in words("person_nouns") | words("titles"):
        title.head, title.dep_ = name, "compound"
        for token in [*title.lefts]:
            token.head = name
    if name.ent_type_ != "PERSON" or name.pos_ != "PROPN" or first.i < 2 or first.nbor(-2).text != "-":
        return
    for title in [c for c in name.head.lefts if c.dep_ == "nsubj" and c.i < name.i][::-1]:
        if title.pos_ != "NOUN" or title.right_edge.i + 1 != first.i or first.i > name.i:
            return
        first = title.left_edge
        title.head, title.dep_ = name, "compound"


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


def former(noun: Token) -> None:
    """ "Ann Lee, the ex-wife of Tom Hale,": one who is described, of whom the parse makes three."""
    if noun.i < 2 or noun.doc[noun.i - 1].text != "-" or noun.doc[noun.i - 2].lower_ != "ex":
        return
    ex, mark = noun.doc[noun.i - 2], noun.doc[noun.i - 1]
    if noun.head not in (ex, mark, ex.head) or ex.head in (noun, mark):
        return
    noun.head, noun.dep_ = ex.head, ex.dep_
    for token in [*ex.children, ex]:
        token.head = noun
    mark.head = noun
    ex.dep_, mark.dep_ = "compound", "punct"


def moved(deed: Token) -> None:
    """ "His decision to quit stunned fans": what it did to them, and not whom he quit."""
    whom, noun = deed.head, deed.head.head.head
    if deed.lower_ not in MOVED or whom.dep_ != "dobj" or deed.i != whom.head.i + 1 or noun.dep_ != "ROOT":
        return
    if whom.head.dep_ != "acl" or noun.pos_ != "NOUN" or any(t.tag_ in FINITE for t in deed.sent):
        return
    stems = (deed.lower_[:-2], deed.lower_[:-1], deed.lower_[:-3])  # "anger", "amaze", "stun"
    deed.lemma_ = next((stem for stem in stems if deed.vocab[stem].has_vector), deed.lemma_)
    deed.tag_, deed.pos_ = "VBD", "VERB"
    marks = [c for c in noun.rights if c.i > whom.i]
    deed.head, deed.dep_, whom.head = deed, "ROOT", deed
    for token in (noun, *marks):
        token.head = deed
    noun.dep_ = "nsubj"


def beside_apposed(name: Token) -> None:
    """ "Ann Lee, the mayor, and Tom Hale, his deputy, left": two who are named, of whom the parse makes what she is."""
    described = name.head
    host = described.head
    link = next((c for c in described.rights if c.dep_ == "cc" and c.i < name.i), None)
    if described.dep_ != "appos" or described.tag_ != "NN" or host.pos_ != "PROPN" or name.pos_ != "PROPN":
        return
    if link is not None and link.nbor(-1).text == "," and name.ent_type_ == host.ent_type_ == "PERSON":
        link.head = name.head = host


def named_as(link: Token) -> None:
    """ "Police identified the man as Ann Lee": what he is named, and no part of what he is."""
    whom = link.head
    if link.lower_ == "as" and whom.dep_ == "dobj" and whom.head.lemma_ in ("identify", "name"):
        link.head = whom.head


def of_subject(name: Token) -> None:
    """ "A pastor supporting Mr. Lee, Tom Hale, said", "a lawyer for Lee, Tom Hale, wept": who the subject is, and no
    second name of whom it is told by."""
    other, end = name.head, name.right_edge.i + 1
    who = next((t for t in other.ancestors if t.dep_ in SUBJECTS), name)
    if not name.ent_type_ == other.ent_type_ == "PERSON" or who.lemma_.lower() not in words("person_nouns"):
        return
    behind = name.doc[end : end + 2]
    if who.tag_ == "NN" and len(behind) == 2 and behind[0].text == "," and who.head in (behind[1], behind[1].head):
        name.head = who


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


def in_charge(name: Token) -> None:
    """ "Special Agent in Charge Ann Lee": the office stands before who has it, and is nobody else."""
    link, charge = name.head, name.left_edge
    office = link.head
    if charge.lower_ not in ("charge", "chief", "command") or charge.head != name or name.ent_type_ != "PERSON":
        return
    if link.lower_ != "in" or charge.i != link.i + 1 or link.i != office.i + 1 or office.pos_ not in ("NOUN", "PROPN"):
        return
    name.head, name.dep_ = (office.head, office.dep_) if office.head != office else (name, "ROOT")
    for token in [c for c in office.children if c.i > name.i or c.dep_ == "det"]:
        token.head = name
    office.head, office.dep_, charge.head, charge.dep_ = name, "compound", link, "pobj"


def of_place(noun: Token) -> None:
    """ "A Mobile County, Alabama, resident was fined": the resident, who no place is."""
    place = noun.head
    if noun.tag_ not in ("NN", "NNS") or place.ent_type_ != "GPE" or any(c.dep_ in ("det", "poss") for c in noun.lefts):
        return
    own = [c for c in place.lefts if c.lower_ in ("a", "an", "another") or c.dep_ == "nummod"]
    if not own or noun.left_edge.nbor(-1).text != ",":
        return
    rest = [*place.lefts] if own[0].i == place.left_edge.i else []
    noun.head, noun.dep_ = (place.head, place.dep_) if place.head != place else (noun, "ROOT")
    for token in [*(c for c in rest if c.pos_ != "PROPN"), *(c for c in place.rights if c.i > noun.i)]:
        token.head = noun
    place.head, place.dep_ = noun, "nmod"


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

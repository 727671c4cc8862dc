"""The parse of names put right: which of them are one, what stands beside them, and who acts."""

from spacy.tokens import Token

from analysis.lexicon import words
from analysis.lexicon.nouns import given_names
from analysis.reading.grammar.tokens import FINITE, SUBJECTS


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


def modal(name: Token) -> None:
    """ "May said", "George Will wrote", "criticised Will": somebody's name, and no auxiliary."""
    if name.text not in ("May", "Will") or (name.tag_ != "MD" and name.dep_ != "aux"):
        return
    verb = name.head
    if name.dep_ == "aux":  # a modal stands before no past tense
        first = name.nbor(-1) if name.i > name.sent.start else name
        others = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        if verb.tag_ not in ("VBD", "VBZ") or name.i > verb.i:
            return
        named = first != name and first.pos_ == "PROPN"
        if named and (first in others or first.ent_type_ == "PERSON"):  # the name's first part
            name.head, name.dep_ = first.head, first.dep_
            for token in [*first.children, first]:
                token.head = name
            first.dep_ = "compound"
        elif first.dep_ == "cc" and first.head in others:
            name.head, name.dep_ = first.head, "conj"
        elif others:
            return
        else:
            name.dep_ = "nsubj"
    name.tag_, name.pos_ = "NNP", "PROPN"


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


def in_charge(name: Token) -> None:
    """ "Special Agent in Charge Ann Lee": the office stands before who has it, and is nobody else."""
    link, charge = name.head, name.left_edge
    office = link.head
    named = name.ent_type_ == "PERSON" or (office.text.istitle() and charge.text.istitle())
    if charge.lower_ not in ("charge", "chief", "command") or charge.head != name or not named:
        return
    if link.lower_ != "in" or charge.i != link.i + 1 or link.i != office.i + 1 or office.pos_ not in ("NOUN", "PROPN"):
        return
    name.head, name.dep_ = (office.head, office.dep_) if office.head != office else (name, "ROOT")
    for token in [c for c in office.children if c.i > name.i or c.dep_ == "det"]:
        token.head = name
    office.head, office.dep_, charge.head, charge.dep_ = name, "compound", link, "pobj"


def of_department(name: Token) -> None:
    """ "Ann Lee and U.S. Department of Labor Secretary Tom Hale left": who left is its secretary, and no department."""
    title = name.left_edge
    if name.ent_type_ != "PERSON" or title.lower_ not in words("titles") or title.head != name or title.i < 3:
        return
    above = (name.head, *name.head.rights)
    office = next((t for t in above if t.pos_ == "PROPN" and t.i < title.i and _is_body(t, title.i)), None)
    if office is None or office.dep_ not in ("conj", *SUBJECTS, "dobj", "pobj"):
        return
    name.head, name.dep_ = office.head, office.dep_
    for token in [c for c in office.children if c.i > name.i]:
        token.head = name
    office.head, office.dep_ = name, "nmod"


def _is_body(noun: Token, end: int) -> bool:
    """Whether a noun with its "of" reaches up to a word: Department of Health and Human Services | Secretary."""
    link = next((c for c in noun.rights if c.lower_ == "of"), None)
    return link is not None and noun.lower_ in words("organisation_nouns") and link.right_edge.i + 1 == end


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

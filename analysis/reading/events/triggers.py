"""Event triggers: the verbs and event nouns that name an event."""

from dataclasses import dataclass
from functools import cache

from analysis.lexicon import words
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.naming_participles import names_it
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import child, children, has, is_infinitive, next_token, remembered, word_before
from analysis.reading.grammar.verbs.contrary import would_below
from analysis.reading.grammar.verbs.mood import is_imperative
from analysis.reading.grammar.verbs.tense import helps
from analysis.reading.language import sentence_ids

# relations in which a verb form does not head a clause of its own
NO_CLAUSE = (
    *("aux", "auxpass", "amod", "prep", "compound", "nmod", "punct", "case", "quantmod", "mark", "cc", "det"),
    "npadvmod",
)
MODIFIER = ("compound", "nmod", "amod", "npadvmod", "advmod", "quantmod", "punct", "nummod")

PERIODS = ("half", "month", "period", "quarter", "week", "year")
REMAINING = ("left", "remaining", "gone", "go", "play")
ASKED_OF_READERS = ("watch", "read", "see", "click", "listen", "sign", "subscribe", "follow", "scroll", "download")
LONGEST = 6  # words of a set phrase
ON_PAGE = ("here", "above", "below", "our", "more", "twitter", "facebook", "instagram")  # … beside what is asked
INCUMBENT = ("sitting", "acting", "reigning", "ruling", "serving")  # before whoever is in office


@dataclass(frozen=True)
class Trigger:
    """A word that names an event, with its particle ("put forth"); characters `start`..`end`."""

    head: Token
    start: int
    end: int
    lemma: str
    noun: bool
    sentence_id: str
    rule: str
    confidence: float | None = None


def find_triggers(doc: Doc) -> list[Trigger]:
    """Verbs that head a clause and nouns that name events, in the order of the text."""
    where = sentence_ids(doc)
    found = []
    for token in doc:
        if token.i not in where:
            continue
        if is_event_verb(token):
            beside = particle(token) or _idiom(token)
            lemma = token.lemma_.lower() + (f" {beside.lower_}" if beside is not None else "")
            last = beside or token
            found.append(Trigger(token, token.idx, last.idx + len(last), lemma, False, where[token.i], "verb"))
        elif is_event_noun(token):
            end = token.idx + len(token)
            found.append(Trigger(token, token.idx, end, noun_lemma(token), True, where[token.i], "event noun"))
    return found


def is_event_verb(token: Token) -> bool:
    if token.pos_ != "VERB" or token.dep_ in NO_CLAUSE or not token.text[0].isalpha():
        return False
    if tells_nothing(token):
        return False
    if next_token(token).text == "-" and not token.whitespace_:
        return False  # the "co" of "co-founded"
    tied = word_before(token) == "-" and not token.nbor(-1).whitespace_
    if tied and token.tag_ == "VBG" and token.dep_ in ("conj", "acomp", "attr"):
        return False  # "costly and time-consuming"
    by = token.tag_ == "VBG" and token.dep_ == "pcomp" and token.head.dep_ == "agent"
    if by and child(token, "dobj") is not None:
        return False  # "shelled by retreating soldiers": an adjective, not a gerund
    return token.lemma_.lower() not in words("verbs_without_event") and not _describes(token)


def _describes(token: Token) -> bool:
    """ "the Oslo Marathon defending champion": a participle right before a noun for somebody, which has no article."""
    who = child(token, "dobj") if token.tag_ == "VBG" and token.dep_ == "acl" else None
    near = who is not None and who.left_edge.i == token.i + 1 == who.i
    return near and who is not None and who.tag_ == "NN" and who.lemma_ in words("person_nouns")


def tells_nothing(token: Token) -> bool:
    """A word of a set phrase, of what remains ("with five minutes left"), of a name ("Mary Jepkosgei Keitany"), or that
    says how somebody is called ("a man named Lee")."""
    if token.lower_ == "left" and token.dep_ in ("acl", "pcomp"):
        # "the one boat left", "with ten days left"; not "the bags left by the crew"
        remains = all(c.dep_ == "nsubj" and token.dep_ == "pcomp" for c in token.children)
        return remains or _counts_down(token) or in_idiom(token)
    bounds = token.lower_ in ("ended", "ending") and token.dep_ == "acl" and token.head.lemma_.lower() in PERIODS
    if token.lower_ == "had" and any(would_below(c) is not None for c in children(token, "ccomp")):
        return True  # "had his rope not snagged"
    if token.lower_ == "aged" and next_token(token).like_num:  # "died aged 90"
        return True
    if bounds or _counts_down(token) or helps(token):  # "the quarter ended June 30", "the year ending in May"
        return True
    named = token.ent_type_ == "PERSON" and token.text[0].isupper() and not token.is_sent_start
    if token.lower_ in INCUMBENT and token.dep_ == "pcomp":  # "criticism of sitting President Ann Lee"
        following = next_token(token)
        if following.tag_ == "NNP" or following.lower_ in words("titles"):
            return True
    naming = token.dep_ == "acl" and any(t.pos_ == "PROPN" and names_it(t) == token for t in token.subtree)
    return named or naming or _of_a_name(token) or in_idiom(token) or _asks_reader(token)


def _asks_reader(verb: Token) -> bool:
    """ "Watch a clip of the interview above", "Read more here": what a page asks of whoever reads it."""
    if verb.lemma_.lower() not in ASKED_OF_READERS or not is_imperative(verb):
        return False
    return any(t.lower_ in ON_PAGE or t.text.startswith("@") for t in verb.sent) and not any(
        t.is_quote for t in verb.sent
    )


def _of_a_name(word: Token) -> bool:
    """A word in capitals amid others that are not: of a name ("drove to Reading", "joined the Paris Agreement")."""
    if not word.text[0].isupper() or word.is_sent_start or not word.i or not word.nbor(-1).text[-1].isalnum():
        return False
    return word.ent_type_ != "EVENT" and any(t.is_lower for t in word.sent if t.pos_ in ("NOUN", "VERB", "ADJ"))


def _counts_down(word: Token) -> bool:
    """ "With ten days left in the race", "two games to go", "with an hour gone": how much of it remains."""
    if word.lower_ not in REMAINING or (word.lower_ in ("go", "play") and not is_infinitive(word)):
        return False
    inside = word.dep_ == "pcomp" or has(word, "mark", "with")
    what = child(word, "nsubj") if inside else word.head if word.dep_ in ("acl", "relcl") else None
    if what is None or child(word, "dobj") is not None:
        return False
    bare = all(c.dep_ in ("aux", "mark", "nsubj") for c in word.children)
    return what.ent_type_ in ("DATE", "TIME") or what.lower_ == "way" or (bare and child(what, "nummod") is not None)


def in_idiom(token: Token) -> bool:
    """Is this a word of a set phrase that tells nothing that happens ("four in a row", "a request for comment")?"""
    first = max(0, token.i - LONGEST + 1)
    around, at = token.doc.words[first : token.i + LONGEST], token.i - first
    for name, texts in (("set_phrases", [t.lower_ for t in around]), ("idioms", [_slot(t) for t in around])):
        for a in range(at + 1):
            ends = range(at + 1, min(len(around), a + LONGEST) + 1) if texts[a] in _openers(name) else ()
            if any(" ".join(texts[a:b]) in words(name) for b in ends):
                return True
    return False


@cache
def _openers(name: str) -> frozenset[str]:
    """The words that the phrases of a list begin with."""
    return frozenset(phrase.split(" ")[0] for phrase in words(name))


def _slot(token: Token) -> str:
    """A word as the list of idioms has it: "one's" for whoever's it is, else the lemma."""
    return "one's" if token.tag_ in ("PRP$", "POS") else token.lemma_.lower()


def noun_lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    return lemma if lemma in words("event_nouns") else token.lower_


def is_event_noun(token: Token) -> bool:
    named = token.pos_ == "PROPN" and token.ent_type_ == "EVENT"  # "the Korean War": the word that says what happened
    if token.dep_ in MODIFIER or not (token.pos_ == "NOUN" or named):
        return False
    if token.ent_type_ in ("ORG", "PERSON", "GPE", "FAC"):
        return False
    if token.lemma_.lower() not in words("event_nouns") and token.lower_ not in words("event_nouns"):
        return False
    if token.lower_ == "prosecution" and token.dep_ == "nsubj" and frames(token.head):
        return False  # "the prosecution says"
    if _hyphenated(token) or in_idiom(token) or _of_a_name(token) or token.ent_type_ == "WORK_OF_ART":
        return False
    behind_verb = token.dep_ == "dobj" and token.i == token.head.i + 1
    return not (behind_verb and f"{token.head.lemma_.lower()} {token.lower_}" in words("verb_idioms"))


def _hyphenated(noun: Token) -> bool:
    """Inside a compound such as "no-deal exit" or "out-of-session"; "counter-argument" is an event all the same."""
    doc, i = noun.doc, noun.i
    if next_token(noun).text in ("-", "‑") and not noun.whitespace_:
        return True
    behind = i > 1 and doc[i - 1].text in ("-", "‑") and not doc[i - 1].whitespace_
    return behind and doc[i - 2].pos_ in ("ADP", "CCONJ", "DET", "ADV")


@remembered
def particle(verb: Token) -> Token | None:
    """The particle right behind a verb ("scale back", "hit back")."""
    word = next_token(verb)
    if word.head != verb or word.lower_ not in words("particles"):
        return None
    return word if word.dep_ == "prt" or (word.dep_ == "advmod" and word.tag_ in ("RP", "RB")) else None


def _idiom(verb: Token) -> Token | None:
    word = next_token(verb)
    return word if f"{verb.lemma_.lower()} {word.lower_}" in words("verb_idioms") else None

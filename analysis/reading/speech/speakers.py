"""Who is behind the words that name a speaker."""

from analysis.reading.actors.actors import Actors
from analysis.reading.actors.names.spans import POSTNOMINALS
from analysis.reading.actors.titles import HYPHENS, in_charge, is_title, with_charge
from analysis.reading.document import Doc, Span, Token
from analysis.reading.grammar.noun_phrases import DEFINITE, prepositional
from analysis.reading.grammar.relative_pronouns import antecedent
from analysis.reading.grammar.reporting import has_content, is_document
from analysis.reading.grammar.tokens import NOMINAL, SUBJECTS, child, next_token
from analysis.tables.codebook import Mention

REMARKS = frozenset(["tweet", "post", "remark", "comment"])  # whoever makes them says what they say
SETTLED = (*DEFINITE, "its", "their", "his", "her")
OWN_NAMES = frozenset(["alias", "name", "nickname", "pseudonym"])
COPIES = frozenset(["copy", "draft", "excerpt", "recording", "summary", "text", "transcript", "translation", "version"])


def speaker_of(doc: Doc, source: tuple[int, int] | None, actors: Actors, last: str | None) -> str | None:
    """actor_id of a source given by its characters; `last` is whoever spoke before it.

    The head of its words decides, or what stands in apposition to it; for "who", whom it stands for. A document with a
    possessor speaks for that ("the court's summary said"), else for itself ("the indictment", "the court's summary
    read"), which an actor is where it is said to say something; what is none for its author, a definite one for whoever
    spoke last. None where the article does not settle it.
    """
    words = doc.char_span(*source, alignment_mode="expand") if source is not None else None
    if not words:
        return None
    head = _whole(antecedent(words.root))
    if not has_content(head):
        if (person := _named_behind(actors, words) or _named_last(actors, words)) is not None:
            return person
        return _mentioned(actors, head) or _mentioned(actors, child(head, "appos")) or _entitled(actors, words)
    itself, owner = _itself(doc, actors, head), _mentioned(actors, child(head, "poss"))
    reads = words.root.dep_ in SUBJECTS and words.root.head.lemma_ == "read"
    by = _owner(head, actors)
    if head.lemma_.lower() in REMARKS and not reads:
        return owner or by or itself
    owner = (itself or owner if reads else owner or itself) or by
    return owner or (last if any(t.lower_ in SETTLED for t in head.children) else None)


def _named_behind(actors: Actors, source: Span) -> str | None:
    """The person named right behind a title that the parse parts from the name: Special Agent | -in-Charge Ann Lee,
    head of the bank's research division | Omar Rao."""
    doc, end = source.doc, with_charge(source.doc, source.end)
    if end == len(doc) or not is_title(source.root) or doc[end].dep_ in SUBJECTS or doc[end].head.dep_ in SUBJECTS:
        return None
    person = _person(actors, doc[end])
    return person.actor_id if person is not None and person.start == doc[end].idx else None


def _named_last(actors: Actors, source: Span) -> str | None:
    """The person whose name ends a description: "the bank's head, Ann Lee", "Judge Ann Lee QC"."""
    words = source
    while words and (words[-1].is_punct or words[-1].text in POSTNOMINALS):
        words = words[:-1]
    if not words or any(t.dep_ == "cc" or (t.dep_ == "conj" and "," in words.text) for t in words):
        return None
    mention = _person(actors, words[-1])
    if mention is None or _person(actors, source.root) is not None:
        return None  # "Ann Lee, the widow of Omar Rao"
    if not source.start_char < mention.start or mention.end > source.end_char or _below(actors, source, mention.start):
        return None
    return None if _in_clause(words, mention.start) else mention.actor_id


def _in_clause(source: Span, start: int) -> bool:
    """Whether a clause tells of a name: "a member who supports Ann Lee"; not "a man using the name Omar Rao"."""
    named = any(t.idx < start and t.lemma_ in OWN_NAMES for t in source)
    return not named and source[-1].dep_ in ("dobj", "pobj") and any(t.dep_ in ("relcl", "acl") for t in source)


def _entitled(actors: Actors, source: Span) -> str | None:
    """The one person named behind titles without an article, whatever the parse makes the head: "study co-author Ann
    Lee of Leeds", "former agent and terrorism specialist Omar Rao"."""
    people = {m.start: m for t in source if (m := _person(actors, t)) is not None}
    start = min(people, default=None)
    if start is None or len({m.actor_id for m in people.values()}) > 1 or _below(actors, source, start):
        return None
    titled = all(t.dep_ not in ("det", "poss") for t in source if t.idx < start)
    return people[start].actor_id if titled else None


def _below(actors: Actors, source: Span, start: int) -> bool:
    """A preposition stands before a name, and nothing but a title between: "the family of Ann Lee", "a friend of the
    former judge Ann Lee"; not "the chief of police Ann Lee", whose own name it is."""
    noun = None
    for token in reversed([t for t in source if t.idx < start]):
        if token.text == ",":
            return False
        mention = _mention(actors, token)
        if mention is not None and mention.form == "name" and token.dep_ == "prep":
            return False  # "Port of Kent engineer Ann Lee"
        if token.dep_ == "prep" and not any(in_charge(t) for t in source if token.i < t.i <= token.i + 3):
            return True
        joined = next_token(token).text in HYPHENS or token.text in HYPHENS  # 19-year-old
        if noun is None and token.pos_ in NOMINAL and not joined:
            noun = token
            if not is_title(noun) and noun.ent_type_ != "NORP":
                return False
    return False


def _itself(doc: Doc, actors: Actors, document: Token) -> str | None:
    """The document as an actor; not what is mentioned around it ("the summary of the decision")."""
    mention = _mention(actors, document)
    words = doc.char_span(mention.start, mention.end, alignment_mode="expand") if mention is not None else None
    return mention.actor_id if mention is not None and words is not None and words.root == document else None


def _mention(actors: Actors, word: Token) -> Mention | None:
    return actors.mention_at(word.idx, word.idx + len(word))


def _mentioned(actors: Actors, word: Token | None) -> str | None:
    mention = _mention(actors, word) if word is not None else None
    return mention.actor_id if mention is not None else None


def _person(actors: Actors, word: Token) -> Mention | None:
    """The name of a person that a word is part of."""
    mention = _mention(actors, word)
    named = mention is not None and mention.form == "name" and actors.kind(mention.actor_id) == "person"
    return mention if named else None


def _whole(word: Token) -> Token:
    """The decision of "the summary of the decision", the statement of "part of their statement"; an analysis of the
    papers says itself what it says."""
    if is_document(word) and word.lemma_.lower() not in COPIES:
        return word
    of = prepositional(word, "of")
    return of if of is not None and has_content(of) else word


def _owner(document: Token, actors: Actors) -> str | None:
    """Whose document it is: an author after "of", "by" or "from", a name before it."""
    links = [child(c, "pobj") for c in document.children if c.lower_ in ("of", "by", "from")]
    # "a tweet on Monday by Ann Lee"
    links += [child(c, "pobj") for c in document.subtree if c.lower_ == "by" and c.i > document.i]
    names = [c for c in document.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"]
    for word in (*links, *names):
        if (owner := _mentioned(actors, word)) is not None:
            return owner
    return None

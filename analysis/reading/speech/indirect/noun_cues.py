"""Cues that are no verbs: "their claim that …", "her stated aim to …", "is confident that …", "according to …"."""

from collections.abc import Iterator

from analysis.lexicon import words
from analysis.lexicon.nouns import people
from analysis.reading.actors.coreference.pronouns.pronouns import FIRST
from analysis.reading.document import Doc, Token
from analysis.reading.grammar.relative_pronouns import is_relative
from analysis.reading.grammar.reporting import frames, source_of
from analysis.reading.grammar.tokens import SPEAKING, child, children, has, is_infinitive
from analysis.reading.speech.attribution import Attribution, DocView, emit, span
from analysis.reading.speech.indirect.content import meets, subtree

CLAIMS = frozenset(["accusation", "allegation", "claim", "revelation", "rumor", "rumour"])  # somebody says it, whoever
UNPROVEN = CLAIMS | {"assertion", "belief", "charge", "complaint", "contention", "suggestion", "suspicion", "theory"}
DEMANDS = frozenset(["call", "demand", "plea", "request"])  # "their demand for a new inquiry"
VIEWS = frozenset(["assessment", "judgement", "judgment", "opinion", "view", "words"])
ACCOUNTS = frozenset(["account", "count", "estimate", "legend", "report", "tally", "tradition", "version"])


def is_demand(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.lemma_.lower() in DEMANDS


def noun_cue(view: DocView, noun: Token) -> Iterator[Attribution]:
    """ "their claim that …", "her argument was that …", with a source beside the noun."""
    doc, first = view.doc, noun.i
    while first >= 2 and doc[first - 1].text == "-" and not (doc[first - 2].whitespace_ or doc[first - 1].whitespace_):
        first -= 2  # counter-argument is three tokens
    cue = doc[first].idx, noun.idx + len(noun)
    behind = (c for c in children(noun, "acl", "ccomp", "relcl") if c.i > noun.i and not meets(c))
    clause = next((c for c in behind if has(c, "mark", "that") or _bare(noun, c)), None)
    if clause is None and noun.dep_ == "nsubj" and noun.head.lemma_ in ("be", "remain"):
        clauses = [c for c in noun.head.children if c.dep_ == "ccomp" and c.i > noun.head.i]
        clause = next((c for c in clauses if not is_infinitive(c)), None)
    source = noun_source([doc[i] for i in range(first, noun.i + 1)])
    if clause is not None and (source is not None or noun.lemma_.lower() in UNPROVEN):
        yield from emit(view.fragments(subtree(clause)), source, cue, "noun")
    elif clause is None and source is not None and noun.lemma_.lower() in DEMANDS:
        link = next((c for c in noun.children if c.lower_ == "for" and c.i == noun.i + 1), None)
        wanted = child(link, "pobj", "pcomp") if link is not None else _listed(noun)
        if wanted is not None:
            yield from emit(view.fragments(subtree(wanted)), source, cue, "noun")


def _listed(noun: Token) -> Token | None:
    """What is wanted: the strikers' demands include | an inquiry and the release of their leaders."""
    listed = noun.dep_ == "nsubj" and noun.head.lemma_ in ("include", "be")
    return child(noun.head, "dobj", "attr") if listed else None


def _bare(noun: Token, clause: Token) -> bool:
    """A finite clause with its subject right behind "allegations", or a bare one behind "recommendation"."""
    who = child(clause, "nsubj", "nsubjpass")
    if clause.left_edge.i != noun.i + 1 or who is None or is_relative(who):
        return False
    wished = "VB" in (clause.tag_, *(c.tag_ for c in clause.children if c.dep_ in ("aux", "auxpass")))
    return noun.lemma_.lower() in CLAIMS or (wished and child(clause, "aux") is None)


def noun_source(nouns: list[Token]) -> Token | None:
    for noun in nouns:
        if (owner := child(noun, "poss")) is not None:
            return owner
    noun = nouns[-1]
    people = next((c for c in noun.children if c.dep_ == "compound" and c.lemma_ in words("person_nouns")), None)
    if people is not None:  # employee concerns
        return people
    for link in noun.children:
        owner = child(link, "pobj") if link.lower_ in ("by", "from", "of") else None
        if owner is not None:
            return owner
    if noun.dep_ == "dobj" and noun.head.lemma_ in words("speech_light_verbs"):
        return source_of(noun.head)
    return None


def stated_cue(view: DocView, adjective: Token) -> Iterator[Attribution]:
    """ "her stated aim to leave": the infinitive beside the noun."""
    noun = adjective.head
    owner = child(noun, "poss")
    beside = (*noun.children, *(noun.head.children if noun.head.lemma_ == "be" else ()))
    behind = (c for c in beside if c.dep_ in ("acl", "advcl", "relcl", "ccomp", "xcomp") and c.i > noun.i)
    clauses = [c for c in behind if is_infinitive(c)]
    if owner is not None and clauses:
        yield from emit(view.fragments(subtree(clauses[0])), owner, span(adjective), "stated")


def adjective_cue(view: DocView, adjective: Token) -> Iterator[Attribution]:
    """ "she is confident that …", "they made it clear that …"; the clause hangs on the adjective or on its verb."""
    verb = adjective.head
    if verb.lemma_ not in ("be", "remain", "seem", "make") or child(verb, "neg") is not None:
        return
    clauses = [c for c in (*adjective.children, *verb.children) if c.dep_ in ("ccomp", "advcl") and c.i > adjective.i]
    clause = next((c for c in clauses if has(c, "mark", "that")), None)
    source = source_of(verb)
    if clause is not None and source is not None and source.lower_ not in ("it", "that", "this", "what"):
        yield from emit(view.fragments(subtree(clause)), source, span(adjective), "adjective")


def _when(doc: Doc, first: int) -> set[int]:
    """When it is said: According to Ruiz | on Monday |, rain was rare."""
    end = next((i for i in range(first, min(first + 5, len(doc))) if doc[i].text == ","), first)
    opens = end > first and (doc[first].dep_ == "npadvmod" or doc[first].lower_ in ("on", "in", "late", "early"))
    return set(range(first, end)) if opens and doc[end - 1].ent_type_ in ("DATE", "TIME") else set()


def is_account(word: Token) -> bool:
    """ "By one account, the dam broke", "the dam broke, by Rao's account", "in the mayor's view, …": set off."""
    told = child(word, "pobj") if word.lower_ in ("by", "in") and word.dep_ == "prep" else None
    if told is None or word.head.pos_ not in ("VERB", "AUX"):
        return False
    if not (told.lemma_.lower() in ACCOUNTS if word.lower_ == "by" else told.lower_ in VIEWS and _owned(told)):
        return False
    end = told.right_edge
    comes = end.nbor() if end.i + 1 < len(end.doc) else None
    return bool(word.is_sent_start) or (word.nbor(-1).text == "," and comes is not None and comes.is_punct)


def _owned(view: Token) -> bool:
    """The mayor's view, the view of the mayor; not "in view of the storm", nor "in my view"."""
    owner = noun_source([view])
    if owner is None or child(view, "det", "poss") is None:
        return False
    of = owner.dep_ == "pobj" and owner.ent_type_ not in SPEAKING and owner.lemma_.lower() not in people()
    return owner.lower_ not in FIRST and not of


def according_to(view: DocView, word: Token) -> Iterator[Attribution]:
    """ "According to X", "by X's account": the rest of its clause, without the journalist's gloss ("meaning …")."""
    link = word if word.lower_ in ("per", "by", "in") else child(word, "prep")
    source = child(link, "pobj") if link is not None and link.lower_ in ("to", "per", "by", "in") else None
    if link is None or source is None:
        return
    cue = word.idx, link.idx + len(link)
    if link.lower_ == "in":
        cue, source = (word.idx, source.idx + len(source)), noun_source([source]) or source
    own = set(subtree(word))
    own |= _when(word.doc, max(own) + 1) if word.i == view.sentence_start[word.i] else set()
    first, last = view.sentence_start[word.i], word.sent.end - 1
    host = word.head
    while host.pos_ not in ("VERB", "AUX") and host.head.i != host.i:
        host = host.head
    opens, closes = word.i == first, max(own) >= last - 1
    if not (opens or closes):
        if "quote" in frames(host) and host.i < word.i:
            return  # he decided, according to the summary, "that …"
        if host.dep_ in ("conj", "relcl", "advcl", "ccomp", "acl"):
            first, last = host.left_edge.i, host.right_edge.i
    tokens = list(range(first, last + 1))
    for i in tokens:
        token = view.doc[i]
        gloss = token.lower_ == "meaning" and token.tag_ == "VBG" and token.dep_ == "advcl"
        if i not in own and (gloss or (token.text == ";" and view.marks.at(token.idx) is None)):
            tokens = [j for j in tokens if (j < i) == (word.i < i)]
            break
    yield from emit(view.fragments(tokens, own), source, cue, "according to")

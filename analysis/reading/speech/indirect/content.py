"""The words of what is said, as far as the parse can be trusted with them."""

from analysis.lexicon import words as listed
from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import is_relative
from analysis.reading.grammar.reporting import frames, is_speech_noun, reports_on, telling
from analysis.reading.grammar.tokens import FINITE, child, has
from analysis.reading.mended_parse.misread_speech import CLOSED

# What is done to a claim, which it does not tell: "a claim that Kyiv rejected"
MEETING = frozenset(["deny", "dismiss", "dispute", "hear", "make", "reject", "repeat", "retract", "withdraw"])
CONTRASTS = frozenset(["while", "whereas", "although", "though"])


def subtree(token: Token) -> list[int]:
    """Indices of the words under a token, without what only the parser hangs there.

    That is a clause that tells what another says, and a trailing remark of the reporter's.
    """
    words = {t.i for t in token.subtree}
    for other in token.children:
        if other.dep_ == "conj" and _others_words(other):
            words -= {t.i for t in other.subtree}
    last = max((i for i in words if not token.doc[i].is_punct), default=token.i)
    for other in token.subtree:
        if other.i > token.i and other.i in words and _reporters_remark(other) and other.right_edge.i >= last:
            whole = other.dep_ == "pcomp" or meets(other)
            remark = {t.i for t in (other.head if whole else other).subtree}
            words = {i for i in words - remark if i < max(remark)}
            break
    return sorted(words)


def _reporters_remark(verb: Token) -> bool:
    """A trailing ", as the court found", ", adding that …", ", with the BBC reporting …" belongs to the reporter."""
    if verb.dep_ == "relcl":
        return _own_words_on(verb) or (meets(verb) and _after_comma(verb.head.left_edge))
    opens = verb.left_edge if verb.dep_ == "advcl" else verb.head.left_edge
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ == "mean" and opens.i == verb.i:
        return _after_comma(opens)  # a gloss
    if not frames(verb):
        return False
    comma = _after_comma(opens)
    if verb.dep_ == "advcl":
        if opens.lower_ in CONTRASTS:  # ", while the government insists that …"
            return child(verb, "ccomp") is not None
        goes_on = verb.lemma_ in listed("plain_speech_verbs") or verb.lemma_ == "cite" or reports_on(verb) is not None
        alone = all(t.dep_ == "advmod" for t in verb.doc[opens.i : verb.i])  # ", further saying …"
        return opens.lower_ == "as" or (comma and verb.tag_ == "VBG" and alone and goes_on)
    return comma and verb.dep_ == "pcomp" and verb.tag_ == "VBG" and verb.head.lower_ == "with"


def meets(verb: Token) -> bool:
    """A clause that says how somebody meets a claim ("a claim Kyiv rejected"), and not what is claimed."""
    if verb.dep_ not in ("acl", "ccomp", "relcl") or verb.lemma_ not in MEETING or not is_speech_noun(verb.head):
        return False
    thing = child(verb, "dobj", "ccomp", "auxpass")
    return child(verb, "nsubj") is not None and (thing is None or is_relative(thing))


def _after_comma(opens: Token) -> bool:
    """A comma or dash stands before a word, also where it stands inside a closing quotation mark."""
    before = opens.i - 1
    while before > 0 and opens.doc[before].text in ('"', "”", "’", "'"):
        before -= 1
    return before >= 0 and opens.doc[before].text in (",", "—", "–", "-")


def behind_own_words(verb: Token) -> bool:
    """Said it was “a disgrace,” | accusing the council: what a speaker does by his words, behind a comma and marks."""
    before = verb.doc[max(verb.i - 2, 0) : verb.i].text
    # not "fearing that": what he says he did
    tells = verb.dep_ == "advcl" and verb.tag_ == "VBG" and frames(verb) - {"that"}
    return bool(tells) and CLOSED.fullmatch(before) is not None


def _own_words_on(verb: Token) -> bool:
    """A trailing ", which he said would last" is told anew."""
    who = child(verb, "nsubj")
    return "quote" in frames(verb) and who is not None and not is_relative(who) and child(verb, "ccomp") is not None


def _others_words(verb: Token) -> bool:
    """A clause behind a comma that tells what another says: the dam was safe, and his critics say …."""
    who = child(verb, "nsubj")
    if not frames(verb) or who is None or is_relative(who) or who.pos_ == "PRON":
        return False
    opens = verb.left_edge
    comma = opens.i > 0 and any(t.text == "," for t in verb.doc[max(verb.head.i, opens.i - 2) : opens.i])
    return comma and any(c.dep_ in ("ccomp", "prep", "xcomp") and c.i > verb.i for c in verb.children)


def reach(verb: Token, clause: Token) -> list[int]:
    """Words of a content clause, and what follows it without a comma or as a further that-clause of the same verb."""
    tokens = subtree(clause)
    if clause.i < verb.i:
        return tokens
    hearer = _hearer(verb, tokens[0])
    tokens = [i for i in tokens if i > hearer]
    if (topic := cut_subject(verb, clause)) is not None:
        tokens = sorted({*subtree(topic), *tokens})
    for sibling in sorted((c for c in verb.children if c.i > clause.i), key=lambda c: c.i):
        first = sibling.left_edge.i
        if behind_own_words(sibling):
            break
        further = has(sibling, "mark", "that")
        if further or (sibling.dep_ in ("advcl", "prep", "npadvmod", "advmod", "ccomp") and first == max(tokens) + 1):
            tokens = list(range(min(tokens), subtree(sibling)[-1] + 1))
    return tokens


def _hearer(verb: Token, first: int) -> int:
    """Index of the last word of a name to which something is told, where the parse makes it part of the subject behind
    it: told the Post | Ann Lee was ill. -1 if there is none."""
    doc = verb.doc
    if verb.lemma_ not in telling() or first != verb.i + 1 or child(verb, "dobj", "dative") is not None:
        return -1
    names = [e for e in doc[first].sent.ents if e.label_ in ("ORG", "PERSON", "GPE", "NORP") and e.end > first]
    if len(names) < 2 or names[0].label_ != "ORG" or names[0].start > first + 1 or names[1].start != names[0].end:
        return -1
    return names[0].end - 1


def cut_subject(verb: Token, clause: Token) -> Token | None:
    """The clause's subject where the parse took it for the object of the verb, or of a time beside it: said the vote,
    “if held”, would be close; suggest a fault had caused it; said this morning the road would stay shut."""
    finite = clause.tag_ in FINITE or any(c.tag_ in FINITE for c in clause.children if c.dep_ in ("aux", "auxpass"))
    if not finite or child(clause, "nsubj", "nsubjpass", "expl", "csubj") is not None:
        return None
    if verb.lemma_ in telling() and all(c.tag_ != "MD" for c in clause.children):  # told the paper: whom it is told
        return None
    times = [c for c in verb.children if c.dep_ == "npadvmod" and verb.i < c.i < clause.i]
    objects = [c for above in (verb, *times) for c in above.children if c.dep_ == "dobj" and verb.i < c.i < clause.i]
    stops = [t.i for t in verb.doc[verb.i : clause.i] if t.text in (";", ":")]
    return next((c for c in objects if c.right_edge.i < clause.i and not stops), None)


def own_words(verb: Token, clause: Token) -> list[int]:
    """The cue's own words, for a content clause that goes around them ("The talks, he said, would go on")."""
    if clause.right_edge.i < verb.i or verb.i < clause.left_edge.i:
        return []
    return [verb.i] + [i for c in verb.children if c.i != clause.i for i in subtree(c)]

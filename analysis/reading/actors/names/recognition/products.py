"""Names of products: a maker and its model ("Boeing 787"), a product and its version ("iPhone 4")."""

import re
from collections.abc import Callable

from analysis.reading.actors.mentions import Candidate
from analysis.reading.actors.names.kinds.kinds import MODEL, candidate
from analysis.reading.document import Doc

VERSION = re.compile(r"\d{1,4}(\.\d+)*[A-Z]{0,2}|\d{3}s")  # "4", "3GS", "10.6", "500", "787s"
DASHES = {"-", "–", "—", ",", ":"}


def with_products(doc: Doc, names: list[Candidate]) -> list[Candidate]:
    """Names in the order of the text: makers joined with the model behind them, products with their version, and that
    with its variant."""
    joined = _joined(doc, names, _model_of)
    taken = {name.start for name in joined}
    return _joined(doc, [_versioned(doc, name, taken) for name in joined], _variant_of)


def _joined(doc: Doc, names: list[Candidate], one: Callable[[Doc, Candidate, Candidate], bool]) -> list[Candidate]:
    """Names in the order of the text, two that stand side by side and are one joined."""
    joined: list[Candidate] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and before.end == name.start and one(doc, before, name):
            joined[-1] = candidate(doc, before.start, name.end, "other", "maker and model", 3.0) or before
        else:
            joined.append(name)
    return joined


def _variant_of(doc: Doc, model: Candidate, name: Candidate) -> bool:
    """Is this the word behind a model's number: "Boeing 737 | Max"?"""
    variant = name.end - name.start == 1 and name.kind in ("other", "person") and doc[name.start].is_title
    return variant and model.kind == "other" and doc[model.end - 1].text.isdigit()


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
    alone = end + 1 == len(doc) or doc[end + 1].text not in DASHES
    return bool(product) or one or doc[end].text.endswith("s") or ((behind or subject) and alone)


def _versioned(doc: Doc, name: Candidate, taken: set[int]) -> Candidate:
    """A name with the number behind it."""
    end = name.end
    if name.kind not in ("other", "organisation") or end in taken or not numbered(doc, name.start, end):
        return name
    while end + 1 < len(doc) and not doc[end].whitespace_ and doc[end + 1].text.isalnum():
        end += 1  # "3G", cut in two
    return candidate(doc, name.start, end + 1, name.kind, name.rule) or name

"""A summary in sentences: plain words, and terms that stand for rows and choose them."""

from dataclasses import dataclass, field
from html import escape

from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element


@dataclass(frozen=True)
class Term:
    """Words of a sentence that stand for rows: what they are and what a click on them chooses."""

    words: str
    pick: dict = field(default_factory=dict)
    ids: tuple[str, ...] = ()


Sentence = list[str | Term]


def listed_terms(terms: list[Term], last: str = " and ") -> Sentence:
    """Terms with commas between them, and `last` before the last."""
    out: Sentence = []
    for i, term in enumerate(terms):
        out += ([] if i == 0 else [last] if i == len(terms) - 1 else [", "]) + [term]
    return out


def plain(sentence: Sentence) -> str:
    return "".join(part.words if isinstance(part, Term) else part for part in sentence)


def summary_view(sentences: list[Sentence]) -> HtmlView:
    """The sentences that there are, a paragraph each."""
    written = [element("p", "".join(map(_written, s)), raw=True) for s in sentences if s]
    return HtmlView("summary", "At a glance", element("div", "".join(written), {"class": "summary"}, raw=True))


def _written(part: str | Term) -> str:
    if isinstance(part, Term):
        return element("span", part.words, {"class": "term", **attributes(list(part.ids), part.pick)})
    return escape(part, quote=False)

"""Many articles: who is mentioned together with whom."""

import altair as alt
import pandas as pd

from analysis.charts.corpus.article_marks import cell, drawn, share, whole
from analysis.charts.kit import theme
from analysis.charts.kit.figure import Figure, nothing
from analysis.charts.kit.labels import count, squeeze
from analysis.charts.kit.layers import data, opacity, tips
from analysis.charts.kit.pairs import area, leading, placed, triangle
from analysis.corpus import queries
from analysis.corpus.selection import Corpus

CO_MENTIONS = ("first", "second", "sentences", "articles", "mark")


def co_mentions(corpus: Corpus, limit: int = 14) -> Figure:
    """Who is mentioned with whom in one sentence: a triangle of actors, area for how often."""
    who = queries.leading(corpus, limit * 2)
    pairs = queries.co_mentions(corpus, [r["entity"] for r in who])
    if corpus.focus:
        pairs = [r for r in pairs if {r["first"], r["second"]} & set(corpus.focus)]
    if not pairs:
        return nothing("co-mentions", "No two actors share a sentence", CO_MENTIONS)
    name = {r["entity"]: r["name"] for r in who}
    line, _ = leading({(r["first"], r["second"]): r["sentences"] for r in pairs}, limit, str)
    pairs = [r for r in pairs if r["first"] in line and r["second"] in line]
    cells = placed(((r["first"], r["second"], _cell(r, line, name)) for r in pairs), line)
    names = [
        {"id": e, "pick": {"actor": e}, "row": i, "name": words, "full": words}
        for e, i in line.items()
        for words in (squeeze(name[e]),)
    ]
    best = max(cells, key=lambda c: c["sentences"])
    title = f"{best['says']} share {count(best['sentences'], 'sentence')} in {count(best['articles'], 'article')}" + (
        ", more than any other two" if len(cells) > 1 else ""
    )
    caption = (
        "Each dot is two actors mentioned in the same sentence, the larger the more often: follow its line to the "
        f"right for one name and up for the other. Shown are the {len(line)} actors most mentioned with others, of the "
        f"{len(who)} in most articles."
    )
    ranked = sorted(cells, key=lambda c: -c["sentences"])
    summary = "; ".join(f"{c['says']} {c['sentences']:,}" for c in ranked[:8]) + "."
    table = pd.DataFrame(
        [(name[r["first"]], name[r["second"]], r["sentences"], r["articles"], pair_id(r)) for r in pairs],
        columns=list(CO_MENTIONS),
    )
    return Figure("co-mentions", title, caption, summary, _draw(cells, names), table)


def _cell(pair: dict, line: dict[str, int], name: dict[str, str]) -> dict:
    upper, lower = sorted((pair["first"], pair["second"]), key=lambda e: line.get(e, 0))
    return cell(pair_id(pair), pair, "sentences", f"{name[upper]} and {name[lower]}")


def _draw(cells: list[dict], names: list[dict]) -> alt.LayerChart:
    grid, size = triangle(cells, names), area(max(c["sentences"] for c in cells), least=0, smallest=8)
    tooltip = tips(("says:N", "together"), ("sentences:Q", "sentences"), ("articles:Q", "articles"))

    def dots(chart: alt.Chart, amount: str, shown: alt.OpacityValue, **said) -> alt.Chart:
        return chart.mark_circle(color=theme.QUOTE_COLOUR, cursor="pointer").encode(
            x=grid.x,
            y=grid.y,
            size=alt.Size(f"{amount}:Q", scale=size, legend=None),
            opacity=shown,
            tooltip=tooltip,
            **said,
        )

    every = dots(alt.Chart(data(cells)), "sentences", whole(0.95), description=alt.Description("says:N"))
    part = dots(share(alt.Chart(data(cells)), "sentences"), "part", opacity("datum.part > 0 ? 0.95 : 0"))
    return drawn(*grid.guides, every, part, grid.names, height=grid.height)


def pair_id(pair: dict) -> str:
    return f"co-mentions:{pair['first']}:{pair['second']}"

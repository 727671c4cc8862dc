"""Many articles: who speaks how much and through whom, who vouches for what, and what each publisher states itself."""
import altair as alt
import pandas as pd

from analysis.charts import theme
from analysis.charts.corpus import PALE, drawn, inside, share
from analysis.charts.figure import Figure, beside, by_width, data, dim, legend_of, named, nothing
from analysis.charts.labels import count, percent, squeeze
from analysis.corpus import queries
from analysis.corpus.queries import Corpus
from analysis.rows import QUOTE_KINDS, STATUSES

SPEAKING = ("speaker", "kind", "words", "quotes", "articles")
OUTLETS = ("speaker", "source", "words", "quotes", "articles")
CLAIMS = ("source", "status", "events", "articles")
STATED = ("publisher", "status", "events", "articles")
UNNAMED = "publisher not given"


def speaking(corpus: Corpus, limit: int = 20) -> Figure:
    """Words per speaker over all articles: one bar per speaker, a segment per kind of speech."""
    everybody = queries.speakers(corpus)
    chosen = _first(corpus, everybody, limit)
    if not chosen:
        return nothing("speaking", "Nobody with a name is quoted", SPEAKING)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = sorted(queries.speech(corpus, list(line)), key=lambda r: QUOTE_KINDS.index(r["kind"]))
    segments, end = [], dict.fromkeys(line, 0)
    for r in found:
        start = end[r["entity"]]
        end[r["entity"]] = start + r["words"]
        key = speech_id(r["entity"], r["kind"])
        segments.append({"id": key, "pick": {"cell": key}, **inside(r, "words"), "row": line[r["entity"]], "from": start, "to": end[r["entity"]],
                         "words": r["words"], "solid": theme.QUOTE_FILL[r["kind"]], "how": theme.QUOTE_MEANING[r["kind"]],
                         "says": f"{name[r['entity']]}, {theme.QUOTE_MEANING[r['kind']]}", "quotes": r["quotes"], "articles": r["articles"]})
    names = [{"id": e, "pick": {"actor": e}, "row": i, "name": squeeze(name[e]), "short": squeeze(name[e]), "words": end[e]}
             for e, i in line.items()]
    step = 28
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, len(line) - 0.5], reverse=True, nice=False, zero=False), axis=None)
    scale = alt.Scale(domain=[0, max(end.values()) or 1], range=[0, alt.ExprRef("width - 52")], nice=False)
    tooltip = [alt.Tooltip("says:N", title="who, how"), alt.Tooltip("words:Q", title="words", format=","),
               alt.Tooltip("quotes:Q", title="quotes", format=","), alt.Tooltip("articles:Q", title="articles", format=",")]
    bar = alt.Chart(data(segments)).mark_bar(size=step * 0.6, color=theme.QUOTE_COLOUR, stroke=theme.QUOTE_COLOUR, strokeWidth=1.2,
                                             cursor="pointer").encode(
        x=alt.X("from:Q", scale=scale, axis=None), x2="to:Q", y=y, description="says:N", tooltip=tooltip,
        fillOpacity=alt.FillOpacity("solid:Q", scale=None, legend=None),
        opacity=alt.OpacityValue(alt.ExprRef(f"within == null ? 1 : {PALE}")))
    part = share(alt.Chart(data(segments)).mark_bar(size=step * 0.6, color=theme.QUOTE_COLOUR, stroke=theme.QUOTE_COLOUR,
                                                    strokeWidth=1.2, cursor="pointer"), "words", "from").encode(
        x=alt.X("from:Q", scale=scale, axis=None), x2="part:Q", y=y, fillOpacity=alt.FillOpacity("solid:Q", scale=None, legend=None),
        opacity=alt.OpacityValue(alt.ExprRef("within != null && within[datum.id] ? 1 : 0")), tooltip=tooltip)
    label = _labels(names, y, "speaker")
    total = alt.Chart(data(names)).mark_text(style="note", align="left", dx=8, aria=False).encode(
        x=alt.X("words:Q", scale=scale, axis=None), y=y, text=alt.Text("words:Q", format=","), opacity=dim())
    all_words = sum(r["words"] for r in everybody)
    unnamed = sum(r["words"] for r in everybody if r["entity"] is None and r["spoken"])
    unsettled = sum(r["words"] for r in everybody if not r["spoken"])
    top = max(chosen, key=lambda r: r["words"])
    title = f"{squeeze(top['name'], 44)} speaks most, {count(top['words'], 'word')} in {count(top['articles'], 'article')}"
    summary = (f"{count(all_words, 'word')} of speech by {count(sum(r['entity'] is not None for r in everybody), 'named speaker')}: "
               + ", ".join(f"{r['name']} {r['words']:,}" for r in chosen[:8])
               + f". {percent(unnamed, all_words)} are spoken by somebody without a name, {percent(unsettled, all_words)} by nobody whom "
               "the text settles.")
    caption = ("Solid: word for word. Pale: partly word for word. Hollow: in the article's own words. The number is the words in all. "
               f"{percent(unnamed, all_words)} of all words of speech are said by somebody without a name (“officials”), "
               f"{percent(unsettled, all_words)} by nobody whom the text settles; they are not drawn.")
    table = pd.DataFrame([{"speaker": name[r["entity"]], **{k: r[k] for k in SPEAKING[1:]}} for r in found], columns=list(SPEAKING))
    return Figure("speaking", title, caption, summary[:1].upper() + summary[1:], drawn(bar, part, label, total, height=step * len(line)), table)


def outlets(corpus: Corpus, limit: int = 15, widest: int = 12) -> Figure:
    """Through whom they speak: speakers down, publishers across, words."""
    chosen = _first(corpus, queries.speakers(corpus), limit)
    publishers = queries.sources(corpus)
    if not chosen or len(publishers) < 2:
        only = publishers[0]["source"] or "an unnamed publisher" if publishers else "nobody"
        return nothing("outlets", f"All that is said is said through {only}" if chosen else "Nobody with a name is quoted", OUTLETS)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    column = {r["source"]: i for i, r in enumerate(publishers[:widest])}
    found = [r for r in queries.speech(corpus, list(line), "source") if r["source"] in column]
    top = max(r["words"] for r in found)
    cells = [{"id": outlet_id(r["entity"], r["source"]), "pick": {"cell": outlet_id(r["entity"], r["source"])}, **inside(r, "words"),
              "column": column[r["source"]], "row": line[r["entity"]], "words": r["words"], "high": r["words"] / top >= 0.5,
              "says": f"{name[r['entity']]} through {r['source'] or UNNAMED}", "articles": r["articles"]} for r in found]
    heads = [{"id": f"source:{s}", "pick": {"source": s or ""}, "column": i, "name": squeeze(s or UNNAMED)} for s, i in column.items()]
    title = _outlets_title(chosen, found, name)
    caption = "Words of each speaker that a publisher's articles carry." + (
        f" Shown are the {widest} publishers with most articles of {len(publishers)}." if len(publishers) > widest else "")
    summary = "; ".join(f"{c['says']}: {count(c['words'], 'word')}" for c in sorted(cells, key=lambda c: -c["words"])[:8]) + "."
    table = pd.DataFrame([{"speaker": name[r["entity"]], **{k: r[k] for k in OUTLETS[1:]}} for r in found], columns=list(OUTLETS))
    chart = _matrix(cells, heads, [{"id": e, "pick": {"actor": e}, "row": i, "name": squeeze(name[e]), "short": squeeze(name[e])}
                                   for e, i in line.items()], "words", "speaker")
    return Figure("outlets", title, caption, summary, chart, table)


def _outlets_title(chosen: list[dict], found: list[dict], name: dict) -> str:
    through: dict[str, set] = {}
    for r in found:
        through.setdefault(r["entity"], set()).add(r["source"])
    widest = max(through, key=lambda e: len(through[e]))
    several = sum(len(s) > 1 for s in through.values())
    if not several:
        return "No speaker shown is quoted by more than one publisher"
    many = f"{squeeze(name[widest], 44)} through {len(through[widest])}"
    return f"Of the {len(chosen)} who say most only {squeeze(name[widest], 44)} speaks through more than one publisher" \
        if several == 1 else f"{several} of the {len(chosen)} who say most speak through more than one publisher, {many}"


def claims(corpus: Corpus, limit: int = 18) -> Figure:
    """Who vouches for what the articles do not state themselves: sources down, status across, number of events."""
    everybody = queries.vouching(corpus)
    chosen = _first(corpus, everybody, limit)
    if not chosen:
        return nothing("claims", "Nobody with a name vouches for anything", CLAIMS)
    line, name = {r["entity"]: i for i, r in enumerate(chosen)}, {r["entity"]: r["name"] for r in chosen}
    found = queries.claims(corpus, list(line))
    column = {s: i for i, s in enumerate(s for s in STATUSES if any(r["status"] == s for r in found))}
    top = max(r["events"] for r in found)
    cells = [{"id": claim_id(r["entity"], r["status"]), "pick": {"cell": claim_id(r["entity"], r["status"])}, **inside(r, "events"),
              "column": column[r["status"]], "row": line[r["entity"]], "events": r["events"], "high": r["events"] / top >= 0.5,
              "says": f"{name[r['entity']]}: {r['status']}", "articles": r["articles"]} for r in found]
    heads = [{"id": f"status:{s}", "pick": {"status": s}, "column": i, "name": s} for s, i in column.items()]
    names = [{"id": e, "pick": {"actor": e}, "row": i, "name": squeeze(name[e]), "short": squeeze(name[e])} for e, i in line.items()]
    best, denials = max(chosen, key=lambda r: r["events"]), sum(r["events"] for r in found if r["status"] == "denied")
    title = f"{squeeze(best['name'], 44)} vouches for most, {count(best['events'], 'event')} in {count(best['articles'], 'article')}"
    unnamed = sum(r["events"] for r in everybody if r["entity"] is None)
    whole = sum(r["events"] for r in everybody)
    caption = ("Events that an article passes on from somebody, by who vouches for them and how they are told. "
               f"{percent(unnamed, whole)} of them have a source without a name and are not drawn.")
    summary = "; ".join(f"{r['name']}: {count(r['events'], 'event')} in {count(r['articles'], 'article')}" for r in chosen[:8]) + (
        f". {count(denials, 'denial').capitalize()}." if denials else ".")
    table = pd.DataFrame([{"source": name[r["entity"]], **{k: r[k] for k in CLAIMS[1:]}} for r in found], columns=list(CLAIMS))
    return Figure("claims", title, caption, summary, _matrix(cells, heads, names, "events", "source"), table)


def stated(corpus: Corpus, limit: int = 15) -> Figure:
    """What each publisher states on its own account and what it passes on: a bar per publisher, a segment per status."""
    found = queries.stated(corpus)
    publishers = queries.sources(corpus)[:limit]
    total = {p["source"]: sum(r["events"] for r in found if r["source"] == p["source"]) for p in publishers}
    line = {p["source"]: i for i, p in enumerate(p for p in publishers if total[p["source"]])}
    if not line:
        return nothing("stated", "No events were found", STATED)
    order = [s for s in STATUSES if any(r["status"] == s for r in found)]
    segments, end = [], dict.fromkeys(line, 0.0)
    for r in sorted((r for r in found if r["source"] in line), key=lambda r: order.index(r["status"])):
        start = end[r["source"]]
        end[r["source"]] = start + r["events"] / total[r["source"]]
        segments.append({"id": f"stated:{r['source']}:{r['status']}", "pick": {"source": r["source"] or "", "status": r["status"]},
                         "row": line[r["source"]], "from": start, "to": end[r["source"]], "status": r["status"], "events": r["events"],
                         "says": f"{r['source'] or UNNAMED}, {r['status']}: {theme.STATUS_MEANING[r['status']]}",
                         "share": r["events"] / total[r["source"]], "articles": r["articles"]})
    names = [{"id": f"source:{s}", "pick": {"source": s or ""}, "row": i, "name": squeeze(s or UNNAMED), "short": squeeze(s or UNNAMED),
              "events": total[s]} for s, i in line.items()]
    step = 34
    y = alt.Y("row:Q", scale=alt.Scale(domain=[-0.5, len(line) - 0.5], reverse=True, nice=False, zero=False), axis=None)
    colour = alt.Scale(domain=order, range=[theme.STATUS_COLOUR[s] for s in order])
    legend = legend_of(order, 10, 3)
    legend.symbolOpacity = 1  # it has no id, and would dim with whatever is chosen
    bar = alt.Chart(data(segments)).mark_bar(size=step * 0.6, cursor="pointer").encode(
        x=alt.X("from:Q", scale=alt.Scale(domain=[0, 1], nice=False), axis=None), x2="to:Q", y=y, opacity=dim(), description="says:N",
        color=alt.Color("status:N", scale=colour, sort=order, legend=legend),
        tooltip=[alt.Tooltip("says:N", title="how told"), alt.Tooltip("share:Q", title="share", format=".0%"),
                 alt.Tooltip("events:Q", title="events", format=","), alt.Tooltip("articles:Q", title="articles", format=",")])
    own = {s: sum(r["events"] for r in found if r["source"] == s and r["status"] == "reported") / total[s] for s in line}
    high, low = max(own, key=own.get), min(own, key=own.get)
    title = f"{squeeze(high or UNNAMED, 44)} states {percent(own[high], 1)} of what it tells on its own account" + (
        f", {squeeze(low or UNNAMED, 44)} {percent(own[low], 1)}" if len(line) > 1 else "")
    caption = "All events that a publisher's articles tell, by how they are told. Only what is reported does the article itself vouch for."
    summary = "; ".join(f"{s or UNNAMED}: {count(total[s], 'event')}, " + ", ".join(
        f"{r['status']} {percent(r['events'], total[s])}" for r in found if r["source"] == s) for s in list(line)[:6]) + "."
    table = pd.DataFrame([{"publisher": r["source"], **{k: r[k] for k in STATED[1:]}} for r in found], columns=list(STATED))
    return Figure("stated", title, caption, summary, drawn(bar, _labels(names, y, "publisher"), height=step * len(line)), table)


def speech_id(entity: str, kind: str) -> str:
    return f"said:{entity}:{kind}"


def outlet_id(entity: str, source: str | None) -> str:
    return f"through:{entity}:{source or ''}"


def claim_id(entity: str, status: str) -> str:
    return f"claim:{entity}:{status}"


def _first(corpus: Corpus, rows: list[dict], limit: int) -> list[dict]:
    """Those with a name, whoever was asked for before the others."""
    known = [r for r in rows if r["entity"] is not None]
    return sorted(known, key=lambda r: r["entity"] not in corpus.focus)[:limit]


def _labels(names: list[dict], y: alt.Y, what: str) -> alt.Chart:
    return alt.Chart(data(names)).mark_text(style="label", align="right", cursor="pointer", limit=by_width(210, 116)).encode(
        text=named(), x=alt.XValue(-10), y=y, opacity=dim(), description="name:N", tooltip=[alt.Tooltip("name:N", title=what)])


def _matrix(cells: list[dict], heads: list[dict], names: list[dict], amount: str, what: str) -> alt.LayerChart:
    """Squares of `amount` with its number, heads above and names on the left; what is chosen shows in the numbers."""
    step, size = 30, len(names)
    top = max(c[amount] for c in cells)
    for c in cells:
        c |= {"left": c["column"] - 0.47, "right": c["column"] + 0.47, "top": c["row"] - 0.45, "bottom": c["row"] + 0.45}
    x_scale = alt.Scale(domain=[-0.5, len(heads) - 0.5], range=[0, beside(heads, 40, 0.65, (130, 96))], nice=False, zero=False)
    y_scale = alt.Scale(domain=[-0.5, size - 0.5], reverse=True, nice=False, zero=False)
    x, y = alt.X("column:Q", scale=x_scale, axis=None), alt.Y("row:Q", scale=y_scale, axis=None)
    tooltip = [alt.Tooltip("says:N", title=what), alt.Tooltip(f"{amount}:Q", title=amount, format=","),
               alt.Tooltip("articles:Q", title="articles", format=",")]
    lane = alt.Chart(data([{"row": i} for i in range(size)])).mark_rule(style="hairline", aria=False).encode(
        y=y, x=alt.XValue(0), x2=alt.X2Value("width"))
    cell = alt.Chart(data(cells)).mark_rect(cornerRadius=2, cursor="pointer").encode(
        x=alt.X("left:Q", scale=x_scale, axis=None), x2="right:Q", y=alt.Y("top:Q", scale=y_scale, axis=None), y2="bottom:Q",
        color=alt.Color(f"{amount}:Q", scale=alt.Scale(type="quantize", domain=[0, max(top, 5)], range="heatmap"), legend=None),
        opacity=dim(), description="says:N", tooltip=tooltip)
    numbers = [share(alt.Chart(data(cells)).mark_text(style=style, fontSize=12, aria=False, cursor="pointer"), amount).transform_filter(
        f"{negation}datum.high").encode(x=x, y=y, text=alt.Text("part:Q", format=","), opacity=dim(), tooltip=tooltip)
        for style, negation in (("cell-low", "!"), ("cell-high", ""))]
    head = alt.Chart(data(heads)).mark_text(style="label", align="left", baseline="middle", angle=325, cursor="pointer",
                                            limit=by_width(150, 96)).encode(
        x=x, y=alt.YValue(-8), text="name:N", opacity=dim(), tooltip=[alt.Tooltip("name:N", title="chooses")])
    return drawn(lane, cell, *numbers, _labels(names, y, what), head, height=step * size)

"""The articles of a story: which letter is which, and their texts one behind the other."""

from analysis.charts.article.text import Mark, marked, marks, note
from analysis.charts.kit.figure import HtmlView
from analysis.charts.kit.html import attributes, element
from analysis.charts.kit.labels import count, day
from analysis.story.story import Story


def sentence_ids(story: Story) -> dict[str, tuple[str, ...]]:
    """article_id → its sentences: what an article as a whole stands for."""
    found: dict[str, list[str]] = {part.article_id: [] for part in story.parts}
    for article, sentence in zip(story.tables.sentences["article_id"], story.tables.sentences["sentence_id"]):
        found[article].append(sentence)
    return {article: tuple(ids) for article, ids in found.items()}


def article_key(story: Story) -> HtmlView:
    """Which letter is which article, with its publisher, date and length; each chooses what is in it."""
    lines, ids = [], sentence_ids(story)
    size = dict(zip(story.tables.articles["article_id"], story.tables.articles["words"]))
    for part in story.parts:
        dated = day(part.date.date()) if part.date is not None else None
        known = filter(None, [part.source, dated, count(int(size[part.article_id]), "word")])
        about = " · ".join(known)
        lines.append(
            element(
                "li",
                element("b", part.letter)
                + element("span", part.title, {"class": "title"})
                + element("span", about, {"class": "when"}),
                attributes(list(ids[part.article_id]), part.pick),
                raw=True,
            )
        )
    return HtmlView(
        "articles", "Which letter is which article", element("ol", "".join(lines), {"class": "article-key"}, raw=True)
    )


def story_text(story: Story) -> HtmlView:
    """All texts one behind the other, each under its title, marked as the text of one article is."""
    ids = sentence_ids(story)
    heads = [
        Mark(
            part.start,
            part.start + len(story.article.text[part.start : part.body].rstrip()),
            -1,
            (
                ("class", "part-title"),
                *attributes(list(ids[part.article_id]), part.pick).items(),
                ("data-letter", part.letter),
                ("id", f"article-{part.letter}"),
            ),
        )
        for part in story.parts
    ]
    read = marks(story.tables)
    body = marked(story.article.text, read + heads)
    return HtmlView(
        "text", f"The {len(story.parts)} articles", f'<div class="article-text" lang="en">{body}</div>{note(read)}'
    )

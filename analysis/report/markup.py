"""What a notebook's author, or what ran in it, has written → HTML that runs nothing and asks for nothing."""

import functools
import re

# Elements and attributes of foreign HTML that are kept. Nothing that could run, load, submit or restyle the page.
TAGS = frozenset(
    re.findall(
        r"\w+",
        """a abbr b blockquote br caption code col colgroup dd del details dfn div dl dt em figcaption figure
        h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strong sub summary sup
        table tbody td tfoot th thead time tr u ul var""",
    )
)
ATTRIBUTES = {
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "col": ("span",),
    "colgroup": ("span",),
    "abbr": ("title",),
    "ol": ("start",),
}
LINK = re.compile(r"https?://|mailto:|#", re.I)
PICTURE = re.compile(r"data:image/(png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]*")
UNSEEN = re.compile(r"<(style|script|title|noscript|template)\b.*?</\1\s*>", re.I | re.S)  # its content is no text
NUMBER = re.compile(r"<td>(\s*[-+−]?[\d,]*\.?\d+(?:e[-+]?\d+)?\s*%?\s*)</td>", re.I)
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)")  # a terminal's
NO_PICTURE = re.compile(r'<img(?: alt="[^"]*")?>')  # what is left of one that lies elsewhere
LEAST = 3  # level of a heading: h1 is the page's title, h2 a section's


def sanitised(html: str) -> str:
    """Foreign HTML of which only tables, lists, words and pictures that it brings along are left."""
    clean = NO_PICTURE.sub("", _cleaner().clean(UNSEEN.sub("", html)))
    return NUMBER.sub(r'<td class="number">\1</td>', clean)


def _allowed(tag: str, name: str, value: str) -> bool:
    if tag == "a":
        return name == "href" and bool(LINK.match(value))
    if tag == "img":
        return name == "alt" or (name == "src" and bool(PICTURE.fullmatch(value)))
    return name in ATTRIBUTES.get(tag, ())


@functools.cache
def _cleaner():
    from bleach.html5lib_shim import Filter
    from bleach.sanitizer import Cleaner

    class Lowered(Filter):
        """Headings below those of the page."""

        def __iter__(self):
            for token in super().__iter__():
                if re.fullmatch(r"h[1-6]", token.get("name") or ""):
                    token["name"] = f"h{max(int(token['name'][1]), LEAST)}"
                yield token

    return Cleaner(
        tags=TAGS,
        attributes=_allowed,
        protocols={"http", "https", "mailto", "data"},  # data only where `_allowed` says so
        strip=True,
        filters=[Lowered],
    )


def is_empty(html: str) -> bool:
    """Whether sanitised HTML shows nothing: what drew itself by a script has left nothing behind."""
    return "<img " not in html and not re.sub(r"<[^>]*>|&nbsp;|\s", "", html)


def markdown(source: str, attachments: dict | None = None) -> str:
    """Markdown → HTML; tags in it are shown, not obeyed, a link may only lead to a web page or a place here, and a
    picture must come with the notebook."""
    import mistune

    class Renderer(mistune.HTMLRenderer):
        def heading(self, text: str, level: int, **attributes) -> str:
            return super().heading(text, max(level, LEAST), **attributes)

        def image(self, text: str, url: str, title: str | None = None) -> str:
            for kind, content in (attachments or {}).get(url.removeprefix("attachment:"), {}).items():
                url = f"data:{kind};base64,{content}"
            if PICTURE.fullmatch(url):
                return f'<img src="{mistune.escape(url)}" alt="{mistune.escape(text)}">'
            return self.link(text or url, url, title)

    return str(mistune.create_markdown(renderer=Renderer(escape=True), plugins=["table"])(source))


def printed(text: str) -> str:
    """What was printed, as a terminal would show it: without colours, and lines that were written over only once."""
    lines = ESCAPES.sub("", text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in lines)


def sentence(name: str, message: str) -> str:
    """An exception in one sentence: ours are one already, others are named."""
    message = " ".join(printed(message or "").split())
    if name in ("InputError", "ParameterError"):
        return message
    return f"{name}: {message[:300].rstrip('.')}." if message else f"{name}."

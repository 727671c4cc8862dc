"""Colours, type and spacing, chosen once: the charts' Vega-Lite config and the report's CSS custom properties.

Every mark colour keeps at least 3:1 against the paper of both themes (WCAG 1.4.11), so a chart needs no second
palette in the dark; text takes `ink` or `soft`, which keep at least 4.5:1 (WCAG 1.4.3). The hues follow
Okabe and Ito (2008), moved in lightness to meet those ratios. Kind and status are told by shape as well as colour.
"""

from pathlib import Path

MODES = {
    "light": {
        "paper": "#fdfcfa",
        "ink": "#1d2127",
        "soft": "#5a616c",
        "rule": "#d8d7d3",
        "band": "#f4f2ed",
        "raised": "#ffffff",
        "accent": "#b3401f",
        "focus": "#1f5fae",
        "highlight": "#ffe49a",
    },
    "dark": {
        "paper": "#15171b",
        "ink": "#eceae5",
        "soft": "#a7adb7",
        "rule": "#3a3f47",
        "band": "#1d2025",
        "raised": "#1f2228",
        "accent": "#f08a66",
        "focus": "#7db4f2",
        "highlight": "#5c4a12",
    },
}

SANS = "Inter, 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
SERIF = "Charter, 'Bitstream Charter', 'Source Serif 4', 'Iowan Old Style', Georgia, 'Times New Roman', serif"
MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace"

# Marks: one colour and one shape (a Vega symbol or an SVG path in a 2 x 2 box) for every word of a vocabulary.
KIND_COLOUR = {
    "person": "#2b7cd8",
    "organisation": "#b7491f",
    "country": "#247b54",
    "place": "#bc7802",
    "group": "#a052a5",
    "other": "#858689",
}
KIND_SHAPE = {
    "person": "circle",
    "organisation": "square",
    "country": "diamond",
    "place": "triangle-up",
    "group": "triangle-down",
    "other": "cross",
}
STATUS_COLOUR = {
    "reported": "#4d78ae",
    "claimed": "#c34022",
    "denied": "#b84a90",
    "planned": "#199d6d",
    "possible": "#a78404",
    "negated": "#716b62",
}
STATUS_SHAPE = {
    "reported": "circle",
    "claimed": "diamond",
    "denied": "M-.9,-.9L.9,.9M.9,-.9L-.9,.9",
    "planned": "triangle-right",
    "possible": "square",
    "negated": "M-1,0L1,0",
}
STATUS_MEANING = {
    "reported": "the article states it",
    "claimed": "somebody says so",
    "denied": "somebody denies it",
    "planned": "intended",
    "possible": "may be so",
    "negated": "said not to be",
}
# Only what the article itself states is drawn solid: a claim never looks like a fact.
SOLID = ("reported",)
FORM_MEANING = {"name": "named", "nominal": "described", "pronoun": "pronoun"}
QUOTE_COLOUR = "#2f74c0"
QUOTE_FILL = {"direct": 1.0, "mixed": 0.45, "indirect": 0.0}
QUOTE_MEANING = {"direct": "word for word", "mixed": "partly word for word", "indirect": "in the article's words"}
SPEAKER_COLOURS = ("#2b7cd8", "#b7491f", "#247b54", "#a052a5", "#bc7802", "#3a8ba0")
MUTED = "#8a8f98"
ACCENT = "#c34022"

TYPE_SCALE = {
    "small": "0.8125rem",
    "label": "0.875rem",
    "body": "1.0625rem",
    "lead": "1.25rem",
    "h3": "1.3125rem",
    "h2": "1.75rem",
    "h1": "clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem)",
}
SPACE = {"1": "0.25rem", "2": "0.5rem", "3": "0.75rem", "4": "1rem", "5": "1.5rem", "6": "2.5rem", "7": "4rem"}


def config(mode: str = "light") -> dict:
    """Vega-Lite config of a theme, "light" or "dark". The background is transparent: the page shows through."""
    c = MODES[mode]
    plain = {
        "labelColor": c["soft"],
        "titleColor": c["soft"],
        "labelFontSize": 12,
        "titleFontSize": 12,
        "labelFont": SANS,
        "titleFont": SANS,
        "titleFontWeight": "normal",
    }
    return {
        "background": "transparent",
        "font": SANS,
        "padding": {"left": 2, "right": 4, "top": 4, "bottom": 4},
        "view": {"stroke": None},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": c["ink"],
            "subtitleColor": c["soft"],
            "font": SANS,
            "fontSize": 16,
            "fontWeight": 600,
            "subtitleFontSize": 12.5,
            "subtitleFont": SANS,
            "offset": 12,
            "subtitlePadding": 5,
            "lineHeight": 20,
            "subtitleLineHeight": 17,
        },
        "axis": {
            **plain,
            "domain": False,
            "ticks": False,
            "grid": True,
            "gridColor": c["rule"],
            "gridWidth": 0.6,
            "labelPadding": 6,
            "titlePadding": 8,
        },
        "legend": {
            **plain,
            "labelColor": c["ink"],
            "symbolStrokeWidth": 1.6,
            "symbolSize": 80,
            "orient": "top",
            "direction": "horizontal",
            "title": None,
            "columnPadding": 14,
            "rowPadding": 4,
            "offset": 10,
            "symbolOpacity": 1,
        },
        "range": {"heatmap": RAMP[mode], "ramp": RAMP[mode], "category": list(SPEAKER_COLOURS)},
        "text": {"color": c["ink"], "font": SANS, "fontSize": 12.5},
        "style": {
            "band": {"color": c["band"]},
            "hairline": {"color": c["rule"], "strokeWidth": 1},
            "label": {"color": c["ink"], "fontSize": 12.5},
            "note": {"color": c["soft"], "fontSize": 11.5},
            "thread": {"color": c["soft"]},
            "cell-low": {"color": c["ink"]},
            "cell-high": {"color": c["paper"]},
        },
    }


RAMP = {
    "light": ["#dfe8f2", "#9dbfe2", "#5b93cd", "#2a65a9", "#173f73"],
    "dark": ["#22303f", "#2a4a6e", "#35679c", "#7eb0e4", "#d3e6fa"],
}


def _declarations(mode: str) -> str:
    c = MODES[mode]
    pairs = {**c, **{f"ramp-{i}": colour for i, colour in enumerate(RAMP[mode], 1)}}
    # Text in a kind's or a status's own colour needs 4.5:1, which no mid-tone has on both papers.
    towards, share = ("black", "82%") if mode == "light" else ("white", "62%")
    for group, colours in (("kind", KIND_COLOUR), ("status", STATUS_COLOUR)):
        for word, colour in colours.items():
            pairs[f"{group}-{word}-text"] = f"color-mix(in oklab, {colour} {share}, {towards})"
    tint = "16%" if mode == "light" else "30%"
    for i, colour in enumerate(SPEAKER_COLOURS, 1):
        pairs[f"speaker-{i}-tint"] = f"color-mix(in oklab, {colour} {tint}, {c['paper']})"
    pairs["speaker-other-tint"] = f"color-mix(in oklab, {MUTED} {tint}, {c['paper']})"
    return "".join(f"  --{name}: {value};\n" for name, value in pairs.items()) + f"  color-scheme: {mode};\n"


def css_variables(scope: str = ":root") -> str:
    """The theme as CSS custom properties of the elements that `scope` selects.

    The dark values hold under `prefers-color-scheme: dark` unless they have `data-theme="light"`, and with
    `data-theme="dark"` always.
    """
    shared = {"sans": SANS, "serif": SERIF, "mono": MONO, "muted": MUTED, "quote": QUOTE_COLOUR}
    shared |= {f"size-{name}": size for name, size in TYPE_SCALE.items()}
    shared |= {f"space-{name}": size for name, size in SPACE.items()}
    shared |= {f"kind-{name}": colour for name, colour in KIND_COLOUR.items()}
    shared |= {f"status-{name}": colour for name, colour in STATUS_COLOUR.items()}
    shared |= {f"speaker-{i}": colour for i, colour in enumerate(SPEAKER_COLOURS, 1)}
    shared["speaker-other"] = MUTED
    common = "".join(f"  --{name}: {value};\n" for name, value in shared.items())
    light, dark = _declarations("light"), _declarations("dark")
    return (
        f"{scope} {{\n{common}{light}}}\n"
        f'@media (prefers-color-scheme: dark) {{\n{scope}:not([data-theme="light"]) {{\n{dark}}}\n}}\n'
        f'{scope}[data-theme="dark"] {{\n{dark}}}\n'
    )


def style_sheet(scope: str = ":root") -> str:
    """`css_variables` and the rules for what this package writes as HTML (the text, quotes, the ledger)."""
    return css_variables(scope) + (Path(__file__).parent / "views.css").read_text(encoding="utf-8")

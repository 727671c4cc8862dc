"""A displayed figure on a page: what the page has to know of it, without Altair (which takes a second to import)."""

VEGALITE = "application/vnd.vegalite.v5+json"
FIGURE = "application/vnd.analysis.figure+json"
VIEW = "application/vnd.analysis.view+json"
NARROW = 480


def for_page(spec: dict) -> dict:
    """A displayed figure's spec as a page of one's own needs it.

    As wide as its container; title, background and config left to the page (`theme.config(mode)` goes to
    vegaEmbed's `config` option, and again when the theme changes).
    """
    spec = {k: v for k, v in spec.items() if k not in ("title", "config", "background")}
    spec |= {"width": "container", "autosize": {"type": "fit-x", "contains": "padding"}}
    with_param(spec, "narrow", {"expr": f"containerSize()[0] < {NARROW}"})
    return spec


def with_param(spec: dict, name: str, value: dict) -> None:
    """Set one of the spec's params."""
    spec["params"] = [{"name": name, **value} if p["name"] == name else p for p in spec["params"]]

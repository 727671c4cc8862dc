"""What stands in a notebook where no kernel is behind it: on GitHub, in nbviewer, converted, or not trusted."""

from collections.abc import Sequence

from analysis.shipped import program

TRUST = (
    "This is the story without the live instrument, which needs a kernel and a trusted notebook: in JupyterLab choose "
    "File → Trust Notebook, then Run → Run All Cells"
)


def still(views: Sequence, notebook: str = "") -> dict[str, str]:
    """The story as HTML, and a sentence on what makes it live; the widget takes its place (static/widget.js)."""
    story = "".join(view._repr_mimebundle_()["text/html"] for view in views if view is not None)
    opens = f"<code>{' '.join([*program(), 'lab', *notebook.split()])}</code> opens it"
    words = f"<p><em>{TRUST} ({opens}).</em></p>"
    return {
        "text/html": f'<div class="analysis-still">{words}{story}</div>',
        "text/plain": f"{TRUST}.",
    }

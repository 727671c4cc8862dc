"""Notebooks as they are after a run, made here: their pages need no kernel."""

from nbformat import NotebookNode, v4


def executed(*shown) -> NotebookNode:
    """A notebook of cells in that order: words are Markdown, anything else is what a cell has shown."""
    return v4.new_notebook(cells=[_cell(one) for one in shown])


def _cell(one) -> NotebookNode:
    if isinstance(one, str):
        return v4.new_markdown_cell(one)
    bundle = one if isinstance(one, dict) else {"data": one._repr_mimebundle_(exclude={"image/svg+xml"})}
    return v4.new_code_cell(outputs=[v4.new_output(**{"output_type": "display_data"} | bundle)])

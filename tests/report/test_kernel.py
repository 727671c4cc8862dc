"""A kernel that is slow to start, or that ends as it does: waited for, or one sentence."""

import nbformat
import pytest

from analysis.report import kernel as kernels
from analysis.report.kernel import ReportError, execute, kernel

NOTEBOOK = nbformat.v4.new_notebook(
    cells=[nbformat.v4.new_code_cell("", metadata={"tags": ["parameters"]}), nbformat.v4.new_code_cell("print('read')")]
)


@pytest.fixture
def hook(tmp_path, monkeypatch):
    """What a kernel runs before it starts."""

    def given(code):
        (tmp_path / "sitecustomize.py").write_text(
            f"import sys\nif 'ipykernel_launcher' in sys.orig_argv:\n    {code}\n"
        )
        monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=":")

    return given


def printed():
    with kernel() as manager:
        done = execute(NOTEBOOK, {}, manager, lambda step, share: None)
    return [output["text"].strip() for cell in done.notebook["cells"] for output in cell.get("outputs", ())]


def test_a_slow_kernel_is_waited_for(hook):
    hook("import time; time.sleep(6)")
    assert printed() == ["read"]


def test_a_kernel_that_does_not_start_is_one_sentence(hook, monkeypatch):
    monkeypatch.setattr(kernels, "START", 1)
    hook("import time; time.sleep(60)")
    with pytest.raises(ReportError, match=r"^The notebook's kernel did not start within 1 seconds; run it again .*\.$"):
        printed()


def test_a_kernel_that_ends_as_it_starts_is_one_sentence(hook):
    hook("sys.exit(3)")
    with pytest.raises(ReportError, match=r"^The notebook's kernel ended while it started, .*\.$"):
        printed()

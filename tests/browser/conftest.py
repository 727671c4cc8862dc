"""A real browser without a network, and the reports that are opened in it."""

import contextlib
import functools
import hashlib
import os
import shutil
import time
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from statistics import median

import pytest

from analysis.report.exporter import to_html
from analysis.report.kernel import execute, kernel
from analysis.report.notebooks import ARTICLE, read_notebook
from analysis.report.parameters import checked
from analysis.writing import write_whole

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

AXE = files("axe_core_python").joinpath("axe.min.js").read_text("utf-8")
PAINTED = """async choice => {
  await instrument.choose(choice);
  await new Promise(next => requestAnimationFrame(() => setTimeout(next)));
}"""
# A fixed piece of a page's work, whatever the page is: 30,000 words made, styled and laid out.
WORDS = """() => {
  for (let round = 0; round < 10; round++) {
    const host = document.createElement('div');
    host.style.width = '600px';
    for (let n = 0; n < 3000; n++) {
      const word = document.createElement('span');
      word.textContent = `word${n} `;
      host.append(word);
    }
    document.body.append(host);
    host.offsetHeight;
    host.remove();
  }
}"""
# What the last step set off is drawn, and nothing fades or moves any more.
STILL = """new Promise(next => requestAnimationFrame(() => requestAnimationFrame(
  () => next(document.getAnimations().every(one => one.playState !== 'running')))))"""
# What axe finds wrong, and nothing of what it finds right: that is 4,000 elements, which take longer to pass on than to look at.
FAULTS = """async () => (await axe.run({resultTypes: ['violations']})).violations
  .map(v => [v.id, v.impact, v.nodes.slice(0, 4).map(node => node.target.join(' ')), v.nodes[0].failureSummary])"""


TAKEN_BACK = """async unfolded => {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  for (const rows of document.querySelectorAll('.tools details')) rows.open = false;
  for (const field of document.querySelectorAll('[data-part=finder]')) field.value = '';
  getSelection().removeAllRanges();
  document.activeElement.blur();
  await instrument.choose({});
  for (const fold of document.querySelectorAll('details.fold')) fold.open = unfolded;
  scrollTo(0, 0);
}"""


@dataclass
class Opened:
    """A page, with what it complained of and what it asked for."""

    page: object
    unfolded: bool = True
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    devtools: object = None

    def until(self, expression: str, seconds: float = 20) -> None:
        """Wait for an expression to hold; playwright's own way needs eval, which the page forbids."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(expression):
            assert time.monotonic() < end, f"never: {expression}"
            time.sleep(0.03)

    def chosen(self) -> list[str] | None:
        return self.page.evaluate("instrument.chosen")

    def said(self) -> str:
        return self.page.inner_text('[data-part="said"]')

    def choose(self, choice: dict) -> None:
        self.page.evaluate("choice => instrument.choose(choice)", choice)

    def effort(self, choices) -> float:
        """The work from a choice to the frame after the last view that follows it, in terms of `WORDS`: the same on a
        slow machine and on a fast one, whatever else it does. Medians."""
        fixed = median(self._took(WORDS) for _ in range(5))
        return median(self._took(PAINTED, choice) for choice in choices) / fixed

    def _took(self, script: str, *given) -> float:
        before = self._worked()
        self.page.evaluate(script, *given)
        return self._worked() - before

    def _worked(self) -> float:
        """Seconds of processor time of the page's own thread."""
        if self.devtools is None:
            self.devtools = self.page.context.new_cdp_session(self.page)
            self.devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        found = self.devtools.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in found if metric["name"] == "ThreadTime")

    def faults(self) -> list[list]:
        """What axe finds in the page as it stands, once it has come to rest: rule, impact, elements, how to mend it."""
        self.until(STILL)
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        return self.page.evaluate(FAULTS)

    def serious(self) -> list[list]:
        return [fault for fault in self.faults() if fault[1] in ("serious", "critical")]


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found or None, args=ARGUMENTS)
        yield started
        started.close()


@contextlib.contextmanager
def opening(browser):
    """path → Opened, with the network cut; unfold: as a reader who has opened every section."""
    contexts = []

    def opened(path: Path, *, hash: str = "", width: int = 1280, scheme: str = "light", unfold: bool = True) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True, accept_downloads=True
        )
        contexts.append(context)
        found = Opened(context.new_page(), unfold)
        found.page.on("console", lambda message: message.type == "error" and found.errors.append(message.text))
        found.page.on("pageerror", lambda error: found.errors.append(str(error)))
        found.page.on("dialog", lambda dialog: (found.errors.append(f"dialog {dialog.message}"), dialog.dismiss()))
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.goto(f"{path.as_uri()}{hash}")
        found.page.wait_for_selector("html[data-drawn]", state="attached", timeout=60_000)
        if unfold:
            found.page.evaluate("for (const fold of document.querySelectorAll('details.fold')) fold.open = true")
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(browser):
    """path → its page, as somebody sees it who has just opened it (`opening`)."""
    with opening(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def opened_once(browser):
    with opening(browser) as opened:
        yield functools.cache(opened)


@pytest.fixture
def kept_page(opened_once):
    """path → its page, opened once for all tests of a file that look, choose and cite (`opening`): what they chose and
    where they went is taken back."""
    used = []

    def kept(path: Path, **how) -> Opened:
        used.append(opened_once(path, **{"width": 1280, "scheme": "light", "unfold": True, **how}))
        return used[-1]

    yield kept
    for opened in used:
        opened.page.mouse.move(0, 0)
        opened.page.emulate_media(media="screen")
        opened.page.evaluate(TAKEN_BACK, opened.unfolded)


@pytest.fixture(scope="session")
def rendered(tmp_path_factory):
    """(article, **parameters) → its report, made once for all processes that test; one kernel of each runs them."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "reports"
    folder.mkdir(exist_ok=True)
    with contextlib.ExitStack() as started:
        manager = functools.cache(lambda: started.enter_context(kernel()))

        def render(article, **parameters) -> Path:
            key = hashlib.sha256(f"{article} {parameters!r}".encode()).hexdigest()
            page = folder / f"{key[:16]}.html"
            if not page.exists():
                notebook = read_notebook(ARTICLE.path)
                values = checked(ARTICLE.known, {"article": str(article), **parameters})
                done = execute(notebook, values, manager(), lambda step, share: None)
                write_whole(page, to_html(done.notebook).encode("utf-8"))
            return page

        yield render

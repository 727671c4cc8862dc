"""The picture of the story screen that the README shows: `make picture` takes it, a test wants it taken anew when the
page's templates or styles have changed since."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from tests.browser.conftest import ARGUMENTS
from tests.conftest import PROROGATION, ROOT

ARTICLE = PROROGATION / "2019-08-29-queen-elizabeth-agrees-to-suspend-uk-parliament.md"
PICTURE = ROOT / "docs" / "pictures" / "story.png"
MADE_FROM = PICTURE.with_suffix(".sha256")
WIDTH, HEIGHT = 1280, 860


def look() -> str:
    """SHA-256 of what a page looks like by: its templates and styles."""
    folders = [
        ROOT / "analysis" / "report" / "templates",
        ROOT / "analysis" / "report" / "static",
        ROOT / "analysis" / "charts",
    ]
    paths = sorted(path for folder in folders for ending in ("j2", "css") for path in folder.rglob(f"*.{ending}"))
    found = hashlib.sha256()
    for path in paths:
        found.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()


def take() -> None:
    from playwright.sync_api import sync_playwright

    from analysis.report import run
    from analysis.report.notebooks import ARTICLE as NOTEBOOK

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = run.report(NOTEBOOK, str(ARTICLE), {}, Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium or None, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(path.as_uri())
        page.wait_for_selector(".chart svg", state="attached")
        PICTURE.parent.mkdir(exist_ok=True)
        page.screenshot(path=PICTURE)
        browser.close()
    MADE_FROM.write_text(look() + "\n", "utf-8")


if __name__ == "__main__":
    take()

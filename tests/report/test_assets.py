"""The joined scripts: strict, whole, fit for a page, and clean under the linter."""

import hashlib

import platformdirs
import pytest

from analysis.report import assets
from analysis.report.assets import BUNDLES, PRODUCTS, STATIC, files, lean, scripts
from analysis.report.policy import digest, policy
from tests.report import lint


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_product_is_strict_and_can_stand_in_a_page(product):
    script = scripts(product)
    assert script.startswith('"use strict";\n') and script.endswith("\n")
    assert "</script" not in script.lower() and "<!--" not in script and "\r" not in script
    assert [name for name in files(product) if (STATIC / name).read_text("utf-8") not in script] == []


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_page_carries_every_line_of_code_and_no_other(product):
    whole = [line.strip() for line in scripts(product).split("\n")]
    assert lean(scripts(product)).split("\n")[:-1] == [line for line in whole if line and not line.startswith("//")]
    assert all(line.split("//")[0].count("`") % 2 == 0 for line in whole)  # no string goes over a line


def test_every_script_belongs_to_a_product():
    used = {name for product in PRODUCTS for name in files(product)}
    assert used == {path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*.js")}


def test_the_policy_lets_only_these_scripts_and_this_style_be():
    allowed = dict(rule.split(" ", 1) for rule in policy("p {}", "one()", "two()").split("; "))
    assert allowed["default-src"] == "'none'"
    assert allowed["script-src"].split() == [digest("one()"), digest("two()")]
    assert allowed["style-src"] == digest("p {}")
    assert digest("p {}").startswith("'sha256-")
    assert "script-src" not in policy("p {}")


@pytest.fixture(scope="module")
def linter():
    return lint.oxlint() or pytest.skip(lint.MISSING)


@pytest.mark.parametrize("product", PRODUCTS)
def test_the_linter_finds_nothing(product, linter):
    assert lint.findings(product, scripts(product), linter) == []


def test_a_finding_names_the_file_and_the_line(linter):
    broken = scripts("corpus").replace("const listed =", "const mislaid = adds; var listed =", 1)
    found = lint.findings("corpus", broken, linter)
    line = (STATIC / "instrument" / "choice.js").read_text("utf-8").split("const listed")[0].count("\n") + 1
    assert found and all(each.startswith(f"instrument/choice.js:{line}: ") for each in found)


@pytest.fixture(scope="module")
def bundle():
    return assets.bundled()


@pytest.fixture
def cached(tmp_path, monkeypatch, bundle):
    """Where the libraries are kept; making them anew is counted."""
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path))
    made = []
    monkeypatch.setattr(assets, "bundled", lambda: made.append(1) or bundle)
    libraries = assets.libraries.__wrapped__
    assert libraries() == bundle and made == [1]
    (path,) = tmp_path.iterdir()
    return path, libraries, made


def test_what_this_version_makes_is_known(bundle):
    """A new vl-convert: put its hash into BUNDLES, or its libraries are made anew for every report."""
    assert hashlib.sha256(bundle.encode()).hexdigest() in BUNDLES.values()


def test_libraries_are_made_once(cached, bundle):
    _, libraries, made = cached
    assert libraries() == bundle and made == [1]


@pytest.mark.parametrize(
    "harm", [lambda c: c[:-100], lambda c: b"", lambda c: c + b";alert(1)", lambda c: bytes([c[0] ^ 1]) + c[1:]]
)
def test_kept_libraries_that_are_not_ours_are_made_again(cached, bundle, harm):
    path, libraries, made = cached
    path.write_bytes(harm(path.read_bytes()))
    assert libraries() == bundle and made == [1, 1]
    assert path.read_bytes() == bundle.encode()


def test_libraries_of_a_version_that_is_not_known_are_not_kept(cached, bundle, monkeypatch):
    path, libraries, made = cached
    monkeypatch.setattr(assets, "BUNDLES", {})
    path.write_text("alert(1)")
    assert libraries() == bundle and made == [1, 1] and path.read_text() == "alert(1)"

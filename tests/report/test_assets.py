"""The joined scripts: strict, whole, fit for a page, and clean under the linter."""

import pytest

from analysis.report.assets import PRODUCTS, STATIC, files, scripts
from analysis.report.policy import digest, policy
from tests.report import lint


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_product_is_strict_and_can_stand_in_a_page(product):
    script = scripts(product)
    assert script.startswith('"use strict";\n') and script.endswith("\n")
    assert "</script" not in script.lower() and "<!--" not in script and "\r" not in script
    assert [name for name in files(product) if (STATIC / name).read_text("utf-8") not in script] == []


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
    broken = scripts("corpus").replace("const listed =", "const lost = adds; var listed =", 1)
    found = lint.findings("corpus", broken, linter)
    line = (STATIC / "instrument" / "choice.js").read_text("utf-8").split("const listed")[0].count("\n") + 1
    assert found and all(each.startswith(f"instrument/choice.js:{line}: ") for each in found)

"""The wheel holds all that the program needs: installed in an empty folder it works without a clone."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from analysis.shipped import EXTRAS, NAME
from tests.conftest import ROOT, SEED

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def pip(*arguments):
    done = subprocess.run([sys.executable, "-m", "pip", "-qq", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    source = tmp_path_factory.mktemp("source")
    for name in ("analysis", "notebooks", "seeds"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", source / "dist", source)
    return next((source / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-compile", "--target", folder, wheel)
    return folder


def called(installed, folder, *arguments):
    """The command of the wheel, run in a folder that holds nothing of ours."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "ANALYSIS_CACHE": str(folder / "kept")}
    command = [sys.executable, str(installed / "bin" / NAME), *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_every_file_is_in_the_wheel(wheel):
    held = {name.partition("/")[2] for name in zipfile.ZipFile(wheel).namelist() if name.startswith("analysis/")}
    there = {
        path.relative_to(ROOT / "analysis").as_posix() for path in (ROOT / "analysis").rglob("*") if path.is_file()
    }
    beside = {
        path.relative_to(ROOT).as_posix() for name in ("notebooks", "seeds") for path in (ROOT / name).rglob("*.*")
    }
    ours = {name for name in there | beside if "__pycache__" not in name and ".ipynb_checkpoints" not in name}
    pages_on_the_code = {"model/README.md"}
    assert ours - held == pages_on_the_code
    assert held - ours == set()


def test_nothing_else_is_installed(wheel):
    tops = {name.partition("/")[0].partition("-")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"analysis", NAME.replace("-", "_")}


def test_report_without_a_clone(installed, tmp_path):
    (tmp_path / "article.txt").write_text(SEED.read_text("utf-8"), "utf-8")
    done = called(installed, tmp_path, "report", "article.txt")
    assert done.stdout == f"{Path('reports') / 'article.html'}\n", done.stderr
    page = (tmp_path / "reports" / "article.html").read_text("utf-8")
    assert f"{NAME} report article.txt" in page


def test_tables_without_a_clone(installed, tmp_path):
    (tmp_path / "article.txt").write_text(SEED.read_text("utf-8"), "utf-8")
    assert called(installed, tmp_path, "tables", "article.txt", "--out", "tables").returncode == 0
    assert (tmp_path / "tables" / "datapackage.json").is_file()


def test_what_an_extra_holds_is_what_the_program_says_to_install_it_for():
    extras = PROJECT["optional-dependencies"]
    listed = {
        line.partition("[")[0].partition("=")[0].strip().removeprefix("dkpro-"): name  # a package and its module
        for name in ("lab", "corpus", "cas")
        for line in extras[name]
    }
    assert {module: extra for module, extra in EXTRAS.items() if module != "distributed"} == listed


def test_the_pythons_promised_are_those_tested():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8"))
    tested = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert tested == [line.split()[-1] for line in PROJECT["classifiers"] if "Python :: 3." in line]
    assert PROJECT["requires-python"] == f">={tested[0]},<3.{int(tested[-1].split('.')[1]) + 1}"


def test_the_version_to_cite_is_the_version():
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["version"] == PROJECT["version"]


def test_the_command_has_the_name_of_the_distribution():
    assert PROJECT["name"] == NAME
    assert list(PROJECT["scripts"]) == [NAME]

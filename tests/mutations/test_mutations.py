"""The list of mutations is about the code as it is."""

import pytest

from tests.conftest import ROOT
from tests.mutations.mutation import Mutation, mutations

LISTED = mutations()


def test_there_are_forty_in_every_room():
    assert len(LISTED) >= 40 and len({(m.file, m.old) for m in LISTED}) == len(LISTED)
    rooms = {path.name for path in (ROOT / "analysis").iterdir() if (path / "__init__.py").is_file()}
    assert rooms - {"training"} <= {m.file.split("/")[1] for m in LISTED}


@pytest.mark.parametrize("mutation", LISTED, ids=lambda m: f"{m.file}: {m.why}")
def test_a_mutation_changes_what_stands_in_its_file(mutation: Mutation):
    changed = mutation.mutated(ROOT)
    assert changed != (ROOT / mutation.file).read_text("utf-8")
    if mutation.file.endswith(".py"):
        compile(changed, mutation.file, "exec")
    assert all((ROOT / test.partition("::")[0]).exists() for test in mutation.tests)

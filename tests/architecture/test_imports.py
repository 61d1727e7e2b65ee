"""The layers of docs/architecture.md, as written in pyproject.toml."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, files, shown


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_the_arrows_point_down():
    program = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


#: Where the matching meets rows: turning them into values, finding them, keeping the weights.
DOORS = {"selectors.py", "profiles.py", "narrowing.py", "search.py", "services.py"}


def test_matching_knows_no_database():
    """A function of plain values can be understood, and tested, on paper.

    Few doors lead out. That its core knows no Django at all, import-linter checks.
    """
    guilty = [
        f"{shown(path)}: {name}"
        for path in files("*.py")
        if "talentscan/matching" in shown(path) and path.name not in DOORS
        for name in imports_of(path)
        if name.startswith("django.db")
        or name.split(".")[-1] in {"models", "managers", "querysets"}
    ]

    assert not guilty


@pytest.mark.parametrize("folder", ["tests", "bin"])
def test_the_product_does_not_lean_on_its_tests_or_tools(folder):
    guilty = [
        shown(path)
        for path in files("*.py")
        if any(name.split(".")[0] == folder for name in imports_of(path))
    ]

    assert not guilty


def test_imports_are_seen(tmp_path):
    """The other side: what the tests above look for is found when it is there."""
    module = tmp_path / "module.py"
    module.write_text("def f():\n    from django.db import models\n    import tests.factories\n")

    assert imports_of(module) == {"django.db.models", "tests.factories"}

"""Habits of the whole project, so that nobody has to remember them."""

import ast
import re
import subprocess
import sys
import tomllib

import pytest
from packaging.requirements import Requirement

from freelancekit.say import languages
from freelancekit.version import __version__
from tests import ROOT

PACKAGE = ROOT / "freelancekit"
MODULES = sorted(PACKAGE.rglob("*.py"))
#: What the single career and the crowd must work out to the same bit.
EXACT = ["wallet", "contracts", "market", "strategies", "proposals", "trust", "careers"]
EXACT += ["evidence/tournament.py", "evidence/paired.py"]
MOST_LINES, MOST_IN_A_BODY = 350, 25


def tracked():
    """The files of a clone."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone, so nobody knows which files belong to it")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if (ROOT / name).is_file()]


def pins(path, python="3.11.14"):
    """Name and version of what a requirements file installs on Binder's kind of machine."""
    machine = {
        "python_full_version": python,
        "python_version": python[:4],
        "sys_platform": "linux",
        "os_name": "posix",
    }
    found = {}
    for line in path.read_text().splitlines():
        if line and not line.lstrip().startswith("#"):
            one = Requirement(line)
            if one.marker is None or one.marker.evaluate(machine):
                found[one.name] = str(one.specifier)
    return found


def nodes(module, *kinds):
    return [
        node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, kinds)
    ]


def body_lines(function):
    """Lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


class TestGround:
    def test_version_stands_in_one_place(self):
        line = re.compile(rf"(^|\W){re.escape(__version__)}($|[^\w.])")
        holders = [
            path.relative_to(ROOT).as_posix()
            for path in (*ROOT.glob("*.toml"), *ROOT.glob("*.cff"), ROOT / "start.py", *MODULES)
            if line.search(path.read_text(encoding="utf-8"))
        ]
        assert holders == ["freelancekit/version.py"]

    def test_licences(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert project["license"] == "MIT AND CC-BY-4.0"
        assert project["license-files"] == ["LICENSE", "LICENSE-TEXT"]
        assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
        text = (ROOT / "LICENSE-TEXT").read_text(encoding="utf-8")
        assert "https://creativecommons.org/licenses/by/4.0/legalcode" in text
        assert "Section 8 -- Interpretation." in text

    def test_python_has_no_upper_bound(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert project["requires-python"] == ">=3.11"

    def test_clone_is_small(self):
        """Ten megabytes for one edition, and two more for each other."""
        editions = len(languages()) - 1
        assert sum(path.stat().st_size for path in tracked()) < 10_000_000 + 2_000_000 * editions

    def test_no_registry_in_what_is_installed(self):
        """A lock file or a pin with an address in it would send every reader there."""
        assert not [
            path.name for path in tracked() if path.name in {"uv.lock", "poetry.lock", "package-lock.json"}
        ]
        for path in (*(ROOT / "requirements").glob("*.txt"), ROOT / ".binder" / "requirements.txt"):
            assert not re.search(r"https?://|--(extra-)?index-url|--find-links", path.read_text()), path.name


class TestPins:
    @pytest.mark.parametrize("python", ["3.11.14", "3.12.1", "3.13.0"])
    def test_test_set_contains_the_learning_set(self, python):
        learn, test = (pins(ROOT / "requirements" / f"{name}.txt", python) for name in ("learn", "test"))
        assert learn.items() <= test.items()

    def test_every_dependency_is_pinned(self):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = project["optional-dependencies"]
        needed = {need.partition(";")[0] for need in [*project["dependencies"], *extras["learn"]]}
        assert needed <= pins(ROOT / "requirements" / "learn.txt").keys()
        assert {*extras["test"]} <= pins(ROOT / "requirements" / "test.txt").keys()

    def test_binder_has_the_same_versions(self):
        learn, binder = pins(ROOT / "requirements" / "learn.txt"), pins(ROOT / ".binder" / "requirements.txt")
        assert binder.items() <= learn.items()

    def test_binder_keeps_its_own(self):
        image, binder = (
            pins(ROOT / "tests" / "install" / "binder_base.txt"),
            pins(ROOT / ".binder" / "requirements.txt"),
        )
        assert image.keys().isdisjoint(binder)


class TestHabits:
    @pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
    def test_modules_and_functions_are_short(self, module):
        lines = len(module.read_text(encoding="utf-8").splitlines())
        assert lines < MOST_LINES
        long = {
            function.name: body_lines(function)
            for function in nodes(module, ast.FunctionDef, ast.AsyncFunctionDef)
            if body_lines(function) >= MOST_IN_A_BODY
        }
        assert not long

    def test_exact_floors_use_numpy_for_exp_and_powers(self):
        """`math.exp` and `**` give other last bits for one number than NumPy gives for an array."""
        found = []
        modules = [
            path for path in MODULES if str(path.relative_to(PACKAGE).as_posix()).startswith(tuple(EXACT))
        ]
        assert all(any(name in path.as_posix() for path in modules) for name in EXACT)
        for module in modules:
            for node in nodes(module, ast.BinOp, ast.AugAssign, ast.Attribute, ast.ImportFrom):
                power = isinstance(getattr(node, "op", None), ast.Pow)
                from_math = isinstance(node, ast.ImportFrom) and node.module == "math"
                exp = from_math and "exp" in {alias.name for alias in node.names}
                exp |= isinstance(node, ast.Attribute) and ast.unparse(node) == "math.exp"
                if power or exp:
                    found.append(f"{module.name}:{node.lineno}")
        assert not found

    def test_import_is_light(self):
        heavy = ["pandas", "matplotlib", "ipywidgets", "anywidget", "jupyterlab", "IPython", "scipy"]
        code = f"import sys, freelancekit; print([name for name in {heavy} if name in sys.modules])"
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert done.stdout == "[]\n"

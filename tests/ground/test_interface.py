"""The whole interface: explicit names, and importing that does nothing but import."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import freelancekit as fk
from tests import ROOT


def test_the_public_names_are_sorted_and_all_there():
    assert fk.__all__ == sorted(fk.__all__)
    tree = ast.parse(Path(fk.__file__).read_text(encoding="utf-8"))
    imported = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert set(fk.__all__) == imported - {"__version__"}


def test_every_public_name_has_a_docstring_with_an_example():
    for name in fk.__all__:
        thing = getattr(fk, name)
        assert thing.__doc__, name
        if callable(thing):
            assert ">>>" in thing.__doc__, name


def test_importing_changes_no_setting_and_writes_nothing(tmp_path):
    """Warnings filters and random state stay (numpy sets its own first), and no file appears."""
    probe = (
        "import warnings, random, os, numpy, msgspec, platformdirs; before = list(warnings.filters), random.getstate();"
        "import freelancekit; assert before == (list(warnings.filters), random.getstate());"
        "assert os.listdir('.') == [], os.listdir('.')"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=tmp_path,
        env={"FREELANCEKIT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "home").exists()


def test_a_learner_sees_their_own_line_and_one_sentence():
    """What IPython prints for our errors; a line of the learner's, none of ours."""
    source = "import freelancekit as fk\nfk.Wallet('upwork-2025').spend(500)\n"
    probe = (
        "from IPython.core.interactiveshell import InteractiveShell as S; s = S.instance(colors='nocolor');"
        f"s.run_cell({source!r})"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    told = done.stdout + done.stderr
    assert "fk.Wallet('upwork-2025').spend(500)" in told
    assert "Spending 500 Connects" in told
    assert not re.search(r"wallet\w*\.py|Traceback", told)


def test_the_first_screen_of_the_readme_has_what_a_reader_needs():
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40])
    for needed in (
        "For whom",
        "How long",
        "![",
        "python3 start.py\n",
        "py start.py",
        "python3 start.py test",
    ):
        assert needed in first
    assert re.search(r"!\[[^\]]{40,}\]", first)

"""The start command: what it says, what it copies and what it never overwrites, when it installs."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT

START = ROOT / "start.py"
PAGE = ROOT / "freelancekit" / "page"


@pytest.fixture
def start(monkeypatch):
    """start.py as a module of its own for each test, so that a test may change its constants."""
    spec = importlib.util.spec_from_file_location("start_under_test", START)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    monkeypatch.setenv("FREELANCEKIT_LANG", "en")  # main says which; afterwards all is as it was
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tree(start, tmp_path, monkeypatch):
    """A small checkout in a folder with a space and Japanese letters in its name; start.py works in it."""
    root = tmp_path / "日本 語 folder"
    for name in ("notebooks", "exercises", "requirements", "freelancekit"):
        (root / name).mkdir(parents=True)
    notebook(root / "notebooks" / "00-start-here.ipynb", "1 + 1")
    notebook(root / "exercises" / "02-the-wallet.ipynb", "2 + 2")
    (root / "requirements" / "learn.txt").write_text("jupyterlab==1\n")
    (root / "requirements" / "test.txt").write_text("jupyterlab==1\npytest==1\n")
    (root / "freelancekit" / "__init__.py").write_text("")
    (root / "freelancekit" / "page").mkdir()
    for name in ("workbook.py", "language.py"):
        (root / "freelancekit" / "page" / name).write_bytes((PAGE / name).read_bytes())
    words = Path("freelancekit", "locale", "ja", "LC_MESSAGES", "freelancekit.mo")
    (root / words).parent.mkdir(parents=True)
    (root / words).write_bytes((ROOT / words).read_bytes())
    (root / "pyproject.toml").write_text("")
    monkeypatch.setattr(start, "ROOT", root)
    monkeypatch.setattr(start, "WORKBOOK", root / "my-workbook")
    return root


def notebook(path, *sources):
    """Write a notebook of code cells that have run."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": number,
            "id": f"cell-{number}",
            "metadata": {},
            "outputs": [{"output_type": "stream", "name": "stdout", "text": "seen\n"}],
            "source": source.splitlines(keepends=True),
        }
        for number, source in enumerate(sources, 1)
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def sources(path):
    return ["".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]]


class TestWhichPython:
    def test_grammar_is_old(self):
        ast.parse(START.read_text(), feature_version=(3, 7))

    @pytest.mark.parametrize(
        ("version", "sentence"),
        [
            (
                (3, 6, 15),
                "This is Python 3.6, and the workbook needs 3.11 or newer: get one from python.org.",
            ),
            (
                (3, 10, 13),
                "This is Python 3.10, and the workbook needs 3.11 or newer: get one from python.org.",
            ),
            ((3, 11, 0), ""),
            ((3, 13, 9), ""),
            (
                (3, 14, 0),
                "This is Python 3.14, newer than 3.13, the last one we tested: it will probably work.",
            ),
        ],
    )
    def test_sentence(self, start, version, sentence):
        assert start.older_or_newer(version) == sentence

    def test_newer_goes_on(self, start, monkeypatch, tree, capsys):
        monkeypatch.setattr(start.sys, "version_info", (3, 14, 0))
        assert start.main(["copy"]) == 0
        assert capsys.readouterr().out == (
            "This is Python 3.14, newer than 3.13, the last one we tested: it will probably work.\n"
            "Your own copy is in my-workbook: 2 new, 0 updated.\n"
        )

    @pytest.mark.parametrize("missing", ["venv", "ensurepip"])
    def test_no_venv(self, start, monkeypatch, tmp_path, missing):
        find = importlib.util.find_spec
        monkeypatch.setattr(
            start.importlib.util, "find_spec", lambda name: None if name == missing else find(name)
        )
        with pytest.raises(SystemExit) as stopped:
            start.make_environment(tmp_path / ".venv")
        assert stopped.value.code == (
            "This Python cannot make an environment, because venv or ensurepip is missing: install it "
            "(Debian, Ubuntu: sudo apt install python3-venv) and run the same command again."
        )
        assert not (tmp_path / ".venv").exists()


class TestWords:
    def test_unknown_word(self, start):
        with pytest.raises(SystemExit) as stopped:
            start.main(["tset"])
        assert stopped.value.code == "There is no command 'tset'; there is open, test, setup, copy."

    def test_unknown_gate(self, start):
        with pytest.raises(SystemExit) as stopped:
            start.main(["test", "--only", "package", "lesson"])
        assert stopped.value.code == (
            "There is no gate 'lesson'; there is style, lessons, package, notebooks, site, browser, install."
        )

    def test_help(self, start, capsys):
        with pytest.raises(SystemExit) as stopped:
            start.main(["--help"])
        assert stopped.value.code == 0
        assert start.__doc__.strip() in capsys.readouterr().out

    def test_rest_goes_to_jupyterlab(self, start, monkeypatch):
        went = []
        monkeypatch.setattr(start, "open_workbook", lambda extra, guessed: went.append(extra))
        start.main([])
        start.main(["open", "--", "--no-browser", "--port", "8899"])
        assert went == [[], ["--no-browser", "--port", "8899"]]

    @pytest.mark.parametrize(
        ("said", "kept", "system", "page"),
        [
            (["--lang", "ja"], "", "C", "ja/home.ipynb"),
            ([], "ja", "C", "ja/home.ipynb"),
            ([], "", "ja_JP.UTF-8", "ja/home.ipynb"),
            ([], "en", "ja_JP.UTF-8", "home.ipynb"),
            ([], "", "de_DE.UTF-8", "home.ipynb"),
            ([], "xx", "C", "home.ipynb"),
        ],
    )
    def test_it_opens_in_the_language_said_or_kept_or_of_the_system(
        self, start, tree, monkeypatch, capsys, said, kept, system, page
    ):
        for name in ("LC_ALL", "LC_MESSAGES"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("LANG", system)
        went = []
        notebook(tree / "notebooks" / "ja" / "home.ipynb", "1")
        monkeypatch.setattr(start, "prepare", lambda *_: None)
        monkeypatch.setattr(start, "quiet_kernels", lambda *_: None)
        monkeypatch.setattr(start, "hand_over", went.extend)
        if kept:
            (tree / "my-workbook").mkdir()
            (tree / "my-workbook" / ".language.json").write_text(json.dumps({"language": kept}))
        start.main(said)
        assert f"--LabApp.default_url=/lab/tree/{page}" in went
        assert "FREELANCEKIT_LANG" not in os.environ  # each page speaks the language of its own folder
        told = capsys.readouterr().out
        assert ("ブラウザ" in told) == (page != "home.ipynb")
        assert ("--lang en" in told) == (not said and kept not in {"ja", "en"})

    def test_a_language_that_is_not_there(self, start):
        with pytest.raises(SystemExit) as stopped:
            start.main(["--lang", "tlh"])
        assert stopped.value.code == "There is no language 'tlh'; there is en, ja."

    def test_odd_folder_and_plain_locale(self, tree):
        """The command itself, in another folder, where Python would write ASCII only."""
        (tree / "start.py").write_bytes(START.read_bytes())
        plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}
        done = subprocess.run(
            [sys.executable, "start.py", "copy"], cwd=tree, env=plain, capture_output=True, check=True
        )
        assert done.stdout.decode() == "Your own copy is in my-workbook: 2 new, 0 updated.\n"
        assert sources(tree / "my-workbook" / "00-start-here.ipynb") == ["1 + 1"]


class TestCopy:
    """An update never eats a reader's work, and no outcome is seen before its guess."""

    @pytest.fixture
    def ours(self, tree):
        return tree / "notebooks" / "00-start-here.ipynb"

    @pytest.fixture
    def mine(self, tree):
        return tree / "my-workbook" / "00-start-here.ipynb"

    @pytest.fixture
    def copy(self, start, tree, capsys):
        def run():
            start.copy_workbook(tree, tree / "my-workbook")
            return capsys.readouterr().out

        return run

    def test_first_time(self, copy, tree, mine):
        assert copy() == "Your own copy is in my-workbook: 2 new, 0 updated.\n"
        assert sources(mine) == ["1 + 1"]
        assert sources(tree / "my-workbook" / "exercises" / "02-the-wallet.ipynb") == ["2 + 2"]

    def test_outputs_are_cleared(self, copy, mine):
        copy()
        [cell] = json.loads(mine.read_text())["cells"]
        assert (cell["outputs"], cell["execution_count"]) == ([], None)

    def test_second_time_is_silent(self, copy):
        copy()
        assert copy() == ""

    def test_unchanged_is_updated(self, copy, ours, mine):
        copy()
        notebook(ours, "1 + 2")
        assert copy() == "Your own copy is in my-workbook: 0 new, 1 updated.\n"
        assert sources(mine) == ["1 + 2"]

    def test_saved_by_jupyterlab_is_unchanged(self, copy, ours, mine):
        """JupyterLab rewrites the file, keeps outputs, and adds an empty cell after the last is run."""
        copy()
        notebook(mine, "1 + 1", "")
        notebook(ours, "1 + 2")
        copy()
        assert sources(mine) == ["1 + 2"]

    def test_played_is_left_alone(self, copy, mine):
        copy()
        notebook(mine, "1 + 1", "")
        assert copy() == ""
        assert "seen" in mine.read_text()

    def test_changed_stays_and_ours_goes_beside(self, copy, ours, mine):
        copy()
        notebook(mine, "my own")
        assert copy() == ""
        notebook(ours, "1 + 2")
        assert copy() == (
            "You changed 00-start-here.ipynb, so it stays as it is; our newer edition lies beside it: "
            "00-start-here (new).ipynb\n"
        )
        assert sources(mine) == ["my own"]
        assert sources(mine.with_name("00-start-here (new).ipynb")) == ["1 + 2"]
        assert copy() == ""

    def test_beside_is_updated_until_it_is_changed_too(self, copy, ours, mine):
        copy()
        notebook(mine, "my own")
        beside = mine.with_name("00-start-here (new).ipynb")
        for edition in ("1 + 2", "1 + 3"):
            notebook(ours, edition)
            copy()
            assert sources(beside) == [edition]
        notebook(beside, "my own too")
        notebook(ours, "1 + 4")
        assert "00-start-here (new 2).ipynb" in copy()
        assert [sources(path) for path in sorted(mine.parent.glob("00*"))] == [
            ["1 + 4"],
            ["my own too"],
            ["my own"],
        ]

    def test_thrown_away_beside_does_not_come_back(self, copy, ours, mine):
        copy()
        notebook(mine, "my own")
        notebook(ours, "1 + 2")
        copy()
        mine.with_name("00-start-here (new).ipynb").unlink()
        assert copy() == ""

    def test_thrown_away_comes_back(self, copy, mine):
        copy()
        mine.unlink()
        assert copy() == "Your own copy is in my-workbook: 1 new, 0 updated.\n"

    @pytest.mark.parametrize("damage", ["", "[]", '{"cells": [1]}', "\x00"])
    def test_unreadable_is_the_readers(self, copy, ours, mine, damage):
        copy()
        mine.write_text(damage)
        notebook(ours, "1 + 2")
        copy()
        assert mine.read_text() == damage
        assert sources(mine.with_name("00-start-here (new).ipynb")) == ["1 + 2"]

    def test_lost_memory_overwrites_nothing(self, copy, tree, ours, mine):
        copy()
        (tree / "my-workbook" / ".given.json").write_text("damaged")
        notebook(mine, "my own")
        copy()
        assert sources(mine) == ["my own"]


class TestPrepare:
    """A second start installs nothing; a change, a move or a pulled plug is noticed."""

    @pytest.fixture
    def prepare(self, start, tree, monkeypatch, capsys):
        """Prepare with a pip that only notes what it was asked; gives those notes."""
        asked = []

        def make(venv):
            asked.append("make")
            start.python_of(venv).parent.mkdir(parents=True, exist_ok=True)
            start.python_of(venv).write_text("")

        monkeypatch.setattr(start, "make_environment", make)
        monkeypatch.setattr(
            start, "pip_install", lambda venv, arguments: not asked.append(" ".join(arguments))
        )

        def run(wanted="learn", folder=".venv"):
            asked.clear()
            start.prepare(tree / folder, wanted)
            return list(asked)

        return run

    def test_once(self, prepare):
        assert prepare() == ["make", "-r requirements/learn.txt --no-compile", "--no-deps ."]
        assert prepare() == []

    def test_package_changed(self, prepare, tree):
        prepare()
        (tree / "freelancekit" / "rulebook.toml").write_text("price = 15")
        assert prepare() == ["--no-deps ."]
        (tree / "freelancekit" / "rulebook.toml").rename(tree / "freelancekit" / "renamed.toml")
        assert prepare() == ["--no-deps ."]
        assert prepare() == []

    def test_bytecode_is_no_change(self, prepare, tree):
        prepare()
        (tree / "freelancekit" / "__pycache__").mkdir()
        (tree / "freelancekit" / "__pycache__" / "x.pyc").write_text("")
        assert prepare() == []

    def test_pins_changed(self, prepare, tree):
        prepare()
        (tree / "requirements" / "learn.txt").write_text("jupyterlab==2\n")
        assert prepare() == ["-r requirements/learn.txt --no-compile"]

    def test_tests_bring_what_learning_needs(self, prepare):
        prepare()
        assert prepare("test") == ["-r requirements/test.txt"]
        assert prepare("test") == []
        assert prepare("learn") == []

    def test_older_pins_for_learning_send_the_tests_to_pip_again(self, prepare, tree):
        pins = tree / "requirements" / "learn.txt"
        prepare("test")
        pins.write_text("jupyterlab==0\n")
        assert prepare("learn") == ["-r requirements/learn.txt --no-compile"]
        pins.write_text("jupyterlab==1\n")
        assert prepare("test") == ["-r requirements/test.txt"]

    def test_newest_always_asks(self, prepare):
        newest = "--upgrade --upgrade-strategy eager .[learn,test]"
        assert prepare("newest") == ["make", newest, "--no-deps ."]
        assert prepare("newest") == [newest]

    def test_another_python(self, prepare, start, monkeypatch):
        prepare()
        monkeypatch.setattr(start.sys, "version", "3.13.0")
        assert prepare() == ["make", "-r requirements/learn.txt --no-compile", "--no-deps ."]

    def test_moved(self, prepare, tree):
        prepare()
        (tree / ".venv").rename(tree / "moved")
        assert prepare(folder="moved") == ["make", "-r requirements/learn.txt --no-compile", "--no-deps ."]

    def test_python_gone(self, prepare, start, tree):
        prepare()
        start.python_of(tree / ".venv").unlink()
        assert prepare()[0] == "make"

    def test_pulled_plug(self, prepare, start, monkeypatch):
        def die(venv, arguments):
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(start, "pip_install", die)
            with pytest.raises(KeyboardInterrupt):
                prepare()
        assert prepare() == ["make", "-r requirements/learn.txt --no-compile", "--no-deps ."]

    def test_no_network(self, prepare, start, tree, monkeypatch):
        """What worked before still counts: an update that cannot be fetched costs no working environment."""
        prepare()
        (tree / "requirements" / "learn.txt").write_text("jupyterlab==2\n")
        with monkeypatch.context() as patch:
            patch.setattr(start, "pip_install", lambda venv, arguments: False)
            with pytest.raises(SystemExit) as stopped:
                prepare()
        assert stopped.value.code == (
            "Not everything could be installed: is there a network? Behind a proxy, set HTTPS_PROXY; where a "
            "certificate is refused, ask your house for its file and set SSL_CERT_FILE. Then run the same command "
            "again; what was fetched so far is kept."
        )
        assert prepare() == ["-r requirements/learn.txt --no-compile"]


class TestGates:
    @pytest.fixture
    def run_tests(self, start, tree, monkeypatch):
        """All gates, with nox's exit code given for some; gives the exit code."""

        def run(codes, only=()):
            def call(command, **_):
                return codes.get(command[-1], 0)

            monkeypatch.setattr(start, "prepare", lambda venv, wanted: None)
            monkeypatch.setattr(start.subprocess, "call", call)
            monkeypatch.setattr(start.time, "monotonic", lambda: 0.0)
            return start.run_tests(list(only), newest=False)

        return run

    def test_summary(self, start, run_tests, monkeypatch, capsys):
        """Every gate runs to its end, whatever the one before said."""
        monkeypatch.setattr(start, "find_chromium", lambda: "chromium")
        assert run_tests({"package": 1, "style": 1}) == 1
        assert capsys.readouterr().out.split("install ===\n")[1] == (
            "\n"
            "gate        result   seconds\n"
            "style       FAILED       0.0\n"
            "lessons     ok           0.0\n"
            "package     FAILED       0.0\n"
            "notebooks   ok           0.0\n"
            "site        ok           0.0\n"
            "browser     ok           0.0\n"
            "install     ok           0.0\n"
        )

    def test_what_did_not_run_is_named(self, start, run_tests, monkeypatch, capsys):
        monkeypatch.setattr(start, "find_chromium", lambda: "")
        monkeypatch.setattr(start, "listed", lambda python: 7)
        monkeypatch.delenv("CI", raising=False)
        assert run_tests({}) == 0
        assert capsys.readouterr().out.endswith("\nThis was not the whole test. NOT RUN: browser.\n")

    def test_all_green(self, start, run_tests, monkeypatch):
        monkeypatch.setattr(start, "find_chromium", lambda: "chromium")
        assert run_tests({}) == 0

    def test_the_gates_are_the_sessions_of_nox(self, start):
        told = subprocess.run(
            [sys.executable, "-m", "nox", "--list", "--json"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert [one["name"] for one in json.loads(told.stdout)] == start.GATES

    def test_every_test_belongs_to_a_gate(self):
        """A new folder of tests must be given one."""
        gates = (ROOT / "noxfile.py").read_text(encoding="utf-8")
        for folder in sorted(path.parent.name for path in ROOT.glob("tests/*/__init__.py")):
            assert f'"{folder}"' in gates or f'"tests/{folder}"' in gates, folder

    def test_newest_and_nightly_are_told_to_the_gates(self, start, monkeypatch):
        for name in ("FREELANCEKIT_NEWEST", "FREELANCEKIT_NIGHTLY"):
            monkeypatch.setenv(name, "")  # so that it is taken away again
        wanted = []
        monkeypatch.setattr(start, "prepare", lambda venv, which: wanted.append((venv.name, which)))
        monkeypatch.setattr(start, "run_gate", lambda gate, python: "ok")
        start.main(["test", "--only", "lessons"])
        assert (os.environ["FREELANCEKIT_NEWEST"], os.environ["FREELANCEKIT_NIGHTLY"]) == ("", "")
        start.main(["test", "--newest", "--nightly", "--only", "lessons"])
        assert (os.environ["FREELANCEKIT_NEWEST"], os.environ["FREELANCEKIT_NIGHTLY"]) == ("1", "1")
        assert wanted == [(".venv", "test"), (".venv-newest", "newest")]

    def test_setup_installs_and_runs_nothing(self, start, monkeypatch, capsys):
        wanted = []
        monkeypatch.setattr(start, "prepare", lambda venv, which: wanted.append(which))
        monkeypatch.setattr(start, "run_gate", lambda gate, python: pytest.fail("nothing is run"))
        assert start.main(["setup"]) == 0
        assert wanted == ["test"]
        assert capsys.readouterr().out.startswith("All that contributors need is in .venv.")

    @pytest.mark.parametrize(
        ("setting", "code", "result"),
        [
            ({}, 0, "NOT RUN"),
            ({"CI": "true"}, 1, "FAILED"),
            ({"FREELANCEKIT_REQUIRE_BROWSER": "1"}, 1, "FAILED"),
        ],
    )
    def test_no_chromium(self, start, run_tests, monkeypatch, capsys, setting, code, result):
        for name in ("CI", "FREELANCEKIT_REQUIRE_BROWSER"):
            monkeypatch.delenv(name, raising=False)
        for name, value in setting.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(start, "find_chromium", lambda: "")
        monkeypatch.setattr(start, "listed", lambda python: 7)
        assert run_tests({}, only=["browser"]) == code
        said = capsys.readouterr().out
        assert (
            "7 tests need Chromium, which was not found. How to get it:\n  Debian:   sudo apt install" in said
        )
        assert f"\nbrowser     {result:8}     0.0\n" in said

"""The command that the wheel brings: it copies the workbook to a folder and opens it at home."""

import json
import subprocess
import sys

import pytest

from freelancekit import __version__
from freelancekit.page import command
from tests import ROOT


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "my first year"


def test_the_workbook_comes_whole_and_without_outputs(folder):
    count = sum(1 for place in ("notebooks", "exercises") for _ in (ROOT / place).rglob("*.ipynb"))
    assert command.bring(folder) == [f"Your own copy is in my first year: {count} new, 0 updated."]
    assert (folder / "home.ipynb").exists()
    assert (folder / "exercises" / "02-exercises.ipynb").exists()
    cells = json.loads((folder / "01-a-career-in-one-cell.ipynb").read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)
    assert command.bring(folder) == []


def test_what_a_reader_changed_stays_and_is_named(folder):
    command.bring(folder)
    mine = folder / "00-start-here.ipynb"
    notebook = json.loads(mine.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = ["# Mine"]
    mine.write_text(json.dumps(notebook), encoding="utf-8")
    given = json.loads((folder / ".given.json").read_text(encoding="utf-8"))
    given["00-start-here.ipynb"] = "another edition"
    (folder / ".given.json").write_text(json.dumps(given), encoding="utf-8")
    told = "You changed 00-start-here.ipynb, so it stays as it is; our newer edition lies beside it: "
    assert command.bring(folder) == [told + "00-start-here (new).ipynb"]
    assert json.loads(mine.read_text(encoding="utf-8"))["cells"][0]["source"] == ["# Mine"]


def test_jupyterlab_opens_at_home_in_a_workspace_of_its_own(folder):
    line = command.lab(sys.executable, folder, "home.ipynb", ["--no-browser"])
    assert line[:3] == [sys.executable, "-m", "jupyterlab"]
    assert "--LabApp.default_url=/lab/tree/home.ipynb" in line
    assert f"--LabApp.workspaces_dir={folder / '.workspaces'}" in line
    assert line[-1] == "--no-browser"


def test_copy_opens_nothing_and_open_hands_the_rest_on(folder, monkeypatch, capsys):
    called = []
    monkeypatch.setattr(command.subprocess, "call", lambda line: called.append(line) or 0)
    assert command.main([str(folder), "--copy"]) == 0
    assert called == []
    assert command.main([str(folder), "--", "--port", "8899"]) == 0
    assert called[0][-2:] == ["--port", "8899"]
    assert capsys.readouterr().out.split("\n")[-4:-1] == [
        "The workbook opens in your browser now: page home.ipynb of your own copy.",
        "Another language: the home page has a place for it, or add --lang en to this command.",
        "To stop, press Ctrl+C here. Your answers stay, and the same command goes on.",
    ]


def test_python_m_freelancekit_is_the_same_command():
    done = subprocess.run(
        [sys.executable, "-m", "freelancekit", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == __version__

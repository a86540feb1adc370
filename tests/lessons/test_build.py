"""Building again changes not a byte."""

import os
import sys

import ipywidgets
import nbformat
import pytest

from tests.lessons.playing import EACH_LESSON, blank
from tools.lessons import build
from tools.lessons.build import LESSONS, main, target
from tools.lessons.in_process import run, shell

PINNED = os.environ.get("FREELANCEKIT_NEWEST") is None and sys.version_info[:2] == (3, 11)


@EACH_LESSON
def test_a_notebook_built_again_is_the_stored_one(lesson):
    """
    To the byte on the pinned Python; elsewhere pictures may be drawn by another version.

    It is run without a kernel, which costs a tenth; with one, the gate "notebooks" runs what is stored.
    """
    again = build.text_of(blank(lesson).notebook)
    stored = target(lesson).read_text(encoding="utf-8")
    if PINNED:
        assert again == stored
    else:
        assert _text(again) == _text(stored)


def test_the_builder_itself_finds_nothing_to_write(capsys):
    """With a kernel, as a writer runs it; two lessons stand for all."""
    for name in ("00", "09-takers-exercise"):
        if PINNED:
            assert main([name, "--check"]) == 0
            assert "DIFFERS" not in capsys.readouterr().out
        else:
            (lesson,) = build.lessons([name])
            assert _text(build.build(lesson)) == _text(target(lesson).read_text(encoding="utf-8"))


def a_notebook(*cells):
    """A notebook of code cells; a cell that begins with "#" is prose."""
    made = [
        nbformat.v4.new_markdown_cell if cell.startswith("#") else nbformat.v4.new_code_cell for cell in cells
    ]
    notebook = nbformat.v4.new_notebook(cells=[new(cell) for new, cell in zip(made, cells, strict=True)])
    for number, cell in enumerate(notebook.cells, 1):
        cell["id"] = f"cell-{number}"
    return notebook


def test_without_a_kernel_a_run_shows_what_a_kernel_shows_in_the_same_order(tmp_path):
    """Prints, displays, errors by hand, prose numbers at their place, and nothing of the run before."""
    cells = (
        "a = 1\nprint('x', end='')\nprint('y')\ndisplay(a)\nprint('z')\na + 1",
        '# There are [[a]], and [[f"{a + 1_000:,}"]].',
        "import sys\nprint('careful', file=sys.stderr)\na = 5; a",
        "# Now [[a]].",
        "_",
        "'home' in globals(), In[1][:5], __name__",
    )
    with_a_kernel = build.clean(build.run(a_notebook(*cells), tmp_path, tmp_path / "home"))
    for _ in range(2):
        here = run(a_notebook(*cells), tmp_path, tmp_path / "home")
        assert build.clean(here) == with_a_kernel


def test_a_widget_of_somebody_else_stays_and_those_of_the_run_go(tmp_path):
    mine = ipywidgets.IntText()
    run(a_notebook("import ipywidgets\nits = ipywidgets.IntText()"), tmp_path, tmp_path / "home")
    assert mine.comm is not None
    assert shell().user_ns["its"].comm is None


def test_a_cell_that_fails_and_a_number_that_cannot_be_worked_out_stop_the_run(tmp_path):
    with pytest.raises(RuntimeError, match="cell cell-1 fails: ZeroDivisionError: division by zero"):
        run(a_notebook("1 / 0"), tmp_path, tmp_path)
    with pytest.raises(RuntimeError, match="cell cell-2 fails: NameError"):
        run(a_notebook("a = 1", "b"), tmp_path, tmp_path)
    with pytest.raises(NameError):
        run(a_notebook("# [[a]]"), tmp_path, tmp_path)


def test_every_lesson_is_built_in_this_gate():
    assert len(list(LESSONS.glob("*.py"))) == len(EACH_LESSON.args[1]) == 24


def _text(notebook: str) -> list[object]:
    """All that is said, without the pictures."""
    cells = nbformat.reads(notebook, 4).cells
    return [
        (
            cell.source,
            [
                output.get("data", {}).get("text/plain", output.get("text"))
                for output in cell.get("outputs", [])
            ],
        )
        for cell in cells
    ]

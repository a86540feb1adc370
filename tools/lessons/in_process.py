"""
Run a notebook here, in this very process: no kernel to start, and what was worked out is remembered.

A kernel costs seconds before its first cell, and plays again what the one before it has played. Here each
run gets empty names, an empty home and prompt number 1, and keeps only the modules and their played crowds.
What is shown is taken as a kernel would send it, in its order. That a kernel of its own shows the same is
what the gate `notebooks` says.
"""

from __future__ import annotations

import builtins
import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import ipywidgets
import pandas
from ipykernel.ipkernel import IPythonKernel
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode
from nbformat.v4 import new_output
from traitlets.config import Config

from tools.lessons import prose
from tools.lessons.build import EXPRESSION, TODAY, clean, read, speaking

#: What pandas would have chosen, had it been imported in a notebook.
AS_IN_A_NOTEBOOK = ("display.max_columns", 20)
#: What the cell that runs has shown so far.
SHOWN: list[NotebookNode] = []


class Stream(io.TextIOBase):
    """What is printed, kept between what is shown."""

    def __init__(self, name: str) -> None:
        self.name = name

    def write(self, text: str) -> int:
        """Go on with the last output, where that was printed too."""
        if text and SHOWN and SHOWN[-1].get("name") == self.name:
            SHOWN[-1].text += text
        elif text:
            SHOWN.append(new_output("stream", name=self.name, text=text))
        return len(text)


class Result(DisplayHook):
    """The value of a cell's last line."""

    def write_output_prompt(self) -> None:
        """Say nothing before it."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        """Keep all its forms."""
        count = self.prompt_count
        SHOWN.append(
            new_output("execute_result", data=format_dict, metadata=md_dict or {}, execution_count=count)
        )

    def finish_displayhook(self) -> None:
        """Say nothing after it."""


class Shown(DisplayPublisher):
    """What a cell shows on its way."""

    def publish(  # type: ignore[override]
        self, data: dict[str, Any], metadata: dict[str, Any] | None = None, **rest: object
    ) -> None:
        """Keep all its forms."""
        SHOWN.append(new_output("display_data", data=data, metadata=metadata or {}))


class ZMQInteractiveShell(InteractiveShell):
    """What pandas and others take for a notebook; they go by this name."""


@cache
def shell() -> InteractiveShell:
    """The one IPython of this process, without a history of its own on the disk."""
    gc.freeze()  # each reset looks for garbage, and what is there now is none
    quiet = Config(HistoryManager={"enabled": False}, InteractiveShell={"colors": "nocolor"})
    return ZMQInteractiveShell.instance(config=quiet, displayhook_class=Result, display_pub_class=Shown)


@contextmanager
def a_new_reader(folder: Path, home: Path) -> Iterator[InteractiveShell]:
    """Empty names and an empty home; afterwards everything is as it was."""
    reader = {"FREELANCEKIT_HOME": str(home), "FREELANCEKIT_TODAY": TODAY}
    main, python = sys.modules["__main__"], shell()
    made: list[ipywidgets.Widget] = []
    vars(builtins).pop("_", None)  # doctest leaves one there, and IPython then sets none of its own
    python.reset()  # type: ignore[no-untyped-call]
    sys.modules["__main__"] = python.user_module
    ipywidgets.Widget.on_widget_constructed(made.append)
    try:
        with patch.dict(os.environ, reader), chdir(folder), pandas.option_context(*AS_IN_A_NOTEBOOK):
            yield python
    finally:
        sys.modules["__main__"] = main
        ipywidgets.Widget.on_widget_constructed(None)
        for widget in made:  # and no other: whoever has made those may still show them
            widget.close()


def run(notebook: NotebookNode, folder: Path, home: Path) -> NotebookNode:
    """
    Run a notebook from top to bottom, working out prose numbers on the way.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place.
    folder : Path
        Where it runs.
    home : Path
        The reader's store for this run.

    Raises
    ------
    RuntimeError
        Where a cell fails; it names the cell.
    """
    with a_new_reader(folder, home) as python:
        for cell in notebook.cells:
            if cell.cell_type == "code":
                run_cell(cell, python)
            else:
                cell.source = EXPRESSION.sub(lambda found: work_out(found[1], python), cell.source)
    notebook.metadata.language_info = NotebookNode(IPythonKernel.language_info)
    return notebook


def rebuilt(lesson: Path, home: Path, language: str = "en") -> NotebookNode:
    """A lesson's notebook, as the builder would write it."""
    with speaking(language):
        return clean(run(read(lesson, language), home.parent, home))


def run_cell(cell: NotebookNode, python: InteractiveShell) -> None:
    """Run one cell, and store what it shows."""
    SHOWN.clear()
    count = python.execution_count
    with redirect_stdout(Stream("stdout")), redirect_stderr(Stream("stderr")):
        done = python.run_cell(cell.source, store_history=True)  # type: ignore[no-untyped-call]
    error = done.error_before_exec or done.error_in_exec
    if error:
        msg = f"cell {cell.get('id')} fails: {type(error).__name__}: {error}"
        raise RuntimeError(msg) from error
    cell.execution_count, cell.outputs = count, [*SHOWN]


def work_out(expression: str, python: InteractiveShell) -> str:
    """The words of an expression at this place."""
    return str(eval(expression.strip(), {**python.user_ns, **vars(prose)}))

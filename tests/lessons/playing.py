"""Run a notebook with a home of its own, in the folder where it stands."""

from __future__ import annotations

import os
from pathlib import Path

from nbclient import NotebookClient
from nbformat import NotebookNode


def play(notebook: NotebookNode, folder: Path, home: Path) -> None:
    """
    Run every cell; an error stops the test.

    Parameters
    ----------
    notebook : NotebookNode
        Changed in place.
    folder : Path
        Where it runs.
    home : Path
        The reader's store.
    """
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    env = {**os.environ, "FREELANCEKIT_HOME": str(home)}
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=60, resources=where).execute(env=env)

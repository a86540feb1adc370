"""Each stored notebook is run with an empty home, as a new reader has."""

from __future__ import annotations

import os
import tempfile

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give a notebook's kernel a new home before it starts, at its first cell."""
    notebook = getattr(item, "cell", None) is not None and item.parent
    if notebook and getattr(notebook, "kernel", None) is None:
        os.environ["FREELANCEKIT_HOME"] = tempfile.mkdtemp()
        os.environ["FREELANCEKIT_TODAY"] = "2026-11-22"

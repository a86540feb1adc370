"""Every test and every example starts with an empty home, as a new reader does."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)  # a busy machine is no failing test
settings.load_profile("any machine")

os.environ["FREELANCEKIT_TODAY"] = "2026-11-22"
os.environ["FREELANCEKIT_HOME"] = tempfile.mkdtemp()  # for what runs before a fixture does
os.environ.pop("FREELANCEKIT_LANG", None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the reader's answers."""
    monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Give a stored notebook's kernel a new home before it starts, at its first cell."""
    notebook = item.parent if getattr(item, "cell", None) is not None else None
    if notebook is not None and getattr(notebook, "kernel", None) is None:
        os.environ["FREELANCEKIT_HOME"] = tempfile.mkdtemp()

"""What every test starts from: a reader's home of its own, and a day that stands still."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

os.environ["FREELANCEKIT_TODAY"] = "2026-11-22"
os.environ.pop("FREELANCEKIT_LANG", None)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the reader's answers."""
    monkeypatch.setenv("FREELANCEKIT_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


os.environ["FREELANCEKIT_HOME"] = tempfile.mkdtemp()  # for what runs before a fixture does

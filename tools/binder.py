"""
From what Binder was built last, as one digest: where nothing of it has changed, it need not be built again.

    python -m tools binder            store the digest, once the gate "install" has built it and was content
    python -m tools binder --check    say whether it is that of today
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
DIGEST = ROOT / "tests" / "install" / "binder_digest.txt"
#: What decides which packages come into the image, and how; folders with all that is in them.
SOURCES = (".binder", "requirements/learn.txt", "pyproject.toml", "start.py", "tests/install/binder_base.txt")

UNCHANGED = (
    "Binder is not built again: nothing that it is built from has changed since it was."
    " `python3 start.py test --only install --nightly` builds it."
)
STALE = (
    "What Binder builds from has changed, so it was built again just now. Where that went well, store it:"
    " .venv/bin/python -m tools binder"
)


def files() -> list[tuple[str, Path]]:
    """Each file that counts, with its name in the repository."""
    found = []
    for source in SOURCES:
        inside = sorted((ROOT / source).rglob("*")) if (ROOT / source).is_dir() else [ROOT / source]
        found += [(path.relative_to(ROOT).as_posix(), path) for path in inside if path.is_file()]
    return found


def digest() -> str:
    """What they all hold, in 64 letters; line ends of Windows do not count."""
    found = hashlib.sha256()
    for name, path in files():
        content = path.read_bytes().replace(b"\r\n", b"\n")
        found.update(f"{name} {len(content)}\n".encode() + content)
    return found.hexdigest()


def stored() -> str:
    """That of the last time; nothing where there was none."""
    return DIGEST.read_text(encoding="utf-8").strip() if DIGEST.exists() else ""


def why_not(python: tuple[int, ...]) -> str:
    """Why Binder is not built in this run, in words; nothing where it is."""
    if python != (3, 11):
        return "Binder runs Python 3.11, so it can be built with that only."
    if os.environ.get("FREELANCEKIT_NIGHTLY") != "1" and stored() == digest():
        return UNCHANGED
    return ""

"""A record of what was played: stored as text, or compared with what is stored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def keep(record: dict[str, Any], path: Path, arguments: list[str], tool: str) -> int:
    """
    Store a record; with ``--check`` say only whether it is as it was.

    Parameters
    ----------
    record : dict
    path : Path
    arguments : list of str
        Of the command line.
    tool : str
        The module that plays it again.
    """
    text = json.dumps(record, indent=1, ensure_ascii=False) + "\n"
    same = path.exists() and path.read_text(encoding="utf-8") == text
    if "--check" in arguments:
        print("as it was" if same else f"DIFFERS: run python -m {tool}")
        return 0 if same else 1
    path.write_text(text, encoding="utf-8", newline="\n")
    print("as it was" if same else "stored")
    return 0

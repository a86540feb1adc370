"""Where the reader's answers live."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from freelancekit.say import say

#: The file beside the answers in which stands what the reader said of their tables.
TABLES = "tables.json"


def home() -> Path:
    """
    The reader's own folder; ``FREELANCEKIT_HOME`` names another.

    Examples
    --------
    >>> home() == Path(os.environ["FREELANCEKIT_HOME"])
    True
    """
    named = os.environ.get("FREELANCEKIT_HOME")
    return Path(named) if named else user_data_path("freelancekit", appauthor=False)


def say_home() -> str:
    """The folder in words; a named one by its name, so that stored pages never show a machine's path."""
    if os.environ.get("FREELANCEKIT_HOME"):
        return say("the folder that FREELANCEKIT_HOME names")
    return str(home())

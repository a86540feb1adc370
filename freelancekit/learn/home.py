"""Where the reader's answers live, and which day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from platformdirs import user_data_path

from freelancekit.say import say


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


def now() -> datetime:
    """The moment in UTC; ``FREELANCEKIT_TODAY`` fixes it, so that stored pages never age."""
    fixed = os.environ.get("FREELANCEKIT_TODAY")
    if fixed:
        return datetime.combine(date.fromisoformat(fixed), datetime.min.time(), UTC)
    return datetime.now(UTC)


def today() -> date:
    """
    The day it is, everywhere in the workbook.

    Returns
    -------
    datetime.date
        In UTC. ``FREELANCEKIT_TODAY`` fixes it.

    Examples
    --------
    >>> today() == now().date()
    True
    """
    return now().date()

"""One live card for each place: who runs a box again gets a new card, and the old one is closed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ipywidgets import Widget

#: The newest card of each place: the id of a box, and what the card is of.
ALIVE: dict[tuple[str, str], Widget] = {}


def box() -> str:
    """
    The id of the box that runs now; nothing where no front end tells one.

    Examples
    --------
    >>> box()
    ''
    """
    python = sys.modules.get("IPython")
    shell: Any = python.get_ipython() if python else None
    parent: dict[str, Any] = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return str((parent.get("metadata") or {}).get("cellId", ""))


def one_alive(card: Widget, what: str) -> None:
    """
    Close the earlier card of the same box, so that what a page keeps does not grow.

    Parameters
    ----------
    card : Widget
    what : str
        What tells it from other cards of the same box.
    """
    where = box()
    if not where:
        return
    before = ALIVE.pop((where, what), None)
    if before is not None:
        before.close()
    ALIVE[where, what] = card

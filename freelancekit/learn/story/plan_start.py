"""The first day of the reader's ninety: kept once, so that the days pass."""

from __future__ import annotations

from datetime import date

from freelancekit.learn.answers import PLAN_STARTS, readable
from freelancekit.learn.store import here
from freelancekit.units import today


def begun() -> date | None:
    """The day on which the reader's plan began; None where it has not begun."""
    rows = [row for row in here().rows() if row.kind == "plan" and readable(row)]
    return date.fromisoformat(str(rows[-1].reply)) if rows else None


def begin(*, anew: bool) -> date:
    """Keep today as the first day, unless one is kept; or in its place."""
    first = None if anew else begun()
    if first is None:
        first = today()
        here().keep("plan", "12", PLAN_STARTS, first.isoformat())
    return first

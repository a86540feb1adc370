"""A setting of the market: its value, the range it could lie in, its source, and what it takes."""

from __future__ import annotations

import difflib
import math
from dataclasses import Field, field, fields
from typing import Any

from freelancekit.errors import MarketError
from freelancekit.say import N_, say

SOME = float("inf")
ABOVE_0 = 1e-9


def setting(
    value: float,
    low: float,
    high: float,
    source: str,
    note: str,
    *,
    least: float = -SOME,
    most: float = SOME,
) -> Any:  # noqa: ANN401 - as dataclasses.field
    """A setting: its value, the range it could lie in, its source, and what it says in words."""
    about = {"low": low, "high": high, "source": source, "note": note, "least": least, "most": most}
    return field(default=value, metadata=about)


def share(value: float, low: float, high: float, source: str, note: str) -> Any:  # noqa: ANN401
    """A setting from 0 to 1."""
    return setting(value, low, high, source, note, least=0.0, most=1.0)


def positive(value: float, low: float, high: float, source: str, note: str) -> Any:  # noqa: ANN401
    """A setting above 0."""
    return setting(value, low, high, source, note, least=ABOVE_0)


def fit(row: Field[Any], value: object) -> float:
    """
    A value that a setting can have, or one clear sentence.

    Raises
    ------
    MarketError
        For anything else.
    """
    least, most = row.metadata["least"], row.metadata["most"]
    plain = isinstance(value, (int, float)) and not isinstance(value, bool)
    if plain and math.isfinite(value) and least <= value <= most:  # type: ignore[arg-type]
        return float(value)  # type: ignore[arg-type]
    wanted = say(_wanted(least, most), least=f"{least:g}", most=f"{most:g}")
    msg = say("{name} takes {wanted}; you gave {value}.", name=row.name, wanted=wanted, value=repr(value))
    raise MarketError(msg, name=row.name, value=value)


def _wanted(least: float, most: float) -> str:
    """What a setting takes, in words with gaps."""
    if most < SOME:
        return N_("a number from {least} to {most}") if least > -SOME else N_("a number, {most} or below")
    if least == ABOVE_0:
        return N_("a number above 0")
    return N_("a number, {least} or more") if least > -SOME else N_("a number")


def field_of(market: type[Any], name: object) -> Field[Any]:
    """
    A setting by its name, or one clear sentence with those near it.

    Raises
    ------
    MarketError
    """
    known = {row.name: row for row in fields(market)}
    if name in known:
        return known[str(name)]
    near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.4) or list(known)[:3]
    msg = say(
        "The market has no setting {name}. Near it: {near}. All of them: fk.Market().table().",
        name=repr(name),
        near=", ".join(near),
    )
    raise MarketError(msg, name=name)

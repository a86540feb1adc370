"""A setting of the market: its value, the range it could lie in, its source, and what it takes."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping
from dataclasses import Field, field, fields, replace
from typing import TYPE_CHECKING, Any, Self

from freelancekit.errors import MarketError
from freelancekit.literal import briefly
from freelancekit.market.studies import say_source
from freelancekit.say import N_, Text, say, say_list

if TYPE_CHECKING:
    import pandas as pd

SOME = float("inf")
ABOVE_0 = 1e-9
#: A setting without a bound of its own may go so many times as far as its range: no market fills a memory.
FARTHEST = 10


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


def whole_of(value: float) -> int:
    """
    A setting that counts something, as a whole number.

    Examples
    --------
    >>> whole_of(4.5), whole_of(3.0)
    (5, 3)
    """
    return math.floor(value + 0.5)


def fit(row: Field[Any], value: object) -> float:
    """
    A value that a setting can have, or one clear sentence.

    Raises
    ------
    MarketError
        For anything else.
    """
    least, most = row.metadata["least"], row.metadata["most"]
    number = _number(value)
    if number is not None and least <= number <= most:
        far = FARTHEST * max(abs(row.metadata["low"]), abs(row.metadata["high"]), 1)
        least, most = max(least, -far), min(most, far)
        if least <= number <= most:
            return number
    wanted = say(_wanted(least, most), least=f"{least:g}", most=f"{most:g}")
    msg = say(
        "{name} takes {wanted}; you gave {value}.", name=row.name, wanted=wanted, value=briefly(repr(value))
    )
    raise MarketError(msg, name=row.name, value=value)


def _number(value: object) -> float | None:
    """A finite number, or None for anything else."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _wanted(least: float, most: float) -> str:
    """What a setting takes, in words with gaps."""
    if most < SOME:
        return N_("a number from {least} to {most}") if least > -SOME else N_("a number, {most} or below")
    if least == ABOVE_0:
        return N_("a number above 0")
    return N_("a number, {least} or more") if least > -SOME else N_("a number")


def field_of(kind: type[Any], name: object) -> Field[Any]:
    """
    A setting by its name, or one clear sentence with those near it.

    Raises
    ------
    MarketError
    """
    known = {row.name: row for row in fields(kind)}
    if name in known:
        return known[str(name)]
    near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.4) or list(known)[:3]
    there = f"fk.{kind.__name__}().table()"
    msg = (
        say("The market has no setting {name}. Near it: {near}. All of them: {there}.",
            name=repr(name), near=say_list(near), there=there)
        if kind.__name__ == "Market"
        else say("These people have no setting {name}. Near it: {near}. All of them: {there}.",
                 name=repr(name), near=say_list(near), there=there)
    )  # fmt: skip
    raise MarketError(msg, name=name)


class Settings:
    """What `Market` and `People` share: settings with a range and a source, moved by name, told in words."""

    def __post_init__(self) -> None:
        for row in self._rows():
            fit(row, getattr(self, row.name))

    def __repr__(self) -> str:
        changed = [
            say("{name} {value}", name=name, value=f"{value:g}") for name, value in self.changed.items()
        ]
        name = self._called()
        return say("{name} with {changes}", name=name, changes=say_list(changed)) if changed else name

    @property
    def changed(self) -> dict[str, float]:
        """The settings that are not as this workbook has them."""
        return {
            row.name: getattr(self, row.name)
            for row in self._rows()
            if getattr(self, row.name) != row.default
        }

    def but(self, changes: Mapping[str, float] | None = None, /, **named: float) -> Self:
        """
        A copy with other settings.

        Raises
        ------
        MarketError
            For an unknown setting, or a value that it cannot have.
        """
        wanted = {**(changes or {}), **named}
        kind = type(self)
        return replace(self, **{name: fit(field_of(kind, name), value) for name, value in wanted.items()})  # type: ignore[type-var]

    @classmethod
    def range_of(cls, name: str) -> tuple[float, float]:
        """
        The range in which a setting could as well lie.

        Examples
        --------
        >>> from freelancekit.market.settings import Market
        >>> Market.range_of("boost_lift")
        (0.1, 0.43)
        """
        about = field_of(cls, name).metadata
        return about["low"], about["high"]

    def why(self, name: str) -> Text:
        """A setting in words: value, range, meaning, source."""
        row = field_of(type(self), name)
        lines = [
            say(
                "{name}: {value} (it could be {low} to {high})",
                name=name,
                value=f"{getattr(self, name):g}",
                low=f"{row.metadata['low']:g}",
                high=f"{row.metadata['high']:g}",
            ),
            say(row.metadata["note"]),
            *say_source(row.metadata["source"], name),
        ]
        if name in self.changed:
            lines.insert(1, say("You changed it. Here it is {value}.", value=f"{row.default:g}"))
        return Text("\n".join(lines))

    def table(self) -> pd.DataFrame:
        """All settings, a row each."""
        import pandas as pd

        rows = [
            (row.name, getattr(self, row.name), row.metadata["low"], row.metadata["high"],
             row.metadata["source"], say(row.metadata["note"]))
            for row in self._rows()
        ]  # fmt: skip
        return pd.DataFrame(rows, columns=["setting", "value", "low", "high", "source", "note"])

    @classmethod
    def _rows(cls) -> tuple[Field[Any], ...]:
        return fields(cls)  # type: ignore[arg-type]

    def _called(self) -> str:
        """What it is called in a sentence."""
        raise NotImplementedError

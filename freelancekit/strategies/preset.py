"""A named way to play: settings that are whole numbers in a range, answers for one career and for many."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

from freelancekit.say import say
from freelancekit.strategies.base import Strategy
from freelancekit.units import whole


def setting(value: int, least: int, most: int) -> Any:  # noqa: ANN401 - as dataclasses.field
    """
    A setting of a named strategy: what it is where nobody says, and its range.

    Parameters
    ----------
    value, least, most : int
    """
    return field(default=value, metadata={"least": least, "most": most})


@dataclass(frozen=True)
class Named(Strategy):
    """
    The base of the named ways to play.

    Raises
    ------
    AmountError
        For a setting that is not whole or out of range.

    Examples
    --------
    >>> @dataclass(frozen=True)
    ... class Patient(Named):
    ...     letters: int = setting(1, least=0, most=7)
    >>> Patient(), Patient(letters=3).settings
    (Patient(letters=1), {'letters': 3})
    """

    elementwise: ClassVar[bool] = True
    #: Whose advice it is, in a few words.
    advice: ClassVar[str] = ""

    def __post_init__(self) -> None:
        for row in fields(self):
            whole(
                getattr(self, row.name),
                say("The setting {setting} of {name}", setting=row.name, name=self.name),
                least=row.metadata["least"],
                most=row.metadata["most"],
            )

    @property
    def settings(self) -> dict[str, int]:
        """Its settings, each by its name."""
        return {row.name: getattr(self, row.name) for row in fields(self)}

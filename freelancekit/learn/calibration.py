"""How sure one was, and how often it came so: three rows of dots from all guesses that were kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from freelancekit.learn.answers import by_sureness, how_it_came
from freelancekit.learn.guess import say_sure
from freelancekit.learn.question import SURE
from freelancekit.say import say, say_all, say_many
from freelancekit.show.plots import Picture
from freelancekit.show.plots.sure import dots


@dataclass(frozen=True, slots=True)
class Sureness:
    """
    The first guesses, by how sure one was.

    Parameters
    ----------
    came : dict of int to tuple of bool
        For 50, 70 and 90 percent, guess by guess, whether it came so.

    Examples
    --------
    >>> Sureness({50: (True, False), 70: (), 90: (True, True, False)})
    You said "a guess" 2 times. 1 came so.
    You said "sure" 3 times. 2 came so.
    """

    came: dict[int, tuple[bool, ...]]

    @property
    def guesses(self) -> int:
        """How many there are."""
        return sum(map(len, self.came.values()))

    @property
    def sure_came(self) -> str:
        """How "sure" went: "nearly all", "three in four", "half"; or "none" where it was not said."""
        return how_it_came(self.came.get(SURE["sure"], ()))

    def picture(self) -> Picture:
        """Three rows of dots: full where it came so, empty where it did not."""
        rows = [(say_sure(percent), row) for percent, row in sorted(self.came.items()) if row]
        return dots(rows, str(self))

    def lines(self) -> Iterator[str]:
        """A sentence for each row."""
        if not self.guesses:
            yield say("No guess is kept yet. Each guess of the notebooks becomes a dot here.")
        for percent, row in sorted(self.came.items()):
            if row:
                told = say_many('You said "{how}" {n} time.', 'You said "{how}" {n} times.', len(row),
                                how=say_sure(percent))  # fmt: skip
                yield say_all(told, say_many("{n} came so.", "{n} came so.", sum(row)))

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str | None:
        return self.picture()._repr_html_() if self.guesses else None


def how_sure() -> Sureness:
    """
    How sure the reader was, and how often it came so; the first guess of each question counts.

    It plays again what the guesses were about, which takes a few seconds.

    Returns
    -------
    Sureness

    Examples
    --------
    >>> how_sure()
    No guess is kept yet. Each guess of the notebooks becomes a dot here.
    """
    return Sureness(by_sureness())

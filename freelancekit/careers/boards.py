"""The boards of the days ahead: luck asks nobody's moves, so many days are drawn at once."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.members import drawn
from freelancekit.careers.setup import Scene
from freelancekit.luck import Luck
from freelancekit.market.arrivals import Arrived

Ints = npt.NDArray[np.int64]

#: So many numbers are drawn in one go: enough that a day costs few calls, and few enough to stay at hand.
AT_ONCE = 32_768
#: Never more days ahead than this, however few careers there are.
MOST_DAYS = 31


class Posted:
    """
    A job on one slot of one day, for each career: a column of `Arrived` at a time.

    Parameters
    ----------
    arrived : Arrived
        Of many slots.
    place : int
        Which of them it is.
    copies : int
        How often the same careers stand side by side.
    """

    __slots__ = ("arrived", "copies", "place")

    def __init__(self, arrived: Arrived, place: int, copies: int) -> None:
        self.arrived, self.place, self.copies = arrived, place, copies

    def column(self, name: str) -> Ints:
        """One number of each career's job, by its name in `Arrived`."""
        column: Ints = self._own(getattr(self.arrived, name))
        return column

    def sign(self, key: str) -> Ints:
        """Whether each career's client shows a sign: 1 or 0."""
        there: Ints = self._own(self.arrived.sign(key)).astype(np.int64)
        return there

    def _own(self, values: npt.NDArray[Any]) -> Any:  # noqa: ANN401 - a column
        return np.tile(values[self.place], self.copies) if self.copies > 1 else values[self.place]


class Boards:
    """
    What luck brings to the boards of a scene, some days ahead.

    Parameters
    ----------
    scene : Scene
    luck : Luck
        With a place for each career; boards need no copies of them.
    copies : int
        How often the same careers stand side by side.
    keeps : bool
        Whether days that are over stay at hand, for somebody who plays them again.

    Examples
    --------
    >>> from freelancekit.careers.setup import scene
    >>> set_up = scene("upwork", on="2024-09-01", days=40)
    >>> ahead = Boards(set_up, Luck(1, 0, 3))
    >>> len(ahead.on(0)), ahead.on(0)[0].column("pay").shape
    (3, (3,))
    """

    def __init__(self, scene: Scene, luck: Luck, copies: int = 1, *, keeps: bool = False) -> None:
        self.scene, self.luck, self.copies, self.keeps = scene, luck, copies, keeps
        self.trade = drawn(scene.people, scene.reader, luck).trade if scene.people else 0
        self._jobs: dict[tuple[int, int], tuple[Arrived, int]] = {}

    def on(self, day: int) -> list[Posted]:
        """The jobs of a day, slot by slot."""
        if (day, 0) not in self._jobs:
            if not self.keeps:
                self._jobs.clear()
            self._draw(day)
        return [Posted(*self._jobs[day, slot], self.copies) for slot in range(self.scene.jobs)]

    def copied(self, copies: int) -> Boards:
        """The same boards for so many copies of the careers; what one draws, the other has."""
        twin = Boards(self.scene, self.luck, copies, keeps=self.keeps)
        twin._jobs = self._jobs
        return twin

    def _draw(self, first: int) -> None:
        """The boards from a day on, as far as the same rules reach."""
        platforms = self.scene.platforms(first)
        most = min(MOST_DAYS, max(1, AT_ONCE // (self.scene.jobs * self.luck.n)), self.scene.days - first)
        days = [day for day in range(first, first + most) if self.scene.platforms(day) is platforms]
        for number, platform in enumerate(platforms):
            mine = [
                (day, slot)
                for day in days
                for slot in range(self.scene.jobs)
                if whose(day, slot, len(platforms), self.scene.jobs) == number
            ]
            draw = partial(self.luck.many, where=mine)
            arrived = Arrived(draw, platform.listing, self.scene.market, self.trade)
            self._jobs |= {where: (arrived, place) for place, where in enumerate(mine)}


def whose(day: int, slot: int, platforms: int, jobs: int) -> int:
    """On which of several platforms the job of a slot stands: each in turn."""
    return (day * jobs + slot) % platforms

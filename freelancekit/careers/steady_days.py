"""
Several ways of being steady at once, each in a copy of the same careers.

A day here is the day of a crowd, step by step; only the questions are answered
from settings that stand in arrays, so that no two sliders need two runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.boards import Boards
from freelancekit.careers.day import play_day
from freelancekit.careers.day_context import Today
from freelancekit.careers.setup import Scene
from freelancekit.careers.state import Lives
from freelancekit.luck import Luck
from freelancekit.strategies.base import Seen
from freelancekit.strategies.steady import Steady

Ints = npt.NDArray[np.int64]

#: What a steady way to play answers, whatever it sees, and which of its settings that is.
ALWAYS = {"minutes": "each", "price": "asks", "boost": "bids", "reply_minutes": "answer", "buy": "buys"}


class SteadyDay(Today):
    """
    A day of steady careers, each with settings of its own.

    Parameters
    ----------
    scene, lives, luck, boards, day
        As for `Today`.
    ways : namespace
        The settings of `Steady`, an array each, a place for each career.
    """

    def __init__(
        self, scene: Scene, lives: Lives, luck: Luck, boards: Boards, day: int, ways: SimpleNamespace
    ) -> None:
        super().__init__(scene, lives, luck, boards, day)
        self.ways = ways

    def ask(self, question: str, rows: Ints, job: Seen | None = None, which: int = 0) -> Ints:
        """What `Steady` answers: always the same, but for whether there is a letter left this week."""
        if question in ALWAYS:
            always: Ints = getattr(self.ways, ALWAYS[question])[rows]
            return always
        if question == "apply":
            week: Any = SimpleNamespace(letters_week=self.lives.week)
            wants: Any = Steady.apply(self.ways, week, job)  # type: ignore[arg-type] # its settings as arrays
            answers: Ints = wants[rows].astype(np.int64)
            return answers
        return super().ask(question, rows, job, which)


def ways_of(steady: Sequence[Steady], n: int) -> SimpleNamespace:
    """
    The settings of several ways, each for so many careers, as arrays.

    Examples
    --------
    >>> ways_of([Steady(letters=1), Steady(letters=4)], n=2).letters.tolist()
    [1, 1, 4, 4]
    """
    names = ("letters", *ALWAYS.values())
    return SimpleNamespace(
        **{name: np.repeat(np.array([getattr(way, name) for way in steady]), n) for name in names}
    )


def steady_days(set_up: Scene, lives: Lives, boards: Boards, steady: Sequence[Steady]) -> Iterator[int]:
    """
    Day after day of some steady lives; each is over when its number comes.

    Parameters
    ----------
    set_up : Scene
        Its own way to play is not asked.
    lives : Lives
        As they begin, so many for each way.
    boards : Boards
        Of the careers, each once.
    steady : sequence of Steady
    """
    ways, own = ways_of(steady, boards.luck.n), boards.luck
    luck = Luck(own.seed, own.first, own.n, len(steady))
    ahead = boards.copied(len(steady))
    for day in range(set_up.days):
        play_day(SteadyDay(set_up, lives, luck, ahead, day, ways))
        yield day

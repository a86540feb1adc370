"""
Many moves of a slider, one luck: what chance decides is drawn once and kept.

A day here is the day of a crowd, step by step; only what does not change with
the sliders is not worked out again. Several ways of being steady can be played
at once, each in a copy of the same careers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day import DAY
from freelancekit.careers.day_context import Offer, Today
from freelancekit.careers.setup import JOBS, Scene
from freelancekit.careers.state import Lives
from freelancekit.careers.steps_propose import as_seen, jobs_arrive
from freelancekit.luck import Floats, Luck
from freelancekit.market.arrivals import Arrived, arrive
from freelancekit.strategies.base import Seen
from freelancekit.strategies.steady import Steady

Ints = npt.NDArray[np.int64]

#: What a steady way to play answers, whatever it sees, and which of its settings that is.
ALWAYS = {"minutes": "each", "price": "asks", "boost": "bids", "reply_minutes": "answer", "buy": "buys"}


class KeptLuck(Luck):
    """
    The luck of some careers, drawn once; with copies, the same for each copy.

    Parameters
    ----------
    seed, n : int
        As for `Luck`.
    copies : int
        How often the same careers stand side by side.
    kept : KeptLuck, optional
        Whose numbers are shared.

    Examples
    --------
    >>> luck = KeptLuck(seed=7, n=2)
    >>> twice = KeptLuck(seed=7, n=2, copies=2, kept=luck)
    >>> twice("any.name", day=3).tolist() == 2 * luck("any.name", day=3).tolist()
    True
    """

    def __init__(self, seed: int, n: int, copies: int = 1, kept: KeptLuck | None = None) -> None:
        super().__init__(seed, 0, n)
        self.copies = copies
        self.drawn: dict[tuple[str, int, int], Floats] = {} if kept is None else kept.drawn
        self.jobs: dict[tuple[int, int, str], Arrived] = {} if kept is None else kept.jobs

    def __call__(self, name: str, day: int = 0, slot: int = 0) -> Floats:
        """The same number as `Luck` gives, from memory where it has been asked before."""
        key = (name, day, slot)
        luck = self.drawn.get(key)
        if luck is None:
            luck = self.drawn[key] = super().__call__(name, day, slot)
            luck.flags.writeable = False
        return luck if self.copies == 1 else np.tile(luck, self.copies)

    def arrived(self, today: Today, slot: int, which: int) -> Arrived:
        """The job of one slot of the day: it depends on luck and platform alone."""
        platform = today.platforms[which]
        key = (today.day, slot, f"{platform.name} {platform.book.name}")
        if key not in self.jobs:
            plain = Luck(self.seed, 0, self.n)
            self.jobs[key] = arrive(
                plain, today.day, slot, platform.found, platform.steps, today.scene.market
            )
        return self.jobs[key] if self.copies == 1 else _again(self.jobs[key], self.copies)


class SteadyDay(Today):
    """
    A day of steady careers, each with settings of its own.

    Parameters
    ----------
    scene, lives, luck, day
        As for `Today`.
    ways : namespace
        The settings of `Steady`, an array each, a place for each career.
    """

    def __init__(self, scene: Scene, lives: Lives, luck: Luck, day: int, ways: SimpleNamespace) -> None:
        super().__init__(scene, lives, luck, day)
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


def steady_days(
    set_up: Scene, lives: Lives, luck: Luck, steady: Sequence[Steady], first: int = 0
) -> Iterator[int]:
    """
    Day after day of some steady lives; each is over when its number comes.

    Parameters
    ----------
    set_up : Scene
        Its own way to play is not asked.
    lives : Lives
        As they begin, so many for each way.
    luck : Luck
    steady : sequence of Steady
    first : int
        From which day on.
    """
    ways = ways_of(steady, lives.n // len(steady))
    steps = KEPT if isinstance(luck, KeptLuck) else DAY
    for day in range(first, set_up.days):
        today = SteadyDay(set_up, lives, luck, day, ways)
        for step in steps:
            step(today)
        yield day


def _jobs_are_kept(today: Today) -> None:
    """As `jobs_arrive`, with jobs that have been drawn before."""
    luck = today.luck
    assert isinstance(luck, KeptLuck)
    for slot in range(JOBS):
        which = (today.day * JOBS + slot) % len(today.platforms)
        platform, arrived = today.platforms[which], luck.arrived(today, slot, which)
        today.offers.append(Offer(slot, which, platform, arrived, as_seen(today, platform, arrived, slot)))


def _again(arrived: Arrived, copies: int) -> Arrived:
    """The same jobs for each copy."""
    return Arrived(
        np.tile(arrived.template, copies),
        {name: np.tile(values, copies) for name, values in arrived.numbers.items()},
        {name: np.tile(values, copies) for name, values in arrived.signs.items()},
        np.tile(arrived.kind, copies),
    )


#: The steps of a day, with jobs from memory.
KEPT: tuple[Callable[[Today], None], ...] = tuple(
    _jobs_are_kept if step is jobs_arrive else step for step in DAY
)

"""
Many careers at once, over the same rules as one.

Careers never meet, so a crowd can be cut into parts, played anywhere and put
together again: the same numbers come, whatever the parts and whoever plays them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from typing import Any

import numpy as np

from freelancekit.day import play_day
from freelancekit.lives import Lives
from freelancekit.luck import Luck
from freelancekit.playing import Strategy
from freelancekit.rulebook import Rulebook
from freelancekit.run import Arrays, Run
from freelancekit.say import say
from freelancekit.scene import Scene, scene
from freelancekit.today import Today
from freelancekit.units import whole

#: A part that is played in one go: large enough to be quick, small enough to be held.
PART = 20_000


def crowd(
    platforms: str | Rulebook | Sequence[str | Rulebook] = "upwork",
    strategy: Strategy | None = None,
    *,
    n: int = 1000,
    part: int = PART,
    executor: Executor | None = None,
    progress: bool = False,
    **given: Any,  # noqa: ANN401 - as `scene`
) -> Run:
    """
    Play many careers, each with a luck of its own.

    Parameters
    ----------
    platforms, strategy
        As for `scene`.
    n : int
        How many careers.
    part : int
        How many are played in one go. It changes no number.
    executor : concurrent.futures.Executor, optional
        Who plays the parts; without it, this very process.
    progress : bool
        Whether a bar shows how far it is.
    **given
        ``on``, ``days``, ``reader``, ``market``, ``seed``, ``yen_per_dollar``, ``mode``,
        ``rules_change``, as for `scene`.

    Returns
    -------
    Run

    Raises
    ------
    CareerError, AmountError
        As for `scene`.

    Examples
    --------
    >>> crowd("upwork", n=50, days=60, on="2024-09-01").n
    50
    """
    set_up = scene(platforms, strategy, **given)
    many = whole(n, say("The number of careers"), most=10_000_000)
    size = whole(part, say("The size of a part"), most=1_000_000)
    firsts = range(0, many, size)
    sizes = [min(size, many - first) for first in firsts]
    if executor is None:
        played: Iterable[Arrays] = map(play, [set_up] * len(sizes), firsts, sizes)
    else:
        played = executor.map(play, [set_up] * len(sizes), firsts, sizes)
    return Run(set_up, many, joined(_shown(played, len(sizes), progress)))


def play(set_up: Scene, first: int, n: int) -> Arrays:
    """
    Play one part of a crowd to its end.

    Parameters
    ----------
    set_up : Scene
    first, n : int
        The place of the first career, and how many.

    Returns
    -------
    dict of str to int array
        Every array of `Lives`, by its name; places last.
    """
    lives, luck = Lives(set_up, n), Luck(set_up.seed, first, n)
    for day in range(set_up.days):
        play_day(Today(set_up, lives, luck, day))
    return dict(lives.parts())


def joined(parts: Iterable[Arrays]) -> Arrays:
    """
    Parts of a crowd, put together in their order.

    Examples
    --------
    >>> joined([{"week": np.array([1])}, {"week": np.array([2, 3])}])["week"].tolist()
    [1, 2, 3]
    """
    held = list(parts)
    return {name: np.concatenate([part[name] for part in held], axis=-1) for name in held[0]}


def _shown(parts: Iterable[Arrays], total: int, progress: bool) -> Iterator[Arrays]:
    """The same parts, with a bar where one is wanted."""
    if not progress:
        return iter(parts)
    from tqdm.auto import tqdm

    return iter(tqdm(parts, total=total, desc=say("careers"), unit=say("part")))

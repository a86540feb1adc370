"""
Many careers at once, over the same rules as one.

Careers never meet, so a crowd can be cut into parts, played anywhere and put
together again: the same numbers come, whatever the parts and whoever plays them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import lru_cache
from typing import Any

import numpy as np

from freelancekit.careers.boards import Boards
from freelancekit.careers.day import play_day
from freelancekit.careers.day_context import Today
from freelancekit.careers.run import Arrays, Run
from freelancekit.careers.setup import Scene, scene
from freelancekit.careers.state import Lives
from freelancekit.luck import Luck
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import say
from freelancekit.strategies.base import Strategy
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
    asked = (platforms, strategy, many, tuple(sorted(given.items())))
    if executor is None and not progress and never_changes((strategy, *asked)):
        return _kept(*asked)
    return Run(set_up, many, joined(_shown(_parts(set_up, many, size, executor), many, size, progress)))


def play(set_up: Scene, first: int, n: int) -> Arrays:
    """
    Play one part of a crowd to its end.

    Parameters
    ----------
    set_up : Scene
    first, n : int
        The place of the first career, and how many, for each way to play.

    Returns
    -------
    dict of str to int array
        Every array of `Lives`, by its name; places last, the first way's before the second's. And
        ``"left"``, shape (months, n): yen so far, less Connects that were bought and what scams took.
    """
    lives = Lives(set_up, Luck(set_up.seed, first, n, len(set_up.ways)))
    left = np.zeros((set_up.months, lives.n), dtype=np.int64)
    for day in days_of(set_up, lives, first):
        month = set_up.month(day)
        if day == set_up.days - 1 or set_up.month(day + 1) > month:
            left[month] = lives.earned - lives.spent(set_up.yen_per_dollar)
    return dict(lives.parts()) | {"left": left}


def days_of(set_up: Scene, lives: Lives, first: int) -> Iterator[int]:
    """
    Day after day of some lives; each is over when its number comes.

    Parameters
    ----------
    set_up : Scene
    lives : Lives
        As they begin.
    first : int
        The place of the first of them.
    """
    times = len(set_up.ways)
    n = lives.n // times
    luck = Luck(set_up.seed, first, n, times)
    boards = Boards(set_up, Luck(set_up.seed, first, n), times)
    for day in range(set_up.days):
        play_day(Today(set_up, lives, luck, boards, day))
        yield day


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


def _parts(set_up: Scene, n: int, size: int, executor: Executor | None) -> Iterator[Arrays]:
    """Part after part, played here or by somebody else."""
    firsts = range(0, n, size)
    sizes = [min(size, n - first) for first in firsts]
    players = map if executor is None else executor.map
    return iter(players(play, [set_up] * len(sizes), firsts, sizes))


def _shown(parts: Iterator[Arrays], n: int, size: int, progress: bool) -> Iterator[Arrays]:
    """The same parts, with a bar where one is wanted."""
    if not progress:
        return parts
    from tqdm.auto import tqdm

    return iter(tqdm(parts, total=-(-n // size), desc=say("careers"), unit=say("part")))


def never_changes(asked: tuple[Any, ...]) -> bool:
    """
    Whether the same question will always mean the same: names, numbers, and a strategy that is frozen.

    Parameters
    ----------
    asked : tuple
        The strategy first, or None for a beginner's; then all else.

    Examples
    --------
    >>> never_changes((None, "upwork", 100)), never_changes((Strategy(), "upwork", 100))
    (True, False)
    """
    parameters = getattr(type(asked[0]), "__dataclass_params__", None)
    frozen = asked[0] is None or bool(parameters and parameters.frozen)
    try:
        hash(asked)
    except TypeError:
        return False
    return frozen


@lru_cache(maxsize=32)
def _kept(
    platforms: str | tuple[str, ...], strategy: Strategy | None, n: int, given: tuple[tuple[str, Any], ...]
) -> Run:
    """A crowd that was played a moment ago need not be played again; nobody can write into it."""
    set_up = scene(platforms, strategy, **dict(given))
    arrays = joined(_parts(set_up, n, PART, None))
    for values in arrays.values():
        values.flags.writeable = False
    return Run(set_up, n, arrays)

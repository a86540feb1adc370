"""
Ways to play beside each other: the same lives, the same luck, and who did better.

Two means say little while luck is as large as it is. Here every way to play
meets the same jobs, rivals and clients, so lives are compared in pairs. What
counts is what is left: income after fees, less Connects and scams.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from freelancekit.careers.crowd import PART, joined, never_changes, play
from freelancekit.careers.run import Arrays, Ints, Run
from freelancekit.careers.setup import scene
from freelancekit.errors import CareerError
from freelancekit.evidence.paired import Duel
from freelancekit.literal import one_line
from freelancekit.rules.rulebook import Rulebook
from freelancekit.say import Text, say, say_all, say_list, say_name
from freelancekit.strategies.base import Strategy
from freelancekit.units import average, say_money, whole

if TYPE_CHECKING:
    import pandas as pd


#: So many letters of a name fit beside its line in a picture.
MOST_LETTERS = 60


@dataclass(frozen=True)
class Contest:
    """
    A tournament that has been played.

    Parameters
    ----------
    runs : mapping of name to Run
        Each way to play, on the same places with the same luck, as `tournament` plays them.

    Examples
    --------
    >>> from freelancekit.strategies.catalogue import strategy
    >>> contest = tournament([strategy("Beginner"), strategy("Fast")], n=60, days=90, on="2024-09-01")
    >>> sum(contest.wins("Fast", "Beginner").of_100)
    100
    """

    runs: Mapping[str, Run] = field(repr=False)

    @property
    def n(self) -> int:
        """How many lives each way to play had."""
        return next(iter(self.runs.values())).n

    @property
    def names(self) -> tuple[str, ...]:
        """By what is left on average, the most first; equal ones as they were given."""
        return tuple(sorted(self.runs, key=lambda name: -int(np.sum(self.left(name)))))

    def left(self, name: str) -> Ints:
        """
        What is left in the end, in yen, for each life.

        Raises
        ------
        CareerError
            For a name that did not play.
        """
        if name not in self.runs:
            known = say_list(self.runs)
            msg = say("Nobody named {name} played. There is: {known}.", name=repr(name), known=known)
            raise CareerError(msg, name=name)
        return self.runs[name].left

    def mean(self, name: str) -> int:
        """What is left on average, in yen."""
        return average(int(np.sum(self.left(name))), self.n)

    def wins(self, first: str, second: str) -> Duel:
        """In how many lives the first is ahead of the second, and by how much on average."""
        apart = self.left(first) - self.left(second)
        mean = np.sum(apart) / self.n
        error = np.sqrt(np.sum((apart - mean) * (apart - mean)) / (self.n - 1) / self.n)
        more, same = int(np.sum(apart > 0)), int(np.sum(apart == 0))
        lead, luck = round(float(mean)), round(float(error))
        return Duel(first, second, more, same, self.n - more - same, lead, luck)

    def table(self) -> pd.DataFrame:
        """
        A row for each, the most first: what is left, who earned nothing, who lost money, hours.

        The last columns compare it with the next one: yen ahead, the standard error of that, and in how
        many of 100 lives.
        """
        import pandas as pd

        rows = [(place, name, *self._row(name), *self._beside_next(place))
                for place, name in enumerate(self.names, start=1)]  # fmt: skip
        columns = ["place", "name", "average", "middle", "nothing", "lost", "hours", "yen an hour"]
        duel = ["ahead", "error", "more of 100", "same", "less"]
        return pd.DataFrame(rows, columns=[*columns, *duel]).astype(dict.fromkeys(duel, "Int64"))

    def months(self) -> pd.DataFrame:
        """Everyone's place after each month, by what is left so far; equal ones share a place."""
        import pandas as pd

        totals = np.stack([np.sum(self.runs[name].arrays["left"], axis=1) for name in self.names])
        places = 1 + np.sum(totals[None, :, :] > totals[:, None, :], axis=1)
        months = pd.RangeIndex(1, totals.shape[1] + 1, name="month")
        return pd.DataFrame(places.T, index=months, columns=list(self.names))

    def why(self) -> Text:
        """What was played: by whom, how many lives, by which rules, with which luck, and what was changed."""
        lives, _, settings = str(next(iter(self.runs.values())).why()).splitlines()
        told = [
            say("{name}: {way}. {story}", name=say_name(name), way=repr(run.scene.strategy).rstrip("."),
                story=say(run.scene.strategy.story)).strip()
            for name, run in self.runs.items()
        ]  # fmt: skip
        same = say("The same lives for each of the {n}: the same jobs, rivals and luck.", n=len(told))
        counts = say("What counts is what is left: income after fees, less the Connects that were bought and "
                     "what scams took.")  # fmt: skip
        return Text("\n".join([lives, same, counts, *told, settings]))

    def _row(self, name: str) -> tuple[int, ...]:
        run, left = self.runs[name], self.left(name)
        hours = int(np.sum(run.minutes)) // 60
        middle, lost = int(np.sort(left)[(self.n - 1) // 2]), int(np.sum(left < 0))
        per_hour = average(int(np.sum(left)), hours)
        return self.mean(name), middle, run.nothing, lost, average(hours, self.n), per_hour

    def _beside_next(self, place: int) -> tuple[int | None, ...]:
        """The lead on the next one; nothing for the last."""
        if place == len(self.names):
            return (None,) * 5
        duel = self.wins(self.names[place - 1], self.names[place])
        return duel.ahead, duel.error, *duel.of_100

    def __repr__(self) -> str:
        lines = []
        for place, name in enumerate(self.names, start=1):
            mean, middle, nothing, lost, *_ = self._row(name)
            line = say(
                "{place}. {name}: {mean} left on average, {middle} in the middle; "
                "of {n} lives {nothing} earned nothing and {lost} lost money.",
                place=place, name=say_name(name), mean=say_money(mean, "JPY"),
                middle=say_money(middle, "JPY"), n=f"{self.n:,}", nothing=f"{nothing:,}", lost=f"{lost:,}",
            )  # fmt: skip
            lines.append(
                line if self.is_clear(place) else say_all(line, say("Too close to the next to call."))
            )
        return "\n".join(lines)

    def is_clear(self, place: int) -> bool:
        """Whether the one on a place is ahead of the next by more than luck; the last one has no next."""
        return place == len(self.names) or self.wins(self.names[place - 1], self.names[place]).clear


def tournament(
    ways: Mapping[str, Strategy] | Iterable[Strategy],
    platforms: str | Rulebook | Sequence[str | Rulebook] = "upwork",
    *,
    n: int = 1000,
    part: int = PART,
    executor: Executor | None = None,
    **given: Any,  # noqa: ANN401 - as `scene`
) -> Contest:
    """
    Play several ways against each other: for each the same lives with the same luck.

    Parameters
    ----------
    ways : mapping of name to Strategy, or several Strategy
        Two or more. Without names, each is called by its own.
    platforms
        As for `crowd`.
    n : int
        How many lives each has.
    part : int
        How many are played in one go, all ways to play together. It changes no number.
    executor : concurrent.futures.Executor, optional
        Who plays them; without it, this very process. It changes no number.
    **given
        ``on``, ``days``, ``reader``, ``market``, ``seed``, ``yen_per_dollar``, ``mode``,
        ``rules_change``, as for `scene`.

    Returns
    -------
    Contest

    Raises
    ------
    CareerError, AmountError
        As for `scene`, and for fewer than two ways to play, or two of the same name.

    Examples
    --------
    >>> from freelancekit.strategies.catalogue import strategy
    >>> friends = {"Haru": strategy("Numbers"), "Nao": strategy("Specialist")}
    >>> sorted(tournament(friends, n=20, days=30, on="2024-09-01").names)
    ['Haru', 'Nao']
    """
    named = by_name(ways)
    many = whole(n, say("The number of lives"), least=2, most=10_000_000)
    size = whole(part, say("The size of a part"), most=1_000_000)
    asked = (tuple(named.items()), platforms, many, tuple(sorted(given.items())))
    if executor is None and all(never_changes((way, *asked)) for way in named.values()):
        return _kept(*asked)
    return _played(named, platforms, many, size, executor, given)


@lru_cache(maxsize=8)
def _kept(
    named: tuple[tuple[str, Strategy], ...],
    platforms: str | tuple[str, ...],
    n: int,
    given: tuple[tuple[str, Any], ...],
) -> Contest:
    """A contest that was played a moment ago need not be played again; nobody can write into it."""
    contest = _played(dict(named), platforms, n, PART, None, dict(given))
    for run in contest.runs.values():
        for values in run.arrays.values():
            values.flags.writeable = False
    return contest


def _played(
    named: Mapping[str, Strategy],
    platforms: str | Rulebook | Sequence[str | Rulebook],
    many: int,
    size: int,
    executor: Executor | None,
    given: Mapping[str, Any],
) -> Contest:
    """All ways to play in one crowd, each in its own copy of the same lives."""
    scenes = [scene(platforms, way, **given) for way in named.values()]
    together = replace(scenes[0], others=tuple(one.strategy for one in scenes[1:]))
    each = max(1, size // len(scenes))
    parts = [(together, first, min(each, many - first)) for first in range(0, many, each)]
    played = list((map if executor is None else executor.map)(play, *zip(*parts, strict=True)))
    return Contest(
        {
            name: Run(scenes[place], many, joined(_own(arrays, place, len(scenes)) for arrays in played))
            for place, name in enumerate(named)
        }
    )


def _own(arrays: Arrays, place: int, ways: int) -> Arrays:
    """The lives of one way to play, out of those of all."""
    return {name: np.split(values, ways, axis=-1)[place] for name, values in arrays.items()}


def by_name(ways: object) -> dict[str, Strategy]:
    """
    Each way to play by its name.

    Parameters
    ----------
    ways : mapping of name to Strategy, or several Strategy

    Raises
    ------
    CareerError
        For fewer than two, two of the same name, and a name that a picture has no room for.

    Examples
    --------
    >>> from freelancekit.strategies.base import Beginner
    >>> list(by_name({"Haru": Beginner(), "Nao": Beginner()}))
    ['Haru', 'Nao']
    """
    if isinstance(ways, Mapping):
        pairs = [(str(name), way) for name, way in ways.items()]
    elif isinstance(ways, Iterable) and not isinstance(ways, str):
        pairs = [(getattr(way, "name", repr(way)), way) for way in ways]
    else:
        pairs = []
    named = dict(pairs)
    if len(named) < max(2, len(pairs)):
        msg = say(
            "A tournament needs two ways to play or more, each with a name of its own, as in "
            '{{"Haru": fk.strategy("Numbers"), "Nao": fk.strategy("Specialist")}}; you gave {given}.',
            given=say_list(name for name, _ in pairs) or repr(ways),
        )
        raise CareerError(msg, given=ways)
    for name in named:
        if not 0 < len(name) <= MOST_LETTERS or name != one_line(name):
            msg = say("A way to play has a name of one line, 1 to {most} letters; {name} has {n} in {lines}.",
                      most=MOST_LETTERS, name=repr(name[:20]), n=f"{len(name):,}",
                      lines=len(name.splitlines()))  # fmt: skip
            raise CareerError(msg, name=name)
    return named

"""
A career dashboard: settings that are turned, and many careers played again at each turn.

What is seen first is the life of a few; more follow while nothing is turned.
Every career keeps its luck, so the last picture is that of `freelancekit.careers.crowd`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from time import perf_counter

import numpy as np

from freelancekit.careers.boards import Boards
from freelancekit.careers.crowd import joined
from freelancekit.careers.platform import playable
from freelancekit.careers.run import Arrays, Run
from freelancekit.careers.setup import Scene, scene
from freelancekit.careers.state import Lives
from freelancekit.careers.steady_days import steady_days
from freelancekit.careers.what_if_settings import STOPS, Setting, line_of
from freelancekit.errors import RulebookError
from freelancekit.luck import Luck
from freelancekit.rules.rulebook import rulebook

#: So many careers are seen first, and so many a little later.
FEW, MORE = 20, 300
#: So many pictures are remembered.
REMEMBERED = 500
#: What is kept of each picture.
SEEN = ("months", "count.connects_cents")


@dataclass(frozen=True)
class Seen:
    """
    What there is to see of one setting.

    Parameters
    ----------
    setting : Setting
    run : Run
        The careers that have been played.
    months : int
        How many months of them.
    whole : bool
        Whether these are all careers and all months.
    """

    setting: Setting
    run: Run
    months: int
    whole: bool


class Dashboard:
    """
    Many careers, played again at each turn.

    Parameters
    ----------
    run : Run
        A crowd that plays `Steady`.

    Raises
    ------
    CareerError
        For a crowd that plays another way, or by rules that were changed by hand.

    Examples
    --------
    >>> from freelancekit.careers.crowd import crowd
    >>> from freelancekit.strategies.steady import Steady
    >>> dashboard = Dashboard(crowd("upwork", Steady(), n=30, days=60, on="2024-09-01"))
    >>> dashboard.turn(letters=5)
    >>> dashboard.play().line
    'fk.crowd("upwork", fk.Steady(letters=5), n=30, days=60, on="2024-09-01")'
    """

    def __init__(self, run: Run) -> None:
        self.opened = Setting.of(run)
        self._given, self.n = run, run.n
        self._few = min(FEW, run.n)
        self._ahead_of: dict[tuple[str, ...], Boards] = {}
        self._scenes: dict[tuple[str, ...], Scene] = {self.opened.platforms: run.scene}
        self._remembered: OrderedDict[tuple[Setting, int], Run] = OrderedDict()
        self._keep(self.opened, run, run.n)
        self._axis = "letters"
        self.seen: Seen
        self._work: Iterator[bool]
        self._begin(self.opened)

    # ------------------------------------------------------------- turning

    def stops(self, name: str) -> tuple[int, ...]:
        """Where a slider may stand; where it stands, and stood in the beginning, is among them."""
        return tuple(sorted({*STOPS[name], getattr(self.opened, name), getattr(self.setting, name)}))

    @cached_property
    def places(self) -> tuple[tuple[str, ...], ...]:
        """The platforms that can be chosen: each alone, and all together."""
        opened = self.opened.platforms
        others = tuple(name for name in playable() if name not in opened)
        known = tuple(name for name in (*opened, *others) if _has_rules(name, self._given.scene.start))
        alone = [(name,) for name in known]
        return tuple(dict.fromkeys([opened, *alone, known]))

    def turn(self, **settings: int | tuple[str, ...]) -> None:
        """
        Another setting; what was played for the last one is dropped where it is not done.

        Parameters
        ----------
        **settings
            As the fields of `Setting`.
        """
        setting = self.setting.but(**settings)
        changed = [name for name in settings if getattr(setting, name) != getattr(self.setting, name)]
        self._axis = changed[0] if changed else self._axis
        self._begin(setting)

    def go(self, seconds: float) -> bool:
        """
        Play on for so long; over sooner when many months more are there to be seen.

        Returns
        -------
        bool
            Whether there is something new to see.
        """
        until, before = perf_counter() + seconds, self.seen
        for full in self._work:
            late = perf_counter() >= until and self.seen.months > 0
            if late or (full and self.seen is not before):
                return self.seen is not before
        self.done = True
        return self.seen is not before

    def play(self) -> Dashboard:
        """Play on until all careers of this setting are there."""
        while not self.seen.whole:
            self.go(60)
        return self

    @property
    def line(self) -> str:
        """The line of code that plays the same."""
        return line_of(self.setting, self._given)

    # ------------------------------------------------------------- playing

    def _begin(self, setting: Setting) -> None:
        set_up = self._scene(setting)  # looks at every number, before anything changes
        nothing = np.zeros((0, self._few), dtype=np.int64)
        empty = Run(set_up, self._few, dict.fromkeys(SEEN, nothing))
        self.setting, self.done = setting, False
        self.seen = Seen(setting, empty, 0, False)
        for n in (self.n, self._few):
            if (setting, n) in self._remembered:
                self._show(self._remembered[setting, n])
                break
        self._work = self._working()

    def _working(self) -> Iterator[bool]:
        """All there is to do, step by step; true when there is a whole picture more."""
        if not self.seen.months:
            yield from self._first()
        if not self.seen.whole:
            yield from self._others()
        yield from self._ahead()

    def _first(self) -> Iterator[bool]:
        """The few, month by month."""
        set_up = self._scene(self.setting)
        lives = Lives(set_up, Luck(set_up.seed, 0, self._few))
        for day in steady_days(set_up, lives, self._boards(self.setting.platforms), [self.setting.way]):
            month = set_up.month(day)
            if day < set_up.days - 1 and set_up.month(day + 1) > month:
                arrays = {name: values.copy() for name, values in _of(lives, month + 1).items()}
                self.seen = Seen(self.setting, Run(set_up, self._few, arrays), month + 1, False)
            yield False
        self._keep(self.setting, Run(set_up, self._few, _of(lives)), self._few)
        self._show(self._remembered[self.setting, self._few])
        yield True

    def _others(self) -> Iterator[bool]:
        """All others, in two parts; nothing is drawn twice."""
        set_up, parts = self._scene(self.setting), [self.seen.run.arrays]
        for first, last in ((self._few, MORE), (max(self._few, MORE), self.n)):
            many = min(last, self.n) - first
            if many <= 0:
                continue
            luck = Luck(set_up.seed, first, many)
            lives, boards = Lives(set_up, luck), Boards(set_up, luck)
            for _ in steady_days(set_up, lives, boards, [self.setting.way]):
                yield False
            parts.append(_of(lives))
            run = Run(set_up, first + many, joined(parts))
            if run.n == self.n:
                self._keep(self.setting, run, self.n)
            self._show(run)
            yield True

    def _ahead(self) -> Iterator[bool]:
        """What one turn from here would show, for the few: the slider that was turned last comes first."""
        axes = {name: [self.setting.but(**{name: stop}) for stop in self.stops(name)] for name in STOPS}
        hours = [[one] for one in axes.pop("hours")]  # each is a scene of its own; the others share one
        first = hours if self._axis == "hours" else [axes.get(self._axis, [])]
        at_once = [one for axis in axes.values() for one in axis]
        places = [[self.setting.but(platforms=platforms)] for platforms in self.places]
        for group in (*first, at_once, *hours, *places):
            yield from self._together(group)

    def _together(self, group: Sequence[Setting]) -> Iterator[bool]:
        """Several ways at once, each in a copy of the same careers; what is known is not played."""
        new = [one for one in dict.fromkeys(group) if (one, self._few) not in self._remembered]
        if not new:
            return
        few, set_up = self._few, self._scene(new[0])
        lives = Lives(set_up, Luck(set_up.seed, 0, few, len(new)))
        for _ in steady_days(set_up, lives, self._boards(new[0].platforms), [one.way for one in new]):
            yield False
        for place, one in enumerate(new):
            own = {
                name: values[..., place * few : (place + 1) * few].copy()
                for name, values in _of(lives).items()
            }
            self._keep(one, Run(self._scene(one), few, own), few)

    # ------------------------------------------------------------- remembering

    def _scene(self, setting: Setting) -> Scene:
        """The scene of the given crowd, as it is with another setting."""
        given = self._given.scene
        if setting.platforms not in self._scenes:
            self._scenes[setting.platforms] = scene(
                list(setting.platforms), on=given.start, days=given.days, market=given.market,
                seed=given.seed, yen_per_dollar=given.yen_per_dollar, mode=given.mode,
                rules_change=len(given.eras) > 1,
            )  # fmt: skip
        reader = given.reader.but(hours_a_week=setting.hours)
        return replace(self._scenes[setting.platforms], strategy=setting.way, reader=reader)

    def _boards(self, platforms: tuple[str, ...]) -> Boards:
        """What luck brings to the few: it changes with no slider, so it is drawn once."""
        if platforms not in self._ahead_of:
            set_up = self._scenes[platforms]
            self._ahead_of[platforms] = Boards(set_up, Luck(set_up.seed, 0, self._few), keeps=True)
        return self._ahead_of[platforms]

    def _keep(self, setting: Setting, run: Run, n: int) -> None:
        for name, values in run.arrays.items():
            if name in SEEN:
                values.flags.writeable = False
        few = Run(run.scene, n, {name: run.arrays[name] for name in SEEN})
        self._remembered[setting, n] = few
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)

    def _show(self, run: Run) -> None:
        self.seen = Seen(self.setting, run, run.scene.months, run.n == self.n)


def _of(lives: Lives, months: int | None = None) -> Arrays:
    """What is seen of some lives, of the months that are over."""
    return {"months": lives.months[:months], "count.connects_cents": lives.count["connects_cents"]}


def _has_rules(name: str, on: date) -> bool:
    """Whether the rules of a platform are known for a day."""
    try:
        rulebook(name, on)
    except RulebookError:
        return False
    return True

"""
From a log of letters to a market of one's own: what the letters say of its settings, as ranges.

Of all letters, the share that is answered is the number of people whom a client writes to, divided by the
number who apply; of the answered ones, the share that wins is the share of jobs that hire anyone, divided by
the former. Before the first letter each setting lies where the game has it, with its range; letters move
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.say import N_, Text, say, say_many

#: The settings of which letters speak.
SETTINGS = ("mean_applicants", "written_to", "fill_rate")
#: The ends and the middle of a range, in nine of ten cases; the ends stand so many standard deviations away.
POINTS, ENDS = (0.05, 0.5, 0.95), 1.645
#: So fine is the net of values that are weighed, and it reaches so many standard deviations.
FINE, REACH = 61, 4.0


@dataclass(frozen=True)
class LogMarket:
    """
    A market as one's own letters let it seem, with its ranges.

    Parameters
    ----------
    letters, replies, wins : int
        Settled letters, those with a reply, those that won.

    Examples
    --------
    >>> LogMarket(200, 10, 0).middle.mean_applicants > LogMarket(200, 60, 8).middle.mean_applicants
    True
    """

    letters: int
    replies: int
    wins: int

    @cached_property
    def ranges(self) -> dict[str, tuple[float, float, float]]:
        """For each setting: the least, the middle and the most, in nine of ten cases."""
        nets = [_net(name) for name in SETTINGS]
        weight = self._likelihood(*np.meshgrid(*nets, indexing="ij"))
        for at, name in enumerate(SETTINGS):
            shape = [1, 1, 1]
            shape[at] = -1
            weight = weight * _before(name, nets[at]).reshape(shape)
        found = {}
        for at, name in enumerate(SETTINGS):
            others = tuple(axis for axis in range(3) if axis != at)
            below = np.cumsum(weight.sum(axis=others))
            least, middle, most = (float(nets[at][np.searchsorted(below, p * below[-1])]) for p in POINTS)
            found[name] = (least, middle, most)
        return found

    def _likelihood(
        self,
        applicants: npt.NDArray[np.float64],
        written_to: npt.NDArray[np.float64],
        fill: npt.NDArray[np.float64],
    ) -> npt.NDArray[np.float64]:
        """How well each market explains the log; the best with 1."""
        from scipy.stats import binom

        answered = np.minimum(written_to / applicants, 1)
        chosen = np.minimum(fill / written_to, 1)
        told = binom.logpmf(self.replies, self.letters, answered)
        told = told + binom.logpmf(self.wins, self.replies, chosen)
        found: npt.NDArray[np.float64] = np.exp(told - told.max())
        return found

    def _at(self, point: int) -> Market:
        """The market with few rivals and many replies first."""
        settings = {name: found[point] for name, found in self.ranges.items()}
        settings["mean_applicants"] = self.ranges["mean_applicants"][2 - point]
        settings["written_to"] = max(settings["written_to"], 1.0)
        return Market().but(settings)

    @property
    def kind(self) -> Market:
        """Each setting at its kind end."""
        return self._at(2)

    @property
    def middle(self) -> Market:
        """Each setting in the middle."""
        return self._at(1)

    @property
    def hard(self) -> Market:
        """Each setting at its hard end."""
        return self._at(0)

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()

    def _lines(self) -> Iterator[str]:
        one, many = (
            N_("{n} settled letter, {replies} with a reply, {wins} won."),
            N_("{n} settled letters, {replies} with a reply, {wins} won."),
        )
        yield say_many(one, many, self.letters, replies=self.replies, wins=self.wins)
        for name, values in self.ranges.items():
            least, middle, most = map(_brief, values)
            yield say(
                "{name}: {here} in this game; with your letters {middle}, and in 9 of 10 cases {least} to "
                "{most}.",
                name=name,
                here=f"{getattr(Market(), name):g}",
                least=least,
                middle=middle,
                most=most,
            )
        yield say("Before your first letter the ranges of the game are believed. A log cannot tell a hard "
                  "market from weak letters.")  # fmt: skip
        yield say("Play with it: {how}.", how='fk.crowd("upwork", market=mine.middle)')


def _brief(value: float) -> str:
    """A value with two digits, or whole."""
    return f"{value:.0f}" if value >= 10 else f"{value:.2g}"


def _net(name: str) -> npt.NDArray[np.float64]:
    """The values of a setting that are weighed, closer to each other where they are small."""
    middle, spread = _middle_and_spread(name)
    return np.exp(np.linspace(middle - REACH * spread, middle + REACH * spread, FINE))


def _before(name: str, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """How likely each value is before the first letter, by the game's own value and its range."""
    middle, spread = _middle_and_spread(name)
    return np.exp(-(((np.log(values) - middle) / spread) ** 2) / 2)


def _middle_and_spread(name: str) -> tuple[float, float]:
    """A setting as a logarithm, and its standard deviation."""
    low, high = Market.range_of(name)
    return float(np.log(getattr(Market(), name))), float(np.log(high / low) / (2 * ENDS))

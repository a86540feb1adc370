"""A way to play that keeps to its hours: letters in proportion to them, no job without time for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freelancekit.say import N_, say
from freelancekit.strategies.base import Me, Seen, Strategy
from freelancekit.strategies.steady import FITS
from freelancekit.units import whole


@dataclass(frozen=True)
class Paced(Strategy):
    """
    Letters in proportion to the hours, to jobs that can be done by their last day.

    What many people do, each with hours of their own: nobody writes who has no time left, and whoever has
    time between two jobs takes a task.

    Parameters
    ----------
    hours_a_letter : int
        Hours of a week for each letter in it; who has fewer hours writes one.
    each : int
        Minutes for a letter.

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.

    Examples
    --------
    >>> Paced()
    Paced(hours_a_letter=2, each=20)
    """

    hours_a_letter: int = 2
    each: int = 20

    elementwise = True
    story = N_("Letters in proportion to the hours, and only to work that can be done in time.")

    def __post_init__(self) -> None:
        whole(self.hours_a_letter, say("The hours for each letter"), most=168)
        whole(self.each, say("The minutes for a letter"), most=600)

    def apply(self, me: Me, job: Seen) -> object:
        """What fits, what leaves time until its last day, and so many letters as the hours allow."""
        fits = (job.skill >= job.needed - FITS) & (job.leaves == 0)
        in_time = me.work + job.hours <= me.hours * 60 * job.days // 7
        letters = np.maximum(me.hours // self.hours_a_letter, 1)
        return fits & in_time & ((job.microtask == 1) | (me.letters_week < letters))

    def minutes(self, me: Me, job: Seen) -> int:
        """The same for each letter."""
        return self.each

"""
Contracts that are renewed, month after month, or end: a few counts, and how it may go on.

Each client has a chance of their own to end at a renewal, and it never changes. Those with a high one are
gone soon, so of those who are left more and more renew: nobody became more faithful.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import TrustError
from freelancekit.say import Text, say, say_all, say_list
from freelancekit.units import whole

if TYPE_CHECKING:
    import pandas as pd

#: Fewer counts than this, the first included, leave two numbers open.
FEWEST = 3
#: Where the two numbers are looked for, as logarithms: far enough for counts of people.
LEAST, MOST = -9.0, 9.0
#: No more renewals are told ahead; a hundred years of months.
FARTHEST = 1200


def still_there(renewals: npt.ArrayLike, early: float, late: float) -> Any:  # noqa: ANN401 - one in, one out
    """
    The share of clients who are still there after so many renewals: shifted beta-geometric survival.

    Parameters
    ----------
    renewals : int or int array, shape (...), 0 or more
    early, late : float, above 0
        The chance to end at a renewal is Beta(early, late) over clients.

    References
    ----------
    Fader, Hardie (2007), How to project customer retention, Journal of Interactive Marketing 21(1).

    Examples
    --------
    >>> still_there([0, 1, 2], 1.0, 1.0).round(3).tolist()
    [1.0, 0.5, 0.333]
    """
    from scipy.special import betaln

    return np.exp(betaln(early, np.add(late, renewals)) - betaln(early, late))


def who_renews(renewal: npt.ArrayLike, early: float, late: float) -> Any:  # noqa: ANN401 - one in, one out
    """
    Of those who are still there, the share that renews at a renewal: the first is 1.

    Examples
    --------
    >>> who_renews([1, 2, 10], 1.0, 1.0).round(3).tolist()
    [0.5, 0.667, 0.909]
    """
    before = np.subtract(renewal, 1)
    return np.add(late, before) / (early + np.add(late, before))


def likelihood(counts: Sequence[int], early: float, late: float) -> float:
    """
    The logarithm of how likely such counts are.

    Parameters
    ----------
    counts : sequence of int
        How many there were at the start, and after each renewal.
    early, late : float

    Examples
    --------
    >>> round(likelihood([2, 1], 1.0, 1.0), 3)     # one stays, one ends: .5 each
    -1.386
    """
    there = still_there(np.arange(len(counts)), early, late)
    ended = -np.diff(np.asarray(counts, dtype=np.float64))
    return float(np.sum(ended * np.log(there[:-1] - there[1:])) + counts[-1] * np.log(there[-1]))


def fitted(counts: Sequence[int]) -> tuple[float, float]:
    """
    The two numbers under which such counts are most likely.

    Parameters
    ----------
    counts : sequence of int
        Three or more, none above the one before; somebody ended, and somebody renewed.

    References
    ----------
    Fader, Hardie (2014), A spreadsheet-literate non-statistician's guide to the beta-geometric model.

    Examples
    --------
    >>> [round(number, 2) for number in fitted([1000, 631, 468, 382, 326])]
    [0.76, 1.3]
    """
    from scipy.optimize import minimize

    total = max(counts[0], 1)
    best = minimize(
        lambda logs: -likelihood(counts, *np.exp(logs)) / total,
        np.zeros(2), method="L-BFGS-B", bounds=[(LEAST, MOST)] * 2, options={"ftol": 1e-14, "gtol": 1e-9},
    )  # fmt: skip
    early, late = np.exp(best.x).tolist()
    return early, late


@dataclass(frozen=True)
class Renewals:
    """
    Clients who renewed or ended, and how it may go on.

    Parameters
    ----------
    counts : tuple of int
        How many there were at the start, and after each renewal.
    early, late : float
        The chance to end at a renewal is Beta(early, late) over clients.

    Examples
    --------
    >>> ours = renewals(1000, 631, 468, 382, 326)
    >>> ours.after(5), ours.renew_in_100(1), ours.renew_in_100(5)
    (285, 63, 87)
    """

    counts: tuple[int, ...]
    early: float
    late: float

    def after(self, renewal: int) -> int:
        """How many are still there after so many renewals: as counted, and from then on as expected."""
        at = whole(renewal, say("The renewal"), least=0, most=FARTHEST)
        if at < len(self.counts):
            return self.counts[at]
        known = len(self.counts) - 1
        ahead = float(still_there(at, self.early, self.late) / still_there(known, self.early, self.late))
        return round(self.counts[-1] * ahead)

    def renew_in_100(self, renewal: int) -> int:
        """Of 100 who are still there, how many renew at this renewal, by the model; the first is 1."""
        at = whole(renewal, say("The renewal"), most=FARTHEST)
        return round(100 * float(who_renews(at, self.early, self.late)))

    def table(self, ahead: int = 4) -> pd.DataFrame:
        """Renewal after renewal: how many were counted, how many the model has, how many of 100 renew."""
        import pandas as pd

        last = len(self.counts) + whole(ahead, say("The number of renewals ahead"), least=0, most=FARTHEST)
        shares = still_there(np.arange(last), self.early, self.late)
        rows = {
            "renewal": range(last),
            "counted": [*self.counts, *[None] * (last - len(self.counts))],
            "by the model": np.rint(self.counts[0] * shares).astype(np.int64),
            "renew in 100": [None, *map(self.renew_in_100, range(1, last))],
        }
        return pd.DataFrame(rows).convert_dtypes()

    def why(self) -> Text:
        """What stands behind it, in words."""
        ends = round(100 * self.early / (self.early + self.late))
        return Text(
            "\n".join(
                [
                    say("Each client has a chance of their own to end; at the first renewal {n} of 100 end.",
                        n=ends),
                    say("It never changes. Those who end easily go first, so of those left more renew."),
                    say("early {early:.3f}, late {late:.3f}, log-likelihood {fit:.1f}",
                        early=self.early, late=self.late,
                        fit=likelihood(self.counts, self.early, self.late)),
                    say("Source: Fader, Hardie (2007), How to project customer retention."),
                ]
            )
        )  # fmt: skip

    def __repr__(self) -> str:
        known = len(self.counts) - 1
        told = say(
            "Clients at the start: {all}; left after {n} renewals: {left}.",
            all=f"{self.counts[0]:,}",
            n=known,
            left=f"{self.counts[-1]:,}",
        )
        more = say(
            "If it goes on so: {next} after the next one, {later} after {n}.",
            next=f"{self.after(known + 1):,}",
            later=f"{self.after(2 * known):,}",
            n=2 * known,
        )
        return say_all(told, more)


def renewals(*counts: int) -> Renewals:
    """
    How many clients with a monthly contract are still there, and how it may go on.

    Parameters
    ----------
    *counts : int
        How many there were at the start, and how many were left after each renewal.

    Returns
    -------
    Renewals

    Raises
    ------
    TrustError
        For fewer than three counts, one above the one before it, or nobody who ended or renewed.

    Examples
    --------
    >>> renewals(8, 5, 4)
    Clients at the start: 8; left after 2 renewals: 4. If it goes on so: 3 after the next one, 3 after 4.
    """
    given = tuple(whole(count, say("The number of clients"), least=0, most=1_000_000_000) for count in counts)
    told = say_list(map(str, given)) or "-"
    if len(given) < FEWEST:
        msg = say("It takes three counts or more: at the start, and after two renewals. You gave {counts}.",
                  counts=told)  # fmt: skip
        raise TrustError(msg, counts=given)
    if any(later > sooner for sooner, later in pairwise(given)):
        msg = say("Nobody joins later: no count is above the one before it. You gave {counts}.", counts=told)
        raise TrustError(msg, counts=given)
    if given[1] == 0 or given[-1] == given[0]:
        msg = say("Somebody must have renewed, and somebody ended. You gave {counts}.", counts=told)
        raise TrustError(msg, counts=given)
    return Renewals(given, *fitted(given))

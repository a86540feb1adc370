"""
The best set under a budget, exactly: a library's integer solver finds it.

Whole numbers go in and come out; what is asked for is that no other set within
the budgets is worth more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]


def best_counts(
    values: Sequence[int], costs: Sequence[Sequence[int]], budgets: Sequence[int], most: Sequence[int]
) -> list[int] | None:
    """
    How many to take of each thing, so that the sum of their values is largest.

    Parameters
    ----------
    values : sequence of int, shape (n,)
    costs : sequence of int, shape (m, n)
        For each budget, what one of each thing takes from it.
    budgets : sequence of int, shape (m,)
    most : sequence of int, shape (n,)
        How many of each there are.

    Returns
    -------
    list of int, shape (n,), or None
        None where nothing fits, not even nothing at all.

    Examples
    --------
    >>> best_counts([3000, 10000], [[2, 6]], [10], [5, 5])
    [2, 1]
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    found = milp(
        c=-np.asarray(values, dtype=np.float64),
        constraints=[
            LinearConstraint(np.asarray(row, dtype=np.float64)[None, :], ub=float(budget))
            for row, budget in zip(costs, budgets, strict=True)
        ],
        bounds=Bounds(lb=0.0, ub=np.asarray(most, dtype=np.float64)),
        integrality=np.ones(len(values)),
        options={"mip_rel_gap": 0.0},
    )
    return None if found.x is None else [round(float(count)) for count in found.x]


def greedy_counts(
    order: Sequence[int], costs: Sequence[Sequence[int]], budgets: Sequence[int], most: Sequence[int]
) -> list[int]:
    """
    Take things in an order, as many of each as still fit.

    Parameters
    ----------
    order : sequence of int
        Places of the things, the one to take first in front.
    costs, budgets, most
        As for `best_counts`.

    Examples
    --------
    >>> greedy_counts([1, 0], [[2, 6]], [9], [5, 5])
    [1, 1]
    """
    left = list(budgets)
    counts = [0] * len(most)
    for place in order:
        while counts[place] < most[place] and all(
            row[place] <= rest for row, rest in zip(costs, left, strict=True)
        ):
            counts[place] += 1
            left = [rest - row[place] for row, rest in zip(costs, left, strict=True)]
    return counts

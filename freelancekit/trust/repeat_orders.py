"""
Clients who order again: "buy till you die", and how many come through others.

While a client is there, orders come at a client's own pace; after each order
some leave for good. Pace and leaving differ from client to client.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.units import nearest

#: Pace ~ Gamma(r, alpha) a week, leaving ~ Beta(a, b) after each order, as the market has them.
USUAL = Market()
R, ALPHA, A, B = USUAL.order_shape, USUAL.order_weeks, USUAL.leaving_early, USUAL.leaving_late


def pace_drawn(luck: npt.ArrayLike, r: float = R, alpha: float = ALPHA) -> Any:  # noqa: ANN401
    """
    A client's own pace, orders a week, from one number of luck.

    Examples
    --------
    >>> pace_drawn([0.1, 0.5, 0.9]).round(3).tolist()
    [0.003, 0.053, 0.26]
    """
    from scipy.special import gammaincinv

    return gammaincinv(r, luck) / alpha


def leaves_drawn(luck: npt.ArrayLike, a: float = A, b: float = B) -> Any:  # noqa: ANN401
    """
    A client's own chance to leave after an order, from one number of luck.

    Examples
    --------
    >>> leaves_drawn([0.1, 0.5, 0.9]).round(3).tolist()
    [0.051, 0.293, 0.684]
    """
    from scipy.special import betaincinv

    return betaincinv(a, b, luck)


def leaves_after(
    leaves: npt.ArrayLike, tenths: npt.ArrayLike, content: npt.ArrayLike, market: Market = USUAL
) -> Any:  # noqa: ANN401
    """
    The chance to leave after an order, with what the client holds and how content they are.

    Parameters
    ----------
    leaves : float or float array, shape (...)
        The client's own chance.
    tenths : int or int array, shape (...)
    content : int or int array, shape (...)
        Thousandths of a step; a client who is not content leaves sooner.

    Examples
    --------
    >>> leaves_after(0.5, [0, 10, 0], [0, 0, -2000]).round(2).tolist()
    [0.5, 0.43, 0.91]
    """
    kept = market.trust_keeps * np.divide(tenths, 10) + market.content_keeps * np.divide(content, 1000)
    return np.minimum(np.multiply(leaves, np.exp(-kept)), 1.0)


def risen_pay(pay: npt.ArrayLike, orders: npt.ArrayLike, market: Market = USUAL) -> Any:  # noqa: ANN401
    """
    What a client who orders again pays: the first sum, and more with each order before.

    Work also goes faster with practice (`practised_minutes`). That raises what an hour brings, and not the
    rate; this raises the rate. What new clients pay is asked for, by the price of a letter.

    Parameters
    ----------
    pay : int or int array, shape (...), cents or yen
        Of the first order.
    orders : int or int array, shape (...)
        Orders before this one.
    market : Market
        `rate_rises` is 0 at the usual setting: nobody has measured it.

    Examples
    --------
    >>> risen_pay(1_000, [0, 1, 3, 10], Market().but(rate_rises=0.2)).tolist(), int(risen_pay(1_000, 10))
    ([1000, 1149, 1320, 1615], 1000)
    """
    return nearest(np.multiply(pay, np.exp(market.rate_rises * np.log1p(orders))))


def orders_expected(weeks: float, r: float = R, alpha: float = ALPHA, a: float = A, b: float = B) -> float:
    """
    How many more orders come from one client, on average, in so many weeks.

    The mean of the BG/NBD model, as an integral over the chance to leave, which
    holds for every a, also where the closed form divides by nothing.

    Parameters
    ----------
    weeks : float
    r, alpha : float
        Pace: Gamma with shape r and scale 1 / alpha.
    a, b : float
        Chance to leave after each order: Beta.

    References
    ----------
    Fader, Hardie, Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2).

    Examples
    --------
    >>> round(orders_expected(52), 2), round(orders_expected(0), 2)
    (2.13, 0.0)
    """
    from scipy.integrate import quad
    from scipy.stats import beta

    def per_client(leaves: float) -> float:
        if leaves < 1e-12:
            return float(r * weeks / alpha)
        return float(-np.expm1(-r * np.log1p(leaves * weeks / alpha)) / leaves)

    value, _ = quad(lambda leaves: per_client(leaves) * beta.pdf(leaves, a, b), 0.0, 1.0, limit=200)
    return float(value)


def orders_played(
    weeks: int, luck: Luck, r: float = R, alpha: float = ALPHA, a: float = A, b: float = B
) -> Any:  # noqa: ANN401
    """
    How many orders each of many clients places in so many weeks.

    Parameters
    ----------
    weeks : int
    luck : Luck
        One place for each client.

    Returns
    -------
    int array, shape (n,)

    Examples
    --------
    >>> orders_played(52, Luck(1, 0, 5)).tolist()
    [0, 2, 3, 0, 0]
    """
    pace = pace_drawn(luck("repeat.pace"), r, alpha)
    leaves = leaves_drawn(luck("repeat.leaves"), a, b)
    waited = np.zeros(luck.n)
    there = np.ones(luck.n, dtype=bool)
    orders = np.zeros(luck.n, dtype=np.int64)
    for slot in range(weeks * 4):
        waited = waited - np.log(luck("repeat.wait", slot=slot)) / np.maximum(pace, 1e-12)
        there = there & (waited <= weeks)
        if not there.any():
            break
        orders += there
        there = there & (luck("repeat.stays", slot=slot) >= leaves)
    return orders


def pace_of(orders: npt.ArrayLike, weeks: float) -> Any:  # noqa: ANN401 - one in, one out
    """
    Orders a week that one saw, for one client or many.

    Examples
    --------
    >>> pace_of([0, 4], 8.0).tolist()
    [0.0, 0.5]
    """
    return np.divide(orders, weeks)

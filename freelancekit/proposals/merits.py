"""
What speaks for a proposal, and how much it all pulls: written once, for one, for a crowd and for a market.

A client weighs what a platform shows of a proposal. Each merit adds a term to
its pull; the terms have names, so that a reader can be told which of them
raised or lowered the chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from freelancekit.market.freelancer import USUAL_MINUTES, fit, letter_quality, profile_pull
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import price_pull, ratings_pull, speed


@dataclass(frozen=True, slots=True)
class Merits:
    """
    What a client can see of a proposal: a number each, or an array with a place for each proposal.

    Parameters
    ----------
    ratings, stars : int or int array
        How many, and their average in thousandths of a star.
    low : int or int array
        How many of them were three stars or fewer.
    price, budget : int or int array
        What is asked, and what the client named, in the same money.
    skill, needed : int or int array, of 100
    minutes : int or int array, 1 or more
        Spent on the proposal.
    photo, portfolio, filled : bool
        What the profile shows. The average one shows work and is filled in, without a face.
    message, known, boosted : bool or bool array
        A polite message of one's own; the client has worked with one before; it stands in a boosted place.
    waits : int or int array, minutes
        How long the client waits for an answer.
    """

    ratings: Any = 0
    stars: Any = 0
    low: Any = 0
    price: Any = 1
    budget: Any = 1
    skill: Any = 0
    needed: Any = 0
    minutes: Any = USUAL_MINUTES
    photo: bool = False
    portfolio: bool = True
    filled: bool = True
    message: Any = False
    known: Any = False
    boosted: Any = False
    waits: Any = 0


#: The profile of an average rival: with work to look at, filled in, without a face.
USUAL = Merits()


def terms(merits: Merits, market: Market) -> dict[str, Any]:
    """
    What each merit adds to a proposal's pull, in the order in which `Proposal.why` tells them.

    Parameters
    ----------
    merits : Merits
    market : Market

    Returns
    -------
    dict of str to float or float array

    Examples
    --------
    >>> {name: round(float(term), 2) for name, term in terms(Merits(price=80, budget=100), Market()).items()
    ...  if term}
    {'ratings': -0.5, 'price': 0.25}
    """
    usual = profile_pull(USUAL.photo, USUAL.portfolio, USUAL.filled, market)
    return {
        "ratings": ratings_pull(merits.ratings, merits.stars, market, merits.low),
        "price": price_pull(merits.price, merits.budget, market),
        "fit": market.beta_fit * fit(merits.skill, merits.needed),
        "letter": market.beta_letter * letter_quality(merits.minutes),
        "profile": profile_pull(merits.photo, merits.portfolio, merits.filled, market) - usual,
        "message": np.multiply(market.beta_message, merits.message),
        "known": np.multiply(market.beta_known, merits.known),
        "boost": np.multiply(np.log1p(market.boost_lift), merits.boosted),
        "reply": market.reply_share * np.log(speed(merits.waits, market)),
    }


def pull(merits: Merits, market: Market) -> Any:  # noqa: ANN401 - one in, one out
    """
    How much a proposal pulls, all its terms together: V of the conditional logit; 0 is the average.

    The terms are added one after the other, so that one proposal and a million come to the same bit.

    Examples
    --------
    >>> round(float(pull(Merits(ratings=10, stars=4900), Market())), 2)
    0.4
    """
    total: Any = 0.0
    for term in terms(merits, market).values():
        total = total + term
    return total

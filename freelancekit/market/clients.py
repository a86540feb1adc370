"""
Clients: what a platform shows of them, what they may be, and the way from one to the other.

Five kinds of client, hidden. Signs, seen. A sign makes some kinds likelier
than others; how much, nobody has measured, so the table below is an
assumption, set so that its effect is that of the ratios it names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from freelancekit.market.settings import Market
from freelancekit.say import N_, Text, say

Floats = npt.NDArray[np.float64]


class Kind(IntEnum):
    """What a client is; nobody can see it."""

    FAIR = 0
    HARSH = 1
    TAKER = 2
    GHOST = 3
    SCAM = 4


#: Kinds with which the work ends badly.
BAD = (Kind.TAKER, Kind.GHOST, Kind.SCAM)
#: Kinds that do not pay for work that was delivered.
UNPAID = (Kind.GHOST, Kind.SCAM)


@dataclass(frozen=True, slots=True)
class Sign:
    """
    Something one can see, and how often each kind of client shows it.

    Parameters
    ----------
    key : str
    words : str
        What stands on the card.
    missing : str
        What is said where the sign is not seen; that speaks, too.
    shown_by : tuple of float
        For each `Kind`, the share that shows it.
    """

    key: str
    words: str
    missing: str
    shown_by: tuple[float, float, float, float, float]


#: In the order in which `why` tells them. Bad against fair, the ratios are 8, 4, 2, a half, and 3 of 10.
SIGNS = (
    Sign(
        "leaves",
        N_("wants to talk or pay outside the platform"),
        N_("stays on the platform"),
        (0.02, 0.02, 0.07, 0.07, 0.55),
    ),
    Sign(
        "unpaid_test",
        N_("asks for usable work as an unpaid test"),
        N_("asks for no unpaid test"),
        (0.05, 0.05, 0.26, 0.05, 0.15),
    ),
    Sign(
        "promise",
        N_("promises bigger work later"),
        N_("promises nothing for later"),
        (0.15, 0.15, 0.45, 0.05, 0.05),
    ),
    Sign(
        "verified",
        N_("payment verified"),
        N_("payment not verified"),
        (0.80, 0.80, 0.50, 0.40, 1 / 15),
    ),
    Sign(
        "reviewed",
        N_("ten or more good reviews by freelancers"),
        N_("few or no reviews by freelancers"),
        (0.50, 0.50, 0.21, 0.08, 0.02),
    ),
)


def shares(market: Market) -> Floats:
    """
    How many clients are of each kind, before anything is seen.

    Examples
    --------
    >>> shares(Market()).round(3).tolist()
    [0.756, 0.084, 0.1, 0.03, 0.03]
    """
    bad = market.takers + market.ghosts + market.scams
    fair = max(1.0 - bad, 0.0)
    return np.array(
        [fair * (1 - market.harsh), fair * market.harsh, market.takers, market.ghosts, market.scams]
    ) / max(bad, 1.0)


def belief(seen: Sequence[npt.ArrayLike], market: Market) -> Floats:
    """
    How likely each kind is, once the signs are seen.

    Bayes' rule, sign by sign: a sign that is there speaks, and so does one
    that is missing.

    Parameters
    ----------
    seen : sequence of bool or bool array, shape (...)
        One for each of the first signs of `SIGNS`; none of them gives `shares`.
    market : Market

    Returns
    -------
    float array, shape (..., 5)
        One share for each `Kind`; they add up to 1.

    Examples
    --------
    >>> belief([True], Market())[list(BAD)].sum().round(2)
    np.float64(0.6)
    """
    likely = shares(market)
    for sign, there in zip(SIGNS, seen, strict=False):
        shown = np.asarray(sign.shown_by)
        likely = likely * np.where(np.asarray(there)[..., None], shown, 1 - shown)
    total = sum((likely[..., kind] for kind in Kind), start=np.zeros(likely.shape[:-1]))
    return likely / total[..., None]


def ends_badly(likely: Floats) -> Floats:
    """The share of clients with whom it ends badly: takers, ghosts and scams."""
    return likely[..., Kind.TAKER] + likely[..., Kind.GHOST] + likely[..., Kind.SCAM]


def does_not_pay(likely: Floats) -> Floats:
    """The share of clients who would not pay for work delivered."""
    return likely[..., Kind.GHOST] + likely[..., Kind.SCAM]


@dataclass(frozen=True, slots=True)
class Client:
    """
    A client as the platform shows one.

    Parameters
    ----------
    name : str
    signs : tuple of str
        The keys of the signs that are there.
    posts, hires : int
        Jobs posted so far, and how many of them hired someone.
    gives_stars : int
        The average that this client gives, in thousandths; 0 where they never rated.

    Notes
    -----
    A platform's own hire rate is posts with a hire ÷ posts.

    Examples
    --------
    >>> golden = Client("the golden logo", signs=("leaves",), posts=1)
    >>> golden.bad_in_100()
    91
    """

    name: str
    signs: tuple[str, ...] = ()
    posts: int = 0
    hires: int = 0
    gives_stars: int = 0

    @property
    def seen(self) -> list[bool]:
        """For each sign, whether it is there."""
        return [sign.key in self.signs for sign in SIGNS]

    def shows(self, *, in_words: bool = True) -> list[str]:
        """
        What stands on the card.

        Parameters
        ----------
        in_words : bool
            Whether the signs in the wording of the advert are named, too. Where the
            advert itself can be read, the reader may find them.
        """
        wording = [sign.words for sign in SIGNS[:3] if in_words and sign.key in self.signs]
        return wording + [sign.words if sign.key in self.signs else sign.missing for sign in SIGNS[3:]]

    def bad_in_100(self, market: Market | None = None) -> int:
        """Of 100 clients who look like this one, with how many it would end badly."""
        return _in_100(float(ends_badly(belief(self.seen, market or Market()))))

    def why(self, market: Market | None = None) -> Text:
        """Of 100 who look like this, how many are trouble: sign after sign."""
        market = market or Market()
        lines = [say("Of 100 clients, {n} turn out badly.", n=_in_100(float(ends_badly(shares(market)))))]
        for place, (sign, there) in enumerate(zip(SIGNS, self.seen, strict=True), 1):
            words = sign.words if there else sign.missing
            now = _in_100(float(ends_badly(belief(self.seen[:place], market))))
            lines.append(say("{sign}: {n}", sign=say(words), n=now))
        last = say("So of 100 who look like {name}: {n}.", name=say(self.name), n=self.bad_in_100(market))
        return Text("\n".join([*lines, last]))


def _in_100(share: float) -> int:
    return round(100 * share)

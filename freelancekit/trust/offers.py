"""Who is asked, when, and what set it off: many people with the same card, and another luck each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from freelancekit.errors import TrustError
from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.say import N_, say, say_list
from freelancekit.trust.offer_rules import GATES, REST, TRIGGERS, offers_of_a_week
from freelancekit.units import whole

#: What set an offer off, in words.
SET_OFF: Mapping[str, str] = {
    "theirs": N_("they needed somebody"),
    "yours": N_("you had room"),
    "direct": N_("you wrote first"),
}


@dataclass(frozen=True)
class Asked:
    """
    Many people with the same card, the week in which each was asked, and what set it off.

    Parameters
    ----------
    weeks : int
        How long one watched.
    when : tuple of int
        For each person the week, counted from 1; 0 for one who was not asked.
    why : tuple of str
        For each person the trigger, a key of `TRIGGERS`; empty for one who was not asked.
    """

    weeks: int
    when: tuple[int, ...]
    why: tuple[str, ...]

    @property
    def n(self) -> int:
        """How many were asked."""
        return sum(week > 0 for week in self.when)

    @property
    def by(self) -> dict[str, int]:
        """How many were asked for each reason."""
        counted = Counter(self.why)
        return {trigger: counted[trigger] for trigger in TRIGGERS}

    def __repr__(self) -> str:
        told = say(
            "Of {all} people with the same card {n} were asked within {weeks} weeks, "
            "in {different} different weeks; {none} were not.",
            all=len(self.when),
            n=self.n,
            weeks=self.weeks,
            different=len(set(self.when) - {0}),
            none=len(self.when) - self.n,
        )
        by = say_list(f"{say(SET_OFF[trigger])} {n}" for trigger, n in self.by.items() if n)
        return f"{told}\n" + say("What set it off: {by}.", by=by) if by else told


def asked(
    people: int = 100,
    *,
    tenths: int = 10,
    weeks: int = 40,
    offer: str = "larger",
    room_every: int = 0,
    write_every: int = 0,
    seed: int = 1,
    market: Market | None = None,
) -> Asked:
    """
    Let weeks pass for many people with the same card, and see who is asked, when, and why.

    An offer can come because the client needs somebody this week, because you
    have room and say so, or because you write first. The card is needed for all three.

    Parameters
    ----------
    people, tenths, weeks, seed : int
    offer : {"larger", "direct_others", "owner"}
        What kind of offer one waits for; each has a gate of its own.
    room_every : int
        In every so many weeks you have room, and say so; 0 for never.
    write_every : int
        In every so many weeks you write first; 0 for never, otherwise 4 or more.
    market : Market, optional

    Raises
    ------
    AmountError
        For a number that is not whole.
    TrustError
        For an offer that there is not, or for writing more often than every fourth week.

    Examples
    --------
    >>> asked(100, tenths=9).n, asked(100, tenths=10).n > 40
    (0, True)
    >>> asked(100, write_every=4).n > asked(100).n
    True
    """
    many = whole(people, say("The number of people"), most=100_000)
    held = whole(tenths, say("The number of tenths"), least=0, most=10_000)
    span = whole(weeks, say("The number of weeks"), most=1000)
    luck = Luck(whole(seed, say("The seed"), least=0), 0, many)
    gate, world = _gate(offer), market or Market()
    every = {"theirs": 1, "yours": _every(room_every, 1), "direct": _every(write_every, REST)}
    when, why = np.zeros(many, dtype=np.int64), np.full(many, "", dtype="<U6")
    for week in range(1, span + 1):
        may = {trigger: bool(often) and week % often == 0 for trigger, often in every.items()}
        comes = offers_of_a_week(held, gate, world, may, lambda trigger: luck(_stream(trigger), week))  # noqa: B023
        for trigger, there in comes.items():
            new = (when == 0) & there
            when, why = np.where(new, week, when), np.where(new, trigger, why)
    return Asked(span, tuple(map(int, when)), tuple(map(str, why)))


def _stream(trigger: str) -> str:
    """Each trigger has a luck of its own, so that writing first changes no other week."""
    return "trust.asked" if trigger == "theirs" else f"trust.asked.{trigger}"


def _gate(offer: object) -> int:
    if offer in GATES:
        return GATES[str(offer)]
    known = say_list(f'"{key}"' for key in GATES)
    msg = say("No offer is called {what}. There is: {known}.", what=repr(offer), known=known)
    raise TrustError(msg, offer=offer)


def _every(weeks: object, least: int) -> int:
    n = whole(weeks, say("The number of weeks between"), least=0, most=1000)
    if 0 < n < least:
        msg = say(
            "Writing first every {n} weeks is more often than this picture knows about: "
            "{least} or more, or 0 for never.",
            n=n,
            least=least,
        )
        raise TrustError(msg, weeks=n)
    return n

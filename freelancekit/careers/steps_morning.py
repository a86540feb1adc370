"""The morning: lots expire, some people stop, Connects come, jobs arrive, some of them by invitation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.boards import Posted
from freelancekit.careers.day_context import Offer, Today
from freelancekit.careers.members import weekly_chance
from freelancekit.careers.platform import Platform
from freelancekit.careers.setup import LOTS
from freelancekit.careers.state import NOBODY, Count
from freelancekit.market.learning_curve import practised_minutes, practised_skill
from freelancekit.proposals.invitations import invitation_chance
from freelancekit.proposals.merits import Merits, pull
from freelancekit.strategies.base import Seen
from freelancekit.strategies.sight import SeenOnDemand
from freelancekit.trust.offer_rules import WEEK
from freelancekit.wallet.rules import oldest_first, over_cap

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def lots_expire(today: Today) -> None:
    """The morning after a lot's last day it is gone."""
    lives = today.lives
    for lot in np.flatnonzero((lives.ends != NOBODY) & (lives.ends < today.day)):
        rows = np.flatnonzero(lives.lots[lot])
        gone = lives.lots[lot, rows]
        today.count("connects_ended", rows, gone)
        today.tell("connects.ended", rows, n=gone)
        lives.lots[lot], lives.ends[lot] = 0, NOBODY


def some_stop(today: Today) -> None:
    """Of a population some stop each week: more of those without any pay; later, whoever has the habit."""
    people, lives = today.scene.people, today.lives
    if people is None or today.day % WEEK:
        return
    rows = today.there
    unpaid = lives.first_pay[rows] == NOBODY
    chance = np.where(unpaid, people.stops_unpaid, weekly_chance(lives.who.leaves[rows]))
    gone = rows[today.draw("people.stops", rows) < chance]
    lives.stopped[gone] = today.day
    del today.there
    today.tell("people.stopped", gone)


def grants_arrive(today: Today) -> None:
    """Once a month: the free Connects, and those that one buys."""
    month = today.scene.grants.get(today.day)
    platform = next((one for one in today.platforms if one.has_connects), None)
    if month is None or platform is None:
        return
    lives, everybody = today.lives, today.everybody
    held = lives.connects
    take(today, everybody, over_cap(held, platform.cap), "connects_ended")
    bought = today.ask("buy", everybody) if platform.price else np.zeros_like(everybody)
    lives.lots[month % LOTS] = platform.free + bought
    lives.ends[month % LOTS] = today.day + platform.life
    today.count("connects_in", everybody, platform.free + bought)
    today.count("connects_bought", everybody, bought)
    today.count("connects_cents", everybody, bought * platform.price)
    today.tell("connects.came", everybody, free=platform.free, bought=bought)


def jobs_arrive(today: Today) -> None:
    """A few jobs that one looks at, on each platform in turn."""
    today.offers.extend(today.board(as_seen))


def invitations_come(today: Today) -> None:
    """On the first day of a week the client of the first job may have found one's profile, and written."""
    reader, offer = today.scene.reader, today.offers[0]
    if today.day % WEEK or not today.day or not reader.filled:
        return
    seen, market = offer.seen, today.scene.market
    crowd = offer.platform.listing.columns["crowd"][offer.posted.column("template")]
    found = pull(profile(today, offer, today.everybody), market)
    chance = invitation_chance(found, crowd, reader.filled, market)
    come = today.draw("offer.invited", today.everybody) < chance
    rows = today.still(np.flatnonzero(come & (seen.microtask == 0)))
    today.invited[rows] = True
    today.count("invited", rows)
    today.tell("client.invited", rows, pay=offer.posted.column("pay")[rows])


# ------------------------------------------------------------------ what they are made of


def as_seen(today: Today, platform: Platform, posted: Posted, slot: int) -> Seen:
    """What the platform shows of a job, and what each knows of their own skill, as somebody looks at it."""
    shown = partial(_shown, today, platform, posted, slot)
    return SeenOnDemand(shown)


def _shown(today: Today, platform: Platform, posted: Posted, slot: int, name: str) -> Any:  # noqa: ANN401
    """One column of what is seen."""
    invited = today.invited if slot == 0 else np.zeros_like(today.invited)
    if name == "invited":
        return invited.astype(np.int64)
    if name == "connects" and invited.any():
        return np.where(invited, platform.invitation, posted.column("connects"))
    if name in _OF_JOB:
        return _OF_JOB[name](today, platform, posted)
    return np.full(today.lives.n, slot + 1) if name == "place" else posted.sign(name)


def _field(platform: Platform, posted: Posted) -> Ints:
    return platform.columns["field"][posted.column("template")]


def _done(today: Today, platform: Platform, posted: Posted) -> Ints:
    """Jobs of its kind that each had done by the morning."""
    return today.done[_field(platform, posted), today.everybody]


def _hours(today: Today, platform: Platform, posted: Posted) -> Ints:
    minutes: Ints = practised_minutes(
        posted.column("minutes"), _done(today, platform, posted), today.scene.market
    )
    return minutes + posted.column("extra_minutes")


def _skill(today: Today, platform: Platform, posted: Posted) -> Ints:
    start = today.lives.who.skill[_field(platform, posted), today.everybody]
    skill: Ints = practised_skill(start, _done(today, platform, posted), today.scene.market)
    return skill


#: What is seen of a job, a column at a time; its place and the signs of the client come beside.
_OF_JOB: dict[str, Callable[[Today, Platform, Posted], Any]] = {
    "pay": lambda today, platform, posted: today.scene.in_yen(posted.column("pay"), platform.currency),
    "hours": _hours,
    "connects": lambda _, __, posted: posted.column("connects").view(),
    "days": lambda _, __, posted: posted.column("deadline_days").view(),
    "letters": lambda _, __, posted: posted.column("applicants").view(),
    "skill": _skill,
    "needed": lambda _, __, posted: posted.column("needed").view(),
    "microtask": lambda _, platform, posted: 1 - platform.columns["letter"][posted.column("template")],
}


def profile(today: Today, offer: Offer, rows: Ints) -> Merits:
    """What clients see of each profile, for the work of this job."""
    lives, reader = today.lives, today.scene.reader
    return Merits(
        ratings=lives.ratings[offer.which, rows],
        stars=lives.mean_stars[offer.which, rows],
        low=lives.low[offer.which, rows],
        skill=offer.seen.skill[rows],
        needed=offer.seen.needed[rows],
        photo=reader.photo,
        portfolio=reader.portfolio,
        filled=reader.filled,
    )


def take(today: Today, rows: Ints, want: Ints, tally: Count) -> Ints:
    """Connects leave some wallets, the oldest first; gives what left each lot."""
    if not np.any(want):
        return np.zeros((LOTS, len(rows)), dtype=np.int64)
    lives = today.lives
    order = (today.month + 1 + np.arange(LOTS)) % LOTS
    taken = oldest_first(lives.lots[np.ix_(order, rows)].T, want)
    back = np.empty_like(taken)
    back[:, order] = taken
    lives.lots[:, rows] -= back.T
    today.count(tally, rows, want)
    return back.T

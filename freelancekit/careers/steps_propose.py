"""The first half of the day: lots expire, Connects come, jobs arrive, letters go out, clients choose."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.boards import Posted
from freelancekit.careers.day_context import Offer, Today, contract_of
from freelancekit.careers.setup import LOTS, NEVER, Platform
from freelancekit.careers.state import NOBODY, ROADS, Contracts, Count
from freelancekit.market.clients import Kind
from freelancekit.market.jobs import between
from freelancekit.market.learning_curve import practised_minutes, practised_skill
from freelancekit.proposals.choice_model import limit_drawn, wins
from freelancekit.proposals.merits import Merits, pull
from freelancekit.proposals.rival_bids import rival_bids, stands
from freelancekit.strategies.base import Seen
from freelancekit.strategies.sight import SeenOnDemand
from freelancekit.units import nearest, percent
from freelancekit.wallet.rules import oldest_first, over_cap

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

#: Kinds of client as plain numbers: to ask an enumeration a million times is slow.
TAKER, SCAM = int(Kind.TAKER), int(Kind.SCAM)
TASK, LETTER = ROADS.index("task"), ROADS.index("letter")


def lots_expire(today: Today) -> None:
    """The morning after a lot's last day it is gone."""
    lives = today.lives
    for lot in np.flatnonzero((lives.ends != NOBODY) & (lives.ends < today.day)):
        rows = np.flatnonzero(lives.lots[lot])
        gone = lives.lots[lot, rows]
        today.count("connects_ended", rows, gone)
        today.tell("connects.ended", rows, n=gone)
        lives.lots[lot], lives.ends[lot] = 0, NOBODY


def grants_arrive(today: Today) -> None:
    """Once a month: the free Connects, and those that one buys."""
    month = today.scene.grants.get(today.day)
    platform = next((one for one in today.platforms if one.has_connects), None)
    if month is None or platform is None:
        return
    lives, everybody = today.lives, today.everybody
    held = lives.connects
    _take(today, everybody, over_cap(held, platform.cap), "connects_ended")
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


def strategy_proposes(today: Today) -> None:
    """Whether to apply, with how many minutes, at which price; what cannot be paid is not sent."""
    for offer in today.offers:
        rows = np.flatnonzero(today.ask("apply", today.everybody, offer.seen, offer.which))
        if not len(rows):
            continue
        letter = offer.seen.microtask[rows] == 0
        minutes = np.zeros(len(rows), dtype=np.int64)
        minutes[letter] = today.ask("minutes", rows[letter], offer.seen, offer.which)
        dear = offer.seen.connects[rows] > today.lives.connects[rows]
        owed = np.minimum(today.lives.owed, today.minutes // 2)[rows]
        long = (minutes > today.minutes[rows] - owed) & ~dear
        _kept_back(today, offer, "too_dear", rows[dear])
        _kept_back(today, offer, "too_long", rows[long])
        sent = ~dear & ~long
        _send(today, offer, rows[sent], minutes[sent])


def boosts_settle(today: Today) -> None:
    """Who bids more than the rivals leave stands at the top and pays; who is outbid pays nothing."""
    for offer in today.offers:
        rows, slots = offer.rows, offer.platform.slots
        offer.boost = np.zeros(len(rows), dtype=np.int64)
        offer.stands = np.zeros(len(rows), dtype=np.bool_)
        if not slots or not len(rows) or not today.scene.asked("boost"):
            continue
        wanted = today.ask("boost", rows, offer.seen, offer.which)
        offer.boost = np.where(wanted <= today.lives.connects[rows], wanted, 0)
        bids = np.flatnonzero(offer.boost)
        if not len(bids):
            continue
        offer.stands[bids] = _stands(today, offer, bids, slots)
        standing = rows[offer.stands]
        paid = offer.boost[offer.stands]
        _take(today, standing, paid, "connects_boost")
        today.count("boosts", standing)
        today.tell("letter.boosted", standing, connects=paid)


def clients_choose(today: Today) -> None:
    """Clients read, answer and hire, or do not; some close the job, and its Connects come back."""
    for offer in today.offers:
        rows = offer.rows
        if not len(rows):
            continue
        task = offer.seen.microtask[rows] == 1
        market = today.scene.market
        chance = wins(pull(_merits(today, offer), market), offer.posted.column("rivals")[rows], market)
        limit = limit_drawn(today.draw("client.budget", rows, offer.slot), market)
        won = task | ((today.draw("client.chooses", rows, offer.slot) < chance) & (10 * offer.price <= limit))
        kind = offer.posted.column("kind")[rows]
        _come_back(today, offer, ~won & ~task, kind)
        caught = won & (kind == SCAM)
        _scam(today, offer, caught)
        _begin(today, offer, won & ~caught)


# ------------------------------------------------------------------ what they are made of


def as_seen(today: Today, platform: Platform, posted: Posted, slot: int) -> Seen:
    """What the platform shows of a job, and what each knows of their own skill, as somebody looks at it."""
    shown = partial(_shown, today, platform, posted, slot)
    return SeenOnDemand(shown)


def _shown(today: Today, platform: Platform, posted: Posted, slot: int, name: str) -> Any:  # noqa: ANN401
    """One column of what is seen."""
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
    start = np.array(today.scene.skills, dtype=np.int64)[_field(platform, posted)]
    skill: Ints = practised_skill(start, _done(today, platform, posted), today.scene.market)
    return skill


#: What is seen of a job, a column at a time; its place and the signs of the client come beside.
_OF_JOB: dict[str, Callable[[Today, Platform, Posted], Any]] = {
    "pay": lambda today, platform, posted: today.scene.in_yen(posted.column("pay"), platform.currency),
    "hours": _hours,
    "connects": lambda _, __, posted: posted.column("connects").view(),
    "letters": lambda _, __, posted: posted.column("applicants").view(),
    "skill": _skill,
    "needed": lambda _, __, posted: posted.column("needed").view(),
    "microtask": lambda _, platform, posted: 1 - platform.columns["letter"][posted.column("template")],
}


def _take(today: Today, rows: Ints, want: Ints, tally: Count) -> Ints:
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


def _kept_back(today: Today, offer: Offer, name: Count, rows: Ints) -> None:
    """Letters that are not sent."""
    today.count(name, rows)
    today.tell(f"letter.{name}", rows, connects=offer.seen.connects[rows])


def _send(today: Today, offer: Offer, rows: Ints, minutes: Ints) -> None:
    """The letters leave, and are paid for."""
    if not len(rows):
        return
    letter = offer.seen.microtask[rows] == 0
    cost = offer.seen.connects[rows]
    offer.rows, offer.minutes = rows, minutes
    offer.price = np.full(len(rows), 100, dtype=np.int64)
    offer.price[letter] = today.ask("price", rows[letter], offer.seen, offer.which)
    offer.taken = _take(today, rows, cost, "connects_spent")
    today.minutes[rows] -= minutes
    today.count("letter_minutes", rows, minutes)
    today.count("letters", rows[letter])
    today.lives.week[rows[letter]] += 1
    told = {"connects": cost[letter], "pay": offer.posted.column("pay")[rows[letter]]}
    today.tell("letter.sent", rows[letter], **told, which=offer.which, slot=offer.slot)


def _stands(today: Today, offer: Offer, bids: Ints, slots: int) -> Bools:
    """Whether a bid stands in a place beside those of the rivals who boost."""
    rows = offer.rows[bids]
    market = today.scene.market
    rivals = nearest(market.boosting * offer.posted.column("applicants_at_close")[rows])
    where = [(today.day, offer.slot * slots + place) for place in range(slots)]
    held = rival_bids(rivals, today.luck.many("boost.rival", where)[:, rows], slots, market)
    there: Bools = stands(offer.boost[bids], held)
    return there


def _merits(today: Today, offer: Offer) -> Merits:
    """What the clients see of each letter."""
    lives, rows, reader = today.lives, offer.rows, today.scene.reader
    return Merits(
        ratings=lives.ratings[offer.which, rows],
        stars=lives.mean_stars[offer.which, rows],
        price=offer.price,
        budget=100,
        skill=offer.seen.skill[rows],
        needed=offer.seen.needed[rows],
        minutes=np.maximum(offer.minutes, 1),
        photo=reader.photo,
        portfolio=reader.portfolio,
        filled=reader.filled,
        boosted=offer.stands,
        waits=today.ask("reply_minutes", rows),
    )


def _come_back(today: Today, offer: Offer, lost: Any, kind: Ints) -> None:  # noqa: ANN401 - a bool array
    """Connects return to their own lots where the job is closed, or taken down, before a contract."""
    market, cost = today.scene.market, offer.seen.connects[offer.rows]
    paid = np.flatnonzero(lost & (cost > 0))
    if not len(paid):
        return
    share = np.where(kind[paid] == SCAM, market.scams_removed, market.closed_early)
    back = paid[today.draw("job.closed", offer.rows[paid], offer.slot) < share]
    rows = offer.rows[back]
    today.lives.lots[:, rows] += offer.taken[:, back]
    today.count("connects_back", rows, cost[back])
    today.tell("connects.back", rows, n=cost[back])


def _scam(today: Today, offer: Offer, caught: Any) -> None:  # noqa: ANN401 - a bool array
    """A scam takes its share of the pay that it named, and there is no contract."""
    rows = offer.rows[caught]
    if not len(rows):
        return
    loss = nearest(today.scene.market.scam_loss * offer.seen.pay[rows])
    today.count("scammed", rows)
    today.count("scam_loss", rows, loss)
    today.tell("client.scam", rows, yen=loss)


def _begin(today: Today, offer: Offer, won: Any) -> None:  # noqa: ANN401 - a bool array
    """A contract begins; an owner may stop it midway."""
    rows = offer.rows[won]
    if not len(rows):
        return
    opened = today.opens(rows, _agreed(today, offer, rows, offer.price[won]))
    letter, pay = offer.seen.microtask[opened] == 0, offer.posted.column("pay")[opened]
    today.count("wins", opened[letter])
    today.count("tasks", opened[~letter])
    today.tell("contract.won", opened[letter], pay=pay[letter], which=offer.which)
    today.tell("task.taken", opened[~letter], pay=pay[~letter], which=offer.which)


def _agreed(today: Today, offer: Offer, rows: Ints, price: Ints) -> Contracts:
    """What was agreed; a taker will ask for more than that."""
    posted, columns = offer.posted, offer.platform.columns
    template, kind = posted.column("template")[rows], posted.column("kind")[rows]
    minutes, task = offer.seen.hours[rows], offer.seen.microtask[rows] == 1
    days = np.where(task, 1, posted.column("deadline_days")[rows])
    stops = today.draw("client.stops", rows, offer.slot) < today.scene.market.stopped
    return contract_of(
        len(rows),
        format=columns["format"][template],
        field=columns["field"][template],
        platform=offer.which,
        kind=kind,
        pay=percent(posted.column("pay")[rows], price),
        minutes=minutes + np.where(kind == TAKER, nearest(today.scene.market.taker_asks * minutes), 0),
        needed=posted.column("needed")[rows],
        due=today.day + days,
        stops=np.where(stops, today.day + days // 2, NEVER),
        looks=between(today.draw("client.looks", rows, offer.slot), 1, 4),
        road=np.where(task, TASK, LETTER),
    )

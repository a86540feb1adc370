"""Letters go out, boosts settle, clients choose, contracts begin."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day_context import Offer, Today, contract_of
from freelancekit.careers.platform import NEVER
from freelancekit.careers.state import ROADS, Contracts, Count
from freelancekit.careers.steps_morning import profile, take
from freelancekit.market.clients import Kind
from freelancekit.market.jobs import between, drawn_rivals
from freelancekit.market.ranges import whole_of
from freelancekit.proposals.choice_model import limit_drawn, wins
from freelancekit.proposals.invitations import others_invited
from freelancekit.proposals.merits import Merits, pull
from freelancekit.proposals.rival_bids import rival_bids, stands
from freelancekit.units import nearest, percent

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

#: Kinds of client as plain numbers: to ask an enumeration a million times is slow.
TAKER, SCAM = int(Kind.TAKER), int(Kind.SCAM)
TASK, LETTER = ROADS.index("task"), ROADS.index("letter")


def strategy_proposes(today: Today) -> None:
    """Whether to apply, with how many minutes, at which price; what cannot be paid is not sent."""
    for offer in today.offers:
        may = _who_may(today, offer)
        rows = may[today.ask("apply", may, offer.seen, offer.which) == 1]
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
        take(today, standing, paid, "connects_boost")
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
        chance = wins(pull(_merits(today, offer), market), _rivals(today, offer), market)
        limit = limit_drawn(today.draw("client.budget", rows, offer.slot), market)
        won = task | ((today.draw("client.chooses", rows, offer.slot) < chance) & (10 * offer.price <= limit))
        kind = offer.posted.column("kind")[rows]
        _come_back(today, offer, ~won & ~task, kind)
        caught = won & ~task & (kind == SCAM)  # a task is paid by itself: there is nothing to take
        _scam(today, offer, caught)
        _begin(today, offer, won & ~caught)


# ------------------------------------------------------------------ what they are made of


def _who_may(today: Today, offer: Offer) -> Ints:
    """Those who are there, and who write letters at all where one is wanted."""
    there = today.there
    if today.scene.people is None:
        return there
    may: Ints = there[(offer.seen.microtask[there] == 1) | (today.lives.who.tasks_only[there] == 0)]
    return may


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
    offer.taken = take(today, rows, cost, "connects_spent")
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
    rows = offer.rows
    return replace(
        profile(today, offer, rows),
        price=offer.price,
        budget=100,
        minutes=np.maximum(offer.minutes, 1),
        message=today.ask("message", rows, offer.seen, offer.which),
        boosted=offer.stands,
        waits=today.ask("reply_minutes", rows),
    )


def _rivals(today: Today, offer: Offer) -> Ints:
    """The others' joint pull: of all who apply, or of the few whom the client invited."""
    rivals, rows = offer.posted.column("rivals")[offer.rows], offer.rows
    few = today.invited[rows]
    if offer.slot or not few.any():
        return rivals
    market = today.scene.market
    invited = drawn_rivals(
        others_invited(market), today.draw("job.rivals_invited", rows), market.rival_spread
    )
    chosen: Ints = np.where(few, invited, rivals)
    return chosen


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
    stops = ~task & (today.draw("client.stops", rows, offer.slot) < today.scene.market.stopped)
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
        looks=between(
            today.draw("client.looks", rows, offer.slot), 1, whole_of(today.scene.market.looks_days)
        ),
        road=np.where(task, TASK, LETTER),
    )

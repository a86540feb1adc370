"""The end of the day: clients are remembered, trust grows, some order again, some put in a word."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day_context import Offer, Today, contract_of
from freelancekit.careers.members import MILLION
from freelancekit.careers.state import NOBODY, ROADS, Clients, Contracts
from freelancekit.market.clients import Kind
from freelancekit.market.jobs import between
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.market.ranges import whole_of
from freelancekit.trust.dormant_clients import referral_chance, returns
from freelancekit.trust.ledger import INCIDENTS, faded, idle_months
from freelancekit.trust.offer_rules import GATES, REST, WEEK, offers_of_a_week
from freelancekit.trust.repeat_orders import leaves_after, leaves_drawn, pace_drawn, risen_pay
from freelancekit.units import nearest

Ints = npt.NDArray[np.int64]

#: Kinds of client and roads as plain numbers: to ask an enumeration a million times is slow.
FAIR, HARSH, TASK = int(Kind.FAIR), int(Kind.HARSH), ROADS.index("task")


def trust_grows(today: Today) -> None:
    """Those who have paid are remembered; work in order adds a tenth, and so does a quick answer."""
    for place, rows in today.paid:
        paid = today.lives.contract.at(place, rows)
        good = ((paid.kind == FAIR) | (paid.kind == HARSH)) & (paid.road != TASK)
        if not good.any():
            continue
        known = good & (paid.client != NOBODY)
        at, new = np.where(known, paid.client, 0), good & ~known
        if new.any():
            at[new] = _remember(today, rows[new], paid.some(new), place[new])
        _earn(today, rows[good], at[good], paid.some(good), place[good])
    _incidents(today)


def clients_return(today: Today) -> None:
    """Clients order again, at their own pace; some are gone after it."""
    client = today.lives.client
    places = np.flatnonzero(client.there.any(axis=1)).tolist()
    if not places:
        return
    chance = -np.expm1(-client.pace[places] / MILLION)
    luck = today.luck.many("known.orders", [(today.day, place) for place in places])
    orders = (client.there[places] == 1) & (luck < chance)
    for number, place in enumerate(places):
        rows = np.flatnonzero(orders[number])
        if len(rows):
            opened = _again(today, _with_room(today, rows), place, "repeat", 1, 1)
            today.count("repeats", opened)
            today.tell("client.again", opened, pay=_pays(today, place, opened, 1))


def offers_come(today: Today) -> None:
    """Once a week: a larger job that trust has brought, a word put in with others, a quiet client."""
    today.lives.saved[:] = today.minutes
    if today.day % WEEK != WEEK - 1:
        return
    today.lives.saved[:] = 0  # an evening can be kept for later in the week, and no longer
    today.lives.week[:] = 0
    _larger(today)
    _referred(today)
    _quiet(today)


# ------------------------------------------------------------------ remembering


def _remember(today: Today, rows: Ints, paid: Contracts, slot: Ints) -> Ints:
    """A new client takes the lowest free place, or that of the one who was idle longest."""
    client, market = today.lives.client, today.scene.market
    free = client.there[:, rows] == 0
    room, idle = free.any(axis=0), np.argmin(client.last[:, rows], axis=0)
    at: Ints = np.where(room, free.argmax(axis=0), idle)
    today.count("forgotten", rows[~room])
    today.tell("client.forgotten", rows[~room])
    new = Clients.empty(len(rows))
    new.there[:], new.last[:], new.billed[:] = 1, today.day, paid.pay
    for name in ("kind", "format", "platform", "field", "pay", "needed"):
        getattr(new, name)[:] = getattr(paid, name)
    new.minutes[:] = paid.all_minutes
    new.pace[:] = nearest(
        MILLION
        * (pace_drawn(today.draw("known.pace", rows, slot), market.order_shape, market.order_weeks) / WEEK)
    )
    new.leaves[:] = nearest(
        MILLION
        * leaves_drawn(today.draw("known.leaves", rows, slot), market.leaving_early, market.leaving_late)
    )
    client.put(at, rows, new)
    return at


def _earn(today: Today, rows: Ints, at: Ints, paid: Contracts, slot: Ints) -> None:
    """A tenth for work in order, one for an answer on the same day; and who leaves after this order."""
    client = today.lives.client
    in_order = paid.due >= today.day - paid.looks - paid.waits - 2 * WEEK
    tenths = in_order.astype(np.int64) + (today.ask("reply_minutes", rows) < 24 * 60)
    client.held[at, rows] += tenths
    client.orders[at, rows] += 1
    client.last[at, rows] = today.day
    today.count("tenths", rows, tenths)
    chance = leaves_after(
        client.leaves[at, rows] / MILLION, client.held[at, rows], paid.content, today.scene.market
    )
    gone = today.draw("known.stays", rows, slot) < chance
    client.there[at[gone], rows[gone]] = 0


def _incidents(today: Today) -> None:
    """Work that was given up breaks a promise: its client's tenths fall."""
    contract, client = today.lives.contract, today.lives.client
    for place, broken in today.broken:
        known = contract.client[place, broken] != NOBODY
        place, rows = place[known], broken[known]
        at = contract.client[place, rows]
        loss = np.minimum(client.held[at, rows], INCIDENTS["promise_broken"])
        client.held[at, rows] -= loss
        client.there[at, rows] = 0
        today.count("tenths", rows, -loss)


# ------------------------------------------------------------------ what comes by itself


def _held(today: Today) -> Ints:
    """What each client holds today, in the mode of the scene."""
    client = today.lives.client
    if today.scene.mode == "article":
        return client.held
    held: Ints = faded(client.held, idle_months(today.day - client.last), today.scene.market)
    return held


def _with_room(today: Today, rows: Ints) -> Ints:
    """Those who have time for one more job; the others decline."""
    if not len(rows):
        return rows
    rows = today.still(rows)
    weekly = today.lives.who.weekly[rows]
    room = today.lives.owed[rows] <= today.scene.market.full_weeks * weekly
    today.count("declined", rows[~room])
    today.tell("contract.declined", rows[~room])
    return rows[room]


def _again(today: Today, rows: Ints, place: Any, road: str, pay: Any, minutes: Any) -> Ints:  # noqa: ANN401
    """A contract with a client whom one knows: no letter, no Connects."""
    if not len(rows):
        return rows
    where = np.broadcast_to(place, (today.lives.n,))[rows]
    here = today.lives.client.at(where, rows)
    work = practised_minutes(
        nearest(here.minutes * minutes), today.lives.done[here.field, rows], today.scene.market
    )
    weekly = today.lives.who.weekly[rows]
    new = contract_of(
        len(rows),
        road=ROADS.index(road),
        client=where,
        kind=here.kind,
        format=here.format,
        platform=here.platform,
        field=here.field,
        needed=here.needed,
        pay=_pays(today, where, rows, pay),
        minutes=work,
        due=today.day + np.maximum(WEEK, 2 * WEEK * work // weekly),
        looks=2,
    )
    return today.opens(rows, new)


def _pays(today: Today, place: Any, rows: Ints, times: float) -> Ints:  # noqa: ANN401 - one, or one each
    """What a client offers for an order: so many times the first pay, and more with each order before."""
    client = today.lives.client
    pays: Ints = risen_pay(client.pay[place, rows] * times, client.orders[place, rows], today.scene.market)
    return pays


def _larger(today: Today) -> None:
    """A larger job, from the client who remembers most: their need, your room, or your line."""
    lives, market = today.lives, today.scene.market
    held = _held(today)
    total = np.sum(held, axis=0) if today.scene.mode == "honest" else lives.count["tenths"]
    best = np.argmax(held, axis=0)
    week = offers_of_a_week(
        total, GATES["larger"], market, _set_off(today), lambda name: today.luck(f"offer.{name}", today.day)
    )
    comes = np.logical_or.reduce(list(week.values()))
    there = comes & (held[best, today.everybody] > 0)
    rows = _with_room(today, np.flatnonzero(there))
    opened = _again(today, rows, best, "larger", market.returns_larger, today.scene.market.larger_minutes)
    today.count("larger", opened)
    today.tell("client.larger", opened, pay=_pays(today, best[opened], opened, market.returns_larger))


def _set_off(today: Today) -> dict[str, Any]:
    """Whose clients may need somebody this week, who says that there is room, who writes first."""
    everybody = today.everybody
    rests = today.day % (REST * WEEK) != REST * WEEK - 1
    return {
        "theirs": True,
        "yours": (today.lives.owed == 0) & (today.ask("says_room", everybody) == 1),
        "direct": False if rests else today.ask("writes_first", everybody) == 1,
    }


def _referred(today: Today) -> None:
    """A client who works with one now puts in a word: the first job of the board comes without rivals."""
    lives, offer = today.lives, today.offers[0]
    active = np.add.reduce(lives.client.there, axis=0)
    chance = referral_chance(lives.count["tenths"], active, today.scene.market)
    rows = np.flatnonzero((today.luck("offer.referred", today.day) < chance) & (offer.seen.microtask == 0))
    rows = _with_room(today, rows)
    if not len(rows):
        return
    opened = today.opens(rows, _put_in_with(today, offer, rows))
    today.count("referred", opened)
    today.tell("client.referred", opened, pay=offer.posted.column("pay")[opened])


def _put_in_with(today: Today, offer: Offer, rows: Ints) -> Contracts:
    """The job as it was advertised, with a fair client and no letter."""
    posted, columns = offer.posted, offer.platform.columns
    template = posted.column("template")[rows]
    return contract_of(
        len(rows),
        road=ROADS.index("referred"),
        kind=FAIR,
        format=columns["format"][template],
        platform=offer.which,
        field=columns["field"][template],
        pay=posted.column("pay")[rows],
        minutes=offer.seen.hours[rows],
        needed=posted.column("needed")[rows],
        due=today.day + np.maximum(posted.column("deadline_days")[rows], WEEK),
        looks=between(today.draw("offer.looks", rows), 1, whole_of(today.scene.market.looks_days)),
    )


def _quiet(today: Today) -> None:
    """A client of whom nothing was heard for half a year may be back."""
    client = today.lives.client
    quiet = (
        (client.orders > 0) & (client.there == 0) & (today.day - client.last > today.scene.market.quiet_days)
    )
    places = np.flatnonzero(quiet.any(axis=1)).tolist()
    if not places:
        return
    held, market = _held(today), today.scene.market
    larger = market.returns_larger
    for place in places:
        back = quiet[place] & returns(held[place], today.luck("offer.quiet", today.day, place), market)
        rows = _with_room(today, np.flatnonzero(back))
        opened = _again(today, rows, place, "larger", larger, today.scene.market.larger_minutes)
        client.there[place, opened] = 1
        client.last[place, opened] = today.day
        today.count("larger", opened)
        today.tell("client.back", opened, pay=_pays(today, place, opened, larger))

"""The end of the day: clients are remembered, trust grows, some order again, some put in a word."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day_context import NEVER, Today
from freelancekit.careers.setup import KNOWN
from freelancekit.careers.state import NOBODY, ROADS
from freelancekit.market.clients import Kind
from freelancekit.market.jobs import between
from freelancekit.market.learning_curve import practised_minutes
from freelancekit.trust.dormant_clients import referral_chance, return_chance
from freelancekit.trust.ledger import GATES, INCIDENTS, TRIGGERS, faded, offer_chance
from freelancekit.trust.repeat_orders import leaves_after, leaves_drawn, pace_drawn

Ints = npt.NDArray[np.int64]

#: What one remembers of a client's paces and habits, in millionths.
MILLION = 1_000_000
#: A week of the game, and how often one may write first.
WEEK, REST = 7, 28
#: A client of whom nothing was heard for so long has gone quiet.
QUIET = 180
#: A larger job takes three times the minutes: assumed, as its pay is (`Market.returns_larger`).
LARGER_MINUTES = 3
#: With more work than this many weeks of free minutes, one declines what comes by itself.
FULL = 3
ROAD_BY_HAND = (ROADS.index("letter"), ROADS.index("referred"))


def trust_grows(today: Today) -> None:
    """Those who have paid are remembered; work in order adds a tenth, and so does a quick answer."""
    for place, rows in today.paid:
        contract = {name: values[place, rows] for name, values in today.lives.contract.items()}
        good = (contract["kind"] == Kind.FAIR) | (contract["kind"] == Kind.HARSH)
        good &= contract["road"] != ROADS.index("task")
        new = good & (contract["client"] == NOBODY)
        at = np.where(contract["client"] == NOBODY, 0, contract["client"])
        at[new] = _remember(today, rows[new], {name: values[new] for name, values in contract.items()}, place)
        _earn(today, rows[good], at[good], {name: values[good] for name, values in contract.items()}, place)
    _incidents(today)


def clients_return(today: Today) -> None:
    """Clients order again, at their own pace; some are gone after it."""
    lives, client = today.lives, today.lives.client
    for place in np.flatnonzero(np.any(client["there"], axis=1)).tolist():
        chance = -np.expm1(-client["pace"][place] / MILLION)
        orders = (client["there"][place] == 1) & (today.luck("known.orders", today.day, place) < chance)
        rows = _with_room(today, np.flatnonzero(orders))
        opened = _again(today, rows, place, "repeat", 1, 1)
        today.count("repeats", opened)
        today.tell("client.again", opened, pay=lives.client["pay"][place, opened])


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


def _remember(today: Today, rows: Ints, contract: dict[str, Ints], slot: int) -> Ints:
    """A new client takes the lowest free place, or that of the one who was idle longest."""
    lives, client = today.lives, today.lives.client
    place, free = lives.free_place("client")
    idle = np.argmin(client["last"], axis=0)
    at = np.where(free, place, idle)[rows]
    pushed = ~free[rows]
    today.count("forgotten", rows[pushed])
    today.tell("client.forgotten", rows[pushed])
    pace = pace_drawn(today.draw("known.pace", rows, slot)) / WEEK
    values: dict[str, Any] = dict.fromkeys(client, 0)
    values |= {"there": 1, "last": today.day, "billed": contract["pay"]}
    for name in ("kind", "format", "platform", "field", "pay", "needed"):
        values[name] = contract[name]
    values["minutes"] = contract["all_minutes"]
    values["pace"] = np.rint(MILLION * pace).astype(np.int64)
    values["leaves"] = np.rint(MILLION * leaves_drawn(today.draw("known.leaves", rows, slot))).astype(
        np.int64
    )
    for name, value in values.items():
        client[name][at, rows] = value
    return at


def _earn(today: Today, rows: Ints, at: Ints, contract: dict[str, Ints], slot: int) -> None:
    """A tenth for work in order, one for an answer on the same day; and who leaves after this order."""
    client = today.lives.client
    in_order = contract["due"] >= today.day - contract["looks"] - 2 * WEEK
    tenths = in_order.astype(np.int64) + (today.ask("reply_minutes", rows) < 24 * 60)
    client["held"][at, rows] += tenths
    client["orders"][at, rows] += 1
    client["last"][at, rows] = today.day
    today.count("tenths", rows, tenths)
    chance = leaves_after(client["leaves"][at, rows] / MILLION, client["held"][at, rows], contract["content"])
    gone = today.draw("known.stays", rows, slot) < chance
    client["there"][at[gone], rows[gone]] = 0


def _incidents(today: Today) -> None:
    """Work that was given up breaks a promise: its client's tenths fall."""
    contract, client = today.lives.contract, today.lives.client
    for place, broken in today.broken:
        rows = broken[contract["client"][place, broken] != NOBODY]
        at = contract["client"][place, rows]
        loss = np.minimum(client["held"][at, rows], INCIDENTS["promise_broken"])
        client["held"][at, rows] -= loss
        client["there"][at, rows] = 0
        today.count("tenths", rows, -loss)


# ------------------------------------------------------------------ what comes by itself


def _held(today: Today) -> Ints:
    """What each client holds today, in the mode of the scene."""
    client = today.lives.client
    if today.scene.mode == "article":
        return client["held"]
    idle = (today.day - client["last"]) // 30
    held: Ints = faded(client["held"], idle, today.scene.market)
    return held


def _with_room(today: Today, rows: Ints) -> Ints:
    """Those who have time for one more job; the others decline."""
    weekly = 60 * today.scene.reader.hours_a_week
    room = today.lives.owed[rows] <= FULL * weekly
    today.count("declined", rows[~room])
    today.tell("contract.declined", rows[~room])
    return rows[room]


def _again(today: Today, rows: Ints, place: Any, road: str, pay: Any, minutes: Any) -> Ints:  # noqa: ANN401
    """A contract with a client whom one knows: no letter, no Connects."""
    if not len(rows):
        return rows
    client = today.lives.client
    where = np.broadcast_to(place, (today.lives.n,))[rows]
    here = {name: values[where, rows] for name, values in client.items()}
    done = today.lives.done[here["field"], rows]
    work = practised_minutes(here["minutes"] * minutes, done)
    return today.opens(
        rows,
        road=ROADS.index(road),
        client=where,
        kind=here["kind"],
        format=here["format"],
        platform=here["platform"],
        field=here["field"],
        needed=here["needed"],
        pay=np.rint(here["pay"] * pay).astype(np.int64),
        minutes=work,
        due=today.day
        + np.maximum(WEEK, 2 * WEEK * work // np.maximum(60 * today.scene.reader.hours_a_week, 1)),
        looks=2,
        stops=NEVER,
    )


def _larger(today: Today) -> None:
    """A larger job, from the client who remembers most: their need, your room, or your line."""
    lives, market = today.lives, today.scene.market
    held = _held(today)
    total = np.sum(held, axis=0) if today.scene.mode == "honest" else lives.count["tenths"]
    best = np.argmax(held, axis=0)
    comes = np.zeros(lives.n, dtype=np.bool_)
    for trigger, rows in zip(TRIGGERS, _set_off(today), strict=True):
        chance = offer_chance(total, GATES["larger"], market, trigger)
        comes[rows] |= (today.luck(f"offer.{trigger}", today.day) < chance)[rows]
    there = comes & (held[best, today.everybody] > 0)
    rows = _with_room(today, np.flatnonzero(there))
    opened = _again(today, rows, best, "larger", market.returns_larger, LARGER_MINUTES)
    today.count("larger", opened)
    today.tell("client.larger", opened, pay=lives.client["pay"][best[opened], opened] * market.returns_larger)


def _set_off(today: Today) -> tuple[Ints, Ints, Ints]:
    """Whose clients may need somebody this week, who says that there is room, who writes first."""
    everybody = today.everybody
    room = everybody[(today.lives.owed == 0) & (today.ask("says_room", everybody) == 1)]
    if today.day % REST != REST - 1:
        return everybody, room, everybody[:0]
    return everybody, room, everybody[today.ask("writes_first", everybody) == 1]


def _referred(today: Today) -> None:
    """A client puts in a word: the day's first job comes without rivals."""
    lives, offer = today.lives, today.offers[0]
    active = np.sum(lives.client["there"], axis=0)
    chance = referral_chance(lives.count["tenths"], active, today.scene.market)
    rows = np.flatnonzero((today.luck("offer.referred", today.day) < chance) & (offer.seen.microtask == 0))
    rows = _with_room(today, rows)
    template, numbers = offer.arrived.template[rows], offer.arrived.numbers
    opened = today.opens(
        rows,
        road=ROADS.index("referred"),
        kind=int(Kind.FAIR),
        format=offer.platform.columns["format"][template],
        platform=offer.which,
        field=offer.platform.columns["field"][template],
        pay=numbers["pay"][rows],
        minutes=offer.seen.hours[rows],
        needed=numbers["needed"][rows],
        due=today.day + np.maximum(numbers["deadline_days"][rows], WEEK),
        looks=between(today.draw("offer.looks", rows), 1, 4),
    )
    today.count("referred", opened)
    today.tell("client.referred", opened, pay=numbers["pay"][opened])


def _quiet(today: Today) -> None:
    """A client of whom nothing was heard for half a year may be back."""
    client, held = today.lives.client, _held(today)
    for place in range(KNOWN):
        quiet = (
            (client["orders"][place] > 0)
            & (client["there"][place] == 0)
            & (today.day - client["last"][place] > QUIET)
        )
        chance = return_chance(held[place], today.scene.market)
        back = quiet & (client["there"][place] == 0) & (today.luck("offer.quiet", today.day, place) < chance)
        rows = _with_room(today, np.flatnonzero(back))
        larger = today.scene.market.returns_larger
        opened = _again(today, rows, place, "larger", larger, LARGER_MINUTES)
        client["there"][place, opened] = 1
        client["last"][place, opened] = today.day
        today.count("larger", opened)
        today.tell("client.back", opened, pay=client["pay"][place, opened] * larger)

"""The second half of the day: work is done, contracts move and are paid, clients rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day_context import Today, layers
from freelancekit.careers.state import NOBODY, ROADS, Contracts
from freelancekit.contracts.conduct import BY_KEY, answer
from freelancekit.contracts.fee_rules import service_fee
from freelancekit.contracts.stages import Event, Stage
from freelancekit.market.clients import Kind
from freelancekit.market.late_and_low_pay import paid_of
from freelancekit.market.learning_curve import practised_skill, quality
from freelancekit.trust.rating import RatingLuck, rate_rule
from freelancekit.trust.scores import GOOD
from freelancekit.units import nearest

Ints = npt.NDArray[np.int64]
#: A bool array: a comparison of arrays has no closer type.
Which: TypeAlias = Any

#: After every day there is.
LATER = 1_000_000_000
#: Stages and kinds of client as plain numbers: to ask an enumeration a million times is slow.
FUNDED, DELIVERED, WAITING, APPROVED = map(
    int, (Stage.FUNDED, Stage.DELIVERED, Stage.WAITING, Stage.APPROVED)
)
PAID, RETURNED, UNPAID = map(int, (Stage.PAID, Stage.RETURNED, Stage.UNPAID))
HARSH, GHOST, TASK = int(Kind.HARSH), int(Kind.GHOST), ROADS.index("task")
#: The streams of luck in a rating, in the order of `RatingLuck`.
REVIEW = ("severity", "mood", "soft", "posts")
#: More minutes than this, and an answer did not come on the same day.
SAME_DAY = 1440


def work_is_done(today: Today) -> None:
    """The minutes that are left go into open contracts, the nearest last day first."""
    contract = today.lives.contract
    working = (contract.open == 1) & (contract.stage == FUNDED)
    turns = int(np.add.reduce(working, axis=0).max(initial=0))
    if not turns:
        return
    due = np.where(working, contract.due, LATER)
    order = np.argsort(due, axis=0, kind="stable")
    for turn in range(turns):
        place = order[turn]
        rows = np.flatnonzero(working[place, today.everybody] & (today.minutes > 0))
        spent = np.minimum(contract.minutes[place[rows], rows], today.minutes[rows])
        contract.minutes[place[rows], rows] -= spent
        today.minutes[rows] -= spent
        today.count("work_minutes", rows, spent)


def contracts_move(today: Today) -> None:
    """Delivered, accepted, stopped, silent, given up: each contract takes the moves of its table."""
    contract = today.lives.contract
    place, rows = np.nonzero(contract.open)
    if not len(rows):
        return
    contract.clock[place, rows] += 1
    desk = _Desk(place, rows, contract.at(place, rows))
    for event, happens in MOVES:
        moved = np.flatnonzero(happens(today, desk))
        if len(moved):
            _move(today, event, desk, moved)
    _close(today, desk)


def money_arrives(today: Today) -> None:
    """What the client paid, less the platform's fee."""
    scene, lives = today.scene, today.lives
    for place, rows in today.paid:
        paid = _paid(today, place, rows)
        net = _net(today, paid, rows)
        for which, platform in enumerate(today.platforms):
            mine = paid.platform == which
            lives.money[which, rows[mine]] += net[mine]
            yen = scene.in_yen(net[mine], platform.currency)
            lives.months[today.month, rows[mine]] += yen
            today.tell("money.arrived", rows[mine], net=net[mine], yen=yen, which=which)
        today.count("paid", rows)
        first = rows[lives.first_pay[rows] == NOBODY]
        lives.first_pay[first] = today.day


def clients_rate(today: Today) -> None:
    """How content the client is, and what of it is posted."""
    lives = today.lives
    for place, rows in today.paid:
        rated = lives.contract.at(place, rows)
        luck = RatingLuck(*(today.draw(f"review.{name}", rows, place) for name in REVIEW))
        content = rated.content / 1000 - today.scene.market.harsh_step * (rated.kind == HARSH)
        first = today.ask("rate_first", rows) == 1
        felt, given, posted = rate_rule(content, first, luck, today.scene.market)
        posted &= (rated.kind != GHOST) & (rated.road != TASK)
        lives.contract.content[place, rows] = nearest(1000 * felt)
        lives.ratings[rated.platform[posted], rows[posted]] += 1
        lives.stars[rated.platform[posted], rows[posted]] += 1000 * given[posted]
        lives.low[rated.platform[posted], rows[posted]] += given[posted] < GOOD
        today.tell("client.rated", rows[posted], stars=given[posted])


# ------------------------------------------------------------------ the moves


@dataclass(slots=True)
class _Desk:
    """All open contracts of a day, one after the other: place, career, and what it is now."""

    place: Ints
    rows: Ints
    now: Contracts


def _move(today: Today, event: Event, desk: _Desk, moved: Ints) -> None:
    """Take a move where the contract's table allows it; of one career, contract after contract."""
    now, contract = desk.now, today.lives.contract
    after = today.scene.moves[now.format[moved], now.stage[moved], int(event)]
    allowed = after != now.stage[moved]
    moved, after = moved[allowed], after[allowed]
    now.stage[moved], now.clock[moved] = after, 0
    contract.stage[desk.place[moved], desk.rows[moved]] = after
    contract.clock[desk.place[moved], desk.rows[moved]] = 0
    for part in layers(desk.rows[moved]):
        _happened(today, event, desk.place[moved[part]], desk.rows[moved[part]])


def _happened(today: Today, event: Event, place: Ints, rows: Ints) -> None:
    """What a move does besides: the diary, the counts, the client's contentment."""
    if event == Event.DELIVER:
        _delivered(today, place, rows)
    elif event in (Event.CANCEL, Event.OFFICE_CANCELS):
        today.count("stopped" if event == Event.CANCEL else "unpaid", rows)
    elif event == Event.OFFICE_PAYS:
        today.count("office_paid", rows)
    elif event == Event.WORKER_GONE:
        today.count("vanished", rows)
        today.broken.append((place, rows))
        _lowest(today, place, rows)
    today.tell(f"contract.{event.name.lower()}", rows)


def _delivered(today: Today, place: Ints, rows: Ints) -> None:
    """On time or late, well or badly, answered soon or not: it adds up to how content the client is."""
    contract, lives = today.lives.contract, today.lives
    late = today.day > contract.due[place, rows]
    waits = today.ask("reply_minutes", rows)
    field = contract.field[place, rows]
    start = lives.who.skill[field, rows]
    skill = practised_skill(start, lives.done[field, rows], today.scene.market)
    content = answer(waits) + quality(skill, contract.needed[place, rows], today.scene.market)
    content = content + np.where(late, BY_KEY["late"].content, BY_KEY["on_time"].content)
    content = content + np.where(waits < SAME_DAY, BY_KEY["confirm"].content, 0)
    contract.content[place, rows] = content
    lives.done[field, rows] += 1
    today.count("delivered", rows)
    today.count("late", rows[late])


def _lowest(today: Today, place: Ints, rows: Ints) -> None:
    """Whoever gives work up gets the lowest rating, by itself."""
    which = today.lives.contract.platform[place, rows]
    today.lives.ratings[which, rows] += 1
    today.lives.stars[which, rows] += 1000
    today.lives.low[which, rows] += 1


def _is_stopped(today: Today, desk: _Desk) -> Which:
    return desk.now.stops == today.day


def _is_ready(today: Today, desk: _Desk) -> Which:
    return (desk.now.stage == FUNDED) & (desk.now.minutes == 0)


def _is_given_up(today: Today, desk: _Desk) -> Which:
    unfinished = (desk.now.stage == FUNDED) & (desk.now.minutes > 0)
    return unfinished & (today.day > desk.now.due + today.scene.market.given_up_days)


def _is_accepted(today: Today, desk: _Desk) -> Which:
    looked = (desk.now.stage == DELIVERED) & (desk.now.clock >= desk.now.looks)
    return looked & (desk.now.kind != GHOST)


def _is_silent(today: Today, desk: _Desk) -> Which:
    return (desk.now.stage == DELIVERED) & _run_out(today, desk, Stage.DELIVERED)


def _office_pays(today: Today, desk: _Desk) -> Which:
    decides = _office_cancels(today, desk)
    some = np.flatnonzero(decides)
    decides[some] = (
        today.draw("office.pays", desk.rows[some], desk.place[some]) < today.scene.market.office_pays
    )
    return decides


def _office_cancels(today: Today, desk: _Desk) -> Which:
    return (desk.now.stage == WAITING) & (desk.now.clock >= today.scene.market.office_days)


def _is_released(today: Today, desk: _Desk) -> Which:
    return (desk.now.stage == APPROVED) & _run_out(today, desk, Stage.APPROVED)


def _run_out(today: Today, desk: _Desk, stage: Stage) -> Which:
    """Whether the days of a stage have run out, by the rules of each contract's format."""
    limit = today.platforms[0].limits[stage]
    for platform in today.platforms[1:]:
        limit = np.minimum(limit, platform.limits[stage])
    return desk.now.clock >= limit[desk.now.format]


def _close(today: Today, desk: _Desk) -> None:
    """A contract that is over leaves the desk; what is paid goes on to the money and the stars."""
    stage, contract = desk.now.stage, today.lives.contract
    paid = stage == PAID
    if today.scene.people is not None:
        due = paid & (desk.now.clock == 0) & (desk.now.waits > 0)
        for part in layers(desk.rows[due]):
            today.count("paid_late", desk.rows[due][part])
            today.tell("money.late", desk.rows[due][part])
        paid &= desk.now.clock >= desk.now.waits
    over = paid | (stage == RETURNED) | (stage == UNPAID)
    contract.open[desk.place[over], desk.rows[over]] = 0
    place, rows = desk.place[paid], desk.rows[paid]
    if len(rows):
        today.paid.extend((place[part], rows[part]) for part in layers(rows))


def _paid(today: Today, place: Ints, rows: Ints) -> Contracts:
    """The contracts with what their clients pay: all that was agreed, or, where people differ, less."""
    paid, people = today.lives.contract.at(place, rows), today.scene.people
    if people is None:
        return paid
    given = paid_of(paid.pay, today.draw("pay.low", rows, place), True, people)
    paid.pay[:] = np.where(paid.road == TASK, paid.pay, given)
    less = rows[paid.pay < today.lives.contract.pay[place, rows]]
    today.count("paid_less", less)
    today.tell("money.less", less)
    return paid


def _net(today: Today, paid: Contracts, rows: Ints) -> Ints:
    """What is left of each payment; what a client has paid before may fill the lower tiers."""
    lives, pay = today.lives, paid.pay
    known = paid.client != NOBODY
    at = np.maximum(paid.client, 0)
    billed = np.where(known, lives.client.billed[at, rows], 0)
    net = np.zeros(len(rows), dtype=np.int64)
    for platform in today.platforms:
        for number, plan in platform.plans.items():
            mine = paid.format == number
            before = billed[mine] if plan.per == "client" else np.zeros(int(np.sum(mine)), dtype=np.int64)
            if len(before):
                net[mine] = pay[mine] - service_fee(pay[mine], before, plan)
    lives.client.billed[at[known], rows[known]] += pay[known]
    return net


#: In this order each contract is asked whether something happens to it.
MOVES: tuple[tuple[Event, Callable[[Today, _Desk], Which]], ...] = (
    (Event.CANCEL, _is_stopped),
    (Event.DELIVER, _is_ready),
    (Event.WORKER_GONE, _is_given_up),
    (Event.APPROVE, _is_accepted),
    (Event.SILENCE, _is_silent),
    (Event.OFFICE_PAYS, _office_pays),
    (Event.OFFICE_CANCELS, _office_cancels),
    (Event.RELEASE, _is_released),
)

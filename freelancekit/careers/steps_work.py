"""The second half of the day: work is done, contracts move and are paid, clients rate."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.careers.day_context import Today
from freelancekit.careers.state import NOBODY
from freelancekit.contracts.conduct import BY_KEY, answer
from freelancekit.contracts.fee_rules import service_fee
from freelancekit.contracts.stages import Event, Stage, follow
from freelancekit.market.clients import Kind
from freelancekit.market.learning_curve import practised_skill, quality
from freelancekit.trust.rating import MOOD, in_public, posts, stars_of

Ints = npt.NDArray[np.int64]

#: A harsh client is so much less content with the same work, in steps: an assumption.
HARSH = 1.0
#: So many days after its last day work that was never delivered counts as abandoned: an assumption.
GIVEN_UP = 10
#: So many days the office of a platform takes to decide: an assumption.
OFFICE = 14
#: After every day there is.
LATER = 1_000_000_000
#: The stages as plain numbers: to ask an enumeration a million times is slow.
FUNDED, DELIVERED, WAITING, APPROVED = Stage.FUNDED, Stage.DELIVERED, Stage.WAITING, Stage.APPROVED
PAID, RETURNED, UNPAID = Stage.PAID, Stage.RETURNED, Stage.UNPAID
#: More minutes than this, and an answer did not come on the same day.
SAME_DAY = 1440


def work_is_done(today: Today) -> None:
    """The minutes that are left go into open contracts, the nearest last day first."""
    contract = today.lives.contract
    working = (contract["open"] == 1) & (contract["stage"] == FUNDED)
    due = np.where(working, contract["due"], LATER)
    order = np.argsort(due, axis=0, kind="stable")
    for turn in range(int(np.max(np.sum(working, axis=0)))):
        place = order[turn]
        rows = np.flatnonzero(working[place, today.everybody] & (today.minutes > 0))
        spent = np.minimum(contract["minutes"][place[rows], rows], today.minutes[rows])
        contract["minutes"][place[rows], rows] -= spent
        today.minutes[rows] -= spent
        today.count("work_minutes", rows, spent)


def contracts_move(today: Today) -> None:
    """Delivered, accepted, stopped, silent, given up: each contract takes the moves of its table."""
    for place in np.flatnonzero(np.any(today.lives.contract["open"], axis=1)).tolist():
        today.lives.contract["clock"][place] += today.lives.contract["open"][place]
        for event, happens in MOVES:
            rows = np.flatnonzero((today.lives.contract["open"][place] == 1) & happens(today, place))
            if len(rows):
                _move(today, place, event, rows)
        _close(today, place)


def money_arrives(today: Today) -> None:
    """What the client paid, less the platform's fee."""
    scene, lives, month = today.scene, today.lives, today.scene.month(today.day)
    for place, rows in today.paid:
        contract = {name: values[place, rows] for name, values in lives.contract.items()}
        net = _net(today, contract, rows)
        for which, platform in enumerate(today.platforms):
            mine = contract["platform"] == which
            lives.money[which, rows[mine]] += net[mine]
            currency = next(iter(platform.plans.values())).currency
            yen = scene.in_yen(net[mine], currency)
            lives.months[month, rows[mine]] += yen
            today.tell("money.arrived", rows[mine], net=net[mine], yen=yen, which=which)
        today.count("paid", rows)
        first = rows[lives.first_pay[rows] == NOBODY]
        lives.first_pay[first] = today.day


def clients_rate(today: Today) -> None:
    """How content the client is, and what of it is posted."""
    from scipy.special import ndtri

    lives, market = today.lives, today.scene.market
    for place, rows in today.paid:
        kind, which = lives.contract["kind"][place, rows], lives.contract["platform"][place, rows]
        severity = market.rater_spread * ndtri(today.draw("review.severity", rows, place))
        mood = MOOD * ndtri(today.draw("review.mood", rows, place))
        felt = lives.contract["content"][place, rows] / 1000 + severity + mood - HARSH * (kind == Kind.HARSH)
        given = in_public(stars_of(felt), felt, today.draw("review.soft", rows, place), market.soft_raters)
        first = today.ask("rate_first", rows) == 1
        posted = posts(
            today.draw("review.posts", rows, place), first, market.review_share, market.wait_to_rate
        )
        posted &= (kind != Kind.GHOST) & (lives.contract["road"][place, rows] != 1)
        lives.contract["content"][place, rows] = np.rint(1000 * felt).astype(np.int64)
        lives.ratings[which[posted], rows[posted]] += 1
        lives.stars[which[posted], rows[posted]] += given[posted]
        today.tell("client.rated", rows[posted], stars=given[posted])


# ------------------------------------------------------------------ the moves


def _move(today: Today, place: int, event: Event, rows: Ints) -> None:
    """Take a move where the contract's table allows it."""
    if not len(rows):
        return
    contract = today.lives.contract
    for number, table in enumerate(today.scene.formats):
        mine = rows[contract["format"][place, rows] == number]
        if not len(mine):
            continue
        before = contract["stage"][place, mine]
        after = follow(before, event, table.next)
        moved = mine[after != before]
        contract["stage"][place, mine] = after
        contract["clock"][place, moved] = 0
        _happened(today, place, event, moved)


def _happened(today: Today, place: int, event: Event, rows: Ints) -> None:
    """What a move does besides: the diary, the counts, the client's contentment."""
    if event == Event.DELIVER:
        _delivered(today, place, rows)
    elif event in (Event.CANCEL, Event.OFFICE_CANCELS):
        today.count("stopped" if event == Event.CANCEL else "unpaid", rows)
    elif event == Event.WORKER_GONE:
        today.count("vanished", rows)
        today.broken.append((place, rows))
        _lowest(today, place, rows)
    today.tell(f"contract.{event.name.lower()}", rows)


def _delivered(today: Today, place: int, rows: Ints) -> None:
    """On time or late, well or badly, answered soon or not: it adds up to how content the client is."""
    contract, lives = today.lives.contract, today.lives
    late = today.day > contract["due"][place, rows]
    waits = today.ask("reply_minutes", rows)
    field = contract["field"][place, rows]
    start = np.array(today.scene.skills, dtype=np.int64)[field]
    skill = practised_skill(start, lives.done[field, rows])
    content = answer(waits) + quality(skill, contract["needed"][place, rows])
    content = content + np.where(late, BY_KEY["late"].content, BY_KEY["on_time"].content)
    content = content + np.where(waits < SAME_DAY, BY_KEY["confirm"].content, 0)
    contract["content"][place, rows] = content
    lives.done[field, rows] += 1
    today.count("delivered", rows)
    today.count("late", rows[late])


def _lowest(today: Today, place: int, rows: Ints) -> None:
    """Whoever gives work up gets the lowest rating, by itself."""
    which = today.lives.contract["platform"][place, rows]
    today.lives.ratings[which, rows] += 1
    today.lives.stars[which, rows] += 1


def _is_stopped(today: Today, place: int) -> Any:  # noqa: ANN401 - a bool array
    return today.lives.contract["stops"][place] == today.day


def _is_ready(today: Today, place: int) -> Any:  # noqa: ANN401
    contract = today.lives.contract
    return (contract["stage"][place] == FUNDED) & (contract["minutes"][place] == 0)


def _is_given_up(today: Today, place: int) -> Any:  # noqa: ANN401
    contract = today.lives.contract
    unfinished = (contract["stage"][place] == FUNDED) & (contract["minutes"][place] > 0)
    return unfinished & (today.day > contract["due"][place] + GIVEN_UP)


def _is_accepted(today: Today, place: int) -> Any:  # noqa: ANN401
    contract = today.lives.contract
    looked = (contract["stage"][place] == DELIVERED) & (contract["clock"][place] >= contract["looks"][place])
    return looked & (contract["kind"][place] != Kind.GHOST)


def _is_silent(today: Today, place: int) -> Any:  # noqa: ANN401
    return (today.lives.contract["stage"][place] == DELIVERED) & _run_out(today, place, DELIVERED)


def _office_pays(today: Today, place: int) -> Any:  # noqa: ANN401
    pays = today.luck("office.pays", today.day, place) < today.scene.market.office_pays
    return _office_decides(today, place) & pays


def _office_cancels(today: Today, place: int) -> Any:  # noqa: ANN401
    return _office_decides(today, place)


def _office_decides(today: Today, place: int) -> Any:  # noqa: ANN401
    contract = today.lives.contract
    return (contract["stage"][place] == WAITING) & (contract["clock"][place] >= OFFICE)


def _is_released(today: Today, place: int) -> Any:  # noqa: ANN401
    return (today.lives.contract["stage"][place] == APPROVED) & _run_out(today, place, APPROVED)


def _run_out(today: Today, place: int, stage: Stage) -> Any:  # noqa: ANN401
    """Whether the days of a stage have run out, by the rules of each contract's format."""
    contract = today.lives.contract
    over = np.zeros(today.lives.n, dtype=np.bool_)
    for platform in today.platforms:
        for number in platform.plans:
            clock = today.scene.formats[number].days(stage, platform.book)
            if clock is not None:
                over |= (contract["format"][place] == number) & (contract["clock"][place] >= clock[1])
    return over


def _close(today: Today, place: int) -> None:
    """A contract that is over leaves the desk; what is paid goes on to the money and the stars."""
    contract = today.lives.contract
    here, stage = contract["open"][place] == 1, contract["stage"][place]
    paid = np.flatnonzero(here & (stage == PAID))
    lost = np.flatnonzero(here & ((stage == RETURNED) | (stage == UNPAID)))
    contract["open"][place, paid] = 0
    contract["open"][place, lost] = 0
    if len(paid):
        today.paid.append((place, paid))


def _net(today: Today, contract: dict[str, Ints], rows: Ints) -> Ints:
    """What is left of each payment; what a client has paid before may fill the lower tiers."""
    lives, pay = today.lives, contract["pay"]
    known = contract["client"] != NOBODY
    at = np.maximum(contract["client"], 0)
    billed = np.where(known, lives.client["billed"][at, rows], 0)
    net = np.zeros(len(rows), dtype=np.int64)
    for platform in today.platforms:
        for number, plan in platform.plans.items():
            mine = contract["format"] == number
            before = billed[mine] if plan.per == "client" else np.zeros(int(np.sum(mine)), dtype=np.int64)
            if len(before):
                net[mine] = pay[mine] - service_fee(pay[mine], before, plan)
    lives.client["billed"][at[known], rows[known]] += pay[known]
    return net


#: In this order each contract is asked whether something happens to it.
MOVES = (
    (Event.CANCEL, _is_stopped),
    (Event.DELIVER, _is_ready),
    (Event.WORKER_GONE, _is_given_up),
    (Event.APPROVE, _is_accepted),
    (Event.SILENCE, _is_silent),
    (Event.OFFICE_PAYS, _office_pays),
    (Event.OFFICE_CANCELS, _office_cancels),
    (Event.RELEASE, _is_released),
)

"""
The order of one day.

One career and a million walk the same steps, and the docs print them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from freelancekit.careers.day_context import Today
from freelancekit.careers.steps_morning import (
    grants_arrive,
    invitations_come,
    jobs_arrive,
    lots_expire,
    some_stop,
)
from freelancekit.careers.steps_propose import boosts_settle, clients_choose, strategy_proposes
from freelancekit.careers.steps_trust import clients_return, offers_come, trust_grows
from freelancekit.careers.steps_work import clients_rate, contracts_move, money_arrives, work_is_done
from freelancekit.say import N_

#: Step after step. A rule that changes on this day is there from its morning on.
DAY: tuple[Callable[[Today], None], ...] = (
    lots_expire,
    some_stop,
    grants_arrive,
    jobs_arrive,
    invitations_come,
    strategy_proposes,
    boosts_settle,
    clients_choose,
    work_is_done,
    contracts_move,
    money_arrives,
    clients_rate,
    trust_grows,
    clients_return,
    offers_come,
)

#: What each step is, in words.
STEPS: Mapping[str, str] = {
    "lots_expire": N_("Connects whose last day was yesterday are gone."),
    "some_stop": N_("Once a week, where people differ: some of them stop."),
    "grants_arrive": N_("Once a month the free Connects come, and those that you buy."),
    "jobs_arrive": N_("You look at a few jobs."),
    "invitations_come": N_("Once a week: a client who searched may have invited you to one of them."),
    "strategy_proposes": N_("You decide to which of them you write, and pay for the letters."),
    "boosts_settle": N_("Whoever bids more than the rivals leave stands at the top and pays."),
    "clients_choose": N_("Clients choose, or do not; the contract opens with its deposit."),
    "work_is_done": N_("The minutes that are left go into open work, the nearest last day first."),
    "contracts_move": N_("Work is delivered, accepted, stopped, or met with silence."),
    "money_arrives": N_("What was paid arrives, less the fee."),
    "clients_rate": N_("Clients rate, or do not."),
    "trust_grows": N_("Clients remember, or leave."),
    "clients_return": N_("Clients who are there order again, each at their own pace."),
    "offers_come": N_("Once a week: larger jobs, words put in with others, quiet clients."),
}


def play_day(today: Today) -> None:
    """Walk the steps of a day."""
    for step in DAY:
        step(today)

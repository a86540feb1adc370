"""Notebook 03: two blogs, ten cards, ten tickets and six hours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from freelancekit.learn.bank.load import Rights
from freelancekit.learn.gaps import Facts
from freelancekit.proposals.board import Board
from freelancekit.proposals.selection import Pick
from freelancekit.units import say_money

TICKETS, HOURS = 10, 6


@cache
def sunday() -> Board:
    """Ten cards, read by Nao."""
    return Board("sunday")


@cache
def all_won() -> Pick:
    """Ten tickets on jobs like A and B, if every letter won."""
    return sunday().only("a", "b").best(connects=TICKETS, copies=5, by="pay")


@cache
def best_week() -> Pick:
    """The best set for ten tickets and six hours."""
    return sunday().best(connects=TICKETS, hours=HOURS)


@cache
def pay_first() -> Pick:
    """What the highest pay first takes, with the same tickets and hours."""
    return sunday().greedy("pay", connects=TICKETS, hours=HOURS)


def brings() -> str:
    """What the highest pay first brings on average, against the best set."""
    return pay_first().beside(best_week())


def copies(names: str) -> str:
    """What five or three letters to one card bring, if all are won."""
    return say_money(sunday().pick(*names, connects=TICKETS).net, "JPY")


#: A and B: pay, tickets, and what they bring to Nao.
TWO_FACTS: Facts = {
    "a": lambda: say_money(sunday()["a"].job.pay, "JPY"),
    "b": lambda: say_money(sunday()["b"].job.pay, "JPY"),
    "five": lambda: copies("aaaaa"),
    "best": lambda: say_money(all_won().net, "JPY"),
    "one": lambda: say_money(sunday()["b"].net, "JPY"),
    "left": lambda: TICKETS - sunday()["b"].job.connects,
    "three": lambda: copies("aaa"),
}

#: How far the promise moves the number, and what the logo shows.
SIGN_FACTS: Facts = {
    "all": 16,
    "video": lambda: sunday()["video"].bad_in_100,
    "logo": lambda: sunday()["logo"].bad_in_100,
    "chapter": lambda: sunday()["chapter"].bad_in_100,
    "fair": lambda: 100 - sunday()["video"].bad_in_100,
}

#: What the best set takes of both budgets.
WEEK_FACTS: Facts = {
    "tickets": TICKETS,
    "used": lambda: best_week().connects,
    "left": lambda: TICKETS - best_week().connects,
    "hours": HOURS,
    "minutes": lambda: HOURS * 60 - best_week().honest_minutes,
    "jobs": lambda: len(best_week().postings),
}

#: The two sets, in yen.
PAY_FACTS: Facts = {
    "best": lambda: say_money(best_week().per_try, "JPY"),
    "first": lambda: say_money(pay_first().per_try, "JPY"),
    "lost": lambda: say_money(-pay_first().per_try, "JPY"),
    "logo": lambda: sunday()["logo"].bad_in_100,
}

#: The harbour town, minute by minute.
HOUR_FACTS: Facts = {
    "net": lambda: say_money(sunday()["a"].net, "JPY"),
    "minutes": lambda: sunday()["a"].honest_minutes,
    "letter": lambda: sunday()["a"].letter_minutes,
    "work": lambda: sunday()["a"].job.minutes,
    "extra": lambda: sunday()["a"].job.extra_minutes,
    "hour": lambda: say_money(sunday()["a"].hour_if_won, "JPY"),
}

#: What comes true.
RIGHT: Rights = {
    "03-a-or-b": lambda _: "".join(all_won().names),
    "03-promise": lambda _: sunday()["video"].bad_in_100,
    "03-first-gone": lambda _: best_week().what_ran_out(),
    "03-pay-first": lambda _: brings(),
    "03.1": "backers",
    "03.2": "promise",
    "03.3": lambda _: sunday()["a"].hour_if_won,
    "03.4": "none",
}

#: The numbers in the sentences.
FACTS: Mapping[str, Facts] = {
    "03-a-or-b": TWO_FACTS,
    "03-promise": SIGN_FACTS,
    "03-first-gone": WEEK_FACTS,
    "03-pay-first": PAY_FACTS,
    "03.3": HOUR_FACTS,
}

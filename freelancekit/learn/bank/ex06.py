"""Exercises of notebook 06: parts, days, a slip in a plan, a phrase."""

from __future__ import annotations

from functools import cache

from freelancekit.contracts.contract import Contract
from freelancekit.learn.bank.nb06 import FORMAT, MONDAY
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()


@cache
def second_part_stopped() -> int:
    """Two parts of 10,000 yen; the first accepted, the second ended midway."""
    contract = Contract(FORMAT, pay=[10_000, 10_000], on=MONDAY)
    contract.fund().deliver().approve().fund().cancel()
    return contract.money.yours


@cache
def days_on_upwork() -> int:
    """Days from delivery until the money of a silent client can be paid out on Upwork."""
    contract = Contract("upwork_fixed", pay=10_000, on="2024-09-02").fund().deliver()
    return next(n for n in range(1, 60) if contract.wait(1).money.yours)


#: What one part brings.
PART_FACTS: Facts = {
    "one": lambda: say_yen(second_part_stopped()),
    "both": lambda: say_yen(2 * second_part_stopped()),
}


#: Both waits.
WAIT_FACTS: Facts = {"days": days_on_upwork, "review": 14, "hold": lambda: days_on_upwork() - 14}


QUESTIONS = (
    Question(
        "06.e1",
        N_(
            "Two parts of 10,000 yen. The first is accepted; the second is funded, then ended midway. How many yen are Nao's?"
        ),
        Number(
            0,
            30_000,
            N_("yen"),
            near=N_("{one}: the first part, with the fee taken off. The second deposit went back."),
            low=N_("The first part was accepted. It stays hers, whatever becomes of the second."),
            high=N_(
                "The second part was ended midway, and its deposit went back. The first has its fee taken off."
            ),
            slips={
                10_000: N_("That is the first part before the fee."),
                15_600: N_("That is both parts. The second one went back."),
            },
        ),
        right=lambda _: second_part_stopped(),
        hints=(
            N_("The example shows both parts accepted. Change the last steps."),
            N_("The last line: yours = contract.fund().deliver().approve().fund().cancel().money.yours"),
        ),
        solution=N_(
            "yours = contract.fund().deliver().approve().fund().cancel().money.yours\nIt comes to {one}."
        ),
        facts=PART_FACTS,
        model=7800,
        wrong=(10_000, 15_600, 0, 20_000),
    ),
    Question(
        "06.e2",
        N_(
            "On Upwork a silent client has a fixed-price delivery. After how many days can Nao have the money paid out?"
        ),
        Number(
            1,
            100,
            N_("days"),
            near=N_(
                "{review} days until silence is acceptance, and {hold} more in which the money is held: {days}."
            ),
            low=N_("The money is not hers yet on that day. Write a larger number."),
            high=N_("It is hers before that. Go down, day by day."),
            slips={14: N_("Then it is accepted. But the money is held for some days more.")},
        ),
        right=lambda _: days_on_upwork(),
        hints=(
            N_("Change the number of days in the box, and look for the line that begins with yours."),
            N_("Two clocks run, one after the other."),
        ),
        solution=N_("{days}: {review} and {hold}."),
        facts=WAIT_FACTS,
        model=19,
        wrong=(14, 5, 60),
    ),
    Question(
        "06.e3",
        N_("Haru's plan for a first contract has four lines. One of them can cost him everything. Which?"),
        Choice(
            (
                Option(
                    "seen",
                    N_("I answer within five minutes: seen."),
                    N_("Quick and short. This line stands."),
                ),
                Option(
                    "start",
                    N_("I start at once, to show good will; the deposit will come."),
                    N_("Here it is. What is not paid in, nobody holds."),
                ),
                Option(
                    "warn",
                    N_("I say early when it will be close."),
                    N_("Before, not after. This line stands."),
                ),
                Option(
                    "what",
                    N_("With the delivery I write what is in it, and what is not."),
                    N_("Then it can be passed on. This line stands."),
                ),
            )
        ),
        right=lambda _: "start",
        hints=(
            N_("Three lines cost a minute. One can cost the pay."),
            N_("Look for the line that comes before the deposit."),
        ),
        solution=N_("Starting before the deposit is in. Ask for it in one line, and start then."),
        model="start",
        wrong=("seen", "warn", "what"),
    ),
    Question(
        "06.e4",
        N_(
            "Your own case: a large job of six weeks from somebody whom you do not know. How do you agree on it?"
        ),
        Choice(
            (
                Option(
                    "one",
                    N_("one sum at the end"),
                    N_("Six weeks of work, and one moment in which all of it can be ended midway."),
                ),
                Option(
                    "parts",
                    N_("parts, each with its deposit, each accepted before the next"),
                    N_("If it ends, at most one part goes back. And both see early how the other works."),
                ),
                Option(
                    "first",
                    N_("the whole sum to you before you start, outside the platform"),
                    N_("Then nobody holds it for anyone, and it breaks the platform's rules."),
                ),
                Option(
                    "trust",
                    N_("without a deposit; six weeks is a sign of trust"),
                    N_("It is a sign of hope. What is not paid in, nobody holds."),
                ),
            )
        ),
        right=lambda _: "parts",
        hints=(
            N_("What could be lost at one blow, in each case?"),
            N_("Make the largest possible loss small."),
        ),
        solution=N_("In parts: small deposits, one after the other. The largest loss is then one part."),
        model="parts",
        wrong=("one", "first", "trust"),
    ),
)

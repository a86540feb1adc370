"""Exercises of notebook 02: a line, a rule, a list with a slip, a plan of one's own."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.bank.nb02 import busy, free_tickets, plus
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.units import say_dollars

LETTERS: tuple[Letter, ...] = ()


def after_two_letters() -> int:
    """June: the free tickets, less a letter of 2 and one of 6."""
    return free_tickets() - 2 - 6


def from_plus() -> int:
    """The Connects that Plus brings a month."""
    return plus().from_plus


@cache
def price_from_which_plus_pays() -> int:
    """The lowest price of one Connect, in cents, at which the Plus of 2021 costs less than a bundle."""
    price = plus().plus_price or 0
    return next(cents for cents in range(1, 200) if from_plus() * cents > price)


@cache
def letters_that_waste_nothing() -> int:
    """The fewest letters of 2 a month with which no ticket ends in two years."""
    return next(n for n in range(1, 20) if busy(24, 2 * n).totals.expired == 0)


#: The sums on both sides of the line.
PRICE_FACTS: Facts = {
    "cents": price_from_which_plus_pays,
    "below": lambda: price_from_which_plus_pays() - 1,
    "plus": from_plus,
    "plus_price": lambda: say_dollars(plus().plus_price or 0),
    "at": lambda: say_dollars(from_plus() * price_from_which_plus_pays()),
    "just_below": lambda: say_dollars(from_plus() * (price_from_which_plus_pays() - 1)),
}


#: What one letter fewer would let go.
PLAN_FACTS: Facts = {
    "n": letters_that_waste_nothing,
    "fewer": lambda: letters_that_waste_nothing() - 1,
    "gone": lambda: busy(24, 2 * (letters_that_waste_nothing() - 1)).totals.expired,
}


QUESTIONS = (
    Question(
        "02.e1",
        N_("Nao opens her wallet in June and sends one letter of 2 and one of 6. How many tickets are left?"),
        Number(
            0,
            100,
            N_("tickets"),
            near=N_("Too few for a second letter of 6, enough for one of 2."),
            low=N_("Something was taken twice. Two letters leave: one of 2, one of 6."),
            high=N_("Something has not been taken yet. Both letters cost tickets, the 2 and the 6."),
            slips={
                8: N_(
                    "Those are the tickets that left, or the first letter alone. What is still in the wallet?"
                ),
                4: N_("Only the 6 has left. The first letter cost 2."),
            },
        ),
        right=lambda _: after_two_letters(),
        hints=(
            N_("The wallet knows. Look how April said it."),
            N_("April's last line was april.balance. Your wallet is called wallet."),
        ),
        solution=N_("left = wallet.balance\nTen came, 2 and 6 left."),
        model=2,
        wrong=(8, 4, 0, 10),
    ),
    Question(
        "02.e2",
        N_(
            "In 2021 Plus cost {plus_price} and brought {plus}. From which price of one Connect, in cents, does a bundle of {plus} cost more?"
        ),
        Number(
            1,
            100,
            N_("cents"),
            near=N_(
                "At {cents} cents the bundle costs {at}, more than {plus_price}. At {below} it was still {just_below}."
            ),
            low=N_("At that price the bundle still costs less than Plus. Go up, cent by cent."),
            high=N_("There Plus has won already, and at a lower price too. Go down, cent by cent."),
            slips={15: N_("That is the real price, and at the real price the bundle was cheaper.")},
        ),
        right=lambda _: price_from_which_plus_pays(),
        hints=(
            N_("Divide the price of Plus by the Connects in it. What is a little more than that?"),
            N_("{plus} times {below} cents is still less than {plus_price}. Try the next cent."),
        ),
        solution=N_(
            "{cents} cents: {plus} of them are {at}. At {below} cents they are {just_below}, and Plus costs {plus_price}."
        ),
        facts=PRICE_FACTS,
        model=19,
        wrong=(15, 18, 30, 2),
    ),
    Question(
        "02.e3",
        N_("Haru keeps a list of his tickets by hand. One line of it is wrong. Which?"),
        Choice(
            (
                Option(
                    "grant",
                    N_("1 May: ten free ones came, 10 left"),
                    N_("The free ones do come by the month. This line stands."),
                ),
                Option(
                    "letter",
                    N_("3 May: letter of 2 to a bakery, 8 left"),
                    N_("Ten less two is eight. This line stands."),
                ),
                Option(
                    "museum",
                    N_("5 May: a letter of 6 to a museum, 2 left"),
                    N_("Eight less six is two. This line stands."),
                ),
                Option(
                    "returned",
                    N_("9 May: the bakery hired somebody else, 2 came back, 4 left"),
                    N_(
                        "Here it is. When somebody else is hired, nothing comes back. Haru holds two fewer than he thinks."
                    ),
                ),
                Option(
                    "closed",
                    N_("20 May: the museum closed its job and hired nobody, 6 came back, 10 left"),
                    N_("Closed before any contract: here they do come back. This line stands."),
                ),
            )
        ),
        right=lambda _: "returned",
        hints=(
            N_("Two of the lines speak of tickets that come back. Only one of the two may."),
            N_("Tickets come back when nobody could be hired any more. At the bakery somebody was."),
        ),
        solution=N_(
            "The line of 9 May. Tickets come back when a client closes the job before any contract, not when somebody else is hired."
        ),
        model="returned",
        wrong=("grant", "letter", "museum", "closed"),
    ),
    Question(
        "02.e4",
        N_(
            "Plan two years: every letter costs 2. With how many letters a month, at the least, does no ticket end unused?"
        ),
        Number(
            1,
            20,
            N_("a month"),
            near=N_("{n} a month, and nothing ends in two years. With {fewer} a month, {gone} tickets end."),
            low=N_(
                "With so few, some tickets reach their last day. Try one letter more, and look at the wallet."
            ),
            high=N_(
                "A smaller plan does it too. And a month brings tickets for five letters at the most. Try fewer."
            ),
            slips={
                5: N_(
                    "Five use up every month's ten at once. But a ticket may wait a year, so fewer will do."
                )
            },
        ),
        right=lambda _: letters_that_waste_nothing(),
        hints=(
            N_("Let the box play it: change the number, run it, read what ended unused."),
            N_(
                "A ticket may wait a whole year, so you need not use all ten in their month. Begin at 1 and go up."
            ),
        ),
        solution=N_("{n} letters a month. With {fewer}, {gone} tickets end in two years."),
        facts=PLAN_FACTS,
        model=3,
        wrong=(1, 2, 5, 9),
    ),
)

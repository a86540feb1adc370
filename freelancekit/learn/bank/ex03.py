"""Exercises of notebook 03: a line, an hour more, a slip in a sum, a week of one's own."""

from __future__ import annotations

from functools import cache

from freelancekit.learn.bank.nb03 import TICKETS, sunday
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.units import say_money

LETTERS: tuple[Letter, ...] = ()


def two_cards() -> int:
    """The honest minutes of the garden pictures and the tea text."""
    return sunday().pick("pictures", "tea", connects=TICKETS).honest_minutes


@cache
def hours_for_the_cafe() -> int:
    """The fewest whole hours with which the best set takes the contest, too."""
    return next(n for n in range(1, 40) if "cafe" in sunday().best(connects=TICKETS, hours=n).names)


@cache
def three_hours() -> int:
    """What the best set of three hours brings on average, in yen."""
    return sunday().best(connects=TICKETS, hours=3).per_try


#: Minutes of the two cards.
CARD_FACTS: Facts = {
    "pictures": lambda: sunday()["pictures"].honest_minutes,
    "tea": lambda: sunday()["tea"].honest_minutes,
    "work": lambda: sunday()["pictures"].job.minutes + sunday()["tea"].job.minutes,
    "sum": two_cards,
}


#: The contest, in hours.
CAFE_FACTS: Facts = {
    "n": hours_for_the_cafe,
    "before": lambda: hours_for_the_cafe() - 1,
    "cafe": lambda: sunday()["cafe"].honest_minutes,
}


#: The week of three hours.
SHORT_FACTS: Facts = {
    "sum": lambda: say_money(three_hours(), "JPY"),
    "names": lambda: ", ".join(sunday().best(connects=TICKETS, hours=3).names),
}


QUESTIONS = (
    Question(
        "03.e1",
        N_("The garden pictures and the text about teas together: how many honest minutes?"),
        Number(
            0,
            1000,
            N_("minutes"),
            near=N_("{pictures} and {tea}: letters, work and questions of both."),
            low=N_("Something is missing. Each card has a letter, the work, and questions."),
            high=N_("More than both cards take. Are there other jobs in your set?"),
            slips={
                140: N_("That is the work of both alone. Each needs a letter, and brings questions."),
                150: N_("Those are the pictures alone. The teas take their time, too."),
            },
        ),
        right=lambda _: two_cards(),
        hints=(
            N_("The example names two cards in pick(...). Do the same with these two."),
            N_('The last line: minutes = board.pick("pictures", "tea", connects=10).honest_minutes'),
        ),
        solution=N_(
            'minutes = board.pick("pictures", "tea", connects=10).honest_minutes\n{pictures} and {tea} are {sum}.'
        ),
        facts=CARD_FACTS,
        model=230,
        wrong=(140, 150, 60, 900),
    ),
    Question(
        "03.e2",
        N_(
            "Give Nao more hours. From how many whole hours on does the best set take the cafe's contest, too?"
        ),
        Number(
            1,
            40,
            N_("hours"),
            near=N_(
                "From {n} hours on. With {before} it is still left out, whatever it pays to the one winner."
            ),
            low=N_(
                "With so few hours the contest does not stand in the list yet. Write a larger number and look."
            ),
            high=N_("There it stands in the list already, and with fewer hours, too. Go down."),
            slips={
                5: N_(
                    "The contest alone would fit into five hours. But other jobs bring more for each of them."
                ),
            },
        ),
        right=lambda _: hours_for_the_cafe(),
        hints=(
            N_("Change the number in the box, run it, and look for the word cafe in the list."),
            N_("The contest takes {cafe} minutes, and it comes after the jobs that bring more for an hour."),
        ),
        solution=N_("{n} hours. The solver fills the hours with what brings most; the contest comes late."),
        facts=CAFE_FACTS,
        model=8,
        wrong=(5, 6, 30, 2),
    ),
    Question(
        "03.e3",
        N_("Haru works out an hour of the harbour town on paper. One line of it is wrong. Which?"),
        Choice(
            (
                Option(
                    "pay",
                    N_("The advert says 3,000 yen."),
                    N_("So it says on the card. This line stands."),
                ),
                Option(
                    "fee",
                    N_("The platform keeps 300 yen, 2,700 yen arrive."),
                    N_("Ten yen of each hundred. This line stands."),
                ),
                Option(
                    "time",
                    N_("The work takes 60 minutes, so it is one hour."),
                    N_(
                        "Here it is. The letter takes 30 minutes, questions and changes 20. It is 110 minutes."
                    ),
                ),
                Option(
                    "hour",
                    N_("Seven days are left."),
                    N_("So it stands on the card. This line stands."),
                ),
            )
        ),
        right=lambda _: "time",
        hints=(
            N_("The money is right. Look at the clock."),
            N_("What does one do before the work, and after it?"),
        ),
        solution=N_(
            "The line with the minutes. An honest hour holds the letter, the questions and the changes, too."
        ),
        model="time",
        wrong=("pay", "fee", "hour"),
    ),
    Question(
        "03.e4",
        N_(
            "A week of your own: three hours only, ten tickets. What does your best set bring on average, in yen?"
        ),
        Number(
            -5000,
            5000,
            N_("yen"),
            near=N_("No other set of three hours brings more: {sum}, with {names}."),
            low=N_("A set within three hours can bring more. Which card brings most for its minutes?"),
            high=N_("More than three hours can hold. Is every letter of your set counted?"),
            within=2,
        ),
        right=lambda _: three_hours(),
        hints=(
            N_("Write names into pick(...), and read the last number of each line."),
            N_("Begin with the card that brings most, then fill the minutes that are left."),
        ),
        solution=N_('{sum}: {names}. fk.Board("sunday").best(connects=10, hours=3) finds it, too.'),
        facts=SHORT_FACTS,
        model=162,
        wrong=(54, 108, 400),
    ),
)

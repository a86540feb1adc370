"""Exercises of notebook 07: a desk, a one, a slip in a message, a line of one's own."""

from __future__ import annotations

from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.trust.scores import fives_until

LETTERS: tuple[Letter, ...] = ()

DESK = (3, 3, 5, 5)


def until_four_and_a_half() -> int:
    """Two threes and two fives, and the road to 4.5."""
    return fives_until(DESK, 4.5)


def after_a_one() -> int:
    """A one alone, and the road to 4.8."""
    return fives_until([1], 4.8)


#: Roads after a one and after a three.
ONE_FACTS: Facts = {
    "n": after_a_one,
    "three": lambda: fives_until([3], 4.8),
    "half": lambda: fives_until([1], 4.5),
}


QUESTIONS = (
    Question(
        "07.e1",
        N_(
            "On Nao's desk lie two threes and two fives. How many fives until the plain average stands at four and a half?"
        ),
        Number(
            0,
            100,
            N_("fives"),
            near=N_("Four more, and it is eight ratings: six fives and two threes."),
            low=N_("Not there yet. Each three needs three fives beside it."),
            high=N_("It stands there before that."),
            slips={6: N_("Two threes need six fives in all, and two of them lie on the desk already.")},
        ),
        right=lambda _: until_four_and_a_half(),
        hints=(
            N_("The example lays one three on the desk. Lay all four ratings."),
            N_("The last line: fives = fk.Desk((3, 3, 5, 5)).fives_until(4.5)"),
        ),
        solution=N_(
            "fives = fk.Desk((3, 3, 5, 5)).fives_until(4.5)\nFour: then six fives stand beside two threes."
        ),
        model=4,
        wrong=(6, 2, 20),
    ),
    Question(
        "07.e2",
        N_(
            "A single one, from a contract that ended in silence. How many fives until the average stands at 4.8?"
        ),
        Number(
            0,
            200,
            N_("fives"),
            near=N_("{n}. After a three it was {three}."),
            low=N_("A one pulls harder than that. Write a larger number and look at the average."),
            high=N_("It is reached before that. Go down."),
            slips={
                9: N_("That was the road after a three. A one is twice as far from five."),
                7: N_("That is the road to 4.5. Go on."),
            },
        ),
        right=lambda _: after_a_one(),
        hints=(
            N_("Change the number of fives in the box until the plain average says 4.80."),
            N_("It is four missing stars, shared out until a fifth of a star is missing on average."),
        ),
        solution=N_("{n}: four stars are missing, and {n} fives and the one share them."),
        facts=ONE_FACTS,
        model=19,
        wrong=(9, 7, 60, 3),
    ),
    Question(
        "07.e3",
        N_("Haru has written a message to a client who gave three stars. One sentence should go. Which?"),
        Choice(
            (
                Option(
                    "thanks", N_("Thank you for the work."), N_("It costs nothing and it is true. It stands.")
                ),
                Option(
                    "ask",
                    N_("What would make the next one better?"),
                    N_("A question that can be answered. It stands."),
                ),
                Option(
                    "trade",
                    N_("If you make it five, I do the next one for half the price."),
                    N_(
                        "Here it is. To trade work for stars breaks the rules of the platforms, and a star that is bought says nothing."
                    ),
                ),
                Option("time", N_("I have time again from Monday."), N_("Useful to know. It stands.")),
            )
        ),
        right=lambda _: "trade",
        hints=(
            N_("Which sentence wants something for something?"),
            N_("Would the star still be believed, if all could read the message?"),
        ),
        solution=N_(
            "The trade. Stars that are bought, pressed for or swapped break the rules, and help nobody who reads them."
        ),
        model="trade",
        wrong=("thanks", "ask", "time"),
    ),
    Question(
        "07.e4",
        N_(
            "Your own case: a low rating, and you know that the fault was yours. What is the first line you write?"
        ),
        Choice(
            (
                Option(
                    "explain",
                    N_("an explanation of how it came about"),
                    N_("It may be true. The client has read enough of such lines."),
                ),
                Option(
                    "mend",
                    N_("what was wrong, and by when it is mended"),
                    N_("The work first. The rating may stay as it is; the next client reads your answer."),
                ),
                Option(
                    "stars",
                    N_("a request to look at the stars again"),
                    N_("It asks for something. Something to offer would be better first."),
                ),
                Option(
                    "nothing",
                    N_("nothing; it will be forgotten"),
                    N_("It may be. A mended thing is remembered longer."),
                ),
            )
        ),
        right=lambda _: "mend",
        hints=(
            N_("What would you like to read, on the other side?"),
            N_("Not about the stars. About the thing that was wrong."),
        ),
        solution=N_("What was wrong, and by when it is mended. Then mend it."),
        model="mend",
        wrong=("explain", "stars", "nothing"),
    ),
)

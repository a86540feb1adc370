"""Exercises of notebook 11: a line of a way to play, a duel, a slip in a story, a plan of one's own."""

from __future__ import annotations

from functools import cache

from freelancekit.careers.crowd import crowd
from freelancekit.evidence.paired import Duel
from freelancekit.evidence.tournament import tournament
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.strategies.catalogue import strategy
from freelancekit.strategies.steady import Steady

LETTERS: tuple[Letter, ...] = ()


@cache
def three_letters() -> int:
    """Of a hundred who write three letters a week with bought tickets, how many earn nothing in three months."""
    return crowd("upwork", Steady(letters=3, buys=60), n=100, days=92, on="2024-09-01").nothing


@cache
def fast() -> Duel:
    """The fast answerer beside the beginner, in three months."""
    ways = {"Fast": strategy("Fast"), "Beginner": strategy("Beginner")}
    return tournament(ways, n=100, days=92, on="2024-09-01").wins("Fast", "Beginner")


def fast_ahead() -> int:
    """In how many of a hundred lives the fast answerer is ahead of the beginner, in three months."""
    return fast().of_100[0]


#: The duel.
FAST_FACTS: Facts = {
    "ahead": lambda: fast().of_100[0],
    "same": lambda: fast().of_100[1],
    "behind": lambda: fast().of_100[2],
}


QUESTIONS = (
    Question(
        "11.e1",
        N_(
            "Three letters a week, and sixty tickets a month bought. Of a hundred, how many earn nothing in three months?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_("So it came. Three months are short: many of them win their first job later."),
            low=N_("More than that. Three months are short."),
            high=N_("Fewer than that: three letters a week are some forty in three months."),
            within=0,
        ),
        right=lambda _: three_letters(),
        hints=(
            N_("Change two numbers in the line of the example."),
            N_(
                'nothing = fk.crowd("upwork", fk.Steady(letters=3, buys=60), n=100, days=92, on="2024-09-01").nothing'
            ),
        ),
        solution=N_(
            'nothing = fk.crowd("upwork", fk.Steady(letters=3, buys=60), n=100, days=92, on="2024-09-01").nothing'
        ),
        model=34,
        wrong=(0, 100),
    ),
    Question(
        "11.e2",
        N_(
            "Who answers within five minutes against who answers after four hours: in how many of 100 lives is the fast one ahead?"
        ),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_(
                "In {ahead}. In {same} both had the same, mostly nothing: an answer helps only those who are asked."
            ),
            low=N_("In more lives than that; now and then a quick answer wins a job."),
            high=N_("In fewer: in {same} lives both have the same, mostly nothing."),
            within=2,
        ),
        right=lambda _: fast_ahead(),
        hints=(N_("Run the box; then write the other name."), N_("The first of the three numbers.")),
        solution=N_(
            "{ahead}, against {behind} in which the other is ahead, and {same} in which both have the same."
        ),
        facts=FAST_FACTS,
        model=10,
        wrong=(100, 0),
    ),
    Question(
        "11.e3",
        N_("Haru tells four things about his tournament. Which one does not follow from it?"),
        Choice(
            (
                Option("average", N_("My way has the best average."), N_("So it came. This line stands.")),
                Option(
                    "some", N_("Some of my hundred lost money."), N_("So it came, too. This line stands.")
                ),
                Option(
                    "you",
                    N_("So you will do better with my way."),
                    N_(
                        "Here it is. An average says little about one life, and more hours than yours were played."
                    ),
                ),
                Option(
                    "luck", N_("Both of us had the same luck."), N_("So it was played. This line stands.")
                ),
            )
        ),
        right=lambda _: "you",
        hints=(N_("Which of them speaks of one person?"), N_("It begins with so.")),
        solution=N_(
            "That you will do better with it. In more than half of the lives it was the other way round."
        ),
        model="you",
        wrong=("average", "some", "luck"),
    ),
    Question(
        "11.e4",
        N_("Your own plan. Which of these could be found wrong in three months, by looking?"),
        Choice(
            (
                Option(
                    "best",
                    N_("I do my best."),
                    N_("Nobody can find that wrong, and so nobody learns from it."),
                ),
                Option(
                    "number",
                    N_("Two letters a week; if fifteen bring no answer, I change the letter."),
                    N_("A number, a sign, and what then. It can be found wrong, so it is worth something."),
                ),
                Option(
                    "rich",
                    N_("In a year I live on it."),
                    N_("It can be found wrong, but only in a year, and it does not say what to do."),
                ),
            )
        ),
        right=lambda _: "number",
        hints=(N_("Which one says what to do when it goes badly?"), N_("Ten letters.")),
        solution=N_("The one with a number and a sign. A plan that nothing can change is a wish."),
        model="number",
        wrong=("best", "rich"),
    ),
)

"""Notebook 01: a hundred Naos, one year each, and one change."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial

from freelancekit.careers.crowd import crowd
from freelancekit.careers.run import Run
from freelancekit.evidence.tournament import tournament
from freelancekit.learn.gaps import Facts
from freelancekit.learn.letter import Letter
from freelancekit.learn.question import Question
from freelancekit.learn.reply_types import Choice, Number, Option
from freelancekit.say import N_
from freelancekit.strategies.steady import Steady
from freelancekit.units import say_yen

LETTERS: tuple[Letter, ...] = ()

#: The year that is played, and by how many.
NAOS, BEGINS = 100, "2024-09-01"
#: The four changes, each one setting of the same way to play.
WAYS = {
    "tickets": Steady(buys=40),
    "answers": Steady(answer=240),
    "boost": Steady(bids=6),
    "price": Steady(asks=130),
}


@cache
def year() -> Run:
    """The year of a hundred Naos, as she would begin."""
    return crowd("upwork", Steady(), n=NAOS, on=BEGINS)


def changed() -> Mapping[str, Run]:
    """The same year with each change; the notebook's cell has played it a moment ago."""
    return tournament(WAYS, n=NAOS, on=BEGINS).runs


@cache
def nothing_left() -> str:
    """The change that leaves fewest in the row of nothing."""
    return min(WAYS, key=lambda way: changed()[way].nothing)


@cache
def letters_sent() -> int:
    """The letters of all hundred."""
    return int(year().count("letters").sum())


def nothing_after(way: str) -> int:
    """How many are left in the row of nothing after a change."""
    return changed()[way].nothing


#: The hundred in numbers.
YEAR_FACTS: Facts = {
    "middle": lambda: say_yen(year().median),
    "mean": lambda: say_yen(year().mean),
    "nothing": lambda: year().nothing,
    "some": lambda: year().some,
    "letters": lambda: letters_sent() // NAOS,
    "wins": lambda: round(1000 * int(year().count("wins").sum()) / letters_sent()),
    "month": lambda: say_yen(100_000),
    "reached": lambda: year().reached(100_000),
}


#: How many are left in the row of nothing after each change, and what the tickets cost.
CHANGE_FACTS: Facts = {
    **{way: partial(nothing_after, way) for way in WAYS},
    "before": lambda: year().nothing,
    "cost": lambda: say_yen(changed()["tickets"].ticket_yen),
    "middle": lambda: say_yen(changed()["tickets"].median),
    "reached": lambda: changed()["tickets"].reached(100_000),
}


GUESSES = (
    Question(
        "01-middle",
        N_(
            "A hundred Naos write letters for a year. What does the one in the middle of them earn in that whole year, in yen?"
        ),
        Number(
            0,
            5_000_000,
            N_("yen in the year"),
            near=N_("{middle}, in a year. The average is {mean}: a few have much more, and pull it up."),
            low=N_("A little more than that: {middle}. But in a whole year."),
            high=N_(
                "Less: {middle}, in a whole year. The average is {mean}: a few have much more, and pull it up."
            ),
            within=2_000,
            slips={
                1_200_000: N_(
                    "That is the sticky note, twelve times. Months of {month} in these hundred years: {reached}."
                ),
                100_000: N_("That is one month of the sticky note. In the whole year it came to {middle}."),
            },
        ),
        right=lambda _: year().median,
        asks_sure=True,
        it_came=N_("The one in the middle earned {came}."),
        then=N_(
            "Write n=100, seed=2 in place of n=100: another hundred Naos. The one in the middle is somebody else."
        ),
        facts=YEAR_FACTS,
        model=3_000,
        wrong=(1_200_000, 100_000, 60_000, 0),
    ),
    Question(
        "01-nothing",
        N_("And how many of the hundred earn nothing at all in that year?"),
        Number(
            0,
            100,
            N_("of 100"),
            near=N_("{nothing}. It is a long row, and most people who begin alone think it is theirs only."),
            low=N_(
                "More: {nothing}. They were not lazy. Of 1,000 letters like these {wins} win, and each sent about {letters}."
            ),
            high=N_("Fewer: {nothing}. {some} of them earned something, most of them little."),
            within=6,
        ),
        right=lambda _: year().nothing,
        asks_sure=True,
        it_came=N_("It came to {came}."),
        then=N_(
            "Write seed=2 behind the day: another hundred Naos. The row has another length, and does not go away."
        ),
        facts=YEAR_FACTS,
        model=46,
        wrong=(5, 20, 80, 100),
    ),
    Question(
        "01-change",
        N_("One change only, for all hundred. Which one takes most of them out of the row of nothing?"),
        Choice(
            (
                Option(
                    "tickets",
                    N_("forty more tickets a month, bought"),
                    N_(
                        "{before} become {tickets}. The letters were there; what was missing were tickets to send them."
                    ),
                ),
                Option(
                    "answers",
                    N_("an answer on the same evening, not the next morning"),
                    N_(
                        "It helps: {before} become {answers}. But whoever sends few letters has few messages to answer."
                    ),
                ),
                Option(
                    "boost",
                    N_("a boost of six tickets for each letter"),
                    N_("{before} become {boost}. The boosts eat the tickets of other letters."),
                ),
                Option(
                    "price",
                    N_("a price a third higher"),
                    N_("{before} become {price}. Fewer win; those who do have a little more."),
                ),
            )
        ),
        right=lambda _: nothing_left(),
        asks_sure=True,
        it_came=N_("It was: {came}."),
        then=N_(
            "The tickets cost {cost} in the year, and the one in the middle has {middle} before they are paid. {reached} of the hundred had a month of 100,000 yen."
        ),
        facts=CHANGE_FACTS,
        model="tickets",
        wrong=("answers", "boost", "price"),
    ),
    Question(
        "01-hours",
        N_("Your own sticky note. How many hours a week do you truly have for this?"),
        Number(
            0,
            60,
            N_("hours a week"),
            near=N_("About as many as Nao has. Kept; it comes back in notebook 12."),
            low=N_("Fewer than Nao has, and enough to begin. Kept; it comes back in notebook 12."),
            high=N_("More than Nao has. Kept; notebook 12 asks whether it stayed so."),
        ),
        right=lambda _: 8,
        counted=False,
        returns=False,
        model=8,
        wrong=(),
    ),
    Question(
        "01-sum",
        N_("And which sum in a month would make you smile?"),
        Choice(
            (
                Option(
                    "5000",
                    N_("5,000 yen: a good dinner"),
                    N_("A dinner, then. Kept; it comes back in notebook 12."),
                ),
                Option(
                    "20000",
                    N_("20,000 yen: the telephone and the train"),
                    N_("Bills that pay themselves. Kept; it comes back in notebook 12."),
                ),
                Option(
                    "50000",
                    N_("50,000 yen: half a rent"),
                    N_("Half a rent. Kept; it comes back in notebook 12."),
                ),
                Option(
                    "100000",
                    N_("100,000 yen: Nao's note"),
                    N_("The same note as Nao's. Kept; it comes back in notebook 12."),
                ),
            )
        ),
        right=lambda _: "20000",
        counted=False,
        returns=False,
        model="20000",
        wrong=(),
    ),
)

QUESTIONS = GUESSES

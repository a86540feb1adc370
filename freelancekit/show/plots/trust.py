"""Pictures of trust: what was on the screen, what grew all the time, and who was asked when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from freelancekit.say import say
from freelancekit.show.plots.picture import BLUE, GREY, ORANGE, VERMILION, Guess, Picture
from freelancekit.trust.offers import SET_OFF, Asked
from freelancekit.trust.score_and_trust import TwoCards
from freelancekit.units import say_yen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: How each trigger is drawn: its colour, and a shape for those who do not tell colours apart.
MARKS = {"theirs": (BLUE, "o"), "yours": (GREY, "s"), "direct": (VERMILION, "^")}


def what_was_growing(income: Sequence[int], stairs: Sequence[int]) -> Picture:
    """
    Income as bars, flat and then one tall one; under it the staircase that grew all the time.

    Parameters
    ----------
    income : sequence of int
        Yen, one for each letter or week, and the last one at the end.
    stairs : sequence of int
        Tenths on the card, one for each letter or week.

    Returns
    -------
    Picture

    Examples
    --------
    >>> what_was_growing([12_000, 12_000, 120_000], [1, 2])
    income: 12,000 yen, 2 times, then 120,000 yen, once
    on the card: from 1 to 2 tenths
    """
    told = [
        say("income: {runs}", runs=say(", then ").join(_runs(income))),
        say("on the card: from {first} to {last} tenths", first=stairs[0], last=stairs[-1]),
    ]
    alt = say(
        "Above, flat bars and one tall one; below, a staircase that rises from the left. {told}.",
        told="; ".join(told),
    )

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _two_storeys(axes, income, stairs)

    return Picture(draw, alt, "\n".join(told))


def _runs(income: Sequence[int]) -> list[str]:
    """Equal sums that follow each other, said once."""
    runs = [(yen, len(list(same))) for yen, same in groupby(income)]
    return [
        say("{yen}, once", yen=say_yen(yen)) if n == 1 else say("{yen}, {n} times", yen=say_yen(yen), n=n)
        for yen, n in runs
    ]


def _two_storeys(axes: Axes, income: Sequence[int], stairs: Sequence[int]) -> None:
    """Above what was on the screen, below what was not; each drawn to its own height."""
    axes.bar(range(len(income)), [value / max(income) for value in income], color=GREY, width=0.8)
    axes.annotate(say("income"), (0, 1.02), fontweight="bold")
    steps = [-1.1 + step / max(1, *stairs) for step in stairs]
    axes.fill_between(range(len(stairs)), steps, -1.1, step="mid", color=BLUE, alpha=0.85)
    axes.annotate(say("what was on the card"), (0, -0.05), fontweight="bold", va="top")
    axes.annotate(say("the letter"), (len(income) - 1, 1.02), ha="center")
    axes.set_ylim(-1.15, 1.2)
    axes.axhline(0, color="black", linewidth=0.8)
    axes.set_axis_off()
    axes.set_title(say("What was on the screen, and what was not"), pad=10)


def asked_when(record: Asked) -> Picture:
    """
    A row for each person, a mark in the week in which they were asked; some rows have none.

    Parameters
    ----------
    record : Asked

    Returns
    -------
    Picture

    Examples
    --------
    >>> asked_when(Asked(40, (3, 0, 17), ("theirs", "", "direct")))
    Of 3 people with the same card 2 were asked within 40 weeks, in 2 different weeks; 1 were not.
    What set it off: they needed somebody 1, you wrote first 1.
    """
    alt = say("A mark for each person in the week of the letter; rows without one. {told}", told=str(record))

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        for trigger, (colour, mark) in MARKS.items():
            there = [(week, row) for row, week in enumerate(record.when) if record.why[row] == trigger]
            if there:
                axes.plot(
                    *zip(*there, strict=True), mark, color=colour, markersize=5, label=say(SET_OFF[trigger])
                )
        empty = [row for row, week in enumerate(record.when) if not week]
        if empty:
            axes.plot([0.4] * len(empty), empty, "_", color=ORANGE, markersize=7, label=say("not asked"))
        axes.set_xlim(0, record.weeks + 1)
        axes.set_xlabel(say("week in which the letter came"))
        axes.set_ylabel(say("people with the same card"))
        axes.set_yticks([])
        axes.set_title(say("The same card, another luck"), pad=28)
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=4, frameon=False)

    return Picture(draw, alt, str(record))


def two_cards(cards: TwoCards) -> Picture:
    """
    What the platform shows and what a person remembers, month by month, one above the other.

    Parameters
    ----------
    cards : TwoCards

    Returns
    -------
    Picture

    Examples
    --------
    >>> from freelancekit.trust.score_and_trust import TwoCards
    >>> two_cards(TwoCards("article", (100, 50, None), (1, 1, 1)))
    The platform's score: at its lowest 50. From month 3 on it shows none. A person holds 1 tenth at the most, and 1 in the last month.
    """  # noqa: E501 - the sentence is the lesson
    told = str(cards)
    alt = say("Above, the platform's score by month; below, what a person holds. {told}", told=told)

    def draw(axes: Axes, guess: Guess | None) -> None:
        del guess
        _two_lines(axes, cards)

    return Picture(draw, alt, told)


def _two_lines(axes: Axes, cards: TwoCards) -> None:
    """The score of 100 above, the tenths below, each drawn to its own height."""
    months = range(1, len(cards.person) + 1)
    score = [float("nan") if value is None else value / 100 for value in cards.platform]
    axes.plot(months, score, color=VERMILION, linewidth=2.5, drawstyle="steps-mid")
    axes.annotate(say("the platform's score, of 100"), (1, 1.12), color=VERMILION, fontweight="bold")
    if cards.lowest is not None and cards.lowest < 100:
        when = cards.platform.index(cards.lowest) + 1
        axes.annotate(
            str(cards.lowest), (when, cards.lowest / 100 - 0.05), color=VERMILION, ha="center", va="top"
        )
    if cards.gone is not None:
        axes.annotate(say("no score"), (cards.gone, 0.5), color=VERMILION, va="center")
    person = [-1.3 + value / max(1, *cards.person) for value in cards.person]
    axes.fill_between(months, person, -1.3, step="mid", color=BLUE, alpha=0.85)
    axes.annotate(say("what a person remembers, in tenths"), (1, -0.2), color=BLUE, fontweight="bold")
    axes.annotate(str(cards.person[-1]), (months[-1], person[-1]), xytext=(6, -4), textcoords="offset points")
    axes.set_ylim(-1.35, 1.35)
    axes.set_yticks([])
    axes.set_xlabel(say("month"))
    axes.axhline(0, color=GREY, linewidth=0.8)
    axes.set_title(say("Two cards"), pad=10)
